"""Whole repositories in the shapes of published ones: what is found, said and warned of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from owlint_rules.licenses.texts.insert import license_content
from owlint_rules.model.options import Options
from program import owlint
from releases import ROOT, load_yaml
from tools.weight_files import gguf, onnx, safetensors

SHAPES = load_yaml(ROOT / 'tests' / 'data' / 'repositories.yaml')
STAND_INS = {
    '.safetensors': safetensors(),
    '.gguf': gguf(),
    '.onnx': onnx(),
    '.pt': b'\x80\x04]\x94.',
}


def of(license: str) -> bytes:
    options = Options()
    options.year, options.holder = '2026', 'Example Lab'
    return license_content(license, options)


@pytest.fixture
def repository(shape: dict, tmp_path: Path) -> Path:
    write_shape(shape, tmp_path)
    return tmp_path


def write_shape(shape: dict, folder: Path) -> None:
    (folder / '.git').mkdir()
    files = {name: text or '' for name, text in shape['files'].items()}
    made = {name: text.encode() for name, text in files.items()}
    made |= {name: of(spdx) for name, spdx in shape.get('licenses', {}).items()}
    for name, content in made.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content or STAND_INS.get(path.suffix, b'# nothing\n'))


def every(shapes: list[dict]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize('shape', shapes, ids=lambda shape: shape['name'])


@every(SHAPES)
def test_releases_are_found_and_nothing_is_cried_about(shape: dict, repository: Path) -> None:
    done = owlint('verdict', '--all', '--format', 'json', '.', cwd=repository)
    found = json.loads(done.stdout)['releases'] if done.returncode < 2 else []
    assert [one['path'] for one in found] == shape['releases']
    checked = json.loads(owlint('check', '--format', 'json', '.', cwd=repository).stdout)
    grave = {one['code'] for one in checked['findings'] if one['severity'] != 'info'}
    assert grave == set(shape.get('warnings', []))


@every([shape for shape in SHAPES if 'states' in shape])
def test_criteria_have_the_states_that_the_files_support(shape: dict, repository: Path) -> None:
    folder = shape.get('of', '.')
    arguments = ('verdict', '--definition', 'open-weights', '--format', 'json', folder)
    judged = json.loads(owlint(*arguments, cwd=repository).stdout)['releases']
    ((verdict,),) = [one['definitions'] for one in judged if one['path'] == folder]
    states = {one['id']: one['status'] for one in verdict['criteria']}
    wrong = {
        name: states[name]
        for name, wanted in shape['states'].items()
        if states[name] not in (wanted if isinstance(wanted, list) else [wanted])
    }
    assert not wrong


@every([shape for shape in SHAPES if not shape['releases']])
def test_software_never_meets_what_is_asked_of_models(shape: dict, repository: Path) -> None:
    text = owlint('verdict', '.', cwd=repository).stdout.decode()
    assert 'This release meets' not in text
    assert 'no model card, no weights' in text.splitlines()[0]
