"""A dataset with known trouble over rights or availability is named.

## What it does
Reports datasets, named by the card or the configuration, that are in a dated table of
datasets whose first host took them down, or whose authors did not agree to their use. A
dataset that is not in the table is not thereby cleared.

## Why it matters
Verdicts based on such data do not last: the FSF's and Debian's criteria require data
under free licenses, the strict definition requires data that is available.

## Example
```yaml
datasets:
- EleutherAI/pile
```

## Use instead
A dataset whose rights are known, or a sentence in the card on what was left out and
where a copy can be had.

## Fix safety
No fix.

## References
- The table names its sources: rules/owlint_rules/vocab/datasets.py
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import INFO, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release

CODE = 'OWL623'
SEVERITY = INFO
WHY = 'the release may have cleared what is reported about the dataset'


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each dataset of the table."""
    card = release.card
    listed = card.get('datasets') if card is not None else None
    if not options.release.get('data') and listed is None:
        return
    from owlint_rules.definitions.facts_data import data_entries
    from owlint_rules.model.options import place_of

    places = {}
    if card is not None and listed is not None:
        for route, node in listed.texts():
            places[' '.join(node.value.split()).lower()] = card.at('datasets', *route)
    where = card.line(1) if card is not None else release.span(0)
    for entry in data_entries(release, options):
        known = entry.known
        # terms of the model that wrote it are the matter of OWL624
        if known is None or known.trouble in ('', 'terms'):
            continue
        place = places.get(' '.join(entry.name.split()).lower())
        if place is None and entry.route:
            place = place_of(options, entry.route)
        yield Finding(
            f'{known.title} has known problems; {known.note}',
            place or where,
            help='Say in the card which copy was used and what was left out. '
            f'Source: {known.source}.',
        )
