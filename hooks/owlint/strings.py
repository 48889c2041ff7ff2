"""Making text of unknown files safe to print, and measuring it."""

from __future__ import annotations

_NAMED = {'\n': '\\n', '\r': '\\r', '\t': '\\t'}

#: Joiners that scripts and emoji need. They take no cell and change no order.
_JOINERS = '\u200c\u200d'

#: Other characters that terminals give no cell: Hangul vowels and final consonants.
_HANGUL_TAILS = ('\u1160', '\u11ff')

TAB_STOP = 4


def escape_character(char: str) -> str:
    """One character as an escape that Python, TOML and most readers know.

    A lone surrogate that stands for an undecodable byte is shown as that byte.
    """
    if char in _NAMED:
        return _NAMED[char]
    number = ord(char)
    if 0xDC80 <= number <= 0xDCFF:
        number -= 0xDC00
    if number <= 0xFF:
        return f'\\x{number:02x}'
    if number <= 0xFFFF:
        return f'\\u{number:04x}'
    return f'\\U{number:08x}'


def is_unsafe(char: str) -> bool:
    """Whether a character could command a terminal, hide, or reorder the text around it.

    That is: control and format characters (which include those that turn the
    direction of writing), line and paragraph separators, lone surrogates.
    """
    if char.isprintable() or char in _JOINERS:
        return False
    from unicodedata import category

    return category(char) in ('Cc', 'Cf', 'Cs', 'Zl', 'Zp')


def visible(text: str, keep: str = '') -> str:
    """``text`` on one line with every unsafe character as a visible escape."""
    if text.isprintable():
        return text
    return ''.join(
        escape_character(char) if char not in keep and is_unsafe(char) else char for char in text
    )


def shown_path(path: str) -> str:
    """A path on one line that begins like one: ``./`` before ``:``, ``-`` and ``#``."""
    text = visible(path)
    return f'./{text}' if text.lstrip().startswith((':', '-', '#')) else text


def encodable(text: str) -> str:
    """``text`` without lone surrogates, which no encoding may carry; they become escapes."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return ''.join(
            escape_character(char) if '\ud800' <= char <= '\udfff' else char for char in text
        )
    return text


def clean(value: object) -> object:
    """``encodable`` for every text in plain data."""
    if isinstance(value, str):
        return encodable(value)
    if isinstance(value, dict):
        return {encodable(key): clean(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [clean(item) for item in value]
    return value


def cells(char: str) -> int:
    """How many cells of a terminal a printable character takes: 0, 1 or 2."""
    if char < '\u0300':
        return 1
    from unicodedata import category, east_asian_width

    if char in _JOINERS or _HANGUL_TAILS[0] <= char <= _HANGUL_TAILS[1]:
        return 0
    if category(char) in ('Mn', 'Me'):
        return 0
    return 2 if east_asian_width(char) in ('W', 'F') else 1


def lay_out(text: str) -> list[tuple[str, int]]:
    """What to print for each character of a line, and the cells it takes.

    Tabs become spaces up to the next stop, so that a caret below stays right
    whatever stands left of the line.
    """
    pieces = []
    at = 0
    for char in text:
        if char == '\t':
            width = TAB_STOP - at % TAB_STOP
            pieces.append((' ' * width, width))
        elif is_unsafe(char):
            escape = escape_character(char)
            width = len(escape)
            pieces.append((escape, width))
        else:
            width = cells(char)
            pieces.append((char, width))
        at += width
    return pieces
