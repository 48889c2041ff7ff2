"""SPDX 3 JSON-LD with ``spdx-python-model``, which holds the model and needs no other file.

The library stops at the first thing that it cannot take and does not say
where. So each element is read alone, and one that is refused property by property.
"""

from __future__ import annotations

import json
import re
from types import ModuleType

from owlint.validation.json_faults import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MARKS = ('type', '@type', 'spdxId', '@id')


def validate(request: dict[str, Any]) -> dict[str, Any]:
    """The faults of each element of the graph."""
    import spdx_python_model

    data = json.loads(request['text'])
    context = data.get('@context') if isinstance(data, dict) else None
    try:
        model, _ = spdx_python_model.load_data({'@context': context, '@graph': []})
    except (spdx_python_model.LoadError, TypeError, KeyError, ValueError):
        message = (
            f'not validated: the installed validator does not know the context {shown(context)}'
        )
        return {'schema': '', 'faults': [{'message': message, 'unjudged': True}]}
    graph = data.get('@graph')
    if isinstance(graph, list):
        items = [(['@graph', index], item) for index, item in enumerate(graph)]
    else:
        items = [([], {key: value for key, value in data.items() if key != '@context'})]
    found: list[dict[str, Any]] = []
    for route, item in items:
        found += _Element(model, context).faults(item, route)
    version = re.search(r'/rdf/([0-9.]+)/', str(context))
    name = f'SPDX {version.group(1)} model' if version is not None else 'SPDX 3 model'
    return {'schema': name, 'faults': found}


class _Element:
    def __init__(self, model: ModuleType, context: Any) -> None:
        self.model = model
        self.context = context

    def faults(self, item: Any, route: list[Any]) -> list[dict[str, Any]]:
        if not isinstance(item, dict):
            return [{'route': route, 'message': f'{shown(item)} should be an element (a mapping)'}]
        problem = self.problem(item)
        if problem is None:
            return []
        found: list[dict[str, Any]] = []
        for key, value in item.items():
            for inner, part in _inside(value):
                found += self.faults(part, [*route, key, *inner])
        if found:
            return found
        kind = item.get('type', item.get('@type'))
        marks = {key: item[key] for key in _MARKS if key in item}
        if kind is None:
            return [{'route': route, 'message': 'the required key `type` is missing'}]
        wrong = self.reading_problem(marks)
        if not isinstance(kind, str) or (wrong is not None and 'xtensible' in str(wrong)):
            message = f'{shown(kind)} is not a type of SPDX 3'
            place = 'type' if 'type' in item else '@type'
            return [{'route': [*route, place], 'about_value': True, 'message': message}]
        if wrong is not None:
            return [{'route': route, 'message': _sentence(wrong, kind)}]
        for key, value in item.items():
            if key in _MARKS:
                continue
            wrong = self.reading_problem({**marks, key: value})
            if wrong is not None:
                found.append(self.fault(kind, key, value, wrong, [*route, key]))
        return found or [{'route': route, 'message': _sentence(problem, str(kind))}]

    def problem(self, item: dict[str, Any]) -> Exception | None:
        """Why an element cannot be read, or cannot be written again (something is missing)."""
        try:
            objects = self.read(item)
            self.model.JSONLDSerializer().serialize_data(objects)
        except (TypeError, ValueError, KeyError, AttributeError, IndexError) as error:
            return error
        return None

    def reading_problem(self, item: dict[str, Any]) -> Exception | None:
        try:
            self.read(item)
        except (TypeError, ValueError, KeyError, AttributeError, IndexError) as error:
            return error
        return None

    def read(self, item: dict[str, Any]) -> Any:
        objects = self.model.SHACLObjectSet()
        data = {'@context': self.context, '@graph': [item]}
        self.model.JSONLDDeserializer().deserialize_data(data, objects)
        return objects

    def fault(
        self, kind: Any, key: str, value: Any, problem: Exception, route: list[Any]
    ) -> dict[str, Any]:
        text = str(problem)
        if re.search('IRI cannot be None|xtensible|Unknown property', text):
            message = f'`{key}` is not a property of {shown(kind)}'
            return {'route': route, 'key': True, 'message': message}
        if isinstance(value, list) and 'NoneType' in text:
            message = f'`{key}` takes one value, or values of another type'
            return {'route': route, 'about_value': True, 'message': message}
        if 'NoneType' in text:
            message = f'{shown(value)} is not a value of the type that `{key}` takes'
            return {'route': route, 'about_value': True, 'message': message}
        return {'route': route, 'about_value': True, 'message': _sentence(problem, str(kind))}


def _inside(value: Any) -> list[tuple[list[Any], dict[str, Any]]]:
    """The elements that are written within another one."""
    if isinstance(value, dict):
        return [([], value)]
    if isinstance(value, list):
        return [([index], item) for index, item in enumerate(value) if isinstance(item, dict)]
    return []


def _sentence(problem: Exception, kind: str) -> str:
    text = str(problem)
    if 'missing required IRI' in text:
        return 'the required key `spdxId` is missing'
    required = re.search(r"Property '(\w+)' in \w+ \(\d+\) (.*?)(?: \(currently.*)?$", text)
    if required:
        name, what = required.group(1).lstrip('_'), required.group(2)
        if 'is required' in what or 'minimum of 1 ' in what:
            return f'`{name}` is missing; `{kind}` asks for it'
        return f'`{name}` {what}'
    choice = re.search(r"^'(.*)' is not a valid value\. Choose one of (.*)$", text, re.S)
    if choice:
        names = [item.rpartition('/')[2] for item in choice.group(2).split()]
        listed = ', '.join(f'`{name}`' for name in names[:8])
        return f'{shown(choice.group(1))} is not one of the allowed values: {listed}'
    moment = re.search(r"^'(.*)' is not a correctly formatted datetime", text, re.S)
    if moment:
        return f'{shown(moment.group(1))} is not a date with time (2026-01-31T12:00:00Z)'
    return text
