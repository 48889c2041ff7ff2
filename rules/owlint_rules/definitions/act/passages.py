"""The parts of a release's documents that are about one thing each, with their lines.

A passage is a section with what stands below its heading, or one labelled line: an item of a
list, a row of a table, bold words that open a line. What a passage says is judged line by line.
"""

from __future__ import annotations

import re

from owlint_rules.definitions.sections import BOLD, Section, sections_of
from owlint_rules.lazy import lazy
from owlint_rules.model.subjects import Release

_LABELLED = lazy(
    r'[ \t]*(?:[-*+][ \t]+|\|[ \t]*)(?:\*\*|__|`)?([^\s|:*`_][^|:\n]{1,58}?)(?:\*\*|__|`)?[ \t]*'
    r'(?::(?:\*\*|__)?[ \t]+|\|[ \t]*)(\S.*)'
)
_FENCE = lazy(r'[ ]{0,3}(```+|~~~+)')
_DECORATION = lazy(r'^(?:(?:[IVXLC]{1,6}|[A-Za-z])[.)]\s+)?[\W\d_]*')
_MARKS = re.compile(r'[*_`\[\]]|\(https?://[^)]*\)')
#: Words that templates leave behind, and the links of their hints.
_TEMPLATE = lazy(
    r'\[?more information needed\]?|\[optional\]|\{\{[^}\n]*\}\}|\[(?:todo|insert)[^\]]*\]|\bTBD\b'
    r'|\bTODO\b|<!--.*?-->|coming soon|lorem ipsum'
    # a sentence of the hub's template for cards
    r'|users \(both direct and downstream\) should be made aware of[^.]*\.?',
    re.IGNORECASE,
)
#: A section that speaks to users, of other models or of a paper's citation.
_ASIDE = lazy(r'(?:citation|references|bibtex|related work|acknowledge?ments?|cite)\b', re.I)
_LINK = lazy(r'\[([^\]\n]{2,120})\]\(([^)\s]{1,500})[^)\n]{0,100}\)')
_MOST_TEXT = 400_000
#: Characters of a line that are looked at.
_LONGEST = 2_000


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
    """The documents of a release: their passages, their lines outside of code, their links."""

    def __init__(self, release: Release) -> None:
        self.passages: list[Passage] = []
        self.lines: list[tuple[str, int, str]] = []
        self.links: list[tuple[str, int, str, str]] = []
        for path, text, start in _documents(release):
            self._read(path, text[: start + _MOST_TEXT], start)

    def _read(self, path: str, text: str, start: int) -> None:
        sections = [one for one in sections_of(text, start) if one.level <= BOLD]
        lines = text.split('\n')
        first = text.count('\n', 0, start) + 1
        code = _code_lines(lines, first)
        hidden = _hidden(sections)
        said = {
            number: words
            for number in range(first, len(lines) + 1)
            if number not in code and number not in hidden and (words := _said(lines[number - 1]))
        }
        for number, words in said.items():
            self.lines.append((path, number, words))
            for match in _LINK.finditer(lines[number - 1][:_LONGEST]):
                self.links.append((path, number, match.group(1), match.group(2)))
            labelled = _LABELLED.match(lines[number - 1][:_LONGEST])
            if labelled is not None and (value := _said(labelled.group(2))):
                passage = Passage(path, number, plain(labelled.group(1)))
                passage.lines = [(number, value)]
                self.passages.append(passage)
        headings = {one.line for one in sections}
        for section in sections:
            if section.line in hidden:
                continue
            passage = Passage(path, section.line, plain(section.title))
            if section.level == BOLD and section.line in said:
                rest = said[section.line].partition(':')[2].strip('* ')
                passage.lines += [(section.line, rest)] if rest else []
            below = range(section.line + 1, section.end + 1)
            passage.lines += [
                (number, said[number])
                for number in below
                if number in said and number not in headings
            ]
            passage.code = next((one for one in below if one in code), 0)
            self.passages.append(passage)


def reading_of(release: Release) -> Reading:
    """The documents of a release as passages, read once."""
    known: Reading | None = release.cache.get('act-reading')
    if known is None:
        known = release.cache['act-reading'] = Reading(release)
    return known


def plain(title: str) -> str:
    """A heading or label without numbers, signs and links before its words."""
    return _DECORATION.sub('', _MARKS.sub('', title)).strip(' :')


def _documents(release: Release) -> list[tuple[str, str, int]]:
    found = []
    if release.card is not None:
        found.append((release.card.path, release.card.text, release.card.body))
    for name, text in release.texts.items():
        if name.lower().endswith(('.md', '.txt')) and 'license' not in name.lower():
            found.append((release.shown(name), text, 0))
    return found


def _code_lines(lines: list[str], first: int) -> set[int]:
    """The lines within blocks of code, fences not counted."""
    found, fence = set(), ''
    for number in range(first, len(lines) + 1):
        mark = _FENCE.match(lines[number - 1])
        if mark and (not fence or mark.group(1).startswith(fence)):
            fence = '' if fence else mark.group(1)[:3]
        elif fence:
            found.add(number)
    return found


def _hidden(sections: list[Section]) -> set[int]:
    """The lines of sections that say nothing of this model."""
    found: set[int] = set()
    for section in sections:
        if _ASIDE.match(plain(section.title)):
            found.update(range(section.line, section.end + 1))
    return found


def _said(line: str) -> str:
    """A line without what templates leave behind; '' when nothing is left."""
    words = _TEMPLATE.sub(' ', line[:_LONGEST]).strip()
    return words if re.search(r'\w{2}', words) and not _FENCE.match(line) else ''
