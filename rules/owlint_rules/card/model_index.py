"""`model-index` does not have the shape that its readers require.

## What it does
Checks the structure of `model-index`: a list of models with `name` and `results`; each
result with `task.type`, `dataset.type`, `dataset.name` and `metrics`; each metric with
`type` and `value`; a `source` with its `url`; `dataset.config` and other ids as
strings. An empty list of results is an info. A value that is NaN, infinity, or a word
such as `nan` or `n/a` is a warning; a number with a percent sign, with commas or in
quotes is an info.

## Why it matters
The Hub's client raises `ValueError` when it loads such a card, or, if told to ignore
the error, drops all results. The server rejected an upload with
`"model-index[0].results[0].dataset.config" must be a string` (MDEL#34, mteb#912). Of
16,130 cards with the field in three dumps, 806 have an error, and 5,145 have empty
results, which generators leave behind.

YAML parsers read `.nan` as a number and `nan` as a word. JSON has no form for the
number, JavaScript writes `null` for it, and in Python it does not equal itself, so
`metadata_update` of the client (1.29.0) treats the same result as a new one. Text as
such is allowed: the Hub's types show "20.0 ± 1.2".

## Example
```yaml
model-index:
- name: example
  results:
  - task:
      type: text-generation
    metrics:
    - type: accuracy
      value: 0.5
```

## Use instead
```yaml
model-index:
- name: example
  results:
  - task:
      type: text-generation
    dataset:
      type: example/test
      name: Example test
    metrics:
    - type: accuracy
      value: 0.5
```

## Fix safety
Safe: deletes an empty `model-index`. Unsafe where it names a model without results: the
name is deleted with it.

## References
- https://github.com/huggingface/hub-docs/blob/main/modelcard.md
- https://github.com/huggingface/huggingface.js/blob/main/packages/hub/src/types/api/api-model.ts
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, INFO, SAFE, UNSAFE, Finding, Fix
from owlint_rules.model.node import Node, Route, route_text
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.yaml_edit import delete_pair

CODE = 'OWL128'
SEVERITY = ERROR
WHY = 'the Hub refuses the card, or shows no results'
FIX = SAFE

#: Most faults that are reported of one card: generated fields repeat them hundreds of times.
_MOST = 20


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each part that is missing or of the wrong kind, up to twenty."""
    pair = card.fields.get('model-index')
    if pair is None or card.flavor != 'model':
        return
    key, value = pair
    if value.is_null:
        return
    for count, finding in enumerate(_faults(card, key, value)):
        if count == _MOST:
            return
        yield finding


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Delete a field that says nothing."""
    edit = delete_pair(card, *card.fields['model-index'])
    if edit is None:
        return None
    safety = finding.fixable or SAFE
    changes = [('model-index',)]
    return Fix('delete the empty `model-index`', [edit], changes=changes, safety=safety)


def _faults(card: Card, key: Node, value: Node) -> Iterator[Finding]:
    top: Route = ('model-index',)
    if value.kind != 'list':
        yield _wrong(card, top, value, 'a list of models')
        return
    if _says_nothing(value):
        # the name of the model is a value, though no reader shows it
        safety = UNSAFE if value.value else SAFE
        fixable = safety if delete_pair(card, key, value) else None
        yield Finding(
            '`model-index` has no results',
            card.span(key.start, key.end),
            severity=INFO,
            help='Delete it, or add the results.',
            fixable=fixable,
        )
        return
    for index, model in enumerate(value.value):
        route: Route = (*top, index)
        if model.kind != 'map':
            yield _wrong(card, route, model, 'a model with name and results')
            continue
        yield from _need(card, route, model, 'name', 'scalar')
        yield from _need(card, route, model, 'results', 'list')
        results = model.get('results')
        if results is not None and results.kind == 'list':
            for number, result in enumerate(results.value):
                yield from _result(card, (*route, 'results', number), result)


def _result(card: Card, route: Route, result: Node) -> Iterator[Finding]:
    if result.kind != 'map':
        yield _wrong(card, route, result, 'a result with task, dataset and metrics')
        return
    yield from _need(card, route, result, 'task', 'map')
    task = result.get('task')
    if task is not None and task.kind == 'map':
        yield from _need(card, (*route, 'task'), task, 'type', 'scalar')
    yield from _need(card, route, result, 'dataset', 'map')
    dataset = result.get('dataset')
    if dataset is not None and dataset.kind == 'map':
        here = (*route, 'dataset')
        yield from _need(card, here, dataset, 'type', 'scalar')
        yield from _need(card, here, dataset, 'name', 'scalar')
        for name in ('config', 'split', 'revision'):
            part = dataset.get(name)
            if part is not None and part.kind != 'scalar':
                yield _wrong(card, (*here, name), part, 'text')
    yield from _need(card, route, result, 'metrics', 'list')
    metrics = result.get('metrics')
    if metrics is not None and metrics.kind == 'list':
        for index, metric in enumerate(metrics.value):
            here = (*route, 'metrics', index)
            if metric.kind != 'map':
                yield _wrong(card, here, metric, 'a metric with type and value')
                continue
            yield from _need(card, here, metric, 'type', 'scalar')
            yield from _need(card, here, metric, 'value', '')
            value = metric.get('value')
            if value is not None and value.kind == 'scalar' and not value.is_null:
                yield from _value(card, value)
    source = result.get('source')
    if source is not None and source.kind == 'map' and source.get('name') is not None:
        yield from _need(card, (*route, 'source'), source, 'url', 'scalar')


def _value(card: Card, value: Node) -> Iterator[Finding]:
    """What a metric's value says that is no result."""
    if value.type == 'int' or (value.type == 'float' and value.value[-1].isdecimal()):
        return
    from owlint_rules.card._numbers import no_result

    found = no_result(value)
    if found is not None:
        severity, message, help_text = found
        place = card.span(value.start, value.end)
        yield Finding(message, place, severity=severity, help=help_text)


def _need(card: Card, route: Route, node: Node, name: str, kind: str) -> Iterator[Finding]:
    """A part that must be there, and of a kind."""
    part = node.get(name)
    if part is None or part.is_null:
        at = node.value[0][0].start if node.value else node.start
        yield Finding(
            f'`{name}` is missing in `{route_text(route)}`; readers drop all results',
            card.span(at),
            help=f'Add `{name}`.',
        )
    elif kind and part.kind != kind:
        words = {'scalar': 'text', 'list': 'a list', 'map': 'a mapping'}
        yield _wrong(card, (*route, name), part, words[kind])


def _wrong(card: Card, route: Route, node: Node, wanted: str) -> Finding:
    return Finding(f'`{route_text(route)}` must be {wanted}', card.span(node.start))


def _says_nothing(value: Node) -> bool:
    for model in value.value:
        if model.kind != 'map':
            return False
        for name, part in model.items():
            if name == 'name':
                continue
            if name != 'results' or not (part.is_null or (part.kind == 'list' and not part.value)):
                return False
        if model.get('results') is None and len(value.value) > 0:
            return False
    return True
