"""A document as parts that can say one thing: sentences, items, rows, code, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from owlint_rules.definitions.described.cues import Cues, bits_in
from owlint_rules.definitions.described.places import is_training_data, kind_of, place_of
from owlint_rules.definitions.described.words import TRAINED, TRAINED_ELSEWHERE
from owlint_rules.lazy import Needing, lazy
from owlint_rules.statements.prose.blocks import FENCED, HEADING, ITEM, LONGEST, ROW, blocks_of
from owlint_rules.statements.prose.plain import plain_of
from owlint_rules.text import line_of, small_letters

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.prose.blocks import Block
    from owlint_rules.statements.prose.plain import Plain

#: Longest sentence that is read whole.
_MOST = 1_500
#: Most cells of a row that are read.
_CELLS = 60
SENTENCE, LISTED, CELLS, LISTING, TITLE = 'sentence', 'listed', 'cells', 'listing', 'title'

#: The end of a sentence or line, from its last sign on.
_END = lazy(r'[.!?。！？\n](?:(?<=[.!?])[ ]+(?=["“(\[]?[A-Z0-9À-ÞА-Я\ufffc])|(?<=[。！？\n]))')
#: What ends no sentence.
_SHORT = lazy(r'\b(?:e\.g|i\.e|et al|etc|vs|approx|cf|fig|sec|no)\.$', re.IGNORECASE)
#: A label in front of what it names: `Training data: C4`.
_LABEL = lazy(r'\W{0,3}([^\W\d_][^:：|\n.。]{1,50}?)\s*[:：]\s*(?=\S)')
_LABEL_MARKS = lazy(r'[\[\]`]|<[^<>]*>')
#: The end of a sentence that a list or a block of code belongs to, as to a colon.
_OPENS = Needing(
    'following|below|以下|次の|如下|다음',
    lazy(r'\b(?:following|below)\b[^.:]{0,40}\.$|(?:以下|次の|如下|다음)[^。]{0,40}[。.]$'),
)
_COLONS, _STOPS = (':', '：'), ('.', '。')
_BOLD = lazy(r'[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__)([^*_\n]{2,60}?):?(?:\*\*|__):?[ \t]+(?=\S)')


class Part:
    """A sentence, an item, a row or a block of code.

    ``text`` are its words without marks, ``links`` the addresses in it with the words that
    they stand behind. ``place`` is what titles and label say it is about (see ``places``),
    ``titled`` whether a title says so. ``label`` stands before a colon, ``intro`` is the
    line that the list opens with, ``opening`` the first sentence of its paragraph. ``cells`` and
    ``header`` are those of a row. ``small`` is the text in small letters, ``may`` the bits of the
    patterns that may match it or the header, ``around`` those of the intro too, ``trained`` what
    ``is_trained`` found.
    """

    __slots__ = (
        'around', 'cells', 'header', 'intro', 'kind', 'label', 'line', 'links', 'may', 'opening',
        'place', 'small', 'text', 'titles', 'trained',
    )  # fmt: skip

    def __init__(
        self, kind: str, text: str, line: int, place: str, titles: tuple[str, ...]
    ) -> None:
        self.kind = kind
        self.text = text
        self.line = line
        self.place = place
        self.titles = titles
        self.links: list[tuple[str, str]] = []
        self.label = ''
        self.opening = text
        self.intro = ''
        self.cells: list[str] = []
        self.header: tuple[str, ...] = ()
        self.small = ''
        self.may = self.around = 0
        self.trained: bool | None = None

    def look(self) -> int:
        """Look which patterns may match, at most once; many parts are never asked."""
        if not self.small:
            self.small = small_letters(self.text)
            self.may = bits_in(self.small)
            if self.header:
                self.may |= _bits_of(self.header)
            self.around = self.may | bits_in(small_letters(self.intro)) if self.intro else self.may
        return self.may

    def has(self, cues: Cues) -> bool:
        """Whether a pattern matches the text, which was looked at."""
        return self.may & cues.bit != 0 and cues.find(self.small) is not None


@lru_cache(maxsize=8)
def _bits_of(header: tuple[str, ...]) -> int:
    return bits_in(small_letters('\n'.join(header)))


def parts_of(text: str, start: int = 0, general: str = '') -> Iterator[Part]:
    """The parts of a document, reading from an offset; ``general`` is what all of it is about."""
    intro = ''
    titles: tuple[str, ...] | None = None
    for block in blocks_of(text, start):
        if block.headings is not titles:
            titles = block.headings
            place = place_of(titles, general)
        line = line_of(text, block.start)
        if block.kind == FENCED:
            shown = text[block.start : block.end][:LONGEST]
            part = Part(LISTING, shown, line, place, block.headings)
            part.intro = intro
            yield part
            continue
        plain = plain_of(text, block.start, min(block.end, block.start + LONGEST))
        if block.kind == HEADING:
            intro = ''
            part = Part(TITLE, plain.text.strip(' #\n\t=-'), line, place, block.headings)
            part.links = [(plain.text[one.start : one.end], one.url) for one in plain.links]
            yield part
            continue
        if block.kind == ROW:
            yield _row(text, plain, block, line, place)
            continue
        parts = _sentences(text, plain, block, line, place)
        if intro and block.kind == ITEM:
            for part in parts:
                part.intro = intro
                part.place = _by_intro(part.place, intro)
        yield from parts
        if block.kind != ITEM:
            words = parts[-1].text if parts else ''
            opens = words.endswith(_COLONS) or (words.endswith(_STOPS) and _OPENS.search(words))
            intro = words if opens else ''


def _by_intro(place: str, intro: str) -> str:
    kind = kind_of(intro)
    if kind in ('data', 'guide', 'evaluation') or (kind in ('settings', 'method') and place == ''):
        return kind
    return place


def _row(text: str, plain: Plain, block: Block, line: int, place: str) -> Part:
    cells = [cell.strip() for cell in plain.text.strip().strip('|').split('|')[:_CELLS]]
    part = Part(CELLS, ' | '.join(cells)[:_MOST], line, place, block.headings)
    part.cells, part.header = cells, block.header
    part.links = [(plain.text[one.start : one.end], one.url) for one in plain.links]
    if cells and len(cells[0]) < 60:
        part.label = cells[0]
        if len(cells) == 2 and place not in ('guide', 'evaluation', 'aside', 'settings'):
            part.place = kind_of(cells[0]) or place
    return part


def _sentences(text: str, plain: Plain, block: Block, line: int, place: str) -> list[Part]:
    words = plain.text
    name = _label(text, words, block)
    inner = kind_of(name) if name else ''
    if (
        inner
        and not (place in ('guide', 'evaluation', 'aside') and inner != 'data')
        and not (place in ('guide', 'evaluation') and not is_training_data(name))
        and place != 'settings'
    ):
        place = inner
    several = text.find('\n', block.start, block.end) >= 0
    kind = LISTED if block.kind == ITEM else SENTENCE
    found: list[Part] = []
    for first, last in _spans(words):
        piece = words[first : min(last, first + _MOST)]
        shown = piece.strip(' \n|-*•·●+')
        if not shown:
            continue
        if several:
            begin = first + len(piece) - len(piece.lstrip())
            line = line_of(text, plain.place(begin, last)[0])
        part = Part(kind, shown, line, place, block.headings)
        if plain.links:
            part.links = [
                (words[one.start : one.end], one.url) for one in plain.links_in(first, last)
            ]
        part.label = name
        if found:
            part.opening = found[0].text
        found.append(part)
    return found


def _label(text: str, words: str, block: Block) -> str:
    """The words that a block begins with in bold letters or before a colon."""
    name = ''
    if bold := _BOLD.match(text, block.start, block.end):
        name = bold.group(1)
    elif (':' in words or '：' in words) and (label := _LABEL.match(words)):
        name = label.group(1) if len(label.group(1).split()) < 7 else ''
    return _LABEL_MARKS.sub('', name).strip() if name else ''


def _spans(words: str) -> list[tuple[int, int]]:
    at = 0
    found = []
    for match in _END.finditer(words):
        end = match.start() + (words[match.start()] != '\n')
        if words[end - 1] == '.' and _SHORT.search(words[max(0, end - 8) : end]):
            continue
        if end > at:
            found.append((at, end))
        at = match.end()
    if at < len(words):
        found.append((at, len(words)))
    return found


def is_trained(part: Part) -> bool:
    """Whether a part, or the line that opens its list, speaks of a training that has happened."""
    if part.trained is None:
        small = f'{small_letters(part.intro)} {part.small}' if part.intro else part.small
        part.trained = TRAINED.fits(small, part.around) or TRAINED_ELSEWHERE.fits(
            small, part.around
        )
    return part.trained
