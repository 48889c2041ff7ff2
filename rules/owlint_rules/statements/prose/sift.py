# ruff: noqa: E501 - lists of words read better on long lines
"""Whether a card can say anything that its tags do not: a look that needs none of the patterns.

Hearing a text costs tens of milliseconds, most of it for compiling patterns, and most cards
only repeat their tag. What is sifted out here agrees with the tags and names no base model.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from owlint_rules.statements.prose.pieces import BASE_NAMES, HINTS

#: Pieces without which no text restricts anything.
_LIMITS = (
    'commer', 'comercia', 'kommer', 'non-profit', 'nonprofit', 'prohibit', 'forbid', 'forbad', 'not be used', 'not use', "n't use", 'n’t use', 'may not', 'must not', 'shall not', 'not allowed', 'not permitted',
    'cannot be', "can't be", 'not to be', 'only for', 'only be', 'only to', 'only in', 'only with', 'purposes only', 'purpose only', 'research only', 'use only', 'usage only', 'solely', 'exclusively', 'purely', 'strictly',
    'research', 'academic', 'personal', 'private use', 'educational', 'permission', 'consent', 'polic', 'terms of', 'terms and', 'conditions', 'restrict', 'harm', 'illegal', 'unlawful', 'milit', 'revenue', 'active users',
    'contact', 'register', 'request', 'agree', 'fill', 'form', 'adhere', 'comply', 'accordance', 'subject to', 'sell', 'resale', 'redistrib', 'distribut', 'upload', 'compet', 'train other', 'improve any', 'european union', 'territor',
    'no use', 'do not', 'not for', 'limited to', 'intended', 'should', 'must', 'require', 'noncomm', 'non-comm', ' nc ', '-nc', 'proprietary',
)  # fmt: skip
#: The same in other languages: every piece that any of them is told with.
_ELSEWHERE = tuple(
    dict.fromkeys(hint for name, hints in HINTS.items() if name != 'en' for hint in hints)
)
#: What a card says of a license: "released under", a title, a label.
_TELLS = (
    'licen', 'lisc', 'under', 'terms', 'copyright', 'domain', 'cc0', 'cc-', 'cc by', 'gpl', 'rail', '|',
)  # fmt: skip
#: Words of names of licenses; those of the tag itself are taken out.
_NAMES = frozenset(
    """apache mit bsd gpl lgpl agpl mpl mozilla epl eclipse eupl isc zlib
    unlicense wtfpl afl artistic ecl ofl osl pl odc odbl pddl cdla openmdw etalab boost bsl gfdl
    postgresql ncsa uda hippocratic fsl elastic commons creative cc cc0 by sa nc nd rail openrail
    creativeml bigscience bloom bigcode llama llama2 llama3 gemma qwen tongyi flux floyd deepfloyd
    coqui apple deepseek mistral mrl mnpl baichuan baichuan2 glm chatglm nvidia stability stabilityai
    kolors orion funasr cogvideox cogvlm falcon fair lfm databricks domain yi hunyuan minimax exaone
    jamba owpl expat x11 clause attribution sharealike noncommercial compvis diffusion tii""".split()  # noqa: SIM905
)  # fmt: skip
#: Tag -> the words of its own names. Other tags are always heard.
_OWN = {
    'apache-2.0': {'apache'},
    'mit': {'mit', 'expat'},
    'isc': {'isc'},
    'unlicense': {'unlicense', 'domain'},
    'openmdw-1.0': {'openmdw'},
    'openmdw-1.1': {'openmdw'},
}
#: A paragraph of fewer characters may be a value and say no verb.
_SHORT = 160
_WORD = re.compile(r'[a-z]+[0-9]?')
#: Pieces that tell a base model, by the patterns of ``words.bases``.
_MADE_FROM = (
    'tun', 'trained from', 'training from', 'trained on top', 'trained starting', 'further trained', 'post-trained', 'posttrained', 'continue', 'continual', 'domain-adapted', 'abliterat', 'uncensored', 'pruned', 'upscal',
    'modified', 'updated', 'quant', 'gguf', 'ggml', 'awq', 'gptq', 'exl2', 'mlx', 'bnb', 'bitsandbytes', 'bit', 'int4', 'int8', 'fp8', 'nf4', 'conver', 'merg', 'fusion', 'fusión', 'fusão', 'zusammenf', 'distil', 'destil',
    'lora', 'adapter', 'peft', 'delta', 'initiali', 'warm-start', 'bootstrap', 'start from', 'starts from', 'started from', 'starting', 'based', 'built', 'builds', 'build', 'relies', 'developed', 'created', 'constructed',
    'derive', 'derivative', 'adapted', 'base', 'made from', 'made out', 'comes from', 'evolved', 'fork', 'variant', 'version', 'copy', 'mirror', 'upload', 'chat', 'generated', 'written', 'produced', 'synthesi', 'annotated',
    'basier', 'basis', 'feinab', 'nachtrain', 'weitertrain', 'aufbauend', 'abgeleitet', 'affin', 'ajust', 'spécialis', 'basad', 'fond', 'deriv', 'basead', 'basat',
)  # fmt: skip


def may_say_more(lower: str, tags: Iterable[str]) -> bool:
    """Whether a text in small letters may restrict what its tags allow, or name another license."""
    own: set[str] = set()
    for tag in tags:
        if tag not in _OWN:
            return True
        own |= _OWN[tag]
    if any(piece in lower for piece in _LIMITS):
        return True
    if not lower.isascii() and any(piece in lower for piece in _ELSEWHERE):
        return True
    if any(piece in lower for piece in _ELSEWHERE if piece.isascii() and piece not in _COMMON):
        return True
    names = _NAMES - own
    for paragraph in lower.split('\n\n'):
        # a short one may be all that stands below a title
        if len(paragraph) < _SHORT or any(piece in paragraph for piece in _TELLS):
            if not names.isdisjoint(_WORD.findall(paragraph.replace('%20', ' '))):
                return True
    return False


#: Pieces of other languages that English has too.
_COMMON = frozenset({'license', 'licence', 'publica', 'solo '})


def may_name_base(lower: str) -> bool:
    """Whether a paragraph of a text in small letters may say which model this one is made from."""
    if not lower.isascii():
        return True
    for paragraph in lower.split('\n\n'):
        named = '/' in paragraph or any(name in paragraph for name in BASE_NAMES if name != '/')
        if named and any(piece in paragraph for piece in _MADE_FROM):
            return True
    return False
