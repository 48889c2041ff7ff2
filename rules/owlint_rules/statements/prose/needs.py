"""Which patterns can match a text at all: told by its words, before any is compiled or tried.

``needed.py`` says which words a pattern needs, as clauses: of each clause the text has a word. All
clauses that a text meets are found in one look at its words, and are the bits of one number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from zlib import crc32

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.needed import BASE, HINTED, NAME, PATTERNS, WORDS

#: The longest piece without a blank of a word, whether the word goes on before and behind it, the
#: word, and its clauses.
Entry = tuple[str, bool, bool, str, int]
#: What a pattern needs: one of these clauses, or all clauses of one of these ways.
Need = tuple[int, tuple[int, ...]]
#: Longest stretch without a blank that is remembered, and how many are.
_LONGEST, _REMEMBERED = 80, 20_000
#: An anchor of a pattern, or what only looks like one: an escaped sign, a set of letters.
_ANCHOR = lazy(r'\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[\^$]')
_INSIDE = {'^': r'(?<![\w,] )(?<![\w,])', '$': r'(?=\s*(?:\Z|[^\w\s,]))'}
_NONE: frozenset[str] = frozenset()
#: Keys of fewer than three letters.
_SHORT = tuple(key for key in WORDS if len(key) < 3)
_SHORT_ASCII = tuple(key for key in _SHORT if key.isascii())
#: Words that hold a blank, as far as they were needed -> their clauses.
_longer: dict[str, int] = {}


@cache
def _entries(key: str) -> tuple[Entry, ...]:
    """The words whose longest piece holds some letters."""
    found = []
    for line in WORDS[key].split('\n'):
        word, numbers = line.split('\t')
        clauses = sum(1 << int(number) for number in numbers.split())
        piece = max(word.split(), key=len)
        before, _, behind = word.partition(piece)
        found.append((piece, before != '', behind != '', word, clauses))
        if piece != word:
            _longer[word] = clauses
    return tuple(found)


def _read(token: str) -> tuple[int, frozenset[str]]:
    """The clauses that a stretch without blanks meets, and the longer words it may be a part of."""
    keys = [key for key in (_SHORT_ASCII if token.isascii() else _SHORT) if key in token]
    keys += WORDS.keys() & {token[at : at + 3] for at in range(len(token) - 2)}
    met = 0
    longer = set()
    for key in keys:
        for piece, before, behind, word, clauses in _entries(key):
            if piece in token:
                if not (before or behind):
                    met |= clauses
                elif (not before or token.startswith(piece)) and (
                    not behind or token.endswith(piece)
                ):
                    longer.add(word)
    return met, frozenset(longer) or _NONE


_remembered = lru_cache(maxsize=_REMEMBERED)(_read)


@lru_cache(maxsize=32)
def clauses_in(text: str) -> int:
    """The clauses that a text meets, as bits."""
    lower = text.lower()
    met = 0
    longer: set[str] = set()
    for token in set(lower.split()):
        clauses, parts = _remembered(token) if len(token) <= _LONGEST else _read(token)
        if clauses:
            met |= clauses
        if parts:
            longer |= parts
    for word in longer:
        if word in lower:
            met |= _longer[word]
    return met


@cache
def need_of(key: int) -> Need | None:
    """What the pattern with a checksum needs; None for one that is tried everywhere."""
    ways = PATTERNS.get(key)
    if ways is None:
        return None
    masks = [sum(1 << clause for clause in way) for way in ways]
    alone = sum({mask for mask, way in zip(masks, ways, strict=True) if len(way) == 1})
    return alone, tuple(mask for mask, way in zip(masks, ways, strict=True) if len(way) > 1)


def meets(met: int, need: Need | None) -> bool:
    """Whether a text that meets some clauses has what is needed."""
    if need is None or met & need[0]:
        return True
    return any(met & way == way for way in need[1])


def hinted(name: str, met: int) -> bool:
    """Whether a text has a word without which it says nothing of terms in a language."""
    return met >> HINTED[name] & 1 == 1


_SPEAKS = sum(1 << number for number in HINTED.values())


def may_tell_base(met: int, *, linked: bool = False) -> bool:
    """Whether a text has words that tell a base, and the name or link of one."""
    return met >> BASE & 1 == 1 and (linked or met >> NAME & 1 == 1)


def speaks(met: int) -> bool:
    """Whether a text has any word that terms or a base model are told with."""
    return met & _SPEAKS != 0 or may_tell_base(met)


class Gated:
    """A pattern in any case behind the words that it needs.

    ``inside``: for a text of several sentences, each of which may begin and end it.
    """

    __slots__ = ('_pattern', 'need')

    def __init__(self, pattern: str, *, inside: bool = False) -> None:
        self._pattern = lazy(_anywhere(pattern) if inside else pattern, re.IGNORECASE)
        self.need = need_of(crc32(pattern.encode()))

    def may_match(self, text: str) -> bool:
        """Whether a text has the words without which nothing matches."""
        return meets(clauses_in(text), self.need)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._pattern.finditer(text) if self.may_match(text) else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        return self._pattern.search(text) if self.may_match(text) else None


def _anywhere(pattern: str) -> str:
    """A pattern whose anchors also stand where a sentence begins or ends inside of a text."""
    return _ANCHOR.sub(lambda match: _INSIDE.get(match.group(), match.group()), pattern)
