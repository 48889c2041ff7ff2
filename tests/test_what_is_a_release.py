"""Which folders are releases, found by themselves or named; what a run says it looked at."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from owlint_rules.licenses.texts.insert import license_content
from owlint_rules.model.options import Options
from program import environment, findings, owlint, put
from tools.weight_files import gguf, safetensors

CARD = '---\nlicense: apache-2.0\n---\n# Kestrel\n'
TEXT = '# Kestrel\n\nA model of birds.\n'
WEIGHTS = {'.safetensors': safetensors, '.gguf': gguf}
MOF = """\
framework:
  name: Model Openness Framework
  version: '1.0'
  date: '2024-12-15'
release:
  name: {name}
  version: '1'
  date: '2025-01-01'
  license: {{}}
  type: Language model
  architecture: transformer
  treatment: Pre-trained
  origin: {name}
  producer: Lab
  contact: ''
  components:
  - name: Model parameters (Final)
    description: Trained model parameters
    license: {license}
"""


def write(folder: Path, *names: str, git: bool = True, **texts: str) -> Path:
    """Write files by name: cards, weights and empty files by their ending, others by ``texts``."""
    if git:
        (folder / '.git').mkdir(parents=True, exist_ok=True)
    for name in (*names, *texts):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        made = WEIGHTS.get(path.suffix)
        text = texts.get(name, TEXT if path.suffix == '.md' else '')
        path.write_bytes(made() if made is not None else text.encode())
    return folder


def released(folder: Path, *arguments: str) -> list[str]:
    """The names of the releases that a verdict judges; nothing when it finds none."""
    done = owlint(
        'verdict', '--definition', 'open-weights', '--format', 'json', *arguments, cwd=folder
    )
    if done.returncode == 2:
        assert b'owlint.toml' in done.stderr
        return []
    return [one['name'] for one in json.loads(done.stdout)['releases']]


def openness(folder: Path, *paths: str) -> dict:
    done = owlint('verdict', '--definition', 'open-weights', '--format', 'json', *paths, cwd=folder)
    (release,) = json.loads(done.stdout)['releases']
    release['by_id'] = {one['id']: one for one in release['definitions'][0]['criteria']}
    return release


FOUND = {
    'card with front matter': (['m/README.md'], 'm'),
    'README beside weights': (['kestrel/README.md', 'kestrel/model.safetensors'], 'kestrel'),
    'README beside an index': (['k/README.md', 'k/model.safetensors.index.json'], 'k'),
    'two folders deep': (['lab/owl/README.md', 'lab/owl/owl.gguf'], 'lab/owl'),
    'a card under another name': (['m/MODEL_CARD.md', 'm/README.md'], 'm'),
    'a card among the documents': (['m/docs/model_card.md', 'm/README.md'], 'm'),
    'a license for the model': (['m/LICENSE-MODEL', 'm/README.md'], 'm'),
    'a use policy': (['m/USE_POLICY.md', 'm/README.md'], 'm'),
    'a usage policy': (['m/USAGE_POLICY', 'm/README.md'], 'm'),
    'a zoo': (['m/MODEL_ZOO.md', 'm/README.md'], 'm'),
    'a folder of model licenses': (['m/model_licenses/LICENSE-a', 'm/README.md'], 'm'),
    'weights in a folder of a repository': (['m/README.md', 'm/weights/a.safetensors'], 'm'),
    'weights alone': (['m/config.json', 'm/model.safetensors'], 'm'),
    'ModelScope': (['m/.mdl', 'm/configuration.json'], 'm'),
    'Kaggle': (['m/model-instance-metadata.json'], 'm'),
    'Ollama': (['m/Modelfile', 'm/owl.gguf'], 'm'),
}


@pytest.mark.parametrize('case', FOUND)
def test_releases_are_found(case: str, tmp_path: Path) -> None:
    names, found = FOUND[case]
    card = {names[0]: CARD} if case.startswith('card with') else {}
    write(tmp_path, *names, 'manual/README.md', **card)
    assert released(tmp_path, '--all', '.') == [found]


MODELS = '# {title}\n\n{words}\n\n## Models\n\n- https://huggingface.co/lab/{first}\n- {second}\n'
OWN = {
    'title': 'KestrelLM: a model of birds', 'words': 'We release all weights.',
    'first': 'Kestrel-LM-7B', 'second': '[1B](https://huggingface.co/lab/KestrelLM-1B)',
}  # fmt: skip


@pytest.mark.parametrize('words', ['We release all weights.', 'See our paper.', '我们开源了模型。'])
def test_a_section_of_models_of_its_own(words: str, tmp_path: Path) -> None:
    write(tmp_path, 'run.py', **{'README.md': MODELS.format(**OWN | {'words': words})})
    assert released(tmp_path, '--all', '.') == ['.']


TABLE = (
    '# {title}\n\n{words}\n\n| Model | Size |\n|---|---|\n'
    '| [a](https://huggingface.co/lab/{first}) | 7B |\n| {second} | 1B |\n'
)


def test_a_package_with_a_table_of_models_of_its_own(tmp_path: Path) -> None:
    write(tmp_path, 'setup.py', **{'README.md': TABLE.format(**OWN)})
    assert released(tmp_path, '--all', '.') == ['.']


@pytest.mark.parametrize(
    'other', [{'title': 'Owlery'}, {'second': 'https://huggingface.co/b/KestrelLM-1B'}]
)
def test_a_package_with_a_table_of_models_of_others(other: dict, tmp_path: Path) -> None:
    write(tmp_path, 'setup.py', **{'README.md': TABLE.format(**OWN | other)})
    assert released(tmp_path, '--all', '.') == []


@pytest.mark.parametrize(
    'other',
    [
        {'title': 'Chat: a page for models'},
        {'title': 'Fine-tune KestrelLM'},
        {'title': 'KestrelLM recipes'},
        {'words': 'We introduce a notebook for each step.'},
        {'words': 'A tool that runs models.'},
        {'second': 'https://huggingface.co/other/KestrelLM-1B'},
        {'first': 'Owl-7B', 'second': 'https://huggingface.co/lab/Owl-1B'},
        {'first': '', 'second': 'https://huggingface.co/datasets/lab/KestrelLM'},
    ],
    ids=lambda other: ' '.join(other.values()),
)
def test_a_section_of_models_of_others(other: dict, tmp_path: Path) -> None:
    write(tmp_path, 'run.py', **{'README.md': MODELS.format(**OWN | other)})
    assert released(tmp_path, '--all', '.') == []


NOT_FOUND = [
    ['README.md', 'LICENSE', 'lib/a.py', 'tests/data/dummy.pth'],
    ['README.md', 'LICENSE', 'test_fixtures/tiny/README.md', 'test_fixtures/tiny/model.pt'],
    ['README.md', 'examples/owl/README.md', 'examples/owl/model.safetensors'],
    ['README.md', 'third_party/owl/MODEL_CARD.md', 'third_party/owl/LICENSE-MODEL'],
    ['README.md', 'assets/mel_filters.npz', 'stats/scores.npy'],
    ['README.md', 'lib/vad.onnx', 'heron/assets/face.tflite'],
    ['README.md', 'LICENSE', 'bom.cdx.json', 'package.json', 'dist/bundle.js.LICENSE.txt'],
    ['README.md', 'docs/model.gguf/page.md'],
    ['README.md', 'model_card_template.md'],
    ['README.md', 'apache-with-usage-policy/notes.txt'],
]


@pytest.mark.parametrize('names', NOT_FOUND, ids=lambda names: names[-1])
def test_software_is_no_release(names: list[str], tmp_path: Path) -> None:
    write(tmp_path, *names)
    assert released(tmp_path, '--all', '.') == []


@pytest.mark.parametrize('names', NOT_FOUND, ids=lambda names: names[-1])
def test_a_named_folder_is_judged_all_the_same(names: list[str], tmp_path: Path) -> None:
    write(tmp_path, *names)
    found = openness(tmp_path, '.')
    assert {'weights', 'a model card'} <= set(found['lacks'])
    assert 'README.md without front matter' in found['found']
    assert found['by_id']['OWM-1']['status'] == 'no evidence'
    text = owlint('verdict', '.', cwd=tmp_path).stdout.decode()
    assert text.startswith('.: found README.md without front matter')
    assert 'no model card, no weights' in text.splitlines()[0]
    assert 'This release meets' not in text


@pytest.mark.parametrize(
    ('name', 'status'),
    [
        ('optimizer.pt', 'no evidence'),
        ('training_args.bin', 'no evidence'),
        ('rng_state_0.pth', 'no evidence'),
        ('checkpoint-20/scheduler.pt', 'no evidence'),
        ('data/openwebtext/train.bin', 'no evidence'),
        ('datasets/features.pt', 'no evidence'),
        ('data/model.pt', 'met'),
        ('pytorch_model.bin', 'met'),
        ('optimizer_net.safetensors', 'met'),
    ],
)
def test_a_state_of_a_run_and_data_are_no_weights(name: str, status: str, tmp_path: Path) -> None:
    write(tmp_path, name, **{'README.md': CARD})
    assert openness(tmp_path, '.')['by_id']['OWM-1']['status'] == status


def test_naming_a_fixture_judges_it(tmp_path: Path) -> None:
    write(tmp_path, 'README.md', 'tests/owl/README.md', 'tests/owl/model.safetensors')
    assert released(tmp_path, 'tests/owl') == ['tests/owl']


def test_nothing_to_judge_says_what_to_do(tmp_path: Path) -> None:
    done = owlint('verdict', '.', cwd=tmp_path)
    assert done.returncode == 2
    assert b'[release]' in done.stderr


def test_a_monorepo_has_as_many_releases_as_models(tmp_path: Path) -> None:
    names = ['LICENSE', 'README.md']
    for model in ('a', 'b', 'c'):
        names += [f'models/{model}/README.md', f'models/{model}/model.safetensors']
    write(tmp_path, *names)
    models = ['models/a', 'models/b', 'models/c']
    assert released(tmp_path, '--all', '.') == models
    assert released(tmp_path, 'models') == models
    assert released(tmp_path, '.') == ['.', *models]


def test_parts_of_a_release_are_none_of_their_own(tmp_path: Path) -> None:
    write(
        tmp_path, 'README.md', 'onnx/README.md', 'onnx/model.onnx', 'weights/README.md',
        'weights/a.safetensors', **{'README.md': CARD},
    )  # fmt: skip
    assert released(tmp_path, '--all', '.') == ['.']


def test_the_license_of_a_monorepo_may_cover_its_models(tmp_path: Path) -> None:
    license_text = 'The Lab License\n\nYou may look at the models.\n'
    write(tmp_path, 'a/README.md', 'a/model.safetensors', LICENSE=license_text)
    found = openness(tmp_path, 'a')['by_id']['OWM-3']
    assert found['status'] == 'undecided'
    assert 'no file of the release states a license' not in found['note']
    assert [one['path'] for one in found['evidence']] == ['LICENSE']


def test_the_hub_cache_shows_the_name(tmp_path: Path) -> None:
    home = tmp_path / 'models--lab--kestrel'
    blobs = home / 'blobs'
    blobs.mkdir(parents=True)
    (blobs / 'a1').write_text(CARD, encoding='utf-8')
    (blobs / 'b2').write_bytes(safetensors())
    snapshot = home / 'snapshots' / '0123abcd'
    snapshot.mkdir(parents=True)
    (snapshot / 'README.md').symlink_to('../../blobs/a1')
    (snapshot / 'model.safetensors').symlink_to('../../blobs/b2')
    for path in ('.', 'models--lab--kestrel', str(snapshot)):
        assert released(tmp_path, path) == ['lab/kestrel@0123abcd']
    found = openness(tmp_path, '.')
    assert found['path'] == 'models--lab--kestrel/snapshots/0123abcd'
    assert found['by_id']['OWM-1']['status'] == 'met'


def registry(folder: Path) -> Path:
    texts = {
        f'models/{name}.yml': MOF.format(name=name, license=license)
        for name, license in (('Heron', 'Apache-2.0'), ('Owl', 'CC-BY-NC-4.0'), ('Tit', 'MIT'))
    }
    return write(folder, **texts)


def test_each_manifest_of_a_registry_is_a_release(tmp_path: Path) -> None:
    registry(tmp_path)
    names = ['models/Heron.yml', 'models/Owl.yml', 'models/Tit.yml']
    assert released(tmp_path, '.') == names
    assert released(tmp_path, 'models/Owl.yml') == ['models/Owl.yml']
    assert openness(tmp_path, names[0])['by_id']['OWM-5']['status'] != 'not met'
    assert openness(tmp_path, names[1])['by_id']['OWM-5']['status'] == 'not met'
    findings = json.loads(owlint('check', '--format', 'json', '.', cwd=tmp_path).stdout)
    assert 'OWL602' not in {one['code'] for one in findings['findings']}
    assert findings['looked_at'] == {'manifest': 3, 'release': 3}


def test_two_manifests_of_one_release_are_no_registry(tmp_path: Path) -> None:
    text = MOF.format(name='Heron', license='Apache-2.0')
    write(tmp_path, **{'MOF.yml': text, 'mof-old.yml': text})
    assert released(tmp_path, '.') == ['.']


ASIDE = ['tests/tiny.pt', 'examples/a/model.safetensors', 'third_party/b.onnx', 'assets/mel.npz']


@pytest.mark.parametrize('name', [*ASIDE, 'stats/scores.npy', 'tokenizer.pkl', 'lib/vad.onnx'])
def test_what_a_repository_has_beside_are_no_weights(name: str, tmp_path: Path) -> None:
    write(tmp_path, name, **{'README.md': CARD})
    assert openness(tmp_path, '.')['by_id']['OWM-1']['status'] == 'no evidence'


@pytest.mark.parametrize(
    'name',
    [
        'pytorch_model.bin', 'params.npz', 'weights/a.npy', 'ckpt/x.pkl', 'encoder/m.h5',
        'onnx/heron.onnx', 'assets/model.onnx', 'lib/weights/heron.onnx', 'assets/a.safetensors',
    ],
)  # fmt: skip
def test_weights_in_unusual_formats_are_weights(name: str, tmp_path: Path) -> None:
    write(tmp_path, name, **{'README.md': CARD})
    assert openness(tmp_path, '.')['by_id']['OWM-1']['status'] == 'met'


def test_the_configuration_says_which_arrays_are_weights(tmp_path: Path) -> None:
    texts = {'README.md': CARD, 'owlint.toml': '[release]\nweights = ["assets/*.npz"]\n'}
    write(tmp_path, 'assets/mel.npz', **texts)
    assert openness(tmp_path, '.')['by_id']['OWM-1']['status'] == 'met'


@pytest.mark.parametrize('name', ['Heron-8B.GGUF', 'heron.safetensors'])
def test_a_repository_may_be_called_like_a_file(name: str, tmp_path: Path) -> None:
    folder = write(tmp_path / name, 'model.safetensors', **{'README.md': CARD})
    for place, path in ((folder, '.'), (folder, f'../{name}'), (tmp_path, '.')):
        done = json.loads(owlint('check', '--format', 'json', path, cwd=place).stdout)
        assert 'OWL901' not in {one['code'] for one in done['findings']}
    assert released(tmp_path, '--all', '.') == [name]


def said(folder: Path, *arguments: str) -> str:
    return owlint('check', *arguments, '.', cwd=folder).stdout.decode().splitlines()[-1]


def test_check_says_what_it_looked_at(tmp_path: Path) -> None:
    write(tmp_path, 'a.py', **{'README.md': '# Tool\n', 'LICENSE': 'All rights reserved.\n'})
    assert said(tmp_path, '--fail-on', 'never', '--ignore', 'OWL2') == (
        'Nothing here describes a model (2 files; 1 license file).'
    )
    card = CARD.replace('license: apache-2.0', 'license: unknown')
    write(tmp_path, **{'owl/README.md': card})
    assert said(tmp_path, '--ignore', 'OWL') == (
        'All checks passed (3 files; 1 release, 1 card, 1 license file).'
    )


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(['git', '-C', str(folder), *arguments], check=True, capture_output=True)


def test_what_git_ignores_is_no_evidence(tmp_path: Path) -> None:
    write(tmp_path, 'model.safetensors', git=False, **{'README.md': CARD})
    git(tmp_path, 'init', '-q')
    assert b'Fixed 1' in owlint('fix', '.', cwd=tmp_path).stdout
    assert openness(tmp_path, '.')['by_id']['OWM-1']['status'] == 'met'
    (tmp_path / '.gitignore').write_text('LICENSE\n*.safetensors\n', encoding='utf-8')
    (finding,) = json.loads(owlint('check', '--format', 'json', '.', cwd=tmp_path).stdout)[
        'findings'
    ]
    assert finding['code'] == 'OWL601'
    assert 'LICENSE is ignored by git' in finding['help']
    assert openness(tmp_path, '.')['by_id']['OWM-1']['status'] == 'no evidence'
    again = owlint('fix', '.', cwd=tmp_path)
    assert again.returncode == 1
    assert b'Fixed' not in again.stdout


def test_rules_for_git_count_in_whichever_folder_they_stand(tmp_path: Path) -> None:
    """Also behind a folder of the same checkout that has none."""
    git(tmp_path, 'init', '-q')
    for name in ('a', 'b'):
        write(tmp_path / name, 'model.safetensors', git=False, **{'README.md': CARD})
    (tmp_path / 'b/.gitignore').write_text('*.safetensors\n', encoding='utf-8')
    for first, second in (('a', 'b'), ('b', 'a')):
        done = owlint(
            'verdict', '--definition', 'open-weights', '--format', 'json', first, second,
            cwd=tmp_path,
        )  # fmt: skip
        found = {
            release['path']: criterion['status']
            for release in json.loads(done.stdout)['releases']
            for criterion in release['definitions'][0]['criteria']
            if criterion['id'] == 'OWM-1'
        }
        assert found == {'a': 'met', 'b': 'no evidence'}


def test_a_file_that_git_tracks_counts_whatever_it_ignores(tmp_path: Path) -> None:
    write(tmp_path, 'model.safetensors', git=False, **{'README.md': CARD})
    git(tmp_path, 'init', '-q')
    git(tmp_path, 'add', '.')
    (tmp_path / '.gitignore').write_text('*\n', encoding='utf-8')
    assert openness(tmp_path, '.')['by_id']['OWM-1']['status'] == 'met'


def codes(folder: Path, *arguments: str) -> list[tuple[str, str]]:
    done = owlint('check', '--format', 'json', *arguments, '.', cwd=folder)
    return [(one['code'], one['severity']) for one in json.loads(done.stdout)['findings']]


def test_models_of_one_repository_have_cards_of_their_own(tmp_path: Path) -> None:
    names = [
        f'models/{name}/{file}' for name in ('v1', 'v2') for file in ('MODEL_CARD.md', 'LICENSE')
    ]
    write(tmp_path, 'README.md', *names)
    assert released(tmp_path, '--all', '.') == ['models/v1', 'models/v2']
    write(tmp_path, 'MODEL_CARD.md')
    assert released(tmp_path, '--all', '.') == ['.', 'models/v1', 'models/v2']


HUB_LINK = '[lab/owl](https://huggingface.co/lab/owl)'
ZOO = '# Owl\n\n## Pretrained weights\n\n'
OTHER = '# Owl\n\n## Usage\n\n'


@pytest.mark.parametrize(
    ('text', 'package', 'found'),
    [
        (f'{ZOO}[small](https://example.org/owl_s.pth)\n', 'setup.py', True),
        (f'{ZOO}[small](https://example.org/owl_weights_v2.tar)\n', 'setup.py', True),
        (f'{ZOO}{HUB_LINK}\n', 'setup.py', True),
        (f'{ZOO}```\nmagnet:?xt=urn:btih:5f\n```\n', '', True),
        (f'{ZOO}[all](https://drive.google.com/drive/folders/1oW)\n', 'setup.py', True),
        (f'{ZOO}See the pages.\n\n## Usage\n\nLoad {HUB_LINK}.\n', 'setup.py', False),
        (f'{OTHER}| a | {HUB_LINK} |\n', 'setup.py', False),
        (f'{OTHER}| a | {HUB_LINK} |\n', '', True),
        (f'{OTHER}Load {HUB_LINK}.\n', '', False),
        (f'{OTHER}Owl code and model weights are released under the MIT license.\n', '', True),
        (f'{OTHER}The code is released under the MIT license.\n', '', False),
        (f'{OTHER}| [n](https://example.org/v8/owl_n.pt) | 640 |\n', 'setup.py', True),
        (f'{ZOO}[the paper](https://example.org/owl.pdf)\n', '', False),
    ],
)
def test_a_list_of_weights_to_download(
    text: str, package: str, found: bool, tmp_path: Path
) -> None:
    """Elsewhere than in a section on weights software tells which models of others it loads."""
    write(tmp_path, *filter(None, [package]), **{'README.md': text})
    assert released(tmp_path, '--all', '.') == (['.'] if found else [])


def test_software_brings_pickles_along(tmp_path: Path) -> None:
    names = ['setup.py', 'README.md', 'recipes/README.md', 'recipes/a/state.pt', 'lib/stats.pt']
    write(tmp_path, *names, 'tests/data/tiny.pth', **{'LICENSE': 'All rights reserved.\n'})
    assert released(tmp_path, '--all', '.') == []
    write(tmp_path, 'lib/data/owl.safetensors')
    assert released(tmp_path, '--all', '.') == ['.']


def test_pickles_of_tests_are_given_to_nobody(tmp_path: Path) -> None:
    write(tmp_path, 'owl.pt', 'tests/owl.pt', 'examples/owl.pt', **{'README.md': CARD})
    for path in tmp_path.rglob('*.pt'):
        path.write_bytes(b'\x80\x04]\x94.')
    assert [code for code, _ in codes(tmp_path)].count('OWL502') == 1


ASIDE_CARD = 'tests/data/owl/README.md'


def test_what_is_aside_is_not_checked_unless_named(tmp_path: Path) -> None:
    fault = CARD.replace('license: apache-2.0', 'license: Apache')
    names = {ASIDE_CARD: fault, 'examples/README.md': fault, 'third_party/LICENSE': 'Ours.\n'}
    write(tmp_path, **{'README.md': '# Tool\n', **names})
    assert codes(tmp_path) == []
    assert '3 of tests, examples and works of others left out' in said(tmp_path)
    for path in (ASIDE_CARD, 'tests/data'):
        done = owlint('check', '--format', 'json', path, cwd=tmp_path)
        assert 'OWL111' in {one['code'] for one in json.loads(done.stdout)['findings']}
    done = owlint('check', '--format', 'json', cwd=tmp_path / 'examples')
    assert 'OWL111' in {one['code'] for one in json.loads(done.stdout)['findings']}
    hook = owlint(
        'check', '--format', 'json', ASIDE_CARD, cwd=tmp_path, env=environment(PRE_COMMIT='1')
    )
    assert json.loads(hook.stdout)['findings'] == []


def test_a_configuration_makes_an_example_matter(tmp_path: Path) -> None:
    fault = CARD.replace('license: apache-2.0', 'license: Apache')
    names = {'examples/owl/README.md': fault, 'examples/owl/owlint.toml': 'strict = true\n'}
    write(tmp_path, 'README.md', **names)
    assert 'OWL111' in dict(codes(tmp_path))


def test_how_software_states_its_license_stops_nobody(tmp_path: Path) -> None:
    classifier = '"License :: OSI Approved :: Apache Software License"'
    text = f'[project]\nname = "owl"\nlicense = "MIT"\nclassifiers = [{classifier}]\n'
    write(tmp_path, 'README.md', **{'pyproject.toml': text})
    assert codes(tmp_path) == [('OWL424', 'info')]
    write(tmp_path, **{'README.md': CARD})
    assert ('OWL424', 'warning') in codes(tmp_path)


@pytest.mark.parametrize(
    'text', ['import os; exec("x")\n', '# paths\n../lib\n/opt/owl\n', 'import a\n\nimport b\n']
)
def test_lists_of_paths_for_python_are_no_weights(text: str, tmp_path: Path) -> None:
    write(tmp_path, **{'README.md': CARD, 'owl.pth': text})
    assert 'OWL502' not in dict(codes(tmp_path))
    assert openness(tmp_path, '.')['by_id']['OWM-1']['status'] == 'no evidence'


@pytest.mark.parametrize('raw', [b'\x80\x02}q\x00.', b'ccopy_reg\n_reconstructor\n', b'weights'])
def test_other_files_of_that_ending_are_weights(raw: bytes, tmp_path: Path) -> None:
    write(tmp_path, **{'README.md': CARD})
    (tmp_path / 'owl.pth').write_bytes(raw)
    assert 'OWL502' in dict(codes(tmp_path))
    assert openness(tmp_path, '.')['by_id']['OWM-1']['status'] == 'met'


def under_pre_commit(folder: Path, *arguments: str) -> dict:
    done = owlint(*arguments, '--format', 'json', '.', cwd=folder, env=environment(PRE_COMMIT='1'))
    return json.loads(done.stdout)


def test_what_is_not_tracked_counts_and_is_marked(tmp_path: Path) -> None:
    write(tmp_path, 'a/model.safetensors', git=False, **{'README.md': CARD, 'LICENSE': 'Ours.\n'})
    git(tmp_path, 'init', '-q')
    git(tmp_path, 'add', 'README.md', 'LICENSE')
    found = openness(tmp_path, '.')
    assert found['by_id']['OWM-1']['status'] == 'met'
    assert found['by_id']['OWM-1']['evidence'][0]['text'].endswith('(not tracked yet)')
    git(tmp_path, 'add', '.')
    assert 'not tracked' not in json.dumps(openness(tmp_path, '.'))


def test_nothing_tracked_is_said_once(tmp_path: Path) -> None:
    write(tmp_path, 'model.safetensors', git=False, **{'README.md': CARD})
    git(tmp_path, 'init', '-q')
    assert openness(tmp_path, '.')['found'][-1] == 'all of it not tracked yet'


def test_a_commit_has_what_is_staged(tmp_path: Path) -> None:
    claim = 'claims = ["open-weights"]\n'
    names = {'README.md': CARD, 'owlint.toml': claim, '.gitignore': '/scratch/\n'}
    write(tmp_path, 'model.safetensors', git=False, **names)
    git(tmp_path, 'init', '-q')
    assert b'Fixed 1' in owlint('fix', '.', cwd=tmp_path).stdout
    git(tmp_path, 'add', 'README.md', 'owlint.toml', '.gitignore')
    found = {one['code']: one for one in under_pre_commit(tmp_path, 'check')['findings']}
    assert '`git add LICENSE`' in found['OWL601']['help']
    assert found['OWL601']['fixable'] is None
    assert 'git add LICENSE model.safetensors' in found['OWL603']['help']
    verdict = under_pre_commit(tmp_path, 'verdict', '--definition', 'open-weights')
    (definition,) = verdict['releases'][0]['definitions']
    assert definition['criteria'][0]['status'] == 'no evidence'
    git(tmp_path, 'add', '.')
    found = {one['code']: one for one in under_pre_commit(tmp_path, 'check')['findings']}
    assert 'OWL601' not in found
    assert 'git add' not in found['OWL603']['help']


def test_outside_of_git_everything_counts(tmp_path: Path) -> None:
    write(tmp_path, 'model.safetensors', git=False, **{'README.md': CARD})
    verdict = under_pre_commit(tmp_path, 'verdict', '--definition', 'open-weights')
    (definition,) = verdict['releases'][0]['definitions']
    assert definition['criteria'][0]['status'] == 'met'


DATA_CARD = """\
---
license: {license}
task_categories:
- text-classification
size_categories:
- n<1K
{more}---
# Hoots

