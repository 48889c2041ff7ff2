"""Whole releases with faults of all rules mixed: cases of the rules, sources of terms, odd lines.

A part is what one case of ``fixtures/rules`` or one source of terms adds to a release. Parts that
have a card in common are joined in it; of other files the first wins.
"""

from __future__ import annotations

from pathlib import Path

from owlint_rules.catalog import load
from program import put
from releases import load_yaml
from test_one_hearing import HARMLESS, SOURCES
from test_rule_cases import CASES, content_bytes
from tools import weight_files

CARD = 'README.md'
SETTINGS = 'owlint.toml'

#: Lines of front matter with a fault that a fix mends, and some with none.
LINES = (
    'license: Apache-2.0', 'license: Apache 2.0', 'license: MIT', 'license: mit',
    'license: GPL-2.0',
    'license: LGPL-2.1+', 'license: other', 'license: CC-BY-4.0', 'licence: mit', 'License: mit',
    'license: [mit, MIT]', 'license: null', 'license: openrail', 'license: llama3.1',
    'license: apache-2.0\nlicense: apache-2.0', 'license: gemma', 'license: cc-by-nc-4.0',
    'license_name: My License', 'license_name: My License\nlicense: other',
    'license_link: LICENCE', 'license_link: ./LICENSE', 'license_link: <https://example.org/l>',
    'language: English', 'language: [en, no]', 'languages: [en]', 'language: en, fr',
    'language: zh-CN', 'language: jp', 'language: [en, English]', 'tags: a, b',
    'tags: [a, 1.10, no]',
    'tags: [a, null]', 'tag: a', 'datasets: https://huggingface.co/datasets/a/b',
    'datasets: my data', 'datasets: [a/b, a/b]', 'metrics:', 'metrics: accuracy',
    'base_model: https://huggingface.co/google/gemma-2b', 'base_model: meta-llama/Llama-3.1-8B',
    'base_model: ./out', 'base_model: mistralai/Mistral-7B-v0.1', 'base_model: unknown-lab/thing',
    'base_model: [meta-llama/Llama-2-7b-hf, google/gemma-2b]',
    'base_model: CohereForAI/c4ai-command-r-v01',
    'base_model_relation: fine-tuned', 'pipeline_tag: Text Generation', 'pipeline-tag: fill-mask',
    'pipeline_tag: text2text-generation', 'library_name: Transformers', 'library: peft',
    'model_index: []', 'model-index:\n- name: a\n  results: []', 'model-index: [{results: []}]',
    'model-index:\n- name: a\n  results:\n  - task: {type: x}\n    metrics: []',
    'widget: text', 'inference: yes', 'new_version: x', 'thumbnail:', 'own_key: 1_000',
    'co2_eq_emissions: lots', 'extra_gated_prompt: For research purposes only.',
)  # fmt: skip

#: Files that a fix of another one meets.
FILES: dict[str, dict[str, str | bytes]] = {
    'empty license': {'LICENSE': ''},
    'own license': {'LICENSE': 'Example License\nYou may use the model. You may not sell it.\n'},
    'license of another name': {'LICENSE.txt': 'SPDX-License-Identifier: MIT\n'},
    'licence': {'LICENCE': 'SPDX-License-Identifier: CC-BY-NC-4.0\n'},
    'notice': {'NOTICE': 'Example\nCopyright 2026 Example Lab\n'},
    'use policy': {'USE_POLICY.md': '# Policy\nYou agree not to use the model for weapons.\n'},
    'package': {'package.json': '{"name": "x", "licenses": [{"type": "GPL-2.0"}]}\n'},
    'package by name': {'package.json': '{"name": "x", "license": "Apache 2.0"}\n'},
    'project': {'pyproject.toml': '[project]\nname = "x"\nversion = "1"\n'
                                  'license = {text = "GPLv3"}\nclassifiers = ["License :: OSI '
                                  'Approved :: MIT License", "Topic :: Games"]\n'},
    'project with files': {'pyproject.toml': '[project]\nname = "x"\nversion = "1"\n'
                                             'license = "MIT"\nlicense-files = ["COPYING"]\n'},
    'citation': {'CITATION.cff': 'cff-version: 1.2.0\ntitle: x\nmessage: m\nauthors: [{name: a}]\n'
                                 'license: Apache 2.0\n'},
    'kit': {'Kitfile': 'manifestVersion: "1.0"\nmodel: {name: x, path: m.bin, license: GPL-3.0}\n'},
    'old names': {'bom.json': '{"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, '
                              '"metadata": {"component": {"type": "machine-learning-model", '
                              '"name": "x", "licenses": [{"license": {"name": "LGPL, version 2.1"}}'
                              ']}}}\n'},
    'spdx': {'x.spdx.json': '{"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": '
                            '"SPDXRef-DOCUMENT", "name": "x", "documentNamespace": "https://e.org/x",'
                            ' "creationInfo": {"created": "2026-01-01T00:00:00Z", "creators": ['
                            '"Tool: t"]}, "packages": [{"SPDXID": "SPDXRef-p", "name": "p", '
                            '"downloadLocation": "NOASSERTION", "licenseConcluded": "GPL-2.0+", '
                            '"licenseDeclared": "Apache 2.0"}]}\n'},
    'kaggle': {'model-instance-metadata.json': '{"ownerSlug": "a", "modelSlug": "b", '
                                               '"instanceSlug": "c", "framework": "pytorch", '
                                               '"licenseName": "apache-2.0"}\n'},
    'headers': {SETTINGS: 'holder = "Example Lab"\nyear = 2026\n[header]\nlicense = "Apache-2.0"\n'
                          'copyright = "2026 Example Lab"\n',
                'train.py': 'print(1)\n', 'a.py': '# SPDX-License-Identifier: apache-2.0\nx = 1\n',
                'run.sh': '#!/bin/sh\n# SPDX-License-Identifier: GPL-2.0+\nexit 0\n'},
    'parts': {SETTINGS: 'holder = "Example Lab"\nyear = 2026\n[release.components.training-code]\n'
                        'path = "train/"\nlicense = "BSD-3-Clause"\n', 'train/a.py': 'x = 1\n'},
    'claims': {SETTINGS: 'claims = ["open-weights"]\nholder = "Example Lab"\nyear = 2026\n'},
    'gguf': {'m.gguf': weight_files.gguf(extra=[('general.license', weight_files.TEXT, 'mit')])},
    'adapter': {'adapter_config.json': '{"base_model_name_or_path": "google/gemma-2b"}',
                'adapter_model.safetensors': weight_files.safetensors()},
}  # fmt: skip


