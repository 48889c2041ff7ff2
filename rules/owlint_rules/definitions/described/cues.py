"""Long lists of words as patterns that are fast to look for: small letters, one word start.

A text is looked at once for the words of all of them: ``bits_in`` says which may match it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from zlib import crc32

from owlint_rules.definitions.described.needed import NUMBERS, WORDS
from owlint_rules.lazy import lazy
from owlint_rules.text import small_letters
from owlint_rules.word_table import WordTable

_TABLE = WordTable(WORDS)
#: The bit of patterns that the table does not know: they may match any text.
_ANY = 1


def bits_in(small: str) -> int:
    """The bits of the patterns that may match a text in small letters."""
    return _TABLE.met_by(small) | _ANY


class Cues:
    """A pattern in any case, which is looked for in a text in small letters (``small_letters``).

    A pattern that ignores case tries each alternative at each letter; one of
    small letters whose alternatives share their word start passes over most.
    Alternatives that begin with a letter beyond ASCII are not tried in a text without one.
    ``bit`` tells the texts that it may match, ``exact`` is the pattern for others than these.
    """

    __slots__ = ('_abroad', '_fast', 'bit', 'exact', 'key', 'pattern')

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.key = crc32(pattern.encode())
        self.bit = 1 << NUMBERS[self.key] if self.key in NUMBERS else _ANY
        self.exact = lazy(pattern, re.IGNORECASE)
        self._fast: re.Pattern[str] | None = None
        self._abroad: re.Pattern[str] | None = None

    def search(self, text: str) -> re.Match[str] | None:
        """The first match; its offsets are those of the text in small letters."""
        small = small_letters(text)
        return self.find(small) if bits_in(small) & self.bit else None

    def fits(self, small: str, may: int) -> bool:
        """Whether it matches a text in small letters with some bits."""
        return may & self.bit != 0 and self.find(small) is not None

    def find(self, small: str) -> re.Match[str] | None:
        """The first match in a text in small letters whose bits were looked at."""
        found = (self._fast or self._compiled()).search(small)
        if found is None and self._abroad is not None and not small.isascii():
            found = self._abroad.search(small)
        return found

    def finditer(self, small: str) -> Iterator[re.Match[str]]:
        """All of them."""
        yield from (self._fast or self._compiled()).finditer(small)
        if self._abroad is not None and not small.isascii():
            yield from self._abroad.finditer(small)

    def without(self, text: str) -> str:
        """A text with blanks in place of the matches."""
        return self.exact.sub(' ', text) if bits_in(small_letters(text)) & self.bit else text

    def _compiled(self) -> re.Pattern[str]:
        ways = _alternatives(_small(self.pattern))
        abroad = [one for one in ways if not one[:1].isascii() and one[1:2] not in ('?', '*', '{')]
        near = [one for one in ways if one not in abroad]
        if near and abroad:
            self._abroad = lazy('|'.join(abroad))
        self._fast = re.compile(_joined(near or abroad))
        return self._fast


def _small(pattern: str) -> str:
    """A pattern with small letters, its escapes as they are."""
    return re.sub(
        r'\\.|[A-Z]',
        lambda one: one.group().lower() if len(one.group()) == 1 else one.group(),
        pattern,
    )


def _joined(ways: list[str]) -> str:
    """A pattern of alternatives, of which those at word starts stand behind one start."""
    words, others = [], []
    for one in ways:
        if one.startswith(r'\b'):
            words.append(one[2:])
        else:
            others.append(one)
    return '|'.join(([rf'\b(?:{"|".join(words)})'] if words else []) + others)


def _alternatives(pattern: str) -> list[str]:
    """The alternatives on the outermost level."""
    found, depth, at, inside = [], 0, 0, False
    escaped = False
    for number, letter in enumerate(pattern):
        if escaped:
            escaped = False
        elif letter == '\\':
            escaped = True
        elif inside:
            inside = letter != ']'
        elif letter == '[':
            inside = True
        elif letter in '()':
            depth += 1 if letter == '(' else -1
        elif letter == '|' and not depth:
            found.append(pattern[at:number])
            at = number + 1
    return [*found, pattern[at:]]
