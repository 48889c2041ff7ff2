"""A license file is empty.

## What it does
Reports license files that are empty, or that are a PDF whose text the tools of the
release's users cannot read.

## Why it matters
Without the text, nobody has the rights that it grants.

## Example
`LICENSE` with zero bytes, kept as a reminder.

## Use instead
The text of the license as UTF-8.

## Fix safety
No fix here: OWL601 adds the text if there is no file at all.

## References
- docs/license-texts.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import LicenseText

CODE = 'OWL203'
SEVERITY = ERROR
WHY = 'the file promises terms and gives none'


def check(text: LicenseText, options: Options) -> Iterator[Finding]:
    """One finding for a file without text."""
    if text.text == '%PDF-':
        yield Finding(
            'the license is a PDF, which owlint and most tools cannot read',
            text.span(0),
            severity=WARNING,
            help='Add the same text as a plain-text file.',
        )
    elif not text.text.strip('\ufeff \t\r\n') and not text.problems:
        yield Finding(
            'this license file is empty',
            text.span(0),
            help='Delete it, and let `owlint fix` write the text of the stated license.',
        )
