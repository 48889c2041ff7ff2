"""`owlint init`, `explain` and `license` through the real command line."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owlint.commands.init import configuration_for
from owlint.engine import Engine, Settings
from owlint_rules.catalog import RULES, name_of
from owlint_rules.licenses.recognition.index import INDEX
from owlint_rules.licenses.texts import filled_text
from owlint_rules.toml_reader import load_toml
from program import run_here
from tools import weight_files

ROOT = Path(__file__).parent.parent


def run(folder: Path, *arguments: str, stdin: str = '') -> subprocess.CompletedProcess[str]:
    done = run_here(arguments, folder, stdin.encode())
    out, err = (data.decode('utf-8') for data in (done.stdout, done.stderr))
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


@pytest.fixture
def release(tmp_path: Path) -> Path:
    (tmp_path / 'README.md').write_text(
        '---\nlicense: apache-2.0\npipeline_tag: text-generation\n---\n# Owl\n', encoding='utf-8'
    )
    (tmp_path / 'train.py').write_text(
        '# SPDX-License-Identifier: Apache-2.0\nprint("hoo")\n', encoding='utf-8'
    )
    (tmp_path / 'LICENSE').write_bytes((ROOT / 'LICENSE').read_bytes())
    (tmp_path / 'model.safetensors').write_bytes(weight_files.safetensors())
    return tmp_path


def test_init_writes_what_it_found_and_nothing_else(release: Path) -> None:
    made = run(release, 'init')
    assert made.returncode == 0, made.stderr
    settings = load_toml((release / 'owlint.toml').read_text(encoding='utf-8'))
    components = settings['release']['components']
    assert settings['release']['weights'] == ['*.safetensors']
    assert components['weights'] == {'license': 'apache-2.0'}
    assert components['training-code'] == {'path': 'train.py', 'license': 'apache-2.0'}
    assert 'claims' not in settings
    assert 'holder' not in settings
    # the file it wrote is one that it reads
    checked = run(release, 'check', '.')
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_init_never_overwrites(release: Path) -> None:
    (release / 'owlint.toml').write_text('strict = true\n', encoding='utf-8')
    made = run(release, 'init')
    assert made.returncode == 2
    assert 'owlint.toml exists' in made.stderr
    assert (release / 'owlint.toml').read_text(encoding='utf-8') == 'strict = true\n'


#: What has broken TOML or a screen: ends of texts and lines, control characters, marks of
#: direction, half characters.
_AWKWARD = [
    '"', "'", '\\', '"""', '\x7f', '\0', '\x1b[31m', '\n', '\r', '\x85', '\u2028', '\u202e',
    '\u2066', '\ufeff', '\ud800', '\udcff', '\U0001f989', '#', ']', ' ', 'mit',
]  # fmt: skip


@given(
    license=st.text() | st.lists(st.sampled_from(_AWKWARD), max_size=6).map(''.join),
    ending=st.sampled_from(['safetensors', 'gguf']),
)
def test_init_writes_toml_whatever_the_license_holds(
    tmp_path: Path, license: str, ending: str
) -> None:
    value = ''.join(
        f'\\U{ord(one):08X}' if not '\ud800' <= one <= '\udfff' else f'\\u{ord(one):04X}'
        for one in license
    )
    folder = tmp_path / ending
    folder.mkdir(exist_ok=True)
    (folder / 'README.md').write_text(f'---\nlicense: "{value}"\n---\n', encoding='utf-8')
    (folder / f'model.{ending}').write_bytes(
        weight_files.gguf() if ending == 'gguf' else weight_files.safetensors()
    )
    release = Engine(Settings(isolated=True)).finder.gather(str(folder))
    text = configuration_for(release)
    written = load_toml(text.encode().decode())['release']
    assert written['weights'] == [f'*.{ending}']
    stated = written.get('components', {}).get('weights', {}).get('license')
    card = release.card
    assert card is not None
    known = card.data.get('license') if card.data is not None else None
    if stated is not None:
        assert known is not None
        assert stated == str(known.value).strip()
    assert not [one for one in text if one != '\n' and not one.isprintable()]


def test_init_writes_no_name_that_toml_cannot_hold(release: Path) -> None:
    folder = os.path.join(os.fsencode(release), b'\xff')
    os.mkdir(folder)
    os.rename(release / 'train.py', os.path.join(folder, b'train.py'))
    made = run(release, 'init')
    assert made.returncode == 0, made.stderr
    load_toml((release / 'owlint.toml').read_text(encoding='utf-8'))


def test_init_shows_what_it_would_write(release: Path) -> None:
    shown = run(release, 'init', '--diff')
    assert shown.returncode == 0
    assert 'training-code' in shown.stdout
    assert not (release / 'owlint.toml').exists()


