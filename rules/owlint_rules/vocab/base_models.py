"""Well-known base models and the license records they follow.

A card names its base model by a hub id; this table tells under which license
that model was given out. It holds only what a public page states, with that
page as source: a model that is missing here is unknown, not free.
"""

from __future__ import annotations

#: When the pages were read.
DATE = '2026-11'

_LLAMA = 'meta-llama/llama-models@a9c89c4:models'
_R1 = 'deepseek-ai/DeepSeek-R1@00f3296:README.md, section 7'
_FLUX = 'black-forest-labs/flux@0590e74:README.md'
_QWEN = 'QwenLM/Qwen@03cd81f:README.md, License Agreement'
_QWEN25 = 'QwenLM/Qwen2.5 README.md, License Agreement'
_STABILITY = 'Stability-AI/generative-models@059d8e9:README.md'
_COGVIDEO = 'THUDM/CogVideo README.md, Model-License'
_GEMMA = 'google/gemma model cards on the hub, "Terms of Use"'

_EU = 'people and companies in the European Union get no rights to the multimodal models'
_GEMMA_DATES = 'the terms of 2024-04-01 and 2025-03-24 differ in what they call "Gemma"'
_FLUX_DATES = 'an older text of 2024 has the same name'
_TONGYI_FORM = 'the publisher asks for a form before commercial use'
#: Tags and names that the base models' own cards carried in a dump of popular models.
_CARDS = 'card of the model on the hub, dump of 2024'
_QWEN_NOTICE = 'derived from a model under Apache-2.0, whose notices stay'

