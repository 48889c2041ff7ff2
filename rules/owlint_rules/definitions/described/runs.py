"""The settings of a training run in its configuration file, whatever tool it is for."""

from __future__ import annotations

import re

from owlint_rules.lazy import lazy

#: Rate or batch of a training, by the names that tools give them.
_STRONG = lazy(
    r'(?:[\w.-]*learning_?-?rate|(?:base_|max_|peak_|init_)?lr|eta|[\w.-]*batch[_-]?size[\w-]*)',
    re.IGNORECASE,
)
#: Other settings that only a training has.
_OTHER = lazy(
    r'weight[_-]?decay|warm-?_?up[\w-]*|(?:adam_?)?betas?\d?|adam_epsilon|momentum|optimi[sz]er|optim'
    r'|lr[_-]?schedul\w*|(?:num_)?(?:train_)?epochs?|max[_-]?(?:train_)?steps|train[_-]iters'
    r'|gradient[_-](?:accumulation|clip)[\w-]*|clip[_-]grad|max_grad_norm|lora_(?:r|alpha|rank)',
    re.IGNORECASE,
)
_LINE = lazy(r'["\']?([\w.-]{2,60})["\']?\s*[:=]\s*(?:!!float )?["\']?([\w.+-]+|\[|\{)')
#: Most lines of a file that are looked at.
_MOST = 2_000


#: What a module of nothing but settings has none of.
_PROGRAM = lazy(r'(?m)^(?:async |def |class |if |for |while |with |try:|@)')


def is_settings(text: str) -> bool:
    """Whether a Python module only puts values to names."""
    return _PROGRAM.search(text) is None


def settings_in(text: str) -> list[tuple[int, str]]:
    """The lines of a configuration that set rate or batch of a training.

    One setting alone may be that of a server or an evaluation: two are asked for.
    """
    strong: list[tuple[int, str]] = []
    names: set[str] = set()
    for number, line in enumerate(text.split('\n')[:_MOST], 1):
        if line.lstrip().startswith('#'):
            continue
        for match in _LINE.finditer(line[:500]):
            key, value = match.groups()
            if _STRONG.fullmatch(key):
                if re.match(r'[\d.]', value):
                    strong.append((number, ' '.join(line.split())[:120]))
                    names.add(key.lower())
            elif _OTHER.fullmatch(key):
                names.add(key.lower())
    return list(dict.fromkeys(strong)) if len(names) > 1 else []
