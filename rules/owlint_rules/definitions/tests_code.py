"""Is the software there, and under which terms?"""

from __future__ import annotations

from collections.abc import Sequence

from owlint_rules.definitions.criterion import Test
from owlint_rules.definitions.facts_code import kept_back, words_of
from owlint_rules.definitions.judged_terms import FAILS, OPEN, Reason, by_marks, judge_all
from owlint_rules.definitions.verdict import MET, NO_EVIDENCE, NOT_MET, UNDECIDED
from owlint_rules.model.evidence import Evidence
from owlint_rules.statements.restrictions import MARKS_OF
from owlint_rules.statements.settings import components

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.criterion import Answer, Item, Statuses
    from owlint_rules.definitions.facts import Facts
    from owlint_rules.licenses.facts.lookup import Record
    from owlint_rules.statements.statement import Statement

#: Dedications to the public domain that the OSI has not approved as licenses.
_PUBLIC_DOMAIN = ('cc0-1.0', 'pddl', 'unlicense')

#: What terms of documents must not hold: the marks that the Open Source Definition bars.
_RESTRICTIONS = (
    'redistribution_denied',
    'non_commercial_sharing',
    'modification_denied',
    'no_sharing_of_changes',
    'guardrail',
    'territory',
    'threshold',
    'non_commercial',
    'use_limit',
    'training_bar',
    'registration',
)

_BARRED = frozenset(_RESTRICTIONS)
_KIND_OF_LICENSE = {
    'open source': 'is not an open source license',
    'osi': 'is not an OSI-approved license',
    'free': 'is not on the FSF list that was read, nor OSI-approved',
}


