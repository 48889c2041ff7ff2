"""An unquoted value is not what it looks like, or the Hub and Python read it differently.

## What it does
Reports unquoted values that YAML 1.1 (PyYAML, so huggingface_hub and most Python tools)
and YAML 1.2 (the Hub's server) read differently: `no`, `yes`, `on`, `off`, numbers with
underscores, `1:30`, `0777`, `1e5`. In text fields it also reports numbers and dates,
which neither reader takes for text: `1.10` becomes 1.1.

## Why it matters
`language: no` is Norwegian on the Hub and `False` in Python. In the dump of February
2022, which includes the Hub's own answers, 62 of 62 cards whose language PyYAML reads
as `False` have the tag `no` on the Hub. Of 42,070 blocks, 200 differ between the
readers: 148 times `no` in `language`, 19 times in `tags`, 11 times `commercial: no`,
and `24_700_000` on bigscience/bloom, a number for one reader and text for the other.
Saving a card with the client writes the boolean back: `no` became `false` in 34 of
3,338 cards.

## Example
```yaml
language: no
```

## Use instead
```yaml
language: 'no'
```

## Fix safety
Safe: adds quotes around the value, so that both readers see the text as written, or
writes a number so that both see the same number. No fix where true or false is
expected, or where the intended value is unclear.

## References
- https://yaml.org/type/bool.html
- https://yaml.org/spec/1.2.2/#1032-tag-resolution
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from owlint_rules.card._suspicious import YES_NO, differs_by_form, suspicious
from owlint_rules.card._values import HUB_FLAVORS, MOST_FINDINGS, route_to
from owlint_rules.model.finding import ERROR, INFO, SAFE, WARNING, Edit, Finding, Fix
from owlint_rules.model.node import Node, Route, route_text
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.vocab.card_keys import FLAGS, TEXT_PARTS, TOP_TEXT
from owlint_rules.yaml_edit import quote_scalar

CODE = 'OWL107'
SEVERITY = WARNING
WHY = 'two readers of one card see different values'
FIX = SAFE


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each value that is not what it looks like for every reader."""
    yield from _findings(card) if options.every else islice(_findings(card), MOST_FINDINGS)


def _findings(card: Card) -> Iterator[Finding]:
    if card.flavor not in HUB_FLAVORS or card.data is None:
        return
    for node in suspicious(card):
        found = _judge(card, node)
        if found is not None:
            yield found


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Quote the value, or write the number so that both readers see it."""
    node, new = finding.data
    route, is_key = route_to(card, node)
    edit = Edit(node.start, node.end, new) if new else quote_scalar(card, node)
    if edit is None or is_key:
        return None
    title = f'write {new}' if new else f'put quotes around `{node.value}`'
    return Fix(title, [edit], changes=[route])


def _judge(card: Card, node: Node) -> Finding | None:
    value = node.value
    word = YES_NO.get(value.lower()) if node.type == 'bool' else None
    number = node.type in ('int', 'float')
    differs = word is not None or node.type == 'str' or (number and differs_by_form(value))
    route, is_key = route_to(card, node)
    top = route[0] if route else ''
    kind = _field_kind(route)
    if is_key:
        kind = 'text' if top == 'extra_gated_fields' else 'any'
    if top == 'license' or (not differs and kind != 'text') or (is_key and not differs):
        return None
    severity = WARNING
    new = ''
    fixable: str | None = SAFE
    if word is not None:
        if top == 'language':
            severity = ERROR
        message = (
            f'`{value}` is the text "{value}" for the Hub (YAML 1.2) and {word} for Python '
            'readers (YAML 1.1)'
        )
        help_text = f"Write '{value}' in quotes."
        if kind in ('flag', 'number'):
            fixable = None
            help_text = f'Write {word}.'
    elif node.type == 'bool':
        message = f'`{value}` is parsed as {value.lower()}, but {route_text(route)} must be text'
        help_text = 'Write the text in quotes.'
        fixable = None
    elif node.type == 'timestamp':
        message = f'`{value}` is read as a date, but {route_text(route)} must be text'
        help_text = f"Write '{value}' in quotes."
    elif node.type == 'str':
        message = (
            f'`{value}` is a number for the Hub (YAML 1.2) and text for Python readers (YAML 1.1)'
        )
        help_text = f"Write '{value}' in quotes."
        if kind != 'text':
            severity = INFO
            new = _plain_number(value)
            fixable = SAFE if new and kind == 'number' else None
            help_text = f'Write {new}, which is a number for both.' if new else ''
    elif differs:
        message, help_text, new = _odd_number(value)
        if kind == 'number':
            fixable = SAFE if new else None
        elif new or kind == 'text':
            help_text = f"Write '{value}' in quotes if it is text" + (
                f', and {new} if it is a number.' if new else '.'
            )
            new = ''
        else:
            fixable = None
    else:
        message = f'`{value}` is read as a number, but {route_text(route)} must be text'
        if node.type == 'float' and value.endswith('0'):
            message += '; its trailing zero is lost'
        help_text = f"Write '{value}' in quotes."
    if is_key or (fixable and not new and quote_scalar(card, node) is None):
        fixable = None
    return Finding(
        message,
        card.span(node.start, node.end),
        severity=severity,
        help=help_text,
        fixable=fixable,
        data=(node, new),
    )


def _odd_number(value: str) -> tuple[str, str, str]:
    """Message, next step and certain spelling for a number that only YAML 1.1 reads as such."""
    if '_' in value:
        plain = value.replace('_', '')
        message = (
            f'`{value}` is text for the Hub (YAML 1.2) and the number {plain} for Python '
            'readers (YAML 1.1)'
        )
        return message, f'Write {plain}.', plain if ':' not in plain else ''
    if ':' in value:
        message = (
            f'`{value}` is text for the Hub (YAML 1.2) and a number in base 60 for Python '
            'readers (YAML 1.1)'
        )
        return message, f"Write '{value}' in quotes.", ''
    message = (
        f'`{value}` is a number in base 8 for Python readers (YAML 1.1) '
        'and in base 10 for the Hub (YAML 1.2)'
    )
    return message, f"Write '{value}' in quotes if it is text, else without the leading zero.", ''


def _plain_number(value: str) -> str:
    """A number such as ``1e-5`` as both readers take it: ``1.0e-5``."""
    mantissa, _, exponent = value.lower().partition('e')
    if not exponent or value.lower().startswith(('0o', '+0o', '-0o')):
        return ''
    if '.' not in mantissa:
        mantissa += '.0'
    elif mantissa.startswith('.'):
        mantissa = '0' + mantissa
    if exponent[0] not in '+-':
        exponent = '+' + exponent
    return f'{mantissa}e{exponent}'


def _field_kind(route: Route) -> str:
    """What a field holds: ``text``, ``flag``, ``number`` or ``any``."""
    if not route:
        return 'any'
    top = route[0]
    if top in FLAGS or top in ('inference', 'viewer') or route[-1] in ('verified', 'default'):
        return 'flag'
    if len(route) <= 2 and top in TOP_TEXT:
        return 'text'
    if top == 'co2_eq_emissions' and (len(route) == 1 or route[-1] == 'emissions'):
        return 'number'
    if top == 'model-index' and route[-1] == 'value':
        return 'number'
    last = next((step for step in reversed(route) if isinstance(step, str)), '')
    shaped = ('model-index', 'widget', 'extra_gated_fields', 'co2_eq_emissions', 'configs')
    if top in shaped and (last in TEXT_PARTS) and len(route) > 1:
        return 'text'
    return 'any'
