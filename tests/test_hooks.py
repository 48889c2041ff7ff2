"""The published hooks: which files they take, and what they do under pre-commit and prek."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from owlint.kinds import kinds_of
from owlint_rules.toml_reader import load_toml
from tools.hook_patterns import PATTERNS

ROOT = Path(__file__).parent.parent
HOOKS: dict[str, dict[str, Any]] = {
    hook['id']: hook
    for hook in yaml.safe_load((ROOT / '.pre-commit-hooks.yaml').read_text(encoding='utf-8'))
}

LICENSES = [
    'LICENSE', 'LICENCE', 'LICENSE.txt', 'LICENSE.md', 'license.txt', 'COPYING', 'COPYING.LESSER',
    'NOTICE', 'UNLICENSE', 'MODEL_LICENSE', 'MODEL_LICENSE.md', 'LICENSE-MODEL', 'LICENSE_MODELS',
    'LICENSE_weights', 'LICENSE_DATA', 'DATA_LICENSE', 'LICENSE-FLUX1-dev', 'LICENCE-SD-Turbo',
    'LICENSE.PLM', 'MODEL_LICENSE_AGREEMENT.txt', 'ModelsCommunityLicenseAgreement', 'Notice',
    'Tongyi Qianwen LICENSE AGREEMENT', 'Open Weights License.MD', 'USE_POLICY.md', 'USAGE_POLICY',
    'acceptable_use_policy.md', 'LICENSES/Apache-2.0.txt', 'models/owl/LICENSE', 'LICENSE.pdf',
    'WEIGHT_DIFF_LICENSE', 'License', 'THIRD_PARTY_NOTICES.txt', 'LICENSE-2.0',
]  # fmt: skip
NOT_LICENSES = [
    'license.py', 'check_license.sh', 'LICENSE.spdx', 'owl.png.license', 'license-matching.md',
    'licenses.json', 'model.md', 'data.txt', 'weights.md', 'policy.md',
    'notice.py', 'copying.c', 'LICENSE.j2', 'docs/licensing-guide.md', 'AGENTS.md',
    'main.a44b10fc.js.LICENSE.txt',
]  # fmt: skip
CARDS = ['README.md', 'readme.md', 'models/owl/README.md']
NOT_CARDS = ['README', 'README.rst', 'README.md.j2', 'docs/readme_more.md', 'notREADME.md']
WEIGHTS = [
    'model.safetensors', 'owl.Q4_K_M.gguf', 'model.onnx', 'pytorch_model.bin', 'a/b/model.ckpt',
    'model.safetensors.index.json', 'MODEL.GGUF', 'model.safetensors.index.fp16.json',
]  # fmt: skip
NOT_WEIGHTS = ['model.json', 'tokenizer.json', 'gguf.py', 'model.safetensors.md']
MANIFESTS = [
    'mof.yml', 'release.yaml', 'models/owl/MOF.yaml', 'mof.json', 'bom.json', 'bom.xml',
    'owl.cdx.json', 'owl-sbom.json', 'AIBOM.json', 'owl.spdx', 'owl.spdx.json', 'owl.spdx.yaml',
    'sbom/owl.spdx3.json', 'owl.jsonld', 'croissant.json', 'data/owl_croissant.json',
    'metadata.json', 'CITATION.cff', 'codemeta.json', 'pyproject.toml', 'web/package.json',
    'Kitfile', 'Kitfile.dev', 'owl/modelpack.json', 'config.json', 'Modelfile', 'Modelfile.q4',
    'owl.modelfile', 'model-metadata.json', 'model-instance-metadata.json',
    'dataset-metadata.json', 'MLmodel', 'dvc.yaml', 'Dockerfile', 'gpu.dockerfile', 'Chart.yaml',
    'dataset_infos.json', 'rdf.yaml',
]  # fmt: skip
NOT_MANIFESTS = [
    '.pre-commit-config.yaml', '.github/workflows/ci.yml', 'mof.toml', 'a.yml.j2',
    'tokenizer.json', 'package-lock.json', 'train.jsonl', 'data.xml', 'owlint.toml', 'Makefile',
    'owl.mlmodel', 'Modelfiles/notes.txt', 'Dockerfile.md',
    'dockerfile.py', 'tsconfig.json', 'spdx.py', 'kitfiles',
]  # fmt: skip
SOURCES = ['train.py', 'src/kernel.cu', 'run.sh', 'config.toml', 'index.html']
ANYTHING = ['README.md', 'LICENSE', 'train.py', 'model.safetensors', 'config.json', 'owlint.toml',
            'owlint.lock', 'models/owl/owlint.lock']  # fmt: skip
UNRELATED = ['owl.png', 'talk.mp4', 'data.parquet', 'eval.csv', 'code.zip', 'uv.lock',
             'my-owlint.lock.lock']  # fmt: skip

GOOD = {
    'owlint': ANYTHING + LICENSES + CARDS + WEIGHTS + MANIFESTS,
    'owlint-fix': ANYTHING + LICENSES + CARDS + WEIGHTS + MANIFESTS,
    'owlint-model-card': CARDS,
    'owlint-license': LICENSES + CARDS,
    'owlint-license-header': SOURCES,
    'owlint-manifest': MANIFESTS,
    'owlint-validate': MANIFESTS,
    'owlint-weights': WEIGHTS,
    'owlint-verdict': ANYTHING + LICENSES + CARDS,
}
BAD = {
    'owlint': UNRELATED,
    'owlint-fix': UNRELATED,
    'owlint-model-card': NOT_CARDS + LICENSES + WEIGHTS,
    'owlint-license': NOT_LICENSES + WEIGHTS + MANIFESTS,
    'owlint-license-header': ['model.safetensors', 'owl.png', 'model.gguf'],
    'owlint-manifest': NOT_MANIFESTS + CARDS,
    'owlint-validate': NOT_MANIFESTS + CARDS,
    'owlint-weights': NOT_WEIGHTS + CARDS,
    'owlint-verdict': UNRELATED,
}

BINARY = ('.safetensors', '.gguf', '.onnx', '.bin', '.ckpt', '.png', '.pdf', '.mp4', '.zip')


def takes(hook: dict[str, Any], path: str, folder: Path) -> bool:
    """Whether pre-commit would pass a file of this path to a hook."""
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    binary = path.lower().endswith(BINARY)
    file.write_bytes(b'\x00\x01\x02\xff' if binary else b'some text\n')
    tags = pytest.importorskip('identify.identify').tags_from_path(str(file))
    return bool(
        re.search(hook.get('files', ''), path)
        and not re.search(hook.get('exclude', '^$'), path)
        and set(hook.get('types', ['file'])) <= tags
    )


def test_every_hook_has_good_and_bad_paths() -> None:
    assert set(GOOD) == set(BAD) == set(HOOKS)
    assert all(GOOD.values())
    assert all(BAD.values())


@pytest.mark.parametrize('identifier', HOOKS)
def test_hooks_take_the_right_files(identifier: str, tmp_path: Path) -> None:
    hook = HOOKS[identifier]
    missed = [path for path in GOOD[identifier] if not takes(hook, path, tmp_path)]
    taken = [path for path in BAD[identifier] if takes(hook, path, tmp_path)]
    assert missed == []
    assert taken == []


@pytest.mark.parametrize('identifier', HOOKS)
def test_every_hook_is_serial_described_and_ours(identifier: str) -> None:
    hook = HOOKS[identifier]
    assert hook['require_serial'] is True
    assert hook['language'] == 'python'
    assert hook['description'].endswith('.')
    assert hook['entry'].split()[0] == 'owlint'
    # what must not be lost stands in `entry`; `args` are the user's
    assert 'args' not in hook


def test_every_hook_with_patterns_of_the_readers_has_them() -> None:
    for name, lines in PATTERNS.items():
        assert {key: HOOKS[name].get(key) for key in lines} == lines
    by_hand = {name for name in HOOKS.keys() - PATTERNS.keys() if 'files' in HOOKS[name]}
    assert not by_hand


def test_the_validating_hook_lists_the_libraries_of_its_extra() -> None:
    project = load_toml((ROOT / 'pyproject.toml').read_text(encoding='utf-8'))['project']
    libraries = project['optional-dependencies']['validate']
    brought = {name: hook.get('additional_dependencies') for name, hook in HOOKS.items()}
    assert brought == {**dict.fromkeys(HOOKS), 'owlint-validate': libraries}


def test_names_are_read_as_the_hooks_say() -> None:
    for path in LICENSES:
        assert 'license' in kinds_of(path), path
    for path in [*NOT_LICENSES, 'LICENSES/README.md']:
        assert 'license' not in kinds_of(path), path
    for path in CARDS:
        assert 'card' in kinds_of(path), path
    for path in NOT_CARDS:
        assert 'card' not in kinds_of(path), path
    for path in WEIGHTS:
        assert 'weights' in kinds_of(path), path
    for path in MANIFESTS:
        assert 'manifest' in kinds_of(path), path
    for path in NOT_MANIFESTS:
        if not path.startswith('.'):
            assert 'manifest' not in kinds_of(path), path


# ---- under the real runners -----------------------------------------------------------------

CARD = """\
---
license: MIT
library_name: transformers
pipeline_tag: text-generation
---
# Owl

