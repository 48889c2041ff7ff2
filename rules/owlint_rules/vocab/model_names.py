"""What the name of a model says of where it comes from: copies, conversions, families.

Some organizations give out models of others again, as they are or in another format,
under the name of the original. The name leads to the original when what is left of it
says only size and format. A name that holds the name of a family and more (a merge,
a fine-tune) suggests the family and decides nothing.
"""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


#: Organizations that give out copies and conversions of models of others, under their names.
MIRRORS = frozenset(
    _words(
        """
        bartowski casperhansen ggml-org gpustack hugging-quants huggyllama legraphista
        lmstudio-community lonestriker maziyarpanahi mlc-ai mlx-community mradermacher
        neuralmagic nousresearch onnx-community openvino quantfactory redhatai second-state
        solidrust techxgenus thebloke turboderp unsloth xenova
        """
    )
)
#: Organizations that make the families.
PUBLISHERS = _words(
    """
    01-ai allenai apple baai bigcode bigscience black-forest-labs codellama coherelabs
    cohereforai databricks deepseek-ai eleutherai facebook google huggingfaceh4
    huggingfacetb ibm-granite internlm lgai-exaone liquidai meta-llama microsoft minimaxai
    mistralai moonshotai mosaicml nvidia openai openchat qwen stabilityai teknium thudm
    tiiuae tinyllama upstage zai-org
    """
)
#: What is added to the name of an original: formats, bits, the tool, the way of packing.
_FORMAT = (
    r'(?:[-_.](?:gguf|ggml|gptq|awq|exl[23]|mlx|onnx|openvino|coreml|fp16|bf16|fp8|mxfp4|nvfp4|'
    r'int[48]|nf4|hqq|'
    r'(?:\d(?:\.\d+)?|1\.58)[-_]?bits?|bnb(?:[-_]4bit|[-_]8bit)?|unsloth|dynamic|dq|i1|imatrix|'
    r'imat|q[2-8](?:_[k0-9])?(?:_[sml])?|w[48]a(?:4|8|16)|w4a16|quantized|quants?|marlin|sharded|'
    r'safetensors|128g|g128|4bits?|8bits?|6bit|optimized))+$'
)
#: What may stand where the row of a family has `*`, between hyphens: sizes, stages, dates.
_PLAIN = (
    r'(?:[ea]|\d{1,3}x)?\d{1,4}(?:\.\d{1,3})?[bmke]?|v?\d{1,4}(?:\.\d{1,3}){0,2}|'
    r'it|instruct|chat|base|pt|hf|text|vision|vl|coder|math|thinking|mini|small|medium|large|xl|moe|guard|prompt'
)


def originals(organization: str, name: str) -> tuple[str, ...]:
    """The names that the original of a mirror's model may have; none for others."""
    import re

    if organization not in MIRRORS:
        return ()
    plain = re.sub(_FORMAT, '', name)
    # conversions write Llama 3 with and without its maker, and names without `-hf`
    return (plain, f'{plain}-hf', f'meta-{plain}', f'meta-{plain}-hf')


def same_name(pattern: str, name: str) -> bool:
    """Whether a name is that of a row, up to sizes and stages where the row has `*`."""
    import re

    first, *rest = pattern.split('*')
    if not rest:
        return pattern == name
    if len(rest) > 1 or len(stem_of(pattern)) < _SHORTEST or not name.startswith(first):
        return False
    middle = name[len(first) :]
    if not middle.endswith(rest[0]):
        return False
    words = re.split('[-_]', middle[: len(middle) - len(rest[0])].strip('-_'))
    return words == [''] or all(re.fullmatch(_PLAIN, word) for word in words)


#: Shorter stems are words of their own.
_SHORTEST = len('phi-2')
#: Short forms of family names that fine-tunes begin with: what they stand for.
_SHORT = (
    ('l3.3-', 'llama-3.3'),
    ('l3.2-', 'llama-3.2'),
    ('l3.1-', 'llama-3.1'),
    ('l3-', 'meta-llama-3'),
    ('l2-', 'llama-2'),
)


def stem_of(pattern: str) -> str:
    """The name of a family: what all names that a row fits begin with."""
    return pattern.partition('/')[2].partition('*')[0].rstrip('-_.')


def long_name(hub_id: str) -> str:
    """The name of a model with the short forms of families written out."""
    import re

    # a folder on some machine is mostly called like the model in it
    name = hub_id.strip().lower().replace('\\', '/').rstrip('/').rpartition('/')[2][:200]
    for short, long in _SHORT:
        if name.startswith(short):
            name = f'{long}-{name[len(short) :]}'
    if 'llama' not in name:
        return name
    name = re.sub(r'(?<![a-z])llama[-_ ]?([234])(?![0-9])', r'llama-\1', name)
    return re.sub(r'(?<!meta-)llama-3(?![.0-9])', 'meta-llama-3', name)


def holds(name: str, stem: str) -> bool:
    """Whether the name of a family stands in a name as a whole."""
    import re

    if len(stem) < _SHORTEST:
        return False
    return re.search(rf'(?<![a-z0-9]){re.escape(stem)}(?![0-9])(?!\.[0-9])', name) is not None
