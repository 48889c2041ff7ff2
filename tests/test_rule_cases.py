"""Every case of ``fixtures/rules`` and ``fixtures/manifests`` through the real engines.

A case writes its files into an empty folder without git and gives the findings
of its one rule, all of them: path, line and column, a piece of the message, and
where it matters the help.
``fixed`` holds the files after the fixes of that rule; without it a fix run
must change nothing. Files are texts, or one of the words ``safetensors``,
``gguf`` and ``onnx``, or a mapping: ``{base64: ...}``, ``{symlink: target}``,
``{folder: true}``, ``{size: bytes, head: text}`` (a file with a hole),
``{mode: "000", text: ...}``, ``{standard: MIT}`` (a license text of ours, with
``year``, ``holder`` and an ``addition`` behind it), or a weight file's
description as in ``fixtures/expected``. ``config`` is the text of owlint.toml,
``baseline`` that of a baseline for the run, ``options`` are those of the
command line, ``check`` names the files to check when they are not all.
"""

from __future__ import annotations

import base64
import os
import re
from functools import cache
from pathlib import Path

import pytest

from owlint.engine import Engine, Settings
from owlint.fix import plan_fixes, write_changes
from owlint_rules.catalog import RULES
from owlint_rules.licenses.texts import filled_text
from releases import ROOT, load_yaml, weight_bytes
from tools import weight_files

CASES = ROOT / 'fixtures' / 'rules'
#: Manifest formats with samples and cases of their own; see tests/test_manifest_formats.py.
MANIFESTS = ROOT / 'fixtures' / 'manifests'
BASELINE = 'baseline.json'
KEYS = {
    'name', 'files', 'config', 'baseline', 'expect', 'fixed', 'unsafe', 'check', 'options', 'note',
}  # fmt: skip
SETTINGS = {'strict', 'license', 'year', 'holder', 'add_license_from_file'}


@cache
def all_cases() -> list:
    found = []
    for path in (*sorted(CASES.glob('*.yaml')), *sorted(MANIFESTS.glob('*.yaml'))):
        document = load_yaml(path)
        for case in document['cases']:
            found.append(
                pytest.param(document['rule'], case, id=f'{document["rule"]}-{case["name"]}')
            )
    return found


def content_bytes(content: object) -> bytes:
    """What a case says that a file holds."""
    if isinstance(content, str):
        makers = {
            'safetensors': weight_files.safetensors,
            'gguf': weight_files.gguf,
            'onnx': weight_files.onnx,
        }
        return makers[content]() if content in makers else content.encode('utf-8')
    assert isinstance(content, dict), content
    if 'base64' in content:
        return base64.b64decode(content['base64'])
    if 'standard' in content:
        year, holder = content.get('year', '2026'), content.get('holder', 'Example Lab')
        text = filled_text(content['standard'], year, holder)
        return text + content.get('addition', '').encode('utf-8')
    return weight_bytes(content)


