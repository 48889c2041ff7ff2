"""What the page about editors gives them works: patterns, code, commands, schemas."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from owlint.config import SCHEMAS
from owlint_rules.toml_reader import load_toml
from program import environment, run_here
from releases import ROOT, copy_release, owlint

PAGE = (ROOT / 'docs' / 'editors.md').read_text(encoding='utf-8')


def blocks(heading: str, language: str) -> list[str]:
    """The blocks of one language below a heading of the page."""
    part = PAGE.partition(f'\n## {heading}\n')[2].partition('\n## ')[0]
    return re.findall(rf'^```{language}\n(.*?)^```$', part, re.DOTALL | re.MULTILINE)


@pytest.fixture
def release(tmp_path: Path) -> Path:
    return copy_release('example', tmp_path)


@pytest.fixture
def findings(release: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        owlint('check', '--format', 'json', '.', cwd=release).stdout
    )['findings']
    assert {one['severity'] for one in found} == {'error', 'warning', 'info'}
    return found


def test_the_pattern_of_vscode_reads_each_line(
    release: Path, findings: list[dict[str, Any]]
) -> None:
    (text,) = blocks('VS Code', 'json')
    (task,) = json.loads(text)['tasks']
    pattern = task['problemMatcher']['pattern']
    done = owlint(*task['args'], cwd=release)
    assert task['command'] == 'owlint'
    read = []
    for line in done.stdout.splitlines():
        match = re.search(pattern['regexp'], line)
        assert match, line
        part = {name: match[group] for name, group in pattern.items() if name != 'regexp'}
        severity = part['severity'] or task['problemMatcher']['severity']
        place = part['file'], int(part['line']), int(part['column'])
        read.append((*place, part['code'], severity, part['message'].removesuffix(' [*]')))
    assert read == [
        (one['path'], one['line'], one['column'], one['code'], one['severity'], one['message'])
        for one in findings
    ]


def test_the_first_line_of_init_and_the_catalog_name_schemas_that_are_there(tmp_path: Path) -> None:
    (line,) = blocks('Completion in owlint.toml', 'toml')
    folder = copy_release('permissive-no-data', tmp_path)
    written = owlint('init', '--diff', cwd=folder).stdout
    assert written.startswith(line)
    assert load_toml(written)['release']
    folder = ROOT / 'docs' / 'schema'
    catalog = json.loads((folder / 'catalog.json').read_text(encoding='utf-8'))
    urls = [entry['url'] for entry in catalog['schemas']]
    assert line.split()[1] in urls
    for url in urls:
        assert url.startswith(SCHEMAS)
        schema = json.loads((folder / url.removeprefix(SCHEMAS)).read_text(encoding='utf-8'))
        assert schema['$id'] == url
    names = {path.name for path in folder.glob('*.json')} - {'catalog.json'}
    assert names == {url.rpartition('/')[2] for url in urls}


def program(folder: Path) -> dict[str, str]:
    """Variables with which `owlint` is the program of this checkout."""
    folder.mkdir()
    file = folder / 'owlint'
    file.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m owlint "$@"\n', encoding='utf-8')
    file.chmod(0o755)
    variables: dict[str, str] = environment()
    return {**variables, 'PATH': f'{folder}:{variables["PATH"]}', 'HOME': str(folder)}


def neovim(lines: str, release: Path, tmp_path: Path) -> Any:
    """What Neovim writes as JSON into the file `out` after some lines of Lua."""
    if sys.platform == 'win32' or not shutil.which('nvim'):
        pytest.skip('Neovim is not installed')
    script = tmp_path / 'script.lua'
    script.write_text(lines, encoding='utf-8')
    subprocess.run(
        ['nvim', '--headless', '-u', 'NONE', '-i', 'NONE', '-c', f'luafile {script}', '-c', 'qa!'],
        cwd=release,
        env=program(tmp_path / 'bin'),
        timeout=60,
        check=True,
        capture_output=True,
    )
    return json.loads((release / 'out').read_text(encoding='utf-8'))


WRITE = "vim.fn.writefile({{ vim.fn.json_encode({}) }}, 'out')\n"


def test_the_code_for_neovim_shows_what_check_finds(
    release: Path, findings: list[dict[str, Any]], tmp_path: Path
) -> None:
    (code,) = blocks('Neovim', 'lua')
    code += "vim.cmd('edit README.md')\n" + WRITE.format('vim.diagnostic.get(0)')
    shown = neovim(code, release, tmp_path)
    ranks = {'error': 1, 'warning': 2, 'info': 3}
    assert sorted((one['lnum'], one['col'], one['severity'], one['message']) for one in shown) == [
        *sorted(
            (one['line'] - 1, one['column'] - 1, ranks[one['severity']], one['message'])
            for one in findings
            if one['path'] == 'README.md'
        )
    ]


def test_the_error_format_reads_each_line(
    release: Path, findings: list[dict[str, Any]], tmp_path: Path
) -> None:
    formats = re.findall(r'errorformat=(\S+\\ %m)', PAGE)
    (text,) = blocks('Helix', 'yaml')
    tools = yaml.safe_load(text)['tools']
    assert tools['owlint']['lint-formats'] == [formats[0].replace('\\ ', ' ')]
    lines = f"vim.cmd([[set errorformat={formats[0]}]])\nvim.fn.setqflist({{}}, 'r', {{ "
    lines += "lines = vim.fn.systemlist({ 'owlint', 'check', '--quiet' }) })\n"
    lines += 'local list = vim.fn.getqflist()\nfor _, one in ipairs(list) do\n'
    lines += '  one.path = vim.fn.fnamemodify(vim.fn.bufname(one.bufnr), ":.")\nend\n'
    read = neovim(lines + WRITE.format('list'), release, tmp_path)
    assert [(one['path'], one['lnum'], one['col'], one['text'][:6]) for one in read] == [
        (one['path'], one['line'], one['column'], one['code']) for one in findings
    ]


def test_the_commands_for_helix_and_zed_are_ones_that_owlint_takes(release: Path) -> None:
    (text,) = blocks('Helix', 'yaml')
    command = yaml.safe_load(text)['tools']['owlint']['lint-command']
    commands = [shlex.split(command)]
    tasks, settings = map(json.loads, blocks('Zed', 'json'))
    commands += [[task['command'], *task['args']] for task in tasks]
    formatter = settings['languages']['Markdown']['formatter']['external']
    commands.append([formatter['command'], *formatter['arguments']])
    stand_ins = {'${INPUT}': 'README.md', '$ZED_RELATIVE_FILE': 'README.md'}
    stand_ins['{buffer_path}'] = str(release / 'README.md')
    card = (release / 'README.md').read_text(encoding='utf-8')
    for program_name, *arguments in commands:
        arguments = [stand_ins.get(word, word) for word in arguments]
        assert program_name == 'owlint'
        done = run_here(arguments, release, card.encode())
        shown = done.stdout.decode()
        if 'fix' in arguments:
            assert done.returncode == 0, done.stderr
            assert shown == card.replace('Apache-2.0', 'apache-2.0').replace(': no', ": 'no'")
        else:
            assert done.returncode == 1, done.stderr
            assert 'README.md:2:10: OWL111' in shown
    for toml in blocks('Helix', 'toml'):
        assert load_toml(toml)['language'][0]['language-servers']
