"""Licenses of Google."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    ARGUABLE,
    NOTICE,
    OTHER_WORKS,
    PRODUCT,
    SCANCODE,
    SEVERAL_TEXTS,
    TECHNOLOGY,
    UNREAD,
    Clause,
    Duty,
    Record,
)

RECORDS = (
    Record(
        'gemma-tou',
        'PYYYP',
        addresses=('ai.google.dev/gemma/terms',),
        names=('google-gemma-terms-of-use',),
        hub_ids=('gemma',),
        spdx_ids=(
            'LicenseRef-scancode-gemma-tou-2025-03-24',
            'LicenseRef-scancode-gemma-tou-2024-04-01',
        ),
        use_restrictions=(
            '"for the restricted uses set forth in the Gemma Prohibited Use Policy" 3.2'
        ),
        trains_other_models='no ban, but distilled models count as Model Derivatives (1.1(e))',
        branding=('copy of the agreement, say what was changed, Notice file sentence (3.1)'),
        acceptance='by use',
        patents='not mentioned',
        trademarks='not granted',
        termination='breach (4.5); remote restriction of usage reserved (3.2)',
        url='ai.google.dev gemma terms',
        source=SCANCODE + 'gemma-tou-2025-03-24.LICENSE',
        note=(
            'Google may update Gemma (4.1) and its use policy; the 2024-04-01 text '
            'differs by scope of "Gemma"'
        ),
        tag_note=SEVERAL_TEXTS,
        dated=(
            'the texts of 2024-02-21, 2024-04-01 and 2025-03-24 differ in what they call '
            '"Gemma", and there is one of 2026-04-01; this record is of that of '
            '2025-03-24. Gemma 4 is under Apache-2.0'
        ),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'counts another model that is made from its patterns or outputs as a '
                    'derivative, with the same duties: 1.1(e)'
                ),
            )
        },
        duties=(
            Duty(
                NOTICE,
                (
                    'Gemma is provided under and subject to the Gemma Terms of Use found at '
                    'ai.google.dev/gemma/terms'
                ),
                '3.1',
            ),
        ),
        clauses=(
            Clause(
                'terms_passed_on',
                (
                    'You must include the use restrictions referenced in Section 3.2 as an '
                    'enforceable provision'
                ),
                '3.1',
            ),
            Clause(
                'notice_copy',
                (
                    'You must provide all third party recipients of Gemma or Model Derivatives a '
                    'copy of this Agreement'
                ),
                '3.1',
            ),
            Clause(
                'use_limit',
                'for the restricted uses set forth in the Gemma Prohibited Use Policy',
                '3.2',
            ),
            Clause(
                'use_limit', 'You may not use nor allow others to use Gemma', 'policy', policy=True
            ),
        ),
    ),
    Record(
        'gemma-tou-2026-04-01',
        'PYYYP',
        title='Gemma Terms of Use (1 April 2026)',
        use_restrictions=(
            '"for the restricted uses set forth in the Gemma Prohibited Use Policy" 3.2'
        ),
        trains_other_models='no ban, but distilled models count as Model Derivatives (1.1(e))',
        branding='copy of the agreement, say what was changed, Notice file sentence (3.1)',
        acceptance='by use',
        patents='not mentioned',
        trademarks='not granted (4.2)',
        termination='breach: delete (4.5); remote restriction of usage reserved (3.2)',
        url='https://ai.google.dev/gemma/terms',
        source='microsoft/olive-recipes@83f495b:google-gemma-3-1b-it/LICENSE',
        note=(
            'holds for the models of its appendix: Gemma 1 to 3n and what is named after them; '
            'Google may update Gemma (4.1) and its use policy'
        ),
        dated='texts of 2024-02-21, 2024-04-01 and 2025-03-24 came before; Gemma 4 is Apache-2.0',
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                'counts another model that is made from its patterns or outputs as a '
                'derivative, with the same duties: 1.1(e)',
            )
        },
        duties=(
            Duty(
                NOTICE,
                'Gemma is provided under and subject to the Gemma Terms of Use found at '
                'ai.google.dev/gemma/terms',
                '3.1',
            ),
        ),
        clauses=(
            Clause(
                'terms_passed_on',
                'You must include the use restrictions referenced in Section 3.2 as an '
                'enforceable provision',
                '3.1',
            ),
            Clause(
                'notice_copy',
                'You must provide all third party recipients of Gemma or Model Derivatives a '
                'copy of this Agreement',
                '3.1',
            ),
            Clause(
                'use_limit',
                'for the restricted uses set forth in the Gemma Prohibited Use Policy',
                '3.2',
            ),
        ),
    ),
    Record(
        'hai-def-terms',
        'PYYYP',
        addresses=('developers.google.com/health-ai-developer-foundations/terms',),
        title='Health AI Developer Foundations Terms of Use',
        names=('health-ai-developer-foundations', 'hai-def'),
        use_restrictions=(
            'uses of its Prohibited Use Policy; uses that make Google a "manufacturer" of a '
            'medical device (3.2)'
        ),
        trains_other_models='no ban, but distilled models count as Model Derivatives (1.1(h))',
        branding='copy of the agreement, say what was changed, Notice file sentence (3.1)',
        acceptance='by use',
        patents='not mentioned',
        trademarks='not granted (4.2)',
        termination=(
            'breach, or when Google may be deemed a manufacturer: delete (4.6); remote '
            'restriction of usage reserved (3.2)'
        ),
        url='https://developers.google.com/health-ai-developer-foundations/terms',
        source='orsonteodoro/oiledmachine-overlay@5b70df3:licenses/Health-AI-Developer-Foundations-Terms-of-Use-20241115',
        note=(
            'whoever passes it on seeks health authorizations where they apply (3.1); source code '
            'beside the models is under Apache-2.0 (2.2); the use policy was not read'
        ),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                'counts another model that is made from its patterns or outputs as a '
                'derivative, with the same duties: 1.1(h)',
            ),
            PRODUCT: (UNREAD, 'takes in a use policy, which was not read: 3.2'),
            TECHNOLOGY: (UNREAD, 'takes in a use policy, which was not read: 3.2'),
        },
        duties=(
            Duty(
                NOTICE,
                'HAI-DEF is provided under and subject to the Health AI Developer Foundations '
                'Terms of Use found at '
                'https://developers.google.com/health-ai-developer-foundations/terms',
                '3.1',
            ),
        ),
        clauses=(
            Clause(
                'terms_passed_on',
                'You must include the use restrictions in Section 3.2 as an enforceable provision',
                '3.1',
            ),
            Clause(
                'notice_copy',
                'You must provide all third party recipients of HAI-DEF or Model Derivatives a '
                'copy of this Agreement',
                '3.1',
            ),
            Clause(
                'use_limit',
                'for the restricted uses described in the Health AI Developer Foundations '
                'Prohibited Use Policy',
                '3.2',
            ),
        ),
    ),
    Record(
        'alphafold3-weights-terms',
        'NNCNN',
        title='AlphaFold 3 Model Parameters Terms of Use',
        use_restrictions=(
            'non-commercial use by non-commercial organizations only (key things, 1 and 2); '
            'Prohibited Use Policy (3)'
        ),
        territory='trade-control lists (2)',
        trains_other_models=(
            'yes: outputs may not train models for biomolecular structure prediction (key '
            'things, 2)'
        ),
        branding='outputs: say what was changed and that the output terms hold (key things, 4)',
        acceptance='request to Google, by organization (1, 2)',
        notice_by_reference='n/a',
        trademarks='silent',
        termination='"revocable" (2); at any time, among other reasons for breach (6)',
        url='google-deepmind/alphafold3 WEIGHTS_TERMS_OF_USE.md',
        source='google-deepmind/alphafold3@c0f97ed:WEIGHTS_TERMS_OF_USE.md',
        note='the parameters are confidential (7); the outputs have terms of use of their own',
        flags=('registration', 'revocable'),
        clauses=(
            Clause(
                'non_commercial use_limit',
                'non-commercial use by, or on behalf of, non-commercial organizations',
                'key things, 1',
            ),
            Clause(
                'training_bar',
                'or related technology for biomolecular structure prediction similar to',
                'key things, 2',
            ),
            Clause(
                'redistribution_denied no_sharing_of_changes',
                'publish or share AlphaFold 3 model parameters, except',
                'key things, 3',
            ),
            Clause('revocable', 'revocable, non-transferable and non-sublicensable', '2'),
            Clause('registration', 'or requesting to access the Model Parameters', '2'),
        ),
    ),
    Record(
        'alphafold3-output-terms',
        'NNCCS',
        title='AlphaFold 3 Output Terms of Use',
        use_restrictions='non-commercial use only (1); no misleading or dangerous use (2, 3)',
        trains_other_models=(
            'yes: no models for biomolecular structure prediction similar to AlphaFold 3 (4)'
        ),
        branding='notice that these terms hold, a copy of them, changes stated (5); cite (6)',
        acceptance='by use',
        trademarks='not granted (2.2)',
        termination='on breach, on request of Google; "revocable" (grant)',
        url='google-deepmind/alphafold3 OUTPUT_TERMS_OF_USE.md',
        source='google-deepmind/alphafold3@c0f97ed:OUTPUT_TERMS_OF_USE.md',
        note='of outputs, for who has not agreed to the terms of the model parameters',
        flags=('revocable',),
        clauses=(
            Clause(
                'non_commercial use_limit',
                'On behalf of a commercial organization or in connection with any commercial',
                '1',
            ),
            Clause(
                'training_bar',
                'To train or create machine learning models or related technology for',
                '4',
            ),
            Clause('terms_passed_on', 'is provided under and subject to these Terms', '5'),
            Clause('notice_copy', 'further distribution or publication is accompanied by', '5'),
            Clause('revocable', 'royalty-free, revocable, non-transferable', 'grant'),
        ),
    ),
)
