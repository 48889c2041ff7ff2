"""Licenses of model makers in the United States that have no file of their own."""

from __future__ import annotations

from owlint_rules.licenses.record import (
    ARGUABLE,
    DISPLAY,
    NOTICE,
    OTHER_WORKS,
    PRODUCT,
    SCANCODE,
    SEVERAL_TEXTS,
    TECHNOLOGY,
    UNREAD,
    Duty,
    Record,
)

RECORDS = (
    Record(
        'gemma-tou',
        'PYYYP',
        hub_ids=('gemma',),
        spdx_ids=('LicenseRef-scancode-gemma-tou-2025-03-24',),
        use_restrictions=(
            '"for the restricted uses set forth in the Gemma Prohibited Use Policy" 3.2'
        ),
        trains_other_models='no ban, but distilled models count as Model Derivatives (1.1(e))',
        branding='Notice file sentence 3.1',
        acceptance='by use',
        patents='not mentioned',
        trademarks='not granted',
        termination='breach (4.5); remote restriction of usage reserved (3.2)',
        url='ai.google.dev gemma terms',
        source=SCANCODE + 'gemma-tou-2025-03-24.LICENSE',
        note=('policy may be updated by Google; the 2024-04-01 text differs by scope of "Gemma"'),
        tag_note=SEVERAL_TEXTS,
        dated=(
            'the text of 2024-04-01 and that of 2025-03-24 differ in what they call '
            '"Gemma"; this record is of the later one'
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
    ),
    Record(
        'nvidia-open-model-2025-04-28',
        'CYYYY',
        spdx_ids=('LicenseRef-scancode-nvidia-open-model-2025-04-28',),
        use_restrictions='must be "consistent with NVIDIA\'s Trustworthy AI terms" (AI Ethics)',
        branding='Notice text; "Built on NVIDIA Cosmos" for Cosmos models',
        acceptance='by use',
        patents='make/sell rights listed; ends on IP suit',
        trademarks='not granted',
        termination=(
            'ends on suit, or if a safety guardrail is bypassed (2.1); NVIDIA may update '
            'the agreement'
        ),
        url='nvidia.com open model license',
        source=SCANCODE + 'nvidia-open-model-2025-04-28.LICENSE',
        flags=('guardrail_clause',),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'asks for "Built on NVIDIA Cosmos" where a model is improved with the outputs '
                    'of a Cosmos model: Redistribution'
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
    ),
    Record(
        'apple-amlr',
        'NNCCP',
        hub_ids=('apple-amlr',),
        use_restrictions='"exclusively for Research Purposes"',
        branding='attribution sentence; mark derivatives',
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
    ),
    Record(
        'databricks-open-model',
        'PCYYP',
        title='databricks-open-model (DBRX)',
        use_restrictions=(
            '"for any restricted use set forth in the ... Acceptable Use Policy" 2.3'
        ),
        user_threshold='700M MAU (2.4)',
        trains_other_models='yes: "to improve any other large language model" 2.3',
        branding='Notice text 2.2',
        acceptance='by use; HF gate with approval for base',
        trademarks='not granted',
        termination='breach; IP suit; terms or policy may be updated',
        url='databricks/dbrx LICENSE',
        source='databricks/dbrx@a320039:LICENSE',
        ties={
            PRODUCT: (UNREAD, 'takes in a use policy, which was not read: 2.3'),
            TECHNOLOGY: (UNREAD, 'takes in a use policy, which was not read: 2.3'),
        },
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
    ),
    Record(
        'xai-grok-2-community',
        'PYYYP',
        hub_ids=('grok2-community',),
        use_restrictions='commercial only if you follow "xAI\'s Acceptable Use Policy" 2.a',
        trains_other_models=(
            'yes: "to train, create, or improve any foundational ... AI models" 2.b'
        ),
        branding='"Powered by xAI" (second-hand)',
        acceptance='by use',
        termination='grant is "revocable"',
        url='xai-org/grok-2 LICENSE (HF)',
        note=(
            'two texts: 2025-08-23 "Grok 2 Community..." and 2025-11-04 "xAI Community...";'
            ' start of text read only'
        ),
        tag_note=SEVERAL_TEXTS,
        dated=(
            'two texts: "Grok 2 Community" of 2025-08-23 and "xAI Community" of 2025-11-04;'
            ' only the start was read'
        ),
        flags=('revocable',),
    ),
    Record(
        'ms-research-license',
        'NNCNN',
        spdx_ids=('LicenseRef-scancode-ms-research-license-terms',),
        use_restrictions='"non-commercial, non-revenue generating, research purposes" 1',
        acceptance='by use',
        notice_by_reference='n/a',
        patents='none',
        termination='not read in full',
        url='Microsoft Research license terms PDF',
        source=SCANCODE + 'ms-research-license-terms.LICENSE',
        note='modifications given to Microsoft are licensed back without limits (3)',
    ),
    Record(
        'lfm-open-1.0',
        '?C???',
        user_threshold='USD 10M annual revenue (three third-party statements)',
        url='liquid.ai lfm-license',
    ),
)
