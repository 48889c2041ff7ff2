"""A baseline holds back what it recorded, tells what is gone, and is safe to write."""

from __future__ import annotations

import json
import os

from program import complaint, findings, owlint, put, short

CONFIG = 'plugins = ["probes"]\nselect = ["PRB", "OWL804"]\n'
BASE = ['--baseline', 'base.json']


def write(tmp_path, *paths):
    return owlint('check', *BASE, '--write-baseline', *(paths or ['.']), cwd=tmp_path)


def test_write_apply_and_stale(tmp_path):
    put(tmp_path, {'owlint.toml': CONFIG, 'README.md': 'WRONG\nWRONG\n', 'LICENSE': 'WRONG'})
    done = write(tmp_path)
    assert (done.returncode, done.stderr) == (0, b'owlint: 3 findings recorded in base.json\n')
    assert json.loads((tmp_path / 'base.json').read_text()) == {
        'version': 1,
        'findings': {'LICENSE': {'PRB201': 1}, 'README.md': {'PRB101': 2}},
    }
    done = owlint('check', *BASE, '.', cwd=tmp_path)
    assert done.returncode == 0
    found = findings(*BASE, '.', cwd=tmp_path)
    assert short(found) == []
    assert {item['suppressed_by'] for item in found} == {'baseline'}
    # one more is shown
    put(tmp_path, {'README.md': 'WRONG\nWRONG\nWRONG\n'})
    assert short(findings(*BASE, '.', cwd=tmp_path)) == ['README.md:3:1 PRB101']
    # one less is told
    put(tmp_path, {'README.md': 'WRONG\n'})
    (item,) = [one for one in findings(*BASE, '.', cwd=tmp_path) if not one['suppressed']]
    assert (item['path'], item['code']) == ('base.json', 'OWL804')
    assert item['message'] == 'PRB101 is recorded for README.md once more than it occurs'
    # and writing anew makes it shrink
    write(tmp_path)
    assert owlint('check', *BASE, '.', cwd=tmp_path).returncode == 0


def test_only_what_was_looked_at_can_be_stale(tmp_path):
    put(tmp_path, {'owlint.toml': CONFIG, 'README.md': 'WRONG\n', 'LICENSE': 'WRONG'})
    write(tmp_path)
    put(tmp_path, {'README.md': '', 'LICENSE': ''})
    assert short(findings(*BASE, 'x.txt', cwd=put(tmp_path, {'x.txt': ''}))) == []
    assert len(short(findings(*BASE, 'LICENSE', cwd=tmp_path))) == 1
    assert short(findings(*BASE, '.', '--select', 'PRB301,OWL804', cwd=tmp_path)) == []
    assert short(findings(*BASE, '.', '--kind', 'header', cwd=tmp_path)) == []
    assert short(findings(*BASE, '.', '--ignore', 'OWL804', cwd=tmp_path)) == []
    assert len(short(findings(*BASE, '.', cwd=tmp_path))) == 2
    # of a file that is gone nothing can be left
    os.unlink(tmp_path / 'README.md')
    assert len(short(findings(*BASE, 'x.txt', cwd=tmp_path))) == 1


def test_findings_of_the_release(tmp_path):
    card = '---\nlicense: apache-2.0\n---\n'
    config = 'select = ["OWL601", "OWL804"]\n'
    put(tmp_path, {'README.md': card, 'a/model.gguf': b'', 'owlint.toml': config})
    write(tmp_path)
    assert short(findings(*BASE, 'a/model.gguf', cwd=tmp_path)) == []
    assert short(findings(*BASE, '.', cwd=tmp_path)) == []
    put(tmp_path, {'LICENSE': 'x'})
    assert short(findings(*BASE, '.', cwd=tmp_path)) == ['base.json:1:1 OWL804']


def test_the_configuration_names_it_and_folders_do_not_matter(tmp_path):
    files = {'owlint.toml': CONFIG + 'baseline = "ci/base.json"\n', 'sub/README.md': 'WRONG\n'}
    put(tmp_path, {**files, 'ci/x': '', '.git/HEAD': ''})
    owlint('check', '--baseline', 'ci/base.json', '--write-baseline', '.', cwd=tmp_path)
    assert json.loads((tmp_path / 'ci/base.json').read_text())['findings'] == {
        '../sub/README.md': {'PRB101': 1}
    }
    for cwd, path in (
        (tmp_path, '.'),
        (tmp_path / 'sub', 'README.md'),
        (tmp_path / 'ci', '../sub'),
    ):
        assert short(findings(path, cwd=cwd)) == []
    assert len(findings('.', '--isolated', '--select', 'OWL9', cwd=tmp_path)) == 0


def test_comments_come_first(tmp_path):
    text = 'WRONG <!-- owlint: ignore[PRB101] why -->\n\nWRONG\n'
    put(tmp_path, {'owlint.toml': CONFIG, 'README.md': text})
    write(tmp_path)
    assert json.loads((tmp_path / 'base.json').read_text())['findings'] == {
        'README.md': {'PRB101': 1}
    }
    by = [item['suppressed_by'] for item in findings(*BASE, '.', cwd=tmp_path)]
    assert by == ['comment', 'baseline']


def test_names_that_are_no_utf_8(tmp_path):
    folder = os.path.join(os.fsencode(tmp_path), b'\xff')
    os.mkdir(folder)
    with open(os.path.join(folder, b'README.md'), 'wb') as stream:
        stream.write(b'WRONG')
    put(tmp_path, {'owlint.toml': CONFIG})
    write(tmp_path)
    assert owlint('check', *BASE, '.', cwd=tmp_path).returncode == 0


def test_broken_baselines(tmp_path):
    put(tmp_path, {'owlint.toml': CONFIG, 'README.md': 'WRONG'})
    for text, start in {
        '{"version": 1,\n "findings"': 'base.json:2:',
        '{"version": 2, "findings": {}}': 'base.json: baseline version 2 is not known',
        '[]': 'base.json: not an owlint baseline',
        '{"version": 1, "findings": {"README.md": 3}}': 'base.json: not an owlint baseline',
        '{"version": 1, "findings": {"README.md": {"PRB101": "x"}}}': 'base.json: not an owlint',
        '{"version": 1, "findings": {"README.md": {"PRB101": 1e999}}}': 'base.json: not an owlint',
        '[' * 100_000: 'base.json: not an owlint baseline',
        '\0': 'base.json:1:1: not an owlint baseline',
    }.items():
        put(tmp_path, {'base.json': text})
        assert complaint(owlint('check', *BASE, '.', cwd=tmp_path)).startswith(start)
    assert complaint(owlint('check', '--baseline', 'no', '.', cwd=tmp_path)) == (
        'no: cannot be read (no such file)'
    )
    assert 'this is a folder' in complaint(owlint('check', '--baseline', '.', cwd=tmp_path))
    assert 'needs --baseline' in complaint(owlint('check', '--write-baseline', '.', cwd=tmp_path))


def test_where_it_cannot_be_written(tmp_path):
    put(tmp_path, {'owlint.toml': CONFIG, 'README.md': 'WRONG', 'folder/x': ''})
    for path in ('folder', 'README.md/base.json', '/dev/full'):
        done = owlint('check', '--baseline', path, '--write-baseline', 'README.md', cwd=tmp_path)
        assert 'cannot be written' in complaint(done)
    assert (tmp_path / 'README.md').read_text() == 'WRONG'
    # a file that is no baseline is replaced only because it was named for that
    before = sorted(os.listdir(tmp_path))
    write(tmp_path)
    assert sorted(os.listdir(tmp_path)) == sorted([*before, 'base.json'])
