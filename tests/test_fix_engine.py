"""The fix engine: what is written, what is refused, and that nothing is ever lost."""

from __future__ import annotations

import os
import resource
import shutil
import stat
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owlint.edits import AcceptedEdits
from owlint.engine import Engine, Settings
from owlint.fix import FixRun, plan_fixes, write_changes
from owlint.fix_batches import plan_all
from owlint.fix_diff import diff_of
from owlint_rules.model.finding import Edit
from program import CARD, complaint, environment, git, open_folder, owlint, owlint_as_nobody, put
from tools import weight_files

CARD_OF_MIT = '---\nlicense: MIT\npipeline_tag: text-generation\n---\n# Owl\n'
CONFIG = 'plugins = ["probes_fixes"]\nselect = ["FIX"]\n'


def only(*codes):
    """A configuration with some of the fixes."""
    return CONFIG.replace('"FIX"', ', '.join(f'"{code}"' for code in codes))


def plan(tmp_path, monkeypatch, files, *codes, unsafe=False):
    put(tmp_path, {'owlint.toml': only(*codes) if codes else CONFIG, **files})
    monkeypatch.chdir(tmp_path)
    return plan_fixes(list(files), Settings(), unsafe=unsafe)


def after(run, name='README.md'):
    return run.changes[os.path.abspath(name)][1]


# ---- what is written ------------------------------------------------------------------------

TEXTS = {
    'crlf': b'---\r\na: WRONG # keep  \r\nb: c  \r\n---\r\nWRONG\r\n',
    'bare-cr': b'---\ra: WRONG\r---\rWRONG\r',
    'mixed': b'---\r\na: WRONG\n---\rWRONG\n\r\n',
    'no-end': b'---\na: WRONG\n---\nWRONG',
    'bom': b'\xef\xbb\xbf---\na: WRONG\n---\nWRONG \xc3\xa9\n',
    'latin-1': b'---\na: WRONG\n---\n\xe9 WRONG \xff\n',
    'utf-16-le': b'\xff\xfe' + '---\na: WRONG\n---\né WRONG 模\n'.encode('utf-16-le'),
    'utf-16-be': b'\xfe\xff' + '---\na: WRONG\n---\né WRONG 模\n'.encode('utf-16-be'),
    'utf-16-bare': '---\na: WRONG\n---\nplain WRONG text\n'.encode('utf-16-le'),
    'wide': '---\na: WRONG # 模型🦉\n---\n模型 e\u0301🦉 WRONG\n'.encode(),
    'tabs': b'---\na: WRONG\n---\n\tWRONG\t\n',
}


def written(raw):
    """The bytes with the word replaced, in the encoding they have."""
    for encoding in ('ascii', 'utf-16-le', 'utf-16-be'):
        word = 'WRONG'.encode(encoding)
        if word in raw:
            return raw.replace(word, 'right'.encode(encoding))
    raise AssertionError


