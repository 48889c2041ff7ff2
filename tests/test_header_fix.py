"""Header fixes on texts: they only insert, once, and the reference tool reads the result."""

from __future__ import annotations

import subprocess
import sys
import xml.dom.minidom
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owlint.inputs.header import read_header
from owlint_rules.header import (
    invalid_license_expression_in_header,
    misplaced_license_header,
    missing_copyright_header,
    missing_license_header,
    wrong_license_header,
)
from owlint_rules.header._text import comment
from owlint_rules.header.styles import ENDINGS, NAMES, STYLES, UNCOMMENTABLE
from owlint_rules.model.finding import SAFE, Edit
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import SourceHeader

RULES = (
    missing_license_header,
    wrong_license_header,
    invalid_license_expression_in_header,
    missing_copyright_header,
    misplaced_license_header,
)
OPTIONS = Options(header={'license': 'Apache-2.0', 'copyright': '2026 Example Lab'})
EVERYTHING = Options(header={**OPTIONS.header, 'paths': ['**']})
LINES = ['SPDX-FileCopyrightText: 2026 Example Lab', 'SPDX-License-Identifier: Apache-2.0']


def apply(text: str, edits: list[Edit]) -> str:
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def codes(header: SourceHeader, options: Options = OPTIONS) -> list[str]:
    return [str(rule.CODE) for rule in RULES for _ in rule.check(header, options)]


def fixed(path: str, text: str, options: Options = OPTIONS, *, unsafe: bool = False) -> str:
    """The text after every fix, one after the other."""
    for _ in range(12):
        header = read_header(path, text)
        edits = None
        for rule in RULES:
            for finding in rule.check(header, options):
                if finding.fixable is None or (finding.fixable != SAFE and not unsafe):
                    continue
                fix = rule.fix(header, finding, options)
                if fix is not None and fix.edits:
                    edits = fix.edits
                    break
            if edits:
                break
        if not edits:
            return text
        new = apply(text, edits)
        assert new != text
        text = new
    raise AssertionError('the fixes never end')


def tags(path: str, text: str) -> list[str]:
    return [f'{tag.name}: {tag.value}' for tag in read_header(path, text).tags]


def name_of(style: str) -> str:
    for name, found in NAMES.items():
        if found == style and not name.startswith('.'):
            return name
    return next('x.' + ending for ending, found in ENDINGS.items() if found == style)


# ---- every language -----------------------------------------------------------------------


@pytest.mark.parametrize('style', sorted(STYLES))
@pytest.mark.parametrize('newline', ['\n', '\r\n'])
def test_header_of_every_style_is_read_back(style: str, newline: str) -> None:
    path = name_of(style)
    text = f'<?php{newline}x{newline}' if style == 'php' else f'x{newline}'
    after = fixed(path, text, EVERYTHING)
    assert tags(path, after) == LINES
    assert codes(read_header(path, after), EVERYTHING) == []
    assert fixed(path, after, EVERYTHING) == after
    assert newline == '\n' or '\n' not in after.replace('\r\n', '')


@pytest.mark.parametrize('style', sorted(STYLES))
def test_reuse_reads_every_style(style: str) -> None:
    """The reference tool finds the same expression and holder in our comment."""
    extract = pytest.importorskip('reuse.extract')
    found = extract.extract_reuse_info(comment(style, LINES, '\n'))
    assert {str(item) for item in found.spdx_expressions} == {'Apache-2.0'}
    assert {str(item) for item in found.copyright_notices} == {LINES[0]}


def test_languages_still_run_what_is_below() -> None:
    python = '#!/usr/bin/env python3\n# -*- coding: latin-1 -*-\n"""Doc."""\nvalue = 1\n'
    space: dict[str, object] = {}
    exec(compile(fixed('a.py', python).encode('latin-1'), 'a.py', 'exec'), space)
    assert space['__doc__'] == 'Doc.'
    document = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'
    assert xml.dom.minidom.parseString(fixed('a.xml', document).encode())
    # Jinja's rendering must not begin with an empty line
    jinja = pytest.importorskip('jinja2')
    template = fixed('a.sh.j2', '#!/bin/sh\necho {{ x }}\n')
    assert jinja.Template(template).render(x=1) == '#!/bin/sh\necho 1'


def test_notebook_gets_a_side_file() -> None:
    header = read_header('notebooks/a.ipynb', '')
    (finding,) = missing_license_header.check(header, OPTIONS)
    fix = missing_license_header.fix(header, finding, OPTIONS)
    assert fix is not None
    assert not fix.edits
    (new,) = fix.new_files
    assert new.path == 'a.ipynb.license'
    assert new.content.decode().splitlines() == LINES
    header.elsewhere = [('SPDX-License-Identifier', 'Apache-2.0')]
    assert not list(missing_license_header.check(header, OPTIONS))


# ---- what a fix may do ----------------------------------------------------------------------

