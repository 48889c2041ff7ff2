"""What a verdict is made of. Plain data; the reports and the claims rule read it."""

from __future__ import annotations

from collections.abc import Sequence

from owlint_rules.model.evidence import Evidence

#: The four states. ``undecided`` means that a person must read; nothing is guessed.
STATUSES = ('met', 'not met', 'no evidence', 'undecided')
MET, NOT_MET, NO_EVIDENCE, UNDECIDED = STATUSES


class Criterion:
    """What a definition asks, as reports show it; ``next`` is what to do while it is not met."""

    __slots__ = ('axis', 'id', 'next', 'question', 'source', 'title')

    def __init__(
        self, id: str, title: str, question: str, source: str, axis: str, next: str = ''
    ) -> None:
        self.id = id
        self.title = title
        self.question = question
        self.source = source
        self.axis = axis
        self.next = next

    def next_step(self, status: str, evidence: Sequence[Evidence], note: str) -> str:
        """What to do about an answer."""
        return '' if status == MET else self.next


class CriterionResult:
    """How a release stands to one criterion.

    ``note`` says in a sentence why. ``counts`` is
    false for optional criteria and for readings that were not asked for. The ``evidence``
    of several results may be one list, which nobody changes.
    """

    __slots__ = ('_asked', 'counts', 'evidence', 'note', 'status')

    def __init__(
        self, asked: Criterion, status: str, evidence: Sequence[Evidence], note: str, counts: bool
    ) -> None:
        self._asked = asked
        self.status = status
        self.evidence = evidence
        self.note = note
        self.counts = counts

    @property
    def next_step(self) -> str:
        """What to do about it."""
        return self._asked.next_step(self.status, self.evidence, self.note)

    @property
    def id(self) -> str:
        return self._asked.id

    @property
    def title(self) -> str:
        return self._asked.title

    @property
    def question(self) -> str:
        return self._asked.question

    @property
    def source(self) -> str:
        return self._asked.source

    @property
    def axis(self) -> str:
        return self._asked.axis


def once(evidence: list[Evidence]) -> list[Evidence]:
    """Each place once, in order."""
    if len(evidence) < 2:
        return evidence
    places = {(one.path, one.line, one.text): one for one in evidence}
    return evidence if len(places) == len(evidence) else list(places.values())


#: What is asked, status, evidence, note, and whether it counts: what a CriterionResult is made of.
Answered = tuple[Criterion, str, Sequence[Evidence], str, bool]


def _gravest(states: set[str]) -> str:
    for state in (NOT_MET, NO_EVIDENCE, UNDECIDED):
        if state in states:
            return state
    return MET


class Verdict:
    """How a release stands to one definition, criterion by criterion."""

    __slots__ = (
        '_criteria', '_status', 'answers', 'extra', 'id', 'short', 'source', 'title', 'version',
    )  # fmt: skip

    def __init__(
        self, id: str, title: str, version: str, source: str, answers: Sequence[Answered]
    ) -> None:
        self.id = id
        self.title = title
        #: The title where there is little room, with the version if it tells texts apart.
        self.short = title
        self.version = version
        self.source = source
        self.answers = answers
        #: Further results of a definition of its own kind (the MOF's class and progress).
        self.extra: dict[str, object] = {}
        self._criteria: list[CriterionResult] = []
        self._status = ''

    @property
    def criteria(self) -> list[CriterionResult]:
        """How the release stands to each criterion; made when a report asks."""
        self._criteria = self._criteria or [CriterionResult(*one) for one in self.answers]
        return self._criteria

    @property
    def status(self) -> str:
        """``met`` when every criterion that counts is; else the gravest of the others."""
        self._status = self._status or _gravest({one[1] for one in self.answers if one[4]})
        return self._status

    def axis_status(self, axis: str) -> str:
        """The status of ``license`` or ``information`` alone; '' when the axis is not asked for."""
        states = {one[1] for one in self.answers if one[4] and one[0].axis == axis}
        return _gravest(states) if states else ''

    def ids(self, state: str, axis: str = '') -> list[str]:
        """The criteria that count and are in a state, of one axis or of both."""
        return [
            asked.id
            for asked, status, _, _, counts in self.answers
            if status == state and counts and (not axis or asked.axis == axis)
        ]

    def unmet(self) -> list[CriterionResult]:
        """The criteria that count and are not met, in order."""
        return [item for item in self.criteria if item.counts and item.status != MET]
