"""What a release says about itself, topic by topic, each with the line that says it."""

from __future__ import annotations

import os
import re

from owlint_rules.definitions.described.data import VAGUE_DATA
from owlint_rules.definitions.described.hearing import TOPICS, described_by
from owlint_rules.definitions.described.names import is_benchmark, is_placeholder
from owlint_rules.definitions.described.parts import Part, parts_of
from owlint_rules.definitions.described.places import (
    ASIDE,
    DATA,
    EVALUATION,
    GUIDE,
    METHOD,
    kind_of,
)
from owlint_rules.definitions.described.runs import is_settings, settings_in
from owlint_rules.definitions.described.sources import is_vague
from owlint_rules.definitions.sections import by_topic, sections_in
from owlint_rules.folders import ELSEWHERE, SHOWN, TRIALS, lies_in
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Subject
from owlint_rules.model.subjects import Card, Release
from owlint_rules.statements.settings import setting
from owlint_rules.text import line_of, one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.sections import Section
    from owlint_rules.model.node import Node

#: The points of Annex IV(2)(d) of the EU AI Act (final text) as topics.
DATASHEET_TOPICS = (
    'training-method', 'training-data', 'data-scope', 'data-collection', 'data-selection',
    'data-labeling', 'data-cleaning',
)  # fmt: skip
#: Topics of sections that may be about data of any kind: those of an evaluation do not count.
_ABOUT_DATA = ('data-provenance', *DATASHEET_TOPICS[2:])
#: Keys of config.json and its kin that describe an architecture.
_ARCHITECTURE = (
    r'"(architectures|model_type|hidden_size|num_hidden_layers|n_layers?|n_embd|dim|block_out_channels'
    r'|_class_name|d_model)"\s*:\s*'
)
#: The same of an adapter: what it is, and which parts of its base model it changes.
_ADAPTER = r'"(peft_type|target_modules)"\s*:\s*(?!null\b|""|\[\s*\])'
_CONFIG_NAMES = ('config.json', 'params.json', 'model_index.json', 'adapter_config.json')
_SETTINGS = ('.json', '.yml', '.yaml', '.toml')
#: Most places that are shown for one topic.
_MOST = 3
_WORDS = 120


