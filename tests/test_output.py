"""No text of a checked folder is a command: neither to a terminal nor to a CI runner.

Everything runs through the real command line, with names, values and settings
that try, and both streams are read as terminals and runners read them.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from owlint.cli import main
from owlint.commands.output import harmless
from owlint.report import FINDINGS, GITHUB, JSON, MARKUP, SOURCE, TEXT, VERDICTS
from owlint.strings import shown_path
from owlint_rules.quoting import quoted
from owlint_rules.toml_reader import load_toml
from program import complaint, environment, owlint, put

PIECES = (
    '::', '::error title=x::', '::stop-commands::t', '##[', '##vso[task.prependpath]', '##[error]',
    '\n', '\r', '\r\n', '\x0b', '\x0c', '\x1b[2J', '\x1b]0;t\x07', '\x1b[1;31m', '\x9b31m', '\x85',
    '\u2028', '\u202e', '\u2066', '\u200d', '\u200b', '\ufeff', '\xa0', '\u3000', '\U000e0041',
    '\x7f', ' ', '\t', '#', ':', '-', '[', ']', '<', '&', '"', "'", '\\', '%0A', 'a', 'é', '模',
)  # fmt: skip
POSIX = pytest.mark.skipif(os.name == 'nt', reason='Windows has no such names and descriptors')


def possible(name: str) -> str:
    """A name that this system's folders may hold."""
    return re.sub('[<>:"/\\\\|?*\0-\x1f]', '_', name).strip(' .') if os.name == 'nt' else name


HOSTILE = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map(''.join)
NAMES = HOSTILE.map(possible).filter(lambda name: name.strip('.') and len(os.fsencode(name)) < 200)

#: What ends a line for some terminal or runner.
LINES = re.compile('\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]')
#: Control characters and those that turn or hide text.
CONTROL = re.compile(
    '[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0041]'
)
#: Some comparisons of text take no notice of these.
PASSED_OVER = re.compile('[\u200c\u200d\ufe0f\u034f]')
OF_OURS = re.compile('::(?:error|warning|notice) title=OWL')


def assert_harmless(text: str, form: str = TEXT) -> None:
    assert not CONTROL.search(text), ascii(text)
    for line in LINES.split(PASSED_OVER.sub('', text)):
        begin = line.lstrip()
        if form != GITHUB or not OF_OURS.match(line):
            assert not begin.startswith('::'), ascii(line)
        assert '##[' not in line, ascii(line)
        assert '##vso[' not in line.lower(), ascii(line)


