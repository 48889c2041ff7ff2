"""The product of places that may speak of terms, artifacts and restrictions, as small releases.

The tables of the product itself are its axes: a format of manifests, a format of weights or a
field of a card without a row here fails a test.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from hearing_manifests import (
    CODE,
    DATA,
    DOCUMENTS,
    EVERYTHING,
    MANIFESTS,
    WEIGHTS,
    Maker,
    expression,
    written,
)
from releases import RELEASES
from tools import weight_files

ARTIFACTS = (WEIGHTS, CODE, DATA, DOCUMENTS, EVERYTHING)


class Terms(NamedTuple):
    """A restriction: as an id (of the Hub, of SPDX or neither), as a name in words."""

    id: str
    name: str
    #: as the tag of a card: lines of front matter
    tag: str


class Part(NamedTuple):
    """What a source adds to a release: front matter, words of the card, files, settings."""

    front: str = ''
    text: str = ''
    files: Mapping[str, str | bytes] = MappingProxyType({})
    settings: str = ''


def _tagged(id: str, name: str) -> Terms:
    return Terms(id, name, f'license: {id.lower()}\n')


RESTRICTIONS = {
    'non-commercial': _tagged('CC-BY-NC-4.0', 'CC BY-NC 4.0'),
    'Llama': _tagged('llama3.1', 'Llama 3.1 Community License Agreement'),
    'Gemma': _tagged('gemma', 'Gemma Terms of Use'),
    'research': _tagged('apple-amlr', 'Apple Machine Learning Research Model License'),
    'uses': _tagged('bigscience-openrail-m', 'BigScience OpenRAIL-M'),
    'unknown': Terms(
        'barn-community-license', 'Barn Community License',
        'license: other\nlicense_name: barn-community-license\n',
    ),
}  # fmt: skip
#: Base models: what is known of their terms.
BASES = {
    'restricted base': 'meta-llama/Llama-3.1-8B',
    'non-commercial base': 'CohereForAI/aya-23-8B',
    'unknown base': 'example-lab/unheard-of',
}

# ---- the release without restrictions ----------------------------------------------------------

LICENSE = (RELEASES / 'permissive-complete' / 'LICENSE').read_text(encoding='utf-8')
CARD = """---
{tag}language: en
library_name: transformers
pipeline_tag: text-generation
datasets:
- barn/hoots
{front}---
# Barn 7B

A small model of birds.
{text}"""
SETTINGS = """[release]
data-complete = "complete"

