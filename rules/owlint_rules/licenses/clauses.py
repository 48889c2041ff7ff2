"""Clauses worth reading: phrases that take rights away or ask for something in return."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.normalize import Normal


class Clause:
    """A place in a text that a person should read; no verdict.

    ``text`` quotes at most twelve words, ``criteria`` are the criteria it may touch.
    """

    __slots__ = ('criteria', 'kind', 'line', 'text')

    def __init__(self, kind: str, line: int, text: str, criteria: tuple[str, ...]) -> None:
        self.kind = kind
        self.line = line
        self.text = text
        self.criteria = criteria

    def __repr__(self) -> str:
        return f'Clause({self.kind!r}, {self.line}, {self.text!r})'


def clauses(normal: Normal) -> list[Clause]:
    return []
