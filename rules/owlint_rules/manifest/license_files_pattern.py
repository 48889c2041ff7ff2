"""A pattern of `license-files` in pyproject.toml leads out of the project, or to no file.

## What it does
Checks that each pattern of `project.license-files` is relative, without `..`, with
forward slashes, and uses only the characters that PEP 639 allows; and reports patterns
that match no file.

## Why it matters
PEP 639 requires build tools to reject such patterns, and a package built by a tool that
does not is shipped without its license.

## Example
```toml
license-files = ["../LICENSE"]
```

## Use instead
```toml
license-files = ["LICENSE"]
```

## Fix safety
No fix: only the author knows which file was meant.

## References
- PEP 639, section on the field license-files
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import names_in, scalar
from owlint_rules.text import shown

CODE = 'OWL438'
SEVERITY = ERROR
WHY = 'the build fails, or the package lacks its license'

_FILES = ('project', 'license-files')
_HELP = 'Patterns are relative to pyproject.toml, with forward slashes and without `..`.'


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each pattern that build tools refuse."""
    if manifest.format != 'pyproject' or manifest.data is None:
        return
    listed = manifest.data.find(_FILES)
    if listed is None or listed.kind != 'list':  # old-license-form
        return
    for route, node in names_in(listed):
        pattern = scalar(node)
        place = manifest.at(*_FILES, *route)
        fault = _fault(pattern)
        if fault:
            yield Finding(f'the pattern `{shown(pattern)}` {fault}', place, help=_HELP)
        elif pattern in manifest.unmatched:
            yield Finding(
                f'no file matches the pattern `{shown(pattern)}` of `license-files`',
                place,
                severity=WARNING,
                help='Name the file of the license, or add it.',
            )


def _fault(pattern: str) -> str:
    if not pattern:
        return 'of `license-files` is empty'
    if '\\' in pattern:
        return 'of `license-files` has a backslash, which PEP 639 does not allow'
    if pattern.startswith('/') or re.match(r'[A-Za-z]:', pattern):
        return 'of `license-files` is not relative to pyproject.toml'
    if '..' in pattern.split('/'):
        return 'of `license-files` leads out of the project with `..`'
    rest = re.sub(r'\[[^][]+\]', '', pattern)
    if '[' in rest or ']' in rest:
        return 'of `license-files` has a bracket without its partner'
    if re.search(r'[^\w./*?\-]', rest, re.ASCII):
        return 'of `license-files` has characters that PEP 639 does not allow'
    return ''
