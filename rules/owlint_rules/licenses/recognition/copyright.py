"""Copyright statements: which lines are one, and nothing but one.

These lines may be dropped before texts are compared, so whatever is accepted
here is invisible to the comparison. The grammar is narrow for that reason: a
sign of copyright, years, and a holder whose words could not form a condition.
"""

from __future__ import annotations

import re

from owlint_rules.lazy import lazy


class Copyright:
    """One statement: ``line`` counted from 1, the words, years and holder as written."""

    __slots__ = ('holder', 'line', 'text', 'year')

    def __init__(self, line: int, text: str, year: str, holder: str) -> None:
        self.line = line
        self.text = text
        self.year = year
        self.holder = holder

    def __repr__(self) -> str:
        return f'Copyright({self.line}, {self.year!r}, {self.holder!r})'


_BEFORE = (
    'portions', 'portion', 'parts', 'modifications', 'contributions', 'code', 'original', 'spdx',
    'filecopyrighttext', 'some', 'additional', 'all', 'of',
)  # fmt: skip


def candidates(text: str, low: str) -> list[tuple[int, int]]:
    """Where lines begin and end that may be copyright statements (``low``: text in lower case)."""
    out: set[tuple[int, int]] = set()
    for sign in ('copyright', '(c)', 'copr'):
        at = low.find(sign)
        while at >= 0:
            start = low.rfind('\n', 0, at) + 1
            end = low.find('\n', at)
            end = len(low) if end < 0 else end
            before = low[start:at]
            if before.strip(' \t*/|#;!%>-_:"\'.,+=~') and not all(
                word in _BEFORE for word in re.findall('[a-z0-9(]+', before)
            ):
                at = low.find(sign, end)
                continue
            out.add((start, end))
            at = low.find(sign, end)
    return sorted(out)


_SIGN = lazy(
    r'^\W*?(?:(?:portions?|parts|modifications|contributions|code|original|some|additional)\W+)*'
    r'(?P<sign>(?:(?:spdx-filecopyrighttext\s*:|copyright(?:ed)?\b|copr\b\.?|\(c\)|\(r\))[\s:,.*_\'-]*)+)',
    re.IGNORECASE,
)
_YEAR = (
    r'(?:(?:19|20)\d\d|[<\[{(]{1,2}\s*(?:\$?(?:current\s)?years?|yyyy|xxxx|dates?|\d{4}|year\(s\))\s*[>\]})]{1,2}'
    r'|yyyy|(?-i:YEARS?)|(?-i:DATE)|20xx|19xx)'
)
_YEARS = lazy(
    rf'^[\s,]*(?P<year>{_YEAR}(?:\s*(?:--?|to|,|and|&|/|;)\s*(?:{_YEAR}|\d\d\b|present\b|now\b|today\b))*)'
    r'[\s,.:;*_-]*(?:by\b\s*)?',
    re.IGNORECASE,
)
_TAIL_YEARS = lazy(
    rf'[\s,(]*(?P<year>{_YEAR}(?:\s*(?:-|to|,|and|&|/)\s*(?:{_YEAR}|\d\d\b|present\b|now\b))*)[\s,.)]*$',
    re.IGNORECASE,
)
_RESERVED = lazy(
    r'[\s,.;:(-]*\b(?:all|some)\s+rights?\s+(?:are\s+)?reserved\b[\s.!);:*/|#-]*', re.IGNORECASE
)
_ADDRESS = lazy(
    r'(?:https?://|www\.)[^\s<>()]+|[\w.+-]+\s?(?:@|\(at\)|\[at\]|<at>)\s?[\w-]+(?:\.[\w-]+)+|\(https?[^\s)]*\)',
    re.IGNORECASE,
)
# After "copyright" without a year these begin a sentence, not a name.
_NOT_NAMES = frozenset(
    """
    and license licensing licensed notice notices law laws holder holders owner owners owned
    related rights right statement statements or interest interests act protection status
    disclaimer treaty infringement in of is on to by grant office ownership policy
    information terms the this work works material materials a an as for from with except
    under may can shall must not no free issues page claims ethics violation violations
    permission directive registration exceptions symbol
    """.split()  # noqa: SIM905
)
_SLOT = lazy(r'[<\[{](?:[^<>\[\]{}\n]{2,60})[>\]}]')
_TOKEN = lazy(r"[^\W_][\w'.&+-]*")


#: Words before which more prefixes stand count as conditions: no name is made like that.
_PREFIXES = 9


