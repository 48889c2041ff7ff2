"""The recognition index: what words each known license text has.

Three files beside this module, made by tools/license_index.py. An exact text is found
in ``hashes.bin`` alone; ``sketches.bin`` ranks candidates for one that is not;
``streams.bin`` holds the words themselves, packed one text against another
text of its family. ``refs.tsv`` says what each text is. (``pages.bin``, of the
same make, is read by ``pages.py``.)
"""

from __future__ import annotations

import os.path
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence

try:
    # hashlib itself would load the whole of OpenSSL first
    from _blake2 import blake2b
except ImportError:  # pragma: no cover - other builds of Python
    from hashlib import blake2b


FOLDER = os.path.join(os.path.dirname(__file__), 'known')
DIGEST = 12
#: Values kept of each text's sketch.
SKETCH = 48

_cache: dict[str, bytes] = {}


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


def read(name: str) -> bytes:
    """One file of the index."""
    data = _cache.get(name)
    if data is None:
        with open(os.path.join(FOLDER, name), 'rb') as file:
            data = _cache[name] = file.read()
    return data


def digest(words: Sequence[str]) -> bytes:
    """The key of a word stream."""
    return blake2b(' '.join(words).encode('utf-8', 'replace'), digest_size=DIGEST).digest()


def lookup(words: Sequence[str]) -> Ref | None:
    """The reference text with exactly these words."""
    data = read('hashes.bin')
    key = digest(words)
    step = DIGEST + 2
    at = data.find(key)
    while at >= 0 and at % step:
        at = data.find(key, at + 1)
    if at < 0:
        return None
    return ref(int.from_bytes(data[at + DIGEST : at + step], 'little'))


_rows: list[str] = []
_refs: dict[int, Ref] = {}


def rows() -> list[str]:
    """The table of reference texts, one line each."""
    if not _rows:
        _rows.extend(read('refs.tsv').decode().split('\n'))
        if not _rows[-1]:
            _rows.pop()
    return _rows


def ref(number: int) -> Ref:
    """One reference text by its number."""
    found = _refs.get(number)
    if found is None:
        found = _refs[number] = Ref(number, rows()[number])
    return found


_packed: dict[int, bytes] = {}
_streams: dict[int, list[str]] = {}


def _unpack(number: int) -> bytes:
    data = _packed.get(number)
    if data is None:
        import zlib

        this = ref(number)
        blob = read('streams.bin')[this.offset : this.offset + this.size]
        if this.parent >= 0:
            tool = zlib.decompressobj(-15, zdict=_unpack(this.parent)[-32768:])
        else:
            tool = zlib.decompressobj(-15)
        data = _packed[number] = tool.decompress(blob) + tool.flush()
    return data


def stream(number: int) -> list[str]:
    """The words of one reference text."""
    found = _streams.get(number)
    if found is None:
        found = _streams[number] = _unpack(number).decode().partition('\n')[0].split(' ')
    return found


def numbering(number: int) -> dict[int, str]:
    """The list numbers that stand in a reference text, by the index of the word behind each."""
    tail = _unpack(number).decode().partition('\n')[2]
    out = {}
    for pair in tail.split(' ') if tail else ():
        at, _, digits = pair.partition(':')
        out[int(at)] = digits
    return out


def numbers_key(digits: Iterable[str]) -> str:
    """A short key of a sequence of list numbers; empty when there are none."""
    from zlib import crc32

    text = ' '.join(digits)
    return f'{crc32(text.encode()):08x}' if text else ''


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


_sketches: list[tuple[array[int], array[int]]] = []
_known: set[int] = set()
_lengths: list[int] = []


def candidates(words: Sequence[str], count: int, *, least: float = 0.12) -> list[int]:
    """Reference texts that may be in these words, the best first.

    Containment decides, not likeness: text that was added must not hide the
    license. Each is scored by the words it would explain minus those it would
    leave missing.
    """
    if not _sketches:
        data = read('sketches.bin')
        middle = 4 + 4 * int.from_bytes(data[:4], 'little')
        values, owners = array('I'), array('H')
        values.frombytes(data[4:middle])
        owners.frombytes(data[middle:])
        if sys.byteorder != 'little':  # pragma: no cover
            values.byteswap()
            owners.byteswap()
        _sketches.append((values, owners))
        common = shingles(words).intersection(values)
    else:
        values, owners = _sketches[0]
        if not _known:
            # a set of all values pays from the second text on
            _known.update(values)
        common = shingles(words) & _known
    found: dict[int, int] = {}
    count_of = len(values)
    for value in common:
        at = bisect_left(values, value)
        while at < count_of and values[at] == value:
            number = owners[at]
            found[number] = found.get(number, 0) + 1
            at += 1
    ranked: list[tuple[float, int]] = []
    if not _lengths:
        _lengths.extend(int(row.split('\t', 7)[6]) for row in rows())
    for number, shared in found.items():
        length = _lengths[number]
        full = min(SKETCH, max(1, length - 2))
        share = shared / full
        if share >= least:
            ranked.append((length * (2 * share - 0.8), number))
    ranked.sort(key=lambda pair: (-pair[0], pair[1]))
    return [number for _, number in ranked[:count]]


def ending(words: Sequence[str], numbers: Iterable[int]) -> int | None:
    """The first of these reference texts that the words end with, word for word."""
    data = read('hashes.bin')
    for number in numbers:
        length = _lengths[number]
        if length <= len(words):
            key = digest(words[len(words) - length :]) + number.to_bytes(2, 'little')
            if data.find(key) % (DIGEST + 2) == 0:
                return number
    return None


def beginning(words: Sequence[str], numbers: Iterable[int], *, most: int) -> int | None:
    """The longest of these texts that the words begin with, at most some words before the end."""
    data = read('hashes.bin')
    for number in sorted(numbers, key=lambda number: -_lengths[number]):
        length = _lengths[number]
        if 0 <= len(words) - length <= most:
            key = digest(words[:length]) + number.to_bytes(2, 'little')
            if data.find(key) % (DIGEST + 2) == 0:
                return number
    return None


def runs(words: Sequence[str]) -> set[tuple[str, str, str]]:
    """Runs of three words as they are."""
    return set(zip(words, words[1:], words[2:], strict=False))


#: Sets of runs kept for the next file; the longest take about a megabyte each.
_KEPT = 16
_runs: dict[int, set[tuple[str, str, str]]] = {}


def runs_of(number: int) -> set[tuple[str, str, str]]:
    """The runs of a reference text."""
    found = _runs.pop(number, None)
    if found is None:
        found = runs(stream(number))
        if len(_runs) >= _KEPT:
            del _runs[next(iter(_runs))]
    _runs[number] = found
    return found
