"""A manifest of the Model Openness Framework lists no parameters, and weights are in the release.

## What it does
Reports the only manifest of the Model Openness Framework in a release if it lists no
component of model parameters, although weight files or pointers to them are next to it,
or a section of the model card links to some.

## Why it matters
A component that is not listed counts as not released: the model is in no class, whatever
else is there. A quarter of the listings of released models in the tool's collection that
were compared with the models' cards had this mistake.

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
No fix: which license the parameters are under only the publisher knows.

## References
- Model Openness Framework, component 10
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Place
from owlint_rules.model.subjects import Release
from owlint_rules.statements.bases import named_bases
from owlint_rules.statements.downloads import weights_named
from owlint_rules.statements.manifests.mof import (
    COMPONENTS_ROUTE,
    component_items,
    component_name,
    components_of,
    release_of,
    spelled,
)
from owlint_rules.text import line_of

CODE = 'OWL645'
SEVERITY = WARNING
WHY = 'the manifest leaves out what it is about'


def check(release: Release, options: Options) -> Iterator[Finding]:
    """At most one finding."""
    manifests = [one for one in release.manifests if release_of(one) is not None]
    if len(manifests) != 1:
        return
    manifest = manifests[0]
    names = [spelled(component_name(item)) for _, item in components_of(manifest)]
    if not names or any('parameters' in name or 'weights' in name for name in names):
        return
    weights = _weights(release)
    if weights is not None and component_items(manifest):
        place, where = weights
        yield Finding(
            f'the manifest lists no model parameters, but weights are {where}',
            manifest.at(*COMPONENTS_ROUTE, key=True),
            help='List `Model parameters (Final)` with the license of the weights.',
            related=[(place, 'the weights')],
        )


def _weights(release: Release) -> tuple[Place, str] | None:
    """A place of the weights, and where they are: in the release, or named by its card."""
    if release.weights:
        return release.weights[0].at(), 'in the release'
    card = release.card
    named = weights_named(card.text, card.body) if card is not None else None
    if card is None or named is None:
        return None
    bases = {base.name.lower() for base in named_bases(release)}
    if '/'.join(named[1].lower().split('/')[-2:]) in bases:
        return None
    return card.line(line_of(card.text, named[0])), f'named in {card.path}'
