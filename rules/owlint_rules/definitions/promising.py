"""Whether a text may promise openness at all: most cards do not, and the patterns are costly."""

from __future__ import annotations

#: Words without which no promise about openness can stand.
WORDS = ('open', 'licensed', 'libre', 'software')


def may_promise(lower: str) -> bool:
    """Whether a text in lower case holds one of the words that every promise has."""
    return any(word in lower for word in WORDS)
