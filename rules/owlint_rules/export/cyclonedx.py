"""A release as a CycloneDX document (JSON): the model, its data, components and base models."""

from __future__ import annotations

import re

from owlint_rules.export.facts import Exported, Part, WeightFile
from owlint_rules.export.licenses import StatedLicense
from owlint_rules.export.texts import digest_of, json_text, model_purl, path_address
from owlint_rules.vocab.spdx_ids import SPDX_IDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.export.parts import ComponentPart

#: What begins the names of properties that the format has no field for.
_PREFIX = 'owlint:'
#: Tasks that say what goes in and what comes out: ``image-text-to-text``.
_IN_OUT = re.compile(r'((?:[a-z0-9]+-)+)to-([a-z0-9]+)')
#: Documents that external references have a type for.
_REFERENCES = {
    'model-card': 'model-card',
    'data-card': 'documentation',
    'technical-report': 'documentation',
    'research-paper': 'documentation',
    'documents': 'documentation',
    'evaluation-results': 'quality-metrics',
}


def document(facts: Exported, *, version: str, created: str, spec: str = '1.6') -> str:
    """The document's text; what is written is the same in versions 1.6 and 1.7 of the format."""
    model = _model(facts)
    bases = [_base(part, index) for index, part in enumerate(facts.bases)]
    if bases:
        model['pedigree'] = {'ancestors': bases}
        if facts.relation:
            model['pedigree']['notes'] = f'base_model_relation: {facts.relation}'
    card = _model_card(facts)
    if card:
        model['modelCard'] = card
    inner = [_file(one, index) for index, one in enumerate(facts.files)]
    inner += [
        _component(part, index)
        for index, part in enumerate(facts.components)
        if part.key not in ('weights', 'datasets')
    ]
    if inner:
        model['components'] = inner
    data = [_data(part, index) for index, part in enumerate(facts.data)]
    digest = digest_of(facts.name, model, data)
    uuid = f'{digest[:8]}-{digest[8:12]}-4{digest[13:16]}-a{digest[17:20]}-{digest[20:32]}'
    bom: dict[str, Any] = {
        '$schema': f'http://cyclonedx.org/schema/bom-{spec}.schema.json',
        'bomFormat': 'CycloneDX',
        'specVersion': spec,
        'serialNumber': f'urn:uuid:{uuid}',
        'version': 1,
        'metadata': {
            'timestamp': created,
            'tools': {
                'components': [{'type': 'application', 'name': 'owlint', 'version': version}]
            },
            'component': model,
        },
    }
    if data:
        bom['components'] = data
    return json_text(bom)


def _model(facts: Exported) -> dict[str, Any]:
    model: dict[str, Any] = {
        'type': 'machine-learning-model',
        'bom-ref': 'model',
        'name': facts.name,
    }
    if facts.version:
        model['version'] = facts.version[:1024]
    if facts.producer:
        model['publisher'] = facts.producer
    if facts.authors:
        model['authors'] = [{'name': name} for name in facts.authors]
    model.update(_licenses(facts.license))
    if facts.observed:
        model['evidence'] = {'licenses': [{'license': {'id': name}} for name in facts.observed]}
    purl = model_purl(facts.hub_id)
    if purl:
        model['purl'] = purl
    references = _references(facts)
    if references:
        model['externalReferences'] = references
    if facts.tags:
        model['tags'] = facts.tags
    said: list[tuple[str, str]] = [('date', facts.date)] if facts.date else []
    said += [('library_name', facts.library)] if facts.library else []
    said += [('language', name) for name in facts.languages]
    model.update(
        _properties(
            [(f'card:{key}' if key != 'date' else 'release-date', text) for key, text in said],
            [(f'release:{key}', text) for key, text in facts.settings],
            [('license-note', facts.license.note)] if facts.license.several else [],
            [('note', note) for note in facts.notes],
        )
    )
    return model


def _properties(*groups: list[tuple[str, str]]) -> dict[str, Any]:
    found = [
        {'name': _PREFIX + key, 'value': text} for group in groups for key, text in group if text
    ]
    return {'properties': found} if found else {}


def _references(facts: Exported) -> list[dict[str, Any]]:
    found: list[tuple[str, str]] = []
    if facts.hub:
        found.append(('distribution', facts.hub))
    weights = next((part for part in facts.components if part.key == 'weights'), None)
    if weights is not None and weights.url:
        found.append(('distribution', weights.url))
    if facts.repository:
        found.append(('vcs', facts.repository))
    if facts.card_path:
        found.append(('model-card', path_address(facts.card_path)))
    if facts.license_link:
        found.append(('license', facts.license_link))
    for part in facts.components:
        kind = _REFERENCES.get(part.key)
        place = part.url or (path_address(part.path) if part.path else '')
        if kind and place:
            found.append((kind, place))
    return [{'type': kind, 'url': place} for kind, place in dict.fromkeys(found)]


