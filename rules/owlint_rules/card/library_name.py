"""`library_name` is not in the Hub's list of libraries.

## What it does
Reports, as info, a `library_name` that is not one of the Hub's 240 libraries. Where
only case or underscores differ, it shows the Hub's spelling.

## Why it matters
The Hub accepts any text, but code snippets, download counts and the library filter work
only for listed names. In four dumps, 397 values are not in the list, many of them only
spelled differently. For repositories created since August 2024, the Hub no longer
infers the library. The list is dated; see `owlint_rules/vocab/hub.py`.

## Example
```yaml
library_name: Transformers
```

## Use instead
```yaml
library_name: transformers
```

## Fix safety
Safe, only for letter case, blanks and underscores.

## Options
- `allow`: additional names to accept.

## References
- https://huggingface.co/docs/hub/models-libraries
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import option_words
from owlint_rules.model.finding import INFO, SAFE, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import shown
from owlint_rules.yaml_edit import replace_scalar

CODE = 'OWL124'
SEVERITY = INFO
WHY = 'the card is valid, and libraries are new each week'
FIX = SAFE
OPTIONS = {'allow': 'further names that are right'}


def check(card: Card, options: Options) -> Iterator[Finding]:
    """At most one finding about the library."""
    pair = card.fields.get('library_name')
    if pair is None or card.flavor != 'model':
        return
    node = pair[1]
    value = node.value
    if node.kind != 'scalar' or node.type != 'str' or not value.strip():
        return
    if value in ('transformers', 'peft', 'diffusers', 'timm', 'sentence-transformers'):
        return
    from owlint_rules.vocab.hub import LIBRARIES

    if value in LIBRARIES or value in option_words(options, CODE, 'allow'):
        return
    from owlint_rules.card._placeholders import is_placeholder

    if is_placeholder(value):
        return
    plain = _plain(value)
    right = next((name for name in LIBRARIES if _plain(name) == plain), '')
    message = f"`{shown(value)}` is not in the Hub's list of libraries"
    yield Finding(
        message,
        card.span(node.start, node.end),
        help=f'Write `{right}`.' if right else 'Keep it if that is the name of the library.',
        fixable=SAFE if right and replace_scalar(card, node, right) else None,
        data=right,
    )


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Write the library as the Hub spells it."""
    edit = replace_scalar(card, card.fields['library_name'][1], finding.data)
    if edit is None:
        return None
    return Fix(f'write `{finding.data}`', [edit], changes=[('library_name',)])


def _plain(name: str) -> str:
    return '-'.join(name.lower().replace('_', ' ').replace('-', ' ').split())
