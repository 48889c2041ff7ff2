"""Licenses of Stability AI and DeepFloyd."""

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
        'stability-community-2024',
        'PCYYP',
        names=(
            'stabilityai-ai-community',
            'stabilityai-community-license',
            'stable-audio-community',
        ),
        families=('stable-video-diffusion-community',),
        spdx_ids=('LicenseRef-scancode-stability-ai-community-2024',),
        use_restrictions='AUP IV.b incorporated',
        user_threshold='USD 1M annual revenue: enterprise license',
        territory='trade-control lists (IV.b)',
        trains_other_models=(
            'yes: "to create or improve any foundational generative AI model" IV.b'
        ),
        branding=(
            'copy of the agreement, Notice text, say what was changed, "Powered by '
            'Stability AI" (IV.a)'
        ),
        acceptance='click or by use; registration for commercial (III)',
        trademarks='not granted',
        termination=(
            'revocable; breach: delete (IV.f); IP suit (IV.c.iv); terms or policy may be updated'
        ),
        url='Stability AI community license (HF copies)',
        source=SCANCODE + 'stability-ai-community-2024.LICENSE',
        flags=('registration', 'revocable'),
        ties={
            PRODUCT: (UNREAD, 'takes in a use policy, which was not read: IV.b'),
            TECHNOLOGY: (UNREAD, 'takes in a use policy, which was not read: IV.b'),
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'This Stability AI Model is licensed under the Stability AI Community '
                    'License, Copyright © Stability AI Ltd. All Rights Reserved'
                ),
                'IV.a',
            ),
            Duty(DISPLAY, 'Powered by Stability AI', 'IV.a'),
        ),
        clauses=(
            Clause(
                'revocable', 'non-sublicensable, revocable and royalty-free limited license', 'III'
            ),
            Clause('registration', 'You must register with Stability AI', 'III'),
            Clause('threshold', 'generate more than USD $1,000,000 in annual revenue', 'III'),
            Clause(
                'notice_copy terms_passed_on',
                'provide a copy of this Agreement to that third party',
                'IV.a',
            ),
            Clause('use_limit', 'adhere to the Documentation and Stability AI’s AUP', 'IV.b'),
            Clause(
                'training_bar', 'to create or improve any foundational generative AI model', 'IV.b'
            ),
        ),
    ),
    Record(
        'stability-nc-research',
        'NNCCS',
        names=(
            'stabilityai-nc-research-community',
            'stable-cascade-nc-community',
            'sai-nc-community',
        ),
        title='stability-nc-research (SDXL/SD Turbo)',
        use_restrictions='"for Non-Commercial Uses only"; no hosted service (1.b)',
        branding='copy of the agreement, Notice text 1.c',
        acceptance='by use',
        trademarks='not granted',
        termination='revocable; breach; IP suit; terms or policy may be updated',
        url='Stability-AI/generative-models LICENSE-SDXL-Turbo',
        source=('Stability-AI/generative-models@0ad7de9:model_licenses/LICENSE-SDXL-Turbo'),
        flags=('revocable',),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'counts another model that is made from its patterns or outputs as a '
                    'derivative, with the same duties: definition of Derivative Work'
                ),
            ),
            PRODUCT: (UNREAD, 'takes in a use policy, which was not read: 1.a'),
            TECHNOLOGY: (UNREAD, 'takes in a use policy, which was not read: 1.a'),
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'This Stability AI Model is licensed under the Stability AI Non-Commercial '
                    'Research Community License, Copyright (c) Stability AI Ltd. All Rights '
                    'Reserved.'
                ),
                '1.c',
            ),
        ),
        clauses=(
            Clause(
                'use_limit', 'the AUP (which is hereby incorporated herein by reference)', '1.a'
            ),
            Clause('revocable', 'non-sublicensable, revocable, royalty free', '1.a'),
            Clause('non_commercial', 'for Non-Commercial Uses only', '1.a'),
            Clause('terms_passed_on', 'will remain subject to this Agreement', '1.c'),
            Clause('notice_copy', 'provide a copy of this Agreement', '1.c'),
        ),
    ),
    Record(
        'stability-svd/sv3d-nc',
        'NNCCS',
        families=('stable-video-diffusion-community',),
        title='stability-svd / sv3d nc',
        use_restrictions='Non-Commercial Uses; AUP (1.a)',
        branding='copy of the agreement, Notice text (1.b)',
        acceptance='by use',
        trademarks='not granted',
        termination='revocable; terms or policy may be updated',
        url='Stability-AI/generative-models LICENSE-SVD, LICENSE-SV3D',
        source='Stability-AI/generative-models@0ad7de9:model_licenses/LICENSE-SV3D',
        flags=('revocable',),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'counts another model that is made from its patterns or outputs as a '
                    'derivative, with the same duties: definition of Derivative Work'
                ),
            ),
            PRODUCT: (UNREAD, 'takes in a use policy, which was not read: 1.a'),
            TECHNOLOGY: (UNREAD, 'takes in a use policy, which was not read: 1.a'),
        },
        clauses=(
            Clause(
                'use_limit', 'the AUP (which is hereby incorporated herein by reference)', '1.a'
            ),
            Clause('revocable', 'non-sublicensable, revocable, royalty free', '1.a'),
            Clause('non_commercial', 'NON-COMMERCIAL COMMUNITY LICENSE AGREEMENT', 'title'),
            Clause('terms_passed_on', 'will remain subject to this Agreement', '1.b'),
            Clause('notice_copy', 'provide a copy of this Agreement', '1.b'),
        ),
    ),
    Record(
        'sdxl-0.9-research',
        'NNCCP',
        use_restrictions=(
            '"for (i) any commercial or production purposes, (ii) military purposes" 2.a'
        ),
        territory='trade-control lists (2.e)',
        branding='copy of the license and attribution notice (3)',
        acceptance='by use',
        patents='none (copyright only)',
        trademarks='not granted',
        termination='automatic on breach (7.a); at any time upon notice (7.b)',
        url='Stability-AI/generative-models LICENSE-SDXL0.9',
        source=('Stability-AI/generative-models@0ad7de9:model_licenses/LICENSE-SDXL0.9'),
        note='most of its words are those of the OPT-175B license',
        flags=('revocable',),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'puts works that contain the model, and data that it produces, under the same'
                    ' bans: 2.a'
                ),
            )
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'SDXL 0.9 is licensed under the SDXL Research License, Copyright (c) '
                    'Stability AI Ltd. All Rights Reserved.'
                ),
                '3',
            ),
        ),
        clauses=(
            Clause('non_commercial', 'solely for your non-commercial research purposes', '1'),
            Clause('non_commercial', 'any commercial or production purposes', '2.a'),
            Clause(
                'use_limit change_limit',
                'military purposes or in the service of nuclear technology',
                '2.a',
            ),
            Clause(
                'terms_passed_on notice_copy', 'you must provide (i) a copy of this License', '3'
            ),
            Clause('revocable', 'in whole or in part, at any time upon notice', '7.b'),
        ),
    ),
    Record(
        'deepfloyd-if',
        'NNCCP',
        hub_ids=('deepfloyd-if-license',),
        use_restrictions=(
            '"for (i) any commercial or production purposes"; surveillance; biometric'
        ),
        territory='trade-control lists (2.e)',
        branding='copy of the license and attribution notice (3)',
        acceptance='by use',
        patents='none (copyright only)',
        trademarks='not granted',
        termination='automatic on breach (7.a); at any time upon notice (7.b)',
        url='deep-floyd/IF LICENSE-MODEL',
        source='deep-floyd/IF@ffc8163:LICENSE-MODEL',
        flags=('revocable',),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'puts works that contain the model, and data that it produces, under the same'
                    ' bans: 2.a'
                ),
            )
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'DeepFloyd is licensed under the DeepFloyd License, Copyright (c) Stability '
                    'AI Ltd. All Rights Reserved.'
                ),
                '3',
            ),
        ),
        clauses=(
            Clause('non_commercial', 'solely for your non-commercial research purposes', '1'),
            Clause('non_commercial', 'any commercial or production purposes', '2.a'),
            Clause(
                'use_limit change_limit',
                'military purposes or in the service of nuclear technology',
                '2.a',
            ),
            Clause(
                'terms_passed_on notice_copy', 'you must provide (i) a copy of this License', '3'
            ),
            Clause('revocable', 'in whole or in part, at any time upon notice', '7.b'),
        ),
    ),
    Record(
        'stable-beluga-nc',
        'NNCCP',
        title='Stable Beluga Non-Commercial Community License Agreement',
        use_restrictions=(
            '"for purposes other than commercial or production use" a; the Llama 2 use policy (c)'
        ),
        branding='copy of the agreement and Notice text (b)',
        acceptance='by use',
        trademarks='not granted (3.a)',
        termination='"revocable" (a); breach: delete (4); IP suit (3)',
        url='stabilityai/StableBeluga2 LICENSE.txt (HF)',
        source='orsonteodoro/oiledmachine-overlay@e172fce:licenses/STABLE-BELUGA-NON-COMMERCIAL-COMMUNITY-LICENSE-AGREEMENT',
        flags=('revocable',),
        duties=(
            Duty(
                NOTICE,
                'Stability Beluga is licensed under the Stability Beluga Research License, '
                'Copyright (c) Stability AI Ltd. All Rights Reserved.',
                'b',
            ),
        ),
        clauses=(
            Clause('revocable', 'non-sublicensable, revocable, royalty free and limited', 'a'),
            Clause(
                'non_commercial use_limit',
                'for purposes other than commercial or production use',
                'a',
            ),
            Clause(
                'notice_copy terms_passed_on',
                'provide a copy of this Agreement to such third party',
                'b',
            ),
        ),
    ),
)
