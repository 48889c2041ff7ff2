"""The result of ``check`` as JSON. Its shape is docs/schema/check-1.json."""

from __future__ import annotations

from owlint.report.rule_info import page_of
from owlint.report.summary import statistics
from owlint.strings import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint.report.context import Context
    from owlint.result import Region, Reported, Result

#: Grows only when a field changes its meaning or goes away; new fields do not count.
VERSION = 1


def render(result: Result, context: Context) -> str:
    """One JSON document, in ASCII, so that no console's encoding can spoil it."""
    import json

    document: dict[str, Any] = {
        'version': VERSION,
        'findings': [plain(finding, context) for finding in result.findings],
        'files_checked': result.files_checked,
        'looked_at': result.looked_at,
        'left_out': result.left_out,
        'fixed': result.fixed,
        'notes': result.notes,
        'owlint': context.version,
    }
    if context.diff:
        document['diff'] = context.diff
    if context.statistics:
        document['statistics'] = [
            {
                'code': row.code,
                'name': row.name,
                'severity': row.severity,
                'count': row.count,
                'safe': row.safe,
                'unsafe': row.unsafe,
            }
            for row in statistics(result)
        ]
    return json.dumps(clean(document), indent=2) + '\n'


def _region(region: Region) -> dict[str, Any]:
    return {
        'path': region.path,
        'line': region.line,
        'column': region.column,
        'end_line': region.end_line,
        'end_column': region.end_column,
    }


def plain(finding: Reported, context: Context) -> dict[str, Any]:
    """One finding."""
    item: dict[str, Any] = {
        'code': finding.code,
        'name': finding.name,
        'url': page_of(finding.code, context),
        'severity': finding.severity,
        **_region(finding.region),
        'message': finding.message,
        'fixable': finding.fixable,
        'suppressed': finding.suppressed,
        'suppressed_by': finding.suppressed_by or None,
        'reason': finding.reason,
        'help': finding.help,
        'place': finding.place,
        'confidence': finding.confidence,
        'fingerprint': finding.fingerprint,
        'related': [{**_region(region), 'message': text} for region, text in finding.related],
    }
    if finding.replacements:
        item['fix'] = {
            'title': finding.fix_title,
            'edits': [
                {**_region(edit.region), 'text': edit.text, 'create': edit.create}
                for edit in finding.replacements
            ],
        }
    return item
