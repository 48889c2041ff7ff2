"""Responsible AI licenses and licenses built from them: use restrictions that must be passed on."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import ARGUABLE, OTHER_WORKS, SCANCODE, Clause, Record

RECORDS = (
    Record(
        'bigscience-bloom-rail-1.0',
        'PYYYP',
        addresses=('huggingface.co/spaces/bigscience/license',),
        hub_ids=('bigscience-bloom-rail-1.0',),
        spdx_ids=('LicenseRef-scancode-bigscience-rail-1.0',),
        families=('openrail',),
        use_restrictions=(
            '"To provide medical advice and medical results interpretation" Att. A 12; '
            'law enforcement 13'
        ),
        branding=(
            'copy of the license, keep notices, say what was changed, tell users of the '
            'use restrictions (4)'
        ),
        acceptance='by use',
        patents='granted, ends on suit',
        trademarks='not granted',
        termination=('remote restriction and "reasonable efforts to use the latest version" (7)'),
        url='bigscience/license space (HF)',
        source=SCANCODE + 'bigscience-rail-1.0.LICENSE',
        note='restrictions flow to derivatives and to distilled models (def. 5)',
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'counts another model that is made from its patterns or outputs as a '
                    'derivative, with the same duties: 1, definition 5'
                ),
            )
        },
        clauses=(
            Clause('terms_passed_on', 'subject to paragraph 5', '4.a'),
            Clause(
                'notice_copy',
                (
                    'You must give any Third Party recipients of the Model or Derivatives of the '
                    'Model a copy of this License'
                ),
                '4.b',
            ),
            Clause(
                'use_limit',
                (
                    'cannot use the Model and the Derivatives of the Model for the specified '
                    'restricted uses'
                ),
                '5',
            ),
            Clause('change_limit', 'creating any content with, finetuning, updating', '5'),
        ),
    ),
    Record(
        'bigscience-openrail-m',
        'PYYYP',
        hub_ids=('bigscience-openrail-m',),
        spdx_ids=('LicenseRef-scancode-bigscience-open-rail-m',),
        families=('openrail',),
        use_restrictions=(
            'Att. A incl. "(l) To provide medical advice and medical results interpretation"'
        ),
        branding=(
            'copy of the license, keep notices, say what was changed, tell users of the '
            'use restrictions (4)'
        ),
        acceptance='by use',
        patents='granted, ends on suit',
        trademarks='not granted',
        termination='remote restriction, latest version (7)',
        url='licenses.ai 2022-08-26',
        source=SCANCODE + 'bigscience-open-rail-m.LICENSE',
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'counts another model that is made from its patterns or outputs as a '
                    'derivative, with the same duties: 1.e'
                ),
            )
        },
        clauses=(
            Clause('terms_passed_on', 'subject to paragraph 5', '4.a'),
            Clause(
                'notice_copy',
                (
                    'You must give any Third Party recipients of the Model or Derivatives of the '
                    'Model a copy of this License'
                ),
                '4.b',
            ),
            Clause(
                'use_limit',
                (
                    'cannot use the Model and the Derivatives of the Model for the specified '
                    'restricted uses'
                ),
                '5',
            ),
            Clause('change_limit', 'creating any content with, finetuning, updating', '5'),
        ),
    ),
    Record(
        'creativeml-openrail-m',
        'PYYYP',
        addresses=('huggingface.co/spaces/compvis/stable-diffusion-license',),
        hub_ids=('creativeml-openrail-m',),
        spdx_ids=('LicenseRef-scancode-stable-diffusion-2022-08-22',),
        families=('openrail',),
        use_restrictions=(
            'Att. A; para 5 "cannot use the Model ... for the specified restricted uses"'
        ),
        branding=(
            'copy of the license, keep notices, say what was changed, tell users of the '
            'use restrictions (4)'
        ),
        acceptance='by use',
        patents='granted, ends on suit',
        trademarks='not granted',
        termination=('remote restriction, "reasonable efforts to use the latest version" (7)'),
        url='CompVis/stable-diffusion LICENSE',
        source='CompVis/stable-diffusion@21f890f:LICENSE',
        dated=(
            'in 2022 the same path first held MIT, then a text that forbids passing on the weights'
        ),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'counts another model that is made from its patterns or outputs as a '
                    'derivative, with the same duties: 1'
                ),
            )
        },
        clauses=(
            Clause('terms_passed_on', 'subject to paragraph 5', '4.a'),
            Clause(
                'notice_copy',
                (
                    'You must give any Third Party recipients of the Model or Derivatives of the '
                    'Model a copy of this License'
                ),
                '4.b',
            ),
            Clause(
                'use_limit',
                (
                    'cannot use the Model and the Derivatives of the Model for the specified '
                    'restricted uses'
                ),
                '5',
            ),
            Clause('change_limit', 'creating any content with, finetuning, updating', '5'),
        ),
    ),
    Record(
        'openrail++-m',
        'PYYYP',
        addresses=(
            'huggingface.co/stabilityai/stable-diffusion-2/blob/main/license-model',
            'huggingface.co/stabilityai/stable-diffusion-xl-base-1.0/blob/main/license',
        ),
        title='openrail++-m (SD2 / SDXL 1.0)',
        hub_ids=('openrail++',),
        spdx_ids=('LicenseRef-scancode-bigscience-open-rail-m2',),
        families=('openrail',),
        use_restrictions=(
            'Att. A; para 5 "cannot use the Model ... for the specified restricted uses"'
        ),
        branding=(
            'copy of the license, keep notices, say what was changed, tell users of the '
            'use restrictions (4)'
        ),
        acceptance='by use',
        patents='granted, ends on suit',
        trademarks='not granted',
        termination='remote restriction only; no "latest version" duty',
        url='Stability-AI model_licenses/LICENSE-SDXL1.0',
        source=('Stability-AI/generative-models@0ad7de9:model_licenses/LICENSE-SDXL1.0'),
        note='nearly the words of CreativeML OpenRAIL-M',
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'counts another model that is made from its patterns or outputs as a '
                    'derivative, with the same duties: 1'
                ),
            )
        },
        clauses=(
            Clause('terms_passed_on', 'subject to paragraph 5', '4.a'),
            Clause(
                'notice_copy',
                (
                    'You must give any Third Party recipients of the Model or Derivatives of the '
                    'Model a copy of this License'
                ),
                '4.b',
            ),
            Clause(
                'use_limit',
                (
                    'cannot use the Model and the Derivatives of the Model for the specified '
                    'restricted uses'
                ),
                '5',
            ),
            Clause('change_limit', 'creating any content with, finetuning, updating', '5'),
        ),
    ),
    Record(
        'bigcode-openrail-m-v1',
        'PYYYP',
        addresses=('huggingface.co/spaces/bigcode/bigcode-model-license-agreement',),
        hub_ids=('bigcode-openrail-m',),
        spdx_ids=('LicenseRef-scancode-bigcode-open-rail-m-v1',),
        families=('openrail',),
        use_restrictions=(
            'Att. A, among them "(n) For fully automated decision making in '
            'administration of justice"; 4'
        ),
        branding=('copy of the license, keep notices, keep and add to the documentation (5.2)'),
        acceptance='by use',
        patents='granted; a patent suit ends all rights (3)',
        trademarks='not granted',
        termination='remote restriction (7)',
        url='bigcode/bigcode-model-license-agreement (HF)',
        source=SCANCODE + 'bigcode-open-rail-m-v1.LICENSE',
        note='5.1 lets sharers use any license with equivalent restrictions',
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'counts another model that is made from its patterns or outputs as a '
                    'derivative, with the same duties: 1.i'
                ),
            )
        },
        clauses=(
            Clause(
                'terms_passed_on', 'similar set of restrictions to those in Attachment A', '5.1'
            ),
            Clause('notice_copy', 'Give any recipients a copy of this License Agreement', '5.2.a'),
            Clause('change_limit', 'fine tuning, updating, running, training', '1.m'),
            Clause('use_limit', 'for the specified restricted uses set forth in Attachment A', '4'),
        ),
    ),
    Record(
        'deepseek-model-1.0',
        'PYYYP',
        spdx_ids=('LicenseRef-scancode-deepseek-la-1.0',),
        names=('deepseek', 'deepseek-license'),
        families=('openrail',),
        use_restrictions='"For military use in any way" Att. A; 11 items',
        branding=(
            'copy of the license, keep notices, say what was changed, tell users of the '
            'use restrictions (4)'
        ),
        acceptance='by use',
        patents='granted, ends on suit (3)',
        trademarks='not granted',
        termination='remote restriction (7)',
        url='deepseek-ai/DeepSeek-LLM LICENSE-MODEL',
        source='deepseek-ai/DeepSeek-LLM@6712a86:LICENSE-MODEL',
        dated='DeepSeek-V3-0324, R1 and later models are under MIT',
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'counts another model that is made from its patterns or outputs as a '
                    'derivative, with the same duties: 1'
                ),
            )
        },
        clauses=(
            Clause('terms_passed_on', 'subject to paragraph 5', '4.a'),
            Clause(
                'notice_copy',
                (
                    'You must give any Third Party recipients of the Model or Derivatives of the '
                    'Model a copy of this License'
                ),
                '4.b',
            ),
            Clause(
                'use_limit',
                (
                    'cannot use the Model and the Derivatives of the Model for the specified '
                    'restricted uses'
                ),
                '5',
            ),
            Clause('change_limit', 'creating any content with, finetuning, updating', '5'),
        ),
    ),
    Record(
        'ai2-impact-lr-1.0',
        '?????',
        names=('ai2-impact-license-low-risk',),
        use_restrictions='restriction list not read',
        acceptance='click; 18 or older (preamble)',
        url='allenai.org impact-license',
        note='preamble only; tulu-2 repos stack it with llama2_license.txt',
    ),
)
