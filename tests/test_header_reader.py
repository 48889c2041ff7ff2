"""The source header reader: styles, tags, long forms, side files, and hostile heads."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owlint.files import Files
from owlint.inputs.header import is_source_name, needs_text, read_header
from owlint.inputs.reuse import (
    HeaderReader,
    read_annotations,
    read_dep5,
    read_sidecar,
    sidecar_states,
)
from owlint_rules.header.styles import (
    ENDINGS,
    NAMES,
    PROSE,
    STYLES,
    TOLD_BY_TEXT,
    UNCOMMENTABLE,
    style_of,
)

LICENSE, COPYRIGHT = 'SPDX-License-Identifier', 'SPDX-FileCopyrightText'


def values(path: str, text: str) -> list[tuple[str, str]]:
    header = read_header(path, text)
    for tag in header.tags:
        assert text[tag.start : tag.end] == tag.value
    return [(tag.name, tag.value) for tag in header.tags]


# ---- styles -------------------------------------------------------------------------------


def test_tables_are_consistent() -> None:
    known = {*STYLES, UNCOMMENTABLE}
    assert set(ENDINGS.values()) | set(NAMES.values()) <= known
    assert set(ENDINGS) >= PROSE | set(TOLD_BY_TEXT)
    for line, start, _, end in STYLES.values():
        assert line or (start and end)


def test_covers_what_reuse_knows() -> None:
    """Every ending and name of the reference tool has a style here, and the same kind of one."""
    comment = pytest.importorskip('reuse.comment')
    tables = [
        {'x' + ending: style for ending, style in comment.EXTENSION_COMMENT_STYLE_MAP.items()},
        comment.FILENAME_COMMENT_STYLE_MAP,
    ]
    for table in tables:
        for name, theirs in table.items():
            ours = style_of(name)
            if theirs is comment.UncommentableCommentStyle:
                assert ours == UNCOMMENTABLE, name
            elif theirs is comment.EmptyCommentStyle:
                assert ours == '', name
            else:
                assert ours in STYLES, name


@pytest.mark.parametrize(
    ('name', 'text', 'style'),
    [
        ('a.py', '', 'python'),
        ('A.PY', '', 'python'),
        ('a.blade.php', '', 'blade'),
        ('view.html.j2', '', 'jinja'),
        ('Dockerfile.gpu', '', 'hash'),
        ('requirements-train.txt', '', 'hash'),
        ('notes.txt', '', ''),
        ('README', '', ''),
        ('run', '#!/usr/bin/env -S python3 -u\n', 'python'),
        ('run', '#!/bin/bash\n', 'hash'),
        ('run', '#!/usr/bin/env node\n', 'slash'),
        ('run', '#!/opt/strange\n', ''),
        ('a.m', 'function y = f(x)\n', 'percent'),
        ('a.m', '#import <Foundation/Foundation.h>\n', 'slash'),
        ('a.cl', '__kernel void f() {}\n', 'slash'),
        ('a.cl', '(defun f ())\n', 'lisp'),
        ('a.ts', '<?xml version="1.0"?>\n<TS/>\n', 'xml'),
        ('a.v', 'Require Import Arith.\n', 'ml'),
        ('a.pl', ':- module(a, []).\n', 'percent'),
        ('a.ipynb', '', UNCOMMENTABLE),
    ],
)
def test_style(name: str, text: str, style: str) -> None:
    assert style_of(name, text) == style


def test_source_names() -> None:
    for name in ('a.py', 'Makefile', 'a.ipynb', 'a.json', 'run', '.gitignore', 'README.md'):
        assert is_source_name(name), name
    for name in ('a.py.license', 'REUSE.toml', 'a.spdx', 'a.spdx.json', 'notes.txt', 'a.xyz'):
        assert not is_source_name(name), name
    assert needs_text('a.py')
    assert not needs_text('a.json')


# ---- tags ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ('path', 'text', 'expected'),
    [
        ('a.py', '# SPDX-License-Identifier: MIT\n', 'MIT'),
        ('a.py', '#SPDX-License-Identifier:MIT', 'MIT'),
        ('a.py', '"""SPDX-License-Identifier: MIT"""\n', 'MIT'),
        ('a.py', '"""\nSPDX-License-Identifier: MIT\n"""\n', 'MIT'),
        ('a.c', '/* SPDX-License-Identifier: (MIT OR ISC) */\n', '(MIT OR ISC)'),
        ('a.c', '// SPDX-License-Identifier: MIT\n', 'MIT'),
        ('a.c', '/********\n* SPDX-License-Identifier: MIT *\n********/\n', 'MIT'),
        ('a.c', 'int x;\n// SPDX-License-Identifier: MIT\n', 'MIT'),
        ('a.html', '<!-- SPDX-License-Identifier: MIT -->\r\n', 'MIT'),
        ('a.html', '<!--\nSPDX-License-Identifier: MIT\n-->\n', 'MIT'),
        ('a.j2', '{# SPDX-License-Identifier: MIT #}\n', 'MIT'),
        ('a.ml', '(* SPDX-License-Identifier: MIT *)\n', 'MIT'),
        ('a.hs', '{- \n SPDX-License-Identifier: MIT\n-}\n', 'MIT'),
        ('a.bat', 'REM SPDX-License-Identifier: MIT\r\n', 'MIT'),
        ('a.bat', '@REM SPDX-License-Identifier: MIT\r\n', 'MIT'),
        ('a.f', 'c SPDX-License-Identifier: MIT\n', 'MIT'),
        ('configure.ac', 'dnl SPDX-License-Identifier: MIT\n', 'MIT'),
        ('a.rst', '.. SPDX-License-Identifier: MIT\n', 'MIT'),
        ('a.bib', '@Comment{SPDX-License-Identifier: MIT}\n', 'MIT'),
        ('a.xq', '(: SPDX-License-Identifier: MIT :)\n', 'MIT'),
        ('a.md', '---\n# SPDX-License-Identifier: MIT\ntitle: x\n---\n', 'MIT'),
        ('a.py', '\ufeff# SPDX-License-Identifier: MIT\r# x\r', 'MIT'),
        ('a.py', '# SPDX-License-Identifier:\n', ''),
        ('a.lua', '-- SPDX-License-Identifier: LicenseRef-Foo-1.0\n', 'LicenseRef-Foo-1.0'),
    ],
)
def test_tag(path: str, text: str, expected: str) -> None:
    assert values(path, text) == [(LICENSE, expected)]


@pytest.mark.parametrize(
    'text',
    [
        'print("SPDX-License-Identifier: MIT")\n',
        'x = """\nSPDX-License-Identifier: MIT\n"""\n',
        'TAGS = [\n    "SPDX-License-Identifier: MIT",\n]\n',
        '# REUSE-IgnoreStart\n# SPDX-License-Identifier: MIT\n# REUSE-IgnoreEnd\n',
        '# REUSE-IgnoreStart\n# SPDX-License-Identifier: MIT\n',
        '# SPDX-SnippetBegin\n# SPDX-License-Identifier: MIT\n# SPDX-SnippetEnd\n',
        '# spdx-license-identifier: MIT\n',
        'x = 1\n' * 20_000 + '# SPDX-License-Identifier: MIT\n',
    ],
)
def test_no_tag(text: str) -> None:
    assert values('a.py', text) == []


@pytest.mark.parametrize(
    ('path', 'text', 'counts'),
    [
        ('a.py', 'def f():\n    return """\n# SPDX-License-Identifier: MIT\n"""\n', False),
        ('a.py', 'X = \'"""\'\n# SPDX-License-Identifier: MIT\n', True),
        ('a.py', 'x = 1  # """ no string\n# SPDX-License-Identifier: MIT\n', True),
        ('a.py', 'X = """a"""\n# SPDX-License-Identifier: MIT\nY = """b"""\n', True),
        ('a.yaml', 'head: |\n  # SPDX-License-Identifier: MIT\n', False),
        ('a.yaml', 'a:\n  - >-\n    x\n    # SPDX-License-Identifier: MIT\n', False),
        ('a.yaml', 'head: |\n  x\n# SPDX-License-Identifier: MIT\n', True),
        ('a.yaml', 'head:\n  # SPDX-License-Identifier: MIT\n  a: 1\n', True),
        ('a.sh', "cat <<'END'\n# SPDX-License-Identifier: MIT\nEND\n", False),
        ('a.sh', 'cat <<END\nx\nEND\n# SPDX-License-Identifier: MIT\n', True),
    ],
)
def test_a_tag_in_a_text_for_other_files_does_not_count(path: str, text: str, counts: bool) -> None:
    assert values(path, text) == ([(LICENSE, 'MIT')] if counts else [])


