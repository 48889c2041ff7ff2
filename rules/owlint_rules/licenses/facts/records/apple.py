"""Licenses of Apple."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import NOTICE, SCANCODE, Clause, Duty, Record

RECORDS = (
    Record(
        'apple-amlr',
        'NNCCP',
        hub_ids=('apple-amlr',),
        use_restrictions='"exclusively for Research Purposes"',
        branding='copy of the agreement, attribution sentence; mark derivatives',
        acceptance='by use',
        patents='none (excluded)',
        trademarks='not granted',
        termination='revocable; breach',
        url='apple/ml-fastvlm LICENSE_MODEL',
        source='apple/ml-fastvlm@592b4ad:LICENSE_MODEL',
        flags=('revocable',),
        duties=(
            Duty(
                NOTICE,
                (
                    'Apple Machine Learning Research Model is licensed under the Apple Machine '
                    'Learning Research Model License Agreement.'
                ),
                '',
            ),
        ),
        clauses=(
            Clause('revocable', 'royalty-free, revocable, and', 'grant'),
            Clause('non_commercial use_limit', 'exclusively for Research Purposes', 'grant'),
            Clause('non_commercial', 'does not include any commercial exploitation', 'grant'),
            Clause(
                'notice_copy terms_passed_on',
                'you must provide a copy of this Agreement to such third party',
                'redistribution',
            ),
        ),
    ),
    Record(
        'apple-ascl-style',
        'YYYYY',
        names=('apple-sample-code-license',),
        title='apple-ascl-style (ml-depth-pro)',
        hub_ids=('apple-ascl',),
        branding=('keep the notice and disclaimers on unchanged copies; no Apple endorsement'),
        acceptance='by use',
        patents='none (excluded)',
        trademarks='not granted',
        termination='none stated',
        url='apple/ml-depth-pro LICENSE',
        source='apple/ml-depth-pro@9efe5c1:LICENSE',
        note='"personal, non-exclusive" grant',
        clauses=(Clause('notice_copy', 'you must retain this notice', 'redistribution'),),
    ),
    Record(
        'apple-epfl-sample-code-1.1',
        'NNCCY',
        title='Sample Code License 1.1 (EPFL and Apple, weights of 4M)',
        names=('sample-code-license',),
        use_restrictions='"for non-commercial use"',
        branding='keep the notice and disclaimers on unchanged copies',
        acceptance='by use',
        patents='none (excluded)',
        trademarks='not granted',
        termination='none stated',
        url='apple/ml-4m LICENSE_WEIGHTS',
        source='apple/ml-4m@43558d1:LICENSE_WEIGHTS',
        note='"personal, non-exclusive" grant',
        clauses=(
            Clause(
                'non_commercial use_limit',
                'in source and/or binary forms for non-commercial use',
                'grant',
            ),
            Clause('notice_copy', 'you must retain this notice', 'grant'),
        ),
    ),
    Record(
        'apple-sscl',
        'YYYYY',
        title='Apple Sample Source Code License',
        spdx_ids=('LicenseRef-scancode-apple-sscl',),
        branding='changed copies say that they descend from Apple sample source code',
        notice_by_reference='Y',
        trademarks='changed copies may not be called "Apple sample source code"',
        termination='none stated',
        source=SCANCODE + 'apple-sscl.LICENSE',
    ),
)
