"""Hostile and broken input: each gives a finding or one clear error, and nothing is lost."""

from __future__ import annotations

import json
import os
import resource
import socket
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owlint.decoding import decode, decode_head
from program import (
    CARD,
    complaint,
    findings,
    git,
    open_folder,
    owlint,
    owlint_as_nobody,
    owlint_process,
    put,
    short,
)
from tools import weight_files

APACHE = '---\nlicense: apache-2.0\n---\n# owl\n'


def codes(found, path):
    return [item['code'] for item in found if item['path'] == path and not item['suppressed']]


# ---- encodings ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ('raw', 'message'),
    [
        (CARD.replace('owl', 'été').encode('latin-1'), 'not UTF-8'),
        (b'\xff\xfe' + CARD.encode('utf-16-le'), 'UTF-16, not UTF-8'),
        (b'\xfe\xff' + CARD.encode('utf-16-be'), 'UTF-16, not UTF-8'),
        (CARD.encode('utf-16-le'), 'UTF-16 without byte-order mark, not UTF-8'),
        (CARD.encode('utf-16-be'), 'UTF-16 without byte-order mark, not UTF-8'),
    ],
)
def test_other_encodings_are_read_and_reported(tmp_path, raw, message):
    put(tmp_path, {'README.md': raw, 'model.gguf': weight_files.gguf()})
    found = findings('README.md', cwd=tmp_path)
    assert [item['message'] for item in found if item['code'] == 'OWL902'] == [message]
    # what the card says was read all the same
    assert 'OWL601' in codes(found, 'README.md')
    assert [item['line'] for item in found if item['code'] == 'OWL601'] == [2]


def test_utf_16_manifest_is_recognized(tmp_path):
    text = 'framework:\n  name: Model Openness Framework\nrelease:\n  components: []\n'
    put(
        tmp_path,
        {'mof.yml': text.encode('utf-16-le'), 'b.yml': b'\xfe\xff' + text.encode('utf-16-be')},
    )
    found = findings('mof.yml', 'b.yml', '--select', 'OWL9', cwd=tmp_path)
    assert short(found) == ['b.yml:1:1 OWL902', 'mof.yml:1:1 OWL902']


@pytest.mark.parametrize('name', ['README.md', 'LICENSE'])
@pytest.mark.parametrize('raw', [b'---\nlicense: mit\0\n---\n', b'\0' * 64, b'MIT\0\0\xff\xfe'])
def test_nul_bytes_are_binary_content(tmp_path, name, raw):
    put(tmp_path, {name: raw})
    (item,) = findings(name, '--select', 'OWL9', cwd=tmp_path)
    assert item['code'] == 'OWL905'
    assert 'NUL byte' in item['message']
    done = owlint('fix', name, cwd=tmp_path)
    assert (tmp_path / name).read_bytes() == raw
    assert done.returncode == 1


def test_damaged_utf_16(tmp_path):
    put(tmp_path, {'README.md': b'\xff\xfea\0\x00\xd8'})
    assert short(findings('README.md', '--select', 'OWL9', cwd=tmp_path)) == [
        'README.md:1:1 OWL905'
    ]


@pytest.mark.parametrize(
    ('raw', 'place'),
    [
        (b'---\r\nlanguage: en\r\nlicense: apache-2.0\r\n---\r\n', '3:10'),
        (b'---\rlanguage: en\rlicense: apache-2.0\r---\r\n', '3:10'),
        (b'---\nlanguage: en\nlicense: apache-2.0\n---', '3:10'),
        (b'\xef\xbb\xbf---\nlanguage: en\nlicense: apache-2.0\n---\n', '3:10'),
        (b'---\nlanguage: en\n\rlicense: apache-2.0\n---\n', '4:10'),
    ],
)
def test_line_endings_and_missing_last_line_end(tmp_path, raw, place):
    put(tmp_path, {'README.md': raw, 'model.gguf': weight_files.gguf()})
    assert f'README.md:{place} OWL601' in short(findings('README.md', cwd=tmp_path))


