"""`base_model_relation` contradicts the files of the release.

## What it does
Compares the relation with the files of the release: `adapter_config.json` without a
whole model next to it means an adapter; GGUF files of quantized tensors and a
`quantization_config` (AWQ, GPTQ and others) mean quantized; `mergekit_config.yml` is
the recipe of a merge; and a merge has several base models.

## Why it matters
The relation places the model in the model tree of its base model, and readers choose by
it: an adapter cannot be loaded alone, a quantized model is the base itself with fewer
bits. Where the card states no relation, the Hub infers one from the files
(`docs/hub/model-cards.md`, hub-docs@242f4a1e); where the card states a wrong one, the
Hub shows it.

## Example
A release with `adapter_config.json` and `adapter_model.safetensors`:
```yaml
base_model: example/base
base_model_relation: finetune
```

## Use instead
```yaml
base_model: example/base
base_model_relation: adapter
```

## Fix safety
No fix: either side may be wrong.

## References
- https://huggingface.co/docs/hub/model-cards#specifying-a-base-model
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release

CODE = 'OWL631'
SEVERITY = WARNING
WHY = 'the files and the card disagree, and the Hub shows what the card says'


def check(release: Release, options: Options) -> Iterator[Finding]:
    """At most one finding about the relation."""
    card = release.card
    pair = card.fields.get('base_model_relation') if card is not None else None
    if card is None or pair is None or pair[1].kind != 'scalar' or release.truncated:
        return
    relation = pair[1].value
    if relation not in ('adapter', 'merge', 'quantized', 'finetune'):
        return  # OWL127 has a word for it
    reason, right, sure = _other_relation(release, relation)
    if not reason:
        return
    yield Finding(
        f'the card calls the model `{relation}`, but {reason}',
        card.span(pair[1].start, pair[1].end),
        confidence='high' if sure else 'low',
        help=f'Write `{right}`, if that is right.' if right else 'Write which relation it is.',
    )


def _other_relation(release: Release, relation: str) -> tuple[str, str, bool]:
    """(what the files say, the relation that fits, whether that is certain)."""
    from owlint_rules.release._model_files import (
        adapter_file,
        is_whole_and_full,
        merge_file,
        quantization,
    )

    adapter = adapter_file(release)
    if adapter and relation != 'adapter':
        return f'{adapter} shows that it is an adapter', 'adapter', True
    recipe = merge_file(release)
    if recipe and relation == 'finetune':
        return f'{recipe} is the recipe of a merge', 'merge', True
    file, how = quantization(release)
    if file and relation in ('finetune', 'merge') and not recipe:
        return f'{file} shows quantized weights ({how})', 'quantized', False
    if relation in ('adapter', 'quantized'):
        if relation == 'adapter' and file and not adapter:
            return f'{file} holds a whole, quantized model ({how})', 'quantized', False
        whole = is_whole_and_full(release)
        if whole and relation == 'adapter' and 'adapter_config.json' not in release.files:
            return f'{whole} holds a whole model and there is no adapter_config.json', '', False
        if whole and relation == 'quantized':
            return f'{whole} holds weights in full precision', '', False
    return '', '', True
