"""An item of `datasets` is not a Hub dataset id.

## What it does
Reports values of `datasets` that are not Hub dataset ids: URLs, paths, prose, and
several ids in one string.

## Why it matters
The Hub links the model to its training data by these ids and rejects anything else:
prose such as `librispeech 960h` blocked every commit to a card of ESPnet
(espnet_model_zoo#102). Four dumps contain 657 such values.

## Example
```yaml
datasets:
- https://huggingface.co/datasets/example/corpus
```

## Use instead
```yaml
datasets:
- example/corpus
```

## Fix safety
Safe for the URL of a dataset page and a path in the download cache, which contain the
full id. Everything else needs a person.

## References
- https://huggingface.co/docs/hub/model-cards
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import texts, write_right
from owlint_rules.model.finding import ERROR, SAFE, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import shown
from owlint_rules.yaml_edit import replace_scalar

CODE = 'OWL125'
SEVERITY = ERROR
WHY = 'the Hub refuses the card, or links no dataset'
FIX = SAFE


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each value that is no id."""
    if card.flavor not in ('model', 'space') or 'datasets' not in card.fields:
        return
    from owlint_rules.card._placeholders import is_placeholder
    from owlint_rules.vocab.hub_ids import judge

    for route, node in texts(card, 'datasets'):
        value = node.value
        if node.is_null or not value.strip():
            continue
        fault, right = judge(value, 'datasets')
        if not fault or is_placeholder(value):
            continue
        yield Finding(
            f'`{shown(value)}` {fault}; expected a Hub dataset id',
            card.span(node.start, node.end),
            help=f'Write `{right}`.'
            if right
            else 'Write name or organization/name, or describe the data in the text.',
            fixable=SAFE if right and replace_scalar(card, node, right) else None,
            data=(route, node, right),
        )


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Write the id that the address or path names."""
    return write_right(card, finding)