def write_file(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not isinstance(content, dict):
        path.write_bytes(content_bytes(content))
    elif 'symlink' in content:
        path.symlink_to(content['symlink'])
    elif 'folder' in content:
        path.mkdir()
    elif 'size' in content:
        weight_files.sparse(path, content.get('head', '').encode(), content['size'])
    elif 'mode' in content:
        path.write_text(content['text'], encoding='utf-8')
        path.chmod(int(content['mode'], 8))
    else:
        path.write_bytes(content_bytes(content))


def write_case(folder: Path, case: dict) -> None:
    for name, content in case['files'].items():
        write_file(folder / name, content)
    if 'config' in case:
        (folder / 'owlint.toml').write_text(case['config'], encoding='utf-8')
    if 'baseline' in case:
        (folder / BASELINE).write_text(case['baseline'], encoding='utf-8')


#: What a message takes from files: quotations, what stands in brackets, paths, ids, numbers.
NAMES = re.compile(
    r'"[^"]*"|`[^`]*`|“[^”]*”|\'[^\']*\'(?!\w)|\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\]'
    r'|\S*(?:/|\w\.\w|\d)\S*'
)


def is_one_clause(message: str) -> bool:
    """Whether a message says one thing, in at most 100 characters beside the names in it."""
    bare = NAMES.sub('', message)
    return len(bare) <= 100 and not re.search(r'[;?!]|\.(?:\s|$)', bare)


def settings_of(code: str, case: dict, *, everything: bool = False) -> Settings:
    options = case.get('options', {})
    unknown = set(options) - SETTINGS
    assert not unknown, f'no such options: {sorted(unknown)}'
    return Settings(
        select=() if everything else (code,),
        baseline=BASELINE if 'baseline' in case else '',
        **options,
    )


def paths_of(case: dict) -> list[str]:
    """What is checked: the case's files in order, or those that its ``check`` names."""
    return list(case.get('check', case['files']))


def findings(code: str, case: dict) -> list[tuple[str, str, str, str, str]]:
    """The findings of a rule in the working folder: (path, line:col, message, help, severity).

    All rules run when the rule looks at suppressions and baselines, since
    what it says depends on what the others find.
    """
    everything = code.startswith('OWL8')
    engine = Engine(settings_of(code, case, everything=everything))
    result = engine.check(paths_of(case))
    return [
        (found.path, f'{found.line}:{found.column}', found.message, found.help, found.severity)
        for found in result.visible
        if found.code == code
    ]


def snapshot(folder: Path) -> dict[str, bytes | str]:
    """Every file below a folder: its bytes, or where a link leads."""
    found: dict[str, bytes | str] = {}
    for here, folders, names in os.walk(folder):
        for name in [*names, *folders]:
            path = Path(here, name)
            key = path.relative_to(folder).as_posix()
            if path.is_symlink():
                found[key] = 'link to ' + os.readlink(path)
            elif path.is_file():
                size = path.stat().st_size
                readable = size < 1_000_000 and os.access(path, os.R_OK)
                found[key] = path.read_bytes() if readable else f'{size} bytes'
    return found


def fix(code: str, case: dict) -> int:
    run = plan_fixes(paths_of(case), settings_of(code, case), unsafe=case.get('unsafe', False))
    written = write_changes(run)
    assert not run.failed, run.notes
    return written


@pytest.mark.parametrize(('code', 'case'), all_cases())
def test_case(code: str, case: dict, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_case(tmp_path, case)
    monkeypatch.chdir(tmp_path)
    _skip_what_cannot_be(case, tmp_path)

    found = findings(code, case)
    shown = '\n'.join(f'{path}:{at}: {message}' for path, at, message, *_ in found) or 'nothing'
    places = [(item['path'], item['at']) for item in case['expect']]
    assert [item[:2] for item in found] == places, shown
    for (_, _, message, help_text, severity), item in zip(found, case['expect'], strict=True):
        assert item['message'] in message, shown
        assert is_one_clause(message), message
        assert not help_text or help_text[-1] in '.?`"', help_text
        assert item.get('help', help_text) == help_text
        assert item.get('severity', severity) == severity

    before = snapshot(tmp_path)
    written = fix(code, case)
    after = snapshot(tmp_path)
    wanted: dict[str, bytes | str] = dict(before)
    for name, content in case.get('fixed', {}).items():
        wanted[name] = content_bytes(content)
    assert after == wanted

    if written:
        assert fix(code, case) == 0
        assert snapshot(tmp_path) == after


def _skip_what_cannot_be(case: dict, folder: Path) -> None:
    for name, content in case['files'].items():
        if isinstance(content, dict) and 'mode' in content and os.access(folder / name, os.R_OK):
            pytest.skip('this user may read every file, so none can be made unreadable')


@pytest.mark.parametrize('path', sorted(CASES.glob('*.yaml')), ids=lambda path: path.stem)
def test_case_file(path: Path) -> None:
    """The shape of a case file: its name, unique case names, findings and passes."""
    document = load_yaml(path)
    assert set(document) == {'rule', 'cases'}
    assert document['rule'] == path.stem
    assert document['rule'] in RULES
    names = [case['name'] for case in document['cases']]
    assert len(names) == len(set(names))
    for case in document['cases']:
        assert set(case) <= KEYS, case['name']
        assert case['files'], case['name']
        for item in case['expect']:
            assert set(item) - {'help', 'severity'} == {'path', 'at', 'message'}, case['name']
            assert item['message'], case['name']
        if 'fixed' in case:
            assert case['expect'], f'{case["name"]}: a fix without a finding'
    assert any(case['expect'] for case in document['cases']), 'no case with a finding'
    assert any(not case['expect'] for case in document['cases']), 'no case that passes'
