"""Sentences that only say which license this is: "Kestrel is released under the MIT License:".

A sentence is turned into a line of symbols (``N`` the license's own name, ``X``
somebody's or something's name, ``D`` a number, ``U`` an address, the other
words as they are) and must be one of the forms in ``restated_forms.py`` as a whole. A word that
no form has is never skipped, so "under the MIT License for one year" is none.
"""

from __future__ import annotations

import re

from owlint_rules.lazy import lazy
from owlint_rules.licenses.recognition.copyright import mixed, restricts
from owlint_rules.licenses.recognition.own_name import NAMED, name_end, own_words, with_names
from owlint_rules.licenses.recognition.restated_forms import FORMS
from owlint_rules.licenses.recognition.vocabulary import FIELD_WORDS, NAME_WORDS, PARTLY, STRICT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.context import Context

_TOKEN = lazy(r"[^\W_](?:[\w'’+-]|\.(?=\w))*")
_ADDRESS = lazy(
    r'\(?<?(?<![\w.+-])[.+-]{0,3}(?:mailto:)?(?:[\w.+-]+@)?(?:[\w-]+\.)+(?:org|com|net|io|co|eu|ai|dev|edu|gov|info|me|de|fr|uk|ch|cn|jp|html?|example)\b(?:[/?#][^\s<>()\]]*)?[)>]?'
)
_BADGE = lazy(
    r'(?:img\.shields\.io/(?:badge|static/v1)|badgen\.net/badge|badge\.fury\.io)'
    r'[/?](?P<says>[^\s<>()\]]*)'
)
#: An address that leads to terms of somebody's own.
_TERMS = lazy(
    r'terms|eula|polic|agreement|condition|\btos\b|\baup\b|acceptable|addend|rider|restrict|commercial|research|legal',
    re.IGNORECASE,
)
_STEWARDS = lazy(
    r'(?:gnu\.org|fsf\.org|apache\.org|creativecommons\.org|opensource\.org|spdx\.org|mozilla\.org|'
    r'choosealicense\.com|opendatacommons\.org|openmdw\.ai|cdla\.dev|cdla\.io|unlicense\.org|boost\.org|europa\.eu|'
    r'wikipedia\.org|mit-license\.org|eclipse\.org)\b',
    re.IGNORECASE,
)
_IMAGE = lazy(r'!\[([^\]\n]{0,120})\]\(\s*([^\s()]+)\s*\)')
_OWN_FILE = lazy(r'\]\(\s*(?:\.?/)?(?:licen[sc]e|copying)(?:\.(?:md|txt))?\s*\)', re.IGNORECASE)
_NUMBER = lazy(r'v?\d+(?:[.,-]\d+)*[a-z]?(?:st|nd|rd|th)?$')
_COLOR = lazy(
    r'[-_](?:\w{0,20}green|\w{0,20}blue|\w{0,20}red|yellow|orange|gr[ae]y|lightgr[ae]y|black|white|purple|informational|success|important|[0-9a-f]{3,6})(?:\.svg|\.png)?$'
)

#: One item of a sequence: words, names of rows, and how often it may stand there.
_Item = tuple[frozenset[str], tuple[str, ...], str]
_Memo = dict[tuple[str, int], set[int]]
_parsed: dict[str, list[list[_Item]]] = {}
_words: set[str] = set()


def _rows(name: str) -> list[list[_Item]]:
    """The lines of one row of the grammar, taken apart."""
    rows = _parsed.get(name)
    if rows is None:
        rows = _parsed[name] = []
        for line in FORMS[name].strip().split('\n'):
            items: list[_Item] = []
            for piece in line.split():
                many = piece[-1] if piece[-1] in '?*+' else ''
                names = piece.rstrip('?*+').split('|')
                items.append(
                    (
                        frozenset(name for name in names if name[0] != '@'),
                        tuple(name[1:] for name in names if name[0] == '@'),
                        many,
                    )
                )
            rows.append(items)
    return rows


