"""PyYAML's own loader, made to take what libyaml takes and no more.

Where PyYAML has no libyaml, cards and manifests are read by this loader, so
that the findings are the same with and without it. A test compares the two on
many texts.
"""

from __future__ import annotations

import re
from typing import Any, NoReturn
from urllib.parse import unquote

import yaml
from yaml.scanner import ScannerError

_BREAKS = '\r\n\x85\u2028\u2029'
_BLANK_OR_END = '\0 \t' + _BREAKS
_LINE_END = rf'[ \t]*(?:#[^\0{_BREAKS}]*)?(?=[\0{_BREAKS}])'
_URI = r"[A-Za-z0-9_;/?:@&=+$.!~*'()-]|%[0-9A-Fa-f]{2}"
_HANDLE = r'!(?:[A-Za-z0-9_-]*!)?'
_TAG = re.compile(
    rf'!<(?P<uri>(?:{_URI}|[,[\]])+)>|(?P<handle>{_HANDLE})(?P<suffix>(?:{_URI})*)', re.ASCII
)
_DIRECTIVE = re.compile(
    r'%(?:YAML[ \t]+(?P<major>[0-9]{1,9})\.(?P<minor>[0-9]{1,9})'
    rf'|TAG[ \t]+(?P<handle>{_HANDLE})[ \t]+(?P<prefix>(?:{_URI}|[,[\]])+)(?=[\0 \t{_BREAKS}])'
    rf'){_LINE_END}'
)
_WORD = re.compile(rf'(?:[^\0 \t{_BREAKS}:]|:(?![\0 \t{_BREAKS}]))+')
_WORD_IN_FLOW = re.compile(rf'(?:[^\0 \t{_BREAKS}:,[\]{{}}]|:(?![\0 \t{_BREAKS},?[\]{{}}]))+')
_SIGNS = re.compile(r'([+-]?)([0-9]?)([+-]?)')
_NO_CHARACTER = re.compile('[\ud800-\udfff]')


#: PyYAML's scanner and parser have no types.
_UNTYPED: Any = yaml.SafeLoader


