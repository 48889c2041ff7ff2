"""A plugin whose rule raises an exception."""

from __future__ import annotations

from owlint_rules.model.finding import SAFE
from probes import finder, rule


def fails(subject, options):
    """No rule should do this."""
    raise KeyError('what a pity')
    yield


def fails_to_fix(subject, finding, options):
    """Nor this."""
    raise ZeroDivisionError('so sad')


RULES = [
    rule('BRK101', 'failing-check', 'license', fails),
    rule('BRK102', 'failing-fix', 'card', finder('WRONG', 'x', fixable=SAFE), fails_to_fix),
]
