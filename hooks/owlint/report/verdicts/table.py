"""The short forms of verdicts that several reports share: cells, tables, matrices."""

from __future__ import annotations

from collections.abc import Iterable

from owlint.result import Judged

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.answers import LicenseAnswers
    from owlint_rules.definitions.verdict import CriterionResult, Verdict
    from owlint_rules.model.evidence import Evidence

#: State -> the one short word for it in a narrow matrix, explained below it.
SHORT = {'met': 'met', 'not met': 'NOT', 'no evidence': 'none', 'undecided': 'read'}
LEGEND = (
    'met: shown by the files. NOT: the files show the contrary. none: nothing about it '
    'was found. read: a person must read.'
)


#: Most releases that are named behind a license.
_MOST_NAMES = 5


def reasons(verdict: Verdict, axis: str = '') -> str:
    """The criteria that keep a verdict from being met, the gravest state first."""
    parts = []
    for state in ('not met', 'no evidence', 'undecided'):
        names = verdict.ids(state, axis)
        if names:
            parts.append(f'{state}: {shortened(names)}')
    return '; '.join(parts)


def said_by_places(item: CriterionResult) -> bool:
    """Whether the places say word for word what the note does."""
    said = {evidence.text for evidence in item.evidence}
    return item.note in said or all(part in said for part in item.note.split('; '))


def shortened(names: list[str]) -> str:
    """A list of criteria; the ids after the first of a family without their prefix."""
    if not names:
        return ''
    text, family = '', ''
    for name in names:
        prefix, dash, rest = name.partition('-')
        if not text:
            text = name
        elif dash and prefix == family:
            text += f', {rest}'
        else:
            text += f', {name}'
        family = prefix if dash else ''
    return text


def outcome(verdict: Verdict) -> str:
    """What a verdict comes to: its label or class where it has one, else its status."""
    label = verdict.extra.get('label')
    if isinstance(label, str) and label:
        return label
    return verdict.status


def cell(verdict: Verdict) -> str:
    """One cell of a matrix: the outcome, and the criteria behind it."""
    if verdict.status == 'met':
        return outcome(verdict)
    state = verdict.status
    names = shortened(verdict.ids(state))
    left = shortened(verdict.ids('undecided')) if state != 'undecided' else ''
    if outcome(verdict) != state:
        text = f'{outcome(verdict)} ({reasons(verdict)})'
        return text
    text = f'{state}: {names}'
    if state == 'not met' and (more := verdict.ids('no evidence')):
        text += f'; no evidence: {shortened(more)}'
    return f'{text}; undecided: {left}' if left else text


def definitions_of(judged: Iterable[Judged]) -> list[tuple[str, str]]:
    """(id, title) of all definitions that any release was judged by, in order."""
    found: dict[str, str] = {}
    for one in judged:
        for verdict in one.verdicts:
            found.setdefault(verdict.id, verdict.title)
    return list(found.items())


class Doubt:
    """One reason why criteria that count are not met, with all of them and where it shows."""

    __slots__ = ('ids', 'note', 'places', 'status', 'who')

    def __init__(self, status: str, note: str, who: str) -> None:
        self.status = status
        self.note = note
        #: Who could settle what is undecided.
        self.who = who
        self.ids: list[str] = []
        self.places: list[Evidence] = []


def doubts(one: Judged, *states: str) -> list[Doubt]:
    """What keeps criteria in some states, each reason once: it holds for several definitions."""
    found: dict[tuple[str, str, str], Doubt] = {}
    for state in states:
        for verdict in one.verdicts:
            for item in verdict.criteria:
                if not item.counts or item.status != state:
                    continue
                by = who(item) if state == 'undecided' else ''
                doubt = found.setdefault((state, item.note, by), Doubt(state, item.note, by))
                doubt.ids += [item.id] if item.id not in doubt.ids else []
                doubt.places += [place for place in item.evidence if place not in doubt.places]
    return list(found.values())


def who(item: CriterionResult) -> str:
    """Who could settle an undecided criterion."""
    if item.axis == 'information' or item.next_step.startswith(('Name', 'State')):
        return 'the publisher'
    if any(words in item.note for words in _OF_THE_PUBLISHER):
        return 'the publisher'
    return 'whoever reads the terms, a lawyer where it matters'


#: Words of notes on doubts that no text of a license resolves.
_OF_THE_PUBLISHER = (
    'is not a license that owlint knows', 'is stated without', 'nothing says', 'which covers what',
    'is one of several', 'says', 'form before', 'without a license',
)  # fmt: skip


def licenses_of(judged: Iterable[Judged]) -> list[tuple[LicenseAnswers, list[str]]]:
    """What the licenses of several releases answer, each once, with the releases it is that of."""
    found: dict[tuple[object, ...], tuple[LicenseAnswers, list[str]]] = {}
    for one in judged:
        for license in one.licenses:
            key = (license.title, license.link, license.doubt, *license.answers)
            found.setdefault(key, (license, []))[1].append(one.name)
    return list(found.values())


def some_of(names: list[str]) -> str:
    """The first names of a list and how many more there are."""
    more = f' and {len(names) - _MOST_NAMES} more' if len(names) > _MOST_NAMES else ''
    return ', '.join(names[:_MOST_NAMES]) + more


def by_id(one: Judged) -> dict[str, Verdict]:
    """The verdicts about one release by definition."""
    return {verdict.id: verdict for verdict in one.verdicts}
