"""What the words of a README, a card or a notice say about terms.

Headings give the context; paragraphs, items, rows and badges are cut into
sentences; in each sentence the names of licenses and the words of limits are
found, what denies, quotes or only remembers them is taken out, and the nouns
beside them tell which artifact they are about. The words of each language are
data; the way is one. Every step looks at one sentence, so that the work grows
with the length of the text and no faster.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.asked import question_in, refused
from owlint_rules.statements.prose.base_lists import BaseLists
from owlint_rules.statements.prose.blocks import (
    FENCED,
    HEADING,
    ITEM,
    LONGEST,
    PARAGRAPH,
    ROW,
    Block,
    blocks_of,
    cells_of,
)
from owlint_rules.statements.prose.choices import Choices
from owlint_rules.statements.prose.context import Context, context_of, context_of_items
from owlint_rules.statements.prose.languages import language, spoken_in
from owlint_rules.statements.prose.needs import clauses_in, signs_in, speaks
from owlint_rules.statements.prose.passage import EVERYTHING, RESTRICTION, WEIGHTS, Passage
from owlint_rules.statements.prose.plain import Plain, plain_of
from owlint_rules.statements.prose.sentence import WORDS, Sentence
from owlint_rules.statements.prose.subjects import mentions_in
from owlint_rules.statements.prose.tables import Columns, row_statements

#: A text with more statements than this has been heard enough.
_MOST_STATEMENTS = 2_000
#: Longest question that the paragraph behind it may answer.
_LONGEST_QUESTION = 200
#: How much of a paragraph above a list is looked at.
_LONGEST_LEAD = 160
#: Longest sentence that is looked at as one.
_LONGEST_SENTENCE = 1_500
#: Where a sentence ends: its mark, with what closes a quotation behind it.
_END = lazy(
    r'[。！？!?.\n•·](?:(?<=[。！？!?])["”’」』)\]]{0,2}(?=\s|$|[^\x00-\x7f])|(?<=[。！？\n])'
    r'|(?<=\.)(?<![A-Z]\.)["”’)\]]{0,2}(?=\s+[^a-z\s]|\s*$)|(?<=[A-Z]{2}\.)(?=\s+[A-Z]|\s*$)'
    r'|(?<=\s[•·])(?=\s))'
)
#: The longest of these and the letter before it.
_LONGEST_ABBREVIATION = 7
_ABBREVIATED = lazy(
    r'(?i)(?:\b(?:e\.g|i\.e|etc|vs|inc|ltd|no|nr|cf|approx|fig|sec|ver|v|al|st|dr|mr|ms|co|corp|usw|mio|mrd|tsd|bzw|ca|z\.b|u\.s|p\.ej|sr|art|т\.е|т\.д)|(?:^|[\s(])\d{1,2}|(?:^|[\s(])[a-z])$'
)


def statements_in(
    text: str, start: int, own: tuple[str, ...], general: str, source: str, *, gate: bool
) -> Iterator[Passage]:
    """See ``statements_of_text``, which asks first whether there is anything to hear."""
    told: set[tuple[object, ...]] = set()
    for statement in _statements(text, start, own, general, gate=gate):
        key = (statement.start, statement.end, statement.kind, statement.artifact,
               statement.restriction, statement.base and statement.base.name)  # fmt: skip
        if key not in told:
            told.add(key)
            statement.source = source
            yield statement
            if len(told) >= _MOST_STATEMENTS:
                return


class _Part(NamedTuple):
    """A block, or a piece of a long one, that may speak of terms or a base model."""

    block: Block
    plain: Plain
    first: int
    last: int
    context: Context
    names: tuple[str, ...]
    question: str
    listed: str


def _statements(
    text: str, start: int, own: tuple[str, ...], general: str, *, gate: bool
) -> Iterator[Passage]:
    choices = Choices(text)
    columns: dict[tuple[str, ...], Columns] = {}
    for part in _parts(text, start, own, general, gate=gate):
        told = _of_part(text, part, columns)
        choices.mark(part.block, told)
        yield from told


def _parts(
    text: str, start: int, own: tuple[str, ...], general: str, *, gate: bool
) -> Iterator[_Part]:
    above: dict[tuple[str, ...], tuple[Context, str]] = {}
    names, asked = own, ''
    lists = BaseLists()
    lead = ''
    led: Context | None = None
    for block in blocks_of(text, start):
        kind, headings = block.kind, block.headings
        if kind == HEADING and not names and text[block.start : block.end].lstrip()[:2] == '# ':
            # the title of a card is the name of its model
            title = plain_of(text, block.start, block.end).text.strip('# ')
            names = () if context_of((title,), general).kind else (title,)
        if headings not in above:
            context = context_of(headings, general)
            if gate and not context.kind:
                # who passes a gate agrees to its words
                context = Context('license', general)
            # a title may be a question
            above[headings] = context, question_in(headings[-1]) if headings else ''
        context, question = above[headings]
        if kind != ITEM:
            lead = text[max(block.start, block.end - _LONGEST_LEAD) : block.end]
            lead = lead if kind == PARAGRAPH else ''
            led = None
        elif lead:
            led = led or context_of_items(context, lead) or context
            context = led
        about_terms = context.kind in ('license', 'forbidden')
        raw = text[block.start : block.end]
        listed = lists.of_item(kind, raw)
        if context.kind == 'quoted' or (kind == FENCED and not about_terms):
            continue
        if kind == HEADING:
            question = asked = ''
        else:
            # the paragraph before may be one too, and the first sentence the answer
            question, asked = asked or question, question_in(raw[-_LONGEST_QUESTION:])
        heard = about_terms or question or listed or (kind == ROW and block.header)
        if not heard and not speaks(signs_in(raw)):
            continue
        for first, last in _pieces(text, block):
            plain = plain_of(text, first, last)
            yield _Part(block, plain, first, last, context, names, question, listed)


def _of_part(text: str, part: _Part, columns: dict[tuple[str, ...], Columns]) -> list[Passage]:
    """What a part says; ``columns`` are those of the tables of the text by their titles."""
    block, plain, first, last, context, own, asked, listed = part

    def row(start: int, end: int, header: tuple[str, ...]) -> Iterator[Passage]:
        if header not in columns:
            columns[header] = Columns(header)
        return row_statements(text, plain, start, end, columns[header], context, own)

    if block.kind == ROW:
        return list(row(0, len(plain.text), block.header))
    header: tuple[str, ...] = ()
    before = ''
    told: list[Passage] = []
    said: list[Passage] = []
    heading, single = block.kind == HEADING, block.kind in (ITEM, HEADING)
    tags = text[first:last].lower() if '<' in text[first:last] else ''
    # where nothing above speaks of terms, the words of a sentence tell whether it does
    open_ended = context.kind in ('license', 'forbidden') or context.spoken
    linked = bool(plain.links)
    for start, end in _sentences(plain.text):
        stretch = plain.text[start:end]
        if tags and stretch.lstrip().startswith('|') and '<t' in tags:
            if not header and '<th' in tags:
                header = cells_of(stretch)
                continue
            told += row(start, end, header)
            continue
        met = clauses_in(stretch)
        hear = open_ended or said or listed or speaks(met, linked=linked)
        said = [] if not hear and WORDS.search(stretch) else Sentence(
            text, plain, start, end, context, own, met, alone=single or end - start < 160,
            heading=heading, before=before, last=said, listed=listed,
        ).statements()  # fmt: skip
        if asked and refused(asked, stretch):
            said.append(_denial(text, plain, start, end, asked))
        asked = question_in(stretch)
        single, listed = False, ''
        if said:
            before = said[-1].artifact
            told += said
    return told


def _denial(text: str, plain: Plain, start: int, end: int, asked: str) -> Passage:
    """What a "No" says behind a question whether commercial use is allowed."""
    first, last = plain.place(start, end)
    languages = map(language, spoken_in(asked, clauses_in(asked), every=True))
    about = {one.artifact for one in mentions_in(asked, languages)} or {WEIGHTS}
    artifact = WEIGHTS if not about.isdisjoint((WEIGHTS, EVERYTHING)) else min(about)
    words = ' '.join(text[first:last].split())
    denial = Passage(artifact, RESTRICTION, first, last, words)
    denial.restriction = 'non-commercial'
    return denial


def _pieces(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """A block in pieces that are not too long, cut at line ends where there are any."""
    first = block.start
    if block.kind == HEADING:
        while first < block.end and text[first] in '# \t':
            first += 1
    while block.end - first > LONGEST:
        cut = text.rfind('\n', first, first + LONGEST)
        cut = first + LONGEST if cut <= first else cut
        yield first, cut
        first = cut
    if first < block.end:
        yield first, block.end


def _sentences(plain: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a plain text."""
    start = 0
    for match in _END.finditer(plain):
        at = match.start()
        if plain[at] == '.' and _ABBREVIATED.search(
            plain[max(start, at - _LONGEST_ABBREVIATION) : at]
        ):
            continue
        yield from _cut(plain, start, match.end())
        start = match.end()
    yield from _cut(plain, start, len(plain))


def _cut(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST_SENTENCE:
        cut = plain.rfind(' ', start, start + _LONGEST_SENTENCE)
        cut = start + _LONGEST_SENTENCE if cut <= start else cut
        yield start, cut
        start = cut
    if plain[start:end].strip():
        yield start, end