class Information:
    """All that a release says about itself.

    ``topics`` maps a topic to (evidence, headings with nothing below them), ``vague`` are words
    about the training data that fit any model, ``named`` maps a component to the places where
    documents name its address.
    """

    def __init__(self, release: Release, options: Options) -> None:
        self.topics: dict[str, tuple[list[Evidence], list[Evidence]]] = {}
        self.vague: list[Evidence] = []
        self.named: dict[str, list[Evidence]] = {}
        self.datasheets: list[tuple[str, set[str]]] = []
        self._release = release
        own = [release.path.rstrip('/').rpartition('/')[2].lstrip('.')]
        for document, start, parts in documents_in_parts(release):
            heard = described_by(parts, [name for name in own if name])
            self._hear(document, start, heard)
        self._read_files()
        self._read_card()
        for topic in TOPICS:
            value = options.release.get(topic)
            if value:
                where = setting(release, options, ('release', topic), f'[release] {topic}')
                vague = topic == 'training-data' and is_vague(str(value))
                self._places(topic)[0].append(where) if not vague else self.vague.append(where)

    def _places(self, topic: str) -> tuple[list[Evidence], list[Evidence]]:
        return self.topics.setdefault(topic, ([], []))

    def _hear(self, document: Subject, start: int, heard: dict[str, list[tuple[int, str]]]) -> None:
        path = document.path
        for topic, found in heard.items():
            places = [
                Evidence(path, line, f'"{one_line(words, _WORDS)}"')
                for line, words in found[:_MOST]
            ]
            if topic == VAGUE_DATA:
                self.vague += places
            elif topic in TOPICS:
                self._places(topic)[0].extend(places)
            else:
                self.named.setdefault(topic, []).extend(places)
        answered = set(heard)
        lines: list[str] = []
        for topic, sections in by_topic(sections_in(document, start)).items():
            for section in sections:
                full = section.answers(topic) and topic not in TOPICS
                if full and topic in _ABOUT_DATA:
                    lines = lines or document.text.split('\n')
                    full = _is_about_training(section, lines)
                if full:
                    line, words = section.shown
                    quoted = Evidence(path, line, f'"{one_line(words, _WORDS)}"')
                    self._places(topic)[0].append(quoted)
                    answered.add(topic)
                elif not section.answers(topic):
                    empty = Evidence(path, section.line, f'section "{section.title[:60]}"')
                    self._places(topic)[1].append(empty)
        answered &= set(DATASHEET_TOPICS)
        if answered:
            self.datasheets.append((path, answered))

    def _read_files(self) -> None:
        release = self._release
        for name, text in release.texts.items():
            base = name.rpartition('/')[2].lower()
            if lies_in(name, ELSEWHERE, SHOWN, TRIALS):
                continue
            if base in _CONFIG_NAMES:
                keys = _ADAPTER if base == 'adapter_config.json' else _ARCHITECTURE
                if match := re.search(keys, text):
                    line = line_of(text, match.start())
                    shown = f'{match.group(1)} in {base}'
                    self._places('architecture')[0].append(
                        Evidence(release.shown(name), line, shown)
                    )
            elif base.endswith(_SETTINGS):
                for line, words in settings_in(text)[:2]:
                    self._places('hyperparameters')[0].append(
                        Evidence(release.shown(name), line, words)
                    )
        for name, text in release.training.items():
            if name.endswith('.py') and is_settings(text):
                for line, words in settings_in(text)[:2]:
                    self._places('hyperparameters')[0].append(
                        Evidence(release.shown(name), line, words)
                    )
        for weights in release.weights:
            if weights.architecture:
                text = f'architecture {weights.architecture} in the header'
                self._places('architecture')[0].append(Evidence(weights.path, 0, text))

    def _read_card(self) -> None:
        card = self._release.card
        names = listed_data(card) if card is not None else []
        if card is not None and names:
            line = line_of(card.text, names[0].start)
            shown = f'datasets: {", ".join(node.value for node in names[:5])}'
            self._places('training-data')[0].append(Evidence(card.path, line, shown))


def listed_data(card: Card) -> list[Node]:
    """The datasets that a card lists by name; benchmarks are none."""
    listed = card.get('datasets')
    return [
        node
        for _, node in (listed.texts() if listed is not None else ())
        if not node.is_null
        and node.value
        and not is_benchmark(node.value)
        and not is_placeholder(node.value)
    ]


def documents(release: Release) -> list[tuple[Subject, int]]:
    """The documents of a release, each with the offset where reading begins."""
    found: list[tuple[Subject, int]] = []
    if release.card is not None:
        found.append((release.card, release.card.body))
    cards = {card.path: card for card in release.cards}
    for name, text in release.texts.items():
        if name.lower().endswith(_SETTINGS):
            continue
        card = cards.get(release.shown(name))
        file = os.path.join(release.file, *name.split('/'))
        document = card or Subject(release.shown(name), text, file=file)
        found.append((document, card.body if card is not None else 0))
    return found


def documents_in_parts(release: Release) -> list[tuple[Subject, int, list[Part]]]:
    """The documents of a release with the parts of each, cut once for all who ask."""
    known: list[tuple[Subject, int, list[Part]]] | None = release.cache.get('parts')
    if known is None:
        known = release.cache['parts'] = [
            (document, start, list(parts_of(document.text, start, _general(document.path))))
            for document, start in documents(release)
        ]
    return known


def _general(path: str) -> str:
    """What a document is about as a whole, by its name."""
    stem = path.rpartition('/')[2].rpartition('.')[0].lower()
    if 'readme' in stem or 'model' in stem:
        return ''
    kind = kind_of(re.sub(r'[-_]', ' ', stem.replace('datasheet', 'data sheet')))
    return kind if kind in (DATA, METHOD) else ''


def _is_about_training(section: Section, lines: list[str]) -> bool:
    """Whether a section on data is not one of an evaluation or for users, nor vague."""
    if kind_of(section.title) in (EVALUATION, GUIDE, ASIDE):
        return False
    return not is_vague('\n'.join(lines[section.line : section.end]) or section.shown[1])
