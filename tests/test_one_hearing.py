"""Check and verdict hear the same: every source of terms, alone and joined with others."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearing import HEADERS
from program import put
from releases import owlint
from tools import weight_files

CARD = '---\nlicense: apache-2.0\n{more}---\n# Barn 7B\n\nA small model.\n{text}'
#: What a criterion may be, best first.
RANK = {'met': 0, 'undecided': 1, 'no evidence': 2, 'not met': 3}
NC = 'CC-BY-NC-4.0'


def bom(license_id: str) -> str:
    component = {
        'type': 'machine-learning-model',
        'name': 'barn',
        'bom-ref': 'm',
        'licenses': [{'license': {'id': license_id}}],
    }
    document = {'bomFormat': 'CycloneDX', 'specVersion': '1.6', 'version': 1}
    return json.dumps({**document, 'metadata': {'component': component}})


def modelpack(license_id: str) -> str:
    return json.dumps(
        {
            'descriptor': {'name': 'barn', 'licenses': [license_id]},
            'config': {'architecture': 'transformer'},
            'modelfs': {'type': 'layers', 'diffIds': []},
        }
    )


def lock(base: str) -> str:
    entry = f'date = "2026-11-30"\nlicense = "apache-2.0"\nrevision = "{"1" * 40}"\n'
    return f'version = 1\n\n[models."Qwen/Qwen2.5-7B"]\nbase-models = ["{base}"]\n{entry}'


#: Source -> what it adds to a release under Apache-2.0: (front matter, text of the card, files).
SOURCES: dict[str, tuple[str, str, dict[str, str | bytes]]] = {
    'sentence': ('', '\nThe weights may only be used for non-commercial research.\n', {}),
    'license in a sentence': (
        '', '\n## License\n\nThe weights are released under CC BY-NC 4.0.\n', {},
    ),
    'German': ('', '\n## Lizenz\n\nJede kommerzielle Nutzung des Modells ist untersagt.\n', {}),
    'Chinese': ('', '\n## 协议\n\n本模型权重仅供学术研究使用，禁止任何商业用途。\n', {}),
    'gate prompt': (
        'extra_gated_prompt: I will use this model for non-commercial purposes only.\n', '', {},
    ),
    'gate checkbox': (
        'extra_gated_fields:\n  I will use the model for non-commercial purposes only: checkbox\n',
        '', {},
    ),
    'gate select': (
        'extra_gated_fields:\n  Intended use:\n    type: select\n'
        '    options: [Non-commercial research, Education]\n',
        '', {},
    ),
    'gate for the EU': ('extra_gated_eu_disallowed: true\n', '', {}),
    'second tag of a base': ('base_model: facebook/musicgen-large\n', '', {}),
    'restricted base': ('base_model: meta-llama/Llama-3.1-8B\n', '', {}),
    'unknown base': ('base_model: example-lab/unheard-of\n', '', {}),
    'base in the adapter': (
        '', '', {'adapter_config.json': '{"base_model_name_or_path": "meta-llama/Llama-2-7b-hf"}'},
    ),
    'license file for the weights': ('', '', {'LICENSE-MODEL': f'SPDX-License-Identifier: {NC}\n'}),
    'notice': ('', '', {'NOTICE': 'Barn\n\nThe weights are for non-commercial use only.\n'}),
    'Kitfile': (
        '', '', {'Kitfile': f'manifestVersion: "1.0"\nmodel: {{path: m.bin, license: {NC}}}\n'},
    ),
    'CycloneDX': ('', '', {'bom.json': bom(NC)}),
    'ModelPack': ('', '', {'modelpack.json': modelpack(NC)}),
    'Modelfile': ('', '', {'Modelfile': f'FROM ./m.gguf\nLICENSE {NC}\n'}),
    'table': (
        '', '\n| Model | License |\n|---|---|\n| barn | CC BY-NC 4.0 |\n', {},
    ),
    'heading': ('', '\n## CC BY-NC 4.0 License\n', {}),
    'badge': (
        '',
        '\n![License](https://img.shields.io/badge/Model_License-CC_BY--NC_4.0-red)\n',
        {},
    ),
    'list item': ('', '\n## License\n\n- Code: MIT\n- Weights: CC BY-NC 4.0\n', {}),
    'link against the tag': (
        'license_link: https://creativecommons.org/licenses/by-nc/4.0/\n', '', {},
    ),
    'Russian': ('', '\n## Лицензия\n\nВеса нельзя использовать в коммерческих целях.\n', {}),
    'license_name against the tag': ('license_name: cc-by-nc-4.0\n', '', {}),
    'gate policy': (
        'extra_gated_prompt: You agree to the Acceptable Use Policy of Barn Lab.\n', '', {},
    ),
    'Japanese': ('', '\n## ライセンス\n\n本モデルの商用利用を禁止します。\n', {}),
    'Korean': ('', '\n## 라이선스\n\n이 모델의 상업적 이용은 금지됩니다.\n', {}),
    'French': ('', '\n## Licence\n\nTout usage commercial du modèle est interdit.\n', {}),
    'Spanish': ('', '\n## Licencia\n\nQueda prohibido el uso comercial del modelo.\n', {}),
    'document': ('', '', {'docs/license.md': '# License\n\nThe weights are under CC BY-NC 4.0.\n'}),
    'policy file': (
        '', '', {'USE_POLICY.md': '# Acceptable use policy\n\nYou may not use Barn to spy.\n'},
    ),
    'terms file': (
        '', '',
        {'TERMS.md': '# Terms of use\n\nThe model may not be used for commercial purposes.\n'},
    ),
    'license in LICENSES': (
        '', '',
        {'LICENSES/model-license.txt':
         'Barn model license\n\nThe weights may only be used for non-commercial purposes.\n'},
    ),
    'SPDX document': (
        '', '',
        {'barn.spdx.json': json.dumps({
            'spdxVersion': 'SPDX-2.3', 'dataLicense': 'CC0-1.0', 'SPDXID': 'SPDXRef-DOCUMENT',
            'name': 'barn', 'documentNamespace': 'https://example.org/barn',
            'creationInfo': {'created': '2026-01-01T00:00:00Z', 'creators': ['Tool: barn']},
            'packages': [{'name': 'barn', 'SPDXID': 'SPDXRef-m', 'downloadLocation': 'NOASSERTION',
                          'primaryPackagePurpose': 'FILE', 'packageFileName': 'm.safetensors',
                          'licenseDeclared': NC, 'licenseConcluded': NC}],
        })},
    ),
    'MOF': (
        '', '',
        {'mof.yml': 'framework: {name: Model Openness Framework, version: "1.0"}\n'
                    'release:\n  name: Barn\n  version: "1"\n  components:\n'
                    f'  - name: Model parameters (Final)\n    license: {NC}\n'
                    '    component_path: m.safetensors\n'},
    ),
    'spaCy': (
        '', '',
        {'meta.json': json.dumps({
            'lang': 'en', 'name': 'barn', 'version': '1.0', 'spacy_version': '>=3.7',
            'pipeline': ['ner'], 'license': NC,
        })},
    ),
    'Kaggle': (
        '', '',
        {'model-instance-metadata.json': json.dumps({
            'ownerSlug': 'lab', 'modelSlug': 'barn', 'instanceSlug': 'base', 'framework': 'pytorch',
            'licenseName': 'CC BY-NC 4.0',
        })},
    ),
    'SPDX tags': (
        '', '',
        {'barn.spdx': 'SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\nSPDXID: SPDXRef-DOCUMENT\n'
                      'DocumentName: barn\nDocumentNamespace: https://example.org/barn\n\n'
                      'PackageName: barn\nSPDXID: SPDXRef-m\nPackageDownloadLocation: NONE\n'
                      'PackageFileName: m.safetensors\n'
                      f'PackageLicenseConcluded: {NC}\nPackageLicenseDeclared: {NC}\n'},
    ),
    'base of a base in the lock': (
        'base_model: Qwen/Qwen2.5-7B\n', '', {'owlint.lock': lock('meta-llama/Llama-3.1-8B')},
    ),
    'distilled': ('', '\nDistilled from meta-llama/Llama-3.1-70B-Instruct.\n', {}),
    'base in a sentence': ('', '\nFine-tuned from meta-llama/Llama-2-7b-hf.\n', {}),
    'Trainer base': (
        '',
        '\nThis model is a fine-tuned version of [google/gemma-2b]'
        '(https://huggingface.co/google/gemma-2b) on birds.\n',
        {},
    ),
    'base of a merge': (
        '', '', {'merge.yml': 'models:\n- model: google/gemma-2b\nmerge_method: linear\n'},
    ),
    'base of a run': ('', '', {'axolotl.yml': 'base_model: meta-llama/Llama-2-7b-hf\n'}),
    'base of a run by its arguments': (
        '', '', {'args.yaml': 'base_model_name: "meta-llama/Llama-2-7b-hf"\nrank: 16\n'},
    ),
    'base in a mapping': ('base_model:\n- name: meta-llama/Llama-2-7b-hf\n', '', {}),
    'base of a torchtune run': (
        '', '',
        {'recipes/tune.yaml': 'checkpointer:\n  checkpoint_dir: /tmp/Llama-2-7b-hf/\n'},
    ),
    'base by a torchtune model': (
        '', '',
        {'lora.yaml': 'model:\n  _component_: torchtune.models.llama3_2.lora_llama3_2_3b\n'},
    ),
    'base of a kohya run': (
        '', '', {'train.toml': 'pretrained_model_name_or_path = "black-forest-labs/FLUX.1-dev"\n'},
    ),
    'base in the settings of AutoTrain': (
        '', '', {'training_params.json': '{"model": "example-lab/unheard-of", "lr": 0.1}\n'},
    ),
    'base in a header of kohya': (
        '', '',
        {'l.safetensors': weight_files.safetensors(metadata={'ss_sd_model_name': 'flux1-dev'})},
    ),
    'base in training code': (
        '', '', {'train.py': 'model = M.from_pretrained("meta-llama/Llama-2-7b-hf")\n'},
    ),
    'base in settings': ('', '', {'config.json': '{"_name_or_path": "google/gemma-2b"}'}),
    'base in a folder with its name': (
        '', '', {'config.json': '{"_name_or_path": "/data/models/Llama-2-7b-hf"}'},
    ),
    'base of a Modelfile': ('', '', {'Modelfile': 'FROM llama3.1:8b\nLICENSE apache-2.0\n'}),
    'license in settings': ('', '', {'config.json': '{"license": "cc-by-nc-4.0"}'}),
    'model card': (
        '', '', {'MODEL_CARD.md': '# Barn\n\n## License\n\nThe weights are CC BY-NC 4.0.\n'},
    ),
    'license in a folder': ('', '', {'model_licenses/LICENSE': f'SPDX-License-Identifier: {NC}\n'}),
    'sidecar': ('', '', {'m.safetensors.license': f'SPDX-License-Identifier: {NC}\n'}),
    'REUSE': (
        '', '',
        {'REUSE.toml': f'version = 1\n[[annotations]]\npath = "*.safetensors"\n'
                       f'SPDX-License-Identifier = "{NC}"\n'},
    ),
    'weight header': ('', '', {**HEADERS['gguf'](NC)}),
}  # fmt: skip
#: These say nothing against any use.
HARMLESS: dict[str, tuple[str, str, dict[str, str | bytes]]] = {
    'agreeing sentence': ('', '\nThe weights are released under the Apache License 2.0.\n', {}),
    'data': ('', '\n## Training data\n\nThe corpus is licensed under CC BY-NC 4.0.\n', {}),
    'other model': ('', '\nIt beats Command R, which is released under CC BY-NC 4.0.\n', {}),
    'permissive base': ('base_model: mistralai/Mistral-7B-v0.1\n', '', {}),
    'permissive base in a mapping': ('base_model: {id: mistralai/Mistral-7B-v0.1}\n', '', {}),
    'permissive base of a run by its arguments': (
        '',
        '',
        {'args.yaml': 'base_model_name: mistralai/Mistral-7B-v0.1\n'},
    ),
    'license_name with the tag': ('license_name: Apache License 2.0\n', '', {}),
    'gate select with any use': (
        'extra_gated_fields:\n  Intended use:\n    type: select\n'
        '    options: [Research, Commercial]\n',
        '',
        {},
    ),
    'gate select on a field of study': (
        'extra_gated_fields:\n  Field of study:\n    type: select\n'
        '    options: [Education, Science]\n',
        '',
        {},
    ),
    'permissive base of a run': (
        '',
        '',
        {'recipes/tune.yaml': 'checkpointer:\n  checkpoint_dir: /tmp/Qwen2.5-7B\n'},
    ),
    'settings saved in a folder of no known model': (
        '',
        '',
        {'config.json': '{"_name_or_path": "/data/out/barn-7b"}'},
    ),
    'reward model of a run': (
        '',
        '',
        {'configs/run.yaml': 'reward_model:\n  path: meta-llama/Llama-2-7b-hf\n'},
    ),
    'agreeing manifest': ('', '', {'bom.json': bom('Apache-2.0')}),
    'agreeing weight header': ('', '', {**HEADERS['gguf']('Apache-2.0')}),
}


def release(folder, *parts: tuple[str, str, dict[str, str | bytes]]) -> None:
    more = ''.join(part[0] for part in parts)
    text = ''.join(part[1] for part in parts)
    files: dict[str, str | bytes] = {
        'README.md': CARD.format(more=more, text=text),
        'm.safetensors': weight_files.safetensors(),
    }
    for part in parts:
        files.update(part[2])
    put(folder, files)


def statuses(folder) -> dict[str, str]:
    done = owlint(
        'verdict', '--isolated', '--definition', 'open-weights', '--format', 'json', '.', cwd=folder
    )
    (one,) = json.loads(done.stdout)['releases']
    criteria = one['definitions'][0]['criteria']
    return {item['id']: item['status'] for item in criteria if item['id'] in CRITERIA}


CRITERIA = ('OWM-3', 'OWM-4', 'OWM-5', 'OWM-7')


def codes(folder) -> set[str]:
    done = owlint('check', '--isolated', '--format', 'json', '.', cwd=folder)
    return {item['code'] for item in json.loads(done.stdout)['findings']}


@pytest.mark.parametrize('source', SOURCES)
def test_every_source_is_heard_by_verdict_and_check(source: str, tmp_path) -> None:
    release(tmp_path, SOURCES[source])
    found = statuses(tmp_path)
    assert found['OWM-3'] != 'met'
    assert found['OWM-5'] != 'met'
    if 'gate' not in source and source not in ('notice', 'model card'):
        # a file that only points to terms elsewhere is told as such
        assert codes(tmp_path) & {'OWL131', 'OWL201', 'OWL204', 'OWL602', 'OWL604', 'OWL608'}


@pytest.mark.parametrize('source', HARMLESS)
def test_what_restricts_nothing_is_met(source: str, tmp_path) -> None:
    release(tmp_path, HARMLESS[source])
    assert set(statuses(tmp_path).values()) == {'met'}
    assert not codes(tmp_path) & {'OWL131', 'OWL602', 'OWL604'}


PARTS = {**SOURCES, **HARMLESS}
#: Examples of a whole release take long.
FEW = settings.default.max_examples // 5


@settings(max_examples=FEW)
@given(
    st.lists(st.sampled_from(sorted(PARTS)), max_size=3, unique=True),
    st.sampled_from(sorted(SOURCES)),
)
def test_a_further_restriction_never_helps(tmp_path_factory, before, added) -> None:
    if added in before or ('base' in added and any('base' in one for one in before)):
        return  # one card has one `base_model`
    if 'gate' in added and any('gate' in one for one in before):
        return
    first, second = tmp_path_factory.mktemp('a'), tmp_path_factory.mktemp('b')
    try:
        release(first, *(PARTS[name] for name in before))
        release(second, *(PARTS[name] for name in (*before, added)))
        old, new = statuses(first), statuses(second)
    except ValueError:
        return
    for name in CRITERIA:
        assert RANK[new[name]] >= min(RANK[old[name]], RANK['undecided']), (name, before, added)


#: What a sentence says after its subject, and the restriction that it is.
LIMITS = {
    'may not be used for commercial purposes': 'OWM-5',
    'may be used for academic research only': 'OWM-3',
    'must not be used for military purposes': 'OWM-3',
    'may not be redistributed': 'OWM-7',
    'may not be used in the European Union': 'OWM-5',
    'may not be used to train other models': 'OWM-3',
    'may be used commercially only with our permission': 'OWM-5',
}
SUBJECTS = {
    'The weights': True,
    'These checkpoints': True,
    'This model': True,
    'The code and the weights': True,
    'Everything in this repository': True,
    'The source code': False,
    'The training data': False,
    'The documentation': False,
    'The hosted demo': False,
    'The base model': False,
}


@pytest.mark.parametrize('subject', SUBJECTS)
@pytest.mark.parametrize('limit', LIMITS)
def test_a_limit_counts_for_its_artifact(subject: str, limit: str, tmp_path) -> None:
    release(tmp_path, ('', f'\n## License\n\n{subject} {limit}.\n', {}))
    lowered = statuses(tmp_path)[LIMITS[limit]] != 'met'
    assert lowered == SUBJECTS[subject]
    assert ('OWL131' in codes(tmp_path)) == SUBJECTS[subject]


#: What grants, and a release without a tag.
GRANTING: dict[str, dict[str, str | bytes]] = {
    'text': {'LICENSE': 'SPDX-License-Identifier: Apache-2.0\n'},
    'text for the weights': {'LICENSE-WEIGHTS': 'SPDX-License-Identifier: Apache-2.0\n'},
    'manifest': {'bom.json': bom('Apache-2.0')},
    'kit': {'Kitfile': 'manifestVersion: "1.0"\nmodel: {path: m.bin, license: Apache-2.0}\n'},
    'card': {'MODEL_CARD.md': '---\nlicense: apache-2.0\n---\n# Barn\n'},
    'words': {'docs/license.md': '# License\n\nThe weights are under Apache-2.0.\n'},
    'sidecar': {'m.safetensors.license': 'SPDX-License-Identifier: Apache-2.0\n'},
}


@settings(max_examples=FEW)
@given(
    st.lists(st.sampled_from(sorted(GRANTING)), min_size=1, max_size=3, unique=True),
    st.sampled_from(['', *sorted(name for name in SOURCES if not SOURCES[name][0])]),
    st.booleans(),
)
def test_without_what_grants_nothing_gets_better(
    tmp_path_factory, granting, restricting, tagged
) -> None:
    folder = tmp_path_factory.mktemp('a')
    parts = [('', '', GRANTING[name]) for name in granting]
    if restricting:
        parts.append(SOURCES[restricting])
    release(folder, *parts)
    if not tagged:
        card = folder / 'README.md'
        card.write_text(card.read_text().replace('license: apache-2.0\n', 'language: en\n'))
    old = statuses(folder)
    kept = set(SOURCES[restricting][2]) if restricting else set()
    for name in granting:
        for file in set(GRANTING[name]) - kept:
            (folder / file).unlink(missing_ok=True)
    new = statuses(folder)
    for name in CRITERIA:
        assert RANK[new[name]] >= min(RANK[old[name]], RANK['undecided']), (name, granting)
