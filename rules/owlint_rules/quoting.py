"""Texts of others in double quotes, so that YAML and TOML read exactly them."""

from __future__ import annotations


def quoted(text: str) -> str:
    """A text as a double-quoted scalar of YAML and TOML, with escapes for all that is not shown.

    ``#`` is one of them where the text could hold ``##[``, which commands CI
    runners. Half of a surrogate pair, which stands for a byte that is no text
    and which no escape may name, is written as what it is called.
    """
    hashes = '[' in text and text.count('#') > 1
    return '"' + ''.join(_escaped(char, hashes=hashes) for char in text) + '"'


def needs_quotes(text: str) -> bool:
    """Whether only ``quoted`` can show a text without hiding or commanding anything."""
    return not text.isprintable() or ('[' in text and text.count('#') > 1)


def _escaped(char: str, *, hashes: bool) -> str:
    if char in '"\\':
        return '\\' + char
    if (char.isprintable() and char != '#') or (char == '#' and not hashes):
        return char
    number = ord(char)
    if 0xD800 <= number <= 0xDFFF:
        return f'\\\\u{number:04x}'
    return f'\\u{number:04x}' if number <= 0xFFFF else f'\\U{number:08x}'
