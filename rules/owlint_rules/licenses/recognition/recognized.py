"""What the text of a license file is, recognized at the first question and then remembered."""

from __future__ import annotations

from functools import lru_cache

from owlint_rules.model.subjects import LicenseText

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.match import Match

#: Longest text, in characters, that is remembered beyond its file.
_LONGEST = 100_000


def match_of(text: LicenseText) -> Match:
    """What a license file really says it is."""
    known: Match | None = text.cache.get('match')
    if known is None:
        words = text.text
        known = _match(words) if len(words) <= _LONGEST else _match.__wrapped__(words)
        text.cache['match'] = known
    return known


@lru_cache(maxsize=64)
def _match(text: str) -> Match:
    """Many releases have the same text, and a fix reads it again."""
    from owlint_rules.licenses.recognition.identify import identify

    return identify(text)
