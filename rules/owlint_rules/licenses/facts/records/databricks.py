"""Licenses of Databricks."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import CLAUSE, PRODUCT, Clause, Record

RECORDS = (
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
