"""The command line: options, outputs, exit codes, and one clear sentence for every wrong use."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys

import pytest

from owlint import __version__
from owlint.cli import COMMANDS
from program import complaint, environment, findings, owlint, owlint_process, put, short
from tools import weight_files

CARD = '---\nlicense: apache-2.0\n---\n# owl\n'
PROBES = 'plugins = ["probes"]\nselect = ["PRB"]\n'


@pytest.fixture
def release(tmp_path):
    """A release with one warning, which a fix can mend."""
    return put(tmp_path, {'README.md': CARD, 'model.gguf': weight_files.gguf()})


SELECT = ['--select', 'OWL601']
LINE = 'README.md:2:10: OWL601 missing-license-text (warning): '


# ---- exit codes -----------------------------------------------------------------------------


@pytest.mark.parametrize('run', [owlint, owlint_process], ids=['here', 'process'])
def test_exit_codes(release, run):
    assert run('check', *SELECT, '.', cwd=release).returncode == 1
    assert run('check', '--select', 'OWL9', '.', cwd=release).returncode == 0
    assert run('check', 'no-such-file', cwd=release).returncode == 2
    assert run('--help', cwd=release).returncode == 0
    # the new file is in no commit yet
    assert run('fix', *SELECT, '.', cwd=release).returncode == 1
    assert (release / 'LICENSE').read_bytes().lstrip().startswith(b'Apache License')
    assert run('fix', *SELECT, '.', cwd=release).returncode == 0
    assert run('check', *SELECT, '.', cwd=release).returncode == 0


@pytest.mark.parametrize(
    ('level', 'code'), [('info', 1), ('warning', 1), ('error', 0), ('never', 0)]
)
def test_fail_on(release, level, code):
    done = owlint('check', *SELECT, '--fail-on', level, '.', cwd=release)
    assert done.returncode == code
    assert LINE in done.stdout.decode()
    put(release, {'owlint.toml': f'fail-on = "{level}"\n'})
    assert owlint('check', *SELECT, '.', cwd=release).returncode == code
    # the command line wins
    assert owlint('check', *SELECT, '--fail-on', 'info', '.', cwd=release).returncode == 1


def test_a_claim_that_is_not_met(release):
    put(release, {'owlint.toml': 'claims = ["open-weights"]\n'})
    assert owlint('check', '--select', 'OWL603', '.', cwd=release).returncode == 1
    assert owlint('verdict', cwd=release).returncode == 1
    # without the claim a verdict is no failure
    assert owlint('verdict', '--isolated', cwd=release).returncode == 0


# ---- wrong use ------------------------------------------------------------------------------

WRONG = {
    ('chek',): 'there is no command `chek`; did you mean `check`?',
    ('--format', 'json'): 'there is no command `--format`',
    ('README.md',): 'there is no command `README.md`; to check a path, write `owlint check ',
    ('check', '--selct', 'OWL1'): 'arguments: --selct; did you mean `--select`?',
    ('verdict', '--defintion=mof'): 'did you mean `--definition`?',
    ('check', '--nope'): 'unrecognized arguments: --nope (see `owlint check --help`)',
    ('check', '--sel', 'OWL1'): 'unrecognized arguments: --sel',
    ('check', '--format', 'yaml'): "argument --format: invalid choice: 'yaml'",
    ('check', '--format'): 'argument --format: expected one argument',
    ('check', '--fail-on', 'fatal'): "argument --fail-on: invalid choice: 'fatal'",
    ('check', '--kind', 'cards'): 'there is no kind `cards`; did you mean `card`?',
    ('check', '--select', 'OWL099'): 'there is no rule `OWL099`',
    ('check', '--select', 'missing-licence-text'): 'did you mean `missing-license-text`?',
    ('check', 'nowhere.md'): 'nowhere.md: no such file or folder',
    ('check', 'README.md', 'nowhere/'): 'nowhere/: no such file or folder',
    ('check', 'README.md/x'): 'README.md/x: no such file or folder',
    ('check', '--fail-on error', '.'): 'are two arguments: `--fail-on`, `error`',
    ('check', '--select', 'OWL1', 'OWL6'): 'OWL6: no such file or folder; give several rules',
    ('check', ''): ': no such file or folder',
    ('check', '-'): '`-` needs --stdin-filename PATH',
    ('check', '-', 'README.md', '--stdin-filename', 'x'): '`-` cannot be mixed with other paths',
    ('check', '--stdin-filename', 'x', 'README.md'): 'there is no `-` among the paths',
    ('check', '--config', 'none.toml', '.'): 'none.toml: no such configuration file',
    ('check', '--write-baseline', '.'): '--write-baseline needs --baseline FILE',
    ('fix', '--fix', '.'): 'unrecognized arguments: --fix',
    ('verdict', 'nowhere'): 'nowhere: no such file or folder',
    ('verdict', '--definition', 'open'): 'there is no definition `open`',
    ('verdict', '--definition', 'x.toml'): 'x.toml: no such file',
    ('license',): 'the following arguments are required: FILE',
    ('license', 'nowhere'): 'nowhere: no such file',
    ('license', '.'): '.: this is a folder; name the license files in it',
    ('explain', 'OWL099'): '`OWL099` is not a rule, criterion, license or definition',
    ('init', 'nowhere'): 'nowhere: no such folder',
}  # fmt: skip


@pytest.mark.parametrize(('arguments', 'message'), WRONG.items())
def test_wrong_use_is_one_sentence(release, arguments, message):
    done = owlint(*arguments, cwd=release)
    assert message in complaint(done)
    assert done.stdout == b''


def test_help_and_version(tmp_path):
    assert owlint('--version', cwd=tmp_path).stdout.decode() == f'owlint {__version__}\n'
    assert owlint('-V', cwd=tmp_path).returncode == 0
    text = owlint('--help', cwd=tmp_path).stdout.decode()
    assert owlint(cwd=tmp_path).returncode == 2
    for command in COMMANDS:
        assert f'  {command}' in text
        done = owlint(command, '--help', cwd=tmp_path)
        assert done.returncode == 0
        assert done.stdout.startswith(f'usage: owlint {command}'.encode())
    for word in ('--select', '--ignore', '--kind', '--fail-on', '--diff', '--unsafe-fixes',
                 '--baseline', '--stdin-filename', '--isolated', '--statistics'):  # fmt: skip
        assert word.encode() in owlint('check', '--help', cwd=tmp_path).stdout


# ---- output ---------------------------------------------------------------------------------


def test_output_to_a_file(release):
    for form in ('text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'):
        plain = owlint('check', *SELECT, '--format', form, '.', cwd=release)
        path = f'report.{form}'
        done = owlint('check', *SELECT, '--format', form, '--output', path, '.', cwd=release)
        assert (done.returncode, done.stdout) == (1, b'')
        assert (release / path).read_bytes() == plain.stdout
    # an older report is replaced, through a link too
    (release / 'link').symlink_to('report.text')
    done = owlint('check', '--select', 'OWL9', '--output', 'link', '.', cwd=release)
    assert (release / 'link').is_symlink()
    assert b'All checks passed' in (release / 'report.text').read_bytes()


def test_output_to_devices_and_pipes(release):
    for path in ('/dev/stdout', '/proc/self/fd/1'):
        done = owlint_process('check', *SELECT, '--output', path, '.', cwd=release)
        assert done.stdout.decode().startswith(LINE)
    owlint('check', *SELECT, '--output', '/dev/null', '.', cwd=release)
    assert not os.path.isfile('/dev/null')
    os.mkfifo(release / 'pipe')
    with subprocess.Popen(['cat', 'pipe'], cwd=release, stdout=subprocess.PIPE) as reader:
        done = owlint('check', *SELECT, '--output', 'pipe', 'README.md', cwd=release)
        assert reader.stdout.read().decode().startswith(LINE)
    assert done.returncode == 1


def test_output_that_cannot_be_written(release):
    put(release, {'folder/x': ''})
    assert complaint(owlint('check', '--output', 'folder', '.', cwd=release)) == (
        'folder: cannot be written (it is a folder)'
    )
    sentence = complaint(owlint('check', '--output', 'README.md/x', '.', cwd=release))
    assert sentence.startswith('README.md/x: cannot be written')
    assert (release / 'README.md').read_text() == CARD
    sentence = complaint(owlint('check', '--output', '/dev/full', '.', cwd=release))
    assert sentence == '/dev/full: cannot be written (no space left on device)'
    for command in (
        ['check', '.'], ['verdict'], ['explain', 'OWL601'], ['fix', '--diff', '.'], ['--version'],
    ):  # fmt: skip
        with open('/dev/full', 'wb') as full:
            done = subprocess.run(
                [sys.executable, '-m', 'owlint', *command],
                cwd=release, env=environment(), stdout=full, stderr=subprocess.PIPE,
            )  # fmt: skip
        assert complaint(done) == 'standard output: cannot be written (no space left on device)'


def test_a_reader_that_goes_away(release):
    put(release, {f'{i}/README.md': '---\nlicense: MIT\n---\n' for i in range(300)})
    with subprocess.Popen(
        [sys.executable, '-m', 'owlint', 'check', '.'],
        cwd=release, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        process.stdout.close()
        assert process.stderr.read() == b''
    assert process.returncode in (0, 1)


def test_quiet_verbose_and_statistics(release):
    plain = owlint('check', *SELECT, '.', cwd=release).stdout.decode().splitlines()
    quiet = owlint('check', *SELECT, '-q', '.', cwd=release).stdout.decode().splitlines()
    verbose = owlint('check', *SELECT, '-v', '.', cwd=release).stdout.decode().splitlines()
    assert plain[0].startswith(LINE)
    assert plain[1] == ' 2 | license: apache-2.0'
    assert plain[2] == '   |          ^^^^^^^^^^'
    assert 'help: ' in plain[3]
    assert len(plain) == 5
    assert quiet == plain[:1]
    assert verbose == plain
    assert owlint('check', '--select', 'OWL9', '-q', '.', cwd=release).stdout == b''
    counted = owlint('check', *SELECT, '--statistics', '.', cwd=release).stdout.decode()
    assert counted.splitlines()[0] == '1  OWL601  missing-license-text  warning  1 fixable'


def test_kinds(tmp_path):
    put(tmp_path, {'owlint.toml': PROBES + '[header]\nlicense = "MIT"\n', 'README.md': 'WRONG',
                   'LICENSE': 'WRONG', 'a.py': 'WRONG',
                   'mof.yml': 'framework: Model Openness Framework\nx: WRONG'})  # fmt: skip
    for kind, code in {
        'card': ['PRB101'],
        'license': ['PRB201'],
        'header': ['PRB301'] * 3,
        'manifest': ['PRB401'],
        'weights': [],
        'card,license': ['PRB201', 'PRB101'],
    }.items():
        found = findings('.', '--kind', kind, cwd=tmp_path)
        assert [item['code'] for item in found] == code, kind


def test_color_only_where_it_is_wanted(release):
    arguments = [sys.executable, '-m', 'owlint', 'check', *SELECT, '.']

    def on_terminal(env, command=arguments):
        leader, follower = pty.openpty()
        subprocess.run(command, cwd=release, env=env, stdout=follower, check=False)
        os.close(follower)
        data = b''
        try:
            while chunk := os.read(leader, 65536):
                data += chunk
        except OSError:
            pass
        os.close(leader)
        return data

    env = environment(TERM='xterm')
    assert b'\x1b[' in on_terminal(env)
    assert b'\x1b[' not in on_terminal({**env, 'NO_COLOR': '1'})
    assert b'\x1b[' not in owlint('check', *SELECT, '.', cwd=release).stdout
    forced = owlint('check', *SELECT, '.', cwd=release, env={**env, 'FORCE_COLOR': '1'})
    assert b'\x1b[' in forced.stdout
    # what is written to a file never has colors
    owlint('check', *SELECT, '--output', 'out', '.', cwd=release, env={**env, 'FORCE_COLOR': '1'})
    assert b'\x1b' not in (release / 'out').read_bytes()
    # a diff shows a terminal what commands it, and does not send it
    put(release, {'README.md': '---\nlicense: MIT # \x9b31m\x1b[2J\n---\n'})
    diff = [sys.executable, '-m', 'owlint', 'fix', '--diff', '--select', 'OWL111', '.']
    shown = on_terminal({**env, 'NO_COLOR': '1'}, diff)
    assert b'\x1b' not in shown
    assert b'2J' in shown or b'control' in shown or shown == b''


@pytest.mark.parametrize('encoding', ['ascii', 'latin-1', 'utf-8', 'cp1252'])
def test_output_encodings(tmp_path, encoding):
    put(tmp_path, {'owlint.toml': PROBES, '模型/README.md': 'é 模 WRONG'})
    env = environment(PYTHONIOENCODING=encoding)
    done = owlint('check', '-v', '.', cwd=tmp_path, env=env)
    assert done.returncode == 1
    done.stdout.decode(encoding)
    assert complaint(owlint('check', 'ß模', cwd=tmp_path, env=env)).endswith(
        'no such file or folder'
    )


# ---- standard input -------------------------------------------------------------------------


def test_check_standard_input(release):
    arguments = ['check', *SELECT, '-', '--stdin-filename', 'README.md']
    # what stands in the release beside it counts, the file on disk does not
    done = owlint(*arguments, cwd=release, stdin=b'---\nlanguage: en\nlicense: apache-2.0\n---\n')
    assert done.stdout.decode().startswith(LINE.replace(':2:', ':3:'))
    assert owlint(*arguments, cwd=release, stdin=b'# nothing\n').returncode == 0
    done = owlint(*arguments, '--format', 'json', cwd=release, stdin=CARD.encode())
    assert json.loads(done.stdout)['findings'][0]['path'] == 'README.md'
    assert (release / 'README.md').read_text() == CARD
    # a file that is not there yet, in a folder that is not
    put(release, {'owlint.toml': PROBES})
    done = owlint('check', '-', '--stdin-filename', 'new/README.md', cwd=release, stdin=b'\nWRONG')
    assert done.stdout.decode().startswith('new/README.md:2:1: PRB101')
    done = owlint('check', '-', '--stdin-filename', 'notes.txt', cwd=release, stdin=b'WRONG')
    assert done.returncode == 0


def test_standard_input_of_nine_megabytes(release):
    done = owlint(
        'check', '-', '--stdin-filename', 'README.md', cwd=release, stdin=b'x' * 9_000_000
    )
    assert complaint(done) == 'standard input is over 8,388,608 bytes'


def test_a_license_from_standard_input(release):
    owlint('fix', *SELECT, '.', cwd=release)
    text = (release / 'LICENSE').read_bytes()
    done = owlint('license', '-', '--format', 'json', cwd=release, stdin=text)
    assert json.loads(done.stdout)['files'][0]['spdx'] == 'Apache-2.0'


# ---- the rest of the commands ---------------------------------------------------------------


def test_init_writes_once_and_only_what_it_found(release):
    shown = owlint('init', '--diff', cwd=release).stdout
    assert not (release / 'owlint.toml').exists()
    assert owlint('init', cwd=release).returncode == 0
    assert (release / 'owlint.toml').read_bytes() == shown
    assert owlint('check', *SELECT, '.', cwd=release).returncode == 1
    assert complaint(owlint('init', cwd=release)) == (
        './owlint.toml exists; owlint does not overwrite it'
    )
    assert (release / 'owlint.toml').read_bytes() == shown


def test_every_rule_is_explained(tmp_path):
    listed = owlint('explain', cwd=tmp_path).stdout.decode().splitlines()
    done = owlint('explain', *[line.split()[0] for line in listed], cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.count(b'## What it does') == len(listed)


def test_no_file_at_all(tmp_path):
    done = owlint('check', cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b'')
    assert short(findings(cwd=tmp_path)) == []
    assert 'no release here' in complaint(owlint('verdict', cwd=tmp_path))
    card = '---\nlicense: mit\ntitle: Letters\nsdk: static\n---\n# Letters\n'
    (tmp_path / 'README.md').write_text(card, encoding='utf-8')
    assert 'card of a Space' in complaint(owlint('verdict', cwd=tmp_path))


def test_findings_milder_than_asked_are_counted_and_not_shown(tmp_path):
    """Hints are left out with ``--min-severity``; what fails the run is always shown."""
    put(tmp_path, {'README.md': '---\nlicense: llama3.1\n---\n# Owl\n', 'config.json': '{}'})
    every = ('check', '--select', 'OWL605', '.')
    shown = owlint(*every, cwd=tmp_path).stdout
    assert b'OWL605 missing-required-notice (info)' in shown
    hidden = owlint(*every, '--min-severity', 'warning', cwd=tmp_path)
    assert hidden.returncode == 0
    assert hidden.stdout.endswith(b' 1 milder finding not shown.\n')
    assert b'OWL605' not in hidden.stdout
    asked = owlint(*every, '--min-severity', 'warning', '--fail-on', 'info', cwd=tmp_path)
    assert asked.returncode == 1
    assert b'OWL605 missing-required-notice (info)' in asked.stdout
