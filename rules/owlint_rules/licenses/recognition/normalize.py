"""From the text of a license file to its stream of words, each with its line.

Two texts that a careful reader takes for the same must give the same words, and
nothing that changes what is granted may be lost on the way. So only this is
dropped: punctuation, letter case, layout, the marks of Markdown, HTML and
comments, numbers of list items at the start of a line, and lines that are a
copyright statement and nothing else (``copyright.py`` decides that).

Text that a renderer would hide or strike out must not look like text that
stands there: ``~~``, ``<del>``, HTML comments and text direction overrides stay
in the stream as words of their own, so that they never go unnoticed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from re import Match as ReMatch

from owlint_rules.lazy import lazy
from owlint_rules.licenses.recognition.characters import SAME, plain
from owlint_rules.licenses.recognition.copyright import Copyright, candidates, statement

#: Longer files are cut here and never called exact: the longest license known has 0.1 MB.
LIMIT = 1_000_000

_WORD = lazy(r'[^\W_]+|~~|<!--|-->|[\u202a-\u202e\u2066-\u2069\u26d4\u2620\U0001f6ab\U0001f6d1]')
_WORD_ASCII = lazy(r'[a-z0-9]+|~~|<!--|-->')

_SCHEME = lazy(r'\bhttps?://(?:www\.)?', re.IGNORECASE)
_RESERVED = lazy(r'\ball[\s*#/;%>|-]+rights?[\s*#/;%>|-]+reserved\b', re.IGNORECASE)
_ENTITY = lazy(r'&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8}\d?);', re.IGNORECASE)
_TAG = lazy(
    r'</?(?:a|abbr|address|article|b|big|blockquote|body|br|center|code|col|dd|details|div|dl|dt|em|'
    r'font|footer|h[1-6]|head|header|hr|html|i|img|li|link|main|meta|nav|ol|p|pre|samp|section|small|'
    r'span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|!doctype)'
    r'(?:\s[^<>]{0,2000})?/?>',
    re.IGNORECASE,
)
_BLOCK_END = lazy(r'</(?:p|h[1-6]|li|div|dd|dt|td)\b', re.IGNORECASE)
_HIDING = lazy(
    r'hidden|display\s*:|visibility|opacity|font-size|text-decoration|clip|position|color',
    re.IGNORECASE,
)
_LINK = lazy(r'\]\(\s*<?((?:[^()\s<>]|\([^()\s]*\))+)>?(?:\s+(?:"[^"\n]*"\s*)?)?\)')
_OWN_LINK = lazy(
    r'(?:#|mailto:|(?:https?:)?//(?:[\w-]+\.)*(?:gnu|fsf|apache|creativecommons|opensource|spdx|mozilla|'
    r'wikipedia|choosealicense|unlicense|boost|eclipse|llama|openmdw|opendatacommons|python|cdla)\.\w)',
    re.IGNORECASE,
)
_LEADERS = lazy(r'^[ \t]*(dnl|rem|c|@c|@comment)(?:\s|$)', re.IGNORECASE)


def lower(text: str) -> str:
    """Lower case, letter by letter: the few that would grow stay as they are."""
    low = text.lower()
    if len(low) != len(text):
        low = ''.join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low


class Normal:
    """A text made ready for comparison.

    ``text`` has the line breaks of the original in the same places, so an
    offset in it leads to a line of the file.
    """

    __slots__ = (
        '_breaks',
        '_numbered',
        '_spans',
        '_words',
        'copyrights',
        'dropped',
        'markers',
        'notes',
        'text',
        'truncated',
    )

    def __init__(self, text: str) -> None:
        self.text = text
        self.copyrights: list[Copyright] = []
        #: Copyright lines that were taken out: where they began and ended, and their text.
        self.dropped: list[tuple[int, int, str]] = []
        self.markers: list[tuple[int, str]] = []
        self.notes: list[str] = []
        self.truncated = False
        self._words: list[str] | None = None
        self._spans: list[tuple[int, int]] | None = None
        self._breaks: list[int] | None = None
        self._numbered: list[tuple[int, str]] | None = None

    @property
    def numbers(self) -> list[str]:
        """The numbers among the dropped list markers, in order."""
        out = []
        for _, token in self.markers:
            digits = token.strip('().')
            if digits[:1].isdigit():
                out.append(digits)
        return out

    def numbered_words(self) -> list[tuple[int, str]]:
        """The dropped list markers: the word each stands before, and its number or letter."""
        if self._numbered is None:
            starts = [start for start, _ in self.spans]
            self._numbered = [
                (bisect_left(starts, at), token.strip('().').lower()) for at, token in self.markers
            ]
        return self._numbered

    def _lower(self) -> str:
        return lower(self.text).replace('licence', 'license')

    @property
    def words(self) -> list[str]:
        """The words, lower case, in order."""
        if self._words is None:
            low = self._lower()
            words = (_WORD_ASCII if low.isascii() else _WORD).findall(low)
            # A comment around the whole text is how HTML and XML files carry a license.
            if words and words[0] == '<!--' and words[-1] == '-->' and words.count('<!--') == 1:
                words[0] = words[-1] = ''
                words = words[1:-1]
            self._words = words
        return self._words

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Where each word stands in ``text``."""
        if self._spans is None:
            low = self._lower()
            found = [m.span() for m in (_WORD_ASCII if low.isascii() else _WORD).finditer(low)]
            if len(found) == len(self.words) + 2:
                found = found[1:-1]
            self._spans = found
        return self._spans

    def line(self, offset: int) -> int:
        """The line, counted from 1, of an offset in ``text``."""
        if self._breaks is None:
            self._breaks = [m.start() for m in re.finditer('\n', self.text)]
        return bisect_right(self._breaks, offset - 1) + 1 if offset else 1

    def word_line(self, index: int) -> int:
        """The line of a word; of the last one for an index past the end."""
        spans = self.spans
        if not spans:
            return 1
        return self.line(spans[min(index, len(spans) - 1)][0])

    def raw(self, start: int, end: int) -> str:
        """The text from word ``start`` up to word ``end``, as it stands there."""
        spans = self.spans
        if start >= end or start >= len(spans):
            return ''
        return self.text[spans[start][0] : spans[min(end, len(spans)) - 1][1]]


