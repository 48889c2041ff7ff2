"""From symbolic places to lines and columns, and from a rule's finding to a reported one."""

from __future__ import annotations

from bisect import bisect_right
from types import ModuleType

from owlint.errors import ConfigError
from owlint.result import Region, Reported
from owlint_rules.model.finding import SEVERITIES, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Place, Subject

#: How far two places of one value may lie apart: one may leave its quotes out.
_SLACK = 3


class Hit:
    """A finding with the rule that found it and the options it ran with.

    ``reported`` is the finding as it leaves the engine, once its place is resolved.
    """

    __slots__ = ('finding', 'options', 'reported', 'rule', 'subject')

    reported: Reported

    def __init__(
        self, rule: ModuleType, subject: Subject, finding: Finding, options: Options
    ) -> None:
        self.rule = rule
        self.subject = subject
        self.finding = finding
        self.options = options


def resolve(hit: Hit) -> Reported:
    """A finding as it is reported; the hit keeps it."""
    rule, finding = hit.rule, hit.finding
    subject = finding.place.subject
    region = region_of(finding.place)
    reported = hit.reported = Reported(
        code=rule.CODE,
        name=rule.NAME,
        severity=finding.severity or rule.SEVERITY,
        region=region,
        message=finding.message,
        place=str(finding.place),
        help=finding.help,
        confidence=finding.confidence,
        fixable=finding.fixable,
        source=source_line(subject, region.line),
        related=[(region_of(place), text) for place, text in finding.related],
        fingerprint=f'{rule.CODE}:{subject.path}:{finding.place}:{finding.message}',
    )
    if reported.severity not in SEVERITIES:
        raise ConfigError(f'rule {rule.CODE} gave a finding an unknown severity')
    return reported


def without_weak(hits: list[Hit]) -> list[Hit]:
    """The hits of one subject without the weak ones about a value that another rule speaks of."""
    yielding = {hit.rule.CODE for hit in hits if hit.finding.weak}
    if not yielding:
        return hits
    strong = [_extent(hit) for hit in hits if hit.rule.CODE not in yielding]
    return [hit for hit in hits if not (hit.finding.weak and _is_among(_extent(hit), strong))]


def _extent(hit: Hit) -> tuple[int, int]:
    place = hit.finding.place
    return place.subject.locate(place)


def _is_among(extent: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(
        abs(extent[0] - start) <= _SLACK and abs(extent[1] - end) <= _SLACK for start, end in others
    )


def region_of(place: Place) -> Region:
    """A place as lines and columns, counted from 1, in characters."""
    subject = place.subject
    start, end = subject.locate(place)
    line, column = position(subject, start)
    end_line, end_column = position(subject, max(start, end))
    return Region(subject.path, line, column, end_line, end_column)


def position(subject: Subject, offset: int) -> tuple[int, int]:
    """Line and column of a character offset; a byte-order mark takes no column."""
    starts = subject.lines
    offset = min(max(offset, 0), len(subject.text))
    line = bisect_right(starts, offset)
    column = offset - starts[line - 1] + 1
    if line == 1 and subject.text.startswith('\ufeff') and column > 1:
        column -= 1
    return line, column


#: The line that was asked for last: many findings may stand in one very long line.
_last_line: tuple[Subject | None, int, str] = (None, 0, '')


def source_line(subject: Subject, line: int) -> str:
    """A line of a subject's text without its ending and byte-order mark; '' for binary files."""
    global _last_line
    if not subject.text:
        return ''
    if _last_line[0] is subject and _last_line[1] == line:
        return _last_line[2]
    starts = subject.lines
    start = starts[line - 1]
    end = starts[line] if line < len(starts) else len(subject.text)
    text = subject.text[start:end].rstrip('\r\n').lstrip('\ufeff')
    _last_line = (subject, line, text)
    return text
