"""The interface for Python says what the commands say, in objects of the documented shapes."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import pytest

from owlint import api
from releases import copy_release, owlint

ROOT = Path(__file__).parent.parent
SCHEMAS = ROOT / 'docs' / 'schema'
CARD = '---\nlicense: MIT\nbase_model: meta-llama/Llama-3.1-8B\n---\n# Owl\n\nKnows owls.\n'


@pytest.fixture(autouse=True)
def _nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Work in a folder of its own, and look that no temporary one stays."""
    temporary = tmp_path / 'temporary'
    temporary.mkdir()
    monkeypatch.setattr(tempfile, 'tempdir', str(temporary))
    work = tmp_path / 'work'
    work.mkdir()
    monkeypatch.chdir(work)
    yield
    assert not list(temporary.iterdir())


def plain(shape: Any) -> Any:
    """An object of the interface as the JSON that it stands for."""
    data = json.loads(json.dumps(asdict(shape)))
    for finding in data.get('findings', ()):
        if finding['fix'] is None:
            del finding['fix']
    for definition in data.get('definitions', ()):
        definition.update(definition.pop('extra'))
    return data


def test_check_says_what_the_command_says() -> None:
    copy_release('llama-finetune-as-mit', Path('.')).rename('owl')
    told = json.loads(owlint('check', '--format', 'json', 'owl', cwd='.').stdout)
    report = plain(api.check('owl'))
    assert report['findings'] == told['findings']
    assert report == {key: told[key] for key in report}
    assert any('fix' in finding for finding in told['findings'])
    chosen = api.check(Path('owl'), select='OWL604, OWL111')
    assert {finding.code for finding in chosen.findings} == {'OWL604'}
    assert not api.check('owl', kinds=['license']).looked_at.get('card')


def test_a_verdict_says_what_the_command_says() -> None:
    copy_release('permissive-no-data', Path('.')).rename('owl')
    told = json.loads(owlint('verdict', '--format', 'json', 'owl', cwd='.').stdout)
    (release,) = told['releases']
    assert plain(api.verdict('owl')) == release
    assert plain(api.verdict('owl/README.md')) == release
    one = api.verdict('owl', definitions='mof')
    assert [definition.id for definition in one.definitions] == ['mof']
    assert one.definitions[0].extra['class'] in (0, 1, 2, 3)


def test_a_text_is_identified_as_the_command_does() -> None:
    text = (ROOT / 'LICENSE').read_text(encoding='utf-8').replace('perpetual', 'revocable', 1)
    Path('LICENSE').write_text(text, encoding='utf-8')
    (told,) = json.loads(owlint('license', '--format', 'json', 'LICENSE', cwd='.').stdout)['files']
    del told['path']
    found = api.identify(text)
    assert plain(found) == told
    assert (found.status, found.license) == ('modified', 'apache-2.0')
    assert api.identify(text.encode()) == found
    assert api.identify('A page about owls.').status == 'unknown'


def test_the_shapes_are_those_of_the_schemas() -> None:
    """A key that JSON gets is an attribute, and none is made up."""

    def keys(schema: Any, root: Any) -> set[str]:
        found: set[str] = set()
        if '$ref' in schema:
            found |= keys(root['$defs'][schema['$ref'].rpartition('/')[2]], root)
        for part in schema.get('allOf', ()):
            found |= keys(part, root)
        return found | set(schema.get('properties', ()))

    def names(shape: Any) -> set[str]:
        return {field.name for field in fields(shape)}

    check = json.loads((SCHEMAS / 'check-1.json').read_text(encoding='utf-8'))
    assert names(api.Finding) == keys(check['properties']['findings']['items'], check)
    assert names(api.Report) < set(check['properties'])


def test_a_release_in_memory_is_judged_as_one_on_a_disk() -> None:
    files = {'README.md': CARD, 'docs/LICENSE': 'MIT License\n', 'owlint.toml': 'claims = ["osd"]'}
    report = api.check(files=files, name='org/Owl')
    assert {finding.path for finding in report.findings} == {'README.md', 'docs/LICENSE'}
    assert 'OWL604' in {finding.code for finding in report.findings}
    folder = Path('Owl')
    for name, text in files.items():
        if name != 'owlint.toml':  # what a stranger's release says of itself
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text)
    on_disk = api.check(folder)
    assert [(one.code, one.line) for one in report.findings] == [
        (one.code, one.line) for one in on_disk.findings
    ]
    release = api.verdict(files={'README.md': CARD.encode()}, name='org/Owl')
    assert (release.path, release.name, release.model) == ('.', 'org/Owl', 'Owl')
    assert release.licenses[0].places[0] == api.Evidence(
        path='README.md', line=2, text='license: MIT'
    )


