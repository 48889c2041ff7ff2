"""The facts of a release that definitions ask about, each with the place it was read from.

No fact is a judgment: a license text that is not known stays unknown, and a
section with words in it is evidence that somebody wrote about the topic, no more.
"""

from __future__ import annotations

import re
from functools import cached_property

from owlint_rules.definitions.data_release import is_data, the_data
from owlint_rules.definitions.facts_code import component_files, document_terms
from owlint_rules.definitions.facts_data import completeness, data_entries, is_said
from owlint_rules.definitions.facts_gate import gate_of
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release
from owlint_rules.statements.settings import components, setting
from owlint_rules.statements.weights import weight_statements
from owlint_rules.text import cut, line_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.definitions.facts_data import DataEntry
    from owlint_rules.definitions.facts_gate import Gate
    from owlint_rules.definitions.sections import Section
    from owlint_rules.statements.statement import Statement

#: Keys of config.json and its kin that describe an architecture.
_ARCHITECTURE = (
    r'"(architectures|model_type|hidden_size|num_hidden_layers|n_layers?|n_embd|dim|block_out_channels'
    r'|_class_name|d_model)"\s*:\s*'
)
#: The same of an adapter: what it is, and which parts of its base model it changes.
_ADAPTER = r'"(peft_type|target_modules)"\s*:\s*(?!null\b|""|\[\s*\])'
_CONFIG_NAMES = ('config.json', 'params.json', 'model_index.json', 'adapter_config.json')
_HYPERPARAMETER_NAMES = ('training_args.json', 'trainer_config.json', 'hyperparameters.json')


#: The components whose terms are those of the code.
_CODE = ('training-code', 'data-processing-code', 'inference-code', 'evaluation-code')


class Facts:
    """All facts of one release, each worked out when it is first asked for.

    ``topics`` maps a topic of information to (evidence, headings with nothing below them).
    """

    def __init__(self, release: Release, options: Options) -> None:
        self.release = release
        self.options = options
        self._code: dict[str, tuple[list[Evidence], list[Statement]]] = {}
        self._terms: dict[str, list[Statement]] = {}

    @cached_property
    def weights(self) -> list[Evidence]:
        """The weight files, or the place that they are linked at."""
        return _weights(self.release, self.options)

    @cached_property
    def topics(self) -> dict[str, tuple[list[Evidence], list[Evidence]]]:
        """Topic -> what speaks of it, and headings about it with nothing below them."""
        return _topics(self.release, self.options)

    @cached_property
    def datasheets(self) -> list[tuple[str, set[str]]]:
        """Documents that answer points of a data sheet, with these points."""
        return _datasheets(self.release)

    @cached_property
    def weight_terms(self) -> list[Statement]:
        """Every statement of the terms of the weights."""
        return weight_statements(self.release, self.options)

    @cached_property
    def data(self) -> list[DataEntry]:
        """The data sets that the release names, or the data that it is."""
        if is_data(self.release):
            return [the_data(self.release, self.options)]
        return data_entries(self.release, self.options)

    @cached_property
    def data_complete(self) -> tuple[str, Evidence | None]:
        """What the release says of the completeness of its list of data."""
        return completeness(self.release, self.options)

    @cached_property
    def gate(self) -> Gate:
        """What the card asks of people before they get the files."""
        return gate_of(self.release)

    def code(self, component: str) -> tuple[list[Evidence], list[Statement]]:
        """Files and terms of a software component."""
        if component not in self._code:
            self._code[component] = component_files(self.release, self.options, component)
        return self._code[component]

    def terms_of(self, artifact: str) -> list[Statement]:
        """Every statement of the terms of an artifact, one of ARTIFACTS."""
        if artifact == 'weights':
            return self.weight_terms
        if artifact not in self._terms:
            if artifact == 'code':
                found = [terms for name in _CODE for terms in self.code(name)[1]]
            elif artifact == 'data':
                found = [terms for entry in self.data for terms in entry.terms]
            else:
                found = document_terms(self.release, self.options)
            one_each = {(one.name, one.evidence): one for one in found}
            self._terms[artifact] = list(one_each.values())
        return self._terms[artifact]

    def setting(self, name: str) -> tuple[Any, Evidence] | None:
        """A key of [release] or [release.reproducibility] with something in it."""
        options = self.options.release
        inner = options.get('reproducibility')
        for table, route in ((inner, ('release', 'reproducibility')), (options, ('release',))):
            if not isinstance(table, dict):
                continue
            for spelling in (name, name.replace('-', '_')):
                value = table.get(spelling)
                if is_said(value):
                    text = f'{name} = {cut(str(value), 60, "...")}'
                    where = setting(self.release, self.options, (*route, spelling), text)
                    return value, where
        return None

    def in_texts(self, keys: list[str]) -> Evidence | None:
        """The first JSON file read for evidence that has one of some keys."""
        for name, text in self.release.texts.items():
            if name.lower().endswith('.json'):
                for key in keys:
                    match = re.search(rf'"{re.escape(key)}"\s*:(?!\s*(?:null\b|""))', text)
                    if match:
                        line = line_of(text, match.start())
                        return Evidence(self.release.shown(name), line, key)
        return None

    def said(self, word: str) -> Evidence | None:
        """The first line of card or documents that gives a number to a word (``seed 42``)."""
        pattern = re.compile(rf'(?i)\b{re.escape(word)}s?\b[^\n]{{0,40}}?\d')
        card = self.release.card
        texts = [(card.path, card.text, card.body)] if card is not None else []
        texts += [
            (self.release.shown(name), text, 0)
            for name, text in self.release.texts.items()
            if name.lower().endswith('.md')
        ]
        for path, text, start in texts:
            match = pattern.search(text, start)
            if match:
                return Evidence(path, line_of(text, match.start()), match.group()[:60])
        return None


