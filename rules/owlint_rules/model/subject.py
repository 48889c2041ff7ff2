"""What all subjects share: a path, a text, and places in it.

All offsets are character offsets into ``subject.text``, which decodes the
file's bytes one to one (a byte-order mark stays as its first character, line
endings stay as they are), so an offset always leads back to the bytes.
"""

from __future__ import annotations

import re
from itertools import accumulate

from owlint_rules.model.node import Node, Route, route_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_LINE_END = re.compile(r'\r\n|\r|\n')


def line_starts(text: str) -> list[int]:
    """The offset of each line; LF, CRLF and a bare CR end lines, as editors and YAML see them."""
    if '\r' not in text:
        lengths = [len(line) + 1 for line in text.split('\n')]
        return list(accumulate(lengths[:-1], initial=0))
    return [0, *(match.end() for match in _LINE_END.finditer(text))]


class Problem:
    """Something a reader met that keeps a file from being read as it should.

    ``name`` is the name of the ``OWL9nn`` rule that reports it.
    """

    __slots__ = ('message', 'name', 'offset')

    def __init__(self, name: str, message: str, offset: int = 0) -> None:
        self.name = name
        self.message = message
        self.offset = offset


class Subject:
    """What all subjects share: a path, a text and places in it.

    ``path`` is how the file is shown to people: relative to the working
    folder, with ``/``. ``file`` opens it. ``text`` is empty for binary files.
    ``cache`` holds what rules work out once for all of them.
    """

    kind = ''

    def __init__(self, path: str, text: str = '', *, file: str = '') -> None:
        self.path = path
        self.file = file or path
        self.text = text
        self.data: Node | None = None
        self.problems: list[Problem] = []
        self.cache: dict[str, Any] = {}
        self._lines: list[int] | None = None

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition('/')[2]

    def at(self, *route: str | int, key: bool = False) -> Place:
        """The place of a value in the subject's data, or of its key."""
        return Place(self, route, key=key)

    def span(self, start: int, end: int | None = None) -> Place:
        """A stretch of the subject's text."""
        return Place(self, span=(start, start if end is None else end))

    @property
    def lines(self) -> list[int]:
        """The offset at which each line starts."""
        if self._lines is None:
            self._lines = line_starts(self.text)
        return self._lines

    def line(self, number: int) -> Place:
        """A whole line of the text, counted from 1, without its line ending."""
        starts = self.lines
        index = min(max(number, 1), len(starts)) - 1
        start = starts[index]
        end = starts[index + 1] if index + 1 < len(starts) else len(self.text)
        return self.span(start, start + len(self.text[start:end].rstrip('\r\n')))

    def locate(self, place: Place) -> tuple[int, int]:
        """Character offsets of a place; where a route ends early, of the last step that exists."""
        if place.span is not None:
            return place.span
        node = self.data
        if node is None:
            return 0, 0
        for index, step in enumerate(place.route):
            parent = node
            if isinstance(step, int):
                if parent.kind != 'list' or not 0 <= step < len(parent.value):
                    break
                node = parent.value[step]
            else:
                found = parent.get(step)
                if found is None:
                    break
                last = index == len(place.route) - 1
                if last and place.key:
                    found = parent.key(step) or found
                node = found
            assert node is not None
        return node.start, node.end


class Unread(Subject):
    """A file that could not be read at all; its problems say why."""

    kind = 'input'


class Place:
    """A symbolic position in a subject; the engine turns it into line and column.

    ``route`` leads through the subject's data (``('datasets', 0)``; the empty
    route is the whole document). ``key`` asks for the key of the last step
    instead of its value. ``span`` is a pair of character offsets into
    ``subject.text`` and wins over the route.
    """

    __slots__ = ('key', 'route', 'span', 'subject')

    def __init__(
        self,
        subject: Subject,
        route: Route = (),
        *,
        key: bool = False,
        span: tuple[int, int] | None = None,
    ) -> None:
        self.subject = subject
        self.route = route
        self.key = key
        self.span = span

    def __str__(self) -> str:
        return route_text(self.route)
