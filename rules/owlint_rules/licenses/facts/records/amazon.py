"""Licenses of Amazon."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    CLAUSE,
    NOTICE,
    PRODUCT,
    SCANCODE_PACKAGE,
    Clause,
    Duty,
    Record,
)

RECORDS = (
    Record(
        'alexa-teacher-model',
        'NNCCP',
        title='Alexa Teacher Model License Agreement',
        use_restrictions=(
            'non-commercial purposes only (2, 3); the text of January 2023 also bars defaming, '
            'deceiving, harassing and discriminating (3.e)'
        ),
        branding='copy of the agreement and a notice with copies (5); citation in papers (4)',
        acceptance='by use',
        termination='on any violation (9)',
        url='https://github.com/amazon-science/alexa-teacher-models',
        source='amazon-science/alexa-teacher-models@2145196:MODEL_LICENSE.md',
        dated='there are texts of November 2022 and January 2023',
        duties=(
            Duty(
                NOTICE,
                'Alexa Teacher Model is licensed under the Alexa Teacher Model License Agreement, '
                'Copyright (c) Amazon.com, Inc. or its affiliates. All Rights Reserved.',
                '5',
            ),
        ),
        clauses=(
            Clause(
                'non_commercial use_limit',
                'create derivative works of the Materials for Non-Commercial purposes only',
                '2',
            ),
            Clause(
                'terms_passed_on',
                'derived from or based on the Materials for Non-Commercial purposes only',
                '3',
            ),
            Clause('notice_copy', 'you must include with the Materials', '5'),
        ),
    ),
    Record(
        'amazon-sl',
        'NYYYP',
        title='Amazon Software License',
        spdx_ids=('LicenseRef-scancode-amazon-sl',),
        addresses=('aws.amazon.com/asl',),
        use_restrictions='use with the services of Amazon only (3.3)',
        branding='copy of the license, keep notices (3.1)',
        patents='granted (2.2), ends on a claim (3.4)',
        trademarks='not granted (3.5)',
        termination='on any violation (3.6)',
        url='https://aws.amazon.com/asl/',
        source=SCANCODE_PACKAGE + 'amazon-sl.LICENSE',
        flags=('restriction_not_safety_oriented',),
        ties={PRODUCT: (CLAUSE, 'allows use with the services of Amazon only: 3.3')},
        clauses=(
            Clause('use_limit', 'may be used or intended for use with the web services', '3.3'),
            Clause(
                'terms_passed_on',
                'that the use limitation in Section 3.3 applies to your derivative works',
                '3.2',
            ),
            Clause('notice_copy', 'you include a complete copy of this License with your', '3.1'),
        ),
    ),
)
