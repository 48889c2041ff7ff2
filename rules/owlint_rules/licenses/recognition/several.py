"""Several license texts in one file, told apart.

What one reference leaves unexplained may be another text. And where texts of one
family stand behind each other, a comparison with one of them takes its words from all:
so a file is also cut where known texts begin, and each piece looked at by itself.
"""

from __future__ import annotations

from owlint_rules.licenses.recognition.compare import BLOCK, compare, search
from owlint_rules.licenses.recognition.found import COMMON, Found
from owlint_rules.licenses.recognition.index import INDEX

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.normalize import Normal

#: Texts looked for in one file.
PARTS = 16
#: Words of the shortest license that is looked for beside another.
LEAST = 60
#: Words that a known text begins with.
_OPENING = 6
#: Known texts whose beginnings are looked for.
_LIKELY = 16


def others(normal: Normal, latest: Found, low: int, high: int, room: int) -> list[Found]:
    """Further licenses in a block that the first one does not explain."""
    out: list[Found] = []
    blocks = [(low, high)]
    while blocks and room > 0:
        low, high = blocks.pop(0)
        if _again(normal, latest, low, high):
            # the same text once more: to look for it in all that follows would take long
            end = low + len(latest.words)
            out.append(compare(normal, latest.ref.number, low, end))
            room -= 1
            if end < high:
                blocks.insert(0, (end, high))
            continue
        found = search(normal, low, high)
        if found is None or found.shared < 0.6 * len(found.words):
            continue
        latest = found
        out.append(found)
        room -= 1
        for _, _, j1, j2 in found.left.ops:
            if j2 - j1 >= BLOCK:
                blocks.append((j1, j2))
    return out


def _again(normal: Normal, found: Found, low: int, high: int) -> bool:
    """Whether a block begins with a text that was just found, and ends or goes on with it."""
    size = len(found.words)
    words = normal.words
    if words[low : low + size] != found.words or low + size > high:
        return False
    return low + size == high or words[low + size : min(low + 2 * size, high)] == found.words


def apart(normal: Normal, low: int, high: int) -> list[Found]:
    """The texts that stand one behind the other in these words; fewer than two are none."""
    starts = _starts(normal, low, high)
    if not 2 <= len(starts) <= PARTS:
        return []
    out: list[Found] = []
    at = low
    for number, _ in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else high
        found = search(normal, at, end)
        if found is None or found.shared < 0.6 * len(found.words):
            return []
        if number + 1 < len(starts) and found.last < end:
            # what stands between two texts belongs to the second: its heading, mostly
            end = found.last
            found = compare(normal, found.ref.number, at, end)
        out.append(found)
        at = end
    return out


def _starts(normal: Normal, low: int, high: int) -> list[int]:
    """Where known texts begin, in order; one that begins inside another does not count."""
    words = normal.words[low:high]
    text = f' {" ".join(words)} '
    places: set[int] = set()
    # a short text among long ones is not among the likeliest
    common = [ref.number for ref in map(INDEX.of_spdx, sorted(COMMON)) if ref is not None]
    for number in dict.fromkeys([*INDEX.candidates(words, _LIKELY), *common]):
        ref = INDEX.ref(number)
        if ref.length < BLOCK:
            continue
        own = INDEX.stream(number)
        opening = f' {" ".join(own[ref.title : ref.title + _OPENING])} '
        at = text.find(opening)
        while at >= 0 and len(places) < 4 * PARTS:
            start = text.count(' ', 0, at)
            places.add(start)
            end = start + ref.length - ref.title
            if end + BLOCK <= len(words) and words[start:end] == own[ref.title :]:
                # whatever stands behind a text that is here word for word begins there
                places.add(end)
            at = text.find(opening, at + 1)
    out: list[int] = []
    for start in sorted(places):
        if out and start - out[-1] < LEAST:
            # the later of two that are near is where the text itself begins, behind its heading
            out.pop()
        out.append(start)
    return [low + start for start in out]
