"""The models that settings of training runs name, and names in settings that are no base."""

from __future__ import annotations

import pytest

from owlint_rules.statements.run_settings import bases_in_settings, names_in
from owlint_rules.statements.statement import STATES, SUGGESTS

LLAMA = 'meta-llama/Llama-3.1-8B'


@pytest.mark.parametrize(
    ('file', 'text'),
    [
        ('config/axolotl.yml', f'base_model: {LLAMA}\n'),
        ('train.yaml', f'### model\nmodel_name_or_path: {LLAMA}\nlr: 1\n'),
        ('lora.yaml', f'config:\n  model:\n    name_or_path: "{LLAMA}"\n'),
        ('train.toml', f"[model]\npretrained_model_name_or_path = '{LLAMA}'  # the base\n"),
        ('sft_args.json', f'{{\n  "model_id_or_path": "{LLAMA}",\n  "lr": 1\n}}\n'),
        ('args.json', f'{{"lr": 1, "model": "{LLAMA}"}}\n'),
        ('training_params.json', f'{{"model": "{LLAMA}"}}'),
        ('adapter_config.json', f'{{"base_model_name_or_path": "{LLAMA}"}}'),
        ('adapter_config.json', f'{{"fine_tune_type": "lora", "model": "{LLAMA}"}}'),
        ('merge.yaml', f'merge_method: slerp\nmodels:\n  - model: {LLAMA}+lab/lora\n'),
        ('moe.yaml', f'experts:\n  - source_model: {LLAMA}\n'),
        ('model_config.yaml', 'hf_config:\n  name: Llama-3.1-8B\n  org: meta-llama\n'),
        ('cfg.yaml', f'llm_backbone: {LLAMA}\n'),
    ],
)
def test_settings_that_state_where_a_run_began(file: str, text: str) -> None:
    found = [one for one in bases_in_settings(file, text) if one.certainty == STATES]
    assert [one.value for one in found] == [LLAMA]
    assert not found[0].known
    words = text[found[0].start :]
    assert words.startswith((LLAMA, 'Llama-3.1-8B'))


@pytest.mark.parametrize(
    ('text', 'name'),
    [
        ('checkpointer:\n  checkpoint_dir: /tmp/Llama-3.1-8B/\n', 'Llama-3.1-8B'),
        ('tokenizer:\n  path: /tmp/Llama-3.1-8B/original/tokenizer.model\n', 'Llama-3.1-8B'),
        ('model:\n  _component_: torchtune.models.llama3_1.lora_llama3_1_8b\n', 'llama3.1-8b'),
        ('model:\n  _component_: torchtune.models.gemma2.gemma2_9b\n', 'gemma2-9b'),
        ('checkpoint_dir: checkpoints/meta-llama/Llama-3.1-8B\n', LLAMA),
        ('checkpoint:\n  initial_load_path: /tmp/Llama-3.1-8B/\n', 'Llama-3.1-8B'),
        (f'policy:\n  model_name: "{LLAMA}"\n', LLAMA),
        (f'actor_rollout_ref:\n  model:\n    path: {LLAMA}\n', LLAMA),
        (f'model:\n  import_path: hf://{LLAMA}\n', LLAMA),
        (f'whisper_hub: {LLAMA}\n', LLAMA),
    ],
)
def test_settings_that_hint_at_a_known_model(text: str, name: str) -> None:
    (found,) = bases_in_settings('configs/run.yaml', text)
    assert (found.certainty, found.known) == (SUGGESTS, True)
    assert name in names_in(found.value)


@pytest.mark.parametrize(
    ('file', 'text'),
    [
        ('run.yaml', f'reward_model:\n  path: {LLAMA}\n'),
        ('run.yaml', f'judge:\n  model_name: {LLAMA}\n'),
        ('run.yaml', f'datasets:\n  - path: {LLAMA}\n'),
        ('run.toml', f'[teacher]\nmodel = "{LLAMA}"\n'),
        ('run.yaml', f'# model_name_or_path: {LLAMA}\n'),
        ('run.yaml', f'output_dir: out/{LLAMA}\n'),
        ('run.yaml', 'tokenizer:\n  _component_: torchtune.models.llama3.llama3_tokenizer\n'),
        ('tokenizer_config.json', f'{{"name_or_path": "{LLAMA}"}}'),
        ('params.json', f'{{"model": "{LLAMA}"}}'),
        ('README.md', f'model_name_or_path: {LLAMA}\n'),
    ],
)
def test_names_that_are_no_base(file: str, text: str) -> None:
    assert list(bases_in_settings(file, text)) == []


@pytest.mark.parametrize(
    'path',
    ['/data/models/Llama-2-7b-hf', './Llama-2-7b-hf/', r'C:\\models\\Llama-2-7b-hf'],
)
def test_a_folder_is_heard_as_what_it_is_called(path: str) -> None:
    (own,) = bases_in_settings('config.json', f'{{"_name_or_path": "{path}"}}')
    assert (own.certainty, own.known) == (SUGGESTS, True)
    assert 'Llama-2-7b-hf' in names_in(own.value)
    (base,) = bases_in_settings('adapter_config.json', f'{{"base_model_name_or_path": "{path}"}}')
    assert base.certainty == STATES
    assert base.value == path.replace('\\\\', '\\')


def test_a_folder_counts_only_as_a_model_that_somebody_knows() -> None:
    (own,) = bases_in_settings('config.json', '{"_name_or_path": "./out/checkpoint-10"}')
    assert own.known
