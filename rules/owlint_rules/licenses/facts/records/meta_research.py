"""Research licenses of Meta."""

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

RECORDS = (
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
