"""What may stand beside a license: headings, plain sentences, copyright statements, SPDX lines.

Each piece of text is accepted by all of its words or not at all, and no word
that conditions are made of is accepted anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from owlint_rules.lazy import lazy
from owlint_rules.licenses.recognition.context import Context
from owlint_rules.licenses.recognition.copyright import mixed, restricts, statement
from owlint_rules.licenses.recognition.vocabulary import (
    BENIGN,
    FIELD_WORDS,
    HARD_WORDS,
    HEADINGS,
    NAME_WORDS,
    PARTLY,
    SOFT,
    STRICT,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.copyright import Copyright
    from owlint_rules.licenses.recognition.diff import Op

TURNS = frozenset(
    [
        'not',
        'no',
        'non',
        'never',
        'none',
        'nor',
        'neither',
        'cannot',
        'without',
        'except',
        'unless',
        'only',
        'un',
        'in',
        'im',
    ]
)

_WORD = lazy(r"[^\W_][\w'’+-]*")
MARKER = lazy(r'^\W*\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{2,4})[.)]\W*$', re.IGNORECASE)
_RESERVED = lazy(r'^\W*(?:all|some) rights?(?: are)? reserved\W*$', re.IGNORECASE)
_YEAR = lazy(r'(?:19|20)\d\d\b')
_STATEMENTS = lazy(
    r'(?<!^)(?=\bcopyright\s+(?:\(c\)|\d{4}))|(?<=\w{2}[.\s])\s*(?=\(c\)\s*\d{4})', re.IGNORECASE
)
_SPDX = lazy(r'^\W*SPDX-License-Identifier\s*:?\s*([\w.+() -]{1,80}?)\W*$', re.IGNORECASE)
_VERSION = lazy(
    r'\b(?:versions?|v|licen[sc]e|agreement|apache|gpl|lgpl|agpl|mpl|cc0|by|sa|bsd|eupl|epl|openmdw|owpl|odbl|pddl|'
    r'bsl|ofl|artistic)\W{0,3}v?(\d+(?:\.\d+)*)',
    re.IGNORECASE,
)
_ALONE = lazy(r'~~|[\u202a-\u202e\u2066-\u2069\u26d4\u2620\U0001f6ab\U0001f6d1]|hiddentag')


# "Modified MIT", "MIT-style": not that license.
_ALMOST = frozenset(
    (
        'modified',
        'style',
        'like',
        'variant',
        'based',
        'similar',
        'amended',
        'custom',
        'derived',
        'plus',
    )
)
_ALTERED = frozenset(('modified', 'amended', 'adapted', 'altered', 'revised', 'style', 'variant'))


class Remainder:
    """What the allowances did not explain, and what was learned on the way."""

    __slots__ = ('copyrights', 'notes', 'ops')

    def __init__(self) -> None:
        self.ops: list[Op] = []
        self.notes: list[str] = []
        self.copyrights: list[tuple[int, Copyright]] = []

    def note(self, text: str) -> None:
        if text not in self.notes:
            self.notes.append(text)


def hides(text: str) -> bool:
    """Whether marks that hide, strike out or turn round text stand in it."""
    return '<!--' in text or '-->' in text or bool(_ALONE.search(text))


def _tokens(text: str) -> list[str]:
    return _WORD.findall(text)


def _contradicts(context: Context, lows: Sequence[str], text: str) -> bool:
    """Whether a heading or sentence names another license, or another version of this one."""
    parts = [part for low in lows for part in re.split(r"[-'’+]", low) if part]
    names = context.names
    mentioned = [part for part in parts if part in STRICT]
    if any(part not in names for part in mentioned):
        return True
    turns = TURNS.intersection(re.findall('[a-z]+', context.ref.name.lower())) - {'in'}
    if (
        turns
        and len(names.intersection(parts) - {'license'}) >= 2
        and not turns.intersection(parts)
    ):
        return True
    if mentioned and not _ALMOST.isdisjoint(parts):
        return True
    said = 'license' in parts or 'licence' in parts or 'version' in parts
    if said and any(part in SOFT and part not in names for part in parts):
        return True
    if mentioned or said:
        for number in _VERSION.findall(text):
            if len(number) == 4 and number[:2] in ('19', '20'):
                continue
            if not context.is_version(number):
                return True
    return False


#: Words at the end of SPDX ids that limit something everywhere else.
_ENDS = ('only', 'later')


def _ends_a_name(context: Context, lows: Sequence[str], at: int) -> bool:
    """Whether "only" or "later" stands where it ends a license's name: "GPL version 3 only"."""
    before = lows[at - 1] if at else ''
    known = before in context.names and before not in _ENDS
    return at == len(lows) - 1 and (known or any(char.isdigit() for char in before))


