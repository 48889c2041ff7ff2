"""Whole releases through the real command line, compared with ``fixtures/expected``.

``OWLINT_REWRITE=1 pytest tests/test_releases.py`` writes the expected output
anew; read the difference before you commit it.
"""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from releases import EXPECTED, NAMES, RELEASES, ROOT, copy_release, owlint

REWRITE = bool(os.environ.get('OWLINT_REWRITE'))
#: Folders without a model; there is nothing to judge in them.
NO_RELEASE = ('dataset-card', 'jekyll-site')
#: What each fixture stands for: the exit codes of ``check`` and of ``verdict``.
EXIT_CODES = {
    'adapter': (1, 0),
    'apache-with-usage-policy': (1, 0),
    'dataset-card': (0, 0),
    'diffusers-openrail': (1, 0),
    'example': (1, 1),
    'jekyll-site': (0, 0),
    'llama-base': (1, 0),
    'llama-finetune-as-llama': (1, 0),
    'llama-finetune-as-mit': (1, 0),
    'mit-code-and-weights': (0, 0),
    'model-zoo': (1, 0),
    'modified-mit': (1, 0),
    'mof-manifest': (1, 0),
    'owpl-complete': (0, 0),
    'permissive-complete': (0, 0),
    'permissive-complete-pile': (0, 0),
    'permissive-no-data': (1, 0),
    'quantized-gguf-of-restricted-base': (1, 0),
    'rail-complete': (1, 0),
    'three-artifacts': (1, 0),
}
SCHEMAS = ROOT / 'docs' / 'schema'


@cache
def validator(schema: str) -> Any:
    kind = pytest.importorskip('jsonschema').Draft202012Validator
    definition = json.loads((SCHEMAS / schema).read_text(encoding='utf-8'))
    kind.check_schema(definition)
    return kind(definition)


def transcript(*runs: tuple[str, ...], cwd: Path) -> tuple[str, list[int]]:
    """What some commands print, each below the command itself, and their exit codes."""
    blocks, codes = [], []
    for arguments in runs:
        run = owlint(*arguments, cwd=cwd)
        assert 'Traceback' not in run.stderr, run.stderr
        text = run.stdout + run.stderr
        blocks.append(f'$ owlint {" ".join(arguments)}\n{text}[exit {run.returncode}]\n')
        codes.append(run.returncode)
    return '\n'.join(blocks), codes


def compare(path: Path, text: str) -> None:
    if REWRITE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')
    assert path.exists(), f'OWLINT_REWRITE=1 writes {path}'
    assert text == path.read_text(encoding='utf-8')


def test_every_release_is_here() -> None:
    assert sorted(EXIT_CODES) == NAMES
    assert sorted(path.name for path in EXPECTED.iterdir()) == NAMES


@pytest.mark.parametrize('name', NAMES)
def test_check(name: str, tmp_path: Path) -> None:
    copy_release(name, tmp_path)
    text, codes = transcript(('check', name), cwd=tmp_path)
    compare(EXPECTED / name / 'check.txt', text)
    assert codes == [EXIT_CODES[name][0]]


@pytest.mark.parametrize('name', NAMES)
def test_verdict(name: str, tmp_path: Path) -> None:
    copy_release(name, tmp_path)
    one = ('verdict', '--definition', 'open-weights')
    runs = [(*one, '--quiet', name), (*one, name)]
    if name == 'mof-manifest':
        runs.append(('verdict', '--definition', 'mof', name))
    text, codes = transcript(*runs, cwd=tmp_path)
    compare(EXPECTED / name / 'verdict.txt', text)
    assert set(codes) == {EXIT_CODES[name][1]}


