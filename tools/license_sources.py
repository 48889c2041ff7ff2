"""What ``license_index.py`` must know and packages do not say: which text is which license.

Kept apart from the code so that adding a text is one line here.
"""

from __future__ import annotations

import re

#: Git blobs that the standard texts must arrive at.
BLOBS = {
    'OWPL-1.0.0': '7dd23c1224ee28514a3d2949d8dcce2e4d841f7d',
    'OpenMDW-1.0': '5166ede9b6583eb61d91bcf6fbd596464e9ac317',
    'OpenMDW-1.1': 'ec297ac5456384786644013ec196da33b916be97',
    'Apache-2.0': 'd645695673349e3947e8e5ae42332d0ac3164cd7',
    'CC0-1.0': '0e259d42c996742e9e3cba14c677129b2c1b6311',
    'MPL-2.0': '14e2f777f6c395e7e04ab4aa306bbcc4b0c1120e',
    'GPL-2.0-only': 'd159169d1050894d3ea3b98e1c965c4058208fe1',
    'GPL-3.0-only': 'f288702d2fa16d3cdf0035b15a9fcbc552cd88e7',
    'LGPL-3.0-only': '0a041280bd00a9d068f503b8ee7ce35214bd24a1',
    'AGPL-3.0-only': '0ad25db4bd1d86c452db3f9602ccdbe172438f52',
    'BSL-1.0': '36b7cd93cdfbac762f5be4c6ce276df2ea6305c2',
    'CC-BY-4.0': '4ea99c213c5c0c005ae4e80df8e52169d06896ec',
    'CC-BY-SA-4.0': 'cc3e2459dc5c46f1936b6e3b54137099063818e0',
    'CDLA-Permissive-2.0': 'cc0f954b59ba22a5c892e9833b0013aa281f5838',
}

#: SPDX ids whose license record has another key than the id in lower case.
RECORDS = {
    'ODC-By-1.0': 'odc-by',
    'ODbL-1.0': 'odbl',
    'PDDL-1.0': 'pddl',
    'C-UDA-1.0': 'c-uda',
    'AGPL-3.0-only': 'agpl-3.0',
    'LGPLLR': 'lgpl-lr',
}

#: Open licenses approved by the OSI that hold clauses worth reading all the same (nuclear and
#: export notices, display duties, private-use terms): they are shown for the exact text too.
HOLDS_CLAUSES = re.compile(
    r'(?:AAL|APL-1\.0|APSL-.*|CATOSL-1\.1|CPAL-1\.0|Frameworx-1\.0|Intel|NPOSL-3\.0|OCLC-2\.0|RPL-.*|'
    r'RPSL-1\.0|RSCPL|Watcom-1\.0)$'
)
#: Open licenses without that approval: like the approved ones they must not trip a clause pattern.
OPEN = re.compile(
    r'(?:CC0-1\.0|CC-BY-\d.*|CC-BY-SA-\d.*|WTFPL|ODC-By-1\.0|ODbL-1\.0|PDDL-1\.0|CDLA-.*|O-UDA-1\.0|etalab-.*|'
    r'OpenMDW-.*|BSD-4-Clause.*|X11|PSF-2\.0|HPND|GFDL-.*|BSD-3-Clause-Clear|Apache-1\.0|CECILL-.*)$'
)

CUSTOM = 'custom'

