"""A format is one row of its table, and a row without samples and cases fails."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owlint.inputs.manifest import looks_like_manifest
from owlint.inputs.weights import FORMATS as WEIGHT_FORMATS
from owlint.inputs.weights import WeightFormat, is_weight_name
from owlint_rules.formats import FORMATS, Format, files_pattern, syntax_of
from owlint_rules.lazy import load
from releases import ROOT, load_yaml
from test_manifest_formats import SAMPLES
from test_rule_cases import all_cases
from test_weights_properties import SOUND

HOOKS = {hook['id']: hook for hook in load_yaml(ROOT / '.pre-commit-hooks.yaml')}
HOOK = HOOKS['owlint-manifest']
#: The formats of the manifests in the cases of all rules.
IN_CASES = {
    looks_like_manifest(content, name)
    for _, case in (param.values for param in all_cases())
    for name, content in case['files'].items()
    if isinstance(content, str)
}
ROWS = pytest.mark.parametrize('row', FORMATS, ids=lambda row: row.name)


@ROWS
def test_a_format_has_all_that_belongs_to_it(row: Format) -> None:
    assert callable(load('statements.manifests.' + row.statements))
    assert row.name in IN_CASES, 'no case of a rule has a manifest of this format'
    samples = [sample for sample in SAMPLES.values() if sample[1] == row.name]
    assert any(statements for _, _, _, statements in samples), 'no sample of its statements'
    assert {syntax for _, _, syntax, _ in samples} == set(row.syntaxes), 'a syntax has no sample'
    assert all(row.page)


@ROWS
def test_names_of_a_format_are_looked_at(row: Format) -> None:
    for pattern in row.files:
        names = [pattern.replace('*', 'owl')]
        if pattern.startswith('*') and pattern.endswith('*'):
            names = [f'{names[0]}.json', f'{names[0]}.xml']
        for name in names:
            assert syntax_of(name), name
            assert re.search(HOOK['files'], f'some/folder/{name}'), name


def test_no_two_rows_have_one_name() -> None:
    assert len({row.name for row in FORMATS}) == len(FORMATS)


PARTS = st.sampled_from(
    [
        'kitfile', 'Modelfile', 'owl', 'bom', 'spdx', 'MOF', 'config',
        '.', '-', '.json', '.xml', '.yml', '.cff', '.md', '.py', '.jsonld', '.toml', '.modelfile',
        'pyproject', 'package', 'dvc', 'dataset-metadata', 'mlmodel',
    ]
)  # fmt: skip


@given(st.lists(PARTS, min_size=1, max_size=4).map(''.join))
def test_the_pattern_and_the_look_at_a_name_agree(name: str) -> None:
    assert bool(syntax_of(name)) == bool(re.fullmatch(files_pattern(), name, re.IGNORECASE)), name


WEIGHT_ROWS = pytest.mark.parametrize('row', WEIGHT_FORMATS, ids=lambda row: row.name)


@WEIGHT_ROWS
def test_files_of_a_weight_format_are_looked_at(row: WeightFormat) -> None:
    for ending in row.endings:
        name = f'owl{ending}'
        assert is_weight_name(name), name
        assert re.search(HOOKS['owlint-weights']['files'], f'some/folder/{name}'), name
    if row.promised:
        assert row.endings, 'nothing can promise the format'


@WEIGHT_ROWS
def test_a_weight_format_has_a_sound_sample(row: WeightFormat) -> None:
    """Which the tests of all readers cut off, change and read."""
    names = [name for name in SOUND if name.endswith(row.endings)]
    if row.magic is not None:
        names += [name for name, data in SOUND.items() if row.magic(data)]
    assert names


def test_no_two_weight_formats_share_a_name_or_an_ending() -> None:
    endings = [ending for row in WEIGHT_FORMATS for ending in row.endings]
    assert len(endings) == len(set(endings))
    assert len({row.name for row in WEIGHT_FORMATS}) == len(WEIGHT_FORMATS)
