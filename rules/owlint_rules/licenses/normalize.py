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
from bisect import bisect_right

from owlint_rules.licenses.copyright import CANDIDATE, Copyright, statement

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import Match as ReMatch

#: Longer files are cut here and never called exact: the longest license known has 0.1 MB.
LIMIT = 1_000_000

_WORD = re.compile(r'[^\W_]+|~~|<!--|-->|[\u202a-\u202e\u2066-\u2069\u26d4\u2620\U0001f6ab\U0001f6d1]')
_WORD_ASCII = re.compile(r'[a-z0-9]+|~~|<!--|-->')

# The number or letter of a list item at the start of a line.
_MARKER = re.compile(
    r'^[^\w\n(~<]*(\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{2,4})[.)]|\d{1,2}(?:\.\d{1,2}){1,3})'
    r'(?=[\s*_])',
    re.IGNORECASE | re.MULTILINE,
)
_SCHEME = re.compile(r'\bhttps?://(?:www\.)?')
_RESERVED = re.compile(r'\ball[ \t]+rights?[ \t]+reserved\b', re.IGNORECASE)
_ENTITY = re.compile(r'&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8}\d?);', re.IGNORECASE)
_TAG = re.compile(
    r'</?(?:a|abbr|address|article|b|big|blockquote|body|br|center|code|col|dd|details|div|dl|dt|em|'
    r'font|footer|h[1-6]|head|header|hr|html|i|img|li|link|main|meta|nav|ol|p|pre|samp|section|small|'
    r'span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|!doctype)'
    r'(?:\s[^<>]{0,2000})?/?>',
    re.IGNORECASE,
)
_HIDING = re.compile(
    r'hidden|display\s*:|visibility|opacity|font-size|text-decoration|clip|position|color',
    re.IGNORECASE,
)
_SCRIPT = re.compile(r'<(script|style)\b[^>]*>.*?</\1\s*>', re.IGNORECASE | re.DOTALL)
_LINK = re.compile(r'\]\(\s*<?((?:[^()\s<>]|\([^()\s]*\))*)>?(?:\s+"[^"\n]*")?\s*\)')
_OWN_LINK = re.compile(
    r'(?:#|mailto:|(?:https?:)?//(?:[\w-]+\.)*(?:gnu|fsf|apache|creativecommons|opensource|spdx|mozilla|'
    r'wikipedia|choosealicense|unlicense|boost|eclipse|llama|openmdw|opendatacommons|python|cdla)\.\w+)'
    r'[^\s]*$',
    re.IGNORECASE,
)
_LEADERS = re.compile(r'^[ \t]*(dnl|rem|c|@c|@comment)(?:[ \t]|$)', re.IGNORECASE)
_MOJIBAKE = re.compile('â€.|Â[ ©®°«»\xa0]|Ã[\x80-\xbf©¨¢ª´®»§¯¤¶¼]|ï»¿')

# Characters that are one way among several to write the same thing.
_SAME: dict[int, str | None] = {
    0x2018: "'", 0x2019: "'", 0x201A: "'", 0x201B: "'", 0x2032: "'", 0x00B4: "'",
    0x201C: '"', 0x201D: '"', 0x201E: '"', 0x201F: '"', 0x2033: '"', 0x00AB: '"', 0x00BB: '"',
    0x2010: '-', 0x2011: '-', 0x2012: '-', 0x2013: '-', 0x2014: '-', 0x2015: '-', 0x2212: '-',
    0x00A0: ' ', 0x2002: ' ', 0x2003: ' ', 0x2009: ' ', 0x202F: ' ', 0x3000: ' ',
    0x2022: '*', 0x00B7: '*', 0x25CF: '*', 0x25AA: '*', 0x2026: '...', 0x00A9: '(c)', 0x24D2: '(c)',
    0x24B8: '(c)', 0x2028: ' ', 0x2029: ' ', 0x0085: ' ', 0xFFFD: ' ',
    # invisible: what a reader sees is the text without them
    0x00AD: None, 0x200B: None, 0x200C: None, 0x200D: None, 0x2060: None, 0xFEFF: None,
    0x180E: None, 0x200E: None, 0x200F: None, 0x2061: None, 0x2062: None, 0x2063: None,
    0x2064: None, 0xFE0F: None, 0xFE0E: None,
}  # fmt: skip
_INVISIBLE = re.compile('[\u00ad\u200b-\u200d\u2060-\u2064\u180e]|(?<!^)\ufeff')


