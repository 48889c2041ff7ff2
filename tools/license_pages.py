"""A page for each license record, made when the site is built: terms, clauses, duties, sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.licenses.facts.describe import answers, bare_id, describe, text_link
from owlint_rules.licenses.facts.lookup import keys, record
from owlint_rules.licenses.facts.record import Record

#: The page above them.
INDEX = 'licenses/index.md'
_INTRO = """\
# Licenses

What owlint knows about a license is a *record*: what its text grants, requires and forbids, with
the words that each fact rests on and the copy that was read. Verdicts and rules use nothing else. A
fact counts only while its words are in the text; what was not read stays `undecided`.
`owlint explain ID` prints a record. None of this is legal advice.
"""


def escaped(text: str) -> str:
    """A text that says the same in a paragraph or in a cell of a table."""
    for mark in '\\`*_[]<>|#$~':
        text = text.replace(mark, f'\\{mark}')
    return ' '.join(text.split())


def file_name(known: Record) -> str:
    """The name of a record's page."""
    return re.sub(r'[^a-z0-9._+-]+', '-', known.key)


def records() -> list[Record]:
    """All records, by key."""
    return [found for key in sorted(keys()) if (found := record(key)) is not None]


def page(known: Record) -> str:
    """The page of one license."""
    lines = [f'# {escaped(known.key)}', '', '[All licenses](index.md)', '']
    versions = list(dict.fromkeys(map(bare_id, known.spdx_ids)))
    if len(versions) > 1:
        links = [f'[{name}]({text_link(known, {name})})' for name in versions]
        lines[-2] += f' · Texts: {", ".join(links)}'
    elif link := text_link(known):
        lines[-2] += f' · [Text of the license]({link})'
    lines += [f'**{escaped(question)}** {escaped(answer)}\n' for question, answer in answers(known)]
    lines += ['## Terms', '']
    first, *rows = describe(known).split('\n')
    lines += [f'`{first}`', '', '| | |', '| --- | --- |']
    for row in rows:
        if row.startswith(' '):
            lines.append(f'| | {escaped(row)} |')
        else:
            label, colon, words = row.partition(': ')
            cells = (label, words) if colon else ('', label)
            lines.append(f'| {escaped(cells[0])} | {escaped(cells[1])} |')
    if known.clauses:
        lines += ['', '## Clauses', '', 'The words that decide criteria, as the text has them.', '']
        lines += ['| Clause | Words | Decides |', '| --- | --- | --- |']
        for clause in known.clauses:
            where = clause.number + (' (use policy)' if clause.policy else '')
            facts = ', '.join(fact.replace('_', ' ') for fact in clause.facts)
            lines.append(f'| {escaped(where)} | "{escaped(clause.words)}" | {escaped(facts)} |')
    ids = [*known.hub_ids, *known.spdx_ids, *known.names]
    if ids:
        lines += ['', '## Names', '', ', '.join(f'`{name}`' for name in dict.fromkeys(ids))]
    return '\n'.join(lines) + '\n'


def index(found: list[Record]) -> str:
    """The page above them."""
    rows = ['| License | Any purpose | Commercial use | Changes | Passing on |', '| --- ' * 5 + '|']
    words = {'Y': 'yes', 'N': 'no', 'C': 'on conditions', 'P': 'outside of restrictions', '?': '?'}
    for known in found:
        grades = known.any_purpose, known.commercial_use, known.modification, known.redistribution
        cells = [
            f'[{escaped(known.key)}]({file_name(known)}.md)',
            *(words.get(one, one) for one in grades),
        ]
        rows.append('| ' + ' | '.join(cells) + ' |')
    return f'{_INTRO}\n{len(found)} records:\n\n' + '\n'.join(rows) + '\n'


def generated() -> Iterator[tuple[str, str]]:
    """Each page: path below docs/, and text."""
    found = records()
    yield INDEX, index(found)
    for known in found:
        yield f'licenses/{file_name(known)}.md', page(known)
