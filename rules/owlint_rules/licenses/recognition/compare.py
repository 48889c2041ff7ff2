"""The reference text that explains a stretch of a file best."""

from __future__ import annotations

from bisect import bisect_left

from owlint_rules.licenses.recognition.context import Context
from owlint_rules.licenses.recognition.found import Found
from owlint_rules.licenses.recognition.index import INDEX, Ref, runs
from owlint_rules.licenses.recognition.naming import title_of
from owlint_rules.licenses.recognition.remainder import explain
from owlint_rules.licenses.recognition.wordings import OPEN_WORDINGS, compared

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.normalize import Normal

#: A block of added words this long may be a license of its own.
BLOCK = 24
#: References that are compared word by word, those apart that the title names.
_COMPARED = 6
#: From so many words on it pays to look for a text that stands there in full first.
_LONG = 1_000


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
    begun: list[Found] = []
    called = {
        row[3]
        for row in scored
        if 2 * row[1] > row[2] and title.names_it(INDEX.ref(row[3]), INDEX.stream(row[3]))
    }
    # "X NonCommercial" is not "X NonCommercial NoDerivatives", which has all of its words
    called = {number for number in called if not title.lacks(INDEX.ref(number))} or called
    for at, (score, shared, size, number) in enumerate(scored):
        missing = size - shared
        mine = number in called
        if not mine and at >= _COMPARED and shared < most:
            continue
        if (
            tried
            and not mine
            and (
                (score < top - max(24, abs(top) // 12) and shared < 0.97 * most)
                or shared < 0.3 * size
            )
        ):
            continue
        # shares no more than one that was compared already, and lacks as much
        behind = any(shared <= other and missing >= gone for other, gone in tried)
        if (
            behind
            and not (mine and strange)
            and not (shared == most and len(words) < INDEX.ref(number).length)
            and (len(words) > _LONG or not _may_explain(INDEX.ref(number), best))
        ):
            continue
        tried.append((shared, missing))
        found = compare(normal, number, low, high)
        if found.is_beginning:
            begun.append(found)
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
    if best.is_beginning and 'custom' in best.ref.flags:
        best.rivals = [one.ref.name for one in begun if one.ref.license != best.ref.license]
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
    last, nth = -1, 0
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
        # several may stand before one word: "1.0.1, 2.1, 2.2"
        last, nth = word, nth + 1 if word == last else 0
        place = word + shift if at or ops else word - found.low
        theirs = [one for one in wanted.get(place, ()) if one[0].isdigit()]
        own = theirs[nth] if nth < len(theirs) else digits
        # in Markdown every item of a list may be called 1
        if own != digits and digits != '1' and own[:1].isdigit():
            out.append((word, own, digits))
    return out
