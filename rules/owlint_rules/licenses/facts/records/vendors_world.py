"""Licenses of model makers elsewhere that have no file of their own."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    ARGUABLE,
    CLAUSE,
    DISPLAY,
    NAME,
    NOTICE,
    OTHER_WORKS,
    OUTPUTS,
    SCANCODE,
    TECHNOLOGY,
    Clause,
    Duty,
    Record,
)

RECORDS = (
    Record(
        'falcon-180b-tii-1.0',
        'PCYYP',
        title='Falcon 180B TII License 1.0',
        names=('falcon-180b-tii-license',),
        use_restrictions=(
            'must "comply with the Acceptable Use Policy at all times" 5.1, policy updatable '
            '(5.3); no Hosting Use without permission (9.3)'
        ),
        branding=(
            'copy of the license, keep notices, say what was changed, use and hosting '
            'restrictions in every agreement (4.1); line in public statements about a '
            'derivative (6.1)'
        ),
        acceptance='by use; Hosting Use on application (9.3)',
        patents='granted, ends on patent suit (3)',
        trademarks='not granted, the line of 6 aside (8)',
        termination='copyright license irrevocable (2); patent suit ends the patent license (3)',
        url='tiiuae/falcon-180b-license space (HF)',
        source='sinotec2/FAQ@6afaaf6:journal/falcon170BTOU.md',
        note=(
            'read in a copy on a page of others; Hosting Use is to offer shared instances or '
            'managed services to third parties (9.1)'
        ),
        dated='Falcon 2 11B and Falcon 3 have later texts of the family',
        flags=('registration', 'restriction_not_safety_oriented'),
        duties=(
            Duty(
                DISPLAY,
                'is built using Falcon LLM technology from the Technology Innovation Institute',
                '6.1',
                'in public statements about a derivative, after its name',
            ),
        ),
        clauses=(
            Clause(
                'terms_passed_on',
                'use-based restrictions incorporating the Acceptable Use Policy',
                '4.1',
            ),
            Clause(
                'notice_copy',
                'You must give any other recipients of the Work or Derivative Works a copy of '
                'this License',
                '4.1',
            ),
            Clause('use_limit', 'must comply with the Acceptable Use Policy at all times', '5.1'),
            Clause(
                'change_limit',
                'to create other works for any purpose which conflicts with the Acceptable Use '
                'Policy',
                '5.2',
            ),
            Clause(
                'use_limit commercial_condition',
                'not licensed to use the Work or Derivative Work under this license for Hosting',
                '9.3',
            ),
            Clause('registration', 'must apply to TII for permission to make Hosting Use', '9.3'),
        ),
    ),
    Record(
        'falcon-llm-1.0',
        'PCYYS',
        title='falcon-llm-1.0 (withdrawn 2023)',
        names=('tii-falcon-llm',),
        use_restrictions='commercial users must apply and pay royalties (8)',
        user_threshold='royalty above USD 1M revenue (second-hand)',
        acceptance='application for commercial use',
        url='tiiuae/falcon-40b history (HF)',
        note=(
            'excerpt of the deleted file and an issue thread only; its hub tag '
            'tii-falcon-llm was removed from the list'
        ),
        dated='withdrawn in 2023',
        flags=('registration',),
    ),
    Record(
        'falcon-2-11b-tii-1.0',
        'PYYYP',
        addresses=('falconllm.tii.ae/falcon-2-terms-and-conditions',),
        spdx_ids=('LicenseRef-scancode-falcon-2-11b-1.0',),
        use_restrictions=(
            'must "comply with the Acceptable Use Policy at all times" 5; AUP updatable 5.3'
        ),
        branding=(
            'copy of the license, keep notices, say what was changed (4); "built using '
            'Falcon LLM technology from the Technology Innovation Institute" 6'
        ),
        acceptance='by use',
        patents='granted, ends on suit',
        trademarks='not granted',
        termination=('copyright license irrevocable (2); patent suit ends the patent license (3)'),
        url='falconllm TII terms',
        source=SCANCODE + 'falcon-2-11b-1.0.LICENSE',
        dated='Falcon 3 and later are under the Falcon-LLM License 2.0',
        duties=(
            Duty(
                DISPLAY,
                ('is built using Falcon LLM technology from the Technology Innovation Institute'),
                '6',
                'in public statements about a derivative, after its name',
            ),
        ),
        clauses=(
            Clause(
                'terms_passed_on',
                'use-based restrictions incorporating the Acceptable Use Policy',
                '4',
            ),
            Clause(
                'notice_copy',
                (
                    'You must give any other recipients of the Work or Derivative Works a copy of'
                    ' this License'
                ),
                '4',
            ),
            Clause('use_limit', 'must comply with the Acceptable Use Policy at all times', '5'),
            Clause(
                'change_limit',
                (
                    'to create other works for any purpose which conflicts with the Acceptable '
                    'Use Policy'
                ),
                '5',
            ),
            Clause(
                'use_limit', 'defame, disparage or otherwise harass others', 'policy', policy=True
            ),
        ),
    ),
    Record(
        'mistral-mrl-0.1',
        'NNCCP',
        addresses=('mistral.ai/licenses/mrl-0.1', 'mistral.ai/licences/mrl-0.1'),
        names=('mrl', 'mistral-ai-research-licence', 'mistral-ai-research-license'),
        use_restrictions='"Outputs for Research Purposes" 3.2',
        trains_other_models='no; outputs too are for research only (3.2, 4.2)',
        branding=('copy of the agreement and Notice text (2.2); say what was changed (2.3)'),
        acceptance='by use (1.2); hub gate',
        trademarks='not granted (4.1)',
        termination='breach: delete (7.2); IP suit (7.3)',
        url='mistral.ai licenses MRL-0.1',
        source='orsonteodoro/oiledmachine-overlay@5413230:licenses/MRL-0.1.md',
        note=(
            'derivatives may have other terms (2.3), and stay under the limits of 3 '
            '(4.3); hub name: other with license_name mrl'
        ),
        clauses=(
            Clause(
                'notice_copy',
                ('You must make available a copy of this Agreement to third-party recipients'),
                '2.2',
            ),
            Clause('non_commercial use_limit change_limit', 'Outputs for Research Purposes', '3.2'),
            Clause(
                'terms_passed_on',
                'shall be subject to the restrictions set out in Section 3',
                '4.3',
            ),
        ),
    ),
    Record(
        'mistral-mnpl-0.1',
        'NNCCP',
        addresses=('mistral.ai/licenses/mnpl-0.1', 'mistral.ai/licences/mnpl-0.1'),
        names=('mnpl', 'mistral-ai-non-production-license'),
        use_restrictions=(
            '"testing, research, Personal, or evaluation purposes in Non-Production '
            'Environments" 3.2'
        ),
        trains_other_models='no; outputs are free (4.2)',
        branding=('copy of the agreement and Notice text (2.2); say what was changed (2.3)'),
        acceptance='by use; HF gate',
        trademarks='not granted (4.1)',
        termination='breach: delete (7.2); IP suit (7.3)',
        url='mistral.ai licenses MNPL-0.1',
        source='orsonteodoro/oiledmachine-overlay@5413230:licenses/MNPL-0.1.md',
        note=(
            'derivatives may have other terms (2.3), and stay under the limits of 3 '
            '(4.3); hub name: other with license_name mnpl'
        ),
        clauses=(
            Clause(
                'notice_copy',
                ('You must make available a copy of this Agreement to third-party recipients'),
                '2.2',
            ),
            Clause(
                'use_limit change_limit',
                (
                    'for testing, research, Personal, or evaluation purposes in Non-Production '
                    'Environments'
                ),
                '3.2',
            ),
            Clause('non_commercial', 'in the course of a commercial activity', '3.2'),
            Clause(
                'terms_passed_on',
                'shall be subject to the restrictions set out in Section 3',
                '4.3',
            ),
        ),
    ),
    Record(
        'cohere-c4ai-cc-by-nc+aup',
        'NNCCC',
        hub_ids=('cc-by-nc-4.0',),
        borrows_ids=True,
        use_restrictions=(
            'CC BY-NC 4.0 plus AUP "hereby incorporated by reference into this Public License"'
        ),
        user_threshold='no',
        territory='no',
        trains_other_models=(
            'for commercial purposes: outputs may not train or improve models (use policy)'
        ),
        branding=(
            'attribution: creator, notices, link to the license, changes (CC BY-NC 4.0, 3.a)'
        ),
        acceptance='by use',
        notice_by_reference='Y',
        patents='not licensed (CC BY-NC 4.0, 2.b.2)',
        trademarks='not licensed (CC BY-NC 4.0, 2.b.2)',
        termination='CC breach clause',
        url='cohere.com c4ai-cc-by-nc-license, now cohere-labs-cc-by-nc-license',
        note=(
            'addendum read in excerpt only; a copied LICENSE in the wild contained the '
            'web page footer; the hub tag hides the addendum; the use policy was read'
        ),
        clauses=(
            Clause(
                'use_limit',
                'may not use or allow others to use our models or model derivatives',
                'policy',
                policy=True,
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
        'coqui-cpml-1.0.0',
        'NNCCP',
        addresses=('coqui.ai/cpml',),
        names=('coqui-public-model-license',),
        use_restrictions=(
            '"allows only non-commercial use of a machine learning model and its outputs"'
        ),
        trains_other_models='yes, commercially: "train other models for commercial use" excluded',
        branding=(
            'a copy of the terms or their address to whoever gets the model or its output (Notices)'
        ),
        acceptance='by use',
        notice_by_reference='Y',
        patents='granted for non-commercial; ends on patent claim',
        termination=(
            'breach, if not cured within 30 days of a first notice (Violations); patent claim'
        ),
        url='jasonppy/VoiceCraft LICENSE-MODEL (copy)',
        source='jasonppy/VoiceCraft@a702dfd:LICENSE-MODEL',
        note='notice may be given as "the URL for them above"',
        clauses=(
            Clause(
                'non_commercial use_limit',
                ('allows only non-commercial use of a machine learning model and its outputs'),
                'preamble',
            ),
            Clause(
                'training_bar',
                ('train other models for commercial use is not a non-commercial purpose'),
                'Non-commercial Purpose',
            ),
            Clause('terms_passed_on', 'also gets a copy of these terms or the URL', 'Notices'),
        ),
    ),
    Record(
        'open-aleph-1.0',
        'NNCCS',
        names=('open-aleph-license',),
        spdx_ids=('LicenseRef-scancode-open-aleph-1.0',),
        use_restrictions='"for any Non-Commercial and Non-Administrative purpose" 2',
        branding=('text of the license and notices (5); say what was changed, source code (6)'),
        acceptance='by use',
        patents='copyright only',
        termination='automatic on breach',
        url='Aleph-Alpha/.github oal.pdf',
        source=SCANCODE + 'open-aleph-1.0.LICENSE',
        flags=('copyleft',),
        ties={
            OTHER_WORKS: (
                CLAUSE,
                (
                    'does not allow it to be bundled with products meant for commercial '
                    'advantage: 3.3(c)'
                ),
            ),
            TECHNOLOGY: (
                ARGUABLE,
                ('asks for its text where people use the work through a user interface: 5'),
            ),
        },
        clauses=(
            Clause(
                'non_commercial use_limit',
                'for any Non-Commercial and Non-Administrative purpose',
                '2',
            ),
            Clause('notice_copy', 'provide the text of this License', '5'),
            Clause(
                'terms_passed_on',
                'cause the Derivative Works to be licensed as a whole at no charge',
                '6.c',
            ),
        ),
    ),
    Record(
        'jamba-open-model',
        '?????',
        names=('jamba-open-model-license',),
        use_restrictions='not read (model card calls it "permissive"; gated)',
        acceptance='HF gate',
        url='AI21 Jamba Open Model License',
    ),
    Record(
        'h-research/intel-research',
        '?????',
        title='h-research / intel-research',
        hub_ids=('h-research', 'intel-research'),
        use_restrictions='not read (both are HF tags)',
        url='Hcompany/Holo1-3B LICENSE; OpenVINO FastDraft LICENSE.md (HF)',
    ),
    Record(
        'plamo-community',
        '?????',
        title='PLaMo Community License',
        names=('plamo-community-license',),
        url='pfnet/plamo-2-8b LICENSE (HF)',
    ),
    Record(
        'bria-rmbg-1.4',
        '?????',
        title='BRIA RMBG 1.4 license',
        names=('bria-rmbg', 'bria-huggingface-model-license-agreement'),
        url='https://bria.ai/bria-huggingface-model-license-agreement/',
    ),
)
