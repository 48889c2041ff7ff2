"""What is left over when a text is compared with a reference, and whether it may be.

Deny by default: every word that is not the reference's, and every word of the
reference that is missing, is a change unless one of the few allowances here
explains it. The allowances are narrow on purpose; a harmless edit that they
miss is shown as a change, which a person can wave through. The other mistake
cannot be seen by anybody.
"""

from __future__ import annotations

import re

from owlint_rules.licenses.lazy import lazy
from owlint_rules.licenses.copyright import _mixed, is_name, restricts, statement
from owlint_rules.licenses.vocabulary import BENIGN, HARD_WORDS, HEADINGS, NAME_WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from owlint_rules.licenses.copyright import Copyright
    from owlint_rules.licenses.diff import Op
    from owlint_rules.licenses.index import Ref
    from owlint_rules.licenses.normalize import Normal

#: Two spellings of one word (SPDX license list matching guidelines, annex B of SPDX 2.3, and alike).
_SPELLINGS = (
    'acknowledgement acknowledgment|analogue analog|analyse analyze|artefact artifact|'
    'authorisation authorization|authorised authorized|calibre caliber|cancelled canceled|'
    'catalogue catalog|categorise categorize|centre center|emphasised emphasized|favour favor|'
    'favourite favorite|fulfil fulfill|fulfilment fulfillment|initialise initialize|judgement judgment|'
    'labelling labeling|labour labor|licenced licensed|maximise maximize|modelled modeled|'
    'modelling modeling|offence offense|optimise optimize|organisation organization|'
    'organise organize|practise practice|programme program|realise realize|recognise recognize|'
    'signalling signaling|sublicence sublicense|utilisation utilization|whilst while|wilful wilfull|'
    'merchantability merchantibility|holders holder'
)
_SAME_WORD = {a: b for a, b in (pair.split(' ', 1) for pair in _SPELLINGS.split('|'))}
# "copyright owner" and "copyright holder" are one thing to the guidelines
_SAME_WORD['owner'] = 'holder'
_SAME_WORD['owners'] = 'holder'
_TURNS = frozenset(['not', 'no', 'non', 'never', 'none', 'nor', 'neither', 'cannot', 'without', 'except', 'unless', 'only', 'un', 'in', 'im'])

_WORD = lazy(r"[^\W_][\w'’+-]*")
_DIGITS = lazy(r'\d')
_MARKER = lazy(r'^\W*\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{2,4})[.)]\W*$', re.IGNORECASE)
_RESERVED = lazy(r'^\W*(?:all|some) rights?(?: are)? reserved\W*$', re.IGNORECASE)
_STATEMENTS = lazy(r'(?<!^)(?=\bcopyright\s+(?:\(c\)|\d{4}))|(?<=\w{2}[.\s])\s*(?=\(c\)\s*\d{4})', re.IGNORECASE)
_SPDX = lazy(r'^\W*SPDX-License-Identifier\s*:?\s*([\w.+() -]{1,80}?)\W*$', re.IGNORECASE)
_SPDX_END = lazy(r'\W+$')
_SENTENCE = lazy(r'(?<=[.!?;:])\s+(?=\S)')
_PARAGRAPH = lazy(r'\n[^\w\n]*\n')
_VERSION = lazy(
    r'\b(?:versions?|v|licen[sc]e|agreement|apache|gpl|lgpl|agpl|mpl|cc0|by|sa|bsd|eupl|epl|openmdw|owpl|odbl|pddl|'
    r'bsl|ofl|artistic)\W{0,3}v?(\d+(?:\.\d+)*)',
    re.IGNORECASE,
)
_ALONE = lazy(r'~~|[\u202a-\u202e\u2066-\u2069\u26d4\u2620\U0001f6ab\U0001f6d1]|hiddentag')