A small model.
"""


def git(folder: Path, *arguments: str) -> str:
    run = subprocess.run(
        ['git', *arguments], cwd=folder, check=True, capture_output=True, encoding='utf-8'
    )
    return run.stdout.strip()


@pytest.fixture(scope='session')
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The working tree as the git repository that users' hooks are installed from."""
    folder = tmp_path_factory.mktemp('published') / 'owlint'
    ignore = shutil.ignore_patterns(
        '.git', '.venv', '__pycache__', '.hypothesis', '.pytest_cache', '.mypy_cache',
        '.ruff_cache', 'dist', 'build',
        # nothing that is installed
        'benchmarks', 'docs', 'fixtures', 'tests', 'tools',
    )  # fmt: skip
    shutil.copytree(ROOT, folder, ignore=ignore)
    git(folder, 'init', '-q')
    git(folder, 'add', '-A')
    git(folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '-qm', 'all')
    return folder


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A model release in a git repository, with faults that a safe fix mends."""
    folder = tmp_path / 'sample'
    release = folder / 'models' / 'owl 1'
    release.mkdir(parents=True)
    (release / 'README.md').write_text(CARD, encoding='utf-8')
    (release / 'model.safetensors').write_text(
        'version https://git-lfs.github.com/spec/v1\n'
        'oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\n'
        'size 12345\n',
        encoding='utf-8',
    )
    (folder / 'owlint.toml').write_text('year = "2026"\nholder = "Example Lab"\n', encoding='utf-8')
    git(folder, 'init', '-q')
    git(folder, 'add', '-A')
    return folder


RUNNERS = ['pre-commit', 'prek']


def tool_of(runner: str) -> str:
    """The program of a runner in this environment; without it the test is skipped."""
    tool = shutil.which(runner, path=os.path.dirname(sys.executable))
    if tool is None:
        pytest.skip(f'{runner} is not installed')
    return tool


def run_hook(
    runner: str, published: Path, sample: Path, cache: Path, hook: str
) -> subprocess.CompletedProcess[str]:
    """Run one hook on all files, from a configuration as users have it.

    The runner makes one environment for all hooks of a revision that need the same packages.
    """
    tool = tool_of(runner)
    config = cache / f'{hook}.yaml'
    revision = git(published, 'rev-parse', 'HEAD')
    repository = {'repo': str(published), 'rev': revision, 'hooks': [{'id': hook}]}
    config.write_text(yaml.safe_dump({'repos': [repository]}), encoding='utf-8')
    environment = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(('GIT_', 'PRE_COMMIT', 'PREK'))
    }
    environment.update(
        PRE_COMMIT_HOME=str(cache / 'pre-commit'), PREK_HOME=str(cache / 'prek'), NO_COLOR='1'
    )
    return subprocess.run(
        [tool, 'run', '--config', str(config), '--all-files', '--verbose'],
        cwd=sample,
        env=environment,
        capture_output=True,
        text=True,
        encoding='utf-8',
        check=False,
    )


@pytest.fixture(scope='session')
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp('cache')


@pytest.mark.parametrize('runner', RUNNERS)
def test_the_hooks_find_and_mend(
    runner: str, published: Path, sample: Path, cache: Path, thorough: bool
) -> None:
    if runner == 'prek' and not thorough:
        pytest.skip('one runner is enough here; the daily job runs both')
    first = run_hook(runner, published, sample, cache, 'owlint')
    assert first.returncode == 1, first.stdout + first.stderr
    assert 'models/owl 1/README.md:2:10: OWL111' in first.stdout
    assert 'OWL601' in first.stdout

    fixing = run_hook(runner, published, sample, cache, 'owlint-fix')
    assert fixing.returncode == 1, 'a hook that changes files fails the commit'
    text = (sample / 'models' / 'owl 1' / 'README.md').read_text(encoding='utf-8')
    assert text == CARD.replace('MIT', 'mit')
    license_text = (sample / 'models' / 'owl 1' / 'LICENSE').read_text(encoding='utf-8')
    assert 'Copyright (c) 2026 Example Lab' in license_text

    git(sample, 'add', '-A')
    last = run_hook(runner, published, sample, cache, 'owlint')
    assert last.returncode == 0, last.stdout


def test_a_changed_file_is_judged_with_the_release_around_it(sample: Path) -> None:
    """pre-commit passes only what changed; the cross-file rules still see the whole release."""
    release = sample / 'models' / 'owl 1'
    text = (ROOT / 'LICENSE').read_text(encoding='utf-8')
    (release / 'LICENSE').write_text(text, encoding='utf-8')
    other = sample / 'models' / 'other'
    other.mkdir()
    (other / 'README.md').write_text(CARD.replace('MIT', 'foo'), encoding='utf-8')
    run = subprocess.run(
        [sys.executable, '-m', 'owlint', 'check', 'models/owl 1/LICENSE'],
        cwd=sample,
        env={**os.environ, 'PYTHONPATH': f'{ROOT / "hooks"}{os.pathsep}{ROOT / "rules"}'},
        capture_output=True,
        text=True,
        encoding='utf-8',
        check=False,
    )
    assert run.returncode == 1, run.stderr
    assert 'OWL602' in run.stdout
    assert 'models/other' not in run.stdout, 'another release is none of this change'


def test_the_hooks_file_is_valid_for_pre_commit() -> None:
    run = subprocess.run(
        [tool_of('pre-commit'), 'validate-manifest', str(ROOT / '.pre-commit-hooks.yaml')],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout


def test_the_validating_hook_brings_its_libraries(
    published: Path, tmp_path: Path, cache: Path
) -> None:
    (tmp_path / 'CITATION.cff').write_text('cff-version: 1.2.0\nmessage: owl\n', encoding='utf-8')
    git(tmp_path, 'init', '-q')
    git(tmp_path, 'add', '-A')
    run = run_hook('prek', published, tmp_path, cache, 'owlint-validate')
    assert run.returncode == 1, run.stdout + run.stderr
    assert 'CITATION.cff:1:1: OWL436' in run.stdout, run.stdout + run.stderr
