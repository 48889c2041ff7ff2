"""Configuration: which file holds, and one sentence with the place where something is wrong."""

from __future__ import annotations

import os
import re

import pytest

from owlint.config import resolve_rule
from owlint.globs import glob_matches
from program import complaint, findings, git, owlint, put, short

WRONG = {
    # text of the file: the place and what the sentence says
    'clams = []\n': ('1:1', '`clams` is not a known key; did you mean `claims`?'),
    '# claims\n\n  sellect = []': ('3:3', '`sellect` is not a known key; did you mean `select`?'),
    '[header]\nlicence = "x"\n': (
        '2:1',
        '`header.licence` is not a known key; did you mean `license`?',
    ),
    'select = ["OWL601", "OWL099"]': ('1:21', '`select`: there is no rule `OWL099`'),
    'select = [\n  "OWL601", # OWL6O2\n  "OWL6O2",\n]': (
        '3:3',
        'there is no rule `OWL6O2`; did you',
    ),
    'select = "OWL601"': ('1:1', '`select` must be a list of texts'),
    'select = [1]': ('1:1', '`select` must be a list of texts'),
    'ignore = { OWL601 = 3 }': ('1:1', '`ignore` must be text'),
    'ignore = { nope = "x" }': ('1:12', '`ignore`: there is no rule `nope`'),
    'ignore = 3': ('1:1', '`ignore` must be a list of rules, or a table'),
    '[per-file-ignores]\n"a.b/**" = ["nope"]': ('2:13', 'there is no rule `nope`'),
    '[per-file-ignores]\n"a.b/**" = 3': ('2:1', '`per-file-ignores.a.b/**` must be a list'),
    'year = true': ('1:1', '`year` must be text'),
    'year = 20.5': ('1:1', '`year` must be text'),
    'strict = 1': ('1:1', '`strict` must be true or false'),
    'fail-on = "fatal"': ('1:1', '`fail-on` must be info, warning, error or never'),
    'fail-on = ["x"]': ('1:1', '`fail-on` must be info, warning, error or never'),
    'header = 3': ('1:1', '`header` must be a table'),
    'release = []': ('1:1', '`release` must be a table'),
    '[rules.nope]\na = 1': ('1:8', '`rules.nope`: there is no rule `nope`'),
    '[rules.OWL6]\na = 1': ('1:8', '`rules.OWL6` must name one rule'),
    '[rules.OWL601]\nfil = "L"': (
        '2:1',
        '`rules.OWL601.fil` is not an option of the rule; did you mean `file`?',
    ),
    '[rules.missing-license-text]\nlayout = "reusse"': (
        '2:1',
        '`rules.missing-license-text.layout` must be `single` or `reuse`, not `reusse`',
    ),
    '[rules.OWL601]\nfile = 3': ('2:1', '`rules.OWL601.file` must be text'),
    '[rules.pipeline-tag]\nallow = 3': ('2:1', 'must be a list of texts'),
    '[rules.missing-license]\na = 1': ('2:1', 'is not an option of the rule; it has none'),
    'rules.OWL601 = 3': ('1:7', '`rules.OWL601` must be a table'),
    '# select = 1\nholder = """\nselect = 2\n"""\n"select" = [\'OWL1\', \'x\'] # x': (
        '5:21',
        'there is no rule `x`',
    ),
    'holder = "y"\nheader = { license = "x", year = "1" }': (
        '2:27',
        '`header.year` is not a known key',
    ),
    'ignore = { OWL1 = "nope", "nope" = "x" }': ('1:27', 'there is no rule `nope`'),
    'exclude = "x"': ('1:1', '`exclude` must be a list of texts'),
    'a = \n': ('1:5', 'not TOML'),
    'a = "x': ('1:7', 'not TOML'),
    'a = 1\nb': ('2:2', 'not TOML'),
    'a = 1\na = 2': ('2:', 'not TOML'),
    '[[x]]\n[x]\n': ('2:', 'not TOML'),
}