def restricts(word: str) -> bool:
    """Whether a lower-case word is one that conditions are made of."""
    from owlint_rules.licenses.recognition.vocabulary import (
        ENDINGS,
        HARD_WORDS,
        LONG_STEMS,
        LONGEST_STEM,
        NOT_STEMS,
        SHORT_STEMS,
    )

    for _ in range(_PREFIXES):
        if word in HARD_WORDS:
            return True
        for size in range(3, min(len(word), LONGEST_STEM) + 1):
            head = word[:size]
            if head in LONG_STEMS or (head in SHORT_STEMS and word[size:] in ENDINGS):
                return word not in NOT_STEMS
        for prefix in ('non', 'anti', 'un', 'pre', 'sub', 'mis', 'dis', 'semi', 'de'):
            if word.startswith(prefix) and len(word) > len(prefix) + 4:
                word = word[len(prefix) :]
                break
        else:
            return False
    return True


def is_name(text: str, *, words: int = 24) -> bool:
    """Whether a text can be somebody's name and cannot be a condition."""
    from owlint_rules.licenses.recognition.vocabulary import HARD_WORDS, NAME_GLUE, NAME_WORDS

    text = _ADDRESS.sub(' ', text)
    tokens = _TOKEN.findall(text)
    if len(tokens) > words:
        return False
    unknown = 0
    shouting = sum(1 for t in tokens if len(t) > 3 and t.isupper())
    for at, token in enumerate(tokens):
        low = token.lower().rstrip(".'")
        capital = token[0].isupper()
        after = tokens[at - 1].lower() if at else ''
        if low == 'for' and (
            at + 1 >= len(tokens) or not tokens[at + 1][0].isupper() or shouting > 2
        ):
            return False
        if low in NAME_GLUE:
            continue
        if not low.isascii() and mixed(low):
            return False
        parts = re.split(r"[-.'&+]", low)
        bad = any(restricts(part) for part in parts if part)
        if bad or low in HARD_WORDS:
            fine = capital and (
                low in NAME_WORDS
                or (len(parts) > 1 and all(p in NAME_WORDS or p in NAME_GLUE for p in parts if p))
            )
            # "Acme Research" is a name; "for Research" or "RESEARCH ONLY" may be a condition
            if (
                not fine
                or (after == 'for' and low not in _FIELDS)
                or (token.isupper() and len(token) > 3 and shouting > 1)
            ):
                return False
            continue
        if not capital and not token.isdigit():
            unknown += 1
        if token.isdigit() and len(token) > 4:
            return False
    return unknown <= 5


_FIELDS = frozenset(
    ['information', 'informatics', 'applied', 'industrial', 'distributed', 'legal', 'personal']
)


def mixed(word: str) -> bool:
    """Whether Latin letters stand beside letters that only look like them."""
    latin = any('a' <= c <= 'z' for c in word)
    return latin and any('\u0370' <= c <= '\u058f' or '\u13a0' <= c <= '\u13ff' for c in word)


def _simple(line: str) -> Copyright | None:
    """The usual ``Copyright (c) 2024 Some Name``, without any pattern."""
    from owlint_rules.licenses.recognition.vocabulary import NAME_GLUE

    words = line.split()
    if len(words) < 3 or len(words) > 12 or words[0].lower() != 'copyright' or not line.isascii():
        return None
    at = 2 if words[1] in ('(c)', '(C)') else 1
    first = at
    while (
        at < len(words) and words[at].strip(',').replace('-', '').isdigit() and len(words[at]) >= 4
    ):
        at += 1
    if at == first or at == len(words):
        return None
    for word in words[at:]:
        bare = word.rstrip('.,')
        low = bare.lower()
        if (
            not bare.isalpha()
            or low == 'for'
            or (restricts(low) and low not in ('all', 'rights', 'reserved'))
        ):
            return None
        if not word[0].isupper() and low not in NAME_GLUE:
            return None
    holder = ' '.join(words[at:])
    tail = holder.lower().find('all rights reserved')
    if tail >= 0:
        if holder[tail + 19 :].strip('. '):
            return None
        holder = holder[:tail]
    elif 'rights' in holder.lower():
        return None
    return Copyright(0, line.strip(), ' '.join(words[first:at]).strip(','), holder.strip(' .,'))


#: The name of a license behind a holder: "Some Name. License: GPL-2+".
_TERMS = lazy(
    r'\b[al]?gpl|\blicen[sc]e[ds]?\b\W+(?:\w+\W+){0,3}'
    r'(?:gnu|apache|mozilla|mpl|cc|creative|eupl|epl|sspl|busl|proprietary|mit|bsd|isc)\b',
    re.IGNORECASE,
)