@pytest.mark.parametrize('name', NAMES)
def test_from_within_and_by_any_file(name: str, tmp_path: Path) -> None:
    """The same findings whether the folder, the place or one changed file is named."""
    release = copy_release(name, tmp_path)
    outside = json.loads(owlint('check', name, '--format', 'json', cwd=tmp_path).stdout)
    inside = json.loads(owlint('check', '--format', 'json', cwd=release).stdout)

    def places(report: dict, prefix: str) -> list[tuple[str, str, int, int]]:
        return [
            (found['code'], found['path'].removeprefix(prefix), found['line'], found['column'])
            for found in report['findings']
        ]

    assert places(outside, f'{name}/') == places(inside, '')
    cards = sorted(path.relative_to(release).as_posix() for path in release.rglob('README.md'))
    for card in cards:
        run = owlint('check', card, '--format', 'json', cwd=release)
        alone = places(json.loads(run.stdout), '')
        folder = card.rpartition('/')[0]
        wanted = [
            item
            for item in places(inside, '')
            if item[1] == card
            or (item[0].startswith('OWL6') and item[1].rpartition('/')[0] == folder)
        ]
        assert alone == wanted


@pytest.mark.parametrize('name', [name for name in NAMES if name not in NO_RELEASE])
def test_json_is_what_the_schema_says(name: str, tmp_path: Path) -> None:
    release = copy_release(name, tmp_path)
    licenses = [
        path.relative_to(tmp_path).as_posix()
        for path in sorted(release.rglob('*'))
        if re.match(r'LICENSE|NOTICE|USAGE_POLICY', path.name)
    ]
    runs = {'check-1.json': ('check', name), 'verdict-1.json': ('verdict', name)}
    if licenses:
        runs['license-1.json'] = ('license', *licenses)
    for schema, arguments in runs.items():
        run = owlint(*arguments, '--format', 'json', cwd=tmp_path)
        data = json.loads(run.stdout)
        validator(schema).validate(data)
        for path in _paths(data):
            assert (tmp_path / path).exists(), path


def _paths(data: object) -> list[str]:
    """The paths that a report names, those of files that a fix would create left out."""
    found = []
    if isinstance(data, dict):
        if data.get('create'):
            return []
        for key, value in data.items():
            found += [value] if key == 'path' and isinstance(value, str) else _paths(value)
    elif isinstance(data, list):
        found = [path for item in data for path in _paths(item)]
    return found


@pytest.mark.parametrize('name', NAMES)
def test_fix_and_fix_again(name: str, tmp_path: Path) -> None:
    """The diff is what is written; nothing that a fix could mend is left; a second run is idle."""
    release = copy_release(name, tmp_path)
    before = {path: path.read_bytes() for path in release.rglob('*') if path.is_file()}
    diff = owlint('fix', '--diff', name, cwd=tmp_path)
    assert {path: path.read_bytes() for path in release.rglob('*') if path.is_file()} == before
    first = owlint('fix', name, cwd=tmp_path)
    assert first.returncode in (0, 1), first.stderr
    after = {path: path.read_bytes() for path in release.rglob('*') if path.is_file()}
    changed = sorted(
        path.relative_to(tmp_path).as_posix()
        for path, content in after.items()
        if before.get(path) != content
    )
    assert sorted(re.findall(r'^\+\+\+ b/(.+)$', diff.stdout, re.MULTILINE)) == changed
    assert set(before) <= set(after)
    left = json.loads(owlint('check', name, '--format', 'json', cwd=tmp_path).stdout)
    assert [found for found in left['findings'] if found['fixable'] == 'safe'] == []
    owlint('fix', name, cwd=tmp_path)
    again = {path: path.read_bytes() for path in release.rglob('*') if path.is_file()}
    assert again == after


def test_the_sample_works_where_it_is() -> None:
    """README's sample needs no generated weights: a Git LFS pointer stands for them."""
    assert not (EXPECTED / 'example' / 'weights.yaml').exists()
    pointer = (RELEASES / 'example' / 'model.safetensors').read_text(encoding='ascii')
    assert pointer.startswith('version https://git-lfs.github.com/spec/v1\n')
    check = owlint('check', 'fixtures/releases/example', cwd=ROOT)
    assert check.returncode == 1
    assert 'OWL604 base-model-terms' in check.stdout
    verdict = owlint('verdict', 'fixtures/releases/example', cwd=ROOT)
    assert verdict.returncode == 1
    assert 'does not meet Open Weights Definition' in verdict.stdout


def test_no_weights_are_committed() -> None:
    large = [
        path for path in RELEASES.rglob('*') if path.is_file() and path.stat().st_size > 40_000
    ]
    assert large == []
