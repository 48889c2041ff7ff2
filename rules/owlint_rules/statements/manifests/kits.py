"""Kitfile, ModelPack, Modelfile, MLmodel and dvc.yaml: their license statements. No rule."""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.node import Node, Route
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import (
    EXPRESSION,
    FREE,
    TEXT,
    Statement,
    entries,
    names_in,
    scalar,
)


def kit_parts(data: Node) -> Iterator[tuple[Route, Node, str, str]]:
    """The parts of a Kitfile that may have a license: route, part, artifact, what it is."""
    package = data.get('package')
    if package is not None and package.kind == 'map':
        yield ('package',), package, '', 'the package'
    model = data.get('model')
    if model is not None and model.kind == 'map':
        yield ('model',), model, 'weights', 'the model'
        for index, item in entries(model.get('parts')):
            yield ('model', 'parts', index), item, 'weights', f'part {index + 1} of the model'
    for listed, artifact in (('code', 'code'), ('datasets', 'data'), ('docs', 'documents')):
        for index, item in entries(data.get(listed)):
            yield (listed, index), item, artifact, f'{listed}[{index}]'


def kitfile(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The licenses of a Kitfile's package, model, code and datasets."""
    for route, item, artifact, title in kit_parts(data):
        name = scalar(item.get('name')) or title
        # a part of the model may be of another origin than the model
        own = 'parts' not in route
        for below, node in names_in(item.get('license')):
            yield Statement(
                name,
                scalar(node),
                (*route, 'license', *below),
                EXPRESSION,
                artifact=artifact,
                own=own,
            )


def modelpack(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The licenses of a ModelPack configuration."""
    descriptor = data.get('descriptor')
    if descriptor is None or descriptor.kind != 'map':
        return
    name = scalar(descriptor.get('name')) or scalar(descriptor.get('title')) or 'the model'
    for route, node in names_in(descriptor.get('licenses')):
        yield Statement(
            name,
            scalar(node),
            ('descriptor', 'licenses', *route),
            EXPRESSION,
            artifact='weights',
        )


def modelfile(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The license texts of a Modelfile."""
    for route, node in names_in(data.get('license')):
        yield Statement('the model', scalar(node), ('license', *route), TEXT, artifact='weights')


def spacy(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The license of a trained pipeline; those of its sources are of data it was trained on."""
    name = scalar(data.get('name')) or 'the pipeline'
    if scalar(data.get('license')):
        yield Statement(name, scalar(data.get('license')), ('license',), FREE, artifact='weights')


def mlmodel(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The license in an MLflow model's free metadata: a convention, the format has no field."""
    node = data.find(('metadata', 'license'))
    if scalar(node):
        yield Statement(
            'the model', scalar(node), ('metadata', 'license'), FREE, artifact='weights'
        )


def dvc(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """Licenses in the free ``meta`` of DVC artifacts: a convention, the format has no field."""
    artifacts = data.get('artifacts')
    models = 0
    items = list(artifacts.items()) if artifacts is not None else []
    for _, item in items:
        models += item.kind == 'map' and scalar(item.get('type')) == 'model'
    for name, item in items:
        node = item.find(('meta', 'license'))
        if scalar(node):
            kind = scalar(item.get('type'))
            yield Statement(
                name,
                scalar(node),
                ('artifacts', name, 'meta', 'license'),
                FREE,
                artifact={'model': 'weights', 'dataset': 'data'}.get(kind, ''),
                own=kind != 'model' or models == 1,
            )
