"""What ``owlint export`` takes out of a release that states all it can, format by format."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from releases import NAMES, copy_release, owlint

FORMATS = ('mof', 'cyclonedx', 'spdx', 'spdx3')
FILES = {
    'mof': 'MOF.yml',
    'cyclonedx': 'bom.json',
    'spdx': 'owl.spdx.json',
    'spdx3': 'owl.spdx3.json',
}
HASH = '4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393'

CARD = """---
license: apache-2.0
library_name: transformers
pipeline_tag: image-text-to-text
language: [en, de]
tags: [owl, night]
base_model: example-lab/owl-base
base_model_relation: finetune
datasets: [example-lab/pellets, example-lab/hoots]
co2_eq_emissions:
  emissions: 1200
  source: CodeCarbon
model-index:
- name: Strix
  results:
  - task: {type: text-generation}
    dataset: {type: example-lab/owl-bench, name: Owl Bench, config: main, split: test}
    metrics:
    - {type: accuracy, value: 0.91}
---
# Strix

The model is at https://huggingface.co/example-lab/strix now.

## Limitations

It cannot count the owls in a photo when there are more than twelve of them in it.
"""

CONFIG = """
[release]
parameters = 7e9
training-method = "supervised, in two stages"
data-complete = "complete"
[release.reproducibility]
seed = [42, 43]
hyperparameters = {lr = 3e-4, schedule = "cosine"}
compute = ["12,000 device hours", "3,400 kWh"]
base-model-revision = "59a53e3"
data-curation = "deduplicated with MinHash"
[[release.data]]
name = "example-lab/pellets"
revision = "3f2c9aa"
license = "CC-BY-4.0"
access = "linked"
sha256 = "%s"
filters = "English only"
[[release.data]]
name = "Owl hoots"
url = "https://example.org/hoots"
license = "CC0-1.0"
access = "released"
[release.components.training-code]
path = "train/"
license = "MIT"
[release.components.technical-report]
path = "docs/report.pdf"
license = "CC-BY-4.0"
[release.components.weights]
license = "Apache-2.0"
name = "Strix 7B"
[release.components.evaluation-data]
url = "https://example.org/bench"
license = "CC-BY-SA-4.0"
[release.components.tokenizer]
path = "tokenizer.json"
license = "Owl Terms"
""" % ('a' * 64)

CITATION = """cff-version: 1.2.0
message: Please cite it.
title: Strix
version: 2.1.0
date-released: 2026-03-04
authors: [{name: Example Lab}]
repository-code: https://github.com/example-lab/strix
"""


@pytest.fixture(scope='module')
def strix(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release that says all it can."""
    folder = tmp_path_factory.mktemp('home') / 'strix'
    pointer = f'version https://git-lfs.github.com/spec/v1\noid sha256:{HASH}\nsize 12345\n'
    files = {
        'README.md': CARD,
        'owlint.toml': CONFIG,
        'CITATION.cff': CITATION,
        'config.json': '{"architectures": ["StrixForCausalLM"], "model_type": "strix"}\n',
        'model.safetensors': pointer,
        'train/train.py': 'pass\n',
        'docs/report.pdf': '%PDF-1.4\n',
        'tokenizer.json': '{}\n',
        'data/README.md': '# Data\n',
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding='utf-8')
    return folder


def export(folder: Path, to: str) -> str:
    run = owlint('export', '--to', to, cwd=folder)
    assert (run.returncode, run.stderr) == (0, '')
    return run.stdout


def load(folder: Path, to: str) -> Any:
    text = export(folder, to)
    return yaml.load(text, yaml.BaseLoader) if to == 'mof' else json.loads(text)


def check_spdx3(text: str) -> None:
    """Read a document with the SPDX project's own bindings and write it, which checks counts."""
    model = pytest.importorskip('spdx_python_model').v3_0_1
    found = model.SHACLObjectSet()
    model.JSONLDDeserializer().read(io.BytesIO(text.encode()), found)
    assert found.missing_ids <= {
        'https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoAssertionLicense'
    }
    model.JSONLDSerializer().write(found, io.BytesIO())


def by_name(document: Any) -> dict[str, Any]:
    return {
        item['name']: item
        for item in document['@graph']
        if 'name' in item and item['type'] != 'SpdxDocument'
    }


