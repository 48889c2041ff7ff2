"""Suppression comments: ``owlint: ignore[OWL101] reason`` in YAML, TOML, source and Markdown.

A comment at the end of a line speaks for that line, one alone on its line for
the next line that is neither blank nor a comment, ``ignore-file`` for the
whole file. An HTML comment in the body of a card also speaks for the card's
front matter, because the Hub's client deletes YAML comments when it saves a
card.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from types import ModuleType

from owlint.config import codes_of, resolve_rule
from owlint.errors import ConfigError
from owlint_rules.model.run import Suppression
from owlint_rules.model.subject import Subject
from owlint_rules.model.subjects import Card, Manifest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.result import Reported

#: Most comments of one file that are read; a file with more is no work of a person.
MAX_COMMENTS = 2_000
#: Unknown names of one file for which the rule that was meant is looked for.
MAX_HINTS = 100

#: Behind the last line of any file.
_END = 1 << 60

#: What opens a comment, and what closes one of that kind.
_CLOSERS = {'<!--': '-->', '/*': '*/', '(*': '*)', '{#': '#}'}
_ANY = r'<!--|/\*|\(\*|\{#|--|//|#|;|%|!|^[ \t]*["\']'
_COMMENT = r'(?P<open>{openers})[ \t]*owlint:[ \t]*(?P<what>[A-Za-z][\w-]*)(?P<rest>[^\r\n]*)'
_IN_SOURCE = re.compile(_COMMENT.replace('{openers}', _ANY))
_IN_YAML = re.compile(_COMMENT.replace('{openers}', r'(?:(?<=[ \t])|^)#'))
_IN_MARKDOWN = re.compile(_COMMENT.replace('{openers}', '<!--'))
_NAMES = re.compile(r'\[([^\]]*)\]')
_FENCE = re.compile(r'^ {0,3}(?:```|~~~)', re.MULTILINE)
#: Beginnings of lines that hold nothing but a comment.
_COMMENT_LINES = ('#', '//', '<!--', ';', '%', '--', '/*', '(*', '{#')
#: Words of other tools, and slips, that can only be meant as a suppression.
_MEANT = re.compile(r'ign|skip|disable|noqa|allow|suppress|nolint', re.IGNORECASE)


def hold_back(findings: Iterable[Reported], comments: Iterable[Suppression]) -> None:
    """Mark the findings that comments hold back, and the comments that were needed.

    Both may be many, so neither is gone through for each of the other: comments
    of a line or two are found by line, those of longer stretches by rule.
    """
    by_line: dict[int, list[Suppression]] = {}
    stretches: dict[tuple[int, int], list[Suppression]] = {}
    for comment in comments:
        for first, last in [(1, _END)] if comment.spans is None else comment.spans:
            if last - first < 2:
                for line in range(first, last + 1):
                    by_line.setdefault(line, []).append(comment)
            else:
                stretches.setdefault((first, last), []).append(comment)
    wide = [(*stretch, group, _by_code(group)) for stretch, group in stretches.items()]
    needed: dict[int, set[str]] = {}
    for finding in findings:
        if finding.suppressed_by not in ('', 'comment'):
            continue
        region = finding.region
        # an end at the start of a line does not touch that line
        end = region.end_line - (region.end_column == 1 and region.end_line > region.line)
        if end - region.line < len(by_line):
            lines = [line for line in range(region.line, end + 1) if line in by_line]
        else:
            lines = [line for line in by_line if region.line <= line <= end]
        for line in lines:
            for comment in by_line[line]:
                if comment.holds(finding.code):
                    comment.use({finding.code})
                    _suppress(finding, comment)
        for number, (first, last, _, first_of) in enumerate(wide):
            if first <= end and region.line <= last and finding.code in first_of:
                needed.setdefault(number, set()).add(finding.code)
                _suppress(finding, first_of[finding.code])
    for number, codes in needed.items():
        for comment in wide[number][2]:
            comment.use(codes)


def _by_code(comments: list[Suppression]) -> dict[str, Suppression]:
    """The first comment that names each rule."""
    found: dict[str, Suppression] = {}
    for comment in comments:
        if not comment.error:
            for codes in comment.codes.values():
                for code in codes:
                    found.setdefault(code, comment)
    return found


def _suppress(finding: Reported, comment: Suppression) -> None:
    finding.suppressed = True
    finding.suppressed_by = 'comment'
    finding.reason = finding.reason or comment.reason


def read_suppressions(subject: Subject, plugins: Mapping[str, ModuleType]) -> list[Suppression]:
    """The suppression comments of a file.

    In YAML, TOML and front matter only ``#`` begins a comment, and not within
    a value; in Markdown and XML only ``<!--`` does. JSON has no comments.
    """
    text = subject.text
    if 'owlint:' not in text:
        return []
    front = _front_of(subject)
    xml = isinstance(subject, Manifest) and subject.syntax == 'xml'
    markdown = (
        xml or isinstance(subject, Card) or subject.path.lower().endswith(('.md', '.markdown'))
    )
    starts = subject.lines
    found: list[Suppression] = []
    scalars: list[tuple[int, int]] | None = None
    fences: list[int] | None = None
    contents = _Contents(subject)
    last = unknown = 0
    at = text.find('owlint:')
    while at >= 0 and len(found) < MAX_COMMENTS:
        number = bisect_right(starts, at)
        start = starts[number - 1]
        end = starts[number] if number < len(starts) else len(text)
        if number != last:
            last = number
            in_front = front is not None and front[0] <= number <= front[1]
            yaml = in_front or (isinstance(subject, Manifest) and not xml)
            pattern = _IN_YAML if yaml else _IN_MARKDOWN if markdown else _IN_SOURCE
            match = pattern.search(text[start:end].rstrip('\r\n'))
            if match and markdown and not yaml:
                if fences is None:
                    fences = [fence.start() for fence in _FENCE.finditer(text)]
                # in a code span or a fenced block it is an example, no comment
                if (
                    text.count('`', start, start + match.start('open')) % 2
                    or bisect_left(fences, start) % 2
                ):
                    match = None
            if match and yaml and scalars is None:
                scalars = _scalars(subject)
            if match and not (yaml and _within(scalars or [], start + match.start('open'))):
                comment = _read(match, number, plugins, MAX_HINTS - unknown)
                if comment is not None:
                    unknown += len(comment.unknown) + bool(comment.error)
                    bom = number == 1 and text.startswith('\ufeff')
                    comment.column -= bom
                    comment.end_column -= bom
                    if comment.spans is not None:
                        alone = not match.string[: match.start('open')].strip(' \t\ufeff')
                        comment.spans = contents.spans(number, alone, yaml, markdown)
                        if markdown and not yaml and front is not None and number > front[1]:
                            comment.spans.append(front)
                    found.append(comment)
        at = text.find('owlint:', end)
    return found


def _front_of(subject: Subject) -> tuple[int, int] | None:
    """The first and last line of a card's front matter."""
    if not isinstance(subject, Card) or subject.block is None:
        return None
    block = subject.block
    return bisect_right(subject.lines, block.opening), bisect_right(subject.lines, block.closing)


