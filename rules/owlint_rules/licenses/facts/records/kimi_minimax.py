"""Licenses of Moonshot AI (Kimi) and MiniMax."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    ARGUABLE,
    DISPLAY,
    NAME,
    NOTICE,
    TECHNOLOGY,
    TRAINED,
    Clause,
    Duty,
    Record,
)

_ABOVE = 'in commercial products above {}'


_MIT_NOTICE = Clause(
    'notice_copy',
    'copyright notice and this permission notice shall be included in all copies',
    'permission notice',
)


def _modified_mit(key: str, title: str, source: str, name: str, income: str, clause: str) -> Record:
    """MIT with one paragraph that asks large services to display a name."""
    return Record(
        key,
        'YYYYY',
        title=title,
        user_threshold='display duty only, no extra license',
        branding=f'over 100M MAU or {income}: "{name}" on the user interface (last paragraph)',
        termination='none',
        url=source.partition('@')[0] + ' ' + source.partition(':')[2],
        source=source,
        note='the words of MIT with one paragraph more: must not be labelled mit',
        flags=('duty_above_scale',),
        ties={
            TECHNOLOGY: (
                ARGUABLE,
                'asks large services to display its name on their user interface: last paragraph',
            )
        },
        duties=(
            Duty(
                DISPLAY,
                name,
                'last paragraph',
                _ABOVE.format(f'100 million monthly active users or {income}'),
            ),
        ),
        clauses=(_MIT_NOTICE, Clause('scale', clause, 'last paragraph')),
    )


RECORDS = (
    Record(
        'kimi-k2',
        'YYYYY',
        title='kimi-k2 (modified MIT)',
        user_threshold='display duty only, no extra license',
        branding=(
            'over 100M MAU or USD 20M/month: "prominently display "Kimi K2" on the user interface"'
        ),
        termination='none',
        url='MoonshotAI/Kimi-K2 LICENSE',
        source='MoonshotAI/Kimi-K2@c6157be:LICENSE',
        note='82% word-similar to MIT: must not be labelled mit',
        flags=('duty_above_scale',),
        ties={
            TECHNOLOGY: (
                ARGUABLE,
                ('asks large services to display its name on their user interface: last paragraph'),
            )
        },
        duties=(
            Duty(
                DISPLAY,
                'Kimi K2',
                'last paragraph',
                (
                    'in commercial products above 100 million monthly active users or USD 20 '
                    'million monthly revenue'
                ),
            ),
        ),
        clauses=(
            Clause(
                'notice_copy',
                ('copyright notice and this permission notice shall be included in all copies'),
                'permission notice',
            ),
            Clause(
                'scale',
                ('more than 100 million monthly active users, or more than 20 million US dollars'),
                'last paragraph',
            ),
        ),
    ),
    _modified_mit(
        'kimi-k2.5',
        'Kimi K2.5 Modified MIT License',
        'MoonshotAI/Kimi-K2.5@48b53bf:LICENSE',
        'Kimi K2.5',
        'USD 20 million monthly revenue',
        'more than 100 million monthly active users, or more than 20 million US dollars',
    ),
    _modified_mit(
        'kimi-k2.6',
        'Kimi K2.6 Modified MIT License',
        'orsonteodoro/oiledmachine-overlay@5b70df3:licenses/Kimi-K2.6-LICENSE',
        'Kimi K2.6',
        'USD 20 million monthly revenue',
        'more than 100 million monthly active users, or more than 20 million US dollars',
    ),
    Record(
        'kimi-k3',
        'YCYYP',
        title='Kimi K3 License',
        names=('kimi-k3-license',),
        user_threshold=(
            'USD 20M revenue in 12 months for a Model as a Service business: separate agreement (2)'
        ),
        branding=(
            'keep the notice and the permission (1); over 100M MAU or USD 20M/month: "Kimi K3" '
            'on the user interface (3)'
        ),
        termination='nothing is said of an end',
        url='moonshotai/Kimi-K3 LICENSE',
        source='orsonteodoro/oiledmachine-overlay@d5441a4:licenses/Kimi-K3-License',
        note='internal use, and use through Moonshot AI or its partners, is free of 2 and 3 (4)',
        dated='Kimi K2, K2.5 and K2.6 are under modified MIT texts',
        flags=('duty_above_scale', 'lawful_use_only'),
        ties={
            TECHNOLOGY: (
                ARGUABLE,
                'asks large services to display its name on their user interface: 3',
            )
        },
        clauses=(
            Clause('notice_copy', 'permission notice shall be included in all copies', '1'),
            Clause('lawful', 'must comply with applicable laws and regulations', '1'),
            Clause(
                'threshold',
                'revenue of the Licensee and its affiliates exceeds 20 million US dollars',
                '2',
            ),
            Clause(
                'terms_passed_on',
                'before using the Software or its derivative works for any commercial purpose',
                '2',
            ),
            Clause('scale', 'have more than 100 million monthly active users', '3'),
        ),
    ),
    _modified_mit(
        'minimax-m2',
        'MiniMax M2 Modified MIT License',
        'MiniMax-AI/MiniMax-M2@a01f06a:LICENSE',
        'MiniMax M2',
        'USD 30 million annual recurring revenue',
        'more than 100 million monthly active users, or more than 30 million US dollars',
    ),
    Record(
        'minimax-model-2025-01-14',
        'PCYYP',
        title='MiniMax Model License Agreement (first text, January 2025)',
        use_restrictions='Prohibited Uses Policy incl. "any military purpose" (2.b.iii, last part)',
        user_threshold='100M MAU at release date: request license (3)',
        territory='no',
        trains_other_models='yes: "to improve any other large language model" 2.b.iv',
        branding=(
            'copy of the agreement, "Built with MiniMax AI"; name of a trained model starts '
            '"MiniMax" (2.b.i); Notice text 2.b.ii'
        ),
        acceptance='by use',
        trademarks='none, except the required mark (6.a)',
        termination='breach: delete (7); IP suit (6.c)',
        url='MiniMax-AI/MiniMax-01 LICENSE, first commit',
        source='MiniMax-AI/MiniMax-01@15dcc3f:LICENSE',
        dated='replaced in place by the MiniMax Model License of 15 January 2025',
        duties=(
            Duty(
                NOTICE,
                'MiniMax AI model is licensed under the MiniMax License, Copyright © MiniMax. '
                'All Rights Reserved.',
                '2.b.ii',
            ),
            Duty(DISPLAY, 'Built with MiniMax AI', '2.b.i'),
            Duty(NAME, 'MiniMax', '2.b.i', TRAINED),
        ),
        clauses=(
            Clause(
                'notice_copy terms_passed_on',
                'provide a copy of this Agreement with any such MiniMax Model Materials',
                '2.b.i',
            ),
            Clause('use_limit', 'adhere to the Prohibited Uses Policy', '2.b.iii'),
            Clause('training_bar', 'to improve any other large language model', '2.b.iv'),
            Clause('threshold', 'greater than 100 million monthly active users', '3'),
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
        'minimax-m2.5',
        'PYYYY',
        title='MiniMax Model License (MiniMax-M2.5)',
        use_restrictions='Prohibited Uses Policy incl. "any military purpose" (2.b.iii, last part)',
        branding='copy of the agreement, say what was changed (2.b.i), Notice text 2.b.ii',
        acceptance='by use',
        trademarks='not granted',
        termination='breach; IP suit (5.c)',
        url='MiniMax-AI/MiniMax-M2.5 LICENSE',
        source='MiniMax-AI/MiniMax-M2.5@7a77139:LICENSE-MODEL',
        note='2.b.i allows different terms for modifications',
        dated='text of 2026-02-13, with the words of that for MiniMax-01',
        duties=(
            Duty(
                NOTICE,
                'MiniMax AI model is licensed under the MiniMax Model License, Copyright © '
                'MiniMax. All Rights Reserved.',
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
        'minimax-h3-community',
        'PCYYS',
        title='MiniMax H3 Community License Agreement',
        use_restrictions='acceptable use policy (V.1, Exhibit A), military purposes among it',
        user_threshold='USD 20M yearly revenue: written authorization (IV.1)',
        territory='excludes the EU, the UK, South Korea and the United States (I.5, V.4)',
        trains_other_models='yes: "to improve any other artificial intelligence model" V.3',
        branding=(
            'copy of the agreement (III.1), say what was changed (III.2), Notice text (III.4); '
            '"MiniMax H3" on the user interface of commercial products (IV.2)'
        ),
        acceptance='click or by use',
        trademarks='granted for the "Powered by" line (III.3) alone (VI.2)',
        termination='breach: delete, tell recipients (VIII.2); IP suit (VI.3)',
        url='MiniMaxAI/MiniMax-H3 (HF)',
        source='SceneWorks/SceneWorks@0b39a1a:apps/desktop/licenses/minimax-h3/MiniMax-H3-Community-License.txt',
        note='derivatives get no other terms, own copyright notices aside (III)',
        ties={
            TECHNOLOGY: (
                ARGUABLE,
                'asks services for technical safeguards and a way to report violations: V.5',
            )
        },
        duties=(
            Duty(
                NOTICE,
                'MiniMax H3 is licensed under the MiniMax H3 Community License Agreement, '
                'Copyright © 2026 MiniMax. All Rights Reserved.',
                'III.4',
            ),
            Duty(DISPLAY, 'MiniMax H3', 'IV.2', 'on the user interface of a commercial product'),
        ),
        clauses=(
            Clause(
                'territory',
                'the European Union, the United Kingdom, the Republic of Korea and the United '
                'States of America',
                'I.5',
            ),
            Clause('notice_copy', 'You must provide a copy of this Agreement', 'III.1'),
            Clause('terms_passed_on', 'you may not impose additional or different terms', 'III'),
            Clause('threshold', 'more than 20 million US dollars', 'IV.1'),
            Clause(
                'use_limit',
                'must comply with the Acceptable Use Policy for the MiniMax H3 Works',
                'V.1',
            ),
            Clause('training_bar', 'to improve any other artificial intelligence model', 'V.3'),
        ),
    ),
)
