"""A license in a Kaggle metadata file is not a license name of Kaggle.

## What it does
Checks `licenseName` of models and their variations, and `licenses[].name` of datasets,
against the names in Kaggle's documentation and those that its client accepts. An SPDX
identifier or another unambiguous spelling can be fixed; a dataset must have exactly one
license.

## Why it matters
Kaggle uses its own names for licenses, and different ones for models and for datasets:
`Apache 2.0` for one, `apache-2.0` for the other. An upload with another name fails or
shows no license.

## Example
```json
{"licenseName": "Apache-2.0"}
```

## Use instead
```json
{"licenseName": "Apache 2.0"}
```

## Fix safety
Safe: rewrites only names that certainly mean the same license.

## References
- Kaggle API, documentation/models_metadata.md and docs/datasets_metadata.md
- kaggle 1.6.17, models/model_new_instance_request.py
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.definitions.mof_license import spdx_id
from owlint_rules.manifest._rewrite import rewritten
from owlint_rules.model.finding import INFO, SAFE, WARNING, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import statements_of
from owlint_rules.text import shown
from owlint_rules.vocab.kaggle import DATASET_LABELS, MODEL_LABELS, SAYS_NOTHING

CODE = 'OWL433'
SEVERITY = WARNING
WHY = 'Kaggle shows no license for the name'
FIX = SAFE


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each name that Kaggle does not know."""
    if manifest.format != 'kaggle' or manifest.data is None:
        return
    for statement in statements_of(manifest):
        value = statement.value
        if not value:
            continue  # missing-license-in-manifest
        labels = DATASET_LABELS if statement.artifact == 'data' else MODEL_LABELS
        place = manifest.at(*statement.route)
        if value in labels:
            if value in SAYS_NOTHING:
                what = 'data' if statement.artifact == 'data' else 'model'
                yield Finding(
                    f'`{value}` does not say what may be done with the {what}',
                    place,
                    severity=INFO,
                    help='Name the license when you know it.',
                )
            continue
        right = _label(value, labels)
        node = manifest.data.find(statement.route)
        fixable = right and rewritten(manifest, node, right) is not None
        yield Finding(
            f'`{shown(value)}` is not a license name of Kaggle'
            + (f'; it calls this license `{right}`' if right else ''),
            place,
            fixable=SAFE if fixable else None,
            help="Use one of the names in the documentation of Kaggle's metadata files.",
            data=(statement.route, right),
        )
    listed = manifest.data.get('licenses')
    if listed is not None and listed.kind == 'list' and len(listed.value) > 1:
        yield Finding(
            f'{len(listed.value)} licenses are listed, but Kaggle takes exactly one',
            manifest.at('licenses', key=True),
        )


def _label(value: str, labels: dict[str, str]) -> str:
    """Kaggle's name for a license that another spelling certainly means."""
    known = spdx_id(value)
    # Kaggle's GNU names do not say `only` or `or later`
    plain = known.removesuffix('-only') if known.endswith('-only') else known
    for label, identifier in labels.items():
        if identifier and identifier in (known, plain):
            return label
    for label in labels:
        if label.lower() == value.lower():
            return label
    return ''


def fix(manifest: Manifest, finding: Finding, options: Options) -> Fix | None:
    """Write Kaggle's name."""
    route, right = finding.data
    assert manifest.data is not None
    edit = rewritten(manifest, manifest.data.find(route), right)
    return Fix(f'write `{right}`', [edit], changes=[route]) if edit is not None else None
