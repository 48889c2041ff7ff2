"""Recognition of a text that is not word for word in the index."""

from __future__ import annotations

import re

from owlint_rules.lazy import lazy
from owlint_rules.licenses.recognition.compare import BLOCK, search
from owlint_rules.licenses.recognition.found import Found
from owlint_rules.licenses.recognition.match import CUSTOM, EXACT, MODIFIED, UNKNOWN, Change, Match
from owlint_rules.licenses.recognition.naming import doubt, doubt_inside
from owlint_rules.licenses.recognition.pointers import unrecognized
from owlint_rules.licenses.recognition.several import LEAST, PARTS, apart, others

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.allowed_text import Remainder
    from owlint_rules.licenses.recognition.diff import Op
    from owlint_rules.licenses.recognition.normalize import Normal

#: Words beyond this are not compared: no license is that long, and time must stay bounded.
MOST_WORDS = 60_000
_HASHES = lazy(r'^[ \t]{0,3}(?:#{1,6}[ \t]|={3,}|-{3,})|<h[1-6]', re.MULTILINE | re.IGNORECASE)


def recognize(normal: Normal, text: str) -> Match:
    """What a text is that the index does not have word for word."""
    from owlint_rules.licenses.recognition.conclude import complete_match

    total = len(normal.words)
    high = min(total, MOST_WORDS)
    cut = high < total or normal.truncated
    main = search(normal, 0, high)
    found = [] if main is None else _all_texts(normal, main, high)
    why = _doubt(normal, main, found) if main is not None else ''
    if why and main is not None and len(found) > 2:
        # several texts are certain, and the first of them was none of these
        found = sorted(found[1:], key=lambda one: -one.shared)
        found[0].left.ops += [op for op in main.left.ops if op[3] - op[2] >= BLOCK]
        why = ''
    ref = None
    spans = None
    if main is None or why:
        match = unrecognized(normal, text)
        if why and match.status == UNKNOWN and 'gives no permission' not in match.notes[0]:
            match.notes = [why]
    else:
        match = _described(normal, found, cut)
        main = found[0]
        ref = main.ref
        if not ref.flags:
            # the standard text itself holds no clause: a test runs all patterns over it
            spans = [(j1, j2) for one in found for _, _, j1, j2 in one.left.ops]
            spans += [(one.first, one.last) for one in found if one.ref.flags]
    match.notes = [*normal.notes, *match.notes]
    match.end_line = text.count('\n') + 1
    complete_match(match, normal, text, ref, spans)
    return match


def _all_texts(normal: Normal, main: Found, high: int) -> list[Found]:
    """All texts of a file, the main one first."""
    parts = [main]
    for op in main.left.ops:
        j1, j2 = op[2:]
        if j2 - j1 >= BLOCK:
            parts.extend(others(normal, main, j1, j2, PARTS - len(parts)))
    # the shortest license has more words: fewer that are left over are no second text
    if main.cost >= LEAST:
        pieces = apart(normal, 0, high)
        rest = main.cost - sum(part.shared for part in parts[1:])
        if pieces and sum(piece.cost for piece in pieces) <= rest:
            pieces.sort(key=lambda piece: ('policy' in piece.ref.flags, -piece.shared))
            return pieces
    return parts


def _doubt(normal: Normal, main: Found, found: list[Found]) -> str:
    """Why the texts of a file may not go by their names; '' when they may."""
    if main is not found[0]:
        # taken apart: each is looked at alone
        for one in found:
            why = doubt(normal, one)
            if why:
                return why if one is found[0] else doubt(normal, main)
        return ''
    found[1:] = [one for one in found[1:] if not doubt_inside(normal, one)]
    return doubt(normal, main, found[1:])


def _described(normal: Normal, found: list[Found], cut: bool) -> Match:
    """The match for a text in which at least one reference was found."""
    from owlint_rules.licenses.recognition.conclude import named_match

    main = found[0]
    whole = main.high - main.low
    same = all(one.ref.license == main.ref.license for one in found)
    if len(found) == 1 and main.left.ops and not cut and _HASHES.search(normal.text):
        from owlint_rules.licenses.recognition.readme import section

        note = section(normal, main)
        if note:
            main.left.notes.append(note)
            main.left.ops = []
    apart = len(found) > 1 and all(
        one is main or not main.low <= one.first < main.high for one in found
    )
    ops = [(one, op) for one in (found if apart else [main]) for op in one.left.ops]
    clean = not ops and not any(one.numbers for one in found) and not cut
    if clean and (same or len(found) == 1):
        match = named_match(main.ref, CUSTOM if 'custom' in main.ref.flags else EXACT)
    else:
        match = named_match(main.ref, MODIFIED)
    match.notes.extend(dict.fromkeys(note for one in found for note in one.left.notes))
    match.similarity = round(2 * main.shared / max(1, len(main.words) + whole), 4)
    match.changes = [_change(normal, one, op) for one, op in ops]
    if apart and not same:
        match.changes += [
            _change(normal, one, (0, 0, one.first, one.last)) for one in found if one is not main
        ]
    match.changes.extend(
        Change('replaced', normal.word_line(at), old, new)
        for one in found
        for at, old, new in one.numbers
    )
    match.changes.sort(key=lambda change: change.line)
    placed = [item for one in found for item in _placed(one.left)]
    match.copyrights = sorted([*normal.copyrights, *placed], key=lambda item: item.line)
    if len(found) < 2:
        return match
    parts = [_part(normal, one) for one in sorted(found, key=lambda one: one.first)]
    if same and any(part.policy for part in parts) and sum(not part.policy for part in parts) == 1:
        # an agreement and the policy that it speaks of are one license
        for part in parts:
            if part.policy:
                lines = f'lines {part.start_line} to {part.end_line}'
                match.notes.append(f'{lines} hold the use policy of this license')
        return match
    match.parts = parts
    names = ', '.join(dict.fromkeys(part.title for part in parts))
    match.notes.append(f'the file holds {len(parts)} license texts: {names}')
    return match


def _placed(left: Remainder) -> list:  # type: ignore[type-arg]
    out = []
    for line, found in left.copyrights:
        found.line = line
        out.append(found)
    return out


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
    old = ' '.join(found.words[i1:i2]).replace('hiddentag', '(hidden text)')
    new = ' '.join(normal.raw(j1, j2).split())
    words = found.words[i1:i2] + normal.words[j1:j2]
    kind = 'replaced' if i1 < i2 and j1 < j2 else 'added' if j1 < j2 else 'removed'
    return Change(
        kind, normal.word_line(j1), old, new, restricts=any(restricts(word) for word in words)
    )