@pytest.mark.parametrize(('text', 'expected'), WRONG.items())
def test_mistakes_are_one_sentence_with_the_place(tmp_path, text, expected):
    place, message = expected
    put(tmp_path, {'owlint.toml': text, 'README.md': ''})
    sentence = complaint(owlint('check', 'README.md', cwd=tmp_path))
    assert sentence.startswith(f'owlint.toml:{place}'), sentence
    assert message in sentence
    # the same inside of pyproject.toml, wherever its table stands there
    if 'not TOML' not in message and not re.search(r'^\[', text, re.MULTILINE):
        line, column = place.split(':')
        head = '[project]\nname = "select"\nyear = 1\nfail-on = 2\n[tool.owlint]\n'
        os.unlink(tmp_path / 'owlint.toml')
        put(tmp_path, {'pyproject.toml': head + text})
        sentence = complaint(owlint('check', 'README.md', cwd=tmp_path))
        assert sentence.startswith(f'pyproject.toml:{int(line) + 5}:{column}: '), sentence


@pytest.mark.parametrize(
    ('raw', 'message'),
    [
        (b'\xff', 'owlint.toml: not UTF-8'),
        ('year = "1"'.encode('utf-16'), 'owlint.toml: not UTF-8'),
        (b'a = ' + b'[' * 100_000, 'owlint.toml'),
        (b'#' * 1_100_000, 'owlint.toml: cannot be read: 1,100,000 bytes; files over 1,000,000'),
        (b'year = "1\0"', 'owlint.toml:1:10: not TOML'),
    ],
)
def test_hostile_configuration(tmp_path, raw, message):
    put(tmp_path, {'owlint.toml': raw, 'README.md': ''})
    sentence = complaint(owlint('check', 'README.md', cwd=tmp_path))
    assert sentence.startswith(message)
    assert len(sentence) < 300


def test_what_is_no_file_is_no_configuration(tmp_path):
    put(tmp_path, {'README.md': ''})
    os.mkdir(tmp_path / 'owlint.toml')
    expected = 'owlint.toml: cannot be read: this is a folder, not a file'
    assert complaint(owlint('check', 'README.md', cwd=tmp_path)) == expected
    os.rmdir(tmp_path / 'owlint.toml')
    os.symlink('nowhere', tmp_path / 'owlint.toml')
    expected = 'owlint.toml: cannot be read: broken symbolic link'
    assert complaint(owlint('check', 'README.md', cwd=tmp_path)) == expected
    assert owlint('check', 'README.md', '--isolated', cwd=tmp_path).returncode == 0


PROBES = 'plugins = ["probes"]\nselect = ["PRB"]\n'


def test_the_nearest_one_upwards_holds(tmp_path):
    put(
        tmp_path,
        {
            'owlint.toml': 'select = ["OWL9"]\n',
            'repository/owlint.toml': 'plugins = ["probes"]\nselect = ["OWL9"]\n',
            'repository/README.md': 'WRONG',
            'repository/a/owlint.toml': PROBES,
            'repository/a/README.md': 'WRONG',
            'repository/a/b/README.md': 'WRONG',
            'repository/a/c/pyproject.toml': '[tool.other]\n# owlint\n',
            'repository/a/c/README.md': 'WRONG',
            'repository/a/d/pyproject.toml': '[tool.owlint]\nselect = ["OWL9"]\n',
            'repository/a/d/README.md': 'WRONG',
        },
    )
    repository = tmp_path / 'repository'
    git(repository, 'init', '-q')
    expected = ['a/README.md', 'a/b/README.md', 'a/c/README.md']
    found = findings('.', '--ignore', 'OWL1', cwd=repository)
    assert [item['path'] for item in found] == expected
    # one above the repository does not hold
    put(tmp_path, {'owlint.toml': 'nonsense = 1\n'})
    findings('README.md', cwd=repository)
    # the same from a folder below
    found = findings('..', '--ignore', 'OWL1', cwd=repository / 'a')
    assert [item['path'] for item in found] == ['README.md', 'b/README.md', 'c/README.md']


def test_byte_order_mark_and_line_endings(tmp_path):
    raw = b'\xef\xbb\xbf' + PROBES.replace('\n', '\r\n').encode()
    put(tmp_path, {'owlint.toml': raw, 'README.md': 'WRONG'})
    assert short(findings('README.md', cwd=tmp_path)) == ['README.md:1:1 PRB101']
    put(tmp_path, {'owlint.toml': raw + b'x = 1\r\n'})
    sentence = complaint(owlint('check', 'README.md', cwd=tmp_path))
    assert sentence.startswith('owlint.toml:3:1: `x` is not a known key')