def test_empty_files(tmp_path):
    names = ['README.md', 'LICENSE', 'mof.yml', 'model.gguf', 'model.safetensors', 'model.onnx']
    put(tmp_path, dict.fromkeys(names, b''))
    found = findings(*names, cwd=tmp_path)
    assert 'OWL203' in codes(found, 'LICENSE')
    assert 'OWL501' in codes(found, 'model.gguf')
    assert 'OWL501' in codes(found, 'model.safetensors')
    assert all((tmp_path / name).read_bytes() == b'' for name in names)


@given(
    st.one_of(
        st.binary(),
        st.text().map(lambda text: text.encode('utf-8', 'surrogatepass')),
        st.text().map(lambda text: b'\xff\xfe' + text.encode('utf-16-le', 'surrogatepass')),
        st.text(st.characters(max_codepoint=127)).map(lambda text: text.encode('utf-16-be')),
    )
)
def test_any_bytes_can_be_written_back(raw):
    source = decode(raw)
    if source.text:
        assert source.text.encode(source.encoding) == raw
    else:
        assert not raw or [problem.name for problem in source.problems] == ['binary-content']
    for cut in range(min(len(raw), 8)):
        decode_head(raw[:cut])


# ---- size and depth -------------------------------------------------------------------------


def limited_memory():
    resource.setrlimit(resource.RLIMIT_AS, (600 * 2**20, 600 * 2**20))


@pytest.mark.parametrize('name', ['README.md', 'LICENSE', 'mof.yml', 'model.gguf', 'config.json'])
def test_fifty_megabytes_are_not_read(tmp_path, name):
    put(tmp_path, {'README.md': CARD, 'model.safetensors': weight_files.safetensors()})
    with open(tmp_path / name, 'wb') as stream:
        stream.write(b'framework: {name: Model Openness Framework}\ncomponents: []\n')
        stream.truncate(50 * 2**20)
    found = findings(name, cwd=tmp_path, preexec=limited_memory)
    if name == 'model.gguf':
        assert 'OWL501' in codes(found, name)
    elif name != 'config.json':
        assert 'OWL903' in codes(found, name)
    owlint('verdict', '.', cwd=tmp_path, preexec=limited_memory)


def test_a_line_of_a_hundred_megabytes(tmp_path):
    with open(tmp_path / 'README.md', 'wb') as stream:
        for _ in range(100):
            stream.write(b'-' * 2**20)
    done = owlint('check', 'README.md', cwd=tmp_path, preexec=limited_memory)
    assert done.returncode == 1
    assert b'OWL903' in done.stdout
    assert len(done.stdout) < 1000


def test_a_long_line_below_the_limit_is_read_in_bounded_memory(tmp_path):
    keys = ', '.join(f'k{i}: {{License: MIT}}' for i in range(20_000))
    put(tmp_path, {'README.md': '---\n{license: apache-2.0, tags: [], ' + keys + '}\n---\n'})
    done = owlint('check', '-v', 'README.md', cwd=tmp_path, preexec=limited_memory)
    assert max(map(len, done.stdout.splitlines()), default=0) < 2000


def test_millions_of_line_breaks(tmp_path):
    put(tmp_path, {'README.md': '---\nlicense: apache-2.0\n---' + '\n' * 2_000_000 + 'owlint: x',
                   'model.gguf': weight_files.gguf()})  # fmt: skip
    assert 'README.md:2:10 OWL601' in short(findings('README.md', cwd=tmp_path))


DEEP = {
    'flow-lists': '[' * 30_000 + ']' * 30_000,
    'open-lists': '[' * 30_000,
    'flow-maps': '{a: ' * 30_000,
    'sequences': '- ' * 30_000 + 'x',
    'explicit-keys': '? ' * 30_000 + 'x',
    'tabs': '-\t' * 30_000,
    'anchors': '&a [' * 30_000,
    'indented': ''.join(' ' * i + 'a:\n' for i in range(1_200)),
}


