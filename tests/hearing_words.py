"""Restrictions in words and base models: what the places that may name them add to a release."""

from __future__ import annotations

from collections.abc import Callable

from hearing import (
    ARTIFACTS,
    DOCUMENTS_WITH_WORDS,
    SUBJECTS,
    WEIGHTS,
    Part,
    gguf,
)
from hearing_manifests import bill_of_materials, written
from tools import weight_files

# ---- restrictions in words ---------------------------------------------------------------------

#: Kind of restriction -> what follows a subject, what people are asked to agree to.
LIMITS = {
    'no commerce': ('may not be used for commercial purposes', 'non-commercial use only'),
    'research alone': ('may be used for academic research only', 'academic research only'),
    'no military use': ('must not be used for military purposes', 'no military use'),
}


def limits() -> dict[tuple[str, str], Callable[[str], Part]]:
    """(source, artifact) -> what it adds for a restriction in words, by its name in LIMITS."""
    found: dict[tuple[str, str], Callable[[str], Part]] = {
        ('card: license_details', WEIGHTS): lambda kind: Part(
            f'license_details: The weights {LIMITS[kind][0]}.\n'
        ),
        ('card: description', WEIGHTS): lambda kind: Part(
            f'description: The weights {LIMITS[kind][0]}.\n'
        ),
        ('gate prompt', WEIGHTS): lambda kind: Part(
            f'extra_gated_prompt: The weights {LIMITS[kind][0]}.\n'
        ),
        ('gate heading', WEIGHTS): lambda kind: Part(
            f'extra_gated_heading: This model {LIMITS[kind][0]}\n'
        ),
        ('gate description', WEIGHTS): lambda kind: Part(
            f'extra_gated_description: This model {LIMITS[kind][0]}.\n'
        ),
        ('gate button', WEIGHTS): lambda kind: Part(
            f'extra_gated_button_content: I agree that this model {LIMITS[kind][0]}\n'
        ),
        ('gate checkbox', WEIGHTS): lambda kind: Part(
            f'extra_gated_fields:\n  I agree that the model {LIMITS[kind][0]}: checkbox\n'
        ),
        ('gate select', WEIGHTS): lambda kind: Part(
            'extra_gated_fields:\n  Intended use:\n    type: select\n'
            '    options: [Non-commercial research, Education]\n'
        ),
        ('gate for the EU', WEIGHTS): lambda kind: Part('extra_gated_eu_disallowed: true\n'),
        ('terms file', WEIGHTS): lambda kind: Part(
            files={'TERMS.md': f'# Terms of use\n\nThe model {LIMITS[kind][0]}.\n'}
        ),
        ('policy file', WEIGHTS): lambda kind: Part(
            files={'USE_POLICY.md': f'# Acceptable use policy\n\nThe model {LIMITS[kind][0]}.\n'}
        ),
        ('license file', WEIGHTS): lambda kind: Part(
            files={'LICENSE-MODEL': f'Barn model license\n\nThe model {LIMITS[kind][0]}.\n'}
        ),
        ('LICENSES', WEIGHTS): lambda kind: Part(
            files={'LICENSES/model.txt': f'Barn model license\n\nThe weights {LIMITS[kind][0]}.\n'}
        ),
        ('Modelfile', WEIGHTS): lambda kind: Part(
            files={
                'Modelfile': 'FROM ./m.gguf\nLICENSE """Barn model license\n\n'
                f'The model {LIMITS[kind][0]}.\n"""\n'
            }
        ),
        ('header of gguf', WEIGHTS): lambda kind: Part(
            files={'m.gguf': gguf(
                ('general.license', weight_files.TEXT, f'The model {LIMITS[kind][0]}.')
            )}
        ),
    }  # fmt: skip
    for artifact in ARTIFACTS:
        subject = SUBJECTS[artifact][0]
        found['sentence', artifact] = lambda kind, s=subject: Part(
            text=f'\n{s} {LIMITS[kind][0]}.\n'
        )
        found['license section', artifact] = lambda kind, s=subject: Part(
            text=f'\n## License\n\n{s} {LIMITS[kind][0]}.\n'
        )
        for name, (file, head) in DOCUMENTS_WITH_WORDS.items():
            found[name, artifact] = lambda kind, s=subject, file=file, head=head: Part(
                files={file: f'{head}{s} {LIMITS[kind][0]}.\n'}
            )
    return found


# ---- base models -------------------------------------------------------------------------------