# Names of licenses. Above a text of another license they are a contradiction, not a heading.
_STRICT = frozenset(
    ["mit", "apache", "bsd", "gpl", "lgpl", "agpl", "gnu", "affero", "lesser", "gplv2", "gplv3", "lgplv3", "agplv3", "mpl", "mozilla", "cc", "cc0", "creative", "commons", "isc", "zlib", "boost", "bsl", "eupl", "epl", "eclipse", "artistic", "openmdw", "owpl", "odbl", "odc", "pddl", "cdla", "unlicense", "wtfpl", "ofl", "busl", "sspl", "polyform", "proprietary", "noncommercial", "nc", "nd", "sa", "openrail", "rail", "creativeml", "ncsa", "postgresql", "x11", "mulan"]
)
_SOFT = frozenset(['llama', 'gemma', 'qwen', 'falcon', 'deepseek', 'elastic', 'python', 'microsoft', 'nvidia', 'stability', 'boost'])

_SLOTS = lazy(
    r'neither the names? of (?P<a>(?:\w+ ){1,24}?)nor (?:the names? of|may)\b|'
    r'nor the names? of (?P<b>(?:\w+ ){1,16}?)may be used|'
    r'software (?:and documentation )?is provided by (?P<c>(?:\w+ ){1,20}?)as is\b|'
    r'event (?:shall|will) (?P<d>(?:\w+ ){1,30}?)be (?:held )?liable|'
    r'as is and (?P<e>(?:\w+ ){1,14}?)(?:disclaims?|makes?) |'
    r'software developed by (?P<f>(?:\w+ ){1,14}?)(?:and its contributors|for use|4|neither|\d)|'
    r'the names? (?:of )?(?P<g>(?:\w+ ){1,16}?)(?:(?:shall|may|must) )?not be used|'
    r'developed by (?P<h>(?:\w+ ){1,14}?)http|'
    r'permission of (?P<i>(?:\w+ ){1,12}?)(?:redistributions|the software|this software)'
)
_SLOTS_BEFORE_VERB = lazy(
    r'(?:permission|warranty|purpose) (?P<a>(?:\w+ ){1,10}?)(?:makes? no representations?|disclaims? all)'
)
#: Licenses short enough to be templates with the holder's name inside.
_TEMPLATE = 760


class Left:
    """What the allowances did not explain, and what was learned on the way."""

    __slots__ = ('copyrights', 'notes', 'ops')

    def __init__(self) -> None:
        self.ops: list[Op] = []
        self.notes: list[str] = []
        self.copyrights: list[tuple[int, Copyright]] = []

    def note(self, text: str) -> None:
        if text not in self.notes:
            self.notes.append(text)


class Context:
    """One comparison: the file's text, the reference, and where they are compared."""

    def __init__(self, normal: Normal, ref: Ref, words: Sequence[str], low: int, high: int) -> None:
        self.normal = normal
        self.ref = ref
        self.words = words
        self.low = low
        self.high = high
        self._names: set[str] | None = None
        self._slots: list[tuple[int, int]] | None = None

    @property
    def names(self) -> set[str]:
        """Words that the license itself is called by."""
        if self._names is None:
            ref = self.ref
            text = f'{ref.name} {ref.spdx} {ref.license} {" ".join(ref.also)}'.lower()
            self._names = set(re.findall(r'[a-z]+|[0-9]+|[a-z0-9]+', text)) | {
                word for word in self.words[: ref.title] if not word.isdigit()
            }
            if {'gpl', 'lgpl', 'agpl'} & self._names:
                self._names |= {'gnu', 'lesser', 'affero'} & set(self.words[:40]) | {'gnu'}
            if self.ref.spdx.startswith('CC'):
                self._names |= {'cc', 'creative', 'commons'}
        return self._names

    @property
    def slots(self) -> list[tuple[int, int]]:
        """Word spans in which a template has the holder's name."""
        if self._slots is None:
            self._slots = []
            if len(self.words) <= _TEMPLATE and 'custom' not in self.ref.flags:
                text = ' '.join(self.words)
                for found in (*_SLOTS.finditer(text), *_SLOTS_BEFORE_VERB.finditer(text)):
                    start, end = found.span(found.lastgroup or 0)
                    low = text.count(' ', 0, start)
                    self._slots.append((low, low + text.count(' ', start, end)))
        return self._slots


