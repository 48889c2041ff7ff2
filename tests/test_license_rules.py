"""When two license names mean the same, and which part of a release a text covers."""

from __future__ import annotations

import pytest

from owlint_rules.license_files import changed_license_text
from owlint_rules.licenses.facts.lookup import keys as record_keys
from owlint_rules.licenses.recognition.covered_artifact import (
    artifact_of_component,
    stated_artifact,
)
from owlint_rules.licenses.recognition.equivalence import keys_of, keys_of_text, may_agree
from owlint_rules.licenses.recognition.identify import identify
from owlint_rules.licenses.texts import filled_text, ids
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import LicenseText
from owlint_rules.vocab.hub import HUB_LICENSES
from owlint_rules.vocab.mof import COMPONENTS
from owlint_rules.vocab.spdx_ids import SPDX_IDS


@pytest.mark.parametrize(
    ('one', 'other'),
    [
        ('mit', 'MIT'),
        ('apache-2.0', 'Apache 2.0'),
        ('gpl-3.0', 'GPL-3.0-only'),
        ('gpl-3.0', 'GPL-3.0-or-later'),
        ('agpl-3.0', 'AGPL-3.0-only'),
        ('odbl', 'ODbL-1.0'),
        ('odc-by', 'ODC-By-1.0'),
        ('pddl', 'PDDL-1.0'),
        ('cc0-1.0', 'CC0-1.0'),
        ('cc-by-3.0', 'CC-BY-3.0-DE'),
        ('gemma', 'gemma-tou'),
        ('openmdw-1.0', 'LicenseRef-scancode-openmdw-1.0'),
        ('owpl', 'OWPL-1.0.0'),
        ('bsd', 'BSD-3-Clause'),
        ('cc', 'CC0-1.0'),
        ('gpl', 'GPL-2.0-only'),
        ('lgpl', 'lgpl-3.0'),
        ('gfdl', 'GFDL-1.3-only'),
        ('MIT OR Apache-2.0', 'apache-2.0'),
    ],
)
def test_names_of_one_license(one: str, other: str) -> None:
    assert may_agree(keys_of(one), keys_of(other))
    assert may_agree(keys_of(other), keys_of(one))


@pytest.mark.parametrize(
    ('one', 'other'),
    [
        ('mit', 'MIT-0'),
        ('gpl-2.0', 'GPL-3.0-only'),
        ('gpl', 'lgpl-3.0'),
        ('cc-by-4.0', 'CC-BY-SA-4.0'),
        ('cc-by-sa-3.0', 'CC-BY-SA-4.0'),
        ('cc-by-nc-4.0', 'CC-BY-4.0'),
        ('openmdw-1.0', 'openmdw-1.1'),
        ('llama3', 'llama3.1'),
        ('bsd', 'MIT'),
        ('epl-1.0', 'EPL-2.0'),
        ('eupl-1.1', 'EUPL-1.2'),
    ],
)
def test_names_of_two_licenses(one: str, other: str) -> None:
    assert keys_of(one)
    assert keys_of(other)
    assert not may_agree(keys_of(one), keys_of(other))


@pytest.mark.parametrize(
    'name',
    [
        '', 'other', 'unknown', 'None', 'openrail', 'qwen', 'my terms', 'MIT OR', 'foo AND MIT',
        'https://example.org/license', 'x' * 100_000, '(' * 5_000, ' OR '.join(['MIT'] * 50_000),
        '\x00', '*', 'cc*',
    ],
)  # fmt: skip
def test_names_that_cannot_be_compared(name: str) -> None:
    assert keys_of(name) == frozenset()


def test_every_known_name_is_itself() -> None:
    names = [*SPDX_IDS, *(HUB_LICENSES - {'other', 'unknown', 'openrail'})]
    assert [name for name in names if not may_agree(keys_of(name), keys_of(name.upper()))] == []
    # records of several versions have no name of their own
    several = [name for name in record_keys() if not keys_of(name)]
    assert all('/' in name or name in ('unknown', 'fsl-1.1') for name in several), several


@pytest.mark.parametrize('identifier', sorted(ids()))
def test_texts_agree_with_their_ids(identifier: str) -> None:
    text = filled_text(identifier, '2026', 'Example Lab').decode('utf-8')
    keys = keys_of_text(identify(text))
    agreeing = [name for name in ids() if may_agree(keys, keys_of(name))]
    assert agreeing == [identifier]


def text(content: str) -> LicenseText:
    return LicenseText('LICENSE', content)


@pytest.mark.parametrize(
    ('content', 'artifact'),
    [
        ('The model weights are licensed under these terms:\n\nBe kind.\n', 'weights'),
        ('The code in this repository is licensed under the MIT License.\n\nMIT License\n', 'code'),
        ('This license applies to the code only.\n\nMIT License\n', 'code'),
        ('The dataset is released under CC BY 4.0.\n', 'data'),
        ('# Barn Owl Model License\n\nBe kind.\n', 'weights'),
        ('DATASET LICENSE AGREEMENT\n\nBe kind.\n', 'data'),
        ('\ufeffTerms for the weights of Barn Owl\n\n1. Be kind.\n', 'weights'),
        ('Code and weights are released under Apache-2.0.\n', ''),
        ('The code is released under MIT. The weights are released under our terms.\n', ''),
        ('Be kind to the model and its data.\n', ''),
        ('', ''),
    ],
)
def test_what_the_first_lines_say(content: str, artifact: str) -> None:
    assert stated_artifact(text(content)) == artifact


@pytest.mark.parametrize('identifier', sorted(ids()))
def test_standard_texts_cover_what_they_stand_beside(identifier: str) -> None:
    """ "Community Data License", "Boost Software License" are titles, no statements."""
    content = filled_text(identifier, '2026', 'Example Lab').decode('utf-8')
    assert stated_artifact(text(content)) == ''
    lead = 'The code in this repository is licensed under these terms.\n\n'
    assert stated_artifact(text(lead + content)) == 'code'


@pytest.mark.parametrize(
    'content', ['is ' * 100_000, 'licensed under ' * 50_000, 'a' * 500_000, '\n' * 300_000]
)
def test_first_lines_of_hostile_texts(content: str) -> None:
    assert stated_artifact(text(content)) == ''


def test_components_of_the_framework() -> None:
    """The names of the Model Openness Framework fall to the artifacts of its own types."""
    types = {'code': 'code', 'data': 'data', 'document': 'documents'}
    for component in COMPONENTS:
        expected = types[component.type]
        if component.name.startswith('Model parameters'):
            expected = 'weights'
        assert artifact_of_component(component.name) == expected, component.name
        assert artifact_of_component(component.key) == expected, component.key
    assert artifact_of_component('weights') == 'weights'
    assert artifact_of_component('datasets') == 'data'


@pytest.mark.parametrize(
    ('words', 'severity'),
    [
        ('names of its contributors', 'warning'),
        ('names of any contributors', 'warning'),
        ('names of other contributors', 'warning'),
        ('names of only those contributors', 'error'),
    ],
)
def test_whose_contributors_are_meant_takes_no_right_away(words: str, severity: str) -> None:
    standard = filled_text('BSD-3-Clause', year='2026', holder='Example Lab').decode()
    changed = ' '.join(standard.split()).replace('names of its contributors', words)
    # a second, plain change, so that the first case has something to report too
    subject = text(changed.replace('SUBSTITUTE GOODS', 'REPLACEMENT GOODS'))
    found = list(changed_license_text.check(subject, Options()))
    assert [one.severity or changed_license_text.SEVERITY for one in found] == [severity]
