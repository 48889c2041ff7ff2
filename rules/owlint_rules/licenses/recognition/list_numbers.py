"""Numbers that say nothing: of printed pages, and of items whose list was written anew."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from owlint_rules.lazy import lazy
from owlint_rules.licenses.recognition.allowed_text import MARKER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.context import Context
    from owlint_rules.licenses.recognition.diff import Op


def inline_marker(context: Context, j1: int, j2: int) -> bool:
    """List numbers that stand in the middle of a line after re-wrapping."""
    if j2 - j1 > 4:
        return False
    normal = context.normal
    start, end = normal.spans[j1][0], normal.spans[j2 - 1][1]
    tail = normal.text[end : end + 1]
    piece = normal.text[max(0, start - 1) : start].strip('\n\t ') + normal.text[start:end] + tail
    before = normal.text[max(0, start - 12) : start].rstrip().rstrip('(*_-').rstrip()
    return bool(
        MARKER.match(piece) and tail in '.)' and tail
        and (not before or before[-1] in '.;:,!?")' or before.endswith((' and', ' or')))
    )  # fmt: skip


_ITEM = lazy(r'([ \t]*)(\d{1,2})[.)][ \t]')
#: Lines above an item in which the one before it is looked for.
_ABOVE = 40


def next_item(context: Context, j1: int, j2: int) -> bool:
    """The number of an item that follows a lower one of the same list, whatever ends that."""
    normal = context.normal
    if j2 - j1 != 1:
        return False
    start = normal.spans[j1][0]
    at = normal.text.rfind('\n', 0, start) + 1
    this = _ITEM.match(normal.text, at)
    if this is None or this.start(2) != start:
        return False
    number = int(this.group(2))
    for line in reversed(normal.text[:at].split('\n')[-_ABOVE - 1 : -1]):
        found = _ITEM.match(line)
        if found is not None and found.group(1) == this.group(1):
            return int(found.group(2)) < number
    # the first item of the list stood behind a colon, and its number was taken out
    for place, token in reversed(normal.markers[: bisect_left(normal.markers, (at,))]):
        if place - normal.text.rfind('\n', 0, place) - 1 == len(this.group(1)):
            digits = token.strip('().')
            return digits.isdigit() and int(digits) < number
    return False


_PAGE = lazy(r'\W*(?:page )?(\d{1,3})(?: ?(?:of|/) ?(\d{1,3}))?\W*', re.IGNORECASE)


def page_numbers(context: Context, ops: Sequence[Op]) -> set[Op]:
    """Numbers of printed pages: each alone on its line, and each one more than the last.

    A single one has to say of how many pages.
    """
    found: list[tuple[int, Op]] = []
    normal = context.normal
    certain = False
    for op in ops:
        i1, i2, j1, j2 = op
        if i1 != i2 or not 1 <= j2 - j1 <= 4:
            continue
        start = normal.text.rfind('\n', 0, normal.spans[j1][0]) + 1
        end = normal.text.find('\n', normal.spans[j2 - 1][1])
        line = _PAGE.fullmatch(normal.text[start : end if end >= 0 else len(normal.text)])
        if line is not None:
            number = int(line.group(1))
            certain = certain or int(line.group(2) or 0) >= number
            found.append((number, op))
    numbers = [number for number, _ in found]
    if len(numbers) < (1 if certain else 2) or numbers != list(
        range(numbers[0], numbers[0] + len(numbers))
    ):
        return set()
    return {op for _, op in found}
