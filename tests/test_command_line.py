"""What the command line offers beside findings: files, settings, colors, links, completions."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from owlint.commands import COMMANDS
from owlint.report.color import use_color, use_links
from owlint_rules.toml_reader import load_toml
from program import complaint, environment, findings, owlint, put

CARD = '---\nlicense: MIT\n---\n# Owl\n'
PAGE = 'https://github.com/owlint/owlint/blob/main/docs/rules/{}.md'


# ---- files and settings --------------------------------------------------------------------


def test_the_files_that_are_looked_at(tmp_path: Path) -> None:
    put(tmp_path, {'README.md': CARD, 'LICENSE': 'x', 'notes.txt': 'x', 'old/README.md': CARD,
                   'tests/README.md': CARD, 'owlint.toml': 'exclude = ["old/"]\n',
                   'a/model.gguf': b'GGUF'})  # fmt: skip
    done = owlint('check', '--show-files', '.', cwd=tmp_path)
    assert done.stdout.decode().splitlines() == ['LICENSE', 'README.md', 'a/model.gguf']
    assert (done.returncode, done.stderr) == (0, b'')
    cards = owlint('check', '--show-files', '--kind', 'card', '.', cwd=tmp_path).stdout
    assert cards.decode().splitlines() == ['README.md']
    # a file that is named is looked at
    named = owlint('fix', '--show-files', 'tests/README.md', cwd=tmp_path).stdout
    assert named.decode().splitlines() == ['tests/README.md']
    assert (tmp_path / 'README.md').read_text(encoding='utf-8') == CARD


SETTINGS = """\
ignore = { OWL111 = "why \\"so\\"" }
select = ["OWL1"]
exclude = ["old/"]
strict = true
per-file-ignores = { "a/*" = ["OWL121"] }
severity = { license-not-in-list = "info" }
claims = ["open-weights"]
[header]
license = "MIT"
[policy.weights]
deny = ["llama"]
[[policy.exceptions]]
name = "a"
allow = ["mit"]
reason = "b"
expires = 2030-01-02
"""


def test_the_settings_that_hold(tmp_path: Path) -> None:
    """They are TOML, and a configuration made of them means the same."""
    put(tmp_path, {'README.md': CARD, 'owlint.toml': SETTINGS, 'b/README.md': CARD,
                   'b/owlint.toml': 'fail-on = "error"\n'})  # fmt: skip
    shown = owlint('check', '--show-settings', '.', cwd=tmp_path).stdout.decode()
    first, second = shown.split('\n\n')
    assert first.startswith('# below .: owlint.toml\n# policy: owlint.toml\n')
    assert second.startswith('# below b: b/owlint.toml\n# policy: owlint.toml\n# locked')
    table, written = load_toml(first), load_toml(SETTINGS)
    for key in ('select', 'exclude', 'strict', 'header', 'policy', 'claims'):
        assert table[key] == written[key]
    assert table['severity'] == {'OWL111': 'info'}
    assert load_toml(second)['fail-on'] == 'error'
    put(tmp_path, {'owlint.toml': first})
    again = owlint('check', '--show-settings', '.', cwd=tmp_path).stdout.decode()
    assert again == shown


def test_no_settings(tmp_path: Path) -> None:
    put(tmp_path, {'README.md': CARD})
    shown = owlint('check', '--show-settings', '.', cwd=tmp_path).stdout.decode()
    assert shown.startswith('# below .: no configuration\n')
    assert load_toml(shown) == {}


# ---- exit codes ----------------------------------------------------------------------------


def test_exit_codes_by_wish(tmp_path: Path) -> None:
    put(tmp_path, {'README.md': CARD})
    assert owlint('check', '.', cwd=tmp_path).returncode == 1
    assert owlint('check', '--exit-zero', '.', cwd=tmp_path).returncode == 0
    assert owlint('check', '--exit-zero', 'nowhere', cwd=tmp_path).returncode == 2
    select = ('--select', 'OWL111')
    for more, codes in (((), (0, 0)), (('--exit-non-zero-on-fix',), (1, 0))):
        put(tmp_path, {'README.md': CARD})
        found = [owlint('fix', *select, *more, '.', cwd=tmp_path).returncode for _ in range(2)]
        assert tuple(found) == codes


# ---- colors and links ----------------------------------------------------------------------


def test_color_is_asked_for(tmp_path: Path) -> None:
    put(tmp_path, {'README.md': CARD})
    for command in (['check', '.'], ['verdict', '--definition', 'open-weights', '.']):
        for choice, colored in (('always', True), ('auto', False), ('never', False)):
            done = owlint(*command, '--color', choice, cwd=tmp_path)
            assert (b'\x1b[' in done.stdout) is colored
    env = environment(FORCE_COLOR='1')
    assert b'\x1b[' not in owlint('check', '--color', 'never', '.', cwd=tmp_path, env=env).stdout
    said = complaint(owlint('check', '--color', 'blue', '.', cwd=tmp_path))
    assert 'argument --color: invalid choice' in said
    # a file has no colors
    owlint('check', '--color', 'always', '--output', 'report', '.', cwd=tmp_path)
    assert b'\x1b' not in (tmp_path / 'report').read_bytes()


class Terminal:
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ('env', 'expected'),
    [
        ({}, False), ({'TERM_PROGRAM': 'vscode'}, True), ({'TERM': 'xterm-kitty'}, True),
        ({'TERM': 'xterm-256color'}, False), ({'WT_SESSION': 'a'}, True),
        ({'VTE_VERSION': '7600'}, True), ({'VTE_VERSION': '4900'}, False),
        ({'VTE_VERSION': '٣'}, True), ({'TERM': 'dumb', 'WT_SESSION': 'a'}, False),
        ({'FORCE_HYPERLINK': '1'}, True), ({'FORCE_HYPERLINK': '0', 'WT_SESSION': 'a'}, False),
    ],
)  # fmt: skip
def test_links_are_for_terminals_that_have_them(env: dict[str, str], expected: bool) -> None:
    assert use_links(Terminal(), env) is expected
    assert use_links(object(), {**env, 'FORCE_HYPERLINK': '1'}) is False
    assert use_color(Terminal(), env, 'never') is False


def on_terminal(*arguments: str, cwd: Path, **variables: str) -> str:
    """What a command prints on a terminal."""
    pty = pytest.importorskip('pty')
    leader, follower = pty.openpty()
    env = {**environment(), 'TERM': 'xterm-256color', **variables}
    run = subprocess.Popen(
        [sys.executable, '-m', 'owlint', *arguments], cwd=cwd, env=env, stdout=follower
    )
    os.close(follower)
    found = b''
    while True:
        try:
            more = os.read(leader, 65_536)
        except OSError:
            break
        if not more:
            break
        found += more
    os.close(leader)
    run.wait(timeout=60)
    return found.decode()


def test_a_terminal_gets_a_link_to_the_page_of_the_rule(tmp_path: Path) -> None:
    hostile = '---\nlicense: "\x1b]8;;https://evil.example\x1b\\\\MIT"\n---\n# Owl\n'
    put(tmp_path, {'README.md': CARD, 'a/README.md': hostile.replace('\x1b', '\\e')})
    plain = on_terminal('check', '-q', '--select', 'OWL111', '.', cwd=tmp_path)
    assert '\x1b]' not in plain
    linked = on_terminal(
        'check', '-q', '--select', 'OWL111', '.', cwd=tmp_path, TERM_PROGRAM='WezTerm'
    )
    assert f'\x1b]8;;{PAGE.format("OWL111")}\x1b\\' in linked
    targets = re.findall('\x1b]8;;(.*?)\x1b\\\\', linked)
    assert set(targets) == {PAGE.format('OWL111'), ''}
    assert re.sub('\x1b]8;;.*?\x1b\\\\', '', linked) == plain


# ---- what was meant ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ('arguments', 'said'),
    [
        (['check', 'READM.md'], 'READM.md: no such file or folder; did you mean `README.md`?'),
        (['check', 'modles/owl'], 'modles/owl: no such file or folder'),
        (['check', 'models/owls'], 'did you mean `models/owl`?'),
        (['verdict', 'modles'], 'did you mean `models`?'),
        (['check', '--selct', 'OWL1'], 'did you mean `--select`?'),
        (['check', '--show-file'], 'did you mean `--show-files`?'),
        (['chekc'], 'did you mean `check`?'),
    ],
)
def test_what_was_meant(tmp_path: Path, arguments: list[str], said: str) -> None:
    put(tmp_path, {'README.md': CARD, 'models/owl/README.md': CARD})
    assert said in complaint(owlint(*arguments, cwd=tmp_path))


def test_what_is_like_nothing_gets_no_hint(tmp_path: Path) -> None:
    put(tmp_path, {'README.md': CARD})
    assert 'did you mean' not in complaint(owlint('check', 'weights.bin', cwd=tmp_path))


# ---- versions, statistics, JSON ------------------------------------------------------------


def test_versions(tmp_path: Path) -> None:
    lines = owlint('--version', '--verbose', cwd=tmp_path).stdout.decode().splitlines()
    assert lines[:1] == owlint('--version', cwd=tmp_path).stdout.decode().splitlines()
    assert lines[1].startswith('  Python 3.')
    assert any(re.fullmatch(r'  PyYAML [\d.]+ with(out)? libyaml', line) for line in lines)
    assert any(line.startswith('  ruamel.yaml ') for line in lines)


def test_statistics_by_rule_and_severity(tmp_path: Path) -> None:
    put(tmp_path, {f'{name}/README.md': CARD for name in ('a', 'b')})
    put(tmp_path, {'b/owlint.toml': 'severity = { OWL111 = "info" }\n'})
    select = ('--select', 'OWL111', '--statistics')
    text = owlint('check', *select, '-q', '.', cwd=tmp_path).stdout.decode()
    assert text.splitlines() == [
        '1  OWL111  license-not-in-list  error  1 fixable',
        '1  OWL111  license-not-in-list  info   1 fixable',
    ]
    done = owlint('check', *select, '--format', 'json', '.', cwd=tmp_path)
    rows = json.loads(done.stdout)['statistics']
    assert [(row['severity'], row['count']) for row in rows] == [('error', 1), ('info', 1)]
    markdown = owlint('check', *select, '--format', 'markdown', '.', cwd=tmp_path).stdout.decode()
    assert '| error |' in markdown


def test_json_has_the_page_of_the_rule_and_the_edits_of_its_fix(tmp_path: Path) -> None:
    put(tmp_path, {'README.md': CARD})
    (item,) = findings('--select', 'OWL111', '.', cwd=tmp_path)
    assert item['url'] == PAGE.format('OWL111')
    (edit,) = item['fix']['edits']
    lines = CARD.splitlines(keepends=True)
    line, start, end = lines[edit['line'] - 1], edit['column'] - 1, edit['end_column'] - 1
    lines[edit['line'] - 1] = line[:start] + edit['text'] + line[end:]
    owlint('fix', '--select', 'OWL111', '.', cwd=tmp_path)
    assert ''.join(lines) == (tmp_path / 'README.md').read_text(encoding='utf-8')


# ---- completions ---------------------------------------------------------------------------


@pytest.mark.parametrize('shell', ['bash', 'zsh', 'tcsh'])
def test_completions(tmp_path: Path, shell: str) -> None:
    pytest.importorskip('shtab')
    script = owlint('completion', shell, cwd=tmp_path).stdout.decode()
    for word in (*COMMANDS, 'unsafe-fixes', 'definition', 'stdin-filename'):
        assert word in script
    assert '\\x3a' not in script
    if shell == 'bash':
        (tmp_path / 'script').write_text(script, encoding='utf-8')
        ask = (
            'source ./script; COMP_WORDS=(owlint check --exit-); COMP_CWORD=2; _shtab_owlint; '
            'echo "${COMPREPLY[@]}"'
        )
        done = subprocess.run(
            ['bash', '-c', ask], cwd=tmp_path, capture_output=True, text=True, check=True
        )
        assert done.stdout.split() == ['--exit-zero', '--exit-non-zero-on-fix']


def test_completions_without_the_extra(tmp_path: Path) -> None:
    put(tmp_path, {'hidden/shtab.py': 'raise ImportError("not here")\n'})
    env = environment()
    env['PYTHONPATH'] = str(tmp_path / 'hidden') + os.pathsep + env['PYTHONPATH']
    said = complaint(owlint('completion', 'bash', cwd=tmp_path, env=env))
    assert said.endswith('completions need shtab: pip install "owlint[completion]"')
