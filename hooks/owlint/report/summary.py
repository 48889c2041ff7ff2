"""The sentences and tables that sum up a run."""

from __future__ import annotations

from owlint_rules.model.finding import ERROR, INFO, SAFE, UNSAFE, WARNING
from owlint_rules.text import counted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.report.context import Context
    from owlint.result import Reported, Result


class Row:
    """One line of the statistics: a rule and how often it was found."""

    __slots__ = ('code', 'count', 'name', 'safe', 'unsafe')

    def __init__(self, code: str, name: str) -> None:
        self.code = code
        self.name = name
        self.count = 0
        self.safe = 0
        self.unsafe = 0


def statistics(result: Result) -> list[Row]:
    """The rules that were found, the most frequent one first."""
    rows: dict[str, Row] = {}
    for finding in result.visible:
        row = rows.setdefault(finding.code, Row(finding.code, finding.name))
        row.count += 1
        row.safe += finding.fixable == SAFE
        row.unsafe += finding.fixable == UNSAFE
    return sorted(rows.values(), key=lambda row: (-row.count, row.code))


def tally(findings: list[Reported]) -> str:
    """``3 errors, 1 warning in 2 files``."""
    parts = []
    for severity in (ERROR, WARNING, INFO):
        number = sum(finding.severity == severity for finding in findings)
        if number:
            parts.append(counted(number, severity))
    files = len({finding.path for finding in findings})
    return f'{", ".join(parts)} in {counted(files, "file")}'


def fixable_clause(findings: list[Reported], context: Context) -> str:
    """What a person can have mended now; '' when nothing.

    A fix that this very run has already tried is not offered again.
    """
    safe = sum(finding.fixable == SAFE for finding in findings)
    unsafe = sum(finding.fixable == UNSAFE for finding in findings)
    if context.fixing and not context.diff:
        safe = 0
        unsafe = 0 if context.unsafe_fixes else unsafe
    parts = []
    if safe:
        parts.append(f'{safe} can be fixed with `owlint fix`')
    if unsafe:
        more = f'{unsafe} more with' if safe else f'{unsafe} can be fixed with'
        parts.append(f'{more} `owlint fix --unsafe-fixes`')
    return ', '.join(parts)


def sentence(result: Result, context: Context) -> str:
    """The closing line of a run."""
    start = ''
    if result.fixed:
        verb = 'Would fix' if context.diff else 'Fixed'
        start = f'{verb} {counted(result.fixed, "finding")}. '
    findings = result.visible
    if findings:
        fixable = fixable_clause(findings, context)
        end = f'Found {tally(findings)}' + (f'; {fixable}.' if fixable else '.')
    elif result.files_checked or result.fixed:
        end = f'All checks passed ({counted(result.files_checked, "file")}).'
    else:
        end = 'No files to check.'
    suppressed = len(result.findings) - len(findings)
    if suppressed and context.verbose:
        end += f' {suppressed} suppressed.'
    return start + end
