"""Labels of images, charts and Bentos, and descriptions of models and data sets in YAML and JSON.

Sources, read 2026-11: annotations.md of the OCI image specification ("License(s) under which
contained software is distributed as an SPDX License Expression"); Artifact Hub, annotations in
Chart.yaml; BentoML, build options (labels are free keys); bioimage.io, description of models 0.5;
the class DatasetInfo of the library datasets. No rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.node import Node, Route
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import EXPRESSION, FREE, Statement, names_in, scalar

#: A label -> what its source wants there.
_KEYS = {
    'org.opencontainers.image.licenses': EXPRESSION,
    'artifacthub.io/license': EXPRESSION,
    'org.label-schema.license': FREE,
    'license': FREE,
    'licenses': FREE,
}
#: A longer value is a text and no name.
_LONGEST = 100


def labels(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The licenses that labels give to all that an image, a chart or a Bento holds."""
    for route, node in _labelled(data):
        for step, key, name in _pairs(node):
            if key in _KEYS and name and '$' not in name:
                place = (*route, step)
                yield Statement('the image', name, place, _KEYS[key], artifact='code')


def _pairs(node: Node) -> Iterator[tuple[str | int, str, str]]:
    """The labels of a mapping, and of a list of "name=value", with the step to each."""
    if node.kind == 'map':
        for key, value in node.items():
            name = scalar(value)
            if len(name) <= _LONGEST:
                yield key, key, name
    elif node.kind == 'list':
        for index, value in enumerate(node.value):
            key, _, name = scalar(value).partition('=')
            yield index, key, name


def _labelled(data: Node) -> Iterator[tuple[Route, Node]]:
    """The places of labels: of the file, of a chart, of each service and its build."""
    services = data.get('services')
    named = services.items() if services is not None and services.kind == 'map' else ()
    routes: list[Route] = [('labels',), ('annotations',)]
    for name, _ in named:
        routes += [('services', name, 'labels'), ('services', name, 'build', 'labels')]
    for route in routes:
        node = data.find(route)
        if node is not None:
            yield route, node


def bioimageio(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The license of what a description of bioimage.io is about: a model, data, a program."""
    artifact = {'model': 'weights', 'dataset': 'data'}.get(scalar(data.get('type')), 'code')
    name = scalar(data.get('name')) or 'the model'
    for route, node in names_in(data.get('license'), 'name', 'id'):
        yield Statement(name, scalar(node), ('license', *route), EXPRESSION, artifact=artifact)


def dataset_infos(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The license of each configuration of a data set; often none or a whole text."""
    for name, item in data.items():
        value = scalar(item.get('license')) if item.kind == 'map' else ''
        if value and len(value) <= _LONGEST:
            yield Statement(name, value, (name, 'license'), FREE, artifact='data')
