"""What is said of every text that was recognized."""

from __future__ import annotations

from owlint_rules.licenses.recognition.index import Ref
from owlint_rules.licenses.recognition.match import EXACT, Match
from owlint_rules.licenses.recognition.normalize import Normal


def named_match(ref: Ref, status: str) -> Match:
    """A match that carries the names of a reference text."""
    match = Match(status)
    match.license = ref.license
    match.spdx = ref.spdx or None
    match.title = ref.name
    match.variant = ref.variant
    match.policy = 'policy' in ref.flags
    return match


def complete_match(
    match: Match,
    normal: Normal,
    text: str,
    ref: Ref | None,
    spans: list[tuple[int, int]] | None = None,
) -> None:
    """What is said of every text: its slots, its clauses, what to know about it."""
    from owlint_rules.licenses.recognition.placeholders import placeholders

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
        from owlint_rules.licenses.recognition.clauses import clauses

        match.clauses = clauses(normal, spans)
