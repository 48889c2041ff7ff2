"""Licenses of models of biology: Chai, EvolutionaryScale, scFoundation."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import PRODUCT, TECHNOLOGY, UNREAD, Clause, Record

_POLICY_UNREAD = {
    PRODUCT: (UNREAD, 'takes in a use policy, which was not read'),
    TECHNOLOGY: (UNREAD, 'takes in a use policy, which was not read'),
}

RECORDS = (
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
        'scfoundation',
        'NNCCC',
        use_restrictions='"for any commercial, military, or illegal purposes" 3',
        branding='keep the notice and the permission (2)',
        acceptance='none stated',
        termination='revocable; terms or policy may be updated',
        url='biomap-research/scFoundation MODEL_LICENSE',
        source='biomap-research/scFoundation@d09626a:MODEL_LICENSE',
        note='nothing is said of the terms of derivatives',
        flags=('revocable',),
        clauses=(
            Clause('revocable', 'non-transferable, non-sublicensable, revocable', '2'),
            Clause('non_commercial', 'solely for your non-commercial research purposes', '2'),
            Clause(
                'notice_copy',
                ('copyright notice and this permission notice shall be included in all copies'),
                '2',
            ),
            Clause(
                'non_commercial use_limit change_limit',
                'for any commercial, military, or illegal purposes',
                '3',
            ),
        ),
    ),
)
