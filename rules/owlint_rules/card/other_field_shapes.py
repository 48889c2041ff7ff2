"""`new_version`, `co2_eq_emissions`, `widget` or `inference` is not as the Hub reads it.

## What it does
Checks that `new_version` is a model id, that `co2_eq_emissions` is a number or a
mapping with `emissions`, that each example of `widget` is a non-empty mapping, and that
`inference` is true, false or a mapping with `parameters`.

## Why it matters
The Hub builds parts of the page from these fields: the banner that points to a newer
model, the line about emissions, the examples. With another shape, that part is missing.
About 500 cards of the dumps have a `widget` and 600 an `inference`; the shapes are
those of `modelcard.md` (hub-docs@242f4a1e) and `ApiModelMetadata`
(huggingface.js@fe42e680).

## Example
```yaml
co2_eq_emissions:
  source: estimate
```

## Use instead
```yaml
co2_eq_emissions:
  emissions: 1200
  source: estimate
```

## Fix safety
No fix: the intended value is unknown.

## References
- https://huggingface.co/docs/hub/model-cards-co2
- https://huggingface.co/docs/hub/models-widgets
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, WARNING, Finding
from owlint_rules.model.node import Node
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import shown

CODE = 'OWL132'
SEVERITY = WARNING
WHY = 'the Hub ignores the field, and the card stays valid'


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each of these fields that has another shape."""
    if card.flavor != 'model':
        return
    fields = card.fields
    if 'new_version' in fields:
        yield from _new_version(card, fields['new_version'][1])
    if 'co2_eq_emissions' in fields:
        yield from _emissions(card, fields['co2_eq_emissions'][1])
    if 'widget' in fields:
        yield from _widget(card, fields['widget'][1])
    if 'inference' in fields:
        yield from _inference(card, fields['inference'][1])


def _new_version(card: Card, value: Node) -> Iterator[Finding]:
    if value.kind != 'scalar' or value.is_null or not value.value.strip():
        return
    from owlint_rules.card._placeholders import is_placeholder
    from owlint_rules.vocab.hub_ids import judge

    fault, right = judge(value.value, 'models')
    if fault and not is_placeholder(value.value):
        yield Finding(
            f'`{shown(value.value)}` in new_version {fault}; expected a Hub model id',
            card.span(value.start, value.end),
            severity=ERROR,
            help=f'Write `{right}`.' if right else 'Write organization/name of the newer model.',
        )


def _emissions(card: Card, value: Node) -> Iterator[Finding]:
    grams: Node | None = value
    if value.is_null:
        return
    if value.kind == 'map':
        grams = value.get('emissions')
        if grams is None or grams.is_null:
            yield Finding(
                '`co2_eq_emissions` has no `emissions`',
                card.span(value.start),
                help='Add `emissions` with the grams of CO2.',
            )
            return
    if grams is None:
        return
    if grams.kind != 'scalar' or (grams.type not in ('int', 'float') and not _number(grams.value)):
        written = shown(grams.value) if grams.kind == 'scalar' else 'a list or mapping'
        yield Finding(
            f'`{written}` is not a number of grams',
            card.span(grams.start, grams.end if grams.kind == 'scalar' else grams.start),
            help='Write only the number; put units and remarks into `source`.',
        )
    elif grams.type == 'float' and not grams.value[-1].isdecimal():
        from owlint_rules.card._numbers import no_number

        found = no_number(grams)
        if found is not None:
            severity, message, help_text = found
            place = card.span(grams.start, grams.end)
            yield Finding(message, place, severity=severity, help=help_text)


def _number(text: str) -> bool:
    from owlint_rules.card._values import reads_as_number_12

    return reads_as_number_12(text)


def _widget(card: Card, value: Node) -> Iterator[Finding]:
    if value.kind != 'list':
        return
    for index, example in enumerate(value.value[:1000]):
        if example.kind != 'map' or not example.value:
            yield Finding(
                f'`widget[{index}]` is not a valid example: expected a mapping such as `text: …`',
                card.span(example.start),
                severity=ERROR,
                help='Write `- text: …`.',
            )


def _inference(card: Card, value: Node) -> Iterator[Finding]:
    if value.kind == 'map' or value.is_null or value.type == 'bool':
        return
    yield Finding(
        '`inference` is true, false, or a mapping with `parameters`',
        card.span(value.start, value.end if value.kind == 'scalar' else value.start),
        help='Write true or false.',
    )
