"""A baseline: how many findings of which rule a file had when it was adopted.

It can only shrink: findings beyond the recorded number are shown, and an
entry with more than there still are is reported as stale.
"""

from __future__ import annotations

import os

from owlint.errors import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.files import Files
    from owlint.result import Reported

#: Largest baseline that is read, in bytes; an entry is some 40.
_MAX_SIZE = 20_000_000

#: path relative to the baseline's folder -> code -> count
Counts = dict[str, dict[str, int]]


def read_baseline(path: str, files: Files) -> Counts:
    """Read a baseline file; raises ConfigError."""
    import json

    from owlint.files import Unreadable

    try:
        # names that are no UTF-8 go through as they are
        text = files.read_named(path, _MAX_SIZE).decode('utf-8-sig', 'surrogateescape')
        data = json.loads(text)
        if data['version'] != 1:
            raise ConfigError(f'{path}: baseline version {data["version"]!r} is not known')
        counts: Counts = {}
        for name, codes in data['findings'].items():
            counts[name] = {code: int(count) for code, count in codes.items()}
        return counts
    except Unreadable as error:
        raise ConfigError(f'{path}: cannot be read ({error.problem.message})') from None
    except json.JSONDecodeError as error:
        place = f'{path}:{error.lineno}:{error.colno}'
        raise ConfigError(f'{place}: not an owlint baseline: {error.msg}') from None
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        raise ConfigError(f'{path}: not an owlint baseline') from None


def write_baseline(path: str, findings: list[Reported]) -> int:
    """Write the findings' counts; how many findings it now holds back."""
    import json

    from owlint.output_file import replace_file

    folder = os.path.dirname(os.path.abspath(path))
    counts: Counts = {}
    for finding in findings:
        codes = counts.setdefault(_key(finding.path, folder), {})
        codes[finding.code] = codes.get(finding.code, 0) + 1
    ordered = {name: dict(sorted(counts[name].items())) for name in sorted(counts)}
    text = json.dumps({'version': 1, 'findings': ordered}, indent=2, ensure_ascii=False) + '\n'
    try:
        replace_file(path, text.encode('utf-8', 'surrogateescape'))
    except OSError as error:
        raise ConfigError(f'{path}: cannot be written ({(error.strerror or "").lower()})') from None
    return len(findings)


def apply_baseline(
    path: str, findings: list[Reported], checked: set[str], ran: set[str], files: Files
) -> list[tuple[str, str, int]]:
    """Mark findings that the baseline holds back; the stale entries as (path, code, surplus).

    Entries of files that this run did not look at and of rules that it did not
    run are left alone; those of files that are gone are stale.
    """
    folder = os.path.dirname(os.path.abspath(path))
    left = {name: dict(codes) for name, codes in read_baseline(path, files).items()}
    for finding in findings:
        codes = left.get(_key(finding.path, folder))
        if finding.suppressed or finding.locked or not codes or codes.get(finding.code, 0) <= 0:
            continue
        codes[finding.code] -= 1
        finding.suppressed = True
        finding.suppressed_by = 'baseline'
        finding.reason = 'recorded in the baseline'
    seen = {_key(name, folder) for name in checked}
    return [
        (name, code, count)
        for name, codes in sorted(left.items())
        if name in seen or not os.path.lexists(os.path.join(folder, name))
        for code, count in sorted(codes.items())
        if count > 0 and code in ran
    ]


def _key(path: str, folder: str) -> str:
    return os.path.relpath(os.path.abspath(path), folder).replace(os.sep, '/')
