"""A word diff that is anchored: what two texts share is fixed by runs that stand once in each.

Patience first (runs of four words, then two, then one, that are unique on both
sides), a small table in the gaps that remain. ``difflib`` would need a hundred
times longer on texts of this length, and it aligns on common words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

#: A difference: words ``i1:i2`` of the first text became words ``j1:j2`` of the second.
Op = tuple[int, int, int, int]

_TABLE = 40_000


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs (ordered by the first) in which the second rises too."""
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, (_, j) in enumerate(pairs):
        place = bisect_left(tails, j)
        if place == len(tails):
            tails.append(j)
            last.append(at)
        else:
            tails[place] = j
            last[place] = at
        before.append(last[place - 1] if place else -1)
    out: list[tuple[int, int]] = []
    at = last[-1] if last else -1
    while at >= 0:
        out.append(pairs[at])
        at = before[at]
    out.reverse()
    return out


def _unique(words: Sequence[str], low: int, high: int, size: int) -> dict[object, int]:
    """Runs of ``size`` words and where they stand; -1 for those that stand there twice."""
    out: dict[object, int] = {}
    grams: object
    if size == 1:
        grams = words[low:high]
    else:
        grams = zip(*(words[low + k : high] for k in range(size)), strict=False)
    at = low
    for gram in grams:
        out[gram] = -1 if gram in out else at
        at += 1
    return out


def _blocks(
    a: Sequence[str], b: Sequence[str], alo: int, ahi: int, blo: int, bhi: int, size: int
) -> list[tuple[int, int, int]]:
    """Equal runs as (start in a, start in b, length), in order."""
    out: list[tuple[int, int, int]] = []
    head = 0
    while alo < ahi and blo < bhi and a[alo] == b[blo]:
        alo += 1
        blo += 1
        head += 1
    if head:
        out.append((alo - head, blo - head, head))
    tail = 0
    while alo < ahi and blo < bhi and a[ahi - 1] == b[bhi - 1]:
        ahi -= 1
        bhi -= 1
        tail += 1
    if alo < ahi and blo < bhi:
        out.extend(_middle(a, b, alo, ahi, blo, bhi, size))
    if tail:
        out.append((ahi, bhi, tail))
    return out


def _middle(
    a: Sequence[str], b: Sequence[str], alo: int, ahi: int, blo: int, bhi: int, size: int
) -> list[tuple[int, int, int]]:
    if (ahi - alo) * (bhi - blo) <= 400:
        return _table(a, b, alo, ahi, blo, bhi)
    while size:
        if min(ahi - alo, bhi - blo) >= size:
            left = _unique(a, alo, ahi, size)
            right = _unique(b, blo, bhi, size)
            pairs = [
                (i, right[gram]) for gram, i in left.items() if i >= 0 and right.get(gram, -1) >= 0
            ]
            if pairs:
                break
        size = size // 2
    else:
        if (ahi - alo) * (bhi - blo) <= _TABLE:
            return _table(a, b, alo, ahi, blo, bhi)
        return []
    out: list[tuple[int, int, int]] = []
    i0, j0 = alo, blo
    for i, j in _rising(pairs):
        if i < i0 or j < j0:
            continue
        # back into the gap before the anchor
        while i > i0 and j > j0 and a[i - 1] == b[j - 1]:
            i -= 1
            j -= 1
        if i > i0 and j > j0:
            out.extend(
                _blocks(a, b, i0, i, j0, j, size // 2 if size > 1 else 1)
                if size > 1
                else _small(a, b, i0, i, j0, j)
            )
        length = 0
        while i + length < ahi and j + length < bhi and a[i + length] == b[j + length]:
            length += 1
        if length:
            out.append((i, j, length))
        i0, j0 = i + length, j + length
    if i0 < ahi and j0 < bhi:
        out.extend(
            _blocks(a, b, i0, ahi, j0, bhi, size // 2)
            if size > 1
            else _small(a, b, i0, ahi, j0, bhi)
        )
    return out


def _small(
    a: Sequence[str], b: Sequence[str], alo: int, ahi: int, blo: int, bhi: int
) -> list[tuple[int, int, int]]:
    if (ahi - alo) * (bhi - blo) <= _TABLE:
        return _table(a, b, alo, ahi, blo, bhi)
    return []


def _table(
    a: Sequence[str], b: Sequence[str], alo: int, ahi: int, blo: int, bhi: int
) -> list[tuple[int, int, int]]:
    """Longest common subsequence by the textbook table; for small gaps only."""
    width = bhi - blo
    rows = [[0] * (width + 1)]
    right = b[blo:bhi]
    for i in range(ahi - 1, alo - 1, -1):
        word = a[i]
        below = rows[-1]
        row = [0] * (width + 1)
        for j in range(width - 1, -1, -1):
            if word == right[j]:
                row[j] = below[j + 1] + 1
            else:
                row[j] = below[j] if below[j] >= row[j + 1] else row[j + 1]
        rows.append(row)
    rows.reverse()
    out: list[tuple[int, int, int]] = []
    i, j = 0, 0
    while i < ahi - alo and j < width:
        if a[alo + i] == right[j]:
            if out and out[-1][0] + out[-1][2] == alo + i and out[-1][1] + out[-1][2] == blo + j:
                out[-1] = (out[-1][0], out[-1][1], out[-1][2] + 1)
            else:
                out.append((alo + i, blo + j, 1))
            i += 1
            j += 1
        elif rows[i + 1][j] >= rows[i][j + 1]:
            i += 1
        else:
            j += 1
    return out


def diff(a: Sequence[str], b: Sequence[str]) -> list[Op]:
    """The differences between two word lists, in order."""
    ops: list[Op] = []
    i0 = j0 = 0
    for i, j, length in [*_blocks(a, b, 0, len(a), 0, len(b), 4), (len(a), len(b), 0)]:
        if i > i0 or j > j0:
            ops.append((i0, i, j0, j))
        i0, j0 = i + length, j + length
    return ops
