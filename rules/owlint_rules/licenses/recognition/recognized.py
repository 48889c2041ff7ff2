"""What the text of a license file is, recognized at the first question and then remembered."""

from __future__ import annotations

from owlint_rules.model.subjects import LicenseText

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.match import Match


def match_of(text: LicenseText) -> Match:
    """What a license file really says it is."""
    known: Match | None = text.cache.get('match')
    if known is None:
        from owlint_rules.licenses.recognition.identify import identify

        known = text.cache['match'] = identify(text.text)
    return known
