"""Which module holds which license record, and by which names: made by tools/license_names.py."""

from __future__ import annotations

#: Module -> the keys of its records, separated by blanks (keys hold none).
MODULES = {
    'absent': 'no-license all-rights-reserved unknown',
    'alibaba': """
        tongyi-qianwen tongyi-qianwen-research qwen-2024 seallms kolors bilibili-indextts2
    """,
    'amazon': 'alexa-teacher-model amazon-sl',
    'apple': 'apple-sscl',
    'china_labs': """
        yi-community-2.1 chatglm2-6b cogvlm cogvideox aixcoder-7b scfoundation orion-14b
        minimax-model minimax-m2.7 baichuan2-community xverse-model internlm
    """,
    'copyleft': """
        epl-1.0/2.0 eupl-1.1/1.2 mpl-2.0 gpl-2.0/3.0 agpl-3.0 lgpl-2.1/3.0 osl-3.0 lppl-1.3c ofl-1.1
        gfdl lgpl-lr llgpl
    """,
    'creative_commons': """
        cc0-1.0 cc-by-4.0 cc-by-2.0/2.5/3.0 cc-by-sa-3.0/4.0 cc-by-nc-2.0/3.0/4.0
        cc-by-nc-sa-2.0/3.0/4.0 cc-by-nd-4.0 cc-by-nc-nd-3.0/4.0
    """,
    'data': """
        odc-by odbl pddl cdla-permissive-1.0 cdla-permissive-2.0 cdla-sharing-1.0 c-uda etalab-2.0
        o-uda mdl-2021 nvidia-model-training-2025
    """,
    'databricks': 'databricks-db',
    'ethical_source': 'responsible-ai-source-1.0 responsible-ai-source-1.1 hippocratic-3.0',
    'google': """
        gemma-tou-2026-04-01 hai-def-terms alphafold3-weights-terms alphafold3-output-terms
    """,
    'image_makers': """
        flux1-dev-nc flux1-dev-nc-1.1 flux-nc-2.1 circlestone-nc-1.2 ideogram-nc-2026
    """,
    'image_models': """
        stability-community-2024 stability-nc-research stability-svd/sv3d-nc sdxl-0.9-research
        deepfloyd-if flux1-dev-nc-1.1.1 playground-v2-community
    """,
    'meta': """
        llama-1-2023 llama2 llama3 llama3.1 llama3.2 llama3.3 llama4 chameleon-research
        fair-noncommercial-research opt-175b seer
    """,
    'meta_vision': 'sam-license-2025-11 dinov3-license seamless-license',
    'model_permissive': """
        owpl-1.0.0 openmdw-1.0 openmdw-1.1 openatom-model-1.0 fair-ai-public-1.0 gpt-oss
        funasr-model-1.1 kimi-k2 apple-ascl-style moss
    """,
    'modelgo': """
        mg0-1.0 mg-by-1.0 mg-by-nc-1.0 mg-by-nc-nd-1.0 mg-by-nc-rai-1.0 mg-by-nd-1.0 mg-by-rai-1.0
        mg-by-nc-os-1.0 mg-by-os-1.0 mg0-2.0-2024-11 mg-by-2.0-2024-11 mg-by-nc-2.0-2024-11
        mg-by-nc-nd-2.0-2024-11 mg-by-nc-rai-2.0-2024-11 mg-by-nd-2.0-2024-11 mg-by-rai-2.0-2024-11
        mg-by-nc-os-2.0-2024-11 mg-by-os-2.0-2024-11 mg0-2.0 mg-by-2.0 mg-by-nc-2.0 mg-by-nc-nd-2.0
        mg-by-nc-rai-2.0 mg-by-nd-2.0 mg-by-rai-2.0 mg-by-sa-2.0
    """,
    'nvidia': """
        nvidia-open-model-2025-10-24 nvidia-nemotron-open-model-2025-12-15
        nvidia-open-model-agreement-2026-04-02 nvidia-source-code-nc nvidia-license-nc
        nvidia-license-nc-processors nvidia-ai-foundation-2024-03
    """,
    'openbmb_gml': """
        openbmb-gml-unlimited openbmb-gml-by openbmb-gml-by-ad openbmb-gml-by-ad-ca
        openbmb-gml-by-ad-nc openbmb-gml-by-ca openbmb-gml-by-nc openbmb-gml-by-ch
        openbmb-gml-by-ch-ad openbmb-gml-by-ch-ad-ca openbmb-gml-by-ch-ad-nc openbmb-gml-by-ch-ca
        openbmb-gml-by-ch-nc openbmb-gml-by-nd openbmb-gml-by-nd-ad openbmb-gml-by-nd-ad-ca
        openbmb-gml-by-nd-ad-nc openbmb-gml-by-nd-ca openbmb-gml-by-nd-nc openbmb-gml-by-sa
        openbmb-gml-by-sa-ad openbmb-gml-by-sa-ad-ca openbmb-gml-by-sa-ad-nc openbmb-gml-by-sa-ca
        openbmb-gml-by-sa-nc openbmb-gml-by-sa-ch openbmb-gml-by-sa-ch-ad openbmb-gml-by-sa-ch-ad-ca
        openbmb-gml-by-sa-ch-ad-nc openbmb-gml-by-sa-ch-ca openbmb-gml-by-sa-ch-nc
    """,
    'permissive': """
        apache-2.0 mit bsd-2-clause bsd-3-clause bsd-3-clause-clear isc zlib bsl-1.0 ncsa postgresql
        ms-pl afl-3.0 ecl-2.0 artistic-2.0 unlicense wtfpl mgb-1.0
    """,
    'polyform': """
        polyform-noncommercial-1.0.0 polyform-small-business-1.0.0 polyform-strict-1.0.0
        polyform-internal-use-1.0.0 polyform-free-trial-1.0.0 polyform-perimeter-1.0.0
        polyform-shield-1.0.0 polyform-defensive-1.0.0
    """,
    'qwen_kimi_minimax': """
        qwen-research-2024 qwen-community-1.0 kimi-k2.5 kimi-k2.6 minimax-m2 kimi-k3
        minimax-model-2025-01-14 minimax-m2.5 minimax-h3-community
    """,
    'rail': """
        bigscience-bloom-rail-1.0 bigscience-openrail-m creativeml-openrail-m openrail++-m
        bigcode-openrail-m-v1 deepseek-model-1.0 ltxv-open-weights-2025-04 ltxv-open-weights-2025-05
        ai2-impact-lr-1.0
    """,
    'research_rail': """
        research-rail-ms research-rail-m research-rail-ams ai-pubs-openrail-m-0.1 ltxv-0.9-rail-m
        ltx-2-community-2026-01 ltx-2-community-2026-08 fair-ai-public-1.0-sd
    """,
    'small_makers': """
        funasr-model-1.0-2023-05 funasr-model-1.0 nexusraven-v2 nexusflow-personal-use
        ai2-tulu-model apple-epfl-sample-code-1.1 yuan-2.0 skywork-community spl-r5
    """,
    'source_available': """
        elastic-2.0 busl-1.1 fsl-1.1 commons-clause hfoil-1.0 gretelai-sal-1.0 soml-1.0
    """,
    'tencent': """
        hunyuan-large hunyuan-video hunyuan-3d-2.0 hunyuan-dit hunyuan-a13b hunyuan-mt
        hunyuan-image-2.1 hunyuan-image-3.0 hunyuan-ocr hunyuan-video-1.5 hunyuan-3d-2.1
        hunyuan-world-1.0 hy-motion-1.0 hy-world-2.0
    """,
    'vendors_us': """
        gemma-tou nvidia-open-model-2025-04-28 apple-amlr databricks-open-model xai-grok-2-community
        ms-research-license
    """,
    'vendors_world': """
        falcon-180b-tii-1.0 falcon-llm-1.0 falcon-2-11b-tii-1.0 mistral-mrl-0.1 mistral-mnpl-0.1
        cohere-c4ai-cc-by-nc+aup exaone-1.1-nc hyperclova-x-seed-2025 coqui-cpml-1.0.0
        open-aleph-1.0 jamba-open-model h-research/intel-research plamo-community bria-rmbg-1.4
    """,
    'world_2026': """
        lfm-open-1.0 falcon-llm-2.0 exaone-1.0-nc exaone-1.2-nc k-exaone fish-audio-research-2026
        minicpm-model-1.0 inf-opencoder-2024 sarashina-nc stable-beluga-nc chai-1-community
        evolutionaryscale-community mistral-medium-3.5 gpt-2-modified-mit kolors-2024-first
        yi-community-1.0 yi-community-2.0
    """,
    'zhipu': """
        glm-130b codegeex2 chatglm-6b-2023-05 chatglm-6b chatglm3-6b glm-4-9b codegeex4 glm-5.3
        cogvlm-2023-10 cogvlm-2023-12 cogvlm2
    """,
}

