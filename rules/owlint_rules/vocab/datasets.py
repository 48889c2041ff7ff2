"""Well-known data sets whose rights or availability are in question, or whose license is public.

A name in a list is not a data set: some of the names people list can no longer
be had from their first host, or hold texts whose authors never agreed. The
table says only what a public page says, with that page; a data set that is
missing here is unknown, not clear.
"""

from __future__ import annotations

import re

from owlint_rules.lazy import lazy

#: When the pages were read.
DATE = '2026-11'


class KnownData:
    """What is publicly known of one data set.

    ``license`` is the key of a license record, '' when none is known.
    ``trouble`` is ``availability``, ``rights``, ``both``, ``terms`` (a model
    wrote it whose terms bar training rival models; whether they bind others is
    disputed) or ''. ``note`` says it in words; ``source`` is the page, with its
    date or commit. ``generator`` is the model that wrote it, with ``terms``.
    """

    __slots__ = ('generator', 'license', 'note', 'source', 'title', 'trouble')

    def __init__(
        self,
        title: str,
        license: str,
        trouble: str,
        note: str,
        source: str,
        *,
        generator: str = '',
    ) -> None:
        self.generator = generator
        self.title = title
        self.license = license
        self.trouble = trouble
        self.note = note
        self.source = source


#: Words without which no name fits; pattern of the whole name in lower case; what is known.
_TABLE: tuple[tuple[str, str, KnownData], ...] = (
    (
        'pile',
        r'(?:.*/)?(?:the[-_ ]?)?pile(?:[-_](?:v1|deduped|dedup|standard))?'
        r'|(?:.*/)?the_pile_deduplicated',
        KnownData(
            'The Pile', '', 'both',
            'its first host took it down after complaints about copyright; copies are elsewhere',
            'EleutherAI/the-pile issues 53 (2024-04), 117 (2023-08) and 121 (2025-02)',
        ),
    ),
    (
        'books3|bibliotik',
        r'(?:.*/)?books3|(?:.*/)?the_pile_books3|(?:.*/)?bibliotik',
        KnownData(
            'Books3', '', 'both',
            'scanned books whose authors did not agree; the first location is gone',
            'EleutherAI/the-pile issues 22 (2020-09), 53 and 113 (2023-09)',
        ),
    ),
    (
        'book',
        r'(?:.*/)?book-?_?corpus(?:open)?',
        KnownData(
            'BookCorpus', '', 'both',
            'many of its books allow personal reading only; the original is no longer given out',
            'Bandy and Vincent, arXiv 2105.05241 (2021-05); '
            'deepspeedai/Megatron-DeepSpeed issue 233 (2024-02)',
        ),
    ),
    (
        'laion',
        r'(?:laion/)?laion-?_?(?:5b|2b(?:-en)?|400m|aesthetics.*)',
        KnownData(
            'LAION-5B', '', 'both',
            'taken offline in December 2023 over links to illegal pictures; '
            'Re-LAION-5B of 2024-08 takes its place',
            'LAION, notes of 2023-12 and 2024-08',
        ),
    ),
    (
        'redpajama',
        r'(?:togethercomputer/)?redpajama-data-1t(?:-sample)?',
        KnownData(
            'RedPajama-Data-1T', '', 'availability',
            'its part with books is no longer given out, after reports of copyright infringement '
            'in Books3',
            'card of togethercomputer/RedPajama-Data-1T, as LLM360/amber-data-prep issue 2 quotes '
            'it (2024-05)',
        ),
    ),
    (
        'tiny',
        r'(?:.*/)?(?:80[-_ ]million[-_ ])?tiny[-_ ]images',
        KnownData(
            '80 Million Tiny Images', '', 'availability',
            'withdrawn for good by its makers over derogatory labels and offensive pictures; they '
            'ask that it be used no more',
            'statement of Torralba, Fergus and Freeman (2020-06-29)',
        ),
    ),
    (
        'celeb',
        r'(?:.*/)?ms[-_]?celeb(?:[-_]?1m)?',
        KnownData(
            'MS-Celeb-1M', '', 'both',
            'taken offline in 2019; pictures of about 100,000 people who were not asked',
            'exposing.ai, page on MS-Celeb-1M; Vice, report on its deletion (2019-06)',
        ),
    ),
    (
        'webvid',
        r'(?:.*/)?webvid(?:[-_]?(?:2m|2\.5m|10m))?',
        KnownData(
            'WebVid', '', 'both',
            'its makers do not own the videos, and no longer offer the list of their addresses',
            'm-bain/webvid README.md at 0a41b41 and issue 25 (2024-05); csuhan/OneLLM issue 17 '
            '(2024-03)',
        ),
    ),
    (
        'imagenet|ilsvrc',
        r'(?:.*/)?(?:imagenet|ilsvrc)(?:[-_]?(?:1k|12k|21k|22k|w21|2012))?'
        r'(?:[-_](?:wds|webp[-_]wds|compressed))?',
        KnownData(
            'ImageNet', '', 'rights',
            'its terms of access allow non-commercial research and education only, and leave the '
            'copyright in the pictures aside',
            'ImageNet terms of access, item 1, in timm/imagenet-12k-wds LICENSE at 9d5cb55',
        ),
    ),
    (
        'marco',
        r'(?:.*/)?ms[-_ ]?marco(?:[-_].*)?',
        KnownData(
            'MS MARCO', '', 'rights',
            'meant for non-commercial research only, without any license; the rights in the '
            'documents may be those of others',
            'microsoft.github.io/msmarco, terms and conditions (read 2026-11)',
        ),
    ),
    (
        'celeba',
        r'(?:.*/)?celeba',
        KnownData(
            'CelebA', '', 'rights',
            'for non-commercial research only, and not to be passed on',
            'mmlab.ie.cuhk.edu.hk/projects/CelebA.html, agreement (read 2026-11)',
        ),
    ),
    (
        'c4',
        r'(?:allenai/|legacy-datasets/)?c4',
        KnownData(
            'C4', 'odc-by', '', 'ODC-By, on text of the web under terms of others',
            'card of legacy-datasets/c4 at d06de29',
        ),
    ),
    (
        'dolma',
        r'(?:allenai/)?dolma',
        KnownData(
            'Dolma', 'odc-by', '', 'ODC-By since 2024-04-15, before that the ImpACT license',
            'card of allenai/dolma, note on its license (2024-04-15)',
        ),
    ),
    (
        'fineweb',
        r'(?:huggingfacefw/)?fineweb(?:-2)?',
        KnownData(
            'FineWeb', 'odc-by', '', 'ODC-By, on text of the web under terms of others',
            'card of HuggingFaceFW/fineweb-2 at a8a99b1; card of the organization at 90a0d08',
        ),
    ),
    (
        'alpaca',
        r'(?:tatsu-lab/)?alpaca(?:[-_]data)?|yahma/alpaca-cleaned',
        KnownData(
            'Alpaca', 'cc-by-nc-4.0', 'rights',
            'non-commercial, and written by a model whose terms bar training rival models',
            'tatsu-lab/stanford_alpaca README.md and DATA_LICENSE; the hub discussion of '
            'tatsu-lab/alpaca 1 shows that its tags disagree',
        ),
    ),
    (
        'share',
        r'(?:.*/)?share-?_?gpt(?:[-_].*)?',
        KnownData(
            'ShareGPT', '', 'rights',
            'conversations that people shared, with answers by a model whose terms bar training '
            'rival models; no license by either side is known',
            'OpenAI terms of use, restriction on output (2023-03)',
        ),
    ),
    (
        'airoboros',
        r'jondurbin/airoboros-gpt4-1\.1',
        KnownData(
            'Airoboros GPT4 1.1', 'cc-by-nc-4.0', 'rights',
            'written by GPT-4; its maker says that it may not be used commercially',
            'card of jondurbin/airoboros-gpt4-1.1 at 410c7ab',
        ),
    ),
    (
        'openorca',
        r'(?:open-orca/)?openorca',
        KnownData(
            'OpenOrca', 'mit', 'terms', 'its answers were written by GPT-4 and GPT-3.5',
            'card of Open-Orca/OpenOrca at 3f94996',
            generator='gpt-4',
        ),
    ),
    (
        'ultrachat',
        r'(?:stingning/|openbmb/)?ultrachat|(?:huggingfaceh4/)?ultrachat_200k',
        KnownData(
            'UltraChat', 'mit', 'terms', 'both sides of its dialogues were written by ChatGPT',
            'card of stingning/ultrachat at f220fe7; card of HuggingFaceH4/ultrachat_200k',
            generator='ChatGPT',
        ),
    ),
    (
        'llava',
        r'(?:liuhaotian/)?llava-instruct-150k',
        KnownData(
            'LLaVA-Instruct', '', 'terms', 'its instructions were written by GPT-4',
            'Liu and others, arXiv 2304.08485 (2023-04)',
            generator='gpt-4',
        ),
    ),
    (
        'dolly',
        r'(?:databricks/)?databricks-dolly-15k',
        KnownData(
            'Dolly 15k', 'cc-by-sa-3.0', '', 'CC BY-SA 3.0',
            'card of databricks/databricks-dolly-15k at 3b861f1',
        ),
    ),
)  # fmt: skip

