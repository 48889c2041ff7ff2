"""Which module holds which license record, and by which names: made by tools/license_names.py."""

from __future__ import annotations

#: Module -> the keys of its records, separated by blanks (keys hold none).
MODULES = {
    'absent': 'no-license all-rights-reserved unknown',
    'alibaba_tencent': """
        tongyi-qianwen tongyi-qianwen-research qwen-2024 hunyuan-large hunyuan-video hunyuan-3d-2.0
        seallms kolors bilibili-indextts2
    """,
    'china_labs': """
        yi-community-2.1 chatglm2-6b cogvlm cogvideox aixcoder-7b scfoundation orion-14b
        minimax-model minimax-m2.7 baichuan2-community xverse-model internlm
    """,
    'copyleft': """
        epl-1.0/2.0 eupl-1.1/1.2 mpl-2.0 gpl-2.0/3.0 agpl-3.0 lgpl-2.1/3.0 osl-3.0 lppl-1.3c ofl-1.1
        gfdl lgpl-lr
    """,
    'creative_commons': """
        cc0-1.0 cc-by-4.0 cc-by-2.0/2.5/3.0 cc-by-sa-3.0/4.0 cc-by-nc-2.0/3.0/4.0
        cc-by-nc-sa-2.0/3.0/4.0 cc-by-nd-4.0 cc-by-nc-nd-3.0/4.0
    """,
    'data': """
        odc-by odbl pddl cdla-permissive-1.0 cdla-permissive-2.0 cdla-sharing-1.0 c-uda etalab-2.0
    """,
    'image_models': """
        stability-community-2024 stability-nc-research stability-svd/sv3d-nc sdxl-0.9-research
        deepfloyd-if flux1-dev-nc-1.1.1 playground-v2-community
    """,
    'meta': """
        llama-1-2023 llama2 llama3 llama3.1 llama3.2 llama3.3 llama4 chameleon-research
        fair-noncommercial-research opt-175b
    """,
    'model_permissive': """
        owpl-1.0.0 openmdw-1.0 openmdw-1.1 openatom-model-1.0 fair-ai-public-1.0 gpt-oss
        funasr-model-1.1 kimi-k2 apple-ascl-style moss
    """,
    'permissive': """
        apache-2.0 mit bsd-2-clause bsd-3-clause bsd-3-clause-clear isc zlib bsl-1.0 ncsa postgresql
        ms-pl afl-3.0 ecl-2.0 artistic-2.0 unlicense wtfpl
    """,
    'rail': """
        bigscience-bloom-rail-1.0 bigscience-openrail-m creativeml-openrail-m openrail++-m
        bigcode-openrail-m-v1 deepseek-model-1.0 ltxv-open-weights-2025-05 ai2-impact-lr-1.0
    """,
    'source_available': """
        elastic-2.0 busl-1.1 fsl-1.1 polyform-noncommercial-1.0.0 commons-clause
    """,
    'vendors_us': """
        gemma-tou nvidia-open-model-2025-04-28 apple-amlr databricks-open-model xai-grok-2-community
        ms-research-license lfm-open-1.0
    """,
    'vendors_world': """
        falcon-180b-tii-1.0 falcon-llm-1.0 falcon-2-11b-tii-1.0 mistral-mrl-0.1 mistral-mnpl-0.1
        cohere-c4ai-cc-by-nc+aup exaone-1.1-nc hyperclova-x-seed-2025 coqui-cpml-1.0.0
        open-aleph-1.0 jamba-open-model h-research/intel-research
    """,
}

