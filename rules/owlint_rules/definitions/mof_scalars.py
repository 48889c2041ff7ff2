"""What the Model Openness Tool's YAML reader takes a value for.

The tool reads manifests with Symfony's YAML component, whose rules for plain
scalars (``Inline::evaluateScalar``, version 6 and 7) are neither those of YAML
1.1 nor quite those of 1.2: ``yes`` is text, ``007`` is text, ``+5`` is a
number and an unquoted date the seconds since 1970.
"""

from __future__ import annotations

import re

from owlint_rules.model.node import Node

_WHOLE = re.compile(r'[-+]?[0-9][0-9_]*')
_DIGITS = re.compile(r'-?[0-9]+')
_NUMERIC = re.compile(r'[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:e[-+]?[0-9]+)?', re.I)
_GROUPED = re.compile(r'[-+]?[0-9][0-9_]*\.[0-9_]+')
_BASED = re.compile(r'[-+]?0o[0-7_]+|0[xX][0-9A-Fa-f_]+')
_TIME = re.compile(
    r'[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}'
    r'(?:(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?'
    r'(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?)?'
)
_WORDS = frozenset(('.inf', '.nan', '-.inf'))
#: PHP's largest whole number, and with a minus sign its smallest plus one.
_LARGEST = 2**63 - 1


def tool_type(node: Node) -> str:
    """What the tool takes a value for: ``str``, ``null``, ``bool``, ``number``, ``collection``."""
    if node.kind != 'scalar':
        return 'collection'
    if node.style is not None:
        return 'str'
    text = node.value
    first = text[:1]
    if first in '0123456789+-.' and first:
        return 'number' if _is_number(text) else 'str'
    if node.type == 'null' or text.lower() == 'null':
        return 'null'
    if first in ('t', 'T', 'f', 'F') and text.lower() in ('true', 'false'):
        return 'bool'
    return 'str'


def is_empty_to_tool(node: Node) -> bool:
    """Whether PHP calls the value empty: no text, ``0`` as text or number, false, no entries."""
    kind = tool_type(node)
    if kind == 'collection':
        return not node.value
    text: str = node.value
    if kind == 'str':
        return text in ('', '0')
    if kind == 'bool':
        return text.lower() == 'false'
    return kind == 'null' or _is_zero(text)


def _is_number(text: str) -> bool:
    if _WHOLE.fullmatch(text):
        text = text.replace('_', '')
        if _DIGITS.fullmatch(text):
            # leading zeros and what PHP cannot hold stay text
            digits = text.lstrip('-')
            if len(digits) > 19 or (len(digits) > 1 and digits[0] == '0') or text == '-0':
                return False
            return -_LARGEST - 1 <= int(text) <= _LARGEST
        return True
    return (
        _NUMERIC.fullmatch(text) is not None
        or _GROUPED.fullmatch(text) is not None
        or _BASED.fullmatch(text) is not None
        or text.lower() in _WORDS
        or _TIME.fullmatch(text) is not None
    )


def _is_zero(text: str) -> bool:
    text = text.replace('_', '')
    if _BASED.fullmatch(text):
        return not text.lstrip('+-')[2:].strip('0')
    return _NUMERIC.fullmatch(text) is not None and float(text) == 0
