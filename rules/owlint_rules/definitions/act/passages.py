"""The parts of a release's documents that are about one thing each, with their lines.

A passage is a section with what stands below its heading, or one labelled line: an item of a
list, a row of a table, bold words that open a line. What a passage says is judged sentence by
sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from owlint_rules.definitions.act.rows import KINDS, TITLES
from owlint_rules.definitions.described.parts import CELLS, LISTING, TITLE, Part
from owlint_rules.definitions.facts_information import documents_in_parts
from owlint_rules.lazy import Needing, lazy
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.subjects import Release
from owlint_rules.statements.prose.plain import ADDRESS
from owlint_rules.text import lines_with, one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.act.rows import Row

_DECORATION = lazy(r'(?:(?:[IVXLC]{1,6}|[A-Za-z])[.)]\s+)?[\W\d_]*')
_MARKS = re.compile(r'[*_`\[\]]|\(https?://[^)]*\)')
#: Words that templates leave behind, and the links of their hints.
_TEMPLATE = Needing(
    'information needed|[optional]|{{|[todo|[insert|tbd|todo|<!--|coming soon|lorem ipsum'
    '|users (both',
    lazy(
        r'\[?more information needed\]?|\[optional\]|\{\{[^}\n]*\}\}|\[(?:todo|insert)[^\]]*\]'
        r'|\bTBD\b|\bTODO\b|<!--.*?-->|coming soon|lorem ipsum'
        # a sentence of the hub's template for cards
        r'|users \(both direct and downstream\) should be made aware of[^.]*\.?',
        re.IGNORECASE,
    ),
)
#: A section that speaks to users, of other models or of a paper's citation.
_ASIDE = lazy(r'(?:citation|references|bibtex|related work|acknowledge?ments?|cite)\b', re.I)
_NOTHING = lazy(r'^\W*(?:n/?a|none|unknown)\W*$', re.IGNORECASE)
_DIGIT = lazy(r'\d')
_WORD = lazy(r'\w{2}')
_POINTER = Needing(
    'see|refer to|consult|read|check|described in|found in|details in|available',
    lazy(
        r'\b(?:see|refer to|consult|read|check|described in|found in|details in'
        r'|available (?:in|at))\b'
        r'[^.|]{0,40}\b(?:paper|report|blog|website|documentation|appendix|arxiv|here|page)\b'
    ),
)
_REFUSED = Needing(
    'disclos|share|publish|made public|reveal|confidential',
    lazy(
        r'\bnot (?:\w+ ){0,2}(?:disclosed|shared|published|made public)\b|\b(?:un|non-)disclosed\b'
        r'|\bconfidential\b'
        r'|\b(?:do|will|can) ?not (?:\w+ ){0,2}(?:disclose|share|publish|reveal)\b'
    ),
)
#: Most characters of a line that are shown; a line of twice that is no mere pointer.
_SHOWN = 120


class Line:
    """Words of a document, with their place."""

    __slots__ = ('_evidence', '_refuses', 'lower', 'number', 'path', 'words')

    def __init__(self, path: str, number: int, words: str) -> None:
        self.path = path
        self.number = number
        self.words = words
        self.lower = words.lower()
        self._refuses: bool | None = None
        self._evidence: Evidence | None = None

    @property
    def evidence(self) -> Evidence:
        """The words as evidence."""
        if self._evidence is None:
            self._evidence = Evidence(self.path, self.number, quoted(self.words))
        return self._evidence

    @property
    def refuses(self) -> bool:
        """Whether the words say that something is not said."""
        if self._refuses is None:
            self._refuses = _REFUSED.search(self.lower) is not None
        return self._refuses

    @property
    def points(self) -> bool:
        """Whether the words say no more than where to read on."""
        return len(self.words) < 2 * _SHOWN and _POINTER.search(self.lower) is not None


class Passage:
    """A heading or label, and what is said under it.

    ``code`` tells that a block of code stands in it, by the line of its first line; ``aside``
    that it speaks of something else than this model.
    """

    __slots__ = ('aside', 'code', 'line', 'lines', 'path', 'title')

    def __init__(self, path: str, line: int, title: str, *, aside: bool = False) -> None:
        self.path = path
        self.line = line
        self.title = title
        self.lines: list[Line] = []
        self.code = 0
        self.aside = aside


class _Words:
    """Lines in small letters, to find those that hold a word."""

    def __init__(self, lower: list[str]) -> None:
        self._text = '\n'.join(lower)
        self._ends = list(accumulate(len(line) + 1 for line in lower))

    def holding(self, words: list[str]) -> list[int]:
        """The numbers of the lines with any of some words, in order."""
        found = lines_with(self._text, words)
        return sorted({bisect_right(self._ends, first) for first, _ in found})


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
        self._words = _Words([one.lower for one in self.lines])
        self._counted = [one for one in self.lines if _DIGIT.search(one.words)]
        self._figures = _Words([one.lower for one in self._counted])

    def with_words(self, words: list[str], *, figure: bool) -> list[Line]:
        """The lines that hold any of some words in small letters, and a digit if that is asked."""
        among, lines = (self._figures, self._counted) if figure else (self._words, self.lines)
        return [lines[number] for number in among.holding(words)]

    def _keep(self, passage: Passage) -> Passage:
        """Put a passage under all that its title is about."""
        for kind, also in _meant_by(passage.title.lower()):
            self.about.setdefault(kind, []).append((passage, also))
        return passage

    def _read(self, path: str, parts: list[Part]) -> None:
        around: list[Passage] = []
        labelled: Passage | None = None
        aside = False
        for part, words in zip(parts, _said(parts), strict=True):
            if part.kind == TITLE:
                title = plain(part.text)
                del around[len(part.titles) :]
                aside = any(one.aside for one in around) or _ASIDE.match(title) is not None
                around.append(Passage(path, part.line, title, aside=aside))
            if aside:
                continue  # it says nothing of this model
            if part.kind == TITLE:
                self._keep(around[-1])
            self.links += [(path, part.line, shown, url) for shown, url in part.links]
            if part.kind == LISTING:
                for one in around:
                    one.code = one.code or part.line
            if not words:
                continue
            line = Line(path, part.line, words)
            self.lines.append(line)
            for one in around:
                one.lines.append(line)
            if part.label and part.text.startswith(part.label):
                labelled = self._keep(Passage(path, part.line, plain(part.label)))
                words = _NOTHING.sub('', words[len(part.label) :].strip(' :：|'))
                line = Line(path, part.line, words)
            elif labelled is not None and plain(part.label) != labelled.title:
                labelled = None
            if labelled is not None and words:
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


def _said(parts: list[Part]) -> list[str]:
    """The words of each part without what templates leave behind; '' where nothing is left."""
    found = [_shown(part) for part in parts]
    for number in _Words([words.lower() for words in found]).holding(_TEMPLATE.words):
        found[number] = _TEMPLATE.pattern.sub(' ', found[number])
    return [words.strip() if _WORD.search(words) else '' for words in found]


def _shown(part: Part) -> str:
    """The words of a part with the addresses behind its links, which may be what is asked for."""
    words = part.text
    if part.kind in (TITLE, LISTING) or (part.kind == CELLS and len(part.cells) < 2):
        return ''
    for shown, url in part.links:
        words = words.replace(shown, url if shown == ADDRESS else f'[{shown}]({url})', 1)
    return words
