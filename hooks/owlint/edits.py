"""Edits on a text: which go together, and what comes of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from owlint_rules.model.finding import Edit


class AcceptedEdits:
    """The edits taken so far, in order, none touching another."""

    def __init__(self) -> None:
        self._spans: list[tuple[int, int]] = []

    def collides(self, edits: Iterable[Edit]) -> bool:
        """Whether one of some edits overlaps one that is taken."""
        for edit in edits:
            span = (edit.start, edit.end)
            at = bisect_left(self._spans, span)
            # those that are taken overlap none of each other, so a neighbor is among those that do
            if any(_overlap(span, other) for other in self._spans[max(at - 1, 0) : at + 1]):
                return True
        return False

    def add(self, edits: Iterable[Edit]) -> None:
        """Take some edits."""
        for edit in edits:
            span = (edit.start, edit.end)
            self._spans.insert(bisect_left(self._spans, span), span)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    if one[0] == one[1] or other[0] == other[1]:
        # an insertion collides with anything that touches its point
        return one[0] <= other[1] and other[0] <= one[1]
    return one[0] < other[1] and other[0] < one[1]


def fault_of(edits: Sequence[Edit], length: int, encoding: str) -> str:
    """What is wrong with the edits of one fix, '' when they make sense together."""
    last = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if not last <= edit.start <= edit.end <= length:
            return 'its edits overlap or lie outside of the file'
        last = edit.end
        try:
            edit.text.encode(encoding)
        except UnicodeEncodeError:
            return f'the new text cannot be written in {encoding}'
    return ''


def changes_nothing(text: str, edits: Iterable[Edit]) -> bool:
    """Whether every edit writes what stands there already."""
    return all(text[edit.start : edit.end] == edit.text for edit in edits)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with non-overlapping edits applied."""
    pieces = []
    position = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces.append(text[position : edit.start])
        pieces.append(edit.text)
        position = edit.end
    pieces.append(text[position:])
    return ''.join(pieces)
