"""The checked folder is data: nothing of it is run, nothing outside of it is read or written.

Each test is an attack. Where the attack needs the help of another program, the
test first shows that this program falls for it.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys

import pytest

from program import CARD, ROOT, complaint, environment, findings, git, owlint, put, short

FAULTY = CARD.replace('mit', 'MIT')
FIXED = CARD
resource = pytest.importorskip('resource', reason='links, pipes and limits are those of POSIX')

SELECT = ('--select', 'OWL111,OWL8,OWL9')


def told(done):
    return done.stderr.decode().splitlines()


def script(path, text):
    path.write_text('#!/bin/sh\n' + text)
    path.chmod(0o755)
    return path


def checkout(folder, files):
    put(folder, files)
    git(folder, 'init', '-q')
    git(folder, 'add', '.')
    return folder


# ---- a .git folder of a stranger ------------------------------------------------------------


def with_entry(folder, name, mode=0o100644):
    """Put a name into the index that git itself refuses, with the content of a file there."""
    placeholder = 'x' * max(len(name), 1)
    (folder / placeholder).write_text(FAULTY)
    git(folder, 'add', placeholder)
    (folder / placeholder).unlink()
    index = folder / '.git/index'
    raw = index.read_bytes()[:-20]
    at = raw.index(b'\0' + bytes([len(placeholder)]) + placeholder.encode())
    size = (len(name)).to_bytes(2, 'big')
    changed = raw[:at] + size + name.encode() + raw[at + 2 + len(placeholder) :]
    if not name:
        # a name without letters, padded to the same length
        changed = raw[:at] + b'\0\0\0\0' + raw[at + 2 + len(placeholder) + 1 :]
        padding = len(raw) - len(changed)
        changed = changed[: at + 4] + b'\0' * padding + changed[at + 4 :]
    if mode != 0o100644:
        start = at + 2 - 62
        changed = changed[: start + 24] + mode.to_bytes(4, 'big') + changed[start + 28 :]
    index.write_bytes(changed + hashlib.sha1(changed).digest())


def listed(folder):
    done = subprocess.run(
        ['git', 'ls-files'], cwd=folder, capture_output=True, env=environment(), check=False
    )
    return done.stdout.decode().split('\n')[:-1]


@pytest.mark.parametrize('name', ['../out/README.md', 'sub/../../out/README.md', '/out/README.md'])
def test_an_index_entry_that_leads_out(tmp_path, name):
    put(tmp_path, {'out/README.md': FAULTY})
    name = name.replace('/out/', f'{tmp_path}/out/') if name.startswith('/') else name
    repository = checkout(tmp_path / 'r', {'README.md': FAULTY, 'sub/x': ''})
    with_entry(repository, name)
    assert name in listed(repository)
    found = findings(*SELECT, cwd=repository)
    assert short(found) == ['README.md:2:10 OWL111']
    done = owlint('fix', *SELECT, cwd=repository)
    assert told(done) == ["owlint: 1 name leads out of the repository in git's index; not followed"]
    assert (repository / 'README.md').read_text() == FIXED
    assert (tmp_path / 'out/README.md').read_text() == FAULTY


def test_an_index_entry_behind_a_link(tmp_path):
    put(tmp_path, {'out/README.md': FAULTY})
    repository = checkout(tmp_path / 'r', {'README.md': FAULTY})
    with_entry(repository, 'linked/README.md')
    (repository / 'linked').symlink_to('../out')
    with_entry(repository, '.git/README.md')
    put(repository, {'.git/README.md': FAULTY})
    assert short(findings(*SELECT, cwd=repository)) == ['README.md:2:10 OWL111']
    done = owlint('fix', *SELECT, cwd=repository)
    assert told(done) == ["owlint: 2 names lead out of the repository in git's index; not followed"]
    assert (tmp_path / 'out/README.md').read_text() == FAULTY
    assert (repository / '.git/README.md').read_text() == FAULTY
    # a link inside of the repository is a way like any other
    (repository / 'linked').unlink()
    (repository / 'linked').symlink_to('real')
    put(repository, {'real/README.md': FAULTY})
    owlint('fix', *SELECT, cwd=repository)
    assert (repository / 'real/README.md').read_text() == FIXED


def test_what_is_missing_is_not_fetched(tmp_path):
    """A sparse index, a tree that is not there, and a promisor whose other end is a program."""
    repository = checkout(tmp_path / 'r', {'a/README.md': FAULTY, 'b/x': 'y'})
    git(repository, 'commit', '-qm', 'x')
    git(repository, 'sparse-checkout', 'init', '--cone', '--sparse-index')
    git(repository, 'sparse-checkout', 'set', 'a')
    tree = git(repository, 'rev-parse', 'HEAD:b').decode().strip()
    (repository / '.git/objects' / tree[:2] / tree[2:]).unlink()
    program = script(tmp_path / 'evil.sh', f'touch {tmp_path}/owned\nexit 1\n')
    for key, value in {
        'core.repositoryformatversion': '1',
        'extensions.partialClone': 'evil',
        'remote.evil.promisor': 'true',
        'remote.evil.url': str(tmp_path / 'there'),
        'remote.evil.uploadpack': str(program),
    }.items():
        git(repository, 'config', key, value)
    (tmp_path / 'there').mkdir()
    listed(repository)
    if not (tmp_path / 'owned').exists():
        pytest.skip('this git does not fetch here')
    (tmp_path / 'owned').unlink()
    before = (repository / '.git/index').read_bytes()
    # git cannot say what it tracks, so all files count
    assert short(findings(*SELECT, cwd=repository)) == ['a/README.md:2:10 OWL111']
    owlint('fix', cwd=repository)
    owlint('check', '--isolated', cwd=repository)
    assert not (tmp_path / 'owned').exists()
    assert (repository / '.git/index').read_bytes() == before


def test_programs_that_the_settings_of_a_checkout_name(tmp_path):
    repository = checkout(tmp_path / 'r', {'README.md': FAULTY, '.gitattributes': '* diff=evil\n'})
    git(repository, 'commit', '-qm', 'x')
    program = script(tmp_path / 'evil.sh', f'touch {tmp_path}/owned\nexit 1\n')
    hooks = repository / '.git/hooks'
    hooks.mkdir(exist_ok=True)
    for name in ('post-index-change', 'pre-commit', 'post-checkout', 'fsmonitor-watchman'):
        shutil.copy(program, hooks / name)
    for key in ('core.fsmonitor', 'diff.external', 'diff.evil.command', 'core.pager', 'core.editor',
                'core.sshCommand', 'core.gitProxy', 'filter.evil.clean'):  # fmt: skip
        git(repository, 'config', key, str(program))
    listed(repository)
    assert (tmp_path / 'owned').exists()
    (tmp_path / 'owned').unlink()
    # what git would write anew, and then call a hook about
    os.utime(repository / 'README.md', (1, 1))
    before = (repository / '.git/index').read_bytes()
    assert short(findings(*SELECT, cwd=repository)) == ['README.md:2:10 OWL111']
    owlint('fix', '--diff', cwd=repository)
    assert not (tmp_path / 'owned').exists()
    assert (repository / '.git/index').read_bytes() == before


def test_a_git_that_the_folder_brings(tmp_path):
    repository = checkout(tmp_path / 'r', {'README.md': FAULTY, 'bin/x': ''})
    for place in ('git', 'bin/git'):
        script(repository / place, f'touch {tmp_path}/owned\n')
    usual = os.environ['PATH']
    for path in ('.', '', str(repository), str(repository / 'bin'), 'bin'):
        env = environment(PATH=os.pathsep.join([path, usual]))
        found = findings(*SELECT, cwd=repository, env=env)
        assert short(found) == ['README.md:2:10 OWL111']
        assert not (tmp_path / 'owned').exists(), path
    # there is no other: all files are looked at
    put(repository, {'untracked/README.md': FAULTY})
    env = environment(PATH=str(repository / 'bin'))
    assert len(findings(*SELECT, cwd=repository, env=env)) == 2
    assert not (tmp_path / 'owned').exists()


def test_a_submodule_is_left_out(tmp_path):
    inner = checkout(tmp_path / 'inner', {'README.md': FAULTY, 'model.gguf': 'x'})
    git(inner, 'commit', '-qm', 'x')
    outer = checkout(tmp_path / 'outer', {'LICENSE.md': 'x', 'README.md/x': 'y'})
    add = ['-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', str(inner), 'sub']
    git(outer, *add)
    found = findings(cwd=outer)
    assert [item['path'] for item in found if item['path'].startswith('sub')] == []
    # the guard: what is no submodule is looked at, and so is this one when it is named
    assert 'README.md:1:1 OWL901' in short(found)
    assert 'sub/README.md:2:10 OWL111' in short(findings('sub', cwd=outer))


def test_a_damaged_index_is_not_believed(tmp_path):
    repository = put(tmp_path / 'r', {'LICENSE': 'x'})
    git(repository, 'init', '-q')
    with_entry(repository, '')
    put(repository, {'a/README.md': FAULTY})
    assert listed(repository) == ['./']
    assert 'a/README.md:2:10 OWL111' in short(findings(*SELECT, cwd=repository))
    (repository / '.git/index').write_bytes(b'DIRC' + b'\xff' * 40)
    assert 'a/README.md:2:10 OWL111' in short(findings(*SELECT, cwd=repository))


def test_names_that_differ_in_case_alone(tmp_path):
    names = {'a/README.md': FAULTY, 'a/readme.md': FAULTY}
    repository = checkout(tmp_path / 'r', names)
    there = len(os.listdir(repository / 'a'))
    assert len(short(findings(*SELECT, cwd=repository))) == there


# ---- what a configuration names -------------------------------------------------------------

POLICY = (ROOT / 'docs/example_plugin/example_plugin/lab-release.toml').read_text()


def little_memory():
    if sys.platform == 'linux':
        resource.setrlimit(resource.RLIMIT_AS, (600_000_000, 600_000_000))


def bounded(kind):
    """A process of its own where a mistake would fill the memory."""
    return little_memory if kind in ('endless', 'huge') else None


def make(path, kind):
    """Something in place of a file."""
    if kind == 'pipe':
        os.mkfifo(path)
    elif kind == 'folder':
        path.mkdir()
    elif kind == 'endless':
        path.symlink_to('/dev/zero')
    elif kind == 'outside':
        path.symlink_to('../outside.txt')
    elif kind == 'circle':
        path.symlink_to(path.name)
    else:
        with open(path, 'wb') as stream:
            stream.truncate(1_000_000_000)


ODD = {
    'pipe': 'this is not a regular file',
    'folder': 'this is a folder, not a file',
    'endless': 'this is not a regular file',
    'outside': 'leads out of the repository',
    'circle': 'circular symbolic link',
    'huge': '1,000,000,000 bytes; files over ',
}


@pytest.fixture
def foreign(tmp_path):
    put(tmp_path, {'outside.txt': POLICY, 'r/README.md': FAULTY})
    (tmp_path / 'r/.git').mkdir()
    return tmp_path / 'r'


@pytest.mark.parametrize(('kind', 'message'), ODD.items())
def test_definitions_are_regular_files_within_the_repository(foreign, kind, message):
    make(foreign / 'own.toml', kind)
    outside = 'outside of the repository' if kind in ('endless', 'outside') else message
    put(foreign, {'owlint.toml': 'definitions = ["own.toml"]\n'})
    sentence = complaint(owlint('verdict', cwd=foreign, preexec=bounded(kind)))
    assert sentence.startswith('owlint.toml:1:16: own.toml: ')
    assert outside in sentence
    done = owlint('verdict', '--isolated', '--definition', 'own.toml', cwd=foreign,
                  preexec=bounded(kind))  # fmt: skip
    assert message in complaint(done)
    assert complaint(done).startswith('own.toml: ')


@pytest.mark.parametrize('name', ['../outside.txt', '{}/outside.txt', '/dev/zero'])
def test_a_configuration_names_no_definition_elsewhere(foreign, name):
    name = name.format(foreign.parent)
    put(foreign, {'owlint.toml': f'definitions = ["{name}"]\n'})
    sentence = complaint(owlint('verdict', cwd=foreign, preexec=little_memory))
    assert sentence == f'owlint.toml:1:16: {name}: lies outside of the repository'
    # who names the configuration answers for what it names
    if 'outside' in name:
        put(foreign.parent, {'etc/my.toml': f'definitions = ["{name}"]\n'})
        done = owlint('verdict', '--config', '../etc/my.toml', '-q', '--definition', 'lab-release',
                      cwd=foreign)  # fmt: skip
        assert done.returncode == 0, done.stderr


BROKEN_POLICIES = {
    'nested': POLICY + 'x = ' + '[' * 50_000,
    'no table': POLICY.replace('id = "lab-release"', 'id = "lab-release"\nlabel = 3'),
    'no text': POLICY.replace('topic = "training-data"', 'topics = [[1]]'),
    'no mark': POLICY.replace('test = "weights-present"', 'test = "license"\nfails = [{a = 1}]'),
    'an alias': POLICY.replace('"lab-release"', '"owm"'),
    'of a kind of its own': POLICY.replace('"lab-release"', '"mof"'),
    'no UTF-8': b'\xff',
}


@pytest.mark.parametrize('name', BROKEN_POLICIES)
def test_definitions_that_are_broken(foreign, name):
    put(foreign, {'own.toml': BROKEN_POLICIES[name]})
    for config in ('definitions = ["own.toml"]\n', ''):
        put(foreign, {'owlint.toml': config})
        arguments = ['--definition', 'own.toml'] if not config else []
        assert 'own.toml: ' in complaint(owlint('verdict', *arguments, cwd=foreign))


@pytest.mark.parametrize(('kind', 'message'), ODD.items())
def test_baselines_are_regular_files_within_the_repository(foreign, kind, message):
    make(foreign / 'base.json', kind)
    done = owlint('check', '--baseline', 'base.json', '.', cwd=foreign, preexec=bounded(kind))
    assert complaint(done).startswith('base.json: cannot be read (')
    assert message in complaint(done)
    put(foreign, {'owlint.toml': 'baseline = "base.json"\n'})
    sentence = complaint(owlint('check', '.', cwd=foreign, preexec=bounded(kind)))
    assert message in sentence or 'outside of the repository' in sentence
    put(foreign, {'owlint.toml': 'baseline = "../outside.txt"\n'})
    assert complaint(owlint('check', '.', cwd=foreign)) == (
        'owlint.toml:1:1: `baseline`: ../outside.txt: outside of the repository'
    )


def test_who_types_a_name_may_mean_a_link_of_their_own(tmp_path):
    """A folder of links to settings, as people keep them, outside of what is checked."""
    put(tmp_path, {'r/README.md': FAULTY, 'dotfiles/my.toml': 'select = ["OWL9"]\n', 'etc/x': '',
                   'r/.git/HEAD': ''})  # fmt: skip
    (tmp_path / 'etc/my.toml').symlink_to('../dotfiles/my.toml')
    assert findings('.', '--config', '../etc/my.toml', cwd=tmp_path / 'r') == []
    # the same link in the checked folder may be a stranger's
    (tmp_path / 'r/my.toml').symlink_to('../dotfiles/my.toml')
    sentence = complaint(owlint('check', '.', '--config', 'my.toml', cwd=tmp_path / 'r'))
    assert sentence.endswith('this link leads out of the repository; not followed')


# ---- configurations further down ------------------------------------------------------------

BROKEN = {
    'select = [': "sub/owlint.toml:1:11: not TOML: ",
    'clams = []': 'sub/owlint.toml:1:1: `clams` is not a known key',
    'select = ["\x1b]0;owned\x07"]': 'sub/owlint.toml:1:12: not TOML',
    'plugins = ["this"]': 'sub/owlint.toml:1:12: plugin `this` is not loaded',
    '\xff'.encode('latin-1'): 'sub/owlint.toml:1:1: not UTF-8',
    'a.' * 300_000 + 'a = 1': 'sub/owlint.toml:1:1: ',
    'x = ' + '[' * 100_000: 'sub/owlint.toml:1:',
}  # fmt: skip


def both(findings_):
    """Path, place, code and sentence of findings, by code."""
    return {
        item['code']: f'{item["path"]}:{item["line"]}:{item["column"]}: {item["message"]}'
        for item in findings_
        if item['path'].startswith('sub')
    }


@pytest.mark.parametrize(('text', 'start'), BROKEN.items())
def test_a_broken_configuration_is_not_the_end(foreign, text, start):
    put(foreign, {'sub/owlint.toml': text, 'sub/README.md': FAULTY})
    found = findings('.', *SELECT, cwd=foreign)
    assert 'README.md:2:10 OWL111' in short(found)
    # the file below is checked as it would be without
    assert set(both(found)) == {'OWL111', 'OWL805'}
    assert both(found)['OWL805'].startswith(start)
    assert len(both(found)['OWL805']) < 700
    # and left alone: what cannot be read may have said so
    done = owlint('fix', *SELECT, '.', cwd=foreign)
    assert done.returncode == 1
    assert (foreign / 'README.md').read_text() == FIXED
    assert (foreign / 'sub/README.md').read_text() == FAULTY
    # whoever works there is told at once
    complaint(owlint('check', '.', cwd=foreign / 'sub'))
    complaint(owlint('check', '--config', 'sub/owlint.toml', '.', cwd=foreign))


@pytest.mark.parametrize(('kind', 'message'), ODD.items())
def test_configurations_are_regular_files_within_the_repository(foreign, kind, message):
    put(foreign, {'sub/README.md': FAULTY})
    make(foreign / 'sub/owlint.toml', kind)
    if kind == 'outside':
        (foreign / 'sub/owlint.toml').unlink()
        (foreign / 'sub/owlint.toml').symlink_to('../../outside.txt')
    found = findings('.', *SELECT, cwd=foreign)
    assert 'README.md:2:10 OWL111' in short(found)
    assert set(both(found)) == {'OWL111', 'OWL805'}
    assert message.partition(';')[0] in both(found)['OWL805']  # the rest is the help
    assert message in complaint(owlint('check', '.', cwd=foreign / 'sub', preexec=little_memory))


def test_a_pyproject_that_merely_has_the_word(foreign):
    text = '[project]\nname = "owlint"\n[tool.other]\nowlint = 1\n'
    put(foreign, {'sub/pyproject.toml': text, 'sub/README.md': FAULTY, 'pyproject.toml': text})
    assert set(both(findings('.', *SELECT, cwd=foreign))) == {'OWL111'}
    put(foreign, {'sub/pyproject.toml': text + '[tool\n'})
    found = both(findings('.', *SELECT, cwd=foreign))
    assert set(found) == {'OWL111', 'OWL805'}
    assert found['OWL805'].startswith('sub/pyproject.toml:5:6: not TOML')
    put(foreign, {'sub/pyproject.toml': '[tool\n'})
    assert set(both(findings('.', *SELECT, cwd=foreign))) == {'OWL111'}


def test_patterns_for_license_files_lead_through_no_circle(foreign):
    """Links to the folder itself multiply the ways of a pattern; rows of brackets were slow too."""
    put(foreign, {'a/LICENSE': 'x', 'b/c/d': ''})
    patterns = ['*/LICENSE', 'a//./*', '*/NOTICE', '*/*/*/d', '*/.d', '[' * 8_000]
    config = f'[project]\nname = "owl"\nlicense-files = {json.dumps(patterns)}\n'
    put(foreign, {'pyproject.toml': config})

    def unmatched():
        found = findings('.', '--select', 'OWL438', cwd=foreign)
        return [item['message'].split('`')[1][:8] for item in found]

    assert unmatched() == ['*/NOTICE', '*/*/*/d', '*/.d', '[[[[[[[[']
    for name in ('x', 'y', 'z'):
        (foreign / name).symlink_to('.')
    patterns += ['*/' * 60 + 'NOTICE']
    put(foreign, {'pyproject.toml': config.replace('"]', f'", "{patterns[-1]}"]')})
    # what may lie behind a link is not judged; an open bracket is wrong wherever it leads
    assert unmatched() == ['[[[[[[[[']


def test_the_user_has_the_last_word_about_a_broken_configuration(foreign):
    put(foreign, {'sub/owlint.toml': 'clams = []\n', 'sub/README.md': FAULTY})
    for config, expected in {
        'ignore = {OWL805 = "theirs"}\n': {'OWL111'},
        'select = ["OWL111"]\n': {'OWL111'},
        'exclude = ["sub/"]\n': set(),
    }.items():
        put(foreign, {'owlint.toml': config})
        found = findings('.', cwd=foreign)
        assert set(both(one for one in found if not one['suppressed'])) & {
            'OWL111', 'OWL805',
        } == expected  # fmt: skip
    assert both(findings('.', '--isolated', *SELECT, cwd=foreign)).keys() == {'OWL111'}


def test_no_verdict_without_the_configuration_of_a_release(foreign):
    """What nobody can read may restrict the terms, so any verdict would be too good."""
    put(foreign, {'a/README.md': CARD, 'b/README.md': CARD, 'b/owlint.toml': '[release\n'})
    os.unlink(foreign / 'README.md')
    done = owlint('verdict', '-q', '--all', cwd=foreign)
    assert done.returncode == 2
    assert told(done) == [
        "owlint: b/owlint.toml:1:9: not TOML: Expected ']' at the end of a table declaration; "
        'b is not judged'
    ]
    assert b'a' in done.stdout
    assert done.stdout == owlint('verdict', '-q', '--all', 'a', cwd=foreign).stdout
    for command in (['verdict', 'b'], ['export', '--to', 'mof', 'b']):
        assert complaint(owlint(*command, cwd=foreign)).startswith('b/owlint.toml:1:9: not TOML')


# ---- outputs --------------------------------------------------------------------------------

OUTPUTS = {
    'check': ['check', '.', '--output', 'link'],
    'sarif': ['check', '.', '--format', 'sarif', '--output', 'folder/victim'],
    'baseline': ['check', '.', '--baseline', 'link', '--write-baseline'],
    'diff': ['fix', '--diff', '.', '--output', 'link'],
    'verdict': ['verdict', '--output', 'link'],
    'badge': ['verdict', '--format', 'badge', '--definition', 'osd', '--output', 'folder'],
    'export': ['export', '--to', 'mof', '--output', 'link'],
    'export to a folder': ['export', '--to', 'spdx', '--output', 'folder/new/file'],
    'new': ['check', '.', '--output', 'dead'],
    'license': ['license', 'README.md', '--output', 'link'],
    'init': ['init', 'folder'],
}


def contents(folder):
    return {
        path.relative_to(folder): path.read_bytes() for path in folder.rglob('*') if path.is_file()
    }


@pytest.mark.parametrize('name', OUTPUTS)
def test_no_output_leaves_the_repository_through_a_link(tmp_path, name):
    put(tmp_path, {'r/README.md': FAULTY, 'r/.git/HEAD': '', 'out/victim': 'old'})
    repository = tmp_path / 'r'
    (repository / 'link').symlink_to('../out/victim')
    (repository / 'dead').symlink_to('../out/new')
    (repository / 'folder').symlink_to('../out')
    before = contents(tmp_path / 'out')
    for has_git in (True, False):
        if not has_git:
            shutil.rmtree(repository / '.git')
        sentence = complaint(owlint(*OUTPUTS[name], cwd=repository))
        assert 'leads out of the repository' in sentence
        assert contents(tmp_path / 'out') == before
    # the same from elsewhere, where nothing bounds the folder but itself
    if name == 'check':
        done = owlint('check', 'r', '--output', str(repository / 'link'), cwd=tmp_path / 'out')
        complaint(done)
        assert contents(tmp_path / 'out') == before


def test_a_link_to_a_device_is_not_written_to(tmp_path):
    put(tmp_path, {'README.md': FAULTY, '.git/HEAD': ''})
    (tmp_path / 'report').symlink_to('/dev/null')
    assert 'leads out' in complaint(owlint('check', '.', '--output', 'report', cwd=tmp_path))
    # a device that is named itself is what was meant
    assert owlint('check', '.', '--output', '/dev/null', cwd=tmp_path).returncode == 1


def test_a_link_inside_of_the_repository_is_written_through(tmp_path):
    put(tmp_path, {'README.md': FAULTY, '.git/HEAD': '', 'reports/x': ''})
    (tmp_path / 'report').symlink_to('reports/latest')
    (tmp_path / 'also').symlink_to('reports')
    for path in ('report', 'also/latest'):
        assert owlint('check', '.', *SELECT, '--output', path, cwd=tmp_path).returncode == 1
        assert b'OWL111' in (tmp_path / 'reports/latest').read_bytes()
        os.unlink(tmp_path / 'reports/latest')


def test_standard_output_by_name_keeps_what_a_file_holds(tmp_path):
    put(tmp_path, {'README.md': FAULTY, 'log': 'before\n'})
    with open(tmp_path / 'log', 'ab') as log:
        subprocess.run(
            [sys.executable, '-m', 'owlint', 'check', *SELECT, '--output', '/dev/stdout', '.'],
            cwd=tmp_path, env=environment(), stdout=log, check=False,
        )  # fmt: skip
        log.write(b'after\n')
    first, found, *_, last = (tmp_path / 'log').read_text().splitlines()
    assert (first, last) == ('before', 'after')
    assert 'OWL111' in found


def test_an_output_takes_the_place_of_no_monster(tmp_path):
    put(tmp_path, {'README.md': FAULTY})
    make(tmp_path / 'report', 'huge')
    done = owlint('check', '.', '--output', 'report', cwd=tmp_path, preexec=little_memory)
    assert complaint(done).startswith('report: cannot be written (1,000,000,000 bytes; ')
    assert os.path.getsize(tmp_path / 'report') == 1_000_000_000
