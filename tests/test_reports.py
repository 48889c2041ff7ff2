"""The text report, color, and what holds for every format."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owlint import report
from owlint.report.color import use_color
from owlint.result import Region, Result
from owlint.strings import visible
from report_data import CONTROL, HOSTILE, ROOT, commands, finding, render, result, rich, suppressed


def test_text_one_line_per_finding_and_summary() -> None:
    lines = render('text', rich()).splitlines()
    assert lines == [
        'README.md:2:10: OWL111 license-not-in-list: '
        'the hub does not know `MIT`; write it `mit` [*]',
        ' 2 | license: MIT',
        '   |          ^^^',
        '   help: write `mit`',
        '   see LICENSE:1:1: the text says MIT',
        'LICENSE:1:1: OWL203 pointer (warning): only a link',
        'a b/ü#?.md:3:1: XYZ001 own-rule (info): hm',
        '   note: this is a guess; read the place before you act on it',
        'note: a fix was dropped',
        'Fixed 1 finding. Found 1 error, 1 warning, 1 info in 3 files; '
        '1 can be fixed with `owlint fix`, 1 more with `owlint fix --unsafe-fixes`.',
    ]


def test_text_quiet_has_findings_only() -> None:
    assert len(render('text', rich(), quiet=True).splitlines()) == 3
    assert render('text', result(), quiet=True) == ''


@pytest.mark.parametrize(
    ('made', 'context', 'expected'),
    [
        (result(), {}, 'All checks passed (12 files; 1 release, 1 card).\n'),
        (result(files=1), {}, 'All checks passed (1 file; 1 release, 1 card).\n'),
        (result(files=0), {}, 'No files to check.\n'),
        (
            result(fixed=2),
            {'command': 'fix'},
            'Fixed 2 findings. All checks passed (12 files; 1 release, 1 card).\n',
        ),
    ],
)
def test_text_clean(made: Result, context: dict[str, Any], expected: str) -> None:
    assert render('text', made, **context) == expected


def closing(made: Result, **context: Any) -> str:
    return render('text', made, **context).splitlines()[-1]


def test_summary_counts_and_plurals() -> None:
    errors = [finding(line=n, fixable='safe' if n < 3 else None) for n in (1, 2, 3)]
    warning = finding('b.md', severity='warning')
    assert closing(result(*errors, warning)) == (
        'Found 3 errors, 1 warning in 2 files; 2 can be fixed with `owlint fix`.'
    )
    assert closing(result(finding())) == 'Found 1 error in 1 file.'
    assert closing(result(finding(fixable='unsafe'))) == (
        'Found 1 error in 1 file; 1 can be fixed with `owlint fix --unsafe-fixes`.'
    )


def test_summary_does_not_offer_the_fix_that_just_ran() -> None:
    left = result(finding(fixable='safe'), finding(fixable='unsafe'))
    assert closing(left, command='fix') == (
        'Found 2 errors in 1 file; 1 can be fixed with `owlint fix --unsafe-fixes`.'
    )
    assert closing(left, command='fix', unsafe_fixes=True) == 'Found 2 errors in 1 file.'


def test_summary_counts_suppressed_when_verbose() -> None:
    hidden = suppressed(finding(), 'ignore', 'why')
    assert closing(result(hidden)) == 'All checks passed (12 files; 1 release, 1 card).'
    assert (
        closing(result(hidden), verbose=True)
        == 'All checks passed (12 files; 1 release, 1 card). 1 suppressed.'
    )


def marks(source: str, column: int, end_column: int, **more: Any) -> tuple[str, str]:
    """The source line and the mark line of the verbose form, from the line's first cell."""
    item = finding(line=2, column=column, end_column=end_column, source=source)
    lines = render('text', result(item), verbose=True, **more).splitlines()
    assert lines[1].startswith(' 2 | ')
    assert lines[2].startswith('   | ')
    return lines[1][5:], lines[2][5:]