class Normal:
    """A text made ready for comparison.

    ``text`` has the line breaks of the original in the same places, so an
    offset in it leads to a line of the file.
    """

    __slots__ = ('_breaks', '_spans', '_words', 'copyrights', 'markers', 'notes', 'text', 'truncated')

    def __init__(self, text: str) -> None:
        self.text = text
        self.copyrights: list[Copyright] = []
        self.markers: list[tuple[int, str]] = []
        self.notes: list[str] = []
        self.truncated = False
        self._words: list[str] | None = None
        self._spans: list[tuple[int, int]] | None = None
        self._breaks: list[int] | None = None

    def _lower(self) -> str:
        low = self.text.lower()
        if len(low) != len(self.text):  # a few letters grow when lowered
            low = ''.join(c.lower() if len(c.lower()) == 1 else c for c in self.text)
        return low.replace('licence', 'license')

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


_PAUSE = re.compile(r'(?:[.;:,!?)"\']|\b(?:and|or))\Z', re.IGNORECASE)


def _blank(match: ReMatch[str]) -> str:
    """What a dropped piece leaves behind: its line breaks."""
    return '\n' * match.group().count('\n') or ' '


def _tag(match: ReMatch[str]) -> str:
    if _HIDING.search(match.group()) and not re.match(r'<(?:a|body|table|td|hr|font|img|meta|link|html)\b', match.group(), re.I):
        return ' hiddentag ' + _blank(match)
    return _blank(match)


def _link(match: ReMatch[str]) -> str:
    target = match.group(1)
    if _OWN_LINK.match(target):
        return ']' + _blank(match)
    return match.group()


def _undo_mojibake(text: str) -> str:
    """UTF-8 that somebody read as Windows-1252, put right piece by piece."""

    def mend(match: ReMatch[str]) -> str:
        for encoding in ('cp1252', 'latin-1'):
            try:
                return match.group().encode(encoding).decode('utf-8')
            except UnicodeError:
                continue
        return "'" if match.group().startswith('â€') else match.group()

    return _MOJIBAKE.sub(mend, text)


def _plain(text: str, notes: list[str]) -> str:
    """One way to write each character."""
    if '\x00' in text:
        text = text.replace('\x00', '')
    if text.isascii():
        return text
    if _INVISIBLE.search(text):
        notes.append('the text holds invisible characters')
    if _MOJIBAKE.search(text):
        text = _undo_mojibake(text)
    text = text.translate(_SAME)
    if not text.isascii():
        from unicodedata import normalize

        text = normalize('NFKC', text)
    return text


def _markup(text: str) -> str:
    """Without the marks of HTML and Markdown."""
    if '&' in text and _ENTITY.search(text):
        from html import unescape

        text = _ENTITY.sub(lambda m: unescape(m.group()), text).translate(_SAME)
    if '<' in text:
        if '</' in text:
            text = _SCRIPT.sub(_blank, text)
        text = _TAG.sub(_tag, text)
    if '](' in text:
        text = _LINK.sub(_link, text)
    return text


def _leaders(text: str) -> str:
    """Without comment leaders that are words (``dnl``, ``REM``, ``C``)."""
    if not _LEADERS.search(text.lstrip()[:12]):
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
    text = _leaders(_markup(_plain(text, notes)))
    out = Normal('')
    out.notes = notes
    out.truncated = truncated

    def marker(match: ReMatch[str]) -> str:
        # Only after something that ends a paragraph: in "Section\n4. You may" the number counts.
        before = text[max(0, match.start() - 200) : match.start()]
        kept = before.rstrip(' \t\n*#/|;%>')
        if kept and before.count('\n', len(kept)) < 2 and not _PAUSE.search(before.rstrip(' \t\n*#/|%>')):
            return match.group()
        out.markers.append((match.start(1), match.group(1)))
        cut = match.start(1) - match.start()
        return match.group()[:cut] + ' ' * len(match.group(1))

    text = _MARKER.sub(marker, text)

    low = text.lower()
    if 'copyright' in low or '(c)' in low:
        breaks = 0
        place = 0

        def drop(match: ReMatch[str]) -> str:
            nonlocal breaks, place
            found = statement(match.group())
            if found is None:
                return match.group()
            breaks += text.count('\n', place, match.start())
            place = match.start()
            found.line = breaks + 1
            out.copyrights.append(found)
            return ' ' * len(match.group())

        text = CANDIDATE.sub(drop, text)
    if 'reserved' in low:
        text = _RESERVED.sub(lambda m: ' ' * len(m.group()), text)
    if '://' in text:
        text = _SCHEME.sub(lambda m: ' ' * len(m.group()), text)
    out.text = text
    return out