def relations(document: Any, what: str) -> list[tuple[str, list[str]]]:
    """(from, [to]) of a kind, with names or license expressions for ids."""
    names = {
        item['spdxId']: item.get('simplelicensing_licenseExpression') or item.get('name', '')
        for item in document['@graph']
        if 'spdxId' in item
    }
    return [
        (names[item['from']], [names.get(one, one.rpartition('/')[2]) for one in item['to']])
        for item in document['@graph']
        if item.get('relationshipType') == what
    ]


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
    # one of the data sets has no access stated, so they are not said to be there
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
    assert model['ai_limitation'] == 'see README.md:25, section "Limitations"'
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


#: Findings about what the release itself leaves open.
_HONEST = {
    'missing-license-in-manifest',
    'deprecated-license-in-manifest',
    'missing-link',
    'license-not-type-appropriate',
    'unknown-component-license',
    # a manifest lists more components, whose licenses have no texts here either
    'missing-component-license-text',
}


def findings(folder: Path) -> set[tuple[str, str, str]]:
    run = owlint('check', '--format', 'json', '.', cwd=folder)
    return {
        (one['name'], one['path'], one['message'])
        for one in json.loads(run.stdout)['findings']
        if one['severity'] != 'info'
    }


@pytest.mark.parametrize('to', FORMATS)
def test_an_export_beside_its_release_changes_nothing(strix: Path, to: str, tmp_path: Path) -> None:
    """Neither rules nor license statements: the export says what the release says."""
    import shutil

    strix = Path(shutil.copytree(strix, tmp_path / 'strix'))
    for folder in (copy_release('three-artifacts', tmp_path), strix):
        before = findings(folder)
        first = export(folder, to)
        others = {to, 'spdx3'}
        alone = {other: set(licenses(export(folder, other), other)) for other in others}
        (folder / FILES[to]).write_text(first, encoding='utf-8')
        new = {one for one in findings(folder) - before if one[0] not in _HONEST}
        assert new == set()
        for other in others:
            beside = set(licenses(export(folder, other), other))
            # a manifest that lists more of the release makes more of it known, nothing else
            assert alone[other] <= beside
            things = {one.partition(': ')[0] for one in alone[other]}
            assert {one for one in beside if one.partition(': ')[0] in things} == alone[other]


def licenses(text: str, to: str) -> list[str]:
    """The license statements of a document, as owlint reads them."""
    from owlint.inputs.manifest import read_manifest

    manifest = read_manifest(FILES[to], text)
    assert manifest.format == {'spdx': 'spdx2'}.get(to, to)
    return [f'{one.what}: {one.value}' for one in manifest.statements]


def test_places_that_disagree(tmp_path: Path) -> None:
    (tmp_path / 'README.md').write_text('---\nlicense: mit\n---\n# Owl\n', encoding='utf-8')
    (tmp_path / 'owlint.toml').write_text(
        '[release.components.weights]\nlicense = "Apache-2.0"\nurl = "https://example.org/owl"\n'
        '[release.components.training-code]\npath = "train"\nlicense = "MIT"\n'
        '[release.components.fine-tuning-code]\npath = "tune"\nlicense = "Apache-2.0"\n',
        encoding='utf-8',
    )
    (tmp_path / 'CITATION.cff').write_text(CITATION, encoding='utf-8')
    (tmp_path / 'Kitfile').write_text(
        "manifestVersion: '1.0'\npackage:\n  name: owl\n  version: 3.0.0\n", encoding='utf-8'
    )
    text = export(tmp_path, 'mof')
    release = yaml.load(text, yaml.BaseLoader)['release']
    components = {one['name']: one for one in release['components']}
    assert release['license'] == {}
    assert 'version' not in release
    assert '# the release states several values for its version: ' in text
    assert '2.1.0 (CITATION.cff)' in text
    assert '3.0.0 (Kitfile)' in text
    assert components['Model parameters (Final)']['license'] == 'unlicensed'
    assert 'license: unlicensed  # the release states several licenses: Apache-2.0' in text
    assert components['Training code']['license'] == 'unlicensed'
    assert '# training-code and fine-tuning-code have different licenses' in text
    assert 'component_path: train  # not found in this folder' in text
    model = load(tmp_path, 'cyclonedx')['metadata']['component']
    assert 'licenses' not in model
    assert 'version' not in model
    assert any(one['name'] == 'owlint:license-note' for one in model['properties'])
