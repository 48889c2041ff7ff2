"""The facts of a release that definitions ask about, each with the place it was read from.

No fact is a judgment: a license text that is not known stays unknown, and a
section with words in it is evidence that somebody wrote about the topic, no more.
"""

from __future__ import annotations

import re

from owlint_rules.definitions.verdict import Evidence
from owlint_rules.licenses.lookup import candidates, find

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.sections import Section
    from owlint_rules.licenses.lookup import Record
    from owlint_rules.subjects import LicenseText, Node, Options, Release

#: Keys of config.json and its kin that describe an architecture.
_ARCHITECTURE = (
    r'"(architectures|model_type|hidden_size|num_hidden_layers|n_layers?|n_embd|dim|block_out_channels'
    r'|_class_name|d_model)"\s*:\s*'
)
_CONFIG_NAMES = ('config.json', 'params.json', 'model_index.json')
_HYPERPARAMETER_NAMES = ('training_args.json', 'trainer_config.json', 'hyperparameters.json')
_TRAINING_CODE = (
    r'(?i)(?:^|/)(?:(?:pre-?|post-?)?train(?:er|ing)?|fine-?tun(?:e|ing)|sft|dpo|run_clm|run_mlm)'
    r'[^/]*\.(?:py|sh|ipynb|jl|cpp|cu|rs)$|(?:^|/)(?:train(?:ing)?|trainer|pretraining)/[^/]*\.(?:py|sh|jl)$'
)
_FINE_TUNING_CODE = r'(?i)(?:^|/)[^/]*(?:fine-?tun|lora|sft)[^/]*\.(?:py|sh|ipynb)$'
_INTERFACE_CODE = r'(?i)(?:^|/)(?:app|gradio_app|webui|demo|chat_ui)\.py$|(?:^|/)(?:ui|webui)/'


class Terms:
    """One statement of the terms that an artifact is under.

    ``state`` says how far it can be judged: ``known`` (a record, or the
    records a vague name may mean), ``changed`` (a standard text with changes:
    a person must read them), ``unknown``, ``policy`` (a use policy beside the
    license) or ``base`` (terms that come with the base model).
    ``alternative`` marks one of several licenses given side by side.
    """

    __slots__ = ('alternative', 'evidence', 'name', 'note', 'records', 'state')

    def __init__(
        self,
        name: str,
        state: str,
        evidence: Evidence,
        records: list[Record] | None = None,
        note: str = '',
        *,
        alternative: bool = False,
    ) -> None:
        self.name = name
        self.state = state
        self.evidence = evidence
        self.records = records or []
        self.note = note
        self.alternative = alternative


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
        self.weight_terms = _weight_terms(release, options)
        self.training_code = _code(release, options, 'training-code', _TRAINING_CODE)

    def component(self, name: str) -> tuple[list[Evidence], list[Terms]]:
        """Files and terms of an optional software component."""
        patterns = {'fine-tuning-code': _FINE_TUNING_CODE, 'user-interface': _INTERFACE_CODE}
        return _code(self.release, self.options, name, patterns[name])


def is_component_code(path: str) -> bool:
    """Whether a file of a release looks like training, fine-tuning or interface software."""
    patterns = (_TRAINING_CODE, _FINE_TUNING_CODE, _INTERFACE_CODE)
    return any(re.search(pattern, path) for pattern in patterns)


def line_of(text: str, offset: int) -> int:
    """The line of an offset, counted from 1."""
    return text.count('\n', 0, offset) + 1


def shown_config(release: Release) -> str:
    """The configuration file as evidence names it."""
    return release.shown('owlint.toml')


def components(options: Options) -> dict[str, dict[str, object]]:
    """The components that the configuration describes, by name."""
    table = options.release.get('components')
    if not isinstance(table, dict):
        return {}
    return {str(name): item for name, item in table.items() if isinstance(item, dict)}


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
        found.append(Evidence(shown_config(release), 0, f'weights at {linked}'))
    return found


