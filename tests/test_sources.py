"""Where a release may state terms, each place heard by a verdict and, where it binds, by check."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from program import owlint
from tools.weight_files import safetensors

ND = 'SPDX-License-Identifier: CC-BY-NC-ND-4.0\n'
TAGGED = {'README.md': '---\nlicense: apache-2.0\n---\n# Kestrel\n', 'model.safetensors': b''}
RESTRICTS = 'The weights of Kestrel may not be used for commercial purposes.\n'
CARD = '# Kestrel\n\n## License\n\nThe weights are released under CC-BY-NC-4.0.\n'


def write(folder: Path, files: dict[str, str | bytes]) -> None:
    (folder / '.git').mkdir()
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith('.safetensors'):
            text = safetensors()
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def criteria(folder: Path, *paths: str) -> dict[str, dict]:
    done = owlint('verdict', '--definition', 'open-weights', '--format', 'json', *paths, cwd=folder)
    (release,) = json.loads(done.stdout)['releases']
    return {one['id']: one for one in release['definitions'][0]['criteria']}


def places(criterion: dict) -> set[tuple[str, int]]:
    return {(one['path'], one['line']) for one in criterion['evidence']}


#: Files beside a card that says apache-2.0 -> the place that keeps OWM-5 from `met`.
HEARD = {
    'MODEL_CARD.md': (CARD, 5),
    'model-card.md': (CARD, 5),
    'Kestrel_v2_Model_Card.md': (CARD, 5),
    'docs/ModelCard.md': (CARD, 5),
    'model_cards/kestrel.md': (CARD, 5),
    'card.md': ('---\nlicense: cc-by-nc-4.0\n---\n# Kestrel\n', 2),
    'README_zh.md': (CARD, 5),
    'docs/licensing.md': (CARD, 5),
    'NOTICE': (RESTRICTS, 1),
    'weights/README.md': (CARD, 5),
    'MODEL_ZOO.md': (CARD, 5),
    'model.safetensors.license': ('SPDX-FileCopyrightText: 2026 Lab\n' + ND, 2),
    'REUSE.toml': (
        'version = 1\n\n[[annotations]]\npath = "**"\nSPDX-License-Identifier = "Apache-2.0"\n\n'
        '[[annotations]]\npath = "*.safetensors"\n# only these\n'
        'SPDX-License-Identifier = "CC-BY-NC-ND-4.0"\n',
        10,
    ),
    '.reuse/dep5': (
        'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\n'
        'Files: *\nCopyright: 2026 Lab\nLicense: Apache-2.0\n\n'
        'Files: *.safetensors\nCopyright: 2026 Lab\nLicense: CC-BY-NC-ND-4.0\n',
        9,
    ),
    'mergekit_config.yml': ('models:\n- model: meta-llama/Llama-3.1-8B\nmerge_method: slerp\n', 2),
    'axolotl.yaml': ('# a run\nbase_model: meta-llama/Llama-3.1-8B\n', 2),
    'configs/sft.yaml': ('model_name_or_path: meta-llama/Llama-3.1-8B\n', 1),
    'adapter_config.json': ('{\n  "base_model_name_or_path": "meta-llama/Llama-3.1-8B"\n}\n', 2),
    'train.py': ('import x\nm = M.from_pretrained("meta-llama/Llama-3.1-8B")\n', 2),
    'scripts/run_sft.sh': ('sft.py --model_name_or_path meta-llama/Llama-3.1-8B\n', 1),
    'train.ipynb': ('{"source": ["M.from_pretrained(\\"meta-llama/Llama-3.1-8B\\")"]}\n', 1),
    'train_const.py': ('BASE = "meta-llama/Llama-3.1-8B"\nm = M.from_pretrained(BASE)\n', 1),
    'config.json': ('{\n  "license": "cc-by-nc-4.0",\n  "model_type": "kestrel"\n}\n', 2),
    'model_index.json': ('{"_name_or_path": "black-forest-labs/FLUX.1-dev"}\n', 1),
    'Modelfile': ('# ours\nFROM gemma2:9b\nLICENSE apache-2.0\n', 2),
    'Modelfile.q4': ('FROM hf.co/meta-llama/Llama-3.1-8B:Q4_K_M\n', 1),
    'checkpoints/kestrel/LICENSE': (ND, 1),
    'WEIGHTS_TERMS_OF_USE.md': ('# Terms\n\n' + RESTRICTS, 3),
    'legal/MODEL_TERMS.txt': ('Terms\n\n' + RESTRICTS, 3),
}  # fmt: skip


@pytest.mark.parametrize('name', HEARD)
def test_a_place_that_restricts_the_weights_is_heard(name: str, tmp_path: Path) -> None:
    text, line = HEARD[name]
    write(tmp_path, {**TAGGED, name: text})
    found = criteria(tmp_path)['OWM-5']
    assert found['status'] != 'met'
    assert (name, line) in places(found)


#: The same words where they are about something else.
NOT_HEARD = {
    'third_party/heron/MODEL_CARD.md': CARD,
    'tests/model_cards/heron.md': CARD,
    'examples/heron/model_card.md': CARD,
    'third_party/heron/LICENSE': 'Heron License\n\nNon-commercial use only.\n',
    'docs/website_terms_of_use.md': 'This website may not be used for commercial purposes.\n',
    'TERMS.md': '# Terms\n\nThe forum may not be used for advertising.\n',
    'data/a.csv.license': ND,
    'REUSE.toml': (
        'version = 1\n[[annotations]]\npath = "data/**"\nSPDX-License-Identifier = "CC-BY-NC-4.0"\n'
    ),
    'examples/train_lora.py': 'm = M.from_pretrained("meta-llama/Llama-3.1-8B")\n',
    'tests/test_train.py': 'm = M.from_pretrained("meta-llama/Llama-3.1-8B")\n',
    'train.py': 't = AutoTokenizer.from_pretrained("google-bert/bert-base-uncased")\n',
    'config.json': '{"license": "other", "model_type": "kestrel"}\n',
    'Modelfile': 'FROM ./model.gguf\nLICENSE apache-2.0\n',
    'Modelfile.q4': 'FROM kestrel\nLICENSE apache-2.0\n',
    'infer.py': 'BASE = "kestrel-lab/kestrel"\nm = M.from_pretrained(BASE)\n',
    'docs/install.md': CARD,
    'data.yaml': 'model_name_or_path: meta-llama/Llama-3.1-8B\n',
    'model_card_template.md': CARD,
}


@pytest.mark.parametrize('name', NOT_HEARD)
def test_what_is_about_something_else_is_not_heard(name: str, tmp_path: Path) -> None:
    write(tmp_path, {**TAGGED, name: NOT_HEARD[name]})
    assert criteria(tmp_path)['OWM-5']['status'] == 'met'


#: Front matter and text of a card -> what it is about; all of them restrict.
IN_THE_CARD = {
    'license_link: https://creativecommons.org/licenses/by-nc/4.0/\n': '',
    'extra_gated_eu_disallowed: true\n': '',
    'extra_gated_button_content: I will not use it commercially\n': '',
    'extra_gated_fields:\n  I will not use it for military purposes:\n    type: checkbox\n': '',
    'base_model_relation: finetune\n': 'Settings:\n\n```yaml\nbase_model: google/gemma-2-9b\n```\n',
    'tags: [birds]\n': 'We fine-tuned Llama-2-13b on the songs of kestrels.\n',
}


@pytest.mark.parametrize('matter', IN_THE_CARD)
def test_a_card_that_restricts_the_weights_is_heard(matter: str, tmp_path: Path) -> None:
    card = f'---\nlicense: apache-2.0\n{matter}---\n# Kestrel\n\n{IN_THE_CARD[matter]}'
    write(tmp_path, {**TAGGED, 'README.md': card})
    assert criteria(tmp_path)['OWM-5']['status'] != 'met'


@pytest.mark.parametrize(
    'matter',
    [
        'license_link: https://www.apache.org/licenses/LICENSE-2.0\n',
        'extra_gated_eu_disallowed: false\n',
        'extra_gated_fields:\n  I have read the card:\n    type: checkbox\n',
    ],
)
def test_a_card_that_restricts_nothing_is_met(matter: str, tmp_path: Path) -> None:
    card = f'---\nlicense: apache-2.0\n{matter}---\n# Kestrel\n'
    write(tmp_path, {**TAGGED, 'README.md': card})
    found = criteria(tmp_path)
    assert 'the card shuts out' not in found['OWM-5']['note']
    assert not places(found['OWM-3']) - {('README.md', 2)}


@pytest.mark.parametrize(
    ('title', 'heard'),
    [
        ('Kestrel-Llama-3-8B', True),
        ('Nous Kestrel Llama2 13b', True),
        ('Kestrel 8B', False),
        ('Llama Kestrel', False),
        ('Kestrel for the desert', False),
    ],
)
def test_the_name_of_a_release_hints_at_its_base(title: str, heard: bool, tmp_path: Path) -> None:
    write(tmp_path, {**TAGGED, 'README.md': f'---\nlicense: mit\n---\n# {title}\n'})
    found = criteria(tmp_path)['OWM-5']
    assert (found['status'] == 'undecided') == heard
    assert (('README.md', 4) in places(found)) == heard
    done = owlint('check', '--select', 'OWL604', '--format', 'json', cwd=tmp_path)
    severities = {one['severity'] for one in json.loads(done.stdout)['findings']}
    assert severities == ({'info'} if heard else set())


GLM = 'The Kestrel Terms\n\nYou may look at the weights on Mondays.\n'


@pytest.mark.parametrize(
    ('name', 'covers'),
    [
        ('model_licenses/LICENSE-kestrel', True),
        ('projects/kestrel/MODEL_LICENSE.md', True),
        ('weights/LICENSE.txt', True),
        ('checkpoints/LICENSE', True),
        ('models/LICENSE', True),
        ('docs/LICENSE-MODEL', True),
        ('a/b/c/d/LICENSE_WEIGHTS', True),
        ('docs/legal/LICENSE', True),
        ('Kestrel 模型许可协议.txt', True),
        ('Community License for Kestrel Model.txt', True),
        ('vendor/models/LICENSE', False),
        ('fonts/LICENSE', False),
        ('src/LICENSE', False),
        ('LICENSE-CODE', False),
    ],
)
def test_license_files_at_any_depth(name: str, covers: bool, tmp_path: Path) -> None:
    files = {'README.md': '# Kestrel\n', 'owlint.toml': '[release]\nparameters = 7e9\n'}
    write(tmp_path, {**files, name: GLM, 'kestrel/a.py': 'pass\n'})
    found = criteria(tmp_path)['OWM-3']
    assert (found['status'] == 'undecided') == covers
    assert (name in {path for path, _ in places(found)}) == covers


def test_a_folder_of_models_that_holds_code_is_code(tmp_path: Path) -> None:
    files = {'README.md': '# Kestrel\n', 'owlint.toml': '[release]\nparameters = 7e9\n'}
    write(tmp_path, {**files, 'lib/models/LICENSE': GLM, 'lib/models/kestrel.py': 'pass\n'})
    assert criteria(tmp_path)['OWM-3']['status'] == 'not met'


def test_readme_says_which_file_is_for_the_code(tmp_path: Path) -> None:
    readme = (
        '# Kestrel\n\n## License\n\nThe voices are under CC-BY-SA-4.0 as found in '
        '[LICENSE](LICENSE).\nThe code is MIT licensed as found in [MIT_LICENSE](MIT_LICENSE).\n'
    )
    write(
        tmp_path,
        {
            'README.md': readme,
            'owlint.toml': '[release]\nparameters = 7e9\n',
            'LICENSE': 'Creative Commons Attribution-ShareAlike 4.0 International\n',
            'MIT_LICENSE': 'MIT\n',
            'train.py': 'print(1)\n',
        },
    )
    assert ('MIT_LICENSE', 1) in places(criteria(tmp_path)['OWM-6'])


def test_check_hears_reuse_and_training_code_too(tmp_path: Path) -> None:
    text, line = HEARD['REUSE.toml']
    write(tmp_path, {**TAGGED, 'REUSE.toml': text})
    done = owlint('check', '--format', 'json', '.', cwd=tmp_path)
    related = [one for one in json.loads(done.stdout)['findings'] if one['code'] == 'OWL602']
    assert len(related) == 1
    assert 'REUSE.toml' in related[0]['message']
    assert line


def test_many_documents_end(tmp_path: Path) -> None:
    files = {f'docs/model_{number}.md': CARD for number in range(400)}
    write(tmp_path, {**TAGGED, **files})
    assert criteria(tmp_path)['OWM-5']['status'] != 'met'
