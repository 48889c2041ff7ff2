"""A release manifest gives a model or dataset no license.

## What it does
Reports missing licenses where a format has a field for one: models and data in
CycloneDX, the described packages of SPDX 2, a Croissant dataset, the model and datasets
of a Kitfile, a ModelPack configuration, Kaggle metadata, a Modelfile.

## Why it matters
Without a license no one may use a work, whatever its publisher intended. Users who find
the model through a catalog read the manifest and not the README. CycloneDX's own
example documents contain a model without a license, and so do a quarter of the dataset
descriptions in Croissant's repository.

## Example
```yaml
manifestVersion: "1.0"
model:
  name: owl
  path: owl.safetensors
```

## Use instead
```yaml
manifestVersion: "1.0"
model:
  name: owl
  path: owl.safetensors
  license: Apache-2.0
```

## Fix safety
No fix: owlint never chooses a license.

## References
- CycloneDX 1.5 to 1.7
- SPDX Specification 2.3, section 7.15
- Croissant format specification 1.1
- KitOps: Kitfile reference
- ModelPack specification, config.md
- Kaggle API documentation
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import INFO, WARNING, Finding
from owlint_rules.model.node import Node
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import entries, scalar
from owlint_rules.text import shown

CODE = 'OWL435'
SEVERITY = WARNING
WHY = 'the manifest is valid, but leaves the license open'

_HELP = 'State the license that its publisher gave it.'


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each model or dataset without a license."""
    data = manifest.data
    reader = _READERS.get(manifest.format)
    if manifest.syntax_error is not None:  # what follows the fault may state it
        return
    if reader is not None and data is not None and data.kind == 'map':
        yield from reader(manifest, data)


def _cyclonedx(manifest: Manifest, data: Node) -> Iterator[Finding]:
    from owlint_rules.statements.manifests.bom import components

    for route, item in components(data):
        kind = scalar(item.get('type'))
        if kind not in ('machine-learning-model', 'data'):
            continue
        listed = item.get('licenses')
        if listed is None or not listed.value:
            what = 'model' if kind != 'data' else 'data component'
            name = scalar(item.get('name'))
            place = manifest.at(*route, 'name') if name else manifest.at(*route)
            yield Finding(f'the {what} {shown(name)} has no `licenses`', place, help=_HELP)


def _spdx2(manifest: Manifest, data: Node) -> Iterator[Finding]:
    from owlint_rules.statements.manifests.spdx import described

    about = described(data)
    for index, item in entries(data.get('packages')):
        if scalar(item.get('SPDXID')) not in about:
            continue
        values = {scalar(item.get(key)) for key in ('licenseDeclared', 'licenseConcluded')}
        if values <= {'', 'NOASSERTION'}:
            yield Finding(
                f'the package {shown(scalar(item.get("name")))} has no license: neither declared '
                'nor concluded',
                manifest.at('packages', index, 'name'),
                help=_HELP,
            )


def _croissant(manifest: Manifest, data: Node) -> Iterator[Finding]:
    from owlint_rules.statements.manifests.datasets import CROISSANT_KEYS

    if not any(_has_text(data.get(key)) for key in CROISSANT_KEYS):
        place = manifest.at('name') if data.get('name') is not None else manifest.at()
        yield Finding('the dataset has no `license`, which Croissant requires', place, help=_HELP)


def _has_text(node: Node | None) -> bool:
    return node is not None and not node.is_null and bool(node.value)


def _kitfile(manifest: Manifest, data: Node) -> Iterator[Finding]:
    from owlint_rules.statements.manifests.kits import kit_parts

    package = data.get('package')
    whole = package is not None and _has_text(package.get('license'))
    for route, item, artifact, title in kit_parts(data):
        if artifact not in ('weights', 'data') or 'parts' in route:
            continue
        if _has_text(item.get('license')) or item.get('<<') is not None:
            continue
        if whole:
            if artifact == 'data':
                yield Finding(
                    f'{title} has no `license`; that of the package may not fit data',
                    manifest.at(*route),
                    severity=INFO,
                    help=_HELP,
                )
            continue
        yield Finding(f'{title} has no `license`', manifest.at(*route, key=True), help=_HELP)


def _modelpack(manifest: Manifest, data: Node) -> Iterator[Finding]:
    descriptor = data.get('descriptor')
    if descriptor is None or not _has_text(descriptor.get('licenses')):
        place = manifest.at('descriptor', key=True)
        yield Finding('the descriptor of the model has no `licenses`', place, help=_HELP)


def _kaggle(manifest: Manifest, data: Node) -> Iterator[Finding]:
    instance = data.get('modelSlug') is not None
    if instance and not scalar(data.get('licenseName')):
        place = manifest.at('licenseName' if data.get('licenseName') else 'modelSlug')
        yield Finding('this variation of the model has no `licenseName`', place, help=_HELP)
    listed = data.get('licenses')
    dataset = manifest.name.lower() == 'dataset-metadata.json'
    if (dataset and listed is None) or (listed is not None and not listed.value):
        place = manifest.at('licenses' if listed is not None else 'title')
        yield Finding('the dataset has no license; Kaggle requires exactly one', place, help=_HELP)


def _modelfile(manifest: Manifest, data: Node) -> Iterator[Finding]:
    if data.get('license') is None:
        yield Finding(
            'the Modelfile has no LICENSE; whoever pulls the model sees no terms',
            manifest.at('from', 0),
            severity=INFO,
            help='Add LICENSE with the text of the license of the model.',
        )


_READERS = {
    'cyclonedx': _cyclonedx,
    'spdx2': _spdx2,
    'croissant': _croissant,
    'kitfile': _kitfile,
    'modelpack': _modelpack,
    'kaggle': _kaggle,
    'modelfile': _modelfile,
}
