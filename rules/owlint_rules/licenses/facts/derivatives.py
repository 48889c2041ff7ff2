"""May a derivative of a model carry the license it states? Answered from two license records."""

from __future__ import annotations

from owlint_rules.licenses.facts.abbreviations import plain
from owlint_rules.licenses.facts.marks import REASONS, marks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.facts.record import Record

#: A limit stays where derivatives may have terms of their own.
STILL = 'the base model still '
#: Limits of a base model that its derivatives do not shed by a new license.
LIMITS = (
    'non_commercial',
    'use_limit',
    'commercial_condition',
    'training_bar',
    'threshold',
    'territory',
    'guardrail',
    'lawful',
    'scale',
)


def _same(base: Record, child: Record) -> bool:
    """The same license, also when one record only borrows the other's (weights under AGPL-3.0)."""
    if base.key == child.key:
        return True
    return 'lawful_use_only' not in (*base.flags, *child.flags) and bool(
        set(base.spdx_ids) & set(child.spdx_ids)
    )


def _clause(base: Record) -> str:
    for words in (base.use_restrictions, base.note):
        if words and words != 'none':
            return plain(words)
    return ''


def allows_relicensing(base: Record, child: Record | None) -> tuple[bool | None, str, str]:
    """Whether a derivative of a model under ``base`` may carry the license ``child``.

    Answers (True, False or None, reason, clause). None means that a person
    must read: the base's terms were not read, the derivative's license is not
    known (``child`` None) or it depends. The reason is a sentence without
    full stop; the clause is the base record's own words.
    """
    clause = _clause(base)
    grade = base.derivatives_own_terms
    if grade == 'N':
        if base.redistribution == 'N':
            return False, 'the base model may not be passed on', clause
        return False, 'changed versions of the base model may not be passed on', clause
    if base.undecided or grade == '?':
        return None, 'the terms of the base model for derivatives have not been read', clause
    if child is not None and _same(base, child):
        reason = 'the derivative carries the license of the base model'
        if len(base.hub_ids) > 1:
            reason += '; its version must be the same too'
        return True, reason, ''
    if child is not None and child.undecided:
        return None, 'the license of the derivative has not been read', clause
    if child is not None and child.key in ('no-license', 'all-rights-reserved'):
        child_limits = set(LIMITS)
    else:
        child_limits = set(marks(child).names) if child is not None else set()
    if grade == 'Y':
        kept = [mark for mark in marks(base) if mark.name in LIMITS]
        lost = [mark for mark in kept if mark.name not in child_limits]
        if lost:
            words = ' and '.join(REASONS[mark.name] for mark in lost)
            return None, f'{STILL}{words}', plain(lost[0].clause)
        return True, 'derivatives may have terms of their own', ''
    if child is None:
        return None, 'the license of the derivative is not known', clause
    if grade == 'S':
        if 'copyleft' in child.flags:
            return (
                None,
                'derivatives must stay under the license of the base model; some of these '
                'licenses name others that may take their place',
                clause,
            )
        return False, 'derivatives must keep the license of the base model', clause
    if grade == 'P':
        kept = [mark for mark in marks(base) if mark.name in LIMITS]
        if kept and not child_limits & set(LIMITS):
            return (
                False,
                'the restrictions of the base model must be passed on',
                clause,
            )
        return (
            None,
            'the restrictions of the base model, or a copy of its license, must be passed on',
            clause,
        )
    return None, 'whether derivatives may have terms of their own depends on conditions', clause
