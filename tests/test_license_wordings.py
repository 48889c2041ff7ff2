"""Places that a license's template leaves open, and what must not get through them."""

from __future__ import annotations

import re

import pytest

from owlint_rules.licenses.recognition import wordings
from owlint_rules.licenses.recognition.identify import identify
from owlint_rules.licenses.recognition.index import INDEX
from owlint_rules.licenses.texts import filled_text

BSD_3 = 'neither the name of the copyright holder nor the names of its contributors may be used'

#: License, words of the text on the SPDX list, words that mean the same to the list.
SAME = (
    ('ISC', 'and or distribute', 'and distribute'),
    ('ISC', 'isc disclaims', 'the author disclaims'),
    ('BSD-1-Clause', 'any express or', 'any expressed or'),
    ('BSD-2-Clause', 'this software is provided', 'this is provided'),
    ('BSD-2-Clause', 'use of this software even', 'use of this even'),
    ('BSD-3-Clause', 'modification are permitted', 'modification is permitted'),
    ('BSD-3-Clause', 'without specific prior', 'without prior'),
    ('BSD-3-Clause', 'by the copyright holders and contributors as is', 'as is'),
    ('BSD-3-Clause', 'any express or', 'any expressed or'),
    ('BSD-3-Clause', BSD_3, 'the name of the author may not be used'),
    ('BSD-3-Clause', BSD_3, 'the name of Kestrel Labs Inc. may not be used'),
    ('BSD-3-Clause', BSD_3, 'the names of its contributors may not be used'),
    ('BSD-3-Clause', BSD_3, 'the names of any contributors may not be used'),
    ('BSD-3-Clause', BSD_3, 'neither the name of Barn nor the names of contributors may be used'),
    ('BSD-3-Clause', BSD_3, BSD_3.replace('its', 'their')),
    ('BSD-3-Clause', BSD_3, BSD_3.replace('its', 'its authors and')),
    (
        'MIT',
        'permission notice shall be',
        'permission notice (including the next paragraph) shall be',
    ),
    ('MIT', 'this software and associated documentation files', 'this source file'),
    ('NCSA', 'neither the names of', 'neither the names of Kestrel Labs'),
    ('PostgreSQL', 'the university of california be', 'Kestrel Labs be'),
    ('PostgreSQL', 'the university of california has been', 'Kestrel Labs has been'),
    ('PostgreSQL', 'the university of california has no', 'Kestrel Labs has no'),
    ('Unlicense', 'for more information please refer to unlicense org', ''),
    ('HPND', 'and its documentation for', 'for'),
    ('HPND-sell-variant', 'notice appears in all', 'notice appear in all'),
    ('MIT-CMU', 'its associated documentation for', 'its documentation for'),
)
#: Other wordings that no template has, and that take something away or turn it round.
OTHER = (
    ('ISC', 'and or distribute', 'and or not distribute'),
    ('ISC', 'and or distribute', 'or distribute'),
    ('ISC', 'with or without fee', 'without fee'),
    ('BSD-3-Clause', 'modification are permitted', 'modification are not permitted'),
    ('BSD-3-Clause', 'any express or', 'any'),
    ('BSD-3-Clause', BSD_3, 'the name of the author may not be changed or used'),
    ('BSD-3-Clause', BSD_3, 'the software may not be used'),
    ('BSD-3-Clause', BSD_3, 'the name of the author may be used'),
    ('MIT', 'permission notice shall be', 'permission notice (and a fee) shall be'),
    ('MIT', 'deal in the software without restriction', 'deal in the materials with restriction'),
    ('MIT', 'this software and associated documentation files', 'this object file'),
    ('Unlicense', 'for more information please refer to unlicense org', 'a fee is due'),
    ('HPND', 'without fee', 'for a fee'),
)
RESTRICTIONS = (
    'the author provided that use is non commercial',
    'the author for research only',
    'the author unless a fee is paid',
    'the author who may revoke this license',
    'anyone but companies',
    'Kestrel Labs and nobody may sell it',
    'the author in Belgium military use is forbidden',
    'the author hiddentag nobody hiddentag',
    'the author ~~ and contributors ~~',
    ' '.join(['Kestrel'] * 21),
)
SLOTS = [
    (license, number)
    for license, rows in wordings.OPEN_WORDINGS.items()
    for number, row in enumerate(line for line in rows.split('\n') if line.strip())
    if '@' in row
]


def text_of(license: str) -> str:
    """The words of the text on the SPDX list."""
    for number, row in enumerate(INDEX.rows):
        cells = row.split('\t')
        if cells[1] == license and cells[3] == 'SPDX list text':
            return ' '.join(INDEX.stream(number))
    raise AssertionError(license)