def test_all_tags_in_order() -> None:
    text = f'# {COPYRIGHT}: 2026 A <a@example.org>\n# {COPYRIGHT}: B\n#\n# {LICENSE}: MIT\n'
    assert values('a.py', text) == [
        (COPYRIGHT, '2026 A <a@example.org>'),
        (COPYRIGHT, 'B'),
        (LICENSE, 'MIT'),
    ]


@pytest.mark.parametrize(
    ('line', 'notice'),
    [
        ('Copyright (c) 2024 Example Lab', '2024 Example Lab'),
        ('Copyright 2024, Example. All rights reserved.', '2024, Example. All rights reserved.'),
        ('© Example Lab', 'Example Lab'),
        ('(c) 2024 Example Lab', '2024 Example Lab'),
        ('The above copyright notice shall be included', None),
        ('Copyright notices stay.', None),
        ('See COPYRIGHT for more', None),
    ],
)  # fmt: skip
def test_notice(line: str, notice: str | None) -> None:
    header = read_header('a.py', f'# {line}\nimport a\n')
    assert [tag.value for tag in header.notices] == ([notice] if notice else [])


# ---- long forms ---------------------------------------------------------------------------

APACHE = """# Licensed under the Apache License, Version 2.0 (the "License");
# you may not use this file except in compliance with the License.
"""
LGPL = """/*
 * This library is free software; you can redistribute it and/or modify it
 * under the terms of the GNU Lesser General Public License as published by
 * the Free Software Foundation; either version 2.1 of the License, or (at
 * your option) any later version.
 */
"""
MIT = """// Permission is hereby granted, free of charge, to any person obtaining
// a copy of this software and associated documentation files (the "Software"),
"""
BSD = """-- Redistribution and use in source and
-- binary forms, with or without modification, are permitted
"""


