"""`extra_gated_fields` has a form that the Hub's access page does not support.

## What it does
Checks that `extra_gated_fields` is a mapping from a label to a kind of field: `text`,
`checkbox`, `date_picker`, `country`, `ip_location`, or a mapping with `type: select`
and its `options`. On dataset cards, a list of such mappings is only an info, since the
description of dataset cards shows that form (`datasetcard.md`@7a0c4b28 in hub-docs).

## Why it matters
Users fill in this form before they get access to the weights. A field of an invalid
kind is not shown, so nobody can answer it. The kinds are documented in hub-docs
(`models-gated.md`) and in huggingface.js (`api-model.ts` at fe42e680); 43 cards of the
2024 dump have such a form.

## Example
```yaml
extra_gated_fields:
  Country: dropdown
```

## Use instead
```yaml
extra_gated_fields:
  Country: country
```

## Fix safety
No fix: the intended kind is unknown.

## References
- https://huggingface.co/docs/hub/models-gated
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import HUB_FLAVORS
from owlint_rules.model.finding import ERROR, INFO, Finding
from owlint_rules.model.node import Node
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import shown

CODE = 'OWL129'
SEVERITY = ERROR
WHY = 'the access page does not show the question as it was meant'

FIELD_TYPES = frozenset(
    'text checkbox date_picker country ip_location select'.split()  # noqa: SIM905
)
_HELP = 'Write text, checkbox, date_picker, country, ip_location, or a select with its options.'


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each field of the form that is not understood."""
    pair = card.fields.get('extra_gated_fields')
    if pair is None or card.flavor not in HUB_FLAVORS:
        return
    value = pair[1]
    if value.is_null:
        return
    if card.flavor == 'dataset' and value.kind == 'list' and value.value:
        if all(item.kind == 'map' for item in value.value):
            yield Finding(
                '`extra_gated_fields` is a list; the guide to gated datasets uses a mapping',
                card.span(value.start),
                severity=INFO,
                help='Write `label: text` lines below it, without dashes.',
            )
            for item in value.value:
                yield from _fields(card, item)
            return
    if value.kind != 'map':
        yield Finding(
            '`extra_gated_fields` must map labels to field types',
            card.span(value.start),
            help='Write `label: text` lines below it, without dashes.',
        )
        return
    yield from _fields(card, value)


def _fields(card: Card, value: Node) -> Iterator[Finding]:
    for label, field in value.items():
        name = shown(label, 30)
        if field.kind == 'scalar':
            if field.value == 'select':
                yield Finding(
                    f'the field `{name}` is a select without options',
                    card.span(field.start, field.end),
                    help='Write `type: select` and a list `options` below the label.',
                )
            elif field.value not in FIELD_TYPES:
                yield _unknown(card, name, field)
        elif field.kind == 'list':
            yield Finding(
                f'the field `{name}` is a list; expected a field type or a mapping with `type`',
                card.span(field.start),
                help=_HELP,
            )
        else:
            yield from _mapping(card, name, field)


def _mapping(card: Card, name: str, field: Node) -> Iterator[Finding]:
    kind = field.get('type')
    if kind is None:
        yield Finding(f'the field `{name}` has no `type`', card.span(field.start), help=_HELP)
        return
    if kind.kind != 'scalar' or kind.value not in FIELD_TYPES:
        yield _unknown(card, name, kind)
        return
    if kind.value != 'select':
        return
    answers = field.get('options')
    if answers is None or answers.kind != 'list' or not answers.value:
        yield Finding(
            f'the select `{name}` has no list of options',
            card.span(kind.start, kind.end),
            help='Add `options:` with a list of answers.',
        )
        return
    for answer in answers.value:
        if answer.kind == 'map' and (answer.get('label') is None or answer.get('value') is None):
            yield Finding(
                f'an option of `{name}` lacks `label` or `value`', card.span(answer.start)
            )
        elif answer.kind == 'list':
            yield Finding(f'an option of `{name}` is a list', card.span(answer.start))


def _unknown(card: Card, name: str, node: Node) -> Finding:
    written = shown(node.value) if node.kind == 'scalar' else 'this'
    return Finding(
        f'the field `{name}` has the unknown type `{written}`',
        card.span(node.start, node.end if node.kind == 'scalar' else node.start),
        help=_HELP,
    )
