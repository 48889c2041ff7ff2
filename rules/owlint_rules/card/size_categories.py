"""A dataset card's `size_categories` is not one of the Hub's sizes.

## What it does
Checks each value of `size_categories` against the Hub's eleven classes, from `n<1K` to
`n>1T`.

## Why it matters
The size filter does not find a dataset with any other value. The classes are listed in
`datasetcard.md` of huggingface/hub-docs@242f4a1e; they are written with capital letters
and without blanks.

## Example
```yaml
size_categories:
- 1k < n < 10k
```

## Use instead
```yaml
size_categories:
- 1K<n<10K
```

## Fix safety
Safe, only for letter case and blanks. Which class a number belongs to needs a person.

## References
- https://github.com/huggingface/hub-docs/blob/main/datasetcard.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import texts
from owlint_rules.model.finding import SAFE, WARNING, Edit, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import shown
from owlint_rules.yaml_edit import is_simple

CODE = 'OWL140'
SEVERITY = WARNING
WHY = 'the Hub does not list the dataset under its size'
FIX = SAFE

SIZES = (
    'n<1K', '1K<n<10K', '10K<n<100K', '100K<n<1M', '1M<n<10M', '10M<n<100M', '100M<n<1B',
    '1B<n<10B', '10B<n<100B', '100B<n<1T', 'n>1T',
)  # fmt: skip
_BY_NAME = {size.lower(): size for size in SIZES}
#: The same as people write it: `1K-10K`, `1k to 10k`, `<1K`.
_BY_NAME |= {size.lower().replace('<n<', mark): size for size in SIZES for mark in ('-', '–', 'to')}
_BY_NAME |= {'<1k': 'n<1K', '>1t': 'n>1T'}


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each value that is no size."""
    if card.flavor != 'dataset':
        return
    for route, node in texts(card, 'size_categories'):
        value = node.value
        if value in SIZES or node.is_null or not value.strip():
            continue
        if value == 'unknown':
            # the old editor of dataset cards offered it
            continue
        right = _BY_NAME.get(''.join(value.lower().split()), '')
        yield Finding(
            f'`{shown(value)}` is not a Hub size category'
            + (f': write `{right}`' if right else ''),
            card.span(node.start, node.end),
            help=f'Write {right}.' if right else f'Write one of {", ".join(SIZES)}.',
            fixable=SAFE if right and is_simple(card, node) else None,
            data=(route, node, right),
        )


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Write the size as the Hub does; quotes stay, and none are needed."""
    route, node, right = finding.data
    if not is_simple(card, node):
        return None
    inside = 0 if node.style is None else 1
    edit = Edit(node.start + inside, node.end - inside, right)
    return Fix(f'write {right}', [edit], changes=[route])