@pytest.mark.parametrize(('license', 'old', 'new'), SAME)
def test_wording_that_the_template_leaves_open(license: str, old: str, new: str) -> None:
    text = text_of(license)
    assert old in text
    match = identify(text.replace(old, new, 1))
    assert (match.status, match.spdx, match.changes) == ('exact', license, [])


@pytest.mark.parametrize(('license', 'old', 'new'), OTHER)
def test_wording_that_no_template_has(license: str, old: str, new: str) -> None:
    text = text_of(license)
    assert old in text
    assert identify(text.replace(old, new, 1)).status == 'modified'


def with_name(license: str, row: int, name: str) -> str:
    """The license's text with something in each place for a name that a row has."""
    text = text_of(license) + ' '
    found = wordings._rows(license)[row].search(text)
    assert found is not None
    out = text
    for number in range(found.re.groups, 0, -1):
        start, end = found.span(number)
        if start >= 0:
            out = f'{out[:start]}{name} {out[end:]}'
    return out


@pytest.mark.parametrize(('license', 'row'), SLOTS)
def test_only_a_name_stands_in_a_place_for_a_name(license: str, row: int, thorough: bool) -> None:
    pattern = wordings._rows(license)[row]
    found = pattern.search(text_of(license) + ' ')
    assert found is not None
    assert identify(text_of(license)).spdx == license
    if not any(found.groups()):
        pytest.skip('the text on the list uses a form without a name here')
    match = identify(with_name(license, row, 'Kestrel Labs, Inc.'))
    assert (match.status, match.spdx) == ('exact', license)
    for number, words in enumerate(RESTRICTIONS):
        forms = (words, words.upper(), words.title())
        # each in one form, and in another one at the next place
        for form in forms if thorough else forms[(number + row) % 3 :][:1]:
            # so many words in a short text leave too little of it for its name
            assert identify(with_name(license, row, form)).status in ('modified', 'unknown'), form


def test_the_author_in_both_places_is_no_other_license() -> None:
    text = filled_text('BSD-3-Clause', '2024', 'Kestrel').decode()
    text = text.replace('COPYRIGHT HOLDERS AND CONTRIBUTORS', 'AUTHOR')
    text = text.replace('COPYRIGHT HOLDER OR CONTRIBUTORS', 'AUTHOR')
    match = identify(text)
    assert (match.status, match.spdx) == ('exact', 'BSD-3-Clause')
    match = identify(text + '\nNobody may sell it.\n')
    assert (match.status, match.spdx) == ('modified', 'BSD-3-Clause')
    assert [change.text for change in match.changes] == ['Nobody may sell it']


def test_lines_of_changes_around_other_wordings() -> None:
    text = filled_text('BSD-3-Clause', '2024', 'Kestrel').decode()
    lines = text.replace('EXPRESS OR', 'EXPRESSED OR').split('\n')
    organization = next(at for at, line in enumerate(lines) if 'Neither the name' in line)
    lines[organization : organization + 3] = [
        '3. The name of the author may not',
        '   be used to endorse or promote products derived from this software without',
        '   prior written permission.',
    ]
    assert identify('\n'.join(lines)).status == 'exact'
    last = next(at for at, line in enumerate(lines) if 'POSSIBILITY' in line)
    lines[last] = lines[last].replace('POSSIBILITY', 'PLAIN POSSIBILITY')
    lines = [line.replace('are permitted', 'are now permitted') for line in lines]
    match = identify('\n'.join(lines))
    wanted = [at + 1 for at, line in enumerate(lines) if ' now ' in line or 'PLAIN' in line]
    assert [change.line for change in match.changes] == wanted
    assert [change.new for change in match.changes] == ['now', 'PLAIN']


def test_rows_are_kept_in_plain_words() -> None:
    for license, rows in wordings.OPEN_WORDINGS.items():
        text = text_of(license) + ' '
        for row in filter(str.strip, rows.split('\n')):
            assert re.fullmatch(r'[a-z?()|\[\]@$ ]+', row.strip()), row
        for pattern in wordings._rows(license):
            assert pattern.search(text), f'{license}: {pattern.pattern}'


def test_a_short_license_needs_no_heading() -> None:
    text = filled_text('ISC', '2024', 'Kestrel').decode().split('\n', 1)[1]
    assert identify(text).notes == []
    apache = filled_text('Apache-2.0', '2024', 'Kestrel').decode()
    terms = apache[apache.index('1. Definitions') :]
    assert identify(terms).notes == ['the heading of the standard text is missing']
