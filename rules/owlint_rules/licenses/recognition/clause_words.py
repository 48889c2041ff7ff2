"""Do the words of a clause stand in a file? A fact of a record counts only while they do.

The words are looked for in the stream that recognition compares
(``normalize.py``), so that layout, case and punctuation do not matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from owlint_rules.licenses.recognition.normalize import Normal, normalize

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.facts.record import Clause, Record
    from owlint_rules.licenses.recognition.match import Change, Match

#: Whether a clause stands in the file, stands there with changes, or is not there.
STANDS, CHANGED, GONE = 'stands', 'changed', 'gone'

#: So many words of a clause in a row are a trace of it.
_TRACE = 4
#: Words shown of a sentence in which a clause was changed.
_SHOWN = 24
#: Longest way, in words, to the ends of the sentence that a clause stands in.
_SENTENCE = 120


class Standing:
    """How a clause stands in a file.

    ``line`` counts from 1 and is 0 when the clause is gone; ``text`` holds the
    words of the file, on one line; ``start`` and ``end`` are the words of its
    normalized stream.
    """

    __slots__ = ('clause', 'end', 'line', 'start', 'state', 'text')

    def __init__(
        self, state: str, clause: Clause, line: int, text: str, start: int, end: int
    ) -> None:
        self.state = state
        self.clause = clause
        self.line = line
        self.text = text
        self.start = start
        self.end = end

    def __repr__(self) -> str:
        return f'Standing({self.state!r}, {self.line}, {self.text!r})'


@lru_cache(maxsize=8)
def _normal(text: str) -> tuple[Normal, str]:
    normal = normalize(text)
    return normal, f' {" ".join(normal.words)} '


@lru_cache(maxsize=512)
def _phrase(words: str) -> str:
    return f' {" ".join(Normal(words).words)} '


def clause_in(
    text: str, clauses: Iterable[Clause], changes: Sequence[Change] = ()
) -> Standing | None:
    """How the clauses of one fact stand in a file; None when there are none to look for.

    One that stands is enough. ``changes`` are what recognition found: a clause
    in whose sentence something was added, replaced or taken out was changed.
    """
    clauses = list(clauses)
    if not clauses:
        return None
    normal, stream = _normal(text)
    touched: Standing | None = None
    for clause in clauses:
        phrase = _phrase(clause.words)
        at = stream.find(phrase)
        if at < 0:
            continue
        start = stream.count(' ', 0, at)
        end = start + phrase.count(' ') - 1
        found = _standing(STANDS, normal, clause, start, end)
        if not any(_touches(normal, change, start, end) for change in changes):
            return found
        touched = touched or _standing(CHANGED, normal, clause, start, end)
    if touched is not None:
        return touched
    for clause in clauses:
        words = _phrase(clause.words).split()
        for first in range(max(1, len(words) - _TRACE + 1)):
            at = stream.find(f' {" ".join(words[first : first + _TRACE])} ')
            if at >= 0:
                start = max(0, stream.count(' ', 0, at) - first)
                return _standing(CHANGED, normal, clause, start, start + len(words))
    return Standing(GONE, clauses[0], 0, '', 0, 0)


def clauses_of(record: Record, fact: str, *, policy: bool = False) -> list[Clause]:
    """The clauses that a fact of a record rests on, in the license or in its use policy."""
    return [one for one in record.clauses if fact in one.facts and one.policy == policy]


#: What most texts ask for, which no reader needs to be shown.
_USUAL = ('notice_copy', 'terms_passed_on')


def facts_in(text: str, match: Match, record: Record) -> list[tuple[str, Standing]]:
    """The facts of a record that restrict, each with the clause in the file that shows it.

    A use policy shows its own. Facts without words are left out.
    """
    from owlint_rules.licenses.facts.marks import marks

    found: dict[str, Standing] = {}
    for mark in marks(record):
        if mark.fact in found or mark.name in _USUAL:
            continue
        clauses = clauses_of(record, mark.fact, policy=match.policy)
        standing = clause_in(text, clauses, match.changes)
        if standing is not None and (standing.state != GONE or match.status == 'modified'):
            found[mark.fact] = standing
    return sorted(found.items(), key=lambda item: item[1].line)


def _standing(state: str, normal: Normal, clause: Clause, start: int, end: int) -> Standing:
    shown = normal.raw(start, min(end, start + _SHOWN))
    text = ' '.join(shown.split())
    return Standing(state, clause, normal.word_line(start), text, start, end)


def _touches(normal: Normal, change: Change, start: int, end: int) -> bool:
    """Whether a change lies in the sentence that holds the words ``start`` to ``end``."""
    low, high = _sentence(normal, start, end)
    if not normal.word_line(low) <= change.line <= normal.word_line(high - 1):
        return False
    new = _phrase(change.new)
    sentence = f' {" ".join(normal.words[low:high])} '
    return not new.strip() or new in sentence


def _sentence(normal: Normal, start: int, end: int) -> tuple[int, int]:
    """The words of the sentence around a stretch of words."""
    text, spans = normal.text, normal.spans
    low, high = start, end
    while low > 0 and start - low < _SENTENCE:
        if _parts(text[spans[low - 1][1] : spans[low][0]]):
            break
        low -= 1
    while high < len(spans) and high - end < _SENTENCE:
        if _parts(text[spans[high - 1][1] : spans[high][0]]):
            break
        high += 1
    return low, high


def _parts(gap: str) -> bool:
    """Whether what stands between two words ends a sentence."""
    return '. ' in gap or '.\n' in gap or ';' in gap or '\n\n' in gap