def facts_of(release: Release, options: Options) -> Facts:
    """The facts of a release, kept with it for the next definition."""
    facts: Facts | None = release.cache.get('facts')
    if facts is None or facts.options is not options:
        facts = release.cache['facts'] = Facts(release, options)
    return facts


# ---- weights and information ---------------------------------------------------------------


def _weights(release: Release, options: Options) -> list[Evidence]:
    found = []
    for weights in release.weights:
        if weights.format == 'safetensors-index':
            continue
        text = weights.format or 'weight file'
        if weights.format == 'pointer':
            text = 'pointer to a weight file'
        found.append(Evidence(weights.path, 0, text))
    linked = components(options).get('weights', {}).get('url')
    if isinstance(linked, str) and not found:
        route = ('release', 'components', 'weights', 'url')
        found.append(setting(release, options, route, f'weights at {linked}'))
    return found


def _topics(release: Release, options: Options) -> dict[str, tuple[list[Evidence], list[Evidence]]]:
    from owlint_rules.definitions.sections import answers

    topics: dict[str, tuple[list[Evidence], list[Evidence]]] = {}

    def bucket(topic: str) -> tuple[list[Evidence], list[Evidence]]:
        return topics.setdefault(topic, ([], []))

    documents: list[tuple[str, str, int]] = []
    card = release.card
    if card is not None:
        documents.append((card.path, card.text, card.body))
    documents += [
        (release.shown(name), text, 0)
        for name, text in release.texts.items()
        if name.lower().endswith('.md')
    ]
    for path, text, start in documents:
        for topic, sections in answers(text, start).items():
            for section in sections:
                full = section.answers(topic)
                evidence = Evidence(path, section.line, _section_text(section))
                bucket(topic)[0 if full else 1].append(evidence)
        if not bucket('hyperparameters')[0]:
            from owlint_rules.definitions.prose_settings import settings_in_prose

            bucket('hyperparameters')[0].extend(settings_in_prose(path, text, start))
    for name, text in release.texts.items():
        base = name.rpartition('/')[2].lower()
        keys = _ADAPTER if base == 'adapter_config.json' else _ARCHITECTURE
        if base in _CONFIG_NAMES and (match := re.search(keys, text)):
            line = line_of(text, match.start())
            bucket('architecture')[0].append(
                Evidence(release.shown(name), line, f'{match.group(1)} in {base}')
            )
        elif base in _HYPERPARAMETER_NAMES:
            bucket('hyperparameters')[0].append(
                Evidence(release.shown(name), 0, 'training configuration')
            )
    for weights in release.weights:
        if weights.architecture:
            text = f'architecture {weights.architecture} in the header'
            bucket('architecture')[0].append(Evidence(weights.path, 0, text))
    datasets = card.get('datasets') if card is not None else None
    if card is not None and datasets is not None:
        names = [node.value for _, node in datasets.texts() if not node.is_null and node.value]
        if names:
            line = line_of(card.text, datasets.start)
            evidence = Evidence(card.path, line, f'datasets: {", ".join(names[:5])}')
            bucket('training-data')[0].append(evidence)
    for topic in ('architecture', 'training-method', 'training-data', 'hyperparameters'):
        value = options.release.get(topic)
        if value:
            evidence = setting(release, options, ('release', topic), f'[release] {topic}')
            bucket(topic)[0].append(evidence)
    return topics


def _section_text(section: Section) -> str:
    return f'section "{section.title[:60]}"'


#: The points of Annex IV(2)(d) of the EU AI Act (final text) as topics.
DATASHEET_TOPICS = (
    'training-method', 'training-data', 'data-scope', 'data-collection', 'data-selection',
    'data-labeling', 'data-cleaning',
)  # fmt: skip


def _datasheets(release: Release) -> list[tuple[str, set[str]]]:
    """Documents that answer points of a data sheet: (path, topics with real content)."""
    from owlint_rules.definitions.sections import answers

    documents = [
        (release.shown(name), text, 0)
        for name, text in release.texts.items()
        if name.lower().endswith('.md')
    ]
    if release.card is not None:
        documents.append((release.card.path, release.card.text, release.card.body))
    found = []
    for path, text, start in documents:
        answered = {
            topic
            for topic, sections in answers(text, start).items()
            if topic in DATASHEET_TOPICS and sections[0].answers(topic)
        }
        if answered:
            found.append((path, answered))
    return found
