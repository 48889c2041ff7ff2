"""Licenses of Alibaba, Kuaishou and Bilibili models."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    ARGUABLE,
    DISPLAY,
    NOTICE,
    OTHER_WORKS,
    PRODUCT,
    SCANCODE,
    TECHNOLOGY,
    UNREAD,
    Clause,
    Duty,
    Record,
)

RECORDS = (
    Record(
        'tongyi-qianwen',
        'YCYYY',
        spdx_ids=('LicenseRef-scancode-tongyi-qianwen-2023',),
        names=('tongyi-qianwen-license-agreement',),
        families=('qwen',),
        use_restrictions=(
            'laws must be obeyed (5.a); no use to improve other language models (5.b)'
        ),
        user_threshold='100M MAU for commercial use: request license (4)',
        territory='trade-control lists (5.a)',
        trains_other_models='yes: "to improve any other large language model" 5.b',
        branding=('copy of the agreement (3.a), say what was changed (3.b), Notice text 3.c'),
        acceptance='click or by use',
        trademarks='not granted',
        termination='breach: delete (8.b); IP suit (6.c)',
        url='QwenLM/Qwen "Tongyi Qianwen LICENSE AGREEMENT"',
        source='QwenLM/Qwen@2df8e8a:Tongyi Qianwen LICENSE AGREEMENT',
        note=(
            '5.a asks to comply with applicable laws; 3 allows different terms for modifications'
        ),
        flags=('lawful_use_only',),
        duties=(
            Duty(
                NOTICE,
                (
                    'Tongyi Qianwen is licensed under the Tongyi Qianwen LICENSE AGREEMENT, '
                    'Copyright (c) Alibaba Cloud. All Rights Reserved.'
                ),
                '3.c',
            ),
        ),
        clauses=(
            Clause('notice_copy', 'a copy of this Agreement', '3.a'),
            Clause(
                'threshold',
                ('more than 100 million monthly active users, You shall request a license from Us'),
                '4',
            ),
            Clause('lawful', 'shall comply with applicable laws and regulations', '5.a'),
            Clause('training_bar', 'to improve any other large language model', '5.b'),
        ),
    ),
    Record(
        'tongyi-qianwen-research',
        'NNCCY',
        use_restrictions='"FOR NON-COMMERCIAL PURPOSES ONLY" 2.a',
        territory='trade-control lists (4.a)',
        trains_other_models='yes: "to improve any other large language model" 4.b',
        branding=('copy of the agreement (3.a), say what was changed (3.b), Notice text 3.c'),
        acceptance='click or by use',
        trademarks='not granted',
        termination='breach: delete; IP suit (5.c)',
        url='QwenLM/Qwen "Tongyi Qianwen RESEARCH LICENSE AGREEMENT"',
        source='QwenLM/Qwen@2df8e8a:Tongyi Qianwen RESEARCH LICENSE AGREEMENT',
        note='3.d allows different terms for modifications',
        duties=(
            Duty(
                NOTICE,
                (
                    'Tongyi Qianwen is licensed under the Tongyi Qianwen RESEARCH LICENSE '
                    'AGREEMENT, Copyright (c) Alibaba Cloud. All Rights Reserved.'
                ),
                '3.c',
            ),
        ),
        clauses=(
            Clause('non_commercial use_limit', 'FOR NON-COMMERCIAL PURPOSES ONLY', '2.a'),
            Clause('notice_copy', 'a copy of this Agreement', '3.a'),
            Clause('training_bar', 'to improve any other large language model', '4.b'),
        ),
    ),
    Record(
        'qwen-2024',
        'YCYYY',
        spdx_ids=('LicenseRef-scancode-qwen-2024',),
        families=('qwen',),
        use_restrictions='laws must be obeyed (5.a)',
        user_threshold='100M MAU for commercial use: request license (4)',
        territory='trade-control lists (5.a)',
        trains_other_models=(
            'no ban; must "prominently display Built with Qwen or Improved using Qwen"'
        ),
        branding=(
            'copy of the agreement (3.a), say what was changed (3.b), Notice text 3.c; '
            '"Built with Qwen" or "Improved using Qwen" if used to train (5.b)'
        ),
        acceptance='click or by use',
        trademarks='not granted',
        termination='breach: delete; IP suit',
        url='Qwen/Qwen2.5-72B LICENSE (HF)',
        source=SCANCODE + 'qwen-2024.LICENSE',
        note=(
            '5.a asks to comply with applicable laws; 3 allows different terms for modifications'
        ),
        flags=('lawful_use_only',),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'asks that the documentation of a model improved with its outputs shows '
                    '"Built with Qwen" or "Improved using Qwen": 5.b'
                ),
            )
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'Qwen is licensed under the Qwen LICENSE AGREEMENT, Copyright (c) Alibaba '
                    'Cloud. All Rights Reserved.'
                ),
                '3.c',
            ),
            Duty(
                DISPLAY,
                'Built with Qwen',
                '5.b',
                (
                    'when the model or its outputs were used to create, train or improve an AI '
                    'model that is passed on (or: Improved using Qwen)'
                ),
            ),
        ),
        clauses=(
            Clause('notice_copy', 'a copy of this Agreement', '3.a'),
            Clause(
                'threshold',
                ('more than 100 million monthly active users, you shall request a license from us'),
                '4',
            ),
            Clause('lawful', 'shall comply with applicable laws and regulations', '5.a'),
        ),
    ),
    Record(
        'seallms',
        'PCYY?',
        use_restrictions=(
            'Terms: "must not use our models ... for any harmful, inappropriate ..." 5'
        ),
        user_threshold='100M MAU (second-hand)',
        trains_other_models='yes: "to improve any other large language model" 4',
        url='SeaLLMs/SeaLLM-13B-Chat LICENSE (HF)',
        note=(
            'an older text also says "You must follow LLama-2 License"; current text not '
            'read in full'
        ),
        dated=('the text has changed; an older one also asks to follow the Llama 2 license'),
    ),
    Record(
        'kolors',
        'PCYYP',
        use_restrictions='must adhere to the Service Agreement 3.a',
        user_threshold='300M MAU: request license (2.c)',
        trains_other_models=(
            'yes: "to improve any other large model" 3.b; the Chinese text says any other model'
        ),
        branding=('source and copy of the agreement (2.b.i), say what was changed (2.b.ii)'),
        acceptance='registration for commercial use (2.c)',
        trademarks='not granted',
        termination='breach: delete (6.b); IP suit (4.c); terms or policy may be updated',
        url='Kwai-Kolors/Kolors MODEL_LICENSE',
        source='Kwai-Kolors/Kolors@0fafa56:MODEL_LICENSE',
        dated='the text has changed in place; compare the date of the copy',
        flags=('registration',),
        ties={
            PRODUCT: (UNREAD, 'takes in a service agreement, which was not read: 3.a'),
            TECHNOLOGY: (UNREAD, 'takes in a service agreement, which was not read: 3.a'),
        },
        clauses=(
            Clause('notice_copy', 'the source of the Model and a copy of this Agreement', '2.b.i'),
            Clause('registration', 'Your registration with the Licensor', '2.c'),
            Clause(
                'threshold',
                (
                    'greater than 300 million monthly active users in the preceding calendar '
                    'month, You must request a license'
                ),
                '2.c',
            ),
            Clause('use_limit', 'adhere to the Service Agreement', '3.a'),
            Clause(
                'terms_passed_on',
                (
                    'You must include the use restrictions referenced in these Sections 3(a) and '
                    '3(b)'
                ),
                '3.a',
            ),
            Clause('training_bar', 'to improve any other large model', '3.b'),
        ),
    ),
    Record(
        'bilibili-indextts2',
        'PCYYP',
        spdx_ids=('LicenseRef-scancode-bilibili-model-ula-2025-09-09',),
        use_restrictions=(
            'not in "high-risk scenarios such as medical diagnosis, autonomous driving" 4'
        ),
        user_threshold='100M MAU or RMB 1bn revenue (2.2)',
        trains_other_models='yes, except "non-commercial AI models" 3.4(c)',
        branding='keep notices and a copy of the agreement in every copy (3.4.b)',
        acceptance='click or by use',
        trademarks='not granted',
        termination='may be revoked on breach (5.1); IP suit (5.3)',
        url='index-tts/index-tts LICENSE',
        source=SCANCODE + 'bilibili-model-ula-2025-09-09.LICENSE',
        clauses=(
            Clause('threshold', 'more than 100 million monthly active users', '2.2'),
            Clause(
                'notice_copy terms_passed_on',
                ('a copy of this Agreement in every copy of the Model or any Derivative Work'),
                '3.4.b',
            ),
            Clause(
                'training_bar',
                'to improve any AI model, except for the bilibili indextts2 itself',
                '3.4.c',
            ),
            Clause(
                'use_limit', 'are not deployed, directly or indirectly, in high-risk scenarios', '4'
            ),
        ),
    ),
)
