"""License names as release manifests write them: spelling, SPDX expressions, openness.

The Model Openness Tool compares identifiers character by character. The
framework itself speaks of licenses, so the strict reading also takes other
spellings of the same identifier and SPDX license expressions.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from owlint_rules.vocab.mof import ALIASES, APPROPRIATE, FLAGGED_LATER, OPEN_DATA, OPEN_OTHER
from owlint_rules.vocab.spdx_ids import (
    FSF_FREE,
    OSI_APPROVED,
    SPDX_BY_LOWER,
    SPDX_EXCEPTIONS_BY_LOWER,
    SPDX_IDS,
)

#: Longest expression that is read, in characters, and deepest nesting of its brackets.
MAX_LENGTH, MAX_DEPTH = 2000, 30

_OPEN_TODAY = OSI_APPROVED | FSF_FREE | OPEN_DATA | OPEN_OTHER
#: Open by the tool's rule: an OSI or FSF flag in its list of 2024, its open data list, or its
#: own addition.
OPEN = _OPEN_TODAY - FLAGGED_LATER
#: Open by the same rule and the current list, with the tool's wrong identifier put right.
OPEN_STRICT = (_OPEN_TODAY - {'ODC-PDDL-1.0'}) | {'PDDL-1.0'}

_CONTENT = frozenset(
    name
    for name in SPDX_IDS
    if name in OPEN_STRICT and name.startswith(('CC-BY', 'CC0', 'GFDL', 'OGL-'))
)
#: What the framework's own words call appropriate: open source for code, open data
#: for data, open content for documents, and whatever the tool's lists add.
APPROPRIATE_STRICT = {
    'code': APPROPRIATE['code'] | OSI_APPROVED,
    'data': APPROPRIATE['data']
    | (OPEN_DATA - {'ODC-PDDL-1.0', 'GFDL-1.3'})
    | {'CC-PDDC', 'PDDL-1.0', 'CC0-1.0'},
    'document': APPROPRIATE['document'] | _CONTENT,
}

UNLICENSED = 'unlicensed'

_NOT_SPECIFIED = re.compile(r'licen[cs]e\s+not\s+specified\W*', re.I)
_SPACE = re.compile(r'[\s_]+')
_FILLER = re.compile(r'\b(?:the|licen[cs]e|version|ver|v(?=[0-9.])|v\.)(?![a-z-])', re.I)
_DASHES = re.compile(r'[-\s]+')
_TOKEN = re.compile(r'\s*(?:([()])|([A-Za-z0-9.+:-]+))')
_REF = re.compile(r'(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+\Z')
_ARXIV = re.compile(r'arxiv', re.I)


def is_not_specified(text: str) -> bool:
    """Whether this is the old syntax's phrase for a component without license."""
    return _NOT_SPECIFIED.fullmatch(text.strip()) is not None


def is_arxiv(text: str) -> bool:
    """Whether this names arXiv's license to distribute, which gives readers no open terms."""
    return _ARXIV.search(text) is not None


def spdx_id(text: str) -> str:
    """The one SPDX identifier that a name certainly means, or ''.

    Letter case, blanks for dashes, the words "license" and "version", a ``v``
    before the number, and a short list of aliases. ``Apache License, Version
    2.0`` is Apache-2.0; ``BSD`` or ``GPL`` without a version is nothing.
    """
    name = text.strip()
    if name in SPDX_IDS:
        return name
    if len(name) > 100:
        return ''
    lower = name.lower()
    found = SPDX_BY_LOWER.get(lower) or ALIASES.get(lower)
    if found:
        return found
    if lower == 'odc-pddl-1.0':
        return 'PDDL-1.0'
    plain = _FILLER.sub(' ', _SPACE.sub(' ', lower.replace(',', ' ').replace('"', ' ')))
    plain = _DASHES.sub('-', plain.strip()).strip('-')
    if plain.startswith('cc'):
        plain = plain.removesuffix('-international')
    return SPDX_BY_LOWER.get(plain) or ALIASES.get(plain, '')


