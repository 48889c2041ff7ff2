"""Manifests that owlint writes for a release: complete, true and clean by its own rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from owlint.engine import Engine, Settings
from owlint.inputs.manifest import read_manifest
from owlint_rules.definitions.mof import evaluate_mof
from owlint_rules.definitions.mof_init import init_manifest
from owlint_rules.licenses.texts import filled_text
from owlint_rules.model.options import Options
from test_manifest_rules import RULES

CARD = '---\nlicense: {license}\nbase_model: example-lab/base\n---\n# Model\n{body}\n'


def written_for(folder: Path, files: dict[str, str | bytes]) -> str:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return init_manifest(Engine(Settings(isolated=True)).finder.gather(str(folder)))


def complaints(text: str) -> list[str]:
    read = read_manifest('mof.yml', text)
    assert read.format == 'mof'
    return [
        f'{rule.CODE} {finding.message}'
        for rule in RULES
        for finding in rule.check(read, Options())
        if (finding.severity or rule.SEVERITY) != 'info'
        # the generated file says itself that the link is to be filled in
        and not (rule.CODE == 'OWL414' and 'ignore[OWL414]' in text)
    ]


WEIGHTS = b'GGUF' + (3).to_bytes(4, 'little') + bytes(16)


def test_components_and_their_paths(tmp_path: Path) -> None:
    text = written_for(
        tmp_path / 'example-7b',
        {
            'README.md': CARD.format(
                license='apache-2.0', body='https://huggingface.co/example-lab/example-7b'
            ),
            'model.gguf': WEIGHTS,
            'checkpoint-100/model.gguf': WEIGHTS,
            'train.py': 'pass\n',
            'eval/run.py': 'pass\n',
            'modeling_example.py': 'pass\n',
            'data/README.md': '# Data\n',
            'data/train.jsonl': '{}\n',
            'data/test.jsonl': '{}\n',
            'results.json': '{}\n',
            'technical_report.pdf': '%PDF-1.4\n',
            'notes.txt': 'nothing\n',
        },
    )
    result = evaluate_mof(read_manifest('mof.yml', text).data, 'mof-strict')
    assert complaints(text) == []
    assert {n for n, one in result.components.items() if one.listed} == {
        'Model architecture',
        'Training code',
        'Evaluation code',
        'Model parameters (Final)',
        'Model parameters (Intermediate)',
        'Datasets',
        'Evaluation data',
        'Model card',
        'Data card',
        'Technical report',
        'Evaluation results',
    }
    assert result.level == 3
    assert {one.license for one in result.components.values() if one.listed} == {'Apache-2.0'}
    assert '  name: example-7b\n' in text
    assert '  origin: example-lab/base\n' in text
    assert '  huggingface: https://huggingface.co/example-lab/example-7b\n' in text
    assert '      component_path: checkpoint-100/model.gguf\n' in text


def test_the_license_next_to_a_component_is_its_license(tmp_path: Path) -> None:
    text = written_for(
        tmp_path / 'mono',
        {
            'LICENSE': filled_text('MIT', '2026', 'Example Lab'),
            'code/LICENSE': filled_text('Apache-2.0', '2026', 'Example Lab'),
            'code/deep/train.py': 'pass\n',
            'weights/LICENSE': filled_text('CC-BY-4.0', '2026', 'Example Lab'),
            'weights/a.gguf': WEIGHTS,
            'weights/b.gguf': WEIGHTS,
            'notes/LICENSE': filled_text('CC0-1.0', '2026', 'Example Lab'),
            'data/LICENSE': 'See https://creativecommons.org/licenses/by-nc/4.0/\n',
            'data/train.jsonl': '{}\n',
            'results/mmlu.json': '{}\n',
        },
    )
    assert complaints(text) == []
    result = evaluate_mof(read_manifest('mof.yml', text).data)
    assert {n: (r.license, r.source) for n, r in result.components.items() if r.listed} == {
        'Training code': ('Apache-2.0', 'component'),
        'Model parameters (Final)': ('CC-BY-4.0', 'component'),
        'Datasets': ('unlicensed', 'component'),
        'Evaluation results': ('MIT', 'release.license.distribution'),
    }
    assert '      license_path: code/LICENSE\n      component_path: code/deep/train.py\n' in text
    assert '      component_path: weights/\n' in text
    assert 'license: unlicensed  # the license file points to it: state it\n' in text


def test_of_several_license_files_none_is_chosen(tmp_path: Path) -> None:
    text = written_for(
        tmp_path / 'dual',
        {
            'LICENSE-APACHE': filled_text('Apache-2.0', '2026', 'Example Lab'),
            'LICENSE-MIT': filled_text('MIT', '2026', 'Example Lab'),
            'model-00001-of-00002.safetensors': 'x',
            'model-00002-of-00002.safetensors': 'x',
            'train.py': 'pass\n',
            'finetune.py': 'pass\n',
        },
    )
    assert complaints(text) == []
    assert '  license: {}\n' in text
    assert text.count('license: unlicensed  # several license files: state which holds') == 2
    assert text.count("      component_path: './'\n") == 2


def test_terms_of_their_own_have_the_name_that_the_card_gives(tmp_path: Path) -> None:
    text = written_for(
        tmp_path / 'own',
        {
            'README.md': '---\nlicense: other\nlicense_name: owl-community\n---\n# Model\n',
            'LICENSE': 'You may use this model on Sundays.\n' * 9,
            'model.gguf': WEIGHTS,
        },
    )
    assert complaints(text) == []
    assert '      name: LicenseRef-owl-community  # not a standard text: read it\n' in text


def test_without_a_license_everything_is_unlicensed(tmp_path: Path) -> None:
    text = written_for(
        tmp_path / 'bare', {'README.md': '---\ntags: [x]\n---\n', 'model.gguf': WEIGHTS}
    )
    assert complaints(text) == []
    assert '  license: {}\n' in text
    assert text.count('license: unlicensed') == text.count('- name:') > 0
    assert evaluate_mof(read_manifest('mof.yml', text).data).level == 0


def test_a_text_of_its_own_is_named_but_not_called_a_standard_license(tmp_path: Path) -> None:
    text = written_for(
        tmp_path / 'own',
        {'LICENSE': 'You may use this model on Sundays.\n' * 9, 'model.gguf': WEIGHTS},
    )
    assert complaints(text) == []
    assert 'name: LicenseRef-LICENSE  # not a standard text: read it' in text
    assert 'path: LICENSE\n' in text


def test_an_empty_folder(tmp_path: Path) -> None:
    text = written_for(tmp_path, {})
    assert complaints(text) == []
    assert '  components: []\n' in text


@pytest.mark.parametrize('name', ["it's: a #name", 'ünïcode', 'yes', '1.0', 'a b', '- x', '{x}'])
def test_odd_folder_names(tmp_path: Path, name: str) -> None:
    text = written_for(tmp_path / name, {'train.py': 'pass\n'})
    assert complaints(text) == []
    read = read_manifest('mof.yml', text)
    assert read.data is not None
    found = read.data.find(('release', 'name'))
    assert found is not None
    assert found.value == name
