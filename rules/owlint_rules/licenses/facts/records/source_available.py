"""Standard texts that hold back commercial or competing use."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    ARGUABLE,
    CLAUSE,
    OTHER_WORKS,
    PRODUCT,
    SCANCODE,
    SCANCODE_PACKAGE,
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
    Record(
        'octl-0.21',
        'NCCCP',
        title='Open Compensation Token License 0.21',
        spdx_ids=('LicenseRef-scancode-octl-0.21',),
        use_restrictions='academic or testing use (4.2); else an Application License (4.1)',
        branding='copy of the license to whoever gets it, keep notices (2, 4.3)',
        acceptance='license tokens must be procured within 10 days of the first use (4.1, 5.1)',
        patents='as the Application License says (1.1)',
        trademarks='not granted (8)',
        termination='licenses end with their tokens (5.3, 5.7); later versions may restrict (2.1)',
        url='https://github.com/open-compensation-token-license/license',
        source=SCANCODE + 'octl-0.21.LICENSE',
        note=(
            'changing it and passing it on are left to the Application License, whose price the '
            'licensor sets (5.2); part of the meaning is in the code of smart contracts (2.4.2), '
            'which was not read'
        ),
        flags=('registration', 'revocable'),
        ties={
            PRODUCT: (UNREAD, 'takes in the code of smart contracts, which was not read: 2.4.2'),
            OTHER_WORKS: (ARGUABLE, 'asks projects that use the work for a license too: 4.1'),
            TECHNOLOGY: (CLAUSE, 'licenses are tokens of smart contracts on a blockchain: 5'),
        },
        clauses=(
            Clause(
                'use_limit commercial_condition registration',
                'shall obtain the necessary Application License of the used Projects',
                '4.1',
            ),
            Clause(
                'change_condition sharing_condition',
                'any kind of copyright or patent grant to use, reproduce, apply',
                '1.1',
            ),
            Clause(
                'terms_passed_on',
                'tied to the original terms of conditions of the artifacts of the OCTL',
                '4.3',
            ),
            Clause('notice_copy', 'gives all recipients (Licensees) a copy of the OCTL', '2'),
            Clause(
                'revocable',
                'later versions shall override and restrict permissions or introduce new',
                '2.1',
            ),
        ),
    ),
    Record(
        'hfoil-1.0',
        'NCYYS',
        title='Hugging Face Optimized Inference License 1.0',
        spdx_ids=('LicenseRef-scancode-hfoil-1.0',),
        names=('hfoilv1.0',),
        use_restrictions='no paid hosted or managed service (2)',
        branding='copy of the license, keep notices, say what was changed (3)',
        acceptance='by use',
        patents='granted (1), ends on suit',
        trademarks='not granted (4)',
        termination='on a violation that the licensor acts on (4)',
        source=SCANCODE + 'hfoil-1.0.LICENSE',
        clauses=(
            Clause(
                'use_limit commercial_condition',
                'distribute the Software as a hosted or managed, and paid service',
                '2',
            ),
            Clause(
                'terms_passed_on',
                'of the Software are released under this License Agreement',
                '3',
            ),
            Clause('notice_copy', 'any recipients of the Software a copy of this License', '3'),
        ),
    ),
    Record(
        'gretelai-sal-1.0',
        'NCYNN',
        title='Gretel.ai Source Available License 1.0',
        spdx_ids=('LicenseRef-scancode-gretelai-sal-1.0',),
        use_restrictions='internal business or non-commercial purposes (1.a); no service (1.b)',
        acceptance='by use',
        notice_by_reference='n/a',
        trademarks='reserved (3)',
        termination='on breach (6)',
        url='https://gretel.ai/license/source-available-license',
        source=SCANCODE_PACKAGE + 'gretelai-sal-1.0.LICENSE',
        ties={
            OTHER_WORKS: (
                CLAUSE,
                'bars mixing with software whose license would open the source: 1.e',
            )
        },
        clauses=(
            Clause(
                'use_limit commercial_condition',
                'solely for your internal business purposes or for your own non-commercial',
                '1.a',
            ),
            Clause(
                'redistribution_denied no_sharing_of_changes',
                'distribute, sell, sublicense or otherwise transfer or make available',
                '1.b',
            ),
        ),
    ),
    Record(
        'soml-1.0',
        'CYYYS',
        title='Software for Open Models License 1.0',
        spdx_ids=('LicenseRef-scancode-soml-1.0',),
        use_restrictions='models made or used with the software must be open (3(A))',
        branding='copy of the license, keep notices (3(E))',
        acceptance='by use',
        patents='granted (2(B)), ends on a claim (3(D))',
        trademarks='not granted (3(C))',
        termination='on a patent claim (3(D))',
        url='https://github.com/nomic-ai/gpt4all',
        source=SCANCODE_PACKAGE + 'soml-1.0.LICENSE',
        note='open means free to use, change and pass on, even if for no commercial purpose (1)',
        ties={
            OTHER_WORKS: (
                CLAUSE,
                'asks that models made or used with it be available under open terms: 3(A)',
            )
        },
        clauses=(
            Clause(
                'use_limit',
                'you must make that Model Source Materials publicly available under Open',
                '3(A)',
            ),
            Clause(
                'terms_passed_on', 'make it available only under the terms of this license', '3(B)'
            ),
            Clause('notice_copy', 'and you must include a copy of this license', '3(E)'),
        ),
    ),
    Record(
        'spl-r5',
        'YCYYY',
        title='Sammy Public License, revision 5 (SR1)',
        user_threshold='Fortune 500 companies pay USD 20,000 a year per project',
        branding='copyright notice and permission notice',
        termination='none stated',
        url='https://ollama.com/sparksammy',
        source='orsonteodoro/oiledmachine-overlay@40408e2:licenses/SPL-R5-SR1',
        note='contributors assign all rights to the project owner',
        clauses=(
            Clause(
                'threshold',
                'are required to make an annual contribution of at least 20,000 USD',
                '',
            ),
            Clause('notice_copy', 'contingent upon the inclusion of the previously', ''),
        ),
    ),
)
