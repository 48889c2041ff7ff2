"""A release as an SPDX 2.3 document (JSON): packages for the model, its data and base models.

The format has no fields for models: what it cannot hold stands in annotations
(facts of the making) and comments (where a license is stated).
"""

from __future__ import annotations

from owlint_rules.export.facts import Exported, Part, WeightFile, keys_of
from owlint_rules.export.licenses import References, StatedLicense
from owlint_rules.export.texts import digest_of, id_of, json_text, model_purl, path_address

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.export.parts import ComponentPart

_MODEL = 'SPDXRef-model'


class _Document:
    """Packages and relationships as they are collected."""

    def __init__(self, annotator: str, created: str) -> None:
        self.packages: list[dict[str, Any]] = []
        self.relationships: list[dict[str, str]] = []
        self.references = References()
        self.annotator = annotator
        self.created = created

    def package(
        self, identity: str, name: str, license: StatedLicense, location: str = ''
    ) -> dict[str, Any]:
        """A new package; what is not known of it says so."""
        package: dict[str, Any] = {
            'name': name,
            'SPDXID': identity,
            'downloadLocation': location or 'NOASSERTION',
            'filesAnalyzed': False,
            'licenseConcluded': 'NOASSERTION',
            'licenseDeclared': self.references.declared(license) or 'NOASSERTION',
            'copyrightText': 'NOASSERTION',
        }
        if license.comment:
            package['licenseComments'] = license.comment
        self.packages.append(package)
        return package

    def relate(self, start: str, what: str, end: str, comment: str = '') -> None:
        relation = {
            'spdxElementId': start,
            'relationshipType': what,
            'relatedSpdxElement': end,
        }
        if comment:
            relation['comment'] = comment
        self.relationships.append(relation)

    def annotate(self, package: dict[str, Any], said: list[tuple[str, str]]) -> None:
        """Facts that the format has no field for, one annotation each."""
        found = [
            {
                'annotationDate': self.created,
                'annotationType': 'OTHER',
                'annotator': self.annotator,
                'comment': f'{key}: {text}',
            }
            for key, text in said
        ]
        if found:
            package['annotations'] = found


def document(facts: Exported, *, version: str, created: str) -> str:
    """The document's text."""
    made = _Document(f'Tool: owlint-{version}', created)
    made.relate('SPDXRef-DOCUMENT', 'DESCRIBES', _MODEL)
    _model(made, facts)
    known: dict[str, str] = {}
    for index, part in enumerate(facts.data):
        name = f'SPDXRef-data-{index + 1}'
        known.update(dict.fromkeys(keys_of(part), name))
        _data(made, part, name)
        made.relate(_MODEL, 'GENERATED_FROM', name, 'trained on this data')
    for index, part in enumerate(facts.tests):
        name = next((known[key] for key in keys_of(part) if key in known), '')
        if not name:
            name = f'SPDXRef-test-{index + 1}'
            _data(made, part, name)
        made.relate(name, 'TEST_OF', _MODEL, 'results are stated for this data')
    for index, part in enumerate(facts.bases):
        name = f'SPDXRef-base-{index + 1}'
        _base(made, part, name)
        relation = f'base_model_relation: {facts.relation}' if facts.relation else ''
        made.relate(name, 'ANCESTOR_OF', _MODEL, relation)
    for index, component in enumerate(facts.components):
        if component.key not in ('weights', 'datasets', 'documents'):
            _component(made, component, f'SPDXRef-component-{index + 1}')
    for index, one in enumerate(facts.files):
        _file(made, one, f'SPDXRef-file-{index + 1}', facts.license)
    digest = digest_of(facts.name, _plain(made.packages), made.relationships)
    slug = id_of(facts.name)[:100] or 'model'
    found: dict[str, Any] = {
        'spdxVersion': 'SPDX-2.3',
        'dataLicense': 'CC0-1.0',
        'SPDXID': 'SPDXRef-DOCUMENT',
        'name': facts.name,
        'documentNamespace': f'https://spdx.org/spdxdocs/{slug}-{digest[:32]}',
        'creationInfo': {'created': created, 'creators': [made.annotator]},
        'packages': made.packages,
        'relationships': made.relationships,
    }
    if facts.notes:
        found['comment'] = '\n'.join(facts.notes)
    if made.references.defined:
        found['hasExtractedLicensingInfos'] = [
            {
                'licenseId': reference,
                'name': name,
                'extractedText': made.references.text_of(reference),
            }
            for reference, (name, _) in made.references.defined.items()
        ]
    return json_text(found)