@pytest.mark.parametrize('command', ['check', 'fix'])
def test_thirty_thousand_levels_of_yaml(tmp_path, command):
    cards = {name: f'---\nlicense: mit\nx:\n {text}\n---\n' for name, text in DEEP.items()}
    for name, text in DEEP.items():
        manifest = f'framework: Model Openness Framework\nx:\n {text}'
        put(tmp_path / name, {'README.md': cards[name], 'mof.yml': manifest})
    # 8 MB of C stack, as most systems have
    done = owlint_process(command, '--format', 'json', '.', cwd=tmp_path)
    assert done.returncode == 1
    found = json.loads(done.stdout)['findings']
    for name, card in cards.items():
        for file in ('README.md', 'mof.yml'):
            said = codes(found, f'{name}/{file}')
            assert {'OWL904', 'OWL104', 'OWL401'} & set(said), (name, file)
        assert (tmp_path / name / 'README.md').read_text() == card


def bomb(last, levels=12, width=10):
    lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for i in range(1, levels):
        lines.append(f'a{i}: &a{i} [' + ', '.join([f'*a{i - 1}'] * width) + ']')
    return '\n'.join(lines) + f'\nlast: {last}\n'


BOMBS = {
    'lists': bomb('*a11'),
    'tag': bomb('!x [*a11, *a11]'),
    'pairs': bomb('!!pairs [x: *a11, y: *a11]'),
    'merge': 'm0: &m0 {x: 1}\n'
    + ''.join(
        f'm{i}: &m{i} {{<<: [' + ', '.join([f'*m{i - 1}'] * 10) + ']}\n' for i in range(1, 12)
    ),
    'self': 'a: &a [*a, *a]\n',
    'self-map': '&a a: *a\n? *a\n: x\n',
    'many-aliases': 'a: &a [x]\nb: [' + ', '.join(['*a'] * 10_000) + ']\n',
}


@pytest.mark.parametrize(
    'command', [['check'], ['fix', '--unsafe-fixes'], ['fix', '--diff'], ['verdict']]
)
def test_alias_bombs(tmp_path, command):
    # the upper-case license has a safe fix, so the two-reader check meets the bomb too
    for name, text in BOMBS.items():
        put(tmp_path / name, {'README.md': f'---\n{text}license: MIT\n---\n', 'mof.yml': text,
                              'model.gguf': weight_files.gguf()})  # fmt: skip
    if command == ['check']:
        found = findings('.', cwd=tmp_path, preexec=limited_memory)
        assert {item['path'].partition('/')[0] for item in found} == set(BOMBS)
    else:
        owlint(*command, '.', cwd=tmp_path, preexec=limited_memory)


@pytest.mark.parametrize(
    'value',
    [
        '!!python/object/apply:os.system ["touch owned"]',
        '!!python/object/new:os.system ["touch owned"]',
        '!!python/name:os.system ""',
        '!!python/object:subprocess.Popen {args: [touch, owned]}',
        '!<tag:yaml.org,2002:python/module:os> ""',
    ],
)
@pytest.mark.parametrize('command', ['check', 'fix'])
def test_yaml_tags_run_nothing(tmp_path, value, command):
    put(tmp_path, {'README.md': f'---\nlicense: MIT\nx: {value}\n---\n'})
    owlint(command, 'README.md', cwd=tmp_path)
    assert not (tmp_path / 'owned').exists()


# ---- what is no regular file ----------------------------------------------------------------


@pytest.mark.parametrize('name', ['README.md', 'LICENSE.txt', 'model.safetensors'])
def test_a_folder_where_a_file_is_expected(tmp_path, name):
    put(tmp_path, {f'{name}/inside.py': 'x = 1\n', 'other.txt': ''})
    for arguments in ([name], ['.'], []):
        found = findings(*arguments, cwd=tmp_path)
        assert codes(found, name) == ['OWL901']
        assert 'this is a folder' in found[0]['message']
    git(tmp_path, 'init', '-q')
    git(tmp_path, 'add', '.')
    assert codes(findings(cwd=tmp_path), name) == ['OWL901']


