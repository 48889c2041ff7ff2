"""The descriptions of the training data name no source.

## What it does
Checks the descriptions of the training data: the sections of the model card and the
data sheets, `training-data` in the configuration's `[release]`, the datasets in
`[[release.data]]`, and the descriptions of datasets in manifests. Reports phrases such
as "publicly available data", "the internet", "a web scrape" or "a proprietary mix" if
none of the descriptions names a single source with a location.

## Why it matters
The Open Source AI Definition requires data information that a skilled person can build
on (data information, items 1 to 3), and requirement 2 of the Open Weights Definition
requires provenance. A phrase that fits any model describes none.

## Example
The model was trained on a mix of publicly available data and licensed data.

## Use instead
The model was trained on these sets: `example-lab/fineweb-slice` (revision 2b41c9),
and 40 GB of news under contract with Example Press (not shareable).

## Fix safety
No fix: only the publisher knows the sources.

## References
- docs/verdicts.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.definitions.described.phrases import vague_phrase
from owlint_rules.model.finding import INFO, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.facts_data import DataEntry
    from owlint_rules.model.evidence import Evidence
    from owlint_rules.model.subject import Place

CODE = 'OWL621'
SEVERITY = INFO
WHY = 'nothing is known to be wrong: a reader wants to know more'

#: Most places that are named; the answer to all of them is the same list.
_MOST = 3
#: How far behind the start of a sentence's line its phrase may stand.
_NEAR = 600


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each vague description, as long as none names a source."""
    card = release.card
    if not options.release and not release.texts and not release.manifests:
        # most cards say nothing of the kind; reading them costs more than this
        if card is None or vague_phrase(card.text, card.body) is None:
            return
    from owlint_rules.definitions.described.sources import is_vague, names_source
    from owlint_rules.definitions.facts import facts_of
    from owlint_rules.definitions.facts_information import listed_data
    from owlint_rules.release._descriptions import settings_and_manifests

    if card is not None and listed_data(card):
        return
    facts = facts_of(release, options)
    if any(map(_leads_somewhere, facts.data)) or facts.topics.get('training-data', ([], []))[0]:
        return
    others = list(settings_and_manifests(release, options))
    if any(not is_vague(one.text) and names_source(one.text) for one in others):
        return
    found = [*_in_documents(release, facts.vague_data)]
    for one in others:
        match = vague_phrase(one.text)
        if match is not None:
            found.append((match.group(), one.what, one.place))
    for phrase, what, place in found[:_MOST]:
        words = ' '.join(phrase.split())
        yield Finding(
            f'{what} names no source of the training data: "{words}"',
            place,
            help='Name each dataset with its URL or Hub id, or say why it cannot be shared.',
        )


def _in_documents(release: Release, places: list[Evidence]) -> Iterator[tuple[str, str, Place]]:
    """The phrases in card and documents: words, what they stand in, and their place."""
    from owlint_rules.definitions.facts_information import documents

    for subject, _ in documents(release):
        lines = {one.line for one in places if one.path == subject.path}
        for line in sorted(lines):
            start = subject.lines[line - 1]
            match = vague_phrase(subject.text, start)
            if match is not None and match.start() < start + _NEAR:
                yield match.group(), 'the text', subject.span(match.start(), match.end())


def _leads_somewhere(entry: DataEntry) -> bool:
    """Whether an entry names a dataset, and is not itself a phrase that fits any model."""
    return bool(entry.location or entry.details.get('reason') or not vague_phrase(entry.name))
