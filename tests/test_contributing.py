"""Each page about adding something is followed to the letter on a copy, and what it adds works.

A page writes files (``New file `path`:``), puts lines into others (``In `path`, below `line`:``)
and shows what commands print (``console`` blocks). ``sh`` blocks are what a contributor runs in
the end; of these the tests run here once, for all pages.
"""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from program import ROOT, environment
from test_floors import FLOORS
from tools import page_runs

#: Page -> most files of the project that it may ask to touch.
PAGES = {
    'adding-a-card-rule': 3,
    'adding-a-manifest-format': 2,
    'adding-a-license': 2,
    'adding-a-definition': 1,
    'adding-an-output-format': 2,
    'adding-a-weight-format': 2,
}
#: What `python -m tools.docs` makes of the things that the pages add.
GENERATED = {
    'docs/rules/OWL199.md': 'repeated-tag',
    'docs/manifests.md': '| Barn sheet |',
    'docs/definitions.md': '## Barn Definition',
    'docs/command-line.md': '|markdown|tsv`',
    '.pre-commit-hooks.yaml': 'barn\\-sheet\\.json|',
}
#: The folder of the release that pages try things on.
SAMPLE = 'sample/'
_BLOCK = re.compile(
    r'^(?:New file|In) `(?P<path>[^`\n]+)`'
    r'(?:, (?P<side>below|above) `(?P<line>[^\n]+)`)?:\n\n'
    r'(?P<fence>`{3,})\w+\n(?P<text>.*?)^(?P=fence)$',
    re.DOTALL | re.MULTILINE,
)
_CONSOLE = re.compile(r'^```console\n(.*?)^```$', re.DOTALL | re.MULTILINE)
_COMMANDS = re.compile(r'^```sh\n(.*?)^```$', re.DOTALL | re.MULTILINE)


def text_of(page: str) -> str:
    return (ROOT / 'docs' / f'{page}.md').read_text(encoding='utf-8')


@pytest.fixture(scope='module')
def copy(tmp_path_factory: pytest.TempPathFactory, thorough: bool) -> Path:
    """What the pages work on; they are followed in order, on one copy.

    The commands of other pages print the same as before: the daily job alone runs them again.
    """
    folder = tmp_path_factory.mktemp('checkout')
    # what is compiled is taken along: dates stay, so that it counts
    ignore = shutil.ignore_patterns('*.egg-info')
    for name in ('hooks', 'rules', 'tools', 'tests', 'fixtures', 'docs'):
        shutil.copytree(ROOT / name, folder / name, ignore=ignore)
    for name in ('README.md', 'pyproject.toml', '.pre-commit-hooks.yaml', 'action.yml'):
        shutil.copy(ROOT / name, folder / name)
    for page in () if thorough else page_runs.pages():
        if page.name != 'README.md' and ': begin -->' not in page.read_text(encoding='utf-8'):
            (folder / page.relative_to(ROOT)).unlink()
    return folder


def run(command: str, folder: Path) -> str:
    """What a command prints, in the copy and with its code."""
    program, *arguments = shlex.split(command)
    if program == 'owlint':
        arguments = ['-m', 'owlint', *arguments]
    else:
        assert program == 'python', command
    paths = [str(folder / name) for name in ('hooks', 'rules', 'tests', '')]
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment(PYTHONPATH=':'.join(paths)),
        capture_output=True,
        text=True,
        encoding='utf-8',
        check=False,
    )
    return done.stdout + done.stderr


def put(folder: Path, block: re.Match[str]) -> str:
    """Do what a block says; the path of the file."""
    path, text = folder / block['path'], block['text']
    if block['side'] is None:
        assert not path.exists(), f'{block["path"]} is there already'
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')
        return block['path']
    lines = path.read_text(encoding='utf-8').splitlines(keepends=True)
    (at,) = [number for number, line in enumerate(lines) if line.strip() == block['line'].strip()]
    lines.insert(at + (block['side'] == 'below'), text)
    path.write_text(''.join(lines), encoding='utf-8')
    return block['path']


@pytest.mark.parametrize('page', PAGES)
def test_a_page_followed_to_the_letter_works(page: str, copy: Path) -> None:
    text = text_of(page)
    touched = {put(copy, block) for block in _BLOCK.finditer(text)}
    ours = {path for path in touched if not path.startswith(SAMPLE)}
    assert 0 < len(ours) <= PAGES[page], ours
    for commands in _COMMANDS.findall(text):
        for command in commands.splitlines():
            if 'pytest' not in command and 'tools.docs' not in command:
                run(command, copy)
    shown = 0
    for block in _CONSOLE.findall(text):
        for part in block.split('$ ')[1:]:
            command, _, expected = part.partition('\n')
            assert run(command, copy) == expected, command
            shown += bool(expected)
    assert shown, 'the page does not show that it works'


def test_nothing_more_is_needed(copy: Path) -> None:
    """After all pages what is generated has the new things, and tests of completeness pass."""
    assert run('python -m tools.docs', copy) == ''
    for path, words in GENERATED.items():
        assert words in (copy / path).read_text(encoding='utf-8'), path
    answer = run(
        'python -m pytest -q --assert=plain -p no:cacheprovider -p no:hypothesispytest '
        '--no-header tests/test_formats.py '
        'tests/test_rules_complete.py tests/test_rule_cases.py tests/test_license_records.py '
        "-k 'OWL199 or barn'",
        copy,
    )
    assert re.search(r'^\d{2,} passed', answer, re.MULTILINE), answer


def test_paths_that_the_pages_name_are_there() -> None:
    """Also outside of blocks, and in CONTRIBUTING.md: who moves a module moves its mention."""
    pages = [ROOT / 'CONTRIBUTING.md', *(ROOT / 'docs' / f'{page}.md' for page in PAGES)]
    gone = []
    for page in pages:
        text = page.read_text(encoding='utf-8')
        new = set(re.findall(r'^New file `([^`]+)`', text, re.MULTILINE))
        named = re.findall(r'(?<![\w/])(?:hooks|rules|tools|tests|fixtures|docs)/[\w./-]+', text)
        gone += [
            f'{page.name}: {path}'
            for path in (name.rstrip('.') for name in named)
            if path not in new and not (ROOT / path).exists()
        ]
    assert not gone


def drawings() -> list[list[str]]:
    """The lines of each drawing in CONTRIBUTING.md."""
    text = (ROOT / 'CONTRIBUTING.md').read_text(encoding='utf-8')
    blocks = re.findall(r'^```(\w*)\n(.*?)^```$', text, re.DOTALL | re.MULTILINE)
    return [block.splitlines() for language, block in blocks if not language]


@pytest.mark.parametrize('package', FLOORS)
def test_the_picture_shows_the_floors(package: str) -> None:
    (lines,) = [lines for lines in drawings() if lines[0].split()[0].endswith(f'/{package}/')]
    drawn = [set(line[2:43].split()) for line in lines[1:] if line[2] != ' ']
    whole = [set(line.split()) for line in lines[1:] if line[2] != ' ']
    floors = [set(floor.replace('|', ' ').split()) for floor in reversed(FLOORS[package])]
    assert len(drawn) == len(floors)
    for names, line, floor in zip(drawn, whole, floors, strict=True):
        assert floor in (names, line)


def test_the_way_of_a_file_leads_through_what_is_there() -> None:
    (lines,) = [lines for lines in drawings() if lines[0].startswith('path')]
    named = re.findall(r'(?<![\w/])[\w/]+(?:\.py\b|/)', '\n'.join(lines))
    assert len(named) > 6
    assert [name for name in named if not (ROOT / 'hooks' / 'owlint' / name).exists()] == []
