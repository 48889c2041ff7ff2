"""A YAML tree as the plain values that JSON has: schemas speak of those."""

from __future__ import annotations

from owlint_rules.model.node import Node

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


#: Most values that are made: an alias is made again wherever it stands.
MAX_VALUES = 200_000


def plain(node: Node) -> Any:
    """The values of a tree; a date stays the text that it was written as."""
    return _Maker().value(node)


class _Maker:
    def __init__(self) -> None:
        self.left = MAX_VALUES

    def value(self, node: Node) -> Any:
        self.left -= 1
        if self.left < 0:
            return None
        if node.kind == 'map':
            made: dict[str, Any] = {}
            merged: dict[str, Any] = {}
            for key, value in node.value:
                if key.kind != 'scalar':
                    continue
                if key.value == '<<' and key.style is None:
                    for item in value.value if value.kind == 'list' else [value]:
                        if item.kind == 'map':
                            for name, inner in self.value(item).items():
                                merged.setdefault(name, inner)
                else:
                    made[key.value] = self.value(value)
            return {**merged, **made}
        if node.kind == 'list':
            return [self.value(item) for item in node.value]
        return scalar(node)


def scalar(node: Node) -> Any:
    """A scalar as the YAML 1.1 reader types it; of a number only its type is certain."""
    text = str(node.value)
    if node.type == 'null':
        return None
    if node.type == 'bool':
        return text.lower() in ('true', 'yes', 'on', 'y')
    if node.type == 'int':
        try:
            return int(text.replace('_', ''), 0)
        except ValueError:
            return 0
    if node.type == 'float':
        try:
            return float(text.replace('_', ''))
        except ValueError:
            return 0.0
    return text
