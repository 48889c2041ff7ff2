"""YAML text to a tree of nodes with positions, by libyaml or without it, within limits.

libyaml's composer recurses in C: some 30,000 nested brackets kill the whole
process. So the tree is built here from the parser's events, which do not
recurse, and no deeper than the limit.
"""

from __future__ import annotations

import yaml

from owlint.inputs.tree import MAX_NODES, Tree
from owlint_rules.model.node import Node
from owlint_rules.model.subject import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Deepest nesting that is read. Real cards stay below 10.
MAX_DEPTH = 64
#: Longest YAML text that is read, in characters. Real front matter stays below 200,000.
MAX_LENGTH = 1_000_000

_TAG = 'tag:yaml.org,2002:'

#: libyaml 0.2.6 refuses more levels than this before it says anything about the first of them.
_LIBYAML_DEPTH = 1_000
#: As far as a reader looks ahead for the colon of a key, in characters.
_LOOK_AHEAD = 1_024


def _loader() -> Any:
    """libyaml's loader, or one in Python (some forty times slower) where PyYAML has no libyaml."""
    if hasattr(yaml, 'CSafeLoader'):
        return yaml.CSafeLoader
    from owlint.inputs.pure_yaml import PureLoader

    return PureLoader


LOADER = _loader()


def read_tree(text: str, start: int = 0, end: int | None = None) -> Tree:
    """Read the YAML between two offsets of a text; node offsets count from the text's start.

    Never raises: a text that is no YAML gives a tree with an error, one beyond
    the limits a tree with a problem of the name ``too-complex``.
    """
    tree = Tree()
    part = text[start:end]
    shift = start
    if part.startswith('\ufeff'):
        part = part.lstrip('\ufeff')
        shift += len(text[start:end]) - len(part)
    if len(part) > MAX_LENGTH:
        tree.problems.append(
            Problem('too-complex', f'more than {MAX_LENGTH:,} characters of YAML', start)
        )
        return tree
    unreadable = yaml.reader.Reader.NON_PRINTABLE.search(part)
    if unreadable:
        # asked before the readers are: they notice it sooner or later than other faults
        shown = f'U+{ord(unreadable.group()):04X}'
        message = f'{shown} is not allowed in YAML (control character)'
        tree.error = (message, shift + unreadable.start())
        return tree
    try:
        tree.node = _compose(part, shift)
    except _TooComplex as error:
        tree.problems.append(Problem('too-complex', str(error), shift))
    except yaml.MarkedYAMLError as error:
        from owlint.inputs.yaml_problems import describe

        message, at = describe(error, part)
        if _is_too_deep(error, part):
            tree.problems.append(Problem('too-complex', _TOO_DEEP, shift))
        else:
            tree.error = (message, shift + at)
    except (ValueError, RecursionError, yaml.YAMLError) as error:
        tree.error = (str(error) or 'not YAML', shift)
    return tree


class _TooComplex(Exception):
    """A document that would be more work than any real one."""


_TOO_DEEP = f'YAML nested more than {MAX_DEPTH} levels deep'


def _is_too_deep(error: yaml.MarkedYAMLError, text: str) -> bool:
    """Whether a reader stopped at nested brackets before it could be told to.

    Newer libyaml says so itself. Others say what is wrong behind the brackets.
    """
    if 'nesting' in str(error.problem):
        return True
    at = error.problem_mark.index if error.problem_mark else 0
    ahead = text[max(at - _LOOK_AHEAD, 0) : at]
    return ahead.count('[') + ahead.count('{') >= _LIBYAML_DEPTH


#: First character of a plain scalar -> what else than text it may be, as PyYAML resolves it.
_RESOLVERS: dict[str | None, list[tuple[str, Any]]] = {
    first: [(tag.removeprefix(_TAG), pattern) for tag, pattern in found]
    for first, found in LOADER.yaml_implicit_resolvers.items()
}
_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


def _compose(text: str, shift: int) -> Node | None:
    """The first document of a text as nodes, None when it is empty.

    Built from the parser's events instead of PyYAML's nodes: no second set of
    objects, and no recursion. Says the same as ``yaml.compose``, which a test
    compares. An alias is the same node again.
    """
    loader = LOADER(text)
    try:
        next_event = loader.get_event
        next_event()  # the start of the stream
        if type(next_event()) is yaml.StreamEndEvent:
            return None
        root = _document(next_event, shift)
        next_event()  # the end of the document
        event = next_event()
        if type(event) is not yaml.StreamEndEvent:
            raise yaml.composer.ComposerError(
                None, None, 'but found another document', event.start_mark
            )
        return root
    finally:
        loader.dispose()


def _document(next_event: Any, shift: int) -> Node:
    scalar = yaml.ScalarEvent
    alias = yaml.AliasEvent
    mapping = yaml.MappingStartEvent
    resolvers = _RESOLVERS
    cut = len(_TAG)
    anchors: dict[str, Node] = {}
    open_nodes: list[tuple[Node, list[Node]]] = []
    parts: list[Node] = []
    budget = MAX_NODES
    while True:
        event = next_event()
        kind = type(event)
        budget -= 1
        if kind is scalar:
            value = event.value
            tag = event.tag
            if tag is not None and tag != '!':
                tag = tag[cut:] if tag[:cut] == _TAG else tag
            else:
                tag = 'str'
                if event.implicit[0]:
                    found = resolvers.get(value[:1])
                    if found is not None:
                        for name, pattern in found:
                            if pattern.match(value):
                                tag = name
                                break
            node = Node(
                'scalar',
                value,
                event.start_mark.index + shift,
                event.end_mark.index + shift,
                tag,
                # libyaml writes '' for a plain scalar, the pure reader None
                event.style or None,
            )
        elif kind in _ENDS:
            node, outer = open_nodes.pop()
            node.end = event.end_mark.index + shift
            if node.kind == 'map':
                node.value = list(zip(parts[::2], parts[1::2], strict=True))
            parts = outer
            if not open_nodes:
                return node
            parts.append(node)
            continue
        elif kind is alias:
            known = anchors.get(event.anchor)
            if known is None:
                raise yaml.composer.ComposerError(
                    None, None, 'found undefined alias', event.start_mark
                )
            if any(known is one for one, _ in open_nodes):
                raise _TooComplex('an anchor that contains itself')
            if budget < 0:
                raise _TooComplex(f'more than {MAX_NODES:,} values')
            parts.append(known)
            continue
        else:
            tag = event.tag
            if tag is None or tag == '!':
                tag = 'map' if kind is mapping else 'seq'
            elif tag[:cut] == _TAG:
                tag = tag[cut:]
            value = []
            start = event.start_mark.index + shift
            node = Node('map' if kind is mapping else 'list', value, start, start, tag)
        if budget < 0:
            raise _TooComplex(f'more than {MAX_NODES:,} values')
        if event.anchor is not None:
            if event.anchor in anchors:
                raise yaml.composer.ComposerError(
                    'found duplicate anchor; first occurrence',
                    None,
                    'second occurrence',
                    event.start_mark,
                )
            anchors[event.anchor] = node
        if kind is not scalar:
            if len(open_nodes) >= MAX_DEPTH:
                raise _TooComplex(_TOO_DEEP)
            open_nodes.append((node, parts))
            parts = node.value
        elif open_nodes:
            parts.append(node)
        else:
            return node
