"""JSON text to a tree of nodes with positions, within limits.

The standard reader keeps no positions and the last of repeated keys only. This
one walks the text once, without recursion, and keeps every pair.
"""

from __future__ import annotations

import re

from owlint.inputs.tree import MAX_NODES, Tree
from owlint_rules.model.node import Node
from owlint_rules.model.subject import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Deepest nesting that is read. Real manifests stay below 30.
MAX_DEPTH = 128
#: Longest text that is read, in characters.
MAX_LENGTH = 8 * 1024 * 1024
#: Longest number, in characters; converting longer ones takes time that grows with the square.
MAX_NUMBER = 400

_SPACE = re.compile(r'[ \t\r\n]*')
_PLAIN = re.compile(r'"([^"\\\x00-\x1f]*)"')
_NUMBER = re.compile(r'-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?')
_WORD = re.compile(r'true|false|null')
_TYPES = {'true': 'bool', 'false': 'bool', 'null': 'null'}
_ESCAPE = re.compile(r'\\(?:u([0-9a-fA-F]{4})|(.))')
_ESCAPES = {'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}
_SURROGATES = re.compile('[\ud800-\udbff][\udc00-\udfff]')


class _Wrong(Exception):
    """Not JSON; the message says why, ``offset`` where."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


def read_json_tree(text: str) -> Tree:
    """Read a JSON document; never raises.

    A text that is no JSON gives a tree with an error, one beyond the limits a
    tree with a problem of the name ``too-complex``. Scalars have their text as
    value, escapes resolved; those of texts count their quotes as part of them.
    """
    tree = Tree()
    if len(text) > MAX_LENGTH:
        tree.problems.append(
            Problem('too-complex', f'more than {MAX_LENGTH:,} characters of JSON', 0)
        )
        return tree
    try:
        tree.node = _read(text, tree)
    except _Wrong as error:
        tree.error = (str(error), error.offset)
    return tree


def _read(text: str, tree: Tree) -> Node | None:
    """The tree of a text, by a stack of open containers instead of calls within calls."""
    space, size = _SPACE.match, len(text)
    stack: list[tuple[Node, Node | None]] = []
    budget = MAX_NODES
    at = _after(space, text, 1 if text.startswith('\ufeff') else 0)
    if at >= size:
        raise _Wrong('the file is empty', 0)
    key: Node | None = None
    while True:
        # a value is expected at `at`
        budget -= 1
        if budget < 0:
            tree.problems.append(Problem('too-complex', f'more than {MAX_NODES:,} values', at))
            return None
        first = text[at : at + 1]
        if first in ('{', '['):
            kind, tag = ('map', 'map') if first == '{' else ('list', 'seq')
            node = Node(kind, [], at, at, tag)
            at = _after(space, text, at + 1)
            if text[at : at + 1] != ('}' if first == '{' else ']'):
                stack.append((node, key))
                if len(stack) > MAX_DEPTH:
                    message = f'JSON nested more than {MAX_DEPTH} levels deep'
                    tree.problems.append(Problem('too-complex', message, at))
                    return None
                key = None
                if first == '{':
                    key, at = _key(space, text, at)
                continue
            at += 1
            node.end = at
        else:
            node = _scalar(text, at)
            at = node.end
        # a value ends at `at`: put it where it belongs, and close what closes
        while True:
            if not stack:
                at = _after(space, text, at)
                if at < size:
                    raise _Wrong('something follows the end of the document', at)
                return node
            parent, parent_key = stack[-1]
            if parent.kind == 'map':
                parent.value.append((key, node))
            else:
                parent.value.append(node)
            at = _after(space, text, at)
            character = text[at : at + 1]
            closing = '}' if parent.kind == 'map' else ']'
            if character == ',':
                comma = at
                at = _after(space, text, at + 1)
                if text[at : at + 1] == closing:
                    raise _Wrong(f'a comma before the closing `{closing}`', comma)
                if parent.kind == 'map':
                    key, at = _key(space, text, at)
                break
            if character != closing:
                if at >= size:
                    raise _Wrong(f'the file ends where `,` or `{closing}` should follow', at)
                raise _Wrong(f'`,` or `{closing}` is expected here', at)
            at += 1
            parent.end = at
            node, key = parent, parent_key
            stack.pop()


def _after(space: Any, text: str, at: int) -> int:
    match = space(text, at)
    assert match is not None
    end: int = match.end()
    return end


def _key(space: Any, text: str, at: int) -> tuple[Node, int]:
    """A key and the offset of its value."""
    if text[at : at + 1] != '"':
        what = 'the file ends where a key' if at >= len(text) else 'a key in double quotes'
        raise _Wrong(what + (' should follow' if at >= len(text) else ' is expected here'), at)
    key = _text(text, at)
    at = _after(space, text, key.end)
    if text[at : at + 1] != ':':
        raise _Wrong('a colon is expected behind the key', at)
    return key, _after(space, text, at + 1)


def _scalar(text: str, at: int) -> Node:
    if text[at : at + 1] == '"':
        return _text(text, at)
    word = _WORD.match(text, at)
    if word is not None:
        return Node('scalar', word.group(), at, word.end(), _TYPES[word.group()])
    number = _NUMBER.match(text, at, at + MAX_NUMBER + 1)
    if number is not None:
        if number.end() - at > MAX_NUMBER:
            raise _Wrong(f'a number of more than {MAX_NUMBER} characters', at)
        kind = 'float' if number.group(1) or number.group(2) else 'int'
        return Node('scalar', number.group(), at, number.end(), kind)
    if at >= len(text):
        raise _Wrong('the file ends where a value should follow', at)
    raise _Wrong('this is not a JSON value', at)


def _text(text: str, at: int) -> Node:
    plain = _PLAIN.match(text, at)
    if plain is not None:
        return Node('scalar', plain.group(1), at, plain.end(), 'str', '"')
    end = _end_of_text(text, at)
    raw = text[at + 1 : end - 1]
    value = _ESCAPE.sub(_unescape, raw)
    if any('\ud800' <= char <= '\udfff' for char in value):
        value = _SURROGATES.sub(_join, value)
        # half a character cannot be shown or written; it stands for nothing
        value = re.sub('[\ud800-\udfff]', '\ufffd', value)
    return Node('scalar', value, at, end, 'str', '"')


_PIECE = re.compile(r'[^"\\\x00-\x1f]*')
_ESCAPED = re.compile(r'\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})')


def _end_of_text(text: str, at: int) -> int:
    """The offset behind a text with escapes."""
    position = at + 1
    while True:
        piece = _PIECE.match(text, position)
        assert piece is not None
        position = piece.end()
        character = text[position : position + 1]
        if character == '"':
            return position + 1
        if character == '\\':
            escape = _ESCAPED.match(text, position)
            if escape is None:
                raise _Wrong('this is not an escape that JSON knows', position)
            position = escape.end()
        elif not character:
            raise _Wrong('this text is never closed', at)
        else:
            what = f'the character U+{ord(character):04X}'
            if character in '\r\n':
                what = 'a line break'
            raise _Wrong(f'{what} must be written as an escape in a text', position)


def _unescape(match: re.Match[str]) -> str:
    if match.group(1):
        return chr(int(match.group(1), 16))
    return _ESCAPES.get(match.group(2), match.group(2))


def _join(match: re.Match[str]) -> str:
    pair = match.group()
    return chr(0x10000 + ((ord(pair[0]) - 0xD800) << 10) + (ord(pair[1]) - 0xDC00))
