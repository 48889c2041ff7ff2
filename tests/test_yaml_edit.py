"""Edits of YAML in place: what an alias repeats is never touched, in cards and in manifests."""

from __future__ import annotations

import pytest

from owlint.edits import apply_edits
from owlint.inputs.yaml_tree import read_tree
from owlint_rules.model.subject import Subject
from owlint_rules.model.subjects import Card, Manifest
from owlint_rules.yaml_edit import content_end, pair_lines, replace_scalar


def parsed(text: str, kind: type[Subject] = Manifest) -> Subject:
    subject = kind('x.yaml', text)
    tree = read_tree(text)
    assert tree.error is None, tree.error
    subject.data = tree.node
    return subject


@pytest.mark.parametrize('kind', [Card, Manifest])
@pytest.mark.parametrize(
    ('text', 'want'),
    [
        ('a: mit\n', 'a: MIT License\n'),
        ("a: 'mit' # why\n", "a: 'MIT License' # why\n"),
        ('a: "mit"\n', 'a: "MIT License"\n'),
        ('a: &here mit\n', None),
        ('a: !x mit\n', None),
        ('a: &here mit\nb: *here\n', None),
        ('b: &here mit\na: *here\n', None),
        ('a: |\n  mit\n', None),
        ('a: "m\\u0069t"\n', None),
        ('a: mit\n  or so\n', None),
        ('a:\n', None),
    ],
)
def test_replaced_where_it_stands(kind: type[Subject], text: str, want: str | None) -> None:
    subject = parsed(text, kind)
    assert subject.data is not None
    edit = replace_scalar(subject, subject.data.get('a'), 'MIT License')
    assert (apply_edits(text, [edit]) if edit is not None else None) == want


@pytest.mark.parametrize(
    ('new', 'want'),
    [
        ('yes', "a: 'yes'\n"),
        ('1.0', "a: '1.0'\n"),
        ("it's", "a: 'it''s'\n"),
        ('Model parameters (Final)', 'a: Model parameters (Final)\n'),
        ('a: b', "a: 'a: b'\n"),
        ('a #b', "a: 'a #b'\n"),
    ],
)
def test_quoted_only_where_it_must_be(new: str, want: str) -> None:
    subject = parsed('a: x\n')
    assert subject.data is not None
    edit = replace_scalar(subject, subject.data.get('a'), new)
    assert edit is not None
    after = apply_edits(subject.text, [edit])
    assert after == want
    node = read_tree(after).node
    assert node is not None
    assert node.get('a') is not None
    assert (node.get('a').value, node.get('a').type) == (new, 'str')


@pytest.mark.parametrize(
    ('value', 'end'),
    [
        ('\n  - x\n  - y\n  # of b\n', 'y'),
        (' [x,\n  y ]\n  # of b\n', ']'),
        ('\n  x: 1\n  y:\n  # of b\n', 'y:'),
        ('\n  - &l x\n  - *l\n  # of b\n', '*l'),
        ('\n  x: &l 1\n  y: *l\n  # of b\n', '*l'),
        ('\n  - x: {}\n\n', '{}'),
        (' {}\n', '{}'),
    ],
)
def test_where_a_value_ends(value: str, end: str) -> None:
    text = f'a:{value}b: 1\n'
    subject = parsed(text)
    assert subject.data is not None
    node = subject.data.get('a')
    assert node is not None
    stop = content_end(subject, node)
    # the colon of an empty value may be counted or not
    assert text[:stop].endswith((end, end.rstrip(':'))), text[:stop]
    assert '#' not in text[:stop]


@pytest.mark.parametrize(
    ('text', 'lines'),
    [
        ('b: 1\na: x\nc: 2\n', 'a: x\n'),
        ('b: 1\na: x # why\nc: 2\n', 'a: x # why\n'),
        ('b: 1\na:\n- x\n- y\n\n# of c\nc: 2\n', 'a:\n- x\n- y\n'),
        ('b: 1\na: |\n  x\n\nc: 2\n', 'a: |\n  x\n'),
        ('b: 1\na:\nc: 2\n', 'a:\n'),
        ('b: 1\r\na: [x]\r\nc: 2\r\n', 'a: [x]\r\n'),
        ('{b: 1, a: x}\n', None),
        ('b: &l 1\na: *l\n', None),
    ],
)
def test_lines_of_a_pair(text: str, lines: str | None) -> None:
    subject = parsed(text)
    assert subject.data is not None
    key, value = subject.data.key('a'), subject.data.get('a')
    assert key is not None
    assert value is not None
    span = pair_lines(subject, key, value)
    assert (text[span[0] : span[1]] if span is not None else None) == lines
