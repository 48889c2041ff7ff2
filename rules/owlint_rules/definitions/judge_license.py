"""What the stated terms of an artifact mean for a criterion.

A criterion names rows of the license part of a definition, or the marks of
licenses that fail it or leave it open. Nothing is decided by a license that
was not read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from owlint_rules.definitions.license_part import FAILS, OPEN, license_part, not_judged
from owlint_rules.definitions.verdict import MET, NO_EVIDENCE, NOT_MET, UNDECIDED, Evidence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.definitions.facts import Terms
    from owlint_rules.definitions.facts_all import AllFacts
    from owlint_rules.licenses.lookup import Record

    #: What a test answers with: status, evidence, note.
    Answer = tuple[str, list[Evidence], str]
    #: (status, reason) of one license record: 'fails', 'open' or ''.
    RecordTest = Callable[[Record], tuple[str, str]]


def by_license(facts: AllFacts, item: Mapping[str, Any], definition: Mapping[str, Any]) -> Answer:
    """Do the terms of an artifact (``artifact``, the weights by default) allow what is asked?"""
    artifact = item.get('artifact', 'weights')
    terms = facts.terms_of(artifact)
    if not terms and artifact != 'weights':
        return NO_EVIDENCE, [], f'the release states no license for its {artifact}'
    answer = judge_all(terms, record_test(item, definition))
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


def judge_terms(terms: list[Terms], part: str, criterion: str, *, literal: bool = False) -> Answer:
    """What all stated terms together mean for one row of the license part of a definition."""
    return judge_all(terms, lambda record: _by_rows(record, part, (criterion,), literal=literal))


def judge_all(terms: list[Terms], test: RecordTest) -> Answer:
    """What all stated terms together mean for one question.

    Terms add up: one restriction is enough to fail. Licenses given side by
    side are the exception, since nobody can tell which covers what.
    """
    if not terms:
        note = (
            'no file of the release states a license for the weights; '
            'without one nobody else has rights'
        )
        return NOT_MET, [], note
    fails: list[tuple[Terms, str]] = []
    open_points: list[tuple[Terms, str]] = []
    passes: list[Terms] = []
    for one in terms:
        status, reason = _judge_one(one, test)
        if status == FAILS:
            fails.append((one, reason))
        elif status:
            open_points.append((one, reason))
        else:
            passes.append(one)
    alternatives = [one for one in terms if one.alternative]
    failed_alternatives = [pair for pair in fails if pair[0].alternative]
    if alternatives and 0 < len(failed_alternatives) < len(alternatives):
        for one, reason in failed_alternatives:
            fails.remove((one, reason))
            side_by_side = (
                f'{reason}; it is one of several licenses, and which covers what is not said'
            )
            open_points.append((one, side_by_side))
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


def _joined(name: str, reason: str) -> str:
    """A name and what is said of it, unless that begins with the name."""
    return reason if reason.startswith(name) else f'{name} {reason}'


def _records_of(terms: Terms) -> str:
    return ' '.join(record.key for record in terms.records) or terms.name


def _judge_one(terms: Terms, test: RecordTest) -> tuple[str, str]:
    """('fails', 'open' or '', reason) of one statement of terms."""
    if terms.state == 'policy' or (terms.state == 'unknown' and not terms.records):
        return 'open', terms.note
    answers = [test(record) for record in terms.records]
    fails = [answer for answer in answers if answer[0] == FAILS]
    if fails and len(fails) == len(answers):
        return FAILS, fails[0][1]
    if terms.state in ('changed', 'unknown') or not answers:
        return 'open', terms.note or 'must be read'
    if fails:
        return 'open', 'depends on which license of that name is meant: ' + fails[0][1]
    opens = [answer for answer in answers if answer[0]]
    return opens[0] if opens else ('', '')


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
