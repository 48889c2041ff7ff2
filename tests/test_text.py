"""The toolkit that shows words of files in messages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owlint_rules.text import (
    cut,
    did_you_mean,
    first_of,
    lines_with,
    listed,
    nearest,
    one_line,
    only_within,
    places_of,
    shown,
    small_letters,
)


@pytest.mark.parametrize(
    ('text', 'limit', 'mark', 'want'),
    [
        ('abcde', 5, '…', 'abcde'),
        ('abcdef', 5, '…', 'abcd…'),
        ('abcdef', 5, '...', 'ab...'),
        ('', 5, '…', ''),
    ],
)
def test_a_cut_text_is_never_longer(text: str, limit: int, mark: str, want: str) -> None:
    assert cut(text, limit, mark) == want


def test_a_value_is_shown_on_one_line_and_never_quite_invisible() -> None:
    assert shown(' a\n\n b\tc ') == 'a b c'
    assert shown('MIT\u200b') == 'MIT\\u200b'
    assert (
        shown('می\u200cخواهم') == 'می\u200cخواهم'
    )  # letters that need the joiner stay as they are
    assert len(shown('word ' * 40)) == 60
    assert one_line('word\n' * 40, 20) == 'word word word word…'


def test_lists() -> None:
    assert [listed(['a', 'b', 'c'][:n]) for n in range(4)] == ['', 'a', 'a and b', 'a, b and c']
    assert listed(['a', 'b'], 'or') == 'a or b'
    assert first_of(['a', 'b', 'c'], 3) == 'a, b, c'
    assert first_of(['a', 'b', 'c', 'd'], 3) == 'a, b, c and 1 more'


def test_what_was_probably_meant() -> None:
    assert nearest('APACHE2', ['MIT', 'Apache-2.0']) == 'Apache-2.0'
    assert nearest('xyz', ['MIT', 'Apache-2.0']) == ''
    assert did_you_mean('slect', ['select', 'ignore']) == '; did you mean `select`?'
    assert did_you_mean('qqqq', ['select', 'ignore']) == ''
    assert only_within('lisense', ['license', 'library'], 1) == 'license'
    assert only_within('tag', ['tags', 'tage'], 1) == ''  # two are as near
    assert only_within('langauge', ['language'], 1) == 'language'  # neighbors swapped
    assert only_within('lisence', ['license'], 1) == ''


@given(st.text())
def test_a_text_in_small_letters_is_as_long_as_it_was(text: str) -> None:
    assert len(small_letters(text)) == len(text)
    assert text.isascii() is False or small_letters(text) == text.lower()


def test_a_letter_that_would_become_two_becomes_one() -> None:
    assert small_letters('İnternet OWL') == 'internet owl'


@given(st.text('owl a\n', max_size=40), st.data())
def test_lines_with_a_word_are_found_once_and_in_order(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    want, at = [], start
    for line in text[start:end].split('\n'):
        if 'owl' in line or 'a ' in line:
            want.append((at, at + len(line)))
        at += len(line) + 1
    assert lines_with(text, ('owl', 'a '), start, end) == want


def test_a_word_is_found_wherever_it_begins() -> None:
    assert list(places_of('owlowl owl', 'owl')) == [0, 3, 7]
    assert list(places_of('aaa', 'aa', 1)) == [1]
