"""A field has the wrong type, such as a text where a list is expected.

## What it does
Checks the type of each known field against the Hub's own types: strings, lists of
strings, true or false, lists of mappings.

## Why it matters
The Hub rejects some of these on upload: `"widget" must be an array` stopped an upload
after the training was done (ostris/ai-toolkit#260). Others are read in two ways: a
string in `tags` is one tag for huggingface_hub 2.4.0, while the source of 1.29.0.dev0
splits it into letters. Four dumps contain 304 strings in `tags` and 67 mappings in
`widget`.

## Example
```yaml
tags: text-generation
```

## Use instead
```yaml
tags: [text-generation]
```

## Fix safety
Safe: wraps a single string in a list, unwraps a one-line list with a single string, and
makes a mapping in `widget` the first item of a list.

## References
- https://github.com/huggingface/hub-docs/blob/main/modelcard.md
- https://github.com/huggingface/huggingface.js/blob/main/packages/hub/src/types/api/api-model.ts
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import HUB_FLAVORS
from owlint_rules.model.finding import ERROR, INFO, SAFE, WARNING, Edit, Finding, Fix
from owlint_rules.model.node import Node
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import shown
from owlint_rules.vocab.card_keys import (
    DATASET_FLAGS,
    DATASET_LISTS,
    DATASET_TEXT,
    DATASET_TEXT_OR_LIST,
    FLAGS,
    LIST,
    TEXT,
    TEXT_OR_LIST,
)
from owlint_rules.yaml_edit import is_simple, plain_is_safe

CODE = 'OWL120'
SEVERITY = ERROR
WHY = 'the Hub refuses the card when it is pushed'
FIX = SAFE

_KINDS = {'map': 'a mapping', 'list': 'a list', 'scalar': 'a text'}
#: Lists where a single text is known to be forgiven.
_FORGIVEN = frozenset({'metrics', 'language_bcp47', 'buckets'}) | DATASET_LISTS - {'tags'}


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each field, or item of a list, of the wrong kind."""
    if card.flavor not in HUB_FLAVORS:
        return
    dataset = card.flavor == 'dataset'
    text_keys = DATASET_TEXT if dataset else TEXT
    either = TEXT_OR_LIST | DATASET_TEXT_OR_LIST if dataset else TEXT_OR_LIST
    flags = DATASET_FLAGS if dataset else FLAGS
    list_keys = DATASET_LISTS if dataset else LIST
    for name, (_, value) in card.fields.items():
        kind = value.kind
        if name in text_keys:
            if kind != 'scalar':
                yield _text_wanted(card, name, value)
        elif name in either:
            if kind == 'map' and not _placeholder(value):
                yield _finding(card, value, f'`{name}` is a mapping; expected a string or a list')
            elif kind == 'list':
                yield from _items(card, name, value)
        elif name in list_keys:
            if kind == 'list':
                yield from _items(card, name, value)
            elif kind == 'map':
                yield _finding(card, value, f'`{name}` is a mapping; expected a list of strings')
            elif not value.is_null and value.value.strip():
                yield _list_wanted(card, name, value)
        elif name in flags:
            if kind != 'scalar' or value.type not in ('bool', 'null'):
                yield _finding(
                    card, value, f'`{name}` must be true or false', severity=WARNING, what=''
                )
        elif name == 'widget' and not dataset and kind != 'list' and not value.is_null:
            edit = _as_item(card, value)
            yield _finding(
                card,
                value,
                f'`widget` is {_KINDS[kind]}; expected a list of examples',
                fixable=SAFE if edit else None,
                what='item',
            )


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Put a value into a list or take it out of one."""
    what, value, name = finding.data
    edits: list[Edit] = []
    if what == 'item':
        edit = _as_item(card, value)
        edits = [edit] if edit is not None else []
        name = 'widget'
    elif what == 'wrap':
        edits = [Edit(value.start, value.start, '['), Edit(value.end, value.end, ']')]
    elif what == 'unwrap':
        inner = value.value[0]
        written = card.text[inner.start : inner.end]
        edits = [Edit(value.start, value.end, written)]
    return Fix(f'correct the kind of `{name}`', edits, changes=[(name,)]) if edits else None


def _finding(
    card: Card,
    value: Node,
    message: str,
    *,
    severity: str = ERROR,
    fixable: str | None = None,
    what: str = '',
    name: str = '',
    help: str = '',
) -> Finding:
    return Finding(
        message,
        card.span(value.start, value.end if value.kind == 'scalar' else value.start),
        severity=severity,
        fixable=fixable,
        help=help,
        data=(what, value, name),
    )


def _text_wanted(card: Card, name: str, value: Node) -> Finding:
    single = (
        value.kind == 'list'
        and len(value.value) == 1
        and is_simple(card, value.value[0])
        and '\n' not in card.text[value.start : value.end]
        and '#' not in card.text[value.start : value.end]
        and card.text[value.start] == '['
        and card.text[value.end - 1] == ']'
        and value.value[0].type == 'str'
    )
    return _finding(
        card,
        value,
        f'`{name}` is {_KINDS[value.kind]}; expected one string',
        fixable=SAFE if single else None,
        what='unwrap',
        name=name,
        help=f'Write one value after `{name}:`.',
    )


def _list_wanted(card: Card, name: str, value: Node) -> Finding:
    several = ',' in value.value or ';' in value.value
    single = not several and is_simple(card, value) and value.type == 'str'
    if single and value.style is None:
        single = plain_is_safe(value.value)
    return _finding(
        card,
        value,
        f'`{name}` is a string; expected a list of strings',
        severity=INFO if name in _FORGIVEN else ERROR,
        fixable=SAFE if single else None,
        what='wrap',
        name=name,
        help=f'Write `{name}: [{shown(value.value, 40)}]`.',
    )


def _items(card: Card, name: str, value: Node) -> Iterator[Finding]:
    for index, item in enumerate(value.value):
        if item.kind != 'scalar' and not _placeholder(item):
            yield _finding(
                card, item, f'`{name}[{index}]` is {_KINDS[item.kind]}; expected a string'
            )


def _placeholder(value: Node) -> bool:
    """``{license}`` without quotes is a mapping with one key and nothing behind it."""
    if value.kind != 'map':
        return False
    return all(key.kind == 'map' or item.is_null for key, item in value.value)


def _as_item(card: Card, value: Node) -> Edit | None:
    """Make a block mapping the first item of a list, by writing its dash into the indentation."""
    if value.kind != 'map' or not value.value or card.text[value.start] == '{':
        return None
    start = value.value[0][0].start
    if card.text[start - 3 : start] in ('\n  ', '   ', '\r  '):
        return Edit(start - 2, start, '- ')
    return None