def _plain_words(context: Context, text: str, unknown: int, limit: int) -> bool:
    """Whether a piece of text is harmless by each of its words."""
    tokens = _tokens(text)
    if len(tokens) > limit or _ALONE.search(text):
        return False
    if len(tokens) <= 3 and any(token.lower() in _ALTERED for token in tokens):
        # "Modified" in front of the license's own heading
        return False
    lows = [token.lower().strip("'’") for token in tokens]
    if _contradicts(context, lows, text):
        return False
    strange = 0
    for at, (token, low) in enumerate(zip(tokens, lows, strict=True)):
        if low in BENIGN or low.isdigit():
            continue
        if low in context.names and (low not in _ENDS or _ends_a_name(context, lows, at)):
            continue
        if not low.isascii() and (mixed(low) or not all(c < '\u0250' for c in low)):
            return False
        parts = [part for part in re.split(r"[-'’+_]", low) if part]
        if len(parts) > 1 and all(
            part in BENIGN or part in context.names or part.isdigit() for part in parts
        ):
            continue
        if low in HARD_WORDS or any(
            (part not in BENIGN and restricts(part)) or part in HARD_WORDS for part in parts
        ):
            follows = at > 0 and tokens[at - 1][0].isupper()
            if not (
                low in NAME_WORDS
                and low not in FIELD_WORDS
                and token[0].isupper()
                and not token.isupper()
                and follows
            ):
                return False
            continue
        if at == 0 or not token[0].isupper() or (token.isupper() and len(token) > 4):
            strange += 1
    return strange <= unknown


def sentence(context: Context, text: str, where: str, left: Remainder, line: int) -> bool:
    """Whether one sentence or line may stand beside the license."""
    text = ' '.join(text.replace('<!--', ' ').replace('-->', ' ').split())
    if not _tokens(text):
        return not _ALONE.search(text)
    if _RESERVED.match(text) or MARKER.match(text):
        return True
    if not any(c.isalpha() for c in text):
        # numbers alone are a version or a section, or nothing that may stand here
        return not any(c.isdigit() for c in text)
    found = statement(text)
    if found is None and _YEAR.match(text):
        # "(C)" at the start of a line was taken for the letter of a list item
        found = statement(f'(c) {text}')
    if found is not None:
        left.copyrights.append((line, found))
        return True
    pieces = _STATEMENTS.split(text)
    if len(pieces) > 1:
        return all(sentence(context, piece, where, left, line) for piece in pieces if piece.strip())
    tag = _SPDX.match(text)
    if tag:
        ids = {
            re.sub(r'(?:-only|-or-later|\+)$', '', word) for word in tag.group(1).lower().split()
        } - {'and', 'or'}
        ref = context.ref
        own = {
            re.sub(r'(?:-only|-or-later|\+)$', '', word.lower())
            for word in (ref.spdx, ref.license, *ref.also)
            if word
        }
        own |= {'licenseref-' + word for word in own}
        if ids <= own:
            return True
        left.note(f'an SPDX line names {tag.group(1).strip()}')
        return False
    if where == 'middle':
        tokens = [token.lower() for token in _tokens(text)]
        return (
            len(tokens) <= 8
            and all(
                token in HEADINGS or (token in context.names and not token.isdigit())
                for token in tokens
            )
            and not text.endswith(',')
        )
    if _ALONE.search(text):
        return False
    from owlint_rules.licenses.recognition.restated import restated, speaks_of_licensing

    if restated(context, text) or _of_something(text):
        return True
    if context.low > 0 and where == 'start':
        # between two texts of a file that holds several, and is called modified in any case
        return _plain_words(context, text, 1 if text.endswith('.') else 4, 40)
    if speaks_of_licensing(text):
        return False
    return where == 'start' and _title(context, text)


_FOR = lazy(r'\W*licen[sc]e (?:for|of) ([\w./@+-]+)\W*', re.IGNORECASE)


def _of_something(text: str) -> bool:
    """Whether a line is "License for kestrel", and what it is for is no purpose and no group."""
    found = _FOR.fullmatch(text)
    if found is None:
        return False
    return not any(
        restricts(part) or part in HARD_WORDS or part in PARTLY or part in STRICT
        for part in re.findall('[a-z]+', found.group(1).lower())
    )


def _title(context: Context, text: str) -> bool:
    """Whether a line that does not speak of licenses is the title of something, or describes it."""
    tokens = _tokens(text)
    if any(token.lower() in PARTLY for token in tokens) or text.rstrip('*_ ').endswith(':'):
        return False
    if text.endswith(('.', ';', '!', '?')):
        return _plain_words(context, text, 1 if _DESCRIBES.match(text) else 0, 40)
    if len(tokens) <= 8 and all(
        token[0].isupper() or any(char.isdigit() for char in token) for token in tokens
    ):
        return _plain_words(context, text, 8, 8)
    # small words that nobody knows stand in descriptions and in bare names, or they are a message
    words = [token for token in tokens if not token.isdigit()]
    loose = len(words) <= 2 or _DESCRIBES.match(text) or _LABEL.match(text)
    return _plain_words(context, text, 4 if loose else 0, 12)


#: "Third-party code: kestrel-c 1.2"
_LABEL = lazy(
    r'\W*(?:third[- ]party |bundled |included )?(?:code|software|components?|library|package|'
    r'module|project|files?|directory|name|repository)\s*:\s*[\w./@+-]+(?: v?[\d.]+)?\W*$',
    re.IGNORECASE,
)
#: "Kestrel 7B: a small model", "Kestrel - language models", "Kestrel is a library"
_DESCRIBES = lazy(
    r'[^\W\d_][\w.+-]*(?: [A-Z\d][\w.+-]*){0,3}(?:\s*(?:[:–—-]|--)| is(?= an? )|,(?= an? ))\s+\S'
)


def plain(context: Context, text: str) -> bool:
    """Whether a line may stand above the license."""
    return sentence(context, text, 'start', Remainder(), 0)
