"""A license in a manifest is not written as an SPDX identifier.

## What it does
Checks each license name of the release and its components: an SPDX identifier is fine;
another spelling of one is reported and fixed; an SPDX expression is valid but unknown
to the Model Openness Tool (info); anything else is not a license that a program can
recognize.

## Why it matters
The Model Openness Tool compares identifiers letter by letter. `Apache 2.0`,
`apache-2.0` and `MIT OR Apache-2.0` all count as "invalid", as if the license were not
open, and the component does not count toward the class.

## Example
```yaml
license: Apache 2.0
```

## Use instead
```yaml
license: Apache-2.0
```

## Fix safety
Safe: rewrites only spellings with exactly one meaning (case, blanks, the words
"license" and "version", a few fixed aliases). owlint never chooses a license.

## References
- Model Openness Tool: lfai/model_openness_tool, commit 8b5d30e (2026-05-11)
- SPDX License List 3.29
- SPDX Specification 2.3, annex D (license expressions)
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.definitions.mof_license import (
    UNLICENSED,
    is_arxiv,
    is_not_specified,
    parse_expression,
    spdx_id,
)
from owlint_rules.definitions.mof_scalars import tool_type
from owlint_rules.model.finding import INFO, SAFE, WARNING, Finding, Fix
from owlint_rules.model.node import Route
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.mof import is_placeholder, names_no_license, stated_licenses
from owlint_rules.text import shown
from owlint_rules.vocab.spdx_ids import SPDX_IDS
from owlint_rules.yaml_edit import replace_scalar

CODE = 'OWL405'
SEVERITY = WARNING
WHY = 'the tool does not recognize the license, but a person does'
FIX = SAFE


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each license that the tool would not recognize."""
    for route, node in stated_licenses(manifest):
        text = node.value
        if text in SPDX_IDS or not text.strip() or text == '0' or text.lower() == UNLICENSED:
            continue  # the last three: unlicensed-spelling
        if is_placeholder(text) or tool_type(node) != 'str':
            continue  # component-not-included-placeholder, invalid-manifest-schema
        if route[-1] == 'license_name' and is_not_specified(text):
            continue  # old-syntax
        yield _finding(manifest, route, text)


def _finding(manifest: Manifest, route: Route, text: str) -> Finding:
    place = manifest.at(*route)
    if text == 'ODC-PDDL-1.0':
        return Finding(
            '`ODC-PDDL-1.0` is not an SPDX identifier; SPDX calls this license `PDDL-1.0`',
            place,
            severity=INFO,
            help='The Model Openness Tool counts only the wrong identifier as open.',
        )
    if names_no_license(text):
        return Finding(
            f'`{shown(text)}` names no license, and the Model Openness Tool takes it for one',
            place,
            help='Write the license, or `unlicensed` when there is none.',
        )
    known = spdx_id(text)
    if known:
        return Finding(
            f'`{shown(text)}` is not an SPDX identifier and the Model Openness Tool does not '
            f'know it; write it `{known}`',
            place,
            fixable=SAFE,
            data=(route, known),
        )
    expression = parse_expression(text)
    if expression is not None and not expression.unknown():
        right = str(expression)
        if not expression.operator and not expression.exception and right.startswith('License'):
            return Finding(
                f'`{shown(text)}` names custom terms, which count as not open',
                place,
                severity=INFO,
            )
        said = f'; SPDX writes it `{shown(right)}`' if right != text else ''
        return Finding(
            f'`{shown(text)}` is a license expression{said}; the Model Openness Tool knows single '
            'identifiers only and counts it as not open',
            place,
            severity=INFO,
            fixable=SAFE if right != text else None,
            help='owlint reads expressions in the profile `mof-strict`.',
            data=(route, right),
        )
    if is_arxiv(text):
        return Finding(
            f"`{shown(text)}` looks like arXiv's license to distribute, which is not an open "
            'license and has no SPDX identifier',
            place,
            help='State the license that the authors chose, or `unlicensed`.',
            confidence='low',
        )
    return Finding(
        f'`{shown(text)}` is not an SPDX identifier; the component counts as not openly licensed',
        place,
        help='Write the SPDX identifier, or `LicenseRef-…` with a license path for own terms.',
    )


def fix(manifest: Manifest, finding: Finding, options: Options) -> Fix | None:
    """Write the identifier as SPDX does."""
    route, name = finding.data
    assert manifest.data is not None
    edit = replace_scalar(manifest, manifest.data.find(route), name)
    return Fix(f'write `{name}`', [edit], changes=[route]) if edit is not None else None
