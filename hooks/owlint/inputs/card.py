"""README.md to a card: the front matter as the Hub's client cuts it out, and what it is a card of.

The cut is the regular expression that the Hub's client and server share
(huggingface_hub@ee0a4510, repocard.py): optional white space, a line of
exactly three dashes, the YAML, a line of three dashes with optional blanks.
"""

from __future__ import annotations

import re

from owlint.inputs.card_names import BLOCK, CARD_KEYS, TAGS, WEAK, flavor_of_names, key_names
from owlint_rules.lazy import lazy
from owlint_rules.model.node import Node
from owlint_rules.model.subjects import Block, Card

_EMPTY = lazy(r'\s*---(?:\r\n|\r|\n)---[ \t]*(?:\r\n|\n|\Z)')

_LICENSE_LINE = lazy(r'^license:[ \t]+([\w.+-]+)[ \t]*\r?$', re.MULTILINE)

#: Longest block that is read a second time, with the slow reader of the client, when it holds tabs.
_SLOW_LIMIT = 50_000

#: Tags that generators write into model cards.
_MODEL_TAGS = frozenset(
    {
        'pytorch', 'tensorflow', 'tf', 'jax', 'onnx', 'gguf', 'safetensors', 'lora', 'qlora',
        'generated_from_trainer', 'generated_from_keras_callback', 'trl', 'sft', 'dpo', 'merge',
        'mergekit', 'pytorch_model_hub_mixin', 'model_hub_mixin', 'llama-cpp', 'llama', 'qwen',
        'mistral', 'bert', 'stable-diffusion', 'autotrain', 'endpoints_compatible', 'vision',
        'causal-lm', 'text-generation-inference', 'not-for-all-audiences', 'quantized', 'mlx',
    }
)  # fmt: skip
#: Keys whose text may rightly hold template brackets.
_FREE_TEXT = frozenset(
    {
        'prompt_template', 'widget', 'instance_prompt', 'inference', 'description',
        'extra_gated_prompt', 'extra_gated_description', 'chat_template',
    }
)  # fmt: skip


def read_card(shown: str, text: str, file: str = '') -> Card:
    """Read a README.md; never raises.

    ``defect`` is '' or what keeps some reader from finding the front matter:

    ``bom``             a byte-order mark before it (older clients lose the block)
    ``bare-cr``         lines end with a lone carriage return
    ``blank-lines``     white space before it (the datasets library loses it)
    ``text-before``     text before it
    ``opening``         the first line is not exactly three dashes
    ``closing``         the last line is indented, longer, or dots
    ``closing-blanks``  the last line has trailing blanks (the datasets library loses it)
    ``unclosed``        there is no last line
    ``empty``           two lines of dashes with nothing between

    Where it is certain which lines the author meant as the front matter,
    ``lost`` holds their extent.
    """
    from owlint.inputs.yaml_tree import read_tree

    card = Card(shown, text, file=file)
    shift = 1 if text.startswith('\ufeff') else 0
    found = BLOCK.match(text, shift)
    if found:
        head = found.group(1)
        opening = shift + len(head) - len(head.lstrip())
        closing = found.start(3) + len(found.group(3)) - len(found.group(3).lstrip('\r\n'))
        block = card.block = Block(opening, found.start(2), found.end(2), closing)
        card.body = found.end()
        tree = read_tree(text, block.start, block.end)
        card.data = tree.node
        card.syntax_error = tree.error
        card.problems.extend(tree.problems)
        if '\t' in found.group(2) and tree.error is None and not tree.problems:
            card.syntax_error = _slow_error(text, block)
        _note_small_defects(card, found.group(0), shift)
        if tree.error is not None or (tree.node is not None and tree.node.kind != 'map'):
            from owlint.inputs.card_defects import find_wrong_end

            find_wrong_end(card)
    elif empty := _EMPTY.match(text, shift):
        card.defect, card.defect_at = 'empty', shift
        card.body = empty.end()
    elif '--' in text:
        from owlint.inputs.card_defects import find_displaced

        find_displaced(card, shift)
    card.flavor = _flavor(card)
    return card


def _note_small_defects(card: Card, cut: str, shift: int) -> None:
    """What the client forgives and another reader does not."""
    block = card.block
    assert block is not None
    if shift:
        card.defect = 'bom'
    elif '\r' in cut and cut.count('\r') != cut.count('\r\n'):
        card.defect = 'bare-cr'
        card.defect_at = re.search(r'\r(?!\n)', card.text).start()  # type: ignore[union-attr]
    elif block.opening:
        card.defect = 'blank-lines'
    elif card.text[block.closing + 3 : block.closing + 4] in (' ', '\t'):
        card.defect, card.defect_at = 'closing-blanks', block.closing


def _slow_error(text: str, block: Block) -> tuple[str, int] | None:
    """The error of PyYAML's own reader, which the client uses and which takes fewer tabs."""
    import yaml

    raw = text[block.start : block.end]
    if len(raw) > _SLOW_LIMIT:
        return None
    try:
        yaml.compose(raw, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        from owlint.inputs.yaml_problems import describe

        message, at = describe(error, raw)
        return message, block.start + at
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return None


def _flavor(card: Card) -> str:
    data = card.data
    block = card.block
    lost = block if block is not None else card.lost_at
    if lost is None:
        return 'other'
    raw = card.text[lost.start : lost.end]
    templated = '{{' in raw or '{%' in raw
    license = ''
    if block is not None and data is not None and data.kind == 'map':
        if templated and _is_template(card, data):
            return 'template'
        scalars = [(key.value, value.is_null) for key, value in data.value if key.kind == 'scalar']
        # a key without a value says nothing, unless all are so
        names = {name for name, empty in scalars if not empty} or {name for name, _ in scalars}
        value = data.get('license')
        if value is not None and value.kind == 'scalar':
            license = value.value
        if names & WEAK == TAGS:
            return flavor_of_names(names, tagged=_model_tags(data.get('tags')))
    elif block is not None and data is not None:
        # no mapping: a card when its parts are a card's fields, else only the release can tell
        names = _names_in_list(data)
        return 'model' if names & CARD_KEYS else 'other'
    else:
        if templated:
            return 'template'
        names = key_names(card.text, lost.start, lost.end)
        line = _LICENSE_LINE.search(raw)
        license = line.group(1) if line else ''
    return flavor_of_names(names, license)


def _model_tags(tags: Node | None) -> bool:
    """Whether tags are a model's: notes and articles carry tags too."""
    from owlint_rules.vocab.hub import LIBRARIES, TASKS

    words = {node.value.lower() for _, node in tags.texts()} if tags is not None else set()
    return not words.isdisjoint(TASKS | LIBRARIES | _MODEL_TAGS)


def _names_in_list(data: Node) -> set[str]:
    """Keys of the mappings in a list that should have been one mapping."""
    if data.kind != 'list':
        return set()
    return {name for item in data.value for name, _ in item.items()}


def _is_template(card: Card, data: Node) -> bool:
    """Whether template brackets stand where a card has plain values."""
    for key, value in data.value:
        if key.kind != 'scalar' or '{{' in key.value:
            return True
        if key.value in _FREE_TEXT:
            continue
        written = card.text[value.start : value.end]
        if '{{' in written or '{%' in written:
            return True
    return False
