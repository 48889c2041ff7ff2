"""A reference text found in a file."""

from __future__ import annotations

from owlint_rules.licenses.recognition.allowed_text import Remainder
from owlint_rules.licenses.recognition.index import Ref

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.diff import Op

#: Between two licenses that explain a damaged text about as well, the one that people use.
COMMON = frozenset(
    (
        'Apache-2.0', 'MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MPL-2.0', 'GPL-2.0-only',
        'GPL-3.0-only', 'LGPL-2.1-only', 'LGPL-3.0-only', 'AGPL-3.0-only', 'CC-BY-4.0',
        'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC0-1.0', 'ODbL-1.0', 'OpenMDW-1.0', 'EUPL-1.2',
        'Unlicense', 'Zlib',
    )
)  # fmt: skip


class Found:
    """A reference found in the words ``low`` to ``high`` of a file."""

    __slots__ = (
        'first', 'high', 'last', 'left', 'low', 'numbers', 'ops', 'ref', 'rivals', 'shared',
        'words',
    )  # fmt: skip

    def __init__(self, ref: Ref, words: list[str], low: int, high: int, ops: list[Op]) -> None:
        self.ref = ref
        self.words = words
        self.low = low
        self.high = high
        self.ops = ops
        self.left = Remainder()
        #: List numbers that are not the reference's: word index, its number, the file's.
        self.numbers: list[tuple[int, str, str]] = []
        #: Other licenses of which the file is the beginning as well.
        self.rivals: list[str] = []
        missing = sum(i2 - i1 for i1, i2, _, _ in ops)
        self.shared = len(words) - missing
        # where in the file the first and the last word of the reference stand
        self.first, self.last = low, high
        if ops:
            i1, i2, j1, j2 = ops[0]
            if i1 == 0 and j1 == low:
                self.first = j2
            i1, i2, j1, j2 = ops[-1]
            if i2 == len(words) and j2 == high:
                self.last = j1

    @property
    def cost(self) -> int:
        """Words that nothing explains."""
        return len(self.numbers) + sum(max(i2 - i1, j2 - j1) for i1, i2, j1, j2 in self.left.ops)

    def _end(self) -> list[Op]:
        """What the file lacks where it breaks off: it may stop inside of a word."""
        ops = self.left.ops
        if not ops or ops[-1][1] < len(self.words) or ops[-1][3] - ops[-1][2] > 1:
            return []
        return [op for op in ops if op[2] >= self.high - 2]

    @property
    def is_beginning(self) -> bool:
        """Whether the file is the beginning of the reference, and nothing else."""
        return bool(self.left.ops) and len(self._end()) == len(self.left.ops) and not self.numbers

    @property
    def rank(self) -> tuple[int, int, int, int]:
        """Smaller is better. Words that the reference lacks tell more than words that were cut.

        Of a file that is the beginning of a text, the end says nothing about which text it was.
        """
        added = missing = 0
        end = self._end() if self.is_beginning else []
        for i1, i2, j1, j2 in self.left.ops[: -len(end) or None]:
            added += j2 - j1
            covered = max(
                (min(i2, high) - max(i1, low) for low, high in self.ref.optional), default=0
            )
            missing += i2 - i1 - max(0, covered)
        cut = sum(i2 - i1 for i1, i2, _, _ in end)
        rare = 16 if self.ref.spdx and self.ref.spdx not in COMMON else 0
        return int(self.cost > 0), missing + 4 * added + rare, cut, -self.shared