@pytest.mark.parametrize(
    ('source', 'column', 'end_column', 'shown', 'mark'),
    [
        ('license: MIT\n', 10, 13, 'license: MIT', '         ^^^'),
        ('license: MIT\r\n', 10, 13, 'license: MIT', '         ^^^'),
        ('license:\tMIT', 10, 13, 'license:    MIT', '            ^^^'),
        ('\tab\tc', 5, 6, '    ab  c', '        ^'),
        ('名前: 値段', 5, 7, '名前: 値段', '      ^^^^'),
        ('e\u0301te\u0301: x', 8, 9, 'e\u0301te\u0301: x', '     ^'),
        ('e\u0301a', 2, 3, 'e\u0301a', '^'),  # the accent alone: below its letter
        ('한글\u1112\u1161\u11ab x', 7, 8, '한글\u1112\u1161\u11ab x', '       ^'),
        ('a\x1bb', 3, 4, 'a\\x1bb', '     ^'),
        ('a\x1bb', 2, 3, 'a\\x1bb', ' ^^^^'),
        ('license:', 9, 9, 'license:', '        ^'),  # just after the end
        ('short', 50, 60, 'short', '     ^'),  # beyond the line
    ],
)
def test_caret_stands_below_its_text(
    source: str, column: int, end_column: int, shown: str, mark: str
) -> None:
    assert marks(source, column, end_column) == (shown, mark)


def test_caret_of_a_range_over_several_lines_goes_to_the_end() -> None:
    item = finding(line=2, column=3, end_line=5, end_column=2, source='a: [1,\n')
    lines = render('text', result(item), verbose=True).splitlines()
    assert lines[2] == '   |   ^^^^'


@pytest.mark.parametrize('column', [1, 40, 500, 99_990, 100_000])
@pytest.mark.parametrize('fill', ['x', '名', '\t', '\x1b'])
def test_long_lines_are_cut_around_the_caret(column: int, fill: str) -> None:
    source = fill * (column - 1) + 'HERE' + fill * (100_000 - column)
    line, mark = marks(source, column, column + 4, width=80)
    wide = sum(2 if char == '名' else 1 for char in line)
    assert wide <= 80 - 5
    assert len(mark) <= 80 - 5
    position = line.index('HERE')
    cells = sum(2 if char == '名' else 1 for char in line[:position])
    assert mark == ' ' * cells + '^^^^'
    assert line.startswith('...') == (column > 40 or (column == 40 and fill != 'x'))


def test_a_long_range_is_marked_as_far_as_it_is_shown() -> None:
    line, mark = marks('k: ' + 'v' * 5000, 4, 5004, width=60)
    assert len(line) <= 55
    assert line.startswith('k: vvv')
    assert mark == '   ' + '^' * (len(line) - 3 - len('...'))


def test_text_verbose_shows_help_and_related_places() -> None:
    lines = render('text', rich(), verbose=True).splitlines()
    assert '   help: write `mit`' in lines
    assert '   see LICENSE:1:1: the text says MIT' in lines
    assert any('guess' in line for line in lines)


def test_text_color_is_only_styling() -> None:
    plain = render('text', rich(), verbose=True)
    colored = render('text', rich(), verbose=True, color=True)
    assert '\x1b[' not in plain
    assert '\x1b[' in colored
    assert re.sub(r'\x1b\[[0-9;]*m', '', colored) == plain


def test_statistics_replace_the_findings() -> None:
    made = result(
        finding(fixable='safe'),
        finding(line=3),
        finding('b', code='OWL101', name='missing-license', fixable='unsafe'),
        suppressed(finding(line=4), 'ignore', 'why'),
    )
    assert render('text', made, statistics=True, quiet=True).splitlines() == [
        '2  OWL111  license-not-in-list  error  1 fixable',
        '1  OWL101  missing-license      error  1 with --unsafe-fixes',
    ]


def test_text_shows_the_diff_but_no_control_character_of_it() -> None:
    diff = '--- a\n+++ b\n@@ -1 +1 @@\n-\told\r\n+\tnew \x1b[2J\r\n'
    text = render('text', result(fixed=1), diff=diff)
    assert text.startswith('--- a\n+++ b\n@@ -1 +1 @@\n-\told\r\n+\tnew \\x1b[2J\r\n')
    assert text.endswith('Would fix 1 finding. All checks passed (12 files; 1 release, 1 card).\n')


@pytest.mark.parametrize('hostile', HOSTILE)
def test_text_keeps_hostile_text_harmless_and_on_its_line(hostile: str) -> None:
    item = finding(
        hostile,
        message=hostile,
        help=hostile,
        source=hostile,
        name=hostile,
        related=[(Region(hostile, 1, 1, 1, 1), hostile)],
    )
    made = result(item, notes=[hostile])
    assert len(render('text', made, quiet=True).splitlines()) == 1
    text = render('text', made, verbose=True)
    assert not CONTROL.search(text)
    assert len(text.split('\n')) == 1 + 1 + 2 + 1 + 1 + 1 + 1
    assert not CONTROL.search(render('text', made, statistics=True))


