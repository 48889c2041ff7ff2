"""Copyright lines as packages write them, and conditions that only look like one."""

from __future__ import annotations

import pytest

from owlint_rules.licenses.recognition.copyright import statement
from owlint_rules.licenses.recognition.identify import identify
from owlint_rules.licenses.texts import standard_text

HOLDERS = {
    'Copyright (c) npm, Inc.': 'npm, Inc',
    'Copyright npm Inc': 'npm Inc',
    'Copyright (c) npm, Inc. and Contributors': 'npm, Inc. and Contributors',
    'Copyright (c) A. Owl <owl@barn.example> (http://barn.example)': 'A. Owl',
    'Copyright (c) Tawny Owl, owl@barn.example and others': 'Tawny Owl',
    'Copyright Contributors to the barn_owl project.': 'Contributors to the barn_owl project',
    'Copyright Contributors to the Barn project': 'Contributors to the Barn project',
    'Copyright (c) The Authors of Barn Owl': 'The Authors of Barn Owl',
    'Copyright (c) tawnyowl': 'tawnyowl',
    'Copyright (c) tawnyowl <owl@barn.example>': 'tawnyowl',
}
CONDITIONS = (
    'Copyright (c) research only, Inc.',
    'Copyright (c) noncommercial, Inc.',
    'Copyright (c) npm, Inc. and nobody else may sell it',
    'Copyright (c) internal use',
    'Copyright Contributors to the noncommercial project',
    'Copyright Contributors to the project may sell it',
    'Copyright contributors to the research edition only',
    'Copyright Contributors to the project in Belgium are excluded',
    'Copyright (c) 2024 Barn Owl. License: GPL-2+',
    'Copyright (c) 2024 Barn Owl\n\nLicense: GPL-2+',
    'Copyright (c) 2024 Barn Owl, Licensed Under The GPL',
    'Copyright (c) 2024 Barn Owl, licensed under CC BY-NC',
    'Copyright (c) noncommercial',
    'Copyright (c) internal',
    'Copyright (c) personal',
    'Copyright (c) hobbyists',
    'Copyright (c) evaluation',
    'Copyright (c) ~~tawnyowl~~',
    'Copyright (c) A. Owl <owl@barn.example> not for sale',
)


def isc_with(line: str) -> str:
    lines = standard_text('ISC').decode().split('\n')
    assert any('[year]' in old for old in lines)
    return '\n'.join(line if '[year]' in old else old for old in lines)


@pytest.mark.parametrize('line', HOLDERS)
def test_holder_without_a_year(line: str) -> None:
    found = statement(line)
    assert found is not None
    assert found.holder.startswith(HOLDERS[line])
    assert identify(isc_with(line)).status == 'exact'


@pytest.mark.parametrize('line', CONDITIONS)
def test_condition_is_no_holder(line: str) -> None:
    assert identify(isc_with(line)).status == 'modified'