#: Organization -> (name pattern in lower case, record key, note, source).
#: ``*`` stands for any characters; the pattern with most other characters wins.
BASE_MODELS: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    'allenai': (('olmo-2-*-7b*', 'apache-2.0', '', 'allenai/OLMo@59a53e3:README.md'),),
    'bigscience': (
        ('bloom', 'bigscience-bloom-rail-1.0', '', 'lfai/model_openness_tool:models/BLOOM.yml'),
    ),
    'black-forest-labs': (
        ('flux.1-schnell', 'apache-2.0', '', _FLUX),
        ('flux.1-dev', 'flux1-dev-nc-1.1.1', _FLUX_DATES, _FLUX),
        ('flux.1-fill-dev', 'flux1-dev-nc-1.1.1', _FLUX_DATES, _FLUX),
        ('flux.1-canny-dev*', 'flux1-dev-nc-1.1.1', _FLUX_DATES, _FLUX),
        ('flux.1-depth-dev*', 'flux1-dev-nc-1.1.1', _FLUX_DATES, _FLUX),
        ('flux.1-redux-dev', 'flux1-dev-nc-1.1.1', _FLUX_DATES, _FLUX),
    ),
    'cohereforai': (
        (
            'c4ai-command-r-v01*',
            'cohere-c4ai-cc-by-nc+aup',
            'tagged cc-by-nc-4.0, but a use policy is part of the terms',
            'cohere.com c4ai-cc-by-nc-license',
        ),
    ),
    'databricks': (
        ('dbrx-base*', 'databricks-open-model', '', 'databricks/dbrx@1065b7b:README.md'),
        ('dbrx-instruct*', 'databricks-open-model', '', 'databricks/dbrx@1065b7b:README.md'),
    ),
    'deepseek-ai': (
        ('deepseek-r1', 'mit', '', _R1),
        ('deepseek-r1-zero', 'mit', '', _R1),
        ('deepseek-r1-distill-qwen-1.5b', 'mit', _QWEN_NOTICE, _R1),
        ('deepseek-r1-distill-qwen-7b', 'mit', _QWEN_NOTICE, _R1),
        ('deepseek-r1-distill-qwen-14b', 'mit', _QWEN_NOTICE, _R1),
        ('deepseek-r1-distill-qwen-32b', 'mit', _QWEN_NOTICE, _R1),
        (
            'deepseek-r1-distill-llama-8b',
            'llama3.1',
            'the repository says MIT, but the model derives from Llama 3.1 8B',
            _R1,
        ),
        (
            'deepseek-r1-distill-llama-70b',
            'llama3.3',
            'the repository says MIT, but the model derives from Llama 3.3 70B Instruct',
            _R1,
        ),
        ('deepseek-math-7b-*', 'deepseek-model-1.0', '', _CARDS),
        (
            'deepseek-llm-7b-*',
            'deepseek-model-1.0',
            '',
            'deepseek-ai/DeepSeek-LLM@1b79a65:README.md',
        ),
        (
            'deepseek-llm-67b-*',
            'deepseek-model-1.0',
            '',
            'deepseek-ai/DeepSeek-LLM@1b79a65:README.md',
        ),
    ),
    'eleutherai': (('pythia-12b*', 'apache-2.0', '', 'EleutherAI/pythia@a19eecb:README.md'),),
    'google': (
        ('gemma-2b*', 'gemma-tou', _GEMMA_DATES, _GEMMA),
        ('gemma-7b*', 'gemma-tou', _GEMMA_DATES, _GEMMA),
        ('gemma-2-*', 'gemma-tou', _GEMMA_DATES, _GEMMA),
        ('gemma-3-*', 'gemma-tou', _GEMMA_DATES, _GEMMA),
        (
            'codegemma-*',
            'gemma-tou',
            _GEMMA_DATES,
            'lfai/model_openness_tool:models/CodeGemma-7B.yml',
        ),
    ),
    'hcompany': (
        (
            'holo1-3b',
            'h-research/intel-research',
            'the text has not been read',
            'Hcompany/Holo1-3B',
        ),
    ),
    'kwai-kolors': (('kolors*', 'kolors', '', 'Kwai-Kolors/Kolors@03ca53f:README.md'),),
    'lgai-exaone': (
        ('exaone-deep-32b*', 'exaone-1.1-nc', '', 'LGAI-EXAONE/EXAONE-Deep-32B LICENSE'),
    ),
    'meta-llama': (
        ('llama-2-*', 'llama2', '', f'{_LLAMA}/llama2/LICENSE'),
        ('meta-llama-3-*', 'llama3', '', f'{_LLAMA}/llama3/LICENSE'),
        ('meta-llama-3.1-*', 'llama3.1', '', f'{_LLAMA}/llama3_1/LICENSE'),
        ('llama-3.1-*', 'llama3.1', '', f'{_LLAMA}/llama3_1/LICENSE'),
        ('llama-3.2-*', 'llama3.2', _EU, f'{_LLAMA}/llama3_2/LICENSE'),
        ('llama-3.3-*', 'llama3.3', _EU, f'{_LLAMA}/llama3_3/LICENSE'),
        ('llama-4-*', 'llama4', _EU, f'{_LLAMA}/llama4/LICENSE'),
    ),
    'minimaxai': (
        ('minimax-text-01*', 'minimax-model', '', 'MiniMax-AI/MiniMax-01@57cf223:LICENSE-MODEL'),
        ('minimax-vl-01*', 'minimax-model', '', 'MiniMax-AI/MiniMax-01@57cf223:LICENSE-MODEL'),
    ),
    'mistralai': (
        (
            'mistral-7b-v0.1',
            'apache-2.0',
            '',
            'lfai/model_openness_tool@8b5d30e:models, Mistral 7B v0.1',
        ),
    ),
    'moonshotai': (
        ('kimi-k2-base', 'kimi-k2', '', 'MoonshotAI/Kimi-K2@11062d1:README.md'),
        ('kimi-k2-instruct', 'kimi-k2', '', 'MoonshotAI/Kimi-K2@11062d1:README.md'),
    ),
    'naver-hyperclovax': (
        (
            'hyperclovax-seed-*',
            'hyperclova-x-seed-2025',
            'the record is of the text of 2025',
            'naver-hyperclovax SEED LICENSE',
        ),
    ),
    'openai': (('gpt-oss-*', 'gpt-oss', '', 'openai/gpt-oss@0492bd3:README.md, USAGE_POLICY'),),
    'orionstarai': (
        (
            'orion-14b-*',
            'orion-14b',
            '',
            'OrionStarAI/Orion@3b23aea:ModelsCommunityLicenseAgreement',
        ),
    ),
    'playgroundai': (
        ('playground-v2', 'playground-v2-community', '', 'playgroundai/playground-v2 LICENSE'),
        ('playground-v2-*', 'playground-v2-community', '', 'playgroundai/playground-v2 LICENSE'),
    ),
    'qwen': (
        ('qwen-1_8b*', 'tongyi-qianwen-research', '', _QWEN),
        ('qwen-7b*', 'tongyi-qianwen', _TONGYI_FORM, _QWEN),
        ('qwen-14b*', 'tongyi-qianwen', _TONGYI_FORM, _QWEN),
        ('qwen-72b*', 'tongyi-qianwen', _TONGYI_FORM, _QWEN),
        ('qwen1.5-0.5b*', 'tongyi-qianwen-research', '', _CARDS),
        ('qwen2-72b*', 'tongyi-qianwen', _TONGYI_FORM, _CARDS),
        ('qwen2.5-0.5b*', 'apache-2.0', '', _QWEN25),
        ('qwen2.5-1.5b*', 'apache-2.0', '', _QWEN25),
        ('qwen2.5-7b*', 'apache-2.0', '', _QWEN25),
        ('qwen2.5-14b*', 'apache-2.0', '', _QWEN25),
        ('qwen2.5-32b*', 'apache-2.0', '', _QWEN25),
        ('qwen2.5-72b*', 'qwen-2024', '', 'Qwen/Qwen2.5-72B LICENSE'),
        ('qwen2.5-math-1.5b*', 'apache-2.0', '', _R1),
        ('qwen2.5-math-7b*', 'apache-2.0', '', _R1),
    ),
    'seallms': (
        ('seallm-13b-chat', 'seallms', 'the text has changed', 'SeaLLMs/SeaLLM-13B-Chat LICENSE'),
    ),
    'stabilityai': (
        ('stable-diffusion-xl-base-1.0', 'openrail++-m', '', _STABILITY),
        ('stable-diffusion-xl-refiner-1.0', 'openrail++-m', '', _STABILITY),
        ('stable-diffusion-xl-base-0.9', 'sdxl-0.9-research', '', _STABILITY),
        ('stable-diffusion-xl-refiner-0.9', 'sdxl-0.9-research', '', _STABILITY),
    ),
    'thudm': (
        (
            'chatglm2-6b*',
            'chatglm2-6b',
            'the publisher asks for a questionnaire before commercial use',
            'THUDM/ChatGLM2-6B@003a4b4:README_EN.md',
        ),
        ('cogvideox-2b', 'apache-2.0', '', _COGVIDEO),
        ('cogvideox-5b*', 'cogvideox', '', _COGVIDEO),
    ),
    'tiiuae': (
        (
            'falcon-180b*',
            'falcon-180b-tii-1.0',
            '',
            'lfai/model_openness_tool:models/Falcon-180B.yml',
        ),
    ),
    'xai-org': (('grok-2', 'xai-grok-2-community', 'two texts of 2025', 'xai-org/grok-2 LICENSE'),),
    'upstage': (('solar-10.7b-instruct-v1.0', 'cc-by-nc-2.0/3.0/4.0', '', _CARDS),),
}

