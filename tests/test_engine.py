"""The engine: which files, which release, which place; the same answer from everywhere."""

from __future__ import annotations

import os

import pytest

from owlint.engine import Engine, Settings
from program import findings, git, owlint, put, short
from tools import weight_files

PROBES = 'plugins = ["probes"]\nselect = ["PRB"]\n'
APACHE = '---\nlicense: apache-2.0\n---\n# owl\n'


def places(tmp_path, monkeypatch, files, config=PROBES, paths=None):
    put(tmp_path, {'owlint.toml': config, **files})
    monkeypatch.chdir(tmp_path)
    result = Engine(Settings()).check(paths or list(files))
    return [f'{item.path}:{item.line}:{item.column} {item.code}' for item in result.visible]


# ---- lines and columns ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ('text', 'expected'),
    [
        ('WRONG', '1:1'),
        ('\tWRONG', '1:2'),  # a tab is one character
        ('模型WRONG', '1:3'),  # a wide character too
        ('e\u0301WRONG', '1:3'),  # a combining character is a character of its own
        ('🦉WRONG', '1:2'),  # one beyond the first plane is one, not two
        ('\u200dWRONG', '1:2'),
        ('\ufeffWRONG', '1:1'),  # a byte-order mark takes no column
        ('\ufeffa WRONG', '1:3'),
        ('\ufeff\nWRONG', '2:1'),
        ('a\r\nWRONG', '2:1'),
        ('a\rWRONG', '2:1'),
        ('a\n\rWRONG', '3:1'),
        ('a\x0bWRONG', '1:3'),  # no line ends here for an editor
        ('a\u2028WRONG', '1:3'),
        ('a\x85WRONG', '1:3'),
        ('\n' * 1000 + ' ' * 1000 + 'WRONG', '1001:1001'),
    ],
)
def test_columns(tmp_path, monkeypatch, text, expected):
    assert places(tmp_path, monkeypatch, {'README.md': text}) == [f'README.md:{expected} PRB101']


def test_columns_of_a_value_in_front_matter(tmp_path):
    card = '---\n模型: x\n"🦉": {license: apache-2.0}\nlicense:    apache-2.0 # é\n---\n'
    put(tmp_path, {'README.md': card, 'a.gguf': weight_files.gguf()})
    (item,) = findings('README.md', '--select', 'OWL601', cwd=tmp_path)
    assert (item['line'], item['column'], item['end_line'], item['end_column']) == (4, 13, 4, 23)


def test_columns_in_utf_16(tmp_path, monkeypatch):
    raw = b'\xff\xfe' + '模型\n🦉 WRONG'.encode('utf-16-le')
    assert places(tmp_path, monkeypatch, {'README.md': raw}) == ['README.md:2:3 PRB101']


# ---- order and counting ---------------------------------------------------------------------


def test_order_does_not_depend_on_the_arguments(tmp_path):
    files = {f'{name}/README.md': 'WORSE WRONG\nWRONG\n' for name in ('b', 'a', 'c')}
    put(tmp_path, {'owlint.toml': PROBES, **files, 'a/LICENSE': 'WRONG'})
    expected = [
        f'{name}/README.md:{place}'
        for name in 'abc'
        for place in ('1:1 PRB102', '1:7 PRB101', '2:1 PRB101')
    ]
    expected.insert(0, 'a/LICENSE:1:1 PRB201')
    names = [*files, 'a/LICENSE']
    for paths in (names, names[::-1], ['.'], ['c', 'a', 'b'], []):
        assert short(findings(*paths, cwd=tmp_path)) == expected


def test_one_file_however_it_is_written_is_one_file(tmp_path):
    put(tmp_path, {'owlint.toml': PROBES, 'a/README.md': 'WRONG'})
    here = str(tmp_path)
    for paths in (
        ['a/README.md', './a/README.md'],
        ['a/README.md', f'{here}/a/README.md'],
        ['a', 'a/', './a', 'a/../a/README.md', here],
        ['.', 'a/README.md', f'{here}//a//README.md'],
    ):
        assert short(findings(*paths, cwd=tmp_path)) == ['a/README.md:1:1 PRB101']


def test_from_a_folder_below_and_beside(tmp_path):
    put(tmp_path, {'owlint.toml': PROBES, 'a/README.md': 'WRONG', 'b/c/x.txt': ''})
    git(tmp_path, 'init', '-q')
    git(tmp_path, 'add', '.')
    assert short(findings(cwd=tmp_path / 'a')) == ['README.md:1:1 PRB101']
    assert short(findings('../../a', cwd=tmp_path / 'b/c')) == ['../../a/README.md:1:1 PRB101']
    full = str(tmp_path / 'a/README.md')
    assert short(findings(full, cwd=tmp_path / 'b')) == ['../a/README.md:1:1 PRB101']
    assert short(findings(full, cwd=tmp_path)) == ['a/README.md:1:1 PRB101']
    # without a path only what git tracks is checked
    put(tmp_path, {'b/c/README.md': 'WRONG'})
    assert short(findings(cwd=tmp_path / 'b/c')) == []
    # from elsewhere the configuration is somebody's, and names no plugins
    put(tmp_path, {'owlint.toml': 'select = ["OWL902"]\n', 'a/README.md': b'\xff'})
    assert short(findings(full, cwd='/')) == [f'{full[1:]}:1:1 OWL902']
    assert short(findings(full, cwd='/usr')) == [f'{full}:1:1 OWL902']


def test_names_that_begin_with_dots(tmp_path):
    put(tmp_path, {'owlint.toml': PROBES, '..a/README.md': 'WRONG'})
    full = str(tmp_path / '..a/README.md')
    assert short(findings(full, cwd=tmp_path)) == ['..a/README.md:1:1 PRB101']


