"""Errors of ``jsonschema`` as faults: which value, and what is wrong with it in few words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jsonschema.exceptions import ValidationError

#: Words of JSON Schema for the types of values, as people say them.
_TYPES = {
    'string': 'text', 'integer': 'a whole number', 'number': 'a number', 'boolean': 'true or false',
    'array': 'a list', 'object': 'a mapping', 'null': 'null',
}  # fmt: skip
_FORMATS = {
    'date': 'a date (YYYY-MM-DD)', 'date-time': 'a date with time (RFC 3339)', 'uri': 'an address',
    'iri-reference': 'an address', 'uri-reference': 'an address', 'iri': 'an address',
    'email': 'a mail address', 'idn-email': 'a mail address',
}  # fmt: skip
#: Allowed values that are named; the SPDX license list has hundreds.
_NAMED = 8


def faults(errors: Iterable[Any]) -> list[dict[str, Any]]:
    """The faults that the errors of a validation stand for, each place and message once."""
    found: list[dict[str, Any]] = []
    known = set()
    for error in errors:
        for route, fault in _faults(error):
            mark = (tuple(map(str, route)), fault['message'])
            if mark not in known:
                known.add(mark)
                found.append({'route': route, **fault})
    # of several faults of a value, what it should be says more than how it should look
    found.sort(
        key=lambda fault: fault['message'].endswith('`') and ' the form ' in fault['message']
    )
    return found


def _faults(error: Any) -> Iterable[tuple[list[Any], dict[str, Any]]]:
    for leaf in _leaves(error):
        route = list(leaf.absolute_path)
        if leaf.validator == 'additionalProperties' and isinstance(leaf.instance, dict):
            for name in _unknown_keys(leaf):
                yield [*route, name], {'message': f'`{name}` is not a known key here', 'key': True}
        elif leaf.validator == 'required':
            name = _quoted(leaf.message)
            yield route, {'message': f'the required key `{name}` is missing'}
        else:
            yield route, {'message': _message(leaf), 'about_value': True}


def _leaves(error: Any) -> list[Any]:
    """The errors at the root of one: of several allowed forms, those of the nearest."""
    at = error
    for _ in range(64):
        if not at.context:
            return [at]
        branches: dict[Any, list[Any]] = {}
        for inner in at.context:
            branches.setdefault(inner.relative_schema_path[0], []).append(inner)
        best = min(branches.values(), key=_distance)
        if len(best) > 1:
            return [leaf for inner in best[:4] for leaf in _leaves(inner)]
        at = best[0]
    return [at]


def _distance(errors: list[Any]) -> tuple[bool, bool, int]:
    """How far a value is from one of the forms it may have; another type is farthest."""
    other_type = any(not error.relative_path and error.validator == 'type' for error in errors)
    # a form that is marked by one key (`type: doi`) is meant when that key says so
    other_mark = any(
        len(error.relative_path) == 1 and error.validator in ('enum', 'const') for error in errors
    )
    return other_type, other_mark and len(errors) > 1, len(errors)


def _unknown_keys(error: Any) -> list[str]:
    known = error.schema.get('properties', {})
    patterns = [re.compile(text) for text in error.schema.get('patternProperties', {})]
    return [
        name
        for name in error.instance
        if name not in known and not any(pattern.search(name) for pattern in patterns)
    ]


def _quoted(message: str) -> str:
    return message[1:].partition(message[0])[0] if message[:1] in '\'"' else message


def shown(value: Any) -> str:
    """A value in a message, cut."""
    if isinstance(value, bool):
        return '`true`' if value else '`false`'
    if value is None:
        return 'null'
    if isinstance(value, (str, int, float)):
        text = str(value)
        return f'`{text}`' if len(text) <= 60 else f'`{text[:60]}…`'
    return 'this mapping' if isinstance(value, dict) else 'this list'


def without(data: Any, route: list[Any]) -> Any:
    """A document without one value, for validators that stop at their first fault."""
    step, *rest = route
    if isinstance(data, list):
        changed = [without(item, rest) for item in data[step : step + 1] if rest]
        return [*data[:step], *changed, *data[step + 1 :]]
    if not rest:
        return {key: value for key, value in data.items() if key != step}
    return {**data, step: without(data[step], rest)}


def _message(error: Any) -> str:
    keyword, value, wanted = error.validator, error.instance, error.validator_value
    if keyword == 'type':
        names = [wanted] if isinstance(wanted, str) else list(wanted)
        kinds = ' or '.join(_TYPES.get(name, name) for name in names)
        # in a message the text "1" looks like the number
        return f'{"the text " if isinstance(value, str) else ""}{shown(value)} should be {kinds}'
    if keyword in ('enum', 'const'):
        allowed = wanted if keyword == 'enum' else [wanted]
        return f'{shown(value)} is not one of the allowed values' + near(value, allowed)
    if keyword == 'format':
        return f'{shown(value)} is not {_FORMATS.get(wanted, f"of the format {wanted}")}'
    if keyword == 'pattern':
        return f'{shown(value)} does not have the form {shown(wanted)}'
    if keyword in ('minLength', 'minItems', 'minProperties') and not value and value != 0:
        return 'this must not be empty'
    if keyword in ('minItems', 'maxItems', 'minLength', 'maxLength'):
        side = 'at least' if keyword.startswith('min') else 'at most'
        unit = 'items' if keyword.endswith('Items') else 'characters'
        return f'{shown(value)} should have {side} {wanted} {unit}'
    if keyword in ('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'):
        side = 'small' if 'inimum' in keyword else 'large'
        return f'{shown(value)} is too {side}; the limit is {wanted}'
    if keyword == 'uniqueItems':
        return 'the same item is repeated here'
    if keyword == 'oneOf':
        return f'{shown(value)} fits several of the forms it may have; exactly one is allowed'
    if keyword == 'anyOf':
        return f'{shown(value)} matches none of the allowed forms'
    if keyword in ('dependencies', 'dependentRequired'):
        return f'a key is missing that another one here asks for: {error.message}'
    return str(error.message)


def near(value: Any, allowed: list[Any]) -> str:
    """The allowed value that was probably meant, else all of them when they are few."""
    from difflib import get_close_matches

    texts = [str(item) for item in allowed]
    found = get_close_matches(str(value), texts, 1, 0.7) if len(str(value)) <= 100 else []
    if found:
        return f'; did you mean `{found[0]}`?'
    if len(texts) > _NAMED:
        return f' ({len(texts)} are)'
    return ': ' + ', '.join(f'`{text}`' for text in texts)


def quicken(validator: Any) -> None:
    """Let long documents be checked in time that grows with their length.

    The grammar that ``jsonschema`` uses takes a millisecond for each character of
    an international address (RFC 3986, section 3; RFC 3987, section 2.2), and
    each item of a list is compared with each other one where none may be repeated.
    """
    validator.FORMAT_CHECKER.checks('iri-reference')(is_address)
    validator.FORMAT_CHECKER.checks('iri')(lambda value: is_address(value, absolute=True))
    validator.VALIDATORS['uniqueItems'] = _unique_items


def _unique_items(
    validator: Any, wanted: object, items: Any, schema: object
) -> Iterator[ValidationError]:
    if not wanted or not isinstance(items, list):
        return
    import json

    from jsonschema.exceptions import ValidationError

    if len({json.dumps(_as_number(item), sort_keys=True) for item in items}) < len(items):
        yield ValidationError('an item is repeated')


def _as_number(value: Any) -> Any:
    """A value with 1.0 as 1: for JSON Schema they are the same."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [_as_number(item) for item in value]
    if isinstance(value, dict):
        return {key: _as_number(item) for key, item in value.items()}
    return value


_SCHEME = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*\Z')
_NEVER = re.compile(r'[\x00-\x20\x7f-\x9f"<>\\^`{|}]|%(?![0-9A-Fa-f]{2})|#[^#]*#', re.S)


def is_address(value: object, *, absolute: bool = False) -> bool:
    """Whether a text is an international address, or a relative one where that is allowed."""
    if not isinstance(value, str):
        return True
    if _NEVER.search(value):
        return False
    first = re.split('[/?#]', value, maxsplit=1)[0]
    scheme, colon, rest = value.partition(':')
    if ':' in first:
        if not _SCHEME.match(scheme):
            return False
    elif absolute:
        return False
    behind = rest if colon and ':' in first else value
    authority = ''
    if behind.startswith('//'):
        authority = re.split('[/?#]', behind[2:], maxsplit=1)[0]
        behind = behind[2 + len(authority) :]
    # brackets stand around a numeric host and nowhere else
    return not re.search(r'[\[\]]', behind)
