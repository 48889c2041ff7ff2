"""What releases show about themselves, through the real command line: evidence, code, papers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from owlint_rules.definitions.verdict import MET, NO_EVIDENCE, NOT_MET, UNDECIDED
from releases import owlint

LOOP = 'for batch in batches:\n    step(batch)\n'


def release(folder: Path, files: dict[str, str]) -> Path:
    """A folder with weights and some files; a README is its card."""
    (folder / 'model.safetensors').write_bytes(b'\x02' + b'\0' * 7 + b'{}')
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')
    return folder


def card(body: str, *, front: str = 'license: apache-2.0\n') -> str:
    return f'---\n{front}---\n# Barn\n\n{body}'


def criteria(folder: Path, definition: str = 'open-weights') -> dict[str, dict]:
    run = owlint('verdict', '--definition', definition, '--format', 'json', '.', cwd=folder)
    judged = json.loads(run.stdout)['releases'][0]['definitions'][0]
    return {item['id']: item for item in judged['criteria']}


def places(item: dict) -> list[tuple[str, int]]:
    return [(one['path'], one['line']) for one in item['evidence']]


# ---- evidence with line and words ----------------------------------------------------------


def test_every_answer_shows_the_line_that_earned_it(tmp_path: Path) -> None:
    body = (
        'Barn is a decoder-only transformer with 3 billion parameters.\n\n'
        '## Training\n\nWe minimized the cross-entropy loss with AdamW.\n\n'
        '- Learning rate: 3e-4\n- Data: SlimPajama\n'
    )
    found = criteria(release(tmp_path, {'README.md': card(body)}))
    expected = {'OWM-2a': 6, 'OWM-2b': 10, 'OWM-2c': 13, 'OWM-2d': 12}
    for name, line in expected.items():
        assert found[name]['status'] == MET, name
        assert places(found[name])[0] == ('README.md', line)
    assert 'SlimPajama' in found['OWM-2c']['evidence'][0]['text']


def test_topics_that_go_by_headings_show_words_too(tmp_path: Path) -> None:
    body = '## Limitations\n\nIt takes every call at night for an owl.\n'
    found = criteria(release(tmp_path, {'README.md': card(body)}), 'eu-ai-act')['EU-I3c']
    assert places(found) == [('README.md', 8)]
    assert 'every call at night' in found['evidence'][0]['text']


def test_a_note_says_what_was_looked_for(tmp_path: Path) -> None:
    found = criteria(release(tmp_path, {'README.md': card('A model.\n')}))
    for name, words in (('OWM-2b', 'the training method'), ('OWM-2c', 'the training data')):
        assert found[name]['status'] == NO_EVIDENCE
        assert words in found[name]['note']
        assert 'speaks of it' not in found[name]['note']


def test_vague_data_meet_nothing_and_rule_and_verdict_agree(tmp_path: Path) -> None:
    vague = 'Barn was trained on 9 trillion tokens from publicly available sources.\n'
    for text, code in ((vague, True), (vague + '\nAmong them is Wikipedia.\n', False)):
        folder = release(tmp_path, {'README.md': card(f'## Training data\n\n{text}')})
        found = criteria(folder)['OWM-2c']
        assert (found['status'] == MET) is not code
        run = owlint('check', '--select', 'OWL621', '--fail-on', 'info', '.', cwd=folder)
        assert ('OWL621' in run.stdout) is code
        assert criteria(folder, 'osaid')['OSAI-5']['status'] == found['status']
    assert places(found) == [('README.md', 10)]


@pytest.mark.parametrize(
    ('listed', 'status'),
    [
        ('openai/openai_humaneval', NO_EVIDENCE), ('imagefolder', NO_EVIDENCE),
        ('openai/openai_humaneval, example-lab/letters', MET), ('squad', MET),
    ],
)  # fmt: skip
def test_a_list_of_benchmarks_is_no_training_data(listed: str, status: str, tmp_path: Path) -> None:
    front = f'license: mit\ndatasets: [{listed}]\n'
    folder = release(tmp_path, {'README.md': card('A model.\n', front=front)})
    assert criteria(folder)['OWM-2c']['status'] == status


@pytest.mark.parametrize(
    ('path', 'text', 'status'),
    [
        ('training/run.yaml', 'lr: 3e-4\nweight_decay: 0.1\n', MET),
        ('train_configs/barn.toml', 'lr = 3e-4\nweight_decay = 0.1\n', MET),
        ('train_configs/serve.toml', 'batch_size = 8\nport = 80\n', NO_EVIDENCE),
        ('models/70M/barn-70m.yml', '{"lr": 0.001, "weight-decay": 0.01}\n', MET),
        ('configs/pretrain.json', '{"learning_rate": 0.001, "warmup_steps": 9}\n', MET),
        ('ds_config.json', '{"train_batch_size": 64,\n "optimizer": {"type": "Adam"}}\n', MET),
        ('configs/server.yaml', 'batch_size: 8\nport: 80\n', NO_EVIDENCE),
        ('tests/training/run.yaml', 'lr: 3e-4\nweight_decay: 0.1\n', NO_EVIDENCE),
        ('third_party/x/train.yaml', 'lr: 3e-4\nweight_decay: 0.1\n', NO_EVIDENCE),
    ],
)
def test_settings_in_files(path: str, text: str, status: str, tmp_path: Path) -> None:
    found = criteria(release(tmp_path, {'README.md': card('A model.\n'), path: text}))['OWM-2d']
    assert found['status'] == status
    if status == MET:
        assert places(found) == [(path, 1)]


@pytest.mark.parametrize(
    'name', ['paper.pdf', 'docs/Barn_Technical_Report.pdf', 'paper/barn_paper.tex']
)
def test_a_paper_leaves_open_what_it_may_say(name: str, tmp_path: Path) -> None:
    folder = release(tmp_path, {'README.md': card('A model.\n'), name: '%PDF\n'})
    found = criteria(folder)['OWM-2b']
    assert found['status'] == UNDECIDED
    assert places(found) == [(name, None)]


def test_a_report_in_words_is_read(tmp_path: Path) -> None:
    report = '# Report\n\n## Training\n\nBarn was trained with masked language modeling on C4.\n'
    folder = release(tmp_path, {'README.md': card('A model.\n'), 'docs/report.md': report})
    found = criteria(folder)
    assert places(found['OWM-2b']) == [('docs/report.md', 5)]
    assert places(found['OWM-2c']) == [('docs/report.md', 5)]


@pytest.mark.parametrize(
    ('path', 'status'),
    [
        ('configs/train.yaml', MET), ('examples/lora.yaml', NO_EVIDENCE),
        ('third_party/other/train.yaml', NO_EVIDENCE), ('tests/train.yaml', NO_EVIDENCE),
    ],
)  # fmt: skip
def test_settings_of_examples_are_not_those_of_the_model(
    path: str, status: str, tmp_path: Path
) -> None:
    text = 'learning_rate: 1e-4\nbatch_size: 4\nnum_epochs: 1\noptimizer: adamw\n'
    found = criteria(release(tmp_path, {'README.md': card('A model.\n'), path: text}))
    assert found['OWM-2d']['status'] == status


def test_a_cohort_is_data_where_it_trained_the_model(tmp_path: Path) -> None:
    words = '4,120 T1-weighted scans of the UK Biobank and 880 of ADNI.\n'
    found = criteria(release(tmp_path, {'README.md': card(f'**Training cohort.** {words}')}))
    assert found['OWM-2c']['status'] == MET
    body = f'## Evaluation\n\n**Test cohort.** {words}'
    found = criteria(release(tmp_path, {'README.md': card(body)}))
    assert found['OWM-2c']['status'] == NO_EVIDENCE


# ---- training code -------------------------------------------------------------------------


@pytest.mark.parametrize(
    'path',
    [
        'examples/finetune_lora.py', 'notebooks/finetune_demo.ipynb', 'tests/train_test.py',
        'third_party/other/train.py', 'barn/pretrained.py', 'dreambooth/train.sh', 'finetune.py',
        'scripts/sft.sh', 'demo/train.py', 'eval/train_linear_probe.py', 'train_tokenizer.py',
        'probing/train.py', 'evaluation/knn/train.py', 'colab/train.ipynb', 'workshop/train.py',
        'docs/training.ipynb', 'src/training_free_guidance.py', 'quantize/train_awq.py',
        'controlnet/train_controlnet_example.py', 'barn/restrain.py',
    ],
)  # fmt: skip
def test_what_did_not_train_the_model(path: str, tmp_path: Path) -> None:
    folder = release(tmp_path, {'README.md': card('A model.\n'), path: LOOP})
    assert criteria(folder)['OWM-6']['status'] == NO_EVIDENCE
    assert criteria(folder, 'osd')['OSD-2']['status'] == NO_EVIDENCE


@pytest.mark.parametrize(
    'said',
    ['You can tune Barn with recipes/sft.py.', 'Tune Barn on your own data using recipes/sft.py.'],
)
def test_what_readers_can_do_did_not_train_the_model(said: str, tmp_path: Path) -> None:
    folder = release(tmp_path, {'README.md': card(f'{said}\n'), 'recipes/sft.py': LOOP})
    assert criteria(folder)['OWM-6']['status'] == NO_EVIDENCE
    (folder / 'README.md').write_text(card(f'{said}\n\nBarn was tuned with recipes/sft.py.\n'))
    assert criteria(folder)['OWM-6']['status'] == MET


def test_a_project_that_was_copied_in_trained_nothing(tmp_path: Path) -> None:
    files = {'README.md': card('A model.\n'), 'env/Other/scripts/train.sh': LOOP}
    folder = release(tmp_path, {**files, 'env/Other/setup.py': '', 'env/Other/LICENSE': 'MIT\n'})
    assert criteria(folder)['OWM-6']['status'] == NO_EVIDENCE
    (folder / 'env/Other/LICENSE').unlink()
    assert criteria(folder)['OWM-6']['status'] == MET


@pytest.mark.parametrize(
    ('path', 'front', 'body'),
    [
        ('train.py', '', 'A model.\n'),
        ('barn/train_barn.py', '', 'A model.\n'),
        ('training/loop.py', '', 'A model.\n'),
        ('scripts/finetune.py', 'base_model: example-lab/big\n', 'A model.\n'),
        ('scripts/finetune.py', '', 'Barn was trained with `scripts/finetune.py`.\n'),
    ],
)
def test_what_trained_the_model(path: str, front: str, body: str, tmp_path: Path) -> None:
    text = card(body, front=f'license: apache-2.0\n{front}')
    found = criteria(release(tmp_path, {'README.md': text, path: LOOP}))['OWM-6']
    # the license of the card covers what lies in its repository
    assert found['status'] == MET
    assert places(found)[0] == (path, None)


@pytest.mark.parametrize(
    ('body', 'status'),
    [
        ('The code used for pretraining is proprietary and not part of this release.\n', UNDECIDED),
        ('The training scripts will not be released.\n', UNDECIDED),
        ('We do not plan to publish our training code.\n', UNDECIDED),
        ('训练代码暂不公开。\n', UNDECIDED),
        ('The training code is released, the data are not.\n', MET),
        ('The training data are not released.\n', MET),
    ],
)
def test_code_that_a_document_keeps_back_is_open(body: str, status: str, tmp_path: Path) -> None:
    folder = release(tmp_path, {'README.md': card(body), 'barn/trainer.py': LOOP})
    for definition, name in (('open-weights', 'OWM-6'), ('osd', 'OSD-2')):
        found = criteria(folder, definition)[name]
        assert found['status'] == status
        assert (('README.md', 6) in places(found)) == (status == UNDECIDED)


@pytest.mark.parametrize('tag', ['cc-by-nc-4.0', 'llama3.1', 'openrail', 'odc-by'])
def test_agreements_on_models_and_data_say_nothing_of_code(tag: str, tmp_path: Path) -> None:
    text = card('A model.\n', front=f'license: {tag}\n')
    found = criteria(release(tmp_path, {'README.md': text, 'train.py': LOOP}))['OWM-6']
    assert found['status'] == UNDECIDED


LINK = 'The [training code](https://github.com/example-lab/barn) is public.\n'


@pytest.mark.parametrize(
    ('definition', 'name'), [('open-weights', 'OWM-6'), ('osd', 'OSD-2'), ('debian', 'DEB-4')]
)
def test_code_that_is_named_stays_open_until_it_is_stated(
    definition: str, name: str, tmp_path: Path
) -> None:
    folder = release(tmp_path, {'README.md': card(LINK)})
    found = criteria(folder, definition)[name]
    assert found['status'] == UNDECIDED
    assert places(found) == [('README.md', 6)]
    assert 'named' in found['note']
    assert 'not in the release' in found['note']
    url = 'https://github.com/example-lab/barn'
    stated = f'[release.components.training-code]\nurl = "{url}"\nlicense = "Apache-2.0"\n'
    release(tmp_path, {'owlint.toml': stated})
    assert criteria(folder, definition)[name]['status'] == MET
    if definition == 'open-weights':
        release(tmp_path, {'owlint.toml': stated.replace('Apache-2.0', 'CC-BY-NC-4.0')})
        assert criteria(folder, definition)[name]['status'] == NOT_MET


# ---- the releases that the OSI found to meet the definition -------------------------------

#: Name, text of the card, its license, data sets: short, in our own words, after the real cards.
VALIDATED = {
    'neox-suite': (
        'A suite of decoder-only transformers from 70 million to 12 billion parameters.\n\n'
        '## Training data\n\n[The Pile](https://pile.example.org), 825 GB of English text.\n\n'
        '## Training procedure\n\nAll sizes saw the same data in the same order, by next-token '
        'prediction with Adam and a batch of 2M tokens. The code is [NeoX](https://github.com/'
        'example-lab/neox), trained at commit 71df4d5.\n\n- Training code: '
        'https://github.com/example-lab/suite\n',
        'apache-2.0', 'example-lab/the-heap',
    ),
    'open-language-model': (
        '- Core repo (training, inference, fine-tuning): https://github.com/example-lab/olm\n\n'
        'The models are trained on [Dolma](https://huggingface.co/datasets/allenai/dolma).\n\n'
        '| Size | Layers | Hidden size |\n|---|---|---|\n| 1B | 16 | 2048 |\n\n'
        'A transformer, trained with AdamW and a peak learning rate of 4e-4.\n',
        'apache-2.0', 'allenai/dolma',
    ),
    'amber-like': (
        '- [Training code](https://github.com/example-lab/amber-train)\n'
        '- [Data preparation](https://github.com/example-lab/amber-data)\n\n'
        'A model with the architecture of LLaMA, 6.7B parameters.\n\n'
        '## Datasets and mix\n\n| Subset | Tokens |\n|---|---|\n| C4 | 197 |\n| ArXiv | 30 |\n',
        'apache-2.0', '',
    ),
    'crystal-like': (
        'Trained in three stages on SlimPajama and StarCoder data.\n\n'
        'The training code is at https://github.com/example-lab/crystal-train, with muP.\n\n'
        'A GPT-2 like decoder-only transformer of 32 layers.\n',
        'apache-2.0', 'cerebras/SlimPajama-627B',
    ),
    'text-to-text': (
        'An encoder-decoder of 220M parameters.\n\n## Training data\n\nThe '
        '[Colossal Clean Crawled Corpus](https://example.org/c4), by a denoising objective.\n\n'
        'The training code is [here](https://github.com/example-lab/text-to-text).\n',
        'apache-2.0', 'c4',
    ),
}  # fmt: skip
PARTS = ('training-code', 'data-processing-code', 'evaluation-code', 'inference-code')


@pytest.mark.parametrize('name', VALIDATED)
def test_releases_that_were_validated_come_out_once_their_code_is_stated(
    name: str, tmp_path: Path
) -> None:
    body, tag, listed = VALIDATED[name]
    front = f'license: {tag}\n' + (f'datasets: [{listed}]\n' if listed else '')
    folder = release(tmp_path, {'README.md': card(body, front=front)})
    before = criteria(folder, 'osaid')
    assert before['OSAI-5']['status'] == MET
    assert before['OSAI-8']['status'] == MET
    assert before['OSAI-9']['status'] == UNDECIDED
    assert criteria(folder)['OWM-6']['status'] == UNDECIDED
    code = '[release.components.training-code]\nurl = "https://x.example"\nlicense = "MIT"\n'
    release(tmp_path, {'owlint.toml': code})
    # what else lies in the stated repository nobody sees
    assert criteria(folder, 'osaid')['OSAI-9']['status'] == UNDECIDED
    stated = ''.join(
        f'[release.components.{part}]\nurl = "https://github.com/example-lab/{name}"\n'
        'license = "Apache-2.0"\n'
        for part in PARTS
    )
    if not listed:
        stated += (
            '[[release.data]]\nname = "the mix"\nlicense = "ODC-By-1.0"\n'
            'url = "https://huggingface.co/datasets/example-lab/mix"\n'
        )
    release(tmp_path, {'owlint.toml': stated})
    run = owlint('verdict', '--definition', 'osaid', '--format', 'json', '.', cwd=folder)
    judged = json.loads(run.stdout)['releases'][0]['definitions'][0]
    assert judged['status'] == MET, [
        (item['id'], item['note']) for item in judged['criteria'] if item['status'] != MET
    ]


def test_a_release_without_data_and_code_is_told_from_them(tmp_path: Path) -> None:
    body = 'A mixture-of-experts transformer with 314B parameters.\n'
    found = criteria(release(tmp_path, {'README.md': card(body)}), 'osaid')
    assert found['OSAI-5']['status'] == NO_EVIDENCE
    assert found['OSAI-9']['status'] == NO_EVIDENCE
    assert found['OSAI-8']['status'] == MET
