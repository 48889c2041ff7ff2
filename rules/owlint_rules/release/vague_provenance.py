"""The descriptions of the training data name no source.

## What it does
Reads what a release says about its training data: the sections of its model card and
of its data sheets, `training-data` in the configuration's `[release]`, the data sets
in `[[release.data]]`, and the descriptions of data sets in its manifests. Where one
says "publicly available data", "the internet", "a web scrape", "a proprietary mix" or
the like, and none of them names a single source with a place, it asks for one.

## Why it matters
Data information that a skilled person can build on is what the Open Source AI
Definition asks for (data information, items 1 to 3), and requirement 2 of the Open
Weights Definition asks for provenance. A phrase that fits any model describes none.

## Example
The model was trained on a mix of publicly available data and licensed data.

## Use instead
The model was trained on these sets: `example-lab/fineweb-slice` (revision 2b41c9),
and 40 GB of news under contract with Example Press (not shareable).

## Fix safety
No fix: only the publisher knows.

## References
- docs/verdicts.md
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.lazy import lazy
from owlint_rules.model.finding import INFO, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.facts_data import DataEntry
    from owlint_rules.release._descriptions import Description

CODE = 'OWL621'
SEVERITY = INFO

#: Most places that are named; the answer to all of them is the same list.
_MOST = 3
#: Phrases that fit any model, each with words that it cannot do without: a pattern is not even
#: compiled for a text without them.
PHRASES: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (tuple(words.split('|')), lazy(rf'\b(?:{pattern})\b', re.IGNORECASE))
    for words, pattern in (
        (
            'publicly',
            r'publicly[- ](?:available|accessible)(?: online)? (?:\w+ ){0,2}?(?:data(?:sets?)?'
            r'|sources?|text|corpora|content|information|documents|web ?pages)',
        ),
        (
            'internet|web',
            r'(?:from |across |over |of )(?:the )?(?:entire |whole |open )?'
            r'(?:internet|world[- ]wide web|web)\b(?! (?:archive|crawl corpus))',
        ),
        (
            'web',
            r'(?:a )?(?:large-scale |broad )?web[- ](?:scrapes?|scraped data|crawl(?:ed data)?'
            r'|data)',
        ),
        (
            'proprietary|internal|in-house|private|undisclosed|confidential',
            r'(?:proprietary|internal|in-house|private|undisclosed|confidential) (?:\w+ ){0,2}?'
            r'(?:data(?:sets?)?|mix(?:ture)?|corpus|corpora|collection)',
        ),
        (
            'mix|blend|combination|variety|range|collection',
            r'(?:a )?(?:mix(?:ture)?|blend|combination|variety|range|collection) of '
            r'(?:\w+,? ){0,4}?(?:data(?:sets?)?|sources|corpora)',
        ),
        (
            'various|multiple|several|numerous|diverse|many',
            r'(?:various|multiple|several|numerous|diverse|many) (?:\w+ ){0,2}?'
            r'(?:data ?sets|sources|corpora)',
        ),
        (
            'large|massive|huge|vast',
            r'(?:large|massive|huge|vast) (?:\w+ ){0,2}?'
            r'(?:corpus|corpora|amounts? of (?:\w+ ){0,2}?data)',
        ),
        ('licensed data|third parties', r'licensed data|data from third parties'),
    )
)
#: What makes a section concrete: an address, a hub id, a citation of a paper.
_CONCRETE = lazy(
    r'https?://|\]\(|`[\w.-]+/[\w.-]+`|\w-{0,3}/[\w-]*\d|arxiv|doi\.org'
    r'|\b(?:common ?crawl|wikipedia|wikidata|github|stack ?exchange|stack ?overflow|pubmed|arxiv'
    r'|project gutenberg|c4\b|the pile|fineweb|refinedweb|redpajama|dolma|imagenet|coco|laion'
    r'|librispeech|common ?voice|openwebtext|bookcorpus|squad|glue|mnli|wmt)',
    re.IGNORECASE,
)


def vague_phrase(text: str, start: int = 0) -> re.Match[str] | None:
    """The first phrase that fits any model, the longest of those that begin there; None if none."""
    lower = text.lower()
    first = None
    for words, pattern in PHRASES:
        if any(word in lower for word in words):
            match = pattern.search(text, start)
            if match and (first is None or _order(match) < _order(first)):
                first = match
    return first


def _order(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), -match.end()


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each vague description, as long as none names a source."""
    vague = list(_vague(release, options))
    if not vague:
        return
    from owlint_rules.definitions.facts_data import data_entries

    if any(_leads_somewhere(entry) for entry in data_entries(release, options)):
        return
    for description, match in vague[:_MOST]:
        words = ' '.join(match.group().split())
        yield Finding(
            f'"{words}" fits any model; {description.what} names no source of the training data',
            description.at(match.start(), match.end()),
            help='Name each data set with the place it can be had, or say that it cannot be '
            'shared and why.',
        )


def _vague(release: Release, options: Options) -> Iterator[tuple[Description, re.Match[str]]]:
    """The descriptions that fit any model; none when one of all names a source."""
    card = release.card
    if not options.release and not release.texts and not release.manifests:
        # most cards say nothing of the kind; finding their sections costs more than this
        if card is None or vague_phrase(card.text, card.body) is None:
            return
    from owlint_rules.release._descriptions import descriptions

    found = []
    for description in descriptions(release, options):
        if _CONCRETE.search(description.text):
            return
        match = vague_phrase(description.text)
        if match is not None:
            found.append((description, match))
    yield from found


def _leads_somewhere(entry: DataEntry) -> bool:
    """Whether an entry names a data set, and is not itself a phrase that fits any model."""
    return bool(entry.location or entry.details.get('reason') or not vague_phrase(entry.name))
