"""Values of structured documents, and the routes that lead to them."""

from __future__ import annotations

from collections.abc import Iterator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

Route = tuple['str | int', ...]

#: Keys of a mapping that are looked through one by one.
_FEW = 32


class Node:
    """One value of a structured document (YAML, TOML, JSON) with its position.

    ``kind`` is ``map``, ``list`` or ``scalar``. ``value`` is a list of
    ``(key, value)`` node pairs, a list of nodes, or the scalar's text as
    written, quotes and escapes resolved. ``type`` is what the YAML 1.1 reader
    takes a scalar for: ``str``, ``bool``, ``int``, ``float``, ``null``,
    ``timestamp``, or another tag in full. ``style`` is None for a plain
    scalar, else its quote or block character. ``start`` and ``end`` are
    character offsets into the whole file.
    """

    __slots__ = ('_pairs', 'end', 'kind', 'start', 'style', 'type', 'value')

    def __init__(
        self, kind: str, value: Any, start: int, end: int, type: str, style: str | None = None
    ) -> None:
        self.kind = kind
        self.value = value
        self.start = start
        self.end = end
        self.type = type
        self.style = style

    def items(self) -> Iterator[tuple[str, Node]]:
        """Key text and value of a mapping, in file order; nothing for other kinds."""
        if self.kind == 'map':
            for key, value in self.value:
                if key.kind == 'scalar':
                    yield key.value, value

    def get(self, name: str) -> Node | None:
        """The value of a key; the last one when the key is repeated, as most readers do."""
        pair = self._pair(name)
        return None if pair is None else pair[1]

    def key(self, name: str) -> Node | None:
        """The key node of the pair that ``get`` answers with."""
        pair = self._pair(name)
        return None if pair is None else pair[0]

    def _pair(self, name: str) -> tuple[Node, Node] | None:
        if self.kind != 'map':
            return None
        pairs: list[tuple[Node, Node]] = self.value
        if len(pairs) > _FEW:
            # as many findings as keys may ask for one each
            known: tuple[int, dict[str, tuple[Node, Node]]] | None = getattr(self, '_pairs', None)
            if known is None or known[0] != len(pairs):
                by_name = {pair[0].value: pair for pair in pairs if pair[0].kind == 'scalar'}
                known = self._pairs = len(pairs), by_name
            return known[1].get(name)
        found = None
        for pair in pairs:
            if pair[0].kind == 'scalar' and pair[0].value == name:
                found = pair
        return found

    def find(self, route: Route) -> Node | None:
        """The node that a route leads to, or None."""
        node: Node | None = self
        for step in route:
            if node is None:
                return None
            if isinstance(step, int):
                if node.kind != 'list' or not 0 <= step < len(node.value):
                    return None
                node = node.value[step]
            else:
                node = node.get(step)
        return node

    def texts(self) -> list[tuple[Route, Node]]:
        """The scalars of a value that may be one text or a list of texts, with their routes."""
        if self.kind == 'scalar':
            return [((), self)]
        if self.kind == 'list':
            return [((i,), item) for i, item in enumerate(self.value) if item.kind == 'scalar']
        return []

    @property
    def is_null(self) -> bool:
        return self.kind == 'scalar' and self.type == 'null'

    def walk(self, route: Route = ()) -> Iterator[tuple[Route, Node]]:
        """This node and all below it, each once, however often it is aliased."""
        seen: set[int] = set()
        stack: list[tuple[Route, Node]] = [(route, self)]
        while stack:
            here, node = stack.pop()
            if id(node) in seen:
                continue
            seen.add(id(node))
            yield here, node
            if node.kind == 'map':
                stack.extend(
                    ((*here, key.value), value)
                    for key, value in reversed(node.value)
                    if key.kind == 'scalar'
                )
            elif node.kind == 'list':
                stack.extend(
                    ((*here, i), item) for i, item in reversed(list(enumerate(node.value)))
                )


def route_text(route: Route) -> str:
    """A route as people write it: ``('datasets', 0)`` is ``datasets[0]``."""
    text = ''
    for step in route:
        if isinstance(step, int):
            text += f'[{step}]'
        else:
            text += f'.{step}' if text else step
    return text
