"""Which words a text must have before a pattern about terms can match: read off the pattern itself.

Compiling the patterns of ``statements/prose/words`` costs more than all the rest of a check, and
most texts have none of their words. ``needed.py`` is what this writes.
"""

from __future__ import annotations

import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from importlib import import_module
from typing import Any

from owlint_rules.definitions import sections, wording
from owlint_rules.definitions.act import passages
from owlint_rules.definitions.act.rows import ROWS
from owlint_rules.definitions.described import code, data, hearing, places, sources, words
from owlint_rules.definitions.described.cues import Cues
from owlint_rules.statements.prose import names
from owlint_rules.statements.prose.pieces import BASE_HINTS, BASE_NAMES, HINTS, TITLE_HINTS
from owlint_rules.statements.prose.words import bases, carried
from owlint_rules.statements.prose.words.combined import COMBINED
from owlint_rules.word_table import piece_of

#: The reader of patterns in the standard library, by its names in newer and older Pythons.
parser: Any = import_module('re._parser' if sys.version_info >= (3, 11) else 'sre_parse')

HEAD = '''# ruff: noqa: E501
# fmt: off
"""The words that the patterns about terms need, written by ``tools/needed_words.py``.

A clause is a number that stands for words in small letters, of which a text has one at least.
``WORDS``: what ``word_table.py`` reads. ``PATTERNS``: checksum of a pattern -> for each of its
alternatives the clauses that a match meets. ``LIMITS``: the patterns that find the limits of a
language; ``SECTIONS``: those that must meet below a title about terms; ``HEADINGS``: those of
titles.
``HINTED``: the clause of the words without which nothing is said of terms in a language;
``TITLED``: that of its titles; ``BASE`` and ``NAME``: those of a base model.
"""

from __future__ import annotations
'''

CUES_HEAD = '''# ruff: noqa: E501
# fmt: off
"""The words that the patterns of ``cues.py`` need, written by ``tools/needed_words.py``.

Each text that a pattern fits has one of its words. ``WORDS``: what ``word_table.py`` reads, with
the numbers of patterns as clauses; ``NUMBERS``: checksum of a pattern -> its number, from 1 on.
"""

from __future__ import annotations
'''

#: Most strings that a part of a pattern is written out as.
_MOST = 96
#: A clause with a word that about every other text has tells nothing, and beside another one a
#: single letter does not; three tell enough.
_USEFUL, _TELLING = 0.5, 0.05
#: Words that more texts have than about this share tell nothing of a line.
_SELDOM = 0.2
_MOST_CLAUSES = 3
#: Words that nearly every text has.
_COMMON = frozenset(
    """a an and are as at be by can do for from has have if in is it of on or that the this to us
    use used with you will""".split()  # noqa: SIM905
)

Clause = frozenset[str]


class _Run:
    """What a stretch of a pattern needs: clauses, and the strings that its end may be."""

    def __init__(self) -> None:
        self.clauses: list[Clause] = []
        self.ends: set[str] = {''}

    def add(self, strings: Iterable[str]) -> None:
        joined = {end + one for end in self.ends for one in strings}
        if len(joined) > _MOST:
            self.cut()
            joined = set(strings)
        self.ends = joined

    def cut(self) -> None:
        """What follows does not join on to what came before."""
        clause = frozenset(end.strip().lower() for end in self.ends)
        if '' not in clause:
            self.clauses.append(_least(clause))
        self.ends = {''}


def _share(word: str) -> float:
    """About how many texts have a word: the fewer, the longer it is."""
    return 1.0 if word in _COMMON else 10.0 ** -sum(1 if one.isascii() else 3 for one in word)


def _least(clause: Iterable[str]) -> Clause:
    """A clause without the words that hold another of it."""
    kept: list[str] = []
    for word in sorted(clause, key=lambda one: (len(one), one)):
        if not any(one in word for one in kept):
            kept.append(word)
    return frozenset(kept)


def _rank(clause: AbstractSet[str]) -> float:
    """About how many texts have a word of a clause."""
    return sum(map(_share, clause))


def _read(items: Sequence[Any], run: _Run) -> None:
    for name, value in ((str(name), value) for name, value in items):
        if name == 'LITERAL':
            run.add({chr(value)})
        elif name == 'IN' and len(value) <= 6 and all(str(kind) == 'LITERAL' for kind, _ in value):
            run.add({chr(one) for _, one in value})
        elif name in ('AT', 'ASSERT', 'ASSERT_NOT'):
            continue  # no letters of its own
        elif name == 'SUBPATTERN':
            _join(value[3], run)
        elif name == 'BRANCH':
            _branch(value[1], run)
        elif name in ('MAX_REPEAT', 'MIN_REPEAT'):
            least, most, part = value
            if (least, most) == (1, 1):
                _join(part, run)
            elif least == 0:
                inner = _Run()
                _read(part, inner)
                if most == 1 and not inner.clauses and _whole(part):
                    run.add({'', *inner.ends})
                else:
                    run.cut()
            else:
                run.cut()
                _join(part, run)
                run.cut()
        else:
            run.cut()