def _row(name: str, words: list[str], at: int, memo: _Memo) -> set[int]:
    """Where one row of the grammar can end that begins at a word."""
    found = memo.get((name, at))
    if found is None:
        found = set()
        for items in _rows(name):
            found |= _sequence(items, words, at, memo)
        memo[name, at] = found
    return found


def _sequence(items: list[_Item], words: list[str], at: int, memo: _Memo) -> set[int]:
    """Where a sequence can end that begins at a word."""
    ends = {at}
    size = len(words)
    for plain, rows, many in items:
        reached = set(ends) if many in ('?', '*') else set()
        fresh = ends
        while fresh:
            ahead: set[int] = set()
            for end in fresh:
                if end < size and words[end] in plain:
                    ahead.add(end + 1)
                for row in rows:
                    ahead |= _row(row, words, end, memo)
            ahead -= reached
            reached |= ahead
            fresh = ahead if many in ('*', '+') else set()
        ends = reached
        if not ends:
            break
    return ends


def _vocabulary() -> set[str]:
    """All words that a form can have."""
    if not _words:
        for text in FORMS.values():
            _words.update(re.split(r'[\s|?*+]+', re.sub('@[a-z_]+', ' ', text)))
        _words.update(_OPENERS)
        _words.difference_update(('', 'X', 'D', 'U', 'N'))
    return _words


_LICENSING = frozenset(
    [
        'license',
        'licensed',
        'licenses',
        'licensing',
        'licence',
        'licenced',
        'terms',
        'rights',
        'governed',
        'released',
        'permission',
        'granted',
        'permitted',
        'copyright',
        'under',
        'agreement',
        'distributed',
        'applies',
        'covered',
        'covers',
        'allowed',
        'conditions',
        'legal',
    ]
)


def speaks_of_licensing(text: str) -> bool:
    """Whether a piece of text has a word that licenses are talked about with."""
    words = re.findall(r'[a-z0-9]+', text.lower())
    return any(word in _LICENSING or word in STRICT for word in words)


def _addresses(context: Context, text: str) -> str | None:
    """The text with U for addresses; None when one of them may lead to other terms."""
    fine = True

    def badge(says: str) -> str:
        from urllib.parse import unquote

        says = unquote(says.partition('?')[0])
        says = _COLOR.sub('', says).replace('--', '\x00').replace('-', ' ').replace('_', ' ')
        return f' {says.replace(chr(0), "-")} '

    def image(found: re.Match[str]) -> str:
        target = _BADGE.search(found.group(2))
        if target is None and 'img.shields.io/' in found.group(2):
            return f' {found.group(1)} '
        # what a picture is called is read as if it stood there
        name = found.group(2).rpartition('/')[2].rpartition('.')[0] if target is None else ''
        return f' {found.group(1)} {name.replace("-", " ").replace("_", " ")} ' + (
            badge(target.group('says')) if target else ''
        )

    def address(found: re.Match[str]) -> str:
        nonlocal fine
        piece = found.group()
        if _STEWARDS.search(piece):
            path = set(re.findall(r'[a-z0-9]+', piece.lower().partition('/')[2]))
            named = path & STRICT
            fine = fine and not (named - own_words(context) - {'gpl', 'gnu'})
        elif _TERMS.search(piece):
            fine = False
        else:
            words = re.findall(r'[a-z]+', piece.lower())
            fine = fine and not any(len(word) > 5 and restricts(word) for word in words)
        return ' U '

    text = _OWN_FILE.sub('] ', _IMAGE.sub(image, text))
    text = _BADGE.sub(lambda found: badge(found.group('says')), text)
    text = _ADDRESS.sub(address, text)
    return text if fine else None


