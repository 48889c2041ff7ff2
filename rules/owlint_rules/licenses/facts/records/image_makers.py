"""Licenses of further makers of image models: Ideogram, Playground, Kolors."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    NOTICE,
    PRODUCT,
    SCANCODE,
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
        'ideogram-nc-2026',
        'NNCCP',
        title='Ideogram Non-Commercial Model Agreement',
        use_restrictions=(
            '"only authorized to exercise the rights under this Agreement for Non-Commercial '
            'Purposes" 2; military, surveillance, biometric and others (4)'
        ),
        trains_other_models='yes: outputs may not develop or train a competing model (7)',
        branding='copy of the agreement, Notice text, say what was changed (3)',
        acceptance='by use',
        trademarks='not granted (7)',
        termination='"at any time upon notice", breach, IP suit (9)',
        url='ideogram-oss/ideogram-4 model_licenses/LICENSE-IDEOGRAM-4-NON-COMMERCIAL',
        source='SceneWorks/SceneWorks@0b39a1a:apps/desktop/licenses/ideogram-4/Ideogram-Non-Commercial-Model-Agreement.txt',
        note=(
            'asks to obey trade laws (4); terms may change, continued use accepts them (10); the '
            'use policy was not read'
        ),
        flags=('revocable',),
        ties={
            PRODUCT: (UNREAD, 'takes in a use policy, which was not read: 4'),
            TECHNOLOGY: (UNREAD, 'takes in a use policy, which was not read: 4'),
        },
        duties=(
            Duty(
                NOTICE,
                'Ideogram 4 is provided under and subject to the Ideogram Non-Commercial Model '
                'Agreement available at https://github.com/ideogram-oss/ideogram-4/model_licenses/'
                'LICENSE-IDEOGRAM-4-NON-COMMERCIAL. All rights reserved. Copyright © Ideogram, '
                'Inc.',
                '3',
            ),
        ),
        clauses=(
            Clause(
                'non_commercial use_limit',
                'only authorized to exercise the rights under this Agreement for Non-Commercial '
                'Purposes',
                '2',
            ),
            Clause('terms_passed_on', 'on terms that are no less restrictive than those', '3'),
            Clause('notice_copy', 'recipients of the Model or Model Derivative a copy', '3'),
            Clause('use_limit', 'for military purposes or purposes of surveillance', '4'),
            Clause('training_bar', 'distill a model or other product or services that is', '7'),
            Clause('revocable', 'may terminate this Agreement at any time upon notice', '9'),
        ),
    ),
    Record(
        'playground-v2-community',
        'PCYYP',
        spdx_ids=('LicenseRef-scancode-playground-v2-community',),
        use_restrictions='Attachment A (1.b.iv)',
        user_threshold=(
            '1M monthly unique users if image generation is core business (2); not for '
            'who gets it in an integrated end-user product (1.b.ii)'
        ),
        trains_other_models='yes: "to improve any other text-to-image generative model" 1.v',
        branding='copy of the agreement (1.b.i), Notice text 1.b.iii',
        acceptance='by use',
        trademarks='not granted',
        termination='breach: delete (6); IP suit (5.c)',
        url='playgroundai/playground-v2 LICENSE (HF)',
        source=SCANCODE + 'playground-v2-community.LICENSE',
        duties=(
            Duty(
                NOTICE,
                'Playground v2 is licensed under the Playground v2 Community License.',
                '1.b.iii',
            ),
        ),
        clauses=(
            Clause(
                'notice_copy terms_passed_on',
                'you shall provide a copy of this Agreement to such third party',
                '1.b.i',
            ),
            Clause(
                'use_limit', 'adhere to the Use Restrictions set forth in Attachment A', '1.b.iv'
            ),
            Clause('training_bar', 'to improve any other text-to-image generative model', '1.b.v'),
            Clause('threshold', 'greater than 1 million MUUs', '2'),
        ),
    ),
    Record(
        'kolors',
        'PCYYP',
        use_restrictions='must adhere to the Service Agreement 3.a',
        user_threshold='300M MAU: request license (2.c)',
        trains_other_models=(
            'yes: "to improve any other large model" 3.b; the Chinese text says any other model'
        ),
        branding=('source and copy of the agreement (2.b.i), say what was changed (2.b.ii)'),
        acceptance='registration for commercial use (2.c)',
        trademarks='not granted',
        termination='breach: delete (6.b); IP suit (4.c); terms or policy may be updated',
        url='Kwai-Kolors/Kolors MODEL_LICENSE',
        source='Kwai-Kolors/Kolors@0fafa56:MODEL_LICENSE',
        dated='the text has changed in place; compare the date of the copy',
        flags=('registration',),
        ties={
            PRODUCT: (UNREAD, 'takes in a service agreement, which was not read: 3.a'),
            TECHNOLOGY: (UNREAD, 'takes in a service agreement, which was not read: 3.a'),
        },
        clauses=(
            Clause('notice_copy', 'the source of the Model and a copy of this Agreement', '2.b.i'),
            Clause('registration', 'Your registration with the Licensor', '2.c'),
            Clause(
                'threshold',
                (
                    'greater than 300 million monthly active users in the preceding calendar '
                    'month, You must request a license'
                ),
                '2.c',
            ),
            Clause('use_limit', 'adhere to the Service Agreement', '3.a'),
            Clause(
                'terms_passed_on',
                (
                    'You must include the use restrictions referenced in these Sections 3(a) and '
                    '3(b)'
                ),
                '3.a',
            ),
            Clause('training_bar', 'to improve any other large model', '3.b'),
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
)