def run(*arguments: str, stdin: bytes = b'') -> tuple[int, bytes, str]:
    """A command in this process: exit code and what it wrote."""
    streams = [io.TextIOWrapper(io.BytesIO(raw), encoding='utf-8') for raw in (stdin, b'', b'')]
    with (
        contextlib.redirect_stdout(streams[1]),
        contextlib.redirect_stderr(streams[2]),
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr('sys.stdin', streams[0])
        code = main(arguments)
    written = []
    for stream in streams[1:]:
        stream.flush()
        written.append(stream.buffer.getvalue())
    return code, written[0], written[1].decode('utf-8')


def folder_with(name: str, value: str, folder: Path) -> Path:
    """A release whose folder, card, license, header and manifest hold hostile texts."""
    text = json.dumps(value)
    return put(
        folder / name,
        {
            'README.md': f'---\nlicense: {text}\nlicense_name: {text}\ndatasets: [{text}]\n'
            f'base_model: {text}\ntags: [{text}, {text}]\n---\n# a\n\nUnder {value} terms.\n',
            'model.gguf': b'GGUF\x03\0\0\0' + bytes(16),
            'LICENSE': f'You may use it.\n{value}\nUse in weapons is prohibited {value}.\n',
            'train.py': f'# SPDX-License-Identifier: {value}\nprint()\n',
            'MOF.yml': 'framework:\n  name: Model Openness Framework\n'
            f'release:\n  name: {text}\n  version: {text}\n  license: {text}\n  components:\n'
            f'    - name: {text}\n      license: {text}\n',
        },
    )


FORMATS = {name: row.form for table in (VERDICTS, FINDINGS) for name, row in table.items()}

#: Command lines; ``{path}`` is the hostile folder and ``{value}`` the hostile value.
COMMANDS = [
    *(('check', '--format', name, '{path}') for name in FINDINGS),
    ('check', '-v', '{path}'),
    ('check', '--statistics', '--format', 'markdown', '{path}'),
    *(('verdict', '--format', name, '{path}') for name in VERDICTS if name != 'badge'),
    ('verdict', '-v', '{path}'),
    ('verdict', '--all', '{path}'),
    ('verdict', '--all', '--format', 'markdown', '.'),
    ('verdict', '--format', 'badge', '--definition', 'open-weights', '{path}'),
    ('license', '{path}/LICENSE'),
    ('license', '--format', 'json', '{path}/LICENSE'),
    ('init', '--diff', '{path}'),
    ('init', '--manifest', 'mof', '--diff', '{path}'),
    *(('export', '--to', name, '{path}') for name in ('mof', 'cyclonedx', 'spdx', 'spdx3')),
    ('fix', '--format', 'json', '{path}'),
    ('fix', '{path}'),
    # what goes wrong
    ('{value}',),
    ('check', '--{value}'),
    ('check', '--format', '{value}'),
    ('check', '--select', '{value}', '{path}'),
    ('check', '--kind', '{value}', '{path}'),
    ('check', '{path}/{value}/nowhere'),
    ('check', '--config', '{path}/{value}', '{path}'),
    ('check', '--baseline', '{path}/{value}', '{path}'),
    ('check', '--output', '{path}/{value}/{value}', '{path}'),
    ('verdict', '--definition', '{value}', '{path}'),
    ('license', '{path}/{value}/nowhere'),
    ('explain', '{value}'),
    ('init', '{path}/{value}/nowhere'),
    ('export', '--to', 'mof', '{path}/{value}/nowhere'),
]


def form_of(command: tuple[str, ...]) -> str:
    if command[0] == 'export':
        return SOURCE if 'mof' in command else JSON
    if command[0] == 'init':
        return SOURCE
    named = command[command.index('--format') + 1] if '--format' in command else 'text'
    return FORMATS.get(named, TEXT)


def read_back(form: str, command: tuple[str, ...], text: str) -> object:
    """The data as its readers get it; fails when it is damaged."""
    if form == JSON:
        return json.loads(text)
    if form == MARKUP and 'html' not in command:
        return ElementTree.fromstring(text.encode())
    if form == SOURCE:
        return yaml.safe_load(text) if 'mof' in command else load_toml(text)
    return text


def check_command(command: tuple[str, ...], name: str, value: str) -> None:
    value = value.replace('\0', '')
    form = form_of(command)
    with tempfile.TemporaryDirectory() as top, pytest.MonkeyPatch.context() as patch:
        patch.chdir(top)
        folder_with(name, value, Path(top))
        options = [part.format(path=name, value=value) for part in command]
        if name.startswith('-') and command[-1].startswith('{path}'):
            options.insert(-1, '--')
        code, out, err = run(*options)
    assert code in (0, 1, 2)
    assert_harmless(err)
    assert len(err.splitlines()) <= 1
    text = out.decode('utf-8')
    assert_harmless(text, form)
    if text:
        read_back(form, command, text)


WORST = '\n::error title=x::##vso[task.x]\x1b[2J\u202e\r##[error]\x9b\u2028::a'


@pytest.mark.parametrize('command', COMMANDS, ids=' '.join)
def test_no_name_and_no_value_is_a_command(command: tuple[str, ...]) -> None:
    check_command(command, possible('::error title=x::' + WORST), WORST)
    check_command(command, possible(' ##vso[task.x]'), '##vso[task.x]y ##[error]z')


@given(command=st.sampled_from(COMMANDS), name=NAMES, value=HOSTILE)
def test_no_text_whatever_is_a_command(command: tuple[str, ...], name: str, value: str) -> None:
    check_command(command, name, value)


# ---- the function itself --------------------------------------------------------------------


@given(HOSTILE, st.booleans())
@example('a\n \u200d::error::x', False)
@example('\x1b[1;31m::x\x1b[0m', True)
def test_text_is_harmless_and_harmless_text_stays(text: str, color: bool) -> None:
    shown = harmless(text, color=color)
    assert harmless(shown, color=color) == shown
    if color:
        shown = re.sub(r'\x1b\[(?:0|1;31)m', '', shown)
    assert_harmless(shown.replace('\r\n', '\n'))
    plain = 'owl: a ## b [c] # d\n  e:: f #[ é 模 \u200d\n'
    for form in (TEXT, GITHUB, SOURCE, JSON, MARKUP):
        assert harmless(plain, form) == plain


@given(HOSTILE)
def test_escapes_mean_the_same_text_to_the_reader_of_the_format(text: str) -> None:
    document = harmless(json.dumps([text], ensure_ascii=False), JSON)
    assert json.loads(document) == [text]
    assert_harmless(document, JSON)
    assert yaml.safe_load(quoted(text)) == text
    assert load_toml(f'a = {quoted(text)}')['a'] == text
    assert_harmless('a: ' + quoted(text), SOURCE)
    # what XML can carry it carries, on lines of its own as well
    legal = re.sub('[\x00-\x08\x0b-\x1f]', '', text)
    escaped = legal.replace('&', '&amp;').replace('<', '&lt;')
    document = harmless(f'<a>\n{escaped}</a>', MARKUP)
    assert ElementTree.fromstring(document.encode()).text == '\n' + legal
    assert_harmless(document, MARKUP)


@pytest.mark.parametrize(
    ('path', 'shown'),
    [
        ('a/b.md', 'a/b.md'), ('::error::x', './::error::x'), ('-x', './-x'), ('#a', './#a'),
        (' ::x', './ ::x'), ('./a', './a'), ('a\nb', 'a\\nb'), ('', ''), ('é', 'é'),
    ],
)  # fmt: skip
def test_a_path_begins_like_one(path: str, shown: str) -> None:
    assert shown_path(path) == shown


# ---- data stays exact -----------------------------------------------------------------------

COMMANDING = b'---\nlicense: MIT\n---\n::error::x \x1b[2J ##vso[task.x]\n ::add-mask::y\n'


def test_the_fixed_text_and_the_diff_are_exact(tmp_path: Path) -> None:
    """They are what the user asked for; a pipe or a file gets them byte for byte."""
    put(tmp_path, {'README.md': COMMANDING, '##[x]/README.md': COMMANDING})
    select = ('--select', 'OWL111')
    done = owlint(
        'fix', *select, '-', '--stdin-filename', 'README.md', cwd=tmp_path, stdin=COMMANDING
    )
    assert done.stdout == COMMANDING.replace(b'MIT', b'mit')
    diff = owlint('fix', *select, '--diff', '.', cwd=tmp_path).stdout
    assert b'+++ "b/\\043\\043[x]/README.md"' in diff
    assert b'\n ::error::x \x1b[2J ##vso[task.x]\n' in diff


@POSIX
def test_a_path_in_data_is_the_path(tmp_path: Path) -> None:
    for name in ('::x', '-x', '##[x]', 'a\u202e\n::b'):
        put(tmp_path / name, {'README.md': '---\nlicense: MIT\n---\n'})
    done = owlint('check', '--select', 'OWL111', '--format', 'json', '.', cwd=tmp_path)
    found = {item['path'] for item in json.loads(done.stdout)['findings']}
    assert found == {f'{name}/README.md' for name in ('::x', '-x', '##[x]', 'a\u202e\n::b')}


@pytest.mark.parametrize('encoding', ['ascii', 'cp1252'])
def test_data_is_utf_8_whatever_the_screen_is(tmp_path: Path, encoding: str) -> None:
    put(tmp_path, {'é模/README.md': '---\nlicense: mit\n---\n'})
    done = owlint(
        'verdict', '--format', 'json', 'é模', cwd=tmp_path,
        env=environment(PYTHONIOENCODING=encoding, PYTHONUTF8='0'),
    )  # fmt: skip
    assert json.loads(done.stdout.decode('utf-8'))['releases'][0]['path'] == 'é模'


def test_init_writes_what_toml_can_hold(tmp_path: Path) -> None:
    value = 'a\x7f\u202e\x1b##[b'
    card = f'---\nlicense: other\nlicense_name: {json.dumps(value)}\n---\n'
    put(tmp_path, {'README.md': card, 'model.gguf': b'GGUF\x03\0\0\0' + bytes(16)})
    assert owlint('init', cwd=tmp_path).returncode == 0
    text = (tmp_path / 'owlint.toml').read_text(encoding='utf-8')
    load_toml(text)
    assert_harmless(text, SOURCE)
    assert owlint('check', '.', cwd=tmp_path).returncode in (0, 1)


# ---- configuration --------------------------------------------------------------------------

BROKEN = '"a\\n::error file=x::injected\\n##vso[task.x]\\u001b[2J\\u202e"'


@pytest.mark.parametrize(
    'setting',
    [
        f'select = [{BROKEN}]', f'ignore = [{BROKEN}]', f'claims = [{BROKEN}]',
        f'plugins = [{BROKEN}]', f'definitions = [{BROKEN}]', f'baseline = {BROKEN}',
        f'{BROKEN} = 1', f'[{BROKEN}]\na = 1', f'fail-on = {BROKEN}', 'a = \x1b[2J',
    ],
)  # fmt: skip
def test_an_error_in_a_configuration_is_one_harmless_sentence(tmp_path: Path, setting: str) -> None:
    put(tmp_path, {'owlint.toml': setting + '\n', 'README.md': '---\nlicense: mit\n---\n'})
    for command in ('check', 'verdict', 'fix'):
        done = owlint(command, '.', cwd=tmp_path)
        assert_harmless(done.stderr.decode())
        assert_harmless(done.stdout.decode())


@POSIX
def test_the_name_of_a_folder_with_a_broken_configuration(tmp_path: Path) -> None:
    name = '::error::x\n::b ##[c]\x1b[2J'
    put(tmp_path / name, {'owlint.toml': 'a = \n', 'README.md': '# a\n'})
    done = owlint('check', '.', cwd=tmp_path)
    assert_harmless(done.stderr.decode() + done.stdout.decode())


@POSIX
def test_notes_beside_standard_input_and_a_diff(tmp_path: Path) -> None:
    name = '::error::x\n::b ##[c]\x1b[2J'
    put(tmp_path / name, {'real.md': '---\nlicense: MIT\n---\n', 'LICENSE': 'x\n'})
    (tmp_path / name / 'README.md').symlink_to('real.md')
    path = f'{name}/README.md'
    for arguments in (('--diff', path), ('-', '--stdin-filename', path)):
        text = '---\nlicense: MIT\nlicense: "\x1b[2J\\n::x"\n---\n'
        done = owlint('fix', *arguments, cwd=tmp_path, stdin=text.encode())
        assert done.stderr
        assert_harmless(done.stderr.decode())


# ---- streams that are closed ----------------------------------------------------------------


@POSIX
@pytest.mark.parametrize('stream', [1, 2])
@pytest.mark.parametrize(
    'command', [('--version',), ('--help',), ('check', '--help'), ('check', '.'), ('fix', '.'),
                ('verdict',), ('explain', 'OWL601'), ('nonsense',)],
    ids=' '.join,
)  # fmt: skip
def test_a_closed_stream_is_exit_code_2(
    tmp_path: Path, stream: int, command: tuple[str, ...]
) -> None:
    put(tmp_path, {'README.md': '---\nlicense: MIT\n---\n'})
    done = owlint(*command, cwd=tmp_path, preexec=lambda: os.close(stream))
    assert done.returncode == 2
    if stream == 1:
        assert complaint(done) == 'standard output is closed'
    assert (tmp_path / 'README.md').read_text() == '---\nlicense: MIT\n---\n'


@POSIX
def test_closed_standard_input_is_one_sentence(tmp_path: Path) -> None:
    for command in (('check', '-', '--stdin-filename', 'README.md'), ('license', '-')):
        done = owlint(*command, cwd=tmp_path, preexec=lambda: os.close(0))
        assert complaint(done) == 'standard input is closed'


@pytest.mark.skipif(not os.path.exists('/dev/full'), reason='no /dev/full')
def test_standard_error_that_cannot_be_written(tmp_path: Path) -> None:
    import subprocess
    import sys

    with open('/dev/full', 'wb') as full:
        for command in (('nonsense',), ('license', '.')):
            done = subprocess.run(
                [sys.executable, '-m', 'owlint', *command],
                cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=full,
            )  # fmt: skip
            assert (done.returncode, done.stdout) == (2, b'')
