"""Licenses of Meta: Llama 1 to 4, OPT, and the research licenses."""

from __future__ import annotations

from owlint_rules.licenses.record import (
    ARGUABLE,
    DISPLAY,
    NAME,
    NOTICE,
    OTHER_WORKS,
    OUTPUTS,
    PRODUCT,
    SCANCODE,
    SEVERAL_TEXTS,
    TECHNOLOGY,
    TRAINED,
    UNREAD,
    Duty,
    Record,
)

RECORDS = (
    Record(
        'llama-1-2023',
        'NNCCP',
        spdx_ids=('LicenseRef-scancode-llama-license-2023',),
        use_restrictions=(
            '"for (i) any commercial or production purposes, (ii) military purposes" 2.a'
        ),
        trains_other_models='data produced by the software is covered by the ban (2.a)',
        branding='attribution notice (3)',
        acceptance='application form',
        patents='none (copyright only)',
        trademarks='not granted',
        termination='automatic on breach; Meta may end "at any time upon notice" (7.b)',
        url='Google form, see scancode record',
        source=SCANCODE + 'llama-license-2023.LICENSE',
        flags=('registration', 'revocable'),
        duties=(
            Duty(
                NOTICE,
                (
                    'LLaMA is licensed under the LLaMA License, Copyright (c) Meta Platforms, Inc. '
                    'All Rights Reserved.'
                ),
                '3',
            ),
        ),
    ),
    Record(
        'llama2',
        'PCYYP',
        hub_ids=('llama2',),
        spdx_ids=('LicenseRef-scancode-llama-2-license-2023',),
        use_restrictions='AUP incorporated 1.b.iv; law, weapons, professions, disclosure, etc.',
        user_threshold='700M MAU at release date: license from Meta (2)',
        trains_other_models='yes: "to improve any other large language model" 1.b.v',
        branding='Notice file text 1.b.iii',
        acceptance='click or by use',
        patents='none express ("intellectual property or other rights")',
        trademarks='not granted',
        termination='breach: terminate, delete (6); IP suit over materials or outputs (5.c)',
        url='meta-llama/llama-models models/ 2',
        source='meta-llama/llama-models@a9c89c4:models/llama2/LICENSE',
        tag_note=SEVERAL_TEXTS,
        duties=(
            Duty(
                NOTICE,
                (
                    'Llama 2 is licensed under the LLAMA 2 Community License, Copyright (c) Meta '
                    'Platforms, Inc. All Rights Reserved.'
                ),
                '1.b.iii',
            ),
        ),
    ),
    Record(
        'llama3',
        'PCYYP',
        hub_ids=('llama3',),
        use_restrictions='AUP incorporated 1.b.iv; law, weapons, professions, disclosure, etc.',
        user_threshold='700M MAU at release date: license from Meta (2)',
        trains_other_models='yes: "to improve any other large language model" 1.b.v',
        branding='"Built with Meta Llama 3"; model name must start "Llama 3" 1.b.i',
        acceptance='click or by use',
        patents='none express ("intellectual property or other rights")',
        trademarks='none, except the required mark',
        termination='breach: terminate, delete (6); IP suit over materials or outputs (5.c)',
        url='meta-llama/llama-models models/ 3',
        source='meta-llama/llama-models@a9c89c4:models/llama3/LICENSE',
        tag_note=SEVERAL_TEXTS,
        duties=(
            Duty(
                NOTICE,
                (
                    'Meta Llama 3 is licensed under the Meta Llama 3 Community License, Copyright ©'
                    ' Meta Platforms, Inc. All Rights Reserved.'
                ),
                '1.b.iii',
            ),
            Duty(DISPLAY, 'Built with Meta Llama 3', '1.b.i'),
            Duty(NAME, 'Llama 3', '1.b.i', TRAINED),
        ),
    ),
    Record(
        'llama3.1',
        'PCYYP',
        hub_ids=('llama3.1',),
        spdx_ids=('LicenseRef-scancode-llama-3.1-license-2024',),
        use_restrictions='AUP incorporated 1.b.iv; law, weapons, professions, disclosure, etc.',
        user_threshold='700M MAU at release date: license from Meta (2)',
        trains_other_models=(
            'no (Llama 2 and 3 bar it); outputs may train others, but the name rule applies'
        ),
        branding=('"Built with Llama"; model name starts "Llama", also if only outputs used 1.b.i'),
        acceptance='click or by use',
        patents='none express ("intellectual property or other rights")',
        trademarks='none, except the required mark',
        termination='breach: terminate, delete (6); IP suit over materials or outputs (5.c)',
        url='meta-llama/llama-models models/ 3_1',
        source='meta-llama/llama-models@a9c89c4:models/llama3_1/LICENSE',
        tag_note=SEVERAL_TEXTS,
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'asks that a model improved with its outputs has a name beginning with "Llama":'
                    ' 1.b.i'
                ),
            )
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'Llama 3.1 is licensed under the Llama 3.1 Community License, Copyright © Meta '
                    'Platforms, Inc. All Rights Reserved.'
                ),
                '1.b.iii',
            ),
            Duty(DISPLAY, 'Built with Llama', '1.b.i'),
            Duty(NAME, 'Llama', '1.b.i', OUTPUTS),
        ),
    ),
    Record(
        'llama3.2',
        'PCYYP',
        hub_ids=('llama3.2',),
        spdx_ids=('LicenseRef-scancode-llama-3.2-license-2024',),
        use_restrictions='AUP incorporated 1.b.iv; law, weapons, professions, disclosure, etc.',
        user_threshold='700M MAU at release date: license from Meta (2)',
        territory=(
            'EU persons/companies: no 1(a) rights for multimodal models; clause is in the '
            'AUP, not the license'
        ),
        trains_other_models='no; name rule',
        branding='as 3.1, name prefix included',
        acceptance='click or by use',
        patents='none express ("intellectual property or other rights")',
        trademarks='none, except the required mark',
        termination='breach: terminate, delete (6); IP suit over materials or outputs (5.c)',
        url='meta-llama/llama-models models/ 3_2',
        source='meta-llama/llama-models@a9c89c4:models/llama3_2/LICENSE',
        tag_note=SEVERAL_TEXTS,
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'asks that a model improved with its outputs has a name beginning with "Llama":'
                    ' 1.b.i'
                ),
            )
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'Llama 3.2 is licensed under the Llama 3.2 Community License, Copyright © Meta '
                    'Platforms, Inc. All Rights Reserved.'
                ),
                '1.b.iii',
            ),
            Duty(DISPLAY, 'Built with Llama', '1.b.i'),
            Duty(NAME, 'Llama', '1.b.i', OUTPUTS),
        ),
    ),
    Record(
        'llama3.3',
        'PCYYP',
        hub_ids=('llama3.3',),
        spdx_ids=('LicenseRef-scancode-llama-3.3-license-2024',),
        use_restrictions='AUP incorporated 1.b.iv; law, weapons, professions, disclosure, etc.',
        user_threshold='700M MAU at release date: license from Meta (2)',
        territory='same EU clause in the AUP (bites only multimodal models)',
        trains_other_models='no; name rule',
        branding='as 3.1, name prefix included',
        acceptance='click or by use',
        patents='none express ("intellectual property or other rights")',
        trademarks='none, except the required mark',
        termination='breach: terminate, delete (6); IP suit over materials or outputs (5.c)',
        url='meta-llama/llama-models models/ 3_3',
        source='meta-llama/llama-models@a9c89c4:models/llama3_3/LICENSE',
        tag_note=SEVERAL_TEXTS,
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'asks that a model improved with its outputs has a name beginning with "Llama":'
                    ' 1.b.i'
                ),
            )
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'Llama 3.3 is licensed under the Llama 3.3 Community License, Copyright © Meta '
                    'Platforms, Inc. All Rights Reserved.'
                ),
                '1.b.iii',
            ),
            Duty(DISPLAY, 'Built with Llama', '1.b.i'),
            Duty(NAME, 'Llama', '1.b.i', OUTPUTS),
        ),
    ),
    Record(
        'llama4',
        'PCYYP',
        hub_ids=('llama4',),
        spdx_ids=('LicenseRef-scancode-llama-4-license-2025',),
        use_restrictions='AUP incorporated 1.b.iv; law, weapons, professions, disclosure, etc.',
        user_threshold='700M MAU at release date: license from Meta (2)',
        territory='same EU clause in the AUP; Llama 4 models are multimodal (from memory)',
        trains_other_models='no; name rule',
        branding='as 3.1, name prefix included',
        acceptance='click or by use',
        patents='none express ("intellectual property or other rights")',
        trademarks='none, except the required mark',
        termination='breach: terminate, delete (6); IP suit over materials or outputs (5.c)',
        url='meta-llama/llama-models models/ 4',
        source='meta-llama/llama-models@a9c89c4:models/llama4/LICENSE',
        tag_note=SEVERAL_TEXTS,
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'asks that a model improved with its outputs has a name beginning with "Llama":'
                    ' 1.b.i'
                ),
            )
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'Llama 4 is licensed under the Llama 4 Community License, Copyright © Meta '
                    'Platforms, Inc. All Rights Reserved.'
                ),
                '1.b.iii',
            ),
            Duty(DISPLAY, 'Built with Llama', '1.b.i'),
            Duty(NAME, 'Llama', '1.b.i', OUTPUTS),
        ),
    ),
    Record(
        'chameleon-research',
        'NNCCS',
        spdx_ids=('LicenseRef-scancode-chameleon-research-2024',),
        use_restrictions='"any uses other than Noncommercial Research Uses" (3rd list)',
        territory='trade-control lists',
        trains_other_models='no separate clause read',
        branding='acknowledge in publications',
        acceptance='by use',
        trademarks='not granted',
        termination='breach; IP suit',
        url='facebookresearch/chameleon LICENSE',
        source='facebookresearch/chameleon@dbbe47f:LICENSE',
        note='ships with unfilled "[INSERT ... HYPERLINK]" slots',
        ties={
            OTHER_WORKS: (ARGUABLE, 'bars commercial uses of the outputs too: 3, item 1'),
            PRODUCT: (UNREAD, 'takes in a use policy, which was not read: 2.2, item 4'),
            TECHNOLOGY: (UNREAD, 'takes in a use policy, which was not read: 2.2, item 4'),
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'Chameleon is licensed under the Chameleon Research License, Copyright (c) Meta'
                    ' Platforms, Inc. All Rights Reserved.'
                ),
                '2.2.3',
            ),
        ),
    ),
    Record(
        'fair-noncommercial-research',
        'NNCCS',
        hub_ids=('fair-noncommercial-research-license',),
        use_restrictions='"any uses other than Noncommercial Research Uses" 1.b.i',
        territory='trade-control lists',
        branding='acknowledge in publications (iii)',
        acceptance='by use',
        termination='breach; IP suit',
        url='facebook/fair-noncommercial-research-license (HF)',
        source='facebookresearch/perception_models@3e352cc:LICENSE.PLM',
        note=(
            'distribution "only under the terms of this Agreement"; also has an unfilled '
            '"[INSERT URL]"'
        ),
        ties={OTHER_WORKS: (ARGUABLE, 'bars commercial uses of the outputs too: 1.b.i')},
    ),
    Record(
        'opt-175b',
        'NNCCP',
        use_restrictions='"(ii) military purposes or in the service of nuclear technology" 2.a',
        branding='attribution notice 3',
        acceptance='by use',
        patents='none (copyright only)',
        trademarks='not granted',
        termination='at any time upon notice 7.b',
        url='facebookresearch/metaseq projects/OPT/MODEL_LICENSE.md',
        source='facebookresearch/metaseq@f7ffa5f:projects/OPT/MODEL_LICENSE.md',
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
                    'OPT-175B is licensed under the OPT-175B license, Copyright (c) Meta Platforms,'
                    ' Inc. All Rights Reserved.'
                ),
                '3',
            ),
        ),
    ),
)
