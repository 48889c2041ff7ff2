"""What a license text really says it is: the standard text, that text with changes, or another.

The method: words with line numbers (``normalize.py``), an exact look-up of the
whole stream (``index.py``), else the nearest reference texts by containment,
an anchored word diff (``diff.py``), and an explanation for every word left
over or missing (``remainder.py``). No similarity decides whether a text is
standard. A file that holds several texts is taken apart first.
"""

from __future__ import annotations

from owlint_rules.licenses.recognition.conclude import complete_match, named_match
from owlint_rules.licenses.recognition.index import INDEX, Ref, numbers_key
from owlint_rules.licenses.recognition.match import (
    CUSTOM,
    EXACT,
    MODIFIED,
    UNKNOWN,
    Change,
    Match,
    Placeholder,
)
from owlint_rules.licenses.recognition.normalize import Normal, normalize

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
        match = named_match(ref, CUSTOM if 'custom' in ref.flags else EXACT)
        match.similarity = 1.0
        match.notes.extend(normal.notes)
        match.copyrights = normal.copyrights
        match.end_line = text.count('\n') + 1
        complete_match(match, normal, text, ref)
        return match
    from owlint_rules.licenses.recognition.recognize import recognize

    match = recognize(normal, text)
    if (
        match.status in (MODIFIED, UNKNOWN)
        and not match.parts
        and text.startswith(('---', '\ufeff-'))
    ):
        below = _below_front(text)
        if below is not None and below.license != match.license:
            return below
    return match


def _page(text: str) -> Match | None:
    """What the text of a page with front matter is; None when it has none that says nothing."""
    from owlint_rules.licenses.recognition.pages import without_front

    found = without_front(text)
    if found is None:
        return None
    from owlint_rules.licenses.recognition.equivalence import keys_of

    text, license = found
    match = identify(text)
    named = keys_of(license)
    if match.parts or not named or not match.spdx or keys_of(match.spdx) != named:
        return None
    match.notes.append('above the text stands the front matter of a page about this license')
    return match


def _below_front(text: str) -> Match | None:
    """The license below front matter, whose words were added to it; None when none is there."""
    from owlint_rules.licenses.recognition.clauses import clauses
    from owlint_rules.licenses.recognition.copyright import restricts
    from owlint_rules.licenses.recognition.pages import apart_from_front

    found = apart_from_front(text)
    if found is None:
        return None
    below, front = found
    match = identify(below)
    if match.parts or match.status not in (EXACT, CUSTOM, MODIFIED):
        return None
    normal = normalize('\n' + front)
    limits = any(restricts(word) for word in normal.words)
    match.status = MODIFIED
    match.changes.insert(0, Change('added', 2, '', front, restricts=limits))
    match.clauses = [*clauses(normal), *match.clauses]
    return match


def _numbers_fit(normal: Normal, ref: Ref) -> bool:
    """Whether the numbers of sections and items, which are no words, are the reference's too."""
    if not normal.markers:
        return True
    key = numbers_key(normal.numbers)
    return not key or key == ref.numbers
