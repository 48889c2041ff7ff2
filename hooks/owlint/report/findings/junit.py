"""JUnit XML: one test suite per file, one test case per finding.

The format has no standard. Elements and attributes are those that Jenkins,
GitLab and GitHub's reporters all read.
"""

from __future__ import annotations

import re

from owlint.strings import escape_character
from owlint_rules.model.finding import SEVERITIES
from owlint_rules.text import counted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.report.context import Context
    from owlint.result import Reported, Result

#: What XML 1.0 cannot carry, not even as a reference (section 2.2), and what commands terminals.
_ILLEGAL = re.compile('[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]')


def render(result: Result, context: Context) -> str:
    """The document, in ASCII with character references for the rest."""
    suites: dict[str, list[Reported]] = {}
    for finding in result.findings:
        suites.setdefault(context.repository_path(finding.path), []).append(finding)
    body = []
    total = failures = skipped = 0
    for path, findings in suites.items():
        cases = [_case(path, finding, context) for finding in findings]
        failed = sum(_fails(finding, context) for finding in findings)
        passed_over = sum(finding.suppressed for finding in findings)
        body.append(_suite(path, cases, failed, passed_over))
        total += len(cases)
        failures += failed
        skipped += passed_over
    if not body:
        # A report without a test case counts as broken in several readers.
        case = f'    <testcase{_attributes(name=_checked(result), classname="owlint")}/>\n'
        body.append(_suite('owlint', [case], 0, 0))
        total = 1
    head = _attributes(name='owlint', tests=total, failures=failures, skipped=skipped, errors=0)
    xml = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuites{head}>\n{"".join(body)}</testsuites>\n'
    )
    return xml.encode('ascii', 'xmlcharrefreplace').decode('ascii')


def _checked(result: Result) -> str:
    return f'{counted(result.files_checked, "file")} checked'


def _fails(finding: Reported, context: Context) -> bool:
    if finding.suppressed or context.fail_on not in SEVERITIES:  # `never`
        return False
    return SEVERITIES.index(finding.severity) >= SEVERITIES.index(context.fail_on)


def _suite(name: str, cases: list[str], failures: int, skipped: int) -> str:
    head = _attributes(name=name, tests=len(cases), failures=failures, skipped=skipped, errors=0)
    return f'  <testsuite{head}>\n{"".join(cases)}  </testsuite>\n'


def _case(path: str, finding: Reported, context: Context) -> str:
    head = _attributes(
        name=f'{finding.code} {finding.name} ({finding.line}:{finding.column})',
        classname=path,
        file=path,
        line=finding.line,
    )
    text = f'{path}:{finding.line}:{finding.column}: {finding.severity}: {finding.message}'
    if finding.help:
        text += f'\nhelp: {finding.help}'
    for region, note in finding.related:
        related = context.repository_path(region.path)
        text += f'\nsee {related}:{region.line}:{region.column}: {note}'
    if finding.suppressed:
        inner = f'<skipped{_attributes(message=finding.reason or finding.suppressed_by)}/>'
    elif _fails(finding, context):
        attributes = _attributes(message=finding.message, type=finding.severity)
        inner = f'<failure{attributes}>{_text(text)}</failure>'
    else:
        inner = f'<system-out>{_text(text)}</system-out>'
    return f'    <testcase{head}>\n      {inner}\n    </testcase>\n'


def _legal(text: str) -> str:
    return _ILLEGAL.sub(lambda match: escape_character(match[0]), text)


def _text(text: str) -> str:
    from xml.sax.saxutils import escape

    return escape(_legal(text), {'\r': '&#13;'})


def _attributes(**values: str | int) -> str:
    from xml.sax.saxutils import quoteattr

    return ''.join(f' {key}={quoteattr(_legal(str(value)))}' for key, value in values.items())
