"""Licenses of further model makers, read in 2026: language, sound and science."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    DISPLAY,
    NAME,
    NOTICE,
    PRODUCT,
    TECHNOLOGY,
    UNREAD,
    Clause,
    Duty,
    Record,
)

_POLICY_UNREAD = {
    PRODUCT: (UNREAD, 'takes in a use policy, which was not read'),
    TECHNOLOGY: (UNREAD, 'takes in a use policy, which was not read'),
}

RECORDS = (
    Record(
        'lfm-open-1.0',
        'YCYYY',
        title='LFM Open License 1.0',
        names=('lfm1.0', 'lfm-open-license-v1.0'),
        user_threshold='USD 10M annual revenue: commercial use is not licensed (5)',
        branding='copy of the license, keep notices and NOTICE, say what was changed (4)',
        acceptance='none stated',
        patents='granted, ends on patent suit (3)',
        trademarks='not granted (7)',
        termination='automatic on breach: delete (11)',
        url='https://www.liquid.ai/lfm-license',
        source='microsoft/olive-recipes@af1d44f:LiquidAI-LFM2-2.6B-Exp/LICENSE',
        note='non-profits of a certain kind are free of the limit for non-commercial use (5.c)',
        clauses=(
            Clause('threshold', 'a Legal Entity that exceeds the Threshold is not licensed', '5.b'),
            Clause(
                'notice_copy',
                'give any other recipients of the Work or Derivative Works a copy of this License',
                '4.a',
            ),
        ),
    ),
    Record(
        'falcon-llm-2.0',
        'PYYYP',
        addresses=('falconllm.tii.ae/falcon-terms-and-conditions',),
        title='Falcon-LLM License 2.0 (TII Falcon License, December 2024)',
        names=('falcon-llm-license', 'falcon-llm-2.0', 'tii falcon license'),
        use_restrictions=(
            'must "comply with the Acceptable Use Policy at all times" 5.1; policy updatable 5.3'
        ),
        branding=(
            'copy of the license, keep notices, say what was changed, use restrictions in every '
            'agreement (4.1); line in public statements about a derivative (6.1)'
        ),
        acceptance='none stated',
        patents='granted, ends on patent suit (3)',
        trademarks='not granted, the line of 6 aside (8)',
        termination='copyright license irrevocable (2); patent suit ends the patent license (3)',
        url='https://falconllm.tii.ae/falcon-terms-and-conditions.html',
        source='orsonteodoro/oiledmachine-overlay@44bfd32:licenses/Falcon-3-TII-Falcon-License-December-2024',
        note=(
            'the policy bars unlawful use, harm of minors, false information and defamation; the '
            'number 2.0 stands on cards, not in the text'
        ),
        duties=(
            Duty(
                DISPLAY,
                'is built using artificial intelligence technology from the Technology Innovation '
                'Institute',
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
                'use_limit', 'defame, disparage or otherwise harass others', 'policy', policy=True
            ),
        ),
    ),
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
        'fish-audio-research-2026',
        'NNCCP',
        title='Fish Audio Research License Agreement',
        names=('fish-audio-research-license',),
        use_restrictions='"for any Research or Non-Commercial Purpose" II; use policy (IV.b)',
        territory='trade-control lists (IV.b)',
        trains_other_models='yes: no "foundational generative AI model" IV.b',
        branding='copy of the agreement, Notice text, "Built with Fish Audio" (IV.a)',
        acceptance='click or by use',
        trademarks='not granted (IV.c)',
        termination='"revocable" (II); breach: delete (IV.f); IP suit (IV.c)',
        url='fishaudio/fish-speech LICENSE',
        source='fishaudio/fish-speech@2aea59f:LICENSE',
        dated='older Fish Speech models were given out under other licenses',
        flags=('revocable',),
        ties=_POLICY_UNREAD,
        duties=(
            Duty(
                NOTICE,
                'This model is licensed under the Fish Audio Research License, Copyright © 39 AI, '
                'INC. All Rights Reserved.',
                'IV.a',
            ),
            Duty(DISPLAY, 'Built with Fish Audio', 'IV.a'),
        ),
        clauses=(
            Clause('revocable', 'non-sublicensable, revocable and royalty-free', 'II'),
            Clause('non_commercial use_limit', 'for any Research or Non-Commercial Purpose', 'II'),
            Clause(
                'notice_copy terms_passed_on',
                'provide a copy of this Agreement to that third party',
                'IV.a',
            ),
            Clause(
                'training_bar', 'create or improve any foundational generative AI model', 'IV.b'
            ),
        ),
    ),
    Record(
        'minicpm-model-1.0',
        'PCYYP',
        title='MiniCPM Model License 1.0',
        names=('minicpm-model-license',),
        use_restrictions='Appendix A, "Any military purposes" among it (4)',
        user_threshold='5,000 edge devices or 1M DAU: authorization by mail (3)',
        trains_other_models='yes: "to improve any other large language models" 2',
        branding=(
            'copy of the agreement, "Built with 面壁MiniCPM", attribution statement; a trained '
            'model has "MiniCPM" in its name (2)'
        ),
        acceptance='registration for commercial use (3)',
        trademarks='not granted (5)',
        termination='nothing is said of an end',
        url='OpenBMB/MiniCPM MiniCPM Model License',
        source='OpenBMB/MiniCPM@cab7c75:MiniCPM Model License.md',
        note='its preamble also asks to comply with Apache-2.0',
        flags=('registration',),
        duties=(
            Duty(DISPLAY, 'Built with 面壁MiniCPM', '2'),
            Duty(
                NOTICE,
                'MiniCPM is licensed under the MiniCPM Model Community License, © OpenBMB '
                'Platforms, Inc. All rights reserved.',
                '2',
            ),
        ),
        clauses=(
            Clause('notice_copy terms_passed_on', 'provide a copy of this agreement', '2'),
            Clause('training_bar', 'to improve any other large language models', '2'),
            Clause('registration', 'after filling out the registration questionnaire', '3'),
            Clause('threshold', 'edge-side devices not exceeding 5,000 units', '3'),
            Clause('use_limit', 'may not use the model or its derivatives for designated', '4'),
        ),
    ),
    Record(
        'inf-opencoder-2024',
        'YYYYY',
        title='INF License (OpenCoder)',
        names=('inf',),
        branding='copy of the agreement (3.1)',
        acceptance='by use',
        patents='not named; rights to make and sell are (2.4)',
        trademarks='not granted (4.1)',
        termination='"subject to revocation" (2); no grounds are named',
        url='infly/OpenCoder-8B-Base LICENSE (HF)',
        source='orsonteodoro/oiledmachine-overlay@44bfd32:licenses/OpenCoder-20240716',
        flags=('revocable',),
        clauses=(
            Clause('revocable', 'and are subject to revocation', '2'),
            Clause('notice_copy', 'Provide each recipient with a copy of this Agreement', '3.1'),
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
    Record(
        'chai-1-community',
        'NNCCP',
        title='Chai Discovery Community License Agreement',
        names=('chai-1', 'chai discovery community license agreement'),
        use_restrictions=(
            '"solely for Your Non-Commercial Purposes"; not for commercial entities; no service '
            'for others (3.3); use policy (3.4)'
        ),
        trains_other_models=(
            'yes, by its use policy as the license tells it: no model with more than 10,000 '
            'parameters (3.4)'
        ),
        branding='copy of the license, keep notices, say what was changed (4)',
        acceptance='by use',
        patents='granted for non-commercial purposes, ends on patent suit (2.2)',
        trademarks='not granted (6)',
        termination='automatic on breach (7)',
        url='chaidiscovery/chai-lab, license of September 2024',
        source='chaidiscovery/chai-lab@84849ac:LICENSE.md',
        note='the use policy was not read',
        dated=(
            'the text of 2024-09-09 allows drug discovery, that of 2024-09-11 bars it (3.2); '
            'Chai-1 has been under Apache-2.0 since'
        ),
        ties=_POLICY_UNREAD,
        clauses=(
            Clause(
                'non_commercial use_limit',
                'only for Non-Commercial Purposes. Any commercial use',
                '3.1',
            ),
            Clause('training_bar', 'with more than 10,000 trainable parameters', '3.4'),
            Clause(
                'terms_passed_on', 'must restrict the usage of any copies of the AI Model', '4.2'
            ),
            Clause('notice_copy', 'You must give any other recipients of the AI Model', '4.3'),
        ),
    ),
    Record(
        'evolutionaryscale-community',
        'NNCCP',
        title='EvolutionaryScale Community License Agreement (ESM3)',
        names=('esm3-community',),
        use_restrictions=(
            '"only use the AI Model ... for Non-Commercial Purposes"; no drug development (Use '
            'Restrictions)'
        ),
        territory='trade-control lists (General, 3)',
        trains_other_models='yes: no other large language model or similar model (Use of Outputs)',
        branding='copy of the agreement, keep notices, say what was changed (Redistribution)',
        acceptance='by use',
        patents='granted for non-commercial purposes, ends on patent suit',
        trademarks='not granted',
        termination='no clause on breach; patent suit ends the patent license',
        url='https://www.evolutionaryscale.ai/policies/community-license-agreement',
        source='evolutionaryscale/esm@1dc091d:LICENSE.md',
        note='ES may change the agreement (General, 1); the use policy was not read',
        dated='ESM C and later models have Cambrian licenses, which were not read',
        ties=_POLICY_UNREAD,
        clauses=(
            Clause(
                'terms_passed_on',
                'must restrict the usage of any copies of the AI Model',
                'Redistribution',
            ),
            Clause(
                'notice_copy',
                'You must give any other recipients of the AI Model',
                'Redistribution',
            ),
            Clause(
                'non_commercial use_limit',
                'is strictly prohibited under this Agreement',
                'Use Restrictions',
            ),
            Clause(
                'training_bar',
                'influence the functionality or performance of any',
                'Use of Outputs',
            ),
        ),
    ),
    Record(
        'mistral-medium-3.5',
        'YCYYP',
        title='Mistral Medium 3.5 Modified MIT License',
        user_threshold='USD 20M monthly revenue of the company: no rights (2)',
        branding='attribution notice and permission notice in all copies (1)',
        termination='nothing is said of an end',
        url='mistralai/Mistral-Medium-3.5 (HF)',
        source='orsonteodoro/oiledmachine-overlay@806f407:licenses/Mistral-Medium-3.5-LICENSE',
        note='the limit holds for derivatives too, whoever made them (2): must not be labelled mit',
        clauses=(
            Clause('notice_copy', 'permission notice shall be included in all copies', '1'),
            Clause('threshold', 'exceeds $20 million', '2'),
            Clause(
                'terms_passed_on',
                'any derivatives, modifications, or combined works based on it',
                '2',
            ),
        ),
    ),
    Record(
        'gpt-2-modified-mit',
        'YYYYY',
        title='Modified MIT License (GPT-2)',
        branding='keep the notice and the permission, not with content that was made',
        termination='none',
        url='openai/gpt-2 LICENSE',
        source='openai/gpt-2@9b63575:LICENSE',
        note='wishes for responsible use and a line that content was made with GPT-2',
        clauses=(
            Clause(
                'notice_copy',
                'copyright notice and this permission notice shall be included',
                'permission notice',
            ),
        ),
    ),
    Record(
        'kolors-2024-first',
        'PCYYP',
        title='Kolors Model License Agreement (first text, July 2024)',
        use_restrictions='must adhere to the Service Agreement 3.a',
        trains_other_models='yes: "to improve any other large language model" 3.b',
        branding='source and copy of the agreement (2.b.i), say what was changed (2.b.ii)',
        acceptance='request for a license before commercial use (2.c)',
        trademarks='not granted',
        termination='breach: delete (6.b); IP suit (4.c); terms or policy may be updated',
        url='Kwai-Kolors/Kolors MODEL_LICENSE, first commit',
        source='Kwai-Kolors/Kolors@5a32a49:MODEL_LICENSE',
        dated='later texts let users register, and set a threshold of 300M MAU',
        flags=('registration',),
        ties=_POLICY_UNREAD,
        clauses=(
            Clause('notice_copy', 'the source of the Model and a copy of this Agreement', '2.b.i'),
            Clause(
                'registration commercial_condition',
                'wish to use the model or its derivatives for commercial purposes',
                '2.c',
            ),
            Clause('use_limit', 'adhere to the Service Agreement', '3.a'),
            Clause(
                'terms_passed_on',
                'You must include the use restrictions referenced in these Sections 3(a) and 3(b)',
                '3.a',
            ),
            Clause('training_bar', 'to improve any other large language model', '3.b'),
        ),
    ),
    Record(
        'yi-community-1.0',
        'NNCCP',
        families=('yi-license',),
        title='Yi Series Models License Agreement 1.0',
        use_restrictions=(
            '"only use the Yi Series Models for non-Commercial Purposes" 2; military (2.2)'
        ),
        branding='name the source, copy of the agreement (2.4), say what was changed (2.5)',
        acceptance='authorization for commercial use (2)',
        trademarks='not granted',
        termination='"revocable" (2)',
        url='01-ai/Yi history of MODEL_LICENSE_AGREEMENT.txt',
        source='01-ai/Yi@03c9c1b:MODEL_LICENSE_AGREEMENT.txt',
        dated='2.0 and 2.1 followed in the same month; Yi has been under Apache-2.0 since 2024-05',
        flags=('registration', 'revocable'),
        clauses=(
            Clause('revocable', 'revocable, and royalty-free copyright license', '2'),
            Clause(
                'non_commercial use_limit', 'only use the Yi Series Models for non-Commercial', '2'
            ),
            Clause('use_limit change_limit', 'for military or unlawful purposes', '2.2'),
            Clause(
                'notice_copy terms_passed_on',
                'provide a copy of this Agreement to any Third-Party users',
                '2.4',
            ),
            Clause('registration', 'obtain written authorization', '2'),
        ),
    ),
    Record(
        'yi-community-2.0',
        'PCYYP',
        families=('yi-license',),
        title='Yi Series Models License Agreement 2.0',
        use_restrictions='"for military or unlawful purposes"; pornography, false news (2.1-2)',
        branding='name the source, copy of the agreement (2.4), say what was changed (2.5)',
        acceptance='authorization for commercial use (2)',
        trademarks='not granted',
        termination='"revocable" (2)',
        url='01-ai/Yi history of MODEL_LICENSE_AGREEMENT.txt',
        source='01-ai/Yi@8cea864:MODEL_LICENSE_AGREEMENT.txt',
        dated='2.1 followed in the same month; Yi has been under Apache-2.0 since 2024-05',
        flags=('registration', 'revocable'),
        clauses=(
            Clause('revocable', 'revocable, and royalty-free copyright license', '2'),
            Clause('use_limit change_limit', 'for military or unlawful purposes', '2.2'),
            Clause(
                'notice_copy terms_passed_on',
                'provide a copy of this Agreement to any Third-Party users',
                '2.4',
            ),
            Clause('registration commercial_condition', 'obtain written authorization', '2'),
        ),
    ),
)
