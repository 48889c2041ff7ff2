"""The SARIF report against the official schema."""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit

import pytest

from owlint.result import Region, Result
from owlint_rules import catalog
from report_data import HOSTILE, finding, render, result, rich, suppressed

SARIF_SCHEMA = Path(__file__).parent / 'data' / 'sarif-schema-2.1.0.json'


@cache
def validator() -> Any:
    kind = pytest.importorskip('jsonschema').Draft4Validator
    official = json.loads(SARIF_SCHEMA.read_text('utf-8'))
    return kind(official, format_checker=kind.FORMAT_CHECKER)


def sarif(made: Result, **context: Any) -> Any:
    text = render('sarif', made, **context)
    assert text.isascii()
    document = json.loads(text)
    validator().validate(document)
    return document['runs'][0]


def test_the_official_schema_is_the_recorded_one() -> None:
    digest = hashlib.sha256(SARIF_SCHEMA.read_bytes().replace(b'\r\n', b'\n')).hexdigest()
    assert digest in SARIF_SCHEMA.with_name('README.md').read_text('utf-8')


def own_rule() -> ModuleType:
    module = ModuleType(
        'own_rule',
        'A rule of somebody else.\n\n## What it does\nReports what they\ndo not like.\n\nMore.\n\n'
        '## Why it matters\nIt does.\n',
    )
    module.__dict__.update(CODE='XYZ001', NAME='own-rule', SEVERITY='warning', FIX='safe')
    module.__dict__['KIND'] = 'card'
    return module


def test_sarif_results() -> None:
    run = sarif(rich(), exit_code=1)
    assert run['columnKind'] == 'unicodeCodePoints'
    ids = [rule['id'] for rule in run['tool']['driver']['rules']]
    assert ids == ['OWL111', 'OWL203', 'XYZ001']
    for item in run['results']:
        assert ids[item['ruleIndex']] == item['ruleId']
    first, hidden, old, second, third = run['results']
    assert [first['level'], second['level'], third['level']] == ['error', 'warning', 'note']
    place = first['locations'][0]['physicalLocation']
    assert place['artifactLocation'] == {'uri': 'README.md', 'uriBaseId': '%SRCROOT%'}
    assert place['region'] == {'startLine': 2, 'startColumn': 10, 'endLine': 2, 'endColumn': 13}
    assert place['contextRegion']['snippet']['text'] == 'license: MIT'
    related = first['relatedLocations'][0]
    assert related['message']['text'] == 'the text says MIT'
    assert related['physicalLocation']['artifactLocation']['uri'] == 'LICENSE'
    assert first['partialFingerprints'] == {'owlint/v1': 'f1'}
    assert 'suppressions' not in first
    assert hidden['suppressions'][0]['kind'] == 'inSource'
    assert hidden['suppressions'][0]['justification'] == 'agreed with legal'
    assert old['suppressions'][0]['kind'] == 'external'
    uri = third['locations'][0]['physicalLocation']['artifactLocation']['uri']
    assert uri == 'a%20b/%C3%BC%23%3F.md'
    invocation = run['invocations'][0]
    assert invocation['executionSuccessful'] is True
    assert invocation['exitCode'] == 1
    assert invocation['toolExecutionNotifications'][0]['message']['text'] == 'a fix was dropped'


def test_sarif_fixes_do_what_the_edits_say() -> None:
    fix = sarif(rich())['results'][0]['fixes'][0]
    assert fix['description']['text'] == 'Write `mit`'
    change = fix['artifactChanges'][0]
    assert change['artifactLocation']['uri'] == 'README.md'
    replacement = change['replacements'][0]
    region = replacement['deletedRegion']
    lines = ['---', 'license: MIT', '---']
    line = lines[region['startLine'] - 1]
    new = replacement['insertedContent']['text']
    assert line[: region['startColumn'] - 1] + new + line[region['endColumn'] - 1 :] == (
        'license: mit'
    )


def test_sarif_rule_metadata_comes_from_the_module() -> None:
    item = finding(code='XYZ001', name='stale', severity='info')
    rule = sarif(result(item), rules={'XYZ001': own_rule()})['tool']['driver']['rules'][0]
    assert rule['name'] == 'own-rule'
    assert rule['shortDescription']['text'] == 'A rule of somebody else.'
    assert rule['fullDescription']['text'] == 'Reports what they do not like.'
    assert rule['defaultConfiguration']['level'] == 'warning'
    assert '## Why it matters' in rule['help']['markdown']
    assert rule['properties']['tags'] == ['card', 'model-release']
    assert 'helpUri' not in rule


def test_sarif_describes_every_rule_of_ours() -> None:
    made = [finding(code=code, name=catalog.name_of(code)) for code in catalog.RULES]
    run = sarif(result(*made, finding(code='XYZ001')), rules={'XYZ001': own_rule()})
    rules = {rule['id']: rule for rule in run['tool']['driver']['rules']}
    assert set(rules) == {*catalog.RULES, 'XYZ001'}
    for code in catalog.RULES:
        assert rules[code]['name'] == catalog.name_of(code)
        assert rules[code]['helpUri'].endswith(f'/docs/rules/{code}.md')
        assert (
            rules[code]['shortDescription']['text']
            == ((catalog.load(code).__doc__ or '').strip().splitlines()[0])
        )


def test_sarif_paths() -> None:
    names = ('c:d.md', '100%.md', 'x\ny.md', 'b\udcff.md', '/else/where.md', '/repo/sub/in.md')
    run = sarif(result(*map(finding, names)), root='/repo/sub', prefix='sub')
    places = [
        item['locations'][0]['physicalLocation']['artifactLocation'] for item in run['results']
    ]
    assert places[4] == {'uri': 'file:///else/where.md'}
    for name, place in zip(names[:4], places[:4], strict=True):
        split = urlsplit(place['uri'])
        assert (split.scheme, split.query, split.fragment) == ('', '', '')
        assert unquote_to_bytes(place['uri']) == b'sub/' + name.encode('utf-8', 'surrogateescape')
    assert places[5]['uri'] == 'sub/in.md'
    assert run['originalUriBaseIds']['%SRCROOT%']['uri'] == 'file:///repo/'


@pytest.mark.parametrize('hostile', HOSTILE)
def test_sarif_hostile(hostile: str) -> None:
    item = finding(
        hostile,
        message=hostile,
        help=hostile,
        source=hostile,
        related=[(Region(hostile, 1, 1, 1, 1), hostile)],
        fingerprint=hostile,
    )
    suppressed(item, 'ignore', hostile)
    run = sarif(result(item, notes=[hostile]))
    assert not re.search(r'(?<!\\)\[[^\]]*\]\(', run['results'][0]['message']['text'])


def test_sarif_region_never_ends_before_it_starts() -> None:
    item = finding(line=0, column=0, end_column=-4)
    region = sarif(result(item))['results'][0]['locations'][0]['physicalLocation']['region']
    assert region == {'startLine': 1, 'startColumn': 1, 'endLine': 1, 'endColumn': 1}
