# ruff: noqa: E501 - patterns read better on one line
"""A license that stands in a section of a README."""

from __future__ import annotations

import re

from owlint_rules.lazy import lazy
from owlint_rules.licenses.recognition.allowed_text import plain
from owlint_rules.licenses.recognition.clauses import ALIKE
from owlint_rules.licenses.recognition.context import Context
from owlint_rules.licenses.recognition.copyright import restricts
from owlint_rules.licenses.recognition.vocabulary import STRICT
from owlint_rules.text import heading_title

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.found import Found
    from owlint_rules.licenses.recognition.normalize import Normal

_HEADING = lazy(
    r'^[ \t]{0,3}(?:#{1,6}[ \t]+(?P<a>\S.*)|(?P<b>\S.{0,80})\n[ \t]{0,3}(?:={3,}|-{3,})[ \t]*$|<h[1-6]\b[^<>\n]{0,400}>(?P<c>.{0,400}?)</h[1-6]>[ \t]*$)',
    re.MULTILINE | re.IGNORECASE,
)
_LICENSE = lazy(r'\b(?:licen[sc]e|licensing|copying|legal|copyright)', re.IGNORECASE)
# Outside the section anything that sounds like terms keeps the file from being called standard.
_TERMS = lazy(
    r'\b(?:commerc\w*|non-?commerc\w*|licen[sc]\w+|permission\w*|permitted|prohibit\w*|forbid\w*|forbidden|restrict\w*|'
    r'allowed|disallow\w*|may not|must not|shall|agree\w*|terms|conditions|royalt\w*|fees?|pay|pays|paid|payment|sell\w*|'
    r'sold|resale|academ\w*|research|militar\w*|weapons?|armed|compan(?:y|ies)|business\w*|enterprise\w*|revenue|turnover|'
    r'only|except|unless|consent|contact|register|hands off|out of bounds|not for|no use|students?|non-?profit|personal|'
    r'secret|confidential|closed|belongs?|hobby\w*|proprietary|free for|evaluation|forbade|banned|warfare|monthly|residents?|citizens?|governments?|police|army|embargo\w*|'
    r'nur|nicht|seulement|uniquement|solo|interdit|verboten)\b',
    re.IGNORECASE,
)


# What sections of a README are called; their text is read for terms, not word by word.
_USUAL = lazy(
    r'^\W*(?:usage|how to use|use|install\w*|set ?up|getting started|quick ?start|features?|examples?|demo|documentation|docs|'
    r'cit(?:ation|ing)\b.*|bibtex|contribut\w+|acknowledge?ments?|references?|training|evaluation|results|benchmarks?|'
    r'model (?:details|description|architecture|card|summary|sources)|overview|introduction|about|requirements|dependencies|'
    r'development|tests?|testing|changelog|authors?|credits?|thanks|table of contents|contents|build\w*|configuration|'
    r'uses|intended uses?|limitations|data(?:sets?)?|download|inference|performance|roadmap|faq|status|news)\W*$',
    re.IGNORECASE,
)
# Words of conditions that a description of software cannot do without.
DESCRIBING = frozenset(
    [
        'that',
        'which',
        'this',
        'it',
        'its',
        'is',
        'are',
        'be',
        'was',
        'been',
        'as',
        'on',
        'by',
        'with',
        'can',
        'how',
        'what',
        'when',
        'if',
        'one',
        'two',
        'more',
        'most',
        'all',
        'some',
        'other',
        'train',
        'trains',
        'trained',
        'training',
        'use',
        'uses',
        'used',
        'using',
        'such',
        'two',
        'three',
        'than',
        'them',
        'they',
        'their',
        'these',
        'those',
        'there',
        'then',
        'public',
        'published',
        'release',
        'released',
        'update',
        'updated',
        'support',
        'supports',
        'supported',
        'produce',
        'produces',
        'produced',
        'product',
        'developed',
        'generate',
        'generates',
        'run',
        'runs',
        'running',
        'serve',
        'serves',
        'display',
        'displays',
        'report',
        'reports',
        'show',
        'list',
        'lists',
        'issue',
        'issues',
        'order',
        'number',
        'numbers',
        'object',
        'objects',
        'person',
        'image',
        'server',
        'client',
        'api',
        'apis',
        'cloud',
        'open',
        'any',
        'each',
        'not',
        'individual',
        'applied',
        'apply',
        'evaluation',
        'test',
        'field',
        'fields',
        'learn',
        'like',
        'so',
        'too',
        'an',
        'has',
        'have',
        'had',
        'model',
        'free',
    ]
)


