"""The card states no license.

## What it does
Reports front matter without `license`, or with an empty one. A misspelled key such as
`licence` is reported by OWL108 instead.

## Why it matters
Without a license, no one may use the model beyond what the law allows anyway, whatever
the text says. Of 29,432 cards of February 2022, 74.6 % stated none; of the 3,433
popular ones of 2024, 15 %. Two cleanups in 2023 repaired such cards by hand
(huggingface/hub-docs#985 and #995). The Hub also rejects an empty value on upload.

## Example
```yaml
tags:
- text-generation
```

## Use instead
```yaml
license: apache-2.0
tags:
- text-generation
```

## Fix safety
No fix: choosing a license is a legal act, and owlint never chooses one.

## References
- https://huggingface.co/docs/hub/repositories-licenses
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import HUB_FLAVORS
from owlint_rules.model.finding import ERROR, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.vocab.card_keys import LICENSE_LIKE

CODE = 'OWL110'
SEVERITY = ERROR
WHY = 'without a license nobody may use the model'

_HELP = (
    'Add `license:` with a Hub license id, or `license: other` with license_name and license_link.'
)


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for a card without a license."""
    if card.flavor not in HUB_FLAVORS or card.data is None or card.data.kind != 'map':
        return
    pair = card.fields.get('license')
    if pair is None:
        if card.fields.keys().isdisjoint(LICENSE_LIKE) and not _merged(card):
            place = card.span(card.data.start, card.data.start)
            if card.block is not None:
                place = card.span(card.block.opening, card.block.opening + 3)
            yield Finding('the front matter states no license', place, help=_HELP)
        return
    key, value = pair
    empty = (
        value.is_null
        or (value.kind == 'scalar' and not value.value.strip())
        or (value.kind == 'list' and all(item.is_null for item in value.value))
    )
    if empty:
        yield Finding(
            '`license` is empty, so the card states no license',
            card.span(key.start, key.end),
            help=_HELP,
        )


def _merged(card: Card) -> bool:
    """Whether a merge key (``<<``) brings a license in, as YAML readers resolve it."""
    pair = card.fields.get('<<')
    if pair is None:
        return False
    parts = pair[1].value if pair[1].kind == 'list' else [pair[1]]
    return any(part.kind == 'map' and part.get('license') is not None for part in parts[:100])
