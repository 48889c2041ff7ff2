"""A dataset is listed without a place or without a license.

## What it does
Checks the entries of `[[release.data]]` in the configuration, and the names in the
card's `datasets` that are not Hub ids. Each entry needs a location (`url`, a Hub id as
its name, or a path in the release) or a `reason` why it is not available, and a
`license`; `license = "unknown"` is accepted, and verdicts report it as such.

## Why it matters
A list of names is not a dataset: without locations nobody can get the data, without
licenses nobody may use them. The Open Source AI Definition requires the location (data
information, items 2 and 3), Debian's and the FSF's criteria the license.

## Example
```toml
[[release.data]]
name = "news archive"
```

## Use instead
```toml
[[release.data]]
name = "news archive"
url = "https://data.example.org/news-2025"
license = "CC-BY-4.0"
```

## Fix safety
No fix: only the publisher knows the location and license.

## References
- docs/verdicts.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release

CODE = 'OWL622'
SEVERITY = WARNING
WHY = 'a reader cannot check the dataset, and the card is valid'


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each entry that lacks its place or its license."""
    card = release.card
    listed = card.get('datasets') if card is not None else None
    if not options.release.get('data') and listed is None:
        return
    from owlint_rules.definitions.facts_data import data_entries
    from owlint_rules.model.options import place_of

    where = card.line(1) if card is not None else release.span(0)
    places = {}
    if card is not None and listed is not None:
        for route, node in listed.texts():
            name = ' '.join(node.value.split()).lower()
            places[name] = card.at('datasets', *route)
    configured = {
        ' '.join(str(item.get('name')).split()).lower()
        for item in options.release.get('data', ())
        if isinstance(item, dict)
    }
    for entry in data_entries(release, options):
        name = ' '.join(entry.name.split()).lower()
        place = place_of(options, entry.route) if entry.route else None
        place = place or places.get(name, where)
        if name in places and name not in configured:
            continue  # dataset-id says what the list of the card takes
        if not entry.location and not entry.details.get('reason') and entry.access != 'released':
            yield Finding(
                f'dataset "{entry.name[:80]}" has no URL or Hub id',
                place,
                help='Give its `url` in [[release.data]], or a `reason` why it is not available.',
            )
        if name in configured and not entry.terms:
            yield Finding(
                f'dataset "{entry.name[:80]}" has no license in [[release.data]]',
                place,
                help='State its `license`, or "unknown".',
            )