def settings_after_init(folder: Path, *arguments: str) -> tuple[dict, str]:
    made = run(folder, 'init', *arguments)
    assert made.returncode == 0, made.stderr
    path = folder.joinpath(*arguments) / 'owlint.toml'
    return load_toml(path.read_text(encoding='utf-8')), made.stderr


def test_init_takes_the_license_of_the_weights_and_arrays_by_name(tmp_path: Path) -> None:
    (tmp_path / 'README.md').write_text('# Owl\n', encoding='utf-8')
    (tmp_path / 'LICENSE_weights').write_bytes((ROOT / 'LICENSE').read_bytes())
    for name in ('params.npz', 'scores.npy', 'owl.safetensors'):
        (tmp_path / name).write_bytes(weight_files.safetensors())
    settings, _ = settings_after_init(tmp_path)
    assert settings['release']['weights'] == ['*.safetensors', 'params.npz']
    weights = settings['release']['components']['weights']
    assert weights == {'license': 'apache-2.0', 'license-file': 'LICENSE_weights'}


def test_init_writes_where_the_weights_are(tmp_path: Path) -> None:
    text = (
        '# Owl\n\nTuned from https://huggingface.co/lab/base.\n\n## Model weights\n\n'
        '[7B](https://huggingface.co/lab/owl-7b)\n'
    )
    (tmp_path / 'README.md').write_text(text, encoding='utf-8')
    (tmp_path / 'LICENSE-MODEL').write_bytes((ROOT / 'LICENSE').read_bytes())
    settings, _ = settings_after_init(tmp_path)
    weights = settings['release']['components']['weights']
    assert weights['url'] == 'https://huggingface.co/lab/owl-7b'
    judged = run(tmp_path, 'verdict', '--definition', 'open-weights', '--format', 'json')
    (definition,) = json.loads(judged.stdout)['releases'][0]['definitions']
    places = {one['path'] for item in definition['criteria'] for one in item['evidence']}
    assert 'owlint.toml' in places


def test_init_says_that_it_found_no_model(tmp_path: Path) -> None:
    (tmp_path / 'README.md').write_text('# Tool\n', encoding='utf-8')
    settings, told = settings_after_init(tmp_path)
    assert settings == {}
    assert 'no model was found' in told


def test_init_says_which_settings_it_takes_the_place_of(tmp_path: Path) -> None:
    (tmp_path / '.git').mkdir()
    (tmp_path / 'owlint.toml').write_text('claims = ["osaid"]\n', encoding='utf-8')
    folder = tmp_path / 'models' / 'a'
    folder.mkdir(parents=True)
    (folder / 'README.md').write_text('---\nlicense: mit\n---\n', encoding='utf-8')
    settings, told = settings_after_init(tmp_path, 'models/a')
    assert settings['claims'] == ['osaid']
    assert 'owlint.toml above held for this folder' in told
    (tmp_path / 'owlint.toml').unlink()
    (folder / 'owlint.toml').unlink()
    assert 'above' not in settings_after_init(tmp_path, 'models/a')[1]


def test_init_writes_a_manifest_that_passes_its_own_rules(release: Path) -> None:
    made = run(release, 'init', '--manifest', 'mof')
    assert made.returncode == 0, made.stderr
    checked = run(release, 'check', '--kind', 'manifest', 'MOF.yml')
    assert checked.returncode == 0, checked.stdout
    verdict = run(release, 'verdict', '--definition', 'mof', '--format', 'json')
    judged = json.loads(verdict.stdout)['releases'][0]['definitions'][0]
    assert judged['class'] == 0
    assert set(judged['progress']) == {'1', '2', '3'}
    status = {item['id']: item['status'] for item in judged['criteria']}
    assert status['MOF-7'] == 'met', 'the training code is listed under Apache-2.0'
    assert status['MOF-15'] == 'no evidence', 'no data set is invented'


