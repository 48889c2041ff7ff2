"""The reports for a forge and its pages: GitHub annotations, JUnit, Markdown."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import pytest

from report_data import CONTROL, HOSTILE, commands, finding, render, result, rich

# GitHub


def test_github_annotations() -> None:
    found = commands(render('github', rich()))
    assert [kind for kind, _, _ in found] == ['error', 'warning', 'notice']
    _, values, text = found[0]
    assert values == {
        'title': 'OWL111 license-not-in-list',
        'file': 'README.md',
        'line': '2',
        'endLine': '2',
        'col': '10',
        'endColumn': '13',
    }
    assert text.startswith('README.md:2:10: OWL111 license-not-in-list: the hub')
    assert 'help: write `mit`' in text
    assert render('github', rich()).splitlines()[-1].startswith('Fixed 1 finding. Found 1 error')


def test_github_names_files_from_the_top_of_the_repository() -> None:
    _, values, _ = commands(render('github', result(finding('../a.md')), prefix='x/y'))[0]
    assert values['file'] == 'x/a.md'


def test_github_leaves_columns_out_over_several_lines() -> None:
    _, values, _ = commands(render('github', result(finding(end_line=4))))[0]
    assert values['endLine'] == '4'
    assert 'col' not in values


def test_github_escapes() -> None:
    raw = render('github', result(finding('a,b:c%.md', message='50%\r\n::error::x')), quiet=True)
    assert 'file=a%2Cb%3Ac%25.md,' in raw
    assert raw.count('\n') == 1
    assert '50%25\\r\\n::error::x' in raw


@pytest.mark.parametrize('hostile', HOSTILE)
def test_github_hostile(hostile: str) -> None:
    item = finding(hostile, message=hostile, help=hostile, name=hostile)
    text = render('github', result(item, notes=[hostile]))
    assert not CONTROL.search(text)
    found = commands(text)
    assert len(found) == 1
    assert set(found[0][1]) == {'title', 'file', 'line', 'endLine', 'col', 'endColumn'}
    if '\n' in hostile:
        assert found[0][1]['file'] == hostile


# JUnit


def test_junit_suites() -> None:
    root = ElementTree.fromstring(render('junit', rich()))
    assert root.attrib == {
        'name': 'owlint',
        'tests': '5',
        'failures': '2',
        'skipped': '2',
        'errors': '0',
    }
    suites = {suite.get('name'): suite for suite in root}
    assert list(suites) == ['README.md', 'LICENSE', 'a b/ü#?.md']
    case, hidden, old = suites['README.md']
    assert case.get('name') == 'OWL111 license-not-in-list (2:10)'
    failure = case.find('failure')
    assert failure is not None
    assert failure.get('type') == 'error'
    assert 'README.md:2:10: error: the hub' in (failure.text or '')
    skipped = [part.find('skipped') for part in (hidden, old)]
    assert [part.get('message') for part in skipped if part is not None] == [
        'agreed with legal',
        'baseline',
    ]
    assert suites['a b/ü#?.md'].find('testcase/failure') is None
    strict = ElementTree.fromstring(render('junit', rich(), fail_on='info'))
    assert strict.get('failures') == '3'
    lenient = ElementTree.fromstring(render('junit', rich(), fail_on='never'))
    assert lenient.get('failures') == '0'


def test_junit_clean_run_has_a_passing_case() -> None:
    root = ElementTree.fromstring(render('junit', result()))
    assert (root.get('tests'), root.get('failures')) == ('1', '0')
    assert [case.get('name') for case in root.iter('testcase')] == ['12 files checked']


@pytest.mark.parametrize('hostile', HOSTILE)
def test_junit_hostile(hostile: str) -> None:
    text = render('junit', result(finding(hostile, message=hostile, help=hostile, name=hostile)))
    assert text.isascii()
    root = ElementTree.fromstring(text)
    failure = root.find('testsuite/testcase/failure')
    assert failure is not None
    if hostile.isprintable():
        assert failure.get('message') == hostile
        assert hostile in (failure.text or '')


def test_junit_replaces_what_xml_cannot_carry() -> None:
    text = render('junit', result(finding(message='a\0b\x1bc\ufffed\r\ne]]>')))
    failure = ElementTree.fromstring(text).find('testsuite/testcase/failure')
    assert failure is not None
    assert failure.get('message') == 'a\\x00b\\x1bc\\ufffed\r\ne]]>'
    assert (failure.text or '').endswith('a\\x00b\\x1bc\\ufffed\r\ne]]>')


# Markdown


def cells(row: str) -> list[str]:
    """The cells of a table row as GitHub splits it, escapes resolved."""
    assert row.startswith('| ')
    assert row.endswith(' |')
    found = re.findall(r'((?:\\.|[^|\\])*)\|', row[1:])
    return [re.sub(r'\\(.)', r'\1', cell).strip() for cell in found]


def test_markdown_table() -> None:
    lines = render('markdown', rich()).splitlines()
    assert lines[0] == '### owlint'
    assert lines[2].startswith('Fixed 1 finding. Found 1 error')
    assert '`owlint fix`' in lines[2]
    table = [cells(line) for line in lines if line.startswith('|')]
    assert table[0] == ['Severity', 'Place', 'Rule', 'Message', 'Fix']
    assert [row[0] for row in table[2:]] == ['**error**', 'warning', 'info']
    assert table[2][1] == 'README.md:2:10'
    assert table[2][3] == 'the hub does not know `MIT`; write it `mit`<br>write `mit`'
    assert table[2][4] == 'safe'
    assert lines[-1] == '- a fix was dropped'


def test_markdown_puts_the_gravest_first_and_says_when_clean() -> None:
    made = result(finding('a', severity='info'), finding('b', severity='error'))
    rows = [cells(line) for line in render('markdown', made).splitlines() if line.startswith('| ')]
    assert [row[1][:1] for row in rows[2:]] == ['b', 'a']
    assert (
        render('markdown', result())
        == '### owlint\n\nAll checks passed (12 files; 1 release, 1 card).\n'
    )


@pytest.mark.parametrize('hostile', HOSTILE)
def test_markdown_hostile(hostile: str) -> None:
    item = finding(hostile, code='LAB111', message=hostile, help=hostile, name=hostile)
    text = render('markdown', result(item, notes=[hostile]))
    assert not CONTROL.search(text)
    rows = [line for line in text.splitlines() if line.startswith('|')]
    assert len(rows) == 3
    assert len(cells(rows[2])) == 5
    body = rows[2].replace('<br>', '').replace('**error**', '').replace('&#8288;', '\u2060')
    assert not re.search(r'(?<!\\)[`<\[*_$]', body)
    assert not re.search(r'[@#]\w', body)
    assert not re.search(r'www\.|https:', body)


def test_markdown_fits_a_comment() -> None:
    made = result(*(finding(line=n, message='m' * 5000) for n in range(1, 500)))
    text = render('markdown', made)
    assert len(text) < 65_536
    assert re.search(r'\d+ more findings left out here\.', text)
