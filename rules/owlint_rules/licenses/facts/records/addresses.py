# ruff: noqa: E501 - rows read better on one line
"""Where publishers keep the terms of license records; made by tools/license_names.py."""

from __future__ import annotations

#: Pages of publishers -> the name of the terms there.
ADDRESSES = {
    'ai.google.dev/gemma/terms': 'gemma',
    'ai.meta.com/llama/license': 'llama2',
    'aws.amazon.com/asl': 'amazon-sl',
    'coqui.ai/cpml': 'coqui-cpml-1.0.0',
    'developers.google.com/health-ai-developer-foundations/terms': 'hai-def-terms',
    'evolutionaryscale.ai/policies/cambrian-inference-clickthrough-license-agreement': 'cambrian-inference',
    'evolutionaryscale.ai/policies/cambrian-non-commercial-license-agreement': 'cambrian-non-commercial',
    'evolutionaryscale.ai/policies/cambrian-open-license-agreement': 'cambrian-open',
    'falconllm.tii.ae/falcon-2-terms-and-conditions': 'falcon-2-11b-tii-1.0',
    'falconllm.tii.ae/falcon-mamba-7b-terms-and-conditions': 'falcon-mamba-7b',
    'falconllm.tii.ae/falcon-terms-and-conditions': 'falcon-llm-2.0',
    'huggingface.co/black-forest-labs/flux.1-dev/blob/main/license': 'flux-1-dev-non-commercial-license',
    'huggingface.co/spaces/bigcode/bigcode-model-license-agreement': 'bigcode-openrail-m',
    'huggingface.co/spaces/bigscience/license': 'bigscience-bloom-rail-1.0',
    'huggingface.co/spaces/compvis/stable-diffusion-license': 'creativeml-openrail-m',
    'huggingface.co/stabilityai/stable-diffusion-2/blob/main/license-model': 'openrail++',
    'huggingface.co/stabilityai/stable-diffusion-xl-base-1.0/blob/main/license': 'openrail++',
    'llama.com/llama-downloads': 'llama2',
    'llama.com/llama2/license': 'llama2',
    'llama.com/llama3/license': 'llama3',
    'llama.com/llama3_1/license': 'llama3.1',
    'llama.com/llama3_2/license': 'llama3.2',
    'llama.com/llama3_3/license': 'llama3.3',
    'llama.com/llama4/license': 'llama4',
    'llama.meta.com/llama-downloads': 'llama2',
    'llama.meta.com/llama3/license': 'llama3',
    'llama.meta.com/llama3_1/license': 'llama3.1',
    'mistral.ai/licences/mnpl-0.1': 'mistral-mnpl-0.1',
    'mistral.ai/licences/mrl-0.1': 'mistral-mrl-0.1',
    'mistral.ai/licenses/mnpl-0.1': 'mistral-mnpl-0.1',
    'mistral.ai/licenses/mrl-0.1': 'mistral-mrl-0.1',
    'nvidia.com/en-us/agreements/enterprise-software/nvidia-open-model-license': 'nvidia-open-model-license',
    'openmdw.ai/license/1-0': 'openmdw-1.0',
    'openmdw.ai/license/1-1': 'openmdw-1.1',
}
