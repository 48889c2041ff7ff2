"""Licenses of other laboratories in China."""

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
        'yi-community-2.1',
        'PCYYP',
        families=('yi-license',),
        title='yi-community-2.1 (until 2024-05)',
        use_restrictions=(
            '"for military or unlawful purposes"; pornography, false information (list 1-2)'
        ),
        branding=(
            'name the source, copy of the agreement to users (2.4), say what was changed (2.5)'
        ),
        acceptance='registration for commercial use',
        trademarks='not granted',
        termination='"revocable"; licensor may terminate; terms or policy may be updated',
        url='01-ai/Yi history of MODEL_LICENSE_AGREEMENT.txt',
        source='01-ai/Yi@8c4d78d:MODEL_LICENSE_AGREEMENT.txt',
        note='the same file name holds an Apache-2.0 text since 2024-05-30',
        dated=(
            'the same file name holds an Apache-2.0 text since 2024-05-30; this record is'
            ' of the text before'
        ),
        flags=('registration', 'revocable'),
        clauses=(
            Clause('revocable', 'revocable, and royalty-free copyright license', '2'),
            Clause('use_limit change_limit', 'for military or unlawful purposes', '2.2'),
            Clause(
                'notice_copy terms_passed_on',
                'provide a copy of this Agreement to any Third-Party users',
                '2.4',
            ),
            Clause(
                'registration commercial_condition',
                ('to complete the registration and obtain the license for Commercial Purposes'),
                '2',
            ),
        ),
    ),
    Record(
        'chatglm2-6b',
        'PYCCC',
        use_restrictions='"for any military, or illegal purposes"; China national security 3',
        branding='keep the notice and the permission (2)',
        acceptance='none stated',
        termination='"revocable"; "subject to update"',
        url='THUDM/ChatGLM2-6B MODEL_LICENSE',
        source='THUDM/ChatGLM2-6B@cb8e8b4:MODEL_LICENSE',
        note=(
            'non-transferable, non-sublicensable; the grant says only "to use"; nothing '
            'is said of the terms of derivatives; variants add commercial registration'
        ),
        dated='other copies of this text ask for registration before commercial use',
        flags=('revocable',),
        clauses=(
            Clause(
                'revocable sharing_condition', 'non-transferable, non-sublicensable, revocable', '2'
            ),
            Clause('change_condition', 'copyright license to use the Software', '2'),
            Clause(
                'notice_copy',
                ('copyright notice and this permission notice shall be included in all copies'),
                '2',
            ),
            Clause('use_limit change_limit', 'for any military, or illegal purposes', '3'),
        ),
    ),
    Record(
        'cogvlm',
        'PCYCC',
        use_restrictions='"for any military, or illegal purposes"; China national security 3',
        branding='include the license notice (2)',
        acceptance='registration for commercial use',
        termination='revocable; terms or policy may be updated',
        url='THUDM/CogVLM MODEL_LICENSE',
        source='THUDM/CogVLM@f7283b2:MODEL_LICENSE',
        note='nothing is said of the terms of derivatives',
        dated='the text has changed in place; compare the date of the copy',
        flags=('registration', 'revocable'),
        ties={OTHER_WORKS: (ARGUABLE, 'adds the license of Llama 2 for CogVLM-17B: 7')},
        clauses=(
            Clause(
                'revocable sharing_condition', 'non-transferable, non-sublicensable, revocable', '2'
            ),
            Clause(
                'registration commercial_condition',
                ('Users who wish to use the models for commercial purposes must register'),
                '2',
            ),
            Clause('notice_copy', 'license notice shall be included in all copies', '2'),
            Clause('use_limit change_limit', 'for any military, or illegal purposes', '3'),
        ),
    ),
    Record(
        'cogvideox',
        'PCYCC',
        use_restrictions='"for any military, or illegal purposes"; China national security 3',
        user_threshold='1M visits per month: contact for license',
        branding='include the copyright and license statement (2)',
        acceptance='registration for commercial use',
        termination='revocable; terms or policy may be updated',
        url='THUDM/CogVideo MODEL_LICENSE',
        source='THUDM/CogVideo@e519ece:MODEL_LICENSE',
        note='nothing is said of the terms of derivatives',
        flags=('registration', 'revocable'),
        clauses=(
            Clause(
                'revocable sharing_condition', 'non-transferable, non-sublicensable, revocable', '2'
            ),
            Clause(
                'registration commercial_condition',
                ('Users who wish to use the models for commercial purposes must register'),
                '2',
            ),
            Clause('threshold', 'exceeds 1 million visits per month', '2'),
            Clause('notice_copy', 'license statement should be included in all copies', '2'),
            Clause('use_limit change_limit', 'for any military, or illegal purposes', '3'),
        ),
    ),
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
        'scfoundation',
        'NNCCC',
        use_restrictions='"for any commercial, military, or illegal purposes" 3',
        branding='keep the notice and the permission (2)',
        acceptance='none stated',
        termination='revocable; terms or policy may be updated',
        url='biomap-research/scFoundation MODEL_LICENSE',
        source='biomap-research/scFoundation@d09626a:MODEL_LICENSE',
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
        'minimax-model',
        'PYYYY',
        title='minimax-model (01)',
        use_restrictions='Prohibited Uses Policy incl. "support any military purpose"',
        branding=('copy of the agreement, say what was changed (2.b.i), Notice text 2.b.ii'),
        acceptance='by use',
        trademarks='not granted',
        termination='breach; IP suit (5.c)',
        url='MiniMax-AI/MiniMax-01 LICENSE-MODEL',
        source='MiniMax-AI/MiniMax-01@57cf223:LICENSE-MODEL',
        note=('2.b.i allows different terms for modifications; later models have other texts'),
        duties=(
            Duty(
                NOTICE,
                (
                    'MiniMax AI model is licensed under the MiniMax Model License, Copyright © '
                    'MiniMax. All Rights Reserved.'
                ),
                '2.b.ii',
            ),
        ),
        clauses=(
            Clause('notice_copy', 'you shall provide a copy of this Agreement', '2.b.i'),
            Clause('use_limit', 'adhere to the Prohibited Uses Policy', '2.b.iii'),
        ),
    ),
    Record(
        'minimax-m2.7',
        'NNCCP',
        title='minimax-m2.7 ("MIT-style")',
        use_restrictions=(
            '"Any Commercial Use ... is prohibited without ... prior written '
            'authorization" 3; military (App. 2)'
        ),
        branding=(
            'keep the notice and the permission (1); "Built with MiniMax M2.7" for '
            'commercial use (2)'
        ),
        acceptance='authorization for commercial use',
        termination='none',
        url='MiniMax M2.7 LICENSE (copy in nonomal/MiniMax-M2.7)',
        source='nonomal/MiniMax-M2.7@1e267c3:LICENSE',
        note=(
            'opens with "MIT-style terms"; the ban on commercial use covers derivative works (3)'
        ),
        dated='two texts exist: clause 5 was added later',
        flags=('registration',),
        duties=(Duty(DISPLAY, 'Built with MiniMax M2.7', '2', 'for any commercial use'),),
        clauses=(
            Clause(
                'notice_copy',
                ('copyright notice and this permission notice shall be included in all copies'),
                '1',
            ),
            Clause(
                'registration non_commercial',
                ('is prohibited without obtaining a separate, prior written authorization'),
                '3',
            ),
            Clause(
                'terms_passed_on',
                'Any Commercial Use of the Software or any derivative work thereof',
                '3',
            ),
            Clause(
                'non_commercial', 'to deal in the Software for non-commercial purposes', 'preamble'
            ),
            Clause('use_limit', 'support any military purpose', 'Appendix'),
        ),
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
    Record(
        'xverse-model',
        '?C???',
        use_restrictions='PDF not read',
        acceptance='application form for commercial use (README)',
        url='xverse-ai/XVERSE-13B MODEL_LICENSE.pdf',
        flags=('registration',),
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
)
