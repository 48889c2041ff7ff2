"""SPDX 2.2 and 2.3, tag-value, JSON and YAML, with ``spdx-tools``.

Its messages name Python attributes and seldom a place. The element that does
not parse is found by parsing each one alone, and the field by leaving each out.
"""

from __future__ import annotations

import json
import re

from owlint.validation.json_faults import shown, without

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Attributes of the library whose name in JSON is not the same in camel case.
_FIELDS = {
    'spdx_id': 'SPDXID', 'version': 'versionInfo', 'file_types': 'fileTypes',
    'comment': 'comment', 'license_comment': 'licenseComments', 'files_analyzed': 'filesAnalyzed',
    'extracted_text': 'extractedText', 'source_info': 'sourceInfo', 'data_license': 'dataLicense',
    'spdx_version': 'spdxVersion', 'document_namespace': 'documentNamespace',
    'license_info_in_file': 'licenseInfoInFiles', 'external_references': 'externalRefs',
    'license_info_from_snippet': 'licenseInfoInSnippets',
    'built_date': 'builtDate', 'release_date': 'releaseDate', 'valid_until_date': 'validUntilDate',
}  # fmt: skip
_LISTS = ('packages', 'files', 'snippets', 'relationships', 'annotations')
_EXTRACTED = 'hasExtractedLicensingInfos'
#: Elements that are taken apart to find the field at fault.
_TAKEN_APART = 10
#: What the library says of a document without the table of its making, or with a broken one.
_NO_CREATION = 'CreationInfo does not exist'
#: Said of what the library stumbles over.
_UNEXPECTED = 'this value is not of the type that is expected here'
#: What Python says of values that the library did not expect.
_INSIDES = re.compile(
    r'expected string|is not iterable|SetterError|has no attribute|unhashable|unexpected keyword'
)
#: Faults of one element that are looked for.
_ROUNDS = 5


def validate(request: dict[str, Any]) -> dict[str, Any]:
    """The faults of one document: those of its fields, or when all parse those of its whole."""
    from spdx_tools.spdx.parser.error import SPDXParsingError

    if request['syntax'] == 'tags':
        # the library knows one kind of line end
        text = re.sub(r'\r\n?', '\n', request['text'])
        version = _after(text, 'SPDXVersion')
        try:
            document = _tag_parser().parse(text)
        except SPDXParsingError as error:
            return _answer(version, [_tag_fault(message, text) for message in error.get_messages()])
        return _answer(version, _whole(document))
    data = request['data'] if 'data' in request else json.loads(request['text'])
    if not isinstance(data, dict):
        return _answer('SPDX-2.3', [{'message': f'{shown(data)} should be a mapping'}])
    version = str(data.get('spdxVersion'))
    found = list(_wrong_shapes(data))
    if found:
        return _answer(version, found)
    try:
        document = _parse(data)
    except SPDXParsingError as error:
        return _answer(version, _field_faults(data) or [_plain(t) for t in error.get_messages()])
    except (AttributeError, TypeError, ValueError, KeyError, IndexError):
        # the library takes the types of values for granted
        return _answer(version, _field_faults(data) or [{'message': _UNEXPECTED}])
    return _answer(version, _whole(document))


def _answer(version: str, found: list[dict[str, Any]]) -> dict[str, Any]:
    if not re.fullmatch(r'SPDX-[0-9]{1,3}\.[0-9]{1,3}', version):
        message = f'{shown(version)} is not a version of SPDX'
        fault = {'route': ['spdxVersion'], 'about_value': True, 'message': message}
        return {'schema': 'SPDX 2 specification', 'faults': [fault]}
    if version not in ('SPDX-2.2', 'SPDX-2.3'):
        message = f'not validated: the installed validator does not know {shown(version)}'
        return {'schema': '', 'faults': [{'message': message, 'unjudged': True}]}
    return {'schema': f'SPDX {version.removeprefix("SPDX-")} specification', 'faults': found}


