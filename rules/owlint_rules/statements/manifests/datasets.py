"""Metadata of Croissant, Kaggle, RO-Crate and Data Packages: their license statements. No rule."""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.node import Node, Route
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import (
    LABEL,
    NAME,
    URL,
    WEIGHT_FILES,
    Statement,
    entries,
    names_in,
    scalar,
)

#: How the license of a dataset is written in Croissant, with and without the prefix.
CROISSANT_KEYS = ('license', 'sc:license', 'schema:license')
#: The license of the description itself.
CROISSANT_OWN_KEYS = ('sdLicense', 'sdLicence', 'cr:sdLicense')


def croissant(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The licenses of the dataset and of its description."""
    name = scalar(data.get('name')) or scalar(data.get('sc:name')) or 'the dataset'
    for keys, role in ((CROISSANT_KEYS, 'declared'), (CROISSANT_OWN_KEYS, 'document')):
        for key in keys:
            for route, node in names_in(data.get(key), '@id', 'url', 'sc:url', 'name', 'sc:name'):
                here: Route = (key, *route)
                yield Statement(
                    name if role == 'declared' else 'this description',
                    scalar(node),
                    here,
                    URL,
                    artifact='data' if role == 'declared' else '',
                    role=role,
                    own=role == 'declared',
                )


def kaggle(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The label of a model, a variation of it, or a dataset."""
    name = scalar(data.get('title')) or scalar(data.get('slug')) or manifest.name
    if data.key('licenseName') is not None:
        label = scalar(data.get('licenseName'))
        yield Statement(name, label, ('licenseName',), LABEL, artifact='weights')
    for route, node in names_in(data.get('licenses'), 'name'):
        yield Statement(name, scalar(node), ('licenses', *route), LABEL, artifact='data')


def ro_crate(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The license of the root of a crate, and those of weight files in it."""
    for index, item in entries(data.get('@graph')):
        id = scalar(item.get('@id'))
        of_weights = id.lower().endswith(WEIGHT_FILES)
        if id not in ('./', '.') and not of_weights:
            continue
        name = scalar(item.get('name')) or (id if of_weights else 'the crate')
        for route, node in names_in(item.get('license'), '@id', 'url', 'name'):
            place: Route = ('@graph', index, 'license', *route)
            yield _named(name, node, place, 'weights' if of_weights else 'data')


def datapackage(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The licenses of a package of data as a whole."""
    name = scalar(data.get('title')) or scalar(data.get('name')) or 'the package'
    for route, node in names_in(data.get('licenses'), 'name', 'path'):
        yield _named(name, node, ('licenses', *route))


def _named(what: str, node: Node, route: Route, artifact: str = 'data') -> Statement:
    """A license by its name or its address."""
    kind = URL if '://' in scalar(node) else NAME
    return Statement(what, scalar(node), route, kind, artifact=artifact)
