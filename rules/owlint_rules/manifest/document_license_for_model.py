"""The only license of a CycloneDX document is that of the document itself.

## What it does
Reports `metadata.licenses` if the model that the document describes has no `licenses`.

## Why it matters
`metadata.licenses` states the terms of the bill of materials, not of the model. Readers
and tools that know the difference find no license for the model.

## Example
```json
{"metadata": {"licenses": [{"license": {"id": "Apache-2.0"}}],
              "component": {"type": "machine-learning-model", "name": "owl"}}}
```

## Use instead
```json
{"metadata": {"component": {"type": "machine-learning-model", "name": "owl",
                            "licenses": [{"license": {"id": "Apache-2.0"}}]}}}
```

## Fix safety
No fix: only the author knows whether the license was meant for the model.

## References
- CycloneDX 1.5, 1.6 and 1.7, JSON schemas, metadata.licenses
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.bom import own_models
from owlint_rules.statements.manifests.reading import scalar
from owlint_rules.text import shown

CODE = 'OWL429'
SEVERITY = WARNING
WHY = 'readers may take it for the license of the model'


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """One finding when the document has a license and its model has none."""
    if manifest.format != 'cyclonedx' or manifest.data is None:
        return
    listed = manifest.data.find(('metadata', 'licenses'))
    if listed is None or listed.kind != 'list' or not listed.value:
        return
    for _, model in own_models(manifest.data):
        stated = model.get('licenses')
        if stated is None or not stated.value:
            yield Finding(
                'this is the license of the document, but the model '
                f'{shown(scalar(model.get("name")))} has none',
                manifest.at('metadata', 'licenses', key=True),
                help='State the license of the model in the `licenses` of its component.',
            )
            return
