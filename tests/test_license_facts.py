"""Each fact of a license record and the words of the license that it rests on."""

from __future__ import annotations

from collections import defaultdict

import pytest

from owlint_rules.licenses.facts.describe import describe
from owlint_rules.licenses.facts.lookup import Record, find, keys, record
from owlint_rules.licenses.facts.marks import REASONS, marks
from owlint_rules.licenses.facts.record import Clause
from owlint_rules.licenses.recognition.clause_words import (
    CHANGED,
    GONE,
    STANDS,
    clause_in,
    clauses_of,
)
from owlint_rules.licenses.recognition.identify import identify
from owlint_rules.licenses.recognition.index import INDEX, Ref
from owlint_rules.licenses.recognition.normalize import Normal

ALL = [known for known in map(record, keys()) if known is not None]

#: What no words of a text can show: who approved it, and that a text is silent.
SHOWN_BY_NO_WORDS = {
    'invariant_sections',
    'not_fsf_listed',
    'not_osi_approved',
    'notice_unsettled',
    'change_condition',
    'sharing_condition',
}
#: The form of LLaMA 1 stood outside of its text.
OUTSIDE = {('llama-1-2023', 'registration')}


def texts() -> dict[str, list[Ref]]:
    """The reference texts of each record."""
    found = defaultdict(list)
    for number in range(len(INDEX.rows)):
        ref = INDEX.ref(number)
        known = find(ref.license)
        if known is not None:
            found[known.key].append(ref)
    return found


TEXTS = texts()


def get(name: str) -> Record:
    found = find(name)
    assert found is not None, name
    return found


@pytest.mark.parametrize('known', ALL, ids=lambda known: known.key)
def test_what_fails_a_criterion_is_quoted(known: Record) -> None:
    if known.source is None or known.borrows_ids:
        return  # not read, or the license that it takes in has the words
    facts = {fact for clause in known.clauses for fact in clause.facts}
    assert facts <= set(REASONS)
    for mark in marks(known):
        if mark.name not in SHOWN_BY_NO_WORDS and (known.key, mark.name) not in OUTSIDE:
            assert mark.fact in facts, f'{known.key}: no words for {mark.name}'


@pytest.mark.parametrize('known', ALL, ids=lambda known: known.key)
def test_the_words_stand_in_the_texts(known: Record) -> None:
    refs = TEXTS.get(known.key, [])
    if not refs:
        assert not known.clauses
        return
    used = set()
    for ref in refs:
        policy = 'policy' in ref.flags
        stream = f' {" ".join(INDEX.stream(ref.number))} '
        facts: dict[str, list[Clause]] = defaultdict(list)
        for clause in known.clauses:
            for fact in clause.facts:
                if clause.policy == policy:
                    facts[fact].append(clause)
        for fact, clauses in facts.items():
            standing = [
                one for one in clauses if f' {" ".join(Normal(one.words).words)} ' in stream
            ]
            assert standing, f'{ref.variant}: the words of {fact} are not there'
            used.update(standing)
    assert used == set(known.clauses)


@pytest.mark.parametrize('known', ALL, ids=lambda known: known.key)
def test_quotations_are_short_and_no_page_points_to_another(known: Record) -> None:
    for clause in known.clauses:
        assert 2 <= len(Normal(clause.words).words) <= 24
    text = describe(known)
    assert ' as above' not in text
    assert 'as 3.1' not in text
    if known.notice_by_reference == 'N':
        assert 'Naming and notices: none' not in text
    if known.source is not None:
        assert 'not read in full' not in text


@pytest.mark.parametrize('id', ['MPL-2.0', 'GPL-3.0-only', 'AGPL-3.0-only'])
def test_how_long_a_breach_may_be_mended_is_stated(id: str) -> None:
    from owlint_rules.licenses.texts import standard_text

    known = find(id)
    assert known is not None
    page = describe(known)
    for days in ('30 days', '60 days'):
        assert days in page
        assert days in ' '.join(standard_text(id).decode().split())


def test_use_over_a_network_is_stated_where_it_counts_as_passing_on() -> None:
    for id, said in (('OSL-3.0', True), ('AGPL-3.0', True), ('GPL-3.0', False), ('MIT', False)):
        known = find(id)
        assert known is not None
        assert ('over a network' in describe(known)) == said


TEXT = """\
HERON LICENSE

1. You may use the model.

2. You must request a license when your service has more than 5 million users a month.

3. Nothing else is asked.
"""
USERS = [Clause('threshold', 'has more than 5 million users a month', '2')]


def test_a_clause_is_found_by_its_words_whatever_the_layout() -> None:
    found = clause_in(TEXT.replace('5 million users', '5\n  MILLION   users'), USERS)
    assert found is not None
    assert (found.state, found.line) == (STANDS, 5)
    assert found.text == 'has more than 5 MILLION users a month'


def test_a_clause_that_says_another_number_was_changed() -> None:
    found = clause_in(TEXT.replace('5 million', '9 million'), USERS)
    assert found is not None
    assert (found.state, found.line) == (CHANGED, 5)
    assert '9 million users' in found.text


def test_a_clause_that_was_taken_out_is_gone() -> None:
    found = clause_in(TEXT.replace('You must request', 'Enjoy it.').partition('when')[0], USERS)
    assert found is not None
    assert (found.state, found.line, found.text) == (GONE, 0, '')
    assert clause_in(TEXT, []) is None


def test_one_wording_of_several_is_enough() -> None:
    other = Clause('threshold', 'above ten thousand readers of its output', '4')
    found = clause_in(TEXT, [other, *USERS])
    assert found is not None
    assert found.state == STANDS
    assert found.clause is USERS[0]


def test_a_word_added_to_the_sentence_of_a_clause_changes_it() -> None:
    from owlint_rules.licenses.texts import standard_text

    own = clauses_of(get('apache-2.0'), 'notice_copy')
    plain = standard_text('Apache-2.0').decode()
    before = 'You must give any other recipients'
    assert before in plain
    edited = plain.replace(before, f'Unless you have paid us, {before[0].lower()}{before[1:]}')
    far = plain.replace('Limitation of Liability.', 'Limitation of Liability. Nobody is rich.')
    for version, state in ((plain, STANDS), (edited, CHANGED), (far, STANDS)):
        found = clause_in(version, own, identify(version).changes)
        assert found is not None
        assert found.state == state