_PIECES = [
    '#!/bin/sh', '# -*- coding: utf-8 -*-', '// x', '/* x', ' * y', ' */', '/* z */', '<!-- x -->',
    '<!--', '-->', '<?xml version="1.0"?>', '<!DOCTYPE html>', '<?php', '---', '"""', '', 'x',
    '# x', '-- x', '%YAML 1.2', '@charset "utf-8";', '# SPDX-License-Identifier: Apache-2.0',
    '# SPDX-License-Identifier: MIT', '// SPDX-License-Identifier: Apache-2.0',
    '/* SPDX-License-Identifier: Apache-2.0', ' * SPDX-License-Identifier: Apache-2.0 */',
    'SPDX-License-Identifier: Apache-2.0', '# SPDX-FileCopyrightText: 2020 Example Lab',
    '# SPDX-FileCopyrightText: 2020 Other', '// Copyright 2020 Other',
    '# Licensed under the Apache License, Version 2.0', '// Code generated by x. DO NOT EDIT.',
]  # fmt: skip
_TEXTS = st.builds(
    lambda mark, newline, lines, last: mark + newline.join(lines) + (newline if last else ''),
    st.sampled_from(['', '\ufeff']),
    st.sampled_from(['\n', '\r\n', '\r']),
    st.lists(st.sampled_from(_PIECES), max_size=8),
    st.booleans(),
)
_PATHS = st.sampled_from(
    ['a.py', 'a.c', 'a.cu', 'a.js', 'a.go', 'a.rs', 'a.html', 'a.xml', 'a.css', 'a.sql', 'a.yml',
     'a.php', 'a.rb', 'a.md', 'a.j2', 'Dockerfile', 'a.lua', 'a.jl', 'a.el', 'a.rst']
)  # fmt: skip


@given(_PATHS, _TEXTS, st.booleans())
def test_header_fixes_only_insert_and_end(path: str, text: str, unsafe: bool) -> None:
    for rule in (missing_license_header, missing_copyright_header):
        header = read_header(path, text)
        for finding in rule.check(header, EVERYTHING):
            fix = rule.fix(header, finding, EVERYTHING)
            if fix is None:
                continue
            assert fix.safety == finding.fixable
            (edit,) = fix.edits
            assert edit.start == edit.end
            after = apply(text, fix.edits)
            # the rule has no more to say, and the mark and the shebang are where they were
            assert not list(rule.check(read_header(path, after), EVERYTHING))
            assert after.startswith('\ufeff') == text.startswith('\ufeff')
            if text.lstrip('\ufeff').startswith('#!') and path != 'a.rs':
                assert after.lstrip('\ufeff').startswith('#!')
            new = edit.text.replace('\r\n', '\n').replace('\r', '\n')
            assert 'SPDX-' in new
    once = fixed(path, text, EVERYTHING, unsafe=unsafe)
    assert fixed(path, once, EVERYTHING, unsafe=unsafe) == once


@given(_PATHS, _TEXTS)
def test_what_was_inserted_is_what_reuse_reads(path: str, text: str) -> None:
    extract = pytest.importorskip('reuse.extract')
    header = read_header(path, text)
    findings = list(missing_license_header.check(header, EVERYTHING))
    if not findings or findings[0].fixable is None:
        return
    fix = missing_license_header.fix(header, findings[0], EVERYTHING)
    assert fix is not None
    after = apply(text, fix.edits).replace('\r\n', '\n').replace('\r', '\n')
    found = extract.extract_reuse_info(after)
    assert 'Apache-2.0' in {str(item) for item in found.spdx_expressions}


@pytest.mark.parametrize(
    ('path', 'text'),
    [
        ('a.py', '# SPDX-License-Identifier: MIT\n# SPDX-FileCopyrightText: X\n'),
        ('a.py', '# Copyright 2020 X\n# Licensed under the MIT license.\n'),
        ('a.go', '// Code generated by x. DO NOT EDIT.\npackage a\n'),
        ('third_party/a.c', 'int x;\n'),
        ('a.py', '# Copyright 2020 Somebody Else\nimport a\n'),
        ('a.php', '<html></html>\n'),
        ('a.py', '# SPDX-License-Identifier: Foo\n# Copyright X\n'),
    ],
)
def test_left_alone(path: str, text: str) -> None:
    assert fixed(path, text) == text


def test_hostile_configuration_never_breaks_a_file() -> None:
    options = Options(header={'license': 'MIT', 'copyright': '2026 A --> */ B'})
    for path, text in (('a.html', '<p></p>\n'), ('a.c', 'int x;\n')):
        header = read_header(path, text)
        (finding,) = missing_license_header.check(header, options)
        assert finding.fixable is None
        assert fixed(path, text, options) == text
    odd = Options(header={'license': 'MIT', 'paths': [3], 'copyright': 7, 'exclude': 'x'})
    assert codes(read_header('a.py', 'x\n'), odd) == []
    lines = Options(header={'license': 'MIT', 'copyright': '2025 A\n2026 B'})
    assert tags('a.py', fixed('a.py', 'x\n', lines)) == [
        'SPDX-FileCopyrightText: 2025 A',
        'SPDX-FileCopyrightText: 2026 B',
        'SPDX-License-Identifier: MIT',
    ]


