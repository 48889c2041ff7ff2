"""A license file holds a standard text with changes.

## What it does
Compares the file word by word with the standard text that it comes closest to,
and reports every addition, removal and replacement with its line. Line breaks,
quotes, headings, the copyright line and the appendix of instructions do not
count as changes.

## Why it matters
A text with a clause added is another license. Detectors that score similarity
call an MIT text with a non-commercial clause at its end "MIT": of 377
restrictive edits of open licenses the best known one still calls 40 % clean.

## Example
The MIT text, and behind it: `The Software may not be used commercially.`

## Use instead
The standard text alone, or a name of its own for the changed license.

## Fix safety
No fix: a text that somebody wrote is never replaced.

## References
- docs/license-texts.md
"""

from __future__ import annotations

from owlint_rules.finding import ERROR, WARNING, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from owlint_rules.licenses.match import Change
    from owlint_rules.subjects import LicenseText, Options

CODE = 'OWL202'
NAME = 'changed-license-text'
KIND = 'license'
SINCE = '0.1.0'
SEVERITY = WARNING
FIX = None
OPTIONS: dict[str, str] = {}

#: More changes than this are counted, not listed.
_SHOWN = 5


def check(text: LicenseText, options: Options) -> Iterator[Finding]:
    """One finding at the first change; the others are related places."""
    if text.role != 'license':
        return
    match = text.match
    if match.status != 'modified' or not match.changes:
        return
    name = match.title or match.license or match.spdx
    first = match.changes[0]
    restrictive = bool(match.clauses) or any(change.restricts for change in match.changes)
    related = [
        (text.line(change.line), f'{change.kind}: {_words(change)}')
        for change in match.changes[1:_SHOWN]
    ]
    related += [
        (text.line(clause.line), f'clause to read ({clause.kind}): "{clause.text}"')
        for clause in match.clauses[:_SHOWN]
    ]
    more = len(match.changes) - 1
    behind = '' if not more else f' (and {more} more {"change" if more == 1 else "changes"})'
    yield Finding(
        f'this is {name} with changes: {first.kind} here: {_words(first)}{behind}',
        text.line(first.line),
        severity=ERROR if restrictive else None,
        help=f'Do not call it {name}: state it as `other` with a name of its own, or restore the '
        'text.',
        related=related,
    )


def _words(change: Change) -> str:
    """The words of a change; a replacement quotes both sides itself."""
    return change.text if change.kind == 'replaced' else f'"{change.text}"'