def symbols(context: Context, text: str) -> str | None:
    """A sentence in symbols; None when it has a word that no harmless sentence has."""
    read = _addresses(context, with_names(context, text))
    if read is None:
        return None
    tokens = _TOKEN.findall(read)
    if len(tokens) > 60:
        return None
    own = own_words(context)
    known = _vocabulary()
    out: list[str] = []
    at = 0
    while at < len(tokens):
        end = name_end(context, own, tokens, at)
        if end > at:
            # a short name may stand behind the whole one
            out += [] if out[-1:] == ['N'] else ['N']
            at = end
            continue
        token = tokens[at]
        low = token.lower()
        at += 1
        low = 'license' if low == 'licence' else low
        parts = [part for part in re.split(r"[-'’+._]", low) if part]
        if token in ('U', NAMED):
            out.append('U' if token == 'U' else 'N')
        elif any(part in STRICT and part not in own for part in parts):
            return None
        elif low in known and low not in PARTLY:
            out.append(low)
        elif _NUMBER.match(low):
            out.append('D')
        elif low in ("license's", 'readme.md', 'license.txt', 'license.md', 'copying.txt'):
            out.append('license')
        elif not PARTLY.isdisjoint(parts) or (
            not low.isascii() and (mixed(low) or any(c > '\u024f' for c in low))
        ):
            return None
        elif parts and all(
            (part in known and (part == 'only' or not restricts(part))) or part.isdigit()
            for part in parts
        ):
            out.append('X')
        elif any(restricts(part) for part in parts):
            if (
                not token[0].isupper()
                or low not in NAME_WORDS
                or low in FIELD_WORDS
                or token.isupper()
            ):
                return None
            out.append('X')
        elif token[0].isupper() or any(c.isdigit() for c in token) or (at == 1 and len(tokens) > 2):
            out.append('X')
        else:
            return None
    if out.count('X') > 12:
        return None
    return ' '.join(out)


#: Where a copy says that its text was taken from.
_ORIGINAL = lazy(
    r'\W*(?:for (?:the|a copy of the) original (?:copy|license|version|text), see'
    r'|the original (?:copy|license|text) (?:is|can be found) at) \S+\W*',
    re.IGNORECASE,
)


def restated(context: Context, text: str) -> bool:
    """Whether a sentence says nothing but which license this is, of what, and by whom."""
    if _ORIGINAL.fullmatch(text):
        return True
    about = _ABOUT.match(text)
    if about and speaks_of_licensing(text[about.end() :]):
        # "Weights: Kestrel License" is another license for them, "Weights: MIT License" is not
        rest = symbols(context, text[about.end() :])
        if not rest or not _whole(rest.split(), 'own') or _ABOUT.search(text, about.end()):
            return False
    line = symbols(context, text)
    if not line or _PURPOSE.search(line):
        return False
    words = line.split()
    ways = [words]
    if words[0] in _OPENERS and len(words) > 1:
        said = words[2:] if words[:2] == ['please', 'note'] else words[1:]
        ways.append(said[1:] if said[:1] == ['that'] else said)
    ways += [[word for word in way if word != 'U'] for way in ways if 'U' in way]
    return any(not way or _whole(way) for way in ways)


#: "Evaluation license": a purpose, and no part of a release that has a license.
_PURPOSE = lazy(
    r'^(?:evaluation|training|inference|sample|example|language)s? licen|'
    r'\blicenses? for (?:evaluation|training|inference|example|sample)s?$'
)
#: What a line can be about before it names a license for it.
_ABOUT = lazy(
    r'\W{0,40}(?:the |all |our |source |training |model )*(?:models?|weights?|code|data|'
    r'datasets?|software|parameters|docs|'
    r'documentation|images?|text|tokenizer|checkpoints?)\W{0,40}:\s*(?=\S)',
    re.IGNORECASE,
)
_OPENERS = frozenset(('note', 'notice', 'please', 'important', 'license', 'licensing'))


def _whole(words: list[str], row: str = 'any') -> bool:
    memo: _Memo = {}
    return any(len(words) in _sequence(items, words, 0, memo) for items in _rows(row))


def leads_to_terms(address: str) -> bool:
    """Whether an address reads like one of terms that somebody wrote."""
    return bool(_TERMS.search(address))
