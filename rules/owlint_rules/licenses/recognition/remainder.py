"""What is left over when a text is compared with a reference, and whether it may be.

Deny by default: every word that is not the reference's, and every word of the
reference that is missing, is a change unless one of the few allowances here
explains it. The allowances are narrow on purpose; a harmless edit that they
miss is shown as a change, which a person can wave through. The other mistake
cannot be seen by anybody.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from owlint_rules.lazy import lazy
from owlint_rules.licenses.recognition.allowed_text import (
    TURNS,
    Remainder,
    hides,
    sentence,
)
from owlint_rules.licenses.recognition.context import SHORT, Context
from owlint_rules.licenses.recognition.copyright import is_name, statement
from owlint_rules.licenses.recognition.list_numbers import inline_marker, next_item, page_numbers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.diff import Op

#: Two spellings of one word (the SPDX license list's matching guidelines, and alike).
_SPELLINGS = (
    'acknowledgement acknowledgment|analogue analog|analyse analyze|artefact artifact|'
    'authorisation authorization|authorised authorized|calibre caliber|cancelled canceled|'
    'catalogue catalog|categorise categorize|centre center|emphasised emphasized|favour favor|'
    'favourite favorite|fulfil fulfill|fulfilment fulfillment|'
    'initialise initialize|judgement judgment|'
    'labelling labeling|labour labor|licenced licensed|maximise maximize|modelled modeled|'
    'modelling modeling|offence offense|optimise optimize|organisation organization|'
    'organise organize|practise practice|programme program|realise realize|recognise recognize|'
    'signalling signaling|sublicence sublicense|utilisation utilization|'
    'whilst while|wilful wilfull|'
    'merchantability merchantibility|holders holder'
)
_SAME_WORD: dict[str, str] = {}
for _pair in _SPELLINGS.split('|'):
    _SAME_WORD[_pair.partition(' ')[0]] = _pair.partition(' ')[2]
# "copyright owner" and "copyright holder" are one thing to the guidelines
_SAME_WORD['owner'] = 'holder'
_SAME_WORD['owners'] = 'holder'
_DIGITS = lazy(r'\d')
_SENTENCE = lazy(r'(?<=[.!?;:])\s+(?=\S)')
_PARAGRAPH = lazy(r'\n[^\w\n]*\n')


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
    a, b = TURNS & set(old), TURNS & set(new)
    return (
        a == b
        or {''.join(old)}
        <= {'cannot', 'noncommercial', 'nonexclusive', 'nontransferable', 'inalienable'}
        or not (a | b)
    )


def _restored(context: Context, old: Sequence[str], new: Sequence[str], j1: int, j2: int) -> bool:
    """Numbers that were taken for list markers, and are words of the reference."""
    normal = context.normal
    spans = normal.spans
    start = spans[j1 - 1][1] if j1 > 0 else 0
    end = spans[j2][0] if j2 < len(spans) else len(normal.text)
    if not new and len(old) <= 24:
        # a copyright line that went on with an address; the reference has that on its own line
        wanted = f' {" ".join(old)} '
        for number in range(bisect_left(normal.dropped, (start,)), len(normal.dropped)):
            _, high, text = normal.dropped[number]
            if high > end:
                break
            if f' {" ".join(re.findall("[a-z0-9]+", text.lower()))} '.find(wanted) >= 0:
                return True
    if not normal.markers or len(old) > 12:
        return False
    first, last = bisect_left(normal.markers, (start,)), bisect_left(normal.markers, (end,))
    if first == last or last - first + j2 - j1 > len(old):
        return False
    inside = [
        (at, re.findall(r'[a-z0-9]+', text.lower())) for at, text in normal.markers[first:last]
    ]
    merged = inside + [(spans[j][0], [normal.words[j]]) for j in range(j1, j2)]
    merged.sort(key=lambda pair: pair[0])
    full = [word for _, words in merged for word in words]
    return full == list(old)


#: Longer insertions are not read piece by piece.
_LONGEST = 160


def inserted(
    context: Context, j1: int, j2: int, where: str, left: Remainder, *, most: int = _LONGEST
) -> bool:
    """Whether inserted words are explained, piece by piece."""
    if j1 >= j2:
        return True
    if j2 - j1 > most:
        return False
    normal = context.normal
    words = normal.words[j1:j2]
    if words.count('<!--') != words.count('-->'):
        return False
    raw = normal.raw(j1, j2)
    if inline_marker(context, j1, j2) or next_item(context, j1, j2):
        return True
    if _continues(context, j1, raw):
        return True
    at = normal.spans[j1][0]
    trial = Remainder()
    for paragraph in _PARAGRAPH.split(raw):
        line = normal.line(at + max(0, raw.find(paragraph)))
        flat = _flat(paragraph)
        mark = len(trial.copyrights)
        if all(sentence(context, piece, where, trial, line) for piece in _SENTENCE.split(flat)):
            continue
        del trial.copyrights[mark:]
        for number, row in enumerate(paragraph.split('\n')):
            if sentence(context, row, where, trial, line + number):
                continue
            if all(
                sentence(context, piece, where, trial, line + number)
                for piece in _SENTENCE.split(row)
            ):
                continue
            left.notes.extend(note for note in trial.notes if note not in left.notes)
            return False
    left.copyrights.extend(trial.copyrights)
    return True


def _flat(paragraph: str) -> str:
    """A paragraph on one line, without the signs that begin its lines."""
    first, *others = paragraph.split('\n')
    rows = [first, *(re.sub(r'^[^\w(<\[~]*', '', row) for row in others)]
    return ' '.join(filter(None, (row.rstrip() for row in rows)))


def _continues(context: Context, j1: int, raw: str) -> bool:
    """Whether words go on with a copyright statement of the line before."""
    normal = context.normal
    start = normal.spans[j1][0]
    # the first of the statements that stand one after another right before
    found = ''
    for number in reversed(range(bisect_left(normal.dropped, (start,)))):
        low, high, text = normal.dropped[number]
        if high > start or normal.text[high:start].strip(' \t\n*#/;%>|-<(,'):
            break
        found, start = text, low
    return bool(found) and statement(' '.join(f'{found} {raw}'.split())) is not None


def _missing(context: Context, i1: int, i2: int, left: Remainder) -> bool:
    """Whether missing words are a part that copies may lack."""
    if i1 >= i2:
        return True
    ref = context.ref
    if i1 == 0 and ref.title:
        rest = i2 <= ref.title or _missing(context, ref.title, i2, left)
        # short licenses are pasted without their name as often as with it
        if rest and (len(context.words) > SHORT or not ref.spdx):
            left.note('the heading of the standard text is missing')
        return rest
    if i2 == len(context.words) and _is_policy(context, i1):
        left.note('the use policy that the published text has at its end is not in this file')
        return True
    at = i1
    spans = sorted(ref.optional, key=lambda span: (span[0], -span[1]))
    while at < i2:
        ends = [high for low, high in spans if low == at and high <= i2]
        if not ends:
            return False
        at = max(ends)
    return True


def _is_policy(context: Context, at: int) -> bool:
    """Whether the use policy of a license begins here, behind the agreement itself."""
    head = ' '.join(context.words[at : at + 8])
    behind = 2 * at > len(context.words) and 'policy' not in context.ref.flags
    return 'custom' in context.ref.flags and behind and 'acceptable use policy' in head


#: What stands in the blanks of instructions how to apply a license.
_BLANKS = tuple(
    f' {blank} '
    for blank in (
        'one line to give the program s name and a brief idea of what it does',
        'one line to give the program s name and an idea of what it does',
        'one line to give the library s name and a brief idea of what it does',
        'one line to give the library s name and an idea of what it does',
        'year name of author', 'yyyy name of author', 'name of author', 'program', 'gnomovision',
        'library frob a library for tweaking knobs written by james random hacker',
        'gnomovision which makes passes at compilers written by james hacker',
        'program gnomovision which makes passes at compilers written by james hacker',
        'gnomovision which makes passes at compilers written by james hacker signature of ty coon '
        '1 april 1989 ty coon president of vice',
        'signature of ty coon 1 april 1989 ty coon president of vice',
        'signature of moe ghoul 1 april 1989 moe ghoul president of vice',
        'yyyy name of copyright owner', 'year your name', 'insert year insert copyright holder s',
        'author s', 'add contact details',
        'also add information on how to contact you by electronic and paper mail',
    )
)  # fmt: skip


#: What the one who signs may be, and the day: of these words no condition is made there.
_OFFICES = frozenset(('chief', 'director', 'executive', 'manager', 'officer'))
_DAY = lazy(
    r'\b\d{1,2} (?:january|february|march|april|may|june|july|august|september|'
    r'october|november|december) (?:19|20)\d\d\b',
    re.IGNORECASE,
)


def _filled(context: Context, op: Op) -> bool:
    """Whether a blank of the instructions behind a license was filled in."""
    i1, i2, j1, j2 = op
    if not any(low <= i1 and i2 <= high for low, high in context.ref.optional):
        return False
    old = f' {" ".join(context.words[i1:i2])} '
    raw = ' '.join(context.normal.raw(j1, j2).split()).strip('"\'.,;`()<>[]')
    if i1 == i2 or j2 - j1 > 24 or hides(raw) or not any(old in blank for blank in _BLANKS):
        return False
    from owlint_rules.licenses.recognition.copyright import restricts
    from owlint_rules.licenses.recognition.readme import DESCRIBING

    low = re.findall(r'[^\W_]+', _DAY.sub(' ', raw.lower()))
    return is_name(raw, words=24) or all(
        word.isascii()
        and word not in TURNS
        and (word in DESCRIBING or word in _OFFICES or not restricts(word))
        for word in low
    )


def _in_its_heading(context: Context, op: Op) -> bool:
    """Whether the whole line of a change in the heading only says which license this is."""
    from owlint_rules.licenses.recognition.restated import restated

    _, i2, j1, j2 = op
    normal = context.normal
    if i2 > context.ref.title or j2 == 0:
        return False
    # words that are missing at the end of a line leave it as the line of the word before
    first, last = normal.spans[min(j1, j2 - 1)][0], normal.spans[j2 - 1][1]
    start = normal.text.rfind('\n', 0, first) + 1
    end = normal.text.find('\n', first)
    line = normal.text[start : end if end >= 0 else len(normal.text)]
    return last <= start + len(line) and restated(context, line)


def named_match(context: Context, op: Op) -> bool:
    """A holder's name in one of the places where a template has it."""
    i1, i2, j1, j2 = op
    for low, high in context.slots:
        if low <= i1 and i2 <= high:
            if j1 == j2:
                return i2 - i1 < high - low
            raw = ' '.join(context.normal.raw(j1, j2).split()).strip('"\'.,')
            return j2 - j1 <= 20 and not hides(raw) and is_name(raw, words=20)
    return False


