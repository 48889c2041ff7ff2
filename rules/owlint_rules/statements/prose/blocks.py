# ruff: noqa: E501 - patterns read better on one line
"""A Markdown text as the pieces that terms stand in: paragraphs, items, rows, headings."""

from __future__ import annotations

import re
from functools import lru_cache

from owlint_rules.lazy import lazy
from owlint_rules.text import heading_title

PARAGRAPH, ITEM, ROW, HEADING, FENCED = 'paragraph', 'item', 'row', 'heading', 'fenced'
#: Longest part of a text that is read, and longest piece that is looked at as one.
MOST = 400_000
LONGEST = 6_000
_LONGEST_TITLE = 400
_HEADING = lazy(
    r'[ ]{0,3}(#{1,6})[ \t]*(\S.*)'
    r'|[ \t]*(?:<(?:div|center|p|a|summary)\b[^>]{0,200}>[ \t]*){0,3}<h([1-6])(?:\s[^>]{0,200})?>(.{1,400}?)</h[1-6]>',
    re.IGNORECASE,
)
_UNDERLINE = lazy(r'[ ]{0,3}(=+|-{2,})[ \t]*$')
#: The other marks below the titles of reStructuredText, in one run as long as the title.
_MARKED = lazy(r'([~^"\'`+#*:.])\1{3,}[ \t]*$')
_ITEM = lazy(
    r'[ \t]*(?:>[ \t]?)*(?:[-*+•·●]|\(?\d{1,3}[.)）、]|[（(]?[一二三四五六七八九十]{1,2}[)）、])[ \t]*(?=\S)'
)
_FENCE = lazy(r'[ ]{0,3}(?:>[ ]?)?(```+|~~~+)[ ]*(\w*)')
_RULE = lazy(
    r'[ \t]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*\|(?:[ \t]*:?-{2,}:?[ \t]*\|)*[ \t]*(?:(?::?-+:?|::?)[ \t]*)?$'
    r'|[ \t]*\|[ \t]*:?-+:?[ \t]*\|[ \t]*$'
)
#: The whole line is bold, or a label in bold begins it.
_BOLD = lazy(r'[ \t]*(?:>[ \t]?)*(?:\*\*|__)(?=\S)[^\n]{0,300}')
#: A short line that is all bold, and neither a sentence nor a label with what it names.
_BOLD_TITLE = lazy(
    r'[ \t]*(?:\*{2,3}|__|<(?:b|strong)>)([^*_\n:：<>]{2,60}?)(?<![.!?。！？])[:：]?'
    r'(?:\*{2,3}|__|</(?:b|strong)>)[:：]?[ \t]*$'
)
_TITLE_WORDS = 6
#: With what letter, behind blanks and bars, a line begins that is one of these.
_UNDERLINES, _MARKS, _RULED = ('=', '-'), frozenset('~^"\'`+#*:.'), (':', '-')
_ITEMS = frozenset('>-*+•·●(（一二三四五六七八九十')
_LABEL = lazy(r'[ \t]*(?:>[ \t]?)*[^\W\d_][\w ()/&.-]{0,40}[:：](?!//)[ \t]*\S')


class Block:
    """A piece of a text with its place and what stands above it.

    ``headings`` are the titles that it stands below, the outermost first.
    ``header`` are the cells of the table's first row, for a ROW.
    """

    __slots__ = ('end', 'header', 'headings', 'kind', 'start')

    def __init__(
        self,
        kind: str,
        start: int,
        end: int,
        headings: tuple[str, ...],
        header: tuple[str, ...] = (),
    ) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.headings = headings
        self.header = header


def cells_of(line: str) -> tuple[str, ...]:
    """The cells of a row, without their marks."""
    line = line.strip().strip('|')
    return tuple(re.sub(r'<[^<>]{1,200}>|[*`_]', '', cell).strip() for cell in line.split('|')[:60])


def _heading(line: str) -> tuple[int, str] | None:
    """Level and title of a heading in Markdown or HTML."""
    match = _HEADING.match(line)
    if match is None:
        return None
    if match.group(3):
        return int(match.group(3)), re.sub(r'<[^<>]{1,400}>', ' ', match.group(4))
    title = heading_title(match.group(2))
    return (len(match.group(1)), title) if len(title) <= _LONGEST_TITLE else None


@lru_cache(maxsize=2)
def blocks_of(text: str, start: int = 0) -> tuple[Block, ...]:
    """The pieces of a text in their order, reading from an offset; one pass over the lines."""
    return tuple(_Reader(text, start).read())


