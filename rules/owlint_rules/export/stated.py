"""Name, version, date and publisher of a release, from every place of it that states them.

A fact that two places state differently is not written; a note says who says what.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cached_property

from owlint_rules.export.texts import address_of, clean, line, release_path
from owlint_rules.lazy import lazy
from owlint_rules.model.node import Node
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest, Release
from owlint_rules.statements.settings import components
from owlint_rules.vocab.mof import ARCHITECTURES, MODEL_TYPES, TREATMENTS

_DATE = lazy(r'(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?')
_HUB_PAGE = lazy(
    r'https://huggingface\.co/(?!(?:datasets|spaces|docs|blog|papers)/)[\w.-]+/[\w.-]+'
)
_ADDRESS = lazy(r'https://huggingface\.co/(?=([\w.-]+/([\w.-]+)))', re.ASCII)

#: Weight header keys -> the fact that they state. Names differ with each quantization of a model,
#: so they are asked for apart.
_HEADER_KEYS = {
    'general.organization': 'producer',
    'modelspec.date': 'date',
    'general.author': 'author',
    'modelspec.author': 'author',
    'model_author': 'author',
    'general.version': 'version',
}
_NAME_KEYS = ('general.name', 'modelspec.title')

#: Manifest format -> (route, fact).
_MANIFEST_KEYS: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    'mof': (
        (('release', 'name'), 'name'),
        (('release', 'version'), 'version'),
        (('release', 'date'), 'date'),
        (('release', 'producer'), 'producer'),
        (('release', 'huggingface'), 'hub'),
        (('release', 'repository'), 'repository'),
        (('release', 'type'), 'model_type'),
        (('release', 'architecture'), 'family'),
        (('release', 'treatment'), 'treatment'),
        (('release', 'contact'), 'contact'),
        (('release', 'origin'), 'origin'),
    ),
    'citation': (
        (('version',), 'version'),
        (('date-released',), 'date'),
        (('repository-code',), 'repository'),
    ),
    'modelpack': (
        (('descriptor', 'name'), 'name'),
        (('descriptor', 'version'), 'version'),
        (('descriptor', 'vendor'), 'producer'),
        (('descriptor', 'sourceURL'), 'repository'),
    ),
    'kitfile': (
        (('package', 'name'), 'name'),
        (('package', 'version'), 'version'),
    ),
}  # fmt: skip

#: Words that a manifest may hold for each of these; anything else is left to its own rules.
_WORDS = {
    'model_type': frozenset(MODEL_TYPES) - {''},
    'family': frozenset(ARCHITECTURES) - {''},
    'treatment': frozenset(TREATMENTS),
}


class PlainFacts:
    """What the release says of itself as a whole; '' for what it does not say, or says in two ways.

    ``hub`` is its page on the Hub, ``notes`` are the disagreements. ``name`` is never empty.
    """

    def __init__(self, release: Release, options: Options) -> None:
        self.notes: list[str] = []
        said: dict[str, dict[str, str]] = {}
        for fact, value, place in _statements(release):
            said.setdefault(fact, {}).setdefault(value, place)

        def one(fact: str) -> str:
            return self._agreed(fact, said.get(fact, {}))

        self.version, self.date = one('version'), one('date')
        self.producer, self.contact = one('producer'), one('contact')
        self.repository, self.origin = one('repository'), one('origin')
        self.model_type, self.family = one('model_type'), one('family')
        self.treatment = one('treatment')
        self.authors = sorted(said.get('author', {}))[:50]
        self._hub, self._release = one('hub'), release
        self.name = self._name(release, options, said.get('name', {}))

    @cached_property
    def hub(self) -> str:
        """The page of the release on the Hub."""
        return self._hub or own_page(self._release)

    def _agreed(self, fact: str, values: dict[str, str]) -> str:
        if len({value.casefold() for value in values}) <= 1:
            return next(iter(values), '')
        listed = ', '.join(f'{value} ({place})' for value, place in list(values.items())[:5])
        words = {'hub': 'page on the Hub', 'model_type': 'type', 'family': 'architecture'}
        self.notes.append(
            f'the release states several values for its {words.get(fact, fact)}: {listed}'
        )
        return ''

    def _name(self, release: Release, options: Options, values: dict[str, str]) -> str:
        """From the configuration, manifests, weight headers, the card's results, or the folder."""
        stated = components(options).get('weights', {}).get('name')
        if isinstance(stated, str) and line(stated):
            return line(stated)
        agreed = self._agreed('name', values)
        if agreed:
            return agreed
        names = {
            line(weights.metadata[key]): ''
            for weights in release.weights
            for key in _NAME_KEYS
            if line(weights.metadata.get(key, ''))
        }
        if len(names) == 1:
            return next(iter(names))
        folder = os.path.basename(os.path.abspath(release.file or release.path))
        return line(folder) or 'model'


