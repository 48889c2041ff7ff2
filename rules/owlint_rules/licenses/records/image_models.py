"""Licenses of image and video models: Stability AI, Black Forest Labs, DeepFloyd, Playground."""

from __future__ import annotations

from owlint_rules.licenses.record import (
    ARGUABLE,
    DISPLAY,
    NOTICE,
    OTHER_WORKS,
    PRODUCT,
    SCANCODE,
    TECHNOLOGY,
    UNREAD,
    Duty,
    Record,
)

RECORDS = (
    Record(
        'stability-community-2024',
        'PCYY?',
        spdx_ids=('LicenseRef-scancode-stability-ai-community-2024',),
        use_restrictions='AUP IV.b incorporated',
        user_threshold='USD 1M annual revenue: enterprise license',
        trains_other_models='yes: "to create or improve any foundational generative AI model" IV.b',
        branding='"Powered by Stability AI"; Notice text IV.a',
        acceptance='click or by use; registration for commercial (III)',
        trademarks='not granted',
        termination='revocable; terms or policy may be updated',
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
                    'This Stability AI Model is licensed under the Stability AI Community License, '
                    'Copyright © Stability AI Ltd. All Rights Reserved'
                ),
                'IV.a',
            ),
            Duty(DISPLAY, 'Powered by Stability AI', 'IV.a'),
        ),
    ),
    Record(
        'stability-nc-research',
        'NNCCS',
        title='stability-nc-research (SDXL/SD Turbo)',
        use_restrictions='"for Non-Commercial Uses only"; no hosted service (1.b)',
        branding='Notice text',
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
    ),
    Record(
        'stability-svd/sv3d-nc',
        'NNCCS',
        title='stability-svd / sv3d nc',
        use_restrictions='Non-Commercial Uses; AUP',
        branding='Notice text',
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
    ),
    Record(
        'sdxl-0.9-research',
        'NNCCP',
        use_restrictions=(
            '"for (i) any commercial or production purposes, (ii) military purposes" 2.a'
        ),
        acceptance='by use',
        patents='none (copyright only)',
        trademarks='not granted',
        termination='at any time upon notice',
        url='Stability-AI/generative-models LICENSE-SDXL0.9',
        source='Stability-AI/generative-models@0ad7de9:model_licenses/LICENSE-SDXL0.9',
        note='91% word-similar to OPT-175B',
        flags=('revocable',),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'puts works that contain the model, and data that it produces, under the same '
                    'bans: 2.a'
                ),
            )
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'SDXL 0.9 is licensed under the SDXL Research License, Copyright (c) Stability '
                    'AI Ltd. All Rights Reserved.'
                ),
                '3',
            ),
        ),
    ),
    Record(
        'deepfloyd-if',
        'NNCCP',
        hub_ids=('deepfloyd-if-license',),
        use_restrictions=(
            '"for (i) any commercial or production purposes"; surveillance; biometric'
        ),
        acceptance='by use',
        patents='none (copyright only)',
        trademarks='not granted',
        termination='at any time upon notice',
        url='deep-floyd/IF LICENSE-MODEL',
        source='deep-floyd/IF@ffc8163:LICENSE-MODEL',
        flags=('revocable',),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'puts works that contain the model, and data that it produces, under the same '
                    'bans: 2.a'
                ),
            )
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'DeepFloyd is licensed under the DeepFloyd License, Copyright (c) Stability AI '
                    'Ltd. All Rights Reserved.'
                ),
                '3',
            ),
        ),
    ),
    Record(
        'flux1-dev-nc-1.1.1',
        'NNCCP',
        spdx_ids=('LicenseRef-scancode-flux-1-nc',),
        names=('flux-1-dev-non-commercial-license', 'flux-dev-license'),
        use_restrictions=(
            '"solely for your Non-Commercial Purposes"; military, surveillance, biometric 4.a'
        ),
        trains_other_models='yes: "to train, fine-tune or distill a model that is competitive" 2.d',
        branding='Attribution Notice 3.b',
        acceptance='by use; must run content filters or review (2.e)',
        trademarks='not granted',
        termination='revocable; "at any time upon notice" 8.b',
        url='black-forest-labs/flux model_licenses/LICENSE-FLUX1-dev',
        source='black-forest-labs/flux@802fb47:model_licenses/LICENSE-FLUX1-dev',
        note='outputs may be used commercially; older text (2024) 90% similar',
        dated='an older text of 2024 has the same name and is about 90 % alike',
        flags=('revocable',),
        ties={TECHNOLOGY: (ARGUABLE, 'asks for content filters or a review of the outputs: 2.e')},
        duties=(
            Duty(
                NOTICE,
                (
                    'The FLUX.1 [dev] Model is licensed by Black Forest Labs Inc. under the FLUX.1 '
                    '[dev] Non-Commercial License. Copyright Black Forest Labs Inc.\nIN NO EVENT '
                    'SHALL BLACK FOREST LABS INC. BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER '
                    'LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, '
                    'OUT OF OR IN CONNECTION WITH USE OF THIS MODEL.'
                ),
                '3.b',
            ),
        ),
    ),
    Record(
        'playground-v2-community',
        'PCYYP',
        spdx_ids=('LicenseRef-scancode-playground-v2-community',),
        use_restrictions='AUP',
        user_threshold='1M monthly unique users if image generation is core business (2)',
        trains_other_models='yes: "to improve any other text-to-image generative model" 1.v',
        branding='attribution',
        acceptance='by use',
        trademarks='not granted',
        termination='breach (Llama 2 pattern)',
        url='playgroundai/playground-v2 LICENSE (HF)',
        source=SCANCODE + 'playground-v2-community.LICENSE',
        duties=(
            Duty(
                NOTICE,
                'Playground v2 is licensed under the Playground v2 Community License.',
                '1.b.iii',
            ),
        ),
    ),
)
