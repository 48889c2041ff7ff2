"""Where configuration and manifests describe the training data.

No rule of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.node import Node
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Place
from owlint_rules.model.subjects import Manifest, Release

#: Keys of [release] that describe them.
_KEYS = ('training-data', 'training_data')
#: Fields of release manifests that hold nothing but a description of training data: SPDX 3 (AI
#: profile, informationAboutTraining), and the governance and description of CycloneDX's datasets.
_FIELDS = ('informationAboutTraining', 'ai_informationAboutTraining')
_MOST = 50


class Description:
    """A text about the training data, its place, and what people call that."""

    __slots__ = ('place', 'text', 'what')

    def __init__(self, text: str, what: str, place: Place) -> None:
        self.text = text
        self.what = what
        self.place = place


def settings_and_manifests(release: Release, options: Options) -> Iterator[Description]:
    """What configuration and manifests say of the training data."""
    from owlint_rules.model.options import place_of
    from owlint_rules.statements.settings import home

    for key in _KEYS:
        value = options.release.get(key)
        if isinstance(value, str | list):
            text = value if isinstance(value, str) else '\n'.join(map(str, value[:_MOST]))
            place = place_of(options, ('release', key)) or home(release)
            yield Description(text, f'[release] {key}', place)
    for manifest in release.manifests:
        yield from _of_manifest(manifest)


def _of_manifest(manifest: Manifest) -> Iterator[Description]:
    if manifest.data is None:
        return
    if manifest.format == 'mof':
        from owlint_rules.statements.manifests.mof import COMPONENTS_ROUTE, components_of, text_of

        for index, item in components_of(manifest):
            node = item.get('description')
            if text_of(item.get('name')).strip() == 'Datasets' and _is_text(node):
                place = manifest.at(*COMPONENTS_ROUTE, index, 'description')
                yield Description(text_of(node), 'the component Datasets', place)
        return
    found = 0
    for route, node in manifest.data.walk():
        last = route[-1] if route else ''
        listed = last in ('description', 'summary') and 'datasets' in route[:-1]
        if (listed or last in _FIELDS) and _is_text(node) and found < _MOST:
            found += 1
            yield Description(node.value, f'`{last}`', manifest.at(*route))


def _is_text(node: Node | None) -> bool:
    return node is not None and node.kind == 'scalar' and not node.is_null and bool(node.value)