def bases() -> dict[str, Callable[[str], Part]]:
    """Source -> what it adds for a base model, by its id."""
    return {
        'card: base_model': lambda b: Part(f'base_model: {b}\n'),
        'card: base_model list': lambda b: Part(f'base_model:\n- {b}\n'),
        'card: finetuned_from': lambda b: Part(f'finetuned_from: {b}\n'),
        'card: duplicated_from': lambda b: Part(f'duplicated_from: {b}\n'),
        'card: base_models': lambda b: Part(f'base_models: [{b}]\n'),
        'card: basemodel': lambda b: Part(f'basemodel: {b}\n'),
        'card: tags': lambda b: Part(f'tags:\n- base_model:finetune:{b}\n'),
        'card: base-model': lambda b: Part(f'base-model: {b}\n'),
        'second card': lambda b: Part(
            files={'MODEL_CARD.md': f'---\nbase_model: {b}\n---\n# Barn\n'}
        ),
        'adapter': lambda b: Part(
            files={
                'adapter_config.json': written(
                    {'base_model_name_or_path': b, 'peft_type': 'LORA'}
                )
            }
        ),
        'adapter in a folder': lambda b: Part(
            files={'lora/adapter_config.json': written({'base_model_name_or_path': b})}
        ),
        'adapter of MLX': lambda b: Part(
            files={'adapter_config.json': written({'model': b, 'fine_tune_type': 'lora'})}
        ),
        '_name_or_path': lambda b: Part(files={'config.json': written({'_name_or_path': b})}),
        'mergekit': lambda b: Part(
            files={'mergekit_config.yml': f'models:\n- model: {b}\nmerge_method: linear\n'}
        ),
        'mergekit slices': lambda b: Part(
            files={
                'merge.yaml': 'slices:\n- sources:\n  - model: ' + b
                + '\n    layer_range: [0, 8]\nmerge_method: passthrough\n'
            }
        ),
        'axolotl': lambda b: Part(files={'axolotl.yml': f'base_model: {b}\n'}),
        'axolotl in a folder': lambda b: Part(files={'configs/axolotl.yaml': f'base_model: {b}\n'}),
        'axolotl in the card': lambda b: Part(
            text=f'\n```yaml\nbase_model: {b}\nload_in_8bit: false\n```\n'
        ),
        'LLaMA-Factory': lambda b: Part(
            files={'train_lora.yaml': f'model_name_or_path: {b}\nstage: sft\n'}
        ),
        'TRL': lambda b: Part(files={'sft_config.yaml': f'model_name_or_path: {b}\n'}),
        'AutoTrain': lambda b: Part(
            files={'training_params.json': written({'model': b, 'lr': 0.1})}
        ),
        'kohya': lambda b: Part(files={'train.toml': f'pretrained_model_name_or_path = "{b}"\n'}),
        'DeepSpeed': lambda b: Part(
            files={'train_args.json': written({'model_name_or_path': b, 'lr': 0.1})}
        ),
        'GGUF': lambda b: Part(files={'m.gguf': gguf(
            ('general.base_model.count', weight_files.U32, 1),
            ('general.base_model.0.repo_url', weight_files.TEXT, f'https://huggingface.co/{b}'),
        )}),
        'safetensors': lambda b: Part(
            files={'l.safetensors': weight_files.safetensors(metadata={'modelspec.merged_from': b})}
        ),
        'Modelfile': lambda b: Part(files={'Modelfile': f'FROM hf.co/{b}\nLICENSE apache-2.0\n'}),
        'training code': lambda b: Part(
            files={'train.py': f'model = AutoModelForCausalLM.from_pretrained("{b}")\n'}
        ),
        'shell script': lambda b: Part(
            files={'train.sh': f'python train.py --model_name_or_path {b}\n'}
        ),
        'sentence': lambda b: Part(text=f'\nFine-tuned from {b}.\n'),
        'sentence of the Trainer': lambda b: Part(
            text=f'\nThis model is a fine-tuned version of [{b}](https://huggingface.co/{b}) on '
            'birds.\n'
        ),
        'list item': lambda b: Part(text=f'\n## Model details\n\n- **Base model:** {b}\n'),
        'table': lambda b: Part(text=f'\n| | |\n|---|---|\n| Base model | {b} |\n'),
        'finetuned from item': lambda b: Part(text=f'\n- **Finetuned from model:** {b}\n'),
        'quantized': lambda b: Part(text=f'\nThis is a quantized version of {b}.\n'),
        'distilled': lambda b: Part(text=f'\nDistilled from {b}.\n'),
        'merge': lambda b: Part(text=f'\nThis is a merge of {b} and others with mergekit.\n'),
        'model page': lambda b: Part(files={'docs/model.md': f'# Barn\n\nFine-tuned from {b}.\n'}),
        'CycloneDX': lambda b: Part(
            files={'bom.json': written(_with_ancestor(b))}
        ),
    }  # fmt: skip


def _with_ancestor(base: str) -> dict[str, object]:
    bom = bill_of_materials('machine-learning-model', 'Apache-2.0')
    metadata = bom['metadata']
    assert isinstance(metadata, dict)
    one = {'type': 'machine-learning-model', 'name': base}
    metadata['component']['pedigree'] = {'ancestors': [one]}
    return bom
