"""What the front matter of the card and the Hub's result files say for programs."""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.export.texts import address_of, line, path_address
from owlint_rules.model.node import Node
from owlint_rules.model.subjects import Release
from owlint_rules.statements.card import scalar_text

#: Most values of a list, and most results, that are written out.
_MOST_TEXTS, _MOST_METRICS = 200, 1_000

_EMISSIONS = (
    'emissions', 'source', 'training_type', 'geographical_location', 'hardware_used',
)  # fmt: skip


class Metric:
    """A stated result: what was measured, its value as written, and on which data.

    ``dataset_id`` is the id on the Hub, ``part`` the configuration and split.
    """

    __slots__ = ('dataset', 'dataset_id', 'part', 'revision', 'task', 'type', 'value')

    def __init__(self, type: str, value: str) -> None:
        self.type = type
        self.value = value
        self.task = ''
        self.dataset = ''
        self.dataset_id = ''
        self.part = ''
        self.revision = ''

    @property
    def slice(self) -> str:
        """The data that it was measured on, with configuration and split."""
        return f'{self.dataset} ({self.part})' if self.part else self.dataset


def text(release: Release, key: str) -> str:
    """A value of the card that is one text."""
    card = release.card
    return line(scalar_text(card.get(key))) if card is not None else ''


def task(release: Release) -> str:
    """The task that the card names."""
    return text(release, 'pipeline_tag')


def texts(release: Release, key: str) -> list[str]:
    """A value of the card that is one text or a list of them."""
    node = release.card.get(key) if release.card is not None else None
    if node is None:
        return []
    found = [line(item.value) for _, item in node.texts()[:_MOST_TEXTS] if not item.is_null]
    return list(dict.fromkeys(one for one in found if one))


def link(release: Release) -> str:
    """The address of the license that the card gives: elsewhere, or a file of the release."""
    stated = text(release, 'license_link')
    if '://' in stated:
        return address_of(stated, '')
    return path_address(stated) if stated in release.files else ''


def emissions(release: Release) -> list[tuple[str, str]]:
    """What the card says of emissions: a number of grams, or a table with more."""
    node = release.card.get('co2_eq_emissions') if release.card is not None else None
    if node is None:
        return []
    if node.kind == 'scalar':
        stated = scalar_text(node)
        return [('emissions', line(stated))] if stated and not node.is_null else []
    found = [(key, line(scalar_text(node.get(key)))) for key in _EMISSIONS]
    return [(key, value) for key, value in found if value]


def metrics(release: Release) -> list[Metric]:
    """The results in ``model-index`` of the card and in the Hub's result files, each once."""
    found: dict[tuple[str, ...], Metric] = {}
    for one in (*_of_card(release), *_of_files(release)):
        if len(found) >= _MOST_METRICS:
            break
        found.setdefault((one.type, one.value, one.slice, one.task, one.revision), one)
    return list(found.values())


def _of_card(release: Release) -> Iterator[Metric]:
    node = release.card.get('model-index') if release.card is not None else None
    models = _maps(node)
    # results of several models in one card: which of them this release is, is not said
    if len(models) != 1:
        return
    for result in _maps(models[0].get('results')):
        dataset = _map(result.get('dataset'))
        task = _map(result.get('task'))
        for metric in _maps(result.get('metrics')):
            kind = _said(metric, 'type') or _said(metric, 'name')
            value = _said(metric, 'value')
            if not kind or not value:
                continue
            one = Metric(kind, value)
            one.task = _said(task, 'type')
            one.dataset_id = _said(dataset, 'type')
            one.dataset = _said(dataset, 'name') or one.dataset_id
            one.revision = _said(dataset, 'revision')
            inner = [_said(dataset, 'config'), _said(dataset, 'split')]
            one.part = ', '.join(part for part in inner if part)
            yield one


def _of_files(release: Release) -> Iterator[Metric]:
    for results in release.results:
        for result in _maps(results.data):
            dataset = _map(result.get('dataset'))
            value = _said(result, 'value')
            name = _said(dataset, 'id')
            if not value or not name:
                continue
            one = Metric(_said(dataset, 'task_id') or name, value)
            one.dataset = one.dataset_id = name
            one.revision = _said(dataset, 'revision')
            yield one


def _maps(node: Node | None) -> list[Node]:
    if node is None or node.kind != 'list':
        return []
    return [item for item in node.value[:_MOST_METRICS] if item.kind == 'map']


def _map(node: Node | None) -> Node | None:
    return node if node is not None and node.kind == 'map' else None


def _said(node: Node | None, key: str) -> str:
    if node is None:
        return ''
    value = node.get(key)
    return line(scalar_text(value)) if value is not None and not value.is_null else ''
