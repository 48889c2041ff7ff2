"""``hf:org/name``: the real client of the Hub against a Hub on loopback."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from program import complaint, environment, owlint, owlint_process, put
from releases import copy_release
from tools import weight_files

pytest.importorskip('huggingface_hub', reason='the extra owlint[hub] is not installed')

from hub_server import GOOD_TOKEN, run

ROOT = Path(__file__).parent.parent
LICENSE = (ROOT / 'LICENSE').read_text(encoding='utf-8')
CARD = '---\nlicense: apache-2.0\n---\n# Owl\n\nA small model that knows the names of owls.\n'
WEIGHTS = weight_files.safetensors({'w': ('F16', [500, 1000])})
#: The releases that are put on the Hub as well.
TRIED = [
    'adapter', 'apache-with-usage-policy', 'dataset-card', 'model-zoo', 'permissive-complete',
    'quantized-gguf-of-restricted-base', 'three-artifacts',
]  # fmt: skip
PICKLE = b'\x80\x02}q\x00.' + bytes(400_000)
OWL = {
    'README.md': CARD,
    'LICENSE': LICENSE,
    'config.json': '{"auto_map": {"AutoModel": "modeling_owl.Owl", "AutoConfig": "x/y--conf.C"}}',
    'modeling_owl.py': 'print("hoo")\n',
    'preprocessor_config.json': '{"auto_map": {"AutoProcessor": ["eyes.Eyes", null]}}',
    'tests/state.pkl': PICKLE,
    'model.safetensors': WEIGHTS,
    'pytorch_model.bin': PICKLE,
}


@pytest.fixture(autouse=True)
def _owl(hub):
    hub.put('lab/owl', OWL)
    yield
    assert list(hub.here.iterdir()) == []


def test_what_one_wants_to_know_before_a_download(hub):
    done, out = run(hub, 'check', 'hf:lab/owl')
    assert done.returncode == 1, done
    head, *lines = out.splitlines()
    assert head == f'hf:lab/owl@main: revision {hub.repos["lab/owl"].sha}, changed on 2026-11-01'
    rows = [line.split(None, 1) for line in lines[: lines.index('')]]
    assert ['License', 'apache-2.0; in LICENSE'] in rows
    assert ['Access', 'for everybody'] in rows
    text = '\n'.join(lines)
    assert '1.8 MB in 8 files' in text
    assert 'pytorch_model.bin: a Python pickle' in text
    assert 'names modeling_owl.Owl: trust_remote_code=True runs this code' in text
    assert 'names conf.C: trust_remote_code=True runs code of x/y' in text
    assert 'auto_map in preprocessor_config.json names eyes.Eyes' in text
    assert 'tests/state.pkl: by the name a Python pickle' in text
    assert 'Open Weights Definition: no evidence' in text
    assert '\nhf:lab/owl@main/pytorch_model.bin:1:1: OWL502' in out


def test_of_weights_only_the_header_is_loaded_and_each_file_once(hub):
    run(hub, 'check', 'hf:lab/owl')
    asked = [(path.rpartition('/')[2], part) for _, path, part in hub.asked]
    assert sorted(asked) == [
        ('LICENSE', ''), ('README.md', ''), ('config.json', ''),
        ('model.safetensors', 'bytes=0-65535'), ('model.safetensors', 'bytes=0-65535'),
        ('modeling_owl.py', ''), ('owl', ''), ('preprocessor_config.json', ''),
        ('pytorch_model.bin', 'bytes=0-65535'), ('pytorch_model.bin', 'bytes=0-65535'),
        ('state.pkl', 'bytes=0-65535'),
    ]  # fmt: skip


@pytest.mark.parametrize('name', TRIED)
def test_a_release_on_the_hub_is_judged_as_one_at_hand(hub, tmp_path, name):
    folder = copy_release(name, tmp_path / 'copies')
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob('*')) if path.is_file()
    }  # fmt: skip
    # a repository of models is a release whatever is in it
    prefix = 'datasets/' if name in ('dataset-card', 'jekyll-site', 'model-zoo') else ''
    repo = hub.put(f'{prefix}lab/{name}', files)
    names = f'hf:{prefix}lab/{name}@main', f'lab/{name}@{repo.sha}'
    for command in ('check', 'verdict'):
        here = owlint(command, '--format', 'json', folder.name, cwd=folder.parent)
        there = owlint(command, '--format', 'json', f'hf:{prefix}lab/{name}', cwd=hub.here)
        assert there.returncode == here.returncode, there
        found = there.stdout.decode()
        for other in names:
            found = found.replace(other, name)
        assert json.loads(found) == json.loads(here.stdout)


def test_license_and_export_read_the_hub_too(hub, tmp_path, monkeypatch):
    monkeypatch.setenv('SOURCE_DATE_EPOCH', '1')
    done, out = run(hub, 'license', 'hf:lab/owl')
    assert done.returncode == 0
    assert out.startswith('hf:lab/owl@main/LICENSE: the standard text of Apache License 2.0')
    assert {path.rpartition('/')[2] for _, path, _ in hub.asked} == {'owl', 'LICENSE'}
    assert run(hub, 'license', 'hf:lab/owl@main/LICENSE')[1] == out
    _, out = run(hub, 'export', '--to', 'cyclonedx', 'hf:lab/owl')
    local = put(tmp_path / 'owl', OWL)
    assert out == owlint('export', '--to', 'cyclonedx', cwd=local).stdout.decode()


def test_the_policy_of_the_working_folder_holds_before_a_download(hub):
    """What the repository brings along cannot loosen it."""
    loose = 'ignore = ["OWL7"]\n[policy.weights]\nallow = ["apache-2.0"]\n'
    hub.put('lab/barn', {**OWL, 'owlint.toml': loose})
    config = hub.here / 'owlint.toml'
    config.write_text('[policy.weights]\ndeny = ["apache-2.0"]\n', encoding='utf-8')
    try:
        for name in ('owl', 'barn'):
            done, out = run(hub, 'check', '-q', '--select', 'OWL7', f'hf:lab/{name}')
            assert done.returncode == 1
            assert 'OWL701 policy-denied: the weights of hf:lab/' in out
            assert '(owlint.toml:2)' in out
        rest = 'allow = ["apache-2.0"]\nreason = "tried"\nexpires = 2999-12-31\n'
        with config.open('a', encoding='utf-8') as file:
            file.write(f'[[policy.exceptions]]\nname = "hf:lab/ow*"\n{rest}')
        assert 'OWL7' not in run(hub, 'check', '-q', '--select', 'OWL7', 'hf:lab/owl')[1]
        assert 'OWL7' in run(hub, 'check', '-q', '--select', 'OWL7', 'hf:lab/barn')[1]
        _, out = run(hub, 'check', '-q', '--isolated', '--select', 'OWL7', 'hf:lab/barn')
        assert 'OWL7' not in out
    finally:
        config.unlink()


def test_several_at_once_of_which_one_fails(hub):
    hub.put('lab/barn', OWL)
    done, out = run(hub, 'verdict', '--all', 'hf:lab/owl', 'hf:lab/gone', 'hf:lab/barn')
    assert done.returncode == 2
    assert 'hf:lab/gone: no such model' in complaint(done)
    for name in ('owl', 'barn'):
        assert f'\nlab/{name}@{hub.repos[f"lab/{name}"].sha}  ' in out


def test_data_sets_and_spaces(hub):
    hub.put('datasets/lab/calls', {'README.md': CARD, 'train.csv': 'call\nhoo\n'})
    hub.put('spaces/lab/demo', {
        'README.md': '---\nsdk: gradioo\n---\n# Demo\n', 'app.py': 'print(1)\n',
    })  # fmt: skip
    _, out = run(hub, 'check', 'hf:datasets/lab/calls')
    assert 'hf:datasets/lab/calls@main: revision ' in out
    assert 'Verdict' in out
    _, out = run(hub, 'check', 'hf:spaces/lab/demo')
    assert 'hf:spaces/lab/demo@main/README.md:2:6: OWL150' in out
    assert 'Verdict' not in out


@pytest.mark.parametrize(
    ('address', 'name'),
    [
        ('hf:lab/owl@v1.0', 'hf:lab/owl@v1.0'),
        ('hf:lab/owl@refs/pr/1', 'hf:lab/owl@refs/pr/1'),
        ('hf://lab/owl', 'hf:lab/owl@main'),
        ('hf:models/lab/owl@main/LICENSE', 'hf:lab/owl@main'),
    ],
)
def test_addresses(hub, address, name):
    done, out = run(hub, 'check', '-q', address)
    assert done.returncode == (0 if 'LICENSE' in address else 1)
    assert all(line.startswith(name + '/') for line in out.splitlines())


@pytest.mark.parametrize(
    'address',
    [
        'hf:',
        'hf:lab/owl@',
        'hf:lab/../owl',
        'hf:../x',
        'hf:a--b/owl',
        'hf:lab/owl@a..b',
        'hf:\x1b',
    ],
)
def test_what_is_no_address(hub, address):
    done, _ = run(hub, 'check', address)
    assert complaint(done).startswith('hf:')
    assert hub.asked == []


def test_a_token_opens_what_is_gated(hub, monkeypatch):
    hub.put('lab/gated', OWL, gated='manual')
    done, _ = run(hub, 'check', 'hf:lab/gated')
    assert complaint(done) == (
        f'hf:lab/gated: access has to be granted: ask at {hub.url}/lab/gated, then '
        '`hf auth login` or set HF_TOKEN'
    )
    monkeypatch.setenv('HF_TOKEN', 'hf_bad')
    assert 'access has to be granted' in complaint(run(hub, 'check', 'hf:lab/gated')[0])
    monkeypatch.setenv('HF_TOKEN', GOOD_TOKEN)
    assert 'granted by the publisher (gated: manual)' in run(hub, 'check', 'hf:lab/gated')[1]


TROUBLE = {
    'limited': ({'': 'limited'}, 'the Hub limits how often it is asked; try again in 17 seconds'),
    'limited later': ({'README.md': 'limited'}, 'try again in 17 seconds'),
    'slow': ({'': 'slow'}, 'no answer within 1 seconds'),
    'cut off': ({'': 'cut off'}, 'the connection broke off'),
    'file cut off': ({'LICENSE': 'cut off'}, 'the connection broke off at LICENSE'),
    'file too short': ({'LICENSE': 'short'}, 'LICENSE breaks off after 4 of 11,3'),
    'error': ({'': 'broken'}, 'the Hub answers with an error (503)'),
    'error at a file': ({'README.md': 'broken'}, 'the Hub answers with an error (503)'),
    'no JSON': ({'': 'no JSON'}, 'the answer of the Hub cannot be read (JSONDecodeError)'),
    'no commit': ({'data': {'sha': None}}, 'the Hub names no commit of it'),
    'odd commit': ({'data': {'sha': '../../x'}}, 'the Hub names no commit of it'),
    'no sizes': ({'data': {'siblings': [{'rfilename': 'a'}]}}, 'the Hub gives no size of a'),
    'odd sizes': ({'data': {'siblings': [{'rfilename': 'a', 'size': -1}]}}, 'no size of a'),
    'odd files': ({'data': {'siblings': 3}}, 'the answer of the Hub cannot be read (TypeError)'),
    'not there': (
        {'data': {'siblings': [{'rfilename': 'LICENSE.md', 'size': 9}]}},
        'LICENSE.md is listed and not there',
    ),
    'another part': (
        {'model.safetensors': 'other part'},
        'another part of model.safetensors came than was asked for',
    ),
    'odd name': ({'data': {'id': '../../x'}}, 'not the address of a repository'),
}


@pytest.mark.parametrize(('trouble', 'said'), TROUBLE.values(), ids=TROUBLE)
def test_trouble_is_one_sentence(hub, monkeypatch, trouble, said):
    if 'slow' in trouble.values():
        from huggingface_hub import constants

        monkeypatch.setattr(constants, 'HF_HUB_DOWNLOAD_TIMEOUT', 1)
    hub.put('lab/owl', OWL, trouble=trouble)
    done, out = run(hub, 'check', 'hf:lab/owl')
    sentence = complaint(done)
    assert sentence.startswith('hf:')
    assert said in sentence
    assert out == ''
    assert sentence.isprintable()


def test_what_is_missing_private_or_unreachable(hub, monkeypatch):
    from huggingface_hub import constants

    hub.put('lab/private', OWL, private=True)
    for name in ('gone', 'private'):
        sentence = complaint(run(hub, 'verdict', f'hf:lab/{name}')[0])
        assert sentence == (
            f'hf:lab/{name}: no such model, or it is private and no token at hand opens it'
        )
    sentence = complaint(run(hub, 'check', 'hf:lab/owl@v9')[0])
    assert sentence == 'hf:lab/owl@v9: there is no revision v9'
    monkeypatch.setenv('HF_TOKEN', GOOD_TOKEN)
    assert 'private; your token opens it' in run(hub, 'check', 'hf:lab/private')[1]
    monkeypatch.setattr(constants, 'ENDPOINT', 'http://127.0.0.1:1')
    sentence = complaint(run(hub, 'check', 'hf:lab/owl')[0])
    assert sentence == 'hf:lab/owl: http://127.0.0.1:1 cannot be reached'


def test_an_archive_is_known_by_its_end(hub):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, 'w') as file:
        file.writestr('archive/data/0', bytes(2_000_000))
        file.writestr('archive/data.pkl', PICKLE)
    hub.put('lab/owl', {'README.md': CARD, 'model.pt': archive.getvalue()})
    _, out = run(hub, 'check', 'hf:lab/owl')
    assert 'model.pt: a Python pickle' in out
    parts = [part for _, path, part in hub.asked if path.endswith('model.pt')]
    assert len(parts) == 2
    assert parts[0] == 'bytes=0-65535'


def test_a_crowd_of_files_ends(hub, monkeypatch):
    from owlint.hub import mounting

    monkeypatch.setattr(mounting, 'MAX_FILES', 300)
    crowd = {f'0/{number}.json': '{"a": 1}' for number in range(400)}
    hub.put('datasets/lab/crowd', {'README.md': CARD, 'LICENSE': LICENSE, **crowd})
    done, out = run(hub, 'check', 'hf:datasets/lab/crowd')
    assert done.returncode == 0, done
    assert 'not all of it was looked at' in out
    assert 'License    apache-2.0; in LICENSE' in out
    assert len(hub.asked) < 110


def test_progress_is_for_terminals(hub, monkeypatch):
    from owlint.commands import output

    class Terminal(io.StringIO):
        def isatty(self):
            return True

    screen = Terminal()
    monkeypatch.setattr(sys, 'stderr', screen)
    output.progress('1 of 2 \x1b[2J')
    output.say('done')
    assert screen.getvalue() == '\r\x1b[K1 of 2 \\x1b[2J\r\x1b[Kdone\n'


def test_a_server_without_ranges_sends_no_more_than_is_read(hub):
    hub.put('lab/owl', OWL, trouble={'model.safetensors': 'no ranges'})
    done, out = run(hub, 'check', 'hf:lab/owl')
    assert done.returncode == 1
    assert ' kB loaded' in out


def test_the_cache_of_the_client_is_read_and_not_written(hub, tmp_path, monkeypatch):
    from huggingface_hub import constants, snapshot_download

    expected = run(hub, 'check', '-q', 'hf:lab/owl')[1]
    assert not (tmp_path / 'cache').exists()
    snapshot_download('lab/owl', endpoint=hub.url, cache_dir=str(tmp_path / 'cache'), token=False)
    hub.asked.clear()
    assert run(hub, 'check', '-q', 'hf:lab/owl')[1] == expected
    assert [path for _, path, _ in hub.asked] == ['/api/models/lab/owl']
    hub.asked.clear()
    monkeypatch.setattr(constants, 'HF_HUB_OFFLINE', True)
    assert run(hub, 'check', '-q', 'hf:lab/owl')[1] == expected
    assert 'read from the cache of the client' in run(hub, 'check', 'hf:lab/owl')[1]
    assert run(hub, 'check', '-q', f'hf:lab/owl@{hub.repos["lab/owl"].sha}')[1]
    sentence = complaint(run(hub, 'check', 'hf:lab/other')[0])
    assert sentence == (
        "hf:lab/other: not in the client's cache, and HF_HUB_OFFLINE forbids to ask the Hub"
    )
    assert hub.asked == []


def test_the_variables_of_the_client_hold(hub, tmp_path):
    """In a process of its own: the client reads them when it is imported."""
    env = environment(HF_ENDPOINT=hub.url, HF_HOME=str(tmp_path / 'home'), HF_TOKEN=GOOD_TOKEN,
                      HF_HUB_DISABLE_TELEMETRY='1', TMPDIR=str(tmp_path / 'temporary'))  # fmt: skip
    hub.put('lab/gated', OWL, gated='auto')
    done = owlint_process('check', 'hf:lab/gated', cwd=hub.here, env=env)
    assert done.returncode == 1, done
    assert b'hf:lab/gated@main/pytorch_model.bin:1:1: OWL502' in done.stdout
    assert done.stderr == b''
    assert hub.tokens == {f'Bearer {GOOD_TOKEN}'}
    done = owlint_process('check', 'hf:lab/gated', cwd=hub.here, env={**env, 'HF_HUB_OFFLINE': '1'})
    assert 'HF_HUB_OFFLINE' in complaint(done)


@pytest.mark.skipif(sys.platform == 'win32', reason='Windows sends no SIGTERM to be handled')
def test_a_run_that_is_ended_leaves_nothing_behind(hub, tmp_path):
    hub.put('lab/owl', OWL, trouble={'LICENSE': 'slow'})
    env = environment(HF_ENDPOINT=hub.url, HF_HOME=str(tmp_path / 'home'),
                      HF_HUB_DISABLE_TELEMETRY='1', TMPDIR=str(tmp_path / 'temporary'))  # fmt: skip
    command = [sys.executable, '-m', 'owlint', 'check', 'hf:lab/owl']
    run = subprocess.Popen(command, cwd=hub.here, env=env, stderr=subprocess.PIPE)
    while not any(path.endswith('LICENSE') for _, path, _ in hub.asked):
        assert run.poll() is None
    assert list((tmp_path / 'temporary').iterdir()) != []
    run.send_signal(signal.SIGTERM)
    _, said = run.communicate(timeout=60)
    assert (run.returncode, said) == (143, b'owlint: terminated; what was loaded is removed\n')
    assert list((tmp_path / 'temporary').iterdir()) == []


@pytest.mark.parametrize('arguments', [('fix',), ('check', '--fix'), ('check', '--diff')])
def test_nothing_on_the_hub_is_fixed(hub, arguments):
    done, _ = run(hub, *arguments, 'hf:lab/owl')
    assert complaint(done).startswith('hf:lab/owl: fixes are for files at hand')
    assert hub.asked == []


def test_a_fix_is_offered_only_for_files_at_hand(hub, tmp_path):
    card = CARD.replace('apache-2.0', 'Apache-2.0')
    hub.put('lab/owl', {**OWL, 'README.md': card})
    (tmp_path / 'README.md').write_text(card)
    for path, offered in ((str(tmp_path), True), ('hf:lab/owl', False)):
        _, out = run(hub, 'check', '--select', 'OWL111', path)
        assert 'OWL111' in out
        assert ('can be fixed' in out) is offered


def test_a_policy_is_asked_before_a_download(hub, tmp_path):
    put(tmp_path, {'company.toml': '[policy.weights]\ndeny = ["apache-2.0"]\n'})
    _, out = run(hub, 'check', '-q', '--config', str(tmp_path / 'company.toml'), 'hf:lab/owl')
    assert 'OWL701 policy-denied' in out
    # the policy of the working folder is that of whoever asks
    put(tmp_path / 'other', {'owlint.toml': '[policy.weights]\ndeny = ["apache-2.0"]\n'})
    done = owlint('check', '-q', 'hf:lab/owl', cwd=tmp_path / 'other')
    assert b'OWL701 policy-denied' in done.stdout


def test_without_the_extra(hub, monkeypatch):
    monkeypatch.setitem(sys.modules, 'huggingface_hub', None)
    for command in ('check', 'verdict', 'license'):
        sentence = complaint(run(hub, command, 'hf:lab/owl')[0])
        assert sentence == 'hf:lab/owl: to read the Hub, pip install "owlint[hub]"'


def test_what_is_expected_of_the_real_hub(hub, monkeypatch, capsys):
    from tools import real_hub

    hub.put('openai-community/gpt2', {**OWL, 'README.md': CARD.replace('apache-2.0', 'mit')})
    for name in ('google-bert/bert-base-uncased', 'Qwen/Qwen2.5-3B', 'datasets/stanfordnlp/imdb'):
        hub.put(name, OWL)
    hub.put('meta-llama/Llama-3.1-8B', OWL, gated='manual')
    monkeypatch.chdir(hub.here)
    assert real_hub.main() == 0, capsys.readouterr().out
    del hub.repos['openai-community/gpt2']
    assert real_hub.main() == 1


HOSTILE = [
    '../out', '/etc/out', 'a/../../out', '.git/config', 'a/.GIT/config', 'a//b', './a', 'a\\..\\b',
    'a\0b', '\ud800', 'x' * 300, 'd/' * 40 + 'e', '::error::x/README.md', 'a\nb/README.md',
    '\x1b[2J.py', 'clash', 'clash/inner',
]  # fmt: skip


def test_hostile_names_lead_nowhere(hub, tmp_path):
    siblings = [{'rfilename': name, 'size': 5} for name in ('README.md', *HOSTILE)]
    hub.put('lab/owl', {**OWL, **{name: b'# owl' for name in HOSTILE if '\ud800' not in name}},
            trouble={'data': {'siblings': siblings}})  # fmt: skip
    hub.repos['lab/owl'].files['README.md'] = b'# owl'
    before = set(tmp_path.rglob('*'))
    done, out = run(hub, 'check', 'hf:lab/owl')
    assert done.returncode in (0, 1), done
    assert 'not all of it was looked at' in out
    assert '\x1b' not in out
    assert not any(line.startswith('::') for line in out.splitlines())
    assert set(tmp_path.rglob('*')) == before


@given(
    st.lists(st.sampled_from(['a', 'B', '..', '.', '', '.git', '\\', ':', '\0', 'x' * 201, '~']))
)
def test_a_path_of_the_hub_stays_in_its_folder(parts):
    from owlint.hub.mounting import within

    folder = os.path.join(tempfile.gettempdir(), 'in')
    file = within(folder, '/'.join(parts))
    if file:
        assert os.path.normpath(file) == file
        assert file.startswith(folder + os.sep)
    else:
        assert not parts or set(parts) - {'a', 'B', '~'} or len(parts) > 16
