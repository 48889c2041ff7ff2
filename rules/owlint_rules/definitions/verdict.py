"""What a verdict is made of. Plain data; the reports and the claims rule read it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from owlint_rules.model.evidence import Evidence

#: The four states. ``undecided`` means that a person must read; nothing is guessed.
STATUSES = ('met', 'not met', 'no evidence', 'undecided')
MET, NOT_MET, NO_EVIDENCE, UNDECIDED = STATUSES


class CriterionResult:
    """How a release stands to one criterion.

    ``note`` says in a sentence why, ``next_step`` what to do. ``counts`` is
    false for optional criteria and for readings that were not asked for.
    """

    __slots__ = (
        'axis', 'counts', 'evidence', 'id', 'next_step', 'note', 'question', 'source', 'status',
        'title',
    )  # fmt: skip

    def __init__(
        self,
        id: str,
        title: str,
        question: str,
        source: str,
        axis: str,
        status: str,
        evidence: Sequence[Evidence] = (),
        note: str = '',
        next_step: str = '',
        counts: bool = True,
    ) -> None:
        self.id = id
        self.title = title
        self.question = question
        self.source = source
        self.axis = axis
        self.status = status
        self.evidence = list(dict.fromkeys(evidence) if len(evidence) > 1 else evidence)
        self.note = note
        self.next_step = next_step
        self.counts = counts


def _gravest(items: Iterable[CriterionResult]) -> str:
    states = {item.status for item in items}
    for state in (NOT_MET, NO_EVIDENCE, UNDECIDED):
        if state in states:
            return state
    return MET


class Verdict:
    """How a release stands to one definition, criterion by criterion."""

    __slots__ = ('criteria', 'extra', 'id', 'short', 'source', 'title', 'version')

    def __init__(
        self, id: str, title: str, version: str, source: str, criteria: Sequence[CriterionResult]
    ) -> None:
        self.id = id
        self.title = title
        #: The title where there is little room, with the version if it tells texts apart.
        self.short = title
        self.version = version
        self.source = source
        self.criteria = list(criteria)
        #: Further results of a definition of its own kind (the MOF's class and progress).
        self.extra: dict[str, object] = {}

    @property
    def status(self) -> str:
        """``met`` when every criterion that counts is; else the gravest of the others."""
        return _gravest(item for item in self.criteria if item.counts)

    def axis_status(self, axis: str) -> str:
        """The status of ``license`` or ``information`` alone; '' when the axis is not asked for."""
        items = [item for item in self.criteria if item.counts and item.axis == axis]
        return _gravest(items) if items else ''

    def unmet(self) -> list[CriterionResult]:
        """The criteria that count and are not met, in order."""
        return [item for item in self.criteria if item.counts and item.status != MET]
