"""Texts that went through a wrong encoding: still recognized, and the damage is said."""

from __future__ import annotations

import re

import pytest

from owlint_rules.license_files import damaged_license_text
from owlint_rules.licenses.recognition.characters import DAMAGED
from owlint_rules.licenses.recognition.identify import identify
from owlint_rules.licenses.texts import filled_text
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import LicenseText

IDS = ('MIT', 'Apache-2.0', 'BSD-3-Clause', 'GPL-3.0-only', 'MPL-2.0', 'OpenMDW-1.0', 'OWPL-1.0.0')
MARKS = '[\u201c\u201d\u2019\xa9]'
#: What Windows-1252 makes of the bytes 80 to 9F; five of them it leaves alone.
CP1252 = {
    byte: bytes((byte,)).decode('cp1252')
    for byte in range(0x80, 0xA0)
    if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


def typeset(id: str) -> str:
    """A standard text with the quotes and signs that word processors put in."""
    text = filled_text(id, '2025', 'Example Lab').decode()
    text = re.sub(r'"([^"]*)"', '\u201c\\1\u201d', text).replace("'", '\u2019')
    return text.replace('(c)', '\xa9')


def latin(text: str) -> str:
    return text.encode().decode('latin-1')


def windows(text: str) -> str:
    return latin(text).translate(CP1252)


DAMAGE = {
    'UTF-8 read as Windows-1252': windows,
    'UTF-8 read as Latin-1': latin,
    'UTF-8 read as Mac Roman': lambda text: text.encode().decode('mac_roman'),
    'read wrongly twice': lambda text: windows(windows(text)),
    'a byte lost': lambda text: windows(text).replace('\x9d', ''),
    'a byte became ?': lambda text: windows(text).replace('\x9d', '?'),
    'a byte became U+FFFD': lambda text: windows(text).replace('\x9d', '\ufffd'),
    'question marks': lambda text: re.sub(MARKS, '?', text),
    'three question marks': lambda text: re.sub(MARKS, '???', text),
    'U+FFFD': lambda text: re.sub(MARKS, '\ufffd', text),
    'U+FFFD read as Windows-1252': lambda text: re.sub(MARKS, '\xef\xbf\xbd', text),
}


@pytest.mark.parametrize('kind', list(DAMAGE))
def test_a_damaged_text_is_recognized_and_the_damage_found(kind: str) -> None:
    for id in IDS:
        text = DAMAGE[kind](typeset(id))
        match = identify(text)
        assert match.status == 'exact', f'{id}: {match.changes}'
        assert match.spdx == identify(typeset(id)).spdx
        found = list(damaged_license_text.check(LicenseText('LICENSE', text), Options()))
        assert found, id
        assert 'encoding' in found[0].message


def test_the_damage_is_noted_with_the_license() -> None:
    assert DAMAGED in identify(windows(typeset('Apache-2.0'))).notes
    assert DAMAGED in identify(DAMAGE['question marks'](typeset('MIT'))).notes
    assert DAMAGED not in identify(typeset('Apache-2.0')).notes


def test_a_sound_text_has_no_damage() -> None:
    for id in IDS:
        text = typeset(id) + '\n'
        assert not list(damaged_license_text.check(LicenseText('LICENSE', text), Options()))


@pytest.mark.parametrize('kind', list(DAMAGE))
def test_damage_hides_no_limit(kind: str) -> None:
    line = 'The Licensor\u2019s rivals don\u2019t get \u201cpermission\u201d.'
    match = identify(DAMAGE[kind](f'{typeset("MIT")}\n{line}\n'))
    assert match.status == 'modified'
    assert match.changes
