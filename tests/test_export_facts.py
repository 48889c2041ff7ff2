"""What ``owlint export`` takes out of a release that states all it can, format by format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from exports import HASH, by_name, check_spdx3, export, load, relations, write_strix
from releases import NAMES, copy_release


@pytest.fixture(scope='module')
def strix(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release that says all it can."""
    return write_strix(tmp_path_factory.mktemp('home') / 'strix')


def test_mof(strix: Path) -> None:
    release = load(strix, 'mof')['release']
    components = {item.pop('name'): item for item in release.pop('components')}
    assert release == {
        'name': 'Strix 7B',
        'version': '2.1.0',
        'date': '2026-03-04',
        'license': {'distribution': {'name': 'Apache-2.0'}},
        'type': 'multimodal',
        'origin': 'example-lab/owl-base',
        'producer': '',
        'repository': 'https://github.com/example-lab/strix',
        'huggingface': 'https://huggingface.co/example-lab/strix',
    }
    for item in components.values():
        assert item.pop('description')
    # one of the datasets has no access stated, so they are not said to be there
    assert components == {
        'Training code': {'license': 'MIT', 'component_path': 'train/'},
        'Model parameters (Final)': {'component_path': 'model.safetensors'},
        'Evaluation data': {
            'license': 'CC-BY-SA-4.0',
            'component_path': 'https://example.org/bench',
        },
        'Model card': {'component_path': 'README.md'},
        'Data card': {'component_path': 'data/README.md'},
        'Technical report': {'license': 'CC-BY-4.0', 'component_path': 'docs/report.pdf'},
    }
    text = export(strix, 'mof')
    assert '# without a component in the framework: tokenizer\n' in text
    assert '# Datasets: not listed' in text


def test_cyclonedx(strix: Path) -> None:
    bom = load(strix, 'cyclonedx')
    model = bom['metadata']['component']
    assert model['name'] == 'Strix 7B'
    assert model['version'] == '2.1.0'
    assert model['licenses'] == [{'license': {'id': 'Apache-2.0', 'acknowledgement': 'declared'}}]
    assert model['purl'] == 'pkg:huggingface/example-lab/strix'
    assert model['tags'] == ['owl', 'night']
    assert {(one['type'], one['url']) for one in model['externalReferences']} == {
        ('distribution', 'https://huggingface.co/example-lab/strix'),
        ('vcs', 'https://github.com/example-lab/strix'),
        ('model-card', 'README.md'),
        ('documentation', 'docs/report.pdf'),
    }
    said = {one['name']: one['value'] for one in model['properties']}
    assert said['owlint:release:seed'] == '42, 43'
    assert said['owlint:release:parameters'] == '7000000000'
    assert said['owlint:release:hyperparameters'] == 'lr = 0.0003; schedule = cosine'
    [base] = model['pedigree']['ancestors']
    assert (base['name'], base['version']) == ('example-lab/owl-base', '59a53e3')
    assert base['purl'] == 'pkg:huggingface/example-lab/owl-base@59a53e3'
    card = model['modelCard']
    parameters = card['modelParameters']
    assert parameters['task'] == 'image-text-to-text'
    assert parameters['architectureFamily'] == 'strix'
    assert parameters['modelArchitecture'] == 'StrixForCausalLM'
    assert parameters['inputs'] == [{'format': 'image'}, {'format': 'text'}]
    assert parameters['outputs'] == [{'format': 'text'}]
    assert card['quantitativeAnalysis']['performanceMetrics'] == [
        {'type': 'accuracy', 'value': '0.91', 'slice': 'Owl Bench (main, test)'}
    ]
    environment = card['considerations']['environmentalConsiderations']['properties']
    assert [one['value'] for one in environment] == ['1200', 'CodeCarbon']
    inner = {one['name']: one for one in model['components']}
    assert inner['model.safetensors']['hashes'] == [{'alg': 'SHA-256', 'content': HASH}]
    assert inner['training code']['licenses'][0]['license']['id'] == 'MIT'
    data = {one['name']: one for one in bom['components']}
    assert list(data) == ['example-lab/pellets', 'Owl hoots', 'example-lab/hoots']
    pellets = data['example-lab/pellets']
    assert pellets['version'] == '3f2c9aa'
    assert pellets['hashes'] == [{'alg': 'SHA-256', 'content': 'a' * 64}]
    assert {'name': 'owlint:data:filters', 'value': 'English only'} in pellets['properties']
    assert 'licenses' not in data['example-lab/hoots']


def test_newer_cyclonedx(strix: Path, tmp_path: Path) -> None:
    """The same facts under the newer version of the format."""
    pytest.importorskip('cyclonedx')
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    text = export(strix, 'cyclonedx-1.7')
    assert JsonStrictValidator(SchemaVersion.V1_7).validate_str(text) is None
    old, new = load(strix, 'cyclonedx'), json.loads(text)
    assert (old.pop('specVersion'), new.pop('specVersion')) == ('1.6', '1.7')
    assert old['metadata']['component'] == new['metadata']['component']
    assert old['components'] == new['components']


