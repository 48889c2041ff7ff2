"""Clauses that tie a license to a product, to other works or to a technology."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from owlint_rules.definitions.evaluate import parse_definition
from owlint_rules.definitions.shape import DefinitionError
from owlint_rules.licenses.facts.describe import describe
from owlint_rules.licenses.facts.lookup import keys, record
from owlint_rules.licenses.facts.record import (
    ARGUABLE,
    CLAUSE,
    NONE,
    OTHER_WORKS,
    PRODUCT,
    TECHNOLOGY,
    TIES,
    UNREAD,
)
from owlint_rules.licenses.facts.tied_rights import tie
from releases import owlint

ALL = [known for known in map(record, keys()) if known is not None]


def test_a_license_without_a_text_that_was_read_is_never_said_to_hold_nothing() -> None:
    for known in ALL:
        if known.source is None and 'osi_approved' not in known.flags:
            assert NONE not in {tie(known, kind)[0] for kind in TIES}, known.key


def test_every_clause_names_where_it_stands() -> None:
    for known in ALL:
        for kind in TIES:
            answer, words = tie(known, kind)
            assert bool(words) == (answer != NONE), known.key
            if answer in (CLAUSE, ARGUABLE) and words != 'grants no rights':
                assert any(char.isdigit() for char in words) or ': ' in words, known.key


@pytest.mark.parametrize(
    ('key', 'kind', 'answer', 'piece'),
    [
        ('apache-2.0', OTHER_WORKS, NONE, ''),
        ('owpl-1.0.0', TECHNOLOGY, NONE, ''),
        ('llama2', OTHER_WORKS, CLAUSE, '1.b.v'),
        ('llama3.1', OTHER_WORKS, ARGUABLE, '1.b.i'),
        ('llama3.1', PRODUCT, NONE, ''),
        ('kimi-k2', TECHNOLOGY, ARGUABLE, 'user interface'),
        ('open-aleph-1.0', OTHER_WORKS, CLAUSE, '3.3(c)'),
        ('gemma-tou', OTHER_WORKS, ARGUABLE, '1.1(e)'),
        ('stability-community-2024', PRODUCT, UNREAD, 'IV.b'),
        ('jamba-open-model', PRODUCT, UNREAD, 'was not read'),
        ('no-license', PRODUCT, CLAUSE, 'grants no rights'),
    ],
)
def test_what_the_texts_say(key: str, kind: str, answer: str, piece: str) -> None:
    known = record(key)
    assert known is not None
    found, words = tie(known, kind)
    assert found == answer
    assert piece in words


def test_explain_shows_a_clause_with_its_number_and_what_was_not_read() -> None:
    llama, stability = record('llama3.1'), record('stability-community-2024')
    assert llama is not None
    assert stability is not None
    assert 'Conditions on other works: it asks that a model improved with its' in describe(llama)
    assert 'to other works or to a technology' in describe(stability)


def osd(folder: Path, license_id: str) -> dict[str, dict]:
    """The criteria of the Open Source Definition for a card with a license, by the program."""
    (folder / 'README.md').write_text(f'---\nlicense: {license_id}\n---\n# Barn\n')
    (folder / 'model.gguf').write_bytes(b'GGUF')
    run = owlint('verdict', '--definition', 'osd', '--format', 'json', cwd=folder)
    (verdict,) = json.loads(run.stdout)['releases'][0]['definitions']
    return {item['id']: item for item in verdict['criteria']}


@pytest.mark.parametrize(
    ('license_id', 'states'),
    [
        ('apache-2.0', ['met', 'met', 'met']),
        ('cc-by-nc-4.0', ['met', 'met', 'met']),
        ('creativeml-openrail-m', ['met', 'undecided', 'met']),
        ('llama2', ['met', 'not met', 'met']),
        ('gfdl', ['met', 'met', 'undecided']),
        ('jamba-open-model-license', ['undecided', 'undecided', 'undecided']),
    ],
)
def test_the_last_criteria_follow_from_the_text(
    license_id: str, states: list[str], tmp_path: Path
) -> None:
    criteria = osd(tmp_path, license_id)
    assert [criteria[f'OSD-{number}']['status'] for number in (8, 9, 10)] == states


def test_approval_is_named_as_the_reason(tmp_path: Path) -> None:
    note = osd(tmp_path, 'apache-2.0')['OSD-8']['note']
    assert note == 'follows from the approval by the OSI'


def test_a_definition_of_ones_own_names_a_clause_that_exists() -> None:
    text = (
        'id = "own"\ntitle = "Own"\nversion = "1"\nsource = "us"\n[[criteria]]\nid = "O-1"\n'
        'title = "t"\nquestion = "q?"\nsource = "1"\naxis = "license"\ntest = "no-such-clause"\n'
    )
    for line, error in (
        ('', 'needs `clause`'),
        ('clause = "color"\n', 'no clause `color`; known: product'),
    ):
        with pytest.raises(DefinitionError, match=error):
            parse_definition('own.toml', text + line)