#: Other names in lower case -> key.
ALIASES = {
    '"all rights reserved" text': 'all-rights-reserved',
    'agpl-3.0+': 'agpl-3.0',
    'agpl-3.0-only': 'agpl-3.0',
    'agpl-3.0-or-later': 'agpl-3.0',
    'ai model license agreement (ai2, tulu)': 'ai2-tulu-model',
    'ai pubs openrail-m 0.1': 'ai-pubs-openrail-m-0.1',
    'ai2-impact-license-low-risk': 'ai2-impact-lr-1.0',
    'alexa teacher model license agreement': 'alexa-teacher-model',
    'alphafold 3 model parameters terms of use': 'alphafold3-weights-terms',
    'alphafold 3 output terms of use': 'alphafold3-output-terms',
    'amazon software license': 'amazon-sl',
    'apple sample source code license': 'apple-sscl',
    'apple-ascl': 'apple-ascl-style',
    'apple-ascl-style (ml-depth-pro)': 'apple-ascl-style',
    'apple-sample-code-license': 'apple-ascl-style',
    'baichuan2': 'baichuan2-community',
    'baichuan2-community-license': 'baichuan2-community',
    'bigcode-openrail-m': 'bigcode-openrail-m-v1',
    'bria rmbg 1.4 license': 'bria-rmbg-1.4',
    'bria-huggingface-model-license-agreement': 'bria-rmbg-1.4',
    'bria-rmbg': 'bria-rmbg-1.4',
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
    'chai discovery community license agreement': 'chai-1-community',
    'chai-1': 'chai-1-community',
    'chatglm-6b license': 'chatglm-6b',
    'chatglm-6b license (may 2023, research only)': 'chatglm-6b-2023-05',
    'chatglm3-6b license': 'chatglm3-6b',
    'chatglm3-license': 'chatglm3-6b',
    'circlestone labs non-commercial license 1.2': 'circlestone-nc-1.2',
    'codegeex license (codegeex2)': 'codegeex2',
    'codegeex4 license': 'codegeex4',
    'cogvlm license (december 2023)': 'cogvlm-2023-12',
    'cogvlm license (october 2023)': 'cogvlm-2023-10',
    'cogvlm2 license': 'cogvlm2',
    'commons-clause (rider)': 'commons-clause',
    'coqui-public-model-license': 'coqui-cpml-1.0.0',
    'databricks license (first text of dolly)': 'databricks-db',
    'databricks-open-model (dbrx)': 'databricks-open-model',
    'databricks-open-model-license': 'databricks-open-model',
    'deepfloyd-if-license': 'deepfloyd-if',
    'deepseek': 'deepseek-model-1.0',
    'deepseek-license': 'deepseek-model-1.0',
    'dinov3 license': 'dinov3-license',
    'epl-1.0': 'epl-1.0/2.0',
    'epl-1.0 / epl-2.0': 'epl-1.0/2.0',
    'epl-2.0': 'epl-1.0/2.0',
    'esm3-community': 'evolutionaryscale-community',
    'eupl-1.1': 'eupl-1.1/1.2',
    'eupl-1.1 / 1.2': 'eupl-1.1/1.2',
    'eupl-1.2': 'eupl-1.1/1.2',
    'evolutionaryscale community license agreement (esm3)': 'evolutionaryscale-community',
    'exaone ai model license agreement 1.0 - nc': 'exaone-1.0-nc',
    'exaone ai model license agreement 1.2 - nc': 'exaone-1.2-nc',
    'faipl-1.0': 'fair-ai-public-1.0',
    'faipl-1.0-sd': 'fair-ai-public-1.0-sd',
    'fair ai public license 1.0-sd': 'fair-ai-public-1.0-sd',
    'fair-ai-public-license-1.0-sd': 'fair-ai-public-1.0-sd',
    'fair-noncommercial-research-license': 'fair-noncommercial-research',
    'falcon 180b tii license 1.0': 'falcon-180b-tii-1.0',
    'falcon-180b-tii-license': 'falcon-180b-tii-1.0',
    'falcon-llm license 2.0 (tii falcon license, december 2024)': 'falcon-llm-2.0',
    'falcon-llm-1.0 (withdrawn 2023)': 'falcon-llm-1.0',
    'falcon-llm-license': 'falcon-llm-2.0',
    'fish audio research license agreement': 'fish-audio-research-2026',
    'fish-audio-research-license': 'fish-audio-research-2026',
    'flux non-commercial license 2.1': 'flux-nc-2.1',
    'flux-dev-license': 'flux1-dev-nc-1.1.1',
    'flux-dev-non-commercial-license': 'flux-nc-2.1',
    'flux-non-commercial-license': 'flux-nc-2.1',
    'flux.1 [dev] non-commercial license (2024)': 'flux1-dev-nc',
    'flux.1 [dev] non-commercial license 1.1': 'flux1-dev-nc-1.1',
    'fsl-1.1-alv2': 'fsl-1.1',
    'fsl-1.1-mit': 'fsl-1.1',
    'funasr model open source license 1.0': 'funasr-model-1.0',
    'funasr model open source license 1.0 (may 2023)': 'funasr-model-1.0-2023-05',
    'funasr-model-license': 'funasr-model-1.1',
    'gemma': 'gemma-tou',
    'gemma terms of use (1 april 2026)': 'gemma-tou-2026-04-01',
    'gfdl-1.1': 'gfdl',
    'gfdl-1.1-only': 'gfdl',
    'gfdl-1.1-or-later': 'gfdl',
    'gfdl-1.2': 'gfdl',
    'gfdl-1.2-only': 'gfdl',
    'gfdl-1.2-or-later': 'gfdl',
    'gfdl-1.3': 'gfdl',
    'gfdl-1.3-only': 'gfdl',
    'gfdl-1.3-or-later': 'gfdl',
    'glm-130b license': 'glm-130b',
    'glm-4-9b license': 'glm-4-9b',
    'glm-5.3 license': 'glm-5.3',
    'gml-by': 'openbmb-gml-by',
    'gml-by-ad': 'openbmb-gml-by-ad',
    'gml-by-ad-ca': 'openbmb-gml-by-ad-ca',
    'gml-by-ad-nc': 'openbmb-gml-by-ad-nc',
    'gml-by-ca': 'openbmb-gml-by-ca',
    'gml-by-ch': 'openbmb-gml-by-ch',
    'gml-by-ch-ad': 'openbmb-gml-by-ch-ad',
    'gml-by-ch-ad-ca': 'openbmb-gml-by-ch-ad-ca',
    'gml-by-ch-ad-nc': 'openbmb-gml-by-ch-ad-nc',
    'gml-by-ch-ca': 'openbmb-gml-by-ch-ca',
    'gml-by-ch-nc': 'openbmb-gml-by-ch-nc',
    'gml-by-nc': 'openbmb-gml-by-nc',
    'gml-by-nd': 'openbmb-gml-by-nd',
    'gml-by-nd-ad': 'openbmb-gml-by-nd-ad',
    'gml-by-nd-ad-ca': 'openbmb-gml-by-nd-ad-ca',
    'gml-by-nd-ad-nc': 'openbmb-gml-by-nd-ad-nc',
    'gml-by-nd-ca': 'openbmb-gml-by-nd-ca',
    'gml-by-nd-nc': 'openbmb-gml-by-nd-nc',
    'gml-by-sa': 'openbmb-gml-by-sa',
    'gml-by-sa-ad': 'openbmb-gml-by-sa-ad',
    'gml-by-sa-ad-ca': 'openbmb-gml-by-sa-ad-ca',
    'gml-by-sa-ad-nc': 'openbmb-gml-by-sa-ad-nc',
    'gml-by-sa-ca': 'openbmb-gml-by-sa-ca',
    'gml-by-sa-ch': 'openbmb-gml-by-sa-ch',
    'gml-by-sa-ch-ad': 'openbmb-gml-by-sa-ch-ad',
    'gml-by-sa-ch-ad-ca': 'openbmb-gml-by-sa-ch-ad-ca',
    'gml-by-sa-ch-ad-nc': 'openbmb-gml-by-sa-ch-ad-nc',
    'gml-by-sa-ch-ca': 'openbmb-gml-by-sa-ch-ca',
    'gml-by-sa-ch-nc': 'openbmb-gml-by-sa-ch-nc',
    'gml-by-sa-nc': 'openbmb-gml-by-sa-nc',
    'gml-unlimited': 'openbmb-gml-unlimited',
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
    'gretel.ai source available license 1.0': 'gretelai-sal-1.0',
    'grok-2': 'xai-grok-2-community',
    'grok2-community': 'xai-grok-2-community',
    'h-research': 'h-research/intel-research',
    'h-research / intel-research': 'h-research/intel-research',
    'hai-def': 'hai-def-terms',
    'health ai developer foundations terms of use': 'hai-def-terms',
    'health-ai-developer-foundations': 'hai-def-terms',
    'hfoilv1.0': 'hfoil-1.0',
    'hippocratic license 3.0': 'hippocratic-3.0',
    'hugging face optimized inference license 1.0': 'hfoil-1.0',
    'hyperclovax': 'hyperclova-x-seed-2025',
    'hyperclovax-seed': 'hyperclova-x-seed-2025',
    'ideogram non-commercial model agreement': 'ideogram-nc-2026',
    'inf': 'inf-opencoder-2024',
    'inf license (opencoder)': 'inf-opencoder-2024',
    'intel-research': 'h-research/intel-research',
    'internlm (readme terms until 2025-01)': 'internlm',
    'jamba-open-model-license': 'jamba-open-model',
    'k-exaone ai model license agreement': 'k-exaone',
    'kimi k2.5 modified mit license': 'kimi-k2.5',
    'kimi k2.6 modified mit license': 'kimi-k2.6',
    'kimi k3 license': 'kimi-k3',
    'kimi-k2 (modified mit)': 'kimi-k2',
    'kimi-k3-license': 'kimi-k3',
    'kolors model license agreement (first text, july 2024)': 'kolors-2024-first',
    'lfm open license 1.0': 'lfm-open-1.0',
    'lfm-open-license-v1.0': 'lfm-open-1.0',
    'lfm1.0': 'lfm-open-1.0',
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
    'licenseref-scancode-amazon-sl': 'amazon-sl',
    'licenseref-scancode-apple-sscl': 'apple-sscl',
    'licenseref-scancode-bigcode-open-rail-m-v1': 'bigcode-openrail-m-v1',
    'licenseref-scancode-bigscience-open-rail-m': 'bigscience-openrail-m',
    'licenseref-scancode-bigscience-open-rail-m2': 'openrail++-m',
    'licenseref-scancode-bigscience-rail-1.0': 'bigscience-bloom-rail-1.0',
    'licenseref-scancode-bilibili-model-ula-2025-09-09': 'bilibili-indextts2',
    'licenseref-scancode-chameleon-research-2024': 'chameleon-research',
    'licenseref-scancode-deepseek-la-1.0': 'deepseek-model-1.0',
    'licenseref-scancode-exaone-ai-model-1.1-nc': 'exaone-1.1-nc',
    'licenseref-scancode-fair-ai-public-1.0': 'fair-ai-public-1.0',
    'licenseref-scancode-fair-ai-public-1.0-sd': 'fair-ai-public-1.0-sd',
    'licenseref-scancode-falcon-2-11b-1.0': 'falcon-2-11b-tii-1.0',
    'licenseref-scancode-flux-1-nc': 'flux1-dev-nc',
    'licenseref-scancode-gemma-tou-2024-04-01': 'gemma-tou',
    'licenseref-scancode-gemma-tou-2025-03-24': 'gemma-tou',
    'licenseref-scancode-gretelai-sal-1.0': 'gretelai-sal-1.0',
    'licenseref-scancode-hfoil-1.0': 'hfoil-1.0',
    'licenseref-scancode-hippocratic-3.0': 'hippocratic-3.0',
    'licenseref-scancode-hyperclova-x-seed-2025': 'hyperclova-x-seed-2025',
    'licenseref-scancode-llama-2-license-2023': 'llama2',
    'licenseref-scancode-llama-3.1-license-2024': 'llama3.1',
    'licenseref-scancode-llama-3.2-license-2024': 'llama3.2',
    'licenseref-scancode-llama-3.3-license-2024': 'llama3.3',
    'licenseref-scancode-llama-license-2023': 'llama-1-2023',
    'licenseref-scancode-ltxv-owl-2025-04-17': 'ltxv-open-weights-2025-04',
    'licenseref-scancode-ltxv-owl-2025-05-05': 'ltxv-open-weights-2025-05',
    'licenseref-scancode-mdl-2021': 'mdl-2021',
    'licenseref-scancode-mgb-1.0': 'mgb-1.0',
    'licenseref-scancode-ms-research-license-terms': 'ms-research-license',
    'licenseref-scancode-nvidia-model-training-2025': 'nvidia-model-training-2025',
    'licenseref-scancode-nvidia-open-model-2025-04-28': 'nvidia-open-model-2025-04-28',
    'licenseref-scancode-open-aleph-1.0': 'open-aleph-1.0',
    'licenseref-scancode-open-weights-permissive-1.0.0': 'owpl-1.0.0',
    'licenseref-scancode-openatom-model-1.0': 'openatom-model-1.0',
    'licenseref-scancode-openmdw-1.0': 'openmdw-1.0',
    'licenseref-scancode-playground-v2-community': 'playground-v2-community',
    'licenseref-scancode-polyform-defensive-1.0.0': 'polyform-defensive-1.0.0',
    'licenseref-scancode-polyform-free-trial-1.0.0': 'polyform-free-trial-1.0.0',
    'licenseref-scancode-polyform-internal-use-1.0.0': 'polyform-internal-use-1.0.0',
    'licenseref-scancode-polyform-perimeter-1.0.0': 'polyform-perimeter-1.0.0',
    'licenseref-scancode-polyform-shield-1.0.0': 'polyform-shield-1.0.0',
    'licenseref-scancode-polyform-strict-1.0.0': 'polyform-strict-1.0.0',
    'licenseref-scancode-qwen-2024': 'qwen-2024',
    'licenseref-scancode-responsible-ai-source-1.0': 'responsible-ai-source-1.0',
    'licenseref-scancode-responsible-ai-source-1.1': 'responsible-ai-source-1.1',
    'licenseref-scancode-soml-1.0': 'soml-1.0',
    'licenseref-scancode-stability-ai-community-2024': 'stability-community-2024',
    'licenseref-scancode-stable-diffusion-2022-08-22': 'creativeml-openrail-m',
    'licenseref-scancode-tencent-hunyuan-3d-2.0-cla': 'hunyuan-3d-2.0',
    'licenseref-scancode-tongyi-qianwen-2023': 'tongyi-qianwen',
    'lisp lesser general public license (preamble to lgpl-2.1)': 'llgpl',
    'llama 4 community license agreement': 'llama4',
    'ltx video 0.9 rail-m license': 'ltxv-0.9-rail-m',
    'ltx-2 community license agreement (5 january 2026)': 'ltx-2-community-2026-01',
    'ltx-2.x community license agreement (11 august 2026)': 'ltx-2-community-2026-08',
    'ltx-2.x-community-license-agreement': 'ltx-2-community-2026-08',
    'ltx-video open weights license (17 april 2025)': 'ltxv-open-weights-2025-04',
    'ltx-video open weights license (5 may 2025)': 'ltxv-open-weights-2025-05',
    'ltx-video-license': 'ltxv-0.9-rail-m',
    'mgb open source license 1.0': 'mgb-1.0',
    'microsoft-research-license': 'ms-research-license',
    'minicpm model license 1.0': 'minicpm-model-1.0',
    'minicpm-model-license': 'minicpm-model-1.0',
    'minimax h3 community license agreement': 'minimax-h3-community',
    'minimax m2 modified mit license': 'minimax-m2',
    'minimax model license (minimax-m2.5)': 'minimax-m2.5',
    'minimax model license agreement (first text, january 2025)': 'minimax-model-2025-01-14',
    'minimax-m2.7 ("mit-style")': 'minimax-m2.7',
    'minimax-model (01)': 'minimax-model',
    'mistral medium 3.5 modified mit license': 'mistral-medium-3.5',
    'mistral-ai-non-production-license': 'mistral-mnpl-0.1',
    'mistral-ai-research-licence': 'mistral-mrl-0.1',
    'mistral-ai-research-license': 'mistral-mrl-0.1',
    'mnpl': 'mistral-mnpl-0.1',
    'modelgo mg-by license 1.0': 'mg-by-1.0',
    'modelgo mg-by license 2.0': 'mg-by-2.0',
    'modelgo mg-by license 2.0 (november 2024)': 'mg-by-2.0-2024-11',
    'modelgo mg-by-nc license 1.0': 'mg-by-nc-1.0',
    'modelgo mg-by-nc license 2.0': 'mg-by-nc-2.0',
    'modelgo mg-by-nc license 2.0 (november 2024)': 'mg-by-nc-2.0-2024-11',
    'modelgo mg-by-nc-nd license 1.0': 'mg-by-nc-nd-1.0',
    'modelgo mg-by-nc-nd license 2.0': 'mg-by-nc-nd-2.0',
    'modelgo mg-by-nc-nd license 2.0 (november 2024)': 'mg-by-nc-nd-2.0-2024-11',
    'modelgo mg-by-nc-os license 1.0': 'mg-by-nc-os-1.0',
    'modelgo mg-by-nc-os license 2.0 (november 2024)': 'mg-by-nc-os-2.0-2024-11',
    'modelgo mg-by-nc-rai license 1.0': 'mg-by-nc-rai-1.0',
    'modelgo mg-by-nc-rai license 2.0': 'mg-by-nc-rai-2.0',
    'modelgo mg-by-nc-rai license 2.0 (november 2024)': 'mg-by-nc-rai-2.0-2024-11',
    'modelgo mg-by-nd license 1.0': 'mg-by-nd-1.0',
    'modelgo mg-by-nd license 2.0': 'mg-by-nd-2.0',
    'modelgo mg-by-nd license 2.0 (november 2024)': 'mg-by-nd-2.0-2024-11',
    'modelgo mg-by-os license 1.0': 'mg-by-os-1.0',
    'modelgo mg-by-os license 2.0 (november 2024)': 'mg-by-os-2.0-2024-11',
    'modelgo mg-by-rai license 1.0': 'mg-by-rai-1.0',
    'modelgo mg-by-rai license 2.0': 'mg-by-rai-2.0',
    'modelgo mg-by-rai license 2.0 (november 2024)': 'mg-by-rai-2.0-2024-11',
    'modelgo mg-by-sa license 2.0': 'mg-by-sa-2.0',
    'modelgo mg0 license 1.0': 'mg0-1.0',
    'modelgo mg0 license 2.0': 'mg0-2.0',
    'modelgo mg0 license 2.0 (november 2024)': 'mg0-2.0-2024-11',
    'modified mit license (gpt-2)': 'gpt-2-modified-mit',
    'montreal data license 2021': 'mdl-2021',
    'moss (agpl-3.0 weights)': 'moss',
    'mrl': 'mistral-mrl-0.1',
    'nexusflow research license': 'nexusflow-personal-use',
    'nexusflow-license': 'nexusraven-v2',
    'nexusflow-research-license': 'nexusflow-personal-use',
    'nexusflow.ai license terms (nexusraven-v2)': 'nexusraven-v2',
    'nexusflow.ai license terms for personal use': 'nexusflow-personal-use',
    'no license file / no tag': 'no-license',
    'noassertion': 'unknown',
    'none': 'no-license',
    'nsclv1': 'nvidia-source-code-nc',
    'nvclv1': 'nvidia-source-code-nc',
    'nvidia ai foundation models community license (14 march 2024)': 'nvidia-ai-foundation-2024-03',
    'nvidia data agreement for model training (august 2025)': 'nvidia-model-training-2025',
    'nvidia license (non-commercial)': 'nvidia-license-nc',
    'nvidia license (non-commercial, with nvidia processors)': 'nvidia-license-nc-processors',
    'nvidia nemotron open model license (december 2025)': 'nvidia-nemotron-open-model-2025-12-15',
    'nvidia open model agreement (2 april 2026)': 'nvidia-open-model-agreement-2026-04-02',
    'nvidia open model license (24 october 2025)': 'nvidia-open-model-2025-10-24',
    'nvidia source code license': 'nvidia-source-code-nc',
    'nvidia source code license (non-commercial)': 'nvidia-source-code-nc',
    'nvidia source code license-nc': 'nvidia-source-code-nc',
    'nvidia-ai-foundation-models-community-license': 'nvidia-ai-foundation-2024-03',
    'nvidia-nemotron-open-model-license': 'nvidia-nemotron-open-model-2025-12-15',
    'nvidia-open-model-agreement': 'nvidia-open-model-agreement-2026-04-02',
    'nvidia-source-code-license': 'nvidia-source-code-nc',
    'o-uda-1.0': 'o-uda',
    'odbl-1.0': 'odbl',
    'odc-by-1.0': 'odc-by',
    'open use of data agreement 1.0': 'o-uda',
    'open-aleph-license': 'open-aleph-1.0',
    'openbmb general model license by': 'openbmb-gml-by',
    'openbmb general model license by-ad': 'openbmb-gml-by-ad',
    'openbmb general model license by-ad-ca': 'openbmb-gml-by-ad-ca',
    'openbmb general model license by-ad-nc': 'openbmb-gml-by-ad-nc',
    'openbmb general model license by-ca': 'openbmb-gml-by-ca',
    'openbmb general model license by-ch': 'openbmb-gml-by-ch',
    'openbmb general model license by-ch-ad': 'openbmb-gml-by-ch-ad',
    'openbmb general model license by-ch-ad-ca': 'openbmb-gml-by-ch-ad-ca',
    'openbmb general model license by-ch-ad-nc': 'openbmb-gml-by-ch-ad-nc',
    'openbmb general model license by-ch-ca': 'openbmb-gml-by-ch-ca',
    'openbmb general model license by-ch-nc': 'openbmb-gml-by-ch-nc',
    'openbmb general model license by-nc': 'openbmb-gml-by-nc',
    'openbmb general model license by-nd': 'openbmb-gml-by-nd',
    'openbmb general model license by-nd-ad': 'openbmb-gml-by-nd-ad',
    'openbmb general model license by-nd-ad-ca': 'openbmb-gml-by-nd-ad-ca',
    'openbmb general model license by-nd-ad-nc': 'openbmb-gml-by-nd-ad-nc',
    'openbmb general model license by-nd-ca': 'openbmb-gml-by-nd-ca',
    'openbmb general model license by-nd-nc': 'openbmb-gml-by-nd-nc',
    'openbmb general model license by-sa': 'openbmb-gml-by-sa',
    'openbmb general model license by-sa-ad': 'openbmb-gml-by-sa-ad',
    'openbmb general model license by-sa-ad-ca': 'openbmb-gml-by-sa-ad-ca',
    'openbmb general model license by-sa-ad-nc': 'openbmb-gml-by-sa-ad-nc',
    'openbmb general model license by-sa-ca': 'openbmb-gml-by-sa-ca',
    'openbmb general model license by-sa-ch': 'openbmb-gml-by-sa-ch',
    'openbmb general model license by-sa-ch-ad': 'openbmb-gml-by-sa-ch-ad',
    'openbmb general model license by-sa-ch-ad-ca': 'openbmb-gml-by-sa-ch-ad-ca',
    'openbmb general model license by-sa-ch-ad-nc': 'openbmb-gml-by-sa-ch-ad-nc',
    'openbmb general model license by-sa-ch-ca': 'openbmb-gml-by-sa-ch-ca',
    'openbmb general model license by-sa-ch-nc': 'openbmb-gml-by-sa-ch-nc',
    'openbmb general model license by-sa-nc': 'openbmb-gml-by-sa-nc',
    'openbmb general model license, unlimited': 'openbmb-gml-unlimited',
    'openrail++': 'openrail++-m',
    'openrail++-m (sd2 / sdxl 1.0)': 'openrail++-m',
    'pddl-1.0': 'pddl',
    'plamo community license': 'plamo-community',
    'plamo-community-license': 'plamo-community',
    'polyform defensive license 1.0.0': 'polyform-defensive-1.0.0',
    'polyform free trial license 1.0.0': 'polyform-free-trial-1.0.0',
    'polyform internal use license 1.0.0': 'polyform-internal-use-1.0.0',
    'polyform noncommercial license 1.0.0': 'polyform-noncommercial-1.0.0',
    'polyform perimeter license 1.0.0': 'polyform-perimeter-1.0.0',
    'polyform shield license 1.0.0': 'polyform-shield-1.0.0',
    'polyform small business license 1.0.0': 'polyform-small-business-1.0.0',
    'polyform strict license 1.0.0': 'polyform-strict-1.0.0',
    'qwen community license 1.0': 'qwen-community-1.0',
    'qwen research license': 'qwen-research-2024',
    'qwen research license agreement': 'qwen-research-2024',
    'qwen-community-license': 'qwen-community-1.0',
    'qwen-research': 'qwen-research-2024',
    'qwen-research-license': 'qwen-research-2024',
    'rail-ams': 'research-rail-ams',
    'rail-m': 'research-rail-m',
    'rail-ms': 'research-rail-ms',
    'research-only rail-ams (franca)': 'research-rail-ams',
    'research-only rail-m (videoactionmodel)': 'research-rail-m',
    'research-only rail-ms (instella, amd)': 'research-rail-ms',
    'research-only-rail-ams': 'research-rail-ams',
    'research-only-rail-m': 'research-rail-m',
    'responsible ai source code license 1.0': 'responsible-ai-source-1.0',
    'responsible ai source code license 1.1': 'responsible-ai-source-1.1',
    'sam license': 'sam-license-2025-11',
    'sam-license': 'sam-license-2025-11',
    'sammy public license, revision 5 (sr1)': 'spl-r5',
    'sample code license 1.1 (epfl and apple, weights of 4m)': 'apple-epfl-sample-code-1.1',
    'sample-code-license': 'apple-epfl-sample-code-1.1',
    'sarashina model noncommercial license agreement': 'sarashina-nc',
    'sarashina-non-commercial-license': 'sarashina-nc',
    'seamless licensing agreement': 'seamless-license',
    'seamless-licensing-agreement': 'seamless-license',
    'seer license agreement': 'seer',
    'skywork': 'skywork-community',
    'skywork community license': 'skywork-community',
    'skywork-community-license': 'skywork-community',
    'skywork-license': 'skywork-community',
    'software for open models license 1.0': 'soml-1.0',
    'stability-nc-research (sdxl/sd turbo)': 'stability-nc-research',
    'stability-svd / sv3d nc': 'stability-svd/sv3d-nc',
    'stabilityai-ai-community': 'stability-community-2024',
    'stabilityai-community-license': 'stability-community-2024',
    'stabilityai-nc-research-community': 'stability-nc-research',
    'stable beluga non-commercial community license agreement': 'stable-beluga-nc',
    'stable-cascade-nc-community': 'stability-nc-research',
    'tencent hunyuan 3d 2.0 community license': 'hunyuan-3d-2.0',
    'tencent hunyuan 3d 2.1 community license': 'hunyuan-3d-2.1',
    'tencent hunyuan a13b community license': 'hunyuan-a13b',
    'tencent hunyuan dit community license': 'hunyuan-dit',
    'tencent hunyuan large community license': 'hunyuan-large',
    'tencent hunyuan-mt community license': 'hunyuan-mt',
    'tencent hunyuanimage 2.1 community license': 'hunyuan-image-2.1',
    'tencent hunyuanimage 3.0 community license': 'hunyuan-image-3.0',
    'tencent hunyuanocr community license': 'hunyuan-ocr',
    'tencent hunyuanvideo 1.5 community license': 'hunyuan-video-1.5',
    'tencent hunyuanvideo community license': 'hunyuan-video',
    'tencent hunyuanworld-1.0 community license': 'hunyuan-world-1.0',
    'tencent hy-motion 1.0 community license': 'hy-motion-1.0',
    'tencent hy-world 2.0 community license': 'hy-world-2.0',
    'tii falcon license': 'falcon-llm-2.0',
    'tii-falcon-llm': 'falcon-llm-1.0',
    'tongyi-qianwen-license-agreement': 'tongyi-qianwen',
    'xai community license agreement': 'xai-grok-2-community',
    'yi series models license agreement 1.0': 'yi-community-1.0',
    'yi series models license agreement 2.0': 'yi-community-2.0',
    'yi-community-2.1 (until 2024-05)': 'yi-community-2.1',
    'yuan 2.0 model license agreement': 'yuan-2.0',
    'yuan-2.0-model-license': 'yuan-2.0',
    'yuan2.0': 'yuan-2.0',
}