class _Reader:
    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.stack: list[tuple[int, str]] = []
        self.headings: tuple[str, ...] = ()
        self.open: tuple[str, int, int] | None = None  # kind, first and last offset
        self.header: tuple[str, ...] = ()
        self.blocks: list[Block] = []

    def read(self) -> list[Block]:
        text, at = self.text, self.start
        limit = min(len(text), self.start + MOST)
        fence = ''
        listing = ''  # the line before, when it may head a table without outer bars
        comment = marked = False
        lines = text[at:limit].split('\n')
        if not lines[-1]:
            lines.pop()  # the text ends with its last line
        lines.append('')
        for number, line in enumerate(lines[:-1]):
            first, end = at, at + len(line)
            at = end + 1
            line = line.rstrip('\r')
            bare = line.lstrip(' \t')
            if comment or bare.startswith('<!--'):
                comment = '-->' not in line
                if not bare.startswith('<!--') or comment:
                    continue
                if bare.rstrip().endswith('-->'):
                    continue
            if marked:
                marked = False
                continue
            mark = _FENCE.match(line) if '```' in line or '~~~' in line else None
            if mark and (not fence or mark.group(1).startswith(fence)):
                self._close()
                if not fence and line.count('```') > 1 and not line.rstrip().endswith('```'):
                    pass  # code inside a line of words
                elif not fence and line.count('```') > 1:
                    self._grow(PARAGRAPH, first, end)
                    continue
                else:
                    fence = '' if fence else mark.group(1)[:3]
                    continue
            if fence:
                if bare:
                    self._grow(FENCED, first, end)
                else:
                    self._close()
                continue
            if not bare:
                self._close()
                self.header, listing = (), ''
                continue
            letter = bare[0]
            following = lines[number + 1].rstrip('\r')
            below = following.lstrip(' \t|')[:1]
            heading = _heading(line) if letter in '#<' else None
            if heading is not None:
                self._close()
                self._head(*heading, first, end)
                continue
            if (
                self.open is None
                and below in _UNDERLINES
                and len(line) <= 120
                and letter not in '|-*+<>'
                and (under := _UNDERLINE.match(following))
                and ('=' in under.group(1) or not bare.rstrip().endswith(('.', '!', '?', '。')))
            ):
                self._head(1 if '=' in under.group(1) else 2, bare, first, end)
                continue
            if self.open is None and letter in _UNDERLINES and _UNDERLINE.match(line):
                continue
            if (
                self.open is None
                and below in _MARKS
                and len(bare) <= len(following) <= 120
                and _MARKED.match(following)
            ):
                self._head(3, bare, first, end)
                marked = True
                continue
            if '|' in line:
                if line.lstrip(' \t|')[:1] in _RULED and _RULE.match(line):
                    if self.open and self.open[0] == ROW:
                        self.open = None  # the header: its cells say what the rows are
                    self.header = cells_of(listing)
                    listing = ''
                    continue
                ruled = below in _RULED and _RULE.match(following) is not None
                if letter == '|' or self.header or ruled:
                    self._close()
                    if ruled:
                        listing = line
                    else:
                        self.blocks.append(Block(ROW, first, end, self.headings, self.header))
                    continue
            marked_up = letter in '*_<>'
            short = marked_up and len(line) <= 80 and self.open is None
            bold = _BOLD_TITLE.match(line) if short else None
            if bold is not None and len(bold.group(1).split()) <= _TITLE_WORDS:
                self._head(7, bold.group(1), first, end)
                continue
            if (letter in _ITEMS or letter.isdecimal()) and _ITEM.match(line):
                self._close()
                self._grow(ITEM, first, end)
                continue
            if (
                self.open
                and self.open[0] == PARAGRAPH
                and (
                    (marked_up and _BOLD.match(line))
                    or ((':' in line or '：' in line) and _LABEL.match(line))
                )
            ):
                self._close()
            self._grow(ITEM if self.open and self.open[0] == ITEM else PARAGRAPH, first, end)
        self._close()
        return self.blocks

    def _grow(self, kind: str, first: int, end: int) -> None:
        if self.open is not None and self.open[0] == kind:
            self.open = (kind, self.open[1], end)
        else:
            self.open = (kind, first, end)

    def _close(self) -> None:
        if self.open is not None:
            kind, first, end = self.open
            self.open = None
            self.blocks.append(Block(kind, first, end, self.headings))

    def _head(self, level: int, title: str, first: int, end: int) -> None:
        above = tuple(words for depth, words in self.stack if depth < level)
        self.stack = [one for one in self.stack if one[0] < level]
        self.stack.append((level, title))
        self.headings = tuple(words for _, words in self.stack)
        self.header = ()
        self.blocks.append(Block(HEADING, first, end, above))