def _canon(words: Sequence[str]) -> list[str]:
    return [_SAME_WORD.get(word, word) for word in words]


def _same(old: Sequence[str], new: Sequence[str]) -> bool:
    """The same words in another spelling, or with blanks and hyphens elsewhere."""
    if not old or not new:
        return False
    if _canon(old) == _canon(new):
        return True
    if ''.join(old) != ''.join(new):
        return False
    a, b = _TURNS & set(old), _TURNS & set(new)
    return a == b or {''.join(old)} <= {'cannot', 'noncommercial', 'nonexclusive', 'nontransferable', 'inalienable'} or not (a | b)


def _restored(context: Context, old: Sequence[str], new: Sequence[str], j1: int, j2: int) -> bool:
    """Numbers that were taken for list markers, and are words of the reference."""
    normal = context.normal
    spans = normal.spans
    start = spans[j1 - 1][1] if j1 > 0 else 0
    end = spans[j2][0] if j2 < len(spans) else len(normal.text)
    if not new and len(old) <= 24:
        # a copyright line that went on with an address, which the reference has on a line of its own
        wanted = f' {" ".join(old)} '
        for low, high, text in normal.dropped:
            if start <= low and high <= end and f' {" ".join(re.findall("[a-z0-9]+", text.lower()))} '.find(wanted) >= 0:
                return True
    if not normal.markers or len(old) > 12:
        return False
    inside = [(at, re.findall(r'[a-z0-9]+', text.lower())) for at, text in normal.markers if start <= at < end]
    if not inside:
        return False
    merged = inside + [(spans[j][0], [normal.words[j]]) for j in range(j1, j2)]
    merged.sort(key=lambda pair: pair[0])
    full = [word for _, words in merged for word in words]
    return full == list(old)


def _inline_marker(context: Context, j1: int, j2: int) -> bool:
    """List numbers that stand in the middle of a line after re-wrapping."""
    if j2 - j1 > 4:
        return False
    normal = context.normal
    start, end = normal.spans[j1][0], normal.spans[j2 - 1][1]
    tail = normal.text[end : end + 1]
    piece = normal.text[max(0, start - 1) : start].strip('\n\t ') + normal.text[start:end] + tail
    before = normal.text[max(0, start - 12) : start].rstrip().rstrip('(*_-').rstrip()
    return bool(
        _MARKER.match(piece) and tail in '.)' and tail
        and (not before or before[-1] in '.;:,!?")' or before.endswith((' and', ' or')))
    )  # fmt: skip


def _tokens(text: str) -> list[str]:
    return _WORD.findall(text)


def _contradicts(context: Context, lows: Sequence[str], text: str) -> bool:
    """Whether a heading or sentence names another license, or another version of this one."""
    parts = [part for low in lows for part in re.split(r"[-'’+]", low) if part]
    names = context.names
    mentioned = [part for part in parts if part in _STRICT]
    if any(part not in names for part in mentioned):
        return True
    said = 'license' in parts or 'licence' in parts or 'version' in parts
    if said and any(part in _SOFT and part not in names for part in parts):
        return True
    if mentioned or said:
        for number in _VERSION.findall(text):
            if len(number) == 4 and number[:2] in ('19', '20'):
                continue
            if any(piece not in names for piece in number.split('.')):
                return True
    return False


