"""A release as an SPDX 2.3 document (JSON): packages for the model, its data and base models."""

from __future__ import annotations

import re

from owlint_rules.export.facts import Exported, Part, digest_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_NO_ID = re.compile(r'[^A-Za-z0-9.-]+')


def document(facts: Exported, *, version: str, created: str) -> str:
    """The document's text."""
    import json

    extracted: dict[str, dict[str, Any]] = {}
    packages = [_package(Part(facts.name, facts.license), 'SPDXRef-model', extracted)]
    relationships = [_relation('SPDXRef-DOCUMENT', 'DESCRIBES', 'SPDXRef-model')]
    for index, part in enumerate(facts.data):
        name = f'SPDXRef-data-{index + 1}'
        packages.append(_package(part, name, extracted))
        relationships.append(_relation('SPDXRef-model', 'GENERATED_FROM', name))
    for index, part in enumerate(facts.bases):
        name = f'SPDXRef-base-{index + 1}'
        packages.append(_package(part, name, extracted))
        relationships.append(_relation(name, 'ANCESTOR_OF', 'SPDXRef-model'))
    digest = digest_of(facts.name, packages, relationships)
    slug = _NO_ID.sub('-', facts.name).strip('-') or 'model'
    found: dict[str, Any] = {
        'spdxVersion': 'SPDX-2.3',
        'dataLicense': 'CC0-1.0',
        'SPDXID': 'SPDXRef-DOCUMENT',
        'name': facts.name,
        'documentNamespace': f'https://spdx.org/spdxdocs/{slug}-{digest[:32]}',
        'creationInfo': {'created': created, 'creators': [f'Tool: owlint-{version}']},
        'packages': packages,
        'relationships': relationships,
    }
    if extracted:
        found['hasExtractedLicensingInfos'] = list(extracted.values())
    return json.dumps(found, indent=2, ensure_ascii=False) + '\n'


def _package(part: Part, identity: str, extracted: dict[str, dict[str, Any]]) -> dict[str, Any]:
    stated = part.license
    declared = stated.expression
    if not declared and stated.name:
        declared = _reference(stated.name, extracted)
    for name in re.findall(r'LicenseRef-[A-Za-z0-9.-]+', stated.expression):
        _define(name, name, extracted)
    package: dict[str, Any] = {
        'name': part.name,
        'SPDXID': identity,
        'downloadLocation': part.location or 'NOASSERTION',
        'filesAnalyzed': False,
        'licenseConcluded': 'NOASSERTION',
        'licenseDeclared': declared or 'NOASSERTION',
        'copyrightText': 'NOASSERTION',
    }
    if stated.note:
        package['licenseComments'] = stated.note
    elif stated.evidence is not None:
        line = f':{stated.evidence.line}' if stated.evidence.line else ''
        package['licenseComments'] = f'stated in {stated.evidence.path}{line}'
    return package


def _reference(name: str, extracted: dict[str, dict[str, Any]]) -> str:
    reference = 'LicenseRef-' + (_NO_ID.sub('-', name).strip('-.') or 'terms')
    _define(reference, name, extracted)
    return reference


def _define(reference: str, name: str, extracted: dict[str, dict[str, Any]]) -> None:
    extracted.setdefault(
        reference,
        {
            'licenseId': reference,
            'name': name,
            'extractedText': f'The release calls its terms "{name}"; their text is in its files.',
        },
    )


def _relation(start: str, what: str, end: str) -> dict[str, str]:
    return {'spdxElementId': start, 'relationshipType': what, 'relatedSpdxElement': end}
