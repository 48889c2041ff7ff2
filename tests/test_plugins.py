"""Plugins: the documented example works, wrong ones are named, nothing else is imported."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from program import ROOT, complaint, environment, findings, owlint, put, short
from tools import weight_files

DOCS = ROOT / 'docs'
CARD = '---\nlicense: apache-2.0\n---\n# owl\n\n## Training data\n\nPublic pages.\n'
CONFIG = 'plugins = ["example_plugin"]\n'


def with_docs(*more):
    paths = [ROOT / 'hooks', ROOT / 'rules', ROOT / 'tests', DOCS, *more]
    return environment(PYTHONPATH=os.pathsep.join(map(str, paths)))


def run(*arguments, cwd):
    return owlint(*arguments, cwd=cwd, env=with_docs())


def lab(tmp_path, config=CONFIG):
    return put(tmp_path, {'README.md': CARD, 'owlint.toml': config,
                          'model.gguf': weight_files.gguf()})  # fmt: skip


# ---- the example of the documentation -------------------------------------------------------


def test_the_example_rule(tmp_path):
    lab(tmp_path)
    found = findings('.', '--select', 'LAB', cwd=tmp_path, env=with_docs())
    assert short(found) == ['README.md:8:14 LAB101']
    assert found[0]['fixable'] is None
    for word in ('LAB101', 'missing-contact', 'LAB1'):
        assert len(findings('.', '--select', word, cwd=tmp_path, env=with_docs())) == 1
    # it runs by default beside those of owlint, and can be ignored like them
    assert 'LAB101' in {item['code'] for item in findings('.', cwd=tmp_path, env=with_docs())}
    lab(tmp_path, CONFIG + 'ignore = { missing-contact = "not yet" }\n')
    found = findings('.', '--select', 'LAB', cwd=tmp_path, env=with_docs())
    assert [item['reason'] for item in found] == ['not yet']


def test_the_example_fix_and_its_option(tmp_path):
    lab(tmp_path, CONFIG + '[rules.missing-contact]\naddress = "owl@lab.example"\n')
    assert run('fix', '--select', 'LAB', '.', cwd=tmp_path).returncode == 0
    assert (tmp_path / 'README.md').read_text() == CARD.rstrip() + '\n\nContact: owl@lab.example\n'
    assert run('fix', '--select', 'LAB', '--diff', '.', cwd=tmp_path).stdout == b''


def test_the_example_definition(tmp_path):
    lab(tmp_path)
    done = run('verdict', '--definition', 'lab-release', '--format', 'json', cwd=tmp_path)
    (release,) = json.loads(done.stdout)['releases']
    (definition,) = release['definitions']
    assert definition['id'] == 'lab-release'
    assert [item['id'] for item in definition['criteria']] == ['LAB-1', 'LAB-2']
    assert definition['criteria'][0]['status'] == 'met'
    # a claim of it is judged like any other
    lab(tmp_path, 'claims = ["lab-release"]\n' + CONFIG)
    claims = ['.', '--select', 'OWL603']
    (item,) = findings(*claims, cwd=tmp_path, env=with_docs())
    # whether the description is enough is nothing that a program decides
    assert item['message'].startswith('claims Lab Release Policy, but ')
    assert 'LAB-2' in item['message']
    os.unlink(tmp_path / 'model.gguf')
    messages = [item['message'] for item in findings(*claims, cwd=tmp_path, env=with_docs())]
    assert 'LAB-1' in messages[0]
    assert len(messages) == 2
    assert run('verdict', '--claims', cwd=tmp_path).returncode == 1


def test_the_example_is_explained(tmp_path):
    lab(tmp_path)
    text = run('explain', 'LAB101', cwd=tmp_path).stdout.decode()
    assert text.startswith('# LAB101 missing-contact\n')
    assert 'release policy' in text
    assert b'LAB101' in run('explain', cwd=tmp_path).stdout
    assert b'Lab Release Policy' in run('explain', 'lab-release', cwd=tmp_path).stdout
    assert b'weights available' in run('explain', 'LAB-1', cwd=tmp_path).stdout


@pytest.mark.parametrize('form', ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'])
def test_the_example_in_every_format(tmp_path, form):
    lab(tmp_path)
    done = run('check', '--select', 'LAB', '--format', form, '.', cwd=tmp_path)
    assert done.returncode == 1
    assert b'LAB101' in done.stdout


def test_the_page_shows_the_example_as_it_is():
    page = (DOCS / 'plugins.md').read_text(encoding='utf-8')
    for name in ('__init__.py', 'lab-release.toml'):
        text = (DOCS / 'example_plugin' / name).read_text(encoding='utf-8')
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
    'RULES = [3]': 'rule 3 is no module',
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
def test_wrong_plugins_are_one_sentence_with_the_place(tmp_path, code, message):
    put(tmp_path, {'lib/bad_plugin.py': code, 'r/owlint.toml': '\nplugins = ["bad_plugin"]\n',
                   'r/README.md': CARD})  # fmt: skip
    for command in ('check', 'verdict', 'explain'):
        done = owlint(command, cwd=tmp_path / 'r', env=with_docs(tmp_path / 'lib'))
        sentence = complaint(done)
        assert sentence.startswith('owlint.toml:2:12: plugin `bad_plugin`'), sentence
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
    text = (DOCS / 'example_plugin/lab-release.toml').read_text()
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
            'example_plugin/__init__.py': TRAP,
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
            env=with_docs(site),
            capture_output=True,
        )
        assert done.returncode in (0, 1), done.stderr.decode()
        assert not (tmp_path / 'r/owned').exists()


def test_isolated_imports_no_plugin(tmp_path):
    put(
        tmp_path,
        {'lib/trap.py': TRAP, 'r/owlint.toml': 'plugins = ["trap"]\n', 'r/README.md': CARD},
    )
    env = with_docs(tmp_path / 'lib')
    for command in (['check', '.'], ['fix', '.'], ['verdict'], ['explain', 'OWL601']):
        owlint(*command, '--isolated', cwd=tmp_path / 'r', env=env)
        assert not (tmp_path / 'r/owned').exists()


def test_a_plugin_in_the_working_folder_is_not_found(tmp_path):
    """Only what is installed can be loaded: a release cannot bring code along and name it."""
    put(tmp_path, {'trap.py': TRAP, 'owlint.toml': 'plugins = ["trap"]\n', 'README.md': CARD})
    sentence = complaint(owlint('check', '.', cwd=tmp_path))
    assert sentence == (
        "owlint.toml:1:12: plugin `trap` cannot be imported: No module named 'trap'"
    )
    assert not (tmp_path / 'owned').exists()


def test_the_command_of_the_page_prints_what_the_page_says():
    page = (DOCS / 'plugins.md').read_text(encoding='utf-8')
    sample = DOCS / 'example_plugin/sample'
    done = owlint('check', '--select', 'LAB', '.', cwd=sample, env=with_docs())
    assert done.returncode == 1
    assert done.stdout.decode() in page