@pytest.mark.parametrize('name', ['README.md', 'LICENSE', 'model.gguf'])
@pytest.mark.parametrize(
    ('target', 'message'),
    [
        ('nowhere', 'broken symbolic link'),
        ('loop', 'circular symbolic link'),
        ('../outside.txt', 'this link leads out of the repository'),
        ('/etc/hostname', 'this link leads out of the repository'),
        ('.', 'this is a folder'),
    ],
)
@pytest.mark.parametrize('tracked', [False, True])
def test_links(tmp_path, name, target, message, tracked):
    release = tmp_path / 'release'
    put(tmp_path, {'outside.txt': CARD.replace('mit', 'MIT'), 'release/x.txt': ''})
    (release / 'loop').symlink_to('loop')
    (release / name).symlink_to(target)
    if tracked:
        git(release, 'init', '-q')
        git(release, 'add', '.')
    if target != '.' or tracked:
        found = findings(cwd=release)
        assert codes(found, name) == ['OWL901']
        assert message in next(item['message'] for item in found if item['path'] == name)
    if target == '.':
        assert 'this is a link to a folder' in complaint(owlint('check', name, cwd=release))
    else:
        assert codes(findings(name, cwd=release), name) == ['OWL901']
    owlint('fix', '.', cwd=release)
    owlint('verdict', '.', cwd=release)
    assert (release / name).is_symlink()
    assert (tmp_path / 'outside.txt').read_text() == CARD.replace('mit', 'MIT')


def test_a_link_inside_the_repository_is_read(tmp_path):
    put(tmp_path, {'cards/a.md': APACHE, 'model.gguf': weight_files.gguf()})
    git(tmp_path, 'init', '-q')
    (tmp_path / 'README.md').symlink_to('cards/a.md')
    assert 'README.md:2:10 OWL601' in short(findings('README.md', cwd=tmp_path))


def test_a_path_through_a_linked_folder_is_not_followed_out(tmp_path):
    put(tmp_path, {'outside/README.md': CARD.replace('mit', 'MIT'), 'repository/x': ''})
    repository = tmp_path / 'repository'
    git(repository, 'init', '-q')
    (repository / 'linked').symlink_to('../outside')
    (item,) = findings('linked/README.md', cwd=repository)
    assert item['code'] == 'OWL901'
    assert 'a link in its path leads out of the repository' in item['message']
    owlint('fix', 'linked/README.md', cwd=repository)
    assert (tmp_path / 'outside/README.md').read_text() == CARD.replace('mit', 'MIT')
    # a walk does not enter it
    assert findings('.', cwd=repository) == []


def test_a_named_folder_behind_a_link_is_read_where_there_is_no_repository(tmp_path):
    put(tmp_path, {'disk/owl/README.md': APACHE, 'disk/owl/model.gguf': weight_files.gguf(),
                   'disk/secret.txt': 'x', 'home/x': ''})  # fmt: skip
    home = tmp_path / 'home'
    (home / 'models').symlink_to('../disk')
    (tmp_path / 'disk/owl/LICENSE').symlink_to('../secret.txt')
    found = findings('models/owl', '--ignore', 'OWL1,OWL5,OWL63', cwd=home)
    assert codes(found, 'models/owl/LICENSE') == ['OWL901']
    assert {item['code'] for item in found} <= {'OWL601', 'OWL604', 'OWL901'}
    # in a checkout it leads out of it
    git(home, 'init', '-q')
    found = findings('models/owl', '--select', 'OWL9', cwd=home)
    assert codes(found, 'models/owl/README.md') == ['OWL901']


