"""One file contains several license texts.

## What it does
Reports the license texts in a file that contains several, each with its lines.

## Why it matters
This is often correct (third-party notices after the project's license), but most tools
see only the first text, or none. Readers must know which text covers what: the file
should say so, or each text should have its own file.

## Example
A LICENSE with the Apache License, followed by the MIT License of a library.

## Use instead
`LICENSE` for the own license, `THIRD_PARTY_NOTICES` for the others; or a line in
front of each text that says what it covers.

## Fix safety
No fix: only the publisher knows what each text covers.

## References
- docs/license-texts.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.finding import INFO, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import LicenseText
from owlint_rules.text import first_of

CODE = 'OWL208'
SEVERITY = INFO
WHY = 'nothing is known to be wrong: several texts in one file are allowed'

_SHOWN = 6


def check(text: LicenseText, options: Options) -> Iterator[Finding]:
    """One finding that lists the texts."""
    if text.role != 'license' or not text.text.strip() or text.text == '%PDF-':
        return
    parts = match_of(text).parts
    if len({part.title for part in parts}) < 2:
        return
    listed = [f'{part.title} (lines {part.start_line} to {part.end_line})' for part in parts]
    yield Finding(
        f'this file holds {len(parts)} license texts: {first_of(listed, _SHOWN)}',
        text.line(parts[0].start_line),
        help='Say before each text what it covers, or put each into its own file.',
        related=[(text.line(part.start_line), part.title) for part in parts[1:_SHOWN]],
    )
