"""Licenses of NVIDIA."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    ARGUABLE,
    CLAUSE,
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

_SOURCE_CODE_CLAUSES = (
    Clause('notice_copy', 'include a complete copy of this license with your distribution', '3.1'),
    Clause(
        'terms_passed_on',
        'the use limitation in Section 3.3 applies to your derivative works',
        '3.2',
    ),
    Clause(
        'non_commercial use_limit change_limit',
        'may be used or intended for use non-commercially',
        '3.3',
    ),
)

RECORDS = (
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
        'nvidia-open-model-2025-10-24',
        'CYYYY',
        addresses=('nvidia.com/en-us/agreements/enterprise-software/nvidia-open-model-license',),
        title='NVIDIA Open Model License (24 October 2025)',
        families=('nvidia-open-model-license',),
        use_restrictions='must be "consistent with NVIDIA\'s Trustworthy AI terms" (2.3)',
        territory='trade-control lists (11)',
        branding=(
            'copy of the agreement and Notice text (3.1); "Built on NVIDIA Cosmos" for Cosmos '
            'models (3.2)'
        ),
        acceptance='by use',
        patents='make/sell rights listed (2.2); patent suit ends the license (2.1)',
        trademarks='not granted (5)',
        termination=(
            'revocable where a suit is brought or a safety guardrail is bypassed (2.1); '
            'NVIDIA may update the agreement for legal needs, then comply or cease (2.1)'
        ),
        url='https://www.nvidia.com/en-us/agreements/enterprise-software/nvidia-open-model-license/',
        source='microsoft/olive-recipes@c69c44e:nvidia-nemotron-speech-streaming-en-0.6b/LICENSE',
        dated=(
            'there is a text of 2025-04-28 before it; NVIDIA Open Model Agreement (2026-04-02) '
            'and Nemotron Open Model License (2025-12-15) are other texts'
        ),
        flags=('guardrail_clause', 'revocable'),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                'asks for "Built on NVIDIA Cosmos" where a model is improved with the outputs '
                'of a Cosmos model: 3.2',
            ),
            PRODUCT: (UNREAD, 'takes in terms on trustworthy AI, which was not read: 2.3'),
            TECHNOLOGY: (UNREAD, 'takes in terms on trustworthy AI, which was not read: 2.3'),
        },
        duties=(
            Duty(
                NOTICE, 'Licensed by NVIDIA Corporation under the NVIDIA Open Model License', '3.1'
            ),
            Duty(DISPLAY, 'Built on NVIDIA Cosmos', '3.2', 'for NVIDIA Cosmos models only'),
        ),
        clauses=(
            Clause(
                'guardrail',
                'If You bypass, disable, reduce the efficacy of, or circumvent any technical '
                'limitation, safety guardrail',
                '2.1',
            ),
            Clause('revocable', 'revocable (as stated in Section 2.1)', '2.2'),
            Clause('use_limit', 'must be consistent with NVIDIA’s Trustworthy AI terms', '2.3'),
            Clause(
                'notice_copy',
                'You must give any other recipients of the Model a copy of this Agreement',
                '3.1',
            ),
        ),
    ),
    Record(
        'nvidia-nemotron-open-model-2025-12-15',
        'YYYYY',
        title='NVIDIA Nemotron Open Model License (December 2025)',
        names=('nvidia-nemotron-open-model-license',),
        territory='trade-control lists (10)',
        branding=(
            'copy of the license (3.a), keep notices (3.b), Notice text where the work has a '
            'NOTICE file (3.c)'
        ),
        acceptance='by use',
        patents='not named in the grant; patent or copyright suit ends the license (2)',
        trademarks='not granted (4)',
        termination='grant irrevocable; patent or copyright suit over the work or its output (2)',
        url=(
            'https://www.nvidia.com/en-us/agreements/enterprise-software/'
            'nvidia-nemotron-open-model-license/'
        ),
        source='UMB-Advisors/AgentBOX@50af46c:mailbox/licenses/NVIDIA-Nemotron-Open-Model-License.txt',
        note='the Notice text is asked for only where the work itself has a NOTICE file (3.c)',
        dated='the NVIDIA Open Model Agreement of 2026-04-02 has nearly the same words',
        clauses=(
            Clause(
                'notice_copy',
                'You must give any other recipients of the Work a copy of this License',
                '3.a',
            ),
        ),
    ),
    Record(
        'nvidia-open-model-agreement-2026-04-02',
        'YYYYY',
        title='NVIDIA Open Model Agreement (2 April 2026)',
        names=('nvidia-open-model-agreement',),
        territory='trade-control lists (Trade and Compliance)',
        branding=(
            'copy of the license, keep notices, Notice text where the work has a NOTICE file '
            '(Redistribution, a to c)'
        ),
        acceptance='by use',
        patents='not named in the grant; patent or copyright suit ends the license (Grant)',
        trademarks='not granted',
        termination=(
            'grant irrevocable; patent or copyright suit over the work or its output (Grant)'
        ),
        url=(
            'https://www.nvidia.com/en-us/agreements/enterprise-software/'
            'nvidia-open-model-agreement/'
        ),
        source='orsonteodoro/oiledmachine-overlay@806f407:licenses/NVIDIA-OPEN-MODEL-AGREEMENT',
        note='its last line says "(v. March 9, 2026)"',
        dated='it follows the NVIDIA Open Model License of 2025, which has other terms',
        clauses=(
            Clause(
                'notice_copy',
                'You must give any other recipients of the Work a copy of this License',
                'Redistribution a',
            ),
        ),
    ),
    Record(
        'nvidia-source-code-nc',
        'NNCCP',
        title='NVIDIA Source Code License (non-commercial)',
        names=(
            'nvclv1',
            'nsclv1',
            'nvidia source code license-nc',
            'nvidia-source-code-license',
            'nvidia source code license',
        ),
        use_restrictions='"may be used or intended for use non-commercially" 3.3',
        branding='under this license, with a complete copy of it and all notices (3.1)',
        acceptance='none stated',
        patents='none granted (copyright only, 2.1); patent claim ends the license (3.4)',
        trademarks='not granted (3.5)',
        termination='any violation (3.6); patent claim (3.4)',
        url='NVlabs/MambaVision LICENSE and other repositories of NVlabs',
        source='NVlabs/MambaVision@3945e9f:LICENSE',
        note=(
            'research or evaluation only; NVIDIA and its affiliates may use it commercially (3.3); '
            'copies for StyleGAN2-ADA, StyleGAN3 and SegFormer have the same clauses'
        ),
        clauses=_SOURCE_CODE_CLAUSES,
    ),
    Record(
        'nvidia-license-nc',
        'NNCCP',
        title='NVIDIA License (non-commercial)',
        use_restrictions='"may be used or intended for use non-commercially" 3.3',
        branding='under this license, with a complete copy of it and all notices (3.1)',
        acceptance='none stated',
        patents='none granted (copyright only, 2.1); patent claim ends the license (3.4)',
        trademarks='not granted (3.5)',
        termination='any violation (3.6); patent claim (3.4)',
        url='license files of NVIDIA research models, headed "NVIDIA License"',
        source='SceneWorks/SceneWorks@0b39a1a:apps/desktop/licenses/pid/NVIDIA-License.txt',
        note='the words of the NVIDIA Source Code License-NC under another title',
        clauses=_SOURCE_CODE_CLAUSES,
    ),
    Record(
        'nvidia-license-nc-processors',
        'NNCCP',
        title='NVIDIA License (non-commercial, with NVIDIA processors)',
        use_restrictions=(
            '"non-commercially and with NVIDIA Processors" 3.3; input must be filtered, no '
            'content that is not safe for work (3.4)'
        ),
        branding='under this license, with a complete copy of it and all notices (3.1)',
        acceptance='none stated',
        patents='none granted (copyright only, 2.1); patent claim ends the license (3.5)',
        trademarks='not granted (3.6)',
        termination='any violation (3.7); patent claim (3.5)',
        url='license file of NVlabs/Sana models, headed "NVIDIA License"',
        source='SceneWorks/SceneWorks@0b39a1a:apps/desktop/licenses/sana/NVIDIA-Open-Model-License.txt',
        ties={
            PRODUCT: (CLAUSE, 'allows use with NVIDIA processors only: 3.3'),
            TECHNOLOGY: (CLAUSE, 'asks to filter the input through ShieldGemma-2B: 3.4'),
        },
        clauses=(
            *_SOURCE_CODE_CLAUSES[:2],
            Clause(
                'non_commercial use_limit change_limit',
                'use non-commercially and with NVIDIA Processors',
                '3.3',
            ),
            Clause(
                'use_limit', 'shall not use the Work to process or generate NSFW content', '3.4'
            ),
        ),
    ),
    Record(
        'nvidia-ai-foundation-2024-03',
        'PCYCP',
        title='NVIDIA AI Foundation Models Community License (14 March 2024)',
        names=('nvidia-ai-foundation-models-community-license',),
        use_restrictions=(
            'production use only with an NVIDIA AI Enterprise subscription and NIM, or on RTX GPUs '
            '(1.1.2, 1.1.3); prohibited uses 4.5'
        ),
        territory='trade-control lists (12)',
        trains_other_models='yes: no other large language or generative AI models (2.2)',
        branding='copy of the agreement (1.1.2), keep notices, say what was changed (2.3)',
        acceptance='by use',
        trademarks='not granted (2.3)',
        termination=(
            'automatic on breach or any legal proceeding; on notice when "no longer commercially '
            'viable" (6); grant is revocable (1.1)'
        ),
        url='https://docs.nvidia.com/ai-foundation-models-community-license.pdf',
        source='orsonteodoro/oiledmachine-overlay@5413230:licenses/NVIDIA-AI-Foundation-Models-Community-License-Agreement',
        flags=('revocable',),
        ties={
            PRODUCT: (
                CLAUSE,
                'ties production use to a subscription or to NVIDIA RTX GPUs: 1.1.2, 1.1.3',
            ),
        },
        clauses=(
            Clause('revocable', 'grants you a non-exclusive, revocable', '1.1'),
            Clause(
                'commercial_condition',
                'For production use with an NVIDIA AI Enterprise subscription',
                '1.1.2',
            ),
            Clause(
                'notice_copy terms_passed_on', 'in each case with a copy of this Agreement', '1.1.2'
            ),
            Clause(
                'training_bar',
                'develop or improve any other large language or generative AI models',
                '2.2',
            ),
            Clause(
                'use_limit',
                'NVIDIA expressly prohibits the use of NVIDIA AI Foundation Models',
                '4.5',
            ),
        ),
    ),
)