@pytest.mark.parametrize('raw', TEXTS.values(), ids=TEXTS.keys())
def test_only_the_edit_changes(tmp_path, raw):
    put(tmp_path, {'README.md': raw, 'owlint.toml': only('FIX101')})
    (tmp_path / 'README.md').chmod(0o640)
    done = owlint('fix', 'README.md', cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    assert (tmp_path / 'README.md').read_bytes() == written(raw)
    assert stat.S_IMODE((tmp_path / 'README.md').stat().st_mode) == 0o640
    # a second run changes nothing, not even the time
    before = (tmp_path / 'README.md').stat()
    owlint('fix', 'README.md', cwd=tmp_path)
    assert (tmp_path / 'README.md').stat().st_mtime_ns == before.st_mtime_ns
    assert (tmp_path / 'README.md').stat().st_ino == before.st_ino
    assert sorted(os.listdir(tmp_path)) == ['README.md', 'owlint.toml']


def test_unsafe_fixes_need_to_be_asked_for(tmp_path, monkeypatch):
    files = {'README.md': 'RISKY WRONG\n'}
    assert after(plan(tmp_path, monkeypatch, files)) == b'RISKY right\n'
    assert after(plan(tmp_path, monkeypatch, files, unsafe=True)) == b'safe right\n'


def test_suppressed_findings_are_not_fixed(tmp_path, monkeypatch):
    text = 'WRONG\n\nWRONG <!-- owlint: ignore[FIX101] it is right -->\n'
    run = plan(tmp_path, monkeypatch, {'README.md': text})
    assert after(run) == text.replace('WRONG', 'right', 1).encode()
    put(tmp_path, {'owlint.toml': CONFIG + 'ignore = {FIX101 = "no"}\n'})
    assert plan_fixes(['README.md'], Settings(), unsafe=False).changes == {}


def test_text_that_the_encoding_cannot_hold(tmp_path, monkeypatch):
    run = plan(tmp_path, monkeypatch, {'README.md': b'\xff EURO WRONG\n'}, 'FIX101', 'FIX107')
    assert after(run) == b'\xff EURO right\n'
    assert run.notes == ['README.md: FIX107 not fixed: the new text cannot be written in latin-1']


def test_conflicting_fixes_converge(tmp_path, monkeypatch):
    run = plan(tmp_path, monkeypatch, {'README.md': 'ONE TWO TEN TWO TEN\n'}, 'FIX105', 'FIX106')
    assert after(run) == b'three TEN TEN\n'
    assert run.notes == []
    # one after another at the same place, each once
    run = plan(tmp_path, monkeypatch, {'README.md': 'SPOT SPOT\n'}, 'FIX114', 'FIX115')
    assert after(run) == b'abSPOT abSPOT\n'


@pytest.mark.parametrize(
    ('codes', 'text'),
    [
        (('FIX130', 'FIX132'), 'there!\n'),
        (('FIX130', 'FIX131'), 'there!\n'),
        (('FIX131', 'FIX133'), 'xPOINT!\n'),
        (('FIX131', 'FIX132'), 'xPOINTx!\n'),
    ],
)
def test_fixes_that_touch_at_one_point_take_turns(tmp_path, monkeypatch, codes, text):
    """Insertions at both ends of a replacement and at one point; the last two do not touch."""
    run = plan(tmp_path, monkeypatch, {'README.md': 'POINT!\n'}, *codes)
    assert after(run) == text.encode()


def spots(start, end, *, ends):
    """What an edit stands on: characters are odd numbers, the places between them even ones."""
    return set(range(2 * start, 2 * end + 1)) if ends else set(range(2 * start + 1, 2 * end))


def touch(one, other):
    """Whether one edit must not be made together with another."""
    ends = one[0] == one[1] or other[0] == other[1]
    return bool(spots(*one, ends=ends) & spots(*other, ends=ends))


#: The edits of a fix as gaps and lengths: its own may touch each other.
FIX = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3)), min_size=1, max_size=3)


@given(st.lists(FIX, max_size=8))
def test_fixes_are_taken_that_no_other_touches(fixes):
    taken, before = AcceptedEdits(), []
    for fix in fixes:
        spans, at = [], 0
        for gap, length in fix:
            spans.append((at + gap, at + gap + length))
            at = spans[-1][1]
        edits = [Edit(*span, 'x') for span in spans]
        expected = any(touch(span, other) for span in spans for other in before)
        assert taken.collides(edits) is expected
        if not expected:
            taken.add(edits)
            before += spans


def test_a_refused_fix_does_not_keep_another_from_its_turn(tmp_path, monkeypatch):
    text = '---\nx: BAR WRONG\n---\n'
    run = plan(tmp_path, monkeypatch, {'README.md': text}, 'FIX140', 'FIX141')
    assert after(run) == b'---\nx: right\n---\n'
    (note,) = run.notes
    assert 'FIX140 not fixed' in note


def test_a_fix_that_writes_what_stands_there_is_none(tmp_path, monkeypatch):
    run = plan(tmp_path, monkeypatch, {'README.md': 'SAME\n'}, 'FIX108')
    assert (run.changes, run.notes) == ({}, [])


