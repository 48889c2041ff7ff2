"""Patterns that are compiled and tried only where a text has the words that they need.

``needed.py`` says which these are. A pattern that it does not know is tried everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from zlib import crc32

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.needed import CLAUSES, PATTERNS

#: What a pattern needs: for each of its alternatives the numbers of clauses.
Ways = tuple[tuple[int, ...], ...]
#: What a pattern needs that the table does not know: nothing.
ALWAYS: Ways = ((),)
#: An anchor of a pattern, or what only looks like one: an escaped sign, a set of letters.
_ANCHOR = lazy(r'\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[\^$]')
_INSIDE = {'^': r'(?<![\w,] )(?<![\w,])', '$': r'(?=\s*(?:\Z|[^\w\s,]))'}


class Words:
    """The words of a text in small letters, asked for by the numbers of clauses."""

    __slots__ = ('_known', '_lower')

    def __init__(self, lower: str) -> None:
        self._lower = lower
        self._known: dict[int, bool] = {}

    def meet(self, ways: Ways) -> bool:
        """Whether all clauses of some way are met."""
        has = self._has
        for way in ways:
            for clause in way:
                if not has(clause):
                    break
            else:
                return True
        return False

    def _has(self, clause: int) -> bool:
        known = self._known.get(clause)
        if known is None:
            lower = self._lower
            for word in _words_of_clause(clause):
                if word in lower:
                    known = True
                    break
            else:
                known = False
            self._known[clause] = known
        return known


@cache
def _words_of_clause(clause: int) -> tuple[str, ...]:
    return tuple(CLAUSES[clause].split('|'))


@lru_cache(maxsize=8)
def _words_of(text: str) -> Words:
    return Words(text.lower())


class Gated:
    """A pattern in any case behind the words that it needs.

    ``inside``: for a text of several sentences, each of which may begin and end it.
    """

    __slots__ = ('_pattern', '_ways')

    def __init__(self, pattern: str, *, inside: bool = False) -> None:
        self._pattern = lazy(_anywhere(pattern) if inside else pattern, re.IGNORECASE)
        self._ways = PATTERNS.get(crc32(pattern.encode()), ALWAYS)

    def may_match(self, text: str) -> bool:
        """Whether a text has the words without which nothing matches."""
        return _words_of(text).meet(self._ways)

    def within(self, words: Words) -> Gated:
        """The pattern for parts of a text with these words: of what it lacks nothing is asked."""
        narrowed = Gated.__new__(Gated)
        narrowed._pattern = self._pattern
        narrowed._ways = tuple(way for way in self._ways if words.meet((way,)))
        return narrowed

    @property
    def never(self) -> bool:
        """Whether nothing can match."""
        return not self._ways

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._pattern.finditer(text) if self.may_match(text) else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        return self._pattern.search(text) if self.may_match(text) else None


def _anywhere(pattern: str) -> str:
    """A pattern whose anchors also stand where a sentence begins or ends inside of a text."""
    return _ANCHOR.sub(lambda match: _INSIDE.get(match.group(), match.group()), pattern)
