"""License texts in the form of a web page: front matter that says nothing, or does."""

from __future__ import annotations

import pytest

from owlint_rules.licenses.recognition.identify import identify
from owlint_rules.licenses.texts import filled_text

FRONT = """---
title: MIT License
spdx-id: MIT
featured: true
hidden: false

description: A short and simple permissive license with conditions only requiring preservation of copyright and license notices. Licensed works, modifications, and larger works may be distributed under different terms and without source code.

how: Create a text file (typically named LICENSE or LICENSE.txt) in the root of your source code and copy the text of the license into the file. Replace [year] with the current year and [fullname] with the name (or names) of the copyright holders.

using:
  Kestrel: https://code.example/kestrel/kestrel/blob/main/LICENSE

permissions:
  - commercial-use
  - modifications
  - distribution
  - private-use

conditions:
  - include-copyright

limitations:
  - liability
  - warranty

---

"""  # noqa: E501 - the words of the page
NOTE = 'above the text stands the front matter of a page about this license'


def mit() -> str:
    return filled_text('MIT', '2024', 'Kestrel').decode()


@pytest.mark.parametrize(
    'change',
    [
        lambda text: text,
        lambda text: text.replace('\n', '\r\n'),
        lambda text: '\ufeff' + text,
        lambda text: text.replace('featured: true', 'conditions: []'),
    ],
)
def test_front_matter_of_a_page(change) -> None:
    match = identify(change(FRONT + mit()))
    assert (match.status, match.spdx, match.changes) == ('exact', 'MIT', [])
    assert match.notes == [NOTE]
    assert match.placeholders == []
    assert match.copyrights[0].line == FRONT.count('\n') + 3


def test_lines_of_a_changed_text_below() -> None:
    match = identify(FRONT + mit() + '\nNobody may sell it.\n')
    assert match.status == 'modified'
    assert [change.line for change in match.changes] == [(FRONT + mit()).count('\n') + 2]
    assert [change.text for change in match.changes] == ['Nobody may sell it']


@pytest.mark.parametrize(
    ('old', 'new'),
    [
        ('  - private-use\n', '  - private-use-only\n'),
        ('  - liability\n', '  - liability\n  - commercial-use\n'),
        ('title: MIT License', 'title: MIT License, research only'),
        ('description: A', 'description: For students. A'),
        ('only requiring', 'not requiring'),
        ('how: Create', 'how: Pay, then create'),
        ('hidden: false', 'hidden: false\nnote: Not for companies.'),
        ('hidden: false', 'hidden: false\nscope: evaluation'),
        ('hidden: false', 'hidden: false # not for companies'),
        ('hidden: false', 'hidden: false\nredirect_from: /licenses/noncommercial/'),
        ('hidden: false', 'hidden: false\nNobody may sell it.'),
        ('  Kestrel: https', '  Nobody may sell it: https'),
        ('kestrel/blob/main/LICENSE\n', 'kestrel/blob/main/commercial-terms.md\n'),
        ('spdx-id: MIT', 'spdx-id: Apache-2.0'),
        ('spdx-id: MIT', 'spdx-id: MIT\nspdx-id: research only'),
        ('using:\n', 'using: research only\n'),
    ],
)
def test_front_matter_that_says_something(old: str, new: str) -> None:
    assert old in FRONT
    match = identify(FRONT.replace(old, new, 1) + mit())
    assert match.status != 'exact'
    assert NOTE not in match.notes


def test_front_matter_of_another_license() -> None:
    for id in ('ISC', 'Apache-2.0', 'BSD-3-Clause'):
        match = identify(FRONT + filled_text(id, '2024', 'Kestrel').decode())
        assert match.status != 'exact'
        assert NOTE not in match.notes


def test_front_matter_without_an_end() -> None:
    for text in ('---', '---\n', '---\nspdx-id: MIT\n', FRONT, '---\n' * 5_000, FRONT * 20):
        assert identify(text).status != 'exact'