def _topics(release: Release, options: Options) -> dict[str, tuple[list[Evidence], list[Evidence]]]:
    from owlint_rules.definitions.sections import MIN_WORDS, answers

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
                full = section.words >= MIN_WORDS
                evidence = Evidence(path, section.line, _section_text(section))
                bucket(topic)[0 if full else 1].append(evidence)
    for name, text in release.texts.items():
        base = name.rpartition('/')[2].lower()
        if base in _CONFIG_NAMES and (match := re.search(_ARCHITECTURE, text)):
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
            text = f'[release] {topic}'
            bucket(topic)[0].append(Evidence(shown_config(release), 0, text))
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
    from owlint_rules.definitions.sections import MIN_WORDS, answers

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
            if topic in DATASHEET_TOPICS and sections[0].words >= MIN_WORDS
        }
        if answered:
            found.append((path, answered))
    return found


# ---- terms ----------------------------------------------------------------------------------


def terms_of_name(
    name: str, evidence: Evidence, *, license_name: str = '', alternative: bool = False
) -> Terms:
    """The terms that a stated license id or name stands for."""
    stated = license_name if name == 'other' and license_name else name
    records = candidates(stated)
    state = 'known' if records else 'unknown'
    note = '' if records else f'{stated} is not a license that owlint knows'
    if name == 'other' and not license_name:
        note = 'the card says `other` and gives no name'
    return Terms(stated, state, evidence, records, note, alternative=alternative)


def terms_of_text(text: LicenseText) -> Terms | None:
    """The terms of a license file, by what its text really is."""
    match = text.match
    record = find(match.license) if match.license else None
    title = match.title or match.license or match.spdx or text.name
    if text.role == 'policy':
        if record is not None and match.status in ('exact', 'custom'):
            return Terms(title, 'known', Evidence(text.path, 1, title), [record])
        note = 'a use policy beside the license is part of the terms; read it'
        return Terms(text.name, 'policy', Evidence(text.path, 1, 'use policy'), [], note)
    if match.status in ('exact', 'custom') and record is not None:
        return Terms(title, 'known', Evidence(text.path, 1, title), [record])
    if match.status == 'modified':
        line = match.changes[0].line if match.changes else 1
        note = f'{title} with changes; read line {line} and the other changes'
        records = [record] if record is not None else []
        return Terms(title, 'changed', Evidence(text.path, line, note), records, note)
    if match.status in ('exact', 'custom'):
        note = f'{title} is recognized, but owlint has no record of what it allows'
        return Terms(title, 'unknown', Evidence(text.path, 1, title), [], note)
    if match.status == 'pointer':
        note = 'the file only points to terms that are elsewhere'
    else:
        note = 'the text is not one that owlint knows'
    return Terms(text.name, 'unknown', Evidence(text.path, 1, note), [], note)


def _license_files(release: Release, artifact: str) -> list[LicenseText]:
    """The license files that cover an artifact: its own, else the general ones."""
    licenses = [text for text in release.licenses if text.role == 'license']
    own = [text for text in licenses if text.artifact == artifact]
    if own:
        return own
    general = [
        text for text in licenses if not text.artifact and '/LICENSES/' not in '/' + text.path
    ]
    if general:
        return general
    collected = [text for text in licenses if not text.artifact]
    # several texts in LICENSES/: which one covers what is not said by the folder
    return collected if len(collected) == 1 else []


def card_terms(release: Release) -> list[Terms]:
    """The terms that the card's front matter states."""
    card = release.card
    stated = card.get('license') if card is not None else None
    if card is None or stated is None:
        return []
    name_node = card.get('license_name')
    license_name = name_node.value if name_node is not None and name_node.kind == 'scalar' else ''
    values = [node for _, node in stated.texts() if not node.is_null and node.value.strip()]
    found = []
    for node in values:
        name = node.value.strip()
        evidence = Evidence(card.path, line_of(card.text, node.start), f'license: {name}')
        found.append(
            terms_of_name(
                name, evidence, license_name=license_name.strip(), alternative=len(values) > 1
            )
        )
    return found


def base_models(release: Release) -> list[tuple[str, Evidence]]:
    """The base models that card, weights and adapter configuration name."""
    found: list[tuple[str, Evidence]] = []
    card = release.card
    node = card.get('base_model') if card is not None else None
    if card is not None and node is not None:
        for _, item in node.texts():
            if not item.is_null and item.value.strip():
                line = line_of(card.text, item.start)
                text = f'base_model: {item.value.strip()}'
                found.append((item.value.strip(), Evidence(card.path, line, text)))
    for name, text in release.texts.items():
        if name.rpartition('/')[2] == 'adapter_config.json':
            match = re.search(r'"base_model_name_or_path"\s*:\s*"([^"\\]+)"', text)
            if match:
                evidence = Evidence(
                    release.shown(name),
                    line_of(text, match.start()),
                    f'base model {match.group(1)}',
                )
                found.append((match.group(1), evidence))
    for weights in release.weights:
        for base in weights.base_models:
            found.append((base, Evidence(weights.path, 0, f'base model {base} in the header')))
    return found


