"""Suppression comments: what they hold back, on which lines, and what is said about them."""

from __future__ import annotations

import pytest

from owlint.engine import Engine, Settings
from program import put

CONFIG = 'plugins = ["probes"]\nselect = ["PRB", "OWL8"]\n'


def check(tmp_path, monkeypatch, files, config=CONFIG, paths=None, **settings):
    put(tmp_path, {'owlint.toml': config, **files})
    monkeypatch.chdir(tmp_path)
    result = Engine(Settings(**settings)).check(paths or list(files))
    return [
        f'{item.line}:{item.column} {item.code}'
        + (f' [{item.suppressed_by}: {item.reason}]' if item.suppressed else '')
        for item in result.findings
    ]


HELD = '[comment: because]'
MOF = 'framework:\n  name: Model Openness Framework\n'

CARDS = {
    # a comment at the end of a line speaks for that line
    'same-line': (
        '---\na: WRONG # owlint: ignore[PRB101] because\nb: WRONG\n---\n',
        [f'2:4 PRB101 {HELD}', '3:4 PRB101'],
    ),
    # one alone for the next line that is neither blank nor a comment
    'next-line': (
        '---\n# owlint: ignore[PRB101] because\n\n# more\na: WRONG\nb: WRONG\n---\n',
        [f'5:4 PRB101 {HELD}', '6:4 PRB101'],
    ),
    'by-name': ('---\na: WRONG # owlint: ignore[card-word] because\n---\n', [f'2:4 PRB101 {HELD}']),
    'by-prefix': ('---\na: WRONG # owlint: ignore[PRB] because\n---\n', [f'2:4 PRB101 {HELD}']),
    'by-all': ('---\na: WRONG # owlint: ignore[all] because\n---\n', [f'2:4 PRB101 {HELD}']),
    'two-names': (
        '---\na: WRONG WORSE # owlint: ignore[PRB101, other-card-word] because\n---\n',
        [f'2:4 PRB101 {HELD}', f'2:10 PRB102 {HELD}'],
    ),
    'one-of-two-unused': (
        '---\na: WRONG # owlint: ignore[PRB101, PRB102] because\n---\n',
        [f'2:4 PRB101 {HELD}', '2:10 OWL801'],
    ),
    'other-rule': (
        '---\na: WRONG # owlint: ignore[PRB102] because\n---\n',
        ['2:4 PRB101', '2:10 OWL801'],
    ),
    'file': (
        '---\na: WRONG\n# owlint: ignore-file[PRB101] because\n---\nWRONG\n',
        [f'2:4 PRB101 {HELD}', f'5:1 PRB101 {HELD}'],
    ),
    'no-reason': (
        '---\na: WRONG # owlint: ignore[PRB101]\n---\n',
        ['2:4 PRB101 [comment: ]', '2:10 OWL802'],
    ),
    'unknown-rule': ('---\na: WRONG # owlint: ignore[PRB9]\n---\n', ['2:4 PRB101', '2:10 OWL803']),
    'one-unknown-rule': (
        '---\na: WRONG # owlint: ignore[PRB101, nope] because\n---\n',
        [f'2:4 PRB101 {HELD}', '2:10 OWL803'],
    ),
    'no-brackets': ('---\na: WRONG # owlint: ignore\n---\n', ['2:4 PRB101', '2:10 OWL803']),
    'empty-brackets': ('---\na: WRONG # owlint: ignore[] x\n---\n', ['2:4 PRB101', '2:10 OWL803']),
    'open-bracket': ('---\na: WRONG # owlint: ignore[PRB101\n---\n', ['2:4 PRB101', '2:10 OWL803']),
    'other-word': ('---\na: WRONG # owlint: skip[PRB101] x\n---\n', ['2:4 PRB101', '2:10 OWL803']),
    'remark': ('---\na: WRONG # owlint: see the docs\n---\n', ['2:4 PRB101']),
    # text of a value is no comment
    'quoted': ('---\na: "WRONG # owlint: ignore[PRB101] x"\n---\n', ['2:5 PRB101']),
    'block-text': ('---\na: |\n  WRONG # owlint: ignore[PRB101] x\n---\n', ['3:3 PRB101']),
    'glued': ('---\na: WRONG# owlint: ignore[PRB101] x\n---\n', ['2:4 PRB101']),
    'html-in-front': ('---\na: WRONG <!-- owlint: ignore[PRB101] x -->\n---\n', ['2:4 PRB101']),
    # an HTML comment in the body speaks for the front matter too
    'html-for-front': (
        '---\na: WRONG\n---\ntext\n<!-- owlint: ignore[PRB101] because -->\n\nWRONG\n\nWRONG\n',
        [f'2:4 PRB101 {HELD}', f'7:1 PRB101 {HELD}', '9:1 PRB101'],
    ),
    'html-inline': (
        '---\na: b\n---\nWRONG <!-- owlint: ignore[PRB101] because --> WRONG\nWRONG\n',
        [f'4:1 PRB101 {HELD}', f'4:47 PRB101 {HELD}', '5:1 PRB101'],
    ),
    # a heading is no comment: the comment above it speaks for the heading alone
    'heading': (
        '---\na: b\n---\n<!-- owlint: ignore[PRB101] because -->\n# WRONG\nWRONG\n',
        [f'5:3 PRB101 {HELD}', '6:1 PRB101'],
    ),
    'hash-in-body': ('---\na: b\n---\nWRONG # owlint: ignore[PRB101] x\n', ['4:1 PRB101']),
    'no-block': ('<!-- owlint: ignore[PRB101] because -->\nWRONG\n', [f'2:1 PRB101 {HELD}']),
    'crlf': (
        '---\r\na: WRONG # owlint: ignore[PRB101] because\r\nb: WRONG\r\n---\r\n',
        [f'2:4 PRB101 {HELD}', '3:4 PRB101'],
    ),
    'bare-cr': (
        '---\ra: WRONG # owlint: ignore[PRB101] because\rb: WRONG\r---\n',
        [f'2:4 PRB101 {HELD}', '3:4 PRB101'],
    ),
    'bom': (
        '\ufeff---\na: WRONG # owlint: ignore[PRB101] because\n---\n',
        [f'2:4 PRB101 {HELD}'],
    ),
    'bom-first-line': ('\ufeff<!-- owlint: ignore[PRB101] x -->\n', ['1:1 OWL801']),
    'last-line': ('WRONG\n<!-- owlint: ignore[PRB101] x -->', ['1:1 PRB101', '2:1 OWL801']),
}  # fmt: skip


