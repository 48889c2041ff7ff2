"""The recognition index: what words each known license text has.

Five files beside this module, made by tools/license_index.py. An exact text is found
in ``hashes.bin`` alone; ``sketches.bin`` ranks candidates for one that is not;
``streams.bin`` holds the texts as numbers of words, packed one text against another
text of its family, and ``words.bin`` the words. ``refs.tsv`` says what each text is.
(``pages.bin``, of the same make, is read by ``pages.py``.)
"""

from __future__ import annotations

import os.path
import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate, chain

try:
    # hashlib itself would load the whole of OpenSSL first
    from _blake2 import blake2b
except ImportError:  # pragma: no cover - other builds of Python
    from hashlib import blake2b


FOLDER = os.path.join(os.path.dirname(__file__), 'known')
DIGEST = 12
#: Values kept of each text's sketch.
SKETCH = 48
#: Stands between the words of a text and its list numbers.
END = 0xFFFF
#: Sets of runs kept for the next file; the longest take about a megabyte each.
_KEPT = 16


class Ref:
    """One reference text.

    ``license`` is the record key or the SPDX id in lower case; ``variant`` says
    which text it is. ``title`` counts the words of the heading that copies may
    lack, ``optional`` are word spans that copies may lack as a whole. ``flags``:
    ``custom`` (no SPDX id), ``policy`` (a use policy), ``rider`` (an addition
    to other licenses), ``restricted`` (SPDX-listed, with clauses to read).
    """

    __slots__ = (
        'also', 'flags', 'length', 'license', 'name', 'number', 'numbers', 'offset', 'optional',
        'parent', 'size', 'spdx', 'title', 'variant',
    )  # fmt: skip

    def __init__(self, number: int, row: str) -> None:
        cells = row.split('\t')
        self.number = number
        self.license, self.spdx, self.name, self.variant = cells[:4]
        self.flags = cells[4].split(',') if cells[4] else []
        self.also = cells[5].split(' ') if cells[5] else []
        self.length, self.offset, self.size, self.parent, self.title = map(int, cells[6:11])
        self.numbers = cells[12]
        self.optional = [
            (int(a), int(b))
            for a, _, b in (span.partition('-') for span in cells[11].split(',') if span)
        ]


def digest(words: Sequence[str]) -> bytes:
    """The key of a word stream."""
    return blake2b(' '.join(words).encode('utf-8', 'replace'), digest_size=DIGEST).digest()


def numbers_key(digits: Iterable[str]) -> str:
    """A short key of a sequence of list numbers; empty when there are none."""
    from zlib import crc32

    text = ' '.join(digits)
    return f'{crc32(text.encode()):08x}' if text else ''


def numbers(kind: str, data: bytes) -> array[int]:
    """Unsigned numbers that are stored low byte first."""
    out = array(kind)
    out.frombytes(data)
    if sys.byteorder != 'little':  # pragma: no cover
        out.byteswap()
    return out


# Every word gets a number that is the same in every process; runs of three are mixed from them.
_MASK = 0xFFFFFFFF


def shingles(words: Sequence[str]) -> set[int]:
    """Runs of three words as numbers."""
    from zlib import crc32

    number = {word: crc32(word.encode('utf-8', 'replace')) for word in set(words)}
    line = [number[word] for word in words]
    return {
        ((a * 0x9E3779B1 ^ b * 0x85EBCA6B ^ c * 0xC2B2AE35) >> 7) & _MASK
        for a, b, c in zip(line, line[1:], line[2:], strict=False)
    }


def sketch(words: Sequence[str]) -> list[int]:
    """The smallest numbers of a text's runs: a fair sample of them."""
    return sorted(shingles(words))[:SKETCH]


def runs(words: Sequence[str]) -> set[tuple[str, str, str]]:
    """Runs of three words as they are."""
    return set(zip(words, words[1:], words[2:], strict=False))


