"""CycloneDX bills of materials: their components and what they say about licenses. No rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.model.node import Node, Route
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import (
    EXPRESSION,
    ID,
    NAME,
    Statement,
    entries,
    scalar,
)

#: Deepest nesting of components within components.
_MAX_DEPTH = 40

#: What a component of a type is in a release; other types are things that it uses.
ARTIFACT = {
    'machine-learning-model': 'weights',
    'data': 'data',
    'application': 'code',
    'library': 'code',
    'framework': 'code',
}


def components(data: Node) -> Iterator[tuple[Route, Node]]:
    """Every component: the one that the document is about first, then the others in file order."""
    stack: list[tuple[Route, Node]] = []
    listed = data.get('components')
    for index, item in reversed(list(entries(listed))):
        stack.append((('components', index), item))
    main = data.find(('metadata', 'component'))
    if main is not None and main.kind == 'map':
        stack.append((('metadata', 'component'), main))
    yield from _nested(stack, 'components')


def _nested(stack: list[tuple[Route, Node]], key: str) -> Iterator[tuple[Route, Node]]:
    """The elements of a stack, from its end, each before those that it holds under a key."""
    while stack:
        route, item = stack.pop()
        yield route, item
        if len(route) < 2 * _MAX_DEPTH:
            inner = list(entries(item.get(key)))
            stack.extend(((*route, key, i), one) for i, one in reversed(inner))


def holders(data: Node) -> Iterator[tuple[Route, Node]]:
    """Everything that may have licenses: components, what they descend from, services, tools."""
    for route, item in components(data):
        yield route, item
        pedigree = item.get('pedigree')
        for key in ('ancestors', 'descendants', 'variants'):
            listed = pedigree.get(key) if pedigree is not None else None
            for index, one in entries(listed):
                yield (*route, 'pedigree', key, index), one
    others: list[tuple[Route, Node | None]] = [
        (('metadata', 'tools'), data.find(('metadata', 'tools')))
    ]
    others += [(('formulation', i), one) for i, one in entries(data.get('formulation'))]
    for route, holder in others:
        for key in ('components', 'services'):
            for index, one in entries(holder.get(key) if holder is not None else None):
                yield (*route, key, index), one
    services = reversed(list(entries(data.get('services'))))
    yield from _nested([(('services', index), one) for index, one in services], 'services')


def own_models(data: Node) -> list[tuple[Route, Node]]:
    """The models that the document describes: its main component, else the only model in it."""
    models = [
        (route, item)
        for route, item in components(data)
        if scalar(item.get('type')) == 'machine-learning-model'
    ]
    main = [pair for pair in models if pair[0] == ('metadata', 'component')]
    return main or (models if len(models) == 1 else [])


def version(data: Node) -> tuple[int, int]:
    """The version of the specification, (0, 0) when it is not stated."""
    text = scalar(data.get('specVersion')) or scalar(data.get('xmlns'))
    match = re.search(r'(\d{1,4})\.(\d{1,4})$', text)
    return (int(match.group(1)), int(match.group(2))) if match else (0, 0)


def license_entries(holder: Node) -> Iterator[tuple[int, Node, str, Node | None]]:
    """Entries of a ``licenses`` list: position, entry, ``license`` or ``expression``, its value."""
    for index, item in entries(holder.get('licenses')):
        for key in ('license', 'expression', 'expression-detailed'):
            value = item.get(key)
            if value is not None:
                yield index, item, key, value
                break
        else:
            yield index, item, '', None


def acknowledged(item: Node, value: Node) -> Node:
    """Where an entry says whether it was declared or concluded: beside an expression in JSON."""
    return value if value.kind == 'map' else item


def expression_route(value: Node) -> Route:
    """The route from an expression to its text; in XML it may have attributes."""
    if value.kind != 'map':
        return ()
    return ('expression',) if value.get('expression') is not None else ('#text',)


def cyclonedx(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The license statements of every component, and that of the document."""
    # the document is about its main component, whatever that is
    own: set[Route] = {('metadata', 'component'), *(route for route, _ in own_models(data))}
    for route, item in holders(data):
        kind = scalar(item.get('type'))
        name = scalar(item.get('name')) or kind or 'component'
        artifact = ARTIFACT.get(kind, 'code')
        yield from _licenses(item, route, name, artifact, 'declared', route in own)
        evidence = item.get('evidence')
        if evidence is not None and evidence.kind == 'map':
            where: Route = (*route, 'evidence')
            yield from _licenses(evidence, where, name, artifact, 'observed', False)
    metadata = data.get('metadata')
    if metadata is not None and metadata.kind == 'map':
        yield from _licenses(metadata, ('metadata',), 'this document', '', 'document', False)


def _licenses(
    holder: Node, route: Route, name: str, artifact: str, role: str, own: bool
) -> Iterator[Statement]:
    for index, item, key, value in license_entries(holder):
        if value is None:
            continue
        here: Route = (*route, 'licenses', index, key)
        said = role
        if key == 'license' and value.kind == 'map':
            if scalar(value.get('acknowledgement')) == 'concluded':
                said = 'concluded'
            for field, kind in (('id', ID), ('name', NAME)):
                text = scalar(value.get(field))
                if text:
                    yield Statement(
                        name, text, (*here, field), kind, artifact=artifact, role=said, own=own
                    )
        elif key.startswith('expression'):
            below = expression_route(value)
            text = scalar(value.find(below))
            if scalar(acknowledged(item, value).get('acknowledgement')) == 'concluded':
                said = 'concluded'
            if text:
                yield Statement(
                    name, text, (*here, *below), EXPRESSION, artifact=artifact, role=said, own=own
                )
