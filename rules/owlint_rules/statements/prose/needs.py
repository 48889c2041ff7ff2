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
from owlint_rules.statements.prose.pieces import Asked, Letters

#: What a pattern needs: for each of its alternatives the numbers of clauses.
Ways = tuple[tuple[int, ...], ...]
#: What a pattern needs that the table does not know: nothing.
ALWAYS: Ways = ((),)
#: An anchor of a pattern, or what only looks like one: an escaped sign, a set of letters.
_ANCHOR = lazy(r'\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[\^$]')
_INSIDE = {'^': r'(?<![\w,] )(?<![\w,])', '$': r'(?=\s*(?:\Z|[^\w\s,]))'}


@cache
def _of_clause(clause: int) -> Asked:
    return Asked(tuple(CLAUSES[clause].split('|')))


class Words:
    """The words of a text in small letters, asked for by the numbers of clauses.

    ``around`` are those of a text that this one is a part of: it has no others.
    """

    __slots__ = ('_around', '_found', '_known', '_letters')

    def __init__(self, lower: str, around: Words | None = None) -> None:
        self._letters = Letters(lower)
        self._around = around
        self._known: dict[int, bool] = {}
        self._found: dict[int, tuple[str, ...]] = {}

    def meet(self, ways: Ways) -> bool:
        """Whether all clauses of some way are met."""
        known = self._known
        for way in ways:
            for clause in way:
                met = known.get(clause)
                if not (self._has(clause) if met is None else met):
                    break
            else:
                return True
        return False

    def _has(self, clause: int) -> bool:
        if self._around is None:
            met = bool(self.of_clause(clause))
        else:
            met = self._letters.has(self._around.of_clause(clause))
        self._known[clause] = met
        return met

    def of_clause(self, clause: int) -> tuple[str, ...]:
        """The words of a clause that the text has."""
        found = self._found.get(clause)
        if found is None:
            found = self._found[clause] = self._letters.among(_of_clause(clause))
        return found


@lru_cache(maxsize=8)
def _words_of(text: str, around: Words | None) -> Words:
    return Words(text.lower(), around)


class Gated:
    """A pattern in any case behind the words that it needs.

    ``inside``: for a text of several sentences, each of which may begin and end it.
    """

    __slots__ = ('_around', '_pattern', '_ways')

    def __init__(self, pattern: str, *, inside: bool = False) -> None:
        self._pattern = lazy(_anywhere(pattern) if inside else pattern, re.IGNORECASE)
        self._ways = PATTERNS.get(crc32(pattern.encode()), ALWAYS)
        self._around: Words | None = None

    def may_match(self, text: str) -> bool:
        """Whether a text has the words without which nothing matches."""
        return _words_of(text, self._around).meet(self._ways)

    def within(self, words: Words) -> Gated:
        """The pattern for parts of a text with these words: of what it lacks nothing is asked."""
        narrowed = Gated.__new__(Gated)
        narrowed._pattern = self._pattern
        narrowed._around = words
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