_PREFIXES = ('https://huggingface.co/', 'http://huggingface.co/', 'https://hf.co/', 'hf.co/')


def _fits(pattern: str, name: str) -> bool:
    """Whether a name fits a pattern with ``*``; linear, unlike a regular expression."""
    first, *rest = pattern.split('*')
    if not rest:
        return name == pattern
    if not name.startswith(first):
        return False
    at = len(first)
    for piece in rest[:-1]:
        at = name.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    last = rest[-1]
    return name.endswith(last) and len(name) - len(last) >= at


def _entry(hub_id: str) -> tuple[str, str, str, str] | None:
    name = hub_id.strip().lower()
    for prefix in _PREFIXES:
        if name.startswith(prefix):
            name = name[len(prefix) :].split('?')[0].split('#')[0].rstrip('/')
            break
    organization, slash, name = name.partition('/')
    if not slash or len(name) > 200:
        return None
    fitting = [row for row in BASE_MODELS.get(organization, ()) if _fits(row[0], name)]
    return max(fitting, key=lambda row: len(row[0].replace('*', '')), default=None)


def family_of(hub_id: str) -> tuple[str, str] | None:
    """The license record key of a well-known base model and a note, or None when not known."""
    row = _entry(hub_id)
    return (row[1], row[2]) if row else None


def source_of(hub_id: str) -> str:
    """The page that states the license of a well-known base model, or ''."""
    row = _entry(hub_id)
    return row[3] if row else ''
