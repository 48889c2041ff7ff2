"""Words that spare a pattern: whatever a pattern fits must hold one of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from owlint_rules.definitions.described.cues import Cues
from owlint_rules.definitions.described.needed import WORDS
from owlint_rules.definitions.described.phrases import PHRASES, vague_phrase
from owlint_rules.definitions.described.words import ADVICE, FAMILY, SIZE
from owlint_rules.vocab.datasets import PATTERNS, known_data
from tools.needed_words import all_cues

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

    every_phrase()


def test_the_first_phrase_is_told():
    text = 'A large corpus. It came from the internet and a mix of many sources.'
    found = vague_phrase(text)
    assert found is not None
    assert found.group() == 'large corpus'
    assert vague_phrase(text, 10).group() == 'from the internet'
    assert vague_phrase('three books about owls') is None


@pytest.mark.parametrize('cues', all_cues(), ids=lambda one: str(one.key))
def test_what_matches_cues_has_one_of_their_words(cues):
    @settings(max_examples=FEW)
    @given(st.from_regex(re.compile(cues.pattern, re.IGNORECASE | re.ASCII)), TEXT)
    def every_match(text, before):
        assert cues.may_match(f'{before} {text}'.lower())

    assert cues.key in WORDS
    every_match()


def test_cues_without_their_words_are_not_tried():
    assert not any(one.may_match('owls sit on a branch at night') for one in (FAMILY, SIZE, ADVICE))
    assert FAMILY.search('It is a Decoder-only Transformer.') is not None
    assert Cues('a pattern that the table does not know').may_match('')