def test_spdx(strix: Path) -> None:
    document = load(strix, 'spdx')
    packages = {one['name']: one for one in document['packages']}
    model = packages['Strix 7B']
    assert model['versionInfo'] == '2.1.0'
    assert model['releaseDate'] == '2026-03-04T00:00:00Z'
    assert model['licenseDeclared'] == 'Apache-2.0'
    comments = [one['comment'] for one in model['annotations']]
    assert 'seed: 42, 43' in comments
    assert 'result: accuracy = 0.91 on Owl Bench (main, test)' in comments
    assert packages['model.safetensors']['checksums'] == [
        {'algorithm': 'SHA256', 'checksumValue': HASH}
    ]
    assert packages['tokenizer']['licenseDeclared'] == 'LicenseRef-Owl-Terms'
    names = {one['SPDXID']: one['name'] for one in document['packages']}
    names['SPDXRef-DOCUMENT'] = 'document'
    links = {
        (
            names[one['spdxElementId']],
            one['relationshipType'],
            names[one['relatedSpdxElement']],
        )
        for one in document['relationships']
    }
    assert {
        ('document', 'DESCRIBES', 'Strix 7B'),
        ('Strix 7B', 'GENERATED_FROM', 'example-lab/pellets'),
        ('Owl Bench', 'TEST_OF', 'Strix 7B'),
        ('example-lab/owl-base', 'ANCESTOR_OF', 'Strix 7B'),
        ('Strix 7B', 'CONTAINS', 'training code'),
        ('technical report', 'DOCUMENTATION_OF', 'Strix 7B'),
    } <= links


def test_spdx3(strix: Path) -> None:
    text = export(strix, 'spdx3')
    check_spdx3(text)
    document = json.loads(text)
    found = by_name(document)
    model = found['Strix 7B']
    assert model['type'] == 'ai_AIPackage'
    assert model['releaseTime'] == '2026-03-04T00:00:00Z'
    assert model['ai_typeOfModel'] == ['StrixForCausalLM', 'strix']
    assert model['ai_hyperparameter'] == [
        {'type': 'DictionaryEntry', 'key': 'lr', 'value': '0.0003'},
        {'type': 'DictionaryEntry', 'key': 'schedule', 'value': 'cosine'},
    ]
    [energy] = model['ai_energyConsumption']['ai_trainingEnergyConsumption']
    assert (energy['ai_energyQuantity'], energy['ai_energyUnit']) == (3400, 'kilowattHour')
    assert model['ai_metric'] == [
        {
            'type': 'DictionaryEntry',
            'key': 'accuracy on Owl Bench (main, test)',
            'value': '0.91',
        }
    ]
    assert model['ai_modelDataPreprocessing'] == ['deduplicated with MinHash']
    assert model['ai_limitation'].startswith('see README.md:27, "It cannot count the owls')
    assert 'training-method: supervised, in two stages' in model['ai_informationAboutTraining']
    assert found['example-lab/pellets']['dataset_datasetType'] == ['noAssertion']
    assert 'dataset_datasetAvailability' not in found['example-lab/pellets']
    assert found['Owl hoots']['dataset_datasetAvailability'] == 'directDownload'
    assert relations(document, 'trainedOn') == [
        ('Strix 7B', ['example-lab/pellets', 'Owl hoots', 'example-lab/hoots'])
    ]
    assert relations(document, 'testedOn')[0] == ('Strix 7B', ['Owl Bench'])
    assert relations(document, 'descendantOf') == [('Strix 7B', ['example-lab/owl-base'])]
    declared = dict(relations(document, 'hasDeclaredLicense'))
    assert declared['Strix 7B'] == ['Apache-2.0']
    assert declared['example-lab/pellets'] == ['CC-BY-4.0']
    assert declared['example-lab/hoots'] == ['NoAssertionLicense']
    assert declared['tokenizer'] == ['LicenseRef-Owl-Terms']
    assert {one for _, goals in relations(document, 'hasConcludedLicense') for one in goals} == {
        'NoAssertionLicense'
    }
    # the publisher and the facts of the base model are not stated, so no conformance is claimed
    [whole] = [one for one in document['@graph'] if one['type'] == 'SpdxDocument']
    assert 'ai' not in whole['profileConformance']
    assert 'who publishes it' in whole['comment']


def test_the_validator_sees_what_is_wrong(strix: Path) -> None:
    pytest.importorskip('spdx_python_model')
    for key, value in (('dataset_datasetType', []), ('dataset_datasetType', ['owls'])):
        document = load(strix, 'spdx3')
        by_name(document)['Owl hoots'][key] = value
        with pytest.raises(Exception, match=r'dataset_datasetType|owls'):
            check_spdx3(json.dumps(document))
    document = load(strix, 'spdx3')
    by_name(document)['Strix 7B']['ai_owls'] = 'many'
    with pytest.raises(Exception, match='ai_owls'):
        check_spdx3(json.dumps(document))


def test_profile_of_models_is_claimed_when_all_is_stated(tmp_path: Path) -> None:
    manifest = (
        'framework:\n  name: Model Openness Framework\n'
        "  version: '1.0'\n  date: '2024-12-15'\n"
        'release:\n  name: strix\n  version: 7B\n'
        "  date: '2026-03-04'\n  producer: Example Lab\n"
        '  huggingface: https://huggingface.co/example-lab/strix\n'
        '  license: {distribution: {name: MIT}}\n'
        '  components:\n    - name: Model card\n      license: unlicensed\n'
    )
    (tmp_path / 'MOF.yml').write_text(manifest, encoding='utf-8')
    document = load(tmp_path, 'spdx3')
    check_spdx3(json.dumps(document))
    [whole] = [one for one in document['@graph'] if one['type'] == 'SpdxDocument']
    assert 'ai' in whole['profileConformance']
    assert by_name(document)['Example Lab']['type'] == 'Agent'
    # what the manifest says stays what it says
    release = load(tmp_path, 'mof')['release']
    assert [(one['name'], one['license']) for one in release['components']] == [
        ('Model card', 'unlicensed')
    ]
    assert (release['version'], release['producer']) == ('7B', 'Example Lab')


@pytest.mark.parametrize('name', NAMES)
def test_spdx3_of_every_release_validates(name: str, tmp_path: Path) -> None:
    check_spdx3(export(copy_release(name, tmp_path), 'spdx3'))
