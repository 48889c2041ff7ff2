"""A source file states its license but names no copyright holder.

## What it does
Reports source files that state their license but have neither an
`SPDX-FileCopyrightText` line nor an older copyright notice, if the configuration sets
the copyright line. A `<file>.license` and `REUSE.toml` count too. A file that states no
license either is reported by `missing-license-header` instead.

## Why it matters
Only a copyright holder can grant a license. REUSE specification 3.3 requires the holder
in each file, and Apache-2.0 section 4(c) and the MIT and BSD texts require whoever
passes on a copy to keep a notice, which must be there in the first place.

## Example
```python
# SPDX-License-Identifier: Apache-2.0
```

## Use instead
```python
# SPDX-FileCopyrightText: 2026 Example Lab
# SPDX-License-Identifier: Apache-2.0
```

## Fix safety
Safe where the file is under the configured license: the line goes above the license
line, in the same comment. Unsafe where it states another license, since it may be
somebody else's file. No fix where the license is stated in older wording or in another
file.

## Options
- `header.copyright`: the copyright line; without it, the rule is off.
- `header.paths`, `header.exclude`: globs of the files that must have a header.

## References
- https://reuse.software/spec-3.3/
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.header._scope import (
    COPYRIGHT_TAG,
    LICENSE_TAG,
    configured,
    has_copyright,
    in_scope,
    own_tags,
    stated,
)
from owlint_rules.header._text import beside, copyright_lines
from owlint_rules.model.finding import SAFE, UNSAFE, WARNING, Edit, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import SourceHeader

CODE = 'OWL304'
SEVERITY = WARNING
WHY = 'the license is stated, but its notice is not complete'
FIX = SAFE
OPTIONS: dict[str, str] = {
    'header.copyright': 'copyright line that the files have to carry',
    'header.paths': 'globs of files that have to carry a header',
    'header.exclude': 'globs of files that need none',
}


def check(header: SourceHeader, options: Options) -> Iterator[Finding]:
    """At most one finding, at the license line."""
    wanted = copyright_lines(options)
    if not wanted or not in_scope(header, options) or has_copyright(header):
        return
    words = header.long_form is not None and header.own_counts and not header.reuse
    if not stated(header, LICENSE_TAG) and not words:
        return
    tags = own_tags(header, LICENSE_TAG) if header.own_counts else []
    place = header.span(tags[0].start, tags[0].end) if tags else header.span(0)
    fixable, advice = None, f'Add `{COPYRIGHT_TAG}: {wanted[0]}`.'
    if tags and _edit(header, wanted) is not None:
        fixable = SAFE if _same_license(header, options) else UNSAFE
        advice = (
            'Run `owlint fix` to insert it.'
            if fixable == SAFE
            else 'It is under another license: add the line only if the file is yours.'
        )
    yield Finding('no copyright holder is named', place, fixable=fixable, help=advice)


def _same_license(header: SourceHeader, options: Options) -> bool:
    from owlint_rules.licenses.names.expression import parse_expression

    right = parse_expression(configured(options, 'license'))
    values = stated(header, LICENSE_TAG)
    return all(parse_expression(value).same_as(right) for value in values)


def _edit(header: SourceHeader, wanted: list[str]) -> Edit | None:
    edits = [
        beside(header, own_tags(header, LICENSE_TAG)[0], f'{COPYRIGHT_TAG}: {line}', below=False)
        for line in wanted
    ]
    if not edits or edits[0] is None:
        return None
    first = edits[0]
    first.text = ''.join(edit.text for edit in edits if edit is not None)
    return first


def fix(header: SourceHeader, finding: Finding, options: Options) -> Fix | None:
    """Insert the copyright line above the license line."""
    edit = _edit(header, copyright_lines(options)) if finding.fixable else None
    if edit is None:
        return None
    return Fix('Insert the copyright line', [edit], safety=finding.fixable or UNSAFE)
