"""Words that spare a pattern: whatever a pattern fits must hold one of them."""

from __future__ import annotations

import gc
import importlib
import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from owlint_rules.definitions.described.cues import Cues, bits_in
from owlint_rules.definitions.described.data import VAGUE
from owlint_rules.definitions.described.needed import NUMBERS, WORDS
from owlint_rules.definitions.described.phrases import ELSEWHERE, PHRASES, vague_phrase
from owlint_rules.definitions.described.words import ADVICE, FAMILY, SIZE
from owlint_rules.lazy import Needing
from owlint_rules.statements.prose.needed import WORDS as PROSE_WORDS
from owlint_rules.statements.prose.needs import clauses_in
from owlint_rules.text import small_letters
from owlint_rules.vocab.datasets import PATTERNS, known_data
from test_floors import MODULES
from tools.needed_words import _alternatives, all_cues, clauses_of, parser

#: Examples of each of many rows.
FEW = settings.default.max_examples // 4
TEXT = st.text('abc def.,\n', max_size=8)


def _compiled(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(pattern.pattern, pattern.flags & ~re.UNICODE | re.ASCII)


@pytest.mark.parametrize('row', PATTERNS, ids=lambda row: row[0][0])
def test_data_sets_are_found_through_their_words(row):
    words, pattern, known = row

    @settings(max_examples=FEW)
    @given(st.from_regex(_compiled(pattern), fullmatch=True))
    def every_name(name):
        assert any(word in name for word in words)
        if name == ' '.join(name.split()).lower() and len(name) <= 100:
            assert known_data(name) is not None

    every_name()
    assert known.source


@pytest.mark.parametrize('row', PHRASES, ids=lambda row: row[0][0])
def test_vague_phrases_are_found_through_their_words(row):
    words, pattern = row

    @settings(max_examples=FEW)
    @given(st.from_regex(_compiled(pattern), fullmatch=True), TEXT)
    def every_phrase(phrase, before):
        assert any(word in phrase.lower() for word in words)
        found = vague_phrase(f'{before} {phrase}')
        assert found is not None
        assert VAGUE.bit & bits_in(f'{before} {phrase}'.lower())

    every_phrase()


def test_the_first_phrase_is_told():
    text = 'A large corpus. It came from the internet and a mix of many sources.'
    found = vague_phrase(text)
    assert found is not None
    assert found.group() == 'large corpus'
    assert vague_phrase(text, 10).group() == 'from the internet'
    assert vague_phrase('three books about owls') is None


def test_patterns_that_need_words_need_these():
    for name in MODULES:
        if name.startswith('owlint_rules.') and 'Needing' in MODULES[name].read_text('utf-8'):
            importlib.import_module(name)
    gc.unfreeze()  # what stays to the end of the suite is else not listed
    found = [one for one in gc.get_objects() if isinstance(one, Needing) and one.words != ['']]
    gc.freeze()
    assert found
    for one in found:
        _needs(one.words, one.pattern)


def _needs(words: Sequence[str], given: re.Pattern[str]) -> None:
    """A match of each alternative of a pattern has one of some words in small letters."""
    pattern = re.compile(given.pattern, given.flags)  # type: ignore[arg-type]
    assert all(word == word.lower() != '' for word in words)
    for items in _alternatives(list(parser.parse(pattern.pattern, pattern.flags))):
        left = [
            [text for text in clause if not any(word in text for word in words)]
            for clause in clauses_of(items)
        ]
        assert [] in left, (pattern.pattern[:80], left)


def test_patterns_behind_words_by_hand_need_these():
    _needs(*ELSEWHERE)


@pytest.mark.parametrize('cues', all_cues(), ids=lambda one: str(one.key))
def test_what_matches_cues_has_one_of_their_words(cues):
    @settings(max_examples=FEW)
    @given(st.from_regex(re.compile(cues.pattern, re.IGNORECASE | re.ASCII)), TEXT)
    def every_match(text, before):
        assert cues.bit & bits_in(f'{before} {text}'.lower())

    assert cues.key in NUMBERS
    every_match()


def test_cues_without_their_words_are_not_tried():
    assert not (FAMILY.bit | SIZE.bit | ADVICE.bit) & bits_in('owls sit on a branch at night')
    assert FAMILY.search('It is a Decoder-only Transformer.') is not None
    assert Cues('a pattern that the table does not know').bit & bits_in('')


def _words(table: dict[str, str]) -> dict[str, int]:
    """Every word of a table with its clauses, as bits."""
    lines = (line.split('\t') for lines in table.values() for line in lines.split('\n'))
    return {word: sum(1 << int(one) for one in numbers.split()) for word, numbers in lines}


@pytest.mark.parametrize(
    ('table', 'look', 'always'),
    [
        pytest.param(WORDS, lambda text: bits_in(small_letters(text)), 1, id='described'),
        pytest.param(PROSE_WORDS, clauses_in, 0, id='prose'),
    ],
)
def test_all_clauses_that_a_text_meets_are_found(table, look, always):
    words = _words(table)
    between = [' ', '  ', '\n', '. ', '-', 's', '的', 'https://a.org/x?', 'x' * 90]
    part = st.one_of(st.sampled_from(sorted(words)), st.sampled_from(between))

    @given(st.lists(part, max_size=30))
    def every_text(parts):
        text = ''.join(parts)
        met = always
        for word, clauses in words.items():
            if word in text.lower():
                met |= clauses
        assert look(text) == met
        assert look(text.upper()) == look(text.upper().lower())

    every_text()