@pytest.mark.parametrize(
    ('path', 'text', 'name'),
    [
        ('a.py', APACHE, 'Apache-2.0'),
        ('a.py', APACHE.replace('\n', '\r\n'), 'Apache-2.0'),
        ('a.py', '"""Doc.\n\n' + APACHE.replace('# ', '') + '"""\n', 'Apache-2.0'),
        ('a.c', LGPL, 'LGPL-2.1-or-later'),
        ('a.c', LGPL.replace(' Lesser', ' Affero').replace('2.1', '3'), 'AGPL-3.0-or-later'),
        ('a.py', '# Released under the GNU General Public License.\n', 'GPL'),
        ('a.py', '# under version 2 of the GNU General Public License only\n', 'GPL-2.0-only'),
        ('a.js', MIT, 'MIT'),
        ('a.sql', BSD, 'BSD'),
        ('a.py', '# License: BSD 3 clause\n', 'BSD'),
        ('a.py', '# License: Apache 2.0\n', 'Apache-2.0'),
        ('a.go', '// Use of this source code is governed by a BSD-style\n// license that\n', 'BSD'),
        ('a.cc', '// This Source Code Form is subject to the terms of the Mozilla Public\n'
                 '// License, v. 2.0.\n', 'MPL-2.0'),
        ('a.py', '# according to the terms of the Llama 2 Community License Agreement.\n', 'other'),
        ('a.py', '# Any use, reproduction, disclosure or distribution of this software without\n'
                 '# an express license agreement is strictly prohibited.\n', 'other'),
        ('a.py', '# See LICENSE for license information.\n', 'pointer'),
        ('a.py', '# This file is dual licensed under the terms of the Apache License, Version\n'
                 '# 2.0, and the BSD License.\n', 'pointer'),
        ('a.h', BSD.replace('--', '//') + '// The rest is licensed under the terms of the\n'
                '// GNU General Public License, version 2.\n', 'pointer'),
        ('a.h', '/* under the terms of either the GNU Lesser General Public License, version 3,\n'
                ' * or the GNU General Public License, version 2. */\n', 'pointer'),
        ('a.py', '# Trains the model.\n', None),
        ('a.py', 'TEXT = """\n' + APACHE + '"""\n', None),
    ],
)  # fmt: skip
def test_long_form(path: str, text: str, name: str | None) -> None:
    found = read_header(path, text).long_form
    assert (found.name if found else None) == name
    if found:
        # the place holds the words, however the comment was wrapped
        place = text[found.start : found.end]
        assert place.startswith(found.text.split()[0])
        assert place.endswith(found.text.split()[-1])


