"""License expressions: grammar, lists, offsets, comparison."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from owlint_rules.licenses.names import expression as module
from owlint_rules.licenses.names.expression import nickname, parse_expression, successor
from owlint_rules.vocab.spdx_ids import DEPRECATED_SPDX_IDS, SPDX_EXCEPTIONS, SPDX_IDS


@pytest.mark.parametrize(
    ('text', 'ids', 'exceptions'),
    [
        ('MIT', ['MIT'], []),
        ('MIT OR Apache-2.0', ['MIT', 'Apache-2.0'], []),
        ('(MIT OR ISC) AND BSD-3-Clause', ['MIT', 'ISC', 'BSD-3-Clause'], []),
        ('GPL-2.0-only WITH Linux-syscall-note', ['GPL-2.0-only'], ['Linux-syscall-note']),
        ('Apache-2.0+', ['Apache-2.0+'], []),
        ('LicenseRef-Llama-3.1', ['LicenseRef-Llama-3.1'], []),
        ('DocumentRef-spdx-1:LicenseRef-x', ['DocumentRef-spdx-1:LicenseRef-x'], []),
        ('MIT WITH AdditionRef-y', ['MIT'], ['AdditionRef-y']),
        ('((MIT))', ['MIT'], []),
    ],
)
def test_valid(text: str, ids: list[str], exceptions: list[str]) -> None:
    expression = parse_expression(text)
    assert expression.valid
    assert not expression.faults
    assert expression.ids == ids
    assert expression.exceptions == exceptions


@pytest.mark.parametrize(
    ('text', 'kind', 'at'),
    [
        ('', 'syntax', ''),
        ('   ', 'syntax', '   '),
        ('Apache 2.0', 'syntax', '2.0'),
        ('MIT/Apache-2.0', 'syntax', 'MIT/Apache-2.0'),
        ('(MIT', 'syntax', '('),
        ('MIT)', 'syntax', ')'),
        ('MIT OR OR ISC', 'syntax', 'OR'),
        ('WITH MIT', 'syntax', 'WITH'),
        ('MIT WITH', 'syntax', 'H'),
        ('(MIT OR ISC) WITH LLVM-exception', 'syntax', 'WITH'),
        ('MIT AND Foo', 'unknown', 'Foo'),
        ('MIT WITH Foo', 'unknown', 'Foo'),
        ('LLVM-exception', 'unknown', 'LLVM-exception'),
        ('licenseref-x', 'unknown', 'licenseref-x'),
        ('mit', 'case', 'mit'),
        ('MIT or ISC', 'case', 'or'),
        ('MIT OR GPL-3.0', 'deprecated', 'GPL-3.0'),
    ],
)
def test_fault(text: str, kind: str, at: str) -> None:
    expression = parse_expression(text)
    fault = expression.faults[-1]
    assert fault.kind == kind
    assert text[fault.start : fault.end] == at
    assert expression.parses == (kind != 'syntax')
    assert expression.valid == (kind in ('case', 'deprecated'))


@pytest.mark.parametrize(
    ('one', 'other', 'same'),
    [
        ('MIT OR Apache-2.0', 'Apache-2.0 OR MIT', True),
        ('MIT AND (MIT)', 'mit', True),
        ('MIT OR (ISC OR Zlib)', '(MIT OR ISC) OR Zlib', True),
        ('MIT AND ISC OR Zlib', '(MIT AND ISC) OR Zlib', True),
        ('MIT AND (ISC OR Zlib)', 'MIT AND ISC OR Zlib', False),
        ('GPL-2.0', 'GPL-2.0-only', True),
        ('GPL-2.0+', 'GPL-2.0-or-later', True),
        ('GPL-2.0', 'GPL-2.0+', False),
        (
            'GPL-2.0-with-classpath-exception',
            'GPL-2.0-only WITH Classpath-exception-2.0',
            True,
        ),
        ('MIT', 'MIT WITH LLVM-exception', False),
        ('MIT (', 'MIT (', False),
    ],
)
def test_comparison(one: str, other: str, same: bool) -> None:
    assert parse_expression(one).same_as(parse_expression(other)) is same


def test_limits() -> None:
    assert parse_expression('(' * 30 + 'MIT' + ')' * 30).valid
    assert not parse_expression('(' * 3000).parses
    assert not parse_expression('(' * 500 + 'MIT' + ')' * 500).parses
    assert not parse_expression(' OR '.join(['MIT'] * 2000)).parses


_PIECES = (
    'MIT', 'mit', 'GPL-2.0', 'Foo', 'AND', 'OR', 'WITH', 'with', '(', ')', '+', '/', ':',
    'Classpath-exception-2.0', 'LicenseRef-x', 'AdditionRef-y', 'é', '\0',
)  # fmt: skip


@given(
    st.text(alphabet='()MITmitORANDWH-+.:/ \t\n\0é', max_size=60)
    | st.lists(st.sampled_from(_PIECES), max_size=7).map(' '.join)
)
@example('MIT WITH')
@example('MIT WITH (')
@example('(MIT WITH')
def test_reading_an_expression_never_raises(text: str) -> None:
    expression = parse_expression(text)
    assert expression.parses or expression.faults
    for fault in expression.faults:
        assert 0 <= fault.start <= fault.end <= len(text)


@given(st.data())
def test_case_corrections_correct(data: st.DataObject) -> None:
    """Any mix of capitals of a known name has one fault, and the list's name has none."""
    name = data.draw(st.sampled_from(sorted(SPDX_IDS)))
    flips = data.draw(st.lists(st.booleans(), min_size=len(name), max_size=len(name)))
    mixed = ''.join(
        char.swapcase() if flip else char for char, flip in zip(name, flips, strict=True)
    )
    faults = [fault for fault in parse_expression(mixed).faults if fault.kind == 'case']
    assert [fault.replacement for fault in faults] == ([] if mixed == name else [name])


def test_tables_agree_with_the_list() -> None:
    assert set(module._SUCCESSORS) <= DEPRECATED_SPDX_IDS
    for name in DEPRECATED_SPDX_IDS:
        new = successor(name)
        if new:
            assert parse_expression(new).valid
            assert not parse_expression(new).faults
    assert set(module._NICKNAMES.values()) <= SPDX_IDS - DEPRECATED_SPDX_IDS
    assert all(parse_expression(f'MIT WITH {name}').valid for name in SPDX_EXCEPTIONS)
    assert nickname('The MIT License') == 'MIT'
    assert nickname('some terms') == ''


def test_agrees_with_license_expression() -> None:
    """Another parser takes and refuses the same texts, as far as both know the names."""
    library = pytest.importorskip('license_expression')
    licensing = library.get_spdx_licensing()
    for text in (
        'MIT', 'MIT OR Apache-2.0', '(MIT OR ISC) AND Zlib',
        'GPL-2.0-only WITH Classpath-exception-2.0',
        'MIT AND', '(MIT', 'MIT)', 'AND MIT', 'MIT ISC', 'Foo-9', 'MIT WITH ISC',
    ):  # fmt: skip
        try:
            licensing.parse(text, validate=True, strict=True)
        except library.ExpressionError:
            theirs = False
        else:
            theirs = True
        assert parse_expression(text).valid == theirs, text
