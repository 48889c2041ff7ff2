"""Licenses of makers in Korea and Japan: EXAONE, HyperCLOVA X, Sarashina."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    ARGUABLE,
    DISPLAY,
    NAME,
    NOTICE,
    OTHER_WORKS,
    OUTPUTS,
    SCANCODE,
    Clause,
    Duty,
    Record,
)

RECORDS = (
    Record(
        'exaone-1.0-nc',
        'NNCNN',
        title='EXAONE AI Model License Agreement 1.0 - NC',
        families=('exaone',),
        use_restrictions='"solely for internal research" 2.1.a; no commercial purposes (3.2)',
        trains_other_models='yes: no use "to develop or improve other models" 3.2',
        branding='name the model and its version in publications (4.3)',
        acceptance='by use',
        notice_by_reference='n/a',
        trademarks='not granted (4.1)',
        termination='revocable; at any time "with or without cause" (7.1)',
        url='LGAI-EXAONE/EXAONE-3.0-7.8B-Instruct LICENSE (HF)',
        source='LG-AI-EXAONE/EXAONE-3.0@cd27ab5:LICENSE',
        note='the licensor owns derivatives and outputs (4.1, 4.2); terms may change (9.1)',
        dated='1.1 and 1.2 followed, which allow to pass the model on',
        flags=('no_reverse_engineering', 'revocable'),
        clauses=(
            Clause('revocable', 'non-transferable, worldwide, and revocable license', '2.1'),
            Clause(
                'redistribution_denied no_sharing_of_changes',
                'may not distribute, share, or otherwise make the Model or any Derivatives',
                '2.1.b',
            ),
            Clause('non_commercial use_limit', 'any commercial purposes', '3.2'),
            Clause('training_bar', 'to develop or improve other models', '3.2'),
            Clause(
                'reverse_engineering', 'shall not decompile, disassemble, reverse engineer', '3.3'
            ),
        ),
    ),
    Record(
        'exaone-1.1-nc',
        'NNCCP',
        families=('exaone',),
        spdx_ids=('LicenseRef-scancode-exaone-ai-model-1.1-nc',),
        use_restrictions='"for any commercial purposes" 3.1; no reverse engineering 3.2',
        trains_other_models='yes: no use "to develop or improve other models" 3.1',
        branding=(
            'name the model and its version (4.3); derivative name must begin "EXAONE" '
            '2.1.c; copy of the agreement 2.1.d'
        ),
        acceptance='by use',
        trademarks='not granted',
        termination='revocable; at any time "with or without cause" (7.1)',
        url='LGAI-EXAONE/EXAONE-Deep-32B LICENSE (HF)',
        source=SCANCODE + 'exaone-ai-model-1.1-nc.LICENSE',
        note=('the licensor owns derivatives and outputs (4.1, 4.2); terms may change (9.1)'),
        dated='EXAONE 4 is under version 1.2-NC',
        flags=('no_reverse_engineering', 'revocable'),
        duties=(Duty(NAME, 'EXAONE', '2.1.c', 'when the model is changed'),),
        clauses=(
            Clause('revocable', 'non-transferable, worldwide, and revocable license', '2.1'),
            Clause(
                'notice_copy terms_passed_on', 'in each case with a copy of this Agreement', '2.1.d'
            ),
            Clause('non_commercial use_limit', 'any commercial purposes', '3.1'),
            Clause('training_bar', 'to develop or improve other models', '3.1'),
            Clause(
                'reverse_engineering', 'shall not decompile, disassemble, reverse engineer', '3.2'
            ),
        ),
    ),
    Record(
        'exaone-1.2-nc',
        'NNCCP',
        title='EXAONE AI Model License Agreement 1.2 - NC',
        families=('exaone',),
        use_restrictions=(
            '"solely for research and educational purposes" 2.1.a; no commercial purposes 3.1; '
            'no reverse engineering 3.2'
        ),
        trains_other_models='yes: no models "that compete with the Licensor’s models" 3.1',
        branding=(
            'name the model and its version (4.3); derivative name must begin "EXAONE" 2.1.c; '
            'copy of the agreement 2.1.d'
        ),
        acceptance='by use',
        trademarks='not granted (4.1)',
        termination='revocable; at any time "with or without cause" (7.1)',
        url='LGAI-EXAONE/EXAONE-4.0-32B LICENSE (HF)',
        source='LG-AI-EXAONE/EXAONE-4.0@c06db59:LICENSE',
        note='the licensor owns derivatives, claims no outputs (4.1, 4.2); terms may change (9.1)',
        dated='K-EXAONE has a license of its own',
        flags=('no_reverse_engineering', 'revocable'),
        duties=(Duty(NAME, 'EXAONE', '2.1.c', 'when the model is changed'),),
        clauses=(
            Clause('revocable', 'non-transferable, worldwide, and revocable license', '2.1'),
            Clause(
                'notice_copy terms_passed_on', 'in each case with a copy of this Agreement', '2.1.d'
            ),
            Clause('non_commercial use_limit', 'any commercial purposes', '3.1'),
            Clause('training_bar', 'improve any models that compete', '3.1'),
            Clause(
                'reverse_engineering', 'shall not decompile, disassemble, reverse engineer', '3.2'
            ),
        ),
    ),
    Record(
        'k-exaone',
        'PCYYP',
        title='K-EXAONE AI Model License Agreement',
        use_restrictions='unlawful and harmful uses (3.2, 3.3); no reverse engineering (3.1)',
        branding=(
            'the agreement goes along; names of the model and its derivatives begin "K-EXAONE" '
            '(2.1)'
        ),
        acceptance='by use; separate agreement to pass it on commercially (2.2)',
        patents='not granted (4.1)',
        trademarks='not granted (4.1)',
        termination='on breach, at any time: delete (7.1, 7.2); grant is "irrevocable" (2.1)',
        url='LGAI-EXAONE/K-EXAONE-236B-A23B LICENSE (HF)',
        source='LG-AI-EXAONE/K-EXAONE@9b3b682:LICENSE',
        note='commercial use is free; passing it on commercially needs an agreement (2.2)',
        flags=('no_reverse_engineering', 'registration'),
        duties=(Duty(NAME, 'K-EXAONE', '2.1'),),
        clauses=(
            Clause(
                'notice_copy terms_passed_on',
                'this Agreement shall be distributed alongside it',
                '2.1',
            ),
            Clause(
                'commercial_condition non_commercial_sharing registration',
                'for commercial purposes requires separate agreement with Licensor',
                '2.2',
            ),
            Clause(
                'reverse_engineering', 'attempt to decompile, disassemble, reverse engineer', '3.1'
            ),
            Clause('use_limit', 'for any illegal, fraudulent, or unauthorized activities', '3.2'),
        ),
    ),
    Record(
        'hyperclova-x-seed-2025',
        'PCYYP',
        names=(
            'hyperclovax',
            'hyperclovax-seed',
        ),
        spdx_ids=('LicenseRef-scancode-hyperclova-x-seed-2025',),
        use_restrictions=(
            'Prohibited Use Policy 2.3: unlawful uses, among them illegal surveillance, '
            'illegal collection of biometric data, illegal harassment'
        ),
        user_threshold='10M MAU, or any NAVER competitor (4)',
        branding=(
            'copy of the agreement, "Powered by HyperCLOVA X"; Notice text; name prefix duty 3.1'
        ),
        acceptance='by use',
        trademarks='not granted',
        termination=(
            'revocable; breach (10); copyright or patent suit (2.1); the agreement may be'
            ' updated for legal needs (2.1)'
        ),
        url='naver-hyperclovax SEED LICENSE (HF)',
        source=SCANCODE + 'hyperclova-x-seed-2025.LICENSE',
        flags=('revocable',),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'asks that a model improved with its outputs has a name beginning with '
                    '"HyperCLOVA X": 3.1'
                ),
            )
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'HyperCLOVA X SEED Model is licensed under the HyperCLOVA X SEED Model '
                    'License Agreement, Copyright © NAVER Corp. All Rights Reserved.'
                ),
                '3.1',
            ),
            Duty(DISPLAY, 'Powered by HyperCLOVA X', '3.1'),
            Duty(NAME, 'HyperCLOVA X', '3.1', OUTPUTS),
        ),
        clauses=(
            Clause(
                'revocable', 'non-transferable, revocable and royalty-free limited license', '2.2'
            ),
            Clause('use_limit', 'for any purpose in violation of applicable law', '2.3'),
            Clause('terms_passed_on', 'as an enforceable provision in any agreement', '3.1'),
            Clause('notice_copy', 'a copy of this Agreement', '3.1'),
            Clause('threshold', 'greater than 10 million monthly active users', '4'),
        ),
    ),
    Record(
        'sarashina-nc',
        'NNCCP',
        title='Sarashina Model NonCommercial License Agreement',
        names=('sarashina-non-commercial-license',),
        use_restrictions='no "commercial purpose (except for research and study purpose)" 2.i.d; '
        'prohibited activities (6)',
        territory='no use in the European Union (10)',
        trains_other_models='yes: "to improve other machine learning models" 6.iii',
        branding=(
            'copy of the agreement, LICENSE file text, names begin "Sarashina", "Built with '
            'Sarashina" (3)'
        ),
        acceptance='by use',
        trademarks='not granted (4)',
        termination='breach: delete; any lawsuit; SB Intuitions may revise the agreement (5)',
        url='sbintuitions models (HF)',
        source='sbintuitions/sarashina2.2-tts@cfbbd9e:LICENSE',
        note='licensees that are or support criminal groups are left out (11)',
        dated='one copy of the same date is called Version 2.0, one has no number',
        duties=(
            Duty(
                NOTICE,
                'Sarashina is licensed under the Sarashina Model NonCommercial License Agreement, '
                'Copyright ©SB Intuitions Corp. All Rights Reserved.',
                '3.i.b',
            ),
            Duty(NAME, 'Sarashina', '3.i.c'),
            Duty(DISPLAY, 'Built with Sarashina', '3.i.d', 'where it is part of a system'),
        ),
        clauses=(
            Clause(
                'non_commercial use_limit',
                'for commercial purpose (except for research and study purpose)',
                '2.i.d',
            ),
            Clause('notice_copy', 'with a copy of this Agreement', '3.i.a'),
            Clause('terms_passed_on', 'effective provisions to mandatorily inherit', '6.ii'),
            Clause('training_bar', 'to improve other machine learning models', '6.iii'),
            Clause(
                'territory',
                'prohibited from being used in the member states of the European Union',
                '10',
            ),
        ),
    ),
)
