"""A file cannot be opened.

## What it does
Reports files that do not exist, are folders, devices or pipes, cannot be read for lack
of permission, or are links that are broken, circular or lead out of the repository.

## Why it matters
A file that is not read is not checked. A release whose LICENSE is a link to a folder on
somebody's laptop has no license for anyone else.

## Example
`LICENSE -> /home/me/LICENSE`

## Use instead
A copy of the file in the repository.

## Fix safety
No fix.

## References
- docs/limits.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Subject
from owlint_rules.unreadable_files._problems import findings

CODE = 'OWL901'
SEVERITY = ERROR
WHY = 'nothing in the file was checked'


def check(subject: Subject, options: Options) -> Iterator[Finding]:
    """One finding for each problem of this name that the reader met."""
    yield from findings(
        subject,
        'unreadable-file',
        'Make it a regular file that can be read.',
    )
    yield from findings(subject, 'unlisted-folder', '', read=True)
