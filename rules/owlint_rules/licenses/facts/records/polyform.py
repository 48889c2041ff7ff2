"""The PolyForm licenses: one frame, and what each permits."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import SCANCODE, SCANCODE_PACKAGE, Clause, Record

_NONCOMMERCIAL = (
    'non_commercial use_limit',
    'Any noncommercial purpose is a permitted purpose',
    'Noncommercial Purposes',
)
_COMPETING = 'no product that competes with the software or with products of the licensor'
_CURED = 'the first violation may be mended within 32 days (Violations)'


def _record(
    name: str,
    grades: str,
    limit: str,
    *clauses: tuple[str, str, str],
    listed: bool = False,
    note: str = '',
    threshold: str | None = None,
    ends: str = _CURED,
) -> Record:
    shared = grades[3] == 'Y' or grades[3] == 'C'
    spdx = f'PolyForm-{name}-1.0.0'
    key = spdx.lower()
    quoted = [Clause(*clause) for clause in clauses]
    if shared:
        quoted.append(
            Clause('terms_passed_on', 'also gets a copy of these terms or the URL', 'Notices')
        )
    own_id = f'LicenseRef-scancode-{key}'
    return Record(
        key,
        grades,
        title=f'PolyForm {name.replace("-", " ")} License 1.0.0',
        spdx_ids=(spdx if listed else own_id,),
        use_restrictions=limit,
        user_threshold=threshold,
        branding='copy of the terms or their address, Required Notice lines (Notices)'
        if shared
        else None,
        acceptance='by use',
        notice_by_reference='Y' if shared else 'n/a',
        patents='granted, ends on a claim (Patent Defense)',
        termination=ends,
        url='https://polyformproject.org/licenses',
        source=(SCANCODE if listed else SCANCODE_PACKAGE) + f'{key}.LICENSE',
        note=note,
        clauses=tuple(quoted),
    )


RECORDS = (
    _record('Noncommercial', 'NNCCP', 'noncommercial purposes only', _NONCOMMERCIAL, listed=True),
    _record(
        'Small-Business',
        'NCYYP',
        'use for the benefit of a small company only (Small Business)',
        (
            'use_limit',
            'is use for a permitted purpose if your company has fewer than 100 total',
            'Small Business',
        ),
        (
            'threshold',
            'less than 1,000,000 USD (2019) total revenue in the prior tax year',
            'Small Business',
        ),
        listed=True,
        threshold='no permission from 100 people or USD 1M (2019) of revenue (Small Business)',
    ),
    _record(
        'Strict',
        'NNNNN',
        'noncommercial purposes only; no copies passed on, no changes (Copyright License)',
        _NONCOMMERCIAL,
        (
            'modification_denied redistribution_denied no_sharing_of_changes',
            'other than distributing the software or making changes or new works',
            'Copyright License',
        ),
    ),
    _record(
        'Internal-Use',
        'NCYNN',
        'internal business operations only (Internal Business Use); no copies passed on',
        (
            'use_limit commercial_condition',
            'Use of the software for the internal business operations of',
            'Internal Business Use',
        ),
        (
            'redistribution_denied no_sharing_of_changes',
            'you may not distribute the software',
            'Copyright License',
        ),
    ),
    _record(
        'Free-Trial',
        'NCYNN',
        'evaluation for less than 32 days only (Free Trial); no copies passed on',
        (
            'use_limit commercial_condition',
            'application for less than 32 consecutive calendar days',
            'Free Trial',
        ),
        (
            'redistribution_denied no_sharing_of_changes',
            'you may not distribute copies of the software',
            'Copyright License',
        ),
        ends='on any violation (Violations)',
    ),
    _record(
        'Perimeter',
        'NCYYP',
        'no product for others that competes with the software (Noncompete)',
        (
            'use_limit commercial_condition',
            'except for providing to others any product that competes with the software',
            'Noncompete',
        ),
    ),
    _record(
        'Shield',
        'NCYYP',
        f'{_COMPETING} (Noncompete)',
        (
            'use_limit commercial_condition',
            'except for providing any product that competes with the software or any product',
            'Noncompete',
        ),
    ),
    _record(
        'Defensive',
        'NCYYP',
        f'{_COMPETING} (Noncompete)',
        (
            'use_limit commercial_condition',
            'except for providing any product that competes with the software or any product',
            'Noncompete',
        ),
        note='the earlier name of PolyForm Shield 1.0.0',
    ),
)