_LEADING = ' \t\f*#/|;%>-!"\'+=.`'
_NUMBERS = frozenset('0123456789.')
_ROMAN = frozenset('ivx')


def _is_marker(token: str) -> bool:
    """Whether the first thing on a line is the number or letter of a list item."""
    low = token.lower()
    if low[0] == '(':
        low = low[1:]
    if len(low) < 2:
        return False
    last = low[-1]
    body = low[:-1] if last in '.)' else low
    if _NUMBERS.issuperset(body) and body[:1].isdigit():
        pieces = body.split('.')
        return (
            len(pieces) <= 4
            and all(piece.isdigit() and len(piece) <= 2 for piece in pieces)
            and (last in '.)' or len(pieces) > 1)
        )
    if last not in '.)':
        return False
    return (len(body) == 1 and 'a' <= body <= 'z') or (
        2 <= len(body) <= 4 and _ROMAN.issuperset(body)
    )


def _without_markers(text: str, found: list[tuple[int, str]]) -> str:
    """Without list markers at the start of lines.

    Only after something that ends a paragraph: in "Section\\n4. You may" the
    number is part of the sentence.
    """
    lines = text.split('\n')
    at = 0
    before = ''
    changed = False
    for number, line in enumerate(lines):
        bare = line.lstrip(_LEADING)
        if not bare:
            before = ''
        # the number of a printed page neither ends a paragraph nor begins one
        if not bare or bare.rstrip().isdigit():
            at += len(line) + 1
            continue
        if bare[0] in '(0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ':
            token = bare[:12].split(None, 1)[0].rstrip('*_')
            if (
                2 <= len(token) <= 11
                and _is_marker(token)
                and (not before or before[-1] in '.;:,!?)"\'\f' or before.endswith((' and', ' or')))
            ):
                start = line.index(token)
                found.append((at + start, token))
                lines[number] = line[:start] + ' ' * len(token) + line[start + len(token) :]
                changed = True
        before = bare.rstrip(' \t*#/|%>_')
        at += len(line) + 1
    return '\n'.join(lines) if changed else text


def _blank(match: ReMatch[str]) -> str:
    """What a dropped piece leaves behind: its line breaks."""
    return '\n' * match.group().count('\n') or ' '


