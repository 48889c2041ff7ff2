"""The release fixtures: copied out of the tree, their weight files written, checked as users do."""

from __future__ import annotations

import functools
import math
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from tools import weight_files

ROOT = Path(__file__).resolve().parent.parent
RELEASES = ROOT / 'fixtures' / 'releases'
EXPECTED = ROOT / 'fixtures' / 'expected'
NAMES = sorted(path.name for path in RELEASES.iterdir() if path.is_dir())


@functools.cache
def load_yaml(path: Path) -> Any:
    """The data of one of our own YAML files, read once, by the fast reader where it is there."""
    with open(path, encoding='utf-8') as stream:
        return yaml.load(stream, getattr(yaml, 'CSafeLoader', yaml.SafeLoader))


def weight_bytes(spec: dict[str, Any]) -> bytes:
    """A small real weight file after its description in ``weights.yaml``."""
    metadata = spec.get('metadata')
    if spec['format'] == 'safetensors':
        tensors = {name: tuple(item) for name, item in spec.get('tensors', {}).items()}
        return weight_files.safetensors(tensors or None, metadata)
    if spec['format'] == 'onnx':
        return weight_files.onnx(metadata)
    assert spec['format'] == 'gguf', spec
    entries = [
        (key, weight_files.U32 if isinstance(value, int) else weight_files.TEXT, value)
        for key, value in (metadata or {'general.architecture': 'llama'}).items()
    ]
    if 'tensors' not in spec:
        known, data = weight_files.GGUF_TENSORS, weight_files.GGUF_DATA
        return weight_files.Gguf().file(entries, known, data=data)
    placed, data = [], 0
    for name, (kind, shape) in spec['tensors'].items():
        number, elements, size = weight_files.GGUF_TYPES[kind]
        placed.append((name, shape, number, data))
        data += math.prod(shape) // elements * size
        data += -data % 32
    return weight_files.Gguf().file(entries, placed, data=data)


def copy_release(name: str, folder: Path) -> Path:
    """A copy of a release fixture with its weight files, below a folder of the test's own."""
    target = folder / name
    shutil.copytree(RELEASES / name, target)
    described = EXPECTED / name / 'weights.yaml'
    if described.exists():
        for path, spec in load_yaml(described).items():
            file = target / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(weight_bytes(spec))
    return target


def clean_environment() -> dict[str, str]:
    """The environment without what changes the output, such as colors and git variables."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(('GIT_', 'OWLINT_', 'PYTHON', 'LC_'))
        and key not in ('NO_COLOR', 'FORCE_COLOR', 'CLICOLOR', 'COLUMNS', 'LANG', 'LANGUAGE')
    }
    kept['PYTHONPATH'] = os.pathsep.join([str(ROOT / 'hooks'), str(ROOT / 'rules')])
    kept['PYTHONUTF8'] = '1'
    return kept


def owlint(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the real command line in a folder."""
    return subprocess.run(
        [sys.executable, '-m', 'owlint', *arguments],
        cwd=cwd,
        env=clean_environment(),
        capture_output=True,
        encoding='utf-8',
        timeout=120,
        check=False,
    )