def test_pipes_sockets_and_devices(tmp_path, monkeypatch):
    os.mkfifo(tmp_path / 'README.md')
    os.mkfifo(tmp_path / 'mof.yml')
    os.mkfifo(tmp_path / 'model.gguf')
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind('LICENSE')
        found = findings('.', cwd=tmp_path)
        owlint('verdict', '.', cwd=tmp_path)
    for name in ('README.md', 'LICENSE', 'model.gguf'):
        assert codes(found, name) == ['OWL901']
    os.mkfifo(tmp_path / 'owlint.toml')
    assert 'owlint.toml: cannot be read: this is not a regular file' in complaint(
        owlint('check', '.', cwd=tmp_path)
    )
    sentence = complaint(owlint('license', 'README.md', cwd=tmp_path))
    assert sentence == 'README.md: this is not a regular file'


@pytest.fixture
def shared():
    with open_folder() as folder:
        yield folder


def test_no_permission_to_read(shared):
    release = shared / 'release'
    put(release, {'README.md': CARD, 'LICENSE': 'x', 'model.gguf': weight_files.gguf(),
                  'mof.yml': 'a: 1', 'other.yml': 'a: 1', 'closed/README.md': CARD})  # fmt: skip
    closed = ['README.md', 'LICENSE', 'model.gguf', 'mof.yml', 'other.yml', 'closed']
    for name in closed:
        (release / name).chmod(0)
    try:
        done, folder, text, verdict = owlint_as_nobody(
            ['check', '--format', 'json', '.'],
            ['check', 'closed'],
            ['license', 'LICENSE'],
            ['verdict', '.'],
            cwd=release,
        )
        assert done.returncode == 1
        found = json.loads(done.stdout)['findings']
        for name in ('README.md', 'LICENSE', 'model.gguf', 'mof.yml'):
            (item,) = [item for item in found if item['path'] == name]
            assert item['code'] == 'OWL901'
            assert 'no permission to read it' in item['message']
        # what is in a closed folder was not checked, and that is said
        (item,) = [item for item in found if item['path'] == 'closed']
        assert item['code'] == 'OWL901'
        assert 'not looked into' in item['message']
        sentence = complaint(folder)
        assert sentence == 'closed: cannot be read (no permission to read it)'
        sentence = complaint(text)
        assert sentence == 'LICENSE: no permission to read it'
        assert verdict.returncode in (0, 2)
    finally:
        for name in closed:
            (release / name).chmod(0o755)


# ---- paths ----------------------------------------------------------------------------------

NAMES = ['a b', 'line\nbreak', 'übung-模型', 'quote\'"s', '-dash', 'per%cent', '\x1b[31mred']


@pytest.mark.parametrize('name', [*map(os.fsencode, NAMES), b'\xff\xfe-undecodable'])
def test_odd_paths(tmp_path, name):
    folder = os.path.join(os.fsencode(tmp_path), name)
    os.makedirs(folder)
    with open(os.path.join(folder, b'README.md'), 'wb') as stream:
        stream.write(b'---\nlicense: MIT\n---\n')
    git(tmp_path, 'init', '-q')
    git(tmp_path, 'add', '.')
    plain = owlint('check', '--select', 'OWL111', cwd=tmp_path)
    assert plain.returncode == 1
    # the finding with its mark and source line, the sum, and no command to the terminal
    assert plain.stdout.count(b'\n') == 4, plain.stdout
    assert b'\x1b' not in plain.stdout
    for form in ('json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'):
        done = owlint('check', '--select', 'OWL111', '--format', form, cwd=tmp_path)
        assert done.returncode == 1
        done.stdout.decode()
    fixed = owlint(
        'fix', '--select', 'OWL111', '--', os.path.join(name, b'README.md'), cwd=tmp_path
    )
    assert fixed.returncode == 0, fixed.stderr
    with open(os.path.join(folder, b'README.md'), 'rb') as stream:
        assert stream.read() == b'---\nlicense: mit\n---\n'


# ---- weights and releases -------------------------------------------------------------------


def test_a_pointer_in_place_of_a_weight_file(tmp_path):
    pointer = b'version https://git-lfs.github.com/spec/v1\noid sha256:' + b'a' * 64 + b'\nsize 9\n'
    put(tmp_path, {'README.md': APACHE, 'model.safetensors': pointer, 'x.gguf': pointer[:60]})
    found = findings('.', cwd=tmp_path)
    assert codes(found, 'model.safetensors') == []
    assert codes(found, 'README.md') == ['OWL601']


