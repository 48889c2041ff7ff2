"""What the rules about Model Openness Framework manifests share: ways through one. No rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.lazy import lazy
from owlint_rules.model.node import Node, Route
from owlint_rules.model.subjects import Manifest
from owlint_rules.text import bare

COMPONENTS_ROUTE: Route = ('release', 'components')
LICENSE_ROUTE: Route = ('release', 'license')

_PLACEHOLDER = lazy(
    r'(?:component\s+)*(?:is\s+)?not\s+includ(?:e|ed)\b.*|pending\s+evaluation\W*', re.I | re.S
)
_NO_NAME = lazy(
    r'(?:the\s+)?(?:licen[cs]e\s+)?(?:is\s+)?'
    r'(?:not\s+(?:yet\s+)?(?:specified|stated|available|provided|found|known|given|applicable|'
    r'determined|decided|chosen|disclosed|listed|set|clear)'
    r'|to\s+be\s+(?:determined|decided|announced|added|confirmed|defined|specified|chosen)'
    r'|un(?:specified|known|clear|defined|stated|decided|determined|disclosed)|missing|tb[acd]|n/?a'
    r'|none|pending|noassertion|-+|\?+)(?:\s+licen[cs]e)?\W*'
    r'|no\s+licen[cs]e(?:\s+(?:specified|stated|found|given|provided|chosen|available))?\W*',
    re.I,
)


def release_of(manifest: Manifest) -> Node | None:
    """The ``release`` mapping of a Model Openness Framework manifest, or None."""
    if manifest.format != 'mof' or manifest.data is None:
        return None
    release = manifest.data.get('release')
    return release if release is not None and release.kind == 'map' else None


def components_of(manifest: Manifest) -> Iterator[tuple[int, Node]]:
    """The components that are mappings, with their positions in the list."""
    for index, item in enumerate(component_items(manifest)):
        if item.kind == 'map':
            yield index, item


def component_items(manifest: Manifest) -> list[Node]:
    """The items of the list of components, whatever they are."""
    release = release_of(manifest)
    listed = release.get('components') if release is not None else None
    return listed.value if listed is not None and listed.kind == 'list' else []


def text_of(node: Node | None) -> str:
    """The text of a scalar, '' for anything else and for null."""
    return node.value if node is not None and node.kind == 'scalar' and not node.is_null else ''


def component_name(item: Node) -> str:
    """The name of a component as it is written, '' without one."""
    return text_of(item.get('name'))


def has_old_syntax(manifest: Manifest) -> bool:
    """Whether the manifest is in the syntax before 2025-04-18."""
    return any(
        item.key('license_name') or item.key('location') for _, item in components_of(manifest)
    )


def stated_licenses(manifest: Manifest) -> Iterator[tuple[Route, Node]]:
    """Every license that the manifest names as text, for the release or one component."""
    release = release_of(manifest)
    licenses = release.get('license') if release is not None else None
    if licenses is not None:
        for key, value in licenses.items():
            name = value.get('name')
            if name is not None and name.kind == 'scalar' and not name.is_null:
                yield (*LICENSE_ROUTE, key, 'name'), name
    for index, item in components_of(manifest):
        for key in ('license', 'license_name'):
            stated = item.get(key)
            if stated is not None and stated.kind == 'scalar' and not stated.is_null:
                yield (*COMPONENTS_ROUTE, index, key), stated


def spelled(name: str) -> str:
    """A component name without what people get wrong: case, brackets, blanks, dashes."""
    return bare(name)


def is_placeholder(text: str) -> bool:
    """Whether a license text says that the component is not part of the release.

    Covers the two placeholders of the syntax before 2025-04-18 and the
    misspellings of them that were migrated as if they were licenses.
    """
    return _PLACEHOLDER.fullmatch(text.strip()) is not None


def names_no_license(text: str) -> bool:
    """Whether these words stand where a license should and say that none is known or listed."""
    return is_placeholder(text) or _NO_NAME.fullmatch(text.strip()) is not None