@pytest.mark.parametrize('code', RULES)
def test_explain_a_rule_by_code_and_by_name(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    from owlint.cli import main

    assert main(['explain', '--isolated', code]) == 0
    page = capsys.readouterr().out
    assert page.startswith(f'# {code} {name_of(code)}\n')
    assert '## Why it matters' in page
    assert main(['explain', '--isolated', name_of(code)]) == 0
    assert capsys.readouterr().out == page


def test_explain_a_criterion_a_license_a_family_and_a_definition(tmp_path: Path) -> None:
    shown = run(tmp_path, 'explain', 'OWM-3', 'llama3.1', 'openrail', 'open-weights')
    assert shown.returncode == 0, shown.stderr
    assert 'Does the license let every recipient use the model for any purpose?' in shown.stdout
    assert '700M monthly active users' in shown.stdout
    assert 'names no single license' in shown.stdout
    assert 'OWM-8' in shown.stdout


@pytest.mark.parametrize(
    ('name', 'says'),
    [
        ('0bsd', 'BSD Zero Clause License (0BSD)'),
        ('Ethics disclaimer for Salesforce AI models', 'use policy and grants nothing'),
        ('public-domain', 'names no single license'),
        ('model-license', 'names no single license'),
    ],
)
def test_explain_a_text_without_a_record(
    name: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from owlint.cli import main

    assert main(['explain', '--isolated', name]) == 0
    out = capsys.readouterr().out
    assert says in out
    assert 'Commercial use' not in out


def test_explain_says_what_it_does_not_know(tmp_path: Path) -> None:
    shown = run(tmp_path, 'explain', 'missing-licence-text')
    assert shown.returncode == 2
    assert 'did you mean `missing-license-text`?' in shown.stderr
    assert 'Traceback' not in shown.stderr
    # one of several licenses is not singled out, and a code that does not exist is near to none
    assert 'llama3.1, llama3.2' in run(tmp_path, 'explain', 'Llama License').stdout
    assert '`mistral-mnpl-0.1`, `mistral-mrl-0.1`' in run(tmp_path, 'explain', 'mistral').stderr
    # a slip is one; a name that is only alike may be that of a license with other terms
    assert 'did you mean `apache-2.0`?' in run(tmp_path, 'explain', 'apahce-2.0').stderr
    for word in ('OWL999', 'msrla', 'gpl-9.0', 'ms-sl', 'mitt'):
        assert 'did you mean' not in run(tmp_path, 'explain', word).stderr


def test_license_says_what_texts_are(tmp_path: Path) -> None:
    text = (ROOT / 'LICENSE').read_text(encoding='utf-8')
    (tmp_path / 'LICENSE').write_text(text, encoding='utf-8')
    (tmp_path / 'CHANGED').write_text(
        text + '\nUse in weapons of any kind is prohibited.\n', encoding='utf-8'
    )
    (tmp_path / 'OWN').write_text('Ask us first, then do as we say.\n', encoding='utf-8')
    shown = run(tmp_path, 'license', '--format', 'json', 'LICENSE', 'CHANGED', 'OWN')
    assert shown.returncode == 0, shown.stderr
    first, second, third = json.loads(shown.stdout)['files']
    assert (first['status'], first['spdx'], first['changes']) == ('exact', 'Apache-2.0', [])
    assert second['status'] == 'modified'
    assert second['license'] == 'apache-2.0'
    assert second['changes'][-1]['line'] == len(text.splitlines()) + 2
    assert 'weapons' in second['changes'][-1]['text']
    assert (third['status'], third['license']) == ('unknown', None)
    human = run(tmp_path, 'license', 'CHANGED')
    assert 'CHANGED:' in human.stdout
    assert 'weapons' in human.stdout


def test_license_tells_each_thing_once_and_shows_the_clauses_of_each_part(tmp_path: Path) -> None:
    streams = {
        ref.license: ' '.join(INDEX.stream(ref.number))
        for ref in map(INDEX.ref, range(len(INDEX.rows)))
        if ref.license in ('exaone-1.1-nc', 'llama3.1', 'non-violent-7.0') and not ref.spdx
        if 'policy' not in ref.flags
    }
    mit = filled_text('MIT', '2026', 'Example Lab').decode()
    (tmp_path / 'ONE').write_text(streams['exaone-1.1-nc'], encoding='utf-8')
    (tmp_path / 'TWO').write_text(f'{mit}\n\n{streams["llama3.1"]}\n', encoding='utf-8')
    (tmp_path / 'THREE').write_text(streams['non-violent-7.0'], encoding='utf-8')
    one, two, three = (run(tmp_path, 'license', name).stdout for name in ('ONE', 'TWO', 'THREE'))
    assert one.splitlines()[0].endswith('1.1 - NC (exaone-1.1-nc), a license of its own')
    assert one.splitlines()[1].startswith('  compared with: ')
    # one clause says both
    assert 'limits what the model may be used for, does not allow commercial use (3.1)' in one
    quotes = [line.partition(': "')[2] for line in one.splitlines() if ': "' in line]
    assert len(quotes) == len(set(quotes))
    assert '2 license texts in one file' in two
    line = len(mit.splitlines()) + 3
    assert f'TWO:{line}: sets other terms above a number of users' in two
    assert 'added' not in two
    assert 'no record of this license' in three
    assert 'no record' not in one + two


def test_license_reads_standard_input_and_refuses_folders(tmp_path: Path) -> None:
    text = (ROOT / 'LICENSE').read_text(encoding='utf-8')
    shown = run(tmp_path, 'license', '-', stdin=text)
    assert 'Apache' in shown.stdout
    refused = run(tmp_path, 'license', '.')
    assert refused.returncode == 2
    assert 'this is a folder' in refused.stderr
