"""CycloneDX, JSON and XML, with the schemas in ``cyclonedx-python-lib``."""

from __future__ import annotations

import re

from owlint.validation.json_faults import faults, near, quicken, shown
from owlint_rules.text import first_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_NAMESPACE = re.compile(r'://cyclonedx\.org/schema/bom/([0-9.]{1,10})["\']')
_ENCODING = re.compile(r'\A(<\?xml\b[^>]{0,200}?)\s{1,100}encoding\s*=\s*(?:"[^"]*"|\'[^\']*\')')
_IN_BRACES = re.compile(r'\{[^{}]*\}')

_validators: dict[tuple[str, str], Any] = {}


def validate(request: dict[str, Any]) -> dict[str, Any]:
    """The faults of one document, by the schema of the version that it says it has."""
    import json

    text = request['text']
    if request['syntax'] == 'xml':
        named = _NAMESPACE.search(text)
        version = named.group(1) if named is not None else ''
        validator = _validator('xml', version)
        if validator is None:
            return _unknown(version)
        # what is handed over is UTF-8, whatever the file was
        found = validator.validate_str(_ENCODING.sub(r'\1', text), all_errors=True) or ()
        return {'schema': f'CycloneDX {version} schema', 'faults': [_fault(e.data) for e in found]}
    stated = json.loads(text).get('specVersion')
    if not isinstance(stated, str) or not re.fullmatch(r'[0-9]{1,3}\.[0-9]{1,3}', stated):
        missing = 'the required key `specVersion` is missing'
        message = missing if stated is None else f'{shown(stated)} is not a version of CycloneDX'
        fault = {'route': ['specVersion'], 'about_value': True, 'message': message}
        return {'schema': 'CycloneDX schema', 'faults': [fault]}
    version = stated
    validator = _validator('json', version)
    if validator is None:
        return _unknown(version)
    errors = [error.data for error in validator.validate_str(text, all_errors=True) or ()]
    return {'schema': f'CycloneDX {version} schema', 'faults': faults(errors)}


def _validator(syntax: str, version: str) -> Any:
    if (syntax, version) not in _validators:
        from cyclonedx.schema import SchemaVersion
        from cyclonedx.validation.json import JsonStrictValidator
        from cyclonedx.validation.xml import XmlValidator
        from jsonschema import Draft7Validator

        quicken(Draft7Validator)
        try:
            number = SchemaVersion.from_version(version)
            made: Any = (XmlValidator if syntax == 'xml' else JsonStrictValidator)(number)
        except (ValueError, TypeError, AttributeError, KeyError):
            made = None
        _validators[syntax, version] = made
    return _validators[syntax, version]


def _unknown(version: str) -> dict[str, Any]:
    message = f'not validated: the installed validator does not know CycloneDX {shown(version)}'
    return {'schema': '', 'faults': [{'message': message, 'unjudged': True}]}


def _fault(error: Any) -> dict[str, Any]:
    """An entry of the log of libxml2; its path counts elements as XPath does."""
    message = _IN_BRACES.sub('', error.message)
    head, _, rest = message.partition(': ')
    attribute = re.search(r"attribute '([^']*)'", head)
    unknown = re.search(r"The attribute '([^']*)' is not allowed", rest)
    missing = re.search(r"The attribute '([^']*)' is required", rest)
    name = re.match(r"Element '([^']*)'", head)
    fault: dict[str, Any] = {'path': error.path or '', 'line': error.line}
    if missing:
        return {**fault, 'message': f'the required attribute `{missing.group(1)}` is missing'}
    if unknown:
        word = unknown.group(1)
        return {
            **fault,
            'attribute': word,
            'key': True,
            'message': f'`{word}` is not a known attribute',
        }
    wanted = re.search(r'Expected is (?:one of )?\(([^)]*)\)', rest)
    element = name.group(1) if name is not None else ''
    if 'This element is not expected' in rest:
        text = f'the element `{element}` is not expected here'
        if wanted:
            text += f'; expected is {_words(wanted.group(1))}'
        return {**fault, 'message': text}
    if 'Missing child element' in rest:
        text = f'the element `{element}` lacks something'
        if wanted:
            text += f': {_words(wanted.group(1))}'
        return {**fault, 'message': text}
    value = re.search(r"(?:The value )?'(.*?)' is not (?:an element|a valid value)", rest, re.S)
    if value:
        fault['about_value'] = True
        if attribute:
            fault['attribute'] = attribute.group(1)
        word = value.group(1).rpartition("The value '")[2]
        allowed = re.search(r'the set \{(.*)\}', error.message, re.S)
        kind = re.search(r"atomic type '(?:xs:)?([^']*)'", rest)
        text = f'{shown(word)} is not allowed here'
        if allowed:
            listed = re.findall(r"'([^']*)'", allowed.group(1))
            text = f'{shown(word)} is not one of the allowed values{near(word, listed)}'
        elif kind:
            text = f'{shown(word)} is not of the type {kind.group(1)}'
        return {**fault, 'message': text}
    return {**fault, 'message': re.sub(r'^\[[^]]*\]\s*', '', rest) or message}


def _words(text: str) -> str:
    return first_of([f'`{part.strip()}`' for part in text.split(',')], 8)