#: Other names in lower case -> key.
ALIASES = {
    '"all rights reserved" text': 'all-rights-reserved',
    'agpl-3.0+': 'agpl-3.0',
    'agpl-3.0-only': 'agpl-3.0',
    'agpl-3.0-or-later': 'agpl-3.0',
    'apple-ascl': 'apple-ascl-style',
    'apple-ascl-style (ml-depth-pro)': 'apple-ascl-style',
    'apple-sample-code-license': 'apple-ascl-style',
    'bigcode-openrail-m': 'bigcode-openrail-m-v1',
    'bsl-1.0 (boost)': 'bsl-1.0',
    'c-uda-1.0': 'c-uda',
    'cc-by-2.0': 'cc-by-2.0/2.5/3.0',
    'cc-by-2.0 / 2.5 / 3.0': 'cc-by-2.0/2.5/3.0',
    'cc-by-2.5': 'cc-by-2.0/2.5/3.0',
    'cc-by-3.0': 'cc-by-2.0/2.5/3.0',
    'cc-by-nc-2.0': 'cc-by-nc-2.0/3.0/4.0',
    'cc-by-nc-3.0': 'cc-by-nc-2.0/3.0/4.0',
    'cc-by-nc-4.0': 'cc-by-nc-2.0/3.0/4.0',
    'cc-by-nc-nd-3.0': 'cc-by-nc-nd-3.0/4.0',
    'cc-by-nc-nd-4.0': 'cc-by-nc-nd-3.0/4.0',
    'cc-by-nc-sa-2.0': 'cc-by-nc-sa-2.0/3.0/4.0',
    'cc-by-nc-sa-3.0': 'cc-by-nc-sa-2.0/3.0/4.0',
    'cc-by-nc-sa-4.0': 'cc-by-nc-sa-2.0/3.0/4.0',
    'cc-by-sa-3.0': 'cc-by-sa-3.0/4.0',
    'cc-by-sa-3.0 / 4.0': 'cc-by-sa-3.0/4.0',
    'cc-by-sa-4.0': 'cc-by-sa-3.0/4.0',
    'commons-clause (rider)': 'commons-clause',
    'databricks-open-model (dbrx)': 'databricks-open-model',
    'deepfloyd-if-license': 'deepfloyd-if',
    'deepseek': 'deepseek-model-1.0',
    'deepseek-license': 'deepseek-model-1.0',
    'epl-1.0': 'epl-1.0/2.0',
    'epl-1.0 / epl-2.0': 'epl-1.0/2.0',
    'epl-2.0': 'epl-1.0/2.0',
    'eupl-1.1': 'eupl-1.1/1.2',
    'eupl-1.1 / 1.2': 'eupl-1.1/1.2',
    'eupl-1.2': 'eupl-1.1/1.2',
    'fair-noncommercial-research-license': 'fair-noncommercial-research',
    'falcon-llm-1.0 (withdrawn 2023)': 'falcon-llm-1.0',
    'flux-1-dev-non-commercial-license': 'flux1-dev-nc-1.1.1',
    'flux-dev-license': 'flux1-dev-nc-1.1.1',
    'fsl-1.1-alv2': 'fsl-1.1',
    'fsl-1.1-mit': 'fsl-1.1',
    'gemma': 'gemma-tou',
    'gfdl-1.1': 'gfdl',
    'gfdl-1.1-only': 'gfdl',
    'gfdl-1.1-or-later': 'gfdl',
    'gfdl-1.2': 'gfdl',
    'gfdl-1.2-only': 'gfdl',
    'gfdl-1.2-or-later': 'gfdl',
    'gfdl-1.3': 'gfdl',
    'gfdl-1.3-only': 'gfdl',
    'gfdl-1.3-or-later': 'gfdl',
    'google-gemma-terms-of-use': 'gemma-tou',
    'gpl-2.0': 'gpl-2.0/3.0',
    'gpl-2.0 / gpl-3.0': 'gpl-2.0/3.0',
    'gpl-2.0+': 'gpl-2.0/3.0',
    'gpl-2.0-only': 'gpl-2.0/3.0',
    'gpl-2.0-or-later': 'gpl-2.0/3.0',
    'gpl-3.0': 'gpl-2.0/3.0',
    'gpl-3.0+': 'gpl-2.0/3.0',
    'gpl-3.0-only': 'gpl-2.0/3.0',
    'gpl-3.0-or-later': 'gpl-2.0/3.0',
    'gpt-oss (apache-2.0 + usage policy)': 'gpt-oss',
    'grok2-community': 'xai-grok-2-community',
    'h-research': 'h-research/intel-research',
    'h-research / intel-research': 'h-research/intel-research',
    'intel-research': 'h-research/intel-research',
    'internlm (readme terms until 2025-01)': 'internlm',
    'kimi-k2 (modified mit)': 'kimi-k2',
    'lgpl-2.1': 'lgpl-2.1/3.0',
    'lgpl-2.1 / 3.0': 'lgpl-2.1/3.0',
    'lgpl-2.1+': 'lgpl-2.1/3.0',
    'lgpl-2.1-only': 'lgpl-2.1/3.0',
    'lgpl-2.1-or-later': 'lgpl-2.1/3.0',
    'lgpl-3.0': 'lgpl-2.1/3.0',
    'lgpl-3.0+': 'lgpl-2.1/3.0',
    'lgpl-3.0-only': 'lgpl-2.1/3.0',
    'lgpl-3.0-or-later': 'lgpl-2.1/3.0',
    'lgpllr': 'lgpl-lr',
    'licenseref-scancode-bigcode-open-rail-m-v1': 'bigcode-openrail-m-v1',
    'licenseref-scancode-bigscience-open-rail-m': 'bigscience-openrail-m',
    'licenseref-scancode-bigscience-open-rail-m2': 'openrail++-m',
    'licenseref-scancode-bigscience-rail-1.0': 'bigscience-bloom-rail-1.0',
    'licenseref-scancode-bilibili-model-ula-2025-09-09': 'bilibili-indextts2',
    'licenseref-scancode-chameleon-research-2024': 'chameleon-research',
    'licenseref-scancode-deepseek-la-1.0': 'deepseek-model-1.0',
    'licenseref-scancode-exaone-ai-model-1.1-nc': 'exaone-1.1-nc',
    'licenseref-scancode-fair-ai-public-1.0': 'fair-ai-public-1.0',
    'licenseref-scancode-falcon-2-11b-1.0': 'falcon-2-11b-tii-1.0',
    'licenseref-scancode-gemma-tou-2025-03-24': 'gemma-tou',
    'licenseref-scancode-hyperclova-x-seed-2025': 'hyperclova-x-seed-2025',
    'licenseref-scancode-llama-2-license-2023': 'llama2',
    'licenseref-scancode-llama-3.1-license-2024': 'llama3.1',
    'licenseref-scancode-llama-3.2-license-2024': 'llama3.2',
    'licenseref-scancode-llama-3.3-license-2024': 'llama3.3',
    'licenseref-scancode-llama-license-2023': 'llama-1-2023',
    'licenseref-scancode-ltxv-owl-2025-05-05': 'ltxv-open-weights-2025-05',
    'licenseref-scancode-ms-research-license-terms': 'ms-research-license',
    'licenseref-scancode-nvidia-open-model-2025-04-28': 'nvidia-open-model-2025-04-28',
    'licenseref-scancode-open-aleph-1.0': 'open-aleph-1.0',
    'licenseref-scancode-open-weights-permissive-1.0.0': 'owpl-1.0.0',
    'licenseref-scancode-openatom-model-1.0': 'openatom-model-1.0',
    'licenseref-scancode-openmdw-1.0': 'openmdw-1.0',
    'licenseref-scancode-playground-v2-community': 'playground-v2-community',
    'licenseref-scancode-qwen-2024': 'qwen-2024',
    'licenseref-scancode-stability-ai-community-2024': 'stability-community-2024',
    'licenseref-scancode-stable-diffusion-2022-08-22': 'creativeml-openrail-m',
    'licenseref-scancode-tencent-hunyuan-3d-2.0-cla': 'hunyuan-3d-2.0',
    'licenseref-scancode-tongyi-qianwen-2023': 'tongyi-qianwen',
    'llama 4 community license agreement': 'llama4',
    'minimax-m2.7 ("mit-style")': 'minimax-m2.7',
    'minimax-model (01)': 'minimax-model',
    'mnpl': 'mistral-mnpl-0.1',
    'moss (agpl-3.0 weights)': 'moss',
    'mrl': 'mistral-mrl-0.1',
    'no license file / no tag': 'no-license',
    'noassertion': 'unknown',
    'none': 'no-license',
    'odbl-1.0': 'odbl',
    'odc-by-1.0': 'odc-by',
    'openrail++': 'openrail++-m',
    'openrail++-m (sd2 / sdxl 1.0)': 'openrail++-m',
    'pddl-1.0': 'pddl',
    'stability-nc-research (sdxl/sd turbo)': 'stability-nc-research',
    'stability-svd / sv3d nc': 'stability-svd/sv3d-nc',
    'stabilityai-ai-community': 'stability-community-2024',
    'stabilityai-nc-research-community': 'stability-nc-research',
    'tii-falcon-llm': 'falcon-llm-1.0',
    'tongyi-qianwen-license-agreement': 'tongyi-qianwen',
    'yi-community-2.1 (until 2024-05)': 'yi-community-2.1',
}

#: Names that stand for several licenses -> the keys of those they may mean.
FAMILY_MEMBERS = {
    'bsd': 'bsd-2-clause bsd-3-clause bsd-3-clause-clear',
    'cc': """
        cc0-1.0 cc-by-4.0 cc-by-2.0/2.5/3.0 cc-by-sa-3.0/4.0 cc-by-nc-2.0/3.0/4.0
        cc-by-nc-sa-2.0/3.0/4.0 cc-by-nd-4.0 cc-by-nc-nd-3.0/4.0
    """,
    'gpl': 'gpl-2.0/3.0',
    'lgpl': 'lgpl-2.1/3.0',
    'openrail': """
        bigscience-bloom-rail-1.0 bigscience-openrail-m creativeml-openrail-m openrail++-m
        bigcode-openrail-m-v1 deepseek-model-1.0
    """,
    'qwen': 'tongyi-qianwen qwen-2024',
    'stable-video-diffusion-community': 'stability-community-2024 stability-svd/sv3d-nc',
    'tencent-hunyuan-community': 'hunyuan-large hunyuan-video hunyuan-3d-2.0',
}