PATTERNS = tuple((words.split('|'), lazy(pattern), known) for words, pattern, known in _TABLE)

#: Publishers whose terms do not let the output of their models train rival models, by the name
#: of the generator: pattern, whose terms, source.
_GENERATORS: tuple[tuple[str, str, str], ...] = (
    (
        r'gpt-?(?:3|4|5)[\w.-]*|chat-?gpt|text-davinci-\d+|o[134](?:-mini|-preview)?',
        'OpenAI',
        'OpenAI terms of use: output may not be used to develop models that compete '
        '(2023-03; still there in 2024-10)',
    ),
    (
        r'claude[\w.-]*',
        'Anthropic',
        'Anthropic commercial terms: the services may not be used to build a competing product, '
        'including to train competing AI models (2025-06-17)',
    ),
)
GENERATOR_PATTERNS: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (
        lazy(rf'(?<![\w-])(?:openai/)?(?:{pattern})(?![\w-])', re.IGNORECASE),
        publisher,
        source,
    )
    for pattern, publisher, source in _GENERATORS
)


def known_data(name: str) -> KnownData | None:
    """What is known of a data set by its hub id or name; None for all others."""
    lower = ' '.join(name.split()).lower()
    for prefix in ('https://huggingface.co/datasets/', 'hf.co/datasets/', 'datasets/'):
        lower = lower.removeprefix(prefix)
    if len(lower) > 100:
        return None
    for words, pattern, known in PATTERNS:
        # a pattern is not even compiled for a name that has none of its words
        if any(word in lower for word in words) and pattern.fullmatch(lower):
            return known
    return None
