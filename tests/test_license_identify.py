# ruff: noqa: E501 - the cases read better on one line
"""Recognition of license texts: harmless edits, restrictive edits, versions, composites."""

from __future__ import annotations

import html
import random
import re
import subprocess
import sys
import textwrap
from functools import cache

import pytest

from owlint_rules.licenses import texts
from owlint_rules.licenses.recognition.identify import identify
from owlint_rules.licenses.recognition.index import FOLDER, INDEX, Index
from owlint_rules.licenses.texts import table

IDS = list(texts.ids())
SHORT = [
    'MIT',
    'BSD-3-Clause',
    'Apache-2.0',
    'OWPL-1.0.0',
    'OpenMDW-1.1',
    'CC-BY-4.0',
    'GPL-3.0-only',
]


@cache
def text_of(id: str) -> str:
    return texts.filled_text(id, '2025', 'Example Lab').decode()


@cache
def key_of(id: str) -> str:
    match = identify(text_of(id))
    assert match.status == 'exact'
    assert match.license
    return match.license


def led(text: str, leader: str) -> str:
    return '\n'.join((leader + line).rstrip() for line in text.split('\n'))


def printed(text: str) -> str:
    """As a program prints it: a number and a form feed every forty lines, wherever they fall."""
    lines = text.split('\n')
    for page in reversed(range(1, len(lines) // 40 + 1)):
        lines[40 * page : 40 * page] = ['', f'{page}', '\f']
    return '\n'.join(lines) if len(lines) >= 80 else text


def wrapped(text: str, width: int) -> str:
    return '\n\n'.join(
        textwrap.fill(' '.join(part.split()), width, break_on_hyphens=False)
        for part in re.split(r'\n\s*\n', text)
    )


#: What Windows-1252 makes of the bytes 80 to 9F; five of them it leaves alone.
CP1252 = {
    byte: bytes((byte,)).decode('cp1252')
    for byte in range(0x80, 0xA0)
    if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}

HARMLESS = {
    'verbatim': lambda t: t,
    'windows line ends': lambda t: t.replace('\n', '\r\n'),
    'old mac line ends': lambda t: t.replace('\n', '\r'),
    'byte-order mark': lambda t: '\ufeff' + t,
    'trailing blanks': lambda t: t.replace('\n', '  \n') + '\n\n\n',
    'indented': lambda t: led(t, '\t'),
    'narrow': lambda t: wrapped(t, 52),
    'wide': lambda t: wrapped(t, 118),
    'printed': printed,
    'capitals': str.upper,
    'one line': lambda t: ' '.join(t.split()),
    'C comment': lambda t: '/*\n' + led(t, ' * ') + '\n */',
    'shell comment': lambda t: led(t, '# '),
    'SQL comment': lambda t: led(t, '-- '),
    'm4 comment': lambda t: led(t, 'dnl '),
    'TeX comment': lambda t: led(t, '% '),
    'HTML comment': lambda t: f'<!--\n{t}\n-->',
    'Python string': lambda t: f'"""\n{t}\n"""',
    'typographic quotes': lambda t: re.sub(r'"([^"]*)"', '\u201c\\1\u201d', t).replace("'", '\u2019'),
    'dashes': lambda t: t.replace('-', '\u2010'),
    'no-break blanks': lambda t: t.replace(' of ', '\u00a0of '),
    'Markdown fence': lambda t: f'# License\n\n```text\n{t}\n```\n',
    'Markdown quote': lambda t: led(t, '> '),
    'HTML page': lambda t: '<html><body>' + ''.join(
        f'<p>{html.escape(p)}</p>\n' for p in re.split(r'\n\s*\n', t)) + '</body></html>',
    'project heading': lambda t: f'# Kestrel 3B\n\n{t}',
    'heading and sentence': lambda t: f'Kestrel\n=======\n\nThis project is licensed as follows.\n\n{t}',
    'more holders': lambda t: 'Copyright 2019-2024 Ana Pérez <ana@example.org>\n'
    f'Copyright (C) 2021, Institute for Applied Birds and contributors. All rights reserved.\n\n{t}',
    'UTF-8 read as Windows-1252': lambda t: t.replace("'", '\u2019')
    .replace('"', '\u201d').encode().decode('latin-1').translate(CP1252),
    'README section': lambda t: '# kestrel\n\nDraws birds.\n\n## Usage\n\nRun `kestrel --help`.\n\n'
    f'## License\n\n{t}\n\n## Thanks\n\nTo the birds.\n',
}  # fmt: skip


@pytest.mark.parametrize('edit', list(HARMLESS))
def test_harmless_edits_stay_standard(edit: str, thorough: bool) -> None:
    turn = list(HARMLESS).index(edit)
    # each edit with every fourth license
    for id in IDS if thorough else IDS[turn % 4 :: 4]:
        match = identify(HARMLESS[edit](text_of(id)))
        assert (match.status, match.license) == ('exact', key_of(id)), f'{id}: {match.changes}'
        assert match.changes == []


def test_every_reference_is_found_by_its_own_words() -> None:
    for number, row in enumerate(INDEX.rows):
        found = INDEX.lookup(INDEX.stream(number))
        assert found is not None, row
        assert found.number == number


SENTENCES = [
    'Kindly refrain from earning money with it.',
    'Only schools are covered by this grant.',
    'Firms with over 5,000 staff owe us a share of their income.',
    'Armies stay out.',
    'You shall not teach other networks with its answers.',
    'Persons living in Utopia get no rights here.',
    'We can end all this whenever we like.',
    'NONCOMMERCIAL',
]
PLACES = {
    'end': lambda t, s: f'{t}\n{s}\n',
    'end of last line': lambda t, s: f'{t.rstrip()} {s}\n',
    'top': lambda t, s: f'{s}\n\n{t}',
    'heading': lambda t, s: f'# {s}\n\n{t}',
    'underlined heading': lambda t, s: f'{s}\n{"=" * 20}\n\n{t}',
    'title line': lambda t, s: (
        t.replace('\n', f' ({s})\n', 1) if t.strip()[:1] == t[:1] else f'{s}{t}'
    ),
    'copyright line': lambda t, s: f'Copyright (c) 2024 Kestrel Inc. {s}\n\n{t}',
    'holder': lambda t, s: f'Copyright 2024 Kestrel Inc, {s.rstrip(".").lower()}\n\n{t}',
    'late copyright line': lambda t, s: f'{t}\nCopyright 2024 Kestrel - {s}\n',
    'HTML comment': lambda t, s: f'{t}\n<!-- {s} -->\n',
    'HTML comment on top': lambda t, s: f'<!-- {s} -->\n{t}',
    'list item': lambda t, s: f'{t}\n  7. {s}\n',
    'bullet': lambda t, s: f'{t}\n- {s}\n',
    'middle': lambda t, s: t[: (k := t.find(' ', len(t) // 2))] + f' {s}' + t[k:],
    'invisible letters': lambda t, s: f'{t}\n{s.replace("e", "e" + chr(0x200B))}\n',
    'look-alike letters': lambda t, s: (
        f'{s.replace("e", chr(0x435)).replace("o", chr(0x43E))}\n\n{t}'
    ),
    'README beside it': lambda t, s: f'# kestrel\n\n{s}\n\n## License\n\n{t}',
    'README behind it': lambda t, s: f'# kestrel\n\n## License\n\n{t}\n\n## Also\n\n{s}\n',
}


@pytest.mark.parametrize('place', list(PLACES))
def test_a_restriction_is_never_called_clean(place: str, thorough: bool) -> None:
    chance = random.Random(place)
    for id in SHORT:
        for sentence in SENTENCES if thorough else chance.sample(SENTENCES, 1):
            match = identify(PLACES[place](text_of(id), sentence))
            assert match.status == 'modified', f'{id}: {sentence}'
            assert match.license == key_of(id)
            assert match.changes


def test_the_change_has_line_and_words() -> None:
    match = identify(text_of('MIT') + '\nArmies stay out.\n')
    [change] = match.changes
    assert (change.kind, change.line, change.text) == ('added', 23, 'Armies stay out')


FLIPS = [
    ('MIT', 'is hereby granted', 'is hereby not granted', 'added'),
    ('MIT', 'free of charge', 'for a charge', 'replaced'),
    ('MIT', 'without restriction', 'with restriction', 'replaced'),
    ('MIT', ', and/or sell', '', 'removed'),
    ('BSD-3-Clause', 'are permitted provided', 'are not permitted provided', 'added'),
    ('Apache-2.0', 'perpetual, worldwide', 'worldwide', 'removed'),
    ('Apache-2.0', 'irrevocable', 'revocable', 'replaced'),
    ('Apache-2.0', 'Version 2.0, January 2004', 'Version 2.1, January 2004', 'replaced'),
    ('GPL-3.0-only', 'for a price no more than', 'for a price more than', 'removed'),
    ('OWPL-1.0.0', 'licensor will not be liable', 'licensor will be liable', 'removed'),
    ('CC-BY-4.0', 'royalty-free', 'royalty-bearing', 'replaced'),
    ('MPL-2.0', '2.1. Grants', '2.9. Grants', None),
    ('Apache-2.0', 'without modifications', '~~without modifications~~', None),
]


@pytest.mark.parametrize(('id', 'old', 'new', 'kind'), FLIPS)
def test_few_words_that_turn_the_meaning(id: str, old: str, new: str, kind: str | None) -> None:
    text = ' '.join(text_of(id).split())
    assert old in text
    match = identify(text.replace(old, new, 1))
    assert match.status == 'modified'
    assert match.license == key_of(id)
    if kind:
        assert kind in {change.kind for change in match.changes}


def test_a_changed_section_number_is_noticed() -> None:
    text = text_of('MPL-2.0')
    assert '\n3.2. Distribution' in text
    match = identify(text.replace('\n3.2. Distribution', '\n3.8. Distribution'))
    [change] = match.changes
    assert (match.status, change.kind, change.old, change.new) == (
        'modified',
        'replaced',
        '3.2',
        '3.8',
    )


def test_a_number_inside_a_change_is_no_change_of_its_own() -> None:
    text = text_of('BSD-3-Clause')
    item = re.search(r'2\. Redistributions in binary.*?\n\n', text, re.S)
    assert item
    [change] = identify(text.replace(item.group(), '4. Pay us first.\n\n')).changes
    assert (change.kind, change.new) == ('replaced', 'Pay us first')


def test_removed_sentences_are_noticed(thorough: bool) -> None:
    chance = random.Random(4)
    clean = total = 0
    for id in IDS:
        text = text_of(id)
        body = text[len(text) // 10 :]
        spans = [m.span() for m in re.finditer(r'[A-Z][^.;]{40,}?[.;](?=\s)', body, re.S)]
        for start, end in chance.sample(spans, min(6 if thorough else 4, len(spans))):
            match = identify(text[: len(text) // 10] + body[:start] + body[end:])
            total += 1
            clean += match.status == 'exact' and match.license == key_of(id)
    assert total > 80
    assert clean <= total * 0.02


def test_versions_are_told_apart() -> None:
    names = {id: identify(text_of(id)) for id in IDS}
    assert len({(m.license, m.variant) for m in names.values()}) == len(IDS)
    mixed = text_of('OpenMDW-1.0').replace('version 1.0 (OpenMDW-1.0)', 'version 1.1 (OpenMDW-1.1)')
    assert identify(mixed).status == 'modified'


def test_the_five_texts_of_one_version_are_told_apart() -> None:
    from tools import license_index

    pinned = texts.standard_text('OWPL-1.0.0')
    base = pinned
    for kind, *args in reversed(table.OWPL_TEXTS[4][2]):
        base = base[: -len(args[0])] if kind == 'end' else base.replace(args[1], args[0])
    variants = set()
    for commit, date, steps, blob in table.OWPL_TEXTS:
        data = license_index.apply(base, steps)
        assert license_index.blob(data) == blob
        match = identify(data.decode())
        assert (match.status, match.license) == ('exact', 'owpl-1.0.0')
        assert commit in match.variant
        assert date in match.variant
        variants.add(match.variant)
        assert any('earlier text' in note for note in match.notes) == (commit != '099e232')
    assert len(variants) == 5


def test_custom_texts_are_never_standard(thorough: bool) -> None:
    seen = 0
    for number in range(len(INDEX.rows)):
        ref = INDEX.ref(number)
        if 'custom' not in ref.flags:
            continue
        seen += 1
        words = ' '.join(INDEX.stream(number))
        match = identify(words)
        assert match.status in ('custom', 'modified')
        assert match.spdx is None
        assert match.license == ref.license
        assert match.policy == ('policy' in ref.flags)
        if seen % 9 and not thorough:
            continue
        edited = identify(words + ' and one more thing for everybody')
        assert edited.status == 'modified'
        assert edited.license == ref.license
    assert seen > 80


@pytest.mark.parametrize(
    'version', ['llama2', 'llama3', 'llama3.1', 'llama3.2', 'llama3.3', 'llama4']
)
def test_llama_versions_are_known(version: str) -> None:
    refs = [INDEX.ref(n) for n in range(len(INDEX.rows))]
    assert [r for r in refs if r.license == version and 'policy' not in r.flags]
    assert [r for r in refs if r.license == version and 'policy' in r.flags]


def test_two_licenses_in_one_file() -> None:
    apache, mit = text_of('Apache-2.0'), text_of('MIT')
    match = identify(f'{apache}\n\n{"=" * 60}\nThird-party code: kestrel-c\n\n{mit}')
    assert match.status == 'modified'
    assert [part.license for part in match.parts] == ['apache-2.0', 'mit']
    assert [part.status for part in match.parts] == ['exact', 'exact']
    first, second = match.parts
    assert first.start_line < first.end_line < second.start_line < second.end_line
    assert any('2 license texts' in note for note in match.notes)


def test_holder_slots_inside_the_text() -> None:
    text = text_of('BSD-3-Clause')
    named = text.replace(
        'the copyright holder nor the names of its', 'Kestrel GmbH nor the names of its'
    )
    assert named != text
    assert identify(named).status == 'exact'
    banned = text.replace(
        'the copyright holder nor the names of its', 'any commercial user nor the names of its'
    )
    assert identify(banned).status == 'modified'


def test_placeholders_that_matter_and_those_that_do_not() -> None:
    raw = identify(texts.standard_text('MIT').decode())
    assert [slot.text for slot in raw.placeholders] == ['[year]', '[fullname]']
    assert raw.placeholders[0].line == 3
    assert any('2 unfilled placeholders' in note for note in raw.notes)
    for id in ('Apache-2.0', 'GPL-3.0-only', 'AGPL-3.0-only', 'LGPL-3.0-only'):
        assert identify(text_of(id)).placeholders == []


def test_copyright_lines_are_read() -> None:
    match = identify('Copyright (c) 2018, 2020-2024 Ana Pérez\n\n' + text_of('MIT'))
    assert [(c.line, c.year, c.holder) for c in match.copyrights] == [
        (1, '2018, 2020-2024', 'Ana Pérez'),
        (5, '2025', 'Example Lab'),
    ]


@pytest.mark.parametrize(
    ('text', 'status', 'words'),
    [
        ('', 'unknown', 'empty'),
        (' \n\ufeff\n', 'unknown', 'empty'),
        ('%PDF-1.7\n%\xe2\xe3', 'unknown', 'PDF'),
        ('Please refer to license: https://example.org/terms', 'pointer', 'example.org/terms'),
        ('See LICENSE-MODEL.txt', 'pointer', 'LICENSE-MODEL.txt'),
        ('../LICENSE', 'pointer', 'LICENSE'),
        ('SPDX-License-Identifier: MIT', 'pointer', 'MIT'),
        ('The LICENSE file of the parent folder applies.', 'pointer', 'LICENSE'),
        (
            'Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file '
            'except in compliance with the License. See http://www.apache.org/licenses/LICENSE-2.0',
            'pointer',
            'Apache-2.0',
        ),
        ('KESTREL LICENSE AGREEMENT', 'unknown', 'a title'),
        ('MODEL LICENSE\n\nThis agreement governs the Kestrel model.', 'unknown', 'a title'),
        ('You may not sell this. See https://example.org', 'unknown', ''),
        ('Universities only. Others get a license at https://example.org', 'unknown', ''),
        ('Licensed weights, no resale. Contact: https://example.org', 'unknown', ''),
        ('许可证：模型仅限研究使用。https://example.org/licence', 'unknown', ''),
        ('许可证请见 https://example.org/licence', 'pointer', 'example.org/licence'),
        ('A poem about owls,\nwho sleep by day.\n' * 20, 'unknown', 'no known license'),
        ('-- \n--\n', 'unknown', 'no words'),
    ],
)
def test_files_that_are_no_license_text(text: str, status: str, words: str) -> None:
    match = identify(text)
    assert match.status == status
    assert match.license is None or status == 'pointer'
    assert any(words in note for note in match.notes)


@pytest.mark.parametrize(
    'text',
    [
        'x' * 1_500_000,
        'license ' * 200_000,
        '(' * 50_000,
        '<!--' * 20_000,
        '\n' * 300_000 + 'a',
        'Copyright (c) ' * 30_000,
        'Copyright 2024 ' + 'A ' * 50_000,
        '[a](' * 30_000,
        '&amp;' * 50_000,
        '\ud800 lone \udfff surrogates',
        '\x00\x01\x02' * 9_000,
        'İ' * 4_000 + ' license',
        '# License\n' * 20_000,
        '1. ' * 50_000,
    ],
)
def test_hostile_texts_end_in_an_answer(text: str) -> None:
    assert identify(text).status in ('unknown', 'pointer')


def test_many_licenses_in_one_file_end_in_an_answer() -> None:
    pile = '\n\n'.join(text_of(id) for id in IDS)
    match = identify(pile)
    assert match.status == 'modified'
    assert len(match.parts) >= 8


def test_a_truncated_copy_is_not_standard() -> None:
    for id in SHORT:
        text = text_of(id)
        match = identify(text[: int(len(text) * 0.7)])
        assert match.status == 'modified'
        assert any(change.kind in ('removed', 'replaced') for change in match.changes)


def test_an_exact_text_loads_no_word_streams() -> None:
    code = (
        'import sys\n'
        'from owlint_rules.licenses import texts\n'
        'from owlint_rules.licenses.recognition.index import INDEX\n'
        'from owlint_rules.licenses.recognition.identify import identify\n'
        "assert identify(texts.filled_text('MIT', '2025', 'Lab').decode()).status == 'exact'\n"
        "assert not {'_blob', '_sketches'} & vars(INDEX).keys()\n"
        "heavy = {'difflib', 'json', 'hashlib', 'dataclasses', 'typing', 'inspect', 'html', 'pathlib'}\n"
        'print(sorted(heavy & set(sys.modules)))\n'
    )
    done = subprocess.run(
        [sys.executable, '-I', '-S', '-c', f'import sys; sys.path[:0] = {sys.path!r}\n{code}'],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == '[]'


@pytest.mark.parametrize('license_id', ['GPL-3.0-only', 'LGPL-3.0-only', 'AGPL-3.0-only'])
@pytest.mark.parametrize('line', ['For personal enjoyment only.', 'License for friends only'])
def test_the_only_of_an_id_excuses_no_other_only(license_id: str, line: str) -> None:
    text = texts.standard_text(license_id).decode()
    assert identify(f'{line}\n\n{text}').status == 'modified'


def test_the_license_of_code_is_not_the_record_of_the_weights() -> None:
    from owlint_rules.licenses.facts.lookup import find

    keys = {INDEX.ref(number).license for number in range(len(INDEX.rows))}
    assert {'deepfloyd-if', 'deepfloyd-if-code', 'apple-amlr', 'apple-fastvlm-code'} <= keys
    for number in range(len(INDEX.rows)):
        ref = INDEX.ref(number)
        if ref.license in ('deepfloyd-if-code', 'apple-fastvlm-code'):
            match = identify(' '.join(INDEX.stream(number)))
            assert match.license == ref.license
            assert find(ref.license) is None


@pytest.mark.parametrize('id', ['GPL-3.0-only', 'Apache-2.0', 'MPL-2.0', 'CC-BY-4.0'])
def test_a_line_behind_a_long_text_is_the_only_change(id: str) -> None:
    line = 'Armies of any nation shall stay out.'
    match = identify(f'{text_of(id)}\n{line}\n')
    assert (match.status, match.license) == ('modified', key_of(id))
    [change] = match.changes
    assert (change.kind, change.text) == ('added', line.rstrip('.'))


def test_the_index_answers_any_question_first() -> None:
    ref = next(ref for ref in map(INDEX.ref, range(len(INDEX.rows))) if ref.license == 'mit')
    words = INDEX.stream(ref.number)
    assert Index(FOLDER).ending(['before', *words], [ref.number]) == ref.number
    assert Index(FOLDER).ending([*words, 'behind'], [ref.number]) is None
    assert Index(FOLDER).beginning([*words, 'behind'], [ref.number], most=1) == ref.number
    assert Index(FOLDER).beginning([*words, 'behind'], [ref.number], most=0) is None
