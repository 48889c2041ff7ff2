"""Places that only hint at terms leave a verdict open, and leave it alone where they agree."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from releases import owlint

CARD = '---\nlicense: apache-2.0\n{more}---\n# Owl 7B\n\nA language model about owls.\n\n{words}\n'
WEIGHTS = {'model.safetensors': b'\x08' + b'\0' * 7 + b'{}      '}
CITATION = 'cff-version: 1.2.0\nmessage: cite\ntitle: Owl\nauthors:\n- name: A\nlicense: {}\n'
ZENODO = '{{"title": "Owl", "upload_type": "other", "license": {{"id": "{}"}}}}'
RO_CRATE = (
    '{{"@context": "https://w3id.org/ro/crate/1.1/context", '
    '"@graph": [{{"@id": "./", "@type": "Dataset", "license": {{"@id": "{}"}}}}]}}'
)
DATAPACKAGE = '{{"name": "owl", "licenses": [{{"name": "{}"}}], "resources": []}}'
CODEMETA = '{{"@context": "https://doi.org/10.5063/schema/codemeta-2.0", "license": "{}"}}'
SPDX = 'https://spdx.org/licenses/'


def use(folder: Path, more: str = '', words: str = '', **files: str | bytes) -> str:
    """The status of "use for any purpose" of a model under Apache-2.0 with further files."""
    held = {'README.md': CARD.format(more=more, words=words), **WEIGHTS, **files}
    for name, content in held.items():
        file = folder / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    done = owlint('verdict', '--definition', 'open-weights', '--format', 'json', '.', cwd=folder)
    (release,) = json.loads(done.stdout)['releases']
    criteria = release['definitions'][0]['criteria']
    return next(one['status'] for one in criteria if one['id'] == 'OWM-3')


@pytest.mark.parametrize(
    'hint',
    [
        {'more': 'tags:\n- owls\n- non-commercial\n'},
        {'more': 'tags:\n- research-only\n'},
        {'more': 'tags:\n- cc-by-nc-4.0\n'},
        {'more': 'tags:\n- license:cc-by-nc-sa-4.0\n'},
        {'more': 'license_name: owl-community-license\n'},
        {'CITATION.cff': CITATION.format('CC-BY-NC-4.0')},
        {'codemeta.json': CODEMETA.format(SPDX + 'CC-BY-NC-4.0')},
        {'.zenodo.json': ZENODO.format('cc-by-nc-4.0')},
        {'ro-crate-metadata.json': RO_CRATE.format(SPDX + 'CC-BY-NC-4.0')},
        {'datapackage.json': DATAPACKAGE.format('CC-BY-NC-4.0')},
        {'TERMS_OF_USE.pdf': b'%PDF-1.4\x00\xff'},
        {'words': '## License\n\nOwl Community License, see our website.'},
        {'more': 'extra_gated_prompt: "By clicking you accept the Owl terms"\n'},
        {'more': 'extra_gated_fields:\n  I am a student or researcher: checkbox\n'},
        {'words': '**Can I use it commercially?** No.'},
        {'words': '## FAQ\n\n### Can I use Owl 7B in a commercial product?\n\nNo.'},
        {'words': 'Q: May I sell products that use it? A: Unfortunately not.'},
        {'words': 'Q: 可以商用吗？\n\nA: 不可以。'},
        {'words': '### 商用利用できますか？\n\nいいえ、できません。'},
        {'words': '**Darf ich das Modell kommerziell nutzen?** Nein.'},
        {'words': 'Commercial users: please contact sales@example.com to obtain a license.'},
    ],
    ids=str,
)
def test_a_hint_is_heard(tmp_path: Path, hint: dict[str, str | bytes]) -> None:
    assert use(tmp_path, **hint) == 'undecided'


@pytest.mark.parametrize(
    'agreeing',
    [
        {'more': 'tags:\n- llama\n- gemma\n- license:apache-2.0\n- commercial\n'},
        {'more': 'license_name: Apache License 2.0\n'},
        {'CITATION.cff': CITATION.format('Apache-2.0')},
        {'.zenodo.json': ZENODO.format('Apache-2.0')},
        {'.zenodo.json': ZENODO.format('cc-by-nc-4.0').replace('other', 'dataset'), 'a.csv': 'a\n'},
        {'datapackage.json': DATAPACKAGE.format('CC-BY-NC-4.0'), 'a.csv': 'a\n'},
        {'ro-crate-metadata.json': RO_CRATE.format(SPDX + 'Apache-2.0')},
        # with code beside it a citation file speaks of software
        {'CITATION.cff': CITATION.format('CC-BY-NC-4.0'), 'train.py': 'print()\n'},
        {'words': '## License\n\nApache License, see LICENSE.'},
        {'more': 'extra_gated_prompt: "You agree to the terms of the Apache License 2.0"\n'},
        {'more': 'extra_gated_prompt: "By clicking you agree to our privacy policy"\n'},
        {'more': 'extra_gated_fields:\n  Name: text\n  Country: country\n'},
        {'words': '**Can I use it commercially?** Yes.'},
        {'words': '### Do I need a license for commercial use?\n\nNo.'},
        {'words': '**Are there restrictions on commercial use?** No.'},
        {'words': '### Does it know commercial birds?\n\nIt knows some.'},
        {'words': '**Is the demo fast?** No. It runs on one small machine.'},
    ],
    ids=str,
)
def test_what_agrees_changes_nothing(tmp_path: Path, agreeing: dict[str, str | bytes]) -> None:
    assert use(tmp_path, **agreeing) == 'met'


def test_a_base_model_among_the_tags_is_one(tmp_path: Path) -> None:
    tags = 'tags:\n- base_model:finetune:meta-llama/Llama-2-7b-hf\n'
    assert use(tmp_path, more=tags) == 'not met'


def test_what_the_code_alone_is_under_is_heard_there(tmp_path: Path) -> None:
    words = '**Can I use the code commercially?** No.'
    assert use(tmp_path, words=words) == 'met'
