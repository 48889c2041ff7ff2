"""A key appears twice in one mapping of the front matter.

## What it does
Reports a repeated key, at any depth: a warning if both values are the same, an error if
they differ.

## Why it matters
Readers disagree: the Hub's client silently keeps the last value, js-yaml (the parser
whose messages the Hub's server shows) stops with "duplicated mapping key", and the
`datasets` library raises `TypeError`. It happens: BAAI/Emu3-Gen was published with
`pipeline_tag` twice. With two different licenses, nobody can tell which one applies.

## Example
```yaml
license: mit
license: apache-2.0
```

## Use instead
```yaml
license: apache-2.0
```

## Fix safety
Safe: removes a later line that repeats the first one. Never chooses between two
different values.

## References
- https://yaml.org/spec/1.2.2/#3213-node-comparison
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from owlint_rules.card._values import ALL_FLAVORS, MOST_FINDINGS, line_number, route_to, scan
from owlint_rules.model.finding import ERROR, SAFE, WARNING, Finding, Fix
from owlint_rules.model.node import Node, route_text
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.yaml_edit import delete_pair

CODE = 'OWL106'
SEVERITY = ERROR
WHY = 'readers take different ones of the two values'
FIX = SAFE


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each repetition of a key."""
    yield from _findings(card) if options.every else islice(_findings(card), MOST_FINDINGS)


def _findings(card: Card) -> Iterator[Finding]:
    if card.flavor not in ALL_FLAVORS or card.data is None:
        return
    for mapping in scan(card).repeated:
        route, _ = route_to(card, mapping)
        first: dict[str, tuple[Node, Node]] = {}
        for key, value in mapping.value:
            if key.kind != 'scalar' or key.value == '<<':
                continue
            earlier = first.setdefault(key.value, (key, value))
            if earlier[0] is key:
                continue
            equal = same(earlier[1], value)
            name = route_text((*route, key.value))
            line = line_number(card, earlier[0].start)
            if equal:
                message = f'`{name}` is repeated, with the same value as on line {line}'
            else:
                message = f'`{name}` is repeated, with a different value from line {line}'
            yield Finding(
                message,
                card.span(key.start, key.end),
                severity=WARNING if equal else ERROR,
                help='Keep one of them.',
                fixable=SAFE if equal and delete_pair(card, key, value) else None,
                related=[(card.span(earlier[0].start, earlier[0].end), 'first here')],
                data=(key, value),
            )


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Delete the repetition."""
    key, value = finding.data
    edit = delete_pair(card, key, value)
    return Fix(f'delete the repeated `{key.value}`', [edit]) if edit is not None else None


def same(one: Node, other: Node) -> bool:
    """Whether two values are the same for every reader."""
    stack = [(one, other)]
    steps = 0
    while stack:
        one, other = stack.pop()
        steps += 1
        if steps > 10_000:
            return False
        if one is other:
            continue
        if one.kind != other.kind or one.type != other.type:
            return False
        if one.kind == 'scalar':
            if one.value != other.value or (one.style is None) != (other.style is None):
                return False
        elif len(one.value) != len(other.value):
            return False
        elif one.kind == 'list':
            stack.extend(zip(one.value, other.value, strict=True))
        else:
            for (key, value), (key2, value2) in zip(one.value, other.value, strict=True):
                stack.append((key, key2))
                stack.append((value, value2))
    return True