def _tag_parser() -> Any:
    from functools import cache

    from spdx_tools.spdx.parser.tagvalue import parser

    licensing = getattr(parser, 'get_spdx_licensing', None)
    if licensing is not None and not hasattr(licensing, 'cache_info'):
        # it makes the table of all licenses anew for each license, a tenth of a second each time
        parser.get_spdx_licensing = cache(licensing)
    # without these it writes its tables beside its code
    return parser.Parser(debug=False, write_tables=False)


def _after(text: str, tag: str) -> str:
    match = re.search(rf'^{tag}:[ \t]*(\S{{1,20}})', text, re.M)
    return match.group(1) if match is not None else ''


def _parse(data: Any) -> Any:
    from copy import deepcopy

    from spdx_tools.spdx.parser.jsonlikedict.json_like_dict_parser import JsonLikeDictParser

    # the parser takes values out of what it is given
    return JsonLikeDictParser().parse(deepcopy(data))


def _wrong_shapes(data: Any) -> list[dict[str, Any]]:
    """Lists that are none, and items that are no mappings: the library does not expect them."""
    found: list[dict[str, Any]] = []
    for name in (*_LISTS, _EXTRACTED):
        listed = data.get(name)
        if listed is not None and not isinstance(listed, list):
            found.append({'route': [name], 'message': f'{shown(listed)} should be a list'})
        for index, item in enumerate(listed if isinstance(listed, list) else ()):
            if not isinstance(item, dict):
                message = f'{shown(item)} should be a mapping'
                found.append({'route': [name, index], 'message': message})
    created = data.get('creationInfo')
    if created is not None and not isinstance(created, dict):
        message = f'{shown(created)} should be a mapping'
        found.append({'route': ['creationInfo'], 'message': message})
    return found


_SKELETON = {
    'spdxVersion': 'SPDX-2.3',
    'dataLicense': 'CC0-1.0',
    'SPDXID': 'SPDXRef-DOCUMENT',
    'name': 'document',
    'documentNamespace': 'https://example.org/document',
    'creationInfo': {'created': '2026-01-01T00:00:00Z', 'creators': ['Tool: owlint']},
}


