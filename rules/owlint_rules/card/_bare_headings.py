"""Headings of a card with nothing below them, or with a template's text: a cheap first look."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.subjects import Card

#: What templates leave behind, in lower case. The rule looks closer.
_LEFT = (
    'needed', '{{', '[optional]', 'todo', 'tbd', 'n/a', 'coming soon', 'to be ', '<!--', '[insert',
    'not available', 'not specified', 'not provided', 'not disclosed', 'unknown', 'undisclosed',
    'lorem ipsum', ':**\n', ':**\r',
)  # fmt: skip
#: Longest text that can be all template: the hub's longest has some 600 characters.
_LONGEST = 2_000
#: Most headings that are looked at.
_MOST = 1_000


def bare_headings(card: Card) -> set[int]:
    """The lines of headings that may have no text of their own; empty for most sound cards."""
    known: set[int] | None = card.cache.get('bare_headings')
    if known is None:
        known = card.cache['bare_headings'] = _find(card)
    return known


def _find(card: Card) -> set[int]:
    text = card.text
    found: list[int] = []
    here = card.body if text.startswith('#', card.body) else _next(text, card.body)
    count = 0
    while here >= 0 and count < _MOST:
        count += 1
        end = text.find('\n', here)
        following = _next(text, here)
        if end >= 0:
            stop = following if following >= 0 else len(text)
            if stop - end <= _LONGEST:
                part = text[end:stop]
                if not part.strip():
                    if following < 0 or _level(text, following) <= _level(text, here):
                        found.append(here)
                else:
                    part = part.lower()
                    if any(piece in part for piece in _LEFT):
                        found.append(here)
        else:
            found.append(here)
        here = following
    if not found:
        return set()
    from owlint_rules.card._values import line_number

    return {line_number(card, offset) for offset in found}


def _next(text: str, start: int) -> int:
    found = text.find('\n#', start)
    return found + 1 if found >= 0 else -1


def _level(text: str, start: int) -> int:
    level = 0
    while level < 7 and text.startswith('#', start + level):
        level += 1
    return level
