"""The sentences and tables that sum up a run."""

from __future__ import annotations

from owlint_rules.model.finding import ERROR, INFO, SAFE, UNSAFE, WARNING
from owlint_rules.text import counted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.report.context import Context
    from owlint.result import Reported, Result


class Row:
    """One line of the statistics: a rule, and how often it was found with one severity."""

    __slots__ = ('code', 'count', 'name', 'safe', 'severity', 'unsafe')

    def __init__(self, code: str, name: str, severity: str) -> None:
        self.code = code
        self.name = name
        self.severity = severity
        self.count = 0
        self.safe = 0
        self.unsafe = 0


def statistics(result: Result) -> list[Row]:
    """The rules that were found by their severities, the most frequent one first."""
    rows: dict[tuple[str, str], Row] = {}
    for finding in result.visible:
        of_rule = Row(finding.code, finding.name, finding.severity)
        row = rows.setdefault((finding.code, finding.severity), of_rule)
        row.count += 1
        row.safe += finding.fixable == SAFE
        row.unsafe += finding.fixable == UNSAFE
    return sorted(rows.values(), key=lambda row: (-row.count, row.code, row.severity))


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

    A fix that this very run has already tried is not offered again, and none for a repository of
    the Hub, which is fixed where it is downloaded.
    """
    findings = [finding for finding in findings if not finding.path.startswith('hf:')]
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


#: What may lie in any repository, and whose checks say nothing about a model.
NOTHING_ELSE = frozenset({'license'})
_KINDS = {
    'release': 'release', 'card': 'card', 'manifest': 'manifest', 'license': 'license file',
    'weights': 'weight file', 'header': 'source header',
}  # fmt: skip


def _looked_at(result: Result) -> str:
    """``12 files; 1 release, 1 card``."""
    files = counted(result.files_checked, 'file')
    parts = [
        counted(number, words)
        for kind, words in _KINDS.items()
        if (number := result.looked_at.get(kind))
    ]
    looked_at = f'{files}; {", ".join(parts)}' if parts else files
    if result.left_out:
        looked_at += f'; {result.left_out} of tests, examples and works of others left out'
    return looked_at


def sentence(result: Result, context: Context) -> str:
    """The closing line of a run."""
    start = ''
    if result.fixed:
        verb = 'Would fix' if context.diff else 'Fixed'
        start = f'{verb} {counted(result.fixed, "finding")}. '
    if result.unchecked:
        return start.rstrip() or 'Nothing to fix.'
    findings = result.visible
    if findings:
        fixable = fixable_clause(findings, context)
        end = f'Found {tally(findings)}' + (f'; {fixable}.' if fixable else '.')
    elif result.fixed or not NOTHING_ELSE.issuperset(result.looked_at):
        end = f'All checks passed ({_looked_at(result)}).'
    elif result.files_checked:
        # a LICENSE alone passes, and says nothing of a model
        end = f'Nothing here describes a model ({_looked_at(result)}).'
    else:
        end = 'No files to check.'
    if result.below:
        end += f' {counted(result.below, "milder finding")} not shown.'
    suppressed = len(result.findings) - len(findings)
    if suppressed and context.verbose:
        end += f' {suppressed} suppressed.'
    return start + end
