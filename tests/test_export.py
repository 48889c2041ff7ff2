"""``owlint export``: real output, judged by the validators of the formats and by our own rules."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from owlint.inputs.manifest import read_manifest
from owlint_rules.export.facts import address_of
from owlint_rules.statements.manifests.reading import release_statements
from releases import NAMES, copy_release, owlint

FORMATS = ('cyclonedx', 'spdx', 'spdx3', 'mof')


def export(name: str, to: str, folder: Path) -> str:
    copy = copy_release(name, folder)
    run = owlint('export', '--to', to, cwd=copy)
    assert run.returncode == 0, run.stderr
    assert run.stderr == ''
    return run.stdout


@pytest.mark.parametrize('name', NAMES)
def test_cyclonedx_validates(name: str, tmp_path: Path) -> None:
    pytest.importorskip('cyclonedx')
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    text = export(name, 'cyclonedx', tmp_path)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None


@pytest.mark.parametrize('name', NAMES)
def test_spdx_validates(name: str, tmp_path: Path) -> None:
    pytest.importorskip('spdx_tools')
    from spdx_tools.spdx.parser.parse_anything import parse_file
    from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document

    path = tmp_path / 'owl.spdx.json'
    path.write_text(export(name, 'spdx', tmp_path), encoding='utf-8')
    found = validate_full_spdx_document(parse_file(str(path)))
    assert [message.validation_message for message in found] == []


#: What an export of a release cannot mend: nobody stated a license, or terms have no identifier.
_HONEST = {
    'missing-license-in-manifest',
    'deprecated-license-in-manifest',
    'missing-link',
    'license-not-type-appropriate',
    'unknown-component-license',
}


@pytest.mark.parametrize('to', FORMATS)
def test_exports_pass_our_own_rules(to: str, tmp_path: Path) -> None:
    names = {
        'cyclonedx': 'bom.json',
        'spdx': 'owl.spdx.json',
        'spdx3': 'owl.spdx3.json',
        'mof': 'mof.yml',
    }
    written = []
    for name in NAMES:
        text = export(name, to, tmp_path)
        written.append(f'{name}/{names[to]}')
        (tmp_path / written[-1]).write_text(text, encoding='utf-8')
    run = owlint('check', '--kind', 'manifest', '--format', 'json', *written, cwd=tmp_path)
    found = json.loads(run.stdout)
    assert found['files_checked'] == len(NAMES)
    assert [item for item in found['findings'] if item['name'] not in _HONEST] == []


def test_what_it_says(tmp_path: Path) -> None:
    bom = json.loads(export('permissive-complete', 'cyclonedx', tmp_path))
    model = bom['metadata']['component']
    assert model['type'] == 'machine-learning-model'
    assert model['licenses'] == [{'license': {'id': 'Apache-2.0', 'acknowledgement': 'declared'}}]
    assert [item['name'] for item in bom['components']] == [
        'tawny-lab/hoots-mix-2',
        'tawny-lab/night-walk',
    ]
    assert [item['ref'] for item in model['modelCard']['modelParameters']['datasets']] == [
        item['bom-ref'] for item in bom['components']
    ]


def test_base_models_and_conflicts(tmp_path: Path) -> None:
    spdx = json.loads(export('llama-finetune-as-mit', 'spdx', tmp_path))
    packages = {item['SPDXID']: item for item in spdx['packages']}
    assert packages['SPDXRef-base-1']['name'].startswith('meta-llama/')
    assert {'SPDXRef-base-1', 'SPDXRef-model'} <= set(packages)
    assert all(item['licenseConcluded'] == 'NOASSERTION' for item in spdx['packages'])


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / name.replace('__', '.')).write_text(text, encoding='utf-8')
    return folder


def test_terms_without_an_identifier(tmp_path: Path) -> None:
    card = '---\nlicense: other\nlicense_name: owl-terms\nlicense_link: LICENSE\n---\n# Owl\n'
    write(tmp_path, README__md=card)
    spdx: dict[str, Any] = json.loads(owlint('export', '--to', 'spdx', cwd=tmp_path).stdout)
    declared = spdx['packages'][0]['licenseDeclared']
    assert declared == 'LicenseRef-owl-terms'
    assert [item['licenseId'] for item in spdx['hasExtractedLicensingInfos']] == [declared]
    bom = json.loads(owlint('export', '--to', 'cyclonedx', cwd=tmp_path).stdout)
    license = bom['metadata']['component']['licenses'][0]['license']
    assert license == {'name': 'owl-terms', 'acknowledgement': 'declared'}


def test_two_names_of_one_license_are_no_two_licenses(tmp_path: Path) -> None:
    """A name in the card and the title of the text beside it; neither is on the SPDX list."""
    package = json.loads(export('owpl-complete', 'spdx', tmp_path))['packages'][0]
    assert package['licenseDeclared'] == 'LicenseRef-Open-Weights-Permissive-License-1.0.0'
    assert package['licenseComments'] == 'stated in LICENSE:1'


def test_nothing_is_invented(tmp_path: Path) -> None:
    write(tmp_path, README__md='---\nlibrary_name: transformers\n---\n# Owl\n')
    spdx = json.loads(owlint('export', '--to', 'spdx', cwd=tmp_path).stdout)
    assert spdx['packages'][0]['licenseDeclared'] == 'NOASSERTION'
    bom = json.loads(owlint('export', '--to', 'cyclonedx', cwd=tmp_path).stdout)
    assert 'licenses' not in bom['metadata']['component']
    assert 'components' not in bom


def test_places_that_disagree_state_nothing(tmp_path: Path) -> None:
    write(
        tmp_path,
        README__md='---\nlicense: mit\n---\n# Owl\n',
        owlint__toml='[release.components.weights]\nlicense = "Apache-2.0"\n',
    )
    spdx = json.loads(owlint('export', '--to', 'spdx', cwd=tmp_path).stdout)
    package = spdx['packages'][0]
    assert package['licenseDeclared'] == 'NOASSERTION'
    assert 'several licenses' in package['licenseComments']


def test_the_same_facts_give_the_same_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv('SOURCE_DATE_EPOCH', '1700000000')
    write(tmp_path, README__md='---\nlicense: mit\ndatasets: [a/b, "c d"]\n---\n# Owl\n')
    for to in FORMATS:
        first = owlint('export', '--to', to, cwd=tmp_path).stdout
        assert first
        assert first == owlint('export', '--to', to, cwd=tmp_path).stdout
    path = tmp_path / 'bom.json'
    owlint('export', '--to', 'cyclonedx', '--output', 'bom.json', cwd=tmp_path)
    manifest = read_manifest('bom.json', path.read_text(encoding='utf-8'))
    assert [one.value for one in release_statements(manifest, 'weights')] == ['MIT']


def test_wrong_use(tmp_path: Path) -> None:
    assert owlint('export', cwd=tmp_path).returncode == 2
    assert owlint('export', '--to', 'owl', cwd=tmp_path).returncode == 2
    run = owlint('export', '--to', 'mof', 'nowhere', cwd=tmp_path)
    assert run.returncode == 2
    assert run.stderr == 'owlint: nowhere: no such folder\n'


def test_addresses() -> None:
    assert address_of('a/b', 'datasets/') == 'https://huggingface.co/datasets/a/b'
    assert address_of('https://example.org/x', '') == 'https://example.org/x'
    assert address_of('https://example.org/x y', '') == ''
    assert address_of('a/b/c', '') == ''
    assert address_of('wiki', '') == ''
