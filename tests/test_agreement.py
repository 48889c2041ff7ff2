"""What all places of a release say about its licenses: together, and against each other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from owlint_rules.licenses.texts import filled_text
from releases import owlint
from tools.weight_files import safetensors


def bom(weights: str) -> str:
    component = {'type': 'machine-learning-model', 'name': 'owl'}
    component['licenses'] = [{'license': {'id': weights}}]
    main = {'component': component}
    return json.dumps({'bomFormat': 'CycloneDX', 'specVersion': '1.6', 'metadata': main})


def release(
    weights: str = 'OpenMDW-1.0', code: str = 'Apache-2.0', data: str = 'CC-BY-4.0'
) -> dict:
    """A release that names three licenses in every format; texts are of the usual three."""
    croissant = {'@context': {'cr': 'http://mlcommons.org/croissant/'}, '@type': 'sc:Dataset'}
    croissant |= {'name': 'd', 'license': f'https://spdx.org/licenses/{data}'}
    return {
        'README.md': f'---\nlicense: {weights.lower()}\n---\n# Owl\n',
        'LICENSE': filled_text('OpenMDW-1.0', '2026', 'Example Lab'),
        'LICENSE-CODE': filled_text('Apache-2.0', '2026', 'Example Lab'),
        'LICENSE-DATA': filled_text('CC-BY-4.0', '2026', 'Example Lab'),
        'pyproject.toml': f'[project]\nname = "owl"\nlicense = "{code}"\n'
        'license-files = ["LICENSE-CODE"]\n',
        'package.json': json.dumps({'name': 'owl', 'license': code}),
        'CITATION.cff': f'cff-version: 1.2.0\nmessage: m\ntitle: owl\nlicense: {code}\n',
        'codemeta.json': json.dumps(
            {
                '@context': 'https://w3id.org/codemeta/3.0',
                'license': f'https://spdx.org/licenses/{code}',
            }
        ),
        'train.py': f'# SPDX-License-Identifier: {code}\n',
        'croissant.json': json.dumps(croissant),
        'dataset-metadata.json': json.dumps(
            {'id': 'example/d', 'title': 'd', 'licenses': [{'name': data}]}
        ),
        'bom.json': bom(weights),
        'Kitfile': 'manifestVersion: 1.0.0\n'
        f'model: {{path: model.safetensors, license: {weights}}}\n'
        f'code: [{{path: train.py, license: {code}}}]\n'
        f'datasets: [{{path: data, license: {data}}}]\n',
        'owlint.toml': f'[header]\nlicense = "{code}"\n'
        f'[release.components.training-code]\nlicense = "{code}"\n'
        f'[release.components.datasets]\nlicense = "{data}"\n'
        f'[release.components.weights]\nlicense = "{weights}"\n',
        'model.safetensors': safetensors(metadata={'modelspec.license': weights}),
    }


def disagreements(folder: Path, files: dict[str, str | bytes]) -> list[str]:
    for name, content in files.items():
        raw = content if isinstance(content, bytes) else content.encode()
        (folder / name).write_bytes(raw)
    run = owlint('check', '--select', 'OWL602', '--format', 'json', '.', cwd=folder)
    return [item['message'] for item in json.loads(run.stdout)['findings']]


def test_each_part_under_its_own_license(tmp_path: Path) -> None:
    assert disagreements(tmp_path, release()) == []


#: file -> what is written instead, and what the one finding must say
ODD = [
    ('README.md', '---\nlicense: mit\n---\n# Owl\n', 'README.md says mit, '),
    ('bom.json', bom('MIT'), 'bom.json says mit'),
    ('LICENSE', filled_text('MIT', '2026', 'Example Lab'), 'LICENSE says mit'),
    (
        'model.safetensors',
        safetensors(metadata={'modelspec.license': 'https://opensource.org/licenses/MIT'}),
        'model.safetensors (modelspec.license) says mit',
    ),
    (
        'model.safetensors',
        safetensors(
            metadata={'modelspec.license': filled_text('MIT', '2026', 'Example Lab').decode()}
        ),
        'model.safetensors (modelspec.license) says mit',
    ),
    ('package.json', '{"name": "owl", "license": "MIT"}', 'package.json says mit'),
    ('train.py', '# SPDX-License-Identifier: MIT\n', 'train.py says mit'),
    ('LICENSE-CODE', filled_text('MIT', '2026', 'Example Lab'), 'LICENSE-CODE says mit'),
    ('LICENSE-DATA', filled_text('CC0-1.0', '2026', 'Example Lab'), 'LICENSE-DATA says cc0-1.0'),
    (
        'dataset-metadata.json',
        '{"id": "example/d", "title": "d", "licenses": [{"name": "CC0-1.0"}]}',
        'dataset-metadata.json says cc0-1.0',
    ),
]


@pytest.mark.parametrize(('name', 'content', 'message'), ODD)
def test_one_place_says_something_else(
    name: str, content: str | bytes, message: str, tmp_path: Path
) -> None:
    (found,) = disagreements(tmp_path, release() | {name: content})
    assert message in found
    assert found.count('mit') + found.count('cc0-1.0') == 1


def test_everything_else_than_the_texts_has_changed(tmp_path: Path) -> None:
    """One finding for the weights, one for the code, one for the data, each with all its places."""
    found = disagreements(tmp_path, release('MIT', 'ISC', 'CC0-1.0'))
    assert len(found) == 3
    for piece in (
        'license statements disagree: README.md says mit, LICENSE says openmdw-1.0',
        'code license statements disagree: CITATION.cff says isc, LICENSE-CODE says apache-2.0',
        'data license statements disagree: Kitfile says cc0-1.0, LICENSE-DATA says cc-by-4.0',
    ):
        assert any(piece in message for message in found), found