def test_fixes_that_undo_each_other_change_nothing(tmp_path, monkeypatch):
    files = {'README.md': 'PING WRONG\n', 'sub/README.md': 'WRONG\n'}
    run = plan(tmp_path, monkeypatch, files)
    assert list(run.changes) == [str(tmp_path / 'sub/README.md')]
    (note,) = run.notes
    assert 'README.md: not fixed: the fixes of' in note
    assert 'undo each other' in note
    assert run.fixed == 1


def test_many_rounds_are_no_problem(tmp_path, monkeypatch):
    text = ' '.join(['ONE TWO TEN'] * 3000) + '\n'
    run = plan(tmp_path, monkeypatch, {'README.md': text}, 'FIX105', 'FIX106')
    assert after(run) == text.replace('ONE TWO', 'three').encode()


@pytest.mark.parametrize(
    ('word', 'reason'),
    [
        ('TWICE', 'its edits overlap or lie outside of the file'),
        ('BREAKS', 'YAML 1.1 could not read the result'),
        ('MORE', 'would see a change in license too'),
        ('on', 'YAML 1.2 would see a change in x too'),
    ],
)
def test_wrong_fixes_are_dropped_and_reported(tmp_path, word, reason):
    text = f'---\nx: {word}\nlicense: mit\n---\nWRONG\n'
    put(tmp_path, {'README.md': text, 'owlint.toml': CONFIG})
    done = owlint('fix', 'README.md', cwd=tmp_path)
    # the good fix is written, the wrong one is named
    assert (tmp_path / 'README.md').read_text() == text.replace('WRONG', 'right')
    assert reason in done.stdout.decode()
    assert done.returncode == 1


def test_many_fixes_are_proved_together_and_the_wrong_ones_found(tmp_path, monkeypatch):
    text = '---\n' + ''.join(f'a{i}: b\n' for i in range(300)) + 'a:\n'
    text += '- WRONG\n' * 300 + '- BREAKS\n' + '- WRONG\n' * 300 + '---\n'
    run = plan(tmp_path, monkeypatch, {'README.md': text}, 'FIX101', 'FIX111')
    assert after(run) == text.replace('WRONG', 'right').encode()
    assert run.fixed == 600
    (note,) = run.notes
    assert 'FIX111 not fixed: YAML 1.1 could not read the result' in note


def test_no_fix_without_two_readers_for_what_they_cannot_read(tmp_path, monkeypatch):
    run = plan(tmp_path, monkeypatch, {'README.md': '---\nx: [\nWRONG\n---\n'}, 'FIX101')
    assert run.changes == {}
    assert 'could not read the result' in run.notes[0]


# ---- new files ------------------------------------------------------------------------------


def test_new_files(tmp_path):
    put(tmp_path, {'r/README.md': 'newfile\n', 'outside/x': '', 'owlint.toml': CONFIG})
    (tmp_path / 'r/linked').symlink_to('../outside')
    done = owlint('fix', 'r', cwd=tmp_path)
    assert (tmp_path / 'r/folder/new.txt').read_bytes() == b'written\n'
    assert stat.S_IMODE((tmp_path / 'r/folder/new.txt').stat().st_mode) & 0o600 == 0o600
    assert not (tmp_path / 'outside.txt').exists()
    text = done.stdout.decode()
    assert 'outside.txt: not written: it would lie outside of the release' in text
    # this link stays within the working folder, so it may be followed
    assert (tmp_path / 'outside/new.txt').exists()


def test_new_files_never_follow_a_link_out_of_the_repository(tmp_path):
    put(
        tmp_path,
        {'repository/README.md': 'newfile\n', 'repository/owlint.toml': CONFIG, 'out/x': ''},
    )
    repository = tmp_path / 'repository'
    git(repository, 'init', '-q')
    (repository / 'linked').symlink_to('../out')
    owlint('fix', '.', cwd=repository)
    assert os.listdir(tmp_path / 'out') == ['x']
    assert (repository / 'folder/new.txt').exists()


