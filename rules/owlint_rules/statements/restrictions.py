"""Restrictions that a release states in words, and the marks of licenses that say the same."""

from __future__ import annotations

from collections.abc import Iterable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.facts.record import Record

#: A restriction in words -> the marks of a license that say the same.
MARKS_OF = {
    'non-commercial': ('non_commercial', 'use_limit', 'non_commercial_sharing'),
    'research-only': ('non_commercial', 'use_limit', 'non_commercial_sharing'),
    'field-of-use': ('use_limit',),
    'policy': ('use_limit', 'lawful'),
    # mostly it is commerce that must be asked for
    'registration': ('registration', 'commercial_condition', 'non_commercial'),
    'no-redistribution': ('redistribution_denied', 'no_sharing_of_changes'),
    'territory': ('territory',),
    'threshold': ('threshold', 'threshold_on_use', 'scale', 'commercial_condition'),
    'training-other-models': ('training_bar',),
    'no-changes': ('modification_denied', 'no_sharing_of_changes'),
}
#: What a restriction in words forbids or asks, to be read after "which".
WORDS_OF = {
    'non-commercial': 'does not allow commercial use',
    'research-only': 'allows research only',
    'field-of-use': 'limits what the model may be used for',
    'policy': 'asks to follow further terms',
    'registration': 'asks for a form, a request or an authorization',
    'no-redistribution': 'does not allow passing the model on',
    'territory': 'leaves out people in some countries',
    'threshold': 'sets other terms above a number of users or an income',
    'training-other-models': 'bars training other models',
    'no-changes': 'does not allow changes',
}


def says_the_same(restriction: str, records: Iterable[Record]) -> bool:
    """Whether one of some licenses, as far as they were read, holds a restriction already."""
    from owlint_rules.licenses.facts.marks import marks

    wanted = MARKS_OF.get(restriction, ())
    if restriction in ('non-commercial', 'research-only'):
        # a list of forbidden uses is no ban on commerce
        wanted = ('non_commercial', 'non_commercial_sharing')
    for record in records:
        known = marks(record)
        if record.undecided or any(name in known or name in known.unread for name in wanted):
            return True
    return False