def _field_faults(data: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    head = {key: value for key, value in data.items() if key not in (*_LISTS, _EXTRACTED)}
    messages = _messages(head)
    if messages:
        found += _taken_apart(head, [], messages, lambda part: part)
    for name in (*_LISTS, _EXTRACTED):
        for index, item in enumerate(data.get(name) or ()):
            messages = _messages({**_SKELETON, name: [item]})
            if not messages:
                continue
            if len(found) >= _TAKEN_APART:
                found += [{'route': [name, index], **_plain(text)} for text in messages]
                continue
            found += _taken_apart(
                item, [name, index], messages, lambda part, name=name: {**_SKELETON, name: [part]}
            )
    return found


def _messages(data: Any) -> list[str]:
    from spdx_tools.spdx.parser.error import SPDXParsingError

    try:
        _parse(data)
    except SPDXParsingError as error:
        return [str(text) for text in error.get_messages()]
    except Exception:
        return [_UNEXPECTED]
    return []


def _taken_apart(
    item: dict[str, Any], route: list[Any], messages: list[str], around: Any
) -> list[dict[str, Any]]:
    """The faults of one element, at its fields; a field that is at fault is left out then."""
    found: list[dict[str, Any]] = []
    for _ in range(_ROUNDS):
        fault, step = _one_fault(item, messages, around)
        if not step:
            return found + [{'route': route, **_plain(text)} for text in messages]
        found.append({**fault, 'route': [*route, *step]})
        item = without(item, step)
        messages = _messages(around(item))
        if not messages or any(step[-1] in _missing(text) for text in messages):
            break
        if step == ['creationInfo'] and any(_NO_CREATION in text for text in messages):
            # it is there and wrong; nobody left it out but this search
            break
    return found


def _one_fault(
    item: dict[str, Any], messages: list[str], around: Any
) -> tuple[dict[str, Any], list[Any]]:
    for text in messages:
        typed = re.search(r'parameter (\w+)=(?!"?None"? violates)', text.replace('\\', ''))
        name = _json_name(typed.group(1), text) if typed is not None else ''
        if name in item:
            return {**_plain(text), 'about_value': True}, [name]
        for cause in _causes([text]):
            value = _VALUE.search(cause)
            step = _find(item, value.group(1)) if value is not None else []
            if step:
                return {**_plain(cause), 'about_value': True}, step
    before = _all_causes(messages)
    for key in item:
        after = _all_causes(_messages(around(without(item, [key]))))
        gone = before - after
        if gone and not any(key in _missing(text) for text in after - before):
            return {**_plain(sorted(gone)[0]), 'about_value': True}, [key]
    return {}, []


#: The value that a message quotes.
_VALUE = re.compile(
    r"""(?:Invalid \w+:? |Actor |time data '|LicenseExpression: "|expression: )(.+?)"""
    r"""(?:' does not match| doesn't match|"?\]?$)"""
)


def _find(item: Any, value: str) -> list[Any]:
    """The way to a text in an element, [] when it is not there."""
    pairs: Any = ()
    if isinstance(item, dict):
        pairs = item.items()
    elif isinstance(item, list):
        pairs = enumerate(item)
    for key, inner in pairs:
        if isinstance(inner, str) and inner == value:
            return [key]
        below = _find(inner, value)
        if below:
            return [key, *below]
    return []


def _missing(text: str) -> set[str]:
    """The fields that a message calls missing."""
    names = re.findall(r'parameter (\w+)="?None"? violates', text)
    absent = re.search(r'missing \d+ required positional arguments?: (.*)', text)
    if absent:
        names += re.findall(r"'(\w+)'", absent.group(1))
    return {_json_name(name, text) for name in names}


def _all_causes(messages: list[str]) -> set[str]:
    return {cause for text in messages for cause in _causes([text])}


def _causes(messages: list[str]) -> set[str]:
    """The innermost messages; the library wraps lists of them into texts."""
    found: set[str] = set()
    for text in messages:
        parts = re.findall(r"""(?:\[|, )(["'])(.*?)\1(?=\]|, ["'])""", text.replace('\\', ''))
        inner = [part for _, part in parts]
        if inner:
            found |= _causes(inner) if any('[' in part for part in inner) else set(inner)
        else:
            found.add(text)
    return found


def _plain(text: str) -> dict[str, Any]:
    """A message without the insides of the library."""
    text = text.replace('\\', '')
    missing = re.search(r'parameter (\w+)="?None"? violates', text)
    if missing:
        return {'message': f'the required field `{_json_name(missing.group(1), text)}` is missing'}
    absent = re.search(r'missing \d+ required positional arguments?: (.*)', text)
    if absent:
        names = [_json_name(name, text) for name in re.findall(r"'(\w+)'", absent.group(1))]
        listed = ', '.join(f'`{name}`' for name in names)
        return {'message': f'what is required here is missing: {listed}'}
    typed = re.search(r'parameter (\w+)="?(.*?)"? violates', text)
    if typed:
        name = _json_name(typed.group(1), text)
        return {'message': f'{shown(typed.group(2))} is not a value of the right type for `{name}`'}
    moment = re.search(r"time data '(.*?)' does not match", text)
    if moment:
        return {
            'message': f'{shown(moment.group(1))} is not a date with time (2026-01-31T12:00:00Z)'
        }
    innermost = sorted(_causes([text]))[0]
    expression = re.search(r'Error parsing LicenseExpression: "(.*)', innermost, re.S)
    if expression:
        written = re.sub(r'"(: .*)?$', '', expression.group(1))
        return {'message': f'{shown(written)} is not a license expression'}
    if innermost.startswith(_NO_CREATION):
        return {'message': 'the required field `creationInfo` is missing'}
    if _INSIDES.search(innermost):
        return {'message': _UNEXPECTED}
    actor = re.match(r"Actor (.*) doesn't match any", innermost)
    if actor:
        return {
            'message': f'{shown(actor.group(1))} is not a `Person:`, `Organization:` or `Tool:`'
        }
    innermost = re.sub(r'^Error while \w+ [\w ]+: ', '', innermost).strip('[]\'"')
    invalid = re.fullmatch(r'Invalid (\w+):? (.*?)\.?', innermost)
    if invalid:
        kind = re.sub(r'(?<=[a-z])(?=[A-Z])', ' ', invalid.group(1)).lower()
        return {'message': f'{shown(invalid.group(2))} is no {kind}'}
    return {'message': innermost}


def _tag_fault(text: str, document: str) -> dict[str, Any]:
    """A fault of a tag-value document; some messages name their line."""
    line = re.search(r'[Ll]ine:? (\d+)', text)
    fault = _plain(re.sub(r'\.? ?Line: \d+|,? ?(?:provided )?in line \d+', '', text))
    if fault['message'].startswith('Unknown tag'):
        fault['message'] = 'this tag is unknown'
    elif 'Token did not match' in fault['message']:
        fault['message'] = 'this value does not have the form that its tag asks for'
    lacking = re.match(r'Error while constructing (Package|File):', text)
    if lacking:
        fault['lists'] = 'packages' if lacking.group(1) == 'Package' else 'files'
        fault['fields'] = sorted(_missing(text))
    value = re.search(r'but is: (.+?)$|license expression: (.+?): ', fault['message'])
    if line:
        fault['line_number'] = int(line.group(1))
    elif value:
        word = re.escape(value.group(1) or value.group(2))
        stands = re.search(rf'^\w+:[ \t]*({word})[ \t]*$', document, re.M)
        if stands:
            fault['line_number'] = document.count('\n', 0, stands.start()) + 1
    return fault


def _whole(document: Any) -> list[dict[str, Any]]:
    """What the library says about a document whose fields parse."""
    from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document

    found = []
    for item in validate_full_spdx_document(document):
        text = item.validation_message
        context = item.context
        named = context.spdx_id or context.parent_id or ''
        name = re.match(r'(?:\w+ )?([a-z]+(?:_[a-z]+)+)\b', text)
        value = re.search(r'but is: (.*?)(?: \(length.*\))?$', text, re.S)
        quoted = re.search(r'"(SPDXRef-[^"]*|DocumentRef-[^"]*)" in the', text)
        whole = context.full_element
        relation = getattr(whole, 'related_spdx_element_id', None)
        fault: dict[str, Any] = {
            'element': str(named),
            'field': _json_name(name.group(1), '') if name else '',
            'value': quoted.group(1) if quoted else value.group(1) if value else '',
            'license': str(getattr(whole, 'license_id', '') or ''),
            'message': _said(text),
            'about_value': bool(value or quoted),
        }
        if relation is not None and not named:
            fault['value'] = fault['value'] or str(relation)
        found.append(fault)
    return found


def _said(text: str) -> str:
    """A sentence of the library with the names that stand in documents."""
    text = re.sub(r'\b[a-z]+(?:_[a-z]+)+\b', lambda m: f'`{_json_name(m.group(0), "")}`', text)
    text = re.sub(r'^value of ChecksumAlgorithm\.(\w+)', r'a \1 checksum', text)
    return text.replace(' according to the specification', '')


def _json_name(name: str, text: str) -> str:
    if name == 'name' and 'SetterError File' in text:
        return 'fileName'
    if name in _FIELDS:
        return _FIELDS[name]
    first, *rest = name.split('_')
    return first + ''.join(part.capitalize() for part in rest)
