"""A release that states all it can, and what tests of exports do with documents."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from releases import owlint

FORMATS = ('mof', 'cyclonedx', 'spdx', 'spdx3')
FILES = {
    'mof': 'MOF.yml',
    'cyclonedx': 'bom.json',
    'spdx': 'owl.spdx.json',
    'spdx3': 'owl.spdx3.json',
}
HASH = '4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393'

CARD = """---
license: apache-2.0
library_name: transformers
pipeline_tag: image-text-to-text
language: [en, de]
tags: [owl, night]
base_model: example-lab/owl-base
base_model_relation: finetune
datasets: [example-lab/pellets, example-lab/hoots]
co2_eq_emissions:
  emissions: 1200
  source: CodeCarbon
model-index:
- name: Strix
  results:
  - task: {type: text-generation}
    dataset: {type: example-lab/owl-bench, name: Owl Bench, config: main, split: test}
    metrics:
    - {type: accuracy, value: 0.91}
---
# Strix

The model is at https://huggingface.co/example-lab/strix now.

## Limitations

It cannot count the owls in a photo when there are more than twelve of them in it.
"""

CONFIG = """
[release]
parameters = 7e9
training-method = "supervised, in two stages"
data-complete = "complete"
[release.reproducibility]
seed = [42, 43]
hyperparameters = {lr = 3e-4, schedule = "cosine"}
compute = ["12,000 device hours", "3,400 kWh"]
base-model-revision = "59a53e3"
data-curation = "deduplicated with MinHash"
[[release.data]]
name = "example-lab/pellets"
revision = "3f2c9aa"
license = "CC-BY-4.0"
access = "linked"
sha256 = "%s"
filters = "English only"
[[release.data]]
name = "Owl hoots"
url = "https://example.org/hoots"
license = "CC0-1.0"
access = "released"
[release.components.training-code]
path = "train/"
license = "MIT"
[release.components.technical-report]
path = "docs/report.pdf"
license = "CC-BY-4.0"
[release.components.weights]
license = "Apache-2.0"
name = "Strix 7B"
[release.components.evaluation-data]
url = "https://example.org/bench"
license = "CC-BY-SA-4.0"
[release.components.tokenizer]
path = "tokenizer.json"
license = "Owl Terms"
""" % ('a' * 64)

CITATION = """cff-version: 1.2.0
message: Please cite it.
title: Strix
version: 2.1.0
date-released: 2026-03-04
authors: [{name: Example Lab}]
repository-code: https://github.com/example-lab/strix
"""


def write_strix(folder: Path) -> Path:
    """The release in a folder, which gives it its name."""
    pointer = f'version https://git-lfs.github.com/spec/v1\noid sha256:{HASH}\nsize 12345\n'
    files = {
        'README.md': CARD,
        'owlint.toml': CONFIG,
        'CITATION.cff': CITATION,
        'config.json': '{"architectures": ["StrixForCausalLM"], "model_type": "strix"}\n',
        'model.safetensors': pointer,
        'train/train.py': 'pass\n',
        'docs/report.pdf': '%PDF-1.4\n',
        'tokenizer.json': '{}\n',
        'data/README.md': '# Data\n',
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding='utf-8')
    return folder


def export(folder: Path, to: str) -> str:
    run = owlint('export', '--to', to, cwd=folder)
    assert (run.returncode, run.stderr) == (0, '')
    return run.stdout


def load(folder: Path, to: str) -> Any:
    text = export(folder, to)
    return yaml.load(text, yaml.BaseLoader) if to == 'mof' else json.loads(text)


def check_spdx3(text: str) -> None:
    """Read a document with the SPDX project's own bindings and write it, which checks counts."""
    model = pytest.importorskip('spdx_python_model').v3_0_1
    found = model.SHACLObjectSet()
    model.JSONLDDeserializer().read(io.BytesIO(text.encode()), found)
    assert found.missing_ids <= {
        'https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoAssertionLicense'
    }
    model.JSONLDSerializer().write(found, io.BytesIO())


def by_name(document: Any) -> dict[str, Any]:
    return {
        item['name']: item
        for item in document['@graph']
        if 'name' in item and item['type'] != 'SpdxDocument'
    }


def relations(document: Any, what: str) -> list[tuple[str, list[str]]]:
    """(from, [to]) of a kind, with names or license expressions for ids."""
    names = {
        item['spdxId']: item.get('simplelicensing_licenseExpression') or item.get('name', '')
        for item in document['@graph']
        if 'spdxId' in item
    }
    return [
        (names[item['from']], [names.get(one, one.rpartition('/')[2]) for one in item['to']])
        for item in document['@graph']
        if item.get('relationshipType') == what
    ]
