"""What the licenses of a release say to the questions that people ask first."""

from __future__ import annotations

from owlint_rules.licenses.facts.describe import answers, text_link
from owlint_rules.model.evidence import Evidence
from owlint_rules.statements.statement import CHANGED, LICENSE, POLICY, SUGGESTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.facts import Facts
    from owlint_rules.licenses.facts.record import Record
    from owlint_rules.statements.statement import Statement

#: Most licenses of one release that are answered for.
_MOST = 4


class LicenseAnswers:
    """One license of the weights: its name, where its text is, what it answers, where it is stated.

    ``doubt`` says why the answers may not hold for this release, '' when nothing is known against.
    """

    __slots__ = ('answers', 'doubt', 'link', 'places', 'title')

    def __init__(self, record: Record) -> None:
        self.title = record.title
        self.link = text_link(record)
        self.answers = answers(record)
        self.places: list[Evidence] = []
        self.doubt = ''


def license_answers(facts: Facts) -> list[LicenseAnswers]:
    """The licenses of the weights that are known, each once, with what they allow."""
    found: dict[str, LicenseAnswers] = {}
    for one in facts.weight_terms:
        if one.kind != LICENSE or one.state == POLICY:
            continue
        records = [*one.records, *(record for choice in one.choices for record in choice)]
        for record in records[:_MOST]:
            if record.undecided or record.key == 'unknown':
                continue
            answer = found.get(record.key)
            if answer is None:
                if len(found) == _MOST:
                    continue
                answer = found[record.key] = LicenseAnswers(record)
            answer.places.append(one.evidence)
            answer.doubt = answer.doubt or _doubt(one)
    return list(found.values())


def _doubt(one: Statement) -> str:
    if one.state == CHANGED:
        return 'the text in the release differs from this license: read what was changed'
    if len(one.records) > 1:
        return f'{one.name} may mean several licenses, of which this is one'
    if one.certainty == SUGGESTS:
        return 'nothing says for sure that it covers the weights'
    return ''