class Expression:
    """A license expression: one license, or several under ``AND`` or ``OR``.

    ``operator`` is '' for a single license, whose identifier is ``name``
    (in SPDX's spelling where ``known``). ``exception`` is what follows ``WITH``.
    """

    __slots__ = ('exception', 'known', 'name', 'operator', 'parts')

    def __init__(self, name: str = '', known: bool = False) -> None:
        self.operator = ''
        self.name = name
        self.known = known
        self.exception = ''
        self.parts: list[Expression] = []

    def holds(self, test: Callable[[str], bool]) -> bool:
        """``AND`` needs the test to hold for every part, ``OR`` for one."""
        if self.operator == 'AND':
            return all(part.holds(test) for part in self.parts)
        if self.operator == 'OR':
            return any(part.holds(test) for part in self.parts)
        return test(self.name)

    def unknown(self) -> list[str]:
        """Names in it that are neither SPDX identifiers nor ``LicenseRef-`` names."""
        if self.operator:
            return [name for part in self.parts for name in part.unknown()]
        return [] if self.known else [self.name]

    def __str__(self) -> str:
        if not self.operator:
            return f'{self.name} WITH {self.exception}' if self.exception else self.name
        texts = [
            f'({part})' if self.operator == 'AND' and part.operator == 'OR' else str(part)
            for part in self.parts
        ]
        return f' {self.operator} '.join(texts)


def parse_expression(text: str) -> Expression | None:
    """A license text as an SPDX expression (SPDX 2.3 annex D), or None when it has not that form.

    Operators may be in lower case and identifiers in any case. A single word
    is an expression only when it is known.
    """
    tokens = _tokens(text)
    if not tokens:
        return None
    expression, rest = _either(tokens, 0, 0)
    if expression is None or rest != len(tokens):
        return None
    if not expression.operator and not expression.known:
        return None
    return expression


def _tokens(text: str) -> list[str]:
    text = text.strip()
    if len(text) > MAX_LENGTH:
        return []
    tokens = []
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            return []
        tokens.append(match[1] or match[2])
        position = match.end()
    return tokens


def _either(tokens: list[str], at: int, depth: int) -> tuple[Expression | None, int]:
    return _chain(tokens, at, depth, 'OR', _both)


def _both(tokens: list[str], at: int, depth: int) -> tuple[Expression | None, int]:
    return _chain(tokens, at, depth, 'AND', _single)


def _chain(
    tokens: list[str],
    at: int,
    depth: int,
    operator: str,
    below: Callable[[list[str], int, int], tuple[Expression | None, int]],
) -> tuple[Expression | None, int]:
    first, at = below(tokens, at, depth)
    if first is None:
        return None, at
    parts = [first]
    while at < len(tokens) and tokens[at].upper() == operator:
        part, at = below(tokens, at + 1, depth)
        if part is None:
            return None, at
        parts.append(part)
    if len(parts) == 1:
        return first, at
    whole = Expression()
    whole.operator = operator
    whole.parts = parts
    return whole, at


def _single(tokens: list[str], at: int, depth: int) -> tuple[Expression | None, int]:
    if at >= len(tokens) or depth > MAX_DEPTH:
        return None, at
    token = tokens[at]
    if token == '(':
        inner, at = _either(tokens, at + 1, depth + 1)
        if inner is None or at >= len(tokens) or tokens[at] != ')':
            return None, at
        return inner, at + 1
    if token == ')' or token.upper() in ('AND', 'OR', 'WITH'):
        return None, at
    found = SPDX_BY_LOWER.get(token.lower())
    if found is None and token.endswith('+'):
        base = SPDX_BY_LOWER.get(token[:-1].lower())
        found = f'{base}+' if base else None
    one = Expression(found or token, found is not None or _REF.match(token) is not None)
    at += 1
    if at < len(tokens) and tokens[at].upper() == 'WITH':
        if at + 1 >= len(tokens):
            return None, at
        exception = SPDX_EXCEPTIONS_BY_LOWER.get(tokens[at + 1].lower())
        one.exception = exception or tokens[at + 1]
        one.known = one.known and exception is not None
        at += 2
    return one, at


def is_open_strict(name: str) -> bool:
    """Openness of one identifier in the strict reading; ``MIT+`` counts as ``MIT``."""
    return name in OPEN_STRICT or (name.endswith('+') and name[:-1] in OPEN_STRICT)


def is_appropriate_strict(name: str, type: str) -> bool:
    """Whether the framework's words call one identifier right for code, data or documents."""
    names = APPROPRIATE_STRICT[type]
    return name in names or (name.endswith('+') and name[:-1] in names)


def strict_license(text: str) -> Expression | None:
    """What a license text means in the strict reading, or None when nobody can tell."""
    known = spdx_id(text)
    if known:
        return Expression(known, True)
    expression = parse_expression(text)
    if expression is not None and not expression.unknown():
        return expression
    return None