def _whole(part: Sequence[Any]) -> bool:
    """Whether a part is no more than the strings that ``_read`` finds: nothing in it was cut."""
    for name, value in ((str(name), value) for name, value in part):
        if name == 'SUBPATTERN':
            if not _whole(value[3]):
                return False
        elif name == 'BRANCH':
            if not all(map(_whole, value[1])):
                return False
        elif name in ('MAX_REPEAT', 'MIN_REPEAT'):
            if value[1] != 1 or not _whole(value[2]):
                return False
        elif name == 'IN':
            if len(value) > 6 or any(str(kind) != 'LITERAL' for kind, _ in value):
                return False
        elif name not in ('LITERAL', 'AT', 'ASSERT', 'ASSERT_NOT'):
            return False
    return True


def _join(part: Sequence[Any], run: _Run) -> None:
    if _whole(part):
        inner = _Run()
        _read(part, inner)
        if not inner.clauses:
            run.add(inner.ends)
            return
        run.cut()
        run.clauses += inner.clauses
        inner.cut()
        run.clauses += inner.clauses[-1:]
        return
    # what begins or ends in letters of its own still joins on; it is cut, which asks for less
    run.cut()
    _read(part, run)
    run.cut()


def _branch(branches: Sequence[Sequence[Any]], run: _Run) -> None:
    if all(map(_whole, branches)):
        strings: set[str] = set()
        for one in branches:
            inner = _Run()
            _read(one, inner)
            if inner.clauses:
                break
            strings |= inner.ends
        else:
            if len(strings) <= _MOST:
                run.add(strings)
                return
    # the reader of patterns takes out of alternatives the first letter that all have
    letters = set(run.ends) if max(map(len, run.ends)) == 1 else {''}
    run.cut()
    best: set[str] = set()
    for one in branches:
        inner = _Run()
        inner.ends = set(letters)
        _read(one, inner)
        inner.cut()
        if not inner.clauses:
            return
        best |= min(inner.clauses, key=_rank)
    run.clauses.append(_least(best))


def _alternatives(items: list[Any]) -> Iterator[list[Any]]:
    """The ways through the alternatives that a pattern as a whole consists of."""
    parts = [(str(name), value) for name, value in items if str(name) != 'AT']
    if len(parts) == 1 and parts[0][0] == 'BRANCH':
        for branch in parts[0][1][1]:
            yield from _alternatives(list(branch))
    else:
        yield items


def needed(pattern: str) -> list[list[Clause]]:
    """For each alternative of a pattern its clauses: a match has a word of each in small letters.

    The clause that the fewest texts meet comes first. No alternatives at all for a pattern that
    may match without any of them.
    """
    found = []
    for items in _alternatives(list(parser.parse(pattern, re.IGNORECASE))):
        run = _Run()
        _read(items, run)
        run.cut()
        clauses = sorted(set(run.clauses), key=lambda one: (_rank(one), sorted(one)))
        if not clauses or _rank(clauses[0]) >= _USEFUL:
            return []
        further = [one for one in clauses[1:_MOST_CLAUSES] if _rank(one) < _TELLING]
        found.append([clauses[0], *further])
    return found


def _threes(piece: str) -> set[str]:
    """The stretches of three letters of a piece of a word; all of a shorter one."""
    return {piece[at : at + 3] for at in range(len(piece) - 2)} or {piece}


def clauses_of(items: Sequence[Any]) -> Iterator[Clause]:
    """The words of which a match has one each, those of what stands ahead of it too."""
    run = _Run()
    _read(items, run)
    run.cut()
    yield from run.clauses
    for kind, value in items:
        if str(kind) == 'ASSERT' and value[0] == 1:
            yield from clauses_of(value[1])


def one_of(pattern: str) -> list[str]:
    """Words of which each match has one in small letters; none for a pattern without such words."""
    found: set[str] = set()
    for items in _alternatives(list(parser.parse(pattern, re.IGNORECASE))):
        clauses = list(clauses_of(items))
        if not clauses:
            return []
        found |= min(clauses, key=_rank)
    return sorted(_least(found))


