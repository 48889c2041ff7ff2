# ruff: noqa: E501 - lists of words read better on long lines
"""Whether a card can say anything that its tags do not: a look that needs none of the patterns.

Hearing a text costs tens of milliseconds, most of it for compiling patterns, and most cards
only repeat their tag. What is sifted out here agrees with the tags and names no base model.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from itertools import pairwise

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.pieces import BASE_NAMES, HINTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.prose.needs import Gated, Ways, Words

#: What a card says of a license: "released under", a title, a label.
_TELLS = (
    'licen', 'lisc', 'under', 'terms', 'copyright', 'domain', 'cc0', 'cc-', 'cc by', 'gpl', 'rail', '|',
)  # fmt: skip
#: Words of names of licenses; those of the tag itself are taken out.
_NAMES = frozenset(
    """apache mit bsd gnu gpl lgpl agpl mpl mozilla epl eclipse eupl isc zlib
    unlicense wtfpl afl artistic ecl ofl osl pl odc odbl pddl cdla openmdw etalab boost bsl gfdl
    postgresql ncsa uda hippocratic fsl elastic commons creative cc cc0 rail openrail
    creativeml bigscience bloom bigcode llama llama2 llama3 gemma qwen tongyi flux floyd deepfloyd
    coqui apple deepseek mistral mrl mnpl baichuan baichuan2 glm chatglm nvidia stability stabilityai
    kolors orion funasr cogvideox cogvlm falcon fair lfm databricks domain yi hunyuan minimax exaone
    jamba owpl expat x11 clause attribution sharealike noncommercial compvis diffusion tii""".split()  # noqa: SIM905
)  # fmt: skip
#: Pieces of names whose words say nothing alone.
_PARTS = (
    'gplv',
    'same licen',
    'license of ',
    'licence of ',
    'general public',
    'weights permissive',
    'business source',
    'by-nc',
    'by nc',
    'by-sa',
    'by sa',
    'by-nd',
    'by nd',
    '-nc',
    ' nc ',
    'use_policy',
    'use-policy',
    '模型许可',
    '社区许可',
    '协议》',
    '许可》',
    'ライセンス契約',
    '라이선스 계약',
    'same as',
    'proprietary',
    # a page of terms outside of the release
    *(
        f'.{top}/{page}'
        for top in ('ai', 'com', 'io', 'co', 'net', 'dev', 'cn')
        for page in ('licen', 'terms', 'legal', 'eula')
    ),
)
#: What stands before "license": words that make no name of another one. None is longer.
_BEFORE = re.compile(
    r'([a-z0-9][\w.+-]{0,30})[ _-](?:licen[sc]e|agreement|terms of (?:use|service))\b'
)
_COMMON = frozenset(
    """the a an this that its our your their my same under of and or as no any each see read for to in
    with by is are has have full open source software free permissive code data
    dataset project repository public standard original following above 2.0 2 version use usage file
    own new commercial additional license""".split()  # noqa: SIM905
)
#: Tag -> the words of its own names. Other tags are always heard.
_OWN = {
    'apache-2.0': {'apache'},
    'mit': {'mit', 'expat'},
    'isc': {'isc'},
    'unlicense': {'unlicense', 'domain'},
    'openmdw-1.0': {'openmdw'},
    'openmdw-1.1': {'openmdw'},
}
#: A paragraph of fewer characters may be a value and say no verb.
_SHORT = 160
_WORD = re.compile(r'[a-z]+[0-9]?')
#: Pieces that tell a base model, by the patterns of ``words.bases``.
_MADE_FROM = (
    'tun', 'trained from', 'training from', 'trained on top', 'trained starting', 'further trained', 'post-trained', 'posttrained', 'continue', 'continual', 'domain-adapted', 'abliterat', 'uncensored', 'pruned', 'upscal',
    'modified', 'updated', 'quant', 'gguf', 'ggml', 'awq', 'gptq', 'exl2', 'mlx', 'bnb', 'bitsandbytes', 'bit', 'int4', 'int8', 'fp8', 'nf4', 'conver', 'merg', 'fusion', 'fusión', 'fusão', 'zusammenf', 'distil', 'destil',
    'lora', 'adapter', 'peft', 'delta', 'initiali', 'warm-start', 'bootstrap', 'start from', 'starts from', 'started from', 'starting', 'based', 'built', 'builds', 'build', 'relies', 'developed', 'created', 'constructed',
    'derive', 'derivative', 'adapted', 'base', 'made from', 'made out', 'comes from', 'evolved', 'fork', 'variant', 'version', 'copy', 'mirror', 'upload', 'chat', 'generated', 'written', 'produced', 'synthesi', 'annotated',
    'basier', 'basis', 'grundlage', 'ausgangspunkt', 'whose', 'dessen', 'deren', 'dont l', 'cuy', 'cui ', 'cuj', 'feinab', 'nachtrain', 'weitertrain', 'aufbauend', 'abgeleitet', 'affin', 'ajust', 'spécialis', 'basad', 'fond', 'deriv', 'basead', 'basat',
)  # fmt: skip


#: Where a line ends, whatever stands around it.
_BREAK = lazy(
    r'(?:(?<! ) {2,}|\\)\n|\n(?=[ \t>]*(?:\*\*|__))|</?(?:br|p|div|li|ul|ol|tr|td|th|table|h\d|center|blockquote|summary|details)\b[^<>\n]{0,200}>'
)
#: Marks that stand between words in Markdown and HTML, and what is left of them in plain text. No
#: link that ``plain.py`` sees is longer.
_MARKS = lazy(r'\]\([^)\n]{0,1300}\)|<[^<>\n]{1,200}>|[]\[*_`\\>]+')
_ENTITIES = (('&#39;', "'"), ('&rsquo;', "'"), ('&nbsp;', ' '))
#: The end of a sentence, where nothing else can be meant.
_SENTENCE = lazy(r'(?<=[a-z]{5})\.\s+(?=[A-Z])')
#: Dots that end no clause.
_DOT = lazy(r'(?<=\d)\.(?=\d)|(?<=\b[ei])\.(?=[ge]\b)|(?<=\b[ei]\.[ge])\.|(?<=\binc)\.|(?<=\bvs)\.')
#: Pieces of titles about terms, after ``HEADINGS`` of each language; titles in other letters count.
_TITLES = (
    'licen', 'licens', 'liscen', 'lizenz', 'terms', 'legal', 'copyright', 'rights', 'permission', 'restrict', 'disclaimer', 'notice', 'agreement', 'commercial', 'prohibited', 'forbidden',
    'bedingungen', 'recht', 'haftung', 'conditions', 'droits', 'politique', 'avertissement', 'juridique', 'condiciones', 'derechos', 'descargo', 'condizioni', 'termini', 'note legali', 'diritti', 'termos', 'direitos',
    'access', 'not do', 'not be used', 'unacceptable', 'zugang', 'zugriff', 'hinweis', 'accès', 'acceso', 'aviso', 'acesso', 'accesso', 'avvertenz',
)  # fmt: skip


def may_say_more(text: str, tags: Iterable[str]) -> bool:
    """Whether a text may restrict what its tags allow, or name another license."""
    own: set[str] = set()
    for tag in tags:
        if tag not in _OWN:
            return True
        own |= _OWN[tag]
    names = _NAMES - own
    lower = text.lower()
    for paragraph in filter(None, lower.split('\n\n')):
        # a short one may be all that stands below a title
        if len(paragraph) < _SHORT or any(piece in paragraph for piece in _TELLS):
            if not names.isdisjoint(_WORD.findall(paragraph.replace('%20', ' '))):
                return True
            if any(piece in paragraph for piece in _PARTS):
                return True
            if not _COMMON.union(own).issuperset(_BEFORE.findall(paragraph)):
                return True
    return (
        _badge_may_limit(lower) or _may_be_refused(lower) or _may_be_unread(text, lower)
        or _may_limit(text)
    )  # fmt: skip


def _may_be_unread(text: str, lower: str) -> bool:
    """Whether words of an unknown language may stand below a title about terms."""
    if lower.isascii() and not any(piece in lower for piece in _TITLES):
        return False
    from owlint_rules.statements.prose.unread import is_unread

    return any(
        about_terms and any(map(is_unread, _SENTENCE.split(_plain(paragraph))))
        for paragraph, about_terms in _paragraphs(text)
    )


def _badge_may_limit(lower: str) -> bool:
    return any(
        'commer' in words or 'research' in words or 'academ' in words
        for words in (part[:200] for part in lower.split('/badge/')[1:])
    )


def _may_be_refused(lower: str) -> bool:
    parts = lower.replace('？', '?').split('?')
    if len(parts) == 1:
        return False
    from owlint_rules.statements.prose.asked import refused

    return any(refused(one[-200:], reply) for one, reply in pairwise(parts))


def _may_limit(text: str) -> bool:
    """Whether a text may put a limit: below a title about terms by its words, else by a pattern."""
    plain = _plain(text)
    spoken = [name for name, hints in HINTS.items() if any(hint in plain for hint in hints)]
    if not spoken:
        return False
    from owlint_rules.statements.prose.needed import LIMITS, PATTERNS, SECTIONS
    from owlint_rules.statements.prose.needs import ALWAYS, Words

    everything = Words(plain)
    limits: list[Gated] = []
    sections: list[list[Ways]] = []
    for name in spoken:
        if any(everything.meet(PATTERNS.get(key, ALWAYS)) for key in LIMITS[name]):
            gated = [one.within(everything) for one in _limits_inside(name)]
            limits += [one for one in gated if not one.never]
        cues = [[PATTERNS.get(key, ALWAYS) for key in keys] for keys in SECTIONS[name]]
        sections += [ways for ways in cues if all(map(everything.meet, ways))]
    return bool(limits or sections) and any(
        _limited(_plain(sentence), limits, sections if about_terms else [], everything)
        for paragraph, about_terms in _paragraphs(text)
        for sentence in _SENTENCE.split(paragraph)
    )


@cache
def _limits_inside(name: str) -> list[Gated]:
    """The patterns of a language that find limits, for a text of several sentences."""
    from owlint_rules.statements.prose.needs import Gated

    words = import_module(f'owlint_rules.statements.prose.words.{name}')
    return [Gated(pattern, inside=True) for _, _, pattern in words.LIMITS]


def _limited(
    plain: str, limits: list[Gated], sections: list[list[Ways]], everything: Words
) -> bool:
    from owlint_rules.statements.prose.needs import Words

    bare = _DOT.sub('_', plain)
    if any(one.search(bare) for one in limits):
        return True
    words = Words(plain, everything)
    return any(all(map(words.meet, ways)) for ways in sections)


def _paragraphs(text: str) -> Iterator[tuple[str, bool]]:
    """The paragraphs of a text, and whether they may stand below a title about terms."""
    level, fenced = 0, False
    for paragraph in text.split('\n\n'):
        below = level > 0
        lines = [line.strip() for line in paragraph.split('\n')]
        for line, following in zip(lines, [*lines[1:], ''], strict=True):
            if line.startswith(('```', '~~~')) and line.count('```') < 2:
                fenced = not fenced
            depth = 0 if fenced else len(line) - len(line.lstrip('#'))
            if depth and depth <= level:
                level = 0
            if len(line) < 500 and (
                depth or line.startswith(('**', '__', '<')) or following.startswith(('=', '--'))
            ):
                if not line.isascii() or any(piece in line.lower() for piece in _TITLES):
                    level = level or depth or 1
                    below = True
        yield paragraph, below


def _plain(text: str) -> str:
    """About the words that a reader sees, in small letters."""
    text = text.lower()
    for entity, letter in _ENTITIES:
        text = text.replace(entity, letter)
    return ' '.join(_MARKS.sub('', _BREAK.sub(' | ', text)).split())


def may_name_base(lower: str) -> bool:
    """Whether a paragraph of a text in small letters may say which model this one is made from."""
    if not lower.isascii():
        return True
    for paragraph in filter(None, lower.split('\n\n')):
        named = '/' in paragraph or any(name in paragraph for name in BASE_NAMES if name != '/')
        if named and any(piece in paragraph for piece in _MADE_FROM):
            return True
    return False
