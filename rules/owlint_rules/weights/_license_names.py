"""Whether a value is the name of a license, in any of the ways in which headers write it."""

from __future__ import annotations

import re

from owlint_rules.vocab.hub import HUB_LICENSES
from owlint_rules.vocab.spdx_ids import SPDX_BY_LOWER, SPDX_EXCEPTIONS_BY_LOWER

_OWN = re.compile(r'(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+')
_ADDITION = re.compile(r'(?:DocumentRef-[A-Za-z0-9.-]+:)?AdditionRef-[A-Za-z0-9.-]+')
_LINK = re.compile(r'(?:https?://|www\.)\S+')
_TOKEN = re.compile(r'[()]|[^\s()]+')
_WORD = re.compile(r'[a-z]+|[0-9]+(?:\.[0-9]+)*|\+')

#: Words of long names that identifiers leave out.
_FILLERS = frozenset(
    ('the', 'license', 'licence', 'version', 'v', 'agreement', 'community', 'meta', 'terms', 'of',
     'use', 'international', 'unported', 'universal', 'software', 'inc', 'clause', 'under')
)  # fmt: skip
#: Words of long names, and what identifiers have in their place.
_PHRASES = (
    ('gnu affero general public', 'agpl'), ('gnu lesser general public', 'lgpl'),
    ('gnu general public', 'gpl'), ('gnu free documentation', 'gfdl'), ('mozilla public', 'mpl'),
    ('eclipse public', 'epl'), ('creative commons zero', 'cc 0'), ('public domain dedication', ''),
    ('creative commons', 'cc'), ('attribution', 'by'), ('non commercial', 'nc'),
    ('noncommercial', 'nc'), ('share alike', 'sa'), ('sharealike', 'sa'),
    ('no derivatives', 'nd'), ('noderivatives', 'nd'), ('noderivs', 'nd'), ('no derivs', 'nd'),
    ('open rail', 'openrail'), ('european union public', 'eupl'),
    ('do what the fuck you want to public', 'wtfpl'),
)  # fmt: skip


def is_link(value: str) -> bool:
    """Whether a value is an address and nothing else."""
    return _LINK.fullmatch(value) is not None


def unknown_parts(value: str) -> list[str]:
    """The parts of a license value that name no known license; none when all is well.

    A value that is no well-formed expression is one unknown part as a whole.
    """
    value = ' '.join(value.split())
    if is_known(value):
        return []
    if ',' in value:
        return [
            part for piece in value.split(',') if piece.strip() for part in unknown_parts(piece)
        ]
    tokens = _TOKEN.findall(value)
    if len(tokens) > 2 and any(token in ('AND', 'OR', 'WITH') for token in tokens):
        return _unknown_in_expression(value, tokens)
    return [value]


def is_known(name: str) -> bool:
    """Whether one name, without operators, is that of a license."""
    lower = name.lower()
    if lower in HUB_LICENSES or _is_spdx(name):
        return True
    from owlint_rules.licenses.facts.lookup import FAMILIES, find

    if lower in FAMILIES or find(name) is not None:
        return True
    # Only long names may differ from an identifier: apache-2 is a mistake.
    return ' ' in name and _short(lower) in _shorts()


def nearest_license(name: str) -> str:
    """The known name that a misspelled one is closest to, '' when none is close."""
    if len(name) > 60:
        return ''
    short = _short(name.lower())
    for lower, right in SPDX_BY_LOWER.items():
        if short and short == _short(lower):
            return right
    from owlint_rules.licenses.names.plain_name import misspelled

    known = {lower: lower for lower in HUB_LICENSES - {'other', 'unknown'}} | SPDX_BY_LOWER
    return known.get(misspelled(name, known), '')


def _is_spdx(name: str) -> bool:
    lower = name.lower()
    return (
        lower in SPDX_BY_LOWER
        or (lower.endswith('+') and lower[:-1] in SPDX_BY_LOWER)
        or _OWN.fullmatch(name) is not None
    )


def _unknown_in_expression(value: str, tokens: list[str]) -> list[str]:
    """Annex D of the SPDX specification, without recursion; operators in upper case."""
    unknown: list[str] = []
    depth = 0
    operand = True  # what is due next: a license or '(' when True, an operator or ')' when not
    exception = False
    simple = False  # the last operand was a license, so WITH may follow
    for token in tokens:
        if exception:
            if token.lower() not in SPDX_EXCEPTIONS_BY_LOWER and not _ADDITION.fullmatch(token):
                unknown.append(token)
            exception = simple = False
        elif operand:
            if token == '(':
                depth += 1
            elif token in (')', 'AND', 'OR', 'WITH'):
                return [value]
            else:
                if not _is_spdx(token):
                    unknown.append(token)
                operand, simple = False, True
        elif token == ')':
            depth -= 1
            simple = False
            if depth < 0:
                return [value]
        elif token in ('AND', 'OR'):
            operand = True
        elif token == 'WITH' and simple:
            exception = True
        else:
            return [value]
    return [value] if operand or exception or depth else unknown


def _short(lower: str) -> str:
    """A name without the words and signs in which long names differ from identifiers."""
    words = ' '.join(_WORD.findall(lower))
    for phrase, short in _PHRASES:
        if phrase in words:
            words = words.replace(phrase, short)
    kept = ''.join(word for word in words.split() if word not in _FILLERS)
    return kept[:-2] if kept.endswith('.0') else kept


_short_names: set[str] = set()


def _shorts() -> set[str]:
    if not _short_names:
        from owlint_rules.licenses.facts.lookup import keys
        from owlint_rules.licenses.facts.records.aliases import ALIASES

        for known in (SPDX_BY_LOWER, HUB_LICENSES, keys(), ALIASES):
            _short_names.update(short for lower in known if (short := _short(lower)))
        _short_names.difference_update(('other', 'unknown'))
    return _short_names
