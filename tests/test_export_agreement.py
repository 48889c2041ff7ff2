"""Exports beside their release, and releases whose places disagree."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from exports import CITATION, FILES, FORMATS, export, load, write_strix
from owlint_rules.statements.manifests.reading import statements_of
from releases import copy_release, owlint

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
def test_an_export_beside_its_release_changes_nothing(to: str, tmp_path: Path) -> None:
    """Neither rules nor license statements: the export says what the release says."""
    strix = write_strix(tmp_path / 'strix')
    for folder in (copy_release('three-artifacts', tmp_path), strix):
        before = findings(folder)
        first = export(folder, to)
        others = {to, 'spdx3'}
        alone = {other: set(licenses(export(folder, other), other)) for other in others}
        (folder / FILES[to]).write_text(first, encoding='utf-8')
        new = {one for one in findings(folder) - before if one[0] not in _HONEST}
        # a manifest has no other word for terms that the places do not agree on
        new = {one for one in new if 'MOF.yml says unlicensed' not in one[-1]}
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
    return [f'{one.what}: {one.value}' for one in statements_of(manifest)]


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


def test_a_general_file_in_dispute_covers_nothing(tmp_path: Path) -> None:
    """Card and LICENSE disagree: neither speaks for the code and the documents either."""
    copy = copy_release('three-artifacts', tmp_path)
    text = (copy / 'LICENSE').read_text(encoding='utf-8')
    home = tmp_path / 'owl'
    (home / 'train').mkdir(parents=True)
    (home / 'LICENSE').write_text(text, encoding='utf-8')
    (home / 'README.md').write_text('---\nlicense: apache-2.0\n---\n# Owl\n', encoding='utf-8')
    (home / 'train' / 'train.py').write_text('pass\n', encoding='utf-8')
    release = load(home, 'mof')['release']
    assert release['license'] == {}
    assert {one['name']: one['license'] for one in release['components']} == {
        'Training code': 'unlicensed',
        'Model card': 'unlicensed',
    }
    (home / 'README.md').write_text('---\nlicense: mit\n---\n# Owl\n', encoding='utf-8')
    release = load(home, 'mof')['release']
    assert release['license'] == {'distribution': {'name': 'MIT', 'path': 'LICENSE'}}
    assert not any('license' in one for one in release['components'])


def test_a_release_below_the_working_folder(tmp_path: Path) -> None:
    (tmp_path / 'models' / 'owl').mkdir(parents=True)
    card = tmp_path / 'models' / 'owl' / 'README.md'
    card.write_text('---\nlicense: mit\n---\n# Owl\n', encoding='utf-8')
    run = owlint('export', '--to', 'mof', 'models/owl', cwd=tmp_path)
    assert 'component_path: README.md' in run.stdout
    assert 'name: owl\n' in run.stdout
    run = owlint('export', '--to', 'spdx', 'models/owl', cwd=tmp_path)
    assert json.loads(run.stdout)['packages'][0]['licenseComments'] == 'stated in README.md:2'
