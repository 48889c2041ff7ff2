"""The ``[release]`` table of owlint.toml: wrong keys with their places, the schema, the page."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owlint.config_keys import parse_config
from owlint.errors import ConfigError
from owlint.release_table import COMPONENT, COMPONENTS, DATA, FACTORS, FACTS, faults
from owlint_rules.toml_reader import load_toml
from tools.configuration_pages import page, schema, schema_text

ROOT = Path(__file__).parent.parent
GOOD = """\
claims = ["open-weights"]

[release]
weights = ["*.safetensors"]
parameters = 7e9
data-complete = true
architecture = "config.json"

[release.components.training-code]
path = "train/"
license = "Apache-2.0"

[[release.data]]
name = "example-lab/owl-pellets"
access = "linked"
size = 12
synthetic = false

[release.reproducibility]
seed = [42, 43]
hyperparameters = { lr = 1e-4, schedule = ["cosine", 100] }
"""


def read(text: str, *, nested: bool = False) -> Any:
    path = 'pyproject.toml' if nested else 'owlint.toml'
    return parse_config(text.encode(), path, '.', nested=nested)


@cache
def validator() -> Any:
    kind = pytest.importorskip('jsonschema').Draft202012Validator
    kind.check_schema(json.loads(schema_text()))
    return kind(schema())


def test_a_full_table_is_taken() -> None:
    config = read(GOOD)
    assert config.release['reproducibility']['seed'] == [42, 43]
    validator().validate(load_toml(GOOD))


@pytest.mark.parametrize(
    ('text', 'place', 'message'),
    [
        ('[release]\nsede = 1\n', '2:1', '`release.sede` is not a known key; did you mean `seed`?'),
        ('[release]\n  os_ = 1\n', '2:3', 'did you mean `os`?'),
        ('[release]\ntraining_commit = "a"\n', '2:1', 'did you mean `training-commit`?'),
        ('[release.reproducibility]\na = 1\nweights = []\n', '2:1', 'is not a known key'),
        (
            '[release.reproducibility]\nseed = 1\nweights = []\n',
            '3:1',
            'belongs in [release] itself: `release.weights`',
        ),
        (
            '[[release.data]]\nname = "a"\n\n[[release.data]]\nname = "b"\nhash = "x"\n',
            '6:1',
            '`release.data[1].hash` is not a known key; did you mean `sha256`?',
        ),
        ('[[release.data]]\nurl = "a"\n', '1:1', '`release.data[0]` needs a `name`'),
        ('[release]\ndata = "pellets"\n', '2:1', 'write [[release.data]] above each'),
        (
            '[[release.data]]\nname = "a"\naccess = "free"\n',
            '3:1',
            'must be one of released, linked, obtainable, unshareable',
        ),
        ('[[release.data]]\nname = "a"\nsynthetic = "yes"\n', '3:1', 'must be true or false'),
        ('[release]\ndata-complete = "yes"\n', '2:1', 'complete, partial, undisclosed'),
        ('[release]\nparameters = "7b"\n', '2:1', 'must be a number'),
        ('[release]\nparameters = true\n', '2:1', 'must be a number'),
        ('[release]\nweights = "*.gguf"\n', '2:1', 'must be a list of texts'),
        (
            '[release.components.trainingcode]\npath = "a"\n',
            '1:21',
            'did you mean `training-code`?',
        ),
        ('[release.components]\nweights = "a"\n', '2:1', 'must be a table'),
        ('[release.components.weights]\npaht = "a"\n', '2:1', 'did you mean `path`?'),
        ('[release.components.weights]\nlicense = ["MIT"]\n', '2:1', 'must be text'),
        ('# release\nrelease = 1\n', '2:1', 'must be a table'),
        ('release = { components = { weights = { path = 1 } } }\n', '1:40', 'must be text'),
    ],
)
def test_wrong_tables(text: str, place: str, message: str) -> None:
    with pytest.raises(ConfigError) as error:
        read(text)
    assert str(error.value).startswith(f'owlint.toml:{place}: ')
    assert message in str(error.value)


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(ConfigError) as error:
        read('[release]\nsed = 1\nparameters = inf\n[[release.data]]\nname = "a"\nhash = "b"\n')
    assert error.value.sentences() == [
        'owlint.toml:2:1: `release.sed` is not a known key; did you mean `seed`?',
        'owlint.toml:3:1: `release.parameters` must be a number that is not negative',
        'owlint.toml:6:1: `release.data[0].hash` is not a known key; did you mean `sha256`?',
    ]


def test_in_pyproject() -> None:
    text = '[project]\nname = "x"\n\n[tool.owlint.release]\nseeds = 1\n'
    with pytest.raises(ConfigError) as error:
        read(text, nested=True)
    assert str(error.value) == (
        'pyproject.toml:5:1: `release.seeds` is not a known key; did you mean `seed`?'
    )


def test_components_of_own_definitions() -> None:
    table = '[release.components.owl-song]\npath = "a"\n'
    with pytest.raises(ConfigError):
        read(table)
    assert read('definitions = ["mine.toml"]\n' + table).release['components']['owl-song']


VALUES = st.recursive(
    st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)
KEYS = st.sampled_from(
    [*FACTORS, *FACTS, *DATA, *COMPONENT, *COMPONENTS, 'data', 'components', 'reproducibility', 'x']
)
TABLES = st.recursive(
    VALUES,
    lambda inner: st.dictionaries(KEYS, inner, max_size=4) | st.lists(inner, max_size=2),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, TABLES, max_size=4))
def test_any_table_is_judged(table: dict[str, Any]) -> None:
    """Never an exception; what passes here passes the schema for editors too."""
    found = list(faults(table))
    for route, message in found:
        assert route
        assert message
    if not found:
        validator().validate({'release': table})


def test_the_published_files_are_of_today() -> None:
    assert (ROOT / 'docs/schema/owlint-1.json').read_text(encoding='utf-8') == schema_text()
    assert (ROOT / 'docs/release-manifest.md').read_text(encoding='utf-8') == page()


def test_the_example_on_the_page_is_taken() -> None:
    text = page().partition('```toml\n')[2].partition('```')[0]
    assert read(text).release['weights'] == ['*.safetensors']
    validator().validate(load_toml(text))