class PureLoader(_UNTYPED):  # type: ignore[misc]
    """Takes what ``yaml.CSafeLoader`` takes.

    What is changed: tabs between tokens, in plain text and behind ``|`` are
    blanks; tags and directives have the characters that libyaml gives them;
    an escape that stands for no character is an error; values that are left
    out have libyaml's place and type.
    """

    column: int

    def scan_to_next_token(self) -> None:
        """Over blanks, breaks and comments, and over tabs where no key or item can begin."""
        while True:
            super().scan_to_next_token()
            here = self.peek()
            tab = here == '\t' and (self.flow_level or not self.allow_simple_key)
            if not tab and not (here == '\ufeff' and self.column == 0):
                return
            self.forward()

    def forward(self, length: int = 1) -> None:
        """On by some characters; the original gives a byte-order mark no column."""
        marks = self.buffer.count('\ufeff', self.pointer, self.pointer + length)
        super().forward(length)
        self.column += marks

    def scan_plain(self) -> Any:
        """A text without quotes. In flow collections it may hold a ``?`` and not end with ``:``."""
        start = end = self.get_mark()
        pattern = _WORD_IN_FLOW if self.flow_level else _WORD
        parts: list[str] = []
        blanks: list[str] | None = []
        while self.peek() != '#':
            word = pattern.match(self.buffer, self.pointer)
            if word is not None:
                self.allow_simple_key = False
                parts += [*(blanks or ()), word.group()]
                self.forward(len(word.group()))
                end = self.get_mark()
            if self.flow_level and self.peek() == ':' and self.peek(1) in ',?[]{}':
                self._fail('while scanning a plain scalar', start, "found unexpected ':'")
            if word is None:
                break
            blanks = self.scan_plain_spaces(self.indent + 1, start)
            if not blanks or (not self.flow_level and self.column <= self.indent):
                break
        return yaml.ScalarToken(''.join(parts), True, start, end)

    def scan_plain_spaces(self, indent: int, start_mark: Any) -> list[str] | None:
        """Blanks and breaks inside a plain text; None where the document ends behind them."""
        blanks = self._blanks()
        if self.peek() not in _BREAKS:
            return [blanks] if blanks else []
        breaks = []
        while self.peek() in ' \t' + _BREAKS:
            if self.peek() == '\t' and self.column < indent:
                self._fail('while scanning a plain scalar', start_mark, 'found a tab character')
            elif self.peek() in ' \t':
                self.forward()
            else:
                breaks.append(self.scan_line_break())
                self.allow_simple_key = True
                if self.prefix(3) in ('---', '...') and self.peek(3) in _BLANK_OR_END:
                    return None
        return breaks if breaks[0] != '\n' else breaks[1:] or [' ']

    def scan_block_scalar_ignored_line(self, start_mark: Any) -> None:
        """What follows ``|`` and its signs on the line."""
        self._blanks()
        super().scan_block_scalar_ignored_line(start_mark)

    def scan_block_scalar_indicators(self, start_mark: Any) -> Any:
        """The signs behind ``|``; the original wants a blank or the line's end behind them."""
        signs = _SIGNS.match(self.buffer, self.pointer)
        first, digit, second = signs.groups()  # type: ignore[union-attr]  # it always matches
        if first and second:
            second = ''
        if digit == '0':
            self.forward(len(first))
            self._fail('while scanning a block scalar', start_mark, 'found an indentation of 0')
        self.forward(len(first + digit + second))
        if self.peek() not in _BLANK_OR_END and self.peek() != '#':
            self._fail('while scanning a block scalar', start_mark, 'found no line break')
        return {'': None, '+': True, '-': False}[first or second], int(digit) if digit else None

    def scan_block_scalar_indentation(self) -> Any:
        """Breaks and the widest indentation before a text without a stated one."""
        found = super().scan_block_scalar_indentation()
        if self.peek() == '\t':
            self._fail('while scanning a block scalar', None, 'found a tab character')
        return found

    def scan_block_scalar_breaks(self, indent: int) -> Any:
        """Breaks and indentation inside a text."""
        found = super().scan_block_scalar_breaks(indent)
        if self.column < indent and self.peek() == '\t':
            self._fail('while scanning a block scalar', None, 'found a tab character')
        return found

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Any) -> list[str]:
        """Text in quotes up to a blank."""
        try:
            parts: list[str] = super().scan_flow_scalar_non_spaces(double, start_mark)
        except (ValueError, OverflowError):
            parts = ['\ud800']
        if any(map(_NO_CHARACTER.search, parts)):
            self._fail('while scanning a double-quoted scalar', start_mark, 'found no character')
        return parts

    def scan_tag(self) -> Any:
        """A tag with its handle, or None for one that is written out."""
        start = self.get_mark()
        found = _TAG.match(self.buffer, self.pointer)
        if found is None:
            self._fail('while scanning a tag', start, 'found no tag')
        self.forward(found.end() - found.start())
        if self.peek() not in _BLANK_OR_END and not (self.flow_level and self.peek() == ','):
            self._fail('while scanning a tag', start, 'found no blank')
        handle, suffix = found['handle'], self._unquoted(found['uri'] or found['suffix'], start)
        if handle == '!' and not suffix:
            handle, suffix = None, '!'
        elif not suffix:
            self._fail('while scanning a tag', start, 'found no URI')
        return yaml.TagToken((handle, suffix), start, self.get_mark())

    def scan_directive(self) -> Any:
        """``%YAML`` or ``%TAG`` with its line; no other directive is known."""
        start = self.get_mark()
        found = _DIRECTIVE.match(self.buffer, self.pointer)
        if found is None:
            self._fail('while scanning a directive', start, 'found no directive')
        self.forward(found.end() - found.start())
        end = self.get_mark()
        self.scan_line_break()
        if found['handle']:
            value: Any = (found['handle'], self._unquoted(found['prefix'], start))
            return yaml.DirectiveToken('TAG', value, start, end)
        value = int(found['major']), int(found['minor'])
        # the parser refuses other versions than 1; libyaml also what came after 1.2
        known = value if value[1] in (1, 2) else (0, value[1])
        return yaml.DirectiveToken('YAML', known, start, end)

    def fetch_stream_end(self) -> None:
        """The end of the text, which ends its last line too."""
        if self.column:
            self.line += 1
            self.column = 0
            self.stale_possible_simple_keys()
        super().fetch_stream_end()

    def parse_node(self, block: bool = False, indentless_sequence: bool = False) -> Any:
        """A value; one that is only ``!`` is a text, and not null."""
        event = super().parse_node(block, indentless_sequence)
        if isinstance(event, yaml.ScalarEvent) and event.tag == '!' and not event.value:
            event.implicit = (False, False)
        return event

    def parse_flow_sequence_entry_mapping_value(self) -> Any:
        """The value of a pair in a list."""
        return self._placed(super().parse_flow_sequence_entry_mapping_value())

    def parse_flow_mapping_value(self) -> Any:
        """The value of a pair in braces."""
        return self._placed(super().parse_flow_mapping_value())

    def _placed(self, event: Any) -> Any:
        """An empty value stands before the next token, not behind the colon."""
        empty = isinstance(event, yaml.ScalarEvent) and event.start_mark is event.end_mark
        if empty and event.anchor is None and event.tag is None:
            event.start_mark = event.end_mark = self.peek_token().start_mark
        return event

    def _blanks(self) -> str:
        blanks = ''
        while self.peek() in ' \t':
            blanks += self.peek()
            self.forward()
        return blanks

    def _unquoted(self, uri: str, start: Any) -> str:
        try:
            return unquote(uri, errors='strict')
        except UnicodeDecodeError:
            self._fail('while scanning a tag', start, 'found no UTF-8')

    def _fail(self, context: str, start: Any, problem: str) -> NoReturn:
        raise ScannerError(context, start, problem, self.get_mark())