def statement(line: str) -> Copyright | None:
    """The copyright statement that a line is; None when it is, or may be, more than that."""
    if len(line) > 400:
        return None
    if ('gpl' in line.lower() or 'icen' in line.lower()) and _TERMS.search(line):
        # what it says about a license has to be compared with the text below
        return None
    simple = _simple(line)
    if simple is not None:
        return simple
    text = line.strip().strip('*/|#;!%').strip()
    sign = _SIGN.match(text)
    if sign is None:
        return None
    rest = text[sign.end() :]
    rest = _RESERVED.sub(' ', rest)
    years = _YEARS.match(rest)
    year = ''
    if years:
        year = years.group('year')
        rest = rest[years.end() :]
    else:
        late = _TAIL_YEARS.search(rest)
        if late:
            year = late.group('year')
            rest = rest[: late.start()]
        else:
            first = _TOKEN.search(rest)
            signs = sign.group().lower()
            said = 'copyright' in signs
            marked = '(c)' in signs or 'filecopyrighttext' in signs
            if first is None:
                # "Copyright" alone is a heading; "(c)" alone is a list item
                return Copyright(0, text, '', '') if marked and said else None
            slot = rest.lstrip()[:1] in '<[{'
            # "(c) You must" is the third item of a list, not a copyright sign
            if not slot and not said:
                return None
            if re.sub(r"'s$|'$", '', first.group().lower()) in _NOT_NAMES - (
                {'the'} if marked else set()
            ) or not (
                first.group()[0].isupper()
                or slot
                or _COMPANY.match(rest)
                or (marked and _nick(rest))
            ):
                return None
            if _ends_sentence(rest) and not _CONTRIBUTORS.match(rest):
                return None
    holder = rest.strip(' \t,.;:*_-|/#')
    # a slot to fill says nothing, whatever its words
    bare = _SLOT.sub(' X ', holder)
    if bare != holder:
        for slot_text in _SLOT.findall(holder):
            if not _is_slot(slot_text):
                bare = holder
                break
    if not is_name(bare) or '~~' in holder:
        return None
    return Copyright(0, text, year, holder)


_SLOT_WORDS = lazy(
    r'^[<\[{]{1,2}\W*(?:your|the|full|legal|company|organi[sz]ation|project|copyright|holders?|'
    r'owners?|of|name|names|full ?name|author|authors|author\'s|email|e-mail|address|url|year|'
    r'years|yyyy|dates?|or|and|additional|insert|here|'
    r'entity|developer|initial|licensor|website|institution|person|individual|\W|_|s)+[>\]}]{1,2}$',
    re.IGNORECASE,
)


def _is_slot(text: str) -> bool:
    return bool(_SLOT_WORDS.match(text)) or is_name(text)


#: A company that writes its name small, and nothing behind it.
_COMPANY = lazy(
    r'^[\s,]*[a-z][\w.-]{1,30},? (?:Inc|LLC|Ltd|GmbH|Corp|AG|BV)\b\.?(?: and contributors\.?)?\s*$',
    re.IGNORECASE,
)


#: "Copyright Contributors to the Kestrel project."
_CONTRIBUTORS = lazy(
    r'^[\s,]*(?:contributors|authors|developers|maintainers) (?:to|of) (?:the )?'
    r'[\w.+-]{2,40}(?: [\w.+-]{2,40}){0,2}(?: project)?\s*\.?\s*$',
    re.IGNORECASE,
)


def _nick(text: str) -> bool:
    """Whether one word in small letters is all that stands there, and can be a name only."""
    from owlint_rules.licenses.recognition.vocabulary import BENIGN, FIELD_WORDS, HEADINGS, PARTLY

    words = _TOKEN.findall(_ADDRESS.sub(' ', text))
    return (
        len(words) == 1
        and len(words[0]) > 2
        and words[0].isalnum()
        and words[0] not in BENIGN | FIELD_WORDS | HEADINGS | PARTLY
    )


def _ends_sentence(text: str) -> bool:
    """Whether a text without years reads like prose."""
    words = _TOKEN.findall(_ADDRESS.sub(' ', text))
    lower = sum(
        1
        for w in words
        if w[0].islower() and w.lower() not in ('and', 'of', 'the', 'by', 'contributors', 'authors')
    )
    return lower > 2
