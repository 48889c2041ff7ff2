"""A license in a manifest is not an SPDX identifier or expression.

## What it does
Checks every license in the fields for SPDX identifiers of bills of materials, package
files, citation files and model packages: CycloneDX `id` and `expression`, SPDX
documents, `CITATION.cff`, the `license` text of `pyproject.toml` and `package.json`,
Kitfile and ModelPack. Other spellings of a known name can be fixed; for other values,
the closest identifier is shown.

## Why it matters
Programs that read these files compare identifiers letter by letter, and registries
reject files that do not validate. Real bills of materials contain `CC BY-SA 4.0` and
`unknown` as identifiers.

## Example
```json
{"licenses": [{"license": {"id": "Apache 2.0"}}]}
```

## Use instead
```json
{"licenses": [{"license": {"id": "Apache-2.0"}}]}
```

## Fix safety
Safe: rewrites only spellings with exactly one meaning (letter case, blanks, the words
"license" and "version", a few fixed aliases). owlint never chooses a license.

## References
- SPDX License List 3.29
- SPDX Specification 3.0.1, annex B (license expressions)
- CycloneDX 1.5 to 1.7, JSON schemas
- PEP 639
- npm documentation: package.json, license
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.manifest._rewrite import rewritten, within
from owlint_rules.manifest._values import ValueFault, spdx_statements, unknown
from owlint_rules.model.finding import INFO, SAFE, WARNING, Finding, Fix
from owlint_rules.model.node import Node
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import FREE
from owlint_rules.text import shown

CODE = 'OWL422'
SEVERITY = WARNING
WHY = 'no tool can tell which license it is, but a person may'
FIX = SAFE

#: Distinct values of one manifest for which the nearest identifier is looked for.
_MOST_HINTS = 200

_HELP = {
    'cyclonedx': 'Write an SPDX identifier as `id`; other licenses have a `name` instead.',
    'citation': 'Write an SPDX identifier; for other terms give `license-url` instead.',
    'package-json': (
        'Write an SPDX expression, or `SEE LICENSE IN <file>` with the file that holds the terms.'
    ),
}

#: Formats whose schemas take the identifiers as they are written.
_LISTED = frozenset({'cyclonedx', 'spdx2', 'spdx3'})


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each value that is not what SPDX writes."""
    seen: set[int] = set()
    judged: dict[tuple[str, str], ValueFault | None] = {}
    for statement in spdx_statements(manifest):
        key = statement.value, statement.kind
        if key not in judged:
            judged[key] = unknown(statement, hints=len(judged) < _MOST_HINTS)
        wrong = judged[key]
        if wrong is None and manifest.format == 'package-json' and 'LicenseRef-' in statement.value:
            wrong = ValueFault('npm takes no `LicenseRef-` names', 0, len(statement.value))
        node = manifest.data.find(statement.route) if manifest.data is not None else None
        if wrong is None and node is not None and _has_blanks(node, statement.value):
            wrong = ValueFault(f'spaces around `{shown(statement.value)}`', 0, 0, statement.value)
        if wrong is None or id(node) in seen:  # an alias is the same text again
            continue
        seen.add(id(node))
        fixable = wrong.right and rewritten(manifest, node, wrong.right) is not None
        # case does not matter to SPDX, but to schemas that list the identifiers
        same = wrong.right.lower() == statement.value.lower() and manifest.format not in _LISTED
        yield Finding(
            f'{statement.what[:60]}: {wrong.message}',
            within(manifest, statement.route, wrong.start, wrong.end),
            severity=INFO if statement.kind == FREE or same else None,
            fixable=SAFE if fixable else None,
            help=_HELP.get(
                manifest.format, 'Write the SPDX identifier, or `LicenseRef-…` for own terms.'
            ),
            data=(statement.route, wrong.right),
        )


def _has_blanks(node: Node, value: str) -> bool:
    """Whether a quoted text is the value with blanks around it, which programs compare too."""
    return node.style in ('"', "'") and value != '' and node.value != value


def fix(manifest: Manifest, finding: Finding, options: Options) -> Fix | None:
    """Write the value as SPDX does."""
    route, right = finding.data
    assert manifest.data is not None
    edit = rewritten(manifest, manifest.data.find(route), right)
    return Fix(f'write `{right}`', [edit], changes=[route]) if edit is not None else None
