"""A license text has blanks that nobody filled in.

## What it does
Reports `[year]`, `<copyright holders>`, `[INSERT URL]` and the like where the
terms need them. The appendix of Apache-2.0 and of the GPL is a form for others
and stays as it is, and so do the texts in a `LICENSES/` folder (REUSE), where
each file names its own holder.

## Why it matters
A permission without a holder is nobody's permission.

## Example
`Copyright (c) [year] [fullname]`

## Use instead
`Copyright (c) 2026 Example Lab`

## Fix safety
No fix: year and holder come from the publisher.

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

#: Blanks of the copyright line.
_LINE = frozenset({'year', 'yyyy', 'fullname', 'full name', 'name', 'copyright holder', 'holder'})


def check(text: LicenseText, options: Options) -> Iterator[Finding]:
    """One finding for each blank that matters."""
    if text.role != 'license' or not text.text.strip():
        return
    if '/LICENSES/' in f'/{text.path}':
        return  # the forms of the REUSE folder stay forms: who holds the rights each file says
    for blank in text.match.placeholders:
        yield Finding(
            f'a blank that was not filled in: {blank.text}',
            text.line(blank.line),
            help='Write what belongs there: the year of the work and who holds the rights.'
            if blank.text.strip('[]<>{}$ ').lower() in _LINE
            else 'Write what belongs there.',
        )
