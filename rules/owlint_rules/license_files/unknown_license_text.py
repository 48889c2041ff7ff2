"""owlint does not know the text of a license file.

## What it does
Reports license files whose text is neither a standard text of the SPDX list nor a known
model license, and quotes the clauses worth reading.

Severity: info, or a warning if the card states the id of another license. Silent if the
card names the license, or if a README mentions a file of this name: custom terms are
not an error.

## Why it matters
owlint cannot tell what an unknown text allows. Users of the model have to read it; a
verdict stays undecided.

## Example
A LICENSE that says: `Free for research. Ask us for everything else.`

## Use instead
A standard license, if one says what is meant.

## Fix safety
No fix: owlint never replaces a text that somebody wrote.

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
SEVERITY = INFO
WHY = 'nothing is known to be wrong: somebody must read the text'


def check(text: LicenseText, options: Options) -> Iterator[Finding]:
    """One finding for a text that is not known, with the clauses to read."""
    if text.role != 'license' or not text.text.strip() or text.text == '%PDF-':
        return
    match = match_of(text)
    if match.status != 'unknown' or text.named:
        return
    related = [
        (text.line(clause.line), f'{clause.kind}: "{clause.text}"') for clause in match.clauses[:8]
    ]
    help_text = 'Read it: its terms decide what the release may be used for.'
    if text.doubted:
        help_text = 'Put the text of the stated license here, or state `license: other`.'
    yield Finding(
        'owlint does not know this license text',
        text.line(1),
        help=help_text,
        severity=WARNING if text.doubted else None,
        related=related,
    )
