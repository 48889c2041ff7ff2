"""Package and citation files, and the framework's manifests: their license statements. No rule."""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.node import Node, Route
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import (
    CLASSIFIER,
    EXPRESSION,
    FREE,
    ID,
    NAME,
    URL,
    Statement,
    entries,
    names_in,
    scalar,
)


def mof(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The licenses of a Model Openness Framework manifest, of the release and its components."""
    from owlint_rules.statements.manifests.mof import component_name, stated_licenses
    from owlint_rules.vocab.mof import BY_NAME

    artifacts = {'code': 'code', 'data': 'data', 'document': 'documents'}
    for route, node in stated_licenses(manifest):
        artifact = ''
        name = 'the release'
        if route[1] == 'components':
            item = data.find(route[:3])
            name = component_name(item) if item is not None else ''
            known = BY_NAME.get(name)
            if known is not None:
                artifact = artifacts.get(known.type, '')
            if name.startswith('Model parameters'):
                artifact = 'weights'
        else:
            artifact = artifacts.get(str(route[2]), '')
        yield Statement(name, scalar(node), route, ID, artifact=artifact)


def license_key(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The key ``license`` at the top of a document, in a format that prescribes nothing there."""
    name = scalar(data.get('name')) or scalar(data.get('title')) or 'the release'
    for route, node in names_in(data.get('license'), 'id', 'name', 'url'):
        yield Statement(name, scalar(node), ('license', *route), FREE)


def citation(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The license of what is cited; those of its references are not the release's."""
    artifact = 'data' if scalar(data.get('type')) == 'dataset' else 'code'
    name = scalar(data.get('title')) or 'the software'
    for route, node in names_in(data.get('license')):
        yield Statement(name, scalar(node), ('license', *route), ID, artifact=artifact)
    others: list[tuple[Route, Node]] = []
    preferred = data.get('preferred-citation')
    if preferred is not None and preferred.kind == 'map':
        others.append((('preferred-citation',), preferred))
    listed = data.get('references')
    others += [(('references', index), item) for index, item in entries(listed)]
    for place, item in others:
        for route, node in names_in(item.get('license')):
            title = scalar(item.get('title')) or 'a reference'
            yield Statement(title, scalar(node), (*place, 'license', *route), ID, own=False)


def codemeta(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The license of the software, an address by the vocabulary."""
    name = scalar(data.get('name')) or 'the software'
    for key in ('license', 'schema:license'):
        for route, node in names_in(data.get(key), '@id', 'id', 'url', 'name'):
            yield Statement(name, scalar(node), (key, *route), URL, artifact='code')


def zenodo(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The license of what is uploaded: an id of the site's list, alone or in a mapping."""
    artifact = 'data' if scalar(data.get('upload_type')) == 'dataset' else 'code'
    name = scalar(data.get('title')) or 'the upload'
    for route, node in names_in(data.get('license'), 'id'):
        yield Statement(name, scalar(node), ('license', *route), NAME, artifact=artifact)


def pyproject(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The license of a Python package, as an expression, in the old table, or in Poetry's."""
    poetry = ('tool', 'poetry', 'license')
    name = scalar(data.find(('project', 'name'))) or scalar(data.find((*poetry[:2], 'name')))
    name = name or 'the package'
    if scalar(data.find(poetry)):
        yield Statement(name, scalar(data.find(poetry)), poetry, FREE, artifact='code')
    stated = data.find(('project', 'license'))
    if stated is not None and stated.kind == 'scalar':
        yield Statement(name, scalar(stated), ('project', 'license'), EXPRESSION, artifact='code')
    elif stated is not None and stated.kind == 'map':
        text = stated.get('text')
        # the field took whole texts too; those are not names
        if text is not None and text.kind == 'scalar' and 0 < len(scalar(text)) <= 100:
            route = ('project', 'license', 'text')
            yield Statement(name, scalar(text), route, FREE, artifact='code')
    listed = data.find(('project', 'classifiers'))
    # a table with the file alone names no license
    unnamed = stated is None or (stated.kind == 'map' and stated.get('text') is None)
    for below, node in names_in(listed) if unnamed and listed is not None else ():
        if scalar(node).startswith('License :: '):
            place = ('project', 'classifiers', *below)
            yield Statement(name, scalar(node), place, CLASSIFIER, artifact='code')


def package_json(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The license of a JavaScript package, also in the forms that npm has given up."""
    name = scalar(data.get('name')) or 'the package'
    for key in ('license', 'licenses'):
        for route, node in names_in(data.get(key), 'type', 'name'):
            yield Statement(name, scalar(node), (key, *route), EXPRESSION, artifact='code')
