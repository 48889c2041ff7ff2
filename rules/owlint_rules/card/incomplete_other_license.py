"""`license: other` lacks its `license_name` or `license_link`.

## What it does
Reports `license: other` without `license_name`, without `license_link`, or without
both.

## Why it matters
`other` alone says nothing about the terms. The Hub's documentation asks for a short
name and a link to the text, and shows both instead of "other"; the server enforces
neither. Of 414 such cards in 2024, 196 had no name, 198 no link and 194 neither. A
cleanup in 2023 listed 349 of them for manual repair (hub-docs#985). Some are written by
a tool: LlamaFactory puts `license: other` into cards
(`src/llamafactory/train/trainer_utils.py`@38a6312) with neither field.

## Example
```yaml
license: other
```

## Use instead
```yaml
license: other
license_name: example-community-license
license_link: LICENSE
```

## Fix safety
No fix: the card alone does not show which license is meant.

## References
- https://huggingface.co/docs/hub/repositories-licenses
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import HUB_FLAVORS, texts
from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import listed

CODE = 'OWL112'
SEVERITY = WARNING
WHY = 'the terms are stated, but a reader does not find them'


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for a card whose `other` is not explained."""
    if card.flavor not in HUB_FLAVORS:
        return
    for _, node in texts(card, 'license'):
        if node.value != 'other':
            continue
        missing = [name for name in ('license_name', 'license_link') if _empty(card, name)]
        if missing:
            names = listed([f'`{name}`' for name in missing])
            message = f'`license: other` needs {names}'
            if _empty(card, 'license_details') is False:
                message += ' (`license_details` is an old field that the page does not show)'
            yield Finding(
                message,
                card.span(node.start, node.end),
                help='Add license_name (a short lower-case id) and license_link (a URL, or '
                'LICENSE for that file of the repository).',
            )
        return


def _empty(card: Card, name: str) -> bool:
    pair = card.fields.get(name)
    if pair is None:
        return True
    value = pair[1]
    return value.is_null or (value.kind == 'scalar' and not value.value.strip())