def test_tracked_files_are_what_is_checked_without_paths(tmp_path):
    put(tmp_path, {'owlint.toml': PROBES, 'a/README.md': 'WRONG', 'b/README.md': 'WRONG'})
    git(tmp_path, 'init', '-q')
    git(tmp_path, 'add', 'a', 'owlint.toml')
    assert short(findings(cwd=tmp_path)) == ['a/README.md:1:1 PRB101']
    os.unlink(tmp_path / 'a/README.md')
    assert short(findings(cwd=tmp_path)) == []


def test_folders_that_are_nobodys_own_are_not_walked(tmp_path):
    skipped = ['.git', 'node_modules', '.venv', '__pycache__', '.cache', 'site-packages']
    put(tmp_path, {'owlint.toml': PROBES, **{f'{name}/README.md': 'WRONG' for name in skipped}})
    assert findings('.', cwd=tmp_path) == []
    # unless they are named
    assert short(findings('node_modules', cwd=tmp_path)) == ['node_modules/README.md:1:1 PRB101']


def test_problems_of_one_file_are_told_once(tmp_path):
    config = '[header]\nlicense = "MIT"\n'
    text = b'framework: Model Openness Framework\ncomponents: []\nx: \xff\n'
    put(tmp_path, {'owlint.toml': config, 'mof.yml': text})
    assert short(findings('mof.yml', '--select', 'OWL9', cwd=tmp_path)) == ['mof.yml:3:4 OWL902']
    (tmp_path / 'mof.yml').unlink()
    os.symlink('nowhere', tmp_path / 'mof.yml')
    assert short(findings('mof.yml', '--select', 'OWL9', cwd=tmp_path)) == ['mof.yml:1:1 OWL901']


# ---- which release --------------------------------------------------------------------------


def release_findings(tmp_path, *paths):
    found = findings(*paths, '--select', 'OWL601', cwd=tmp_path)
    return [(item['path'], item['line']) for item in found]


def test_the_release_around_a_file(tmp_path):
    put(
        tmp_path,
        {
            'README.md': '# A project\n',
            'one/README.md': APACHE,
            'one/weights/model.gguf': weight_files.gguf(),
            'one/weights/README.md': '# what is here\n',
            'one/docs/LICENSE-of-the-docs.txt': 'x',
            'two/README.md': APACHE,
            'two/LICENSE': 'x',
            'two/model.gguf': weight_files.gguf(),
            'lib/code.py': '',
        },
    )
    git(tmp_path, 'init', '-q')
    # whichever file of it is passed, the finding is the release's own
    for path in ('one/README.md', 'one/weights/model.gguf', 'one/weights/README.md'):
        assert release_findings(tmp_path, path) == [('one/README.md', 2)], path
    # a license file below names no license of the release around it
    assert release_findings(tmp_path, 'two/model.gguf') == []
    assert release_findings(tmp_path, 'README.md', 'lib/code.py') == []
    assert release_findings(tmp_path, '.') == [('one/README.md', 2)]


def test_a_release_inside_a_release_is_its_own(tmp_path):
    put(
        tmp_path,
        {
            'README.md': APACHE,
            'model.gguf': weight_files.gguf(),
            'LICENSE': 'x',
            'adapter/README.md': APACHE,
            'adapter/a.safetensors': weight_files.safetensors(),
        },
    )
    git(tmp_path, 'init', '-q')
    # the outer license file is not the inner release's
    assert release_findings(tmp_path, '.') == [('adapter/README.md', 2)]
    os.rename(tmp_path / 'LICENSE', tmp_path / 'adapter/LICENSE')
    assert release_findings(tmp_path, '.') == [('README.md', 2)]


def test_a_release_reaches_no_further_than_the_repository(tmp_path):
    put(tmp_path, {'README.md': APACHE, 'inner/model.gguf': weight_files.gguf()})
    git(tmp_path / 'inner', 'init', '-q')
    assert release_findings(tmp_path / 'inner', 'model.gguf') == []
    git(tmp_path, 'init', '-q')
    assert release_findings(tmp_path, 'inner/model.gguf') == []


def test_a_linked_folder_inside_the_repository(tmp_path):
    put(tmp_path, {'real/README.md': APACHE, 'real/a.gguf': weight_files.gguf()})
    git(tmp_path, 'init', '-q')
    (tmp_path / 'linked').symlink_to('real')
    assert release_findings(tmp_path, 'linked/README.md') == [('linked/README.md', 2)]
    # it is one file, by its own name where that is given too
    both = ['real/README.md', 'linked/README.md']
    for paths in (both, both[::-1]):
        assert release_findings(tmp_path, *paths) == [('real/README.md', 2)]
    # a walk reads it once
    assert release_findings(tmp_path, '.') == [('real/README.md', 2)]
    done = owlint('check', 'linked', cwd=tmp_path)
    assert done.returncode == 2


def test_only_the_release_is_read(tmp_path):
    """Files of others are not opened: an unreadable one beside the release is nobody's business."""
    put(tmp_path, {'a/README.md': APACHE, 'a/LICENSE': 'x', 'b/README.md': b'\xff\xfe\xff'})
    os.symlink('nowhere', tmp_path / 'b/LICENSE')
    git(tmp_path, 'init', '-q')
    assert findings('a/README.md', '--select', 'OWL6,OWL9', cwd=tmp_path) == []


def test_files_checked_are_counted_once(tmp_path):
    put(tmp_path, {'README.md': APACHE, 'LICENSE': 'x', 'notes.txt': 'x'})
    done = owlint('check', 'README.md', './README.md', '--isolated', cwd=tmp_path)
    assert b'1 file' in done.stdout
