"""Work in several processes says the same, in the same order, as work in one."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from owlint.engine import Engine
from owlint.errors import ConfigError
from owlint.parallel import in_processes
from owlint.settings import Settings
from owlint_rules.definitions.evaluate import judge
from owlint_rules.definitions.loader import load_definition
from owlint_rules.model.options import Options
from program import environment, put
from releases import copy_release, owlint

TEXT = Path(__file__).parent.parent / 'rules' / 'owlint_rules' / 'licenses' / 'texts' / 'MIT.txt'
MIT = TEXT.read_text(encoding='utf-8')
CARD = '---\nlicense: {license}\n---\n# Owl {number}\n\n{text}\n'
TEXTS = (
    'For research purposes only.',
    '<!-- owlint: ignore[OWL101] kept -->',
    'See the [terms](LICENSE).',
    '[More Information Needed]',
)
LICENSES = ('MIT', 'apache-2.0', 'other', 'llama3', 'no-such')


@pytest.fixture(scope='session')
def many(thorough: bool) -> int:
    """More than wait for three processes at once, whatever the fixture adds to them."""
    return 60 if thorough else 24


@pytest.fixture
def shelf(tmp_path: Path, many: int) -> Path:
    """Many small releases, with settings that some share, hold back findings or are broken."""
    for number in range(many):
        folder = tmp_path / f'group-{number % 3}' / f'owl-{number:02}'
        folder.mkdir(parents=True)
        license = LICENSES[number % 5]
        text = CARD.format(license=license, number=number, text=TEXTS[number % 4])
        (folder / 'README.md').write_text(text)
        (folder / 'config.json').write_text('{"model_type": "owl"}')
    copy_release('example', tmp_path / 'example')
    (tmp_path / 'owlint.toml').write_text('claims = ["no-such"]\n')
    (tmp_path / 'group-1' / 'owlint.toml').write_text(
        'claims = ["open-weights", "osd"]\nignore = { OWL1 = "later" }\n'
        '[release]\nweights = ["nothing-*"]\n'
    )
    (tmp_path / 'group-2' / 'owlint.toml').write_text('ignore = 3\n')
    (tmp_path / 'owlint.toml').write_text('fail-on = "error"\n')
    return tmp_path


@pytest.mark.parametrize('form', ['text', 'json', 'github', 'sarif'])
def test_check(shelf: Path, form: str, many: int) -> None:
    alone = owlint('check', '--format', form, '-j', '1', cwd=shelf)
    together = owlint('check', '--format', form, '-j', '3', cwd=shelf)
    assert (together.returncode, together.stdout) == (alone.returncode, alone.stdout)
    assert together.stderr == alone.stderr
    if form == 'json':
        findings = json.loads(alone.stdout)['findings']
        assert len({one['path'] for one in findings}) > many * 2 // 3
        assert any(one['suppressed'] for one in findings)
        assert any(one['path'] == 'group-2/owlint.toml' for one in findings)


@pytest.mark.parametrize('more', [('--diff',), ('--unsafe-fixes',), ('--fix-only', '-q')])
def test_fix(shelf: Path, more: tuple[str, ...]) -> None:
    other = shelf.parent / f'{shelf.name}-other'
    shutil.copytree(shelf, other)
    alone = owlint('fix', *more, '-j', '1', cwd=shelf)
    together = owlint('fix', *more, '-j', '3', cwd=other)
    assert (together.returncode, together.stdout) == (alone.returncode, alone.stdout)
    assert together.stderr == alone.stderr
    cards = [path.relative_to(shelf) for path in shelf.rglob('*') if path.is_file()]
    assert all((shelf / one).read_bytes() == (other / one).read_bytes() for one in cards)
    fixed = sum('license: MIT' not in (shelf / one).read_text() for one in cards)
    assert fixed > 0
    assert '--diff' not in more or '+license: mit' in alone.stdout


@pytest.mark.skipif(not hasattr(os, 'mkfifo'), reason='this system has no named pipes')
def test_licenses(tmp_path: Path) -> None:
    put(tmp_path, {'MIT': MIT, 'changed': MIT.replace('free of charge', 'for a fee'), 'other': 'x'})
    (tmp_path / 'folder').mkdir()
    os.mkfifo(tmp_path / 'pipe')
    names = ['changed', 'pipe', 'MIT', 'other', 'MIT']
    for more in ((), ('-v',), ('--format', 'json')):
        for paths in (names, [*names, 'folder', 'none']):
            alone = owlint('license', *paths, *more, '-j', '1', cwd=tmp_path)
            together = owlint('license', *paths, *more, '-j', '3', cwd=tmp_path)
            assert (together.returncode, together.stdout) == (alone.returncode, alone.stdout)
            assert together.stderr == alone.stderr
            assert alone.returncode == 2
    assert 'the standard text of MIT' in owlint('license', 'MIT', cwd=tmp_path).stdout


def test_verdicts_of_all(shelf: Path, many: int) -> None:
    alone = owlint('verdict', '--all', '--format', 'json', '-j', '1', cwd=shelf)
    together = owlint('verdict', '--all', '--format', 'json', '-j', '3', cwd=shelf)
    assert (together.returncode, together.stdout) == (alone.returncode, alone.stdout)
    assert sorted(together.stderr.splitlines()) == sorted(alone.stderr.splitlines())
    assert len(json.loads(alone.stdout)['releases']) > many * 2 // 3


def test_what_ends_a_run_in_another_process_ends_it_here(shelf: Path) -> None:
    (shelf / 'owlint.toml').write_text('ignore = 3\n')
    alone = owlint('verdict', '--all', '-j', '1', cwd=shelf)
    together = owlint('verdict', '--all', '-j', '2', cwd=shelf)
    assert together.returncode == alone.returncode == 2
    assert together.stderr == alone.stderr
    assert 'Traceback' not in together.stderr


def test_standard_input_is_checked_in_this_process(tmp_path: Path) -> None:
    done = owlint('check', '-', '--stdin-filename', 'README.md', '-j', '4', cwd=tmp_path)
    assert done.returncode in (0, 1)


def test_less_than_nothing_is_an_error(tmp_path: Path) -> None:
    (tmp_path / 'README.md').write_text('---\nlicense: mit\n---\n')
    done = owlint('check', '-j', '-1', cwd=tmp_path)
    assert done.returncode == 2
    assert '--jobs is a number of processes, not -1' in done.stderr


def test_no_process_is_left(shelf: Path) -> None:
    before = set(_children())
    owlint('check', '-j', '2', cwd=shelf)
    assert set(_children()) <= before


SLEEPERS = """
import os
import pickle
import time
from owlint.engine import Engine
from owlint.parallel import in_processes
from owlint.settings import Settings
from owlint_rules.definitions.evaluate import judge
from owlint_rules.definitions.loader import load_definition
from owlint_rules.model.options import Options

