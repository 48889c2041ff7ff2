"""A release manifest cannot be read.

## What it does
Reports the first position at which the parser of a manifest's format fails: JSON, XML,
TOML, YAML, SPDX tag-value or Modelfile. In XML, it also reports a declared encoding
that differs from the file's encoding.

## Why it matters
No tool can use such a file, and no other rule can check it: its license statements are
lost.

## Example
```json
{"bomFormat": "CycloneDX", "specVersion": "1.6",}
```

## Use instead
```json
{"bomFormat": "CycloneDX", "specVersion": "1.6"}
```

## Fix safety
No fix: the intended content is uncertain.

## References
- RFC 8259 (JSON)
- TOML 1.0.0
- XML 1.0, fifth edition
- Ollama documentation: Modelfile
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest

CODE = 'OWL420'
SEVERITY = ERROR
WHY = 'no tool can read the manifest'

_WORDS = {
    'json': 'JSON',
    'toml': 'TOML',
    'xml': 'XML',
    'yaml': 'YAML',
    'tags': 'SPDX tag-value',
    'modelfile': 'a Modelfile',
    'dockerfile': 'a Dockerfile',
}


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """One finding, at the place where the reader stopped."""
    if manifest.syntax == 'xml' and manifest.syntax_error is None:
        yield from _encoding(manifest)
    if manifest.format == 'mof' or manifest.syntax_error is None:  # mof: invalid-manifest-yaml
        return
    message, offset = manifest.syntax_error
    yield Finding(
        f'the file cannot be read as {_WORDS[manifest.syntax]}: {message}',
        manifest.span(offset),
        help='Fix this first; the other manifest rules need a file that parses.',
    )


def _encoding(manifest: Manifest) -> Iterator[Finding]:
    """The declared encoding of an XML file in UTF-8, where readers would stumble over it."""
    if any(problem.name == 'not-utf-8' for problem in manifest.problems):
        return  # what the bytes are is a matter of its own
    match = re.match(
        r"""\ufeff?<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([^"'>]{1,60})""", manifest.text
    )
    if match is None:
        return
    name = match.group(1)
    lower = name.lower()
    if lower in ('utf-8', 'utf8') or (
        manifest.text.removeprefix('\ufeff').isascii()
        and not lower.startswith(('utf', 'ucs', 'iso-10646'))
    ):
        return
    yield Finding(
        f'the file declares the encoding `{name}` and is written in UTF-8',
        manifest.span(*match.span(1)),
        help='Write `UTF-8` in the declaration.',
    )
