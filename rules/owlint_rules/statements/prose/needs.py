"""Which patterns can match a text at all: told by its words, before any is compiled or tried.

``needed.py`` says which words a pattern needs, as clauses: of each clause the text has a word. All
clauses that a text meets are found in one look at its words, and are the bits of one number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from zlib import crc32

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.needed import (
    BASE,
    HEADINGS,
    HINTED,
    NAME,
    PATTERNS,
    TITLED,
    WORDS,
)
from owlint_rules.text import small_letters
from owlint_rules.word_table import SomeOf, WordTable

#: What a pattern needs: one of these clauses, or all clauses of one of these ways, of which the
#: first number is the clause that the fewest texts meet.
Need = tuple[int, tuple[tuple[int, int], ...]]
#: An anchor of a pattern, or what only looks like one: an escaped sign, a set of letters.
_ANCHOR = lazy(r'\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[\^$]')
_INSIDE = {'^': r'(?<![\w,] )(?<![\w,])', '$': r'(?=\s*(?:\Z|[^\w\s,]))'}
_TABLE = WordTable(WORDS)
#: The clauses of words without which nothing is said of terms in any language.
SPEAKS = sum(1 << number for number in HINTED.values())
_HINTS = SomeOf(_TABLE, SPEAKS)
_SIGNS = SomeOf(_TABLE, SPEAKS | 1 << BASE | 1 << NAME)


@lru_cache(maxsize=32)
def clauses_in(text: str) -> int:
    """The clauses that a text meets, as bits."""
    return _TABLE.met_by(small_letters(text))


def hints_in(small: str) -> int:
    """Those of them without which a text in small letters says nothing of terms."""
    return _HINTS.met_by(small)


def signs_in(text: str) -> int:
    """Those of them that say that a text speaks of terms or a base model, perhaps with others."""
    return _SIGNS.met_by(small_letters(text))


@cache
def need_of(key: int) -> Need | None:
    """What the pattern with a checksum needs; None for one that is tried everywhere."""
    ways = PATTERNS.get(key)
    if ways is None:
        return None
    alone = sum({1 << way[0] for way in ways if len(way) == 1})
    return alone, tuple(
        (1 << way[0], sum(1 << clause for clause in way)) for way in ways if len(way) > 1
    )


def meets(met: int, need: Need | None) -> bool:
    """Whether a text that meets some clauses has what is needed."""
    if need is None or met & need[0]:
        return True
    for _, way in need[1]:  # noqa: SIM110 - it is asked often
        if met & way == way:
            return True
    return False


def hinted(name: str, met: int) -> bool:
    """Whether a text has a word without which it says nothing of terms in a language."""
    return met >> HINTED[name] & 1 == 1


def titled(name: str, met: int) -> bool:
    """Whether a title has a word of a language, whose other words say nothing of terms."""
    return met >> TITLED[name] & 1 == 1


def may_title(name: str, met: int) -> bool:
    """Whether a title may say in a language what its section is about."""
    words = _title_words(name)
    return words < 0 or met & words != 0


@cache
def _title_words(name: str) -> int:
    """The clauses of which a title meets one, -1 where it need not."""
    words = 0
    for need in map(need_of, HEADINGS[name]):
        if need is None:
            return -1
        words |= need[0]
        for first, _ in need[1]:
            words |= first
    return words


def may_tell_base(met: int, *, linked: bool = False) -> bool:
    """Whether a text has words that tell a base, and the name or link of one."""
    return met >> BASE & 1 == 1 and (linked or met >> NAME & 1 == 1)


def speaks(met: int, *, linked: bool = False) -> bool:
    """Whether a text has any word that terms or a base model are told with."""
    return met & SPEAKS != 0 or may_tell_base(met, linked=linked)


class Gated:
    """A pattern for texts in small letters behind the words that it needs.

    ``inside``: for a text of several sentences, each of which may begin and end it.
    """

    __slots__ = ('need', 'pattern')

    def __init__(self, pattern: str, *, inside: bool = False) -> None:
        self.pattern = lazy(_anywhere(pattern) if inside else pattern)
        self.need = need_of(crc32(pattern.encode()))

    def may_match(self, text: str) -> bool:
        """Whether a text has the words without which nothing matches."""
        return meets(clauses_in(text), self.need)

    def search(self, text: str) -> re.Match[str] | None:
        return self.pattern.search(text) if self.may_match(text) else None


class Choice:
    """Which of several things a text may have, each with what all is needed for it."""

    __slots__ = ('_always', '_firsts', '_needs', '_ways')

    def __init__(self, needs: Iterable[Sequence[Need | None]]) -> None:
        self._needs = tuple(needs)
        #: what nothing is known to be needed for
        self._always: list[int] = []
        #: a clause -> what may be chosen where a text meets all clauses of a way with it
        self._ways: dict[int, list[tuple[int, int]]] = {}
        for number, all_of in enumerate(self._needs):
            need = next(filter(None, all_of), None)
            if need is None:
                self._always.append(number)
                continue
            alone = need[0]
            while alone:
                self._ways.setdefault(alone & -alone, []).append((0, number))
                alone &= alone - 1
            for first, way in need[1]:
                self._ways.setdefault(first, []).append((way, number))
        self._firsts = sum(self._ways)

    def of(self, met: int) -> list[int]:
        """The numbers of what a text that meets some clauses may have, in their order."""
        found = set(self._always)
        firsts = met & self._firsts
        while firsts:
            first = firsts & -firsts
            firsts ^= first
            for way, number in self._ways[first]:
                if met & way == way:
                    found.add(number)
        return [
            number
            for number in sorted(found)
            if len(self._needs[number]) == 1 or all(meets(met, one) for one in self._needs[number])
        ]


def _anywhere(pattern: str) -> str:
    """A pattern whose anchors also stand where a sentence begins or ends inside of a text."""
    return _ANCHOR.sub(lambda match: _INSIDE.get(match.group(), match.group()), pattern)