def test_folders_in_memory_are_folders() -> None:
    """What lies in them is found, a file in none of them is missed, and nothing is written."""
    before = set(os.listdir('.'))
    files = {
        'README.md': '---\nlicense: other\nlicense_link: docs/TERMS.md\n---\n# Owl\n',
        'docs/MODEL_CARD.md': '---\nlicense: mit\nbase_model: org/base\n---\n# Owl\n',
        'LICENSES/MIT.txt': 'MIT License\n',
        'model.gguf/notes.txt': 'owls\n',
    }
    report = api.check(files=files, name='org/Owl')
    found = {(one.code, one.path) for one in report.findings}
    assert ('OWL901', 'model.gguf') in found  # a folder of a name that only a file should have
    assert 'docs/MODEL_CARD.md' in {path for _, path in found}
    release = api.verdict(files=files, name='org/Owl')
    assert {'docs/MODEL_CARD.md', 'LICENSES/MIT.txt'} <= set(release.found)
    assert api.check(files={}).findings == ()
    assert set(os.listdir('.')) == before


@pytest.mark.parametrize('path', ['../README.md', '/README.md', 'a//b', '', '.git/config', 'a\0b'])
def test_no_path_leads_out_of_a_release_in_memory(path: str) -> None:
    with pytest.raises(api.Error, match='is no path'):
        api.check(files={path: CARD})


def test_what_cannot_be_done_is_one_error() -> None:
    with pytest.raises(api.Error, match='no such file'):
        api.check('owl')
    with pytest.raises(api.Error, match='either paths or'):
        api.verdict()
    with pytest.raises(api.Error, match='either paths or'):
        api.check('.', files={'README.md': CARD})
    with pytest.raises(api.Error, match='no kind `cards`'):
        api.check('.', kinds=['cards'])  # type: ignore[list-item]
    with pytest.raises(api.Error, match='no definition `osi`'):
        api.verdict(files={'README.md': CARD}, definitions=['osi'])
    with pytest.raises(api.Error, match='read from a disk'):
        api.check(files={'model.safetensors': b'owl'})
    Path('notes.txt').write_text('owls')
    with pytest.raises(api.Error, match='0 releases here'):
        api.verdict('notes.txt')
    for name in ('a', 'b'):
        Path('shelf', name).mkdir(parents=True)
        Path('shelf', name, 'README.md').write_text(CARD)
    with pytest.raises(api.Error, match='2 releases here'):
        api.verdict('shelf')


def test_odd_texts_are_data() -> None:
    for text in (b'---\nlicense: \xff\xfe\n---\n', '---\nlicense: \udcff\n---\n', '', '\0' * 100):
        report = api.check(files={'README.md': text}, name='../../\0')
        assert json.dumps(asdict(report), ensure_ascii=False).encode()


def test_the_releases_below_a_folder() -> None:
    copy_release('model-zoo', Path('.')).rename('zoo')
    found = api.releases('zoo')
    told = json.loads(owlint('verdict', '--all', '--format', 'json', 'zoo', cwd='.').stdout)
    assert list(found) == [release['path'] for release in told['releases']]
    assert len(found) > 1
    assert all(os.path.isdir(path) for path in found)


def test_a_release_needs_no_name() -> None:
    named = api.check(files={'README.md': CARD}, name='org/Owl')
    assert api.check(files={'README.md': CARD}) == named
    assert named.looked_at == {'card': 1, 'release': 1}


def test_the_policy_of_the_working_folder_holds_for_texts() -> None:
    Path('owlint.toml').write_text('[policy.weights]\ndeny = ["mit"]\n')
    assert 'OWL701' in {one.code for one in api.check(files={'README.md': CARD}).findings}
    alone = api.check(files={'README.md': CARD}, isolated=True)
    assert 'OWL701' not in {one.code for one in alone.findings}
