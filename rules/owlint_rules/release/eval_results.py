"""A file of `.eval_results` does not have the form in which the Hub reads results.

## What it does
Checks each YAML file in `.eval_results`: a list of results, each with its dataset
(`dataset.id`, `dataset.task_id`) and a `value`; a `source` has a `url`, and a `date` is
a string.

## Why it matters
Since December 2025, the Hub reads evaluation results from these files instead of
`model-index`. It does not show results in another form. YAML 1.1 parsers read an
unquoted `date` as a date, not as a string.

## Example
```yaml
- dataset: {id: example/benchmark}
  value: 0.7
  date: 2026-01-31
```

## Use instead
```yaml
- dataset: {id: example/benchmark, task_id: default}
  value: 0.7
  date: "2026-01-31"
```

## Fix safety
Safe: adds quotes around a date. Only the author knows missing values.

## References
- https://huggingface.co/docs/hub/model-cards
- OWL128
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, SAFE, Edit, Finding, Fix
from owlint_rules.model.node import Node, Route, route_text
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest, Release

CODE = 'OWL633'
SEVERITY = ERROR
WHY = 'the Hub ignores the file'
FIX = SAFE

#: Most faults that are reported of one file.
_MOST = 20


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each part that is missing or of the wrong kind, up to twenty of a file."""
    for results in release.results:
        for count, finding in enumerate(_faults(results)):
            if count == _MOST:
                break
            yield finding


def _faults(results: Manifest) -> Iterator[Finding]:
    if results.syntax_error is not None:
        message, at = results.syntax_error
        yield Finding(f'the results are not valid YAML: {message}', results.span(at))
        return
    if results.problems:
        yield Finding(f'not read: {results.problems[0].message}', results.at())
        return
    data = results.data
    if data is None or data.kind != 'list':
        yield Finding(
            'the file must contain a list of results',
            results.span(data.start if data is not None else 0),
            help='Start each result with a dash.',
        )
        return
    for index, result in enumerate(data.value):
        route: Route = (index,)
        if result.kind != 'map':
            yield Finding(
                f'`{route_text(route)}` must be a result with `dataset` and `value`',
                results.span(result.start),
            )
            continue
        yield from _result(results, route, result)


def _result(results: Manifest, route: Route, result: Node) -> Iterator[Finding]:
    yield from _need(results, route, result, 'value', '')
    yield from _need(results, route, result, 'dataset', 'map')
    dataset = result.get('dataset')
    if dataset is not None and dataset.kind == 'map':
        for name in ('id', 'task_id'):
            yield from _need(results, (*route, 'dataset'), dataset, name, 'scalar')
    source = result.get('source')
    if source is not None and source.kind == 'map':
        yield from _need(results, (*route, 'source'), source, 'url', 'scalar')
    date = result.get('date')
    if date is not None and not date.is_null and (date.kind != 'scalar' or date.type != 'str'):
        plain = date.kind == 'scalar' and results.text[date.start : date.end] == date.value
        simple = plain and not set(date.value) & set('\'"\\\n')
        yield Finding(
            f'`{route_text((*route, "date"))}` must be text',
            results.span(date.start, date.end if date.kind == 'scalar' else date.start),
            help='Put the date in quotes.',
            fixable=SAFE if simple else None,
            data=(results, (*route, 'date'), date),
        )


def _need(results: Manifest, route: Route, node: Node, name: str, kind: str) -> Iterator[Finding]:
    """A part that must be there, and of a kind."""
    part = node.get(name)
    if part is None or part.is_null:
        at = node.value[0][0].start if node.value else node.start
        yield Finding(
            f'`{name}` is missing in `{route_text(route)}`',
            results.span(at),
            help=f'Add `{name}`.',
        )
    elif kind and part.kind != kind:
        wanted = {'scalar': 'text', 'map': 'a mapping'}[kind]
        yield Finding(f'`{route_text((*route, name))}` must be {wanted}', results.span(part.start))


def fix(release: Release, finding: Finding, options: Options) -> Fix | None:
    """Put the date in quotes."""
    results, route, node = finding.data
    edit = Edit(node.start, node.end, f'"{node.value}"')
    return Fix('put the date in quotes', [edit], changes=[route], subject=results)
