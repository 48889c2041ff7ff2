"""Plugins: the documented example works, wrong ones are named, nothing else is imported."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile

import pytest

from program import ROOT, complaint, environment, findings, owlint, put, registered, short
from tools import weight_files

EXAMPLE = ROOT / 'docs/example_plugin'
CARD = '---\nlicense: apache-2.0\n---\n# owl\n\n## Training data\n\nPublic pages.\n'
CONFIG = 'plugins = ["example_plugin"]\n'


def searching(*folders):
    """Variables that add folders to the import path."""
    paths = [ROOT / 'hooks', ROOT / 'rules', ROOT / 'tests', *folders]
    return environment(PYTHONPATH=os.pathsep.join(map(str, paths)))


@pytest.fixture(scope='session')
def example(tmp_path_factory):
    """The folder where the example of the documentation is installed: built and unpacked."""
    pytest.importorskip('hatchling')
    folder = tmp_path_factory.mktemp('example')
    subprocess.run(
        [sys.executable, '-m', 'hatchling', 'build', '-t', 'wheel', '-d', str(folder)],
        cwd=EXAMPLE, check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = folder.glob('*.whl')
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / 'site')
    return [folder / 'site']


def lab(tmp_path, config=CONFIG):
    return put(tmp_path, {'README.md': CARD, 'owlint.toml': config,
                          'model.gguf': weight_files.gguf()})  # fmt: skip


# ---- the example of the documentation -------------------------------------------------------


def test_the_example_rule(tmp_path, example):
    lab(tmp_path)
    found = findings('.', '--select', 'LAB', cwd=tmp_path, installed=example)
    assert short(found) == ['README.md:8:14 LAB101']
    assert found[0]['fixable'] is None
    for word in ('LAB101', 'missing-contact', 'LAB1'):
        assert len(findings('.', '--select', word, cwd=tmp_path, installed=example)) == 1
    # it runs by default beside those of owlint, and can be ignored like them
    assert 'LAB101' in {item['code'] for item in findings('.', cwd=tmp_path, installed=example)}
    lab(tmp_path, CONFIG + 'ignore = { missing-contact = "not yet" }\n')
    found = findings('.', '--select', 'LAB', cwd=tmp_path, installed=example)
    assert [item['reason'] for item in found] == ['not yet']


def test_the_example_fix_and_its_option(tmp_path, example):
    lab(tmp_path, CONFIG + '[rules.missing-contact]\naddress = "owl@lab.example"\n')
    assert owlint('fix', '--select', 'LAB', '.', cwd=tmp_path, installed=example).returncode == 0
    assert (tmp_path / 'README.md').read_text() == CARD.rstrip() + '\n\nContact: owl@lab.example\n'
    again = owlint('fix', '--select', 'LAB', '--diff', '.', cwd=tmp_path, installed=example)
    assert again.stdout == b''


def test_the_example_definition(tmp_path, example):
    lab(tmp_path)
    done = owlint(
        'verdict',
        '--definition',
        'lab-release',
        '--format',
        'json',
        cwd=tmp_path,
        installed=example,
    )
    (release,) = json.loads(done.stdout)['releases']
    (definition,) = release['definitions']
    assert definition['id'] == 'lab-release'
    assert [item['id'] for item in definition['criteria']] == ['LAB-1', 'LAB-2']
    assert definition['criteria'][0]['status'] == 'met'
    # a claim of it is judged like any other
    lab(tmp_path, 'claims = ["lab-release"]\n' + CONFIG)
    claims = ['.', '--select', 'OWL603']
    (item,) = findings(*claims, cwd=tmp_path, installed=example)
    # whether the description is enough is nothing that a program decides
    assert item['message'].startswith('claims Lab Release Policy, but ')
    assert 'LAB-2' in item['message']
    os.unlink(tmp_path / 'model.gguf')
    messages = [item['message'] for item in findings(*claims, cwd=tmp_path, installed=example)]
    assert 'LAB-1' in messages[0]
    assert len(messages) == 2
    assert owlint('verdict', '--claims', cwd=tmp_path, installed=example).returncode == 1


def test_the_example_is_explained(tmp_path, example):
    lab(tmp_path)
    text = owlint('explain', 'LAB101', cwd=tmp_path, installed=example).stdout.decode()
    assert text.startswith('# LAB101 missing-contact\n')
    assert 'release policy' in text
    assert b'LAB101' in owlint('explain', cwd=tmp_path, installed=example).stdout
    assert (
        b'Lab Release Policy'
        in owlint('explain', 'lab-release', cwd=tmp_path, installed=example).stdout
    )
    assert (
        b'weights available' in owlint('explain', 'LAB-1', cwd=tmp_path, installed=example).stdout
    )


@pytest.mark.parametrize('form', ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'])
def test_the_example_in_every_format(tmp_path, form, example):
    lab(tmp_path)
    done = owlint(
        'check', '--select', 'LAB', '--format', form, '.', cwd=tmp_path, installed=example
    )
    assert done.returncode == 1
    assert b'LAB101' in done.stdout


def test_the_page_shows_the_example_as_it_is():
    page = (ROOT / 'docs/plugins.md').read_text(encoding='utf-8')
    for name in ('pyproject.toml', 'example_plugin/__init__.py', 'example_plugin/lab-release.toml'):
        text = (EXAMPLE / name).read_text(encoding='utf-8')
        assert text.strip() in page, name


# ---- plugins that are wrong -----------------------------------------------------------------

RULE = (
    "CODE = 'BAD101'\nNAME = 'bad'\nKIND = 'card'\nSEVERITY = 'error'\n"
    'def check(s, o): yield from ()\n'
)
LIST = 'import sys\nRULES = [sys.modules[__name__]]\n'

WRONG = {
    'raise ValueError("two\\nlines")': 'cannot be imported: two lines',
    'raise SystemExit(3)': 'cannot be imported: 3',
    'import nothing_of_this_name': "cannot be imported: No module named 'nothing_of_this_name'",
    'syntax error': 'cannot be imported: invalid syntax',
    'x = 1': 'has neither RULES nor DEFINITIONS',
    'RULES = 3': 'RULES and DEFINITIONS must be lists',
    'RULES = [3]': 'rule 3 is not a module',
    'RULES = ["nothing_here"]': "cannot be imported: No module named 'nothing_here'",
    LIST: 'rule bad_plugin lacks CODE, NAME, KIND, SEVERITY, check',
    LIST + RULE.replace('BAD101', 'OWL601'): "needs a code of its own, such as LAB101, not 'OW",
    LIST + RULE.replace('BAD101', 'OWLX99'): 'needs a code of its own',
    LIST + RULE.replace("'BAD101'", '3'): 'needs a code of its own, such as LAB101, not 3',
    LIST + RULE.replace("'bad'", "'Bad Name'"): 'needs a name in lower case with dashes',
    LIST + RULE.replace("'bad'", "'unmet-claim'"): 'has the name unmet-claim, which is taken',
    LIST + RULE.replace("'card'", "'cards'"): "reads no known subject: 'cards'",
    LIST + RULE.replace("'error'", "'fatal'"): "has an unknown severity: 'fatal'",
    LIST + RULE + 'FIX = True\n': "must say 'safe', 'unsafe' or None in FIX",
    LIST.replace(']]', ']] * 2') + RULE: 'has the code BAD101, which is taken',
}  # fmt: skip


@pytest.mark.parametrize(('code', 'message'), WRONG.items())
def test_wrong_plugins_are_one_sentence_with_the_place(tmp_path, code, message, thorough):
    put(tmp_path, {'lib/bad_plugin.py': code, 'r/owlint.toml': '\nplugins = ["bad"]\n',
                   'r/README.md': CARD})  # fmt: skip
    registered(tmp_path / 'lib', bad='bad_plugin')
    # all commands load plugins by the same way: each fault with one of them
    commands = ('check', 'verdict', 'explain')
    turn = list(WRONG).index(code) % 3
    for command in commands if thorough else commands[turn:][:1]:
        done = owlint(command, cwd=tmp_path / 'r', installed=[tmp_path / 'lib'])
        sentence = complaint(done)
        assert sentence.startswith('owlint.toml:2:12: plugin `bad`'), sentence
        assert message in sentence


def test_a_rule_that_fails_is_named_with_the_file(tmp_path):
    config = 'plugins = ["probes_broken"]\n'
    put(tmp_path, {'owlint.toml': config, 'LICENSE': 'x', 'README.md': 'WRONG'})
    sentence = complaint(owlint('check', 'LICENSE', cwd=tmp_path))
    assert sentence == (
        "LICENSE: rule BRK101 of a plugin failed in its check: KeyError: 'what a pity'"
    )
    sentence = complaint(owlint('fix', 'README.md', cwd=tmp_path))
    assert sentence == (
        'README.md: rule BRK102 of a plugin failed in its fix: ZeroDivisionError: so sad'
    )
    assert (
        owlint('check', 'LICENSE', '--ignore', 'BRK', '--select', 'OWL9', cwd=tmp_path).returncode
        == 0
    )


def test_a_definition_cannot_take_the_id_of_ours(tmp_path):
    text = (EXAMPLE / 'example_plugin/lab-release.toml').read_text()
    config = 'definitions = ["own.toml"]\nclaims = ["open-weights"]\n'
    own = text.replace('"lab-release"', '"open-weights"')
    put(tmp_path, {'own.toml': own, 'README.md': CARD, 'owlint.toml': config})
    for command in (['check', '.'], ['verdict']):
        assert 'is taken' in complaint(owlint(*command, cwd=tmp_path))


# ---- nothing is imported that nobody named --------------------------------------------------

TRAP = 'open("owned", "w").close()\n'


def test_nothing_is_scanned_or_imported_when_none_is_named(tmp_path):
    # installed distributions that offer themselves, in every usual way
    site = tmp_path / 'site'
    put(
        site,
        {
            'owlint_trap.py': TRAP,
            'owlint_plugins/__init__.py': TRAP,
            'trap-1.0.dist-info/METADATA': 'Metadata-Version: 2.1\nName: trap\nVersion: 1.0\n',
            'trap-1.0.dist-info/entry_points.txt': '[owlint]\ntrap = owlint_trap\n'
            '[owlint.plugins]\ntrap = owlint_trap\n',
        },
    )
    put(tmp_path / 'r', {'README.md': CARD, 'owlint.toml': 'year = "2026"\n', 'plugins.py': TRAP})
    code = (
        'import sys\n'
        'from owlint.cli import main\n'
        'code = main(sys.argv[1:])\n'
        'for name in ("importlib.metadata", "pkgutil", "owlint.plugins", "owlint_trap"):\n'
        '    assert name not in sys.modules, name\n'
        'sys.exit(code)\n'
    )
    for arguments in (['check', '.'], ['fix', '--diff', '.'], ['verdict'], ['explain', 'OWL601']):
        done = subprocess.run(
            [sys.executable, '-c', code, *arguments],
            cwd=tmp_path / 'r',
            env=searching(site),
            capture_output=True,
        )
        assert done.returncode in (0, 1), done.stderr.decode()
        assert not (tmp_path / 'r/owned').exists()


def test_isolated_imports_no_plugin(tmp_path):
    put(
        tmp_path,
        {'lib/trap.py': TRAP, 'r/owlint.toml': 'plugins = ["trap"]\n', 'r/README.md': CARD},
    )
    registered(tmp_path / 'lib', trap='trap')
    lib = [tmp_path / 'lib']
    for command in (['check', '.'], ['fix', '.'], ['verdict'], ['explain', 'OWL601']):
        owlint(*command, '--isolated', cwd=tmp_path / 'r', installed=lib)
        assert not (tmp_path / 'r/owned').exists()
    # the guard: without the option it is
    owlint('check', '.', cwd=tmp_path / 'r', installed=lib)
    assert (tmp_path / 'r/owned').exists()


NOT_REGISTERED = ' is not registered by any installed distribution, as an entry point of '


@pytest.mark.parametrize(
    'name',
    ['trap', 'venv.__main__', 'this', 'lib2to3.__main__', 'owlint.cli', '', '../trap', 'trap:run'],
)
def test_what_no_distribution_registers_is_refused(tmp_path, name):
    """Whatever can be imported: modules beside, of the standard library, of owlint itself."""
    put(tmp_path, {'lib/trap.py': TRAP, 'r/trap.py': TRAP, 'r/README.md': CARD,
                   'r/owlint.toml': f'plugins = ["{name}"]\n'})  # fmt: skip
    done = owlint('check', '.', cwd=tmp_path / 'r', installed=[tmp_path / 'lib'])
    sentence = complaint(done)
    assert re.match(r'owlint\.toml:1:\d+: ', sentence)
    assert f'plugin `{name}`{NOT_REGISTERED}`owlint.plugins`' in sentence
    assert sorted(path.name for path in (tmp_path / 'r').iterdir()) == [
        'README.md', 'owlint.toml', 'trap.py',
    ]  # fmt: skip
    assert done.stdout == b''


def test_a_distribution_that_the_checked_folder_brings_does_not_count(tmp_path):
    put(tmp_path, {'trap.py': TRAP, 'README.md': CARD, 'owlint.toml': 'plugins = ["trap"]\n'})
    registered(tmp_path, trap='trap')
    for env in (environment(), searching(tmp_path), searching('')):
        sentence = complaint(owlint('check', '.', cwd=tmp_path, env=env))
        assert 'plugin `trap`' + NOT_REGISTERED in sentence
        assert not (tmp_path / 'owned').exists()


@pytest.mark.parametrize(
    ('value', 'message'),
    [
        ('venv.__main__', 'is registered as `venv.__main__`, a module of the standard library'),
        ('trap:run', 'is registered as `trap:run`, which is not a module'),
        ('not a module', 'is registered as `not a module`, which is not a module'),
    ],
)
def test_an_entry_point_that_is_no_plugin(tmp_path, value, message):
    put(tmp_path, {'lib/trap.py': TRAP, 'r/README.md': CARD,
                   'r/owlint.toml': 'plugins = ["own"]\n'})  # fmt: skip
    registered(tmp_path / 'lib', own=value)
    done = owlint('check', '.', cwd=tmp_path / 'r', installed=[tmp_path / 'lib'])
    assert complaint(done) == f'owlint.toml:1:12: plugin `own` {message}'
    assert sorted(os.listdir(tmp_path / 'r')) == ['README.md', 'owlint.toml']


def test_two_distributions_with_one_plugin(tmp_path):
    put(tmp_path, {'a/trap.py': TRAP, 'r/README.md': CARD, 'r/owlint.toml': 'plugins = ["trap"]'})
    registered(tmp_path / 'a', 'first', trap='trap')
    registered(tmp_path / 'b', 'second', trap='trap')
    installed = [tmp_path / 'a', tmp_path / 'b']
    sentence = complaint(owlint('check', '.', cwd=tmp_path / 'r', installed=installed))
    assert sentence.endswith('plugin `trap` is registered by more than one distribution: '
                             'first, second')  # fmt: skip
    assert not (tmp_path / 'r/owned').exists()


def test_a_misspelt_plugin(tmp_path, example):
    lab(tmp_path, 'plugins = ["example-plugin"]\n')
    sentence = complaint(owlint('check', '.', cwd=tmp_path, installed=example))
    assert sentence.endswith('`owlint.plugins`; did you mean `example_plugin`?')


# ---- only the user's own configuration names plugins ----------------------------------------


def test_a_nested_configuration_loads_no_plugin(tmp_path):
    put(tmp_path, {'lib/trap.py': TRAP, 'r/README.md': CARD, 'r/sub/README.md': 'x: 1\n',
                   'r/sub/owlint.toml': 'ignore = []\nplugins = ["trap"]\n'})  # fmt: skip
    registered(tmp_path / 'lib', trap='trap')
    lib = [tmp_path / 'lib']
    for cwd, path, shown in ((tmp_path / 'r', '.', 'sub/'), (tmp_path, 'r/sub', 'r/sub/')):
        (item,) = findings(path, '--select', 'OWL8', cwd=cwd, installed=lib)
        assert short([item]) == [f'{shown}owlint.toml:2:12 OWL805']
        assert item['message'].startswith(
            'plugin `trap` is not loaded: only the configuration of the working folder, or of '
            '`--config`, may name plugins'
        )
        for command in ('verdict', 'fix'):
            owlint(command, path, cwd=cwd, installed=lib)
        owlint('export', '--to', 'mof', path, cwd=cwd, installed=lib)
        assert not (cwd / 'owned').exists()
    # the user says so, in either way
    put(tmp_path, {'r/owlint.toml': 'plugins = ["trap"]\n'})
    assert 'trap` has neither RULES' in complaint(
        owlint('check', '.', cwd=tmp_path / 'r', installed=lib)
    )
    os.unlink(tmp_path / 'r/owned')
    arguments = ['check', '--config', 'r/sub/owlint.toml', 'r']
    assert 'trap` has neither RULES' in complaint(owlint(*arguments, cwd=tmp_path, installed=lib))


def test_a_nested_configuration_may_name_what_the_working_folder_names(tmp_path, example):
    lab(tmp_path / 'a', CONFIG + '[rules.missing-contact]\naddress = "owl@lab.example"\n')
    lab(tmp_path / 'b')
    put(tmp_path, {'owlint.toml': CONFIG, 'c/README.md': CARD})
    found = findings('.', '--select', 'LAB,OWL8', cwd=tmp_path, installed=example)
    assert [(item['path'], item['code'], item['fixable']) for item in found] == [
        ('a/README.md', 'LAB101', 'safe'),
        ('b/README.md', 'LAB101', None),
        ('c/README.md', 'LAB101', None),
    ]


def test_definitions_of_one_configuration_are_not_those_of_another(tmp_path):
    text = (EXAMPLE / 'example_plugin/lab-release.toml').read_text()
    easy = text.replace('weights-present', 'nobody').partition('\n[[criteria]]\nid = "LAB-2"')[0]
    config = 'claims = ["lab-release"]\ndefinitions = ["own.toml"]\n'
    put(tmp_path, {'a/README.md': CARD, 'a/owlint.toml': config, 'a/own.toml': text,
                   'b/README.md': CARD, 'b/owlint.toml': config, 'b/own.toml': easy})  # fmt: skip
    for order in (['a', 'b'], ['b', 'a']):
        done = owlint('verdict', '--claims', '--format', 'json', *order, cwd=tmp_path)
        ids = {
            release['path']: [item['id'] for item in release['definitions'][0]['criteria']]
            for release in json.loads(done.stdout)['releases']
        }
        assert ids == {'a': ['LAB-1', 'LAB-2'], 'b': ['LAB-1']}
        found = findings(*order, '--select', 'OWL603', cwd=tmp_path)
        assert {item['path'] for item in found if 'LAB-2' in item['message']} == {'a/README.md'}


def test_the_command_of_the_page_prints_what_the_page_says(example):
    page = (ROOT / 'docs/plugins.md').read_text(encoding='utf-8')
    done = owlint('check', '--select', 'LAB', '.', cwd=EXAMPLE / 'sample', env=searching(*example))
    assert done.returncode == 1
    assert done.stdout.decode() in page
