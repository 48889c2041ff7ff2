"""The table of features: each program is asked whether it has what the page says."""

from __future__ import annotations

import functools
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from releases import ROOT

PAGE = (ROOT / 'docs' / 'features.md').read_text(encoding='utf-8')
#: Feature -> the words by which the help of each program shows it, None where it has it not.
SHOWN: dict[str, tuple[str | None, str | None, str | None]] = {
    'safe fixes': ('--fix', '--fix', '--fix'),
    'unsafe fixes, kept apart': ('--unsafe-fixes', '--unsafe-fixes', 'unsafe-only'),
    'fixes as a diff': ('--diff', '--diff', None),
    'what is in an editor: standard input with the name of its file': (
        '--stdin-filename', '--stdin-filename', None,
    ),
    'JSON': ('json', 'json', 'json'),
    'SARIF': ('sarif', 'sarif', 'sarif'),
    'annotations of GitHub': (r'\{[^}]*\bgithub\b', r'\bgithub,', '- github:'),
    'code quality of GitLab': ('gitlab', 'gitlab', None),
    'JUnit': ('junit', 'junit', None),
    'Markdown': (r'\bmarkdown\b', None, None),
    'HTML': (r'\bhtml\b', None, None),
    'report into a file': ('--output', '--output-file', None),
    'rules chosen on the command line': ('--select', '--select', None),
    'lowest severity that is shown': ('--min-severity', None, '--min-severity'),
    'lowest severity that fails the run': ('--fail-on', None, None),
    'lowest confidence that is shown': (None, None, '--min-confidence'),
    'baseline of what was there before': ('--baseline', None, None),
    'suppressions written into the files': (None, '--add-noqa', None),
    'findings counted by rule': ('--statistics', '--statistics', None),
    'page of a rule on the command line': (r'^  explain', r'^  rule ', None),
    'files that are looked at': ('--show-files', '--show-files', None),
    'settings that hold': ('--show-settings', '--show-settings', None),
    'exit code 0 whatever is found': ('--exit-zero', '--exit-zero', '--no-exit-codes'),
    'exit code 1 after fixes': ('--exit-non-zero-on-fix', '--exit-non-zero-on-fix', None),
    'colors by option': ('--color', '--color', '--color'),
    'completions for shells': (r'^  completion', 'complete -F', '--completions'),
    'no configuration (`--isolated`)': ('--isolated', '--isolated', '--no-config'),
    'remote repositories': ('hf:org/name', None, 'remote repositories'),
    'rules in preview, apart from stable ones': (None, '--preview', None),
    'language server': (None, '^  server', '--lsp'),
    'runs again when files change': (None, '--watch', None),
    'cache': (None, '--cache-dir', '--cache-dir'),
}  # fmt: skip
#: What a program must not have in its help where another one has it: its own word for the feature.
ANY = {
    'fixes as a diff': '--diff',
    'Markdown': r'\bmarkdown\b',
    'baseline of what was there before': '--baseline',
    'findings counted by rule': '--statistics',
    'rules in preview, apart from stable ones': '--preview',
    'language server': r'--lsp|^  server',
    'runs again when files change': '--watch',
    'cache': '--cache-dir',
}


def table() -> dict[str, list[str]]:
    """The first table: feature -> marks."""
    rows = [line.strip('| ').split(' | ') for line in PAGE.split('\n\nFrom what')[0].splitlines()]
    return {row[0]: row[1:] for row in rows if len(row) == 4 and set(row[1:]) <= {'●', '–'}}


@functools.cache
def helps(program: str) -> str:
    """What a program says that it can do, '' where it is not installed."""
    commands = {
        'owlint': [['--help'], ['check', '--help'], ['verdict', '--help']],
        'ruff': [['--help'], ['check', '--help'], ['generate-shell-completion', 'bash']],
        'zizmor': [['--help']],
    }[program]
    own = Path(sys.executable).with_name(program)
    found = str(own) if own.exists() else shutil.which(program)
    start = [sys.executable, '-m', 'owlint'] if program == 'owlint' else [found or '']
    if not start[0]:
        return ''
    return '\n'.join(
        subprocess.run([*start, *command], capture_output=True, encoding='utf-8', check=True).stdout
        for command in commands
    )


def test_the_test_knows_every_row() -> None:
    assert list(table()) == list(SHOWN)


@pytest.mark.parametrize(('at', 'program'), [(0, 'owlint'), (1, 'ruff'), (2, 'zizmor')])
def test_the_marks_are_what_the_program_shows(at: int, program: str) -> None:
    text = helps(program)
    if not text:
        pytest.skip(f'{program} is not installed')
    for feature, marks in table().items():
        words = SHOWN[feature][at]
        assert (marks[at] == '●') == (words is not None), feature
        if words is not None:
            assert re.search(words, text, re.MULTILINE), f'{program}: {feature}'
        elif feature in ANY:
            assert not re.search(ANY[feature], text, re.MULTILINE), f'{program}: {feature}'


def test_what_is_missing_is_explained() -> None:
    missing = [feature for feature, marks in table().items() if marks[0] == '–']
    explained = PAGE.partition('## What is missing')[2].lower()
    keys = ('confidence', 'suppressions', 'preview', 'language server', 'again', 'cache')
    for feature, word in zip(missing, keys, strict=True):
        assert word.split()[0] in feature
        assert ('watching' if word == 'again' else word) in explained
