"""`pipeline_tag` is not one of the Hub's tasks.

## What it does
Checks `pipeline_tag` against the Hub's 57 tasks. Tasks that the Hub has removed are a
warning that names their successors.

## Why it matters
A model with an unknown task has no widget and is found by no filter, and an upload with
an invented task failed with "YAML metadata not recognized" (huggingface_hub#3130).
Tasks are also removed: `text2text-generation` is in 62 cards of the dumps and
`conversational` in 13, and neither is in the list any more. The list is dated; see
`owlint_rules/vocab/hub.py`.

## Example
```yaml
pipeline_tag: Text Generation
```

## Use instead
```yaml
pipeline_tag: text-generation
```

## Fix safety
Safe for case, blanks and underscores. Choosing a successor of a removed task needs a
person.

## Options
- `allow`: additional tasks that your Hub accepts.

## References
- https://huggingface.co/tasks
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import near_miss, option_words, with_hyphens
from owlint_rules.model.finding import ERROR, SAFE, WARNING, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import shown
from owlint_rules.yaml_edit import replace_scalar

CODE = 'OWL123'
SEVERITY = ERROR
WHY = 'the Hub refuses the card, or does not list the model under its task'
FIX = SAFE
OPTIONS = {'allow': 'further tasks that your Hub accepts'}

_GONE = {
    'text2text-generation': '`text-generation`, `translation` or `summarization`',
    'conversational': '`text-generation`, with the tag `conversational`',
    'sequence-modeling': '`text-generation`',
}


def check(card: Card, options: Options) -> Iterator[Finding]:
    """At most one finding about the task."""
    pair = card.fields.get('pipeline_tag')
    if pair is None or card.flavor != 'model':
        return
    node = pair[1]
    value = node.value
    if node.kind != 'scalar' or node.type != 'str' or not value.strip():
        return
    from owlint_rules.vocab.hub import TASKS

    if value in TASKS or value in option_words(options, CODE, 'allow'):
        return
    from owlint_rules.card._placeholders import is_placeholder

    if is_placeholder(value):
        return
    place = card.span(node.start, node.end)
    if value in _GONE:
        yield Finding(
            f'deprecated task `{value}`',
            place,
            severity=WARNING,
            help=f'Write {_GONE[value]}.',
        )
        return
    right = with_hyphens(value)
    known = right in TASKS
    near = '' if known else near_miss(right, TASKS)
    yield Finding(
        f'`{shown(value)}` is not a Hub task'
        + (f': write `{right}`' if known else f'; did you mean `{near}`?' if near else ''),
        place,
        help='Use one of the tasks of https://huggingface.co/tasks; put other words into `tags`.',
        fixable=SAFE if known and replace_scalar(card, node, right) else None,
        data=right,
    )


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Write the task as the Hub spells it."""
    edit = replace_scalar(card, card.fields['pipeline_tag'][1], finding.data)
    if edit is None:
        return None
    return Fix(f'write `{finding.data}`', [edit], changes=[('pipeline_tag',)])
