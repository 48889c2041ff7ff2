"""Markdown and HTML without their marks, with the way back to the places in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from owlint_rules.lazy import lazy
from owlint_rules.text import small_letters

#: What stands for an address that was written out.
ADDRESS = '\ufffc'
#: Marks that are taken out. Every repetition is bounded, so that hostile text costs no more. What
#: stands in front passes over most letters, and over single blanks behind what is no mark.
_MARK = lazy(
    r'(?=[<!\[\]&\\*`~^_$]|https?:|www\.|\s(?!(?<=[^\s<>*_`~^;)}\[\]\\] )\S))(?:'
    r'(?P<comment><!--[\s\S]{0,20000}?(?:-->|$))'
    r'|(?P<image>!\[(?P<alt>[^\[\]\n]{0,200})\]\((?P<src>[^()\s]{0,600}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)'
    r'(?:[ \t]+"[^"\n]{0,200}")?\))'
    r'|(?P<link>\][ ]?\((?P<href><?[^()<>\s]{0,600}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?>?)'
    r'(?:[ \t]+["\'][^"\'\n]{0,200}["\'])?[ \t]*\))'
    r'|(?P<tag></?[a-zA-Z][a-zA-Z0-9]{0,15}(?:[\s/][^<>]{0,800})?>)'
    r'|(?P<address>(?:https?://|www\.)[^\s<>()\[\]"\'`|，。；、）》」]{1,600})'
    r'|(?P<close>\](?:\[[^\[\]\n]{0,100}\])?)'
    r'|(?P<open>\[)'
    r'|(?P<entity>&(?:nbsp|amp|quot|lt|gt|\#39|\#\d{1,6});)'
    r'|(?P<escape>\\(?=[\[\]()*_`#.!|~-]))'
    r'|(?P<marks>[*`~]+|\^\^|(?<![^\W_])_+|_+(?![^\W_])|\$\\(?:text|color)\{[^{}\n]{0,40}\})'
    r'|(?P<blank>[^\S\n]*\n[\s>]*|\s+))',
)  # fmt: skip
#: The same where no letter of a mark stands, and the letters.
_BLANK = lazy(
    r'(?P<blank>\s(?!(?<=[^\s<>*_`~^;)}\[\]\\] )\S)(?:(?<=\n)[\s>]*|[^\S\n]*\n[\s>]*|\s*))'
)
_LETTER = lazy(r'[<!\[\]&\\*`~^_$]')
#: Tags that end a line of words.
_BREAKS = frozenset(
    'br p div li ul ol tr table h1 h2 h3 h4 h5 h6 hr blockquote center details summary'.split()  # noqa: SIM905
)
_SRC = lazy(r'\bsrc\s*=\s*["\']?([^"\'\s>]{1,600})', re.IGNORECASE)
_ALT = lazy(r'\balt\s*=\s*(?:"([^"]{0,200})"|\'([^\']{0,200})\')', re.IGNORECASE)
_HREF = lazy(r'\bhref\s*=\s*["\']?([^"\'\s>]{1,600})', re.IGNORECASE)
#: What a picture of a license is called.
_LICENSE_PICTURE = lazy(r'(?i)icen[sc]|creative ?commons|\bcc[ -](?:by|0)|non-?commercial')
_SHIELD = lazy(r'shields\.io/badge/([^?#]{1,300})', re.IGNORECASE)
_ENTITIES = {'&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>', '&#39;': "'"}


class Link:
    """A linked stretch of plain text and where it leads."""

    __slots__ = ('end', 'start', 'url')

    def __init__(self, start: int, end: int, url: str) -> None:
        self.start = start
        self.end = end
        self.url = url


class Plain:
    """The words of a stretch of Markdown: ``text``, its ``links``, and the way back.

    ``small`` is the text in small letters.
    Runs of blanks are one blank, tags that break a line are a line end, cells
    of HTML tables are parted by ``|``, a badge is the words that it shows.
    """

    def __init__(self, source: str, start: int, end: int) -> None:
        self.links: list[Link] = []
        #: words, their place in the source, and how much of it they stand for as a whole
        parts: list[tuple[str, int, int]] = []
        length = 0
        at = start
        opened: list[int] = []
        anchor: tuple[int, str] | None = None

        def add(words: str, place: int, shown: int = 0) -> None:
            nonlocal length
            if words:
                parts.append((words, place, shown))
                length += len(words)

        marked = (
            _LETTER.search(source, start, end) is not None
            or source.find('http', start, end) >= 0
            or source.find('www.', start, end) >= 0
        )
        for match in (_MARK if marked else _BLANK).finditer(source, start, end):
            add(source[at : match.start()], at)
            at = match.end()
            kind = match.lastgroup
            if kind == 'blank':
                if parts and parts[-1][0][-1] not in ' \n':
                    # two blanks or a backslash before its end break a line
                    broken = match.group().startswith('  \n')
                    add('\n' if broken else ' ', match.start(), at - match.start())
            elif kind == 'open':
                opened.append(length)
                if len(opened) > 50:
                    del opened[0]
            elif match.group('link') is not None:
                if opened:
                    self.links.append(Link(opened.pop(), length, match.group('href').strip('<>')))
            elif kind == 'close':
                if opened:
                    opened.pop()
            elif match.group('image') is not None:
                words = _badge(match.group('alt'), match.group('src'))
                if words:
                    add('\n' if parts else '', match.start())
                    add(words + '\n', match.start(), at - match.start())
            elif kind == 'tag':
                tag = match.group()
                name = re.split(r'[\s/>]', tag.lstrip('</'), maxsplit=1)[0].lower()
                if name == 'img':
                    alt, src = _ALT.search(tag), _SRC.search(tag)
                    words = _badge(
                        (alt.group(1) or alt.group(2) or '') if alt else '',
                        src.group(1) if src else '',
                    )
                    if words:
                        add('\n' if parts else '', match.start())
                        add(words + '\n', match.start(), at - match.start())
                elif name == 'a':
                    href = _HREF.search(tag)
                    if href:
                        anchor = (length, href.group(1))
                    elif tag.startswith('</') and anchor is not None:
                        self.links.append(Link(anchor[0], length, anchor[1]))
                        anchor = None
                elif name in ('td', 'th'):
                    add('|' if not parts or parts[-1][0] != '|' else '', match.start())
                elif name in _BREAKS and parts and parts[-1][0] != '\n':
                    add('\n', match.start())
            elif kind == 'address':
                address = match.group().rstrip('.,;:!?')
                at = match.start() + len(address)
                self.links.append(Link(length, length + 1, address))
                add(ADDRESS, match.start(), len(address))
            elif kind == 'entity':
                add(_ENTITIES.get(match.group(), ' '), match.start(), at - match.start())
        add(source[at:end], at)
        self.text = ''.join([part[0] for part in parts])
        self.small = small_letters(self.text)
        self._end = end
        self._parts = parts
        self._begins: list[int] = []

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the source of a stretch of the plain text that is not empty."""
        return self._at(start, 0), max(self._at(end - 1, 1), self._at(start, 0) + 1)

    def _at(self, offset: int, after: int) -> int:
        begins = self._begins
        if not begins:
            begins += accumulate((len(words) for words, _, _ in self._parts), initial=0)
            begins.pop()
        index = bisect_right(begins, offset) - 1
        if index < 0:
            return 0
        _, source, shown = self._parts[index]
        if shown:
            return source + (shown if after else 0)
        return min(source + offset - begins[index] + after, self._end)

    def links_in(self, start: int, end: int) -> list[Link]:
        """The links that touch a stretch."""
        return [link for link in self.links if link.start < end and link.end > start]


