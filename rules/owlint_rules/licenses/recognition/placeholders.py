# ruff: noqa: E501 - patterns read better on one line
"""Slots that were left unfilled: which stand in a text, and which of them matter."""

from __future__ import annotations

import re

from owlint_rules.lazy import lazy
from owlint_rules.licenses.recognition.match import Placeholder

_WORDS = (
    r'years?|yyyy|xxxx|dates?|full ?name|name of (?:the )?(?:copyright )?(?:owner|author|licensor|company|copyright holder)s?|'
    r'copyright (?:holder|owner)s?(?:\s{0,9},[^<>\[\]{}]{0,200})?|holders?|owners?|authors?|author name|'
    r'organi[sz]ation|company|company name|your [a-z ]{0,20}name(?: here)?|e-?mail(?: address)?|project(?: name)?|'
    r'url tbd|tbd|tba|todo[^\]>}]{0,40}|insert[^\]>}]{1,80}|licensor(?: name)?|model name|'
    r'owner organization|copyright years?|name|fill in[^\]>}]{0,40}|url|link|address|[a-z ]{0,60}name here'
)
_SLOT = lazy(
    rf'(?:<|\[|\{{{{1,2}}|\$\{{)\s*\$?(?:{_WORDS})\s*(?:>|\]|\}}{{1,2}})(?!\()', re.IGNORECASE
)
_BARE = lazy(
    r'(?i:copyright|\(c\)|©)\W{0,4}(?i:\(c\)\W{0,2}|©\W{0,2})?(YEAR\b[^\n]{0,60}|20XX\b[^\n]{0,60}|19XX\b[^\n]{0,60}'
    r'|XXXX\b[^\n]{0,60}|YYYY\b[^\n]{0,60}|(?:\d{4}[ ,]+)?(?:TODO|TBD|FIXME)\b[^\n]{0,40}|(?:\d{4}[ ,]+)?___[^\n]{0,60}'
    r'|\d{4}[ ,]+(?:YOUR NAME|Your Name|Your Company|AUTHOR NAME|COMPANY NAME|FULL ?NAME|NAME HERE)\b[^\n]{0,40})'
)
# From here on a standard text shows how to apply it; slots there are part of the text.
_APPENDIX = (
    'end of terms and conditions', 'end of the terms and conditions', 'how to apply these', 'how to apply this',
    'how to apply the', 'how to use this license', 'appendix:', 'addendum:', 'exhibit a',
)  # fmt: skip
_KEYS = (
    'year', 'yyyy', 'xx', 'date', 'name', 'owner', 'author', 'holder', 'organi', 'company', 'mail', 'project',
    'tbd', 'tba', 'todo', 'insert', 'licensor', 'url', 'link', 'address', 'fill',
)  # fmt: skip
#: Words of slots without brackets.
_BARE_KEYS = (
    'YEAR',
    'YYYY',
    'XX',
    'NAME',
    'TODO',
    'TBD',
    'FIXME',
    '___',
    'Your Name',
    'Your Company',
)
_LIMIT = 50


def _likely(low: str, end: int) -> bool:
    """Whether something in brackets has a word of a slot in it; cheaper than the patterns."""
    for opening, closing in ('[]', '<>', '{}'):
        at = low.find(opening, 0, end)
        while at >= 0:
            stop = low.find(closing, at, min(end, at + 120))
            piece = low[at : stop if stop > 0 else at]
            if any(key in piece for key in _KEYS):
                return True
            at = low.find(opening, at + 1, end)
    return False


def placeholders(text: str) -> list[Placeholder]:
    """The slots that matter, in order; those of a how-to-apply appendix do not."""
    bare = any(word in text for word in _BARE_KEYS)
    if not bare and '[' not in text and '<' not in text and '{' not in text:
        return []
    end = len(text)
    low = text.lower()
    for phrase in _APPENDIX:
        at = low.find(phrase)
        if 600 < at < end:
            end = at
    out: list[Placeholder] = []
    for pattern, likely in ((_SLOT, _likely(low, end)), (_BARE, bare)):
        if not likely:
            continue
        for found in pattern.finditer(text, 0, end):
            piece = found.group(1) if pattern is _BARE else found.group()
            out.append(Placeholder(text.count('\n', 0, found.start()) + 1, ' '.join(piece.split())))
            if len(out) >= _LIMIT:
                break
    out.sort(key=lambda slot: slot.line)
    return out
