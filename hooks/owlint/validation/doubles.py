"""Findings of the validators that another rule has already said, better."""

from __future__ import annotations

from owlint.own_findings import VALIDATION

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.places import Hit

#: A place within a quoted value begins behind the quote.
_SLACK = 3


def without_doubles(hits: list[Hit]) -> list[Hit]:
    """The findings of one manifest without those of a validator about a value of another finding.

    A license that no list knows is such a value: the rules about licenses say
    more of it than that it is none of the values of a schema.
    """
    told = [
        hit.finding.place.subject.locate(hit.finding.place)
        for hit in hits
        if hit.rule.CODE != VALIDATION
    ]
    return [hit for hit in hits if hit.rule.CODE != VALIDATION or not _is_told(hit, told)]


def _is_told(hit: Hit, told: list[tuple[int, int]]) -> bool:
    if not hit.finding.data:
        # what is missing, or a key: nothing about a value
        return False
    place = hit.finding.place
    start, end = place.subject.locate(place)
    return any(
        abs(start - other_start) <= _SLACK and abs(end - other_end) <= _SLACK
        for other_start, other_end in told
    )