def sleep(engine, item):
    os.write(1, b'asleep\\n')  # one write: print may mix the lines of several processes
    time.sleep(600)

if __name__ == '__main__':
    list(in_processes(Engine(Settings()), 3, sleep, range(3)))
"""


def test_what_ends_the_first_process_ends_the_others(tmp_path: Path) -> None:
    (tmp_path / 'sleepers.py').write_text(SLEEPERS)
    command = [sys.executable, 'sleepers.py']
    run = subprocess.Popen(command, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE)
    assert run.stdout is not None
    assert [run.stdout.readline().strip() for _ in range(3)] == [b'asleep'] * 3
    run.kill()
    # the pipe is closed when nobody is left
    run.communicate(timeout=60)


def _die(engine: Engine, item: int) -> None:
    os._exit(9)


def test_a_process_that_is_ended_is_one_sentence() -> None:
    with pytest.raises(ConfigError, match='was ended from outside'):
        list(in_processes(Engine(Settings()), 2, _die, range(9)))


def _children() -> list[str]:
    try:
        return Path(f'/proc/self/task/{os.getpid()}/children').read_text().split()
    except OSError:
        pytest.skip('this system does not list the children of a process')


def test_criteria_go_to_other_processes_by_their_place(tmp_path: Path) -> None:
    """A verdict that is sent brings along no definition that the first process has too."""
    put(tmp_path, {'README.md': CARD.format(license='MIT', number=1, text='An owl.')})
    release = Engine(Settings()).finder.gather(str(tmp_path))
    verdict = judge('open-weights', release, Options())
    sent = pickle.loads(pickle.dumps(verdict))
    assert all(one[0] is other[0] for one, other in zip(verdict.answers, sent.answers, strict=True))
    own = {**load_definition('open-weights'), 'id': 'own'}
    verdict = judge(own, release, Options())
    sent = pickle.loads(pickle.dumps(verdict))
    assert [one.question for one in sent.criteria] == [one.question for one in verdict.criteria]
    assert [one.next_step for one in sent.criteria] == [one.next_step for one in verdict.criteria]
