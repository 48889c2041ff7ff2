"""Licenses of Meta: Llama 1 to 4."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    ARGUABLE,
    DISPLAY,
    NAME,
    NOTICE,
    OTHER_WORKS,
    OUTPUTS,
    SCANCODE,
    SEVERAL_TEXTS,
    TRAINED,
    Clause,
    Duty,
    Record,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_EUROPE = Clause(
    'territory',
    'individual domiciled in, or a company with a principal place of business in, the European '
    'Union',
    'policy',
    policy=True,
)


def _llama(
    version: str, trained: str, *clauses: Clause, addresses: tuple[str, ...] = (), **more: Any
) -> Record:
    """The agreements since Llama 3.1, which differ in the version and in the use policy."""
    folder = version.replace('.', '_')
    return Record(
        f'llama{version}',
        'PCYYP',
        addresses=(f'llama.com/llama{folder}/license', *addresses),
        hub_ids=(f'llama{version}',),
        use_restrictions='AUP incorporated 1.b.iv; law, weapons, professions, disclosure, etc.',
        user_threshold=(
            '700M MAU at release date: license from Meta (2); not for who gets it in an '
            'integrated end-user product (1.b.ii)'
        ),
        trains_other_models=f'{trained}; outputs may train others, but the name rule applies',
        branding=(
            'copy of the agreement, "Built with Llama"; model name starts "Llama", also '
            'if only outputs used 1.b.i; Notice file text 1.b.iii'
        ),
        acceptance='click or by use',
        patents='none express ("intellectual property or other rights")',
        trademarks='none, except the required mark',
        termination='breach: terminate, delete (6); IP suit over materials or outputs (5.c)',
        url=f'meta-llama/llama-models models/ {folder}',
        source=f'meta-llama/llama-models@a9c89c4:models/llama{folder}/LICENSE',
        tag_note=SEVERAL_TEXTS,
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                'asks that a model improved with its outputs has a name beginning with '
                '"Llama": 1.b.i',
            )
        },
        duties=(
            Duty(
                NOTICE,
                f'Llama {version} is licensed under the Llama {version} Community License, '
                'Copyright © Meta Platforms, Inc. All Rights Reserved.',
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
                'greater than 700 million monthly active users in the preceding calendar '
                'month, you must request a license from Meta',
                '2',
            ),
            Clause(
                'use_limit',
                'Military, warfare, nuclear industries or applications',
                'policy',
                policy=True,
            ),
            *clauses,
        ),
        **more,
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
        names=('llama-3-community-license',),
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
    _llama(
        '3.1',
        'no (Llama 2 and 3 bar it)',
        addresses=('llama.meta.com/llama3_1/license',),
        spdx_ids=('LicenseRef-scancode-llama-3.1-license-2024',),
    ),
    _llama(
        '3.2',
        'no',
        _EUROPE,
        spdx_ids=('LicenseRef-scancode-llama-3.2-license-2024',),
        territory=(
            'for multimodal models only: nobody domiciled in the European Union gets the '
            'rights of 1(a), end users aside (use policy, last paragraphs)'
        ),
    ),
    _llama(
        '3.3',
        'no',
        _EUROPE,
        spdx_ids=('LicenseRef-scancode-llama-3.3-license-2024',),
        territory=(
            'no: the clause of the use policy on the European Union speaks of multimodal '
            'models, and these are text models'
        ),
    ),
    _llama(
        '4',
        'no',
        _EUROPE,
        names=('llama 4 community license agreement',),
        territory=(
            'nobody domiciled in the European Union gets the rights of 1(a) to multimodal'
            ' models, which these are, end users aside (use policy, last paragraphs)'
        ),
    ),
)
