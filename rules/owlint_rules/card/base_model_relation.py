"""`base_model_relation` is not one of the four relations, or does not fit the base models.

## What it does
Reports a value other than `adapter`, `merge`, `quantized` and `finetune`, a relation
without a `base_model`, and `merge` with a single base model.

## Why it matters
The relation places the model in the model tree of its base model; where it is missing
or wrong, the Hub infers one from the files (`docs/hub/model-cards.md`,
hub-docs@242f4a1e). Anyone who traces licenses through a chain of models relies on it.

## Example
```yaml
base_model: example/base
base_model_relation: fine-tuned
```

## Use instead
```yaml
base_model: example/base
base_model_relation: finetune
```

## Fix safety
Safe for other spellings of the four values.

## References
- https://huggingface.co/docs/hub/model-cards#specifying-a-base-model
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import texts
from owlint_rules.model.finding import SAFE, WARNING, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import listed, shown
from owlint_rules.yaml_edit import replace_scalar

CODE = 'OWL127'
SEVERITY = WARNING
WHY = 'the Hub ignores the relation and guesses one'
FIX = SAFE

_SPELLINGS = {
    'adapters': 'adapter',
    'finetuned': 'finetune',
    'finetuning': 'finetune',
    'finetunes': 'finetune',
    'merged': 'merge',
    'merges': 'merge',
    'quantised': 'quantized',
    'quantize': 'quantized',
    'quantization': 'quantized',
    'quantizations': 'quantized',
    'quantisation': 'quantized',
}


def check(card: Card, options: Options) -> Iterator[Finding]:
    """At most one finding about the relation."""
    pair = card.fields.get('base_model_relation')
    if pair is None or card.flavor != 'model':
        return
    node = pair[1]
    value = node.value
    if node.kind != 'scalar' or node.is_null or not value.strip():
        return
    from owlint_rules.vocab.hub import BASE_MODEL_RELATIONS

    place = card.span(node.start, node.end)
    bases = [one for _, one in texts(card, 'base_model') if one.value.strip() and not one.is_null]
    if value not in BASE_MODEL_RELATIONS:
        plain = ''.join(value.lower().replace('-', ' ').replace('_', ' ').split())
        right = plain if plain in BASE_MODEL_RELATIONS else _SPELLINGS.get(plain, '')
        names = listed([f'`{one}`' for one in sorted(BASE_MODEL_RELATIONS)], 'or')
        yield Finding(
            f'`{shown(value)}` is not a valid relation to a base model',
            place,
            help=f'Write `{right}`.' if right else f'Write {names}.',
            fixable=SAFE if right and replace_scalar(card, node, right) else None,
            data=right,
        )
    elif not bases:
        yield Finding(
            f'base_model_relation `{value}` without a `base_model`',
            place,
            help='Add base_model, or delete the relation.',
        )
    elif value == 'merge' and len(bases) == 1:
        yield Finding(
            'a merge has several base models, but `base_model` names one',
            place,
            help='List all merged models in base_model.',
        )


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Write the relation as the Hub spells it."""
    edit = replace_scalar(card, card.fields['base_model_relation'][1], finding.data)
    if edit is None:
        return None
    return Fix(f'write `{finding.data}`', [edit], changes=[('base_model_relation',)])
