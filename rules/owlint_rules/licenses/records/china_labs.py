"""Licenses of other laboratories in China."""

from __future__ import annotations

from owlint_rules.licenses.record import (
    ARGUABLE,
    DISPLAY,
    NOTICE,
    OTHER_WORKS,
    PRODUCT,
    TECHNOLOGY,
    UNREAD,
    Duty,
    Record,
)

RECORDS = (
    Record(
        'yi-community-2.1',
        'PCYYP',
        title='yi-community-2.1 (until 2024-05)',
        use_restrictions=(
            '"for military or unlawful purposes"; pornography, false information (list 1-2)'
        ),
        branding='state modifications',
        acceptance='registration for commercial use',
        trademarks='not granted',
        termination='"revocable"; licensor may terminate; terms or policy may be updated',
        url='01-ai/Yi history of MODEL_LICENSE_AGREEMENT.txt',
        source='01-ai/Yi@8c4d78d:MODEL_LICENSE_AGREEMENT.txt',
        note='the same file name holds an Apache-2.0 text since 2024-05-30',
        dated=(
            'the same file name holds an Apache-2.0 text since 2024-05-30; this record is '
            'of the text before'
        ),
        flags=('registration', 'revocable'),
        ties={
            PRODUCT: (UNREAD, 'was not read for a clause of this kind'),
            OTHER_WORKS: (UNREAD, 'was not read for a clause of this kind'),
            TECHNOLOGY: (UNREAD, 'was not read for a clause of this kind'),
        },
    ),
    Record(
        'chatglm2-6b',
        'PYYC?',
        use_restrictions='"for any military, or illegal purposes"; China national security 3',
        branding='keep notices',
        acceptance='none stated',
        termination='"revocable"; "subject to update"',
        url='THUDM/ChatGLM2-6B MODEL_LICENSE',
        source='THUDM/ChatGLM2-6B@cb8e8b4:MODEL_LICENSE',
        note=(
            'non-transferable, non-sublicensable; grant says only "to use"; variants add '
            'commercial registration'
        ),
        dated='other copies of this text ask for registration before commercial use',
        flags=('revocable',),
    ),
    Record(
        'cogvlm',
        'PCYC?',
        use_restrictions='"for any military, or illegal purposes"',
        acceptance='registration for commercial use',
        termination='revocable; terms or policy may be updated',
        url='THUDM/CogVLM MODEL_LICENSE',
        source='THUDM/CogVLM@f7283b2:MODEL_LICENSE',
        dated='the text has changed in place; compare the date of the copy',
        flags=('registration', 'revocable'),
        ties={OTHER_WORKS: (ARGUABLE, 'adds the license of Llama 2 for CogVLM-17B: 7')},
    ),
    Record(
        'cogvideox',
        'PCYC?',
        use_restrictions='"for any military, or illegal purposes"',
        user_threshold='1M visits per month: contact for license',
        acceptance='registration for commercial use',
        termination='revocable; terms or policy may be updated',
        url='THUDM/CogVideo MODEL_LICENSE',
        source='THUDM/CogVideo@e519ece:MODEL_LICENSE',
        flags=('registration', 'revocable'),
    ),
    Record(
        'aixcoder-7b',
        'NNCC?',
        use_restrictions='"solely for your non-commercial research purposes" 2; military 3',
        acceptance='none stated',
        termination='revocable; terms or policy may be updated',
        url='aixcoder-plugin/aiXcoder-7B MODEL_LICENSE',
        source='aixcoder-plugin/aiXcoder-7B@6bb5096:MODEL_LICENSE',
        flags=('revocable',),
    ),
    Record(
        'scfoundation',
        'NNCC?',
        use_restrictions='"for any commercial, military, or illegal purposes" 3',
        acceptance='none stated',
        termination='revocable; terms or policy may be updated',
        url='biomap-research/scFoundation MODEL_LICENSE',
        source='biomap-research/scFoundation@d09626a:MODEL_LICENSE',
        flags=('revocable',),
    ),
    Record(
        'orion-14b',
        'PCYYP',
        use_restrictions='"for military or unlawful purposes" 2)',
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
    ),
    Record(
        'minimax-model',
        'PYYYY',
        title='minimax-model (01)',
        use_restrictions='Prohibited Uses Policy incl. "support any military purpose"',
        branding='Notice text ii',
        acceptance='by use',
        trademarks='not granted',
        termination='breach; IP suit (5.c)',
        url='MiniMax-AI/MiniMax-01 LICENSE-MODEL',
        source='MiniMax-AI/MiniMax-01@57cf223:LICENSE-MODEL',
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
    ),
    Record(
        'minimax-m2.7',
        'NNCC?',
        title='minimax-m2.7 ("MIT-style")',
        use_restrictions=(
            '"Any Commercial Use ... is prohibited without ... prior written authorization"'
            ' 3; military (App. 2)'
        ),
        branding='"Built with MiniMax M2.7" for commercial use 2',
        acceptance='authorization for commercial use',
        termination='none',
        url='MiniMax M2.7 LICENSE (copy in nonomal/MiniMax-M2.7)',
        source='nonomal/MiniMax-M2.7@1e267c3:LICENSE',
        note='opens with "MIT-style terms"',
        flags=('registration',),
        duties=(Duty(DISPLAY, 'Built with MiniMax M2.7', '2', 'for any commercial use'),),
    ),
    Record(
        'baichuan2-community',
        'PC???',
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
