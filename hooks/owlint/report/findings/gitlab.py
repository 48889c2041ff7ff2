"""GitLab's code quality report: the part of the Code Climate format that GitLab reads."""

from __future__ import annotations

from owlint.strings import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.report.context import Context
    from owlint.result import Reported, Result

SEVERITIES = {'info': 'info', 'warning': 'minor', 'error': 'major'}


def render(result: Result, context: Context) -> str:
    """A JSON list with one entry per finding.

    GitLab takes two entries with one fingerprint for one, so findings that
    share theirs are told apart by their number.
    """
    import json

    seen: dict[str, int] = {}
    entries = []
    for finding in result.visible:
        path = context.repository_path(finding.path)
        identity = '\0'.join((finding.code, path, finding.fingerprint or _identity(finding)))
        number = seen.get(identity, 0)
        seen[identity] = number + 1
        entries.append(
            {
                'description': f'{finding.code} {finding.name}: {finding.message}',
                'check_name': finding.code,
                'fingerprint': _digest(f'{identity}\0{number}' if number else identity),
                'severity': SEVERITIES.get(finding.severity, 'minor'),
                'location': {
                    'path': path,
                    'lines': {
                        'begin': finding.line,
                        'end': max(finding.line, finding.region.end_line),
                    },
                },
            }
        )
    return json.dumps(clean(entries), indent=2) + '\n'


def _identity(finding: Reported) -> str:
    return f'{finding.place}\0{finding.message}'


def _digest(text: str) -> str:
    from hashlib import sha256

    return sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:40]
