# ruff: noqa: E501 - lists of words read better on long lines
"""Names in place of a dataset's: benchmarks, what tools put there, words that are no names."""

from __future__ import annotations

from owlint_rules.lazy import Needing, lazy

#: Words in front of "data set" that are no name.
GENERIC = frozenset(
    """a an the this that these those our own my his her its their new large small big huge massive vast same following custom private proprietary internal unknown none null
    imagefolder generator csv json text parquet audiofolder webdataset pandas training train test evaluation eval validation dev public open available online web internet curated
    filtered cleaned clean high-quality quality high diverse various multiple several many some other additional different labeled labelled unlabeled annotated synthetic real raw
    supervised unsupervised multilingual monolingual bilingual parallel domain-specific domain in-domain general instruction pretraining pre-training fine-tuning finetuning combined
    mixed composite entire full whole original english chinese french german spanish japanese korean instruction-following preference human-annotated human user in-house target
    downstream more most less enough such all any each both two three one video image audio speech code math your complete specific large-scale small-scale web-scale tabular
    above below said given first second final last and or of with for to non-commercial single multi-modal multimodal medical clinical legal financial scientific conversational chat dialogue balanced imbalanced
    """.split()  # noqa: SIM905
)
#: Benchmarks without a part that models are trained on, by the last part of their ids.
_BENCHMARKS = Needing(
    'eval|mbpp|multipl|bench|mmlu|gpqa|truthful|hard|bbh|hellaswag|gsm|math|aime|simpleqa|hle|humanity|ruler|needle|zeroscrolls|flores|wmt24pp|belebele|xcopa|mteb|beir|mmmu|mmstar|mmvet|mm-vet|pope|realworldqa|mme|toxigen|toxgen|xstest|winogender|crows|bbq|toxicity|bfcl|prompts|leaderboard',
    lazy(
        r'(?:openai_?)?human-?eval(?:[-_]?(?:x|plus|infilling|v|xl|pack))?|evalplus\w*|mbpp[-_]?plus|multipl-?e|bigcodebench\w*|live-?code-?bench\w*|livebench\w*|mmlu(?:[-_]?(?:pro|redux|x|lite))?|global[-_]mmlu|cmmlu|kmmlu|tmmlu\w*|arabicmmlu|ceval(?:[-_]exam)?|c-eval|agieval\w*|gpqa\w*|truthful_?qa\w*|ifeval|if-eval|mt[-_]?bench\w*|alpaca_?eval\w*|arena[-_]hard\w*|wildbench|bbh|big[-_]?bench\w*|hellaswag_?test|m?gsm|math[-_]?500|aime\w*|olympiad_?bench|swe-?bench_?(?:verified|lite)|simpleqa|hle|humanity\w*|ruler|longbench\w*|needle\w*|infinitebench|zeroscrolls|flores(?:[-_]?\d+|plus|\+)?|wmt24pp|belebele|xcopa|mteb\w*|beir|cmteb|mmteb|mmmu(?:[-_]pro)?|mmbench\w*|mmstar|mmvet|mm-vet|mathvista|mathverse|pope|hallusion_?bench|seed-?bench\w*|realworldqa|ocrbench\w*|video-?mme|mvbench|tox(?:i)?gen|xstest|harmbench|advbench|winogender|crows[-_]pairs|bbq|realtoxicityprompts|bfcl\w*|tau-?bench|drawbench|geneval|parti-?prompts|rewardbench\w*|open-llm-leaderboard\w*',
    ),
)
_PLACEHOLDERS = GENERIC | {'image_folder', 'image-folder', 'mydataset', 'dataset', 'data', 'n/a', 'na', 'tbd', 'todo', 'undefined'}  # fmt: skip


def is_benchmark(name: str) -> bool:
    """Whether the id of a dataset is that of a benchmark which no model is trained on."""
    last = name.strip().lower().rstrip('/').rpartition('/')[2]
    return _BENCHMARKS.may_match(last) and _BENCHMARKS.pattern.fullmatch(last) is not None


def is_placeholder(name: str) -> bool:
    """Whether a name stands where a tool or a person knew none."""
    return name.strip().lower() in _PLACEHOLDERS
