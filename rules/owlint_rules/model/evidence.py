"""A place that a person can open to see what a result rests on. Plain data."""

from __future__ import annotations


class Evidence:
    """A path of the release, a line (0: the file as a whole), and what stands or is seen there."""

    __slots__ = ('line', 'path', 'text')

    def __init__(self, path: str, line: int, text: str) -> None:
        self.path = path
        self.line = line
        self.text = text

    def __repr__(self) -> str:
        return f'Evidence({self.path!r}, {self.line}, {self.text!r})'

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Evidence) and (self.path, self.line, self.text) == (
            other.path,
            other.line,
            other.text,
        )

    def __hash__(self) -> int:
        return hash((self.path, self.line, self.text))
