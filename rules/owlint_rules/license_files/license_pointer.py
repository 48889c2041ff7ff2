"""A license file only points to a text elsewhere.

## What it does
Reports license files without terms, which contain only a URL or the name of another
file. Files below a folder that has the text are left alone, as in packages of one
repository.

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

from owlint_rules.licenses.recognition.equivalence import keys_of_text, may_agree
from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import LicenseText

CODE = 'OWL204'
SEVERITY = WARNING
WHY = 'the terms exist, but not in what is passed on'


def check(text: LicenseText, options: Options) -> Iterator[Finding]:
    """One finding for a pointer file."""
    match = match_of(text)
    if text.role == 'license' and match.status == 'pointer':
        if _is_above(text) or any(one.name == 'link-as-text' for one in text.problems):
            return  # link-as-text says it of the latter
        name = match.spdx or match.license
        said = f'names {name}; its text is' if name else 'points to license terms that are'
        yield Finding(
            f'this file only {said} elsewhere',
            text.line(1),
            help='Put the license text itself here.',
        )


def _is_above(text: LicenseText) -> bool:
    """Whether a folder above has the text that a file names, or any when it names none."""
    wanted = keys_of_text(match_of(text))
    texts = [match for one in text.above if (match := match_of(one)).status != 'pointer']
    known = [keys for match in texts if (keys := keys_of_text(match))]
    return any(not wanted or may_agree(wanted, keys) for keys in known)
