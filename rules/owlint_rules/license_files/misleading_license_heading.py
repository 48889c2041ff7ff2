"""A license file has the heading or the name of a license that it is not.

## What it does
Compares the title in the first line of a license file, its name (`LICENSE-APACHE`) and,
in a `LICENSES/` folder, its id (`LICENSES/MIT.txt`) with the license of its text. A
correct title above a modified standard text is reported by OWL202 instead.

## Why it matters
People and tools read the first line. Real files: a LICENSE with the heading "MIT
License" and a clause against removing filters (deep-floyd/IF), a
`MODEL_LICENSE_AGREEMENT.txt` that now contains Apache-2.0 (01-ai/Yi). `reuse lint` does
not check the contents: a GPL text in `LICENSES/MIT.txt` passes (fsfe/reuse-tool issue
1107).

## Example
`LICENSE-APACHE` with the text of the MIT License.

## Use instead
A title and a file name that say what the text is, or the text that they promise.

## Fix safety
No fix: owlint never replaces a text that somebody wrote, and renames no file.

## References
- docs/license-texts.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.finding import ERROR, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import LicenseText

CODE = 'OWL206'
SEVERITY = ERROR
WHY = 'a reader takes the text for a license that it is not'


def check(text: LicenseText, options: Options) -> Iterator[Finding]:
    """One finding for a title, and one for a file name, that the text does not keep."""
    if text.role != 'license' or not text.text.strip() or text.text == '%PDF-':
        return
    from owlint_rules.license_files._names import fits, named, titled

    folder, _, name = text.path.rpartition('/')
    in_folder = folder.rpartition('/')[2] == 'LICENSES'
    title = titled(text.text)
    promised = () if in_folder else named(name)
    if title is None and not promised and not in_folder:
        return
    from owlint_rules.licenses.recognition.equivalence import keys_of_text

    match = match_of(text)
    keys = keys_of_text(match)
    held = match.title or match.license or match.spdx or ''
    if title is not None and not fits(title[2], keys):
        if match.status in ('exact', 'custom', 'modified') and keys:
            changed = ', with changes' if match.status == 'modified' else ''
            yield Finding(
                f'headed "{title[1]}", but the text is {held}{changed}',
                text.line(title[0]),
                help=f'Correct the heading, or put the text of the {title[1]} here.',
            )
        elif match.status == 'unknown':
            yield Finding(
                f'headed "{title[1]}", but the text is not that license',
                text.line(title[0]),
                help='Give the text its own name, or use the text that the title names.',
            )
    if in_folder:
        yield from _misnamed(text, name)
    elif promised and keys and not fits(promised, keys):
        yield Finding(
            f'the file is named {name}, but the text is {held}',
            text.line(1),
            severity=WARNING,
            help='Rename the file, or use the text that its name promises.',
        )


def _misnamed(text: LicenseText, name: str) -> Iterator[Finding]:
    """A text in ``LICENSES/`` under the id of another license."""
    from owlint_rules.licenses.recognition.equivalence import keys_of, keys_of_text, may_agree

    identifier = name.removesuffix('.txt')
    wanted = keys_of(identifier)
    if not wanted or identifier.startswith('LicenseRef-'):
        return
    match = match_of(text)
    keys = keys_of_text(match)
    if may_agree(keys, wanted) or match.status == 'pointer':
        return
    if keys:
        held = match.title or match.license or match.spdx or ''
        message = f'the file is named for {identifier}, but the text is {held}'
    elif match.status == 'unknown':
        message = f'the file is named for {identifier}, but the text is not that license'
    else:
        return
    yield Finding(
        message,
        text.line(1),
        help=f'Put the text of {identifier} here, or rename the file.',
    )
