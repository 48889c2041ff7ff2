"""What the readers of structured formats share: a tree with its errors, and a form to compare."""

from __future__ import annotations

from owlint_rules.model.node import Node
from owlint_rules.model.subject import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


#: Most values of one document that are read; those of an alias count each time it is met.
MAX_NODES = 200_000


class Tree:
    """What one text holds.

    ``node`` is None for an empty or unreadable text. ``error`` says why a text
    is not of its format, with the character offset. ``problems`` are limits
    that the text exceeds.
    """

    __slots__ = ('error', 'node', 'problems')

    def __init__(self) -> None:
        self.node: Node | None = None
        self.error: tuple[str, int] | None = None
        self.problems: list[Problem] = []


def comparable(node: Node | None) -> Any:
    """A tree as lists and pairs of texts, repeated keys kept, for comparing two of them."""
    if node is None:
        return None
    if node.kind == 'map':
        return {
            f'{key.value}#{index}' if index else key.value: comparable(value)
            for key, value, index in _numbered(node)
        }
    if node.kind == 'list':
        return [comparable(item) for item in node.value]
    return f'{node.type}:{node.value}'


def _numbered(node: Node) -> list[tuple[Node, Node, int]]:
    """The pairs of a mapping, each with how often its key was there before."""
    seen: dict[str, int] = {}
    found = []
    for key, value in node.value:
        index = seen[key.value] = seen.get(key.value, -1) + 1
        found.append((key, value, index))
    return found