def _licenses(stated: StatedLicense) -> dict[str, Any]:
    if stated.expression in SPDX_IDS:
        entry: dict[str, Any] = {
            'license': {'id': stated.expression, 'acknowledgement': 'declared'}
        }
    elif stated.expression:
        entry = {'expression': stated.expression, 'acknowledgement': 'declared'}
    elif stated.name:
        inner: dict[str, Any] = {'name': stated.name, 'acknowledgement': 'declared'}
        if stated.text:
            inner['text'] = {'contentType': 'text/plain', 'content': stated.text}
        entry = {'license': inner}
    else:
        return {}
    return {'licenses': [entry]}


# ---- the model card ------------------------------------------------------------------------


def _model_card(facts: Exported) -> dict[str, Any]:
    card: dict[str, Any] = {}
    parameters = _parameters(facts)
    if parameters:
        card['modelParameters'] = parameters
    if facts.metrics:
        card['quantitativeAnalysis'] = {
            'performanceMetrics': [
                {
                    'type': metric.type,
                    'value': metric.value,
                    **({'slice': metric.slice} if metric.slice else {}),
                }
                for metric in facts.metrics
            ]
        }
    emissions = _properties(
        [(f'card:co2_eq_emissions:{key}', text) for key, text in facts.emissions]
    )
    considerations: dict[str, Any] = {}
    if facts.limitations:
        considerations['technicalLimitations'] = [facts.limitations]
    if emissions:
        # fields for energy ask for a provider and kilowatt hours, which cards do not state
        considerations['environmentalConsiderations'] = emissions
    if considerations:
        card['considerations'] = considerations
    return card


def _parameters(facts: Exported) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if facts.task:
        found['task'] = facts.task
    by_kind: dict[str, list[str]] = {}
    for kind, name in facts.architectures:
        by_kind.setdefault(kind, []).append(name)
    family = [facts.family] if facts.family else by_kind.get('type', [])
    if len(family) == 1:
        found['architectureFamily'] = family[0]
    own = by_kind.get('class') or by_kind.get('header', [])
    if len(own) == 1:
        found['modelArchitecture'] = own[0]
    if facts.data:
        found['datasets'] = [{'ref': f'data-{index + 1}'} for index in range(len(facts.data))]
    match = _IN_OUT.fullmatch(facts.task)
    if match:
        found['inputs'] = [{'format': name} for name in match[1].strip('-').split('-')]
        found['outputs'] = [{'format': match[2]}]
    return found


# ---- other components ----------------------------------------------------------------------


def _base(part: Part, index: int) -> dict[str, Any]:
    one: dict[str, Any] = {
        'type': 'machine-learning-model',
        'bom-ref': f'base-{index + 1}',
        'name': part.name,
    }
    if part.revision:
        one['version'] = part.revision[:1024]
    purl = model_purl(part.name, part.revision)
    if purl:
        one['purl'] = purl
    if part.location:
        one['externalReferences'] = [{'type': 'distribution', 'url': part.location}]
    return one


def _data(part: Part, index: int) -> dict[str, Any]:
    inner: dict[str, Any] = {'type': 'dataset', 'name': part.name}
    item: dict[str, Any] = {
        'type': 'data',
        'bom-ref': f'data-{index + 1}',
        'name': part.name,
        **({'version': part.revision[:1024]} if part.revision else {}),
        **_licenses(part.license),
        'data': [inner],
    }
    if part.sha256:
        item['hashes'] = [{'alg': 'SHA-256', 'content': part.sha256}]
    if part.location:
        inner['contents'] = {'url': part.location}
        item['externalReferences'] = [{'type': 'distribution', 'url': part.location}]
    note = [('license-note', part.license.note)] if part.license.several else []
    item.update(_properties([(f'data:{key}', text) for key, text in part.details], note))
    return item


def _file(one: WeightFile, index: int) -> dict[str, Any]:
    item: dict[str, Any] = {'type': 'file', 'bom-ref': f'file-{index + 1}', 'name': one.path}
    if one.sha256:
        item['hashes'] = [{'alg': 'SHA-256', 'content': one.sha256}]
    item.update(_properties([('size', one.size)]))
    return item


def _component(part: ComponentPart, index: int) -> dict[str, Any]:
    kind = {'code': 'application', 'data': 'data'}.get(part.artifact, 'file')
    item: dict[str, Any] = {
        'type': kind,
        'bom-ref': f'component-{index + 1}',
        'name': part.title,
        **_licenses(part.license),
    }
    if kind == 'data':
        item['data'] = [{'type': 'dataset' if part.key != 'metadata' else 'other'}]
    references = [
        {'type': 'source-distribution' if kind == 'application' else 'distribution', 'url': place}
        for place in (part.url, path_address(part.path) if part.path else '')
        if place
    ]
    if references:
        item['externalReferences'] = references
    note = [('license-note', part.license.note)] if part.license.several else []
    item.update(_properties([('component', part.key), ('path', part.path)], note))
    return item
