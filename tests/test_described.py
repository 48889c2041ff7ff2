"""What short texts of cards describe, and what only looks like it; see data/sections.yaml."""

from __future__ import annotations

import pytest

from owlint_rules.definitions.described.code import INFERENCE_CODE, TRAINING_CODE
from owlint_rules.definitions.described.data import VAGUE_DATA
from owlint_rules.definitions.described.hearing import TOPICS, described_by
from owlint_rules.definitions.described.names import is_benchmark, is_placeholder
from owlint_rules.definitions.described.parts import parts_of
from owlint_rules.definitions.described.runs import is_settings, settings_in
from releases import ROOT, load_yaml

CASES = load_yaml(ROOT / 'tests' / 'data' / 'sections.yaml')


def described(text: str, start: int = 0) -> dict[str, list[tuple[int, str]]]:
    return described_by(list(parts_of(text, start)))


@pytest.mark.parametrize('case', CASES, ids=lambda case: f'{case["kind"]}: {case["text"][:40]!r}')
def test_what_a_text_describes(case: dict) -> None:
    found = described(case['text'])
    heard = [topic for topic in (*TOPICS, TRAINING_CODE, INFERENCE_CODE) if topic in found]
    assert sorted(heard) == sorted(case['says']), found


@pytest.mark.parametrize('case', CASES, ids=lambda case: f'{case["kind"]}: {case["text"][:40]!r}')
def test_the_line_holds_the_words(case: dict) -> None:
    lines = case['text'].split('\n')
    for places in described(case['text']).values():
        for line, words in places:
            first = words.split()[0].strip('*_`"“(')
            assert first in ' '.join(lines[line - 1 :]), (line, words)


def test_every_kind_has_its_opposite() -> None:
    for topic in (*TOPICS, TRAINING_CODE):
        assert any(topic in case['says'] for case in CASES)
    assert sum(not case['says'] for case in CASES) > len(CASES) // 3


@pytest.mark.parametrize('wrapped', ['{}', '> {}', '- {}', '1. {}', '* **{}**', '<p>{}</p>'])
def test_the_same_words_in_other_marks(wrapped: str) -> None:
    words = 'Barn was trained on English Wikipedia with a contrastive loss.'
    found = described('# Barn\n\n' + wrapped.format(words) + '\n')
    assert {'training-data', 'training-method'} <= set(found)


@pytest.mark.parametrize('ending', ['\n', '\r\n'])
def test_lines_are_counted_whatever_ends_them(ending: str) -> None:
    text = '---\nlicense: mit\n---\n# Barn\n\n## Training data\n\nAll of Wikipedia.\n'
    text = text.replace('\n', ending)
    found = described(text, text.index('# Barn'))
    assert found['training-data'] == [(8, 'All of Wikipedia.')]


def test_a_section_about_a_model_of_another_size() -> None:
    text = (
        '# Barn-7B\n\n- Barn-7B was trained on Wikipedia.\n'
        '- Barn-70B adds more. It was trained with DPO.\n'
    )
    found = described(text)
    assert 'training-data' in found
    assert 'training-method' not in found


def test_vague_words_are_told_from_nothing() -> None:
    assert VAGUE_DATA in described('## Training data\n\nData from the internet.\n')
    assert VAGUE_DATA not in described('## Training data\n\nWe do not disclose it.\n')


def test_a_module_of_settings_only_puts_values_to_names() -> None:
    assert is_settings("_base_ = ['a.py']\n# def of it\nlr = 0.1\nmodel = dict(\n    lr=3)\n")
    assert not is_settings('lr = 0.1\ndef train():\n    pass\n')
    assert not is_settings('import os\nfor lr in (0.1, 0.2):\n    print(lr)\n')


@pytest.mark.parametrize(
    'name',
    [
        'openai/openai_humaneval', 'cais/mmlu', 'google/IFEval', 'TIGER-Lab/MMLU-Pro',
        'lmms-lab/POPE', 'facebook/flores', 'princeton-nlp/SWE-bench_Verified',
    ],
)  # fmt: skip
def test_benchmarks_train_nothing(name: str) -> None:
    assert is_benchmark(name)


@pytest.mark.parametrize(
    'name',
    ['squad', 'openai/gsm8k', 'allenai/dolma', 'glue', 'conll2003', 'example-lab/mmlu-train'],
)
def test_sets_with_a_part_for_training_are_no_mere_benchmarks(name: str) -> None:
    assert not is_benchmark(name)
    assert not is_placeholder(name)


@pytest.mark.parametrize('name', ['None', 'imagefolder', 'generator', 'unknown', ' csv '])
def test_placeholders(name: str) -> None:
    assert is_placeholder(name)


@pytest.mark.parametrize(
    ('text', 'lines'),
    [
        ('optimizer:\n  lr: 3.0e-4\n  weight_decay: 0.1\nsteps: 9\n', [2]),
        ('{"train-iters": 9, "lr": 0.001,\n "train_micro_batch_size_per_gpu": 4}\n', [1, 2]),
        ('learning_rate = 0.1\nnum_epochs = 3\n', [1]),
        ('--- # run\nbase_lr: 0.1\nmomentum: 0.9\n', [2]),
        ('batch_size: 8\n', []),
        ('batch_size: 8\ntemperature: 0.7\nmax_new_tokens: 9\n', []),
        ('# lr: 0.1\n# weight_decay: 0.1\n', []),
        ('lr: auto\nweight_decay: auto\n', []),
        ('learning_rate_note: none\noptimizer: adam\n', []),
        ('optim:\n  type: Adam\n  lr: !!float 2e-4\n  betas: [0.9, 0.99]\n', [3]),
        ("optim = dict(optimizer=dict(type='SGD', lr=0.02, momentum=0.9))\n", [1]),
    ],
)
def test_settings_of_a_run_in_a_file(text: str, lines: list[int]) -> None:
    assert [line for line, _ in settings_in(text)] == lines


@pytest.mark.parametrize(
    'piece',
    [
        'trained on ', 'training ', 'learning rate ', '(', 'A-', '## training data\n', '| a ',
        '[a](b', 'trained with a b c d e f g ', 'parameters ', 'code for ', '训练',
        'consists of ', 'loss ',
        'data used for ', 'resumed from ', '1.', '- x: ', '```\nlr: 1\n', 'e/e_', 'mask ',
        'model is ', '1,', 'a.B ',
    ],
)  # fmt: skip
def test_hostile_text_comes_to_an_end(piece: str) -> None:
    described(piece * (60_000 // len(piece)))
    described((piece + '\n') * 3_000)