def explain(context: Context, ops: Sequence[Op]) -> Remainder:
    """Sort the differences: what remains in ``ops`` of the answer is a change."""
    left = Remainder()
    words = context.normal.words
    pages = page_numbers(context, ops)
    for op in ops:
        if op in pages:
            continue
        i1, i2, j1, j2 = op
        old = context.words[i1:i2]
        new = words[j1:j2]
        if _same(old, new):
            if len(old) != len(new):
                for word in new:
                    if len(word) > 12 and len(new) < len(old):
                        left.note(
                            f'words run together at line {context.normal.word_line(j1)}: "{word}"'
                        )
                        break
            continue
        if _restored(context, old, new, j1, j2) or named_match(context, op):
            continue
        if _filled(context, op) or _in_its_heading(context, op):
            continue
        if old == ['hiddentag'] and not new:
            # marks around words of the reference that the copy does without
            continue
        if not new and (_missing(context, i1, i2, left) or _slid_back(context, i1, i2, left)):
            continue
        start = i1 == 0 or i2 <= context.ref.title
        end = i2 == len(context.words) or any(
            high == len(context.words) and low <= i1 for low, high in context.ref.optional
        )
        where = 'start' if start else 'end' if end else 'middle'
        if not old:
            number, here = context.number_at(i1), '.'.join(new)
            if number == here or (number == '1' and 'custom' in context.ref.flags):
                # in Markdown every item of a list may be called 1
                continue
            if number[:1].isdigit() and here.replace('.', '').isdigit() and here != '1':
                left.ops.append(op)
                continue
            if inserted(context, j1, j2, where, left) or _slid(context, op, left):
                continue
        elif new:
            # one may be explained and the other not: only what is left is a change
            fine = not (_digits(old) and _digits(new))
            gone = fine and _missing(context, i1, i2, left)
            come = fine and inserted(context, j1, j2, where, left)
            if gone and come:
                continue
            if gone:
                op = (i2, i2, j1, j2)
            elif come:
                op = (i1, i2, j2, j2)
        left.ops.append(op)
    return left


