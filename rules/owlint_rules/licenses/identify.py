"""What a license text really says it is: the standard text, that text with changes, or another.

The method: words with line numbers (``normalize.py``), an exact look-up of the
whole stream (``index.py``), else the nearest reference texts by containment,
an anchored word diff (``diff.py``), and an explanation for every word left
over or missing (``residue.py``). No similarity decides whether a text is
standard. A file that holds several texts is taken apart first.
"""

from __future__ import annotations

from owlint_rules.licenses.index import INDEX, Ref, numbers_key
from owlint_rules.licenses.match import CUSTOM, EXACT, UNKNOWN, Change, Match, Placeholder
from owlint_rules.licenses.normalize import Normal, normalize

__all__ = ['Change', 'Match', 'Placeholder', 'identify']


def identify(text: str) -> Match:
    """Say what a license text is. Takes any text and never raises."""
    if not text.strip(' \t\r\n\f\v\x00\ufeff'):
        match = Match(UNKNOWN)
        match.notes.append('the file is empty')
        return match
    if text.lstrip('\ufeff \r\n\t').startswith('%PDF'):
        match = Match(UNKNOWN)
        match.notes.append('the file is a PDF document, and owlint reads text only')
        return match
    if text.lstrip('\ufeff').startswith('---'):
        page = _page(text)
        if page is not None:
            return page
    normal = normalize(text)
    ref = INDEX.lookup(normal.words) if not normal.truncated else None
    if ref is not None and _numbers_fit(normal, ref):
        match = _named(ref, CUSTOM if 'custom' in ref.flags else EXACT)
        match.similarity = 1.0
        match.notes.extend(normal.notes)
        match.copyrights = normal.copyrights
        match.end_line = text.count('\n') + 1
        _finish(match, normal, text, ref)
        return match
    from owlint_rules.licenses.recognize import recognize

    match = recognize(normal, text)
    return match


def _page(text: str) -> Match | None:
    """What the text of a page with front matter is; None when it has none that says nothing."""
    from owlint_rules.licenses.pages import without_front

    found = without_front(text)
    if found is None:
        return None
    from owlint_rules.licenses.same import keys_of

    text, license = found
    match = identify(text)
    named = keys_of(license)
    if match.parts or not named or not match.spdx or keys_of(match.spdx) != named:
        return None
    match.notes.append('above the text stands the front matter of a page about this license')
    return match


def _numbers_fit(normal: Normal, ref: Ref) -> bool:
    """Whether the numbers of sections and items, which are no words, are the reference's too."""
    if not normal.markers:
        return True
    key = numbers_key(normal.numbers)
    return not key or key == ref.numbers


def _named(ref: Ref, status: str) -> Match:
    """A match that carries the names of a reference text."""
    match = Match(status)
    match.license = ref.license
    match.spdx = ref.spdx or None
    match.title = ref.name
    match.variant = ref.variant
    match.policy = 'policy' in ref.flags
    return match


def _finish(
    match: Match,
    normal: Normal,
    text: str,
    ref: Ref | None,
    spans: list[tuple[int, int]] | None = None,
) -> None:
    """What is said of every text: its slots, its clauses, what to know about it."""
    from owlint_rules.licenses.placeholders import placeholders

    match.placeholders = placeholders(text)
    if match.placeholders:
        count = len(match.placeholders)
        shown = ', '.join(dict.fromkeys(slot.text for slot in match.placeholders[:4]))
        many = 'one unfilled placeholder' if count == 1 else f'{count} unfilled placeholders'
        match.notes.append(f'{many}: {shown}')
    if ref is not None:
        if ref.also:
            match.notes.append('the same words go by the id ' + ', '.join(ref.also[:4]))
        if 'policy' in ref.flags:
            match.notes.append(
                'this is a use policy that belongs to a license, not the license itself'
            )
        if 'rider' in ref.flags:
            match.notes.append('this is an addition to another license, not a license by itself')
        if 'old' in ref.flags:
            match.notes.append(
                'this is an earlier text than the current one under the same version number'
            )
    if match.status != EXACT or (ref is not None and 'restricted' in ref.flags):
        from owlint_rules.licenses.clauses import clauses

        match.clauses = clauses(normal, spans)
