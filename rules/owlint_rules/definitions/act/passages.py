"""The parts of a release's documents that are about one thing each, with their lines.

A passage is a section with what stands below its heading, or one labelled line: an item of a
list, a row of a table, bold words that open a line. What a passage says is judged sentence by
sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from owlint_rules.definitions.act.rows import KINDS, TITLES
from owlint_rules.definitions.described.cues import Cues, bits_in
from owlint_rules.definitions.described.parts import CELLS, LISTING, TITLE, Part
from owlint_rules.definitions.facts_information import documents_in_parts
from owlint_rules.lazy import lazy
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.subjects import Release
from owlint_rules.statements.prose.plain import ADDRESS
from owlint_rules.text import one_line, small_letters

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.act.rows import Row, Saying

_DECORATION = lazy(r'(?:(?:[IVXLC]{1,6}|[A-Za-z])[.)]\s+)?[\W\d_]*')
_MARKS = re.compile(r'[*_`\[\]]|\(https?://[^)]*\)')
#: Words that templates leave behind, and the links of their hints.
_TEMPLATE = Cues(
    r'\[?more information needed\]?|\[optional\]|\{\{[^}\n]*\}\}|\[(?:todo|insert)[^\]]*\]'
    r'|\bTBD\b|\bTODO\b|<!--.*?-->|coming soon|lorem ipsum'
    # a sentence of the hub's template for cards
    r'|users \(both direct and downstream\) should be made aware of[^.]*\.?'
)
#: A section that speaks to users, of other models or of a paper's citation.
_ASIDE = lazy(r'(?:citation|references|bibtex|related work|acknowledge?ments?|cite)\b', re.I)
_NOTHING = lazy(r'^\W*(?:n/?a|none|unknown)\W*$', re.IGNORECASE)
_DIGIT = lazy(r'\d')
_WORD = lazy(r'\w{2}')
_POINTER = Cues(
    r'\b(?:see|refer to|consult|read|check|described in|found in|details in'
    r'|available (?:in|at))\b'
    r'[^.|]{0,40}\b(?:paper|report|blog|website|documentation|appendix|arxiv|here|page)\b'
)
_REFUSED = Cues(
    r'\bnot (?:\w+ ){0,2}(?:disclosed|shared|published|made public)\b|\b(?:un|non-)disclosed\b'
    r'|\bconfidential\b'
    r'|\b(?:do|will|can) ?not (?:\w+ ){0,2}(?:disclose|share|publish|reveal)\b'
)
#: Most characters of a line that are shown; a line of twice that is no mere pointer.
_SHOWN = 120


class Line:
    """Words of a document, with their place, and the bits of the patterns that may match them."""

    __slots__ = ('_evidence', 'may', 'number', 'path', 'small', 'words')

    def __init__(self, path: str, number: int, words: str, may: int) -> None:
        self.path = path
        self.number = number
        self.words = words
        self.small = small_letters(words)
        self.may = may
        self._evidence: Evidence | None = None

    def says(self, saying: Saying) -> bool:
        """Whether a pattern fits the words."""
        cues = saying.cues
        if not self.may & cues.bit:
            return False
        return (
            cues.exact.search(self.words) if saying.cased else cues.find(self.small)
        ) is not None

    @property
    def evidence(self) -> Evidence:
        """The words as evidence."""
        if self._evidence is None:
            self._evidence = Evidence(self.path, self.number, quoted(self.words))
        return self._evidence

    @property
    def refuses(self) -> bool:
        """Whether the words say that something is not said."""
        return _REFUSED.fits(self.small, self.may)

    @property
    def points(self) -> bool:
        """Whether the words say no more than where to read on."""
        return len(self.words) < 2 * _SHOWN and _POINTER.fits(self.small, self.may)


class Passage:
    """A heading or label, and what is said under it.

    ``code`` tells that a block of code stands in it, by the line of its first line.
    """

    __slots__ = ('code', 'line', 'lines', 'path', 'title')

    def __init__(self, path: str, line: int, title: str) -> None:
        self.path = path
        self.line = line
        self.title = title
        self.lines: list[Line] = []
        self.code = 0


class Reading:
    """The documents of a release: what they say outside of code, their passages, their links.

    ``about`` maps what titles can be about to the passages whose titles are, each with whether
    it is about more (see KINDS).
    """

    def __init__(self, release: Release) -> None:
        self.about: dict[Row | str, list[tuple[Passage, bool]]] = {}
        self.lines: list[Line] = []
        self.links: list[tuple[str, int, str, str]] = []
        for document, _, parts in documents_in_parts(release):
            if 'license' not in document.path.rpartition('/')[2].lower():
                self._read(document.path, parts)
        self._may = 0
        for line in self.lines:
            self._may |= line.may

    def may_tell(self, row: Row) -> bool:
        """Whether documents have anything that could answer a row."""
        if row in self.about or (row.links is not None and self.links):
            return True
        return row.sentence is not None and row.sentence.cues.bit & self._may != 0

    def saying(self, sentence: Saying, *, figure: bool) -> Iterator[Line]:
        """The lines that say something, and hold a digit if that is asked."""
        bit = sentence.cues.bit
        for line in self.lines if bit & self._may else ():
            if line.may & bit and (not figure or _DIGIT.search(line.words)) and line.says(sentence):
                yield line

    def _passage(self, path: str, line: int, title: str) -> Passage | None:
        """A passage, put under all that its title is about; None where that is nothing."""
        meant = _meant_by(title.lower())
        if not meant:
            return None
        passage = Passage(path, line, title)
        for kind, also in meant:
            self.about.setdefault(kind, []).append((passage, also))
        return passage

    def _read(self, path: str, parts: list[Part]) -> None:
        #: of each title above: whether it is of something else than this model, and its passage
        around: list[tuple[bool, Passage | None]] = []
        open_here: list[Passage] = []
        labelled: Passage | None = None
        aside = False
        for part in parts:
            if part.kind == TITLE:
                title = plain(part.text)
                del around[len(part.titles) :]
                aside = (around and around[-1][0]) or _ASIDE.match(title) is not None
                passage = None if aside else self._passage(path, part.line, title)
                around.append((aside, passage))
                open_here = [one for _, one in around if one is not None]
            if aside:
                continue  # it says nothing of this model
            if part.links:
                self.links += [(path, part.line, shown, url) for shown, url in part.links]
            if part.kind == LISTING:
                for one in open_here:
                    one.code = one.code or part.line
            line = _line_of(path, part)
            if line is None:
                continue
            self.lines.append(line)
            for one in open_here:
                one.lines.append(line)
            if part.label and part.text.startswith(part.label):
                labelled = self._passage(path, part.line, plain(part.label))
                if labelled is not None:
                    words = _NOTHING.sub('', line.words[len(part.label) :].strip(' :：|'))
                    line = Line(path, part.line, words, line.may)
            elif labelled is not None and plain(part.label) != labelled.title:
                labelled = None
            if labelled is not None and line.words:
                labelled.lines.append(line)


@lru_cache(maxsize=1024)
def _meant_by(title: str) -> tuple[tuple[Row | str, bool], ...]:
    """What a title in small letters is about, as KINDS; cards share the titles of templates."""
    found = TITLES.match(title)
    if found is None or not found.lastindex:
        return ()
    pairs = zip(KINDS, found.groups(), strict=True)
    return tuple(kind for kind, group in pairs if group is not None)


def quoted(words: str) -> str:
    """Words of a document as evidence shows them."""
    return f'"{one_line(words, _SHOWN)}"'


def plain(title: str) -> str:
    """A heading or label without numbers, signs and links before its words."""
    bare = _MARKS.sub('', title)
    decoration = _DECORATION.match(bare)
    return bare[decoration.end() if decoration is not None else 0 :].strip(' :')


def _line_of(path: str, part: Part) -> Line | None:
    """The words of a part, with the addresses behind its links, which may be what is asked for.

    What templates leave behind is taken out; None where nothing is left.
    """
    if part.kind in (TITLE, LISTING) or (part.kind == CELLS and len(part.cells) < 2):
        return None
    words, may = part.text, part.look()
    for shown, url in part.links:
        words = words.replace(shown, url if shown == ADDRESS else f'[{shown}]({url})', 1)
    if words is not part.text:
        may = bits_in(small_letters(words))
    if may & _TEMPLATE.bit:
        words = _TEMPLATE.exact.sub(' ', words)
        may = bits_in(small_letters(words))
    return Line(path, part.line, words.strip(), may) if _WORD.search(words) else None
