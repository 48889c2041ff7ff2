"""The planned changes of a fix run as a unified diff, in time that grows with the files."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Iterator
from difflib import Match, SequenceMatcher

from owlint.files import Files
from owlint.paths import show

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.fix import FixRun


def diff_of(run: FixRun) -> bytes:
    """The planned changes as a unified diff, exactly the bytes that would be written.

    Paths are relative to the working folder; to the top of the checkout when
    not all changes are below it, because tools that apply a diff refuse ``..``.
    """
    base = os.getcwd()
    if not all(path.startswith(base.rstrip(os.sep) + os.sep) for path in run.changes):
        base = Files().root_of(base)
        if not all(path.startswith(base.rstrip(os.sep) + os.sep) for path in run.changes):
            base = ''
    pieces: list[bytes] = []
    for path, (before, after) in sorted(run.changes.items()):
        shown = os.path.relpath(path, base).replace(os.sep, '/') if base else show(path)
        name = os.fsencode(shown)
        pieces += (
            b'--- ' + (b'/dev/null' if before is None else _quoted(b'a/' + name)) + b'\n',
            b'+++ ' + _quoted(b'b/' + name) + b'\n',
        )
        for line in _hunks(_split(before or b''), _split(after)):
            pieces.append(line)
            if not line.endswith(b'\n'):
                pieces.append(b'\n\\ No newline at end of file\n')
    return b''.join(pieces)


def _quoted(name: bytes) -> bytes:
    """A file name as git writes it into a diff."""
    # `##[` and `##vso[` command CI runners anywhere in a line
    plain = all(32 <= byte < 127 and byte not in b'"\\' for byte in name) and b'##' not in name
    if plain:
        # a tab ends a name that holds blanks
        return name + b'\t' if b' ' in name else name
    special = {35: b'\\043', 9: b'\\t', 10: b'\\n', 13: b'\\r', 34: b'\\"', 92: b'\\\\'}
    return (
        b'"'
        + b''.join(
            special.get(byte) or (b'%c' % byte if 32 <= byte < 127 else b'\\%03o' % byte)
            for byte in name
        )
        + b'"'
    )


def _split(raw: bytes) -> list[bytes]:
    """Lines as diff tools count them: at LF only, the LF kept."""
    lines = raw.split(b'\n')
    kept = [line + b'\n' for line in lines[:-1]]
    if lines[-1]:
        kept.append(lines[-1])
    return kept


class _Lines(SequenceMatcher[bytes]):
    """Compares the lines of two files.

    The base class looks for the longest block of equal lines again and again, which
    takes the square of the number of changes. Here lines that stand in both
    files equally often are tied to each other first, the first to the first
    and so on; only what lies between is left to it.
    """

    def __init__(self, before: list[bytes], after: list[bytes]) -> None:
        super().__init__(None, before, after)
        self._files = before, after

    def get_matching_blocks(self) -> list[Match]:
        """Equal stretches in order, closed by an empty one, as the base class has them."""
        before, after = self._files
        blocks: list[Match] = []
        old = new = 0
        for old_end, new_end in [*_anchors(before, after), (len(before), len(after))]:
            if old < old_end and new < new_end:
                part = SequenceMatcher(None, before[old:old_end], after[new:new_end])
                for start, other, size in part.get_matching_blocks():
                    _add(blocks, old + start, new + other, size)
            _add(blocks, old_end, new_end, int(old_end < len(before) and new_end < len(after)))
            old, new = old_end + 1, new_end + 1
        blocks.append(Match(len(before), len(after), 0))
        return blocks


def _add(blocks: list[Match], old: int, new: int, size: int) -> None:
    """Add equal lines, to the stretch before them where they go on with it."""
    last = blocks[-1] if blocks else Match(0, 0, 0)
    if blocks and size and (last.a + last.size, last.b + last.size) == (old, new):
        blocks[-1] = Match(last.a, last.b, last.size + size)
    elif size:
        blocks.append(Match(old, new, size))


def _anchors(before: list[bytes], after: list[bytes]) -> list[tuple[int, int]]:
    """Pairs of equal lines, as many as stand in one order in both files."""
    places: tuple[dict[bytes, list[int]], dict[bytes, list[int]]] = {}, {}
    for lines, found in zip((before, after), places, strict=True):
        for number, line in enumerate(lines):
            found.setdefault(line, []).append(number)
    pairs = sorted(
        pair
        for line, here in places[0].items()
        if len(here) == len(there := places[1].get(line, ()))
        for pair in zip(here, there, strict=True)
    )
    # the longest sequence that rises: for each length the pair that ends it lowest
    ends: list[int] = []
    numbers: list[int] = []
    earlier: list[int] = []
    for number, (_, new) in enumerate(pairs):
        at = bisect_left(ends, new)
        earlier.append(numbers[at - 1] if at else -1)
        ends[at : at + 1] = [new]
        numbers[at : at + 1] = [number]
    chosen: list[tuple[int, int]] = []
    number = numbers[-1] if numbers else -1
    while number >= 0:
        chosen.append(pairs[number])
        number = earlier[number]
    return chosen[::-1]


def _hunks(before: list[bytes], after: list[bytes]) -> Iterator[bytes]:
    """The lines of a unified diff below its head."""
    for group in _Lines(before, after).get_grouped_opcodes(3):
        old = _range(group[0][1], group[-1][2])
        new = _range(group[0][3], group[-1][4])
        yield f'@@ -{old} +{new} @@\n'.encode()
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                yield from (b' ' + line for line in before[i1:i2])
            else:
                yield from (b'-' + line for line in before[i1:i2])
                yield from (b'+' + line for line in after[j1:j2])


def _range(start: int, stop: int) -> str:
    """Lines of a hunk as its head names them; an empty range stands behind the line before."""
    size = stop - start
    if size == 1:
        return f'{start + 1}'
    return f'{start + (size > 0)},{size}'