def test_owlint_toml_comes_before_pyproject(tmp_path):
    put(tmp_path, {'owlint.toml': PROBES, 'pyproject.toml': '[tool.owlint]\nnonsense = 1\n',
                   'README.md': 'WRONG'})  # fmt: skip
    assert short(findings('README.md', cwd=tmp_path)) == ['README.md:1:1 PRB101']


def test_config_option(tmp_path):
    put(tmp_path, {'owlint.toml': 'nonsense = 1\n', 'etc/my.toml': PROBES, 'README.md': 'WRONG',
                   'etc/pyproject.toml': '[project]\n'})  # fmt: skip
    arguments = ['README.md', '--config', 'etc/my.toml']
    assert short(findings(*arguments, cwd=tmp_path)) == ['README.md:1:1 PRB101']
    # the words of the command line are judged with its plugins, files or not
    assert short(findings(*arguments, '--select', 'PRB102', cwd=tmp_path)) == []
    sentence = complaint(owlint('check', *arguments, '--select', 'PRB9', cwd=tmp_path))
    assert sentence.startswith('there is no rule `PRB9`')
    for path, message in {
        'no.toml': 'no.toml: no such configuration file',
        'etc': 'etc: no such configuration file',
        'etc/pyproject.toml': 'etc/pyproject.toml: has no [tool.owlint] table',
    }.items():
        assert complaint(owlint('check', '--config', path, '.', cwd=tmp_path)) == message
    both = owlint('check', '--config', 'etc/my.toml', '--isolated', '.', cwd=tmp_path)
    assert complaint(both) == '--isolated and --config contradict each other'
    assert (
        owlint('check', '--isolated', 'README.md', '--select', 'OWL9', cwd=tmp_path).returncode == 0
    )


def test_ignore_with_reasons(tmp_path):
    text = PROBES + 'ignore = { PRB101 = "we know", other-card-word = "" }\n'
    put(tmp_path, {'owlint.toml': text, 'README.md': 'WRONG WORSE', 'LICENSE': 'WRONG'})
    found = findings('.', cwd=tmp_path)
    assert [(item['code'], item['suppressed_by'], item['reason']) for item in found] == [
        ('PRB201', None, ''),
        ('PRB101', 'ignore', 'we know'),
        ('PRB102', 'ignore', ''),
    ]
    put(tmp_path, {'owlint.toml': PROBES + 'ignore = ["PRB"]\n'})
    assert short(findings('.', cwd=tmp_path)) == []
    put(tmp_path, {'owlint.toml': PROBES + 'ignore = ["ALL"]\n'})
    assert short(findings('.', cwd=tmp_path)) == []


def test_per_file_ignores(tmp_path):
    text = PROBES + '[per-file-ignores]\n"examples/**" = ["PRB1"]\n"LICENSE" = {PRB201 = "old"}\n'
    names = ['README.md', 'examples/README.md', 'examples/a/b/README.md', 'my/works/README.md',
             'LICENSE', 'examples/LICENSE', 'LICENSE.txt']  # fmt: skip
    put(tmp_path, {'owlint.toml': text, **dict.fromkeys(names, 'WRONG')})
    expected = ['LICENSE.txt', 'README.md', 'my/works/README.md']
    assert [item.split(':')[0] for item in short(findings('.', cwd=tmp_path))] == expected
    # globs are relative to the configuration, wherever one stands
    git(tmp_path, 'init', '-q')
    found = findings('.', str(tmp_path / 'LICENSE.txt'), cwd=tmp_path / 'examples')
    assert len(short(found)) == 1


def test_exclude(tmp_path):
    text = PROBES + 'exclude = ["third_party/", "*.txt"]\n'
    names = ['README.md', 'third_party/README.md', 'third_party/a/README.md', 'a/LICENSE.txt']
    put(tmp_path, {'owlint.toml': text, **dict.fromkeys(names, 'WRONG')})
    assert short(findings('.', cwd=tmp_path)) == ['README.md:1:1 PRB101']
    assert short(findings('third_party/README.md', cwd=tmp_path)) == []


