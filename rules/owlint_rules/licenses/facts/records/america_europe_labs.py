"""Licenses of further makers of language models in America and Europe."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    ARGUABLE,
    CLAUSE,
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

_POLICIES_UNREAD = {
    PRODUCT: (UNREAD, 'takes in "terms and policies (if any)", which were not read'),
    TECHNOLOGY: (UNREAD, 'takes in "terms and policies (if any)", which were not read'),
}

RECORDS = (
    Record(
        'lfm-open-1.0',
        'YCYYY',
        title='LFM Open License 1.0',
        names=('lfm1.0', 'lfm-open-license-v1.0'),
        user_threshold='USD 10M annual revenue: commercial use is not licensed (5)',
        branding='copy of the license, keep notices and NOTICE, say what was changed (4)',
        acceptance='none stated',
        patents='granted, ends on patent suit (3)',
        trademarks='not granted (7)',
        termination='automatic on breach: delete (11)',
        url='https://www.liquid.ai/lfm-license',
        source='microsoft/olive-recipes@af1d44f:LiquidAI-LFM2-2.6B-Exp/LICENSE',
        note='non-profits of a certain kind are free of the limit for non-commercial use (5.c)',
        clauses=(
            Clause('threshold', 'a Legal Entity that exceeds the Threshold is not licensed', '5.b'),
            Clause(
                'notice_copy',
                'give any other recipients of the Work or Derivative Works a copy of this License',
                '4.a',
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
    Record(
        'gpt-2-modified-mit',
        'YYYYY',
        title='Modified MIT License (GPT-2)',
        branding='keep the notice and the permission, not with content that was made',
        termination='none',
        url='openai/gpt-2 LICENSE',
        source='openai/gpt-2@9b63575:LICENSE',
        note='wishes for responsible use and a line that content was made with GPT-2',
        clauses=(
            Clause(
                'notice_copy',
                'copyright notice and this permission notice shall be included',
                'permission notice',
            ),
        ),
    ),
    Record(
        'ai2-tulu-model',
        'NNCCP',
        title='AI Model License Agreement (AI2, Tulu)',
        use_restrictions=(
            '"military purposes or in the service of nuclear technology" 2; Appendix A: medical '
            'advice, law enforcement, insurance'
        ),
        territory='trade-control lists (2)',
        trains_other_models='no; data produced by the model is under the same bans (2)',
        branding='copy of the license and attribution notice (3)',
        acceptance='click or by use',
        patents='none (copyright only)',
        trademarks='not granted, the notice of 3 aside (9)',
        termination='automatic on breach; at any time upon notice (7)',
        url='allenai/open-instruct assets/model_licenses',
        source='allenai/open-instruct@23105ae:assets/model_licenses/tulu_license.txt',
        note=(
            'the notice is "<MODELNAME> is licensed under the AI Model License, Copyright (c) The '
            'Allen Institute for Artificial Intelligence. All Rights Reserved."'
        ),
        flags=('revocable',),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'puts works that contain the model, and data that it produces, under the same '
                    'bans: 2'
                ),
            )
        },
        clauses=(
            Clause('non_commercial', 'solely for your non-commercial research purposes', '1'),
            Clause('non_commercial', 'any commercial or production purposes', '2'),
            Clause(
                'use_limit change_limit',
                'military purposes or in the service of nuclear technology',
                '2',
            ),
            Clause('terms_passed_on notice_copy', 'a copy of this License', '3'),
            Clause('revocable', 'in whole or in part, at any time upon notice', '7'),
        ),
    ),
    Record(
        'nexusraven-v2',
        'PCYYP',
        title='Nexusflow.ai License Terms (NexusRaven-V2)',
        names=('nexusflow-license',),
        use_restrictions=(
            'the terms of Llama 2 with its use policy, and terms and policies of Nexusflow, if any '
            '(1.b.iv)'
        ),
        user_threshold=(
            '50M MAU at release date: license from Nexusflow (2); not for who gets it in an '
            'integrated end-user product (1.b.ii)'
        ),
        trains_other_models='yes: "to improve any other large language model" 1.b.v',
        branding='copy of the agreement (1.b.i), Notice file text 1.b.iii',
        acceptance='by use',
        patents='none express ("intellectual property or other rights")',
        trademarks='not granted (5.a)',
        termination='breach: terminate, delete (6)',
        url='huggingface.co/Nexusflow/NexusRaven-V2-13B',
        source='orsonteodoro/oiledmachine-overlay@5413230:licenses/NexusRaven-V2-13B-LICENSE',
        ties=_POLICIES_UNREAD,
        duties=(
            Duty(
                NOTICE,
                (
                    'NexusRaven-V2 is licensed under the Nexusflow License, Copyright (c) '
                    'Nexusflow.ai Inc. All Rights Reserved.'
                ),
                '1.b.iii',
            ),
        ),
        clauses=(
            Clause(
                'terms_passed_on notice_copy',
                'you shall provide a copy of this Agreement to such third party',
                '1.b.i',
            ),
            Clause(
                'use_limit',
                (
                    'subject to the applicable terms and conditions of the Llama 2 Community '
                    'License Agreement'
                ),
                '1.b.iv',
            ),
            Clause('training_bar', 'to improve any other large language model', '1.b.v'),
            Clause(
                'threshold',
                (
                    'greater than 50 million monthly active users in the preceding calendar month, '
                    'you must request a license from Nexusflow'
                ),
                '2',
            ),
        ),
    ),
    Record(
        'nexusflow-personal-use',
        'NNCCS',
        title='Nexusflow.ai License Terms for Personal Use',
        names=('nexusflow-research-license', 'nexusflow research license'),
        use_restrictions='"solely for personal, non-profit, research" purposes (Personal, 1.a)',
        trains_other_models='yes: "to improve any model" but its own (1.c.v)',
        branding='copy of the agreement (1.c.i), Notice file text 1.c.ii',
        acceptance='by use',
        patents='none express ("intellectual property or other rights")',
        trademarks='not granted (4.a)',
        termination='breach: terminate, delete (5)',
        url='huggingface.co/Nexusflow/Athene-V2-Chat',
        source=(
            'orsonteodoro/oiledmachine-overlay@2cfdc7b:'
            'licenses/Nexusflow.ai-License-Terms-for-Personal-Use'
        ),
        note='use is also under the Qwen license of the base model (7)',
        dated='19 August 2024',
        ties=_POLICIES_UNREAD,
        duties=(
            Duty(
                NOTICE,
                (
                    'Nexusflow Models are licensed under the Nexusflow.ai License Terms for '
                    'Personal Use, Copyright (c) Nexusflow.ai Inc. All Rights Reserved.'
                ),
                '1.c.ii',
            ),
        ),
        clauses=(
            Clause(
                'non_commercial use_limit',
                'solely for personal, non-profit, research, non-production, and non-commercial',
                'Personal',
            ),
            Clause(
                'non_commercial_sharing',
                'shall not supply the Nexusflow Materials in the course of a commercial activity',
                '1.c.iii',
            ),
            Clause('training_bar', 'of the Nexusflow Materials to improve any model', '1.c.v'),
            Clause(
                'terms_passed_on',
                'such party shall be bound by the terms of this Agreement',
                '1.c.i',
            ),
            Clause(
                'notice_copy',
                'you shall provide a copy of this Agreement to such third party',
                '1.c.i',
            ),
        ),
    ),
    Record(
        'cohere-c4ai-cc-by-nc+aup',
        'NNCCC',
        hub_ids=('cc-by-nc-4.0',),
        borrows_ids=True,
        names=('c4ai-cc-by-nc-license', 'cohere-labs-cc-by-nc-license'),
        use_restrictions=(
            'CC BY-NC 4.0 plus AUP "hereby incorporated by reference into this Public License"'
        ),
        user_threshold='no',
        territory='no',
        trains_other_models=(
            'for commercial purposes: outputs may not train or improve models (use policy)'
        ),
        branding=(
            'attribution: creator, notices, link to the license, changes (CC BY-NC 4.0, 3.a)'
        ),
        acceptance='by use',
        notice_by_reference='Y',
        patents='not licensed (CC BY-NC 4.0, 2.b.2)',
        trademarks='not licensed (CC BY-NC 4.0, 2.b.2)',
        termination='CC breach clause',
        url='cohere.com c4ai-cc-by-nc-license, now cohere-labs-cc-by-nc-license',
        note=(
            'addendum read in excerpt only; a copied LICENSE in the wild contained the '
            'web page footer; the hub tag hides the addendum; the use policy was read'
        ),
        clauses=(
            Clause(
                'use_limit',
                'may not use or allow others to use our models or model derivatives',
                'policy',
                policy=True,
            ),
        ),
    ),
    Record(
        'open-aleph-1.0',
        'NNCCS',
        names=('open-aleph-license',),
        spdx_ids=('LicenseRef-scancode-open-aleph-1.0',),
        use_restrictions='"for any Non-Commercial and Non-Administrative purpose" 2',
        branding=('text of the license and notices (5); say what was changed, source code (6)'),
        acceptance='by use',
        patents='copyright only',
        termination='automatic on breach',
        url='Aleph-Alpha/.github oal.pdf',
        source=SCANCODE + 'open-aleph-1.0.LICENSE',
        flags=('copyleft',),
        ties={
            OTHER_WORKS: (
                CLAUSE,
                (
                    'does not allow it to be bundled with products meant for commercial '
                    'advantage: 3.3(c)'
                ),
            ),
            TECHNOLOGY: (
                ARGUABLE,
                ('asks for its text where people use the work through a user interface: 5'),
            ),
        },
        clauses=(
            Clause(
                'non_commercial use_limit',
                'for any Non-Commercial and Non-Administrative purpose',
                '2',
            ),
            Clause('notice_copy', 'provide the text of this License', '5'),
            Clause(
                'terms_passed_on',
                'cause the Derivative Works to be licensed as a whole at no charge',
                '6.c',
            ),
        ),
    ),
)
