"""A license file holds a text that owlint does not know.

## What it does
Compares license files with the standard texts of the SPDX list and with the
known model licenses, and says so when a text is none of them. It shows the
clauses worth reading.

## Why it matters
A file `LicenseRef-….txt` announces terms of its own and is for information.
Nobody can say from the outside what an unknown text allows. Whoever uses the
model has to read it; a verdict stays undecided.

## Example
A LICENSE that says: `Free for research. Ask us for everything else.`

## Use instead
A standard license, if one says what is meant.

## Fix safety
No fix: a text that somebody wrote is never replaced.

## References
- docs/license-texts.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.finding import INFO, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import LicenseText

CODE = 'OWL201'
SEVERITY = WARNING


def check(text: LicenseText, options: Options) -> Iterator[Finding]:
    """One finding for a text that is not known, with the clauses to read."""
    if text.role != 'license' or not text.text.strip() or text.text == '%PDF-':
        return
    match = match_of(text)
    if match.status != 'unknown':
        return
    related = [
        (text.line(clause.line), f'{clause.kind}: "{clause.text}"') for clause in match.clauses[:8]
    ]
    yield Finding(
        'owlint does not know this license text',
        text.line(1),
        help='Read it, and state its name in `license_name` of the card. If it is intended, '
        'ignore this rule for the file and give that as the reason.',
        severity=INFO if text.name.startswith('LicenseRef-') else None,
        related=related,
    )
