"""A manifest of the Model Openness Framework lists no parameters, and weights are in the release.

## What it does
Reports the only manifest of the Model Openness Framework in a release if it lists no
component of model parameters, although weight files or pointers to them are next to it.

## Why it matters
A component that is not listed counts as not released: the model is in no class,
whatever else it includes. A quarter of the listings of released models in the tool's
collection that were compared with the models' cards had this mistake.

## Example
```yaml
components:
  - name: Model architecture
    license: MIT
```
next to `model.safetensors`.

## Use instead
```yaml
components:
  - name: Model architecture
    license: MIT
  - name: Model parameters (Final)
    license: MIT
```

## Fix safety
No fix: only the publisher knows the license of the parameters.

## References
- Model Openness Framework, component 10
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release
from owlint_rules.statements.manifests.mof import (
    COMPONENTS_ROUTE,
    component_items,
    component_name,
    components_of,
    release_of,
    spelled,
)

CODE = 'OWL645'
SEVERITY = WARNING


def check(release: Release, options: Options) -> Iterator[Finding]:
    """At most one finding."""
    manifests = [one for one in release.manifests if release_of(one) is not None]
    if len(manifests) != 1 or not release.weights:
        return
    manifest = manifests[0]
    names = [spelled(component_name(item)) for _, item in components_of(manifest)]
    if not names or any('parameters' in name or 'weights' in name for name in names):
        return
    place = manifest.at(*COMPONENTS_ROUTE, key=True)
    if component_items(manifest):
        yield Finding(
            'the manifest lists no model parameters, but weights are in the release',
            place,
            help='List `Model parameters (Final)` with the license of the weights.',
            related=[(release.weights[0].at(), 'the weights')],
        )
