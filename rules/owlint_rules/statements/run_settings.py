"""The models that settings files name as what a run began with: one way for all trainers.

Read are the settings of adapters, merges and of training with Axolotl, LLaMA-Factory, TRL,
ms-swift, AutoTrain, LitGPT, torchtune, torchtitan, NeMo, Oumi, verl, kohya and others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from owlint_rules.lazy import lazy
from owlint_rules.statements.statement import STATES, SUGGESTS

#: Most places of one file that are read.
_MOST = 20
_ADAPTER = lazy(r'"(?:base_model_name_or_path|model)"\s*:\s*"((?:[^"\\\n]|\\\\){1,200})"')
#: Also written when a model is saved under its own name: only a hint.
_OWN = lazy(
    r'"(?:_name_or_path|base_model|(?:--)?pretrained_model_name_or_path)"\s*:\s*'
    r'"((?:[^"\\\n]|\\\\){1,200})"'
)
#: Keys that can only mean where training began, and such as may mean anything.
_SURE = (
    r'(?:base_|pretrained_)?model_name_or_path|base_model(?:_name|_id|_name_or_path)?'
    r'|pretrained_model(?:_name|_id)?|model_id_or_path|source_model|llm_backbone|name_or_path'
    r'|init_from_(?:pretrained|nemo)_model'
)
_UNSURE = (
    r'model|model_(?:name|id|path|dir)|path|name|pretrained?|checkpoint(?:_dir|_path)?|ckpt_path'
    r'|initial_load_path|hf_assets_path|hf_model|restore_from_path|import_path|resume_from'
    r'|tokenizer(?:_path)?|\w{1,30}_hub'
)
_LINE = lazy(
    rf'(?:^|[{{,])[ \t-]*(?:"(?:--)?)?(?:(?P<sure>{_SURE})|(?P<unsure>{_UNSURE}))"?[ \t]*[:=]'
    r'[ \t]*["\']?(?:hf://|https://huggingface\.co/)?(?P<value>[\w./~-]{3,200})(?:\+[^\s"\']+)?["\']?'
    r'(?=[ \t]*(?:[,}#]|$))',
    re.MULTILINE,
)
#: In files with one of these words the key ``model`` names what is merged or trained.
_SURE_WORDS = ('merge_method', 'slices', 'models:', 'base_model', 'model_name_or_path')
#: torchtune builds a model of a family, LitGPT notes which one it converted.
_COMPONENT = lazy(
    r'\btorchtune\.models\.\w{1,40}\.(?!\w*tokenizer)(?:q?(?:lora|dora)_)?(\w{1,60})[ \t"\']*$',
    re.M,
)
_LITGPT = lazy(
    r'^hf_config:[ \t]*\n[ \t]+name:[ \t]*([\w.-]{1,100})[ \t]*\n[ \t]+org:[ \t]*([\w.-]{1,100})',
    re.MULTILINE,
)
#: Files of AutoTrain and ms-swift, where it names what is trained as well.
_RUN_FILES = ('training_params.json', 'args.json', 'sft_args.json')
#: Settings of other models that a run only asks or scores with.
_OTHERS = lazy(r'(?i)reward|judge|teacher|grader|eval|draft|embedd|critic|data|generator')
_NO_RUN = frozenset(
    {'generation_config.json', 'tokenizer_config.json', 'params.json', 'training_args.json'}
)


class Named:
    """A model that settings name: a ``value`` as written, its place, how sure it is the base.

    ``known`` tells that it counts only where it is a model that somebody knows.
    """

    __slots__ = ('certainty', 'known', 'start', 'value')

    def __init__(self, value: str, start: int, certainty: str, *, known: bool = False) -> None:
        self.value = value
        self.start = start
        self.certainty = certainty
        self.known = known


def bases_in_settings(path: str, text: str) -> Iterator[Named]:
    """What a settings file, told by its name, says of the model that a run began with."""
    name = path.rpartition('/')[2].lower()
    if name == 'adapter_config.json':
        # MLX writes only ``model``
        found = [_named(match, STATES) for match in islice(_ADAPTER.finditer(text), _MOST)]
        yield from [one for one in found if '_name_or_path' in text or not _is_path(one.value)]
    elif name in ('config.json', 'model_index.json'):
        for match in islice(_OWN.finditer(text), _MOST):
            # a folder counts where it is called like a model that somebody knows
            yield _named(match, SUGGESTS, known=_is_path(match.group(1)))
    elif name.endswith(('.yml', '.yaml', '.toml', '.json')) and name not in _NO_RUN:
        sure = name in _RUN_FILES or any(word in text for word in _SURE_WORDS)
        yield from islice(_in_lines(text, sure=sure), _MOST)


def _named(match: re.Match[str], certainty: str, *, known: bool = False) -> Named:
    value = match.group(1).replace('\\\\', '\\')
    return Named(value, match.start(1), certainty, known=known)


def _in_lines(text: str, *, sure: bool) -> Iterator[Named]:
    for match in _LINE.finditer(text):
        value, start = match.group('value'), match.start('value')
        told = match.group('sure') or (sure and match.group('unsure') == 'model')
        if told and re.fullmatch(r'[\w.-]+/[\w.-]+', value) and not value.startswith(('.', '~')):
            yield Named(value, start, STATES)
        elif not _OTHERS.search(_section(text, match.start())):
            yield Named(value, start, SUGGESTS, known=True)
    for match in _COMPONENT.finditer(text):
        # in llama3_1_8b the last number is the size
        words = re.sub(r'(?<=\d)_(?=\d+(?:_|$))', '.', match.group(1)).replace('_', '-')
        yield Named(words, match.start(1), SUGGESTS, known=True)
    for match in _LITGPT.finditer(text):
        yield Named(f'{match.group(2)}/{match.group(1)}', match.start(1), STATES)


def names_in(value: str) -> Iterator[str]:
    """The names of models that a value may hold: an id of the hub, a folder named like one."""
    parts = [
        part
        for part in value.replace('\\', '/').split('/')
        if part and part not in ('.', '..', '~')
    ]
    for at, part in enumerate(parts[-4:], max(0, len(parts) - 4)):
        if at:
            yield f'{parts[at - 1]}/{part}'
        yield part


def _section(text: str, start: int) -> str:
    """The name of the table or block that a line of settings stands in, '' at the top."""
    line = text[start : start + 200]
    indent = len(line) - len(line.lstrip(' \t-'))
    for before in reversed(text[max(0, start - 4_000) : start].split('\n')):
        bare = before.strip()
        if bare.startswith('[') and bare.endswith(']'):
            return bare
        if bare and not bare.startswith('#') and len(before) - len(before.lstrip(' \t-')) < indent:
            return bare
    return ''


def _is_path(name: str) -> bool:
    """Whether a name is a folder on some machine and no id of the hub."""
    return name.count('/') != 1 or name.startswith(('/', '.', '~')) or '\\' in name
