"""A front-matter key is misspelled, so the Hub does not know it.

## What it does
Reports keys that are another spelling of a known key: `licence`, `lisence`, `licenses`,
`languages`, `model_index`, `pipeline-tag` and others seen in published cards, different
letter case, and keys one or two letters away from a known one. Any other key is
ignored, since the Hub accepts every key.

## Why it matters
The Hub ignores unknown keys, so a model with `licence: mit` has no license. The most
frequent case is made by a tool: TRL writes `licence: license` into every card
(`trl/trainer/utils.py` line 334, since 2024-09-27, still there at f2cd5771), a
misspelled key with a placeholder as its value. Ten of 1,316 cards in one sample had the
key `licence`. The Hub's own types forbid the plurals `licenses` and `languages`.

## Example
```yaml
licence: mit
```

## Use instead
```yaml
license: mit
```

## Fix safety
Safe: renames a key from the list of known misspellings if the correct key is not also
present. Not renamed: a key that only resembles a known one, and TRL's `licence:
license`, because its value is not a license.

## Options
- `allow`: keys that are intended as written.

## References
- https://github.com/huggingface/hub-docs/blob/main/modelcard.md
- https://github.com/huggingface/trl/pull/2123
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import ALL_FLAVORS, option_words
from owlint_rules.model.finding import ERROR, SAFE, WARNING, Edit, Finding, Fix
from owlint_rules.model.node import Node
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import only_within
from owlint_rules.vocab.card_keys import (
    DATASET_KEYS,
    DOUBTFUL,
    KNOWN_KEYS,
    MISSPELLED,
    MODEL_KEYS,
    SPACE_KEYS,
)

CODE = 'OWL108'
SEVERITY = ERROR
WHY = 'the Hub ignores the field, and what it says is lost'
FIX = SAFE
OPTIONS = {'allow': 'keys that are meant as they are'}

#: With more unknown keys than this, none is compared with the known ones letter by letter.
_MANY = 40


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each key that is meant to be another."""
    if card.flavor not in ALL_FLAVORS:
        return
    strange = card.fields.keys() - KNOWN_KEYS - SPACE_KEYS
    if not strange:
        return
    strange -= option_words(options, CODE, 'allow')
    known = {'dataset': DATASET_KEYS, 'space': SPACE_KEYS}.get(card.flavor, MODEL_KEYS)
    by_plain = {one.lower(): one for one in known}
    for name, (key, value) in card.fields.items():
        if name not in strange:
            continue
        right = MISSPELLED.get(name) or MISSPELLED.get(name.lower())
        sure = right is not None and name.lower() not in DOUBTFUL
        if right is None:
            plain = name.strip().lower()
            swapped = plain.replace('-', '_').replace(' ', '_')
            plural = swapped.removesuffix('y') + 'ies' if swapped.endswith('y') else swapped + 's'
            for candidate in (plain, swapped, plain.replace('_', '-')):
                if candidate in by_plain:
                    right, sure = by_plain[candidate], True
                    break
        if right is None and len(strange) <= _MANY:
            right = plural if plural in known else _near(name, known)
        if right is None or right not in known or right == name:
            continue
        yield _finding(card, name, right, sure, key, value)


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Rename the key."""
    name, right, key = finding.data
    written = card.text[key.start : key.end]
    if written != key.value or right in card.fields:
        return None
    return Fix(
        f'rename `{name}` to `{right}`',
        [Edit(key.start, key.end, right)],
        changes=[(name,), (right,)],
    )


def _finding(card: Card, name: str, right: str, sure: bool, key: Node, value: Node) -> Finding:
    place = card.span(key.start, key.end)
    taken = right in card.fields
    if right == 'license' and value.kind == 'scalar' and value.value.strip() == 'license':
        message = (
            f'`{name}: license` comes from the TRL template: misspelled key, placeholder value'
        )
        return Finding(
            message if taken else message + '; the card states no license',
            place,
            help='Delete the line.'
            if taken
            else 'Delete the line, and write `license: …` with the license of the model.',
            data=(name, right, key),
        )
    message = f'unknown front-matter key `{name}`; did you mean `{right}`?'
    if sure:
        message = f'misspelled front-matter key `{name}`: the Hub reads `{right}`'
    if taken:
        message += ', which is also present'
    plain = card.text[key.start : key.end] == key.value
    fits = value.kind != 'map' and not value.is_null
    repeated = sum(one.value == name for one, _ in card.data.value) > 1 if card.data else False
    fixable = sure and plain and fits and not taken and not repeated
    return Finding(
        message,
        place,
        severity=ERROR if sure and not taken else WARNING,
        help=f'Delete `{name}`.' if taken else f'Rename the key to `{right}`.',
        confidence='high' if sure else 'low',
        fixable=SAFE if fixable else None,
        data=(name, right, key),
    )


def _near(name: str, known: frozenset[str]) -> str | None:
    """The only known key that is so near that a slip of the keyboard explains the difference."""
    if len(name) < 6 or len(name) > 40:
        return None
    limit = 1 if len(name) < 9 else 2
    return only_within(name.lower(), known, limit) or None
