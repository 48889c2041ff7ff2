"""A text file is not UTF-8.

## What it does
Reports files in UTF-16 (with or without byte-order mark) or in an older encoding.
owlint still reads them as well as it can. Of license texts and source files, in which only
names are garbled, an 8-bit encoding is a warning.

## Why it matters
The Hub and its client read only UTF-8 (huggingface_hub@ee0a4510 opens cards as utf-8):
a card in another encoding is lost, and names in a license are garbled.

## Example
A LICENSE saved as "Unicode" by an old Windows editor.

## Use instead
The same text saved as UTF-8 without byte-order mark.

## Fix safety
No fix: the meaning of bytes in an unknown encoding is a guess.

## References
- docs/limits.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Subject
from owlint_rules.unreadable_files._problems import findings

CODE = 'OWL902'
SEVERITY = ERROR
WHY = 'the Hub and most tools refuse the file or garble it'

#: What people read: in an 8-bit encoding only letters with accents are garbled there.
_TEXTS = ('license', 'header')


def check(subject: Subject, options: Options) -> Iterator[Finding]:
    """One finding for each problem of this name that the reader met."""
    for finding in findings(subject, 'not-utf-8', 'Save the file as UTF-8.', read=True):
        if subject.kind in _TEXTS and not any('UTF-16' in one.message for one in subject.problems):
            finding.severity = WARNING
        yield finding
