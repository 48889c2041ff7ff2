"""Licenses of 01.AI for the Yi models."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import Clause, Record

RECORDS = (
    Record(
        'yi-community-1.0',
        'NNCCP',
        families=('yi-license',),
        title='Yi Series Models License Agreement 1.0',
        use_restrictions=(
            '"only use the Yi Series Models for non-Commercial Purposes" 2; military (2.2)'
        ),
        branding='name the source, copy of the agreement (2.4), say what was changed (2.5)',
        acceptance='authorization for commercial use (2)',
        trademarks='not granted',
        termination='"revocable" (2)',
        url='01-ai/Yi history of MODEL_LICENSE_AGREEMENT.txt',
        source='01-ai/Yi@03c9c1b:MODEL_LICENSE_AGREEMENT.txt',
        dated='2.0 and 2.1 followed in the same month; Yi has been under Apache-2.0 since 2024-05',
        flags=('registration', 'revocable'),
        clauses=(
            Clause('revocable', 'revocable, and royalty-free copyright license', '2'),
            Clause(
                'non_commercial use_limit', 'only use the Yi Series Models for non-Commercial', '2'
            ),
            Clause('use_limit change_limit', 'for military or unlawful purposes', '2.2'),
            Clause(
                'notice_copy terms_passed_on',
                'provide a copy of this Agreement to any Third-Party users',
                '2.4',
            ),
            Clause('registration', 'obtain written authorization', '2'),
        ),
    ),
    Record(
        'yi-community-2.0',
        'PCYYP',
        families=('yi-license',),
        title='Yi Series Models License Agreement 2.0',
        use_restrictions='"for military or unlawful purposes"; pornography, false news (2.1-2)',
        branding='name the source, copy of the agreement (2.4), say what was changed (2.5)',
        acceptance='authorization for commercial use (2)',
        trademarks='not granted',
        termination='"revocable" (2)',
        url='01-ai/Yi history of MODEL_LICENSE_AGREEMENT.txt',
        source='01-ai/Yi@8cea864:MODEL_LICENSE_AGREEMENT.txt',
        dated='2.1 followed in the same month; Yi has been under Apache-2.0 since 2024-05',
        flags=('registration', 'revocable'),
        clauses=(
            Clause('revocable', 'revocable, and royalty-free copyright license', '2'),
            Clause('use_limit change_limit', 'for military or unlawful purposes', '2.2'),
            Clause(
                'notice_copy terms_passed_on',
                'provide a copy of this Agreement to any Third-Party users',
                '2.4',
            ),
            Clause('registration commercial_condition', 'obtain written authorization', '2'),
        ),
    ),
    Record(
        'yi-community-2.1',
        'PCYYP',
        families=('yi-license',),
        title='yi-community-2.1 (until 2024-05)',
        use_restrictions=(
            '"for military or unlawful purposes"; pornography, false information (list 1-2)'
        ),
        branding=(
            'name the source, copy of the agreement to users (2.4), say what was changed (2.5)'
        ),
        acceptance='registration for commercial use',
        trademarks='not granted',
        termination='"revocable"; licensor may terminate; terms or policy may be updated',
        url='01-ai/Yi history of MODEL_LICENSE_AGREEMENT.txt',
        source='01-ai/Yi@8c4d78d:MODEL_LICENSE_AGREEMENT.txt',
        note='the same file name holds an Apache-2.0 text since 2024-05-30',
        dated=(
            'the same file name holds an Apache-2.0 text since 2024-05-30; this record is'
            ' of the text before'
        ),
        flags=('registration', 'revocable'),
        clauses=(
            Clause('revocable', 'revocable, and royalty-free copyright license', '2'),
            Clause('use_limit change_limit', 'for military or unlawful purposes', '2.2'),
            Clause(
                'notice_copy terms_passed_on',
                'provide a copy of this Agreement to any Third-Party users',
                '2.4',
            ),
            Clause(
                'registration commercial_condition',
                ('to complete the registration and obtain the license for Commercial Purposes'),
                '2',
            ),
        ),
    ),
)
