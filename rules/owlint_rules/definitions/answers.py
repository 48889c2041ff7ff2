"""What the licenses of a release say to the questions that people ask first."""

from __future__ import annotations

from owlint_rules.licenses.facts.describe import answers, text_link
from owlint_rules.licenses.facts.marks import marks
from owlint_rules.model.evidence import Evidence
from owlint_rules.statements.statement import (
    BASE,
    CHANGED,
    LICENSE,
    POLICY,
    RESTRICTION,
    SUGGESTS,
    UNKNOWN,
)
from owlint_rules.text import listed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.facts import Facts
    from owlint_rules.licenses.facts.record import Record
    from owlint_rules.statements.statement import Statement

#: Most licenses of one release that are answered for.
_MOST = 4


class LicenseAnswers:
    """One license of the weights: its name, where its text is, what it answers, where it is stated.

    ``doubt`` says why the answers may not hold for this release, '' when nothing is known against;
    the answers of a license in doubt are undecided.
    """

    __slots__ = ('_answers', 'doubt', 'link', 'places', 'title')

    def __init__(self, record: Record, title: str) -> None:
        self.title = title
        self.link = text_link(record)
        self._answers = answers(record)
        self.places: list[Evidence] = []
        self.doubt = ''

    @property
    def answers(self) -> list[tuple[str, str]]:
        """The questions, and what this license answers for this release."""
        if not self.doubt:
            return self._answers
        said = [(ask, f'undecided; this license alone: {answer}') for ask, answer in self._answers]
        # more may have to be shipped, not less
        return [*said[:-1], self._answers[-1]]


def license_answers(facts: Facts) -> list[LicenseAnswers]:
    """The licenses of the weights and their bases that are known, each once, with their answers."""
    found: dict[str, LicenseAnswers] = {}
    of_bases: dict[str, LicenseAnswers] = {}
    against = ''
    for one in facts.weight_terms:
        if one.kind == RESTRICTION or one.state == UNKNOWN:
            against = against or one.note or f'{one.name} is not a license that owlint knows'
        if one.kind not in (LICENSE, BASE) or one.state == POLICY:
            continue
        mine = of_bases if one.kind == BASE else found
        records = [*one.records, *(record for choice in one.choices for record in choice)]
        for record in records[:_MOST]:
            if record.undecided or record.key == 'unknown' or (mine is of_bases and _free(record)):
                continue
            answer = mine.get(record.key)
            if answer is None:
                if len(mine) == _MOST:
                    continue
                title = one.name if one.kind == BASE else record.title
                answer = mine[record.key] = LicenseAnswers(record, title)
            answer.places.append(one.evidence)
            answer.doubt = answer.doubt or _doubt(one)
    licenses = [*found.values(), *(one for key, one in of_bases.items() if key not in found)]
    for answer in licenses:
        others = [one.title for one in licenses if one is not answer]
        answer.doubt = answer.doubt or against
        if others and not answer.doubt and not _is_choice(facts):
            answer.doubt = f'{listed(others)} may hold as well'
    return licenses


def _free(record: Record) -> bool:
    """Whether a license of a base model allows all that is asked here, without limits."""
    return not marks(record).names and 'Y' == record.commercial_use == record.modification


def _is_choice(facts: Facts) -> bool:
    """Whether several licenses are offered to choose from, and nothing else is stated."""
    return all(one.choices or one.alternative for one in facts.weight_terms)


def _doubt(one: Statement) -> str:
    if one.state == CHANGED:
        return 'the text in the release differs from this license: read what was changed'
    if len(one.records) > 1:
        return f'{one.name} may mean several licenses, of which this is one'
    if one.certainty == SUGGESTS:
        return 'nothing says for sure that it covers the weights'
    return ''