def test_a_setting_cannot_send_the_license_text_elsewhere(tmp_path):
    card = '---\nlicense: apache-2.0\n---\n'
    for name in ('../LICENSE', '/tmp/owlint-LICENSE', 'a/../../LICENSE'):
        config = f'[rules.missing-license-text]\nfile = "{name}"\n'
        put(tmp_path, {'r/README.md': card, 'r/owlint.toml': config,
                       'r/model.gguf': weight_files.gguf()})  # fmt: skip
        owlint('fix', '.', cwd=tmp_path / 'r')
        assert sorted(os.listdir(tmp_path)) == ['r']
        assert not os.path.exists('/tmp/owlint-LICENSE')
        shutil.rmtree(tmp_path / 'r')


def test_what_exists_is_never_replaced_by_a_new_file(tmp_path, monkeypatch):
    run = plan(tmp_path, monkeypatch, {'README.md': 'newfile\n'}, 'FIX122')
    put(tmp_path, {'folder/new.txt': 'mine\n'})
    assert write_changes(run) == 0
    assert run.failed
    assert run.notes == ['folder/new.txt: not written: it exists by now; the file is as it was']
    assert (tmp_path / 'folder/new.txt').read_text() == 'mine\n'


# ---- --diff ---------------------------------------------------------------------------------


def snapshot(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob('*')
        if path.is_file() and '.git' not in path.parts
    }