def _statements(release: Release) -> Iterator[tuple[str, str, str]]:
    """(fact, value, path of the place) of every place that states one."""
    for manifest in release.manifests:
        for route, fact in _MANIFEST_KEYS.get(manifest.format, ()):
            node = _find(manifest, route)
            value = _said(fact, node.value) if node is not None else ''
            if value:
                yield fact, value, release_path(release, manifest.path)
    for weights in release.weights:
        for key, fact in _HEADER_KEYS.items():
            value = _said(fact, weights.metadata.get(key, ''))
            if value:
                yield fact, value, release_path(release, weights.path)


def _find(manifest: Manifest, route: tuple[str, ...]) -> Node | None:
    node = manifest.data.find(route) if manifest.data is not None else None
    return node if node is not None and node.kind == 'scalar' and not node.is_null else None


def _said(fact: str, text: str) -> str:
    """A value as it is written out, '' for one that cannot be."""
    value = line(text)
    if fact == 'date':
        return _day(value)
    if fact in ('hub', 'repository'):
        address = address_of(value, '')
        if fact == 'hub':
            return address.rstrip('/') if _HUB_PAGE.fullmatch(address.rstrip('/')) else ''
        return address if '://' in value else ''
    if fact in _WORDS:
        return value if value in _WORDS[fact] else ''
    return value


def _day(text: str) -> str:
    """The day of a date, '' for anything else."""
    match = _DATE.fullmatch(text)
    if match is None:
        return ''
    import datetime

    try:
        return datetime.date(int(match[1]), int(match[2]), int(match[3])).isoformat()
    except ValueError:
        return ''


def own_page(release: Release) -> str:
    """The Hub page of this very release, when its card gives one that ends in its name."""
    if release.card is None:
        return ''
    folder = (release.file if release.path == '.' else release.path).replace('\\', '/')
    name = clean(folder.rstrip('/').rpartition('/')[2])
    if name in ('', '.', '..') or not name.isascii():
        return ''
    found = _ADDRESS.finditer(release.card.text, 0, 1_000_000)
    named = {page.group() + page.group(1) for page in found if page.group(2) == name}
    pages = {page for page in named if _HUB_PAGE.fullmatch(page)}
    return pages.pop() if len(pages) == 1 else ''


def architectures(release: Release) -> list[tuple[str, str]]:
    """(kind, name) of every architecture that headers and configuration files name.

    The kind is ``class`` for the class of the network, ``type`` for the family of models that
    the configuration calls its type, ``header`` for what a weight header says.
    """
    found = {('header', line(one.architecture)) for one in release.weights if one.architecture}
    text = release.texts.get('config.json', '')
    if text:
        import json

        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            data = None
        if isinstance(data, dict):
            listed = data.get('architectures')
            for name in listed if isinstance(listed, list) else ():
                if isinstance(name, str):
                    found.add(('class', line(name)))
            kind = data.get('model_type')
            if isinstance(kind, str):
                found.add(('type', line(kind)))
    return sorted(pair for pair in found if pair[1])