def _plain(packages: list[dict[str, Any]]) -> list[object]:
    """Packages without the time of writing, for an id that only the facts decide."""
    return [
        {
            **package,
            'annotations': [one['comment'] for one in package.get('annotations', ())],
        }
        for package in packages
    ]


def _model(made: _Document, facts: Exported) -> None:
    weights = next((part for part in facts.components if part.key == 'weights'), None)
    place = facts.hub or (weights.url if weights is not None else '')
    package = made.package(_MODEL, facts.name, facts.license, place)
    if facts.version:
        package['versionInfo'] = facts.version
    if facts.producer:
        package['supplier'] = f'Organization: {_actor(facts.producer)}'
    if len(facts.authors) == 1:
        package['originator'] = f'Person: {_actor(facts.authors[0])}'
    if facts.date:
        package['releaseDate'] = f'{facts.date}T00:00:00Z'
    references = []
    purl = model_purl(facts.hub_id)
    if purl:
        references.append(_external('PACKAGE-MANAGER', 'purl', purl))
    if facts.repository:
        references.append(_external('OTHER', 'vcs', facts.repository))
    if facts.license_link:
        references.append(_external('OTHER', 'license', facts.license_link))
    if references:
        package['externalRefs'] = references
    said = [('task', facts.task), ('library', facts.library)]
    said += [('author', name) for name in facts.authors if len(facts.authors) > 1]
    said += [('language', name) for name in facts.languages]
    said += [('tag', name) for name in facts.tags]
    said += [('architecture', name) for name in dict.fromkeys(n for _, n in facts.architectures)]
    said += facts.settings
    said += [(f'co2_eq_emissions {key}', text) for key, text in facts.emissions]
    said += [
        ('result', f'{one.type} = {one.value}' + (f' on {one.slice}' if one.slice else ''))
        for one in facts.metrics
    ]
    made.annotate(package, [(key, text) for key, text in said if text])


def _actor(name: str) -> str:
    """A name as the format writes people: brackets hold the address of their mail."""
    return ' '.join(name.replace('(', ' ').replace(')', ' ').split())


def _external(category: str, kind: str, locator: str) -> dict[str, str]:
    return {
        'referenceCategory': category,
        'referenceType': kind,
        'referenceLocator': locator,
    }


def _data(made: _Document, part: Part, identity: str) -> None:
    package = made.package(identity, part.name, part.license, part.location)
    if part.revision:
        package['versionInfo'] = part.revision
    if part.sha256:
        package['checksums'] = [{'algorithm': 'SHA256', 'checksumValue': part.sha256}]
    made.annotate(package, part.details)


def _base(made: _Document, part: Part, identity: str) -> None:
    package = made.package(identity, part.name, part.license, part.location)
    # that a release does not say under which terms its base model is, is no news of the base
    package.pop('licenseComments', None)
    if part.revision:
        package['versionInfo'] = part.revision
    purl = model_purl(part.name, part.revision)
    if purl:
        package['externalRefs'] = [_external('PACKAGE-MANAGER', 'purl', purl)]


def _component(made: _Document, part: ComponentPart, identity: str) -> None:
    package = made.package(identity, part.title, part.license, part.url)
    package['primaryPackagePurpose'] = 'SOURCE' if part.artifact == 'code' else 'FILE'
    if part.path:
        package['packageFileName'] = path_address(part.path)
    made.annotate(package, [('component', part.key)])
    if part.artifact == 'documents':
        made.relate(identity, 'DOCUMENTATION_OF', _MODEL)
    elif part.key == 'evaluation-data':
        made.relate(identity, 'TEST_OF', _MODEL)
    elif part.path:
        made.relate(_MODEL, 'CONTAINS', identity)
    else:
        made.relate(identity, 'OTHER', _MODEL, f'{part.key} of the model')


def _file(made: _Document, one: WeightFile, identity: str, license: StatedLicense) -> None:
    """A weight file; as a package, since files of this format must have a SHA-1 hash."""
    if not one.sha256:
        return
    package = made.package(identity, one.path, StatedLicense())
    package['licenseDeclared'] = made.references.declared(license) or 'NOASSERTION'
    package['packageFileName'] = path_address(one.path)
    package['primaryPackagePurpose'] = 'FILE'
    package['checksums'] = [{'algorithm': 'SHA256', 'checksumValue': one.sha256}]
    made.relate(_MODEL, 'CONTAINS', identity)
