"""Where a key or value stands in a TOML text, for messages about it.

The TOML reader gives values without positions. This looks for the words again
in the text without its comments; a place that cannot be found is the first
line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_TOKEN = re.compile(
    r'"""(?:[^\\]|\\.)*?"""|\'\'\'.*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*', re.DOTALL
)


def find_key(text: str, route: Sequence[str]) -> tuple[int, int]:
    """Line and column of the last key of a route such as ``('tool', 'owlint', 'select')``."""
    bare = _without_comments(text)
    at = 0
    found = -1
    for step in route:
        # a later table may hold the key while an earlier text has the word
        match = re.compile(_key_pattern(step), re.MULTILINE).search(bare, at)
        if match is None:
            break
        found = at = match.start('key')
    return _position(text, max(found, 0))


def find_value(text: str, route: Sequence[str], value: str) -> tuple[int, int]:
    """Line and column of a text below a key, be it a list's item or a table's key."""
    line, column = find_key(text, route)
    bare = _without_comments(text)
    start = _offset(text, line, column)
    quoted = re.escape(value)
    pattern = re.compile(rf'(?P<value>["\']{quoted}["\']|(?<![\w-]){quoted}(?![\w-]))')
    match = pattern.search(bare, start + 1) or pattern.search(bare)
    return _position(text, match.start('value')) if match else (line, column)


def _key_pattern(name: str) -> str:
    word = re.escape(name)
    # at the start of a line, in a table's heading, after a dot, a brace or a comma
    key = rf'["\']{word}["\']|(?<![\w-]){word}(?![\w-])'
    return rf'(?:^|[\[{{,.])[ \t]*(?P<key>{key})[ \t]*(?=[=.\]])'


def _without_comments(text: str) -> str:
    """The text with blanks in place of comments and of quotes inside long texts."""

    def blank(match: re.Match[str]) -> str:
        token = match.group()
        if token.startswith(('#', '"""', "'''")):
            return re.sub(r'[^\n]', ' ', token)
        return token

    return _TOKEN.sub(blank, text)


def _position(text: str, offset: int) -> tuple[int, int]:
    line = text.count('\n', 0, offset) + 1
    column = offset - (text.rfind('\n', 0, offset) + 1) + 1
    return line, column


def _offset(text: str, line: int, column: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = text.index('\n', start) + 1
    return start + column - 1