class Index:
    """The reference texts of a folder; each part is read when it is first asked for."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._refs: dict[int, Ref] = {}
        self._packed: dict[int, bytes] = {}
        self._streams: dict[int, list[str]] = {}
        self._runs: dict[int, set[tuple[str, str, str]]] = {}

    def read(self, name: str) -> bytes:
        """One file of the index."""
        with open(os.path.join(self.folder, name), 'rb') as file:
            return file.read()

    @cached_property
    def _hashes(self) -> bytes:
        return self.read('hashes.bin')

    @cached_property
    def _blob(self) -> bytes:
        return self.read('streams.bin')

    @cached_property
    def pages(self) -> bytes:
        """The sentences of license pages, as ``pages.py`` knows them."""
        return self.read('pages.bin')

    @cached_property
    def rows(self) -> list[str]:
        """The table of reference texts, one line each."""
        lines = self.read('refs.tsv').decode().split('\n')
        return lines if lines[-1] else lines[:-1]

    @cached_property
    def _lengths(self) -> list[int]:
        return [int(row.split('\t', 7)[6]) for row in self.rows]

    @cached_property
    def _sketches(self) -> tuple[dict[int, int], list[int], array[int]]:
        """Each value of a sketch and its place; by place, where its texts begin; these texts."""
        data = self.read('sketches.bin')
        count = int.from_bytes(data[:4], 'little')
        values = numbers('I', data[4 : 4 + 4 * count])
        counts = numbers('H', data[4 + 4 * count : 4 + 6 * count])
        owners = numbers('H', data[4 + 6 * count :])
        places = dict(zip(values, range(count), strict=True))
        return places, list(accumulate(counts, initial=0)), owners

    @cached_property
    def _words(self) -> list[str]:
        """All words and list numbers of the texts, by their number."""
        import zlib

        return zlib.decompress(self.read('words.bin')).decode().split('\n')

    def lookup(self, words: Sequence[str]) -> Ref | None:
        """The reference text with exactly these words."""
        data = self._hashes
        key = digest(words)
        step = DIGEST + 2
        at = data.find(key)
        while at >= 0 and at % step:
            at = data.find(key, at + 1)
        if at < 0:
            return None
        return self.ref(int.from_bytes(data[at + DIGEST : at + step], 'little'))

    def ref(self, number: int) -> Ref:
        """One reference text by its number."""
        found = self._refs.get(number)
        if found is None:
            found = self._refs[number] = Ref(number, self.rows[number])
        return found

    def of_spdx(self, name: str) -> Ref | None:
        """The first reference text of an SPDX id, which is the one that names it best."""
        start = f'\t{name}\t'
        for number, row in enumerate(self.rows):
            if row.find(start) == row.find('\t'):
                return self.ref(number)
        return None

    def _unpack(self, number: int) -> bytes:
        data = self._packed.get(number)
        if data is None:
            import zlib

            this = self.ref(number)
            packed = self._blob[this.offset : this.offset + this.size]
            if this.parent >= 0:
                tool = zlib.decompressobj(-15, zdict=self._unpack(this.parent)[-32768:])
            else:
                tool = zlib.decompressobj(-15)
            data = self._packed[number] = tool.decompress(packed) + tool.flush()
        return data

    def stream(self, number: int) -> list[str]:
        """The words of one reference text."""
        found = self._streams.get(number)
        if found is None:
            ids = numbers('H', self._unpack(number))
            found = self._streams[number] = list(
                map(self._words.__getitem__, ids[: ids.index(END)])
            )
        return found

    def numbering(self, number: int) -> dict[int, list[str]]:
        """The list numbers that stand in a text, by the index of the word behind them."""
        ids = numbers('H', self._unpack(number))
        pairs = ids[ids.index(END) + 1 :]
        out: dict[int, list[str]] = {}
        # where each stands is told from the one before
        for at, digits in zip(accumulate(pairs[::2]), pairs[1::2], strict=True):
            out.setdefault(at, []).append(self._words[digits])
        return out

    def candidates(self, words: Sequence[str], count: int, *, least: float = 0.12) -> list[int]:
        """Reference texts that may be in these words, the best first.

        Containment decides, not likeness: text that was added must not hide the
        license. Each is scored by the words it would explain minus those it would
        leave missing.
        """
        places, starts, owners = self._sketches
        common = map(places.__getitem__, shingles(words).intersection(places))
        found = Counter(
            chain.from_iterable(owners[starts[place] : starts[place + 1]] for place in common)
        )
        ranked: list[tuple[float, int]] = []
        lengths = self._lengths
        for number, shared in found.items():
            length = lengths[number]
            full = min(SKETCH, max(1, length - 2))
            share = shared / full
            if share >= least:
                ranked.append((length * (2 * share - 0.8), number))
        ranked.sort(key=lambda pair: (-pair[0], pair[1]))
        return [number for _, number in ranked[:count]]

    def ending(self, words: Sequence[str], numbers: Iterable[int]) -> int | None:
        """The first of these reference texts that the words end with, word for word."""
        for number in numbers:
            length = self._lengths[number]
            if length <= len(words) and self._has(number, words[len(words) - length :]):
                return number
        return None

    def beginning(self, words: Sequence[str], numbers: Iterable[int], *, most: int) -> int | None:
        """The longest of these texts that the words begin with, at most so many before the end."""
        lengths = self._lengths
        for number in sorted(numbers, key=lambda number: -lengths[number]):
            length = lengths[number]
            if 0 <= len(words) - length <= most and self._has(number, words[:length]):
                return number
        return None

    def _has(self, number: int, words: Sequence[str]) -> bool:
        """Whether a reference text has exactly these words."""
        key = digest(words) + number.to_bytes(2, 'little')
        return self._hashes.find(key) % (DIGEST + 2) == 0

    def runs_of(self, number: int) -> set[tuple[str, str, str]]:
        """The runs of a reference text."""
        found = self._runs.pop(number, None)
        if found is None:
            found = runs(self.stream(number))
            if len(self._runs) >= _KEPT:
                del self._runs[next(iter(self._runs))]
        self._runs[number] = found
        return found


#: The index that is shipped.
INDEX = Index(FOLDER)
