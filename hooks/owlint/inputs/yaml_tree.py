"""YAML text to a tree of nodes with positions, by libyaml, within limits.

libyaml's composer recurses in C: some 30,000 nested brackets kill the whole
process. So a text that could nest deeply is measured by its parse events,
which do not recurse, before it is composed.
"""

from __future__ import annotations

import yaml

from owlint_rules.subjects import Node, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Deepest nesting that is read. Real cards stay below 10.
MAX_DEPTH = 64
#: Longest YAML text that is read, in characters. Real front matter stays below 200,000.
MAX_LENGTH = 1_000_000
#: Most nodes that are read, aliases counted each time they are met.
MAX_NODES = 200_000

_TAG = 'tag:yaml.org,2002:'

#: libyaml's loader, or the pure Python one (some thirty times slower) where PyYAML has no libyaml.
HAS_LIBYAML = hasattr(yaml, 'CSafeLoader')
_LOADER: Any = yaml.CSafeLoader if HAS_LIBYAML else yaml.SafeLoader


class Tree:
    """What one YAML text holds.

    ``node`` is None for an empty or unreadable text. ``error`` is the YAML
    reader's own message with its character offset. ``problems`` are limits
    that the text exceeds.
    """

    __slots__ = ('error', 'node', 'problems')

    def __init__(self) -> None:
        self.node: Node | None = None
        self.error: tuple[str, int] | None = None
        self.problems: list[Problem] = []


def read_tree(text: str, start: int = 0, end: int | None = None) -> Tree:
    """Read the YAML between two offsets of a text; node offsets count from the text's start.

    Never raises: a text that is no YAML gives a tree with an error, one beyond
    the limits a tree with a problem of the name ``too-complex``.
    """
    tree = Tree()
    part = text[start:end]
    shift = start
    if part.startswith('\ufeff'):
        part = part[1:]
        shift += 1
    if len(part) > MAX_LENGTH:
        tree.problems.append(
            Problem('too-complex', f'more than {MAX_LENGTH:,} characters of YAML', start)
        )
        return tree
    try:
        if _may_nest_deeply(part) and _too_deep(part):
            tree.problems.append(
                Problem('too-complex', f'YAML nested more than {MAX_DEPTH} levels deep', start)
            )
            return tree
        root = yaml.compose(part, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        message = ' '.join(str(error.problem or error.context or 'not YAML').split())
        tree.error = (message, shift + (mark.index if mark else 0))
        return tree
    except yaml.reader.ReaderError as error:
        # the two readers count the position in bytes or characters; ask for the character itself
        position = _first_unreadable(part)
        shown = f'U+{ord(part[position]):04X}' if position is not None else 'a character'
        reason = str(error.reason) if position is None else 'control character'
        tree.error = (f'{shown} is not allowed in YAML ({reason})', shift + (position or 0))
        return tree
    except (ValueError, RecursionError, yaml.YAMLError) as error:
        tree.error = (str(error) or 'not YAML', shift)
        return tree
    if root is not None:
        try:
            tree.node = _convert(root, shift)
        except _TooComplex as error:
            tree.problems.append(Problem('too-complex', str(error), shift))
    return tree


class _TooComplex(Exception):
    """A document that would be more work than any real one."""


def _may_nest_deeply(text: str) -> bool:
    nesting = text.count('[') + text.count('{') + text.count('- ') + text.count('? ')
    return nesting > MAX_DEPTH or '-\t' in text or '?\t' in text or len(text) > 4 * MAX_DEPTH**2


def _too_deep(text: str) -> bool:
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                return True
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return False


def _first_unreadable(text: str) -> int | None:
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    return found.start() if found else None


def _convert(root: Any, shift: int) -> Node:
    """PyYAML's nodes as ours. An alias is the same node again; one inside itself is cut off."""
    scalar = yaml.ScalarNode
    mapping = yaml.MappingNode
    cut = len(_TAG)
    done: dict[int, Node] = {}
    open_nodes: set[int] = set()
    budget = MAX_NODES

    def convert(node: Any) -> Node:
        nonlocal budget
        budget -= 1
        if budget < 0:
            raise _TooComplex(f'more than {MAX_NODES:,} values')
        identity = id(node)
        known = done.get(identity)
        if known is not None:
            return known
        tag = node.tag
        if tag[:cut] == _TAG:
            tag = tag[cut:]
        start = node.start_mark.index + shift
        end = node.end_mark.index + shift
        kind = type(node)
        if kind is scalar:
            # libyaml writes '' for a plain scalar, the pure reader None
            new = Node('scalar', node.value, start, end, tag, node.style or None)
            done[identity] = new
            return new
        if identity in open_nodes:
            raise _TooComplex('an anchor that contains itself')
        open_nodes.add(identity)
        if kind is mapping:
            pairs = [(convert(key), convert(value)) for key, value in node.value]
            new = Node('map', pairs, start, end, tag)
        else:
            new = Node('list', [convert(item) for item in node.value], start, end, tag)
        open_nodes.discard(identity)
        done[identity] = new
        return new

    return convert(root)
