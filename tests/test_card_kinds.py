"""Dataset cards and cards of Spaces: told from model cards, and judged by their own rules only."""

from __future__ import annotations

from pathlib import Path

import pytest

from owlint.inputs.card import read_card
from owlint_rules.catalog import RULES, load
from owlint_rules.model.finding import INFO
from owlint_rules.model.options import Options
from program import owlint
from releases import ROOT, load_yaml
from tools import weight_files

CARDS = ROOT / 'fixtures' / 'cards'
DATASETS = load_yaml(CARDS / 'datasets.yaml')
SPACES = load_yaml(CARDS / 'spaces.yaml')
MODULES = [load(code) for code in RULES if code.startswith('OWL1')]


def text_of(front: str, ending: str = '\n') -> str:
    return f'---\n{front}\n---\n# Owls\n\nText about owls.\n'.replace('\n', ending)


def said(text: str) -> list[tuple[str, str | None]]:
    card = read_card('README.md', text)
    return [
        (module.CODE, finding.severity or module.SEVERITY)
        for module in MODULES
        for finding in module.check(card, Options())
    ]


def test_there_are_enough_of_them() -> None:
    assert len({card['front'] for card in DATASETS}) == len(DATASETS) >= 15
    assert len({card['front'] for card in SPACES}) == len(SPACES) >= 15


@pytest.mark.parametrize('ending', ['\n', '\r\n'])
@pytest.mark.parametrize('card', DATASETS, ids=lambda card: card['name'])
def test_a_sound_dataset_card_gets_no_warning(card: dict, ending: str) -> None:
    text = text_of(card['front'], ending)
    assert read_card('README.md', text).flavor == 'dataset'
    assert [code for code, severity in said(text) if severity != INFO] == []


@pytest.mark.parametrize('card', SPACES, ids=lambda card: card['front'].split('\n')[0])
def test_a_sound_card_of_a_space_gets_no_warning(card: dict) -> None:
    text = text_of(card['front'])
    assert read_card('README.md', text).flavor == 'space'
    assert said(text) == []


@pytest.mark.parametrize(
    ('front', 'flavor'),
    [
        # the fields of a custom license and of a gate belong to both kinds
        ('license: other\nlicense_name: a\nlicense_link: b\nsize_categories: [n<1K]', 'dataset'),
        ('extra_gated_prompt: x\nextra_gated_fields: {a: text}\npretty_name: Owls', 'dataset'),
        ('license: mit\ntrain-eval-index: []', 'dataset'),
        ('license: mit\npipeline_tag: fill-mask\nlibrary_name: keras\npretty_name: Owl', 'model'),
        ('license: mit\nbase_model: a/b\ndatasets: [a/c]\ntask_categories: [other]', 'model'),
        ('license: mit\ndataset_info: {}\nconfigs: []\nlibrary_name: datasets', 'dataset'),
        # a key without a value says nothing
        ('license: mit\nmetrics:\nlanguage: en\ntask_categories: [other]', 'dataset'),
        # as many keys of the one kind as of the other
        ('license: mit\npipeline_tag: fill-mask\npretty_name: Owls', 'dataset'),
        ('license: mit\ntitle: Owl\nsdk: gradio\npipeline_tag: fill-mask', 'space'),
    ],
)  # fmt: skip
def test_kinds_of_card(front: str, flavor: str) -> None:
    assert read_card('README.md', text_of(front)).flavor == flavor


@pytest.mark.parametrize(
    ('line', 'code'),
    [
        ('licenses:\n- mit', 'OWL108'),
        ('languages: [en]', 'OWL108'),
        ('license: MIT', 'OWL111'),
        ('license: other', 'OWL112'),
        ('language: [English]', 'OWL122'),
        ('tags: owls', 'OWL120'),
        ('pretty_name: [a, b]', 'OWL120'),
        ('viewer: "false"', 'OWL120'),
        ('pretty_name:', 'OWL121'),
        ('extra_gated_fields: {Name: words}', 'OWL129'),
        ('extra_gated_fields:\n- Name: words', 'OWL129'),
        ('size_categories: [1k<n<10k]', 'OWL140'),
        ('task_categories: [text_classification]', 'OWL141'),
        ('configs: {a: b}', 'OWL142'),
        ('task_ids: [extractive_qa]', 'OWL143'),
        ('task_ids: [question-answering]', 'OWL143'),
        ('task_ids: [language-modelling]', 'OWL143'),
    ],
)
def test_faults_of_dataset_cards(line: str, code: str) -> None:
    front = ('' if line.startswith('license') else 'license: mit\n') + line
    if not line.startswith(('size_', 'task_', 'configs')):
        front += '\ndataset_info: {}'
    found = said(text_of(front))
    assert code in {one for one, severity in found if severity != INFO}, found


@pytest.mark.parametrize(
    ('line', 'code'),
    [
        ('license: MIT', 'OWL111'),
        ('licence: mit', 'OWL108'),
        ('colorform: red', 'OWL108'),
        ('app-file: app.py', 'OWL108'),
        ('models: [/home/owl/model]', 'OWL126'),
        ('datasets: ["https://huggingface.co/datasets/a/b"]', 'OWL125'),
        ('title: again', 'OWL106'),
        ('sdk_version: 4.10', 'OWL150'),
        ('colorFrom: bleu', 'OWL150'),
        ('short: {a: [}', 'OWL104'),
    ],
)
def test_faults_of_the_cards_of_spaces(line: str, code: str) -> None:
    assert code in dict(said(text_of(f'title: Owl\nsdk: gradio\napp_file: app.py\n{line}')))


def test_a_folder_of_data_and_the_folder_of_a_space_pass(tmp_path: Path) -> None:
    for name, card in (('data', DATASETS[1]), ('space', SPACES[0])):
        folder = tmp_path / name
        folder.mkdir()
        (folder / 'README.md').write_text(text_of(card['front']), encoding='utf-8')
        (folder / 'app.py').write_text('print(1)\n', encoding='utf-8')
    (tmp_path / 'space' / 'model.safetensors').write_bytes(weight_files.safetensors())
    done = owlint('check', '--isolated', '--fail-on', 'warning', cwd=tmp_path)
    assert done.returncode == 0, done.stdout.decode()
