"""`base_model` is not a Hub model id.

## What it does
Reports values of `base_model` that are not Hub model ids: paths, URLs, prose, and
several ids in one string.

## Why it matters
The Hub rejects the upload ("is not valid. Use a model id"), often after the training
has ended (transformers#33922, #32212, trl#1873). Of 221 cards in one sample, 11 had a
local path. Tools write them: PEFT copies `_name_or_path` from the configuration
(`peft_model.py` line 1696 at 5d602fdb), which may be a path in a user's download cache
that includes the user's name; LlamaFactory writes the local path of the base model.
Without the id, nobody can tell which license the model inherits.

## Example
```yaml
base_model: /home/me/.cache/huggingface/hub/models--example--base/snapshots/0123
```

## Use instead
```yaml
base_model: example/base
```

## Fix safety
Safe for a path in the download cache and the URL of a model page, which contain the
full id. Everything else needs a person.

## References
- https://huggingface.co/docs/hub/model-cards#specifying-a-base-model
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import texts, write_right
from owlint_rules.model.finding import ERROR, SAFE, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import shown
from owlint_rules.yaml_edit import replace_scalar

CODE = 'OWL126'
SEVERITY = ERROR
WHY = 'the Hub refuses the card, or links no base model'
FIX = SAFE


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each value that is no id."""
    field = {'model': 'base_model', 'space': 'models'}.get(card.flavor, '')
    if field not in card.fields:
        return
    from owlint_rules.card._placeholders import is_placeholder
    from owlint_rules.vocab.hub_ids import judge

    for route, node in texts(card, field):
        value = node.value
        if node.is_null or not value.strip():
            continue
        fault, right = judge(value, 'models')
        if not fault or is_placeholder(value):
            continue
        message = f'`{shown(value)}` {fault}; expected a Hub model id'
        if fault.startswith('is the path of') or '/home/' in value or 'Users' in value:
            message += ''
        yield Finding(
            message,
            card.span(node.start, node.end),
            help=f'Write `{right}`.' if right else 'Write organization/name of the model.',
            fixable=SAFE if right and replace_scalar(card, node, right) else None,
            data=(route, node, right),
        )


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Write the id that the address or path names."""
    return write_right(card, finding)
