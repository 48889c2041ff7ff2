"""A license header is above a line that must be the first of its file.

## What it does
Reports files whose license header comes before a `#!` line, an XML declaration or a
Dockerfile's `# syntax=` line. Headers anywhere else are fine.

## Why it matters
Such lines count only at the very start: below a comment, the shebang is a comment too,
so the script runs under the wrong interpreter; an XML file is not well-formed (XML 1.0,
section 2.8); and Docker ignores the directive.

## Example
```sh
# SPDX-License-Identifier: Apache-2.0
#!/bin/bash
```

## Use instead
```sh
#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
```

## Fix safety
Unsafe: moving the line to the top makes it effective, which changes what the file does.

## Options
- `header.exclude`: globs of files to exclude.

## References
- https://www.w3.org/TR/xml/#sec-prolog-dtd
- https://docs.docker.com/reference/dockerfile/#parser-directives
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.header._scope import excluded
from owlint_rules.model.finding import UNSAFE, WARNING, Edit, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import SourceHeader
from owlint_rules.text import newline_of

CODE = 'OWL305'
SEVERITY = WARNING
WHY = 'the first line loses its effect, but the license can be read'
FIX = UNSAFE
OPTIONS: dict[str, str] = {'header.exclude': 'globs of files that are left out'}

#: How far down a displaced first line is looked for, in characters.
_LIMIT = 4_000

_SHEBANG = (re.compile(r'^#![ \t]*/[^\r\n]*(?:\r\n|\r|\n|\Z)', re.MULTILINE), 'the `#!` line')
_XML = (
    re.compile(r'^[ \t]*<\?xml\s[^>]*\?>[ \t]*(?:\r\n|\r|\n|\Z)', re.MULTILINE),
    'the XML declaration',
)
_DOCKER = (
    re.compile(r'^#[ \t]*syntax[ \t]*=[^\r\n]*(?:\r\n|\r|\n|\Z)', re.MULTILINE),
    'the `# syntax=` line',
)
_FIRST = {
    'html': _XML, 'xml': _XML, 'hash': _SHEBANG, 'julia': _SHEBANG, 'python': _SHEBANG,
    'ruby': _SHEBANG,
}  # fmt: skip


def check(header: SourceHeader, options: Options) -> Iterator[Finding]:
    """At most one finding, at the line that comes too late."""
    if not header.tags or excluded(header, options):
        return
    docker = re.match(r'(?i)(?:docker|container)file\b', header.name)
    found = _DOCKER if docker else _FIRST.get(header.style)
    if found is None:
        return
    pattern, what = found
    first = header.tags[0].start
    match = pattern.search(header.text, first, _LIMIT)
    if match is None or not _only_comments(header, match.start()):
        return
    yield Finding(
        f'the license header is above {what}, which must come first',
        header.span(match.start(), match.start() + len(match.group().rstrip())),
        fixable=UNSAFE,
        help='Move that line to the top, or run `owlint fix --unsafe-fixes`.',
        data=match.span(),
    )


def _only_comments(header: SourceHeader, end: int) -> bool:
    """Whether nothing but blank lines and comments stands before an offset."""
    before = header.text[:end].lstrip('\ufeff')
    if header.style in ('xml', 'html'):
        return not re.sub(r'<!--.*?-->', '', before, flags=re.DOTALL).strip()
    return all(not line.strip() or line.startswith('#') for line in before.splitlines())


def fix(header: SourceHeader, finding: Finding, options: Options) -> Fix | None:
    """Move the line to the top."""
    if finding.data is None:
        return None
    start, end = finding.data
    line = header.text[start:end].strip() + newline_of(header.text)
    top = 1 if header.text.startswith('\ufeff') else 0
    return Fix(
        'Move the line to the top', [Edit(top, top, line), Edit(start, end, '')], safety=UNSAFE
    )
