"""Families of licenses that policies name in one word: those of one publisher or one model text."""

from __future__ import annotations

#: Family -> patterns over the keys of records.
FAMILIES: dict[str, tuple[str, ...]] = {
    'creative-commons': ('cc0-*', 'cc-by*'),
    'gemma': ('gemma-tou*',),
    'gnu': ('gpl-*', 'lgpl-*', 'agpl-*', 'gfdl*'),
    'hunyuan': ('hunyuan-*', 'hy-*'),
    'llama': ('llama*',),
    'nvidia': ('nvidia-*',),
    # DeepSeek's text is an OpenRAIL with other parties
    'rail': ('*rail*', 'deepseek-model-1.0'),
    'stability': ('stability-*',),
}  # fmt: skip
