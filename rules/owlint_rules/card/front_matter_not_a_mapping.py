"""The front matter is empty, a list or a text instead of fields.

## What it does
Reports front matter that is empty, a list or a string instead of `key: value` lines.

## Why it matters
The Hub's client raises `ValueError` for front matter that is not a mapping, so tools
cannot load the card; it treats an empty block as no block at all (huggingface_hub
2.4.0, measured). There are six such cards among 58,737 published ones; the Hub's own
check also warns about empty metadata on upload.

## Example
```markdown
---
- license: mit
---
```

## Use instead
```markdown
---
license: mit
---
```

## Fix safety
No fix: the intended fields are unknown.

## References
- https://huggingface.co/docs/hub/model-cards
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import HUB_FLAVORS
from owlint_rules.model.finding import ERROR, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import shown

CODE = 'OWL105'
SEVERITY = ERROR
WHY = 'the Hub finds no fields, so no license either'


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for a block without fields."""
    if card.flavor not in HUB_FLAVORS or card.problems or card.syntax_error is not None:
        return
    data = card.data
    if card.defect == 'empty' or (card.block is not None and data is None):
        at = card.block.opening if card.block is not None else card.defect_at
        yield Finding(
            'the front matter is empty; the card states no license',
            card.span(at),
            help='Write the fields between the two `---` lines, starting with `license: …`.',
        )
        return
    if data is None or data.kind == 'map' or card.defect in ('closing', 'unclosed'):
        return
    if data.kind == 'list':
        message = 'the front matter is a list, not a mapping of `key: value` fields'
        help_text = 'Remove the dashes at the start of the lines.'
    else:
        message = (
            f'the front matter is the text `{shown(data.value)}`, not a mapping of `key: '
            'value` fields'
        )
        help_text = 'Write a colon and a space after each key.'
    yield Finding(message, card.span(data.start, data.start), help=help_text)