def _plain_words(context: Context, text: str, unknown: int, limit: int) -> bool:
    """Whether a piece of text is harmless by each of its words."""
    tokens = _tokens(text)
    if len(tokens) > limit or _ALONE.search(text):
        return False
    lows = [token.lower().strip("'’") for token in tokens]
    if _contradicts(context, lows, text):
        return False
    strange = 0
    for at, (token, low) in enumerate(zip(tokens, lows, strict=True)):
        if low in BENIGN or low in context.names or low.isdigit():
            continue
        if not low.isascii() and (_mixed(low) or not all(c < '\u0250' for c in low)):
            return False
        parts = [part for part in re.split(r"[-'’+_]", low) if part]
        if low in HARD_WORDS or any(part not in BENIGN and restricts(part) or part in HARD_WORDS for part in parts):
            follows = at > 0 and tokens[at - 1][0].isupper()
            if not (low in NAME_WORDS and token[0].isupper() and not token.isupper() and follows):
                return False
            continue
        if at == 0 or not token[0].isupper() or (token.isupper() and len(token) > 4):
            strange += 1
    return strange <= unknown


def _sentence(context: Context, text: str, where: str, left: Left, line: int) -> bool:
    """Whether one sentence or line may stand beside the license."""
    text = ' '.join(text.replace('<!--', ' ').replace('-->', ' ').split())
    if not _tokens(text):
        return not _ALONE.search(text)
    if _RESERVED.match(text) or _MARKER.match(text):
        return True
    if not any(c.isalpha() for c in text):
        # numbers alone are a version or a section, or nothing that may stand here
        return not any(c.isdigit() for c in text)
    found = statement(text)
    if found is not None:
        left.copyrights.append((line, found))
        return True
    pieces = _STATEMENTS.split(text)
    if len(pieces) > 1:
        return all(_sentence(context, piece, where, left, line) for piece in pieces if piece.strip())
    tag = _SPDX.match(text)
    if tag:
        ids = {re.sub(r'(?:-only|-or-later|\+)$', '', word) for word in tag.group(1).lower().split()} - {'and', 'or'}
        ref = context.ref
        own = {re.sub(r'(?:-only|-or-later|\+)$', '', word.lower()) for word in (ref.spdx, ref.license, *ref.also) if word}
        own |= {'licenseref-' + word for word in own}
        if ids <= own:
            return True
        left.note(f'an SPDX line names {tag.group(1).strip()}')
        return False
    if where == 'middle':
        tokens = [token.lower() for token in _tokens(text)]
        return len(tokens) <= 8 and all(
            token in HEADINGS or (token in context.names and not token.isdigit()) for token in tokens
        ) and not text.endswith(',')
    if where == 'start':
        if not text.endswith(('.', ';', '!', '?')) and _plain_words(context, text, 4, 12):
            return True
        return _plain_words(context, text, 1, 40)
    return _plain_words(context, text, 0, 40)


def _inserted(context: Context, j1: int, j2: int, where: str, left: Left) -> bool:
    """Whether inserted words are explained, piece by piece."""
    if j1 >= j2:
        return True
    if j2 - j1 > 160:
        return False
    normal = context.normal
    words = normal.words[j1:j2]
    if words.count('<!--') != words.count('-->'):
        return False
    raw = normal.raw(j1, j2)
    if _inline_marker(context, j1, j2) or _continues(context, j1, raw):
        return True
    at = normal.spans[j1][0]
    trial = Left()
    for paragraph in _PARAGRAPH.split(raw):
        line = normal.line(at + max(0, raw.find(paragraph)))
        flat = re.sub(r'\s*\n[^\w\n(<\[~]*', ' ', paragraph)
        mark = len(trial.copyrights)
        if all(_sentence(context, piece, where, trial, line) for piece in _SENTENCE.split(flat)):
            continue
        del trial.copyrights[mark:]
        for number, row in enumerate(paragraph.split('\n')):
            if _sentence(context, row, where, trial, line + number):
                continue
            if all(_sentence(context, piece, where, trial, line + number) for piece in _SENTENCE.split(row)):
                continue
            left.notes.extend(note for note in trial.notes if note not in left.notes)
            return False
    left.copyrights.extend(trial.copyrights)
    return True