def _spaces(match: ReMatch[str]) -> str:
    """As ``_blank``, and every offset behind it stays what it was."""
    piece = match.group()
    if '\n' not in piece:
        return ' ' * len(piece)
    return ''.join('\n' if c == '\n' else ' ' for c in piece)


def _without_scripts(text: str) -> str:
    """Without scripts and styles that are closed; nothing is looked for behind the last end."""
    for name in ('script', 'style'):
        ends = [one.end() for one in re.finditer(rf'</{name}\s*>', text, re.IGNORECASE)]
        if ends:
            whole = re.compile(rf'<{name}\b[^<>]*>.*?</{name}\s*>', re.IGNORECASE | re.DOTALL)
            text = whole.sub(_blank, text[: ends[-1]]) + text[ends[-1] :]
    return text


def _tag(match: ReMatch[str]) -> str:
    if _HIDING.search(match.group()) and not re.match(
        r'<(?:a|body|table|td|hr|font|img|meta|link|html)\b', match.group(), re.I
    ):
        return ' hiddentag ' + _blank(match)
    # the end of a paragraph, where a line may end none
    ends = _BLOCK_END.match(match.group())
    return '\f' + _blank(match) if ends else _blank(match)


def _link(match: ReMatch[str]) -> str:
    target = match.group(1)
    if _OWN_LINK.match(target):
        return ']' + _blank(match)
    return match.group()


def _has_tags(text: str) -> bool:
    low = text.lower()
    return '</' in low or any(
        start in low
        for start in (
            '<br',
            '<p>',
            '<p ',
            '<div',
            '<pre',
            '<html',
            '<!doctype',
            '<img',
            '<hr',
            '<a ',
            '<li',
            '<meta',
            '<h1',
            '<body',
            '<span',
        )
    )


def _markup(text: str) -> str:
    """Without the marks of HTML and Markdown."""
    if '&' in text and _ENTITY.search(text):
        from html import unescape

        text = _ENTITY.sub(lambda m: unescape(m.group()), text).translate(SAME)
    if '<' in text and _has_tags(text):
        if '</' in text:
            text = _without_scripts(text)
        text = _TAG.sub(_tag, text)
    if '](' in text:
        text = _LINK.sub(_link, text)
    return text


def _leaders(text: str) -> str:
    """Without comment leaders that are words (``dnl``, ``REM``, ``C``)."""
    if not text.lstrip()[:9].lower().startswith(('dnl', 'rem', 'c ', '@c')):
        return text
    lines = text.split('\n')
    full = [line for line in lines if line.strip()]
    led = sum(1 for line in full if _LEADERS.match(line))
    if led < 3 or led < len(full) * 0.9:
        return text
    return '\n'.join(_LEADERS.sub(' ', line) for line in lines)


def normalize(text: str) -> Normal:
    """Make a text ready for comparison. Takes anything, never fails."""
    notes: list[str] = []
    truncated = len(text) > LIMIT
    if truncated:
        text = text[:LIMIT]
        notes.append(f'only the first {LIMIT} characters were read')
    if '\r' in text:
        text = text.replace('\r\n', '\n').replace('\r', '\n')
    text = _leaders(_markup(plain(text, notes)))
    out = Normal('')
    out.notes = notes
    out.truncated = truncated

    text = _without_markers(text, out.markers)
    low = text.lower()
    if 'copyright' in low or '(c)' in low:
        pieces: list[str] = []
        place = breaks = 0
        for start, end in candidates(text, low if len(low) == len(text) else lower(text)):
            found = statement(text[start:end])
            if found is None:
                continue
            breaks += text.count('\n', place, start)
            found.line = breaks + 1
            out.copyrights.append(found)
            out.dropped.append((start, end, text[start:end]))
            pieces.append(text[place:start])
            pieces.append(' ' * (end - start))
            place = end
        if pieces:
            pieces.append(text[place:])
            text = ''.join(pieces)
    if 'reserved' in low:
        text = text.replace('All rights reserved', ' ' * 19)
        if 'eserved' in text or 'RESERVED' in text:
            text = _RESERVED.sub(_spaces, text)
    if '://' in text:
        for scheme in ('http://www.', 'https://www.', 'http://', 'https://'):
            text = text.replace(scheme, ' ' * len(scheme))
        if '://' in text:
            text = _SCHEME.sub(_spaces, text)
    out.text = text
    return out
