"""A license file is a standard text with changes.

## What it does
Compares the license file word by word with the closest standard text, and reports every
addition, removal and replacement with its line. Line breaks, quotes, headings, the
copyright line and the appendix of instructions do not count as changes. If one file
contains several unchanged texts, only what is between them is checked (OWL208 lists the
texts).

## Why it matters
A text with an added clause is another license. Detectors that score similarity identify
an MIT text with a non-commercial clause at its end as "MIT": of 377 restrictive edits
of open licenses, the best-known detector still calls 40 % clean.

## Example
The MIT text, followed by: `The Software may not be used commercially.`

## Use instead
The standard text alone, or a name of its own for the changed license.

## Fix safety
No fix: owlint never replaces a text that somebody wrote.

## References
- docs/license-texts.md
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.lazy import lazy
from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.finding import ERROR, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import LicenseText
from owlint_rules.text import counted, cut

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.match import Change

CODE = 'OWL202'
SEVERITY = WARNING
WHY = 'a change is often intended, and may limit rights'

#: More changes than this are counted, not listed.
_SHOWN = 5


def check(text: LicenseText, options: Options) -> Iterator[Finding]:
    """One finding at the first change; the others are related places."""
    if text.role != 'license':
        return
    match = match_of(text)
    if match.status != 'modified' or not match.changes:
        return
    if len(match.parts) > 1 and all(part.status != 'modified' for part in match.parts):
        # unchanged texts one behind the other: what counts is what stands between them
        yield from _between(text)
        return
    name = match.title or match.license or match.spdx
    first = match.changes[0]
    restrictive = bool(match.clauses) or any(
        change.restricts and not _same_people(change) and not _disclaims(change)
        for change in match.changes
    )
    related = [
        (text.line(change.line), f'{change.kind}: {_words(change)}')
        for change in match.changes[1:_SHOWN]
    ]
    related += [
        (text.line(clause.line), f'clause to read ({clause.kind}): "{clause.text}"')
        for clause in match.clauses[:_SHOWN]
    ]
    more = len(match.changes) - 1
    behind = '' if not more else f' (and {counted(more, "more change")})'
    yield Finding(
        f'this is {name} with changes: {first.kind} here: {_words(first)}{behind}',
        text.line(first.line),
        severity=ERROR if restrictive else None,
        help=f'Do not call it {name}: state it as `other` with its own name, or restore the text.',
        related=related,
    )


#: What old copies of the BSD licenses write for "its contributors".
_WHOSE = frozenset({'its', 'their', 'any', 'other', 'the', 'his', 'her'})


def _same_people(change: Change) -> bool:
    """Whether a change only says in another way whose contributors are meant."""
    return change.old in ('its', 'their') and change.new.lower() in _WHOSE


_DISCLAIMER = lazy(r'\bas[ -]is\b|\bwarrant(?:y|ies)\b|\bliab(?:le|ility)\b', re.IGNORECASE)
_MORE_THAN_A_DISCLAIMER = lazy(
    r'\b(?:may|must|shall(?! the \w+ be liable)|only|except\w*|unless|agree\w*|indemni\w*|research|'
    r'commerc\w*|non-?commerc\w*|permi\w*|prohibit\w*|forbid\w*|restrict\w*|you|terminat\w*|licens\w*)\b',
    re.IGNORECASE,
)


def _disclaims(change: Change) -> bool:
    """Whether added words only refuse warranty and liability, which takes no permission away."""
    if change.kind != 'added' or _MORE_THAN_A_DISCLAIMER.search(change.new):
        return False
    return all(
        _DISCLAIMER.search(part) for part in re.split(r'(?<=[.!?;])\s', change.new) if part.strip()
    )


#: A line longer than this can hold words of its own beside the end of a text.
_LONG_LINE = 120
#: Words of conditions; without one of them a line between two texts only introduces the next.
_CONDITION = lazy(
    r"\b(?:not|no|non|never|none|must|shall|may|only|cannot|can't|prohibit\w*|forbid\w*|forbidden|"
    r'except\w*|unless|without|restrict\w*|commercial\w*|noncommercial|research|permission|consent|'
    r'agree\w*|requir\w*|provided|condition\w*|limit\w*|additional\w*|revok\w*|terminat\w*)\b',
    re.IGNORECASE,
)


def _between(text: LicenseText) -> Iterator[Finding]:
    """A finding for lines outside of the texts of a file that sound like terms of their own."""
    covered: set[int] = set()
    edges: set[int] = set()
    for part in match_of(text).parts:
        covered.update(range(part.start_line, part.end_line + 1))
        edges.update((part.start_line, part.end_line))
    rest = [
        (number, line)
        for number, line in enumerate(re.split(r'\r\n|\r|\n', text.text), 1)
        # a long line may go on with something else where a text begins or ends
        if number not in covered or (number in edges and len(line) > _LONG_LINE)
    ]
    heard = [(number, line.strip()) for number, line in rest if _CONDITION.search(line)]
    if not heard:
        return
    from owlint_rules.licenses.recognition.clauses import clauses
    from owlint_rules.licenses.recognition.normalize import normalize

    found = clauses(normalize('\n'.join(line for _, line in rest)))
    number, line = heard[0]
    where = (
        'beside a license text, in one line with it, may'
        if number in edges
        else f'outside of the {len(match_of(text).parts)} license texts of this file'
    )
    stands = 'stand more' if number in edges else 'stands'
    yield Finding(
        f'{where} {stands}: "{cut(line, 200)}"',
        text.line(number),
        severity=ERROR if found else None,
        help='Read it: it may change the terms. Say before each text what it covers.',
        related=[(text.line(at), 'outside of the texts') for at, _ in heard[1:_SHOWN]],
    )


def _words(change: Change) -> str:
    """The words of a change; a replacement quotes both sides itself."""
    return change.text if change.kind == 'replaced' else f'"{change.text}"'