## Source Data

Calls of owls from three forests, written down by ear.
"""


def data(folder: Path, definition: str, license: str = 'cc-by-4.0', more: str = '') -> dict:
    write(folder, 'train.csv', **{'README.md': DATA_CARD.format(license=license, more=more)})
    done = owlint('verdict', '--definition', definition, '--format', 'json', '.', cwd=folder)
    if done.returncode == 2:
        return {}
    ((verdict,),) = [one['definitions'] for one in json.loads(done.stdout)['releases']]
    return {one['id']: one['status'] for one in verdict['criteria']}


def test_data_are_judged_by_what_is_asked_of_data(tmp_path: Path) -> None:
    assert data(tmp_path, 'osd') == {'OSD-data': 'met'}
    assert data(tmp_path, 'osaid-data') == {'OSAI-5': 'met', 'OSAID-D1': 'met'}
    assert data(tmp_path, 'osd', 'cc-by-nc-4.0') == {'OSD-data': 'not met'}
    assert data(tmp_path, 'osd', 'other') == {'OSD-data': 'undecided'}
    assert data(tmp_path, 'four-freedoms') == {}
    text = owlint('verdict', '--definition', 'osd', '.', cwd=tmp_path).stdout.decode()
    assert 'asks of data' in text.splitlines()[-2]
    assert text.splitlines()[-1].startswith('Text of cc-by-4.0: ')


def test_data_behind_a_gate_may_not_be_for_everybody(tmp_path: Path) -> None:
    found = data(tmp_path, 'osaid-data', more='extra_gated_prompt: You agree to be counted.\n')
    assert found['OSAID-D1'] == 'undecided'


@pytest.mark.parametrize(
    'sentence', ['The data set may only be used for research.', 'Commercial use is prohibited.']
)
def test_what_a_card_of_data_forbids_counts(sentence: str, tmp_path: Path) -> None:
    text = DATA_CARD.format(license='cc-by-4.0', more='')
    write(tmp_path, **{'README.md': f'{text}\n## License\n\n{sentence}\n'})
    done = owlint('verdict', '--definition', 'osd', '--format', 'json', '.', cwd=tmp_path)
    ((verdict,),) = [one['definitions'] for one in json.loads(done.stdout)['releases']]
    assert verdict['criteria'][0]['status'] in ('not met', 'undecided')


def test_weights_beside_the_card_of_data_are_a_model(tmp_path: Path) -> None:
    text = DATA_CARD.format(license='mit', more='')
    write(tmp_path, 'model.safetensors', **{'README.md': text})
    assert openness(tmp_path, '.')['by_id']['OWM-1']['status'] == 'met'


SPACE = '---\ntitle: Owls\nemoji: x\nsdk: gradio\napp_file: app.py\n---\n'


def test_a_matrix_names_what_it_leaves_out(tmp_path: Path) -> None:
    write(
        tmp_path, 'tests/owl/model.gguf', 'tests/a.txt', 'examples/README.md', 'lib/a.py',
        **{'README.md': CARD, 'app/README.md': SPACE, 'third_party/owl/README.md': CARD},
    )  # fmt: skip
    done = owlint('verdict', '--all', '--format', 'json', '.', cwd=tmp_path)
    report = json.loads(done.stdout)
    assert [one['path'] for one in report['releases']] == ['.']
    left_out = {one['path']: one['reason'] for one in report['skipped']}
    assert sorted(left_out) == ['app', 'tests/owl', 'third_party/owl']
    assert 'Space' in left_out['app']
    for output in ('text', 'markdown'):
        text = owlint('verdict', '--all', '--format', output, '.', cwd=tmp_path).stdout.decode()
        assert 'Not judged' in text


def test_a_space_alone_is_no_release(tmp_path: Path) -> None:
    write(tmp_path, **{'README.md': SPACE})
    assert b'Space' in owlint('verdict', '.', cwd=tmp_path).stderr


PARTS_LIST = """{"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {
 "type": "machine-learning-model", "name": "NAME", "licenses": [{"license": {"id": "MIT"}}]}}}
