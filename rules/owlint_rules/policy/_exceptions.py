"""Exceptions of policies: what they lift, and until when."""

from __future__ import annotations

from owlint_rules.model.options import Options
from owlint_rules.model.policy import Policy
from owlint_rules.policy import _entries
from owlint_rules.policy._entries import PROPERTIES, UNKNOWN
from owlint_rules.policy._refusal import NOT_KNOWN, Entry, Refusal, inside
from owlint_rules.text import fits


def is_lifted(refusal: Refusal, number: int, options: Options) -> bool:
    """Whether an exception lets it pass: one of the same file, or of a file that may loosen it."""
    refusing = options.policies[number]
    for index, policy in enumerate(options.policies):
        if index != number and (index < number or refusing.locked):
            continue
        for exception in policy.table.get('exceptions', ()):
            if not is_over(exception, options) and _is_meant(exception, policy, refusal):
                return True
    return False


def is_over(exception: dict[str, object], options: Options) -> bool:
    """Whether the date of an exception has passed; it holds on that day still."""
    return str(exception['expires'])[:10] < options.today


def _is_meant(exception: dict[str, object], policy: Policy, refusal: Refusal) -> bool:
    wanted = str(exception['name']).lower()
    names = {name.lower() for name in refusal.subject.names[:-1]}
    names.add(inside(refusal.subject.names[-1], policy.folder).lower())
    if not any(fits(wanted, name) for name in names):
        return False
    allow = exception['allow']
    assert isinstance(allow, list)
    for word in (Entry(one, ()).word for one in allow):
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
