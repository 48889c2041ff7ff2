"""A release as an SPDX 3.0.1 document (JSON-LD) with the AI and dataset profiles.

The two profiles ask for facts that a release need not state: the time of its
release, a supplier, a version. Such a fact is left out, the document does not
claim to conform to that profile, and its comment says what is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.export.facts import keys_of
from owlint_rules.export.spdx3_graph import Graph
from owlint_rules.export.texts import json_text, line, model_purl, value_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.export.facts import Exported, Part
    from owlint_rules.export.parts import ComponentPart

#: A stated amount of energy and nothing else: ``1,234.5 kWh``.
_ENERGY = re.compile(r'((?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,9})?)\s*(kWh|MWh|GWh|MJ)')
_UNITS = {
    'kWh': (1, 'kilowattHour'),
    'MWh': (1_000, 'kilowattHour'),
    'GWh': (1_000_000, 'kilowattHour'),
    'MJ': (1, 'megajoule'),
}

#: Facts of ``[release]`` that have fields of their own.
_OWN_FIELDS = frozenset({'hyperparameters', 'data-curation', 'architecture', 'inference'})
#: What the AI profile asks of a model beside its licenses: field -> in words.
_OF_MODELS = {
    'releaseTime': 'the date of the release',
    'suppliedBy': 'who publishes it',
    'software_downloadLocation': 'where it can be had',
    'software_packageVersion': 'its version',
}
#: What the dataset profile asks of data beside their licenses, and no place of a release says.
_OF_DATA = 'the type of the data, who made them and when, when they were released'

#: What a component is to the model; any other is a part of it, or belongs to it from outside.
_RELATIONS = {
    'documents': 'hasDocumentation',
    'model-card': 'hasDocumentation',
    'data-card': 'hasDocumentation',
    'technical-report': 'hasDocumentation',
    'research-paper': 'hasDocumentation',
    'evaluation-results': 'hasEvidence',
    'sample-outputs': 'hasExample',
    'metadata': 'hasMetadata',
    'evaluation-data': 'testedOn',
}


def document(facts: Exported, *, version: str, created: str) -> str:
    """The document's text."""
    graph = Graph()
    graph.add('SoftwareAgent', '#agent', name='owlint')
    graph.add('Tool', '#tool', name=f'owlint {version}')
    model = _model(graph, facts)
    graph.license('#model', facts.license, always=True)
    _data_of_model(graph, facts)
    _bases(graph, facts)
    for index, component in enumerate(facts.components):
        if component.key not in ('weights', 'datasets'):
            _component(graph, component, f'#component-{index + 1}')
    _files(graph, facts)
    graph.add_texts()
    profiles = ['core', 'software', 'simpleLicensing']
    notes = list(facts.notes)
    missing = [words for field, words in _OF_MODELS.items() if field not in model]
    if missing:
        notes.append('The AI profile also asks for: ' + ', '.join(missing))
    elif facts.bases:
        notes.append('The AI profile asks for the same facts of the base models')
    else:
        profiles.append('ai')
    if any(one['type'] == 'dataset_DatasetPackage' for one in graph.elements):
        notes.append(f'The dataset profile also asks for: {_OF_DATA}')
    graph.add(
        'software_Sbom',
        '#sbom',
        profileConformance=profiles,
        rootElement=['#model'],
        element=[one['spdxId'] for one in graph.elements],
    )
    graph.add(
        'SpdxDocument',
        '#document',
        name=facts.name,
        comment='\n'.join(notes),
        profileConformance=profiles,
        rootElement=['#sbom'],
    )
    return json_text(graph.document(facts.name, created))


# ---- the model -----------------------------------------------------------------------------


