"""Software licenses that bar kinds of conduct."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import SCANCODE, Clause, Record


def _responsible_source(version: str, *clauses: Clause) -> Record:
    return Record(
        f'responsible-ai-source-{version}',
        'PYYYP',
        title=f'Responsible AI Source Code License {version}',
        spdx_ids=(f'LicenseRef-scancode-responsible-ai-source-{version}',),
        use_restrictions='surveillance, synthetic media, health insurance, crime prediction (3.2)',
        branding='copy of the license (3.1)' + '; restrictions in own terms (3.3)' * bool(clauses),
        acceptance='by use',
        patents='none (copyright only)',
        termination='on a restricted use (4)',
        url='https://www.licenses.ai/source-code-license',
        source=SCANCODE + f'responsible-ai-source-{version}.LICENSE',
        clauses=(
            Clause(
                'use_limit', 'will not be used by You or any third party subject to Your', '3.2'
            ),
            Clause(
                'notice_copy terms_passed_on',
                'You must include a complete copy of this License with the distribution',
                '3.1',
            ),
            *clauses,
        ),
    )


RECORDS = (
    _responsible_source('1.0'),
    _responsible_source(
        '1.1',
        Clause('terms_passed_on', 'Restrictions referenced in Section 3.2 MUST be included', '3.3'),
    ),
    Record(
        'hippocratic-3.0',
        'PYYYS',
        title='Hippocratic License 3.0',
        spdx_ids=('LicenseRef-scancode-Hippocratic-3.0',),
        use_restrictions='ethical standards on conduct and on who uses it (3)',
        branding='copy of the license, keep notices, say what was changed (5.1)',
        patents='granted (2.2), ends on suit (7.4)',
        termination='violations not remedied in 30 days (7.1); on a judgment (7.3)',
        url='https://firstdonoharm.dev',
        source=SCANCODE + 'hippocratic-3.0.LICENSE',
        note='licensors choose modules (3.1.11 and others); the text read has all',
        flags=('restriction_not_safety_oriented',),
        clauses=(
            Clause('use_limit', 'ongoing compliance with the following conditions', '3'),
            Clause(
                'terms_passed_on',
                'stemming from the Software or its code must be distributed pursuant to this',
                '5.2',
            ),
            Clause('notice_copy', 'also receives the License and the copyright notice', '5.1'),
        ),
    ),
)