#: Names that stand for several licenses -> the keys of those they may mean.
FAMILY_MEMBERS = {
    'bsd': 'bsd-2-clause bsd-3-clause bsd-3-clause-clear',
    'cc': """
        cc0-1.0 cc-by-4.0 cc-by-2.0/2.5/3.0 cc-by-sa-3.0/4.0 cc-by-nc-2.0/3.0/4.0
        cc-by-nc-sa-2.0/3.0/4.0 cc-by-nd-4.0 cc-by-nc-nd-3.0/4.0
    """,
    'exaone': 'exaone-1.1-nc exaone-1.0-nc exaone-1.2-nc',
    'flux-1-dev-non-commercial-license': 'flux1-dev-nc flux1-dev-nc-1.1 flux1-dev-nc-1.1.1',
    'gml': """
        openbmb-gml-unlimited openbmb-gml-by openbmb-gml-by-ad openbmb-gml-by-ad-ca
        openbmb-gml-by-ad-nc openbmb-gml-by-ca openbmb-gml-by-nc openbmb-gml-by-ch
        openbmb-gml-by-ch-ad openbmb-gml-by-ch-ad-ca openbmb-gml-by-ch-ad-nc openbmb-gml-by-ch-ca
        openbmb-gml-by-ch-nc openbmb-gml-by-nd openbmb-gml-by-nd-ad openbmb-gml-by-nd-ad-ca
        openbmb-gml-by-nd-ad-nc openbmb-gml-by-nd-ca openbmb-gml-by-nd-nc openbmb-gml-by-sa
        openbmb-gml-by-sa-ad openbmb-gml-by-sa-ad-ca openbmb-gml-by-sa-ad-nc openbmb-gml-by-sa-ca
        openbmb-gml-by-sa-nc openbmb-gml-by-sa-ch openbmb-gml-by-sa-ch-ad openbmb-gml-by-sa-ch-ad-ca
        openbmb-gml-by-sa-ch-ad-nc openbmb-gml-by-sa-ch-ca openbmb-gml-by-sa-ch-nc
    """,
    'gpl': 'gpl-2.0/3.0',
    'lgpl': 'lgpl-2.1/3.0',
    'ltx-2-community-license-agreement': 'ltx-2-community-2026-01 ltx-2-community-2026-08',
    'msr-la': 'ms-research-license',
    'msrla': 'ms-research-license',
    'nvidia-open-model-license': 'nvidia-open-model-2025-10-24 nvidia-open-model-2025-04-28',
    'openrail': """
        bigscience-bloom-rail-1.0 bigscience-openrail-m creativeml-openrail-m openrail++-m
        bigcode-openrail-m-v1 deepseek-model-1.0 ai-pubs-openrail-m-0.1
    """,
    'qwen': 'tongyi-qianwen qwen-2024',
    'stable-video-diffusion-community': 'stability-community-2024 stability-svd/sv3d-nc',
    'tencent-hunyuan-community': """
        hunyuan-large hunyuan-video hunyuan-3d-2.0 hunyuan-dit hunyuan-a13b hunyuan-mt
        hunyuan-image-2.1 hunyuan-image-3.0 hunyuan-ocr hunyuan-video-1.5 hunyuan-3d-2.1
        hunyuan-world-1.0 hy-motion-1.0 hy-world-2.0
    """,
    'yi-license': 'yi-community-2.1 yi-community-1.0 yi-community-2.0',
}
