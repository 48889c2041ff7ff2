"""The reference text that explains a stretch of a file best."""

from __future__ import annotations

from bisect import bisect_left

from owlint_rules.licenses.beside import Context, Left
from owlint_rules.licenses.index import INDEX, Ref, runs
from owlint_rules.licenses.naming import title_of
from owlint_rules.licenses.residue import explain
from owlint_rules.licenses.wordings import OPEN_WORDINGS, compared

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.diff import Op
    from owlint_rules.licenses.normalize import Normal

#: A block of added words this long may be a license of its own.
BLOCK = 24
#: References that are compared word by word, those apart that the title names.
_COMPARED = 6
#: From so many words on it pays to look for a text that stands there in full first.
_LONG = 1_000
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
        'first', 'high', 'last', 'left', 'low', 'numbers', 'ops', 'ref', 'shared', 'words',
    )  # fmt: skip

    def __init__(self, ref: Ref, words: list[str], low: int, high: int, ops: list[Op]) -> None:
        self.ref = ref
        self.words = words
        self.low = low
        self.high = high
        self.ops = ops
        self.left = Left()
        #: List numbers that are not the reference's: word index, its number, the file's.
        self.numbers: list[tuple[int, str, str]] = []
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

    @property
    def rank(self) -> tuple[int, int, int]:
        """Smaller is better. Words that the reference lacks tell more than words that were cut."""
        added = missing = 0
        for i1, i2, j1, j2 in self.left.ops:
            added += j2 - j1
            covered = max(
                (min(i2, high) - max(i1, low) for low, high in self.ref.optional), default=0
            )
            missing += i2 - i1 - max(0, covered)
        rare = 16 if self.ref.spdx and self.ref.spdx not in COMMON else 0
        return int(self.cost > 0), missing + 4 * added + rare, -self.shared


def search(normal: Normal, low: int, high: int) -> Found | None:
    """The reference text that explains these words best; None when none is in them."""
    words = normal.words[low:high]
    ranked = INDEX.candidates(words, 12)
    if not ranked:
        return None
    last = INDEX.ending(words, ranked)
    if last is not None:
        found = compare(normal, last, low, high)
        if _whole(found):
            return found
    if len(words) > _LONG:
        whole = INDEX.beginning(words, ranked, most=BLOCK)
        if whole is not None:
            # a long text in full and a few words behind it: nothing else explains more of it
            return compare(normal, whole, low, high)
    have = runs(words)
    title = title_of(normal, low)
    scored = []
    full = 0
    for number in ranked:
        if INDEX.ref(number).length - 2 < full:
            # a longer text stands here in full: this one cannot share more, nor lack less
            continue
        own = INDEX.runs_of(number)
        shared = len(own & have)
        if shared == len(own):
            full = max(full, shared)
        scored.append((2 * shared - len(own), shared, len(own), number))
    scored.sort(key=lambda row: (-row[0], row[2] - row[1], row[3]))
    best: Found | None = None
    strange = True
    top = scored[0][0]
    most = max(row[1] for row in scored)
    tried: list[tuple[int, int]] = []
    called = {
        row[3]
        for row in scored
        if 2 * row[1] > row[2] and title.names_it(INDEX.ref(row[3]), INDEX.stream(row[3]))
    }
    for at, (score, shared, size, number) in enumerate(scored):
        missing = size - shared
        mine = number in called
        if not mine and at >= _COMPARED:
            continue
        if tried and not mine and (
            (score < top - max(24, abs(top) // 12) and shared < 0.97 * most) or shared < 0.3 * size
        ):
            continue
        # shares no more than one that was compared already, and lacks as much
        behind = any(shared <= other and missing >= gone for other, gone in tried)
        if (
            behind
            and not (mine and strange)
            and (len(words) > _LONG or not _may_explain(INDEX.ref(number), best))
        ):
            continue
        tried.append((shared, missing))
        found = compare(normal, number, low, high)
        # a title tells more than likeness: versions and copies of licenses differ in few words
        other = bool(called) and not mine and found.cost > 0
        # of a template the words alone do not tell: a name may stand where those of another are
        if best is None or (
            (other, found.rank) < (strange, best.rank)
            and (not behind or strange > other or _explains(found, best))
        ):
            best, strange = found, other
        if best.cost == 0:
            break
    if best is None:
        return None
    share = best.shared / max(1, len(best.words))
    cover = best.shared / max(1, len(words))
    if (share >= 0.5 and best.shared >= 10) or (share >= 0.25 and cover >= 0.6):
        return best
    return None


def _may_explain(ref: Ref, best: Found | None) -> bool:
    """Whether a text that shares fewer words may explain more: a template, or another copy."""
    return ref.spdx in OPEN_WORDINGS or (best is not None and ref.license == best.ref.license)


def _explains(found: Found, best: Found) -> bool:
    """Whether a text that shares less explains the file, or as another license more of it."""
    other = found.ref.license != best.ref.license
    return found.cost == 0 or (other and found.cost < best.cost)


def _whole(found: Found) -> bool:
    """Whether the reference stands there in full, with a few explained words before it.

    No other text can do better, and the others need not be unpacked.
    """
    added = 0
    for i1, i2, j1, j2 in found.ops:
        if i2 > i1:
            return False
        added += j2 - j1
    return found.cost == 0 and added <= BLOCK <= found.shared


def compare(normal: Normal, number: int, low: int, high: int) -> Found:
    """One reference against one stretch of a file."""
    ref = INDEX.ref(number)
    words = INDEX.stream(number)
    ops, same = compared(ref, words, normal, low, high)
    found = Found(ref, words, low, high, sorted([*ops, *same]))
    context = Context(normal, ref, words, low, high)
    found.left = explain(context, ops)
    found.numbers = _renumbered(normal, found)
    return found


def _renumbered(normal: Normal, found: Found) -> list[tuple[int, str, str]]:
    """Sections and list items whose number was changed."""
    if not normal.markers or not found.ref.numbers:
        return []
    wanted = INDEX.numbering(found.ref.number)
    out = []
    ops = found.ops
    at = shift = 0
    numbered = normal.numbered_words()
    for position in range(bisect_left(numbered, (found.low,)), len(numbered)):
        word, digits = numbered[position]
        if word >= found.high:
            break
        if not digits[0].isdigit():
            continue
        while at < len(ops) and ops[at][3] <= word:
            shift = ops[at][1] - ops[at][3]
            at += 1
        if at < len(ops) and ops[at][2] <= word < ops[at][3]:
            continue
        own = wanted.get(word + shift if at or ops else word - found.low, digits)
        # in Markdown every item of a list may be called 1
        if own != digits and digits != '1' and own[:1].isdigit():
            out.append((word, own, digits))
    return out
