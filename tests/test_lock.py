"""``owlint lock`` against a Hub on loopback, and what hooks and verdicts read of it without one."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hub_server import GOOD_TOKEN, run
from owlint_rules.licenses.texts import filled_text
from owlint_rules.toml_reader import load_toml
from program import complaint, environment, owlint, put, short

ROOT = Path(__file__).parent.parent
APACHE = (ROOT / 'LICENSE').read_text(encoding='utf-8')
MIT = filled_text('MIT', '2026', 'Example Lab')
#: What a criterion may be, best first.
RANK = {'met': 0, 'undecided': 1, 'no evidence': 2, 'not met': 3}


def card(license='apache-2.0', *bases, datasets=(), more=''):
    front = f'license: {license}\n' if license else ''
    front += f'base_model: {json.dumps(bases)}\n' if bases else ''
    front += f'datasets: {json.dumps(datasets)}\n' if datasets else ''
    return f'---\n{front}{more}---\n# Owl\n\nA small model.\n'


def release(hub, text, **more):
    return put(hub.here, {'README.md': text, 'LICENSE': APACHE, 'model.safetensors': '', **more})


def read(hub):
    return load_toml((hub.here / 'owlint.lock').read_text(encoding='utf-8'))


@pytest.fixture
def chain(hub):
    """A release of ten files over four bases, one upon the other, and a dataset."""
    put(hub.here, {f'docs/part-{number}.md': '# Part\n' for number in range(7)})
    release(hub, card('apache-2.0', 'lab/one', datasets=['lab/calls']))
    for name, base in itertools.pairwise(['one', 'two', 'three', 'four', '']):
        text = card('mit', *([f'lab/{base}'] if base else []))
        hub.put(f'lab/{name}', {'README.md': text, 'LICENSE': MIT, 'model.safetensors': ''})
    hub.put('datasets/lab/calls', {'README.md': card('cc-by-4.0')})
    return hub


def test_a_chain_is_locked_in_one_run_with_three_requests_a_repository(chain):
    done, out = run(chain, 'lock')
    assert done.returncode == 0, done
    assert out.startswith('owlint.lock: 5 entries, 5 of them asked for now\n')
    lock = read(chain)
    assert list(lock['models']) == ['lab/four', 'lab/one', 'lab/three', 'lab/two']
    one = lock['models']['lab/one']
    assert one['revision'] == chain.repos['lab/one'].sha
    assert (one['license'], one['text-license'], one['text-status']) == ('mit', 'mit', 'exact')
    assert one['base-models'] == ['lab/two']
    assert lock['datasets']['lab/calls']['license'] == 'cc-by-4.0'
    for name in ('one', 'two', 'three', 'four', 'calls'):
        assert len([path for _, path, _ in chain.asked if f'lab/{name}' in path]) <= 3
    # what was written fits, and is read by hooks without the Hub
    chain.asked.clear()
    assert short(_findings(chain, 'OWL64')) == []
    assert _findings(chain, 'OWL604') == []
    assert chain.asked == []


def test_a_lock_is_sorted_and_the_same_each_time(chain, monkeypatch):
    monkeypatch.setenv('SOURCE_DATE_EPOCH', '1790000000')
    run(chain, 'lock')
    first = (chain.here / 'owlint.lock').read_bytes()
    keys = [line.partition(' =')[0] for line in first.decode().split('\n\n')[1].splitlines()[1:]]
    assert keys == sorted(keys)
    assert b'date = "2026-09-21"' in first
    chain.asked.clear()
    run(chain, 'lock')
    assert chain.asked == []  # what is locked stays as it is
    run(chain, 'lock', '--update')
    assert (chain.here / 'owlint.lock').read_bytes() == first


def test_a_lock_grows_and_shrinks_with_the_release(chain):
    run(chain, 'lock')
    release(chain, card('apache-2.0', 'lab/three', 'lab/new'))
    chain.put('lab/new', {'README.md': card('llama3.1')})
    found = _findings(chain, 'OWL640')
    assert [one['message'] for one in found] == [
        'owlint.lock lacks lab/new, which the release names',
        'owlint.lock has the dataset lab/calls, which nothing names',
        'owlint.lock has the base model lab/one, which nothing names',
        'owlint.lock has the base model lab/two, which nothing names',
    ]
    chain.asked.clear()
    _, out = run(chain, 'lock')
    assert 'lab/new: llama3.1' in out
    assert list(read(chain)['models']) == ['lab/four', 'lab/new', 'lab/three']
    assert not any('lab/three' in path for _, path, _ in chain.asked)
    assert _findings(chain, 'OWL640') == []


def test_drift_is_told(chain):
    run(chain, 'lock')
    assert run(chain, 'lock', '--check')[0].returncode == 0
    chain.repos['lab/two'].files['README.md'] = card('llama3.1', 'lab/three').encode()
    chain.repos['lab/three'].gated = 'manual'
    del chain.repos['lab/four']
    chain.repos['lab/one'].files['note.txt'] = b'another commit'
    before = (chain.here / 'owlint.lock').read_bytes()
    chain.asked.clear()
    done, out = run(chain, 'lock', '--check')
    assert done.returncode == 1
    assert out.splitlines() == [
        'owlint.lock: lab/four: is gone from the Hub',
        'owlint.lock: lab/three: gate was not there, and is manual',
        'owlint.lock: lab/two: license was mit, and is llama3.1',
    ]
    assert (chain.here / 'owlint.lock').read_bytes() == before
    assert len([path for _, path, _ in chain.asked if 'lab/three' in path]) == 1
    run(chain, 'lock', '--update', 'lab/two')
    done, out = run(chain, 'lock', '--check')
    assert 'lab/two' not in out
    assert done.returncode == 1


def test_what_is_gated_missing_or_renamed(hub, monkeypatch):
    release(hub, card('apache-2.0', 'lab/gated', 'lab/gone', 'old-name'))
    hub.put('lab/gated', {'README.md': card('llama3.1', 'lab/root'), 'LICENSE': 'x'}, gated='auto')
    hub.put('lab/root', {'README.md': card('mit')})
    hub.put('old-name', {'README.md': card('mit')}, renamed='lab/new-name')
    hub.put('lab/new-name', {'README.md': card('mit')})
    done, out = run(hub, 'lock')
    assert done.returncode == 0, done
    models = read(hub)['models']
    assert models['lab/gated']['gate'] == 'auto'
    assert models['lab/gated']['license'] == 'llama3.1'
    assert models['lab/gated']['base-models'] == ['lab/root']
    assert 'text-file' not in models['lab/gated']
    assert models['lab/gone']['missing'] == 'not on the Hub, or private'
    assert models['old-name']['id'] == 'lab/new-name'
    assert 'the Hub had none of this name' in out
    monkeypatch.setenv('HF_TOKEN', GOOD_TOKEN)
    run(hub, 'lock', '--update', 'lab/gated')
    assert read(hub)['models']['lab/gated']['text-status'] == 'unknown'
    # without access less is seen, which is no change
    monkeypatch.delenv('HF_TOKEN')
    hub.repos['lab/gated'].files['more.txt'] = b''
    done, out = run(hub, 'lock', '--check')
    assert (done.returncode, out) == (0, 'owlint.lock: the Hub says the same of 4 entries\n')


@pytest.mark.parametrize('trouble', ['limited', 'slow', 'cut off', 'broken'])
def test_trouble_writes_no_half_lock(chain, trouble):
    chain.repos['lab/four'].trouble = {'': trouble}
    done, _ = run(chain, 'lock')
    assert complaint(done).startswith('hf:lab/four: ')
    assert not (chain.here / 'owlint.lock').exists()


def test_circles_and_crowds_end(hub):
    release(hub, card('apache-2.0', 'lab/egg'))
    hub.put('lab/egg', {'README.md': card('mit', 'lab/hen')})
    hub.put('lab/hen', {'README.md': card('mit', 'lab/egg', 'lab/hen', './here')})
    run(hub, 'lock')
    assert list(read(hub)['models']) == ['lab/egg', 'lab/hen']
    from owlint.errors import ConfigError
    from owlint.hub.locking import follow

    names = itertools.count()
    with pytest.raises(ConfigError, match='more than 200'):
        follow([(('models', 'x'), 'x')], {}, lambda *_: {'base-models': f'n{next(names)}'})


def test_hostile_cards_make_a_lock_that_can_be_read(hub):
    release(hub, card('apache-2.0', 'lab/odd'))
    odd = '---\nlicense: ["a\\"b\\n[x]\\u0007", 3, {a: b}]\nlicense_name: "::error::x"\n'
    odd += f'base_model: [a/b, "../../etc", 7, {"x" * 300}]\n---\n# Odd\n'
    hub.put('lab/odd', {'README.md': odd, 'LICENSE': b'\xff\x00' * 50})
    done, out = run(hub, 'lock')
    assert done.returncode == 0, done
    assert '\x07' not in out
    assert read(hub)['models']['lab/odd']['base-models'] == ['7', 'a/b']
    assert _findings(hub, 'OWL64') == []


def test_wrong_use(hub):
    assert 'no such file or folder' in complaint(run(hub, 'lock', 'gone')[0])
    assert 'contradict' in complaint(run(hub, 'lock', '--check', '--update')[0])
    release(hub, card('apache-2.0'))
    done, out = run(hub, 'lock')
    assert (done.returncode, out) == (0, '')
    assert b'names no base model' in done.stderr
    assert 'owlint.lock is not there; run `owlint lock`' in complaint(
        run(hub, 'lock', '--check')[0]
    )
    put(hub.here, {'owlint.lock': LOCK.format('license = 3\n')})
    assert 'run `owlint lock --update`' in complaint(run(hub, 'lock', '--check')[0])
    release(hub, card('apache-2.0', 'lab/x'))
    done = owlint('lock', cwd=hub.here, env=environment(PRE_COMMIT='1'))
    assert 'a hook writes no lock' in complaint(done)
    assert hub.asked == []


def _findings(hub, select):
    done = owlint('check', '--format', 'json', '--select', select, '.', cwd=hub.here)
    assert done.returncode < 2, done
    return json.loads(done.stdout)['findings']


# What a lock means, without a Hub.

LOCK = 'version = 1\n\n[models."lab/barn"]\ndate = "2026-11-30"\n{}revision = "' + '1' * 40 + '"\n'


def criteria(folder, files, definitions='open-weights,osd'):
    """The states of all criteria of definitions, and the evidence as one text."""
    put(folder, {'LICENSE': APACHE, 'model.safetensors': '', **files})
    done = owlint('verdict', '--format', 'json', '--definition', definitions, '.', cwd=folder)
    (judged,) = json.loads(done.stdout)['releases']
    found = {
        item['id']: item['status']
        for definition in judged['definitions'] for item in definition['criteria']
    }  # fmt: skip
    return found, done.stdout.decode()


def test_an_unknown_base_is_known_by_the_lock_and_shown_as_such(tmp_path):
    files = {'README.md': card('apache-2.0', 'lab/barn')}
    unknown, _ = criteria(tmp_path / 'a', files)
    stated, _ = criteria(tmp_path / 'b', {
        **files, 'owlint.toml': '[release.base-models]\n"lab/barn" = { license = "mit" }\n',
    })  # fmt: skip
    locked, text = criteria(
        tmp_path / 'c', {**files, 'owlint.lock': LOCK.format('license = "mit"\n')}
    )
    assert unknown['OWM-3'] == 'undecided'
    assert locked == stated
    assert locked['OWM-3'] == 'met'
    assert 'owlint.lock' in text
    _, text = criteria(
        tmp_path / 'd', {**files, 'owlint.lock': LOCK.format('license = "cc-by-nc-4.0"\n')}
    )
    assert 'lab/barn: cc-by-nc-4.0, as owlint.lock says (revision 111111111111, 2026-11-30)' in text


#: What a lock may say of a base model, and the license that this is no better than.
SAID = {
    'license = "mit"\n': 'mit', 'license = "llama3.1"\n': 'llama3.1',
    'license = "cc-by-nc-4.0"\n': 'cc-by-nc-4.0', '': '',
    'license = ["mit", "llama3.1"]\n': '',
    'license = "other"\nlicense-name = "nobodys-license"\n': '',
    'license = "mit"\ntext-status = "exact"\ntext-license = "llama3.1"\n': '',
    'license = "mit"\ntext-status = "unknown"\n': '',
    'license = "mit"\ntext-status = "modified"\ntext-license = "mit"\n': '',
    'missing = "gone"\n': '', 'license = 3\n': '',
    'base-models = ["meta-llama/Llama-3.1-8B"]\nlicense = "mit"\n': 'mit',
}  # fmt: skip
BASES = ['lab/barn', 'meta-llama/Llama-3.1-8B', 'Qwen/Qwen2.5-7B']


@pytest.mark.parametrize('base', BASES)
def test_a_lock_makes_nothing_better_than_what_a_known_license_says(tmp_path, base):
    """Invariant 2: of a known base it can only lower; of an unknown one it is a known license."""
    files = {'README.md': card('apache-2.0', base)}

    def stated(license):
        table = f'[release.base-models]\n"{base}" = {{ license = "{license}" }}\n'
        return criteria(tmp_path / license, {**files, 'owlint.toml': table})[0]

    limits = {'': criteria(tmp_path / 'a', files)[0]}
    if base == 'lab/barn':
        limits.update({license: stated(license) for license in ('mit', 'llama3.1', 'cc-by-nc-4.0')})
    for number, (said, license) in enumerate(SAID.items()):
        lock = LOCK.replace('lab/barn', base).format(said)
        found, _ = criteria(tmp_path / str(number), {**files, 'owlint.lock': lock})
        limit = limits.get(license, limits[''])
        assert all(RANK[found[name]] >= RANK[limit[name]] for name in limit), (said, found, limit)


def test_what_nobody_names_means_nothing(tmp_path):
    files = {'README.md': card('apache-2.0', 'lab/barn')}
    without, _ = criteria(tmp_path / 'a', files)
    other = LOCK.replace('lab/barn', 'lab/tawny').format('license = "mit"\n')
    assert criteria(tmp_path / 'b', {**files, 'owlint.lock': other})[0] == without


def test_terms_of_a_base_in_turn_reach_the_release(tmp_path):
    files = {'README.md': card('apache-2.0', 'lab/barn')}
    lock = LOCK.format('base-models = ["meta-llama/Llama-3.1-8B"]\nlicense = "mit"\n')
    found, text = criteria(tmp_path / 'a', {**files, 'owlint.lock': lock})
    assert found['OWM-3'] == 'not met'
    assert 'Llama' in text


def test_a_doubt_about_a_known_base_is_heard_and_silence_is_not(tmp_path):
    files = {'README.md': card('apache-2.0', 'Qwen/Qwen2.5-7B')}
    lock = LOCK.replace('lab/barn', 'Qwen/Qwen2.5-7B')
    changed = 'license = "apache-2.0"\ntext-file = "LICENSE"\ntext-license = "apache-2.0"\n'
    states = [
        criteria(tmp_path / str(number), {**files, 'owlint.lock': lock.format(said)})[0]['OWM-3']
        for number, said in enumerate(
            ['', 'missing = "gone"\n', changed + 'text-status = "exact"\n',
             changed + 'text-status = "modified"\n']
        )
    ]  # fmt: skip
    assert states == ['met', 'met', 'met', 'undecided']


def test_the_license_of_a_dataset(tmp_path):
    files = {'README.md': card('apache-2.0', datasets=['lab/calls']), 'LICENSE': APACHE}
    lock = LOCK.replace('models."lab/barn"', 'datasets."lab/calls"')
    found = [
        criteria(tmp_path, {**files, 'owlint.lock': lock.format(said)}, 'fsf')
        for said in ('', 'license = "mit"\n', 'license = "cc-by-nc-4.0"\n')
    ]
    assert [states['FSF-2'] for states, _ in found] == ['undecided', 'met', 'not met']
    assert 'lab/calls: mit, as owlint.lock says (revision 111111111111' in found[1][1]


@settings(max_examples=25)
@given(st.text(alphabet='[]{}"\'=.\n ab1,#\\\x00é', max_size=60))
def test_any_text_is_a_lock_or_a_finding(tmp_path_factory, text):
    folder = put(tmp_path_factory.mktemp('release'), {
        'README.md': card('apache-2.0', 'lab/barn'), 'owlint.lock': text,
    })  # fmt: skip
    done = owlint('check', '--select', 'OWL64,OWL604', '.', cwd=folder)
    assert done.returncode in (0, 1), done


@pytest.mark.parametrize('text', [b'\xff\xfe\x00', b'version = 1\n' + b'# x\n' * 300_000, b'\x00'])
def test_odd_bytes_are_a_finding(tmp_path, text):
    put(tmp_path, {'README.md': card('apache-2.0', 'lab/barn'), 'owlint.lock': text})
    done = owlint('check', '-q', '--select', 'OWL641', '.', cwd=tmp_path)
    assert done.returncode == 1
    assert b'OWL641 broken-lock: owlint.lock ' in done.stdout
