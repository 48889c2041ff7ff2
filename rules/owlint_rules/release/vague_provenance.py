"""The description of the training data names no source.

## What it does
Reads the sections of a model card about training data. Where one says "publicly
available data", "the internet", "a web scrape", "a proprietary mix" or the like, and
neither it nor the card's `datasets` nor `[[release.data]]` names a single source
with a place, it asks for one.

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

from owlint_rules.finding import INFO, Finding
from owlint_rules.lazy import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from owlint_rules.subjects import Card, Options, Release

CODE = 'OWL621'
NAME = 'vague-provenance'
KIND = 'release'
SINCE = '0.1.0'
SEVERITY = INFO
FIX = None
OPTIONS: dict[str, str] = {}

_TOPICS = ('training-data', 'data-provenance', 'data-collection')
_VAGUE = lazy(
    r'(?i)\b(?:publicly[- ](?:available|accessible)(?: online)? (?:\w+ ){0,2}?(?:data(?:sets?)?'
    r'|sources?|text|corpora|content|information|documents|web ?pages)'
    r'|(?:from |across |over |of )(?:the )?(?:entire |whole |open )?'
    r'(?:internet|world[- ]wide web|web)'
    r'\b(?! (?:archive|crawl corpus))'
    r'|(?:a )?(?:large-scale |broad )?web[- ](?:scrapes?|scraped data|crawl(?:ed data)?|data)'
    r'|(?:proprietary|internal|in-house|private|undisclosed|confidential) (?:\w+ ){0,2}?'
    r'(?:data(?:sets?)?|mix(?:ture)?|corpus|corpora|collection)'
    r'|(?:a )?(?:mix(?:ture)?|blend|combination|variety|range|collection) of (?:\w+,? ){0,4}?'
    r'(?:data(?:sets?)?|sources|corpora)'
    r'|(?:various|multiple|several|numerous|diverse|many) (?:\w+ ){0,2}?'
    r'(?:data ?sets|sources|corpora)'
    r'|(?:large|massive|huge|vast) (?:\w+ ){0,2}?(?:corpus|corpora|amounts? of (?:\w+ ){0,2}?data)'
    r'|licensed data|data from third parties)\b'
)
#: What makes a section concrete: an address, a hub id, a citation of a paper.
_CONCRETE = lazy(
    r'https?://|\]\(|`[\w.-]+/[\w.-]+`|\b[\w-]+/[\w-]*\d[\w.-]*\b|arxiv|doi\.org'
    r'|\b(?:common ?crawl|wikipedia|wikidata|github|stack ?exchange|stack ?overflow|pubmed|arxiv'
    r'|project gutenberg|c4\b|the pile|fineweb|refinedweb|redpajama|dolma|imagenet|coco|laion'
    r'|librispeech|common ?voice|openwebtext|bookcorpus|squad|glue|mnli|wmt)',
    re.IGNORECASE,
)


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for the first vague phrase of a card whose data description names nothing."""
    card = release.card
    if card is None or card.flavor != 'model' or not _VAGUE.search(card.text, card.body):
        return
    from owlint_rules.definitions.facts_data import data_entries

    if data_entries(release, options):
        return
    for start, end in _stretches(card):
        text = card.text[start:end]
        if _CONCRETE.search(text):
            continue
        match = _VAGUE.search(text)
        if match is None:
            continue
        words = ' '.join(match.group().split())
        yield Finding(
            f'"{words}" fits any model; the section names no source of the training data',
            card.span(start + match.start(), start + match.end()),
            help='Name each data set with the place it can be had, or say that it cannot be '
            'shared and why.',
        )
        return


def _stretches(card: Card) -> Iterator[tuple[int, int]]:
    """The texts below headings about training data."""
    from owlint_rules.definitions.sections import sections_of, topics_of

    sections = sections_of(card.text, card.body)
    lines = card.text.split('\n')
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    for index, section in enumerate(sections):
        if not any(topic in _TOPICS for topic in topics_of(section.title)):
            continue
        end = len(card.text)
        for later in sections[index + 1 :]:
            if later.level <= section.level:
                end = offsets[min(later.line - 1, len(offsets) - 1)]
                break
        yield offsets[min(section.line, len(offsets) - 1)], end
