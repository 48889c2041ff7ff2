"""The rows of the table of well-known base models.

One row holds for all its patterns: who gave the models out, the record of the
license, a note on what the record leaves open, the page that says so, and the
names in lower case, ``*`` standing for any characters. A size or a date under
another license has a row of its own or none. What two pages say differently,
or a page about the family in general, is left out: a model that is missing is
unknown, not free.
"""

from __future__ import annotations

_LLAMA = 'meta-llama/llama-models@a9c89c4:models'
_R1 = 'deepseek-ai/DeepSeek-R1@00f3296:README.md, section 7'
_FLUX = 'black-forest-labs/flux@0590e74:README.md'
_QWEN = 'QwenLM/Qwen@03cd81f:README.md, License Agreement'
_QWEN25 = 'QwenLM/Qwen2.5 README.md, License Agreement'
_STABILITY = 'Stability-AI/generative-models@059d8e9:README.md'
_COGVIDEO = 'THUDM/CogVideo README.md, Model-License'
_GEMMA = 'google/gemma model cards on the hub, "Terms of Use"'
_MISTRAL = 'mistralai/platform-docs-public@a8d3613:docs/getting-started/models/weights.md'
_MOT = 'lfai/model_openness_tool'
#: The publisher's own table of which model each of its copies is a copy of.
_COPIES = 'unslothai/unsloth@0050c73:unsloth/models/mapper.py'
#: Tags and names that the base models' own cards carried in a dump of popular models.
_CARDS = 'card of the model on the hub, dump of 2024'
_COHERE = 'card of the model: CC-BY-NC, and the use policy must be kept'
_AYA = 'cards of copies of the model, which quote cohere.com c4ai-cc-by-nc-license'

_EU = 'people and companies in the European Union get no rights to the multimodal models'
_GEMMA_DATES = 'the terms of 2024-04-01 and 2025-03-24 differ in what they call "Gemma"'
_FLUX_DATES = 'an older text of 2024 has the same name'
_TONGYI_FORM = 'the publisher asks for a form before commercial use'
_QWEN_NOTICE = 'derived from a model under Apache-2.0, whose notices stay'
_COPY = 'a copy of the model, under the terms of the original'
_POLICY = 'tagged cc-by-nc-4.0, but a use policy is part of the terms'