[[release.data]]
name = "barn/hoots"
revision = "8c1ab37"
access = "linked"
size = "2 GB"
license = "CC-BY-4.0"
"""
TAG = 'license: apache-2.0\n'


def files_of(*parts: Part, tag: str = TAG) -> dict[str, str | bytes]:
    """The files of a clean release under Apache-2.0 with what some sources add."""
    front = ''.join(part.front for part in parts)
    if front.startswith(('license:', 'licence:')) or '\nlicense:' in front:
        tag = ''
    files: dict[str, str | bytes] = {
        'README.md': CARD.format(tag=tag, front=front, text=''.join(part.text for part in parts)),
        'LICENSE': LICENSE,
        'm.safetensors': weight_files.safetensors(),
        'train.py': 'print("train")\n',
        'prepare_data.py': 'print("prepare")\n',
        'evaluate.py': 'print("evaluate")\n',
        'generate.py': 'print("generate")\n',
    }
    files['owlint.toml'] = SETTINGS + ''.join(part.settings for part in parts)
    for part in parts:
        files.update(part.files)
    return files


# ---- weights -------------------------------------------------------------------------------------


def gguf(*entries: weight_files.Entry) -> bytes:
    """A small model that names no base model."""
    plain = [entry for entry in weight_files.GGUF_ENTRIES if 'base_model' not in entry[0]]
    plain = [entry for entry in plain if entry[0] != 'general.license']
    return weight_files.Gguf().file(
        [*plain, *entries], weight_files.GGUF_TENSORS, data=weight_files.GGUF_DATA
    )


#: Format -> the files of weights whose header names a license; None where nothing is read of one.
HEADERS: dict[str, Callable[[str], dict[str, bytes]] | None] = {
    'gguf': lambda i: {'m.gguf': gguf(('general.license', weight_files.TEXT, i))},
    'safetensors': lambda i: {
        'l.safetensors': weight_files.safetensors(metadata={'modelspec.license': i})
    },
    'onnx': lambda i: {'m.onnx': weight_files.onnx({'model_license': i})},
    'zip': None,
    'hdf5': None,
    'numpy': None,
    'tflite': None,
    'pickle': None,
    'other': None,
}

# ---- prose ---------------------------------------------------------------------------------------

SUBJECTS = {
    WEIGHTS: ('The weights', 'are'), CODE: ('The code', 'is'), DATA: ('The training data', 'are'),
    DOCUMENTS: ('The documentation', 'is'), EVERYTHING: ('Everything in this repository', 'is'),
}  # fmt: skip
#: Document -> how it is named and what stands before its words.
DOCUMENTS_WITH_WORDS: dict[str, tuple[str, str]] = {
    'model card': ('MODEL_CARD.md', '# Barn\n\n## License\n\n'),
    'model card of a name': ('Barn-7B-Model-Card.md', '# Barn\n\n## License\n\n'),
    'model card in a folder': ('model_cards/barn.md', '# Barn\n\n## License\n\n'),
    'NOTICE': ('NOTICE', 'Barn\n\n'),
    'NOTICE.txt': ('NOTICE.txt', 'Barn\n\n'),
    'license page': ('docs/license.md', '# License\n\n'),
    'terms page': ('docs/terms_of_use.md', '# Terms\n\n'),
    'model page': ('docs/model.md', '# Barn\n\n'),
    'README in Chinese': ('README_zh.md', '# Barn\n\n'),
    'README as rst': ('README.rst', 'Barn\n====\n\n'),
    'legal notes': ('LEGAL.md', '# Legal\n\n'),
    'disclaimer': ('DISCLAIMER.md', '# Disclaimer\n\n'),
    'usage': ('USAGE.md', '# Usage\n\n'),
    'questions': ('FAQ.md', '# Questions\n\n'),
}
#: License files for one artifact: how they are named.
LICENSE_FILES = {
    'LICENSE-MODEL': WEIGHTS, 'LICENSE_WEIGHTS.txt': WEIGHTS, 'MODEL_LICENSE.md': WEIGHTS,
    'LICENSE.model': WEIGHTS, 'model_licenses/LICENSE': WEIGHTS, 'weights/LICENSE': WEIGHTS,
    'models/LICENSE.txt': WEIGHTS, 'checkpoints/LICENSE': WEIGHTS,
    'docs/LICENSE-MODEL': WEIGHTS, 'legal/MODEL_LICENSE.txt': WEIGHTS,
    'LICENSE-CODE': CODE, 'src/LICENSE': CODE, 'code/LICENSE': CODE, 'CODE_LICENSE': CODE,
    'LICENSE-DATA': DATA, 'data/LICENSE': DATA, 'DATA_LICENSE.txt': DATA, 'dataset/LICENSE': DATA,
    'LICENSE-DOCS': DOCUMENTS, 'docs/LICENSE': EVERYTHING, 'LICENSE.txt': EVERYTHING,
    'LICENSE.md': EVERYTHING, 'COPYING': EVERYTHING, 'LICENCE': EVERYTHING,
    'legal/LICENSE': EVERYTHING,
}  # fmt: skip

# ---- all sources -------------------------------------------------------------------------------

Source = Callable[[Terms], Part]


def _sentence(artifact: str, terms: Terms) -> str:
    subject, verb = SUBJECTS[artifact]
    return f'{subject} {verb} released under the {terms.name}.\n'


def _files(make: Maker, artifact: str) -> Source:
    return lambda terms: Part(files=dict(make(artifact, terms.id)))


def _setting(artifact: str) -> Source:
    if artifact == EVERYTHING:
        return lambda terms: Part(
            settings=f'\n[release.components.weights]\nlicense = "{terms.id}"\n'
        )
    component = {
        WEIGHTS: 'weights',
        CODE: 'training-code',
        DATA: 'datasets',
        DOCUMENTS: 'documents',
    }
    return lambda terms: Part(
        settings=f'\n[release.components.{component[artifact]}]\nlicense = "{terms.id}"\n'
    )


def sources() -> dict[tuple[str, str], Source]:
    """(source, artifact) -> what it adds for a license."""
    found: dict[tuple[str, str], Source] = {
        ('card: license', WEIGHTS): lambda terms: Part(terms.tag),
        ('card: license_name', WEIGHTS): lambda terms: Part(f'license_name: {terms.id.lower()}\n'),
        ('card: license_details', WEIGHTS): lambda terms: Part(f'license_details: {terms.name}\n'),
        ('card: description', WEIGHTS): lambda terms: Part(
            f'description: {_sentence(WEIGHTS, terms)}'
        ),
        ('card: tags', WEIGHTS): lambda terms: Part(f'tags:\n- license:{terms.id.lower()}\n'),
        ('card: licence', WEIGHTS): lambda terms: Part(f'licence: {terms.id.lower()}\n'),
        ('card: licenses', WEIGHTS): lambda terms: Part(f'licenses: [{terms.id.lower()}]\n'),
        ('card: model_license', WEIGHTS): lambda terms: Part(
            f'model_license: {terms.id.lower()}\n'
        ),
        ('second card', WEIGHTS): lambda terms: Part(
            files={'MODEL_CARD.md': f'---\n{terms.tag}---\n# Barn\n'}
        ),
        ('config.json', WEIGHTS): lambda terms: Part(
            files={'config.json': written({'license': terms.id.lower()})}
        ),
        ('gate prompt', WEIGHTS): lambda terms: Part(
            f'extra_gated_prompt: You agree to the {terms.name}.\n'
        ),
        ('gate heading', WEIGHTS): lambda terms: Part(
            f'extra_gated_heading: Accept the {terms.name}\n'
        ),
        ('gate description', WEIGHTS): lambda terms: Part(
            f'extra_gated_description: "{_sentence(WEIGHTS, terms).strip()}"\n'
        ),
        ('gate button', WEIGHTS): lambda terms: Part(
            f'extra_gated_button_content: I accept the {terms.name}\n'
        ),
        ('gate checkbox', WEIGHTS): lambda terms: Part(
            f'extra_gated_fields:\n  I agree to the {terms.name}: checkbox\n'
        ),
        ('header', CODE): lambda terms: Part(
            files={'train.py': f'# SPDX-License-Identifier: {expression(terms.id)}\nprint(1)\n'}
        ),
        ('code sidecar', CODE): lambda terms: Part(
            files={'train.py.license': f'SPDX-License-Identifier: {expression(terms.id)}\n'}
        ),
        ('heading', WEIGHTS): lambda terms: Part(text=f'\n## License: {terms.name}\n'),
        ('badge', WEIGHTS): lambda terms: Part(
            text='\n![License](https://img.shields.io/badge/Model_License-'
            f'{terms.name.replace("-", "--").replace(" ", "_")}-red)\n'
        ),
        ('table', WEIGHTS): lambda terms: Part(
            text=f'\n| Model | License |\n|---|---|\n| barn | {terms.name} |\n'
        ),
        ('list item', WEIGHTS): lambda terms: Part(
            text=f'\n## License\n\n- Code: Apache-2.0\n- Weights: {terms.name}\n'
        ),
        ('data setting', DATA): lambda terms: Part(
            settings=f'\n[[release.data]]\nname = "barn/calls"\nlicense = "{terms.id}"\n'
        ),
    }  # fmt: skip
    for ending in ('m.safetensors', 'm.gguf', 'm.onnx', 'm.pt', 'm.h5', 'm.tflite', 'm.bin'):
        # whatever lies in it, the file beside it speaks
        found[f'sidecar of {ending}', WEIGHTS] = lambda terms, name=ending: Part(
            files={
                name: b'x' * 64,
                f'{name}.license': f'SPDX-License-Identifier: {expression(terms.id)}\n',
            }
            if name != 'm.safetensors'
            else {f'{name}.license': f'SPDX-License-Identifier: {expression(terms.id)}\n'}
        )
    globs = {WEIGHTS: '*.safetensors', CODE: '*.py', EVERYTHING: '**', DOCUMENTS: '*.md'}
    for artifact, glob in globs.items():
        found['REUSE.toml', artifact] = lambda terms, glob=glob: Part(files={
            'REUSE.toml': f'version = 1\n[[annotations]]\npath = "{glob}"\n'
            f'SPDX-License-Identifier = "{expression(terms.id)}"\n'
        })  # fmt: skip
        found['dep5', artifact] = lambda terms, glob=glob: Part(files={
            '.reuse/dep5': 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\n'
            f'Files: {glob.replace("**", "*")}\nCopyright: 2026 Barn Lab\n'
            f'License: {expression(terms.id)}\n'
        })  # fmt: skip
    for (name, syntax), (artifacts, make) in MANIFESTS.items():
        for artifact in artifacts:
            found[f'{name} in {syntax}', artifact] = _files(make, artifact)
    for name, header in HEADERS.items():
        if header is not None:
            found[f'header of {name}', WEIGHTS] = lambda terms, header=header: Part(
                files=dict(header(terms.id.lower()))
            )
    for artifact in ARTIFACTS:
        found['settings', artifact] = _setting(artifact)
        found['sentence', artifact] = lambda terms, a=artifact: Part(
            text='\n' + _sentence(a, terms)
        )
        found['license section', artifact] = lambda terms, a=artifact: Part(
            text='\n## License\n\n' + _sentence(a, terms)
        )
    for name, (file, head) in DOCUMENTS_WITH_WORDS.items():
        for artifact in ARTIFACTS:
            found[name, artifact] = lambda terms, a=artifact, file=file, head=head: Part(
                files={file: head + _sentence(a, terms)}
            )
    for file, artifact in LICENSE_FILES.items():
        found[f'file {file}', artifact] = lambda terms, file=file: Part(
            files={file: f'SPDX-License-Identifier: {expression(terms.id)}\n'}
        )
    return found
