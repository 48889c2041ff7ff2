"""Exceptions of policies: what they lift, and until when."""

from __future__ import annotations

from collections.abc import Mapping

from owlint_rules.model.options import Options
from owlint_rules.policy import _entries
from owlint_rules.policy._entries import PROPERTIES, UNKNOWN
from owlint_rules.policy._refusal import NOT_KNOWN, Entry, Refusal, inside
from owlint_rules.text import fits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def is_lifted(refusal: Refusal, options: Options) -> bool:
    """Whether an exception that may loosen the policy lets it pass."""
    return any(
        not is_over(exception, options) and _is_meant(exception, refusal)
        for exception in refusal.policy.exceptions
    )


def is_over(exception: Mapping[str, Any], options: Options) -> bool:
    """Whether the date of an exception has passed; it holds on that day still."""
    return str(exception['expires'])[:10] < options.today


def _is_meant(exception: Mapping[str, Any], refusal: Refusal) -> bool:
    wanted = str(exception['name']).lower()
    folder = inside(refusal.subject.folder, refusal.policy.folder)
    if not any(fits(wanted, name.lower()) for name in (refusal.subject.name, folder) if name):
        return False
    for word in (Entry(one, ()).word for one in exception['allow']):
        if refusal.status == NOT_KNOWN:
            if word == UNKNOWN:
                return True
        elif word in PROPERTIES:
            if refusal.entry is not None and refusal.entry.word == word:
                return True
        elif _names(word, refusal):
            return True
    return False


def _names(word: str, refusal: Refusal) -> bool:
    named = [_entries.names(word, license, allowing=True) for license in refusal.licenses]
    if not named and refusal.entry is not None:
        # a name of the publisher's own that is denied as such
        return word == refusal.entry.word
    return bool(named) and all(named)