def test_a_tag_beats_words() -> None:
    assert read_header('a.py', APACHE + '# SPDX-License-Identifier: MIT\n').long_form is None


@pytest.mark.parametrize(
    ('path', 'text', 'generated'),
    [
        ('a.go', '// Code generated by stringer. DO NOT EDIT.\n', True),
        ('a.py', '# @generated by a tool\n', True),
        ('a.py', '# This file was automatically generated by x.\n', True),
        ('a.min.js', 'x', True),
        ('proto/a_pb2.py', 'x', True),
        ('vendor/a/b.go', 'package b', True),
        ('lib/site-packages/a.py', 'x', True),
        ('a.yml', '$ANSIBLE_VAULT;1.1;AES256\n0123\n', True),
        ('vendors.py', 'x', False),
        ('a.py', '# Writes generated samples.\n', False),
        ('a.py', 'BANNER = "DO NOT EDIT"\n', False),
    ],
)
def test_generated(path: str, text: str, generated: bool) -> None:
    assert read_header(path, text).generated is generated


# ---- the place for a header -----------------------------------------------------------------


@pytest.mark.parametrize(
    ('path', 'before', 'after'),
    [
        ('a.py', '', 'import a\n'),
        ('a.py', '\ufeff', 'import a\n'),
        ('a.py', '#!/usr/bin/python\n# vim: set fileencoding=utf-8 :\n', 'import a\n'),
        ('a.py', '# -*- coding: latin-1 -*-\r\n', '"""x"""\r\n'),
        ('a.py', '# ---\n# jupyter:\n#   x: y\n# ---\n', '\n# %%\n'),
        ('a.el', ';;; a.el --- x -*- lexical-binding: t -*-\n', ';; x\n'),
        ('a.rb', '#!/usr/bin/env ruby\n# encoding: utf-8\n# frozen_string_literal: true\n', 'x\n'),
        ('a.rs', '', '#![allow(x)]\n'),
        ('a.rs', '#!/usr/bin/env rust-script\n', '#![allow(x)]\n'),
        ('a.tex', '% !TEX root = main.tex\n% !TEX program = lualatex\n', '\\documentclass{x}\n'),
        ('a.cabal', 'cabal-version: 3.0\n', 'name: x\n'),
        ('a.xml', '<?xml version="1.0"\n  encoding="utf-8"?>\n', '<a/>\n'),
        ('a.xml', '<?xml version="1.0"?>', '<a/>\n'),
        ('a.xml', '', '<!DOCTYPE a [ <!ENTITY x "]>"> ]>\n<a/>\n'),
        ('a.html', '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN"\n "a>b">\n', '<html>\n'),
        ('a.php', '#!/usr/bin/env php\n<?php declare(strict_types=1);\n', 'echo 1;\n'),
        ('a.md', '---\ntitle: x\n---\n', '# x\n'),
        ('a.md', '+++\ntitle = "x"\n+++\n', '# x\n'),
        ('a.md', '', '# x\n---\n'),
        ('a.sql', '--liquibase formatted sql\n', 'select 1;\n'),
        ('Dockerfile', '# syntax=x\n# check=skip=all\n', '# syntax is here\nFROM x\n'),
        ('Makefile', '', '# syntax=x\nall:\n'),
    ],
)
def test_insert_at(path: str, before: str, after: str) -> None:
    assert read_header(path, before + after).insert_at == len(before)


