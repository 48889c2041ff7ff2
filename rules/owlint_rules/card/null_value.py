"""A field is empty, and the Hub rejects empty values.

## What it does
Reports known fields that are null, null items in lists of strings and, as a warning,
fields whose string is empty. A license without a value is reported by OWL110 instead.

## Why it matters
The Hub rejects a commit with such a field, and the client's own check misses it because
the client drops empty fields first (espnet_model_zoo#102: five empty keys among 25
cards that accepted no more commits). Trainer once wrote `datasets: - null`
(transformers#13528); 68 cards of the dumps have it.

## Example
```yaml
license: mit
datasets:
```

## Use instead
```yaml
license: mit
```

## Fix safety
Safe: deletes the line, unless it has a comment or an anchor.

## References
- https://github.com/huggingface/transformers/issues/13528
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from owlint_rules.card._values import HUB_FLAVORS, MOST_FINDINGS
from owlint_rules.model.finding import ERROR, SAFE, WARNING, Edit, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.vocab.card_keys import DATASET_KEYS, LIST, MODEL_KEYS, TEXT_OR_LIST
from owlint_rules.yaml_edit import delete_item, delete_pair

CODE = 'OWL121'
SEVERITY = ERROR
WHY = 'the Hub refuses the card when it is pushed'
FIX = SAFE

#: Fields whose type in huggingface.js allows null, and the license, which has its own rule.
MAY_BE_NULL = frozenset(
    {'license', 'thumbnail', 'description', 'instance_prompt', 'paperswithcode_id'}
)


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each empty field or item."""
    yield from _findings(card) if options.every else islice(_findings(card), MOST_FINDINGS)


def _findings(card: Card) -> Iterator[Finding]:
    if card.flavor not in HUB_FLAVORS:
        return
    known = DATASET_KEYS if card.flavor == 'dataset' else MODEL_KEYS
    for name, (key, value) in card.fields.items():
        if value.kind == 'list':
            if name in LIST or name in TEXT_OR_LIST:
                for index, item in enumerate(value.value):
                    if item.is_null and (name != 'license' or len(value.value) > 1):
                        edit = _edit(card, name, index)
                        yield Finding(
                            f'`{name}[{index}]` is null; the Hub rejects null values',
                            card.span(item.start, item.end),
                            help='Delete the item.',
                            fixable=SAFE if edit else None,
                            data=(name, index),
                        )
        elif value.kind == 'scalar' and name in known and name not in MAY_BE_NULL:
            if value.is_null or (value.type == 'str' and not value.value.strip()):
                yield Finding(
                    f'`{name}` is empty; the Hub rejects empty values'
                    if value.is_null
                    else f'`{name}` is an empty string',
                    card.span(key.start, key.end),
                    severity=ERROR if value.is_null else WARNING,
                    help='Delete the line, or write the value.',
                    fixable=SAFE if _edit(card, name, None) else None,
                    data=(name, None),
                )


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Delete the line; of a list with nothing else, the whole field."""
    name, index = finding.data
    edit = _edit(card, name, index)
    return Fix(f'delete the empty `{name}`', [edit], changes=[(name,)]) if edit else None


def _edit(card: Card, name: str, index: int | None) -> Edit | None:
    key, value = card.fields[name]
    if card.data is None or len(card.fields) != len(card.data.value):
        # a repeated key hides which of the two counts
        return None
    if index is not None and len(value.value) > 1:
        return delete_item(card, value, index)
    return delete_pair(card, key, value)
