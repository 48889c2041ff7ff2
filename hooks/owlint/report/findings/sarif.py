"""SARIF 2.1.0 (OASIS Standard with Errata 01, 28 August 2023), for code scanning services.

Columns are counted in Unicode code points (``columnKind``), files are named
relative to ``%SRCROOT%``, and suppressed findings stay in, marked as such
(section 3.27.23), so that a service can tell them from mended ones.
"""

from __future__ import annotations

import re

from owlint.report.rule_info import RuleInfo, describe
from owlint.strings import clean
from owlint_rules.model.finding import UNSAFE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint.report.context import Context
    from owlint.result import Region, Reported, Result

SCHEMA = (
    'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
)
HOME = 'https://github.com/owlint/owlint'
BASE = '%SRCROOT%'
FINGERPRINT = 'owlint/v1'
LEVELS = {'error': 'error', 'warning': 'warning', 'info': 'note'}

#: GitHub's words for the severity of a problem that is not about security.
PROBLEM = {'error': 'error', 'warning': 'warning', 'info': 'recommendation'}

#: A longer line than this is not quoted.
MAX_SNIPPET = 1000

EXIT_CODES = {
    0: 'nothing to report',
    1: 'findings, or a claim that is not met',
    2: 'wrong usage, configuration or an internal error',
}

_LINK = re.compile(r'\[(?=[^\[\]]*\]\()')


def render(result: Result, context: Context) -> str:
    """One SARIF log with one run, in ASCII."""
    import json

    rules: dict[str, RuleInfo] = {}
    for finding in result.findings:
        if finding.code not in rules:
            rules[finding.code] = describe(finding, context)
    codes = sorted(rules)
    index = {code: position for position, code in enumerate(codes)}
    driver: dict[str, Any] = {
        'name': 'owlint',
        'informationUri': HOME,
        'rules': [_rule(rules[code]) for code in codes],
    }
    if context.version:
        driver['version'] = driver['semanticVersion'] = context.version
    run = {
        'tool': {'driver': driver},
        'columnKind': 'unicodeCodePoints',
        'originalUriBaseIds': {BASE: _base(context)},
        'invocations': [_invocation(result, context)],
        'results': [_result(finding, index, context) for finding in result.findings],
    }
    document = {'$schema': SCHEMA, 'version': '2.1.0', 'runs': [run]}
    return json.dumps(clean(document), indent=2) + '\n'


def uri(path: str) -> str:
    """A relative path as a URI reference: the bytes of its name, percent-encoded."""
    from urllib.parse import quote

    try:
        data = path.encode('utf-8', 'surrogateescape')
    except UnicodeEncodeError:  # half of a surrogate pair, which no real name holds
        data = path.encode('utf-8', 'surrogatepass')
    return quote(data, safe='/~')


def _base(context: Context) -> dict[str, Any]:
    base: dict[str, Any] = {'description': {'text': 'The top of the repository that was checked.'}}
    if context.root:
        root = context.root.rstrip('/').replace('\\', '/')
        prefix = context.prefix.strip('/')
        if prefix and root.endswith('/' + prefix):
            root = root[: -len(prefix) - 1]
        base['uri'] = 'file://' + uri('/' + root.lstrip('/') + '/')
    return base


def _invocation(result: Result, context: Context) -> dict[str, Any]:
    invocation: dict[str, Any] = {
        'executionSuccessful': context.exit_code != 2,
        'properties': {'filesChecked': result.files_checked, 'fixed': result.fixed},
    }
    if context.exit_code is not None:
        invocation['exitCode'] = context.exit_code
        if context.exit_code in EXIT_CODES:
            invocation['exitCodeDescription'] = EXIT_CODES[context.exit_code]
    if result.notes:
        invocation['toolExecutionNotifications'] = [
            {'level': 'note', 'message': {'text': note}} for note in result.notes
        ]
    return invocation