def test_what_the_working_folder_leaves_out_is_not_read(tmp_path):
    files = {
        'owlint.toml': PROBES + 'exclude = ["samples/"]\n',
        'README.md': 'WRONG',
        'samples/owlint.toml': 'plugins = ["nowhere_to_be_found"]\n',
        'samples/README.md': 'WRONG',
    }
    put(tmp_path, files)
    assert short(findings('.', cwd=tmp_path)) == ['README.md:1:1 PRB101']
    # whoever works in it has its configuration, and is told what is wrong with it
    done = owlint('check', '.', cwd=tmp_path / 'samples')
    assert 'plugin `nowhere_to_be_found` is not registered by any' in complaint(done)


def test_select_and_ignore_by_code_name_and_prefix(tmp_path):
    put(tmp_path, {'owlint.toml': 'plugins = ["probes"]\n', 'README.md': 'WRONG WORSE'})
    for arguments, expected in {
        ('--select', 'PRB'): ['PRB101', 'PRB102'],
        ('--select', 'PRB102'): ['PRB102'],
        ('--select', 'prb102'): ['PRB102'],
        ('--select', 'card-word'): ['PRB101'],
        ('--select', 'card-word,PRB102'): ['PRB101', 'PRB102'],
        ('--select', 'card-word', '--select', 'PRB102'): ['PRB101', 'PRB102'],
        ('--select', 'PRB1', '--ignore', 'PRB102'): ['PRB101'],
        ('--select', 'PRB102', '--ignore', 'PRB1'): ['PRB102'],
        ('--select', 'PRB1', '--ignore', 'PRB1'): [],
        ('--select', 'ALL', '--ignore', 'OWL,card-word'): ['PRB102'],
        ('--ignore', 'OWL'): ['PRB101', 'PRB102'],
        ('--ignore', 'ALL'): [],
    }.items():
        found = findings('README.md', *arguments, cwd=tmp_path)
        assert [item['code'] for item in found] == expected, arguments


@pytest.mark.parametrize('word', ['OWL099', 'no-such-rule', 'OW', 'X', '601', '*'])
def test_unknown_rules_are_told_even_when_there_is_no_file(tmp_path, word):
    for option in ('--select', '--ignore'):
        sentence = complaint(owlint('check', option, word, cwd=tmp_path))
        assert sentence.startswith(f'there is no rule `{word}`')


def test_a_near_miss_gets_a_hint():
    with pytest.raises(Exception, match='did you mean `missing-license-text`'):
        resolve_rule('missing-licence-text')


# ---- globs and places -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ('glob', 'yes', 'no'),
    [
        ('*.md', ['a.md', 'x/y/a.md'], ['a.mdx', 'md']),
        ('a/*.md', ['a/b.md'], ['a/b/c.md', 'x/a/b.md', 'b.md']),
        ('a/**', ['a/b', 'a/b/c'], ['a', 'ab/c', 'x/a/b']),
        ('a/', ['a/b', 'a/b/c'], ['a', 'b/a/c']),
        ('**/a.md', ['a.md', 'x/a.md', 'x/y/a.md'], ['xa.md']),
        ('a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb']),
        ('**/a/**', ['a/b', 'x/a/b/c'], ['a', 'x/a']),
        ('/a.md', ['a.md'], ['b.md']),
        ('**', ['a', 'a/b'], []),
        ('a?c', ['abc', 'x/abc'], ['ac', 'abbc']),
        ('a?c/x', ['abc/x'], ['a/c/x']),
        ('[ab].md', ['[ab].md'], ['a.md']),
        ('a+b(c).md', ['a+b(c).md'], ['aab(c).md']),
        ('*', ['a', 'a/b'], []),
        ('*a*b*', ['ab', 'xaxbx'], ['ba', 'a']),
        ('line*', ['line\nbreak'], ['a line']),
    ],
)
def test_globs(glob, yes, no):
    assert [path for path in yes if not glob_matches(glob, path)] == []
    assert [path for path in no if glob_matches(glob, path)] == []


def test_hostile_globs_take_no_time():
    path = '/'.join(['a' * 200] * 60)
    assert not glob_matches('**/' * 60 + 'b', path)
    assert not glob_matches('**/a*/' * 30 + 'b', path)
    assert not glob_matches('*a' * 100 + 'b', 'a' * 250)
