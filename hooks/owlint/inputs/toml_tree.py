"""TOML text to a tree of nodes with positions.

The standard reader says whether a text is TOML and gives no positions. A light
scanner then walks the text that is known to be right and notes where each key
and value stands.
"""

from __future__ import annotations

import re

from owlint.inputs.tree import MAX_NODES, Tree
from owlint_rules.model.node import Node
from owlint_rules.model.subject import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Longest text that is read, in characters. Real files stay below 200,000.
MAX_LENGTH = 1_000_000
#: Deepest nesting of values, and most steps of a key; the standard reader recurses.
MAX_DEPTH = 64

_BLANK = re.compile(r'(?:[ \t\r\n]|#[^\n]*(?:\n|\Z))*')
_SPACE = re.compile(r'[ \t]*')
_BARE = re.compile(r'[A-Za-z0-9_-]+')
_ATOM = re.compile(r'[^\s,\]}#]+(?: [0-9][0-9:.+Zz-]*)?')
#: How each kind of text goes on to its end; the longer quotes first.
_TEXTS = (
    ('"""', re.compile(r'"""((?:[^"\\]|\\.|"(?!""))*"{0,2})"""', re.DOTALL)),
    ("'''", re.compile(r"'''((?:[^']|'(?!''))*'{0,2})'''", re.DOTALL)),
    ('"', re.compile(r'"((?:[^"\\\n]|\\.)*)"')),
    ("'", re.compile(r"'([^'\n]*)'")),
)
_ESCAPE = re.compile(
    r'\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2})|([ \t]*\r?\n\s*)|(.))'
)
_ESCAPES = {'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', 'e': '\x1b'}


class _Odd(Exception):
    """The scanner lost its way; positions are then not known."""


def read_toml_tree(text: str) -> Tree:
    """Read a TOML document; never raises.

    A text that is no TOML gives a tree with an error, one beyond the limits a
    tree with a problem of the name ``too-complex``.
    """
    tree = Tree()
    if len(text) > MAX_LENGTH:
        message = f'more than {MAX_LENGTH:,} characters of TOML'
        tree.problems.append(Problem('too-complex', message, 0))
        return tree
    deep = _too_deep(text)
    if deep >= 0:
        message = f'TOML nested more than {MAX_DEPTH} levels deep'
        tree.problems.append(Problem('too-complex', message, deep))
        return tree
    from owlint_rules.toml_reader import TooDeep, load_toml

    try:
        load_toml(text.removeprefix('\ufeff'))
    except TooDeep as error:
        at = error.offset + text.startswith('\ufeff')
        tree.problems.append(Problem('too-complex', str(error).partition(' (')[0], at))
        return tree
    except RecursionError:
        tree.problems.append(Problem('too-complex', 'TOML nested too deeply', 0))
        return tree
    except ValueError as error:
        tree.error = _error_of(text, str(error))
        return tree
    try:
        tree.node = _Scanner(text).document()
    except (_Odd, RecursionError) as error:
        message = str(error) or 'TOML of a form that is not read here'
        tree.problems.append(Problem('too-complex', message, 0))
    return tree


def _error_of(text: str, message: str) -> tuple[str, int]:
    """The standard reader's message with the offset that it names."""
    place = re.search(r' \(at (?:line (\d+), column (\d+)|end of document)\)$', message)
    if place is None:
        return message, 0
    reason = message[: place.start()]
    if place.group(1) is None:
        return reason, len(text)
    start = 1 if text.startswith('\ufeff') else 0
    for _ in range(int(place.group(1)) - 1):
        start = text.find('\n', start) + 1
    return reason, min(start + int(place.group(2)) - 1, len(text))


#: A quote that is not closed reads to the end of its line: it is not looked at again from within.
_NESTING = re.compile(r'"(?:[^"\\\n]|\\.)*"?|\'[^\'\n]*\'|#[^\n]*|[\[{\]}]')


def _too_deep(text: str) -> int:
    """Where brackets nest too deeply, -1 when nowhere.

    Only the plain quotes are told apart: in texts of several lines a bracket
    may be counted that is none, which costs no real file anything.
    """
    depth = 0
    for match in _NESTING.finditer(text):
        token = match.group()
        if token in '[{':
            depth += 1
            if depth > MAX_DEPTH:
                return match.start()
        elif token in ']}':
            depth = max(0, depth - 1)
    return -1


