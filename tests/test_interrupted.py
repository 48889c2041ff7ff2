"""Runs that are ended, killed, or not alone: nothing is lost, nothing is left, and they say so."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from owlint import writing
from owlint.engine import Settings
from owlint.fix import plan_fixes, write_changes
from owlint.paths import is_leftover
from program import complaint, environment, findings, git, owlint, put

WRONG = '---\nlicense: MIT\n---\n# a\n'
RIGHT = '---\nlicense: mit\n---\n# a\n'
ONLY = ('--select', 'OWL111')

POSIX = pytest.mark.skipif(os.name == 'nt', reason='there a signal ends a process by itself')

#: Starts the program with something that happens at one of its steps.
START = (
    'import os, signal, sys\n'
    # a test run in the background of a shell, or under nohup, inherits that signals are ignored
    'signal.signal(signal.SIGINT, signal.default_int_handler)\n'
    'hasattr(signal, "SIGHUP") and signal.signal(signal.SIGHUP, signal.SIG_DFL)\n'
    'def send(name): os.kill(os.getpid(), getattr(signal, name))\n'
    '{}\n'
    'from owlint.cli import entry\n'
    'entry()\n'
)
#: A signal while the second of the files is written.
AT_THE_SECOND_FILE = (
    'written = []\n'
    'def fsync(handle):\n'
    '    written.append(handle)\n'
    '    if len(written) == 2: send("{}")\n'
    'os.fsync = fsync\n'
)
#: A signal when a module is looked for.
AT_IMPORT = (
    'class Finder:\n'
    '    def find_spec(name, path=None, target=None):\n'
    '        if name == "{}":\n'
    '            sys.meta_path.remove(Finder)\n'
    '            send("{}")\n'
    'sys.meta_path.insert(0, Finder)\n'
)


def run(step: str, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, '-c', START.format(step), *arguments],
        cwd=cwd, env=environment(), capture_output=True, timeout=120,
    )  # fmt: skip


def texts(folder: Path) -> list[str]:
    return [path.read_text() for path in sorted(folder.rglob('README.md'))]


def leftovers(folder: Path) -> list[Path]:
    return list(folder.rglob('.owlint-*'))


# ---- ended ----------------------------------------------------------------------------------

SIGNALS = [
    pytest.param('SIGINT', 130, 'interrupted'),
    pytest.param('SIGTERM', 143, 'terminated'),
    pytest.param(
        'SIGHUP', 129, 'terminated',
        marks=pytest.mark.skipif(not hasattr(signal, 'SIGHUP'), reason='no such signal here'),
    ),
]  # fmt: skip


@POSIX
@pytest.mark.parametrize(('name', 'code', 'word'), SIGNALS)
def test_a_fix_ends_after_the_file_in_hand(tmp_path: Path, name: str, code: int, word: str) -> None:
    put(tmp_path, {f'{number}/README.md': WRONG for number in range(4)})
    done = run(AT_THE_SECOND_FILE.format(name), 'fix', *ONLY, '.', cwd=tmp_path)
    sentence = f'{word}; 2 of 4 files rewritten: 0/README.md, 1/README.md'
    assert complaint(done, code) == sentence
    assert texts(tmp_path) == [RIGHT, RIGHT, WRONG, WRONG]
    assert leftovers(tmp_path) == []
    assert owlint('fix', *ONLY, '.', cwd=tmp_path).returncode == 0
    assert texts(tmp_path) == [RIGHT] * 4


@POSIX
def test_the_names_of_rewritten_files_are_bounded_and_harmless(tmp_path: Path) -> None:
    put(tmp_path, {f'{number:02}\n::x/README.md': WRONG for number in range(30)})
    step = AT_THE_SECOND_FILE.format('SIGTERM').replace('== 2', '== 25')
    sentence = complaint(run(step, 'fix', *ONLY, '.', cwd=tmp_path), 143)
    assert sentence.startswith('terminated; 25 of 30 files rewritten: 00\\n::x/README.md, ')
    assert sentence.endswith('19\\n::x/README.md and 5 more')


@POSIX
@pytest.mark.parametrize(('name', 'code', 'word'), SIGNALS)
def test_a_fix_that_ends_before_it_writes(tmp_path: Path, name: str, code: int, word: str) -> None:
    put(tmp_path, {'README.md': WRONG})
    step = AT_IMPORT.format('owlint.verify', name)
    done = run(step, 'fix', *ONLY, '.', cwd=tmp_path)
    assert complaint(done, code) == f'{word}; no file was rewritten'
    assert texts(tmp_path) == [WRONG]


@POSIX
@pytest.mark.parametrize(('name', 'code', 'word'), SIGNALS)
@pytest.mark.parametrize('command', ['check', 'verdict'])
def test_other_commands(tmp_path: Path, command: str, name: str, code: int, word: str) -> None:
    put(tmp_path, {'README.md': WRONG, 'model.gguf': b'GGUF\x03\0\0\0' + bytes(16)})
    done = run(
        AT_IMPORT.format('owlint_rules.licenses.facts.lookup', name), command, '.', cwd=tmp_path
    )
    assert complaint(done, code) == word
    assert done.stdout == b''


@POSIX
@pytest.mark.parametrize('name', ['SIGINT', 'SIGTERM'])
@pytest.mark.parametrize(
    'module', ['owlint.commands.output', 'owlint.config', 'argparse', 'owlint.commands.check',
               'owlint.engine', 'yaml', 'owlint.report.findings.text'],
)  # fmt: skip
def test_a_signal_during_start_up_brings_no_traceback(
    tmp_path: Path, module: str, name: str
) -> None:
    put(tmp_path, {'README.md': WRONG})
    done = run(AT_IMPORT.format(module, name), 'check', '.', cwd=tmp_path)
    assert done.returncode == {'SIGINT': 130, 'SIGTERM': 143}[name]
    assert done.stderr in (b'owlint: interrupted\n', b'owlint: terminated\n', b'')


@POSIX
def test_a_signal_that_is_ignored_stays_ignored(tmp_path: Path) -> None:
    put(tmp_path, {'README.md': WRONG})
    step = 'signal.signal(signal.SIGTERM, signal.SIG_IGN)\n' + AT_THE_SECOND_FILE.format(
        'SIGTERM'
    ).replace('== 2', '== 1')
    assert run(step, 'fix', *ONLY, '.', cwd=tmp_path).returncode == 0
    assert texts(tmp_path) == [RIGHT]


@POSIX
@pytest.mark.parametrize('arguments', [
    ('check', '--output', 'report', '.'),
    ('check', '--baseline', 'report', '--write-baseline', '.'),
])  # fmt: skip
def test_a_report_is_written_before_the_run_ends(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    put(tmp_path, {'README.md': WRONG})
    step = AT_THE_SECOND_FILE.format('SIGTERM').replace('== 2', '== 1')
    assert complaint(run(step, *arguments, cwd=tmp_path), 143) == 'terminated'
    assert sorted(os.listdir(tmp_path)) == ['README.md', 'report']
    assert (tmp_path / 'report').stat().st_size > 0


# ---- killed ---------------------------------------------------------------------------------


def killed(folder: Path) -> Path:
    """The temporary file of a run that was killed while it wrote."""
    step = AT_THE_SECOND_FILE.format('SIGKILL').replace('== 2', '== 1')
    assert run(step, 'fix', *ONLY, 'README.md', cwd=folder).returncode == -signal.SIGKILL
    [left] = leftovers(folder)
    assert is_leftover(str(left))
    return left


@POSIX
@pytest.mark.parametrize('tracked', [False, True])
def test_what_a_killed_run_leaves_is_no_input_and_goes_with_the_next_fix(
    tmp_path: Path, tracked: bool
) -> None:
    put(tmp_path, {'README.md': WRONG})
    left = killed(tmp_path)
    # it would count as a card that says something wrong
    paths = ['.']
    if tracked:
        git(tmp_path, 'init', '-q')
        git(tmp_path, 'add', '-f', '.')
        paths = []
    done = owlint('check', *ONLY, '--format', 'json', *paths, cwd=tmp_path)
    assert json.loads(done.stdout)['files_checked'] == 1
    assert findings(left.name, cwd=tmp_path) == []
    assert left.exists()
    (tmp_path / 'README.md').write_text(RIGHT)
    done = owlint('fix', *paths, *ONLY, cwd=tmp_path)
    assert done.returncode == 0
    assert f'note: {left.name}: removed: a run of owlint that was killed' in done.stdout.decode()
    assert not left.exists()
    assert texts(tmp_path) == [RIGHT]


@POSIX
def test_nothing_of_a_live_run_and_of_others_is_removed(tmp_path: Path) -> None:
    put(tmp_path, {'README.md': WRONG, '.owlint-notes.tmp': 'x', '.owlint-settings': 'x'})
    handle, path = writing.create_temporary(str(tmp_path))
    link = tmp_path / '.owlint-0123456789abcdef.tmp'
    link.symlink_to('README.md')
    done = owlint('fix', *ONLY, '.', cwd=tmp_path)
    assert b'removed' not in done.stdout
    assert sorted(os.listdir(tmp_path)) == sorted(
        ['README.md', '.owlint-notes.tmp', '.owlint-settings', os.path.basename(path), link.name]
    )
    # its run has ended: a fix that only shows what it would do removes nothing either
    os.close(handle)
    owlint('fix', '--diff', *ONLY, '.', cwd=tmp_path)
    assert os.path.exists(path)
    owlint('fix', *ONLY, '.', cwd=tmp_path)
    assert not os.path.exists(path)


def test_where_there_are_no_locks_only_age_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handle, path = writing.create_temporary(str(tmp_path))
    os.write(handle, b'---')
    os.close(handle)
    monkeypatch.setattr(writing, '_lock', lambda handle: None)
    assert writing.remove_leftovers([str(tmp_path)]) == []
    os.utime(path, (0, 0))
    assert writing.remove_leftovers([str(tmp_path), str(tmp_path / 'none')]) == [path]


# ---- not alone ------------------------------------------------------------------------------


def test_two_fixes_at_once_are_both_content(tmp_path: Path) -> None:
    put(tmp_path, {f'{number}/README.md': WRONG for number in range(80)})
    command = [sys.executable, '-m', 'owlint', 'fix', *ONLY, '.']
    runs = [
        subprocess.Popen(
            command, cwd=tmp_path, env=environment(),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        for _ in range(3)
    ]  # fmt: skip
    for one in runs:
        out, err = one.communicate(timeout=120)
        assert (one.returncode, err) == (0, b''), out
        assert b'note: ' not in out
    assert texts(tmp_path) == [RIGHT] * 80
    assert leftovers(tmp_path) == []


def test_a_file_that_holds_by_now_what_was_planned_counts_as_fixed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    release = {'README.md': '---\nlicense: Apache-2.0\n---\n', 'model.gguf': b'GGUF'}
    put(tmp_path, release)
    slow = plan_fixes(['README.md'], Settings(), unsafe=False)
    assert len(slow.changes) == 2, 'the card and a new LICENSE'
    owlint('fix', 'README.md', cwd=tmp_path)
    before = {name: os.stat(name).st_mtime_ns for name in os.listdir('.')}
    fixed = slow.fixed
    assert write_changes(slow) == 2
    assert (slow.failed, slow.notes, slow.fixed) == (False, [], fixed)
    assert before == {name: os.stat(name).st_mtime_ns for name in os.listdir('.')}
    # another text is another matter
    slow.written.clear()
    put(tmp_path, {'README.md': 'mine', 'LICENSE': 'mine'})
    assert write_changes(slow) == 0
    assert slow.failed
    assert [(tmp_path / name).read_text() for name in ('README.md', 'LICENSE')] == ['mine'] * 2


@pytest.mark.parametrize('how', ['in place', 'by another file'])
def test_a_file_that_an_editor_saves_at_the_last_moment_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path, {'README.md': WRONG})
    run = plan_fixes(['README.md'], Settings(), unsafe=False)
    take_over = writing.take_over

    def save(old: str, new: str) -> list[str]:
        lost = take_over(old, new)
        if how == 'in place':
            (tmp_path / 'README.md').write_text('mine')
        else:
            put(tmp_path, {'README.md~': 'mine'})
            os.replace('README.md~', 'README.md')
        return lost

    monkeypatch.setattr(writing, 'take_over', save)
    assert write_changes(run) == 0
    assert (tmp_path / 'README.md').read_text() == 'mine'
    assert leftovers(tmp_path) == []


# ---- what a file has besides its text -------------------------------------------------------

#: An access list in the kernel's form: owner rw, user 1234 rw, group r, mask rw, others r.
ACL = bytes.fromhex(
    '02000000 01000600ffffffff 02000600d2040000 04000400ffffffff 10000600ffffffff 20000400ffffffff'
)
LIST = 'system.posix_acl_access'


def set_attribute(path: Path, name: str, value: bytes) -> None:
    if not hasattr(os, 'setxattr'):
        pytest.skip('this system has no such attributes')
    try:
        os.setxattr(path, name, value)
    except OSError as error:
        pytest.skip(f'this file system keeps none: {error}')


def test_extended_attributes_and_access_lists_are_kept(tmp_path: Path) -> None:
    put(tmp_path, {'README.md': WRONG})
    path = tmp_path / 'README.md'
    set_attribute(path, 'user.note', b'\0by hand')
    set_attribute(path, LIST, ACL)
    mode = stat.S_IMODE(path.stat().st_mode)
    done = owlint('fix', *ONLY, 'README.md', cwd=tmp_path)
    assert (done.returncode, path.read_text()) == (0, RIGHT)
    assert os.getxattr(path, 'user.note') == b'\0by hand'
    assert os.getxattr(path, LIST) == ACL
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert b'note: ' not in done.stdout


def test_a_file_gets_no_access_list_of_its_folder(tmp_path: Path) -> None:
    put(tmp_path, {'README.md': WRONG})
    (tmp_path / 'README.md').chmod(0o640)
    set_attribute(tmp_path, 'system.posix_acl_default', ACL)
    owlint('fix', *ONLY, 'README.md', cwd=tmp_path)
    path = tmp_path / 'README.md'
    assert path.read_text() == RIGHT
    assert LIST not in os.listxattr(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_what_cannot_be_kept_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, {'README.md': WRONG})
    set_attribute(tmp_path / 'README.md', 'user.note', b'by hand')
    monkeypatch.chdir(tmp_path)

    def refuse(*arguments: object) -> None:
        raise PermissionError(1, 'not permitted')

    monkeypatch.setattr(os, 'setxattr', refuse)
    run = plan_fixes(['README.md'], Settings(), unsafe=False)
    assert write_changes(run) == 1
    assert run.notes == ['README.md: fixed, but its attribute user.note is not kept']
    assert (tmp_path / 'README.md').read_text() == RIGHT


def test_a_hard_link_is_told(tmp_path: Path) -> None:
    put(tmp_path, {'README.md': WRONG, 'b/README.md': WRONG})
    os.link(tmp_path / 'README.md', tmp_path / 'other.txt')
    done = owlint('fix', *ONLY, 'README.md', 'b/README.md', cwd=tmp_path)
    notes = [line for line in done.stdout.decode().splitlines() if line.startswith('note: ')]
    assert notes == [
        'note: README.md: fixed, but another name of it (a hard link) keeps the old text'
    ]
    assert (tmp_path / 'other.txt').read_text() == WRONG
    assert texts(tmp_path) == [RIGHT, RIGHT]
