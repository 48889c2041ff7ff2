"""Findings and evidence about settings stand in the configuration file, at their line."""

from __future__ import annotations

import json
from pathlib import Path

from releases import owlint
from tools import weight_files


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8', newline='')


def release(folder: Path, name: str = '') -> None:
    write(folder / name, {'README.md': '---\nlicense: apache-2.0\n---\n# Barn\n'})
    (folder / name / 'model.safetensors').write_bytes(weight_files.safetensors())


def findings(folder: Path, *arguments: str, code: str = 'OWL622') -> list[dict]:
    run = owlint('check', '--select', code, '--format', 'json', *arguments, cwd=folder)
    assert run.returncode in (0, 1), run.stderr
    return json.loads(run.stdout)['findings']


BARE = '# ours\r\n[[release.data]]\r\nname = "letters"\r\nurl = "https://data.example.org"\r\n'


def test_line_and_column_of_an_entry_with_windows_line_endings(tmp_path: Path) -> None:
    release(tmp_path)
    write(tmp_path, {'owlint.toml': BARE})
    (found,) = findings(tmp_path)
    assert (found['path'], found['line'], found['column']) == ('owlint.toml', 3, 8)
    assert (found['end_line'], found['end_column']) == (3, 17)


def test_the_table_of_a_pyproject_file(tmp_path: Path) -> None:
    release(tmp_path)
    text = BARE.replace('release.data', 'tool.owlint.release.data')
    write(tmp_path, {'pyproject.toml': '[project]\nname = "barn"\n' + text})
    (found,) = findings(tmp_path)
    assert (found['path'], found['line'], found['column']) == ('pyproject.toml', 5, 8)


def test_a_comment_in_the_configuration_holds_it_back(tmp_path: Path) -> None:
    release(tmp_path)
    line = 'name = "letters"  # owlint: ignore[OWL622] to be cleared in May'
    write(tmp_path, {'owlint.toml': BARE.replace('name = "letters"', line)})
    run = owlint('check', '--format', 'json', cwd=tmp_path)
    found = [item for item in json.loads(run.stdout)['findings'] if item['code'] == 'OWL622']
    assert [item['suppressed'] for item in found] == [True]


def test_releases_that_share_a_configuration_say_it_once(tmp_path: Path) -> None:
    for name in ('a', 'b', 'c'):
        release(tmp_path, name)
    write(tmp_path, {'owlint.toml': BARE})
    assert [(item['path'], item['line']) for item in findings(tmp_path)] == [('owlint.toml', 3)]


def test_a_new_license_text_goes_to_the_release_and_not_to_the_configuration(
    tmp_path: Path,
) -> None:
    write(tmp_path, {'owlint.toml': 'license = "Apache-2.0"\n'})
    write(tmp_path / 'models/barn', {'README.md': '---\nlanguage: en\n---\n# Barn\n'})
    (tmp_path / 'models/barn/model.safetensors').write_bytes(weight_files.safetensors())
    (found,) = findings(tmp_path, code='OWL601')
    assert (found['path'], found['line']) == ('owlint.toml', 1)
    run = owlint('fix', '--select', 'OWL601', cwd=tmp_path)
    assert run.returncode in (0, 1), run.stderr
    assert (tmp_path / 'models/barn/LICENSE').is_file()
    assert not (tmp_path / 'LICENSE').exists()


def test_evidence_of_a_verdict_has_the_line_of_the_setting(tmp_path: Path) -> None:
    release(tmp_path)
    text = (
        'claims = ["osaid-data"]\n\n[release]\ndata-complete = "complete"\n\n'
        '[release.components.training-code]\nurl = "https://code.example.org"\n'
        'license = "Apache-2.0"\n\n[[release.data]]\nname = "letters"\nlicense = "CC-BY-4.0"\n'
        'access = "unshareable"\nreason = "letters of patients"\n\n'
        '[release.reproducibility]\nseed = 42\n'
    )
    write(tmp_path, {'owlint.toml': text})
    run = owlint('verdict', '--format', 'json', cwd=tmp_path)
    lines = text.split('\n')
    seen = set()
    for definition in json.loads(run.stdout)['releases'][0]['definitions']:
        for criterion in definition['criteria']:
            for evidence in criterion['evidence']:
                if evidence['path'] == 'owlint.toml':
                    assert evidence['line'], (criterion['id'], evidence)
                    seen.add(lines[evidence['line'] - 1].split(' = ')[0])
    assert {'name', 'url', 'license', 'data-complete', 'seed'} <= seen
    claimed = findings(tmp_path, code='OWL603')
    assert any(item['path'] == 'owlint.toml' and item['line'] == 11 for item in claimed)


def test_a_license_of_the_command_line_is_not_put_into_a_file(tmp_path: Path) -> None:
    release(tmp_path)
    write(tmp_path, {'owlint.toml': 'claims = ["open-weights"]\n'})
    found = findings(tmp_path, '--license', 'llama3.1', code='OWL603')
    assert found
    assert not [item for item in found if item['path'] == 'owlint.toml']
