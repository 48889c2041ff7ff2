"""Long lists of words as patterns that are fast to look for: small letters, one word start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from zlib import crc32

from owlint_rules.definitions.described.needed import WORDS
from owlint_rules.lazy import lazy


class Cues:
    """A pattern in any case. It is looked for in a text in small letters.

    A pattern that ignores case tries each alternative at each letter; one of
    small letters whose alternatives share their word start passes over most.
    """

    __slots__ = ('_exact', '_fast', '_words', 'key', 'pattern')

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.key = crc32(pattern.encode())
        self._exact = lazy(pattern, re.IGNORECASE)
        self._fast: re.Pattern[str] | None = None
        self._words: tuple[str, ...] | None = None

    def may_match(self, small: str) -> bool:
        """Whether a text in small letters has one of the words that each match has."""
        words = self._words
        if words is None:
            # a pattern that the table does not know is looked for everywhere
            words = self._words = tuple(WORDS.get(self.key, '').split('|'))
        return any(word in small for word in words)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match; its offsets are those of the text in small letters."""
        return next(self.finditer(text.lower()), None)

    def finditer(self, small: str) -> Iterator[re.Match[str]]:
        """The matches in a text that is in small letters already."""
        if not self.may_match(small):
            return iter(())
        if self._fast is None:
            self._fast = re.compile(_joined(_small(self.pattern)))
        return self._fast.finditer(small)

    def without(self, text: str) -> str:
        """A text with blanks in place of the matches."""
        return self._exact.sub(' ', text)


def _small(pattern: str) -> str:
    """A pattern with small letters, its escapes as they are."""
    return re.sub(
        r'\\.|[A-Z]',
        lambda one: one.group().lower() if len(one.group()) == 1 else one.group(),
        pattern,
    )


def _joined(pattern: str) -> str:
    """A pattern whose alternatives at word starts stand behind one start."""
    words, others = [], []
    for one in _alternatives(pattern):
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
