"""A standard license whose whole text stands in a document: it is that license, not prose."""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.names import named
from owlint_rules.statements.prose.passage import LICENSE, Passage

#: Where a piece of a document ends: titles, and the marks of what is shown as it is.
_ENDS = lazy(r'(?m)^[ \t]{0,3}(?:#{1,6}[ \t][^\n]*|(?:```|~~~)[^\n]*)$')
#: No text that has many clauses is shorter.
_SHORTEST = 1_000
#: From this many passages on the words of a license are taken for it.
_FEWEST = 3
#: What every such text speaks of.
_CLAUSES = ('warrant', 'grant')


def without_whole_texts(text: str, start: int, passages: list[Passage]) -> list[Passage]:
    """The passages, those in the words of a standard license put together to one that names it."""
    for first, last in _pieces(text, start):
        inside = [one for one in passages if first <= one.start < last]
        if len(inside) < _FEWEST:
            continue
        lower = text[first:last].lower()
        if not all(word in lower for word in _CLAUSES):
            continue
        from owlint_rules.licenses.recognition.identify import identify

        match = identify(text[first:last])
        if match.status != 'exact' or not match.spdx:
            continue
        lines = text[first:last].splitlines(keepends=True)
        begin = first + sum(map(len, lines[: max(0, match.start_line - 1)]))
        end = first + sum(map(len, lines[: match.end_line]))
        inside = [one for one in inside if begin <= one.start < end]
        if not inside:
            continue
        main = next((one for one in inside if one.kind == LICENSE), inside[0])
        whole = Passage(main.artifact, LICENSE, main.start, main.end, main.words)
        whole.license, whole.source, whole.about = named(match.spdx), main.source, main.about
        at = passages.index(inside[0])
        kept = [one for one in passages if one not in inside]
        passages = [*kept[:at], whole, *kept[at:]]
    return passages


def _pieces(text: str, start: int) -> Iterator[tuple[int, int]]:
    for match in _ENDS.finditer(text, start):
        if match.start() - start >= _SHORTEST:
            yield start, match.start()
        start = match.end()
    if len(text) - start >= _SHORTEST:
        yield start, len(text)
