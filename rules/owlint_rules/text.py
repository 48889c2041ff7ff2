"""Words of files as messages can hold them."""

from __future__ import annotations


def one_line(text: str, limit: int = 120) -> str:
    """A text on one line, cut behind ``limit`` characters with an ellipsis."""
    line = ' '.join(text[: 4 * limit].split())
    return line if len(line) <= limit else line[: limit - 1] + '…'


def line_of(text: str, offset: int) -> int:
    """The line of an offset, counted from 1."""
    return text.count('\n', 0, offset) + 1
