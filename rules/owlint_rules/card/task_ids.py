"""A dataset card's `task_ids` names a subtask that the Hub does not list.

## What it does
Checks each value of `task_ids` against the Hub's subtasks. A value that differs only in
letter case, blanks or underscores, or by a typo, is a warning; so is the name of a
task, which belongs in `task_categories`. Any other unknown value is an info.

## Why it matters
The page shows and filters only the subtasks of its own list; no filter finds another
value. The list is `SUBTASK_TYPES` of `packages/tasks/src/pipelines.ts` in
huggingface/huggingface.js (74 names, as published in @huggingface/tasks 0.21.54 of
2026-09-29); the description of dataset cards (`datasetcard.md`@7a0c4b28 in
huggingface/hub-docs) points there. Cards written before 2022 contain names such as
`text-classification-other-…`, a form that was accepted then, so values outside the list
are not errors.

## Example
```yaml
task_ids:
- extractive_qa
```

## Use instead
```yaml
task_ids:
- extractive-qa
```

## Fix safety
Safe, only for letter case, blanks and underscores.

## Options
- `allow`: additional subtasks that your Hub accepts.

## References
- https://github.com/huggingface/hub-docs/blob/main/datasetcard.md
- https://github.com/huggingface/huggingface.js/blob/main/packages/tasks/src/pipelines.ts
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from owlint_rules.card._values import MOST_FINDINGS, near_miss, with_hyphens, write_right
from owlint_rules.model.finding import INFO, SAFE, WARNING, Finding, Fix
from owlint_rules.model.node import Node, Route
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import shown
from owlint_rules.yaml_edit import replace_scalar

CODE = 'OWL143'
SEVERITY = WARNING
WHY = 'the Hub does not list the dataset under its subtask'
FIX = SAFE
OPTIONS = {'allow': 'further subtasks that your Hub accepts'}


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each value that is no subtask."""
    yield from (
        _findings(card, options)
        if options.every
        else islice(_findings(card, options), MOST_FINDINGS)
    )


def _findings(card: Card, options: Options) -> Iterator[Finding]:
    if card.flavor != 'dataset' or 'task_ids' not in card.fields:
        return
    from owlint_rules.card._listed import unlisted
    from owlint_rules.vocab.hub import SUBTASKS

    for route, node in unlisted(card, 'task_ids', SUBTASKS, options, CODE):
        yield _judge(card, route, node)


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Write the subtask as the Hub spells it."""
    return write_right(card, finding)


def _judge(card: Card, route: Route, node: Node) -> Finding:
    from owlint_rules.vocab.hub import SUBTASKS, TASKS

    value = node.value
    right = with_hyphens(value)
    known = right in SUBTASKS
    near = '' if known else near_miss(right, SUBTASKS)
    message = f'`{shown(value)}` is not a Hub subtask'
    severity: str | None = None
    if known:
        help_text = f'Write `{right}`.'
    elif right in TASKS:
        message = f'`{shown(value)}` is a task, not a subtask'
        help_text = 'Move it to `task_categories`.'
    elif near:
        message += f'; did you mean `{near}`?'
        help_text = f'Write `{near}` if that is what was meant.'
    else:
        severity = INFO
        help_text = 'Use a subtask that the Hub lists, or put the word into `tags`.'
    return Finding(
        message,
        card.span(node.start, node.end),
        severity=severity,
        help=help_text,
        confidence='low' if near else 'high',
        fixable=SAFE if known and replace_scalar(card, node, right) else None,
        data=(route, node, right),
    )
