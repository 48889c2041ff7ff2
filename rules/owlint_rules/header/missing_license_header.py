"""A source file states no license.

## What it does
Reports source files without an `SPDX-License-Identifier` line, if the configuration
sets their license. A `<file>.license` next to the file or a `REUSE.toml` above it
counts as well. Older license wording (the Apache or GPL paragraph, the MIT text) is a
header too and is left alone; generated, vendored and empty files are skipped.

In a repository that follows REUSE (with a `LICENSES` folder or a `REUSE.toml`), every
file must state its license, data and prose included, and older wording does not replace
the line. Elsewhere, only source files and notebooks must, or the files that `paths`
names. A file with neither license nor copyright line gets only this finding.

## Why it matters
Files travel alone: once a source file without a license line is copied into another
project, its license can only be guessed. REUSE specification 3.3 requires the line in
each file, and SBOM tools read nothing else.

## Example
```python
import torch
```

## Use instead
```python
# SPDX-FileCopyrightText: 2026 Example Lab
# SPDX-License-Identifier: Apache-2.0

import torch
```

## Fix safety
Safe: inserts the header as a comment in the file's language, below what must stay first
(shebang, encoding line, XML declaration, front matter and the like); nothing else
changes. A file that cannot contain comments gets a `<file>.license` next to it, which
never overwrites an existing one. Unsafe where the file names another copyright holder:
a person must decide whether your license covers it. No fix where no place is safe or
license wording already exists.

## Options
- `header.license`: the SPDX expression that the files are under; without it, the rule
  is off.
- `header.copyright`: the copyright line to insert with it.
- `header.paths`, `header.exclude`: globs of the files that must have a header.

## References
- https://reuse.software/spec-3.3/
- https://spdx.dev/learn/handling-license-info/
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.header._scope import (
    COPYRIGHT_TAG,
    LICENSE_TAG,
    configured,
    has_copyright,
    in_scope,
    other_holders,
    own_tags,
    stated,
)
from owlint_rules.header._text import beside, copyright_lines, insertion, tag_lines
from owlint_rules.header.styles import UNCOMMENTABLE
from owlint_rules.model.finding import SAFE, UNSAFE, WARNING, Finding, Fix, NewFile
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import SourceHeader
from owlint_rules.text import cut

CODE = 'OWL301'
SEVERITY = WARNING
WHY = 'the configuration asks for a header, and the license file still covers the source'
FIX = SAFE
OPTIONS: dict[str, str] = {
    'header.license': 'SPDX expression that the files are under',
    'header.copyright': 'copyright line to insert with it',
    'header.paths': 'globs of files that have to carry a header',
    'header.exclude': 'globs of files that need none',
}


def check(header: SourceHeader, options: Options) -> Iterator[Finding]:
    """At most one finding, at the start of the file."""
    wanted = configured(options, 'license')
    if not wanted or not in_scope(header, options) or _states_license(header):
        return
    if header.long_form is not None and header.own_counts and not header.reuse:
        return
    what = 'no license header'
    if configured(options, 'copyright') and not has_copyright(header):
        what = 'no license and copyright header'
    fixable, advice = _fixable(header, options, wanted)
    yield Finding(f'{what}; expected `{wanted}`', header.span(0), fixable=fixable, help=advice)


def _states_license(header: SourceHeader) -> bool:
    """Whether a license line is there, an empty one included (that is another rule's matter)."""
    return bool(stated(header, LICENSE_TAG))


def _fixable(header: SourceHeader, options: Options, wanted: str) -> tuple[str | None, str]:
    """Whether a fix may be made, and what a person should do."""
    from owlint_rules.licenses.names.expression import CASE, DEPRECATED, parse_expression

    expression = parse_expression(wanted)
    kinds = {fault.kind for fault in expression.faults}
    if not expression.valid or kinds & {CASE, DEPRECATED}:
        problem = expression.faults[-1].message
        return None, f'First correct `license` in the `[header]` table: {problem}.'
    if header.elsewhere_path.endswith('.license'):
        name = header.elsewhere_path.rpartition('/')[2]
        return None, f'Add `{LICENSE_TAG}: {wanted}` to `{name}`.'
    if header.long_form is not None and header.style != UNCOMMENTABLE:
        return None, (
            f'Its comment speaks of a license (`{header.long_form.text}`); add the '
            f'`{LICENSE_TAG}` line that says the same.'
        )
    if header.style != UNCOMMENTABLE and _edit(header, options) is None:
        return (
            None,
            f'Add a comment `{LICENSE_TAG}: {wanted}` by hand; no place in it is known to be safe.',
        )
    others = other_holders(header, copyright_lines(options))
    if others:
        return UNSAFE, (
            f'It names another copyright holder (`{cut(others[0], 60)}`): add the line when their '
            'license is known.'
        )
    return SAFE, 'Run `owlint fix` to insert it.'


def _edit(header: SourceHeader, options: Options) -> object:
    """The insertion: beside a copyright tag that is there, else a new header."""
    tags = own_tags(header, COPYRIGHT_TAG)
    license_line = tag_lines(options, copyright=False)[0]
    if tags:
        edit = beside(header, tags[-1], license_line, below=True)
        if edit is not None:
            return edit
    return insertion(header, tag_lines(options, copyright=not has_copyright(header)))


def fix(header: SourceHeader, finding: Finding, options: Options) -> Fix | None:
    """Insert the header, or write it into a file beside one that cannot carry it."""
    from owlint_rules.model.finding import Edit

    if finding.fixable is None:
        return None
    safety = finding.fixable
    if header.style == UNCOMMENTABLE:
        content = '\n'.join(tag_lines(options, copyright=not has_copyright(header))) + '\n'
        new = NewFile(header.name + '.license', content.encode())
        return Fix(f'Write the license header to {new.path}', safety=safety, new_files=[new])
    edit = _edit(header, options)
    if not isinstance(edit, Edit):
        return None
    return Fix('Insert the license header', [edit], safety=safety)