def _scalars(subject: Subject) -> list[tuple[int, int]]:
    """Where the texts of a document stand; no two of them overlap."""
    found = set()
    if subject.data is not None:
        for _, node in subject.data.walk():
            if node.kind == 'scalar':
                found.add((node.start, node.end))
            elif node.kind == 'map':
                found.update((key.start, key.end) for key, _ in node.value)
    return sorted(found)


def _within(scalars: list[tuple[int, int]], offset: int) -> bool:
    """Whether a ``#`` stands in a quoted or block text and is no comment."""
    at = bisect_right(scalars, (offset, offset)) - 1
    return at >= 0 and scalars[at][0] <= offset < scalars[at][1]


def _read(
    match: re.Match[str], number: int, plugins: Mapping[str, ModuleType], hints: int
) -> Suppression | None:
    """The comment of a match; None when it is a remark about owlint and no instruction."""
    what, rest = match.group('what'), match.group('rest')
    opener = match.group('open').strip()
    closer = _CLOSERS.get(opener, '')
    end = match.end()
    if closer and closer in rest:
        end = match.start('rest') + rest.index(closer) + len(closer)
        rest = rest[: rest.index(closer)]
    comment = Suppression(
        number, match.start() + len(match.group('open')) - len(opener) + 1, end + 1
    )
    if what not in ('ignore', 'ignore-file'):
        if not rest.lstrip().startswith('[') and not _MEANT.match(what):
            return None
        comment.error = f'`{what}` is not an instruction; write `owlint: ignore[OWL101] reason`'
        return comment
    if what == 'ignore-file':
        comment.spans = None
    names = _NAMES.match(rest)
    comment.reason = rest[names.end() if names else 0 :].strip(' \t:-')
    _read_names(comment, names.group(1) if names else '', plugins, hints)
    return comment


class _Contents:
    """The lines of a text that hold something other than comments, each looked at once."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        # by what begins a comment: the first line that is looked for something, and what was found
        self._next: dict[tuple[str, ...], tuple[int, int]] = {}

    def spans(self, number: int, alone: bool, yaml: bool, markdown: bool) -> list[tuple[int, int]]:
        """The lines that a comment on a line speaks for."""
        own = (number, number)
        if not alone:
            return [own]
        comments = ('#',) if yaml else ('<!--',) if markdown else _COMMENT_LINES
        following = self._after(number, comments)
        if not number < following <= number + 1_000:
            return [own]
        return [own, (following, following)]

    def _after(self, number: int, comments: tuple[str, ...]) -> int:
        """The first line behind a line that is neither blank nor a comment; 0 for none."""
        first, found = self._next.get(comments, (0, 0))
        if first <= number and (number < found or (first and not found)):
            return found
        starts, text = self._subject.lines, self._subject.text
        found = 0
        for index in range(number, len(starts)):
            end = starts[index + 1] if index + 1 < len(starts) else len(text)
            head = text[starts[index] : min(end, starts[index] + 200)].strip()
            if head and not head.startswith(comments):
                found = index + 1
                break
        self._next[comments] = number, found
        return found


def _read_names(
    comment: Suppression, names: str, plugins: Mapping[str, ModuleType], hints: int
) -> None:
    words = [word.strip() for word in names.split(',') if word.strip()]
    if not words:
        comment.error = 'it names no rule; write `owlint: ignore[OWL101] reason`'
        return
    for word in words:
        try:
            code = resolve_rule(word, plugins, hint=len(comment.unknown) < hints)
        except ConfigError as error:
            comment.unknown.append(str(error))
            continue
        comment.codes[word] = set(codes_of(code, plugins))
    if not comment.codes:
        comment.error = comment.unknown.pop(0)
