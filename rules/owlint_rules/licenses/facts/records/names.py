# ruff: noqa: E501 - rows read better on one line
"""Which module holds which license record, and what names of several mean; made by tools/license_names.py."""

from __future__ import annotations

#: Module -> the keys of its records, separated by blanks (keys hold none).
MODULES = {
    'absent': 'no-license all-rights-reserved unknown',
    'amazon': 'alexa-teacher-model amazon-sl',
    'america_europe_labs': """
        lfm-open-1.0 xai-grok-2-community ms-research-license gpt-2-modified-mit ai2-tulu-model
        nexusraven-v2 nexusflow-personal-use cohere-c4ai-cc-by-nc+aup open-aleph-1.0
    """,
    'apple': 'apple-amlr apple-ascl-style apple-epfl-sample-code-1.1 apple-sscl',
    'biology': 'chai-1-community evolutionaryscale-community scfoundation',
    'china_labs': 'aixcoder-7b orion-14b minicpm-model-1.0 inf-opencoder-2024 yuan-2.0 internlm baichuan2-community',
    'copyleft': 'epl-1.0/2.0 eupl-1.1/1.2 mpl-2.0 gpl-2.0/3.0 agpl-3.0 lgpl-2.1/3.0 osl-3.0 lppl-1.3c ofl-1.1 gfdl lgpl-lr llgpl',
    'creative_commons': """
        cc0-1.0 cc-by-4.0 cc-by-2.0/2.5/3.0 cc-by-sa-3.0/4.0 cc-by-nc-2.0/3.0/4.0
        cc-by-nc-sa-2.0/3.0/4.0 cc-by-nd-4.0 cc-by-nc-nd-3.0/4.0
    """,
    'data': 'odc-by odbl pddl cdla-permissive-1.0 cdla-permissive-2.0 cdla-sharing-1.0 c-uda etalab-2.0 o-uda mdl-2021 nvidia-model-training-2025',
    'databricks': 'databricks-open-model databricks-db',
    'ethical_source': 'responsible-ai-source-1.0 responsible-ai-source-1.1 hippocratic-3.0',
    'falcon': 'falcon-180b-tii-1.0 falcon-llm-1.0 falcon-2-11b-tii-1.0 falcon-llm-2.0',
    'flux': 'flux1-dev-nc flux1-dev-nc-1.1 flux1-dev-nc-1.1.1 flux-nc-2.1 circlestone-nc-1.2',
    'google': 'gemma-tou gemma-tou-2026-04-01 hai-def-terms alphafold3-weights-terms alphafold3-output-terms',
    'image_makers': 'ideogram-nc-2026 playground-v2-community kolors kolors-2024-first',
    'kimi_minimax': """
        kimi-k2 kimi-k2.5 kimi-k2.6 kimi-k3 minimax-m2 minimax-model-2025-01-14 minimax-model
        minimax-m2.5 minimax-m2.7 minimax-h3-community
    """,
    'korea_japan': 'exaone-1.0-nc exaone-1.1-nc exaone-1.2-nc k-exaone hyperclova-x-seed-2025 sarashina-nc',
    'lightricks': 'ltxv-0.9-rail-m ltxv-open-weights-2025-04 ltxv-open-weights-2025-05 ltx-2-community-2026-01 ltx-2-community-2026-08',
    'meta_llama': 'llama-1-2023 llama2 llama3 llama3.1 llama3.2 llama3.3 llama4',
    'meta_research': 'chameleon-research fair-noncommercial-research opt-175b seer',
    'meta_vision': 'sam-license-2025-11 dinov3-license seamless-license',
    'mistral': 'mistral-mrl-0.1 mistral-mnpl-0.1 mistral-medium-3.5',
    'model_permissive': 'owpl-1.0.0 openmdw-1.0 openmdw-1.1 openatom-model-1.0 fair-ai-public-1.0 gpt-oss moss',
    'modelgo': """
        mg0-1.0 mg-by-1.0 mg-by-nc-1.0 mg-by-nc-nd-1.0 mg-by-nc-rai-1.0 mg-by-nd-1.0 mg-by-rai-1.0
        mg-by-nc-os-1.0 mg-by-os-1.0 mg0-2.0-2024-11 mg-by-2.0-2024-11 mg-by-nc-2.0-2024-11
        mg-by-nc-nd-2.0-2024-11 mg-by-nc-rai-2.0-2024-11 mg-by-nd-2.0-2024-11 mg-by-rai-2.0-2024-11
        mg-by-nc-os-2.0-2024-11 mg-by-os-2.0-2024-11 mg0-2.0 mg-by-2.0 mg-by-nc-2.0 mg-by-nc-nd-2.0
        mg-by-nc-rai-2.0 mg-by-nd-2.0 mg-by-rai-2.0 mg-by-sa-2.0
    """,
    'nvidia': """
        nvidia-open-model-2025-04-28 nvidia-open-model-2025-10-24
        nvidia-nemotron-open-model-2025-12-15 nvidia-open-model-agreement-2026-04-02
        nvidia-source-code-nc nvidia-license-nc nvidia-license-nc-processors
        nvidia-ai-foundation-2024-03
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
    'qwen': 'tongyi-qianwen tongyi-qianwen-research qwen-2024 qwen-research-2024 qwen-community-1.0 seallms',
    'rail': """
        bigscience-bloom-rail-1.0 bigscience-openrail-m creativeml-openrail-m openrail++-m
        bigcode-openrail-m-v1 deepseek-model-1.0 ai2-impact-lr-1.0
    """,
    'research_rail': 'research-rail-ms research-rail-m research-rail-ams ai-pubs-openrail-m-0.1 fair-ai-public-1.0-sd',
    'source_available': 'elastic-2.0 busl-1.1 fsl-1.1 commons-clause octl-0.21 hfoil-1.0 gretelai-sal-1.0 soml-1.0 spl-r5',
    'speech': 'funasr-model-1.0-2023-05 funasr-model-1.0 funasr-model-1.1 coqui-cpml-1.0.0 fish-audio-research-2026 bilibili-indextts2',
    'stability': 'stability-community-2024 stability-nc-research stability-svd/sv3d-nc sdxl-0.9-research deepfloyd-if stable-beluga-nc',
    'tencent': """
        hunyuan-large hunyuan-video hunyuan-3d-2.0 hunyuan-dit hunyuan-a13b hunyuan-mt
        hunyuan-image-2.1 hunyuan-image-3.0 hunyuan-ocr hunyuan-video-1.5 hunyuan-3d-2.1
        hunyuan-world-1.0 hy-motion-1.0 hy-world-2.0
    """,
    'unread': """
        jamba-open-model h-research/intel-research plamo-community bria-rmbg-1.4 skywork-community
        xverse-model bria-rmbg-2.0 falcon-mamba-7b fair-noncommercial-research-2025-08 cambrian-open
        cambrian-non-commercial cambrian-inference
    """,
    'yi': 'yi-community-1.0 yi-community-2.0 yi-community-2.1',
    'zhipu': """
        glm-130b codegeex2 chatglm-6b-2023-05 chatglm-6b chatglm3-6b glm-4-9b codegeex4 glm-5.3
        cogvlm-2023-10 cogvlm-2023-12 cogvlm2 chatglm2-6b cogvlm cogvideox
    """,
}

#: Names that stand for several licenses -> the keys of those they may mean.
FAMILY_MEMBERS = {
    'bsd': 'bsd-2-clause bsd-3-clause bsd-3-clause-clear',
    'cc': 'cc0-1.0 cc-by-4.0 cc-by-2.0/2.5/3.0 cc-by-sa-3.0/4.0 cc-by-nc-2.0/3.0/4.0 cc-by-nc-sa-2.0/3.0/4.0 cc-by-nd-4.0 cc-by-nc-nd-3.0/4.0',
    'exaone': 'exaone-1.0-nc exaone-1.1-nc exaone-1.2-nc',
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
    'nvidia-open-model-license': 'nvidia-open-model-2025-04-28 nvidia-open-model-2025-10-24',
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
    'yi-license': 'yi-community-1.0 yi-community-2.0 yi-community-2.1',
}