def test_several_copyright_lines_join_a_license_line() -> None:
    options = Options(header={'license': 'MIT', 'copyright': '2025 A\n2026 B'})
    assert fixed('a.py', '# SPDX-License-Identifier: MIT\n', options) == (
        '# SPDX-FileCopyrightText: 2025 A\n'
        '# SPDX-FileCopyrightText: 2026 B\n'
        '# SPDX-License-Identifier: MIT\n'
    )


# ---- beside the reference tool ---------------------------------------------------------------

_REPOSITORY = {
    'LICENSES/Apache-2.0.txt': 'text',
    'REUSE.toml': 'version = 1\n[[annotations]]\npath = "data/**"\n'
    'SPDX-FileCopyrightText = "2026 Example Lab"\nSPDX-License-Identifier = "Apache-2.0"\n',
    'data/a.csv': 'x\n',
    'data/b.json': '{}\n',
    'src/good.py': '# SPDX-FileCopyrightText: 2026 Example Lab\n'
    '# SPDX-License-Identifier: Apache-2.0\n',
    'src/bare.py': 'import a\n',
    'src/empty.py': '',
    'src/long.py': '# Copyright 2026 Example Lab\n'
    '# Licensed under the Apache License, Version 2.0\n',
    'src/half.c': '/* SPDX-License-Identifier: Apache-2.0 */\nint x;\n',
    'src/ignored.sh': '# REUSE-IgnoreStart\n# SPDX-License-Identifier: MIT\n# REUSE-IgnoreEnd\n',
    'web/index.html': '<!DOCTYPE html>\n<html></html>\n',
    'web/style.css': 'a {}\n',
    'notebook.ipynb': '{}\n',
    'table.csv': 'a,b\n',
    'table2.csv': 'a,b\n',
    'table2.csv.license': 'SPDX-FileCopyrightText: 2026 Example Lab\n'
    'SPDX-License-Identifier: Apache-2.0\n',
    'README.md': '# Model\n',
    '.gitignore': '*.pyc\n',
    'Dockerfile': '# syntax=docker/dockerfile:1\nFROM scratch\n',
}  # fmt: skip


def test_reuse_lint_agrees(tmp_path: Path) -> None:
    """Same files without license before the fixes, none for either after them."""
    pytest.importorskip('reuse')
    import json

    from owlint.files import Files
    from owlint.inputs.header import is_source_name
    from owlint.inputs.reuse import HeaderReader

    (tmp_path / '.git').mkdir()
    for name, text in _REPOSITORY.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')

    def reuse() -> dict[str, set[str]]:
        command = [sys.executable, '-m', 'reuse', '--root', str(tmp_path), 'lint', '--json']
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
        missing = json.loads(answer.stdout)['non_compliant']
        root = tmp_path.resolve()
        return {
            key: {Path(name).resolve().relative_to(root).as_posix() for name in missing[key]}
            for key in ('missing_licensing_info', 'missing_copyright_info')
        }

    def headers() -> list[SourceHeader]:
        reader = HeaderReader(Files())
        names = (path.relative_to(tmp_path).as_posix() for path in sorted(tmp_path.rglob('*')))
        return [
            reader.read(str(tmp_path / name), name)
            for name in names
            if (tmp_path / name).is_file()
            and not name.startswith('LICENSES/')
            and is_source_name(name.rpartition('/')[2])
        ]

    ours = {
        header.path for header in headers() if list(missing_license_header.check(header, OPTIONS))
    }
    assert ours == reuse()['missing_licensing_info']
    assert len(ours) == 10

    for header in headers():
        if header.style == UNCOMMENTABLE:
            for finding in missing_license_header.check(header, OPTIONS):
                fix = missing_license_header.fix(header, finding, OPTIONS)
                assert fix is not None
                for new in fix.new_files:
                    (Path(header.file).parent / new.path).write_bytes(new.content)
        else:
            text = fixed_from(header)
            if text != header.text:
                Path(header.file).write_text(text, encoding='utf-8')
    left = {'src/long.py'}
    assert {
        header.path for header in headers() if list(missing_license_header.check(header, OPTIONS))
    } == left
    assert reuse() == {'missing_licensing_info': left, 'missing_copyright_info': set()}


def fixed_from(header: SourceHeader) -> str:
    """The file's text after its license and copyright fixes."""
    for rule in (missing_license_header, missing_copyright_header):
        for finding in rule.check(header, OPTIONS):
            fix = rule.fix(header, finding, OPTIONS) if finding.fixable == SAFE else None
            if fix is not None:
                return apply(header.text, fix.edits)
    return header.text
