"""Names of licenses without the words and signs in which spellings of one name differ."""

from __future__ import annotations

import re
from collections.abc import Iterable

from owlint_rules.text import only_within

_PIECES = re.compile(r'[^\W\d_]+|\d+')
#: Words that most names of licenses have, and that people leave out or add.
_FILLERS = frozenset(
    ('a', 'agreement', 'and', 'for', 'licence', 'license', 'model', 'models', 'of', 'terms', 'the',
     'use', 'v', 'version')
)  # fmt: skip
#: Words that alone name no license.
_COMMON = frozenset(
    ('ai', 'code', 'commercial', 'community', 'data', 'free', 'general', 'modified', 'non', 'open',
     'public', 'research', 'sample', 'source', 'weights')
)  # fmt: skip
#: Shorter words are other names when a letter is another, not slips.
_SHORTEST = 4


def plain_name(name: str) -> str:
    """The words and numbers of a name that tell it from others, run together; '' when none does.

    People part them as they like: "Open RAIL", "OpenRAIL", "Llama 2", "llama2".
    """
    low = name.lower().replace('noncommercial', 'non-commercial').replace('++', ' plus ')
    pieces = [piece for piece in _PIECES.findall(low) if piece not in _FILLERS]
    while len(pieces) > 1 and pieces[-1] == '0' and pieces[-2].isdigit():
        pieces.pop()
    if _COMMON.issuperset(piece for piece in pieces if not piece.isdigit()):
        return ''
    return re.sub(r'(?<=\d) (?=\d)', '.', ' '.join(pieces)).replace(' ', '')


def without_version(plain: str) -> str:
    """A plain name without the number at its end; '' when it ends in none."""
    bare = re.sub(r'[\d.]+$', '', plain)
    return '' if bare == plain else bare


def misspelled(name: str, known: Iterable[str]) -> str:
    """The only known name from which this one differs by a slip in one word, or ''.

    Numbers are versions, and short words are names: "gpl" is no slip of "mpl".
    """
    found = only_within(name.lower(), known, 1)
    one, other = re.split(r'[^a-z]+', name.lower()), re.split(r'[^a-z]+', found)
    same = re.findall(r'\d+', name) == re.findall(r'\d+', found)
    slips = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    if not found or not same or len(one) != len(other):
        return ''
    return found if all(min(map(len, pair)) >= _SHORTEST for pair in slips) else ''
