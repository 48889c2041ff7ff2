"""Licenses of model makers elsewhere that have no file of their own."""

from __future__ import annotations

from owlint_rules.licenses.record import (
    ARGUABLE,
    CLAUSE,
    DISPLAY,
    NAME,
    NOTICE,
    OTHER_WORKS,
    OUTPUTS,
    PRODUCT,
    SCANCODE,
    TECHNOLOGY,
    UNREAD,
    Duty,
    Record,
)

RECORDS = (
    Record(
        'falcon-180b-tii-1.0',
        'PCY?P',
        use_restrictions=(
            'AUP: "to defame, disparage or otherwise harass others"; AUP may be updated (5.3)'
        ),
        user_threshold='hosting use (not read)',
        url='tiiuae/falcon-180b-license space (HF)',
        note=('AUP read in full, clauses 5.1 and 5.3 read in a quote; LICENSE body not read'),
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
        spdx_ids=('LicenseRef-scancode-falcon-2-11b-1.0',),
        use_restrictions=(
            'must "comply with the Acceptable Use Policy at all times" 5; AUP updatable 5.3'
        ),
        branding=('"built using Falcon LLM technology from the Technology Innovation Institute" 6'),
        acceptance='by use',
        patents='granted, ends on suit',
        trademarks='not granted',
        termination='breach',
        url='falconllm TII terms',
        source=SCANCODE + 'falcon-2-11b-1.0.LICENSE',
        ties={
            PRODUCT: (UNREAD, 'takes in a use policy, which was not read: 5'),
            OTHER_WORKS: (UNREAD, 'takes in a use policy, which was not read: 5'),
            TECHNOLOGY: (UNREAD, 'takes in a use policy, which was not read: 5'),
        },
        duties=(
            Duty(
                DISPLAY,
                ('is built using Falcon LLM technology from the Technology Innovation Institute'),
                '6',
                'in public statements about a derivative, after its name',
            ),
        ),
    ),
    Record(
        'mistral-mrl-0.1',
        'NNCCP',
        names=('mrl',),
        use_restrictions=(
            '"only use the Mistral Models, Derivatives ... and Outputs for Research Purposes" 3.2'
        ),
        user_threshold='no',
        territory='no',
        trains_other_models='outputs research-only (4.2)',
        branding='Notice text 2.2',
        acceptance='by use; HF gate',
        notice_by_reference='N',
        patents='none stated',
        termination='breach; IP suit (7)',
        url='mistral.ai licenses MRL-0.1',
        note=(
            'read in a copy inside the user-interface file of a public repository, '
            'definitions cut off; hub name: other with license_name mrl'
        ),
    ),
    Record(
        'mistral-mnpl-0.1',
        'NNCCP',
        names=('mnpl',),
        use_restrictions=(
            '"testing, research, Personal, or evaluation purposes in Non-Production '
            'Environments" 3.2'
        ),
        acceptance='by use; HF gate',
        url='mistral.ai licenses MNPL-0.1',
        note=('clauses 3.2-3.3 read in quotes only; hub name: other with license_name mnpl'),
    ),
    Record(
        'cohere-c4ai-cc-by-nc+aup',
        'NNCCY',
        hub_ids=('cc-by-nc-4.0',),
        borrows_ids=True,
        use_restrictions=(
            'CC BY-NC 4.0 plus AUP "hereby incorporated by reference into this Public License"'
        ),
        user_threshold='no',
        territory='no',
        trains_other_models='no',
        branding='none',
        acceptance='by use',
        notice_by_reference='Y',
        patents='none (CC)',
        termination='CC breach clause',
        url='cohere.com c4ai-cc-by-nc-license',
        note=(
            'addendum read in excerpt only; a copied LICENSE in the wild contained the web '
            'page footer; the hub tag hides the addendum'
        ),
    ),
    Record(
        'exaone-1.1-nc',
        'NNCCP',
        spdx_ids=('LicenseRef-scancode-exaone-ai-model-1.1-nc',),
        use_restrictions='"for any commercial purposes" 3.1; no reverse engineering 3.2',
        trains_other_models='yes: no use "to develop or improve other models" 3.1',
        branding='derivative name must begin "EXAONE" 2.1.c',
        acceptance='by use',
        trademarks='not granted',
        termination='revocable grant',
        url='LGAI-EXAONE/EXAONE-Deep-32B LICENSE (HF)',
        source=SCANCODE + 'exaone-ai-model-1.1-nc.LICENSE',
        flags=('no_reverse_engineering', 'revocable'),
        duties=(Duty(NAME, 'EXAONE', '2.1.c', 'when the model is changed'),),
    ),
    Record(
        'hyperclova-x-seed-2025',
        'PCYYP',
        spdx_ids=('LicenseRef-scancode-hyperclova-x-seed-2025',),
        use_restrictions='Prohibited Use Policy 2.3 (surveillance, biometrics, harassment)',
        user_threshold='10M MAU, or any NAVER competitor (4)',
        branding='"Powered by HyperCLOVA X"; Notice text; name prefix duty 3.1',
        acceptance='by use',
        trademarks='not granted',
        termination='revocable grant; terms or policy may be updated',
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
                    'HyperCLOVA X SEED Model is licensed under the HyperCLOVA X SEED Model License '
                    'Agreement, Copyright © NAVER Corp. All Rights Reserved.'
                ),
                '3.1',
            ),
            Duty(DISPLAY, 'Powered by HyperCLOVA X', '3.1'),
            Duty(NAME, 'HyperCLOVA X', '3.1', OUTPUTS),
        ),
    ),
    Record(
        'coqui-cpml-1.0.0',
        'NNCY?',
        use_restrictions=(
            '"allows only non-commercial use of a machine learning model and its outputs"'
        ),
        trains_other_models='yes, commercially: "train other models for commercial use" excluded',
        acceptance='by use',
        notice_by_reference='Y',
        patents='granted for non-commercial; ends on patent claim',
        termination='32-day style cure (Violations)',
        url='jasonppy/VoiceCraft LICENSE-MODEL (copy)',
        source='jasonppy/VoiceCraft@a702dfd:LICENSE-MODEL',
        note='notice may be given as "the URL for them above"',
    ),
    Record(
        'open-aleph-1.0',
        'NNCC?',
        spdx_ids=('LicenseRef-scancode-open-aleph-1.0',),
        use_restrictions='"for any Non-Commercial and Non-Administrative purpose" 2',
        acceptance='by use',
        notice_by_reference='?',
        patents='copyright only',
        termination='automatic on breach',
        url='Aleph-Alpha/.github oal.pdf',
        source=SCANCODE + 'open-aleph-1.0.LICENSE',
        ties={
            OTHER_WORKS: (
                CLAUSE,
                (
                    'does not allow it to be bundled with products meant for commercial advantage: '
                    '3.3(c)'
                ),
            ),
            TECHNOLOGY: (
                ARGUABLE,
                ('asks for its text where people use the work through a user interface: 5'),
            ),
        },
    ),
    Record(
        'jamba-open-model',
        '?????',
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
)
