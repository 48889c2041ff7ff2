"""Texts, notices and tags that ``owlint fix`` writes, through the real command line."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from owlint_rules.licenses.facts.duties import required_notices
from owlint_rules.licenses.facts.lookup import keys, record
from owlint_rules.licenses.texts import YEAR, ids, needs, standard_text
from owlint_rules.licenses.texts import find as find_text
from owlint_rules.licenses.texts.table import ALIASES
from owlint_rules.vocab.hub import HUB_LICENSES
from releases import owlint
from tools import weight_files

YEAR_GIVEN, HOLDER_GIVEN = '2025–2026', 'Größe & Söhne <owls@example.org>'
#: The hub's tag for each text that has one; the others are stated by `other` and license_name.
TAGS = {
    find_text(tag).id: tag  # type: ignore[union-attr]
    for tag in sorted(HUB_LICENSES)
    if find_text(tag) is not None
}


def filled(identifier: str) -> bytes:
    """The proven text with its two slots filled, worked out apart from the code under test."""
    raw = standard_text(identifier)
    text = find_text(identifier)
    assert text is not None
    assert hashlib.sha256(raw).hexdigest() == text.sha256
    if identifier not in ('MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'Zlib'):
        return raw
    assert raw.count(YEAR) == raw.count(b'[fullname]') == 1
    return raw.replace(YEAR, YEAR_GIVEN.encode()).replace(b'[fullname]', HOLDER_GIVEN.encode())


def release(folder: Path, front: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    card = f'---\n{front}---\n\n# Barn Owl 1B\n'.encode()
    (folder / 'README.md').write_bytes(card)
    (folder / 'model.safetensors').write_bytes(weight_files.safetensors())
    return folder


def names(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob('*') if path.is_file()
    )


GIVEN = ('--year', YEAR_GIVEN, '--holder', HOLDER_GIVEN)


@pytest.mark.parametrize('identifier', sorted(ids()))
def test_each_text_is_written_as_it_is_proven(identifier: str, tmp_path: Path) -> None:
    tag = TAGS.get(identifier)
    front = f'license: {tag}\n' if tag else f'license: other\nlicense_name: {identifier.lower()}\n'
    folder = release(tmp_path / 'release', front)
    card = (folder / 'README.md').read_bytes()

    first = owlint('fix', '--select', 'OWL601', *GIVEN, cwd=folder)
    assert first.returncode == 1, first.stdout + first.stderr
    assert (folder / 'LICENSE').read_bytes() == filled(identifier)
    assert (folder / 'README.md').read_bytes() == card
    assert names(folder) == ['LICENSE', 'README.md', 'model.safetensors']

    written = (folder / 'LICENSE').stat().st_mtime_ns
    again = owlint('fix', *GIVEN, '--select', 'OWL2,OWL6', cwd=folder)
    assert 'Fixed' not in again.stdout
    assert (folder / 'LICENSE').read_bytes() == filled(identifier)
    assert (folder / 'LICENSE').stat().st_mtime_ns == written

    # what was written is what recognition and the cross-checks take it for
    report = owlint('check', '--select', 'OWL2,OWL6', '--format', 'json', cwd=folder)
    assert json.loads(report.stdout)['findings'] == []
    known = json.loads(owlint('license', 'LICENSE', '--format', 'json', cwd=folder).stdout)
    assert known['files'][0]['status'] == 'exact'


@pytest.mark.parametrize('identifier', sorted(ids()))
def test_license_option_states_it(identifier: str, tmp_path: Path) -> None:
    folder = release(tmp_path / 'release', 'library_name: transformers\n')
    run = owlint('fix', '--select', 'OWL601', '--license', identifier, *GIVEN, cwd=folder)
    assert run.returncode == 1, run.stdout + run.stderr
    assert (folder / 'LICENSE').read_bytes() == filled(identifier)


@pytest.mark.parametrize('alias', sorted(ALIASES))
def test_other_names_of_the_same_text(alias: str, tmp_path: Path) -> None:
    folder = release(tmp_path / 'release', 'library_name: transformers\n')
    owlint('fix', '--select', 'OWL601', '--license', alias, cwd=folder)
    assert (folder / 'LICENSE').read_bytes() == standard_text(alias)


@pytest.mark.parametrize('identifier', [name for name in sorted(ids()) if needs(name)])
def test_year_and_holder_are_asked_for(identifier: str, tmp_path: Path) -> None:
    folder = release(tmp_path / 'release', f'license: other\nlicense_name: {identifier}\n')
    for given, missing in (
        ((), '`year` and `holder`'),
        (('--year', '2026'), '`holder` in owlint.toml'),
        (('--holder', 'Owl Lab', '--year', ' '), '`year` in owlint.toml'),
    ):
        run = owlint('fix', '--select', 'OWL601', *given, cwd=folder)
        assert run.returncode == 1
        assert missing in run.stdout
        assert names(folder) == ['README.md', 'model.safetensors']


@pytest.mark.parametrize('holder', ['two\nlines', 'bell\a', 'x' * 201, '\u202eback'])
def test_holders_that_no_copyright_line_can_have(holder: str, tmp_path: Path) -> None:
    folder = release(tmp_path / 'release', 'license: mit\n')
    run = owlint('fix', '--select', 'OWL601', '--year', '2026', '--holder', holder, cwd=folder)
    assert run.returncode == 1
    assert 'The copyright line cannot be written' in run.stdout
    assert 'Traceback' not in run.stderr
    assert names(folder) == ['README.md', 'model.safetensors']


@pytest.mark.parametrize(
    ('base', 'license_id', 'named'),
    [
        ('meta-llama/Llama-3.1-8B', 'apache-2.0', 'llama3.1'),
        ('google/gemma-2-9b', 'cc-by-4.0', 'gemma-tou'),
        ('black-forest-labs/FLUX.1-dev', 'mit', 'flux1-dev-nc-1.1.1'),
        ('meta-llama/Llama-2-7b-hf', 'gpl-3.0', 'llama2'),
        # for a person to decide: a display duty that the new license does not pass on
        ('moonshotai/Kimi-K2-Instruct', 'mit', 'kimi-k2'),
    ],
)
def test_base_models_that_rule_it_out(
    base: str, license_id: str, named: str, tmp_path: Path
) -> None:
    """Whether the card or the command line states the license."""
    for front, option in (
        (f'license: {license_id}\nbase_model: {base}\n', ()),
        (f'base_model: {base}\n', ('--license', license_id)),
    ):
        folder = release(tmp_path / f'release-{len(option)}', front)
        run = owlint('fix', '--select', 'OWL601', *option, *GIVEN, cwd=folder)
        assert run.returncode == 1
        assert f'does not insert it: the base model {base} is under {named}' in run.stdout
        assert names(folder) == ['README.md', 'model.safetensors']


@pytest.mark.parametrize('base', ['Qwen/Qwen2.5-7B', 'openai/gpt-oss-20b', 'nobody/knows-this'])
def test_base_models_that_let_others_choose(base: str, tmp_path: Path) -> None:
    folder = release(tmp_path / 'release', f'license: cc-by-4.0\nbase_model: {base}\n')
    assert owlint('fix', '--select', 'OWL601', cwd=folder).returncode == 1
    assert (folder / 'LICENSE').read_bytes() == standard_text('CC-BY-4.0')


@pytest.mark.parametrize(
    'existing', ['', ' \n', 'Ask us.\n', 'See https://example.org/license\n', '%PDF-1.7\n']
)
def test_what_somebody_wrote_stays(existing: str, tmp_path: Path) -> None:
    folder = release(tmp_path / 'release', 'license: apache-2.0\n')
    (folder / 'LICENSE').write_text(existing, encoding='utf-8')
    before = names(folder)
    for arguments in (('fix',), ('fix', '--unsafe-fixes'), ('fix', '--license', 'CC0-1.0')):
        owlint(*arguments, cwd=folder)
        assert (folder / 'LICENSE').read_text(encoding='utf-8') == existing
        assert names(folder) == before


def test_a_changed_text_is_never_made_the_standard_one(tmp_path: Path) -> None:
    folder = release(tmp_path / 'release', 'license: mit\n')
    changed = filled('MIT') + b'\nNot for birds of prey.\n'
    (folder / 'LICENSE').write_bytes(changed)
    run = owlint('fix', '--unsafe-fixes', '--license', 'mit', *GIVEN, cwd=folder)
    assert run.returncode == 1
    assert (folder / 'LICENSE').read_bytes() == changed
    assert names(folder) == ['LICENSE', 'README.md', 'model.safetensors']


def test_command_line_against_card(tmp_path: Path) -> None:
    folder = release(tmp_path / 'release', 'license: apache-2.0\n')
    run = owlint('fix', '--license', 'CC0-1.0', '--verbose', cwd=folder)
    assert 'license-disagreement' in run.stdout
    assert names(folder) == ['README.md', 'model.safetensors']


def test_no_release_to_insert_into(tmp_path: Path) -> None:
    (tmp_path / 'README.md').write_text('# A tool\n', encoding='utf-8')
    run = owlint('fix', '--license', 'Apache-2.0', cwd=tmp_path)
    assert '--license was not used' in run.stdout
    assert names(tmp_path) == ['README.md']


def test_diff_shows_the_text_and_writes_nothing(tmp_path: Path) -> None:
    folder = release(tmp_path / 'release', 'license: cc0-1.0\n')
    run = owlint('check', '--diff', '--select', 'OWL601', cwd=folder)
    assert '+++ b/LICENSE' in run.stdout
    assert 'CC0 1.0 Universal' in run.stdout
    assert names(folder) == ['README.md', 'model.safetensors']


def test_no_way_out_of_the_release(tmp_path: Path) -> None:
    folder = release(tmp_path / 'release', 'license: cc0-1.0\n')
    config = '[rules.missing-license-text]\nfile = "../LICENSE"\n'
    (folder / 'owlint.toml').write_text(config, encoding='utf-8')
    owlint('fix', '--select', 'OWL601', cwd=folder)
    assert names(tmp_path) == [f'release/{name}' for name in names(folder)]
    assert names(folder) == ['README.md', 'model.safetensors', 'owlint.toml']


REUSE = """\
year = "2026"
holder = "Owl Lab"
license = "Apache-2.0"

