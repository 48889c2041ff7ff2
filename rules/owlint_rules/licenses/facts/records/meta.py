"""Licenses of Meta: Llama 1 to 4, OPT, and the research licenses."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
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
    Clause,
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
        territory='trade-control lists (2.e)',
        trains_other_models='no; data produced by the software is under the same bans (2.a)',
        branding='copy of the license and attribution notice (3)',
        acceptance='application form',
        patents='none (copyright only)',
        trademarks='not granted',
        termination='automatic on breach; Meta may end "at any time upon notice" (7.b)',
        url='form of Meta, 2023; no page holds the text',
        source=SCANCODE + 'llama-license-2023.LICENSE',
        flags=('registration', 'revocable'),
        duties=(
            Duty(
                NOTICE,
                (
                    'LLaMA is licensed under the LLaMA License, Copyright (c) Meta Platforms, '
                    'Inc. All Rights Reserved.'
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
        'llama2',
        'PCYYP',
        addresses=(
            'llama.com/llama2/license',
            'llama.com/llama-downloads',
            'llama.meta.com/llama-downloads',
            'ai.meta.com/llama/license',
        ),
        hub_ids=('llama2',),
        spdx_ids=('LicenseRef-scancode-llama-2-license-2023',),
        use_restrictions='AUP incorporated 1.b.iv; law, weapons, professions, disclosure, etc.',
        user_threshold=(
            '700M MAU at release date: license from Meta (2); not for who gets it in an '
            'integrated end-user product (1.b.ii)'
        ),
        trains_other_models='yes: "to improve any other large language model" 1.b.v',
        branding='copy of the agreement (1.b.i), Notice file text 1.b.iii',
        acceptance='click or by use',
        patents='none express ("intellectual property or other rights")',
        trademarks='not granted',
        termination=('breach: terminate, delete (6); IP suit over materials or outputs (5.c)'),
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
        clauses=(
            Clause(
                'terms_passed_on notice_copy',
                'you shall provide a copy of this Agreement to such third party',
                '1.b.i',
            ),
            Clause('use_limit', 'adhere to the Acceptable Use Policy', '1.b.iv'),
            Clause('training_bar', 'to improve any other large language model', '1.b.v'),
            Clause(
                'threshold',
                (
                    'greater than 700 million monthly active users in the preceding calendar '
                    'month, you must request a license from Meta'
                ),
                '2',
            ),
            Clause(
                'use_limit',
                'Military, warfare, nuclear industries or applications',
                '2',
                policy=True,
            ),
        ),
    ),
    Record(
        'llama3',
        'PCYYP',
        addresses=('llama.com/llama3/license', 'llama.meta.com/llama3/license'),
        hub_ids=('llama3',),
        use_restrictions='AUP incorporated 1.b.iv; law, weapons, professions, disclosure, etc.',
        user_threshold=(
            '700M MAU at release date: license from Meta (2); not for who gets it in an '
            'integrated end-user product (1.b.ii)'
        ),
        trains_other_models='yes: "to improve any other large language model" 1.b.v',
        branding=(
            'copy of the agreement, "Built with Meta Llama 3"; model name must start '
            '"Llama 3" 1.b.i; Notice file text 1.b.iii'
        ),
        acceptance='click or by use',
        patents='none express ("intellectual property or other rights")',
        trademarks='none, except the required mark',
        termination=('breach: terminate, delete (6); IP suit over materials or outputs (5.c)'),
        url='meta-llama/llama-models models/ 3',
        source='meta-llama/llama-models@a9c89c4:models/llama3/LICENSE',
        tag_note=SEVERAL_TEXTS,
        duties=(
            Duty(
                NOTICE,
                (
                    'Meta Llama 3 is licensed under the Meta Llama 3 Community License, Copyright'
                    ' © Meta Platforms, Inc. All Rights Reserved.'
                ),
                '1.b.iii',
            ),
            Duty(DISPLAY, 'Built with Meta Llama 3', '1.b.i'),
            Duty(NAME, 'Llama 3', '1.b.i', TRAINED),
        ),
        clauses=(
            Clause(
                'terms_passed_on notice_copy',
                'provide a copy of this Agreement with any such Llama Materials',
                '1.b.i',
            ),
            Clause('use_limit', 'adhere to the Acceptable Use Policy', '1.b.iv'),
            Clause('training_bar', 'to improve any other large language model', '1.b.v'),
            Clause(
                'threshold',
                (
                    'greater than 700 million monthly active users in the preceding calendar '
                    'month, you must request a license from Meta'
                ),
                '2',
            ),
            Clause(
                'use_limit',
                'Military, warfare, nuclear industries or applications',
                'policy',
                policy=True,
            ),
        ),
    ),
    Record(
        'llama3.1',
        'PCYYP',
        addresses=('llama.com/llama3_1/license', 'llama.meta.com/llama3_1/license'),
        hub_ids=('llama3.1',),
        spdx_ids=('LicenseRef-scancode-llama-3.1-license-2024',),
        use_restrictions='AUP incorporated 1.b.iv; law, weapons, professions, disclosure, etc.',
        user_threshold=(
            '700M MAU at release date: license from Meta (2); not for who gets it in an '
            'integrated end-user product (1.b.ii)'
        ),
        trains_other_models=(
            'no (Llama 2 and 3 bar it); outputs may train others, but the name rule applies'
        ),
        branding=(
            'copy of the agreement, "Built with Llama"; model name starts "Llama", also '
            'if only outputs used 1.b.i; Notice file text 1.b.iii'
        ),
        acceptance='click or by use',
        patents='none express ("intellectual property or other rights")',
        trademarks='none, except the required mark',
        termination=('breach: terminate, delete (6); IP suit over materials or outputs (5.c)'),
        url='meta-llama/llama-models models/ 3_1',
        source='meta-llama/llama-models@a9c89c4:models/llama3_1/LICENSE',
        tag_note=SEVERAL_TEXTS,
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'asks that a model improved with its outputs has a name beginning with '
                    '"Llama": 1.b.i'
                ),
            )
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'Llama 3.1 is licensed under the Llama 3.1 Community License, Copyright © '
                    'Meta Platforms, Inc. All Rights Reserved.'
                ),
                '1.b.iii',
            ),
            Duty(DISPLAY, 'Built with Llama', '1.b.i'),
            Duty(NAME, 'Llama', '1.b.i', OUTPUTS),
        ),
        clauses=(
            Clause(
                'terms_passed_on notice_copy',
                'provide a copy of this Agreement with any such Llama Materials',
                '1.b.i',
            ),
            Clause('use_limit', 'adhere to the Acceptable Use Policy', '1.b.iv'),
            Clause(
                'threshold',
                (
                    'greater than 700 million monthly active users in the preceding calendar '
                    'month, you must request a license from Meta'
                ),
                '2',
            ),
            Clause(
                'use_limit',
                'Military, warfare, nuclear industries or applications',
                'policy',
                policy=True,
            ),
        ),
    ),
    Record(
        'llama3.2',
        'PCYYP',
        addresses=('llama.com/llama3_2/license',),
        hub_ids=('llama3.2',),
        spdx_ids=('LicenseRef-scancode-llama-3.2-license-2024',),
        use_restrictions='AUP incorporated 1.b.iv; law, weapons, professions, disclosure, etc.',
        user_threshold=(
            '700M MAU at release date: license from Meta (2); not for who gets it in an '
            'integrated end-user product (1.b.ii)'
        ),
        territory=(
            'for multimodal models only: nobody domiciled in the European Union gets the '
            'rights of 1(a), end users aside (use policy, last paragraphs)'
        ),
        trains_other_models='no; outputs may train others, but the name rule applies',
        branding=(
            'copy of the agreement, "Built with Llama"; model name starts "Llama", also '
            'if only outputs used 1.b.i; Notice file text 1.b.iii'
        ),
        acceptance='click or by use',
        patents='none express ("intellectual property or other rights")',
        trademarks='none, except the required mark',
        termination=('breach: terminate, delete (6); IP suit over materials or outputs (5.c)'),
        url='meta-llama/llama-models models/ 3_2',
        source='meta-llama/llama-models@a9c89c4:models/llama3_2/LICENSE',
        tag_note=SEVERAL_TEXTS,
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'asks that a model improved with its outputs has a name beginning with '
                    '"Llama": 1.b.i'
                ),
            )
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'Llama 3.2 is licensed under the Llama 3.2 Community License, Copyright © '
                    'Meta Platforms, Inc. All Rights Reserved.'
                ),
                '1.b.iii',
            ),
            Duty(DISPLAY, 'Built with Llama', '1.b.i'),
            Duty(NAME, 'Llama', '1.b.i', OUTPUTS),
        ),
        clauses=(
            Clause(
                'terms_passed_on notice_copy',
                'provide a copy of this Agreement with any such Llama Materials',
                '1.b.i',
            ),
            Clause('use_limit', 'adhere to the Acceptable Use Policy', '1.b.iv'),
            Clause(
                'threshold',
                (
                    'greater than 700 million monthly active users in the preceding calendar '
                    'month, you must request a license from Meta'
                ),
                '2',
            ),
            Clause(
                'use_limit',
                'Military, warfare, nuclear industries or applications',
                'policy',
                policy=True,
            ),
            Clause(
                'territory',
                (
                    'individual domiciled in, or a company with a principal place of business in,'
                    ' the European Union'
                ),
                'policy',
                policy=True,
            ),
        ),
    ),
    Record(
        'llama3.3',
        'PCYYP',
        addresses=('llama.com/llama3_3/license',),
        hub_ids=('llama3.3',),
        spdx_ids=('LicenseRef-scancode-llama-3.3-license-2024',),
        use_restrictions='AUP incorporated 1.b.iv; law, weapons, professions, disclosure, etc.',
        user_threshold=(
            '700M MAU at release date: license from Meta (2); not for who gets it in an '
            'integrated end-user product (1.b.ii)'
        ),
        territory=(
            'no: the clause of the use policy on the European Union speaks of multimodal '
            'models, and these are text models'
        ),
        trains_other_models='no; outputs may train others, but the name rule applies',
        branding=(
            'copy of the agreement, "Built with Llama"; model name starts "Llama", also '
            'if only outputs used 1.b.i; Notice file text 1.b.iii'
        ),
        acceptance='click or by use',
        patents='none express ("intellectual property or other rights")',
        trademarks='none, except the required mark',
        termination=('breach: terminate, delete (6); IP suit over materials or outputs (5.c)'),
        url='meta-llama/llama-models models/ 3_3',
        source='meta-llama/llama-models@a9c89c4:models/llama3_3/LICENSE',
        tag_note=SEVERAL_TEXTS,
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'asks that a model improved with its outputs has a name beginning with '
                    '"Llama": 1.b.i'
                ),
            )
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'Llama 3.3 is licensed under the Llama 3.3 Community License, Copyright © '
                    'Meta Platforms, Inc. All Rights Reserved.'
                ),
                '1.b.iii',
            ),
            Duty(DISPLAY, 'Built with Llama', '1.b.i'),
            Duty(NAME, 'Llama', '1.b.i', OUTPUTS),
        ),
        clauses=(
            Clause(
                'terms_passed_on notice_copy',
                'provide a copy of this Agreement with any such Llama Materials',
                '1.b.i',
            ),
            Clause('use_limit', 'adhere to the Acceptable Use Policy', '1.b.iv'),
            Clause(
                'threshold',
                (
                    'greater than 700 million monthly active users in the preceding calendar '
                    'month, you must request a license from Meta'
                ),
                '2',
            ),
            Clause(
                'use_limit',
                'Military, warfare, nuclear industries or applications',
                'policy',
                policy=True,
            ),
            Clause(
                'territory',
                (
                    'individual domiciled in, or a company with a principal place of business in,'
                    ' the European Union'
                ),
                'policy',
                policy=True,
            ),
        ),
    ),
    Record(
        'llama4',
        'PCYYP',
        addresses=('llama.com/llama4/license',),
        hub_ids=('llama4',),
        names=('llama 4 community license agreement',),
        use_restrictions='AUP incorporated 1.b.iv; law, weapons, professions, disclosure, etc.',
        user_threshold=(
            '700M MAU at release date: license from Meta (2); not for who gets it in an '
            'integrated end-user product (1.b.ii)'
        ),
        territory=(
            'nobody domiciled in the European Union gets the rights of 1(a) to multimodal'
            ' models, which these are, end users aside (use policy, last paragraphs)'
        ),
        trains_other_models='no; outputs may train others, but the name rule applies',
        branding=(
            'copy of the agreement, "Built with Llama"; model name starts "Llama", also '
            'if only outputs used 1.b.i; Notice file text 1.b.iii'
        ),
        acceptance='click or by use',
        patents='none express ("intellectual property or other rights")',
        trademarks='none, except the required mark',
        termination=('breach: terminate, delete (6); IP suit over materials or outputs (5.c)'),
        url='meta-llama/llama-models models/ 4',
        source='meta-llama/llama-models@a9c89c4:models/llama4/LICENSE',
        tag_note=SEVERAL_TEXTS,
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'asks that a model improved with its outputs has a name beginning with '
                    '"Llama": 1.b.i'
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
        clauses=(
            Clause(
                'terms_passed_on notice_copy',
                'provide a copy of this Agreement with any such Llama Materials',
                '1.b.i',
            ),
            Clause('use_limit', 'adhere to the Acceptable Use Policy', '1.b.iv'),
            Clause(
                'threshold',
                (
                    'greater than 700 million monthly active users in the preceding calendar '
                    'month, you must request a license from Meta'
                ),
                '2',
            ),
            Clause(
                'use_limit',
                'Military, warfare, nuclear industries or applications',
                'policy',
                policy=True,
            ),
            Clause(
                'territory',
                (
                    'individual domiciled in, or a company with a principal place of business in,'
                    ' the European Union'
                ),
                'policy',
                policy=True,
            ),
        ),
    ),
    Record(
        'chameleon-research',
        'NNCCS',
        spdx_ids=('LicenseRef-scancode-chameleon-research-2024',),
        use_restrictions='"any uses other than Noncommercial Research Uses" (3rd list)',
        territory='trade-control lists (3)',
        trains_other_models='no separate clause read',
        branding=(
            'copy of the agreement (2.1), Notice file text 2.2.3, acknowledge in publications'
        ),
        acceptance='by use',
        trademarks='not granted',
        termination='breach; IP suit',
        url='facebookresearch/chameleon LICENSE',
        source='facebookresearch/chameleon@dbbe47f:LICENSE',
        note=('ships with unfilled "[INSERT ... HYPERLINK]" slots; the use policy was not read'),
        ties={
            OTHER_WORKS: (ARGUABLE, 'bars commercial uses of the outputs too: 3, item 1'),
            PRODUCT: (UNREAD, 'takes in a use policy, which was not read: 2.2, item 4'),
            TECHNOLOGY: (UNREAD, 'takes in a use policy, which was not read: 2.2, item 4'),
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'Chameleon is licensed under the Chameleon Research License, Copyright (c) '
                    'Meta Platforms, Inc. All Rights Reserved.'
                ),
                '2.2.3',
            ),
        ),
        clauses=(
            Clause(
                'terms_passed_on', 'you may only do so under the terms of this Agreement', '2.1'
            ),
            Clause(
                'notice_copy',
                'You shall also provide a copy of this Agreement to such third party',
                '2.1',
            ),
            Clause('use_limit', 'adhere to the Acceptable Use Policy', '2.2'),
            Clause(
                'non_commercial use_limit',
                (
                    'in connection with any commercial uses or for any uses other than '
                    'Noncommercial Research Uses'
                ),
                '3',
            ),
        ),
    ),
    Record(
        'fair-noncommercial-research',
        'NNCCS',
        hub_ids=('fair-noncommercial-research-license',),
        use_restrictions='"any uses other than Noncommercial Research Uses" 1.b.i',
        territory='trade-control lists',
        branding='copy of the agreement (1.b.ii), acknowledge in publications (iii)',
        acceptance='by use',
        termination='breach; IP suit',
        url='facebook/fair-noncommercial-research-license (HF)',
        source='facebookresearch/perception_models@3e352cc:LICENSE.PLM',
        note=(
            'distribution "only under the terms of this Agreement"; also has an unfilled '
            '"[INSERT URL]"'
        ),
        dated='there is a version of 2025-08-18; this record is of the text before',
        ties={OTHER_WORKS: (ARGUABLE, 'bars commercial uses of the outputs too: 1.b.i')},
        clauses=(
            Clause(
                'non_commercial use_limit',
                (
                    'in connection with any commercial uses or for any uses other than '
                    'Noncommercial Research Uses'
                ),
                '1.b.i',
            ),
            Clause(
                'terms_passed_on', 'you may only do so under the terms of this Agreement', '1.b.ii'
            ),
            Clause(
                'notice_copy',
                'You shall also provide a copy of this Agreement to such third party',
                '1.b.ii',
            ),
        ),
    ),
    Record(
        'opt-175b',
        'NNCCP',
        use_restrictions='"(ii) military purposes or in the service of nuclear technology" 2.a',
        territory='trade-control lists (2.a)',
        branding='copy of the license and attribution notice (3)',
        acceptance='by use',
        patents='none (copyright only)',
        trademarks='not granted',
        termination='automatic on breach (7.a); at any time upon notice (7.b)',
        url='facebookresearch/metaseq projects/OPT/MODEL_LICENSE.md',
        source='facebookresearch/metaseq@f7ffa5f:projects/OPT/MODEL_LICENSE.md',
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
                    'OPT-175B is licensed under the OPT-175B license, Copyright (c) Meta '
                    'Platforms, Inc. All Rights Reserved.'
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
        'seer',
        'NNCCP',
        title='SEER License Agreement',
        use_restrictions='non-commercial research (1.a); no military, police, surveillance (2.a)',
        trains_other_models='no; data produced by the software is under the same bans (2.a)',
        branding='copy of the license and attribution notice (3)',
        acceptance='click or by use',
        trademarks='not granted (8)',
        termination='automatic on breach (6.a); at any time upon notice (6.b)',
        url='https://github.com/facebookresearch/vissl',
        source='Xtra-Computing/ModelGo@efe34fe:license_raw/SEER.txt',
        flags=('revocable', 'no_reverse_engineering'),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                'puts works that contain the software, and its data, under the same bans: 2.a',
            )
        },
        duties=(
            Duty(
                NOTICE,
                'SEER is licensed under SEER license, Copyright (c) Meta Platforms, Inc. All '
                'Rights Reserved.',
                '3',
            ),
        ),
        clauses=(
            Clause('non_commercial', 'solely for your non-commercial research purposes', '1.a'),
            Clause('non_commercial', 'any commercial or production purposes', '2.a'),
            Clause(
                'use_limit change_limit',
                'surveillance, including any research or development relating to surveillance',
                '2.a',
            ),
            Clause('reverse_engineering', 'decompile, disassemble, or reverse-engineer', '2.b'),
            Clause(
                'terms_passed_on notice_copy', 'you must provide (i) a copy of this License', '3'
            ),
            Clause('revocable', 'in whole or in part, at any time upon notice', '6.b'),
        ),
    ),
)