@pytest.mark.parametrize(
    ('tool', 'name'),
    [
        ('git', 'README.md'),
        ('git', 'a b/README.md'),
        ('git', 'übung/README.md'),
        ('git', 'q"uote\\/README.md'),
        ('patch', 'README.md'),
        ('patch', 'a b/README.md'),
        ('patch', 'übung/README.md'),
    ],
)
def test_a_diff_is_byte_for_byte_what_fix_writes(tmp_path, tool, name):
    if shutil.which(tool) is None:
        pytest.skip(f'{tool} is not installed')
    files = {'LICENSE': b'WRONG \xff\r\n' * 9, 'card/README.md': b'newfile\n'}
    files['owlint.toml'] = only('FIX101', 'FIX122', 'FIX201').encode()
    for key, raw in TEXTS.items():
        # git takes UTF-16 for binary content; patch does not
        if tool == 'patch' or not key.startswith('utf-16'):
            files[f'{key}/{name}'] = raw
    one, two = tmp_path / 'fixed', tmp_path / 'patched'
    for folder in (one, two):
        put(folder, files)
        git(folder, 'init', '-q')
    diff = owlint('fix', '--diff', '.', cwd=two)
    assert diff.returncode == 1
    assert snapshot(two) == files
    # what asks for the new file still stands there
    assert owlint('fix', '.', cwd=one).returncode == 1
    after = snapshot(one)
    assert all(
        after[path] == written(files[path])
        for path in files
        if path.endswith(name) and path != 'card/README.md'
    )
    assert after['card/folder/new.txt'] == b'written\n'
    apply = ['git', 'apply'] if tool == 'git' else ['patch', '-p1', '--binary', '-s']
    done = subprocess.run(apply, cwd=two, input=diff.stdout, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert snapshot(two) == after
    again = owlint('fix', '--diff', '.', cwd=two)
    assert (again.returncode, again.stdout) == (0, b'')


def test_a_diff_from_a_folder_below_can_be_applied_at_the_top(tmp_path):
    put(tmp_path, {'README.md': 'WRONG\n', 'sub/README.md': 'WRONG\n', 'owlint.toml': CONFIG})
    git(tmp_path, 'init', '-q')
    below = owlint('fix', '--diff', 'README.md', cwd=tmp_path / 'sub').stdout
    assert b'+++ b/README.md\n' in below
    subprocess.run(['git', 'apply'], cwd=tmp_path / 'sub', input=below, check=True)
    assert (tmp_path / 'sub/README.md').read_text() == 'right\n'
    above = owlint('fix', '--diff', '..', cwd=tmp_path / 'sub').stdout
    subprocess.run(['git', 'apply'], cwd=tmp_path, input=above, check=True)
    assert (tmp_path / 'README.md').read_text() == 'right\n'


def test_diff_writes_nothing_and_can_go_to_a_file(tmp_path):
    put(tmp_path, {'README.md': 'WRONG\n', 'owlint.toml': CONFIG})
    plain = owlint('check', '--diff', 'README.md', cwd=tmp_path)
    done = owlint('fix', '--diff', '--output', 'a.diff', 'README.md', cwd=tmp_path)
    assert done.returncode == plain.returncode == 1
    assert (tmp_path / 'a.diff').read_bytes() == plain.stdout
    assert (tmp_path / 'README.md').read_text() == 'WRONG\n'
    assert plain.stdout == b'--- a/README.md\n+++ b/README.md\n@@ -1 +1 @@\n-WRONG\n+right\n'


# ---- what goes wrong while writing ----------------------------------------------------------


def small_files():
    """A disk that is full after ten kilobytes, as far as this process can tell."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))


def test_a_full_disk_leaves_the_old_file_whole(tmp_path):
    text = 'WRONG\n' * 5_000
    put(tmp_path, {'README.md': text, 'sub/README.md': 'WRONG\n', 'owlint.toml': CONFIG})
    # half of a compiled module would be left to the runs that follow
    whole = {**environment(), 'PYTHONDONTWRITEBYTECODE': '1'}
    done = owlint('fix', '.', cwd=tmp_path, preexec=small_files, env=whole)
    assert done.returncode == 2
    assert (tmp_path / 'README.md').read_text() == text
    # the other file could be written, and nothing is left behind
    assert (tmp_path / 'sub/README.md').read_text() == 'right\n'
    assert sorted(os.listdir(tmp_path)) == ['README.md', 'owlint.toml', 'sub']
    assert 'README.md: not written: file too large; the file is as it was' in done.stdout.decode()
    assert 'Fixed 1 finding' in done.stdout.decode()


def test_what_two_batches_fix_is_fixed_once(tmp_path, monkeypatch):
    texts = {'README.md': 'WRONG\n', 'a/README.md': 'WRONG\n', 'b/README.md': 'PING\n'}
    put(tmp_path, {'owlint.toml': only('FIX101'), **texts})
    monkeypatch.chdir(tmp_path)
    engine, run = Engine(Settings(), every=True), FixRun()

    def spread(work, items):
        assert [sorted(one) for one in items] == [sorted(texts)]
        return [work(engine, ['README.md', 'a/README.md']), work(engine, [*texts])]

    assert list(plan_all(list(texts), engine, False, run, spread)) == [2, 3]
    assert run.fixed == 2
    assert write_changes(run) == 2
    assert (
        (tmp_path / 'README.md').read_text() == (tmp_path / 'a/README.md').read_text() == 'right\n'
    )
    assert (tmp_path / 'b/README.md').read_text() == 'PING\n'


def test_works_of_others_are_not_fixed_either(tmp_path):
    put(tmp_path, {'README.md': CARD_OF_MIT, 'tests/data/README.md': CARD_OF_MIT})
    done = owlint('fix', '.', cwd=tmp_path)
    assert b'Fixed 1 finding' in done.stdout
    assert 'license: mit' in (tmp_path / 'README.md').read_text()
    assert (tmp_path / 'tests/data/README.md').read_text() == CARD_OF_MIT
    # who names it asks for it
    owlint('fix', 'tests/data', cwd=tmp_path)
    assert 'license: mit' in (tmp_path / 'tests/data/README.md').read_text()


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path, monkeypatch):
    run = plan(tmp_path, monkeypatch, {'README.md': 'WRONG\n', 'LICENSE': 'WRONG\n'})
    put(tmp_path, {'README.md': 'somebody else was here\n'})
    assert write_changes(run) == 1
    assert run.failed
    assert run.fixed == 2 - 1
    assert (tmp_path / 'README.md').read_text() == 'somebody else was here\n'
    assert (tmp_path / 'LICENSE').read_text() == 'right\n'
    assert run.notes == [
        'README.md: not written: it changed while owlint was running; the file is as it was'
    ]


@pytest.mark.parametrize('swap', ['link', 'folder', 'gone', 'fifo'])
def test_a_file_that_became_something_else(tmp_path, monkeypatch, swap):
    run = plan(tmp_path, monkeypatch, {'README.md': 'WRONG\n', 'other.txt': 'WRONG\n'})
    path = tmp_path / 'README.md'
    path.unlink()
    if swap == 'link':
        path.symlink_to('other.txt')
    elif swap == 'folder':
        path.mkdir()
    elif swap == 'fifo':
        os.mkfifo(path)
    write_changes(run)
    assert run.failed
    assert (tmp_path / 'other.txt').read_text() == 'WRONG\n'
    assert not path.is_file() or path.is_symlink()
    assert sorted(set(os.listdir(tmp_path)) - {'README.md'}) == ['other.txt', 'owlint.toml']


def test_a_link_is_not_replaced_by_a_file(tmp_path):
    put(tmp_path, {'real.md': 'WRONG\n', 'owlint.toml': CONFIG})
    (tmp_path / 'README.md').symlink_to('real.md')
    done = owlint('fix', 'README.md', cwd=tmp_path)
    assert done.returncode == 1
    assert (tmp_path / 'README.md').is_symlink()
    assert (tmp_path / 'real.md').read_text() == 'WRONG\n'
    assert b'skipped: symbolic link (edit its target instead)' in done.stdout


def test_a_read_only_file_is_left_alone(tmp_path):
    put(tmp_path, {'README.md': 'WRONG\n', 'sub/README.md': 'WRONG\n', 'owlint.toml': CONFIG})
    (tmp_path / 'README.md').chmod(0o444)
    done = owlint('fix', '.', cwd=tmp_path)
    assert done.returncode == 2
    assert (tmp_path / 'README.md').read_text() == 'WRONG\n'
    assert (tmp_path / 'sub/README.md').read_text() == 'right\n'
    assert 'README.md: not written: it is read-only; the file is as it was' in done.stdout.decode()


@pytest.mark.skipif(os.geteuid() != 0, reason='only the superuser may give files away')
def test_the_owner_of_a_fixed_file_stays(tmp_path):
    put(tmp_path, {'README.md': 'WRONG\n', 'owlint.toml': CONFIG})
    os.chown(tmp_path / 'README.md', 1234, 5678)
    (tmp_path / 'README.md').chmod(0o640)
    assert owlint('fix', '.', cwd=tmp_path).returncode == 0
    state = (tmp_path / 'README.md').stat()
    assert (tmp_path / 'README.md').read_text() == 'right\n'
    assert (state.st_uid, state.st_gid, stat.S_IMODE(state.st_mode)) == (1234, 5678, 0o640)


def test_a_folder_that_may_not_be_written():
    with open_folder() as folder:
        put(folder, {'README.md': '---\nlicense: MIT\n---\n'})
        (done,) = owlint_as_nobody(['fix', 'README.md'], cwd=folder)
        assert done.returncode == 2
        assert b'README.md: not written: permission denied; the file is as it was' in done.stdout
        assert (folder / 'README.md').read_text() == '---\nlicense: MIT\n---\n'
        assert os.listdir(folder) == ['README.md']


def test_an_interrupted_run_leaves_no_file_behind(tmp_path):
    put(tmp_path, {'README.md': 'WRONG\n', 'owlint.toml': CONFIG})
    code = (
        'import os, signal, sys\n'
        'from owlint.cli import main\n'
        # a test run in the background of a shell inherits that the signal is ignored
        'signal.signal(signal.SIGINT, signal.default_int_handler)\n'
        'os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGINT)\n'
        'sys.exit(main(["fix", "README.md"]))\n'
    )
    done = subprocess.run(
        [sys.executable, '-c', code], cwd=tmp_path, env=environment(), capture_output=True
    )
    # the file in hand is finished
    assert complaint(done, 130) == 'interrupted'
    assert (tmp_path / 'README.md').read_text() == 'right\n'
    assert sorted(os.listdir(tmp_path)) == ['README.md', 'owlint.toml']


# ---- standard input -------------------------------------------------------------------------


def test_standard_input(tmp_path):
    put(tmp_path, {'README.md': 'on disk\n', 'owlint.toml': CONFIG})
    for raw in (*TEXTS.values(), b'', b'nothing to do', b'newfile WRONG\n'):
        done = owlint('fix', '-', '--stdin-filename', 'README.md', cwd=tmp_path, stdin=raw)
        assert done.stdout == (written(raw) if b'W' in raw else raw)
        assert sorted(os.listdir(tmp_path)) == ['README.md', 'owlint.toml']
    # what cannot be fixed is told beside it, and counts
    done = owlint('fix', '-', '--stdin-filename', 'README.md', cwd=tmp_path, stdin=b'RISKY WRONG\n')
    assert done.returncode == 1
    assert done.stdout == b'RISKY right\n'
    assert done.stderr.decode().strip() == 'README.md:1:1: FIX104 RISKY is here'
    diff = owlint(
        'fix', '-', '--diff', '--stdin-filename', 'README.md', cwd=tmp_path, stdin=b'WRONG'
    )
    assert b'\n-WRONG\n\\ No newline at end of file\n+right\n\\ No newline' in diff.stdout
    assert (tmp_path / 'README.md').read_text() == 'on disk\n'


def test_standard_input_of_an_excluded_file_comes_back_as_it_is(tmp_path):
    put(tmp_path, {'owlint.toml': CONFIG + 'exclude = ["docs/**"]\n'})
    arguments = ['fix', '-', '--stdin-filename', 'docs/README.md']
    done = owlint(*arguments, cwd=tmp_path, stdin=b'WRONG\r\n')
    assert (done.returncode, done.stdout, done.stderr) == (0, b'WRONG\r\n', b'')


OWN = {'README.md': CARD.replace('mit', 'apache-2.0'), 'model.gguf': weight_files.gguf()}
OWL601 = ('--select', 'OWL601')


@pytest.mark.parametrize('command', [('fix',), ('check', '--fix')])
def test_a_run_that_created_files_fails_and_names_them(tmp_path, command):
    """A commit would go without them: pre-commit sees changed files and not new ones."""
    put(tmp_path, OWN | {f'its sub/{name}': content for name, content in OWN.items()})
    done = owlint(*command, *OWL601, cwd=tmp_path)
    assert done.returncode == 1
    assert "note: created LICENSE, 'its sub/LICENSE'\n" in done.stdout.decode()
    again = owlint(*command, *OWL601, cwd=tmp_path)
    assert (again.returncode, b'created' in again.stdout) == (0, False)


def test_in_a_checkout_created_files_come_with_the_command_that_adds_them(tmp_path):
    put(tmp_path, {f'its own/{name}': content for name, content in OWN.items()})
    git(tmp_path, 'init', '-q')
    git(tmp_path, 'add', '-A')
    done = owlint('fix', *OWL601, cwd=tmp_path / 'its own')
    assert done.returncode == 1
    assert 'note: created LICENSE; run `git add LICENSE`\n' in done.stdout.decode()
    (tmp_path / 'its own/LICENSE').unlink()
    done = owlint('fix', *OWL601, '.', cwd=tmp_path)
    assert "run `git add 'its own/LICENSE'`\n" in done.stdout.decode()


def test_many_created_files_are_counted(tmp_path):
    put(tmp_path, {f'r{n:02}/{name}': content for n in range(22) for name, content in OWN.items()})
    git(tmp_path, 'init', '-q')
    git(tmp_path, 'add', '-A')
    done = owlint('fix', *OWL601, cwd=tmp_path)
    assert done.returncode == 1
    assert 'r19/LICENSE and 2 more; see `git status`\n' in done.stdout.decode()


def test_what_creates_nothing_keeps_its_exit_code(tmp_path):
    put(tmp_path, OWN)
    stdin = ['-', '--stdin-filename', 'README.md']
    done = owlint('fix', *OWL601, *stdin, cwd=tmp_path, stdin=OWN['README.md'].encode())
    assert b'created' not in done.stdout + done.stderr
    assert b'created' not in owlint('fix', '--diff', *OWL601, cwd=tmp_path).stdout
    assert not (tmp_path / 'LICENSE').exists()
    never = owlint('fix', *OWL601, '--fail-on', 'never', cwd=tmp_path)
    assert (never.returncode, b'created LICENSE' in never.stdout) == (0, True)
    # what was only rewritten is seen by pre-commit
    put(tmp_path, {'README.md': OWN['README.md'].replace('apache', 'Apache')})
    done = owlint('fix', '--select', 'OWL111', cwd=tmp_path)
    assert (done.returncode, b'created' in done.stdout) == (0, False)
    assert 'license: apache-2.0' in (tmp_path / 'README.md').read_text()


def test_plain_diff_of_many_files_is_in_order(tmp_path, monkeypatch):
    files = {f'{name}/README.md': 'WRONG\n' for name in 'cab'}
    run = plan(tmp_path, monkeypatch, files)
    names = [line for line in diff_of(run).decode().splitlines() if line.startswith('---')]
    assert names == ['--- a/a/README.md', '--- a/b/README.md', '--- a/c/README.md']


def test_a_card_and_its_hub_license(tmp_path):
    """The same through rules of owlint's own."""
    put(tmp_path, {'README.md': CARD.replace('mit', 'MIT  # ours')})
    assert owlint('fix', '--select', 'OWL111', cwd=tmp_path).returncode == 0
    assert (tmp_path / 'README.md').read_text() == CARD.replace('mit', 'mit  # ours')


# ---- exit codes -----------------------------------------------------------------------------

FIXABLE = '---\nlicense: MIT\npipeline_tag: fill-mask\n---\n# Owl\n'
#: A fault that no fix mends, beside the one that is mended.
LEFT = FIXABLE.replace('pipeline_tag', 'extra_gated_fields: 7\npipeline_tag')


@pytest.mark.parametrize(
    ('command', 'text', 'code', 'fixed'),
    [
        (('check',), FIXABLE, 1, False),
        (('check', '--exit-zero'), FIXABLE, 0, False),
        (('check', '--diff'), FIXABLE, 1, False),
        (('check', '--diff', '--exit-zero'), FIXABLE, 0, False),
        (('fix',), FIXABLE, 0, True),
        (('fix', '--exit-non-zero-on-fix'), FIXABLE, 1, True),
        (('fix', '--exit-non-zero-on-fix'), FIXABLE.replace('MIT', 'mit'), 0, True),
        (('fix',), LEFT, 1, True),
        (('fix', '--exit-zero'), LEFT, 0, True),
        (('fix', '--fix-only'), LEFT, 0, True),
        (('check', '--fix-only'), LEFT, 0, True),
        (('fix', '--fix-only', '--exit-non-zero-on-fix'), LEFT, 1, True),
    ],
)
def test_exit_codes_are_those_that_users_of_linters_know(tmp_path, command, text, code, fixed):
    put(tmp_path, {'README.md': text})
    done = owlint(*command, '--kind', 'card', 'README.md', cwd=tmp_path)
    assert done.returncode == code, done
    assert ('license: mit' in (tmp_path / 'README.md').read_text()) == fixed
    if '--fix-only' in command:
        assert done.stdout == b'Fixed 1 finding.\n'


def test_fix_only_fails_for_new_files_and_says_so_when_there_is_nothing_to_fix(tmp_path):
    card = '---\nlicense: apache-2.0\n---\n# Owl\n'
    put(tmp_path, {'README.md': card, 'm.safetensors': weight_files.safetensors()})
    assert owlint('fix', '--fix-only', '.', cwd=tmp_path).returncode == 1
    assert (tmp_path / 'LICENSE').exists()
    done = owlint('fix', '--fix-only', '.', cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, b'Nothing to fix.\n')
    done = owlint('fix', '--exit-zero', '--exit-non-zero-on-fix', '.', cwd=tmp_path)
    assert complaint(done).startswith('argument --exit-non-zero-on-fix: not allowed with')
