"""pyproject.toml, with ``validate-pyproject``: the tables of the standards and of setuptools."""

from __future__ import annotations

import re

from owlint.validation.json_faults import shown, without

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_FORMATS = {
    'SPDX': 'an SPDX license expression',
    'pep440': 'a version (PEP 440)',
    'pep508': 'a requirement (PEP 508)',
    'pep508-identifier': 'a project name',
    'pep508-versionspec': 'a version specifier',
    'trove-classifier': 'a classifier that the package index knows',
    'url': 'an address with its scheme, such as `https://`',
    'idn-email': 'a mail address',
    'python-entrypoint-reference': 'a reference such as `package.module:function`',
    'python-module-name': 'the name of a module',
}
_TYPES = {'object': 'a table', 'array': 'a list', 'string': 'text', 'boolean': 'true or false'}

#: Faults of one table that are looked for.
_ROUNDS = 8

_validator: Any = None


def validate(request: dict[str, Any]) -> dict[str, Any]:
    """The faults of each table; the validator stops at one, which is left out then."""
    from fastjsonschema import JsonSchemaValueException
    from validate_pyproject.errors import ValidationError

    from owlint_rules.toml_reader import load_toml

    data = load_toml(request['text'])
    found: list[dict[str, Any]] = []
    for part in _parts(data):
        left_out: set[Any] = set()
        for _ in range(_ROUNDS):
            try:
                _check()(part)
            except (ValidationError, JsonSchemaValueException) as error:
                fault = _fault(error, part)
                if left_out & set(fault.get('required', ())):
                    break
                found.append(fault)
                if not fault['route'] or 'required' in fault:
                    break
                left_out.add(fault['route'][-1])
                part = without(part, fault['route'])
            else:
                break
    return {'schema': 'pyproject.toml schema', 'faults': found}


def _parts(data: dict[str, Any]) -> list[dict[str, Any]]:
    """The document table by table; what `project` leaves dynamic concerns setuptools' table."""
    tools = data.get('tool')
    parts: list[dict[str, Any]] = [{key: value} for key, value in data.items() if key != 'tool']
    if isinstance(tools, dict):
        parts += [{'tool': {key: value}} for key, value in tools.items()]
    elif tools is not None:
        parts.append({'tool': tools})
    return parts


def _check() -> Any:
    global _validator
    if _validator is None:
        from validate_pyproject.api import Validator
        from validate_pyproject.plugins import list_from_entry_points

        # schemas of other tools come from whatever is installed, so they would differ by machine
        own = list_from_entry_points(lambda entry: entry.value.startswith('validate_pyproject.'))
        _validator = Validator(plugins=own)
    return _validator


def _fault(error: Any, data: dict[str, Any]) -> dict[str, Any]:
    name = str(error.name or '').strip('`')
    route = _route(name.removeprefix('data.').removeprefix('data'), data)
    rule, wanted, value = error.rule, error.rule_definition, error.value
    if rule == 'required' and isinstance(wanted, list) and isinstance(value, dict):
        missing = [str(key) for key in wanted if key not in value]
        names = ', '.join(f'`{key}`' for key in missing)
        message = f'the required key {names} is missing'
        return {'route': route, 'required': missing, 'message': message}
    if rule == 'additionalProperties' and isinstance(value, dict):
        known = (error.definition or {}).get('properties', {})
        unknown = sorted(str(key) for key in value if key not in known)
        match = re.search(r'must not contain \{(.*)\} properties', str(error.message))
        named = [key for key in unknown if match and repr(key) in match.group(1)] or unknown
        if len(named) == 1:
            message = f'`{named[0]}` is not a known key of this table'
            return {'route': [*route, named[0]], 'key': True, 'message': message}
        names = ', '.join(f'`{key}`' for key in named)
        return {'route': route, 'message': f'{names} are not known keys of this table'}
    if rule == 'format':
        kind = _FORMATS.get(str(wanted), f'of the format {wanted}')
        return {'route': route, 'about_value': True, 'message': f'{shown(value)} is not {kind}'}
    if rule == 'type':
        types = [wanted] if isinstance(wanted, str) else list(wanted or ())
        kinds = ' or '.join(_TYPES.get(str(kind), str(kind)) for kind in types)
        what = f'the text {shown(value)}' if isinstance(value, str) else shown(value)
        return {'route': route, 'about_value': True, 'message': f'{what} should be {kinds}'}
    if rule in ('oneOf', 'anyOf') and route == ['project', 'license']:
        message = (
            f'{shown(value)} is neither an SPDX license expression nor a table with one of '
            + ('`file` and `text`')
        )
        return {'route': route, 'about_value': True, 'message': message}
    if rule in ('oneOf', 'anyOf'):
        message = f'{shown(value)} matches none of the allowed forms'
        return {'route': route, 'about_value': True, 'message': message}
    first = str(error.message).partition(':\n')[0]
    return {'route': route, 'message': first}


def _route(name: str, data: Any) -> list[Any]:
    """``project.urls.a b[0]`` as steps; keys may hold dots, so the data decide."""
    route: list[Any] = []
    at, rest = data, name
    while rest:
        rest = rest.removeprefix('.')
        index = re.match(r'\[(\d+)\]', rest)
        if index and isinstance(at, list):
            step: Any = int(index.group(1))
            if step >= len(at):
                break
            rest = rest[index.end() :]
        elif isinstance(at, dict):
            keys = [key for key in at if rest == key or rest.startswith((f'{key}.', f'{key}['))]
            if not keys:
                # the validator writes `_` for `-` in some of its own rules
                keys = [key for key in at if rest.startswith(key.replace('-', '_'))]
            if not keys:
                break
            step = max(keys, key=len)
            rest = rest[len(step) :]
        else:
            break
        route.append(step)
        at = at[step]
    return route