def test_a_release_without_git(tmp_path):
    put(tmp_path, {'owl/README.md': APACHE, 'owl/weights/model.gguf': weight_files.gguf(),
                   'owl/owlint.toml': 'ignore = {OWL601 = "text follows"}\n'})  # fmt: skip
    elsewhere = tmp_path / 'elsewhere'
    elsewhere.mkdir()
    for cwd, path in ((tmp_path, '.'), (tmp_path, 'owl'), (tmp_path / 'owl', '.'),
                      (elsewhere, '../owl'), (elsewhere, str(tmp_path / 'owl'))):  # fmt: skip
        found = findings(path, '--select', 'OWL601', cwd=cwd)
        # one release, found around its weights; its configuration holds for all of it
        assert [item['code'] for item in found] == ['OWL601'], (path, found)
        assert found[0]['suppressed_by'] == 'ignore'
        done = owlint('verdict', '-q', '--definition', 'open-weights', path, cwd=cwd)
        assert done.returncode == 0
        assert done.stdout.count(b'\n') == 1, done.stdout


def test_a_snapshot_in_the_cache_of_the_hub(tmp_path):
    cache = tmp_path / 'models--lab--owl'
    put(cache, {'blobs/1': APACHE, 'blobs/2': weight_files.gguf(), 'snapshots/abc/x.txt': ''})
    (cache / 'snapshots/abc/README.md').symlink_to('../../blobs/1')
    (cache / 'snapshots/abc/model.gguf').symlink_to('../../blobs/2')
    assert short(findings('.', '--ignore', 'OWL5,OWL604,OWL63', cwd=cache / 'snapshots/abc')) == [
        'README.md:2:10 OWL601'
    ]


def test_a_working_folder_that_is_gone(tmp_path):
    (tmp_path / 'gone').mkdir()
    folder = str(tmp_path / 'gone')
    done = owlint('check', cwd=folder, preexec=lambda: os.rmdir(folder))
    assert complaint(done)


def test_a_file_that_grows_while_it_is_read(tmp_path):
    put(tmp_path, {'README.md': CARD})
    stop = threading.Event()

    def grow():
        with open(tmp_path / 'README.md', 'ab') as stream:
            while not stop.is_set():
                stream.write(b'more text\n' * 1000)
                stream.flush()
                if stream.tell() > 20_000_000:
                    return

    writer = threading.Thread(target=grow)
    writer.start()
    try:
        owlint('check', '.', cwd=tmp_path)
    finally:
        stop.set()
        writer.join()


# ---- code of the release is never run -------------------------------------------------------


def test_modules_in_the_working_folder_are_not_imported(tmp_path):
    code = 'open("owned", "w").close()\nraise SystemExit("owned")\n'
    names = ['yaml', 'tomllib', 'json', 'tempfile', 'difflib', 'ruamel', 'argparse', 'owlint_rules']
    put(tmp_path, {f'{name}.py': code for name in names})
    put(tmp_path, {'README.md': '---\nlicense: MIT\n---\n', 'owlint.toml': 'year = "2026"\n'})
    for command in (['check', '.'], ['fix', '.'], ['verdict', '.'], ['explain', 'OWL601']):
        owlint_process(*command, cwd=tmp_path)
        assert not (tmp_path / 'owned').exists()
    assert 'license: mit' in (tmp_path / 'README.md').read_text()


def test_a_file_system_monitor_of_the_checkout_is_not_run(tmp_path):
    put(tmp_path, {'README.md': CARD, 'monitor.sh': '#!/bin/sh\ntouch owned\n'})
    (tmp_path / 'monitor.sh').chmod(0o755)
    git(tmp_path, 'init', '-q')
    git(tmp_path, 'add', 'README.md')
    git(tmp_path, 'config', 'core.fsmonitor', './monitor.sh')
    owlint('check', cwd=tmp_path)
    assert not (tmp_path / 'owned').exists()
