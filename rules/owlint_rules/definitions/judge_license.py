"""What the stated terms of an artifact mean for a criterion.

A criterion names rows of the license part of a definition, or the marks of
licenses that fail it or leave it open. Nothing is decided by a license that
was not read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from owlint_rules.definitions.license_part import FAILS, OPEN, license_part, not_judged
from owlint_rules.definitions.verdict import MET, NO_EVIDENCE, NOT_MET, UNDECIDED
from owlint_rules.evidence import Evidence
from owlint_rules.statements.statement import (
    CHANGED,
    EXPRESSION,
    LIMITS,
    POLICY,
    SUGGESTS,
    UNKNOWN,
    WORDS,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.definitions.facts_all import AllFacts
    from owlint_rules.licenses.lookup import Record
    from owlint_rules.statements.statement import Statement

    #: What a test answers with: status, evidence, note.
    Answer = tuple[str, list[Evidence], str]
    #: (status, reason) of one license record: 'fails', 'open' or ''.
    RecordTest = Callable[[Record], tuple[str, str]]
    #: Whether a kind of restriction in words matters to a question; None: none does.
    Touches = Callable[[str], bool] | None


def by_license(facts: AllFacts, item: Mapping[str, Any], definition: Mapping[str, Any]) -> Answer:
    """Do the terms of an artifact (``artifact``, the weights by default) allow what is asked?"""
    artifact = item.get('artifact', 'weights')
    terms = facts.terms_of(artifact)
    if not terms and artifact != 'weights':
        return NO_EVIDENCE, [], f'the release states no license for its {artifact}'
    answer = judge_all(terms, record_test(item, definition), touched_by(item, definition))
    return _with_gate(facts, item, answer)


def _with_gate(facts: AllFacts, item: Mapping[str, Any], answer: Answer) -> Answer:
    """A form before the download leaves to a person what the license allows."""
    wanted = item.get('gate')
    gate = facts.gate
    if not wanted or answer[0] == NOT_MET or not gate:
        return answer
    if gate.territory:
        return NOT_MET, gate.territory, 'the card shuts out people in the EU'
    if wanted == 'territory':
        return answer
    note = 'the license allows it, but the card sets up a form before the files can be had'
    if answer[0] == UNDECIDED:
        note = f'{answer[2]}; and the card sets up a form before the files can be had'
    return UNDECIDED, [*answer[1], *gate.asked], note


def record_test(item: Mapping[str, Any], definition: Mapping[str, Any]) -> RecordTest:
    """The question that a criterion asks of each license."""
    if 'fails' in item or 'open' in item:
        fails, opens = tuple(item.get('fails', ())), tuple(item.get('open', ()))
        return lambda record: _by_marks(record, fails, opens)
    part = item.get('part') or definition.get('license-part', definition['id'])
    rows = tuple(item.get('rows', (item['id'],)))
    literal = bool(item.get('literal'))
    return lambda record: _by_rows(record, part, rows, literal=literal)


#: A restriction in words -> the marks of a license that say the same.
MARKS_OF = {
    'non-commercial': ('non_commercial', 'use_limit', 'non_commercial_sharing'),
    'research-only': ('non_commercial', 'use_limit', 'non_commercial_sharing'),
    'field-of-use': ('use_limit',),
    'policy': ('use_limit', 'lawful'),
    'registration': ('registration', 'commercial_condition'),
    'no-redistribution': ('redistribution_denied', 'no_sharing_of_changes'),
    'territory': ('territory',),
    'threshold': ('threshold', 'threshold_on_use', 'scale', 'commercial_condition'),
    'training-other-models': ('training_bar',),
    'no-changes': ('modification_denied', 'no_sharing_of_changes'),
}


def touched_by(item: Mapping[str, Any], definition: Mapping[str, Any]) -> Touches:
    """Which restrictions in words matter to a criterion: those whose marks it asks about."""
    asked = {*item.get('fails', ()), *item.get('open', ())}
    if not asked:
        from owlint_rules.definitions.license_part import TABLE

        part = item.get('part') or definition.get('license-part', definition['id'])
        for row in item.get('rows', (item['id'],)):
            fails, opens = TABLE.get(part, {}).get(row, ((), ()))
            asked |= {*fails, *opens}
    return lambda restriction: not asked.isdisjoint(MARKS_OF.get(restriction, ()))


def judge_terms(
    terms: list[Statement], part: str, criterion: str, *, literal: bool = False
) -> Answer:
    """What all stated terms together mean for one row of the license part of a definition."""
    item = {'rows': (criterion,), 'part': part, 'id': criterion}
    return judge_all(
        terms,
        lambda record: _by_rows(record, part, (criterion,), literal=literal),
        touched_by(item, item),
    )


def judge_all(terms: list[Statement], test: RecordTest, touches: Touches = None) -> Answer:
    """What all statements together mean for one question.

    Terms add up: one restriction is enough to fail. What only suggests, or
    stands in words against another statement, leaves the question to a person;
    so do licenses side by side, since nobody can tell which covers what.
    ``touches`` says whether a kind of restriction in words matters to the question.
    """
    if not any(one.kind == 'license' for one in terms):
        return _nothing_stated(terms, test, touches)
    fails: list[tuple[Statement, str]] = []
    open_points: list[tuple[Statement, str]] = []
    passes: list[Statement] = []
    for one in terms:
        status, reason = _judge_one(one, test, touches)
        if status == FAILS and one.certainty == SUGGESTS:
            status = OPEN
        if status == FAILS:
            fails.append((one, reason))
        elif status:
            open_points.append((one, reason))
        elif one.state != WORDS:
            passes.append(one)
    for one, reason in list(fails):
        doubt = _doubt(one, passes)
        if doubt:
            fails.remove((one, reason))
            open_points.append((one, f'{reason}; {doubt}'))
    for status, pairs in ((NOT_MET, fails), (UNDECIDED, open_points)):
        if pairs:
            # a tag and a text of one license say the same thing once; the others are places
            said: dict[tuple[str, str], str] = {}
            evidence = []
            for one, reason in pairs:
                words, known = _joined(one.name, reason), (_records_of(one), reason)
                text = one.evidence.text if known in said else words
                said.setdefault(known, words)
                evidence.append(Evidence(one.evidence.path, one.evidence.line, text))
            return status, evidence, '; '.join(said.values())
    return MET, [one.evidence for one in passes], ''


def _doubt(one: Statement, passes: list[Statement]) -> str:
    """Why a license that fails does not decide alone: another statement stands beside it."""
    others = [other for other in passes if other.kind == 'license']
    if one.alternative and any(other.alternative for other in others):
        return 'it is one of several licenses, and which covers what is not said'
    if one.source == 'card-prose' and one.kind == 'license' and others:
        return f'{others[0].where} says {others[0].name}'
    return ''


def _nothing_stated(terms: list[Statement], test: RecordTest, touches: Touches) -> Answer:
    """No license is stated anywhere: without one nobody but the holder has rights."""
    note = (
        'no file of the release states a license for the weights; '
        'without one nobody else has rights'
    )
    for one in terms:
        status, reason = _judge_one(one, test, touches)
        if status:
            note += f'; {_joined(one.name, reason)}'
            return NOT_MET, [Evidence(one.evidence.path, one.evidence.line, reason)], note
    return NOT_MET, [], note


def _joined(name: str, reason: str) -> str:
    """A name and what is said of it, unless that begins with the name or says where it stands."""
    return reason if reason.startswith(name) or ' says "' in reason else f'{name} {reason}'


def _records_of(terms: Statement) -> str:
    return ' '.join(record.key for record in terms.records) or terms.name


def _judge_one(one: Statement, test: RecordTest, touches: Touches) -> tuple[str, str]:
    """('fails', 'open' or '', reason) of one statement."""
    if one.state == WORDS:
        return (OPEN, one.note) if touches is not None and touches(one.name) else ('', '')
    if one.certainty == SUGGESTS and one.kind == 'license':
        return OPEN, one.note or 'is only suggested'
    if one.state == EXPRESSION:
        return _of_tree(one.tree, test)
    if one.state == POLICY or (one.state == UNKNOWN and not one.records):
        return OPEN, one.note
    answers = [test(record) for record in one.records]
    fails = [answer for answer in answers if answer[0] == FAILS]
    if one.state == LIMITS:
        # the derivative's own license governs; what the base keeps back a person must weigh
        kept = next((answer for answer in answers if answer[0]), None)
        if kept is None:
            return '', ''
        return OPEN, f'{kept[1]}; derivatives may have terms of their own, but the limit stays'
    if fails and len(fails) == len(answers):
        return FAILS, fails[0][1]
    if one.state in (CHANGED, UNKNOWN) or not answers:
        return OPEN, one.note or 'must be read'
    if fails:
        return OPEN, 'depends on which license of that name is meant: ' + fails[0][1]
    opens = [answer for answer in answers if answer[0]]
    return opens[0] if opens else ('', '')


_RANK = {'': 0, OPEN: 1, FAILS: 2}


def _of_tree(tree: Any, test: RecordTest) -> tuple[str, str]:
    """An expression: of OR the recipient takes the best, AND holds all, WITH only adds rights."""
    if isinstance(tree, str):
        from owlint_rules.licenses.lookup import candidates

        answers = [test(record) for record in candidates(tree)]
        if not answers:
            return OPEN, f'{tree} is not a license that owlint knows'
        status, reason = max(answers, key=lambda answer: _RANK[answer[0]])
        if any(answer[0] != status for answer in answers):
            return OPEN, f'{tree} {reason}'
        return status, f'{tree} {reason}' if status else ''
    if tree[0] == 'WITH':
        status, reason = _of_tree(tree[1], test)
        if tree[2].startswith('AdditionRef-'):
            return OPEN, f'{tree[2]} is not an addition that owlint knows'
        return (OPEN, reason) if status == FAILS else (status, reason)
    parts = [_of_tree(part, test) for part in tree[1:]]
    pick = min if tree[0] == 'OR' else max
    return pick(parts, key=lambda part: _RANK[part[0]])


def _by_rows(
    record: Record, part: str, rows: tuple[str, ...], *, literal: bool = False
) -> tuple[str, str]:
    found = [row for row in license_part(record, part) if row[0] in rows]
    if not found:
        return '', ''
    found.sort(key=lambda row: row[1] != FAILS)
    _, status, reason, _ = found[0]
    if literal and record.notice_by_reference == 'N':
        # the text asks for a copy; only a literal reading makes that a failure
        return FAILS, 'asks for a copy of the notice or the license, not a link'
    return status, reason


def _by_marks(record: Record, fails: tuple[str, ...], opens: tuple[str, ...]) -> tuple[str, str]:
    """The marks that a criterion names itself."""
    from owlint_rules.licenses.marks import REASONS, marks

    if record.undecided:
        return OPEN, not_judged(record)
    known = marks(record)
    for status, names in ((FAILS, fails), (OPEN, opens)):
        for name in names:
            mark = known.get(name)
            if mark is not None:
                return status, mark.reason
    for name in fails:
        if name in known.unread:
            return OPEN, f'was not read in the part that tells whether it {REASONS[name]}'
    return '', ''


#: How a license answers about a clause -> how a criterion that must not have it stands.
_BY_TIE = {'none': '', 'clause': FAILS, 'arguable': OPEN, 'unread': OPEN}


def by_clause(facts: AllFacts, item: Mapping[str, Any], definition: Mapping[str, Any]) -> Answer:
    """No clause of a kind (``clause``) in the terms of the weights, nor any mark in ``fails``."""
    kind = item['clause']

    def ask(record: Record) -> tuple[str, str]:
        from owlint_rules.licenses.ties import tie

        if item.get('fails'):
            status, reason = _by_marks(record, tuple(item['fails']), ())
            if status == FAILS:
                return status, reason
        answer, words = tie(record, kind)
        return _BY_TIE[answer], words

    status, evidence, note = judge_all(facts.weight_terms, ask)
    if status == MET:
        records = [record for one in facts.weight_terms for record in one.records]
        approved = all('osi_approved' in record.flags for record in records)
        note = 'follows from the approval by the OSI' if approved else 'the text has no such clause'
    return status, evidence, note


#: Licenses without limits that were written for models and not for software.
FOR_MODELS = ('owpl-1.0.0', 'openmdw-1.0', 'openmdw-1.1')


def by_tailored(facts: AllFacts, item: Mapping[str, Any], definition: Mapping[str, Any]) -> Answer:
    """The weights are under a license that was written for models; others do as well."""
    for one in facts.weight_terms:
        if any(record.key in FOR_MODELS for record in one.records):
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
