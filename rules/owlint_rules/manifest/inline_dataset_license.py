"""A dataset described inside a CycloneDX model card cannot carry a license.

## What it does
Checks `modelCard.modelParameters.datasets`: an entry that describes a dataset inline
has no field for a license; an entry with `ref` points to a component of type `data`,
which has one. Reports inline datasets, licenses written into them anyway, and a `ref`
that matches no component.

## Why it matters
Readers of the document need to know the terms of the training data, which an inline
dataset cannot state.

## Example
```json
{"datasets": [{"type": "dataset", "name": "owl-pellets"}]}
```

## Use instead
```json
{"datasets": [{"ref": "owl-pellets"}]}
```
with a component of type `data` whose `bom-ref` is `owl-pellets` and which has `licenses`.

## Fix safety
No fix: the license of the dataset must come from its publisher.

## References
- CycloneDX 1.5, 1.6 and 1.7, JSON schemas, modelParameters and componentData
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import INFO, WARNING, Finding
from owlint_rules.model.node import Route
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.bom import components
from owlint_rules.statements.manifests.reading import scalar
from owlint_rules.text import shown

CODE = 'OWL428'
SEVERITY = INFO
WHY = 'the format has no place for it'


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each dataset whose license cannot be found."""
    if manifest.format != 'cyclonedx' or manifest.data is None:
        return
    every = list(components(manifest.data))
    known = {scalar(item.get('bom-ref')) for _, item in every}
    for route, item in every:
        place: Route = ('modelCard', 'modelParameters', 'datasets')
        listed = item.find(place)
        if listed is None or listed.kind != 'list':
            continue
        for index, dataset in enumerate(listed.value):
            if dataset.kind != 'map':
                continue
            here: Route = (*route, *place, index)
            name = shown(scalar(dataset.get('name'))) or f'datasets[{index}]'
            reference = dataset.get('ref')
            if reference is not None:
                # an address of another document is looked up by nobody here
                text = scalar(reference)
                if text and text not in known and not text.startswith('urn:cdx:'):
                    yield Finding(
                        f'no component has the bom-ref `{shown(text)}`',
                        manifest.at(*here, 'ref'),
                        severity=WARNING,
                        help='Add a component of type `data` with this bom-ref and its license.',
                    )
            elif dataset.get('licenses') is not None or dataset.get('license') is not None:
                key = 'licenses' if dataset.get('licenses') is not None else 'license'
                yield Finding(
                    f'a dataset in place has no `{key}`; the schema refuses it',
                    manifest.at(*here, key, key=True),
                    severity=WARNING,
                    help='Make it a component of type `data`, and refer to it with `ref`.',
                )
            else:
                yield Finding(
                    f'the dataset {name} is described in place, where no license can be stated',
                    manifest.at(*here),
                    help='Make it a component of type `data` with its license, and refer to it '
                    'with `ref`.',
                )
