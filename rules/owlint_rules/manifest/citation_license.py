"""The license of CITATION.cff is not in the form that its schema accepts.

## What it does
Checks `license` in a citation file against the identifiers of schema version 1.2.0: one
identifier, or a list of them, which means a choice. Reports expressions, identifiers
that are newer than the schema, and a `license-url` next to a listed license.

## Why it matters
The schema contains a fixed list of 459 identifiers. A file with any other identifier
does not validate, and citation tools and archives reject or ignore it.

## Example
```yaml
license: MIT OR Apache-2.0
```

## Use instead
```yaml
license:
  - MIT
  - Apache-2.0
```

## Fix safety
No fix: the author must decide how else to state the license.

## References
- Citation File Format 1.2.0, schema guide, license and license-url
- SPDX License List 3.29
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.licenses.names.expression import parse_expression
from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import ID, statements_of
from owlint_rules.vocab.citation import CITATION_IDS
from owlint_rules.vocab.spdx_ids import SPDX_IDS

CODE = 'OWL426'
SEVERITY = WARNING
WHY = 'validators of the format refuse the file, but readers show the license'


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each license that the schema does not take."""
    if manifest.format != 'citation' or manifest.data is None:
        return
    listed = False
    for statement in statements_of(manifest):
        value = statement.value
        listed |= statement.own and value in CITATION_IDS
        if statement.kind != ID or value in CITATION_IDS:
            continue
        place = manifest.at(*statement.route)
        if value in SPDX_IDS:
            yield Finding(
                f'`{value}` is an SPDX identifier that the schema of CITATION.cff 1.2.0 does not '
                'list; the file does not validate',
                place,
                help='Leave `license` out and give the address of its text as `license-url`.',
            )
        elif value.startswith('LicenseRef-') and ' ' not in value:
            yield Finding(
                'CITATION.cff takes no `LicenseRef-` names',
                place,
                help='Leave `license` out and give the address of the text as `license-url`.',
            )
        elif ' ' in value and parse_expression(value).valid:
            yield Finding(
                'CITATION.cff takes no license expressions; a list of identifiers means a choice',
                place,
                help='For a choice (OR) write a list; for AND give the address as `license-url`.',
            )
    if listed and manifest.data.get('license-url') is not None:
        yield Finding(
            '`license-url` is for licenses that SPDX does not list; the license above is listed',
            manifest.at('license-url', key=True),
            help='Remove `license-url`.',
        )
