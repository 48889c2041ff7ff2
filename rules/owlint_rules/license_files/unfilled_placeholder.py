"""A license text has blanks that were not filled in.

## What it does
Reports `[year]`, `<copyright holders>`, `[INSERT URL]` and similar placeholders where
the terms need a value, and in a NOTICE file. The appendix of Apache-2.0 and of the GPL
is a form for others and is ignored, and so are the texts in a `LICENSES/` folder
(REUSE), where each file names its own holder. A placeholder that the licensor of a
known model license left in its text is an info.

## Why it matters
Without a copyright holder, nobody grants the permission.

## Example
`Copyright (c) [year] [fullname]`

## Use instead
`Copyright (c) 2026 Example Lab`

## Fix safety
No fix: only the publisher knows the year and holder.

## References
- docs/license-texts.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.finding import INFO, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import LicenseText

CODE = 'OWL205'
SEVERITY = WARNING
WHY = 'the license works, but names no holder'

#: Blanks of the copyright line.
_LINE = frozenset({'year', 'yyyy', 'fullname', 'full name', 'name', 'copyright holder', 'holder'})


def check(text: LicenseText, options: Options) -> Iterator[Finding]:
    """One finding for each blank that matters."""
    notice = text.role == 'notice' and text.name.lower().partition('.')[0] == 'notice'
    if not (text.role == 'license' or notice) or not text.text.strip():
        return
    if '/LICENSES/' in f'/{text.path}':
        return  # the forms of the REUSE folder stay forms: who holds the rights each file says
    match = match_of(text)
    for blank in match.placeholders:
        if match.status == 'exact' and 'license name' in blank.text.lower():
            continue  # AFL and OSL tell with it how to name a changed license
        if match.status == 'custom':
            yield Finding(
                f'{match.title} has an unfilled blank: {blank.text}',
                text.line(blank.line),
                severity=INFO,
                help='The licensor left it blank; ask them what belongs there.',
            )
            continue
        in_line = blank.text.strip('[]<>{}$ ').lower() in _LINE
        yield Finding(
            f'unfilled blank: {blank.text}',
            text.line(blank.line),
            help='Write the year and the copyright holder.'
            if in_line
            else 'Write what belongs there.',
        )
