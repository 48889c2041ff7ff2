"""Sections of real-looking cards: what they answer, what is only a heading, and where."""

from __future__ import annotations

import pytest

from owlint_rules.definitions.sections import by_topic, sections_of

#: The hub's model card template as it is left by those who fill in little.
HUB_TEMPLATE = """\
# Model Card for Owl

<!-- Provide a quick summary of what the model is/does. -->

This modelcard aims to be a base template for new models. It has been generated using [this raw template](https://example.org).

## Model Details

### Model Description

<!-- Provide a longer summary of what this model is. -->

- **Developed by:** [More Information Needed]
- **Funded by [optional]:** [More Information Needed]
- **Model type:** [More Information Needed]

## Uses

### Direct Use

[More Information Needed]

### Downstream Use [optional]

[More Information Needed]

### Out-of-Scope Use

[More Information Needed]

## Bias, Risks, and Limitations

[More Information Needed]

### Recommendations

Users (both direct and downstream) should be made aware of the risks, biases and limitations of the model. More information needed for further recommendations.

## How to Get Started with the Model

Use the code below to get started with the model.

[More Information Needed]

## Training Details

### Training Data

[More Information Needed]

### Training Procedure

#### Preprocessing [optional]

[More Information Needed]

#### Training Hyperparameters

- **Training regime:** [More Information Needed] <!--fp32, fp16 mixed precision -->

## Evaluation

### Testing Data, Factors & Metrics

#### Testing Data

[More Information Needed]

### Results

[More Information Needed]

## Environmental Impact

Carbon emissions can be estimated using the [Machine Learning Impact calculator](https://mlco2.github.io/impact#compute) presented in [Lacoste et al. (2019)](https://arxiv.org/abs/1910.09700).

- **Hardware Type:** [More Information Needed]
- **Hours used:** [More Information Needed]

## Technical Specifications [optional]

### Model Architecture and Objective

[More Information Needed]

### Compute Infrastructure

#### Hardware

[More Information Needed]
"""  # noqa: E501

#: The card that a training script writes.
TRAINER = """\
# owl-finetuned

This model is a fine-tuned version of [example/base](https://example.org) on the owls dataset.

## Model description

More information needed

## Intended uses & limitations

More information needed

## Training and evaluation data

More information needed

## Training procedure

### Training hyperparameters

The following hyperparameters were used during training:
- learning_rate: 5e-05
- train_batch_size: 16
- seed: 42
- optimizer: Use adamw_torch with betas=(0.9,0.999)

### Training results

| Training Loss | Epoch | Step | Accuracy |
|:-------------:|:-----:|:----:|:--------:|
| 0.31          | 1.0   | 1250 | 0.91     |
"""

WRITTEN = """\
# 🦉 Owl-7B

<h2 align="center">1. Model Architecture</h2>

A decoder of 32 layers with grouped attention and a vocabulary of 50,000 pieces.

II. Training data
-----------------

Two trillion tokens of the public web, of books and of code, until May.

### 3) Training method

Next-token prediction, then preference tuning with the method of 2023.

| Item | Value |
| --- | --- |
| **Hardware** | 512 boards |
| Random seed | 1234 |
| Learning rate | 3e-4 |
| Copyright policy | [More Information Needed] |

**Limitations:** it knows owls and not much else about the world.

- Intended use: research on the names of owls
- Evaluation: TBD
"""


def heads(text: str, topic: str) -> list[tuple[int, bool]]:
    """(line, whether it is answered) of each section about a topic, in the order of the text."""
    found = by_topic(sections_of(text)).get(topic, [])
    return sorted((section.line, section.answers(topic)) for section in found)


def line_of(text: str, start: str) -> int:
    lines = [number for number, line in enumerate(text.split('\n'), 1) if line.startswith(start)]
    assert len(lines) == 1, lines
    return lines[0]


@pytest.mark.parametrize(
    ('topic', 'heading'),
    [
        ('architecture', '### Model Architecture and Objective'),
        ('training-method', '### Training Procedure'),
        ('training-data', '### Training Data'),
        ('hyperparameters', '#### Training Hyperparameters'),
        ('hardware', '## Environmental Impact'),
        ('hardware', '#### Hardware'),
        ('evaluation', '## Evaluation'),
        ('evaluation', '### Results'),
        ('limitations', '## Bias, Risks, and Limitations'),
        ('limitations', '### Out-of-Scope Use'),
        ('intended-use', '## Uses'),
        ('intended-use', '### Direct Use'),
    ],
)
def test_the_template_of_the_hub_answers_nothing(topic: str, heading: str) -> None:
    found = dict(heads(HUB_TEMPLATE, topic))
    assert found[line_of(HUB_TEMPLATE, heading)] is False
    assert not any(found.values())


