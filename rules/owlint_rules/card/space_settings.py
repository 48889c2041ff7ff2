"""A field of a Space's card has a value that the Hub does not accept.

## What it does
Checks the fields that configure a Space: `sdk` is present and one of `gradio`,
`docker`, `static` and `streamlit`; versions are valid and survive YAML (`4.10` without
quotes is the number 4.1); colors are among the Hub's; `app_port` is a number; `pinned`
and similar fields are true or false.

## Why it matters
A Space is built from these fields alone (Hub docs, Spaces Configuration Reference).
With a wrong `sdk` or version, it does not start, or starts with an unintended version.

## Example
```yaml
sdk: gradioo
sdk_version: 4.10
colorFrom: bleu
```

## Use instead
```yaml
sdk: gradio
sdk_version: "4.10"
colorFrom: blue
```

## Fix safety
Safe for versions: quotes keep them as written. Which value was meant needs a person.

## References
- https://huggingface.co/docs/hub/spaces-config-reference
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.lazy import lazy
from owlint_rules.model.finding import ERROR, SAFE, WARNING, Finding, Fix
from owlint_rules.model.node import Node
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import only_within, shown
from owlint_rules.vocab.card_keys import SPACE_FLAGS
from owlint_rules.yaml_edit import quote_scalar

CODE = 'OWL150'
SEVERITY = ERROR
WHY = 'the Hub refuses the card or does not start the Space'
FIX = SAFE

_COLORS = frozenset({'red', 'yellow', 'green', 'blue', 'indigo', 'purple', 'pink', 'gray'})
_WORDS = {
    'sdk': frozenset({'gradio', 'docker', 'static', 'streamlit'}),
    'colorFrom': _COLORS,
    'colorTo': _COLORS,
    'suggested_storage': frozenset({'small', 'medium', 'large'}),
}
_VERSION = {
    'sdk_version': lazy(r'\d+(?:\.\d+)*(?:[-.]?(?:a|b|rc|beta|alpha|dev|post)[-.]?\d*)?'),
    'python_version': lazy(r'3(?:\.\d+){1,2}'),
}


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each value that the Hub does not take."""
    if card.flavor != 'space' or card.data is None or card.data.kind != 'map':
        return
    if 'sdk' not in card.fields and card.block is not None:
        place = card.span(card.block.opening, card.block.opening + 3)
        yield Finding(
            'no `sdk` is stated, so the Hub cannot build the Space',
            place,
            help='Write `sdk: gradio`, `sdk: docker` or `sdk: static`.',
        )
    for name, (_, node) in card.fields.items():
        place = card.span(node.start, node.end if node.kind == 'scalar' else node.start)
        if name in _WORDS:
            yield from _word(card, name, node)
        elif name in _VERSION:
            yield from _version(card, name, node)
        elif name in SPACE_FLAGS and (node.kind != 'scalar' or node.type not in ('bool', 'null')):
            yield Finding(f'`{name}` must be true or false', place, severity=WARNING)
        elif name == 'app_port' and node.type != 'int':
            yield Finding('`app_port` holds the number of a port', place, severity=WARNING)


def _word(card: Card, name: str, node: Node) -> Iterator[Finding]:
    known = _WORDS[name]
    value = node.value.strip() if node.kind == 'scalar' else ''
    if value in known:
        return
    right = value.lower() if value.lower() in known else only_within(value.lower(), known, 2)
    words = ', '.join(sorted(known))
    if not value:
        message = f'`{name}` holds one of {words}'
    else:
        message = f'`{shown(value)}` is not a `{name}` of the Hub'
        message += f'; is `{right}` meant?' if right else ''
    yield Finding(
        message,
        card.span(node.start, node.end if node.kind == 'scalar' else node.start),
        severity=ERROR if name == 'sdk' else WARNING,
        help=f'Write one of {words}.',
    )


def _version(card: Card, name: str, node: Node) -> Iterator[Finding]:
    place = card.span(node.start, node.end if node.kind == 'scalar' else node.start)
    if node.kind != 'scalar' or not _VERSION[name].fullmatch(node.value.strip()):
        value = shown(node.value) if node.kind == 'scalar' else 'this'
        yield Finding(
            f'`{value}` is not a version for `{name}`', place, help='Write it as "1.2.3".'
        )
    elif node.type == 'float' and str(float(node.value)) != node.value:
        yield Finding(
            f'YAML reads `{node.value}` as the number {float(node.value)}, another version',
            place,
            severity=WARNING,
            help='Put quotes around the version.',
            fixable=SAFE if quote_scalar(card, node) else None,
            data=(name, node),
        )


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Put quotes around the version."""
    name, node = finding.data
    edit = quote_scalar(card, node)
    return Fix(f'put quotes around `{name}`', [edit], changes=[(name,)]) if edit else None