#: (organizations, record key, note, source, name patterns)
ROWS: tuple[tuple[str, str, str, str, str], ...] = (
    ('01-ai', 'apache-2.0', 'the publisher asks derivatives for a line of credit',
     '01-ai/Yi-1.5@0704ac0:README.md, License', 'yi-1.5-*'),
    ('aixcoder', 'aixcoder-7b', '', 'aixcoder-plugin/aiXcoder-7B@6bb5096:MODEL_LICENSE',
     'aixcoder-7b-base*'),
    ('ai21labs', 'jamba-open-model', 'the text has not been read', 'arXiv 2408.12570, abstract',
     'ai21-jamba-1.5-* ai21-jamba-mini-1.5* ai21-jamba-large-1.5*'),
    ('allenai', 'apache-2.0', '', 'allenai/OLMo@59a53e3:README.md', 'olmo-2-*-7b*'),
    ('apple', 'apple-amlr', '', 'apple/ml-fastvlm@592b4ad:LICENSE_MODEL', 'fastvlm-*'),
    ('baichuan-inc', 'baichuan2-community', 'commercial use after an application by mail',
     'baichuan-inc/Baichuan2 README_EN.md, License', 'baichuan2-*'),
    ('bigscience', 'bigscience-bloom-rail-1.0', '', f'{_MOT}:models/BLOOM.yml', 'bloom'),
    ('black-forest-labs', 'apache-2.0', '', _FLUX, 'flux.1-schnell'),
    ('black-forest-labs', 'flux1-dev-nc-1.1.1', _FLUX_DATES, _FLUX,
     'flux.1-dev flux.1-fill-dev flux.1-canny-dev* flux.1-depth-dev* flux.1-redux-dev'),
    ('codellama', 'llama2', '', 'meta-llama/codellama@11925d7:README.md, License', 'codellama-*'),
    ('cohereforai coherelabs', 'cohere-c4ai-cc-by-nc+aup', _POLICY,
     'cohere.com c4ai-cc-by-nc-license', 'c4ai-command-r-v01*'),
    ('cohereforai coherelabs', 'cohere-c4ai-cc-by-nc+aup', _POLICY, _COHERE,
     'aya-23-8b c4ai-command-r7b-12-2024'),
    ('cohereforai coherelabs', 'cohere-c4ai-cc-by-nc+aup', _POLICY, _AYA,
     'aya-expanse-8b aya-expanse-32b'),
    ('compvis', 'creativeml-openrail-m', '', 'CompVis/stable-diffusion@21f890f:LICENSE',
     'stable-diffusion-v1-1 stable-diffusion-v1-2 stable-diffusion-v1-3 stable-diffusion-v1-4'),
    ('databricks', 'databricks-open-model', '', 'databricks/dbrx@1065b7b:README.md',
     'dbrx-base* dbrx-instruct*'),
    ('deepfloyd', 'deepfloyd-if', '', 'deep-floyd/IF@ffc8163:LICENSE-MODEL', 'if-i-* if-ii-*'),
    ('deepseek-ai', 'mit', '', _R1, 'deepseek-r1 deepseek-r1-zero'),
    ('deepseek-ai', 'mit', _QWEN_NOTICE, _R1,
     'deepseek-r1-distill-qwen-1.5b deepseek-r1-distill-qwen-7b deepseek-r1-distill-qwen-14b '
     'deepseek-r1-distill-qwen-32b'),
    ('deepseek-ai', 'llama3.1', 'the repository says MIT, but the model derives from Llama 3.1 8B',
     _R1, 'deepseek-r1-distill-llama-8b'),
    ('deepseek-ai', 'llama3.3',
     'the repository says MIT, but the model derives from Llama 3.3 70B Instruct', _R1,
     'deepseek-r1-distill-llama-70b'),
    ('deepseek-ai', 'deepseek-model-1.0', '', _CARDS, 'deepseek-math-7b-*'),
    ('deepseek-ai', 'deepseek-model-1.0', '', 'deepseek-ai/DeepSeek-LLM@1b79a65:README.md',
     'deepseek-llm-7b-* deepseek-llm-67b-*'),
    ('deepseek-ai', 'deepseek-model-1.0', '',
     'deepseek-ai/DeepSeek-Coder@0069ad8:README.md, section 9',
     'deepseek-coder-1.3b-* deepseek-coder-6.7b-* deepseek-coder-7b-* deepseek-coder-33b-*'),
    ('deepseek-ai', 'deepseek-model-1.0', '',
     'deepseek-ai/DeepSeek-Coder-V2@09209c4:README.md, section 7', 'deepseek-coder-v2-*'),
    ('deepseek-ai', 'deepseek-model-1.0', '',
     'deepseek-ai/DeepSeek-MoE@4b411c7:README.md, section 5', 'deepseek-moe-16b-*'),
    ('deepseek-ai', 'deepseek-model-1.0', '',
     'deepseek-ai/DeepSeek-V2@07245db:README.md, section 9', 'deepseek-v2 deepseek-v2-*'),
    ('deepseek-ai', 'deepseek-model-1.0', 'later dates of the model have other terms',
     'deepseek-ai/DeepSeek-V3@06dbd30:README.md, section 8', 'deepseek-v3 deepseek-v3-base'),
    ('deepseek-ai', 'deepseek-model-1.0', '',
     'deepseek-ai/DeepSeek-VL2@1c21d36:README.md, section 5', 'deepseek-vl2*'),
    ('deepseek-ai', 'deepseek-model-1.0', '', 'deepseek-ai/Janus@041df12:README.md, section 4',
     'janus-1.3b janus-pro-1b janus-pro-7b janusflow-1.3b'),
    ('eleutherai', 'apache-2.0', '', 'EleutherAI/pythia@a19eecb:README.md', 'pythia-12b*'),
    ('eleutherai', 'apache-2.0', '', f'{_MOT}@25fcbab:models/GPT-NeoX-20B.yml', 'gpt-neox-20b'),
    ('eleutherai', 'apache-2.0', '', f'{_MOT}@6ece587:models/GPT-J.yml', 'gpt-j-6b'),
    ('facebook', 'opt-175b', '', 'facebookresearch/metaseq@022ce35:projects/OPT/README.md, License',
     'opt-125m opt-350m opt-1.3b opt-2.7b opt-6.7b opt-13b opt-30b opt-66b'),
    ('facebook', 'chameleon-research', '', 'facebookresearch/chameleon@0534e6f:README.md, License',
     'chameleon-7b chameleon-30b'),
    ('facebook', 'cc-by-nc-2.0/3.0/4.0', '',
     'facebookresearch/audiocraft@0155bfa:README.md, License', 'musicgen-*'),
    ('facebook', 'apache-2.0', '', 'facebookresearch/dinov2@04b9100:README.md, License',
     'dinov2-*'),
    ('facebook', 'apache-2.0', '',
     'facebookresearch/segment-anything@13ea663:README.md, License', 'sam-vit-*'),
    ('facebook', 'fair-noncommercial-research', '',
     'facebookresearch/perception_models@3e352cc:LICENSE.PLM', 'perception-lm-*'),
    ('fnlp', 'moss', '', 'OpenMOSS/MOSS@f7c3309:MODEL_LICENSE', 'moss-moon-003-*'),
    ('google', 'gemma-tou', _GEMMA_DATES, _GEMMA, 'gemma-2b* gemma-7b* gemma-2-* gemma-3-*'),
    ('google', 'gemma-tou', _GEMMA_DATES, f'{_MOT}:models/CodeGemma-7B.yml', 'codegemma-*'),
    ('google', 'gemma-tou', _GEMMA_DATES, 'tag of a copy of google/gemma-3n-E2B-it-litert-lm, 2025',
     'gemma-3n-*'),
    ('google-bert', 'apache-2.0', '', 'google-research/bert@04f9e5d:README.md, FAQ',
     'bert-base-* bert-large-*'),
    ('hcompany', 'h-research/intel-research', 'the text has not been read', 'Hcompany/Holo1-3B',
     'holo1-3b'),
    ('ibm-granite', 'apache-2.0', '', 'ibm-granite/granite-code-models@05926e7:README.md, License',
     'granite-3b-code-* granite-8b-code-* granite-20b-code-* granite-34b-code-*'),
    ('ibm-granite', 'apache-2.0', '', f'{_MOT}@cfbbe2e:models/Granite-4.0-H-Small.yml',
     'granite-4.0-h-small'),
    ('indexteam', 'bilibili-indextts2', '', 'index-tts/index-tts LICENSE, 2025-09-09',
     'indextts-2'),
    ('kwai-kolors', 'kolors', '', 'Kwai-Kolors/Kolors@03ca53f:README.md', 'kolors*'),
    ('lgai-exaone', 'exaone-1.1-nc', '', 'LGAI-EXAONE/EXAONE-Deep-32B LICENSE',
     'exaone-deep-32b*'),
    ('meta-llama', 'llama2', '', f'{_LLAMA}/llama2/LICENSE', 'llama-2-*'),
    ('meta-llama', 'llama2', '', 'meta-llama/codellama@11925d7:README.md, License', 'codellama-*'),
    ('meta-llama', 'llama2', '', 'meta-llama/PurpleLlama@3e98f6a:README.md, License',
     'llamaguard-7b'),
    ('meta-llama', 'llama3', '', f'{_LLAMA}/llama3/LICENSE', 'meta-llama-3-*'),
    ('meta-llama', 'llama3.1', '', f'{_LLAMA}/llama3_1/LICENSE',
     'meta-llama-3.1-* llama-3.1-*'),
    ('meta-llama', 'llama3.2', _EU, f'{_LLAMA}/llama3_2/LICENSE', 'llama-3.2-*'),
    ('meta-llama', 'llama3.3', _EU, f'{_LLAMA}/llama3_3/LICENSE', 'llama-3.3-*'),
    ('meta-llama', 'llama4', _EU, f'{_LLAMA}/llama4/LICENSE', 'llama-4-*'),
    ('microsoft', 'mit', 'until January 2024 it had a research license',
     'page of the model on the hub at 78b27b2', 'phi-2'),
    ('microsoft', 'mit', '', 'page of the model on the hub at 0a67737', 'phi-3-mini-4k-instruct'),
    ('minimaxai', 'minimax-model', '', 'MiniMax-AI/MiniMax-01@57cf223:LICENSE-MODEL',
     'minimax-text-01* minimax-vl-01*'),
    ('mistralai', 'apache-2.0', '', _MISTRAL,
     'mistral-7b-* mixtral-8x7b-* mixtral-8x22b-* mistral-nemo-base-2407 '
     'mistral-nemo-instruct-2407 mathstral-7b-* mamba-codestral-7b-* pixtral-12b-* '
     'devstral-small-2505 mistral-small-24b-base-2501 mistral-small-24b-instruct-2501 '
     'mistral-small-3.1-24b-base-2503 mistral-small-3.1-24b-instruct-2503'),
    ('mistralai', 'mistral-mrl-0.1', '', _MISTRAL,
     'mistral-large-instruct-2407 mistral-large-instruct-2411 pixtral-large-instruct-2411 '
     'ministral-8b-instruct-2410'),
    ('mistralai', 'mistral-mnpl-0.1', '', _MISTRAL, 'codestral-22b-v0.1'),
    ('moonshotai', 'kimi-k2', '', 'MoonshotAI/Kimi-K2@11062d1:README.md',
     'kimi-k2-base kimi-k2-instruct'),
    ('naver-hyperclovax', 'hyperclova-x-seed-2025', 'the record is of the text of 2025',
     'naver-hyperclovax SEED LICENSE', 'hyperclovax-seed-*'),
    ('openai', 'gpt-oss', '', 'openai/gpt-oss@0492bd3:README.md, USAGE_POLICY', 'gpt-oss-*'),
    ('openai', 'mit', '', 'openai/whisper@0033c7f:README.md, License', 'whisper-*'),
    ('orionstarai', 'orion-14b', '', 'OrionStarAI/Orion@3b23aea:ModelsCommunityLicenseAgreement',
     'orion-14b-*'),
    ('playgroundai', 'playground-v2-community', '', 'playgroundai/playground-v2 LICENSE',
     'playground-v2 playground-v2-*'),
    ('qwen', 'tongyi-qianwen-research', '', _QWEN, 'qwen-1_8b*'),
    ('qwen', 'tongyi-qianwen', _TONGYI_FORM, _QWEN, 'qwen-7b* qwen-14b* qwen-72b*'),
    ('qwen', 'tongyi-qianwen-research', '', _CARDS, 'qwen1.5-0.5b*'),
    ('qwen', 'tongyi-qianwen', _TONGYI_FORM, _CARDS, 'qwen2-72b*'),
    ('qwen', 'apache-2.0', '', _QWEN25,
     'qwen2.5-0.5b* qwen2.5-1.5b* qwen2.5-7b* qwen2.5-14b* qwen2.5-32b*'),
    ('qwen', 'qwen-2024', '', 'Qwen/Qwen2.5-72B LICENSE', 'qwen2.5-72b*'),
    ('qwen', 'apache-2.0', '', _R1, 'qwen2.5-math-1.5b* qwen2.5-math-7b*'),
    ('qwen', 'apache-2.0', '', 'QwenLM/Qwen3@4d9f43e:README.md, License Agreement',
     'qwen3-0.6b* qwen3-1.7b* qwen3-4b* qwen3-8b* qwen3-14b* qwen3-32b* qwen3-30b-a3b* '
     'qwen3-235b-a22b*'),
    ('runwayml stable-diffusion-v1-5', 'creativeml-openrail-m', '',
     'README.md of runwayml/stable-diffusion-v1-5, quoted by copies', 'stable-diffusion-v1-5'),
    ('seallms', 'seallms', 'the text has changed', 'SeaLLMs/SeaLLM-13B-Chat LICENSE',
     'seallm-13b-chat'),
    ('stabilityai', 'openrail++-m', '', _STABILITY,
     'stable-diffusion-xl-base-1.0 stable-diffusion-xl-refiner-1.0'),
    ('stabilityai', 'sdxl-0.9-research', '', _STABILITY,
     'stable-diffusion-xl-base-0.9 stable-diffusion-xl-refiner-0.9'),
    ('stabilityai', 'openrail++-m', '', 'Stability-AI/stablediffusion@05096d4:README.md, License',
     'stable-diffusion-2 stable-diffusion-2-base stable-diffusion-2-1 stable-diffusion-2-1-base '
     'stable-diffusion-2-depth stable-diffusion-2-inpainting stable-diffusion-x4-upscaler'),
    ('stabilityai', 'stability-community-2024', '',
     'page of a copy with the history of the model, at ceddf0a', 'stable-diffusion-3.5-large'),
    ('stabilityai', 'stability-nc-research', '',
     'Stability-AI/generative-models@0ad7de9:model_licenses/LICENSE-SDXL-Turbo', 'sdxl-turbo'),
    ('stabilityai', 'cc-by-sa-3.0/4.0', '', 'Stability-AI/StableLM@017eb45:README.md',
     'stablelm-base-alpha-*'),
    ('tencent', 'hunyuan-large', '', 'Tencent/Tencent-Hunyuan-Large@cdc3735:LICENSE.txt',
     'tencent-hunyuan-large'),
    ('tencent', 'hunyuan-video', '', 'Tencent-Hunyuan/HunyuanVideo@fa14b00:LICENSE.txt',
     'hunyuanvideo'),
    ('tencent', 'hunyuan-3d-2.0', '', 'Tencent/Hunyuan3D-2 LICENSE', 'hunyuan3d-2'),
    ('thudm zai-org', 'chatglm2-6b', 'the publisher asks for a questionnaire before commercial use',
     'THUDM/ChatGLM2-6B@003a4b4:README_EN.md', 'chatglm2-6b*'),
    ('thudm zai-org', 'cogvlm', '', 'THUDM/CogVLM@014d14a:README.md, License', 'cogvlm cogvlm-*'),
    ('thudm zai-org', 'apache-2.0', '', _COGVIDEO, 'cogvideox-2b'),
    ('thudm zai-org', 'cogvideox', '', _COGVIDEO, 'cogvideox-5b*'),
    ('tiiuae', 'apache-2.0', 'another license before 2023-05-31', 'pages of the models on the hub '
     'at 341895a, 9c576b6 and 7205e7e', 'falcon-7b falcon-40b falcon-40b-instruct'),
    ('tiiuae', 'falcon-2-11b-tii-1.0', 'the card says TII Falcon License 2.0',
     'card of the model, quoted by a copy', 'falcon-11b'),
    ('tiiuae', 'falcon-180b-tii-1.0', '', f'{_MOT}:models/Falcon-180B.yml', 'falcon-180b*'),
    ('unsloth', 'llama2', _COPY, _COPIES,
     'llama-2-7b* llama-2-13b* codellama-7b* codellama-13b* codellama-34b*'),
    ('unsloth', 'llama3', _COPY, _COPIES, 'llama-3-8b* llama-3-70b*'),
    ('unsloth', 'llama3.1', _COPY, _COPIES,
     'meta-llama-3.1-8b* meta-llama-3.1-70b* meta-llama-3.1-405b* llama-3.1-8b* '
     'deepseek-r1-distill-llama-8b*'),
    ('unsloth', 'llama3.2', f'{_COPY}; {_EU}', _COPIES,
     'llama-3.2-1b* llama-3.2-3b* llama-3.2-11b-vision* llama-3.2-90b-vision*'),
    ('unsloth', 'llama3.3', f'{_COPY}; {_EU}', _COPIES,
     'llama-3.3-70b-instruct* deepseek-r1-distill-llama-70b*'),
    ('unsloth', 'gemma-tou', f'{_COPY}; {_GEMMA_DATES}', _COPIES,
     'gemma-2b* gemma-7b* gemma-2-2b* gemma-2-9b* gemma-2-27b* codegemma-2b* codegemma-7b* '
     'gemma-3-1b* gemma-3-4b* gemma-3-12b* gemma-3-27b*'),
    ('unsloth', 'qwen-2024', _COPY, _COPIES, 'qwen2.5-72b*'),
    ('unsloth', 'mistral-mrl-0.1', _COPY, _COPIES, 'mistral-large-instruct-2407*'),
    ('upstage', 'cc-by-nc-2.0/3.0/4.0', '', _CARDS, 'solar-10.7b-instruct-v1.0'),
    ('xai-org', 'apache-2.0', '', 'xai-org/grok-1@02b5d2c:README.md, License', 'grok-1'),
    ('xai-org', 'xai-grok-2-community', 'two texts of 2025', 'xai-org/grok-2 LICENSE', 'grok-2'),
    ('xverse', 'xverse-model', 'the text has not been read', 'xverse-ai/XVERSE-13B README.md',
     'xverse-13b*'),
)  # fmt: skip