#: Keys of scancode-toolkit: (license record or own key, name, flags).
SCANCODE: dict[str, tuple[str, str, str]] = {
    'bigcode-open-rail-m-v1': ('bigcode-openrail-m-v1', 'BigCode OpenRAIL-M v1', CUSTOM),
    'bigscience-open-rail-m': ('bigscience-openrail-m', 'BigScience OpenRAIL-M', CUSTOM),
    'bigscience-open-rail-m2': ('openrail++-m', 'CreativeML OpenRAIL++-M', CUSTOM),
    'bigscience-rail-1.0': ('bigscience-bloom-rail-1.0', 'BigScience BLOOM RAIL 1.0', CUSTOM),
    'bilibili-model-ula-2025-09-09': (
        'bilibili-indextts2',
        'bilibili Model Use License Agreement',
        CUSTOM,
    ),
    'chameleon-research-2024': ('chameleon-research', 'Chameleon Research License', CUSTOM),
    'deepseek-la-1.0': ('deepseek-model-1.0', 'DeepSeek License Agreement 1.0', CUSTOM),
    'exaone-ai-model-1.1-nc': (
        'exaone-1.1-nc',
        'EXAONE AI Model License Agreement 1.1 - NC',
        CUSTOM,
    ),
    'fair-ai-public-1.0-sd': ('fair-ai-public-1.0-sd', 'Fair AI Public License 1.0-SD', CUSTOM),
    'fair-ai-public-1.0': ('fair-ai-public-1.0', 'Fair AI Public License 1.0', CUSTOM),
    'falcon-2-11b-1.0': ('falcon-2-11b-tii-1.0', 'Falcon 2 11B TII License 1.0', CUSTOM),
    'flux-1-nc': ('flux1-dev-nc', 'FLUX.1 [dev] Non-Commercial License', CUSTOM),
    'gemma-tou-2024-04-01': ('gemma-tou', 'Gemma Terms of Use, 1 April 2024', CUSTOM),
    'gemma-tou-2025-03-24': ('gemma-tou', 'Gemma Terms of Use, 24 March 2025', CUSTOM),
    'gemma-pup-2024-02-21': ('gemma-tou', 'Gemma Prohibited Use Policy', 'custom,policy'),
    'hfoil-1.0': ('hfoil-1.0', 'Hugging Face Optimized Inference License 1.0', CUSTOM),
    'hyperclova-x-seed-2025': (
        'hyperclova-x-seed-2025',
        'HyperCLOVA X SEED Model License Agreement',
        CUSTOM,
    ),
    'llama-license-2023': ('llama-1-2023', 'LLaMA License Agreement (2023)', CUSTOM),
    'llama-2-license-2023': ('llama2', 'Llama 2 Community License Agreement', CUSTOM),
    'llama-3.1-license-2024': ('llama3.1', 'Llama 3.1 Community License Agreement', CUSTOM),
    'llama-3.2-license-2024': ('llama3.2', 'Llama 3.2 Community License Agreement', CUSTOM),
    'llama-3.3-license-2024': ('llama3.3', 'Llama 3.3 Community License Agreement', CUSTOM),
    'llama-4-cla-2025': ('llama4', 'Llama 4 Community License Agreement', CUSTOM),
    'llama-4-license-2025': ('llama4', 'Llama 4 Acceptable Use Policy', 'custom,policy'),
    'ltxv-owl-2025-04-17': (
        'ltxv-open-weights-2025-04',
        'LTX-Video Open Weights License, 17 April 2025',
        CUSTOM,
    ),
    'ltxv-owl-2025-05-05': (
        'ltxv-open-weights-2025-05',
        'LTX-Video Open Weights License, 5 May 2025',
        CUSTOM,
    ),
    'max-mojo-community-20240828': ('max-mojo-community', 'MAX and Mojo Community License', CUSTOM),
    'mdl-2021': ('mdl-2021', 'Model License 2021', CUSTOM),
    'mgb-1.0': ('mgb-1.0', 'MGB License 1.0', CUSTOM),
    'moonshot-ai-modified-mit-2025': ('kimi-k2', 'Kimi K2 Modified MIT License', CUSTOM),
    'nvidia-model-training-2025': (
        'nvidia-model-training-2025',
        'NVIDIA model training license 2025',
        CUSTOM,
    ),
    'nvidia-open-model-2025-04-28': (
        'nvidia-open-model-2025-04-28',
        'NVIDIA Open Model License, 28 April 2025',
        CUSTOM,
    ),
    'octl-0.21': ('octl-0.21', 'Open Compensation Token License 0.21', CUSTOM),
    'open-aleph-1.0': ('open-aleph-1.0', 'Open Aleph License 1.0', CUSTOM),
    'openatom-model-1.0': ('openatom-model-1.0', 'OpenAtom Model License 1.0', CUSTOM),
    'playground-v2-community': (
        'playground-v2-community',
        'Playground v2 Community License',
        CUSTOM,
    ),
    'qwen-2024': ('qwen-2024', 'Qwen License Agreement (2024)', CUSTOM),
    'responsible-ai-source-1.0': (
        'responsible-ai-source-1.0',
        'Responsible AI Source Code License 1.0',
        CUSTOM,
    ),
    'responsible-ai-source-1.1': (
        'responsible-ai-source-1.1',
        'Responsible AI Source Code License 1.1',
        CUSTOM,
    ),
    'soml-1.0': ('soml-1.0', 'SOML 1.0', CUSTOM),
    'stability-ai-community-2024': (
        'stability-community-2024',
        'Stability AI Community License (2024)',
        CUSTOM,
    ),
    'stability-ai-nc-2023-12-06': (
        'stability-nc-research',
        'Stability AI Non-Commercial Research Community License',
        CUSTOM,
    ),
    'stable-diffusion-2022-08-22': ('creativeml-openrail-m', 'CreativeML OpenRAIL-M', CUSTOM),
    'tencent-hunyuan-3d-2.0-cla': (
        'hunyuan-3d-2.0',
        'Tencent Hunyuan 3D 2.0 Community License',
        CUSTOM,
    ),
    'tongyi-qianwen-2023': ('tongyi-qianwen', 'Tongyi Qianwen License Agreement', CUSTOM),
    'ms-research-license-terms': (
        'ms-research-license',
        'Microsoft Research License Terms',
        CUSTOM,
    ),
    'gretelai-sal-1.0': ('gretelai-sal-1.0', 'Gretel.ai Source Available License 1.0', CUSTOM),
    'redis-source-available-1.0': (
        'redis-source-available-1.0',
        'Redis Source Available License 1.0',
        CUSTOM,
    ),
    'sonar-sal-1.0': ('sonar-sal-1.0', 'Sonar Source-Available License 1.0', CUSTOM),
    'commons-clause': ('commons-clause', 'Commons Clause', 'custom,rider'),
    'fsl-1.1-mit': ('fsl-1.1', 'Functional Source License 1.1, MIT Future License', CUSTOM),
    'fsl-1.1-apache-2.0': ('fsl-1.1', 'Functional Source License 1.1, ALv2 Future License', CUSTOM),
    'hippocratic-3.0': ('hippocratic-3.0', 'Hippocratic License 3.0', CUSTOM),
    'llgpl': ('llgpl', 'Lisp LGPL preamble', 'custom,rider'),
    'apple-sscl': ('apple-sscl', 'Apple Sample Source Code License', CUSTOM),
    'cooperative-non-violent-6.0': (
        'cooperative-non-violent-6.0',
        'Cooperative Non-Violent License 6',
        CUSTOM,
    ),
    'cooperative-non-violent-7.0': (
        'cooperative-non-violent-7.0',
        'Cooperative Non-Violent License 7',
        CUSTOM,
    ),
    'non-violent-7.0': ('non-violent-7.0', 'Non-Violent Public License 7', CUSTOM),
    'rwth-returnn-2024': ('rwth-returnn-2024', 'RWTH RETURNN License', CUSTOM),
}

