"""Which license file speaks for the weights in a verdict: by name, first words, configuration."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from owlint_rules.licenses.texts import filled_text
from releases import owlint
from tools import weight_files

TERMS = 'You may use it for research alone. Any commercial use is excluded.\n'


def text(identifier: str) -> str:
    return filled_text(identifier, '2026', 'Owl Lab').decode('utf-8')


def use_for_any_purpose(folder: Path, files: dict[str, str]) -> tuple[str, set[str]]:
    """The status of OWM-3 for a release with these files, and the files it was read from."""
    (folder / 'model.safetensors').write_bytes(weight_files.safetensors())
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding='utf-8')
    run = owlint('verdict', '--definition', 'open-weights', '--format', 'json', cwd=folder)
    (release,) = json.loads(run.stdout)['releases']
    (definition,) = release['definitions']
    criterion = next(one for one in definition['criteria'] if one['id'] == 'OWM-3')
    return criterion['status'], {one['path'] for one in criterion['evidence']}


@pytest.mark.parametrize(
    ('files', 'status', 'speaks'),
    [
        # by name
        ({'LICENSE': text('MIT'), 'LICENSE_DATA': TERMS}, 'met', 'LICENSE'),
        ({'LICENSE': text('MIT'), 'LICENSE_weights': TERMS}, 'undecided', 'LICENSE_weights'),
        ({'LICENSE': TERMS, 'LICENSE-MODEL': text('MIT')}, 'met', 'LICENSE-MODEL'),
        # by the words in front of the terms
        ({'LICENSE': f'Dataset License\n\n{TERMS}', 'COPYING': text('MIT')}, 'met', 'COPYING'),
        (
            {
                'LICENSE': text('MIT'),
                'LICENSE.more': f'The model weights are licensed under these terms:\n\n{TERMS}',
            },
            'undecided',
            'LICENSE.more',
        ),
        # by configuration, which wins over the name
        (
            {
                'LICENSE': TERMS,
                'docs/terms.txt': text('MIT'),
                'owlint.toml': '[release.components.weights]\nlicense-file = "docs/terms.txt"\n',
            },
            'met',
            'docs/terms.txt',
        ),
        (
            {
                'LICENSE': text('MIT'),
                'LICENSE-MODEL': TERMS,
                'owlint.toml': '[release.components.datasets]\nlicense-file = "LICENSE-MODEL"\n',
            },
            'met',
            'LICENSE',
        ),
        # a folder of code has its own
        ({'LICENSE': text('MIT'), 'train/LICENSE': TERMS}, 'met', 'LICENSE'),
    ],
)
def test_what_speaks_for_the_weights(
    files: dict[str, str], status: str, speaks: str, tmp_path: Path
) -> None:
    found, paths = use_for_any_purpose(tmp_path, files)
    assert found == status
    assert paths == {speaks}


def test_the_license_of_the_code_is_not_that_of_the_weights(tmp_path: Path) -> None:
    """The configuration names two licenses; the one text there belongs to the other part."""
    config = (
        '[release.components.weights]\nlicense = "CC-BY-NC-4.0"\n'
        '[release.components.training-code]\nlicense = "MIT"\n'
    )
    files = {'LICENSE': text('MIT'), 'owlint.toml': config}
    assert use_for_any_purpose(tmp_path, files) == ('not met', {'owlint.toml'})


def test_configuration_does_not_hide_a_text(tmp_path: Path) -> None:
    """A better license in the configuration alone leaves the text of the weights where it is."""
    config = '[release.components.weights]\nlicense = "MIT"\n'
    status, paths = use_for_any_purpose(tmp_path, {'LICENSE': TERMS, 'owlint.toml': config})
    assert status == 'undecided'
    assert 'LICENSE' in paths
