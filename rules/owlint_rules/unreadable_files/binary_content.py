"""A text file contains binary content.

## What it does
Reports NUL bytes and damaged UTF-16 in files that should be text.

## Why it matters
Readers stop at the first such byte or show nothing; terms after it are lost.

## Example
A LICENSE that an interrupted download left half filled with zeros.

## Use instead
The whole text.

## Fix safety
No fix: the intended text is not in the file.

## References
- docs/limits.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Subject
from owlint_rules.unreadable_files._problems import findings

CODE = 'OWL905'
SEVERITY = ERROR
WHY = 'nothing in the file was checked'


def check(subject: Subject, options: Options) -> Iterator[Finding]:
    """One finding for each problem of this name that the reader met."""
    return findings(subject, 'binary-content', 'Replace it with the intended text.')