@pytest.mark.parametrize(
    ('path', 'text'),
    [
        ('a.php', '<html>\n<?php echo 1;\n'),
        ('a.php', '<?php /* x\n'),
        ('a.xml', '<?xml version="1.0"\n'),
        ('a.md', '---\ntitle: never closed\n'),
        ('a.c', '/* -*- mode: C -*-\n never closed\n'),
    ],
)
def test_no_safe_place(path: str, text: str) -> None:
    assert read_header(path, text).insert_at == -1


@given(
    st.sampled_from(['a.py', 'a.c', 'a.xml', 'a.html', 'a.md', 'a.php', 'a.rs', 'a.rb', 'a.j2']),
    st.lists(
        st.sampled_from(
            ['\ufeff', '#!', '/*', '*/', '<!--', '-->', '<?xml', '?>', '<!DOCTYPE', '[', '>', '"',
             '---', '\n', '\r\n', '\r', ' ', 'SPDX-License-Identifier:', 'MIT', '<?php', '-*-',
             'Copyright', '(c)', 'licensed under', 'REUSE-IgnoreStart', '"""', '\0', 'x', '{#',
             '#}', '# ']
        ),
        max_size=30,
    ),
)  # fmt: skip
def test_any_head_is_answered(path: str, pieces: list[str]) -> None:
    text = ''.join(pieces)
    header = read_header(path, text)
    assert -1 <= header.insert_at <= len(text)
    for tag in (*header.tags, *header.notices):
        assert text[tag.start : tag.end] == tag.value


