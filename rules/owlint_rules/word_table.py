"""Which lists of words a text has a word of: found in one look, however many lists there are.

A pattern is tried only where a text has one of the words that each of its matches has. Generated
tables hold these words; a list of them is a clause, and the clauses that a text meets are the bits
of one number.
"""

from __future__ import annotations

from itertools import chain
from operator import add

#: Pieces that many texts have.
_OFTEN = frozenset(('data', 'fine-tun', 'model', 'train', 'trained', 'training', 'with'))
#: Longest stretch without a blank that is remembered, and how many are.
_LONGEST, _REMEMBERED = 80, 20_000
#: The clauses that a stretch without blanks meets, and the longer words it may be a part of.
Read = tuple[int, tuple[str, ...]]
_NOTHING: Read = (0, ())
#: A piece of words, its clauses as a word, and the longer words with whether they go on before and
#: behind it.
Entry = tuple[str, int, list[tuple[bool, bool, str]]]


def piece_of(word: str) -> str:
    """The piece without blanks of a word that it is looked for by: a long and rare one."""
    return max(
        word.split(),
        key=lambda one: (3 if one in _OFTEN else len(one), not one.isalnum(), len(one)),
    )


class WordTable(dict[str, Read]):
    """The words of clauses, with what is known of each stretch without blanks that was met.

    ``rows``: three letters of ``piece_of`` a word, or all of a shorter one
    -> lines of words in small letters, a tab, and the numbers of the clauses that they are in.
    """

    def __init__(self, rows: dict[str, str]) -> None:
        self._rows = rows
        #: the stretches that were met and have no word
        self._without: set[str] = set()
        self._keys = frozenset(rows)
        #: the pieces of rows, which are taken apart when they are needed
        self._entries: dict[str, list[Entry]] = {}
        #: words that hold a blank, as far as they were needed -> their clauses
        self._longer: dict[str, int] = {}

    def met_by(self, small: str) -> int:
        """The clauses that a text in small letters meets, as bits."""
        tokens = small.split()
        if self._without.issuperset(tokens):
            return 0
        met = 0
        for token in set(tokens).difference(self._without):
            clauses, parts = self[token]
            met |= clauses
            for word in parts:
                if word in small:
                    met |= self._longer[word]
        return met

    def __missing__(self, token: str) -> Read:
        found = self._read(token)
        if len(token) <= _LONGEST:
            if len(self) + len(self._without) >= _REMEMBERED:
                self.clear()
                self._without.clear()
            if found == _NOTHING:
                self._without.add(token)
            else:
                self[token] = found
        return found

    def _read(self, token: str) -> Read:
        pairs = list(map(add, token, token[1:]))
        met = 0
        parts = []
        for key in self._keys.intersection(chain(token, pairs, map(add, pairs, token[2:]))):
            for piece, clauses, longer in self._entries.get(key) or self._row(key):
                if piece in token:
                    met |= clauses
                    for before, behind, word in longer:
                        if (not before or token.startswith(piece)) and (
                            not behind or token.endswith(piece)
                        ):
                            parts.append(word)
        return met, tuple(parts)

    def _row(self, key: str) -> list[Entry]:
        """The words of a row, taken apart."""
        alone: dict[str, int] = {}
        longer: dict[str, list[tuple[bool, bool, str]]] = {}
        for line in self._rows[key].split('\n'):
            word, numbers = line.split('\t')
            clauses = sum(1 << int(number) for number in numbers.split())
            piece = piece_of(word)
            further = longer.setdefault(piece, [])
            if piece == word:
                alone[piece] = clauses
            else:
                pieces = word.split(' ')
                at = pieces.index(piece)
                further.append((at > 0, at + 1 < len(pieces), word))
                self._longer[word] = clauses
        found = [(piece, alone.get(piece, 0), words) for piece, words in longer.items()]
        self._entries[key] = found
        return found


class SomeOf(WordTable):
    """Some of the clauses of a table, looked for at less cost; others may be told as well."""

    def __init__(self, table: WordTable, clauses: int) -> None:
        self._table = table
        self._without = set()
        self._longer = table._longer
        self._clauses = clauses

    def _read(self, token: str) -> Read:
        met, parts = self._table[token]
        parts = tuple(word for word in parts if self._longer[word] & self._clauses)
        return met & self._clauses, parts
