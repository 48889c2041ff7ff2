"""Words of files as messages can hold them."""

from __future__ import annotations


def one_line(text: str, limit: int = 120) -> str:
    """A text on one line, cut behind ``limit`` characters with an ellipsis."""
    line = ' '.join(text[: 4 * limit].split())
    return line if len(line) <= limit else line[: limit - 1] + '…'


#: The text, offset and line that were asked for last: evidence is mostly read from top to bottom.
_asked: list[tuple[str, int, int]] = [('', 0, 1)]


def line_of(text: str, offset: int) -> int:
    """The line of an offset, counted from 1."""
    known, at, line = _asked[0]
    if text is not known or abs(offset - at) > offset:
        at, line = 0, 1
    if offset >= at:
        line += text.count('\n', at, offset)
    else:
        line -= text.count('\n', offset, at)
    _asked[0] = text, offset, line
    return line
