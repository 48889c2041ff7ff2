"""Tables that tell what a model may be used for, and price lists, without a "License" column."""

from __future__ import annotations

import pytest

from test_one_hearing import release, statuses


def table(titles: str, *rows: str) -> str:
    lines = [titles, '|'.join('---' for _ in titles.split('|')), *rows]
    return '\n'.join(f'| {line} |' for line in lines)


LIMITS = [
    table('Model | Params | Usage', 'Barn 7B | 7B | Non-commercial only'),
    table('Model | Params | Usage', 'Barn 7B | 7B | Research'),
    table('Model | Availability', 'barn-7b | Academic only'),
    table('Model | Access', 'barn-7b | on request'),
    table('Model | Access', 'barn-7b | Gated (request access)'),
    table('Model | Availability', 'barn-7b | by application'),
    table('Model | Permitted use', 'barn-7b | Academic research'),
    table('Model | Allowed uses', 'barn-7b | research, teaching'),
    table('Checkpoint | Usage rights', 'barn-7b | Evaluation'),
    table('Model | License', 'barn-7b | Research'),
    table('Model | Use restrictions', 'barn-7b | no commercial use'),
    table('Component | Usage', 'Code | any', 'Weights | Non-commercial'),
    table('Plan | Price | Use', 'Free | $0 | Research', 'Business | $500 / month | Commercial'),
    table(' | Community | Enterprise', 'Commercial use | no | yes', 'Price | 0 | 500'),
    table('Use | Price', 'Research | free', 'Commercial | 500 $'),
    '## Pricing\n\n- Research: free\n- Commercial: 500 $ per month',
    '## Preise\n\n- Forschung: kostenlos\n- Kommerziell: 500 € im Monat',
    table('模型 | 用途', 'barn-7b | 非商用'),
    table('模型 | 使用范围', 'barn-7b | 学术研究'),
    table('模型 | 获取方式', 'barn-7b | 需申请'),
    table('Modell | Erlaubte Nutzung', 'barn-7b | Forschung'),
    table('Modell | Verfügbarkeit', 'barn-7b | auf Anfrage'),
    table('Modell | Nutzung', 'barn-7b | nicht kommerziell'),
    table('Modèle | Usage autorisé', 'barn-7b | recherche'),
    table('Modèle | Disponibilité', 'barn-7b | sur demande'),
    table('Modelo | Uso permitido', 'barn-7b | investigación'),
    table('Modelo | Disponibilidad', 'barn-7b | bajo solicitud'),
    '<table>\n<tr><th>Model</th><th>Permitted use</th></tr>\n'
    '<tr><td>barn-7b</td><td>Research</td></tr>\n</table>',
]
#: Memory, tasks, links; data, tools, other models; what allows more.
NO_LIMITS = [
    table('Model | Usage', 'barn-7b | 16 GB'),
    table('Precision | Memory usage | MMLU', 'fp16 | 16 GB | 61'),
    table('Model | Usage', 'barn-7b | Chat', 'barn-7b-base | Research on birds'),
    table('Model | Recommended use', 'barn-7b | Research and prototyping'),
    table('Model | Use case', 'barn-7b | Research'),
    table('Model | MMLU | Usage', 'GPT-4 | 86 | Commercial API', 'LLaMA | 60 | Non-commercial'),
    table('Model | Usage', 'Alpaca | Research', 'Barn | Any'),
    table('Other models | Usage', 'LLaMA | Non-commercial only'),
    table('Dataset | Usage', 'Owls | Non-commercial only'),
    table('Dataset | Permitted use', 'Owls | Research'),
    table('Tool | Usage', 'Label Studio | Non-commercial'),
    table('Model | Usage', 'barn-7b | Research and commercial'),
    table('Model | Permitted use', 'barn-7b | Any'),
    table('Model | Availability', 'barn-7b | [Hub](https://huggingface.co/barn/barn-7b)'),
    table('Model | Access', 'barn-7b | Public'),
    table('Model | Status', 'barn-7b | Research preview'),
    table('Option | Usage', '--research | Research mode'),
    table('Script | Usage', 'train.py | Research'),
    table('Model | Restrictions', 'barn-7b | none', 'barn-1b | 4096 tokens'),
    table('Command | Usage', 'barn chat | chat on request'),
    table('API plan | Price | Usage', 'Free | 0 | 100 requests per day'),
    table(' | LLaMA | Barn', 'Commercial use | no | yes'),
    table('Use | Price', 'Research | free', 'Commercial | 0'),
    '## Training data\n\n' + table('Source | Access', 'Owls | on request'),
    table('模型 | 用途', 'barn-7b | 对话'),
    table('Modell | Nutzung', 'barn-7b | Dialog'),
]


@pytest.mark.parametrize('text', LIMITS)
def test_a_cell_that_limits_is_heard(text: str, tmp_path) -> None:
    release(tmp_path, ('', f'\n{text}\n', {}))
    assert statuses(tmp_path)['OWM-5'] == 'undecided'


@pytest.mark.parametrize('text', NO_LIMITS)
def test_a_cell_about_something_else_is_not(text: str, tmp_path) -> None:
    release(tmp_path, ('', f'\n{text}\n', {}))
    assert set(statuses(tmp_path).values()) == {'met'}


@pytest.mark.parametrize(
    'text',
    [
        'Download the non-commercial weights here.',
        'Hier liegen die nicht-kommerziellen Gewichte.',
        'Voici les poids non commerciaux.',
        'Aquí están los pesos no comerciales.',
        '这里是非商用模型权重。',
    ],
)
def test_weights_that_are_called_non_commercial(text: str, tmp_path) -> None:
    release(tmp_path, ('', f'\n{text}\n', {}))
    assert statuses(tmp_path)['OWM-5'] == 'undecided'


@pytest.mark.parametrize(
    'text',
    [
        'It beats the non-commercial weights of others.',
        'Unlike other non-commercial weights, ours are free.',
        'There are no non-commercial weights here.',
    ],
)
def test_weights_of_others_that_are_called_so(text: str, tmp_path) -> None:
    release(tmp_path, ('', f'\n{text}\n', {}))
    assert set(statuses(tmp_path).values()) == {'met'}
