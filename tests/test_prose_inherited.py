"""Terms of others: the license of the base model, models this one derives from, and bare names."""

from __future__ import annotations

import pytest

from program import put
from test_one_hearing import release, statuses

OF_THE_BASE = [
    'Use of the weights is subject to the license of the base model.',
    'The terms of the base model apply to this checkpoint.',
    'The weights inherit the terms of the base model they were tuned from.',
    'Our model is built on Alpaca and subject to its license.',
    'Because it builds upon LLaMA, the weights are bound by its license.',
    'The original license of LLaMA applies to the weights.',
    'Por favor, respete la licencia del modelo base.',
    'Veuillez respecter la licence du modèle de base.',
    'Die Gewichte unterliegen der Lizenz des Basismodells.',
    'Für dieses Modell gilt die Lizenz des Ausgangsmodells.',
    'Dieses Modell basiert auf LLaMA und unterliegt dessen Lizenz.',
    'Les poids sont soumis à la licence du modèle de base.',
    "La licence du modèle d'origine s'applique.",
    'Le modèle est basé sur LLaMA et soumis à sa licence.',
    'Los pesos están sujetos a la licencia del modelo base.',
    'Se aplica la licencia del modelo original.',
    'El modelo está basado en LLaMA y está sujeto a su licencia.',
    '模型权重须遵守基座模型的许可协议。',
    '本模型基于LLaMA，受其许可证约束。',
]
DERIVED = [
    'Our model is derived from LLaMA and is large.',
    'The 7B weights are directly derived from Gemma.',
    'Das Modell ist von LLaMA abgeleitet.',
    'Le modèle est dérivé de LLaMA.',
    'El modelo se deriva de LLaMA.',
    '本模型派生自LLaMA。',
    '本模型基于LLaMA微调。',
]
#: Of code, of data, of other models; denials; ideas.
NOT = [
    'The code is derived from llama.cpp and subject to its license.',
    'The license of PyTorch applies to the code.',
    'The training data are subject to the license of their sources.',
    'The model is not subject to the license of any base model.',
    'Third-party packages are subject to their licenses.',
    'The weights are under Apache-2.0, subject to its terms.',
    'Der Quellcode unterliegt der Lizenz der Bibliothek.',
    'Les données sont soumises à la licence de leurs auteurs.',
    'Los datos están sujetos a la licencia de su autor.',
    '数据受其各自许可证约束。',
    'The architecture of the model is derived from LLaMA.',
    'The tokenizer of the model is derived from Gemma.',
    'The model is not derived from LLaMA.',
    'Other models are derived from LLaMA.',
    'Die Architektur des Modells ist von LLaMA abgeleitet.',
    "L'architecture du modèle est dérivée de LLaMA.",
    'La arquitectura del modelo se deriva de LLaMA.',
    '模型结构源自LLaMA。',
]


@pytest.mark.parametrize('text', OF_THE_BASE + DERIVED)
def test_terms_of_another_model_leave_a_verdict_open(text: str, tmp_path) -> None:
    release(tmp_path, ('', f'\n{text}\n', {}))
    assert statuses(tmp_path)['OWM-3'] == 'undecided'


@pytest.mark.parametrize('text', NOT)
def test_what_is_not_of_the_weights_leaves_it_met(text: str, tmp_path) -> None:
    release(tmp_path, ('', f'\n{text}\n', {}))
    assert set(statuses(tmp_path).values()) == {'met'}


@pytest.mark.parametrize('text', [*OF_THE_BASE[1:3], *OF_THE_BASE[6:9]])
def test_the_license_of_a_known_base_is_known(text: str, tmp_path) -> None:
    release(tmp_path, ('base_model: mistralai/Mistral-7B-v0.1\n', f'\n{text}\n', {}))
    assert set(statuses(tmp_path).values()) == {'met'}
    put(tmp_path, {'README.md': (tmp_path / 'README.md').read_text().replace(
        'mistralai/Mistral-7B-v0.1', 'example-lab/unheard-of')})  # fmt: skip
    assert set(statuses(tmp_path).values()) == {'undecided'}


BARE = [
    '## Terms\n\nUnder MIT.',
    '## Terms\n\nWeights under MIT',
    '## Terms of use\n\nWeights under Apache-2.0.',
    '## Conditions\n\nSous MIT',
    '## Bedingungen\n\nUnter MIT',
    '## Condiciones\n\nBajo MIT',
    '## 条款\n\n采用 MIT',
    'Weights under BSD-3-Clause',
]
PEOPLE = [
    'The work was done under MIT professor Smith.',
    '## Terms\n\nIt came out under MIT president Reif.',
    'Trained under MIT and Harvard supervision.',
    '## Bedingungen\n\nUnter MIT-Forschern beliebt.',
]


def untagged(folder, text: str) -> dict[str, str]:
    """What a release is whose card has a text and no tag."""
    release(folder, ('', f'\n{text}\n', {}))
    card = folder / 'README.md'
    card.write_text(card.read_text().replace('license: apache-2.0\n', 'language: en\n'))
    return statuses(folder)


@pytest.mark.parametrize('text', BARE)
def test_a_bare_name_behind_under_is_the_license(text: str, tmp_path) -> None:
    assert set(untagged(tmp_path, text).values()) == {'met'}


@pytest.mark.parametrize('text', PEOPLE)
def test_a_university_is_no_license(text: str, tmp_path) -> None:
    assert set(untagged(tmp_path, text).values()) == {'not met'}