def base_terms(release: Release) -> list[Terms]:
    """Terms that a derivative inherits from its known base models.

    A base whose license lets derivatives choose their own terms adds nothing.
    """
    from owlint_rules.vocab.base_models import family_of

    found = []
    for name, evidence in base_models(release):
        family = family_of(name)
        record = find(family[0]) if family is not None else None
        if record is None or record.derivatives_own_terms == 'Y':
            continue
        note = f'{name} is under {record.title}'
        if record.derivatives_own_terms in ('C', '?'):
            found.append(Terms(record.title, 'unknown', evidence, [record], note))
        else:
            found.append(Terms(record.title, 'base', evidence, [record], note))
    return found


def _weight_terms(release: Release, options: Options) -> list[Terms]:
    found: list[Terms] = []
    own = components(options).get('weights', {}).get('license')
    if isinstance(own, str) and own:
        evidence = Evidence(shown_config(release), 0, f'weights: license = {own}')
        found.append(terms_of_name(own, evidence))
    elif options.stated_license:
        evidence = Evidence(shown_config(release), 0, f'license = {options.stated_license}')
        found.append(terms_of_name(options.stated_license, evidence))
    for text in _license_files(release, 'weights'):
        terms = terms_of_text(text)
        if terms is not None:
            found.append(terms)
    found += card_terms(release)
    for weights in release.weights:
        for key, value in weights.licenses:
            if key.endswith(('.link', '.name')):
                continue
            evidence = Evidence(weights.path, 0, f'{key}: {value[:60]}')
            found.append(terms_of_name(value.strip(), evidence))
    known = {record.key for terms in found for record in terms.records}
    for text in release.licenses:
        if text.role == 'policy' and not _policy_is_counted(known):
            terms = terms_of_text(text)
            if terms is not None:
                found.append(terms)
    found += base_terms(release)
    return found


def _policy_is_counted(records: set[str]) -> bool:
    """Whether a license already found has its use policy among its facts (Llama, Gemma)."""
    for key in records:
        record = find(key)
        if record is not None and re.search(
            r'\bAUP\b|use policy', record.use_restrictions, re.IGNORECASE
        ):
            return True
    return False


def _code(
    release: Release, options: Options, component: str, names: str
) -> tuple[list[Evidence], list[Terms]]:
    """The files of a software component and the terms they are under."""
    declared = components(options).get(component, {})
    path, license_id = declared.get('path'), declared.get('license')
    files: list[Evidence] = []
    if isinstance(path, str):
        inside = path.strip('/')
        present = [
            name for name in release.files if name == inside or name.startswith(inside + '/')
        ]
        files = [Evidence(release.shown(name), 0, component) for name in present[:3]]
    elif isinstance(url := declared.get('url'), str):
        files = [Evidence(shown_config(release), 0, f'{component} at {url}')]
    else:
        present = [name for name in release.files if re.search(names, name)]
        files = [Evidence(release.shown(name), 0, component) for name in present[:3]]
    if not files:
        return [], []
    terms: list[Terms] = []
    if isinstance(license_id, str):
        evidence = Evidence(shown_config(release), 0, f'{component}: license = {license_id}')
        return files, [terms_of_name(license_id, evidence)]
    paths = {evidence.path for evidence in files}
    for header in release.headers:
        if header.path in paths:
            for tag in header.tags:
                if tag.name == 'SPDX-License-Identifier':
                    evidence = Evidence(
                        header.path, line_of(header.text, tag.start), f'{tag.name}: {tag.value}'
                    )
                    terms.append(terms_of_name(tag.value, evidence))
    if not terms:
        for text in _license_files(release, 'code'):
            one = terms_of_text(text)
            if one is not None:
                terms.append(one)
    return files, terms


def value_text(node: Node | None) -> str:
    """The text of a scalar node, '' for anything else."""
    return node.value.strip() if node is not None and node.kind == 'scalar' else ''