def test_visible_escapes() -> None:
    assert visible('a\nb\x1b\u202e\udcff\ud800\U000e0041') == (
        'a\\nb\\x1b\\u202e\\xff\\ud800\\U000e0041'
    )
    for harmless in ('名前 é', 'a\u00a0b', '👩\u200d🚀', 'C:\\x'):
        assert visible(harmless) == harmless


# Color


class Terminal:
    def __init__(self, tty: bool) -> None:
        self.tty = tty

    def isatty(self) -> bool:
        return self.tty


@pytest.mark.parametrize(
    ('tty', 'env', 'expected'),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {'NO_COLOR': '1'}, False),
        (True, {'NO_COLOR': '0'}, False),  # any value counts
        (True, {'NO_COLOR': ''}, True),  # but the empty one
        (False, {'FORCE_COLOR': '1'}, True),
        (False, {'FORCE_COLOR': ''}, False),
        (True, {'FORCE_COLOR': '0'}, False),
        (False, {'FORCE_COLOR': '1', 'NO_COLOR': 'yes'}, False),
        (True, {'TERM': 'dumb'}, False),
        (False, {'TERM': 'dumb', 'FORCE_COLOR': '1'}, True),
    ],
)
def test_use_color(tty: bool, env: dict[str, str], expected: bool) -> None:
    assert use_color(Terminal(tty), env) is expected
    assert use_color(object(), {}) is False


# All


@given(st.text(), st.text(), st.integers(1, 90), st.integers(1, 90), st.integers(20, 90))
def test_no_text_breaks_a_report(path: str, text: str, column: int, end: int, width: int) -> None:
    item = finding(path or 'x', column=column, end_column=end, message=text, source=text)
    made = result(item, notes=[text])
    for form in report.FINDINGS:
        rendered = render(form, made, verbose=True, width=width)
        assert not CONTROL.search(rendered)
    ElementTree.fromstring(render('junit', made))
    assert len(commands(render('github', made))) == 1


def test_formats_import_only_themselves_and_nothing_heavy() -> None:
    code = (
        'import sys; before = set(sys.modules)\n'
        'from owlint import report\n'
        'from owlint.report.context import Context\n'
        'from owlint.result import Result\n'
        'result = Result(); result.files_checked = 1; result.looked_at = {"card": 1}\n'
        'print(report.FINDINGS["text"].load().render(result, Context()), end="")\n'
        'print(sorted(set(sys.modules) - before))\n'
    )
    search_path = os.pathsep.join((str(ROOT / 'hooks'), str(ROOT / 'rules')))
    done = subprocess.run(
        [sys.executable, '-c', code],
        capture_output=True,
        text=True,
        encoding='utf-8',
        check=True,
        cwd=ROOT,
        env={**os.environ, 'PYTHONPATH': search_path},
    )
    passed, loaded = done.stdout.splitlines()
    assert passed == 'All checks passed (1 file; 1 card).'
    assert "'owlint.report.findings.text'" in loaded
    for other in (
        'json',
        'hashlib',
        'typing',
        'dataclasses',
        'unicodedata',
        'owlint.report.findings.sarif',
    ):
        assert f"'{other}'" not in loaded


@pytest.mark.parametrize(
    ('table', 'page', 'line'),
    [
        (report.FINDINGS, 'docs/command-line.md', 'Output: '),
        (report.VERDICTS, 'docs/verdicts.md', ''),
    ],
    ids=['findings', 'verdicts'],
)
def test_every_format_has_a_module_and_is_documented(table: Any, page: str, line: str) -> None:
    text = (ROOT / page).read_text(encoding='utf-8')
    lines = [one for one in text.splitlines() if one.startswith(line)]
    for name, output in table.items():
        assert callable(output.load().render)
        assert any(re.search(rf'\b{name}\b', one) for one in lines), name
    folder = Path(next(iter(table.values())).load().__file__).parent
    modules = {one.module.partition('.')[2] for one in table.values()}
    renders = {one.stem for one in folder.glob('*.py') if 'def render(' in one.read_text('utf-8')}
    assert renders == modules, 'a module that no row of the table names'