def test_what_a_training_script_writes_is_told_from_what_it_leaves_open() -> None:
    assert heads(TRAINER, 'training-data') == [
        (line_of(TRAINER, '## Training and evaluation data'), False)
    ]
    assert heads(TRAINER, 'limitations') == [(line_of(TRAINER, '## Intended uses'), False)]
    assert (line_of(TRAINER, '### Training hyperparameters'), True) in heads(
        TRAINER, 'hyperparameters'
    )
    assert heads(TRAINER, 'seeds') == [(line_of(TRAINER, '- seed'), True)]
    assert (line_of(TRAINER, '## Training procedure'), True) in heads(TRAINER, 'training-method')


@pytest.mark.parametrize(
    ('topic', 'start', 'answered'),
    [
        ('architecture', '<h2', True),
        ('training-data', 'II. Training data', True),
        ('training-method', '### 3)', True),
        ('hardware', '| **Hardware**', True),
        ('seeds', '| Random seed', True),
        ('hyperparameters', '| Learning rate', True),
        ('copyright', '| Copyright policy', False),
        ('limitations', '**Limitations', True),
        ('intended-use', '- Intended use', True),
        ('evaluation', '- Evaluation', False),
    ],
)
def test_headings_of_every_kind(topic: str, start: str, answered: bool) -> None:
    assert (line_of(WRITTEN, start), answered) in heads(WRITTEN, topic)


@pytest.mark.parametrize(
    'text',
    [
        '',
        '\n\n',
        '[More Information Needed]\n',
        'More information needed.\n',
        '<!-- say what it was trained on -->\n',
        '{{ training_data | default("[More Information Needed]", true) }}\n',
        'TODO\n',
        '*Coming soon.*\n',
        'N/A\n',
        '[optional]\n',
        '- [More Information Needed]\n- TBD\n',
        '| |\n|---|\n',
        '---\n',
    ],
)
def test_nothing_below_the_heading(text: str) -> None:
    card = f'# Owl\n\n## Training data\n\n{text}\n## License\n\nThe one of the owls, for all.\n'
    assert heads(card, 'training-data') == [(3, False)]


@pytest.mark.parametrize(
    'heading',
    [
        '# Training Data', '###### training data', '## 📚 Training Data', '## 2.1 Training dataset',
        '## **Training Data**', '## Pretraining corpus', '## Data sources', '## Datasets',
        'Training data\n=============', 'Training data\n---', '<h3>Training data</h3>',
        '**Training data:**', '## Dataset used for training', '## Training Data ##',
    ],
)  # fmt: skip
def test_headings_that_mean_training_data(heading: str) -> None:
    card = f'{heading}\n\nAll pages of the public library of owls, until May.\n'
    assert heads(card, 'training-data') == [(1, True)]


@pytest.mark.parametrize(
    'heading', ['## Data parallel inference', '## Database', '## Seedling', '## Useful links']
)
def test_headings_that_only_look_alike(heading: str) -> None:
    found = by_topic(sections_of(f'{heading}\n\nFour words and some more of them.\n'))
    assert not {'training-data', 'seeds', 'intended-use'} & set(found)


def test_headings_in_code_are_none() -> None:
    card = '# Owl\n\n```python\n# Training data\ndata = load("owls", split="train")\n```\n'
    assert [section.title for section in sections_of(card)] == ['Owl']


def test_lines_are_counted_from_the_top_of_the_file_whatever_ends_them() -> None:
    card = '---\nlicense: mit\n---\n# Owl\n\n## Hardware\n\nOne board\n'
    for text in (card, card.replace('\n', '\r\n')):
        start = text.index('# Owl')
        assert [(section.line, section.title) for section in sections_of(text, start)] == [
            (4, 'Owl'), (6, 'Hardware'),
        ]  # fmt: skip


@pytest.mark.parametrize(
    'piece',
    [
        '- a: ', '|a', '**', '# ', '<h1', '<!--', '{{', '- hardware: (', '| hardware (|', '[insert',
        'carbon emissions can be estimated using the ', '<a', '{{}', 'users (both',
    ],
)  # fmt: skip
def test_hostile_lines_come_to_an_end(piece: str) -> None:
    # a pattern that looks far ahead from each place takes minutes for these
    assert len(sections_of(piece * (200_000 // len(piece)))) <= 1
    assert len(sections_of((piece + '\n') * 2_000)) <= 4_000
