"""A dataset card's `task_categories` names a task that the Hub does not know.

## What it does
Checks each value of `task_categories` against the Hub's tasks, the same list as for
`pipeline_tag`.

## Why it matters
The task filter does not find a dataset with any other value, and the Hub shows a
warning when the card is saved. The list is dated, see `owlint_rules/vocab/hub.py`;
`text2text-generation` and `conversational` were once in it.

## Example
```yaml
task_categories:
- text_classification
```

## Use instead
```yaml
task_categories:
- text-classification
```

## Fix safety
Safe for case, blanks and underscores.

## Options
- `allow`: additional tasks that your Hub accepts.

## References
- https://github.com/huggingface/hub-docs/blob/main/datasetcard.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import near_miss, with_hyphens, write_right
from owlint_rules.model.finding import SAFE, WARNING, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import shown
from owlint_rules.yaml_edit import replace_scalar

CODE = 'OWL141'
SEVERITY = WARNING
WHY = 'the Hub does not list the dataset under its task'
FIX = SAFE
OPTIONS = {'allow': 'further tasks that your Hub accepts'}


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each value that is no task."""
    if card.flavor != 'dataset' or 'task_categories' not in card.fields:
        return
    from owlint_rules.card._listed import unlisted
    from owlint_rules.vocab.hub import TASKS

    for route, node in unlisted(card, 'task_categories', TASKS, options, CODE):
        value = node.value
        right = with_hyphens(value)
        known = right in TASKS
        near = '' if known else near_miss(right, TASKS)
        yield Finding(
            f'`{shown(value)}` is not a Hub task' + (f'; did you mean `{near}`?' if near else ''),
            card.span(node.start, node.end),
            help=f'Write `{right}`.'
            if known
            else 'Use one of the tasks of https://huggingface.co/tasks.',
            fixable=SAFE if known and replace_scalar(card, node, right) else None,
            data=(route, node, right),
        )


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Write the task as the Hub spells it."""
    return write_right(card, finding)