class _Table:
    """The clauses, each once, and the patterns by their numbers."""

    def __init__(self) -> None:
        self.clauses: dict[Clause, int] = {}
        self.patterns: dict[int, tuple[tuple[int, ...], ...]] = {}

    def add(self, pattern: str) -> int:
        """The key of a pattern, with what it needs written down."""
        key = zlib.crc32(pattern.encode())
        found = needed(pattern)
        if found:
            ways = dict.fromkeys(tuple(map(self.number, way)) for way in found)
            self.patterns[key] = tuple(ways)
        return key

    def number(self, clause: Clause) -> int:
        return self.clauses.setdefault(clause, len(self.clauses))

    def words(self) -> dict[str, str]:
        """The words by three letters of a piece, with the numbers of clauses."""
        numbers: dict[str, list[int]] = {}
        for clause, number in self.clauses.items():
            for word in sorted(clause):
                numbers.setdefault(word, []).append(number)
        threes = {word: _threes(piece_of(word)) for word in numbers}
        often = Counter(three for found in threes.values() for three in found)
        lines: dict[str, list[str]] = {}
        for word, found in sorted(numbers.items()):
            rarest = min(sorted(threes[word]), key=often.__getitem__)
            lines.setdefault(rarest, []).append(f'{word}\t{" ".join(map(str, found))}')
        return {key: '\n'.join(found) for key, found in lines.items()}


def table() -> str:
    """The text of ``needed.py``."""
    made = _Table()
    # the first numbers, which make the smallest sets of bits
    hinted = {name: made.number(_least(hints)) for name, hints in HINTS.items()}
    base, named = made.number(_least(BASE_HINTS)), made.number(_least(BASE_NAMES))
    titled = {name: made.number(_least(words)) for name, words in TITLE_HINTS.items()}
    limits, sections, headings = {}, {}, {}
    for name in HINTS:
        terms = import_module(f'owlint_rules.statements.prose.words.{name}')
        limits[name] = tuple(made.add(pattern) for _, _, pattern in terms.LIMITS)
        cues = [cues for spoken, _, cues in COMBINED if spoken == name]
        cues += [(terms.HARM,)] if hasattr(terms, 'HARM') else []
        sections[name] = tuple(tuple(map(made.add, one)) for one in cues)
        made.add(terms.GRANTS)
        made.add(terms.VOID)
        headings[name] = tuple(made.add(pattern) for _, pattern in terms.HEADINGS)
    for gated in (names.KNOWN, names.ENDS, names.UNNAMED):
        made.add(gated.pattern.pattern)
    for pattern in (carried.ALSO, *(one for _, one in (*bases.BEFORE, *bases.AFTER))):
        made.add(pattern)
    tables = {
        'WORDS: dict[str, str]': made.words(),
        'PATTERNS: dict[int, tuple[tuple[int, ...], ...]]': dict(sorted(made.patterns.items())),
        'LIMITS: dict[str, tuple[int, ...]]': limits,
        'SECTIONS: dict[str, tuple[tuple[int, ...], ...]]': sections,
        'HEADINGS: dict[str, tuple[int, ...]]': headings,
        'HINTED: dict[str, int]': hinted,
        'TITLED: dict[str, int]': titled,
        'BASE: int': base,
        'NAME: int': named,
    }
    return HEAD + _shown(tables)


def _shown(tables: dict[str, Any]) -> str:
    return ''.join(f'\n{name} = (\n    {value!r}\n)\n' for name, value in tables.items())


def _cues_in(thing: object) -> Iterator[Cues]:
    if isinstance(thing, Cues):
        yield thing
    elif isinstance(thing, dict):
        yield from _cues_in(tuple(thing.values()))
    elif isinstance(thing, tuple):
        for one in thing:
            yield from _cues_in(one)


def all_cues() -> list[Cues]:
    """Every pattern that is looked for behind its words, each once."""
    modules = (words, code, data, hearing, sections, sources, places, wording, passages)
    found = [one for module in modules for one in _cues_in(tuple(vars(module).values()))]
    found += [wording.nouns()]
    for row in ROWS.values():
        sayings = [one.cues for one in (row.answer, row.vague, row.sentence) if one is not None]
        found += [one for one in sayings if 0 < _rank(one_of(one.pattern)) < _SELDOM]
    return list({one.key: one for one in found}.values())


def cues_table() -> str:
    """The text of ``definitions/described/needed.py``."""
    made = _Table()
    made.number(frozenset())  # no pattern has the number 0
    rows = {one.key: one_of(one.pattern) for one in all_cues()}
    numbers = {key: made.number(frozenset(row)) for key, row in rows.items() if row}
    tables = {
        'WORDS: dict[str, str]': made.words(),
        'NUMBERS: dict[int, int]': dict(sorted(numbers.items())),
    }
    return CUES_HEAD + _shown(tables)