def _continues(context: Context, j1: int, raw: str) -> bool:
    """Whether words go on with a copyright statement of the line before."""
    normal = context.normal
    start = normal.spans[j1][0]
    for _, high, text in normal.dropped:
        if high <= start and not normal.text[high:start].strip(' \t\n*#/;%>|-<(,'):
            return statement(' '.join(f'{text} {raw}'.split())) is not None
    return False


def _missing(context: Context, i1: int, i2: int, left: Left) -> bool:
    """Whether missing words are a part that copies may lack."""
    if i1 >= i2:
        return True
    ref = context.ref
    if i1 == 0 and i2 <= ref.title:
        left.note('the heading of the standard text is missing')
        return True
    if i1 == 0 and ref.title and i2 > ref.title:
        rest = _missing(context, ref.title, i2, left)
        if rest:
            left.note('the heading of the standard text is missing')
        return rest
    at = i1
    spans = sorted(ref.optional, key=lambda span: (span[0], -span[1]))
    while at < i2:
        ends = [high for low, high in spans if low == at and high <= i2]
        if not ends:
            return False
        at = max(ends)
    return True


def _named(context: Context, op: Op) -> bool:
    """A holder's name in one of the places where a template has it."""
    i1, i2, j1, j2 = op
    for low, high in context.slots:
        if low <= i1 and i2 <= high:
            if j1 == j2:
                return i2 - i1 < high - low
            return j2 - j1 <= 20 and is_name(' '.join(context.normal.raw(j1, j2).split()).strip('"\'.,'), words=20)
    return False


def plain(context: Context, text: str) -> bool:
    """Whether a line may stand above the license."""
    return _sentence(context, text, 'start', Left(), 0)


def explain(context: Context, ops: Sequence[Op]) -> Left:
    """Sort the differences: what remains in ``ops`` of the answer is a change."""
    left = Left()
    words = context.normal.words
    for op in ops:
        i1, i2, j1, j2 = op
        old = context.words[i1:i2]
        new = words[j1:j2]
        if _same(old, new):
            if len(old) != len(new):
                for word in new:
                    if len(word) > 12 and len(new) < len(old):
                        left.note(f'words run together at line {context.normal.word_line(j1)}: "{word}"')
                        break
            continue
        if _restored(context, old, new, j1, j2) or _named(context, op):
            continue
        if not new and _missing(context, i1, i2, left):
            continue
        start = i1 == 0 or (i2 <= context.ref.title and j1 == context.low)
        end = i2 == len(context.words) or any(high == len(context.words) and low <= i1 for low, high in context.ref.optional)
        where = 'start' if start else 'end' if end else 'middle'
        if not old:
            if _inserted(context, j1, j2, where, left) or _slid(context, op, left):
                continue
        elif new:
            # one may be explained and the other not: only what is left is a change
            fine = not (_digits(old) and _digits(new))
            gone = fine and _missing(context, i1, i2, left)
            come = fine and _inserted(context, j1, j2, where, left)
            if gone and come:
                continue
            if gone:
                op = (i2, i2, j1, j2)
            elif come:
                op = (i1, i2, j2, j2)
        left.ops.append(op)
    return left


def _slid(context: Context, op: Op, left: Left) -> bool:
    """The same insertion a few words earlier or later: a diff cannot know which "the" was new."""
    i, _, j1, j2 = op
    words = context.normal.words
    back = 0
    while back < 12 and i - back > 0 and words[j2 - 1 - back] == context.words[i - 1 - back]:
        back += 1
        if j1 - back < context.low:
            return False
        where = 'start' if i - back == 0 else 'middle'
        if _inserted(context, j1 - back, j2 - back, where, left):
            return True
    ahead = 0
    while ahead < 12 and i + ahead < len(context.words) and words[j1 + ahead] == context.words[i + ahead]:
        ahead += 1
        if j2 + ahead > context.high:
            return False
        where = 'end' if i + ahead == len(context.words) else 'middle'
        if _inserted(context, j1 + ahead, j2 + ahead, where, left):
            return True
    return False


def _digits(words: Sequence[str]) -> bool:
    return any(_DIGITS.search(word) for word in words)
