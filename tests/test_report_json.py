"""The report formats in JSON: our own with its schemas, and GitLab."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import pytest

from owlint.result import Reported
from report_data import HOSTILE, ROOT, finding, render, result, rich

# JSON


def schema(name: str) -> Any:
    loaded = json.loads((ROOT / 'docs' / 'schema' / f'{name}-1.json').read_text('utf-8'))
    return loaded


@cache
def validator(name: str) -> Any:
    kind = pytest.importorskip('jsonschema').Draft202012Validator
    kind.check_schema(schema(name))
    return kind(schema(name))


def valid(name: str, document: Any) -> bool:
    return bool(validator(name).is_valid(document))


@pytest.mark.parametrize('context', [{}, {'statistics': True, 'diff': '--- a\n+++ b\n'}])
def test_json_is_the_documented_shape(context: dict[str, Any]) -> None:
    document = json.loads(render('json', rich(), **context))
    validator('check').validate(document)
    assert set(document) <= set(schema('check')['properties'])
    region = set(schema('check')['$defs']['region']['properties'])
    known = set(schema('check')['$defs']['finding']['properties'])
    for item in document['findings']:
        assert set(item) <= known | region
    first = document['findings'][0]
    assert (first['line'], first['column'], first['end_line'], first['end_column']) == (
        2,
        10,
        2,
        13,
    )
    assert first['fixable'] == 'safe'
    assert first['fix']['edits'][0]['text'] == 'mit'
    assert [item['suppressed'] for item in document['findings']] == [0, 1, 1, 0, 0]
    assert document['findings'][1]['reason'] == 'agreed with legal'
    assert document['files_checked'] == 12
    assert document['fixed'] == 1


@pytest.mark.parametrize('hostile', HOSTILE)
def test_json_hostile(hostile: str) -> None:
    text = render('json', result(finding(hostile, message=hostile)))
    assert text.isascii()
    document = json.loads(text)
    assert valid('check', document)
    document_text = document['findings'][0]['message']
    document_text.encode()
    if not re.search('[\ud800-\udfff]', hostile):
        assert document_text == hostile


def test_schemas_refuse_what_is_not_their_shape() -> None:
    good = json.loads(render('json', rich()))
    for change in ({'version': 2}, {'fixed': -1}, {'findings': None}):
        assert not valid('check', {**good, **change})
    for change in ({'fixable': 'maybe'}, {'severity': 'fatal'}, {'line': 0}, {'suppressed': None}):
        assert not valid('check', {**good, 'findings': [{**good['findings'][0], **change}]})


def test_license_schema() -> None:
    file = {
        'path': 'LICENSE',
        'status': 'modified',
        'license': 'mit',
        'spdx': None,
        'similarity': 0.98,
        'changes': [{'kind': 'replaced', 'line': 3, 'text': 'You may not'}],
        'clauses': [{'kind': 'field-of-use', 'line': 3, 'text': 'You may not'}],
    }
    assert valid('license', {'version': 1, 'files': [file]})
    unknown = {**file, 'status': 'unknown', 'license': None, 'similarity': 0, 'changes': []}
    assert valid('license', {'version': 1, 'files': [unknown]})
    for change in ({'status': 'open'}, {'similarity': 1.1}, {'status': 'exact'}, {'clauses': None}):
        assert not valid('license', {'version': 1, 'files': [{**file, **change}]})


def test_verdict_schema() -> None:
    evidence = {'path': 'LICENSE', 'line': 12, 'text': 'section 1.b.v'}
    criterion = {'id': 'OWM-3', 'status': 'not met', 'evidence': [evidence], 'note': ''}
    definition = {'id': 'open-weights', 'status': 'not met', 'criteria': [criterion]}

    def document(**changes: Any) -> dict[str, Any]:
        made = {**definition, **changes}
        return {'version': 1, 'releases': [{'path': '.', 'definitions': [made]}]}

    assert valid('verdict', document())
    assert valid('verdict', document(progress={'1': 0.1, '2': 0.5, '3': 1}, **{'class': 3}))
    whole_file = {**criterion, 'evidence': [{**evidence, 'line': None}]}
    assert valid('verdict', document(criteria=[whole_file]))
    assert not valid('verdict', document(status='open'))
    assert not valid('verdict', document(**{'class': 4}))
    assert not valid('verdict', document(criteria=[{**criterion, 'status': 'maybe'}]))
    assert not valid('verdict', document(criteria=[{**criterion, 'evidence': [{'path': 'x'}]}]))


# GitLab


def test_gitlab_entries() -> None:
    entries = json.loads(render('gitlab', rich()))
    assert [entry['severity'] for entry in entries] == ['major', 'minor', 'info']
    assert entries[0]['check_name'] == 'OWL111'
    assert entries[0]['location'] == {'path': 'README.md', 'lines': {'begin': 2, 'end': 2}}
    assert json.loads(render('gitlab', result())) == []


def test_gitlab_fingerprints() -> None:
    def prints(*findings: Reported) -> list[str]:
        return [entry['fingerprint'] for entry in json.loads(render('gitlab', result(*findings)))]

    same = prints(finding(line=2, fingerprint='f'), finding(line=3, fingerprint='f'))
    assert len(set(same)) == 2  # GitLab drops the second of two alike
    assert prints(finding(line=77, fingerprint='f')) == same[:1]  # moves with the line
    assert prints(finding(line=2)) == prints(finding(line=5))
    assert prints(finding('a')) != prints(finding('b'))


@pytest.mark.parametrize('hostile', HOSTILE)
def test_gitlab_hostile(hostile: str) -> None:
    text = render('gitlab', result(finding(hostile, message=hostile, fingerprint=hostile)))
    assert text.isascii()
    assert len(json.loads(text)) == 1
