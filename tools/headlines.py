"""The releases of the headline table, each with the real one that it is modeled on."""

from __future__ import annotations

#: Row -> (fixture, the real release that it is modeled on).
ROWS = {
    1: ('permissive-complete', 'OLMo 2 7B'),
    2: ('permissive-complete-pile', 'Pythia 12B'),
    3: ('permissive-no-data', 'Mistral 7B v0.1'),
    4: ('mit-code-and-weights', 'DeepSeek-R1'),
    5: ('llama-finetune-as-mit', 'DeepSeek-R1-Distill-Llama-8B'),
    6: ('llama-base', 'Llama 3.1 8B'),
    7: ('rail-complete', 'BLOOM 176B'),
    8: ('apache-with-usage-policy', 'gpt-oss 20B'),
    9: ('modified-mit', 'Kimi K2'),
    10: ('three-artifacts', 'MobileCLIP'),
}