@pytest.mark.parametrize(('text', 'expected'), CARDS.values(), ids=CARDS.keys())
def test_cards(tmp_path, monkeypatch, text, expected):
    (tmp_path / 'README.md').write_bytes(text.encode())
    put(tmp_path, {'owlint.toml': CONFIG})
    assert check(tmp_path, monkeypatch, {'README.md': text.encode()}) == expected


def test_unused_comment_in_a_card_that_is_clean(tmp_path, monkeypatch):
    text = '---\n# owlint: ignore[PRB101] because\na: b\n---\n'
    assert check(tmp_path, monkeypatch, {'README.md': text}) == ['2:1 OWL801']


SOURCES = {
    'a.py': '# owlint: ignore[PRB301] because\nWRONG\n',
    'b.py': 'WRONG  # owlint: ignore[PRB301] because\n',
    'c.c': '/* owlint: ignore[PRB301] because */\nWRONG\n',
    'd.cu': 'WRONG // owlint: ignore[PRB301] because\n',
    'e.ts': '// owlint: ignore[PRB301]: because\nWRONG\n',
    'f.sh': '#!/bin/sh\n# owlint: ignore[header-word] because\n\nWRONG\n',
    'g.rs': 'WRONG /* owlint: ignore[PRB301] because */\n',
    'h.sql': '-- owlint: ignore[PRB301] because\nWRONG\n',
    'i.html': '<!-- owlint: ignore[PRB301] because -->\nWRONG\n',
    'j.toml': 'x = "WRONG" # owlint: ignore[PRB301] because\n',
    'k.lua': 'WRONG -- owlint: ignore[PRB301] because\n',
    'l.tex': '% owlint: ignore[PRB301] because\nWRONG\n',
    'm.yaml': 'x: WRONG # owlint: ignore[PRB301] because\n',
    'n.py': 'WRONG\n# owlint: ignore-file[PRB301] - because\n',
}


@pytest.mark.parametrize(('name', 'text'), SOURCES.items(), ids=SOURCES.keys())
def test_sources(tmp_path, monkeypatch, name, text):
    config = CONFIG + '[header]\nlicense = "MIT"\n'
    (line,) = check(tmp_path, monkeypatch, {name: text}, config)
    assert line.endswith(f'PRB301 {HELD}')


def test_manifest(tmp_path, monkeypatch):
    text = (
        MOF
        + 'a: WRONG # owlint: ignore[PRB401] because\nb: WRONG\nc: "# owlint: ignore[PRB401] x"\n'
    )
    assert check(tmp_path, monkeypatch, {'mof.yml': text}) == [f'3:4 PRB401 {HELD}', '4:4 PRB401']


def test_license_in_markdown(tmp_path, monkeypatch):
    text = '<!-- owlint: ignore[PRB201] because -->\n# WRONG\n\nWRONG\n'
    assert check(tmp_path, monkeypatch, {'LICENSE.md': text}) == [
        f'2:3 PRB201 {HELD}',
        '4:1 PRB201',
    ]


def test_rules_that_did_not_run_are_not_judged(tmp_path, monkeypatch):
    text = '---\na: b # owlint: ignore[PRB101] because\n---\n'
    files = {'README.md': text}
    assert check(tmp_path, monkeypatch, files) == ['2:6 OWL801']
    assert check(tmp_path, monkeypatch, files, select=['PRB102', 'OWL8']) == []
    assert check(tmp_path, monkeypatch, files, kinds=['license']) == []
    assert check(tmp_path, monkeypatch, files, ignore=['PRB101']) == []


def test_a_comment_holds_back_a_finding_of_the_whole_release(tmp_path, monkeypatch):
    card = '---\nlicense: apache-2.0 # owlint: ignore[OWL601] because\n---\n'
    files = {'README.md': card, 'model.safetensors': b''}
    config = 'select = ["OWL6", "OWL8"]\n'
    # also when only another file of the release is passed
    for paths in (['README.md'], ['model.safetensors'], ['README.md', 'model.safetensors']):
        found = check(tmp_path, monkeypatch, files, config, paths)
        assert found == [f'2:10 OWL601 {HELD}']


def test_more_comments_than_a_person_writes(tmp_path, monkeypatch, thorough):
    many = 20_000 if thorough else 4_000
    lines = ''.join(f'k{i}: WRONG # owlint: ignore[PRB101] x\n' for i in range(many))
    body = '<!-- owlint: ignore[PRB101] x -->\n' * many
    found = check(tmp_path, monkeypatch, {'README.md': f'---\n{lines}---\n{body}'})
    # each is found, and the work stays bounded
    assert sum('PRB101' in line for line in found) == many
