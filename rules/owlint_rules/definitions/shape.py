"""The shape of a definition: what judging by it takes for granted.

A definition may be somebody else's, so whatever it holds is one sentence here
and never an error later.
"""

from __future__ import annotations

from collections.abc import Mapping

from owlint_rules.definitions.facts_code import PATTERNS
from owlint_rules.model.subjects import ARTIFACTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.definitions.criterion import Test

#: Keys of a criterion by the kind of their value; any other is text.
_LISTS = frozenset(
    {
        'components', 'config', 'details', 'fails', 'fields', 'keys', 'needs', 'open', 'says',
        'stands-for', 'topics', 'words',
    }
)  # fmt: skip
_FLAGS = frozenset({'all', 'any', 'deployed', 'literal', 'optional', 'synthetic'})
_NUMBERS = frozenset({'above', 'below'})


class DefinitionError(Exception):
    """A definition that is not there or not of the right shape; one sentence."""


def check_shape(name: str, data: Mapping[str, Any], tests: Mapping[str, Test]) -> None:
    """Make sure that judging by a definition cannot fail; raises DefinitionError.

    ``name`` is the file or id as it is shown, ``tests`` are the tests there are.
    """
    for key in ('id', 'title', 'version', 'source'):
        if not isinstance(data.get(key), str):
            raise DefinitionError(f'{name}: `{key}` must be text')
    for key in ('about', 'count', 'short', 'words-met'):
        if not isinstance(data.get(key, ''), str):
            raise DefinitionError(f'{name}: `{key}` must be text')
    label = data.get('label', {})
    if not isinstance(label, dict) or not all(
        _are_texts(value) if key == 'others' else isinstance(value, str)
        for key, value in label.items()
    ):
        raise DefinitionError(f'{name}: `label` must be a table of texts, `others` a list of them')
    criteria = data.get('criteria')
    if not isinstance(criteria, list) or not criteria:
        raise DefinitionError(f'{name}: there must be at least one [[criteria]]')
    for item in criteria:
        identity = item.get('id') if isinstance(item, dict) else None
        if not isinstance(identity, str):
            raise DefinitionError(f'{name}: a criterion lacks its `id`')
        for key, value in item.items():
            _check_kind(name, identity, key, value)
        for key in ('title', 'question', 'source', 'test', 'axis'):
            if not isinstance(item.get(key), str):
                raise DefinitionError(f'{name}: `{key}` of {identity} must be text')
        if item['test'] not in tests:
            known = ', '.join(tests)
            raise DefinitionError(f'{name}: {identity}: no test `{item["test"]}`; known: {known}')
        fault = _fault(item, tests[item['test']])
        if fault:
            raise DefinitionError(f'{name}: {identity}: {fault}')
        if item['axis'] not in ('license', 'information'):
            raise DefinitionError(f'{name}: `axis` of {identity} must be license or information')
        if item.get('kind', 'ask') not in ('decide', 'ask', 'unchecked'):
            raise DefinitionError(f'{name}: `kind` of {identity} must be decide, ask or unchecked')


def _check_kind(name: str, identity: str, key: str, value: object) -> None:
    if key in _LISTS:
        right, what = _are_texts(value), 'a list of texts'
    elif key in _FLAGS:
        right, what = isinstance(value, bool), 'true or false'
    elif key in _NUMBERS:
        right = isinstance(value, (int, float)) and not isinstance(value, bool)
        what = 'a number'
    elif key == 'gate':
        right, what = isinstance(value, (bool, str)), 'text, true or false'
    else:
        right, what = isinstance(value, str), 'text'
    if not right:
        raise DefinitionError(f'{name}: `{key}` of {identity} must be {what}')


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _fault(item: Mapping[str, Any], test: Test) -> str:
    """What keeps a test from answering a criterion, '' when nothing does."""
    if test.needs and test.needs not in item:
        what = 'a list' if test.needs in _LISTS else 'text'
        return f'the test `{item["test"]}` needs `{test.needs}`, {what}'
    if 'component' in item or 'components' in item:
        one = [item['component']] if 'component' in item else []
        for component in (*item.get('components', ()), *one):
            if component not in PATTERNS:
                return f'no component `{component}`; known: {", ".join(PATTERNS)}'
    if item.get('artifact', 'weights') not in ARTIFACTS:
        return '`artifact` must be weights, code, data or documents'
    return test.check(item) if test.check is not None else ''
