"""Croissant metadata with ``mlcroissant``; its data are neither opened nor fetched."""

from __future__ import annotations

import json
import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_WHERE = re.compile(r'\s*\[([^\]]*)\]\s*(.*)', re.S)
_NAMED = re.compile(r'\(([^()]*)\)\s*$')
#: Addresses of terms in messages: the last part is what stands in documents.
_TERM = re.compile(
    r'"?https?://(?:schema\.org|mlcommons\.org/croissant|purl\.org/dc/terms)/(\w+)"?'
)

#: The value that a message is about.
_VALUE = re.compile(r'(?:Malformed source data: |node with UUID "|Got:? )(.+?)(?:"|\.? It does|$)')


def validate(request: dict[str, Any]) -> dict[str, Any]:
    """The errors of one metadata file; what is only recommended is not told."""
    import logging

    import mlcroissant

    logging.disable(logging.CRITICAL)
    data = json.loads(request['text'])
    schema = 'Croissant format'
    if not isinstance(data, dict) or not isinstance(data.get('@context'), dict):
        message = 'its `@context` should be written out as a mapping'
        return {'schema': schema, 'faults': [{'route': ['@context'], 'message': message}]}
    try:
        mlcroissant.Dataset(jsonld=data)
    except mlcroissant.ValidationError as error:
        text = str(error).partition('warning(s) during the validation')[0]
        parts = re.split(r'\n\s*-\s+', text)[1:]
        if len(str(error)) > len(text) and parts:
            # the line that announces the warnings
            parts[-1] = parts[-1].rpartition('\n')[0] or parts[-1]
        return {'schema': schema, 'faults': [_fault(part) for part in parts]}
    return {'schema': schema, 'faults': []}


def _fault(text: str) -> dict[str, Any]:
    where = _WHERE.match(text)
    element = ''
    if where is not None:
        steps = where.group(1).split(' > ')
        named = _NAMED.search(steps[-1])
        # the document itself has a name too
        element = named.group(1) if named is not None and len(steps) > 1 else ''
        text = where.group(2)
    field = _TERM.search(text)
    message = _TERM.sub(lambda match: f'`{match.group(1)}`', text)
    message = re.sub(
        r'^Property (`\w+`) is mandatory, but does not exist\.?',
        r'the required \1 is missing',
        message,
    )
    message = re.sub(r"^\w*Error\(\{?['\"]?|['\"]?\}?\)$", '', message.strip())
    message = re.sub(r'\[([^][]*)\]\(https?:[^()\s]*\)', r'\1', message)
    value = _VALUE.search(message)
    message = message.partition('. Have you used')[0].rstrip('.')
    return {
        'element': element,
        'field': field.group(1) if field is not None else '',
        'value': value.group(1) if value is not None else '',
        'about_value': value is not None,
        'message': message,
    }
