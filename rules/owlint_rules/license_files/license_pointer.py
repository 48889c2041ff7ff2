"""A license file only points to a text elsewhere.

## What it does
Reports license files without terms, which contain only a URL or the name of another
file.

## Why it matters
The content of a URL can change or vanish, and most licenses require a copy of their
text. A real case: a LICENSE of 85 bytes that names a web page.

## Example
`Please refer to license: https://example.org/license`

## Use instead
The text itself.

## Fix safety
No fix: the text at the URL is not in the release.

## References
- docs/license-texts.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import LicenseText

CODE = 'OWL204'
SEVERITY = WARNING


def check(text: LicenseText, options: Options) -> Iterator[Finding]:
    """One finding for a pointer file."""
    match = match_of(text)
    if text.role == 'license' and match.status == 'pointer':
        name = match.spdx or match.license
        said = f'names {name}; its text is' if name else 'points to license terms that are'
        yield Finding(
            f'this file only {said} elsewhere',
            text.line(1),
            help='Put the license text itself here.',
        )