class Part:
    """What a part adds: lines of front matter, text of the card, other files."""

    def __init__(self, name: str, front: str, body: str, files: dict[str, bytes]) -> None:
        self.name = name
        self.front = front
        self.body = body
        self.files = files
        #: whether it speaks against the terms that a tag states
        self.contradicts = False

    def __repr__(self) -> str:
        return self.name


def _plain(content: object) -> bool:
    odd = {'symlink', 'folder', 'size', 'mode'}
    return isinstance(content, str) or (isinstance(content, dict) and not odd & set(content))


def _of_case(code: str, case: dict) -> Part | None:
    if 'baseline' in case or not all(map(_plain, case['files'].values())):
        return None
    files = {name: content_bytes(content) for name, content in case['files'].items()}
    if sum(map(len, files.values())) > 20_000:
        return None
    if 'config' in case:
        files[SETTINGS] = case['config'].encode()
    front = body = ''
    card = files.get(CARD, b'')
    start, middle, end = card.partition(b'\n---\n')
    if card.startswith(b'---\n') and middle and b'\r' not in card:
        try:
            front, body = start[4:].decode() + '\n', end.decode()
        except UnicodeDecodeError:
            return Part(f'{code} {case["name"]}', '', '', files)
        del files[CARD]
    return Part(f'{code} {case["name"]}', front, body, files)


def parts() -> tuple[list[Part], list[Part]]:
    """Parts with a fault that a safe fix mends, and all other ones."""
    fixable, others = [], []
    for path in sorted(CASES.glob('*.yaml')):
        document = load_yaml(path)
        code = document['rule']
        if code.startswith(('OWL8', 'OWL9')):
            continue
        for case in document['cases']:
            part = _of_case(code, case)
            if part is not None:
                safe = 'fixed' in case and load(code).FIX == 'safe'
                (fixable if safe else others).append(part)
    fixable += [Part(line, line + '\n', '', {}) for line in LINES]
    fixable += [
        Part(name, '', '', {file: _bytes(text) for file, text in files.items()})
        for name, files in FILES.items()
    ]
    for name, (front, body, more) in {**SOURCES, **HARMLESS}.items():
        part = Part(name, front, body, {file: _bytes(text) for file, text in more.items()})
        # a base model that nobody knows contradicts no license
        part.contradicts = name in SOURCES and 'unheard-of' not in f'{front}{body}{more}'
        others.append(part)
    return fixable, others


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode()


def write_release(folder: Path, chosen: list[Part]) -> bool:
    """Write a release with weights that is made of some parts; whether one contradicts the tag."""
    front = ['pipeline_tag: text-generation']
    bodies: list[str] = ['# Barn 7B\n\nA small model.\n']
    files: dict[str, bytes] = {'m.safetensors': weight_files.safetensors()}
    keys = {'pipeline_tag'}
    contradicted = False
    for part in chosen:
        named = {line.split(':')[0] for line in part.front.splitlines() if line[:1].isalpha()}
        fits = not named & keys
        if fits:
            keys |= named
            front.append(part.front.rstrip('\n'))
        bodies.append(part.body)
        for name, content in part.files.items():
            fits &= files.setdefault(name, content) == content
        contradicted |= part.contradicts and fits
    card = '---\n' + '\n'.join(line for line in front if line) + '\n---\n' + '\n'.join(bodies)
    ours = files.setdefault(CARD, card.encode()) == card.encode()
    put(folder, {name: text for name, text in files.items() if not _in_the_way(name, files)})
    return contradicted and ours


def _in_the_way(name: str, files: dict[str, bytes]) -> bool:
    return any(other.startswith(name + '/') for other in files)