class _Scanner:
    """Walks a text that the standard reader has accepted."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 1 if text.startswith('\ufeff') else 0
        self.budget = MAX_NODES
        self.known: dict[tuple[int, str], Node] = {}

    def document(self) -> Node:
        root = self.node('map', [], self.at, len(self.text), 'map')
        table = root
        while True:
            self.skip(_BLANK)
            if self.at >= len(self.text):
                return root
            start = self.at
            if self.text[start] != '[':
                self.pair(table)
                continue
            double = self.text.startswith('[[', start)
            self.at += 2 if double else 1
            keys = self.keys()
            self.expect(']]' if double else ']')
            table = root
            for key in keys[:-1]:
                table = self.inside(table, key)
            last = keys[-1]
            if double:
                listed = self.known.get((id(table), last.value))
                if listed is None:
                    listed = self.node('list', [], start, self.at, 'seq')
                    self.put(table, last, listed)
                table = self.node('map', [], start, self.at, 'map')
                listed.value.append(table)
                listed.end = self.at
            else:
                table = self.inside(table, last)
            table.end = max(table.end, self.at)

    def node(
        self, kind: str, value: Any, start: int, end: int, type: str, style: str | None = None
    ) -> Node:
        self.budget -= 1
        if self.budget < 0:
            raise _Odd(f'more than {MAX_NODES:,} values')
        return Node(kind, value, start, end, type, style)

    def skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self.text, self.at)
        assert match is not None
        self.at = match.end()

    def expect(self, token: str) -> None:
        self.skip(_SPACE)
        if not self.text.startswith(token, self.at):
            raise _Odd
        self.at += len(token)

    def keys(self) -> list[Node]:
        """The steps of a dotted key."""
        found = []
        while True:
            self.skip(_SPACE)
            found.append(self.key())
            self.skip(_SPACE)
            if self.text[self.at : self.at + 1] != '.':
                return found
            self.at += 1

    def key(self) -> Node:
        bare = _BARE.match(self.text, self.at)
        if bare is not None:
            self.at = bare.end()
            return self.node('scalar', bare.group(), bare.start(), bare.end(), 'str')
        return self.quoted()

    def inside(self, table: Node, key: Node) -> Node:
        """The table that a key leads to, made where there is none; of a list the last one."""
        found = self.known.get((id(table), key.value))
        if found is None:
            found = self.node('map', [], key.start, key.end, 'map')
            self.put(table, key, found)
        elif found.kind == 'list' and found.value:
            found = found.value[-1]
        if found.kind != 'map':
            raise _Odd
        return found

    def put(self, table: Node, key: Node, value: Node) -> None:
        # the nodes stay alive in the tree, so their identities do not come again
        self.known[id(table), key.value] = value
        table.value.append((key, value))

    def pair(self, table: Node) -> None:
        keys = self.keys()
        self.expect('=')
        value = self.value()
        holder = table
        for key in keys[:-1]:
            holder = self.inside(holder, key)
            holder.end = max(holder.end, value.end)
        self.put(holder, keys[-1], value)
        table.end = max(table.end, value.end)

    def value(self) -> Node:
        self.skip(_SPACE)
        start = self.at
        first = self.text[start : start + 1]
        if first == '[':
            self.at += 1
            items = []
            while True:
                self.skip(_BLANK)
                if self.text.startswith(']', self.at):
                    break
                items.append(self.value())
                self.skip(_BLANK)
                if self.text.startswith(',', self.at):
                    self.at += 1
            self.at += 1
            return self.node('list', items, start, self.at, 'seq')
        if first == '{':
            self.at += 1
            table = self.node('map', [], start, start, 'map')
            while True:
                self.skip(_BLANK)
                if self.text.startswith('}', self.at):
                    break
                self.pair(table)
                self.skip(_BLANK)
                if self.text.startswith(',', self.at):
                    self.at += 1
            self.at += 1
            table.end = self.at
            return table
        if first in ('"', "'"):
            return self.quoted()
        atom = _ATOM.match(self.text, start)
        if atom is None:
            raise _Odd
        self.at = atom.end()
        return self.node('scalar', atom.group(), start, self.at, _type_of(atom.group()))

    def quoted(self) -> Node:
        for quote, pattern in _TEXTS:
            if self.text.startswith(quote, self.at):
                match = pattern.match(self.text, self.at)
                if match is None:
                    raise _Odd
                inside = match.group(1)
                if len(quote) == 3:
                    inside = inside.replace('\r\n', '\n').removeprefix('\n')
                if quote[0] == '"' and '\\' in inside:
                    inside = _ESCAPE.sub(_unescape, inside)
                self.at = match.end()
                return self.node('scalar', inside, match.start(), self.at, 'str', quote)
        raise _Odd


def _unescape(match: re.Match[str]) -> str:
    number = match.group(1) or match.group(2) or match.group(3)
    if number:
        return chr(int(number, 16))
    if match.group(4) is not None:
        return ''
    return _ESCAPES.get(match.group(5), match.group(5))


def _type_of(atom: str) -> str:
    if atom in ('true', 'false'):
        return 'bool'
    if re.match(r'\d{4}-\d\d-\d\d|\d\d:\d\d', atom):
        return 'timestamp'
    if re.fullmatch(r'[+-]?(?:0x[0-9A-Fa-f_]+|0o[0-7_]+|0b[01_]+|[0-9_]+)', atom):
        return 'int'
    return 'float'
