"""Licenses that one maker wrote for a few models: FunASR 1.0, Nexusflow, Tulu, Yuan, 4M."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    ARGUABLE,
    NOTICE,
    OTHER_WORKS,
    PRODUCT,
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
_LEARNING = (
    'its clause on liability says "for reference and learning purposes only" (3); whether that '
    'limits use is not settled'
)

RECORDS = (
    Record(
        'funasr-model-1.0-2023-05',
        '??YCC',
        title='FunASR Model Open Source License 1.0 (May 2023)',
        use_restrictions=_LEARNING,
        branding='attribute source and author (2.2)',
        acceptance='by use; upload to other platforms needs an additional license (2.2)',
        notice_by_reference='?',
        termination='automatic on any violation (4)',
        url='modelscope/FunASR MODEL_LICENSE',
        source='modelscope/FunASR@9c0c867:MODEL_LICENSE',
        note='nothing is said of the terms of derivatives; asks who uploads to apply by mail (2.2)',
        dated='texts of May 2023; since June 2023 nothing is asked of uploads',
        clauses=(
            Clause('sharing_condition', 'an additional license is required', '2.2'),
            Clause('sharing_condition', 'you need to obtain an additional license', '2.2'),
        ),
    ),
    Record(
        'funasr-model-1.0',
        '??YYC',
        title='FunASR Model Open Source License 1.0',
        use_restrictions=_LEARNING,
        branding='attribute source and author, keep model names (2.2)',
        acceptance='by use',
        notice_by_reference='?',
        termination='automatic on any violation (4)',
        url='modelscope/FunASR MODEL_LICENSE',
        source='modelscope/FunASR@5fd14ce:MODEL_LICENSE',
        note='nothing is said of the terms of derivatives',
        dated='since June 2023; version 1.1 of November 2024 adds a ban on smearing the software',
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
        'yuan-2.0',
        'PYYCC',
        title='Yuan 2.0 Model License Agreement',
        names=('yuan2.0', 'yuan-2.0-model-license'),
        use_restrictions='no military or unlawful purpose (2.1); laws of any country (2.2)',
        branding='none',
        acceptance='by use',
        notice_by_reference='n/a',
        patents='none (copyright only)',
        trademarks='not granted (3.4)',
        termination='revocable (2); breach: may be ended, delete (5.2); IP suit over materials or '
        'outputs (3.3)',
        url='IEIT-Yuan/Yuan-2.0 LICENSE-Yuan',
        source='IEIT-Yuan/Yuan-2.0@fee54f6:LICENSE-Yuan',
        note=(
            'passing on is named in the definitions, not in the grant (2); own rights in '
            'derivatives may be claimed (3.2); nothing is said of the terms of derivatives'
        ),
        dated='26 November 2023',
        flags=('revocable',),
        clauses=(
            Clause('revocable sharing_condition', '不可转让、不可再许可、可撤销', '2'),
            Clause('use_limit change_limit', '您不得出于任何军事或非法目的使用、复制、修改', '2.1'),
        ),
    ),
    Record(
        'skywork-community',
        '?????',
        title='Skywork Community License',
        names=('skywork', 'skywork-license', 'skywork-community-license'),
        url='SkyworkAI/Skywork Skywork Community License.pdf',
        note='a page of terms in its LICENSE file points to the agreement, which was not read',
    ),
    Record(
        'spl-r5',
        'YCYYY',
        title='Sammy Public License, revision 5 (SR1)',
        user_threshold='Fortune 500 companies pay USD 20,000 a year per project',
        branding='copyright notice and permission notice',
        termination='none stated',
        url='https://ollama.com/sparksammy',
        source='orsonteodoro/oiledmachine-overlay@40408e2:licenses/SPL-R5-SR1',
        note='contributors assign all rights to the project owner',
        clauses=(
            Clause(
                'threshold',
                'are required to make an annual contribution of at least 20,000 USD',
                '',
            ),
            Clause('notice_copy', 'contingent upon the inclusion of the previously', ''),
        ),
    ),
)
