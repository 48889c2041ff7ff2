"""Recognition of a text that is not word for word in the index."""

from __future__ import annotations

import re
from bisect import bisect_left

from owlint_rules.lazy import lazy
from owlint_rules.licenses.recognition.allowed_text import Remainder
from owlint_rules.licenses.recognition.context import Context
from owlint_rules.licenses.recognition.found import Found
from owlint_rules.licenses.recognition.index import INDEX, Ref, runs
from owlint_rules.licenses.recognition.match import (
    CUSTOM,
    EXACT,
    MODIFIED,
    POINTER,
    UNKNOWN,
    Change,
    Match,
)
from owlint_rules.licenses.recognition.remainder import explain
from owlint_rules.licenses.recognition.wordings import OPEN_WORDINGS, compared

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.diff import Op
    from owlint_rules.licenses.recognition.normalize import Normal

#: Words beyond this are not compared: no license is that long, and time must stay bounded.
MOST_WORDS = 60_000
#: A block of added words this long may be a license of its own.
BLOCK = 24
#: From so many words on it pays to look for a text that stands there in full first.
_LONG = 1_000
#: Texts looked for in one file.
PARTS = 16


def search(normal: Normal, low: int, high: int) -> Found | None:
    """The reference text that explains these words best; None when none is in them."""
    words = normal.words[low:high]
    ranked = INDEX.candidates(words, 12)
    if not ranked:
        return None
    last = INDEX.ending(words, ranked)
    if last is not None:
        found = compare(normal, last, low, high)
        if _whole(found):
            return found
    if len(words) > _LONG:
        whole = INDEX.beginning(words, ranked, most=BLOCK)
        if whole is not None:
            # a long text in full and a few words behind it: nothing else explains more of it
            return compare(normal, whole, low, high)
    have = runs(words)
    scored = []
    full = 0
    for number in ranked:
        if INDEX.ref(number).length - 2 < full:
            # a longer text stands here in full: this one cannot share more, nor lack less
            continue
        own = INDEX.runs_of(number)
        shared = len(own & have)
        if shared == len(own):
            full = max(full, shared)
        scored.append((2 * shared - len(own), shared, len(own), number))
    scored.sort(key=lambda row: (-row[0], row[2] - row[1], row[3]))
    best: Found | None = None
    top = scored[0][0]
    most = max(row[1] for row in scored)
    tried: list[tuple[int, int]] = []
    for score, shared, size, number in scored[:6]:
        missing = size - shared
        if tried and (
            (score < top - max(24, abs(top) // 12) and shared < 0.97 * most) or shared < 0.3 * size
        ):
            continue
        # shares no more than one that was compared already, and lacks as much
        behind = any(shared <= other and missing >= gone for other, gone in tried)
        if behind and (len(words) > _LONG or not _may_explain(INDEX.ref(number), best)):
            continue
        tried.append((shared, missing))
        found = compare(normal, number, low, high)
        # of a template the words alone do not tell: a name may stand where those of another are
        if best is None or (found.rank < best.rank and (not behind or _explains(found, best))):
            best = found
        if best.cost == 0:
            break
    if best is None:
        return None
    share = best.shared / max(1, len(best.words))
    cover = best.shared / max(1, len(words))
    if (share >= 0.5 and best.shared >= 10) or (share >= 0.25 and cover >= 0.6):
        return best
    return None


def _may_explain(ref: Ref, best: Found | None) -> bool:
    """Whether a text that shares fewer words may explain more: a template, or another copy."""
    return ref.spdx in OPEN_WORDINGS or (best is not None and ref.license == best.ref.license)


def _explains(found: Found, best: Found) -> bool:
    """Whether a text that shares less explains the file, or as another license more of it."""
    other = found.ref.license != best.ref.license
    return found.cost == 0 or (other and found.cost < best.cost)


def _whole(found: Found) -> bool:
    """Whether the reference stands there in full, with a few explained words before it.

    No other text can do better, and the others need not be unpacked.
    """
    added = 0
    for i1, i2, j1, j2 in found.ops:
        if i2 > i1:
            return False
        added += j2 - j1
    return found.cost == 0 and added <= BLOCK <= found.shared


def compare(normal: Normal, number: int, low: int, high: int) -> Found:
    """One reference against one stretch of a file."""
    ref = INDEX.ref(number)
    words = INDEX.stream(number)
    ops, same = compared(ref, words, normal, low, high)
    found = Found(ref, words, low, high, sorted([*ops, *same]))
    context = Context(normal, ref, words, low, high)
    found.left = explain(context, ops)
    found.numbers = _renumbered(normal, found)
    return found


def _renumbered(normal: Normal, found: Found) -> list[tuple[int, str, str]]:
    """Sections and list items whose number was changed."""
    if not normal.markers or not found.ref.numbers:
        return []
    wanted = INDEX.numbering(found.ref.number)
    out = []
    ops = found.ops
    at = shift = 0
    numbered = normal.numbered_words()
    for position in range(bisect_left(numbered, (found.low,)), len(numbered)):
        word, digits = numbered[position]
        if word >= found.high:
            break
        if not digits[0].isdigit():
            continue
        while at < len(ops) and ops[at][3] <= word:
            shift = ops[at][1] - ops[at][3]
            at += 1
        if at < len(ops) and ops[at][2] <= word < ops[at][3]:
            continue
        own = wanted.get(word + shift if at or ops else word - found.low, digits)
        # in Markdown every item of a list may be called 1
        if own != digits and digits != '1' and own[:1].isdigit():
            out.append((word, own, digits))
    return out


def recognize(normal: Normal, text: str) -> Match:
    """What a text is that the index does not have word for word."""
    from owlint_rules.licenses.recognition.conclude import complete_match

    total = len(normal.words)
    high = min(total, MOST_WORDS)
    main = search(normal, 0, high)
    if main is None:
        match = _unrecognized(normal, text)
    else:
        match = _described(normal, main, high < total or normal.truncated)
    match.notes = [*normal.notes, *match.notes]
    match.end_line = text.count('\n') + 1
    spans = None
    if main is not None and not main.ref.flags:
        # the standard text itself holds no clause: a test runs all patterns over it
        spans = [(j1, j2) for _, _, j1, j2 in main.left.ops]
    complete_match(match, normal, text, main.ref if main is not None else None, spans)
    return match


def _described(normal: Normal, main: Found, cut: bool) -> Match:
    """The match for a text in which at least one reference was found."""
    from owlint_rules.licenses.recognition.conclude import named_match

    parts = [main]
    rest: list[Op] = []
    for op in main.left.ops:
        j1, j2 = op[2:]
        others = _others(normal, main, j1, j2, PARTS - len(parts)) if j2 - j1 >= BLOCK else []
        if others:
            parts.extend(others)
        rest.append(op)
    custom = 'custom' in main.ref.flags
    if rest and not cut and len(parts) == 1 and _HASHES.search(normal.text):
        from owlint_rules.licenses.recognition.readme import section

        note = section(normal, main)
        if note:
            main.left.notes.append(note)
            main.left.ops = rest = []
    if not main.left.ops and not main.numbers and not cut:
        match = named_match(main.ref, CUSTOM if custom else EXACT)
    else:
        match = named_match(main.ref, MODIFIED)
    match.notes.extend(main.left.notes)
    match.similarity = round(2 * main.shared / max(1, len(main.words) + main.high - main.low), 4)
    match.changes = [_change(normal, main, op) for op in rest]
    match.changes.extend(
        Change('replaced', normal.word_line(at), old, new) for at, old, new in main.numbers
    )
    match.changes.sort(key=lambda change: change.line)
    match.copyrights = sorted([*normal.copyrights, *_placed(main.left)], key=lambda item: item.line)
    if len(parts) > 1:
        parts.sort(key=lambda part: part.first)
        match.parts = [_part(normal, part) for part in parts]
        names = ', '.join(dict.fromkeys(part.title for part in match.parts))
        match.notes.append(f'the file holds {len(parts)} license texts: {names}')
    return match


def _placed(left: Remainder) -> list:  # type: ignore[type-arg]
    out = []
    for line, found in left.copyrights:
        found.line = line
        out.append(found)
    return out


def _others(normal: Normal, latest: Found, low: int, high: int, room: int) -> list[Found]:
    """Further licenses in a block that the first one does not explain."""
    out: list[Found] = []
    blocks = [(low, high)]
    while blocks and room > 0:
        low, high = blocks.pop(0)
        if _again(normal, latest, low, high):
            # the same text once more: to look for it in all that follows would take long
            end = low + len(latest.words)
            out.append(compare(normal, latest.ref.number, low, end))
            room -= 1
            if end < high:
                blocks.insert(0, (end, high))
            continue
        found = search(normal, low, high)
        if found is None or found.shared < 0.6 * len(found.words):
            continue
        latest = found
        out.append(found)
        room -= 1
        for _, _, j1, j2 in found.left.ops:
            if j2 - j1 >= BLOCK:
                blocks.append((j1, j2))
    return out


def _again(normal: Normal, found: Found, low: int, high: int) -> bool:
    """Whether a block begins with a text that was just found, and ends or goes on with it."""
    size = len(found.words)
    words = normal.words
    if words[low : low + size] != found.words or low + size > high:
        return False
    return low + size == high or words[low + size : min(low + 2 * size, high)] == found.words


def _part(normal: Normal, found: Found) -> Match:
    """One license of a file that holds several."""
    from owlint_rules.licenses.recognition.conclude import named_match

    inside = [op for op in found.left.ops if not (op[0] == op[1] and op[3] - op[2] >= BLOCK)]
    custom = 'custom' in found.ref.flags
    part = named_match(found.ref, MODIFIED if inside else CUSTOM if custom else EXACT)
    part.start_line = normal.word_line(found.first)
    part.end_line = normal.word_line(max(found.first, found.last - 1))
    part.changes = [_change(normal, found, op) for op in inside]
    part.similarity = round(
        2 * found.shared / max(1, len(found.words) + found.last - found.first), 4
    )
    return part


def _change(normal: Normal, found: Found, op: Op) -> Change:
    from owlint_rules.licenses.recognition.copyright import restricts

    i1, i2, j1, j2 = op
    old = ' '.join(found.words[i1:i2])
    new = ' '.join(normal.raw(j1, j2).split())
    words = found.words[i1:i2] + normal.words[j1:j2]
    kind = 'replaced' if i1 < i2 and j1 < j2 else 'added' if j1 < j2 else 'removed'
    return Change(
        kind, normal.word_line(j1), old, new, restricts=any(restricts(word) for word in words)
    )


_HASHES = lazy(r'^[ \t]{0,3}(?:#{1,6}[ \t]|={3,}|-{3,})|<h[1-6]', re.MULTILINE | re.IGNORECASE)
_ADDRESS = lazy(r'https?://[^\s<>"\')\]]+|\bwww\.[^\s<>"\')\]]+', re.IGNORECASE)
_FILE = lazy(
    r'(?<![\w/])(?:\.{0,2}/)?(?:[\w.-]+/)*(?i:[\w-]*(?:licen[cs]e|copying|notice|terms|policy|agreement)[\w-]*'
    r'\.(?:md|txt|pdf|html|rst))'
)
# bare names are files where somebody sends there; "LICENSE AGREEMENT" is a title
_BARE_FILE = lazy(
    r'(?i:\b(?:see|read|refer to|consult|in|to|at|under|file|with)\s+(?:the\s+)?(?:file\s+)?)'
    r'["\'`]?'
    r'((?:\.{0,2}/)?(?:[\w.-]+/)*(?:(?:UN)?LICEN[CS]E|COPYING|NOTICE|TERMS)(?![a-z ]*[A-Z])[\w.-]*)'
    r'|((?:(?:UN)?LICEN[CS]E|COPYING|NOTICE)[\w.-]*)["\'`]?\s+(?:file|above|below)\b'
    r'|(?<![\w/:])((?:\.{1,2}|[\w.-]+)/(?:[\w.-]+/)*(?:LICEN[CS]E|COPYING|NOTICE|TERMS)\b[\w.-]*)'
)
#: Words that send somebody to terms, and words that are terms.
_SENDING = lazy(
    r'\b(?:licen[sc]\w*|under|terms|agreement|policy|copying|conditions|see|refer|visit|read)\b',
    re.IGNORECASE,
)
_TERMS = lazy(
    r'\b(?:may not|must|shall|prohibited|forbidden|not allowed|not permitted|non-?commercial\w*|'
    r'hereby|permission is|is granted|are granted|for research|only for|only be|without permission|'
    r'may (?:use|copy))\b',
    re.IGNORECASE,
)

#: The notice that Apache-2.0 asks for sends to the license, and is none.
_APACHE = lazy(
    r'you\s+may\s+not\s+use\s+this\s+\w+\s+except\s+in\s+compliance\s+with\s+the\s+license',
    re.IGNORECASE,
)


def _unrecognized(normal: Normal, text: str) -> Match:
    """A text that no reference explains: it may point somewhere."""
    words = len(normal.words)
    if words <= 120:
        address = _ADDRESS.search(text)
        rest = _ADDRESS.sub(' ', text)
        # a text with terms of its own does not only point elsewhere
        own = bool(_TERMS.search(_APACHE.sub(' ', rest)))
        if address and not own and (words <= 12 or _SENDING.search(rest)):
            match = Match(POINTER)
            match.notes.append(
                f'the text points to {address.group().rstrip(".,;")}; owlint does not look there'
            )
            return match
        tag = re.search(r'SPDX-License-Identifier\s*:\s*([^\n*]{1,80})', text)
        if tag and words <= 40:
            match = Match(POINTER)
            match.notes.append(
                f'the text only names {tag.group(1).strip()}; the license text itself is not here'
            )
            return match
        name = _FILE.search(rest)
        bare = None if name else _BARE_FILE.search(rest)
        if (name or bare) and words <= 60 and not own:
            shown = name.group() if name else next(filter(None, bare.groups()), '') if bare else ''
            match = Match(POINTER)
            match.notes.append(f'the text only points to the file {shown}')
            return match
    match = Match(UNKNOWN)
    if words == 0:
        match.notes.append('the file holds no words')
    elif words <= 16:
        match.notes.append('the file holds a title or a few words, and no terms that owlint knows')
    else:
        match.notes.append('no known license text explains this one')
    return match
