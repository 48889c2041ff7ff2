"""A license text has blanks that nobody filled in.

## What it does
Reports `[year]`, `<copyright holders>`, `[INSERT URL]` and the like where the
terms need them. The appendix of Apache-2.0 and of the GPL is a form for others
and stays as it is.

## Why it matters
A permission without a holder is nobody's permission.

## Example
`Copyright (c) [year] [fullname]`

## Use instead
`Copyright (c) 2026 Example Lab`

## Fix safety
No fix yet: year and holder come from the publisher.

## References
- docs/license-texts.md
"""

from __future__ import annotations

from owlint_rules.finding import WARNING, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from owlint_rules.subjects import LicenseText, Options

CODE = 'OWL205'
NAME = 'unfilled-placeholder'
KIND = 'license'
SINCE = '0.1.0'
SEVERITY = WARNING
FIX = None
OPTIONS: dict[str, str] = {}


def check(text: LicenseText, options: Options) -> Iterator[Finding]:
    """One finding for each blank that matters."""
    if text.role != 'license' or not text.text.strip():
        return
    for blank in text.match.placeholders:
        yield Finding(
            f'a blank that was not filled in: {blank.text}',
            text.line(blank.line),
            help='Write what belongs there.',
        )
