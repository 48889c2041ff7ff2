"""`license_name` is not a short id, or names a license that the Hub has an id for.

## What it does
Reports a `license_name` that is a placeholder such as `license`, contains capitals or
blanks, or is itself one of the Hub's ids next to `license: other`.

## Why it matters
The Hub asks for a short lower-case id without blanks (hub-docs,
`hacktoberfest_challenges/model_license_other.md`); in the 2024 dump, all 47 different
names have that form. A name that is a Hub id hides the model from the license filter:
12 cards say `other` with the name `llama3`. Three cards have the name `license`.

## Example
```yaml
license: other
license_name: llama3
```

## Use instead
```yaml
license: llama3
```

## Fix safety
Safe only where the name is a Hub id next to `other`: the id becomes the license and
`license_name` is removed. Unsafe for capitals and blanks, because other places may
refer to the name.

## References
- https://huggingface.co/docs/hub/repositories-licenses
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import HUB_FLAVORS
from owlint_rules.model.finding import INFO, SAFE, UNSAFE, WARNING, Finding, Fix
from owlint_rules.model.node import Node
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import shown
from owlint_rules.yaml_edit import delete_pair, replace_scalar

CODE = 'OWL114'
SEVERITY = WARNING
WHY = 'the card works, but programs do not recognize the name'
FIX = SAFE

_EMPTY_WORDS = frozenset(
    'license licence other custom unknown none name license_name license-name'.split()  # noqa: SIM905
)


def check(card: Card, options: Options) -> Iterator[Finding]:
    """At most one finding about the name."""
    pair = card.fields.get('license_name')
    if pair is None or card.flavor not in HUB_FLAVORS:
        return
    node = pair[1]
    name = node.value
    if node.kind != 'scalar' or node.type != 'str' or not name.strip():
        return
    from owlint_rules.card._placeholders import is_placeholder

    if is_placeholder(name):
        return
    place = card.span(node.start, node.end)
    if name.strip().lower() in _EMPTY_WORDS:
        yield Finding(
            f'`{shown(name)}` is not the name of a license',
            place,
            help='Write a short id such as example-community-1.0.',
        )
        return
    from owlint_rules.vocab.hub import HUB_LICENSES

    other = _other(card)
    if name in HUB_LICENSES and other is not None:
        movable = replace_scalar(card, other, name) and delete_pair(card, *pair)
        yield Finding(
            f'`{name}` is a Hub license id: write `license: {name}` instead of `other`',
            place,
            help=f'Write `license: {name}` and delete license_name.',
            fixable=SAFE if movable else None,
            data='id',
        )
        return
    slug = _slug(name)
    if slug != name:
        sure = 0 < len(slug) < 60 and replace_scalar(card, node, slug)
        yield Finding(
            f'`{shown(name)}` is not a valid license_name: it must be lower case without spaces',
            place,
            severity=INFO,
            help=f'Write `{shown(slug)}`.' if slug else '',
            fixable=UNSAFE if sure else None,
            data=slug,
        )


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Move the id to ``license``, or write the name as an id."""
    key, node = card.fields['license_name']
    if finding.data != 'id':
        edit = replace_scalar(card, node, finding.data)
        if edit is None:
            return None
        title = f'write `{finding.data}`'
        return Fix(title, [edit], safety=UNSAFE, changes=[('license_name',)])
    other = _other(card)
    gone = delete_pair(card, key, node)
    edit = replace_scalar(card, other, node.value) if other is not None else None
    if edit is None or gone is None:
        return None
    return Fix(
        f'write `license: {node.value}`',
        [edit, gone],
        changes=[('license',), ('license_name',)],
    )


def _other(card: Card) -> Node | None:
    """The value ``other`` of a card with this license alone."""
    pair = card.fields.get('license')
    if pair is None or pair[1].kind != 'scalar' or pair[1].value != 'other':
        return None
    return pair[1]


def _slug(name: str) -> str:
    return '-'.join(name.lower().replace('/', ' ').replace(',', ' ').split())
