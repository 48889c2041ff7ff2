"""Clauses worth reading: phrases that take rights away or ask for something in return.

A hit says "read this clause" and nothing more. The patterns run over the words
of a text, not over its letters, so neither layout nor look-alike characters
hide a phrase. They are kept from firing on the standard open texts: a test
runs all of them over every one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from re import Pattern

from owlint_rules.licenses.recognition.clause_patterns import KINDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.normalize import Normal


class Clause:
    """A place in a text that a person should read; no verdict.

    ``text`` quotes at most twelve words, ``criteria`` are the criteria it may touch.
    """

    __slots__ = ('criteria', 'kind', 'line', 'text')

    def __init__(self, kind: str, line: int, text: str, criteria: tuple[str, ...]) -> None:
        self.kind = kind
        self.line = line
        self.text = text
        self.criteria = criteria

    def __repr__(self) -> str:
        return f'Clause({self.kind!r}, {self.line}, {self.text!r})'


# Letters of other scripts that look like Latin ones.
ALIKE = str.maketrans(
    'аеорсухіјѕԁһӏԛԝвкмнтαεορυχικντ',
    'aeopcyxijsdhlqwbkmhtaeopuxiknt',
)
_MOST = 60
#: Words looked at on each side of a trigger; no pattern reaches further.
_REACH = 16
_compiled: dict[str, Pattern[str]] = {}


def _pattern(text: str) -> Pattern[str]:
    found = _compiled.get(text)
    if found is None:
        found = _compiled[text] = re.compile(text)
    return found


def _windows(words: list[str], near: list[int]) -> Iterator[tuple[int, int]]:
    """Stretches of words around the given places."""
    low = high = 0
    for at in near:
        if not high or at - _REACH > high:
            if high:
                yield low, high
            low = max(0, at - _REACH)
        high = min(len(words), at + _REACH + 1)
    if high:
        yield low, high


def _beginning(vocabulary: list[str], triggers: str) -> set[str]:
    """The words, out of a sorted list, that begin with one of the triggers."""
    out: set[str] = set()
    for start in triggers.split(' '):
        at = bisect_left(vocabulary, start)
        while at < len(vocabulary) and vocabulary[at].startswith(start):
            out.add(vocabulary[at])
            at += 1
    return out


def clauses(normal: Normal, spans: list[tuple[int, int]] | None = None) -> list[Clause]:
    """The clauses to read in a text, in the order in which they stand there.

    ``spans`` are the words to look at, with a few around them: what was changed
    in a standard text that holds none itself. At most one hit of a kind per
    line, and a bounded number in all.
    """
    words = normal.words[:60_000]
    text = ' '.join(words)
    if not text.isascii():
        words = text.translate(ALIKE).split(' ')
    places: dict[str, list[int]] = {}
    last = 0
    for low, high in spans if spans is not None else [(0, len(words))]:
        for at in range(max(last, low - _REACH), min(len(words), high + _REACH)):
            places.setdefault(words[at], []).append(at)
            last = at + 1
    vocabulary = sorted(places)
    out: list[Clause] = []
    seen: set[tuple[str, int]] = set()
    for kind, (criteria, patterns) in KINDS.items():
        hits = 0
        told: list[tuple[int, int]] = []
        for triggers, pattern in patterns:
            own = _beginning(vocabulary, triggers)
            if not own or hits >= _MOST:
                continue
            near = sorted(at for word in own for at in places[word])
            for low, high in _windows(words, near):
                if hits >= _MOST:
                    break
                piece = ' '.join(words[low:high])
                for found in islice(_pattern(pattern).finditer(piece), _MOST - hits):
                    hits += 1
                    at = low + piece.count(' ', 0, found.start())
                    line = normal.word_line(at)
                    end = low + piece.count(' ', 0, found.end()) + 1
                    if (kind, line) in seen or any(a < end and at < b for a, b in told):
                        # the same words by another pattern, from the line before or the next
                        continue
                    seen.add((kind, line))
                    told.append((at, end))
                    out.append(Clause(kind, line, _quote(normal, at, end), criteria))
    out.sort(key=lambda clause: clause.line)
    return out


def _quote(normal: Normal, start: int, end: int) -> str:
    """The words as the file has them, with a few around them, on one line."""
    start = max(0, start - max(0, 10 - (end - start)) // 2)
    text = normal.text
    low = normal.spans[start][0]
    if low and not text[low - 1].isspace() and text[low - 1] not in '("\'*_[':
        # in the middle of an address or a compound: begin with what follows it
        space = re.compile(r'\s').search(text, low, low + 80)
        low = space.end() if space else low
    high = normal.spans[min(max(end, start + 12), start + 12, len(normal.spans)) - 1][1]
    return ' '.join(text[low : max(low, high)].split()[:12])
