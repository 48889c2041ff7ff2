"""A release of data, judged by what a definition asks of data: terms, access, source.

What is asked of weights, code and their documents has no answer there and is left out, so the
verdict is about those criteria and says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from owlint_rules.definitions.facts_data import DataEntry
from owlint_rules.definitions.facts_gate import gate_of
from owlint_rules.definitions.verdict import MET, NO_EVIDENCE
from owlint_rules.lazy import lazy
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card, Release
from owlint_rules.text import line_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


#: Tests about the data themselves.
_TESTS = frozenset({'data-license', 'data-access', 'data-obtainable', 'open-data'})
#: Headings over where data come from, and the first line below one that is no heading.
_SOURCE = lazy(
    r'(?im)^#{1,6}[ \t]+[^\n]{0,200}?(?:\bsources?\b|collect|curation|provenance|creation|gathered'
    r'|来源|收集|采集|出典|収集|수집|출처|quelle|herkunft|origine|procedencia|origen)[^\n]*\n+'
    r'(?!#)[^\n]{0,400}?\w\w[^\n]{0,400}?\w'
)
#: Topics that a word on where the data come from answers.
_ORIGIN = frozenset({'training-data', 'data-provenance'})
_ORIGINAL = 'original'


def is_data(release: Release) -> bool:
    """Whether a release is one of data: by its card, and without weights."""
    card = release.card
    return card is not None and card.flavor == 'dataset' and not release.weights


def asked_of_data(definition: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The criteria of a definition that speak of data; none where all of them are optional."""
    found = [
        item
        for item in definition['criteria']
        if item['test'] in _TESTS or _is_on_origin(item.get('topics', ()))
    ]
    if any(item['test'] in _TESTS or not item.get('optional') for item in found):
        return found
    return []


def _is_on_origin(topics: Sequence[str]) -> bool:
    """Whether a word on where the data come from answers a question on these topics."""
    return not _ORIGIN.isdisjoint(topics) and all('data' in topic for topic in topics)


def described(release: Release) -> tuple[str, list[Evidence], str]:
    """Whether the card says where the data come from."""
    card = release.card
    assert card is not None
    listed = card.get('source_datasets')
    for _, node in listed.texts() if listed is not None else ():
        if node.value.strip() and node.value.strip() != _ORIGINAL and not node.is_null:
            words = f'source_datasets: {node.value.strip()}'
            return MET, [Evidence(card.path, line_of(card.text, node.start), words)], ''
    found = _SOURCE.search(card.text, card.body)
    if found is None:
        return NO_EVIDENCE, [], 'no section or field about where the data come from was found'
    words = found.group().partition('\n')[0].strip('# \t\r')
    return MET, [Evidence(card.path, line_of(card.text, found.start()), words)], ''


def the_data(release: Release, options: Options) -> DataEntry:
    """The data that the release itself is, under all terms that it states."""
    from owlint_rules.statements.documents import document_statements
    from owlint_rules.statements.weights import weight_statements

    card = release.card
    assert card is not None
    entry = DataEntry(_name(card, release), Evidence(card.path, 1, 'the data of the release'))
    entry.location = release.path
    entry.details['access'] = 'released'
    gate = gate_of(release)
    if gate:
        entry.details['access'] = 'obtainable'
        entry.evidence = gate.asked[0]
    # what covers weights in a release of a model covers the data here, in the card above all
    entry.terms = weight_statements(release, options)
    entry.terms += [one for one in document_statements(release) if one.artifact == 'data']
    return entry


def _name(card: Card, release: Release) -> str:
    node = card.get('pretty_name')
    name = node.value.strip() if node is not None and node.kind == 'scalar' else ''
    return name or release.path.rpartition('/')[2] or 'the data'
