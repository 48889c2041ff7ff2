"""Names, tags or configuration promise another precision than the tensors have.

## What it does
Compares the declared precision with the tensor types in the weight headers: the
quantization in the name of a GGUF file (`owl-Q4_K_M.gguf`), the card's tags (`4-bit`,
`8-bit`, `awq`, `gptq`, `bf16`, `fp16` …), and `dtype` or `torch_dtype` of
`config.json`. Quantized files usually mix types: a GGUF file is reported if the main
type of its tensors has at least two bits fewer or four bits more than its name says.

## Why it matters
Users choose a file by the memory that they have, and a quantized model gives different
answers from the original. A file under the wrong name is usually the wrong file.

## Example
`owl-Q8_0.gguf`, whose tensors are Q4_0

## Use instead
`owl-Q4_0.gguf`

## Fix safety
No fix: either side may be wrong.

## References
- https://huggingface.co/docs/hub/gguf
- https://huggingface.co/docs/safetensors/metadata_parsing
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.lazy import lazy
from owlint_rules.model.finding import INFO, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release, Weights

CODE = 'OWL635'
SEVERITY = WARNING
WHY = 'users load other numbers than they expect'

#: The quantization in the name of a GGUF file, behind a sign that ends the model's own name.
_IN_NAME = lazy(
    r'[-_.](I?Q[1-8](?:_[A-Z0-9]+)*|TQ[12]_0|MXFP4|BF16|FP?16|FP?32)(?:[-_.][0-9a-z-]*)?\.gguf',
    re.IGNORECASE,
)
_BITS = lazy(r'(?:I|T)?Q([1-8])|MXFP([48])|NVFP([4])')
_IN_CONFIG = lazy(r'"(?:torch_)?dtype"\s*:\s*"(?:torch\.)?(float32|float16|bfloat16)"')
#: Tags -> type in safetensors headers; '' for the tags of quantized models.
_TAGS = {
    'bf16': 'BF16', 'bfloat16': 'BF16', 'fp16': 'F16', 'float16': 'F16', 'fp32': 'F32',
    'float32': 'F32', '4-bit': '', '8-bit': '', '4bit': '', '8bit': '', 'int4': '', 'int8': '',
    'fp8': '', 'awq': '', 'gptq': '',
}  # fmt: skip
_TYPES = {'float32': 'F32', 'float16': 'F16', 'bfloat16': 'BF16'}
_FLOATS = {'F16': 16, 'BF16': 16, 'F32': 32, 'F64': 64}


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding per GGUF file, and at most one each about tags and configuration."""
    for one in release.weights:
        if one.format == 'gguf' and one.dtypes:
            yield from _named(one)
    main = _safetensors_type(release)
    if main:
        yield from _tagged(release, main)
        yield from _configured(release, main)


def _named(weights: Weights) -> Iterator[Finding]:
    match = _IN_NAME.search(weights.name)
    if match is None or weights.dtypes.keys() & {'MXFP4', 'NVFP4'}:
        return  # models that were trained in these types keep them under any name
    promised = _bits(match.group(1).upper())
    kind = _main_type(weights.dtypes, quantized=promised < 16)
    real = _bits(kind)
    # rows of unusual length are stored in the next larger type that takes them
    wrong = real < promised - 1 or real > promised + 3
    if wrong and promised and real:
        yield Finding(
            f'the name says {match.group(1)}, but the tensors are {kind}',
            weights.at(),
            confidence='low',
            help='Rename the file after its quantization, or replace it with the right file.',
        )


def _main_type(dtypes: dict[str, int], *, quantized: bool) -> str:
    """The type of most parameters; if asked for, of the quantized ones where there are any."""
    kinds = [kind for kind in dtypes if _bits(kind)]
    if quantized:
        kinds = [kind for kind in kinds if _bits(kind) < 16] or kinds
    return max(kinds, key=lambda kind: dtypes[kind], default='')


def _bits(kind: str) -> int:
    """Bits of a type; 0 when its name does not tell."""
    match = _BITS.match(kind)
    if match is not None:
        return int(match.group(1) or match.group(2) or match.group(3))
    return _FLOATS.get(kind.replace('FP', 'F'), 0)


def _safetensors_type(release: Release) -> str:
    """The type of nearly all parameters, when the release is a whole model in safetensors."""
    from owlint_rules.release._model_files import is_whole_and_full

    if not is_whole_and_full(release):
        return ''
    counts: dict[str, int] = {}
    for one in release.weights:
        for kind, number in one.dtypes.items():
            if kind in _FLOATS:
                counts[kind] = counts.get(kind, 0) + number
    total = sum(counts.values())
    main = max(counts, key=lambda kind: counts[kind], default='')
    return main if main and counts[main] * 10 >= total * 9 else ''


def _tagged(release: Release, main: str) -> Iterator[Finding]:
    card = release.card
    tags = card.get('tags') if card is not None else None
    if card is None or tags is None or card.flavor != 'model':
        return
    known = [
        (route, item.value, _TAGS[item.value.lower()])
        for route, item in tags.texts()
        if item.value.lower() in _TAGS
    ]
    if len(known) != 1:
        return  # several tags speak of several files
    route, tag, kind = known[0]
    if kind != main:
        yield Finding(
            f'the card is tagged `{tag}`, but the tensors are {main}',
            card.at('tags', *route),
            confidence='low',
            help='Correct the tag, or add the weights it names.',
        )


def _configured(release: Release, main: str) -> Iterator[Finding]:
    config = release.read_text('config.json')
    match = _IN_CONFIG.search(config.text) if config is not None else None
    if config is not None and match is not None and _TYPES[match.group(1)] != main:
        first = next(one for one in release.weights if one.format == 'safetensors')
        yield Finding(
            f'config.json says {match.group(1)}, but the tensors are {main}',
            config.span(*match.span(1)),
            related=[(first.at(), f'tensors of the type {main}')],
            severity=INFO,
            help='Loading converts the tensors. Write the type that they are stored in, '
            'unless that is intended.',
        )