[rules.missing-license-text]
layout = "reuse"

[header]
license = "MIT"

[release.components.datasets]
license = "CC-BY-SA-4.0"

[release.components.training-code]
license = "GPL-2.0-or-later OR EUPL-1.2"
"""


def test_reuse_folder(tmp_path: Path) -> None:
    folder = release(tmp_path / 'release', 'license: apache-2.0\n')
    (folder / 'owlint.toml').write_text(REUSE, encoding='utf-8')
    assert owlint('fix', '--select', 'OWL601,OWL610', cwd=folder).returncode == 1
    wanted = ('Apache-2.0', 'CC-BY-SA-4.0', 'EUPL-1.2', 'GPL-2.0-or-later', 'MIT')
    assert [name for name in names(folder) if 'LICENSE' in name] == [
        f'LICENSES/{name}.txt' for name in wanted
    ]
    for name in wanted:
        written = (folder / 'LICENSES' / f'{name}.txt').read_bytes()
        if name == 'MIT':
            assert b'Copyright (c) 2026 Owl Lab' in written
        else:
            assert written == standard_text(name)
    report = owlint('check', '--select', 'OWL2,OWL6', '--format', 'json', cwd=folder)
    assert json.loads(report.stdout)['findings'] == []


def test_parts_and_weights_in_one_run(tmp_path: Path) -> None:
    folder = release(tmp_path / 'release', 'license: openmdw-1.1\n')
    config = (
        '[release.components.training-code]\nlicense = "Apache-2.0"\n'
        '[release.components.datasets]\nlicense = "CDLA-Permissive-2.0"\n'
        '[release.components.model-card]\nlicense = "CC-BY-4.0"\n'
    )
    (folder / 'owlint.toml').write_text(config, encoding='utf-8')
    run = owlint('fix', '--select', 'OWL2,OWL6', cwd=folder)
    assert run.returncode == 1, run.stdout
    for name, identifier in (
        ('LICENSE', 'OpenMDW-1.1'),
        ('LICENSE-CODE', 'Apache-2.0'),
        ('LICENSE-DATA', 'CDLA-Permissive-2.0'),
        ('LICENSE-DOCS', 'CC-BY-4.0'),
    ):
        assert (folder / name).read_bytes() == standard_text(identifier)
    # each file is then read as the license of its own part
    again = owlint('check', '--select', 'OWL2,OWL6', '--format', 'json', cwd=folder)
    assert json.loads(again.stdout)['findings'] == []


WITH_NOTICE = [
    key for key in keys() if (found := record(key)) is not None and required_notices(found)
]


@pytest.mark.parametrize('key', WITH_NOTICE)
def test_required_notices(key: str, tmp_path: Path, thorough: bool) -> None:
    """Word for word from the record, once, and behind the words of a file that is there."""
    known = record(key)
    assert known is not None
    sentences = [duty.text for duty in required_notices(known) if duty.always]
    assert sentences
    # from a base model the notice would be safe; here the release may be the licensor's own
    fix = ('fix', '--unsafe-fixes', '--select', 'OWL605', '--fail-on', 'info')
    folder = release(tmp_path / 'release', f'license: other\nlicense_name: {key}\n')
    # how files are treated does not depend on the words
    whole = thorough or WITH_NOTICE.index(key) % 6 == 0
    if whole:
        assert owlint('fix', '--select', 'OWL605', cwd=folder).returncode == 0
        assert not (folder / 'NOTICE').exists()
    run = owlint(*fix, cwd=folder)
    assert run.returncode == 1, run.stdout
    assert 'created NOTICE' in run.stdout
    written = (folder / 'NOTICE').read_text(encoding='utf-8')
    assert written == '\n\n'.join(sentences) + '\n'
    if not whole:
        return
    assert 'Fixed' not in owlint(*fix, cwd=folder).stdout

    (folder / 'NOTICE').write_text('Thanks to all owls.\n', encoding='utf-8')
    again = owlint(*fix, cwd=folder)
    assert again.returncode == 0, again.stdout
    assert (folder / 'NOTICE').read_text(encoding='utf-8') == f'Thanks to all owls.\n\n{written}'
    assert 'Fixed' not in owlint(*fix, cwd=folder).stdout

    (folder / 'NOTICE').unlink()
    (folder / 'NOTICE.html').write_text('<p>Thanks to all owls.</p>\n', encoding='utf-8')
    assert owlint(*fix, cwd=folder).returncode == 1
    assert not (folder / 'NOTICE').exists()


def test_tag_from_text_keeps_all_else(tmp_path: Path) -> None:
    folder = release(tmp_path / 'release', "tags: [ 'owl' ]  # kept\nlanguage:\n- no\n")
    (folder / 'LICENSE').write_bytes(filled('MIT'))
    before = (folder / 'README.md').read_bytes()
    owlint('fix', '--select', 'OWL611', cwd=folder)
    assert (folder / 'README.md').read_bytes() == before
    owlint('fix', '--select', 'OWL611', '--add-license-from-file', cwd=folder)
    after = (folder / 'README.md').read_bytes()
    assert after == before.replace(b'---\n', b'---\nlicense: mit\n', 1)
    owlint('fix', '--select', 'OWL611', '--add-license-from-file', cwd=folder)
    assert (folder / 'README.md').read_bytes() == after
