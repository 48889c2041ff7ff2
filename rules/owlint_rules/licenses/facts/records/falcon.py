"""Licenses of TII for the Falcon models."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import DISPLAY, SCANCODE, Clause, Duty, Record

RECORDS = (
    Record(
        'falcon-180b-tii-1.0',
        'PCYYP',
        title='Falcon 180B TII License 1.0',
        names=('falcon-180b-tii-license',),
        use_restrictions=(
            'must "comply with the Acceptable Use Policy at all times" 5.1, policy updatable '
            '(5.3); no Hosting Use without permission (9.3)'
        ),
        branding=(
            'copy of the license, keep notices, say what was changed, use and hosting '
            'restrictions in every agreement (4.1); line in public statements about a '
            'derivative (6.1)'
        ),
        acceptance='by use; Hosting Use on application (9.3)',
        patents='granted, ends on patent suit (3)',
        trademarks='not granted, the line of 6 aside (8)',
        termination='copyright license irrevocable (2); patent suit ends the patent license (3)',
        url='tiiuae/falcon-180b-license space (HF)',
        source='sinotec2/FAQ@6afaaf6:journal/falcon170BTOU.md',
        note=(
            'read in a copy on a page of others; Hosting Use is to offer shared instances or '
            'managed services to third parties (9.1)'
        ),
        dated='Falcon 2 11B and Falcon 3 have later texts of the family',
        flags=('registration', 'restriction_not_safety_oriented'),
        duties=(
            Duty(
                DISPLAY,
                'is built using Falcon LLM technology from the Technology Innovation Institute',
                '6.1',
                'in public statements about a derivative, after its name',
            ),
        ),
        clauses=(
            Clause(
                'terms_passed_on',
                'use-based restrictions incorporating the Acceptable Use Policy',
                '4.1',
            ),
            Clause(
                'notice_copy',
                'You must give any other recipients of the Work or Derivative Works a copy of '
                'this License',
                '4.1',
            ),
            Clause('use_limit', 'must comply with the Acceptable Use Policy at all times', '5.1'),
            Clause(
                'change_limit',
                'to create other works for any purpose which conflicts with the Acceptable Use '
                'Policy',
                '5.2',
            ),
            Clause(
                'use_limit commercial_condition',
                'not licensed to use the Work or Derivative Work under this license for Hosting',
                '9.3',
            ),
            Clause('registration', 'must apply to TII for permission to make Hosting Use', '9.3'),
        ),
    ),
    Record(
        'falcon-llm-1.0',
        'PCYYS',
        title='falcon-llm-1.0 (withdrawn 2023)',
        names=('tii-falcon-llm',),
        use_restrictions='commercial users must apply and pay royalties (8)',
        user_threshold='royalty above USD 1M revenue (second-hand)',
        acceptance='application for commercial use',
        url='tiiuae/falcon-40b history (HF)',
        note=(
            'excerpt of the deleted file and an issue thread only; its hub tag '
            'tii-falcon-llm was removed from the list'
        ),
        dated='withdrawn in 2023',
        flags=('registration',),
    ),
    Record(
        'falcon-2-11b-tii-1.0',
        'PYYYP',
        addresses=('falconllm.tii.ae/falcon-2-terms-and-conditions',),
        spdx_ids=('LicenseRef-scancode-falcon-2-11b-1.0',),
        use_restrictions=(
            'must "comply with the Acceptable Use Policy at all times" 5; AUP updatable 5.3'
        ),
        branding=(
            'copy of the license, keep notices, say what was changed (4); "built using '
            'Falcon LLM technology from the Technology Innovation Institute" 6'
        ),
        acceptance='by use',
        patents='granted, ends on suit',
        trademarks='not granted',
        termination=('copyright license irrevocable (2); patent suit ends the patent license (3)'),
        url='falconllm TII terms',
        source=SCANCODE + 'falcon-2-11b-1.0.LICENSE',
        dated='Falcon 3 and later are under the Falcon-LLM License 2.0',
        duties=(
            Duty(
                DISPLAY,
                ('is built using Falcon LLM technology from the Technology Innovation Institute'),
                '6',
                'in public statements about a derivative, after its name',
            ),
        ),
        clauses=(
            Clause(
                'terms_passed_on',
                'use-based restrictions incorporating the Acceptable Use Policy',
                '4',
            ),
            Clause(
                'notice_copy',
                (
                    'You must give any other recipients of the Work or Derivative Works a copy of'
                    ' this License'
                ),
                '4',
            ),
            Clause('use_limit', 'must comply with the Acceptable Use Policy at all times', '5'),
            Clause(
                'change_limit',
                (
                    'to create other works for any purpose which conflicts with the Acceptable '
                    'Use Policy'
                ),
                '5',
            ),
            Clause(
                'use_limit', 'defame, disparage or otherwise harass others', 'policy', policy=True
            ),
        ),
    ),
    Record(
        'falcon-llm-2.0',
        'PYYYP',
        addresses=('falconllm.tii.ae/falcon-terms-and-conditions',),
        title='Falcon-LLM License 2.0 (TII Falcon License, December 2024)',
        names=('falcon-llm-license', 'falcon-llm-2.0', 'tii falcon license'),
        use_restrictions=(
            'must "comply with the Acceptable Use Policy at all times" 5.1; policy updatable 5.3'
        ),
        branding=(
            'copy of the license, keep notices, say what was changed, use restrictions in every '
            'agreement (4.1); line in public statements about a derivative (6.1)'
        ),
        acceptance='none stated',
        patents='granted, ends on patent suit (3)',
        trademarks='not granted, the line of 6 aside (8)',
        termination='copyright license irrevocable (2); patent suit ends the patent license (3)',
        url='https://falconllm.tii.ae/falcon-terms-and-conditions.html',
        source='orsonteodoro/oiledmachine-overlay@44bfd32:licenses/Falcon-3-TII-Falcon-License-December-2024',
        note=(
            'the policy bars unlawful use, harm of minors, false information and defamation; the '
            'number 2.0 stands on cards, not in the text'
        ),
        duties=(
            Duty(
                DISPLAY,
                'is built using artificial intelligence technology from the Technology Innovation '
                'Institute',
                '6.1',
                'in public statements about a derivative, after its name',
            ),
        ),
        clauses=(
            Clause(
                'terms_passed_on',
                'use-based restrictions incorporating the Acceptable Use Policy',
                '4.1',
            ),
            Clause(
                'notice_copy',
                'You must give any other recipients of the Work or Derivative Works a copy of '
                'this License',
                '4.1',
            ),
            Clause('use_limit', 'must comply with the Acceptable Use Policy at all times', '5.1'),
            Clause(
                'change_limit',
                'to create other works for any purpose which conflicts with the Acceptable Use '
                'Policy',
                '5.2',
            ),
            Clause(
                'use_limit', 'defame, disparage or otherwise harass others', 'policy', policy=True
            ),
        ),
    ),
)
