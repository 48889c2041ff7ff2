"""The release is an adapter, a merge or a quantized copy, and its card names no base model.

## What it does
Reports cards without `base_model` in a release whose files must be derived from one: an
adapter, the recipe of a merge, AWQ or GPTQ weights, or only GGUF files of quantized
tensors.

## Why it matters
Without `base_model`, nobody can trace the licenses: the base's requirements for
derivatives (a name, a notice, no commercial use) stay hidden, and readers of the page
cannot even load an adapter. The Hub's model tree does not include the release.

## Example
A release with `adapter_config.json` that names `example/base`, and the card:
```yaml
license: apache-2.0
library_name: peft
```

## Use instead
```yaml
license: apache-2.0
library_name: peft
base_model: example/base
base_model_relation: adapter
```

## Fix safety
No fix: the name in a file may refer to a copy of the base somewhere else.

## References
- https://huggingface.co/docs/hub/model-cards#specifying-a-base-model
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import INFO, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release

CODE = 'OWL632'
SEVERITY = WARNING
WHY = 'the terms of the base model are not shown'


def check(release: Release, options: Options) -> Iterator[Finding]:
    """At most one finding, at the start of the front matter."""
    card = release.card
    if card is None or card.flavor != 'model' or card.block is None or card.data is None:
        return
    if card.data.kind != 'map' or card.syntax_error is not None:
        return
    if any(name in card.fields for name in ('base_model', 'base-model', 'basemodel')):
        return
    from owlint_rules.release._model_files import adapter_file, merge_file, quantization
    from owlint_rules.statements.bases import named_bases
    from owlint_rules.statements.settings import evidence_place

    severity = None
    adapter, recipe = adapter_file(release), merge_file(release)
    if adapter:
        what, file = 'an adapter', adapter
    elif recipe:
        what, file = 'a merge', recipe
    else:
        file, how = quantization(release)
        if not file:
            return
        what = f'a quantized model ({how})'
        # who trains a model may publish it in this form alone
        severity = INFO
    named = named_bases(release)
    bases = list(dict.fromkeys(base.name for base in named))
    shown = bases[0][:80] if bases else ''
    known = ''
    if shown:
        known = f'; {file} names {shown}' if adapter else f'; the files name {shown}'
    yield Finding(
        f'{file} shows that this is {what}, but the card names no `base_model`{known}',
        card.span(card.block.opening, card.block.opening + 3),
        severity=severity if not bases else None,
        confidence='low' if severity and not bases else 'high',
        help=_advice(bases, several=what == 'a merge'),
        related=[
            (evidence_place(release, options, base.evidence, base.name), f'names {base.name}')
            for base in named[:1]
            if base.evidence.line
        ],
    )


def _advice(bases: list[str], *, several: bool) -> str:
    from owlint_rules.vocab.hub_ids import judge

    if several:
        return 'Add `base_model` with the list of the merged models.'
    for base in bases:
        fault, right = judge(base, 'models')
        if right or (not fault and '/' in base):
            return f'Add `base_model: {right or base}`, if that is the base model.'
    return 'Add `base_model` with the id of the base model.'
