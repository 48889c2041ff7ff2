"""Responsible AI licenses and licenses built from them: use restrictions that must be passed on."""

from __future__ import annotations

from owlint_rules.licenses.record import ARGUABLE, OTHER_WORKS, SCANCODE, Record

RECORDS = (
    Record(
        'bigscience-bloom-rail-1.0',
        'PYYYP',
        hub_ids=('bigscience-bloom-rail-1.0',),
        spdx_ids=('LicenseRef-scancode-bigscience-rail-1.0',),
        families=('openrail',),
        use_restrictions=(
            '"To provide medical advice and medical results interpretation" Att. A 12; law '
            'enforcement 13'
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
    ),
    Record(
        'creativeml-openrail-m',
        'PYYYP',
        hub_ids=('creativeml-openrail-m',),
        spdx_ids=('LicenseRef-scancode-stable-diffusion-2022-08-22',),
        families=('openrail',),
        use_restrictions=(
            'Att. A; para 5 "cannot use the Model ... for the specified restricted uses"'
        ),
        acceptance='by use',
        patents='granted, ends on suit',
        trademarks='not granted',
        termination='remote restriction, "reasonable efforts to use the latest version" (7)',
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
    ),
    Record(
        'openrail++-m',
        'PYYYP',
        title='openrail++-m (SD2 / SDXL 1.0)',
        hub_ids=('openrail++',),
        spdx_ids=('LicenseRef-scancode-bigscience-open-rail-m2',),
        families=('openrail',),
        use_restrictions='Att. A as above; para 5',
        acceptance='by use',
        patents='granted, ends on suit',
        trademarks='not granted',
        termination='remote restriction only; no "latest version" duty',
        url='Stability-AI model_licenses/LICENSE-SDXL1.0',
        source='Stability-AI/generative-models@0ad7de9:model_licenses/LICENSE-SDXL1.0',
        note='99% identical to creativeml-openrail-m by words',
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'counts another model that is made from its patterns or outputs as a '
                    'derivative, with the same duties: 1'
                ),
            )
        },
    ),
    Record(
        'bigcode-openrail-m-v1',
        'PYYYP',
        hub_ids=('bigcode-openrail-m',),
        spdx_ids=('LicenseRef-scancode-bigcode-open-rail-m-v1',),
        families=('openrail',),
        use_restrictions=(
            '"(n) For fully automated decision making in administration of justice" Att. A'
        ),
        acceptance='by use',
        patents='granted',
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
    ),
    Record(
        'deepseek-model-1.0',
        'PYYYP',
        spdx_ids=('LicenseRef-scancode-deepseek-la-1.0',),
        names=('deepseek', 'deepseek-license'),
        families=('openrail',),
        use_restrictions='"For military use in any way" Att. A; 11 items',
        acceptance='by use',
        patents='granted, ends on suit (3)',
        trademarks='not granted',
        termination='remote restriction (7)',
        url='deepseek-ai/DeepSeek-LLM LICENSE-MODEL',
        source='deepseek-ai/DeepSeek-LLM@6712a86:LICENSE-MODEL',
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'counts another model that is made from its patterns or outputs as a '
                    'derivative, with the same duties: 1'
                ),
            )
        },
    ),
    Record(
        'ltxv-open-weights-2025-05',
        'PCYYP',
        spdx_ids=('LicenseRef-scancode-ltxv-owl-2025-05-05',),
        use_restrictions=(
            'Att. A incl. "To provide medical advice and medical results interpretation"'
        ),
        user_threshold='USD 10M annual revenue: paid license (2)',
        acceptance='by use',
        trademarks='not granted',
        termination='remote restriction (6); liquidated damages',
        url='Lightricks/LTX-Video license files (HF)',
        source=SCANCODE + 'ltxv-owl-2025-05-05.LICENSE',
        note='named "Open Weights" license; unrelated to OWPL',
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'counts another model that is made from its patterns or outputs as a '
                    'derivative, with the same duties: 1.4'
                ),
            )
        },
    ),
    Record(
        'ai2-impact-lr-1.0',
        '?????',
        use_restrictions='restriction list not read',
        acceptance='click; 18 or older (preamble)',
        url='allenai.org impact-license',
        note='preamble only; tulu-2 repos stack it with llama2_license.txt',
    ),
)
