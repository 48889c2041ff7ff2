"""The standard texts that owlint inserts: their bytes, their proofs and their slots."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from owlint_rules.licenses import texts
from owlint_rules.licenses.texts import table
from owlint_rules.licenses.texts.proofs import PROOFS

FOLDER = Path(texts.__file__).parent

#: Git blobs published by stewards or common-licenses folders; they prove the bytes independently.
KNOWN_BLOBS = {
    'OWPL-1.0.0': '7dd23c1224ee28514a3d2949d8dcce2e4d841f7d',
    'OpenMDW-1.0': '5166ede9b6583eb61d91bcf6fbd596464e9ac317',
    'OpenMDW-1.1': 'ec297ac5456384786644013ec196da33b916be97',
    'Apache-2.0': 'd645695673349e3947e8e5ae42332d0ac3164cd7',
    'CC0-1.0': '0e259d42c996742e9e3cba14c677129b2c1b6311',
    'MPL-2.0': '14e2f777f6c395e7e04ab4aa306bbcc4b0c1120e',
    'GPL-2.0-only': 'd159169d1050894d3ea3b98e1c965c4058208fe1',
    'GPL-3.0-only': 'f288702d2fa16d3cdf0035b15a9fcbc552cd88e7',
    'LGPL-3.0-only': '0a041280bd00a9d068f503b8ee7ce35214bd24a1',
    'AGPL-3.0-only': '0ad25db4bd1d86c452db3f9602ccdbe172438f52',
    'BSL-1.0': '36b7cd93cdfbac762f5be4c6ce276df2ea6305c2',
    'CC-BY-4.0': '4ea99c213c5c0c005ae4e80df8e52169d06896ec',
    'CC-BY-SA-4.0': 'cc3e2459dc5c46f1936b6e3b54137099063818e0',
    'CDLA-Permissive-2.0': 'cc0f954b59ba22a5c892e9833b0013aa281f5838',
}


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


@pytest.mark.parametrize('id', list(KNOWN_BLOBS))
def test_text_is_the_published_one(id: str) -> None:
    assert blob(texts.standard_text(id)) == KNOWN_BLOBS[id]


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
