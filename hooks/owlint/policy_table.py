"""The ``[policy]`` table of the configuration: its keys, and what is wrong with one.

One description serves the check, the JSON Schema for editors and the page of
documentation. Imported only when a configuration has such a table.
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint.settings import TEXT, TEXTS
from owlint_rules.model.node import Route

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

DATE = 'date'
#: The lists, for everything and for one artifact.
LISTS = {
    'allow': (TEXTS, 'what a license must be one of'),
    'deny': (TEXTS, 'what no license may be'),
}
#: The artifacts with lists of their own.
ARTIFACTS = {
    'weights': 'the weights of each release, with what its base models pass on',
    'base-models': 'the base models that a release names',
    'datasets': 'the datasets that a release names, or that it is',
    'code': 'the code in a release',
}
#: The keys of one exception, all of which are needed.
EXCEPTION = {
    'name': (TEXT, 'a base model, a dataset, or the folder of a release; `*` for any characters'),
    'allow': (TEXTS, 'the properties or licenses that it lifts'),
    'reason': (TEXT, 'why, and who has agreed'),
    'expires': (DATE, 'the last day on which it holds'),
}
#: Most entries of one list, and most exceptions.
_MOST = 1_000
_KINDS = {TEXT: 'text', TEXTS: 'a list of texts', DATE: 'a date without quotes: 2027-03-31'}


def faults(table: dict[str, Any]) -> Iterator[tuple[Route, str]]:
    """What is wrong with a ``[policy]`` table: (route below it, sentence without a subject)."""
    known = [*LISTS, *ARTIFACTS, 'exceptions']
    for key, value in table.items():
        if key in LISTS:
            yield from _list((key,), value, allowing=key == 'allow')
        elif key in ARTIFACTS:
            if not isinstance(value, dict):
                yield (key,), 'must be a table with `allow` or `deny`'
                continue
            for name, inner in value.items():
                if name in LISTS:
                    yield from _list((key, name), inner, allowing=name == 'allow')
                else:
                    yield (key, name), 'is not a known key' + _nearest(name, list(LISTS))
        elif key == 'exceptions':
            yield from _exceptions(value)
        else:
            yield (key,), 'is not a known key' + _nearest(key, known)


def _exceptions(value: Any) -> Iterator[tuple[Route, str]]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        yield ('exceptions',), 'must be a list of tables: write [[policy.exceptions]] above each'
        return
    if len(value) > _MOST:
        yield ('exceptions',), f'has more than {_MOST:,} entries'
        return
    for index, item in enumerate(value):
        route = ('exceptions', index)
        for key, (kind, _) in EXCEPTION.items():
            if key not in item:
                yield route, f'needs `{key}`'
            elif kind == TEXTS:
                yield from _list((*route, key), item[key], allowing=False)
            elif not _is(kind, item[key]):
                yield (*route, key), f'must be {_KINDS[kind]}'
        for key in item:
            if key not in EXCEPTION:
                yield (*route, key), 'is not a known key' + _nearest(key, list(EXCEPTION))


def _list(route: Route, value: Any, *, allowing: bool) -> Iterator[tuple[Route, str]]:
    from owlint_rules.policy._entries import fault_of

    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        yield route, f'must be {_KINDS[TEXTS]}'
        return
    if len(value) > _MOST:
        yield route, f'has more than {_MOST:,} entries'
        return
    for index, word in enumerate(value):
        fault = fault_of(word, allowing=allowing)
        if fault:
            yield (*route, index), f'{word} {fault}'


def _is(kind: str, value: Any) -> bool:
    if kind == DATE:
        from datetime import date

        return isinstance(value, date)
    return isinstance(value, str) and bool(value.strip())


def _nearest(word: str, known: list[str]) -> str:
    from owlint_rules.text import did_you_mean

    return did_you_mean(word.replace('_', '-'), known)