#: Texts kept by scancode-toolkit that differ in many words of a short license, and were read:
#: the address of the author in WTFPL, the sentence above the PostgreSQL license.
SHORT_VARIANTS = frozenset(('wtfpl-2.0', 'postgresql'))

#: Spans that copies lack as a whole, or have in other words: (license, first words, words at
#: which they end; '' for the end of the text, '+' for just the words themselves).
OPTIONAL: tuple[tuple[str, str, str], ...] = (
    (r'(?:Apache|ECL)-2\.0|[AL]?GPL-|MPL-1', 'end of terms and conditions', '+'),
    (r'Apache-2\.0|ECL-2', 'appendix how to apply the', 'licensed under the'),
    (r'Apache-2\.0', 'licensed under the apache license version 2 0 the license you may not', ''),
    (r'Apache-2\.0', 'end of terms and conditions', ''),
    (r'Apache-2\.0', 'appendix how to apply the', ''),
    (r'[AL]?GPL-|LGPL', 'how to apply these terms to your new', ''),
    (r'[AL]?GPL-', 'end of terms and conditions', ''),
    (r'GFDL', 'addendum how to use this license for your documents', ''),
    (r'CC-BY.*-4\.0', 'creative commons is not a party to its public licenses', ''),
    (r'CC-BY.*-3\.0', 'creative commons notice', ''),
    (r'CC0', 'creative commons corporation is not a law firm', 'statement of purpose'),
    (r'CC-BY.*-3\.0', 'creative commons corporation is not a law firm', 'license'),
)

_MISPRINTS = (
    (b'More_considerations', b'More considerations'),
    (b'followingSecondary', b'following Secondary'),
    (b'forthin', b'forth in'),
    (b'personobtaining', b'person obtaining'),
)


def mend(data: bytes) -> bytes:
    """The known misprints of the choosealicense copies put right."""
    for wrong, right in _MISPRINTS:
        data = data.replace(wrong, right)
    return data
