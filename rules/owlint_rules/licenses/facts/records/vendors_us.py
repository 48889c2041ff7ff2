"""Licenses of model makers in the United States that have no file of their own."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    ARGUABLE,
    DISPLAY,
    NOTICE,
    OTHER_WORKS,
    PRODUCT,
    SCANCODE,
    SEVERAL_TEXTS,
    TECHNOLOGY,
    UNREAD,
    Clause,
    Duty,
    Record,
)

RECORDS = (
    Record(
        'gemma-tou',
        'PYYYP',
        addresses=('ai.google.dev/gemma/terms',),
        names=('google-gemma-terms-of-use',),
        hub_ids=('gemma',),
        spdx_ids=(
            'LicenseRef-scancode-gemma-tou-2025-03-24',
            'LicenseRef-scancode-gemma-tou-2024-04-01',
        ),
        use_restrictions=(
            '"for the restricted uses set forth in the Gemma Prohibited Use Policy" 3.2'
        ),
        trains_other_models='no ban, but distilled models count as Model Derivatives (1.1(e))',
        branding=('copy of the agreement, say what was changed, Notice file sentence (3.1)'),
        acceptance='by use',
        patents='not mentioned',
        trademarks='not granted',
        termination='breach (4.5); remote restriction of usage reserved (3.2)',
        url='ai.google.dev gemma terms',
        source=SCANCODE + 'gemma-tou-2025-03-24.LICENSE',
        note=(
            'Google may update Gemma (4.1) and its use policy; the 2024-04-01 text '
            'differs by scope of "Gemma"'
        ),
        tag_note=SEVERAL_TEXTS,
        dated=(
            'the texts of 2024-02-21, 2024-04-01 and 2025-03-24 differ in what they call '
            '"Gemma", and there is one of 2026-04-01; this record is of that of '
            '2025-03-24. Gemma 4 is under Apache-2.0'
        ),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'counts another model that is made from its patterns or outputs as a '
                    'derivative, with the same duties: 1.1(e)'
                ),
            )
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'Gemma is provided under and subject to the Gemma Terms of Use found at '
                    'ai.google.dev/gemma/terms'
                ),
                '3.1',
            ),
        ),
        clauses=(
            Clause(
                'terms_passed_on',
                (
                    'You must include the use restrictions referenced in Section 3.2 as an '
                    'enforceable provision'
                ),
                '3.1',
            ),
            Clause(
                'notice_copy',
                (
                    'You must provide all third party recipients of Gemma or Model Derivatives a '
                    'copy of this Agreement'
                ),
                '3.1',
            ),
            Clause(
                'use_limit',
                'for the restricted uses set forth in the Gemma Prohibited Use Policy',
                '3.2',
            ),
            Clause(
                'use_limit', 'You may not use nor allow others to use Gemma', 'policy', policy=True
            ),
        ),
    ),
    Record(
        'nvidia-open-model-2025-04-28',
        'CYYYY',
        families=('nvidia-open-model-license',),
        spdx_ids=('LicenseRef-scancode-nvidia-open-model-2025-04-28',),
        use_restrictions='must be "consistent with NVIDIA\'s Trustworthy AI terms" (AI Ethics)',
        territory='trade-control lists (Trade and Compliance)',
        branding='Notice text; "Built on NVIDIA Cosmos" for Cosmos models',
        acceptance='by use',
        patents='make/sell rights listed; ends on IP suit',
        trademarks='not granted',
        termination=(
            'revocable where a suit is brought or a safety guardrail is bypassed (2.1); '
            'NVIDIA may update the agreement for legal needs, then comply or cease (2.1)'
        ),
        url='nvidia.com open model license',
        source=SCANCODE + 'nvidia-open-model-2025-04-28.LICENSE',
        dated=(
            'there are texts of 2025-10-24 and later, and a Nemotron Open Model License '
            'of 2025-12-15; they differ'
        ),
        flags=('guardrail_clause', 'revocable'),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'asks for "Built on NVIDIA Cosmos" where a model is improved with the outputs'
                    ' of a Cosmos model: Redistribution'
                ),
            ),
            PRODUCT: (UNREAD, 'takes in terms on trustworthy AI, which was not read: AI Ethics'),
            TECHNOLOGY: (UNREAD, 'takes in terms on trustworthy AI, which was not read: AI Ethics'),
        },
        duties=(
            Duty(
                NOTICE,
                'Licensed by NVIDIA Corporation under the NVIDIA Open Model License',
                'Redistribution',
            ),
            Duty(
                DISPLAY, 'Built on NVIDIA Cosmos', 'Redistribution', 'for NVIDIA Cosmos models only'
            ),
        ),
        clauses=(
            Clause(
                'guardrail',
                (
                    'If You bypass, disable, reduce the efficacy of, or circumvent any technical '
                    'limitation, safety guardrail'
                ),
                '2.1',
            ),
            Clause('revocable', 'revocable (as stated in Section 2.1)', '2.2'),
            Clause(
                'notice_copy',
                ('You must give any other recipients of the Model a copy of this Agreement'),
                '3.1',
            ),
            Clause(
                'use_limit', 'must be consistent with NVIDIA’s Trustworthy AI terms', 'AI Ethics'
            ),
        ),
    ),
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
        'xai-grok-2-community',
        'PCYYP',
        hub_ids=('grok2-community',),
        names=('grok-2', 'xai community license agreement'),
        use_restrictions=(
            'commercial use only within the guardrails of the use policy (2.a); no "illegal, '
            'unlawful, harmful, or abusive activities" (5)'
        ),
        territory='no',
        trains_other_models=(
            'yes: no foundational, large language or general-purpose AI models (2.b), although 4 '
            'says that outputs are free'
        ),
        branding='this agreement, a notice, "Powered by xAI" (3)',
        acceptance='by use',
        trademarks='not granted, attribution aside (2.b)',
        termination='"revocable" (2.a); at once on breach: delete; IP suit, answers aside (7)',
        url='xai-org/grok-2 LICENSE (HF)',
        source='orsonteodoro/oiledmachine-overlay@fc81abb:licenses/Grok-2-Community-License-Agreement-20251104',
        note='export, trade and sanctions laws must be obeyed (9)',
        tag_note=SEVERAL_TEXTS,
        dated=(
            'this record is of the text of 2025-11-04; that of 2025-08-23 limited commercial use '
            'to under USD 1M of yearly revenue, and there was one between them'
        ),
        flags=('revocable',),
        ties={
            PRODUCT: (UNREAD, 'takes in a use policy, which was not read: 2.a'),
            TECHNOLOGY: (UNREAD, 'takes in a use policy, which was not read: 2.a'),
        },
        duties=(
            Duty(
                NOTICE,
                'This product includes materials licensed under the xAI Community License. All '
                'rights reserved. Copyright © xAI',
                '3',
            ),
            Duty(DISPLAY, 'Powered by xAI', '3'),
        ),
        clauses=(
            Clause('revocable', 'non-exclusive, worldwide, revocable license', '2.a'),
            Clause(
                'commercial_condition',
                'For commercial use solely if you and your affiliates',
                '2.a',
            ),
            Clause('training_bar', 'large language, or general-purpose AI models', '2.b'),
            Clause('notice_copy terms_passed_on', 'Include this Agreement and a notice', '3'),
            Clause('use_limit', 'for illegal, unlawful, harmful, or abusive activities', '5'),
        ),
    ),
    Record(
        'ms-research-license',
        'NNCNN',
        names=('microsoft-research-license',),
        families=('msrla', 'msr-la'),
        spdx_ids=('LicenseRef-scancode-ms-research-license-terms',),
        use_restrictions='"non-commercial, non-revenue generating, research purposes" 1',
        territory='trade-control lists (7)',
        branding='keep notices (2.c)',
        acceptance='by use',
        notice_by_reference='n/a',
        patents='none',
        termination='nothing is said of an end',
        url='Microsoft Research license terms PDF',
        source=SCANCODE + 'ms-research-license-terms.LICENSE',
        note=('modifications given to Microsoft are licensed back without limits (3)'),
        flags=('no_reverse_engineering',),
        clauses=(
            Clause(
                'non_commercial use_limit',
                'non-commercial, non-revenue generating, research purposes',
                '1',
            ),
            Clause(
                'reverse_engineering',
                'reverse engineer, decompile or disassemble The Materials',
                '2.b',
            ),
            Clause(
                'redistribution_denied no_sharing_of_changes',
                'share, publish, distribute or lend The Materials',
                '2.e',
            ),
        ),
    ),
)
