"""A table in GitHub-flavored Markdown, for a job's step summary or a comment on a pull request."""

from __future__ import annotations

import re

from owlint.report.rule_info import DOCS_URL
from owlint.report.summary import sentence, statistics
from owlint.strings import visible
from owlint_rules.catalog import RULES
from owlint_rules.model.finding import ERROR, SAFE, SEVERITIES, UNSAFE
from owlint_rules.text import counted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.report.context import Context
    from owlint.result import Reported, Result

#: GitHub refuses a comment of more than 65,536 characters; the rest is room for what stands around.
MAX_LENGTH = 60_000

#: A longer text is cut in a table cell.
MAX_CELL = 600

#: All that begins markup inside a line; ``:`` ends the scheme
#: of a link, and ``www.`` would become one.
_MARKUP = re.compile(r'([\\`*_{}\[\]<>&#|~!$@]|:(?!\d)|(?<=[wW]{3})\.)')

#: ``@name`` would notify a person, ``#1`` link an issue: an invisible joiner keeps both plain.
_REFERENCE = re.compile(r'(\\@|\\#)(?=\w)')


def render(result: Result, context: Context) -> str:
    """Heading, table of the findings (the gravest first) or of the statistics, notes."""
    lines = ['### owlint', '', escape_code(sentence(result, context)), '']
    findings = sorted(
        result.visible, key=lambda finding: -SEVERITIES.index(finding.severity)
    )  # stable: within a severity the order stays
    if context.statistics:
        lines.extend(_statistics(result))
    elif findings:
        lines.append('| Severity | Place | Rule | Message | Fix |')
        lines.append('| --- | --- | --- | --- | --- |')
        length = sum(map(len, lines))
        for number, finding in enumerate(findings):
            row = _row(finding, context)
            length += len(row) + 1
            if length > MAX_LENGTH:
                lines += ['', f'{counted(len(findings) - number, "more finding")} left out here.']
                break
            lines.append(row)
        lines.append('')
    if not context.quiet:
        lines.extend(f'- {escape(note)}' for note in result.notes)
    return '\n'.join(lines).rstrip('\n') + '\n'


def escape(text: str) -> str:
    """Text of others as plain words of a table cell: no markup, no HTML, no mention, one line."""
    text = visible(text)
    if len(text) > MAX_CELL:
        text = text[:MAX_CELL] + '...'
    return _REFERENCE.sub(r'\1&#8288;', _MARKUP.sub(r'\\\1', text))


def escape_code(text: str) -> str:
    """Our own sentence, whose code spans stay."""
    return '`'.join(
        part if number % 2 else escape(part) for number, part in enumerate(text.split('`'))
    )


def _rule(code: str, name: str) -> str:
    label = f'{escape(code)} {escape(name)}'
    return f'[{label}]({DOCS_URL.format(code=code)})' if code in RULES else label


def _row(finding: Reported, context: Context) -> str:
    place = f'{context.repository_path(finding.path)}:{finding.line}:{finding.column}'
    text = escape(finding.message)
    if finding.help:
        text += f'<br>{escape(finding.help)}'
    fix = {SAFE: 'safe', UNSAFE: 'unsafe'}.get(finding.fixable or '', '')
    severity = f'**{finding.severity}**' if finding.severity == ERROR else finding.severity
    rule = _rule(finding.code, finding.name)
    return f'| {severity} | {escape(place)} | {rule} | {text} | {fix} |'


def _statistics(result: Result) -> list[str]:
    rows = statistics(result)
    if not rows:
        return []
    head = '| Count | Rule | Severity | Safe fixes | Unsafe fixes |'
    lines = [head, '| ---: | --- | --- | ---: | ---: |']
    for row in rows:
        rule = _rule(row.code, row.name)
        lines.append(f'| {row.count} | {rule} | {row.severity} | {row.safe} | {row.unsafe} |')
    return [*lines, '']
