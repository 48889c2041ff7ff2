"""Licenses of further makers of language models in China."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    ARGUABLE,
    DISPLAY,
    NOTICE,
    OTHER_WORKS,
    Clause,
    Duty,
    Record,
)

RECORDS = (
    Record(
        'aixcoder-7b',
        'NNCCC',
        use_restrictions='"solely for your non-commercial research purposes" 2; military 3',
        branding='keep the notice and the permission (2)',
        acceptance='none stated',
        termination='revocable; terms or policy may be updated',
        url='aixcoder-plugin/aiXcoder-7B MODEL_LICENSE',
        source='aixcoder-plugin/aiXcoder-7B@6bb5096:MODEL_LICENSE',
        note='nothing is said of the terms of derivatives',
        flags=('revocable',),
        clauses=(
            Clause('revocable', 'non-transferable, non-sublicensable, revocable', '2'),
            Clause('non_commercial', 'solely for your non-commercial research purposes', '2'),
            Clause(
                'notice_copy',
                ('copyright notice and this permission notice shall be included in all copies'),
                '2',
            ),
            Clause(
                'non_commercial use_limit change_limit',
                'for any commercial, military, or illegal purposes',
                '3',
            ),
        ),
    ),
    Record(
        'orion-14b',
        'PCYYP',
        use_restrictions='"for military or unlawful purposes" 2)',
        branding=(
            'name the source, copy of the agreement to users (2.4), say what was changed (2.5)'
        ),
        acceptance='registration for commercial use',
        trademarks='not granted',
        termination='revocable grant; terms or policy may be updated',
        url='OrionStarAI/Orion ModelsCommunityLicenseAgreement',
        source='OrionStarAI/Orion@3b23aea:ModelsCommunityLicenseAgreement',
        flags=('registration', 'revocable'),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'counts another model that is made from its patterns or outputs as a '
                    'derivative, with the same duties: 1'
                ),
            )
        },
        clauses=(
            Clause('revocable', 'revocable, and royalty-free copyright license', '2'),
            Clause('use_limit change_limit', 'for military or unlawful purposes', '2.2'),
            Clause(
                'notice_copy terms_passed_on',
                'provide a copy of this Agreement to any Third-Party users',
                '2.4',
            ),
            Clause('registration commercial_condition', 'Registration Form of', '3'),
        ),
    ),
    Record(
        'minicpm-model-1.0',
        'PCYYP',
        title='MiniCPM Model License 1.0',
        names=('minicpm-model-license',),
        use_restrictions='Appendix A, "Any military purposes" among it (4)',
        user_threshold='5,000 edge devices or 1M DAU: authorization by mail (3)',
        trains_other_models='yes: "to improve any other large language models" 2',
        branding=(
            'copy of the agreement, "Built with 面壁MiniCPM", attribution statement; a trained '
            'model has "MiniCPM" in its name (2)'
        ),
        acceptance='registration for commercial use (3)',
        trademarks='not granted (5)',
        termination='nothing is said of an end',
        url='OpenBMB/MiniCPM MiniCPM Model License',
        source='OpenBMB/MiniCPM@cab7c75:MiniCPM Model License.md',
        note='its preamble also asks to comply with Apache-2.0',
        flags=('registration',),
        duties=(
            Duty(DISPLAY, 'Built with 面壁MiniCPM', '2'),
            Duty(
                NOTICE,
                'MiniCPM is licensed under the MiniCPM Model Community License, © OpenBMB '
                'Platforms, Inc. All rights reserved.',
                '2',
            ),
        ),
        clauses=(
            Clause('notice_copy terms_passed_on', 'provide a copy of this agreement', '2'),
            Clause('training_bar', 'to improve any other large language models', '2'),
            Clause('registration', 'after filling out the registration questionnaire', '3'),
            Clause('threshold', 'edge-side devices not exceeding 5,000 units', '3'),
            Clause('use_limit', 'may not use the model or its derivatives for designated', '4'),
        ),
    ),
    Record(
        'inf-opencoder-2024',
        'YYYYY',
        title='INF License (OpenCoder)',
        names=('inf',),
        branding='copy of the agreement (3.1)',
        acceptance='by use',
        patents='not named; rights to make and sell are (2.4)',
        trademarks='not granted (4.1)',
        termination='"subject to revocation" (2); no grounds are named',
        url='infly/OpenCoder-8B-Base LICENSE (HF)',
        source='orsonteodoro/oiledmachine-overlay@44bfd32:licenses/OpenCoder-20240716',
        flags=('revocable',),
        clauses=(
            Clause('revocable', 'and are subject to revocation', '2'),
            Clause('notice_copy', 'Provide each recipient with a copy of this Agreement', '3.1'),
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
        'internlm',
        '?C???',
        title='internlm (README terms until 2025-01)',
        use_restrictions='"fully open for academic research"; commercial by form',
        user_threshold='no',
        territory='no',
        trains_other_models='no',
        branding='none',
        acceptance='application form for commercial use',
        patents='none stated',
        termination='not stated',
        url='InternLM/InternLM README before f9a1f26',
        note='no weight license file existed; README now says Apache-2.0',
        dated=('until 2025-01-15 the terms stood in a README only; the README now says Apache-2.0'),
        flags=('registration',),
    ),
    Record(
        'baichuan2-community',
        'PC???',
        names=(
            'baichuan2',
            'baichuan2-community-license',
        ),
        use_restrictions='README asks not to harm national / social security; PDF not read',
        user_threshold='under 1M DAU, not a software or cloud service provider',
        acceptance='e-mail application for commercial use',
        termination='"revocable commercial copyright license" (README)',
        url='baichuan-inc/Baichuan2 README_EN (license is a PDF on HF)',
        flags=('registration', 'revocable'),
    ),
)
