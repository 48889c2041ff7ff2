"""One way to write each character of a license text, and wrong encodings put right."""

from __future__ import annotations

from re import Match as ReMatch

from owlint_rules.lazy import lazy

# UTF-8 read as Windows-1252: a lead byte and one to three bytes that follow it, as characters.
_FOLLOW = (
    '[\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019'
    '\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178\x80-\x9f'
    '\xa0-\xbf]'
)
_MOJIBAKE = lazy(
    f'[\xc2-\xdf]{_FOLLOW}|[\xe0-\xef]{_FOLLOW}{{2}}|[\xf0-\xf4]{_FOLLOW}{{3}}|\xe2(?:\u20ac|\x80)[\ufffd?]?'
)
# the same as Mac Roman
_MAC = {
    '\u201a\xc4\xfa': '"', '\u201a\xc4\xf9': '"', '\u201a\xc4\xf4': "'", '\u201a\xc4\xf2': "'",
    '\u201a\xc4\xec': '-', '\u201a\xc4\xee': '-', '\xac\xa9': '(c)', '\u201a\xc4\xa2': '*',
}  # fmt: skip
#: A question mark or an empty box where an apostrophe, a quote or the sign of copyright was.
LOST = lazy(
    r'(?<=[A-Za-z])[?\ufffd]{1,3}(?=(?:s|t|re|ll|ve|d)\b)'
    r'|(?<![?\w])[?\ufffd]{1,3}(?=[A-Za-z][\w ]{0,60}[?\ufffd](?!\w))'
    r'|\b[Cc]opyright[ \t]+(?:\xc2|[?\ufffd]{1,3})(?=[ \t]*(?:(?:19|20)\d\d|[<\[{]))'
)

# Characters that are one way among several to write the same thing.
SAME: dict[int, str | None] = {
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
_INVISIBLE = frozenset('\u00ad\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\u180e')
_LEADS = frozenset(map(chr, range(0xC2, 0xF5)))

#: What is noted of a text whose characters had to be guessed.
DAMAGED = 'characters of the text were damaged by a wrong encoding'


def _undo_mojibake(text: str) -> str:
    """UTF-8 that somebody read as Windows-1252, put right piece by piece."""

    def mend(match: ReMatch[str]) -> str:
        piece = match.group()
        if (len(piece) < 3 and piece[0] == '\xe2') or piece[-1] in '\ufffd?':
            # a dash has no byte that gets lost, quotes and apostrophes have
            return '"'
        try:
            raw = b''.join(bytes((ord(c),)) if ord(c) < 256 else c.encode('cp1252') for c in piece)
            return raw.decode('utf-8')
        except UnicodeError:
            return piece

    return _MOJIBAKE.sub(mend, text)


def plain(text: str, notes: list[str]) -> str:
    """One way to write each character."""
    if '\x00' in text:
        text = text.replace('\x00', '')
    if '?' in text or '\ufffd' in text or '\xc2' in text:
        lost = LOST.sub(lambda found: 'copyright' if len(found.group()) > 3 else "'", text)
        if lost != text:
            notes.append(DAMAGED)
            text = lost
    if text.isascii():
        return text
    letters = set(text)
    if letters & _INVISIBLE or '\ufeff' in text[1:]:
        notes.append('the text holds invisible characters')
    if letters & _LEADS and _MOJIBAKE.search(text):
        for _ in range(3):
            # what was read wrongly twice has to be put right twice
            before, text = text, _undo_mojibake(text)
            if text == before or not _MOJIBAKE.search(text):
                break
        notes.append(DAMAGED)
    elif '\u201a\xc4' in text or '\xac\xa9' in text:
        for wrong, right in _MAC.items():
            text = text.replace(wrong, right)
        notes.append(DAMAGED)
    text = text.translate(SAME)
    if not text.isascii():
        from unicodedata import normalize

        text = normalize('NFKC', text)
    return text
