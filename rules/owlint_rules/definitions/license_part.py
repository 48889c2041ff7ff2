"""The license part of each definition: which marks of a license fail or leave open a criterion.

This speaks of the license alone; what else a release must show is decided from
its files. The table is data: a criterion, the marks that fail it, the marks
that leave it to a person.
"""

from __future__ import annotations

from collections.abc import Iterable

from owlint_rules.licenses.marks import FIELDS, REASONS, marks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.lookup import Record

FAILS, OPEN = 'fails', 'open'

_OSD: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    '1': (('redistribution_denied', 'non_commercial_sharing'), ()),
    '3': (('modification_denied', 'no_sharing_of_changes', 'guardrail'), ()),
    '5': (('threshold', 'territory'), ('scale',)),
    '6': (('use_limit', 'non_commercial', 'training_bar'), ('lawful',)),
    '7': (('registration',), ()),
}

#: Definition -> criterion -> (marks that fail it, marks that leave it open).
TABLE: dict[str, dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    'open-weights': {
        'OWM-3': (('use_limit', 'non_commercial', 'training_bar', 'registration'), ('lawful',)),
        'OWM-4': (('modification_denied', 'non_commercial', 'guardrail'), ()),
        'OWM-5': (('non_commercial', 'threshold', 'territory'), ('scale',)),
        'OWM-7': (('redistribution_denied', 'no_sharing_of_changes'), ()),
        'OWM-8': ((), ('notice_copy',)),
    },
    'osaid': {
        'OSAI-1': (
            (
                'use_limit',
                'non_commercial',
                'training_bar',
                'registration',
                'threshold',
                'territory',
            ),
            ('lawful',),
        ),
        'OSAI-2': (('reverse_engineering',), ()),
        'OSAI-3': (
            ('modification_denied', 'non_commercial', 'guardrail', 'no_sharing_of_changes'),
            (),
        ),
        'OSAI-4': (('redistribution_denied', 'non_commercial', 'no_sharing_of_changes'), ()),
        'OSAI-12': ((), ('not_osi_approved',)),
    },
    'osd': {f'OSD-{number}': row for number, row in _OSD.items()},
    'openweight': {f'OWD3-{number}': row for number, row in _OSD.items()},
    'fsf': {
        'FSF-use': (
            (
                'use_limit',
                'non_commercial',
                'threshold',
                'territory',
                'training_bar',
                'registration',
            ),
            ('lawful',),
        ),
        'FSF-study': (('reverse_engineering',), ()),
        'FSF-modify': (('modification_denied', 'no_sharing_of_changes', 'guardrail'), ()),
        'FSF-share': (('redistribution_denied', 'non_commercial'), ()),
        'FSF-revocable': (('revocable',), ()),
        'FSF-list': ((), ('not_fsf_listed', 'invariant_sections')),
    },
    'eu': {
        'EU-D1': (('non_commercial',), ()),
        'EU-D2': (('redistribution_denied',), ()),
        'EU-D3': (('threshold_on_use',), ('scale',)),
        'EU-D4': (('registration', 'commercial_condition'), ()),
        'EU-L1': (('territory',), ()),
        'EU-L2': (('training_bar', 'not_safety_oriented'), ()),
        'EU-L3': ((), ('guardrail', 'reverse_engineering')),
        'EU-L4': (('modification_denied', 'no_sharing_of_changes'), ()),
        'EU-L5': ((), ('use_limit_to_judge',)),
    },
}

#: Marks that fail a criterion but are left out of a summary that names another failure already.
_LESSER = {'osaid': ('threshold', 'territory')}


def _entries(record: Record | None, definition: str) -> list[tuple[str, str, str]]:
    """(criterion, 'fails', 'open' or 'unread', mark or field) in the order of the table."""
    table = TABLE[definition]
    if record is None or record.undecided:
        return [(criterion, 'unread', 'any_purpose') for criterion in table]
    known = marks(record)
    found: list[tuple[str, str, str]] = []
    for criterion, (fails, opens) in table.items():
        failed = [(criterion, FAILS, name) for name in fails if name in known]
        found += failed
        if not failed:
            found += [(criterion, OPEN, name) for name in opens if name in known]
            found += [(criterion, 'unread', name) for name in fails if name in known.unread]
    return found


def not_judged(record: Record | None) -> str:
    """Why nothing is known of a license, to be read after its name."""
    if record is not None and record.key == 'unknown':
        return 'unknown is no license: nobody says what is allowed'
    return 'has not been read, so it was not judged'


def license_part(record: Record | None, definition: str) -> list[tuple[str, str, str, str]]:
    """What a license means for a definition: (criterion, 'fails' or 'open', reason, field).

    A criterion of the table that is not listed is met as far as the license
    goes; one that fails for several reasons is listed once for each. What was
    not read leaves its criterion open. No record (None) leaves all open.
    ``reason`` reads after "the license"; ``field`` is the record field that
    holds the clause. Raises KeyError for a definition without a license part.
    """
    known = marks(record) if record is not None else None
    result = []
    for criterion, status, name in _entries(record, definition):
        if known is None:
            result.append((criterion, OPEN, 'is not known, so it was not judged', ''))
        elif name == 'any_purpose':
            result.append((criterion, OPEN, not_judged(record), name))
        elif status == 'unread':
            reason = f'was not read in the part that tells whether it {REASONS[name]}'
            result.append((criterion, OPEN, reason, FIELDS[name]))
        else:
            mark = known.get(name)
            assert mark is not None
            result.append((criterion, status, mark.reason, mark.field))
    return result


def summary(record: Record | None, definition: str) -> tuple[str, list[str]]:
    """One line for one license and definition: (status, criteria).

    The status is ``fails`` with the criteria that fail, ``open`` with those
    left to decide, ``ok``, or ``not decided`` when the license was not read.
    """
    if record is None or record.undecided:
        return 'not decided', []
    entries = _entries(record, definition)
    lesser = _LESSER.get(definition, ())
    failed = _unique(entry[0] for entry in entries if entry[1] == FAILS and entry[2] not in lesser)
    failed = failed or _unique(entry[0] for entry in entries if entry[1] == FAILS)
    if failed:
        return FAILS, failed
    left = _unique(entry[0] for entry in entries if entry[1] == OPEN)
    return (OPEN, left) if left else ('ok', [])


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
