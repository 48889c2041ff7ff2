"""Where a release describes its training data: card, data sheets, configuration, manifests.

No rule of its own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from owlint_rules.model.node import Node
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Place, Subject
from owlint_rules.model.subjects import Manifest, Release

#: Topics of sections that describe the training data.
TOPICS = ('training-data', 'data-provenance', 'data-collection')
#: Keys of [release] that describe them.
_KEYS = ('training-data', 'training_data')
#: Fields of release manifests that hold nothing but a description of training data: SPDX 3 (AI
#: profile, informationAboutTraining), and the governance and description of CycloneDX's datasets.
_FIELDS = ('informationAboutTraining', 'ai_informationAboutTraining')
_MOST = 50


class Description:
    """A text about the training data, with the way to a place in it."""

    __slots__ = ('_place', '_start', 'text', 'what')

    def __init__(self, text: str, what: str, place: Place, start: int = -1) -> None:
        self.text = text
        self.what = what
        self._place = place
        self._start = start

    def at(self, start: int, end: int) -> Place:
        """The place of a stretch of the text; of the whole where a value may be escaped."""
        if self._start < 0:
            return self._place
        return self._place.subject.span(self._start + start, self._start + end)


def descriptions(release: Release, options: Options) -> Iterator[Description]:
    """Every description of the training data, the card's first."""
    from owlint_rules.model.subject import Subject

    card = release.card
    if card is not None and card.flavor == 'model':
        yield from _sections(card, card.body)
    for name, text in release.texts.items():
        if name.lower().endswith('.md'):
            file = os.path.join(release.file, *name.split('/'))
            yield from _sections(Subject(release.shown(name), text, file=file), 0)
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


def _sections(subject: Subject, body: int) -> Iterator[Description]:
    """The texts below headings about training data."""
    from owlint_rules.definitions.sections import sections_of, topics_of

    text = subject.text
    sections = sections_of(text, body)
    offsets = [0]
    for line in text.split('\n'):
        offsets.append(offsets[-1] + len(line) + 1)
    for index, section in enumerate(sections):
        if not any(topic in TOPICS for topic in topics_of(section.title)):
            continue
        end = len(text)
        for later in sections[index + 1 :]:
            if later.level <= section.level:
                end = offsets[min(later.line - 1, len(offsets) - 1)]
                break
        start = offsets[min(section.line, len(offsets) - 1)]
        yield Description(text[start:end], 'the section', subject.span(start, end), start)


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