def by_training_code(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """The training code under an open source license or in the public domain."""
    return _judge_component(facts, 'training-code')


def by_component(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """One component (``component``) under an open source license or in the public domain."""
    return _judge_component(facts, item['component'])


def _judge_component(facts: Facts, component: str, kind: str = 'open source') -> Answer:
    """The terms of a component's files; code that is only named by an address stays open."""
    files, terms = facts.code(component)
    named = facts.named(component) if not files else []
    if named:
        return UNDECIDED, named[:3], f'{words_of(component)} is named, {_STATE.format(component)}'
    answer = judge_code(files, terms, words_of(component), kind)
    if component == 'training-code' and answer[0] == MET:
        return _unless_kept_back(facts, answer)
    return answer


def _unless_kept_back(facts: Facts, answer: Answer) -> Answer:
    """An answer that rests on names of files, open where a document contradicts them."""
    kept = [] if 'training-code' in components(facts.options) else kept_back(facts.release)
    if not kept:
        return answer
    return UNDECIDED, [*kept, *answer[1]], 'a document says that the training code is not given'


_STATE = 'not in the release; `url` and `license` in [release.components.{}] would state it'


def by_components(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """All ``components`` are there, or with ``any = true`` any of them; not their terms."""
    found: list[Evidence] = []
    missing: list[str] = []
    for name in item['components']:
        files, _ = facts.code(name)
        found += files[:2]
        if not files:
            missing.append(name)
    if not missing or (item.get('any') and found):
        answer = MET, found, 'found by its name; whether it is complete needs review'
        return _unless_kept_back(facts, answer) if 'training-code' in item['components'] else answer
    return _missing(facts, missing, found)


def _missing(facts: Facts, missing: list[str], found: list[Evidence]) -> Answer:
    """What is not in the release: open where code is named by an address, which may hold it."""
    words = ', '.join(map(words_of, missing))
    named = [place for name in (*missing, 'training-code') for place in facts.named(name)[:2]]
    if 'url' in components(facts.options).get('training-code', {}):
        named += facts.code('training-code')[0]
    if named:
        note = f'not in the release, perhaps where its code is named: {words}'
        return UNDECIDED, list(dict.fromkeys(found + named)), note
    return NO_EVIDENCE, found, f'not found in the release, nor the address of any: {words}'


def by_code_terms(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """Every one of ``components`` that is there has the kind of license that ``license`` names.

    With ``all = true`` each of them must be there.
    """
    kind = item.get('license', 'open source')
    worst: Answer = (NO_EVIDENCE, [], 'there is no code whose license could be judged')
    order = (MET, UNDECIDED, NOT_MET)
    good: list[Evidence] = []
    missing = [name for name in item['components'] if not facts.code(name)[0]]
    if item.get('all') and missing:
        return _missing(facts, missing, [])
    for name in item['components']:
        files, terms = facts.code(name)
        if not files:
            continue
        answer = judge_code(files, terms, words_of(name), kind)
        good += answer[1] if answer[0] == MET else []
        if worst[0] == NO_EVIDENCE or order.index(answer[0]) > order.index(worst[0]):
            worst = answer
    if worst[0] == MET:
        return MET, good[:6], ''
    return worst


def judge_code(
    files: list[Evidence], terms: list[Statement], what: str, kind: str = 'open source'
) -> Answer:
    """Files of software and their terms, against a kind of license."""
    if not files:
        return NO_EVIDENCE, [], f'no {what} was found in the release, nor the address of any'
    if not terms:
        return UNDECIDED, files, f'{what} is there, but no file says under which license'
    bad: list[Statement] = []
    unclear: list[Statement] = []
    for one in terms:
        if one.state != 'known':
            unclear.append(one)
        elif not any(all(_is_of(record, kind) for record in choice) for choice in _choices(one)):
            bad.append(one)
    if any(one not in bad and one not in unclear for one in terms):
        # another place gives the code a license that passes
        unclear += [one for one in bad if one.beside]
        bad = [one for one in bad if not one.beside]
    if bad:
        note = '; '.join(f'{one.name} {_KIND_OF_LICENSE[kind]}' for one in bad)
        return NOT_MET, [one.evidence for one in bad], note
    if unclear:
        first = unclear[0]
        note = first.note or f'{first.where} says {first.name}, another place another license'
        return UNDECIDED, [one.evidence for one in unclear], note
    return (
        MET,
        files + [one.evidence for one in terms],
        f'declared by the publisher; whether it is the {what} that was used needs review',
    )


def _choices(terms: Statement) -> Sequence[Sequence[Record]]:
    """What people may choose from; an expression that takes several licenses takes all."""
    return terms.choices or [terms.records]


def _is_of(record: Record, kind: str) -> bool:
    if 'osi_approved' in record.flags:
        return True
    if kind == 'osi':
        return False
    return record.key in _PUBLIC_DOMAIN or (kind == 'free' and 'fsf_free' in record.flags)


def by_document_terms(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """The documents under OSI-approved terms; other terms without restrictions stay open."""
    terms = facts.terms_of('documents')
    if not terms:
        return NO_EVIDENCE, [], 'no file says under which terms the documents are'

    def ask(record: Record) -> list[Reason]:
        if 'osi_approved' in record.flags:
            return []
        failed = [one for one in by_marks(record, _RESTRICTIONS, ()) if one.status == FAILS]
        return failed or [Reason(OPEN, 'is not an OSI-approved license')]

    return judge_all(terms, ask, lambda said: not _BARRED.isdisjoint(MARKS_OF.get(said, ())))


def by_copyleft_source(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """Weights under a copyleft license come with code and places of the data."""
    copyleft = [
        one
        for one in facts.weight_terms
        if any('copyleft' in record.flags for record in one.records)
    ]
    if not copyleft:
        return MET, [], 'no license of the weights asks for a corresponding source'
    files, _ = facts.code('training-code')
    placed = [entry.evidence for entry in facts.data if entry.location]
    missing = [
        word
        for word, found in (('training code', files), ('places of the data', placed))
        if not found
    ]
    places = [copyleft[0].evidence, *files[:2], *placed[:2]]
    if missing:
        note = f'{copyleft[0].name} asks for the source; not named: {", ".join(missing)}'
        return NO_EVIDENCE, places, note
    return (
        MET,
        places,
        'what the source of weights is, is disputed; a person must say if this is it',
    )


#: What to do about code whose license is open.
_STEPS = {
    'is named, ': 'State `url` and `license` of the code in its table of [release.components].',
    UNDECIDED: (
        'State its license in an SPDX line at the top of the file or in a LICENSE next to it.'
    ),
}
TESTS = {
    'training-code': Test(by_training_code, steps=_STEPS),
    'component': Test(by_component, needs='component', steps=_STEPS),
    'components': Test(by_components, needs='components'),
    'code-license': Test(by_code_terms, needs='components'),
    'documents-license': Test(by_document_terms),
    'copyleft-source': Test(by_copyleft_source),
}