def _slid(context: Context, op: Op, left: Remainder) -> bool:
    """The same insertion a few words earlier or later: a diff cannot know which "the" was new."""
    i, _, j1, j2 = op
    words = context.normal.words
    back = 0
    while back < 12 and i - back > 0 and words[j2 - 1 - back] == context.words[i - 1 - back]:
        back += 1
        if j1 - back < context.low:
            return False
        where = 'start' if i - back == 0 else 'middle'
        if inserted(context, j1 - back, j2 - back, where, left):
            return True
    ahead = 0
    while (
        ahead < 12
        and i + ahead < len(context.words)
        and words[j1 + ahead] == context.words[i + ahead]
    ):
        ahead += 1
        if j2 + ahead > context.high:
            return False
        where = 'end' if i + ahead == len(context.words) else 'middle'
        if inserted(context, j1 + ahead, j2 + ahead, where, left):
            return True
    return False


def _slid_back(context: Context, i1: int, i2: int, left: Remainder) -> bool:
    """The same gap a few words earlier: where two lines begin alike, a diff takes either."""
    words = context.words
    moved = 0
    while moved < 12 and i1 > 0 and words[i1 - 1] == words[i2 - 1]:
        i1, i2 = i1 - 1, i2 - 1
        moved += 1
        if i1 == 0 and _missing(context, i1, i2, left):
            return True
    return False


def _digits(words: Sequence[str]) -> bool:
    return any(_DIGITS.search(word) for word in words)