def _sections(text: str) -> list[tuple[str, str]]:
    """Heading and body of each section; the first heading is empty."""
    out = []
    heading, start = '', 0
    for found in _HEADING.finditer(text):
        out.append((heading, text[start : found.start()]))
        heading = (
            heading_title(found.group('a') or '') or found.group('b') or found.group('c') or ''
        )
        start = found.end()
    out.append((heading, text[start:]))
    return out


def _readable(heading: str, body: str) -> bool:
    """Whether a section of a README cannot be terms."""
    text = heading if _USUAL.match(heading) else f'{heading} {body}'
    if _USUAL.match(text):
        return True
    words = re.findall(r'[a-z0-9]+', text.lower())
    return (
        len(words) <= 400
        and not any(restricts(word) and word not in DESCRIBING for word in words)
        and not re.search(r'\bnot\b', text, re.IGNORECASE)
    )


def section(normal: Normal, found: Found) -> str | None:
    """How a license that is whole stands among other text; None when that text may be terms.

    Only for a comparison in which nothing but text before and after is left.
    """
    start = found.ref.title + found.low
    end = found.last
    for i1, i2, j1, _ in found.left.ops:
        if i1 == len(found.words):
            end = j1
        elif i2 > found.ref.title:
            return None
    for i1, i2, j1, j2 in found.ops:
        if i2 <= found.ref.title:
            start += (j2 - j1) - (i2 - i1)
    text = normal.text
    spans = normal.spans
    if not found.low <= start < len(spans):
        return None
    before = text[: spans[start][0]]
    last = spans[end][0] if end < min(found.high, len(spans)) else None
    after = ''
    headings = list(_HEADING.finditer(before))
    if last is not None:
        # the heading of the next section begins with marks that are no words
        line = text.rfind('\n', 0, last) + 1
        after = text[line:]
        nearest = _HEADING.match(after)
        if nearest is None:
            return None
    if not headings:
        return None
    at = None
    for number in range(len(headings) - 1, -1, -1):
        between = re.findall(r'\w+', before[headings[number].end() :])
        if len(between) > 48:
            break
        if _LICENSE.search(headings[number].group()):
            at = number
    if at is None or (len(headings) < 2 and not after):
        return None
    context = Context(normal, found.ref, found.words, found.low, found.high)
    # between the heading of the section and the text: the license's own heading and plain lines
    top = headings[at].start()
    for _, i2, j1, j2 in found.ops:
        if i2 <= found.ref.title and j1 < j2 and spans[j2 - 1][1] > top:
            own = text[max(top, spans[j1][0]) : spans[j2 - 1][1]]
            lines = re.split(r'\n|(?<=[a-z]{3}[.:])\s', own)
            if not all(plain(context, line) for line in lines if line.strip()):
                return None
    rest = (before[: headings[at].start()] + '\n' + after).translate(ALIKE)
    if _TERMS.search(rest) or re.search('[\u0250-\uffff]{2}', rest) or '~~' in rest:
        return None
    if not all(_readable(heading, body) for heading, body in _sections(rest)):
        return None
    for row in rest.split('\n'):
        # a line that names a license has to name this one, and nothing else
        named = not STRICT.isdisjoint(re.findall('[a-z0-9]+', row.lower()))
        if named and not plain(context, row):
            return None
    low = normal.line(headings[at].start())
    return f'the license text stands in a section that begins at line {low}; the rest of the file was not judged'
