"""Licenses of Mistral AI."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import Clause, Record

RECORDS = (
    Record(
        'mistral-mrl-0.1',
        'NNCCP',
        addresses=('mistral.ai/licenses/mrl-0.1', 'mistral.ai/licences/mrl-0.1'),
        names=(
            'mrl',
            'mistral-ai-research-licence',
            'mistral-ai-research-license',
            'mistral-research-license',
        ),
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
        names=('mnpl', 'mistral-ai-non-production-license', 'mistral-non-production-license'),
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
)