def plain_of(source: str, start: int, end: int) -> Plain:
    """The words of a stretch, made once for all who read the same text."""
    known = _known_of(source)
    found = known.get((start, end))
    if found is None:
        found = known[start, end] = Plain(source, start, end)
    return found


@lru_cache(maxsize=2)
def _known_of(source: str) -> dict[tuple[int, int], Plain]:
    return {}


def _badge(alt: str, src: str) -> str:
    """The words that a badge about terms shows; '' for any other picture."""
    found = _SHIELD.search(src)
    if found is None:
        return alt if _LICENSE_PICTURE.search(alt) else ''
    from urllib.parse import unquote

    pieces = [
        piece.replace('\0', '-').replace('\1', '_').strip(' -')
        for piece in unquote(found.group(1))
        .removesuffix('.svg').removesuffix('.png')
        .replace('--', '\0').replace('__', '\1').replace('_', ' ').split('-')
    ]  # fmt: skip
    if len(pieces) > 1:
        pieces.pop()  # the color
    label, message = pieces[0], '-'.join(pieces[1:])
    lower = f'{label} {message} {alt}'.lower()
    if (
        'icens' not in lower
        and 'icenc' not in lower
        and '许可' not in lower
        and '协议' not in lower
    ):
        return f'{label}: {message}' if 'commercial' in lower else ''
    if not message or message.lower() == 'license':
        return f'License: {label}'
    words = f'{label}: {message}' if 'icen' in label.lower() else f'{label} License: {message}'
    return f'{words} ({alt})' if len(alt.split()) > len(label.split()) + 1 else words
