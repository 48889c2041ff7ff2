"""What the licenses of a release say to the questions that people ask first."""

from __future__ import annotations

from owlint_rules.licenses.facts.describe import answers, text_link, version_of
from owlint_rules.licenses.facts.marks import marks
from owlint_rules.model.evidence import Evidence
from owlint_rules.statements.statement import BASE, CHANGED, LICENSE, POLICY, SUGGESTS

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
    the answers of a license in doubt are undecided. The license of a base model, whose limits may
    hold as well, is named as that.
    """

    __slots__ = ('_answers', 'doubt', 'link', 'of_base', 'places', 'title')

    def __init__(self, record: Record, said: Statement) -> None:
        self.of_base = said.kind == BASE
        version = version_of(record, said.keys) if len(record.spdx_ids) > 1 else ''
        self.title = said.name if self.of_base else version or record.title
        self.link = text_link(record, said.keys)
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
    """The licenses of the weights that are known, each once, with what they allow."""
    found: dict[str, LicenseAnswers] = {}
    beside: list[Statement] = []
    for one in facts.weight_terms:
        records = [*one.records, *(record for choice in one.choices for record in choice)]
        answered = False
        for record in (
            records[:_MOST] if one.kind in (LICENSE, BASE) and one.state != POLICY else ()
        ):
            if record.undecided or record.key == 'unknown':
                continue
            if one.kind == BASE and _free(record):
                answered = True
                continue
            answer = found.get(record.key)
            if answer is None:
                if len(found) == _MOST:
                    continue
                answer = found[record.key] = LicenseAnswers(record, one)
            answer.link = answer.link or text_link(record, one.keys)
            answer.places.append(one.evidence)
            answer.doubt = answer.doubt or _doubt(one)
            answered = True
        if not answered:
            beside.append(one)
    more = list(dict.fromkeys(map(_words, beside[:_MOST])))
    chosen = all(one.choices or one.alternative for one in facts.weight_terms)
    for answer in found.values():
        other = [
            one.title
            for one in found.values()
            if one is not answer and not answer.of_base and (one.of_base or not chosen)
        ]
        others = '; '.join(other + more)
        if others:
            answer.doubt += f'{"; " if answer.doubt else ""}more is stated beside it: {others}'
    return list(found.values())


def _free(record: Record) -> bool:
    """Whether a license of a base model allows all that is asked here, without limits."""
    return not marks(record).names and 'Y' == record.commercial_use == record.modification


def _words(one: Statement) -> str:
    place = f'{one.evidence.path}:{one.evidence.line}' if one.evidence.line else one.evidence.path
    return f'{one.note if one.kind == BASE else one.evidence.text} ({place})'


def _doubt(one: Statement) -> str:
    if one.state == CHANGED:
        return 'the text in the release differs from this license: read what was changed'
    if len(one.records) > 1:
        return f'{one.name} may mean several licenses, of which this is one'
    if one.certainty == SUGGESTS:
        return 'nothing says for sure that it covers the weights'
    return ''
