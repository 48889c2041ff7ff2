"""Licenses of Alibaba: Qwen and SeaLLMs."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    ARGUABLE,
    DISPLAY,
    NOTICE,
    OTHER_WORKS,
    SCANCODE,
    TECHNOLOGY,
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
        'qwen-research-2024',
        'NNCCY',
        title='Qwen Research License Agreement',
        names=('qwen-research', 'qwen-research-license', 'qwen research license'),
        use_restrictions='"FOR NON-COMMERCIAL PURPOSES ONLY" 2.a: research or evaluation (1.i)',
        territory='trade-control lists (4.a)',
        trains_other_models='no ban; must display "Built with Qwen" or "Improved using Qwen" (4.b)',
        branding=(
            'copy of the agreement (3.a), say what was changed (3.b), Notice text 3.c; '
            '"Built with Qwen" or "Improved using Qwen" if used to train (4.b)'
        ),
        acceptance='click or by use',
        trademarks='not granted (5.b)',
        termination='breach: delete (7.b); IP suit (5.c)',
        url='Qwen/Qwen2.5-3B LICENSE (HF)',
        source='roboflow/inference@f22bd02:inference/models/qwen25vl/LICENSE.txt',
        note='3.d allows different terms for modifications; their limits stay those of 2.a',
        dated=(
            'text of 2024-09-19; the Tongyi Qianwen Research License of 2023 and the Qwen '
            'Community License 1.0 of 2026 are other texts'
        ),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                'asks that the documentation of a model improved with its outputs shows '
                '"Built with Qwen" or "Improved using Qwen": 4.b',
            )
        },
        duties=(
            Duty(
                NOTICE,
                'Qwen is licensed under the Qwen RESEARCH LICENSE AGREEMENT, Copyright (c) Alibaba '
                'Cloud. All Rights Reserved.',
                '3.c',
            ),
            Duty(
                DISPLAY,
                'Built with Qwen',
                '4.b',
                'when the model or its outputs were used to create, train or improve an AI '
                'model that is passed on (or: Improved using Qwen)',
            ),
        ),
        clauses=(
            Clause('non_commercial use_limit', 'FOR NON-COMMERCIAL PURPOSES ONLY', '2.a'),
            Clause(
                'notice_copy',
                'recipients of the Materials or derivative works a copy of this Agreement',
                '3.a',
            ),
        ),
    ),
    Record(
        'qwen-community-1.0',
        'PCYYP',
        title='Qwen Community License 1.0',
        names=('qwen-community-license',),
        use_restrictions=(
            'Model as a Service and AI Work Assistant businesses need a separate license for '
            'commercial use, internal use aside (2)'
        ),
        user_threshold='display duty only, no extra license by size',
        branding=(
            'keep the notice and the permission (1); over 100M MAU or USD 20M/month: name of the '
            'model on the user interface (1)'
        ),
        termination='nothing is said of an end',
        url='model-business@notice.qwencloud.com is its contact; no page is named in the text',
        source='orsonteodoro/oiledmachine-overlay@1ad16f4:licenses/Qwen-Community-License-1.0',
        acceptance='separate license for Model as a Service and AI Work Assistant businesses (2)',
        flags=('duty_above_scale', 'registration', 'restriction_not_safety_oriented'),
        ties={
            TECHNOLOGY: (
                ARGUABLE,
                'asks large services to display its name on their user interface: 1',
            )
        },
        clauses=(
            Clause('notice_copy', 'permission notice shall be included in all copies', '1'),
            Clause('scale', 'more than 100,000,000 monthly active users', '1'),
            Clause(
                'use_limit commercial_condition',
                'conducts a Model as a Service or AI Work Assistant business',
                '2',
            ),
            Clause('registration', 'shall obtain a separate license from Qwen before', '2'),
            Clause(
                'terms_passed_on',
                'before Using the Software or its derivative works for any commercial purpose',
                '2',
            ),
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
)