def _model(graph: Graph, facts: Exported) -> dict[str, Any]:
    if facts.producer:
        graph.add('Agent', '#supplier', name=facts.producer)
    authors = [f'#author-{index + 1}' for index in range(len(facts.authors))]
    for identity, name in zip(authors, facts.authors, strict=True):
        graph.add('Agent', identity, name=name)
    weights = next((part for part in facts.components if part.key == 'weights'), None)
    references = [('vcs', facts.repository), ('license', facts.license_link)]
    stated = facts.setting('architecture')
    types = [name for _, name in facts.architectures]
    types += [text for text in (facts.family, stated) if text]
    curation = facts.setting('data-curation')
    training = [f'{key}: {text}' for key, text in facts.settings if key not in _OWN_FIELDS]
    training += [f'co2_eq_emissions {key}: {text}' for key, text in facts.emissions]
    use = [
        ('task', facts.task),
        ('library', facts.library),
        ('inference', facts.setting('inference')),
    ]
    use += [('languages', ', '.join(facts.languages)), ('tags', ', '.join(facts.tags))]
    energy = [one for value in _raw(facts, 'compute') for one in _energy(value)]
    return graph.add(
        'ai_AIPackage',
        '#model',
        name=facts.name,
        software_primaryPurpose='model',
        software_packageVersion=facts.version,
        software_packageUrl=model_purl(facts.hub_id),
        software_downloadLocation=facts.hub or (weights.url if weights is not None else ''),
        suppliedBy='#supplier' if facts.producer else '',
        originatedBy=authors,
        releaseTime=f'{facts.date}T00:00:00Z' if facts.date else '',
        externalRef=[
            {'type': 'ExternalRef', 'externalRefType': kind, 'locator': [place]}
            for kind, place in references
            if place
        ],
        ai_typeOfModel=list(dict.fromkeys(types)),
        ai_informationAboutTraining='\n'.join(training),
        ai_informationAboutApplication='\n'.join(f'{key}: {text}' for key, text in use if text),
        ai_hyperparameter=list(_hyperparameters(facts)),
        ai_modelDataPreprocessing=[curation] if curation else [],
        ai_metric=[
            _entry(f'{one.type} on {one.slice}' if one.slice else one.type, one.value)
            for one in facts.metrics
        ],
        ai_limitation=facts.limitations,
        ai_energyConsumption={
            'type': 'ai_EnergyConsumption',
            'ai_trainingEnergyConsumption': energy,
        }
        if energy
        else None,
    )


def _entry(key: str, value: str) -> dict[str, str]:
    return {'type': 'DictionaryEntry', 'key': key, 'value': value}


def _raw(facts: Exported, key: str) -> Iterator[Any]:
    """The value of a fact of the making as the configuration holds it."""
    found = facts.known.setting(key)
    if found is not None:
        yield found[0]


def _hyperparameters(facts: Exported) -> Iterator[dict[str, str]]:
    """One entry for each, where the release has a table of them; else one with its words."""
    for value in _raw(facts, 'hyperparameters'):
        if isinstance(value, dict):
            for key, item in list(value.items())[:1_000]:
                yield _entry(line(str(key)) or 'hyperparameter', value_of(item))
        else:
            yield _entry('hyperparameters', value_of(value))


