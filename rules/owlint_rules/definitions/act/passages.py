"""The parts of a release's documents that are about one thing each, with their lines.

A passage is a section with what stands below its heading, or one labelled line: an item of a
list, a row of a table, bold words that open a line. What a passage says is judged sentence by
sentence.
"""

from __future__ import annotations

import re

from owlint_rules.definitions.act.rows import ABOUT_ROWS
from owlint_rules.definitions.described.parts import CELLS, LISTING, TITLE, Part
from owlint_rules.definitions.facts_information import documents_in_parts
from owlint_rules.lazy import Needing, lazy
from owlint_rules.model.subjects import Release
from owlint_rules.statements.prose.plain import ADDRESS

_DECORATION = lazy(r'^(?:(?:[IVXLC]{1,6}|[A-Za-z])[.)]\s+)?[\W\d_]*')
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


class Passage:
    """A heading or label, and what is said under it: (line, words) each, counted from 1.

    ``code`` tells that a block of code stands in it, by the line of its first line.
    """

    __slots__ = ('code', 'line', 'lines', 'path', 'title')

    def __init__(self, path: str, line: int, title: str) -> None:
        self.path = path
        self.line = line
        self.title = title
        self.lines: list[tuple[int, str]] = []
        self.code = 0


class Reading:
    """The documents of a release: their passages, what they say outside of code, their links."""

    def __init__(self, release: Release) -> None:
        self.passages: list[Passage] = []
        self.lines: list[tuple[str, int, str]] = []
        self.links: list[tuple[str, int, str, str]] = []
        for document, _, parts in documents_in_parts(release):
            if 'license' not in document.path.rpartition('/')[2].lower():
                self._read(document.path, parts)
        #: the passages that some row is about
        self.about = [one for one in self.passages if ABOUT_ROWS.match(one.title)]
        #: the words of all lines in small letters
        self.lower = '\n'.join(words for _, _, words in self.lines).lower()

    def _read(self, path: str, parts: list[Part]) -> None:
        around: list[Passage] = []
        labelled: Passage | None = None
        aside = False
        for part in parts:
            if part.kind == TITLE:
                del around[len(part.titles) :]
                around.append(Passage(path, part.line, plain(part.text)))
                aside = any(_ASIDE.match(one.title) for one in around)
            if aside:
                continue  # it says nothing of this model
            if part.kind == TITLE:
                self.passages.append(around[-1])
            self.links += [(path, part.line, shown, url) for shown, url in part.links]
            words = '' if part.kind in (TITLE, LISTING) else _said(part)
            for one in around if words or part.kind == LISTING else ():
                if words:
                    one.lines.append((part.line, words))
                else:
                    one.code = one.code or part.line
            if not words:
                continue
            self.lines.append((path, part.line, words))
            if part.label and part.text.startswith(part.label):
                labelled = Passage(path, part.line, plain(part.label))
                self.passages.append(labelled)
                words = _NOTHING.sub('', words[len(part.label) :].strip(' :：|'))
            elif labelled is None or not part.label or plain(part.label) != labelled.title:
                labelled = None
            if labelled is not None and words:
                labelled.lines.append((part.line, words))


def reading_of(release: Release) -> Reading:
    """The documents of a release as passages, read once."""
    known: Reading | None = release.cache.get('act-reading')
    if known is None:
        known = release.cache['act-reading'] = Reading(release)
    return known


def plain(title: str) -> str:
    """A heading or label without numbers, signs and links before its words."""
    return _DECORATION.sub('', _MARKS.sub('', title)).strip(' :')


def _said(part: Part) -> str:
    """The words of a part without what templates leave behind; '' when nothing is left."""
    words = part.text
    for shown, url in part.links:
        # what stands behind a link may be what is asked for
        words = words.replace(shown, url if shown == ADDRESS else f'[{shown}]({url})', 1)
    if part.kind == CELLS and len(part.cells) < 2:
        return ''
    if _TEMPLATE.may_match(words.lower()):
        words = _TEMPLATE.pattern.sub(' ', words)
    words = words.strip()
    return words if re.search(r'\w{2}', words) else ''
