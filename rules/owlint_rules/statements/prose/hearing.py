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
from copy import copy
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
from owlint_rules.statements.prose.languages import Speech
from owlint_rules.statements.prose.needs import clauses_in, speaks
from owlint_rules.statements.prose.passage import EVERYTHING, RESTRICTION, WEIGHTS, Passage
from owlint_rules.statements.prose.plain import Plain, plain_of
from owlint_rules.statements.prose.sentence import Sentence
from owlint_rules.statements.prose.subjects import mentions_in
from owlint_rules.statements.prose.tables import row_statements

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
    r'[。！？!?](?:["”’」』)\]]{0,2})(?=\s|$|[^\x00-\x7f])|[。！？]|\n|(?<![A-Z])\.(?:["”’)\]]{0,2})(?=\s+[^a-z\s]|\s*$)'
    r'|(?<=[A-Z]{2})\.(?=\s+[A-Z]|\s*$)|(?<=\s)[•·](?=\s)'
)
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
    parts = list(_parts(text, start, own, general, gate=gate))
    met = 0
    for part in parts:
        met |= clauses_in(part.plain.text)
    speech = Speech(met)
    choices = Choices(text)
    for part in parts:
        part.plain.speech = speech
        told = list(_of_part(text, part))
        choices.mark(part.block, told)
        yield from told


def _parts(
    text: str, start: int, own: tuple[str, ...], general: str, *, gate: bool
) -> Iterator[_Part]:
    contexts: dict[tuple[str, ...], Context] = {}
    names, asked = own, ''
    lists = BaseLists()
    lead = ''
    for block in blocks_of(text, start):
        if (
            block.kind == HEADING
            and not names
            and text[block.start : block.end].lstrip()[:2] == '# '
        ):
            # the title of a card is the name of its model
            title = plain_of(text, block.start, block.end).text.strip('# ')
            names = () if context_of((title,), general).kind else (title,)
        context = contexts.get(block.headings)
        if context is None:
            if len(contexts) > 500:
                contexts.clear()
            context = context_of(block.headings, general)
            if gate and not context.kind:
                # who passes a gate agrees to its words
                context = Context('license', general)
            contexts[block.headings] = context
        if block.kind != ITEM:
            end = text[max(block.start, block.end - _LONGEST_LEAD) : block.end]
            lead = end if block.kind == PARAGRAPH else ''
        elif lead:
            context = context_of_items(context, lead) or context
        about_terms = context.kind in ('license', 'forbidden')
        listed = lists.of_item(block.kind, text[block.start : block.end])
        if context.kind == 'quoted' or (block.kind == FENCED and not about_terms):
            continue
        in_table = block.kind == ROW and bool(block.header)
        # a title or the paragraph before may be a question, and the first sentence the answer
        question = asked or question_in(block.headings[-1] if block.headings else '')
        question, asked = (
            ('', '') if block.kind == HEADING else (question, _last_words(text, block))
        )
        heard = in_table or about_terms or question or listed
        if not heard and not speaks(clauses_in(text[block.start : block.end])):
            continue
        for first, last in _pieces(text, block):
            plain = copy(plain_of(text, first, last))
            yield _Part(block, plain, first, last, context, names, question, listed)


def _last_words(text: str, block: Block) -> str:
    """How a block ends, as far as it may ask something."""
    return question_in(text[max(block.start, block.end - _LONGEST_QUESTION) : block.end])


def _of_part(text: str, part: _Part) -> Iterator[Passage]:
    block, plain, first, last, context, own, asked, listed = part
    if block.kind == ROW:
        yield from row_statements(text, plain, 0, len(plain.text), block.header, context, own)
        return
    header: tuple[str, ...] = ()
    at, before = 0, ''
    said: list[Passage] = []
    tags = text[first:last].lower() if '<' in text[first:last] else ''
    for start, end in _sentences(plain.text):
        stretch = plain.text[start:end]
        if tags and stretch.lstrip().startswith('|') and '<t' in tags:
            if not header and '<th' in tags:
                header = cells_of(stretch)
                continue
            yield from row_statements(text, plain, start, end, header, context, own)
            continue
        alone = (at == 0 and block.kind in (ITEM, HEADING)) or end - start < 160
        said = list(
            Sentence(
                text, plain, start, end, context, own,
                alone=alone, heading=block.kind == HEADING, before=before, last=said,
                listed=listed if at == 0 else '',
            ).statements()
        )  # fmt: skip
        if asked and refused(asked, stretch):
            said.append(_denial(text, plain, start, end, asked))
        asked = question_in(stretch)
        for one in said:
            before = one.artifact
            yield one
        at += 1


def _denial(text: str, plain: Plain, start: int, end: int, asked: str) -> Passage:
    """What a "No" says behind a question whether commercial use is allowed."""
    first, last = plain.place(start, end)
    languages = list(plain.speech.languages_of(asked, every=True))
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
        if match.group().startswith('.') and _ABBREVIATED.search(
            plain[start : match.start()][-12:]
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
