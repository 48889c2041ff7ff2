"""Standard texts that hold back commercial or competing use."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    ARGUABLE,
    OTHER_WORKS,
    PRODUCT,
    SCANCODE,
    TECHNOLOGY,
    UNREAD,
    Clause,
    Record,
)

RECORDS = (
    Record(
        'elastic-2.0',
        'NCYYP',
        spdx_ids=('Elastic-2.0',),
        use_restrictions='no "hosted or managed service" for third parties',
        branding='keep notice',
        acceptance='by use',
        patents='granted, ends on suit',
        trademarks='mentioned, no grant seen',
        termination='automatic on breach, cured within 30 days of notice (Termination)',
        source=SCANCODE + 'elastic-license-v2.LICENSE',
        ties={TECHNOLOGY: (ARGUABLE, 'protects a license key in the software: Limitations')},
        clauses=(
            Clause(
                'use_limit commercial_condition',
                ('may not provide the software to third parties as a hosted or managed service'),
                'Limitations',
            ),
            Clause('notice_copy terms_passed_on', 'also gets a copy of these terms', 'Notices'),
        ),
    ),
    Record(
        'busl-1.1',
        'NCYYS',
        spdx_ids=('BUSL-1.1',),
        use_restrictions='non-production use unless an Additional Use Grant says more',
        branding='keep notice',
        trademarks='mentioned, no grant seen',
        termination='automatic on breach',
        source=SCANCODE + 'bsl-1.1.LICENSE',
        note='becomes another license on the Change Date',
        clauses=(
            Clause(
                'use_limit commercial_condition',
                'make non-production use of the Licensed Work',
                'grant',
            ),
            Clause(
                'terms_passed_on',
                'derivative works of the Licensed Work, are subject to this License',
                'grant',
            ),
            Clause(
                'notice_copy',
                ('You must conspicuously display this License on each original or modified copy'),
                'grant',
            ),
        ),
    ),
    Record(
        'fsl-1.1',
        'NCYYS',
        spdx_ids=('FSL-1.1-MIT', 'FSL-1.1-ALv2'),
        use_restrictions='no Competing Use until the change date',
        branding='copy of the terms or a link; keep notices (Redistribution)',
        notice_by_reference='Y',
        patents='granted, ends on suit',
        trademarks='mentioned, no grant seen',
        source=SCANCODE + 'fsl-1.1-mit.LICENSE',
        clauses=(
            Clause(
                'use_limit commercial_condition',
                'any purpose other than a Competing Use',
                'Permitted Purpose',
            ),
            Clause(
                'terms_passed_on',
                'apply to all copies, modifications and derivatives of the Software',
                'Redistribution',
            ),
        ),
    ),
    Record(
        'polyform-noncommercial-1.0.0',
        'NNCCP',
        spdx_ids=('PolyForm-Noncommercial-1.0.0',),
        use_restrictions='noncommercial purposes only',
        branding='copy of the terms or their address, Required Notice lines (Notices)',
        acceptance='by use',
        notice_by_reference='Y',
        patents='granted',
        source=SCANCODE + 'polyform-noncommercial-1.0.0.LICENSE',
        clauses=(
            Clause(
                'non_commercial use_limit',
                'Any noncommercial purpose is a permitted purpose',
                'Noncommercial Purposes',
            ),
            Clause('terms_passed_on', 'also gets a copy of these terms or the URL', 'Notices'),
        ),
    ),
    Record(
        'commons-clause',
        'NCYYP',
        title='commons-clause (rider)',
        use_restrictions='no right to "Sell" what is licensed, services included',
        branding='keep notice',
        url='-',
        source=SCANCODE + 'commons-clause.LICENSE',
        note='a rider on another license; it has no identifier of its own',
        ties={
            PRODUCT: (UNREAD, 'is a condition beside another license, which must be read too'),
            OTHER_WORKS: (UNREAD, 'is a condition beside another license, which must be read too'),
            TECHNOLOGY: (UNREAD, 'is a condition beside another license, which must be read too'),
        },
        clauses=(
            Clause(
                'commercial_condition use_limit non_commercial_sharing',
                'the right to Sell the Software',
                '',
            ),
            Clause(
                'terms_passed_on notice_copy',
                'must also include this Commons Cause License Condition notice',
                '',
            ),
        ),
    ),
)
