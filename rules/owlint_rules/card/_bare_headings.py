"""Headings of a card with nothing below them, or with a template's text: a cheap first look.

The rule asks the reader of sections that feeds the verdicts, which knows all
kinds of heading; this look only tells whether it is worth asking.
"""

from __future__ import annotations

import re

from owlint_rules.lazy import lazy
from owlint_rules.model.subjects import Card

#: What templates leave behind, in lower case. The rule looks closer.
_LEFT = (
    'needed', '{{', '[optional]', 'todo', 'tbd', 'n/a', 'coming soon', 'to be ', '<!--', '[insert',
    'not available', 'not specified', 'not provided', 'not disclosed', 'unknown', 'undisclosed',
    'lorem ipsum', ':**\n', ':**\r',
)  # fmt: skip
#: Longest text that can be all template: the hub's longest has some 600 characters.
_LONGEST = 2_000
#: Most headings that are looked at.
_MOST = 1_000
#: What headings other than those with `#` at the start of a line cannot do without.
_OTHER = ('\n--', '\n==', '\n -', '\n =', '\n #', '\n  #', '\n   #', '</h', '</H')
#: Any heading: with `#`, of HTML, or the line above an underline.
_HEADING = lazy(
    r'^(?:[ ]{0,3}(?P<marks>#{1,6})(?=[ \t])'
    r'|[ \t]*(?:<(?!h[1-6])[a-z]+\b[^>\r\n]{0,200}>[ \t]*){0,3}<h(?P<html>[1-6])\b'
    r'|[ ]{0,3}[^\s|>-][^\r\n]{0,200}\r?\n[ ]{0,3}(?:=+|-{2,})(?=[ \t]*\r?$))',
    re.MULTILINE | re.IGNORECASE,
)
#: How far a card is read, as the reader of sections does.
_FAR = 400_000


def bare_headings(card: Card) -> set[int]:
    """The lines of headings that may have no text of their own; empty for most sound cards."""
    known: set[int] | None = card.cache.get('bare_headings')
    if known is None:
        known = card.cache['bare_headings'] = _find(card)
    return known


def _find(card: Card) -> set[int]:
    text = card.text
    found: list[int] = []
    headings = _headings(text, card.body)
    for index, (start, end, level) in enumerate(headings):
        last = index + 1 == len(headings)
        stop = len(text) if last else headings[index + 1][0]
        if stop - end > _LONGEST:
            continue
        part = text[end:stop]
        if not part.strip():
            if last or headings[index + 1][2] <= (level or 6):
                found.append(start)
        else:
            part = part.lower()
            if any(map(part.__contains__, _LEFT)):
                found.append(start)
    if not found:
        return set()
    from owlint_rules.card._values import line_number

    return {line_number(card, offset) for offset in found}


def _headings(text: str, start: int) -> list[tuple[int, int, int]]:
    """Start, end and level of each heading; level 0 for an underlined one, which may be of any."""
    if any(map(text[start:].__contains__, _OTHER)):
        return _all_headings(text, start)
    found: list[tuple[int, int, int]] = []
    here = start if text.startswith('#', start) else text.find('\n#', start) + 1
    while here > 0 and len(found) < _MOST:
        end = text.find('\n', here)
        found.append((here, end if end >= 0 else len(text), _level(text, here)))
        here = text.find('\n#', here) + 1
    return found


def _all_headings(text: str, start: int) -> list[tuple[int, int, int]]:
    found: list[tuple[int, int, int]] = []
    for match in _HEADING.finditer(text, start, start + _FAR):
        end = text.find('\n', match.end())
        marks, html = match.group('marks', 'html')
        level = len(marks) if marks else int(html or 0)
        found.append((match.start(), end if end >= 0 else len(text), level))
        if len(found) == _MOST:
            break
    return found


def _level(text: str, start: int) -> int:
    level = 0
    while level < 7 and text.startswith('#', start + level):
        level += 1
    return level
