"""The tests of criteria about licenses."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from owlint_rules.definitions.criterion import Test
from owlint_rules.definitions.judged_terms import (
    FAILS,
    OPEN,
    Reason,
    by_marks,
    judge_all,
    judged,
)
from owlint_rules.definitions.verdict import MET, NO_EVIDENCE, NOT_MET, UNDECIDED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.criterion import Answer, Item, Statuses
    from owlint_rules.definitions.facts import Facts
    from owlint_rules.licenses.facts.lookup import Record

    #: What one license record says to a question; nothing when it passes.
    RecordTest = Callable[[Record], Sequence['Reason']]
    #: Whether a kind of restriction in words matters to a question.
    Touches = Callable[[str], bool]


def by_license(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """Do the terms of an artifact (``artifact``, the weights by default) allow what is asked?"""
    artifact = item.get('artifact', 'weights')
    terms = judged(facts, artifact)
    if not terms.terms and artifact != 'weights':
        return NO_EVIDENCE, [], f'the release states no license for its {artifact}'
    answer = terms.answer(item)
    wanted = item.get('gate')
    return _with_gate(facts, wanted, answer) if wanted and answer[0] != NOT_MET else answer


def _with_gate(facts: Facts, wanted: str, answer: Answer) -> Answer:
    """A form before the download leaves to a person what the license allows."""
    gate = facts.gate
    if not gate:
        return answer
    if gate.territory:
        return NOT_MET, gate.territory, 'the card shuts out people in the EU'
    if wanted == 'territory':
        return answer
    note = 'the license allows it, but the card sets up a form before the files can be had'
    if answer[0] == UNDECIDED:
        note = f'{answer[2]}; and the card sets up a form before the files can be had'
    return UNDECIDED, [*answer[1], *gate.asked], note


#: How a license answers about a clause -> how a criterion that must not have it stands.
_BY_TIE = {'none': '', 'clause': FAILS, 'arguable': OPEN, 'unread': OPEN}


def by_clause(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """No clause of a kind (``clause``) in the terms of the weights, nor any mark in ``fails``."""
    kind = item['clause']
    fails = tuple(item.get('fails', ()))

    def ask(record: Record) -> list[Reason]:
        from owlint_rules.licenses.facts.tied_rights import tie

        found = [one for one in by_marks(record, fails, ()) if one.status == FAILS]
        if found:
            return found
        answer, words = tie(record, kind)
        return [Reason(_BY_TIE[answer], words)] if _BY_TIE[answer] else []

    terms = [one for one in facts.weight_terms if one.policy is None] or facts.weight_terms
    status, evidence, note = judge_all(terms, ask)
    if status == MET:
        records = [record for one in terms for record in one.records]
        approved = bool(records) and all('osi_approved' in record.flags for record in records)
        note = 'follows from the approval by the OSI' if approved else 'the text has no such clause'
    return status, evidence, note


def by_tailored(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """The weights are under a license that was written for models; others do as well."""
    for one in facts.weight_terms:
        if any('for_models' in record.flags for record in one.records):
            return MET, [one.evidence], ''
    software = [
        one
        for one in facts.weight_terms
        if any('osi_approved' in record.flags for record in one.records)
    ]
    if software:
        note = (
            f'{software[0].name} was written for software; the Open Weights Permissive License and '
            'OpenMDW were written for models'
        )
        return NO_EVIDENCE, [software[0].evidence], note
    return (
        NO_EVIDENCE,
        [one.evidence for one in facts.weight_terms[:2]],
        ('no license that was written for models and has no limits is stated'),
    )


def marks_fault(item: Item) -> str:
    """What is wrong with the marks that a criterion names."""
    from owlint_rules.licenses.facts.marks import REASONS

    marks = (*item.get('fails', ()), *item.get('open', ()))
    if not marks:
        return f'the test `{item["test"]}` needs `fails` or `open`, lists of marks'
    strange = next((mark for mark in marks if mark not in REASONS), None)
    return f'no mark `{strange}`; known: {", ".join(REASONS)}' if strange is not None else ''


def _clause_fault(item: Item) -> str:
    from owlint_rules.licenses.facts.record import TIES

    clause = item['clause']
    return '' if clause in TIES else f'no clause `{clause}`; known: {", ".join(TIES)}'


TESTS = {
    'license': Test(by_license, check=marks_fault),
    'no-such-clause': Test(by_clause, needs='clause', check=_clause_fault),
    'written-for-models': Test(by_tailored),
}
