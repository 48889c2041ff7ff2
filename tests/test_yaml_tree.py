"""Our own composing of YAML says what PyYAML's says: values, types, positions, errors."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from owlint.inputs import yaml_tree
from owlint.inputs.tree import MAX_NODES
from owlint.inputs.yaml_problems import describe
from owlint.inputs.yaml_tree import MAX_DEPTH, read_tree
from owlint_rules.model.node import Node
from releases import ROOT, load_yaml

PREFIX = 'tag:yaml.org,2002:'
PIECES = (
    'a', 'b: ', 'key: ', '- ', '? ', ': ', '\n', '\n', '\n  ', '\n    ', '[', ']', '{', '}', ', ',
    "'", '"', '|', '>-', '|2', '&x ', '*x', '&y ', '*y', '!', '! ', '!!str ', '!!int 1', '!own ',
    '!!python/tuple ', '#', ' # note', '---', '\n---\n', '\n...\n', '%YAML 1.1\n', 'no', 'Yes', '~',
    'null', '1', '1.5', '0o7', '24_700', '2024-01-01', '1:30', '.nan', '=', '<<: ', '\t', '\r\n',
    'ü', '\U0001f989', '\x85', '\u2028', '\x07', '\ufeff', '\\', '`', '@', '%',
)  # fmt: skip


def theirs(text: str) -> tuple[Any, str, int]:
    """What PyYAML composes: the tree as plain tuples, or its error and where."""
    try:
        root = yaml.compose(text, Loader=yaml_tree.LOADER)
    except yaml.MarkedYAMLError as error:
        return None, *describe(error, text)
    except yaml.reader.ReaderError:
        return None, 'unreadable', 0
    return (None if root is None else plain_theirs(root, {})), '', 0


def plain_theirs(node: Any, seen: dict[int, int]) -> Any:
    if id(node) in seen:
        return ('again', seen[id(node)])
    seen[id(node)] = len(seen)
    tag = node.tag.removeprefix(PREFIX)
    at = (node.start_mark.index, node.end_mark.index, tag)
    if isinstance(node, yaml.ScalarNode):
        return ('scalar', *at, node.value, node.style or None)
    if isinstance(node, yaml.MappingNode):
        pairs = [(plain_theirs(key, seen), plain_theirs(value, seen)) for key, value in node.value]
        return ('map', *at, pairs)
    return ('list', *at, [plain_theirs(item, seen) for item in node.value])


def plain_ours(node: Node, seen: dict[int, int]) -> Any:
    if id(node) in seen:
        return ('again', seen[id(node)])
    seen[id(node)] = len(seen)
    at = (node.start, node.end, node.type)
    if node.kind == 'scalar':
        return ('scalar', *at, node.value, node.style)
    if node.kind == 'map':
        pairs = [(plain_ours(key, seen), plain_ours(value, seen)) for key, value in node.value]
        return ('map', *at, pairs)
    return ('list', *at, [plain_ours(item, seen) for item in node.value])


def compare(text: str) -> None:
    tree = read_tree(text)
    if tree.problems:
        assert 'contains itself' in tree.problems[0].message
        return
    shown, error, at = theirs(text.removeprefix('\ufeff'))
    shift = 1 if text.startswith('\ufeff') else 0
    if error == 'unreadable':
        assert tree.error is not None
        assert 'not allowed in YAML' in tree.error[0]
    elif error:
        assert tree.error == (error, at + shift)
    else:
        assert tree.error is None
        if not shift:
            assert (None if tree.node is None else plain_ours(tree.node, {})) == shown


@given(st.lists(st.sampled_from(PIECES), max_size=25).map(''.join))
def test_any_text_is_read_as_pyyaml_reads_it(text: str) -> None:
    compare(text)


def test_the_sound_cards_are_read_as_pyyaml_reads_them() -> None:
    cards = load_yaml(ROOT / 'fixtures' / 'cards' / 'sound.yaml')
    for card in cards:
        compare(card['front'])
    assert len(cards) > 60


@pytest.mark.parametrize(
    'text',
    [
        '', '# nothing\n', 'a: &x 1\nb: *x\n', '&x a: *x\n', 'a: &x [*x]\n', 'a: *none\n',
        'a: &x 1\nb: &x 2\n', 'a: 1\n---\nb: 2\n', '? [a]\n: b\n', 'a: !!str no\nb: ! no\n',
        'a: !own {b: c}\n', 'a: ""\nb: ~\nc:\n', 'a: [b\n', 'a: |\n  x\n\n\nb: >\n  y\n',
    ],
)  # fmt: skip
def test_corners(text: str) -> None:
    compare(text)


def test_an_alias_is_the_same_node() -> None:
    tree = read_tree('a: &x [1, 2]\nb: *x\n')
    assert tree.node is not None
    assert tree.node.get('a') is tree.node.get('b')


@pytest.mark.parametrize('opening', ['[', '{a: ', '- ', '? '])
def test_deep_nesting_is_a_problem_and_no_crash(opening: str) -> None:
    for depth in (MAX_DEPTH + 1, 50_000):
        tree = read_tree(opening * depth)
        assert tree.node is None
        assert [one.name for one in tree.problems] == ['too-complex']


def test_nesting_within_the_limit_is_read() -> None:
    tree = read_tree('[' * MAX_DEPTH + ']' * MAX_DEPTH)
    assert tree.node is not None
    assert tree.problems == []


def test_more_values_than_any_card_has() -> None:
    tree = read_tree('[' + '1,' * (MAX_NODES + 1) + ']')
    assert tree.node is None
    assert [one.name for one in tree.problems] == ['too-complex']