def _energy(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Every text that is an amount of energy and nothing else."""
    if isinstance(value, str):
        match = _ENERGY.fullmatch(value.strip())
        if match:
            factor, unit = _UNITS[match[2]]
            yield {
                'type': 'ai_EnergyConsumptionDescription',
                'ai_energyQuantity': float(match[1].replace(',', '')) * factor,
                'ai_energyUnit': unit,
            }
    elif isinstance(value, list | dict) and depth < 4:
        for item in list(value.values() if isinstance(value, dict) else value)[:100]:
            yield from _energy(item, depth + 1)


# ---- what belongs to it --------------------------------------------------------------------


def _data_of_model(graph: Graph, facts: Exported) -> None:
    """The data that the model was trained on, and those that results are stated for."""
    trained: dict[str, str] = {}
    for index, part in enumerate(facts.data):
        identity = f'#data-{index + 1}'
        trained.update(dict.fromkeys(keys_of(part), identity))
        _data(graph, part, identity)
    if trained:
        stated = facts.setting('data-complete')
        known = {'complete': 'complete', 'true': 'complete', 'partial': 'incomplete'}
        goals = [f'#data-{index + 1}' for index in range(len(facts.data))]
        graph.relate('#model', 'trainedOn', goals, completeness=known.get(stated, ''))
    tested = []
    for index, part in enumerate(facts.tests):
        known_as = next((trained[key] for key in keys_of(part) if key in trained), '')
        if not known_as:
            _data(graph, part, f'#test-{index + 1}')
        tested.append(known_as or f'#test-{index + 1}')
    tested = list(dict.fromkeys(tested))
    if tested:
        graph.relate('#model', 'testedOn', tested)


def _hashes(sha256: str) -> list[dict[str, str]]:
    if not sha256:
        return []
    return [{'type': 'Hash', 'algorithm': 'sha256', 'hashValue': sha256}]


def _data(graph: Graph, part: Part, identity: str) -> None:
    said = dict(part.details)
    filters = said.pop('filters', '')
    graph.add(
        'dataset_DatasetPackage',
        identity,
        name=part.name,
        comment='\n'.join(f'{key}: {text}' for key, text in said.items()),
        software_primaryPurpose='data',
        software_packageVersion=part.revision,
        software_downloadLocation=part.location,
        verifiedUsing=_hashes(part.sha256),
        # a required field of which no part of a release speaks
        dataset_datasetType=['noAssertion'],
        dataset_dataPreprocessing=[filters] if filters else [],
        dataset_datasetAvailability='directDownload' if said.get('access') == 'released' else '',
    )
    graph.license(identity, part.license, always=True)


def _bases(graph: Graph, facts: Exported) -> None:
    goals = [f'#base-{index + 1}' for index in range(len(facts.bases))]
    for identity, part in zip(goals, facts.bases, strict=True):
        graph.add(
            'ai_AIPackage',
            identity,
            name=part.name,
            software_primaryPurpose='model',
            software_packageVersion=part.revision,
            software_packageUrl=model_purl(part.name, part.revision),
            software_downloadLocation=part.location,
        )
        graph.license(identity, part.license, always=True)
    if goals:
        relation = f'base_model_relation: {facts.relation}' if facts.relation else ''
        graph.relate('#model', 'descendantOf', goals, relation)


def _component(graph: Graph, part: ComponentPart, identity: str) -> None:
    what = _RELATIONS.get(part.key, 'contains' if part.path else 'other')
    is_data = part.key == 'evaluation-data'
    fields: dict[str, Any] = {
        'name': part.title,
        'comment': f'{part.key} of the release',
        'software_downloadLocation': part.url,
        'software_sourceInfo': f'in the release at {part.path}' if part.path else '',
    }
    if is_data:
        fields['software_primaryPurpose'] = 'data'
        fields['dataset_datasetType'] = ['noAssertion']
    else:
        purposes = {'code': 'source', 'documents': 'documentation', 'data': 'data'}
        fields['software_primaryPurpose'] = purposes.get(part.artifact, 'file')
    graph.add('dataset_DatasetPackage' if is_data else 'software_Package', identity, **fields)
    graph.license(identity, part.license, always=is_data)
    graph.relate('#model', what, [identity])


def _files(graph: Graph, facts: Exported) -> None:
    goals = [f'#file-{index + 1}' for index in range(len(facts.files))]
    for identity, one in zip(goals, facts.files, strict=True):
        graph.add(
            'software_File',
            identity,
            name=one.path,
            software_primaryPurpose='model',
            verifiedUsing=_hashes(one.sha256),
            comment=f'{one.size} bytes' if one.size else '',
        )
    if goals:
        graph.relate('#model', 'contains', goals)
