"""Licenses of Databricks."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import CLAUSE, NOTICE, PRODUCT, Clause, Duty, Record

RECORDS = (
    Record(
        'databricks-open-model',
        'PCYYP',
        names=('databricks-open-model-license',),
        title='databricks-open-model (DBRX)',
        use_restrictions=(
            '"for any restricted use set forth in the ... Acceptable Use Policy" 2.3; use'
            ' may be restricted remotely (2.3)'
        ),
        user_threshold=(
            '700M MAU: request license (3); not for who gets it in an integrated end-user'
            ' product (3)'
        ),
        trains_other_models='yes: "to improve any other large language model" 2.3',
        branding='copy of the agreement, say what was changed, Notice text 2.2',
        acceptance='by use; HF gate with approval for base',
        trademarks='not granted',
        termination='breach: delete (4.5); IP suit (4.3); DBRX may be updated (4.1)',
        url='databricks/dbrx LICENSE',
        source='databricks/dbrx@a320039:LICENSE',
        duties=(
            Duty(
                NOTICE,
                (
                    'DBRX is provided under and subject to the Databricks Open Model License, '
                    'Copyright © Databricks, Inc. All rights reserved.'
                ),
                '2.2',
            ),
        ),
        clauses=(
            Clause(
                'notice_copy terms_passed_on',
                'you must provide a copy of this Agreement to such third party',
                '2.2',
            ),
            Clause('training_bar', 'to improve any other large language model', '2.3'),
            Clause(
                'use_limit',
                (
                    'for any restricted use set forth in the Databricks Open Model Acceptable Use'
                    ' Policy'
                ),
                '2.3',
            ),
            Clause('threshold', 'greater than 700 million monthly active users', '3'),
            Clause(
                'use_limit',
                'in administration of justice, law enforcement, immigration or asylum processes',
                'policy',
                policy=True,
            ),
        ),
    ),
    Record(
        'databricks-db',
        'NCNNN',
        title='Databricks License (first text of Dolly)',
        use_restrictions='use with the Databricks Platform Services only; no changes',
        acceptance='an agreement with Databricks',
        notice_by_reference='n/a',
        termination='with the agreement, on breach, or "at any time on notice"',
        url='https://github.com/databrickslabs/dolly',
        source='databrickslabs/dolly@4b06063:LICENSE',
        flags=('revocable', 'registration', 'restriction_not_safety_oriented'),
        ties={PRODUCT: (CLAUSE, 'allows use with the Databricks Platform Services only: grant')},
        clauses=(
            Clause(
                'use_limit commercial_condition',
                "may not be used except in connection with the Licensee's use of the Databricks",
                'grant',
            ),
            Clause('registration', 'If you have not agreed to an Agreement', 'grant'),
            Clause('redistribution_denied', 'constitutes Databricks Confidential', 'grant'),
            Clause(
                'modification_denied no_sharing_of_changes',
                'you may not make derivative works of Software',
                'grant',
            ),
            Clause('revocable', 'may terminate this license at any time on notice', 'end'),
        ),
    ),
)