@pytest.mark.parametrize(
    'unit',
    ['/*', '<!--', '# Copyright ', '(* ', 'SPDX-License-Identifier: ', '# the terms of the A ',
     '<!DOCTYPE "', 'REUSE-IgnoreStart ', '-*- ', '\n', ' ', '#!' , '---\n', 'licensed under ',
     'x\n# SPDX-License-Identifier: ', '<<A ', 'a: |\n', '\"\"\"\n#', '"'],
)  # fmt: skip
def test_long_hostile_heads_end(unit: str) -> None:
    for path in ('a.py', 'a.c', 'a.xml', 'a.md', 'a.rs', 'a.sh'):
        header = read_header(path, unit * (200_000 // len(unit)))
        assert header.insert_at <= 65_536


# ---- statements kept elsewhere ----------------------------------------------------------------

TOML = """version = 1

[[annotations]]
path = "**"
SPDX-FileCopyrightText = ["2026 A", "2026 B"]
SPDX-License-Identifier = "MIT"

[[annotations]]
path = ["data/*.csv", "docs/**"]
precedence = "{precedence}"
SPDX-License-Identifier = ["CC0-1.0"]
"""


def annotations(precedence: str = 'closest') -> list:
    return read_annotations(TOML.replace('{precedence}', precedence))


def test_last_fitting_annotation_counts() -> None:
    def licenses(path: str) -> list[str]:
        states = sidecar_states((), None, [('REUSE.toml', path, annotations())])
        return [value for name, value in states.statements if name == LICENSE]

    assert licenses('a.py') == ['MIT']
    assert licenses('data/a.csv') == ['CC0-1.0']
    assert licenses('data/x/a.csv') == ['MIT']
    assert licenses('docs/x/y.md') == ['CC0-1.0']


def test_precedence() -> None:
    def states(own: set[str], precedence: str) -> tuple[list[tuple[str, str]], bool]:
        found = sidecar_states(own, None, [('REUSE.toml', 'docs/a.md', annotations(precedence))])
        return found.statements, found.own_counts

    assert states({LICENSE}, 'closest') == ([], True)
    assert states(set(), 'closest') == ([(LICENSE, 'CC0-1.0')], True)
    assert states({LICENSE}, 'aggregate') == ([(LICENSE, 'CC0-1.0')], True)
    assert states({LICENSE}, 'override') == ([(LICENSE, 'CC0-1.0')], False)


def test_nearest_fills_first_and_outermost_overrides() -> None:
    near = read_annotations(
        'version = 1\n[[annotations]]\npath = "*"\nSPDX-License-Identifier = "ISC"\n'
    )
    above = [('REUSE.toml', 'docs/a.md', annotations()), ('docs/REUSE.toml', 'a.md', near)]
    assert sidecar_states((), None, above).statements == [(LICENSE, 'ISC')]
    above[0] = ('REUSE.toml', 'docs/a.md', annotations('override'))
    assert sidecar_states((), None, above).statements == [(LICENSE, 'CC0-1.0')]


def test_sidecar_takes_the_place_of_the_file() -> None:
    text = f'{COPYRIGHT}: 2026 A\n\n{LICENSE}: MIT\n'
    states = sidecar_states({LICENSE}, ('a.py.license', text), [])
    assert not states.own_counts
    assert states.statements == [(COPYRIGHT, '2026 A'), (LICENSE, 'MIT')]
    assert read_sidecar('Copyright (c) 2020 B\n') == [(COPYRIGHT, '2020 B')]


@pytest.mark.parametrize(
    'text', ['', 'x', 'version = 2', 'version = 1\nannotations = 3', 'a = [' * 2000]
)
def test_broken_reuse_toml_says_nothing(text: str) -> None:
    assert read_annotations(text) == []


@given(
    st.text(alphabet='ab/*\\.', min_size=1, max_size=8),
    st.text(alphabet='ab/*\\.', min_size=1, max_size=8),
)
def test_globs_agree_with_reuse(glob: str, path: str) -> None:
    """The same paths as the reference tool matches, for globs without its open corner cases."""
    module = pytest.importorskip('reuse.global_licensing')
    if '***' in glob or '\\' in glob:
        return
    item = module.AnnotationsItem(
        paths={glob}, copyright_notices={'2026 A'}, spdx_expressions={'MIT'}
    )
    toml = f'version = 1\n[[annotations]]\npath = "{glob}"\nSPDX-License-Identifier = "MIT"\n'
    (ours,) = read_annotations(toml)
    assert ours.matches(path) == item.matches(path)


@given(
    st.text(alphabet='ab/*?\\', min_size=1, max_size=8),
    st.text(alphabet='ab/*?', min_size=1, max_size=8),
)
def test_globs_of_dep5_agree_with_debian(glob: str, path: str) -> None:
    module = pytest.importorskip('debian.copyright')
    try:
        theirs = module.globs_to_re([glob])
    except ValueError:
        return
    (ours,) = read_dep5(f'Files: {glob}\nLicense: MIT\n')
    assert ours.matches(path) == bool(theirs.fullmatch(path))


@pytest.mark.parametrize(
    ('paths', 'yes', 'no'),
    [
        # each path must match to its end, not the last one alone
        ('["a.c", "docs/**"]', ['a.c', 'docs/x'], ['a.cpp', 'a.c/x', 'docs']),
        ('"src/*/x?.c"', ['src/a/x?.c'], ['src/a/xy.c', 'src/a/b/x?.c']),
        ('"**/a*b"', ['ab', 'x/axb', 'x/y/ab'], ['a/b', 'x/a/b', 'abc']),
        ('"a**b*c"', ['abc', 'ax/ybzc'], ['ab/c', 'abcd']),
    ],
)
def test_paths_of_annotations(paths: str, yes: list[str], no: list[str]) -> None:
    toml = f'version = 1\n[[annotations]]\npath = {paths}\nSPDX-License-Identifier = "MIT"\n'
    (item,) = read_annotations(toml)
    assert [path for path in yes if not item.matches(path)] == []
    assert [path for path in no if item.matches(path)] == []


@pytest.mark.parametrize('stars', ['**a', '*a', '**/a*', '*'])
def test_many_stars_end(stars: str) -> None:
    """Expressions with as many `.*` would not have finished in years."""
    toml = (
        f'version = 1\n[[annotations]]\npath = "{stars * 40}b"\nSPDX-License-Identifier = "MIT"\n'
    )
    (item,) = read_annotations(toml)
    (old,) = read_dep5(f'Files: {stars * 40}b\nLicense: MIT\n')
    for path in ('a' * 200, '/'.join(['a' * 40] * 20)):
        assert not item.matches(path)
        assert not old.matches(path)


def test_dep5() -> None:
    items = read_dep5(
        'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n'
        'Upstream-Name: x\n\n# all\nFiles: *\nCopyright: 2026 A\nLicense: MIT\n\n'
        'Files: data/*.csv\n       docs/*\nCopyright: 2026 B\n           2025 C\nLicense: CC0-1.0\n'
    )
    assert len(items) == 2
    states = sidecar_states((), None, [('.reuse/dep5', 'data/x/a.csv', items)])
    assert states.statements == [
        (LICENSE, 'CC0-1.0'),
        (COPYRIGHT, '2026 B'),
        (COPYRIGHT, '2025 C'),
    ]
    states = sidecar_states((), None, [('.reuse/dep5', 'src/a.py', items)])
    assert states.statements == [(LICENSE, 'MIT'), (COPYRIGHT, '2026 A')]
    assert read_dep5('') == read_dep5('\n: \n\nLicense: MIT\n') == []


def test_escaped_stars() -> None:
    toml = "version = 1\n[[annotations]]\npath = '\\*.py'\nSPDX-License-Identifier = 'MIT'\n"
    (item,) = read_annotations(toml)
    assert item.matches('*.py')
    assert not item.matches('a.py')


def test_reading_from_disk(tmp_path: Path) -> None:
    (tmp_path / '.git').mkdir()
    (tmp_path / 'REUSE.toml').write_text(TOML.replace('{precedence}', 'closest'))
    (tmp_path / 'docs').mkdir()
    (tmp_path / 'docs' / 'a.json').write_text('{}')
    (tmp_path / 'a.py').write_text('# SPDX-License-Identifier: ISC\n')
    (tmp_path / 'image.png').write_bytes(b'\x89PNG\0')
    (tmp_path / 'image.png.license').write_text('SPDX-License-Identifier: CC-BY-4.0\n')
    (tmp_path / 'empty.json').write_text('')
    (tmp_path / 'data').write_bytes(b'\0\1\2')
    (tmp_path / 'link.py').symlink_to('a.py')
    reader = HeaderReader(Files())

    def read(name: str):
        return reader.read(str(tmp_path / name), name)

    assert read('docs/a.json').elsewhere == [(LICENSE, 'CC0-1.0')]
    header = read('a.py')
    assert header.reuse
    assert header.own_counts
    assert header.elsewhere == [(COPYRIGHT, '2026 A'), (COPYRIGHT, '2026 B')]
    image = read('image.png')
    assert image.elsewhere[0] == (LICENSE, 'CC-BY-4.0')
    assert image.elsewhere_path == 'image.png.license'
    assert not image.problems
    assert read('empty.json').generated
    assert read('link.py').generated
    assert not read('data').style
    assert not read('data').problems
