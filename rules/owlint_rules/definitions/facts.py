"""The facts of a release that definitions ask about, each with the place it was read from.

No fact is a judgment: a license text that is not known stays unknown, and a
section with words in it is evidence that somebody wrote about the topic, no more.
"""

from __future__ import annotations

import re

from owlint_rules.definitions.bases import base_models
from owlint_rules.definitions.facts_code import component_files
from owlint_rules.definitions.terms import (
    Terms,
    card_terms,
    components,
    line_of,
    setting,
    terms_of_text,
)
from owlint_rules.definitions.verdict import Evidence
from owlint_rules.definitions.weight_terms import weight_terms
from owlint_rules.subjects import Options, Release

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.sections import Section

__all__ = ['Facts', 'Terms', 'base_models', 'card_terms', 'is_component_code', 'terms_of_text']

#: Keys of config.json and its kin that describe an architecture.
_ARCHITECTURE = (
    r'"(architectures|model_type|hidden_size|num_hidden_layers|n_layers?|n_embd|dim|block_out_channels'
    r'|_class_name|d_model)"\s*:\s*'
)
#: The same of an adapter: what it is, and which parts of its base model it changes.
_ADAPTER = r'"(peft_type|target_modules)"\s*:\s*(?!null\b|""|\[\s*\])'
_CONFIG_NAMES = ('config.json', 'params.json', 'model_index.json', 'adapter_config.json')
_HYPERPARAMETER_NAMES = ('training_args.json', 'trainer_config.json', 'hyperparameters.json')


class Facts:
    """All facts of one release.

    ``topics`` maps a topic of information to (evidence, headings with nothing below them).
    """

    def __init__(self, release: Release, options: Options) -> None:
        self.release = release
        self.options = options
        self.weights = _weights(release, options)
        self.topics: dict[str, tuple[list[Evidence], list[Evidence]]] = _topics(release, options)
        self.datasheets: list[tuple[str, set[str]]] = _datasheets(release)
        self.weight_terms = weight_terms(release, options)
        self.training_code = component_files(release, options, 'training-code')


def is_component_code(path: str) -> bool:
    """Whether a file of a release looks like a part of the software that definitions ask for."""
    from owlint_rules.definitions.facts_code import is_component_name

    return is_component_name(path)


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
            from owlint_rules.definitions.told import told_settings

            bucket('hyperparameters')[0].extend(told_settings(path, text, start))
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
