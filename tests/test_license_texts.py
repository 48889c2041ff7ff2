"""The standard texts that owlint inserts: their bytes, their proofs and their slots."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from owlint_rules.licenses import texts
from owlint_rules.licenses.texts import table
from owlint_rules.licenses.texts.proofs import PROOFS
from tools.license_sources import BLOBS

FOLDER = Path(texts.__file__).parent


def blob(data: bytes) -> str:
    return hashlib.sha1(b'blob %d\0' % len(data) + data).hexdigest()


@pytest.mark.parametrize('id', list(PROOFS))
def test_shipped_text_is_unchanged(id: str) -> None:
    file, size, sha256, git = PROOFS[id]
    data = (FOLDER / file).read_bytes()
    assert len(data) == size
    assert hashlib.sha256(data).hexdigest() == sha256
    assert blob(data) == git
    assert texts.standard_text(id) == data


@pytest.mark.parametrize('id', list(BLOBS))
def test_text_is_the_published_one(id: str) -> None:
    """The blobs that stewards and common-licenses folders published prove the bytes apart."""
    assert blob(texts.standard_text(id)) == BLOBS[id]


def test_every_text_has_source_proof_and_file() -> None:
    assert set(table.SOURCES) == set(PROOFS)
    assert {source[0] for source in table.SOURCES.values()} == {
        file.name for file in FOLDER.glob('*.txt')
    }
    for package in {source[1] for source in table.SOURCES.values()}:
        assert all(package), 'package kind, name and version are recorded'


def test_owpl_keeps_its_odd_bytes() -> None:
    data = texts.standard_text('OWPL-1.0.0')
    assert b'## Scope \n' in data
    assert b'each element  is' in data
    assert data.endswith(b'null and void.\n')
    assert b'URL TBD' not in data


def test_openmdw_versions_differ_in_title_and_lawsuit_clause_only() -> None:
    old = texts.standard_text('OpenMDW-1.0').split()
    new = texts.standard_text('OpenMDW-1.1').split()
    assert len(new) == len(old) + 2
    assert b'copyright, then all rights' in b' '.join(new)


@pytest.mark.parametrize('id', texts.SLOTTED)
def test_slots_are_filled_once_and_nothing_else_changes(id: str) -> None:
    raw = texts.standard_text(id)
    assert raw.count(texts.YEAR) == raw.count(texts.HOLDER) == 1
    filled = texts.filled_text(id, '2026', 'Zoë & Söhne GmbH')
    assert texts.YEAR not in filled
    assert texts.HOLDER not in filled
    restored = filled.replace('Zoë & Söhne GmbH'.encode(), texts.HOLDER)
    assert restored.replace(b'2026', texts.YEAR) == raw


def test_texts_without_slots_ignore_year_and_holder() -> None:
    apache = texts.filled_text('Apache-2.0', '2026', 'Example Lab')
    assert apache == texts.standard_text('Apache-2.0')
    assert b'[yyyy] [name of copyright owner]' in apache
    assert texts.needs('Apache-2.0') == ()
    assert texts.needs('mit') == ('year', 'holder')


@pytest.mark.parametrize(
    ('year', 'holder', 'words'),
    [
        ('', 'Lab', ['year']),
        ('2026', ' ', ['holder']),
        ('', '', ['year', 'holder']),
        ('2026', 'Lab\nUse is forbidden', ['line breaks']),
        ('2026', 'x' * 300, ['200']),
    ],
)
def test_bad_values_are_named(year: str, holder: str, words: list[str]) -> None:
    with pytest.raises(ValueError) as caught:
        texts.filled_text('MIT', year, holder)
    for word in words:
        assert word in str(caught.value)


@pytest.mark.parametrize(
    ('name', 'known'),
    [
        ('apache-2.0', 'Apache-2.0'),
        ('GPL-3.0', 'GPL-3.0-only'),
        ('gpl-3.0-or-later', 'GPL-3.0-only'),
        ('LGPL-3.0+', 'LGPL-3.0-only'),
        ('owpl-1.0.0', 'OWPL-1.0.0'),
        ('LicenseRef-scancode-open-weights-permissive-1.0.0', 'OWPL-1.0.0'),
        ('odc-by', 'ODC-By-1.0'),
    ],
)
def test_ids_lead_to_their_text(name: str, known: str) -> None:
    found = texts.find(name)
    assert found is not None
    assert found.id == known


def test_unknown_id_is_refused_with_what_there_is() -> None:
    with pytest.raises(ValueError, match=r'llama3.*Apache-2\.0'):
        texts.standard_text('llama3.1')
