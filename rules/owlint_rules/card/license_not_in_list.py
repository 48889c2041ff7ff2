"""The license is not one of the Hub's license ids.

## What it does
Checks each value of `license` against the Hub's list and suggests a replacement: the id
itself where only case, blanks or a common alias differ, otherwise `other` with a name
and a link. A card written for ModelScope (`tasks` or `frameworks`, and neither
`pipeline_tag` nor `library_name`) may name licenses in words, as that platform does.

## Why it matters
The Hub rejects the upload ("license must be one of …"). Its ids are not SPDX
identifiers: they are lower case, and `gpl-2.0-or-later` is rejected
(huggingface_hub#4218, 2026). Tools have written `MIT` (spacy-huggingface-hub#3). Of 48
invalid values in four dumps, 35 needed only lower case and no blanks. The list is
maintained by hand (hub-docs#1755) and grows; the copy used here is dated, see
`owlint_rules/vocab/hub.py`.

## Example
```yaml
license: Apache 2.0
```

## Use instead
```yaml
license: apache-2.0
```

## Fix safety
Safe: writes the id where the value has only one possible meaning. SPDX identifiers with
"only" or "or later" are not shortened, because the Hub's id says less.

## Options
- `allow`: additional ids that your Hub accepts.

## References
- https://huggingface.co/docs/hub/repositories-licenses
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import ALL_FLAVORS, option_words, texts, write_right
from owlint_rules.model.finding import ERROR, SAFE, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import shown
from owlint_rules.yaml_edit import is_simple

CODE = 'OWL111'
SEVERITY = ERROR
WHY = 'the Hub refuses the card when it is pushed'
FIX = SAFE
OPTIONS = {'allow': 'further ids that your Hub accepts'}

#: Most licenses of one card that are looked at.
_MOST = 100


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each license that the Hub does not know."""
    if card.flavor not in ALL_FLAVORS or 'license' not in card.fields:
        return
    from owlint_rules.vocab.hub import HUB_LICENSES

    for route, node in texts(card, 'license')[:_MOST]:
        value = node.value
        if value in HUB_LICENSES or not value.strip() or node.is_null:
            continue
        from owlint_rules.card._placeholders import is_placeholder
        from owlint_rules.licenses.facts.hub_license_ids import advice, hub_id_of

        if is_placeholder(value) or value in option_words(options, CODE, 'allow'):
            continue
        right = hub_id_of(value)
        if right is not None and _is_of_modelscope(card):
            continue
        place = card.span(node.start, node.end)
        if right is not None:
            yield Finding(
                f'the Hub does not know the license `{shown(value)}`: write it `{right}`',
                place,
                fixable=SAFE if is_simple(card, node) else None,
                data=(route, node, right),
            )
        else:
            reason, help_text = advice(value)
            yield Finding(
                f'the Hub does not know the license `{shown(value)}`{reason}',
                place,
                help=help_text,
            )


def _is_of_modelscope(card: Card) -> bool:
    """Whether a card is written for ModelScope, which takes names such as Apache License 2.0."""
    keys = card.fields
    if 'pipeline_tag' in keys or 'library_name' in keys:
        return False
    return 'tasks' in keys or 'frameworks' in keys or ('domain' in keys and 'tools' in keys)


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Write the Hub's id."""

    return write_right(card, finding)