def _rule(info: RuleInfo) -> dict[str, Any]:
    rule: dict[str, Any] = {
        'id': info.code,
        'name': info.name,
        'shortDescription': {'text': info.summary},
        'fullDescription': {'text': info.description or info.summary},
        'help': {'text': info.text or info.summary, 'markdown': info.text or info.summary},
        'defaultConfiguration': {'level': LEVELS.get(info.severity, 'warning')},
        'properties': {
            'tags': [tag for tag in (info.kind, 'model-release') if tag],
            'problem.severity': PROBLEM.get(info.severity, 'warning'),
        },
    }
    if info.fix:
        rule['properties']['fix'] = info.fix
    if info.url:
        rule['helpUri'] = info.url
    return rule


def message(text: str) -> dict[str, str]:
    """A message that no viewer takes for one with links of ours (section 3.11.6)."""
    return {'text': _LINK.sub(r'\\[', text)}


def _region(region: Region) -> dict[str, int]:
    """Lines and columns from 1, never an end before its start."""
    line, column = max(region.line, 1), max(region.column, 1)
    end = max((line, column), (region.end_line, region.end_column))
    return {'startLine': line, 'startColumn': column, 'endLine': end[0], 'endColumn': end[1]}


def _artifact(path: str, context: Context) -> dict[str, str]:
    path = context.repository_path(path)
    if path.startswith('/'):
        return {'uri': 'file://' + uri(path)}
    return {'uri': uri(path), 'uriBaseId': BASE}


def _location(region: Region, context: Context, source: str = '') -> dict[str, Any]:
    physical: dict[str, Any] = {
        'artifactLocation': _artifact(region.path, context),
        'region': _region(region),
    }
    if source and len(source) <= MAX_SNIPPET and region.end_line <= region.line:
        physical['contextRegion'] = {
            'startLine': max(region.line, 1),
            'snippet': {'text': source.rstrip('\r\n')},
        }
    return {'physicalLocation': physical}


def _result(finding: Reported, index: dict[str, int], context: Context) -> dict[str, Any]:
    text = finding.message if not finding.help else f'{finding.message}\n{finding.help}'
    item: dict[str, Any] = {
        'ruleId': finding.code,
        'ruleIndex': index[finding.code],
        'level': LEVELS.get(finding.severity, 'warning'),
        'message': message(text),
        'locations': [_location(finding.region, context, finding.source)],
    }
    if finding.place:
        item['locations'][0]['logicalLocations'] = [{'fullyQualifiedName': finding.place}]
    if finding.related:
        item['relatedLocations'] = [
            {'id': number, **_location(region, context), 'message': message(text)}
            for number, (region, text) in enumerate(finding.related)
        ]
    if finding.fingerprint:
        item['partialFingerprints'] = {FINGERPRINT: finding.fingerprint}
    if finding.suppressed:
        kind = 'inSource' if finding.suppressed_by == 'comment' else 'external'
        suppression: dict[str, Any] = {'kind': kind, 'status': 'accepted'}
        if finding.reason:
            suppression['justification'] = finding.reason
        if finding.suppressed_by:
            suppression['properties'] = {'by': finding.suppressed_by}
        item['suppressions'] = [suppression]
    if finding.replacements:
        item['fixes'] = [_fix(finding, context)]
    item['properties'] = {'confidence': finding.confidence}
    return item


def _fix(finding: Reported, context: Context) -> dict[str, Any]:
    changes: dict[str, list[dict[str, Any]]] = {}
    for edit in finding.replacements:
        replacement: dict[str, Any] = {'deletedRegion': _region(edit.region)}
        if edit.text:
            replacement['insertedContent'] = {'text': edit.text}
        changes.setdefault(edit.region.path, []).append(replacement)
    safety = 'unsafe' if finding.fixable == UNSAFE else 'safe'
    return {
        'description': {'text': finding.fix_title or f'Fix {finding.code}'},
        'artifactChanges': [
            {'artifactLocation': _artifact(path, context), 'replacements': replacements}
            for path, replacements in changes.items()
        ],
        'properties': {'safety': safety},
    }
