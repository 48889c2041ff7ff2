"""A release as a CycloneDX 1.6 document (JSON): the model, its data, its base models."""

from __future__ import annotations

from owlint_rules.export.facts import Exported, StatedLicense, digest_of
from owlint_rules.vocab.spdx_ids import SPDX_IDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def document(facts: Exported, *, version: str, created: str) -> str:
    """The document's text."""
    import json

    model: dict[str, Any] = {
        'type': 'machine-learning-model',
        'bom-ref': 'model',
        'name': facts.name,
        **_licenses(facts.license),
    }
    bases = []
    for index, base in enumerate(facts.bases):
        one: dict[str, Any] = {
            'type': 'machine-learning-model',
            'bom-ref': f'base-{index + 1}',
            'name': base.name,
        }
        if base.location:
            one['externalReferences'] = [{'type': 'distribution', 'url': base.location}]
        bases.append(one)
    if bases:
        model['pedigree'] = {'ancestors': bases}
    card = _model_card(facts)
    if card:
        model['modelCard'] = {'modelParameters': card}
    files = [_file(path, oid, index) for index, (path, oid) in enumerate(facts.files)]
    if files:
        model['components'] = files
    data = []
    for index, part in enumerate(facts.data):
        item: dict[str, Any] = {
            'type': 'data',
            'bom-ref': f'data-{index + 1}',
            'name': part.name,
            **_licenses(part.license),
            'data': [{'type': 'dataset', 'name': part.name}],
        }
        if part.location:
            item['data'][0]['contents'] = {'url': part.location}
            item['externalReferences'] = [{'type': 'distribution', 'url': part.location}]
        data.append(item)
    digest = digest_of(facts.name, model, data)
    uuid = f'{digest[:8]}-{digest[8:12]}-4{digest[13:16]}-a{digest[17:20]}-{digest[20:32]}'
    bom: dict[str, Any] = {
        '$schema': 'http://cyclonedx.org/schema/bom-1.6.schema.json',
        'bomFormat': 'CycloneDX',
        'specVersion': '1.6',
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
    return json.dumps(bom, indent=2, ensure_ascii=False) + '\n'


def _licenses(stated: StatedLicense) -> dict[str, Any]:
    if stated.expression in SPDX_IDS:
        entry: dict[str, Any] = {
            'license': {'id': stated.expression, 'acknowledgement': 'declared'}
        }
    elif stated.expression:
        entry = {'expression': stated.expression, 'acknowledgement': 'declared'}
    elif stated.name:
        entry = {'license': {'name': stated.name, 'acknowledgement': 'declared'}}
    else:
        return {}
    return {'licenses': [entry]}


def _model_card(facts: Exported) -> dict[str, Any]:
    card: dict[str, Any] = {}
    if facts.task:
        card['task'] = facts.task
    if len(facts.architectures) == 1:
        card['modelArchitecture'] = facts.architectures[0]
    if facts.data:
        card['datasets'] = [{'ref': f'data-{index + 1}'} for index in range(len(facts.data))]
    return card


def _file(path: str, oid: str, index: int) -> dict[str, Any]:
    item: dict[str, Any] = {'type': 'file', 'bom-ref': f'file-{index + 1}', 'name': path}
    kind, _, value = oid.partition(':')
    if kind == 'sha256' and len(value) == 64:
        item['hashes'] = [{'alg': 'SHA-256', 'content': value.lower()}]
    return item
