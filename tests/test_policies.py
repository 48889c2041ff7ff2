"""Policies say what the project does, and the forms for issues are ones that GitHub takes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from owlint_rules.toml_reader import load_toml
from releases import ROOT

FORMS = sorted((ROOT / '.github' / 'ISSUE_TEMPLATE').glob('[!c]*.yml'))
#: The fields of a form that GitHub knows.
FIELDS = {'input', 'textarea', 'checkboxes', 'dropdown', 'markdown'}

if not (ROOT / '.github').is_dir():
    pytest.skip('a source archive has no forms', allow_module_level=True)


def test_the_pythons_are_those_of_the_classifiers() -> None:
    project = load_toml((ROOT / 'pyproject.toml').read_text(encoding='utf-8'))['project']
    versions = [text.rpartition(' ')[2] for text in project['classifiers'] if ':: 3.' in text]
    page = (ROOT / 'docs' / 'stability.md').read_text(encoding='utf-8')
    assert f'Currently these are {versions[0]} to {versions[-1]}, on Linux' in page
    assert project['requires-python'] == f'>={versions[0]}'


def test_the_dependencies_are_those_of_the_project() -> None:
    project = load_toml((ROOT / 'pyproject.toml').read_text(encoding='utf-8'))['project']
    page = (ROOT / 'SECURITY.md').read_text(encoding='utf-8').lower()
    names = [re.split(r'[>=; ]', text)[0] for text in project['dependencies']]
    assert len(names) == 3
    assert all(name in page for name in names)


@pytest.mark.parametrize('form', FORMS, ids=lambda path: path.stem)
def test_a_form_has_what_github_asks_for(form: Path) -> None:
    data = yaml.safe_load(form.read_text(encoding='utf-8'))
    assert {'name', 'description', 'body'} <= set(data)
    ids = [field['id'] for field in data['body']]
    assert len(ids) == len(set(ids))
    for field in data['body']:
        assert field['type'] in FIELDS
        assert re.fullmatch(r'[\w-]+', field['id'])
        assert field['attributes']['label']


def test_the_security_policy_is_named_where_issues_are_written() -> None:
    text = (ROOT / '.github' / 'ISSUE_TEMPLATE' / 'config.yml').read_text(encoding='utf-8')
    assert 'security/advisories/new' in text
    assert 'security/advisories/new' in (ROOT / 'SECURITY.md').read_text(encoding='utf-8')
    assert len(FORMS) == 3
