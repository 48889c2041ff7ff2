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


HEADER = """---
key: bsd-new
name: BSD of the Kestrel project
category: Permissive
other_urls:
    - https://code.example/kestrel
notes: |
    The words of the license of 1999
---
"""


@pytest.mark.parametrize(('id', 'spdx'), [('MIT', 'MIT'), ('Apache-2.0', 'Apache-2.0')])
def test_header_of_another_license_takes_no_name_away(id: str, spdx: str) -> None:
    text = filled_text(id, '2024', 'Kestrel').decode()
    for header in (HEADER, HEADER.replace('\n', '\r\n')):
        match = identify(header + text)
        assert (match.status, match.spdx) == ('modified', spdx)
        assert [(change.kind, change.line) for change in match.changes] == [('added', 2)]


def test_clauses_and_changes_below_a_header_keep_their_lines() -> None:
    header = HEADER.replace('of 1999', 'of 1999. Non-commercial use only.')
    match = identify(header + mit() + '\nNobody may sell it.\n')
    assert match.status == 'modified'
    assert match.changes[0].restricts
    last = (header + mit()).count('\n') + 2
    assert [change.line for change in match.changes] == [2, last]
    assert any(header.split('\n')[clause.line - 1].strip() for clause in match.clauses)


def test_a_rule_above_words_is_no_header() -> None:
    """Words between two rules are read with the text, whatever they are."""
    words = '---\nEvaluation only\n\nNot for sale: anywhere\n---\n'
    match = identify(words + mit())
    assert match.status == 'modified'
    assert any('Evaluation' in change.text for change in match.changes)
