"""Annotations that GitHub Actions picks out of a job's log (workflow commands)."""

from __future__ import annotations

from owlint.report.summary import sentence
from owlint.strings import visible
from owlint_rules.model.finding import SAFE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.report.context import Context
    from owlint.result import Reported, Result

LEVELS = {'error': 'error', 'warning': 'warning', 'info': 'notice'}


def render(result: Result, context: Context) -> str:
    """One workflow command per finding, then the summary as an ordinary line.

    A line of the log that starts with ``::`` is a command, so every text of
    others stays behind our own words and on its line.
    """
    lines = [annotation(finding, context) for finding in result.visible]
    if not context.quiet:
        lines.extend('note: ' + visible(note) for note in result.notes)
        lines.append(sentence(result, context))
    return '\n'.join(lines) + '\n' if lines else ''


def escape_data(text: str) -> str:
    """Text after the second ``::`` of a command."""
    return text.replace('%', '%25').replace('\r', '%0D').replace('\n', '%0A')


def escape_property(text: str) -> str:
    """Text of a command's property, where ``:`` and ``,`` separate."""
    return escape_data(text).replace(':', '%3A').replace(',', '%2C')


def annotation(finding: Reported, context: Context) -> str:
    """The command for one finding; the text repeats the place, as the log shows only that."""
    region = finding.region
    path = context.repository_path(finding.path)
    properties = {
        'title': f'{visible(finding.code)} {visible(finding.name)}',
        'file': _file(path),
        'line': str(region.line),
        'endLine': str(max(region.end_line, region.line)),
    }
    if region.end_line <= region.line:  # columns are refused for a range over several lines
        properties['col'] = str(region.column)
        properties['endColumn'] = str(max(region.end_column, region.column))
    shown = ','.join(f'{key}={escape_property(value)}' for key, value in properties.items())
    mark = ' [*]' if finding.fixable == SAFE else ''
    text = (
        f'{visible(path)}:{region.line}:{region.column}: '
        f'{visible(finding.code)} {visible(finding.name)}: {visible(finding.message)}{mark}'
    )
    if finding.help:
        text += f'\nhelp: {visible(finding.help)}'
    for place, note in finding.related:
        related = visible(context.repository_path(place.path))
        text += f'\nsee {related}:{place.line}:{place.column}: {visible(note)}'
    return f'::{LEVELS.get(finding.severity, "warning")} {shown}::{escape_data(text)}'


def _file(path: str) -> str:
    """The path for matching: line breaks stay, as escapes of the command; the rest is shown."""
    return visible(path, keep='\r\n')