"""
PIPELINE = '{"lang": "de", "name": "NAME", "spacy_version": ">=3", "license": "MIT"}'


@pytest.mark.parametrize(
    ('text', 'ending'), [(PARTS_LIST, '.cdx.json'), (PIPELINE, '_news_sm-3.7.json')]
)
def test_json_that_describes_models(text: str, ending: str, tmp_path: Path) -> None:
    names = [f'{name}{ending}' for name in ('a', 'b')]
    write(tmp_path, **{names[0]: text.replace('NAME', 'a')})
    assert released(tmp_path, '--all', '.') == ['.']
    assert openness(tmp_path, '.')['by_id']['OWM-3']['status'] == 'met'
    write(tmp_path, **{names[1]: text.replace('NAME', 'b')})
    for arguments in (['.'], ['--all', '.']):
        assert released(tmp_path, *arguments) == names


def test_the_parts_list_of_software_describes_no_model(tmp_path: Path) -> None:
    text = PARTS_LIST.replace('machine-learning-model', 'application')
    write(tmp_path, 'README.md', **{'bom.json': text, 'meta.json': '{"name": "owl"}'})
    assert released(tmp_path, '--all', '.') == []


def test_each_model_in_the_store_of_ollama_is_a_release(tmp_path: Path) -> None:
    parts = {'model': gguf(), 'license': b'Owl Terms\n\nYou may look at the weights, no more.\n'}
    blobs = tmp_path / 'blobs'
    blobs.mkdir()
    layers = []
    for number, (kind, content) in enumerate(parts.items()):
        (blobs / f'sha256-{number}').write_bytes(content)
        kind = f'application/vnd.ollama.image.{kind}'
        layers.append({'mediaType': kind, 'digest': f'sha256:{number}'})
    layers.append({'mediaType': 'application/vnd.ollama.image.model', 'digest': 'sha256:../../x'})
    for name in ('registry.ollama.ai/library/owl/7b', 'registry.ollama.ai/lab/tit/latest'):
        path = tmp_path / 'manifests' / name
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps({'schemaVersion': 2, 'layers': layers}), encoding='utf-8')
    assert released(tmp_path, '.') == ['lab/tit:latest', 'owl:7b']
    found = openness(tmp_path, 'manifests/registry.ollama.ai/library/owl/7b')['by_id']
    assert found['OWM-1']['status'] == 'met'
    assert found['OWM-3']['status'] == 'undecided'
    assert owlint('check', '.', cwd=tmp_path).returncode < 2


PACKAGE = '[project]\nname = "owl"\nlicense = {text = "MIT"}\n'


def test_a_package_without_a_model_is_left_alone_unless_it_contradicts_itself(tmp_path) -> None:
    put(tmp_path, {'pyproject.toml': PACKAGE})
    assert findings('.', cwd=tmp_path) == []
    named = findings('--select', 'OWL4', '.', cwd=tmp_path)
    assert [one['code'] for one in named] == ['OWL424']
    put(tmp_path, {'owlint.toml': 'select = ["old-license-form"]\n'})
    assert [one['code'] for one in findings('.', cwd=tmp_path)] == ['OWL424']
    put(tmp_path, {'owlint.toml': '', 'LICENSE': license_content('Apache-2.0', Options())})
    told = [one for one in findings('.', cwd=tmp_path) if one['code'] == 'OWL424']
    assert [one['severity'] for one in told] == ['info']


def test_beside_a_model_a_package_that_contradicts_itself_is_a_warning(tmp_path) -> None:
    card = '---\nlicense: apache-2.0\n---\n# Owl\n'
    put(tmp_path, {'README.md': card, 'pyproject.toml': PACKAGE, 'm.bin': b'\x80\x04]\x94.'})
    put(tmp_path, {'LICENSE': license_content('Apache-2.0', Options())})
    found = {(one['code'], one['severity']) for one in findings('.', cwd=tmp_path)}
    assert ('OWL502', 'warning') in found
    assert ('OWL424', 'info') not in found
