"""A text file is too large to be read.

## What it does
Reports cards, license files, manifests and source files larger than owlint reads (8
MiB). Weight files have no such limit: only their headers are read.

## Why it matters
A file that is not read is not checked.

## Example
A README.md with pictures inside it as base64.

## Use instead
Pictures as files of their own.

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

CODE = 'OWL903'
SEVERITY = ERROR
WHY = 'nothing in the file was checked'


def check(subject: Subject, options: Options) -> Iterator[Finding]:
    """One finding for each problem of this name that the reader met."""
    return findings(subject, 'too-large', 'Move bulk content into separate files.')
