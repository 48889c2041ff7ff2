"""What the stated terms of an artifact mean for a criterion.

A criterion names the marks of licenses that fail it (``fails``) and those that
leave it to a person (``open``), the heaviest first. Nothing is decided by a
license that was not read, and a fact counts against a file only while the
words that it rests on stand in it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from owlint_rules.definitions.loader import load_definition
from owlint_rules.definitions.verdict import MET, NOT_MET, UNDECIDED
from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.evidence import Evidence
from owlint_rules.statements.restrictions import MARKS_OF
from owlint_rules.statements.statement import (
    CHANGED,
    KNOWN,
    LICENSE,
    LIMITS,
    POLICY,
    STATES,
    SUGGESTS,
    UNKNOWN,
    UNLICENSED,
    WORDS,
    Statement,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.criterion import Answer, Item
    from owlint_rules.definitions.facts import Facts
    from owlint_rules.licenses.facts.lookup import Record
    from owlint_rules.licenses.recognition.clause_words import Standing

    #: What one license record says to a question; nothing when it passes.
    RecordTest = Callable[[Record], Sequence['Reason']]
    #: Whether a kind of restriction in words matters to a question.
    Touches = Callable[[str], bool]

FAILS, OPEN = 'fails', 'open'


class Reason:
    """Why a license fails a criterion (``fails``) or leaves it to a person (``open``).

    ``text`` reads after the name of the license. ``fact`` is the fact of the
    record whose clause shows it, '' for what no clause can show; ``said`` the
    same as ``text`` without words of the license.
    """

    __slots__ = ('fact', 'said', 'status', 'text')

    def __init__(self, status: str, text: str, fact: str = '', said: str = '') -> None:
        self.status = status
        self.text = text
        self.fact = fact
        self.said = said or text

    def __repr__(self) -> str:
        return f'Reason({self.status!r}, {self.text!r})'


class Hit:
    """A reason with the place that shows it."""

    __slots__ = ('evidence', 'key', 'status', 'terms', 'text')

    def __init__(
        self, terms: Statement, status: str, text: str, evidence: Evidence, key: str
    ) -> None:
        self.terms = terms
        self.status = status
        self.text = text
        self.evidence = evidence
        #: What is said of which license, however often it is said.
        self.key = (_records_of(terms), key)


def record_test(item: Item) -> RecordTest:
    """The question that a criterion asks of each license."""
    fails, opens = tuple(item.get('fails', ())), tuple(item.get('open', ()))
    return lambda record: by_marks(record, fails, opens)


def touched_by(item: Item) -> Touches:
    """Which restrictions in words matter to a criterion: those whose marks it asks about."""
    asked = {*item.get('fails', ()), *item.get('open', ())}
    return lambda restriction: not asked.isdisjoint(MARKS_OF.get(restriction, ()))


@lru_cache(maxsize=64)
def criterion_of(definition: str, criterion: str) -> Item:
    """A criterion of one of our definitions."""
    items: list[Item] = load_definition(definition)['criteria']
    return next(one for one in items if one['id'] == criterion)


def judge_terms(terms: list[Statement], definition: str, criterion: str) -> Answer:
    """What all stated terms together mean for a license criterion of a definition."""
    item = criterion_of(definition, criterion)
    return judge_all(terms, record_test(item), touched_by(item))


class Judged:
    """The terms of an artifact, and what they mean for criteria.

    Criteria that differ only in marks that none of the terms has have one answer.
    """

    __slots__ = ('_answers', '_marks', 'terms')

    def __init__(self, terms: list[Statement]) -> None:
        self.terms = terms
        self._answers: dict[object, Answer] = {}
        self._marks: set[str] = set()
        for one in terms:
            if one.state == WORDS:
                self._marks.update(MARKS_OF.get(one.name, ()))
            records = [*one.records, *(record for choice in one.choices for record in choice)]
            records += [one.policy] if one.policy is not None else []
            for record in records:
                self._marks |= marks_asked(record)

    def answer(self, item: Item) -> Answer:
        """What the terms mean for a license criterion."""
        fails = tuple(filter(self._marks.__contains__, item.get('fails', ())))
        opens = tuple(filter(self._marks.__contains__, item.get('open', ())))
        known = self._answers.get((fails, opens))
        if known is None:
            asked = {'fails': fails, 'open': opens}
            known = judge_all(self.terms, record_test(asked), touched_by(asked))
            self._answers[fails, opens] = known
        return known


def judged(facts: Facts, artifact: str) -> Judged:
    """The terms of an artifact, made ready once for a release."""
    known: Judged | None = facts.judged.get(artifact)
    if known is None:
        known = facts.judged[artifact] = Judged(facts.terms_of(artifact))
    return known


@lru_cache(maxsize=1024)
def marks_asked(record: Record) -> frozenset[str]:
    """The marks by which ``by_marks`` tells questions about a record apart."""
    from owlint_rules.licenses.facts.marks import marks

    known = marks(record)
    return frozenset(() if record.undecided else (*known.names, *known.unread))


def _no_words(restriction: str) -> bool:
    """For questions that no restriction in words answers."""
    return False


def judge_all(terms: list[Statement], test: RecordTest, touches: Touches = _no_words) -> Answer:
    """What all statements together mean for one question.

    Terms add up: one restriction is enough to fail. What only suggests, or
    stands in words against another statement, leaves the question to a person;
    so do licenses side by side, since nobody can tell which covers what.
    """
    hits: list[Hit] = []
    passes: list[Statement] = []
    licenses = [one for one in terms if _is_license(one)]
    stated = [one for one in licenses if one.certainty == STATES]
    for one in terms:
        if stated and _is_harmless(one, test):
            continue
        found = judge_one(one, test, touches)
        if one.certainty == SUGGESTS:
            for hit in found:
                hit.status = OPEN
        hits += found
        if not found and one.state not in (POLICY, WORDS):
            passes.append(one)
    if not licenses:
        return _nothing_stated(terms, hits)
    others = [one for one in passes if one.kind == LICENSE]
    for hit in hits:
        doubt = _doubt(hit.terms, others) if hit.status == FAILS else ''
        if doubt:
            hit.status = OPEN
            hit.text += f'; {doubt}'
    for status, state in ((FAILS, NOT_MET), (OPEN, UNDECIDED)):
        shown = [hit for hit in hits if hit.status == status]
        if shown:
            return _answer(state, shown)
    return MET, [one.evidence for one in passes], ''


def _is_harmless(one: Statement, test: RecordTest) -> bool:
    """Whether a license that is only a hint would pass too, beside one that is stated."""
    hint = one.certainty == SUGGESTS and one.kind == LICENSE and one.state == KNOWN
    return hint and bool(one.records) and not any(test(record) for record in one.records)


def _is_license(one: Statement) -> bool:
    return one.kind == LICENSE and one.state != POLICY and one.name != UNLICENSED


def _doubt(one: Statement, passes: list[Statement]) -> str:
    """Why a license that fails does not decide alone: another statement stands beside it."""
    others = [other for other in passes if other is not one]
    if one.alternative and any(other.alternative for other in others):
        return 'it is one of several licenses, and which covers what is not said'
    if one.beside and others:
        return f'{others[0].where} says {others[0].name}'
    if one.source == 'card-prose' and one.kind == LICENSE and others:
        return f'{others[0].where} says {others[0].name}'
    return ''


NOTHING_STATED = (
    'no file of the release states a license for the weights; without one others have no rights'
)


def _nothing_stated(terms: list[Statement], hits: list[Hit]) -> Answer:
    """No license is stated anywhere: without one nobody but the holder has rights."""
    failed = [hit for hit in hits if hit.status == FAILS]
    if failed:
        return _answer(NOT_MET, failed)
    if any(one.state == POLICY for one in terms):
        note = 'only a use policy is there; it grants nothing, and the license is not there'
        return UNDECIDED, [one.evidence for one in terms if one.state == POLICY], note
    if not hits:
        return NOT_MET, [], NOTHING_STATED
    _, evidence, words = _answer(NOT_MET, hits)
    return NOT_MET, evidence, f'{NOTHING_STATED}; {words}'


def _answer(state: str, hits: list[Hit]) -> Answer:
    """The hits of one status as an answer, what is said of one license in several places once."""
    said: dict[tuple[str, str], str] = {}
    evidence = []
    for hit in hits:
        # a restriction in words says itself where it stands
        words = hit.text if hit.terms.state == WORDS else _joined(hit.terms.name, hit.text)
        own = hit.evidence is not hit.terms.evidence
        known = hit.key in said
        # a tag and a text of one license say the same thing once; the others are places
        text = hit.evidence.text if own or known else words
        if own or not known:
            said[hit.key] = words
        evidence.append(Evidence(hit.evidence.path, hit.evidence.line, text))
    return state, evidence, '; '.join(dict.fromkeys(said.values()))


def _joined(name: str, reason: str) -> str:
    """A name and what is said of it, unless that begins with the name or says where it stands."""
    return reason if reason.startswith(name) or ' says "' in reason else f'{name} {reason}'


def _records_of(terms: Statement) -> str:
    return ' '.join(record.key for record in terms.records) or terms.name


def judge_one(one: Statement, test: RecordTest, touches: Touches) -> list[Hit]:
    """What one statement says to a question; nothing when it passes."""
    if one.state == WORDS:
        return [_of_terms(one)] if touches(one.name) else []
    if one.policy is not None:
        return _hits(one, one.policy, test(one.policy))
    if one.certainty == SUGGESTS and one.kind == LICENSE:
        return [_of_terms(one)]
    if one.state == POLICY or (one.state == UNKNOWN and not one.records and not one.choices):
        return [_of_terms(one)]
    if one.choices:
        return _judge_choices(one, test)
    answers = [test(record) for record in one.records]
    if len(answers) > 1 and any(answers):
        return [_of_family(one, answers)]
    hits = _hits(one, one.records[0], answers[0]) if answers else []
    if one.state == LIMITS:
        # the derivative's own license governs; what the base keeps back a person must weigh
        for hit in hits[1:]:
            hit.status = OPEN
        for hit in hits[:1]:
            hit.status = OPEN
            hit.text += '; derivatives may have terms of their own, but the limit stays'
        return hits
    if one.state in (CHANGED, UNKNOWN) or not answers:
        failed = [hit for hit in hits if hit.status == FAILS]
        if failed and one.state != UNKNOWN:
            return failed
        # what else was changed a person must read; the clauses in question first
        return [hit for hit in hits if hit.status == OPEN and hit.key[1].startswith('changed')] or [
            _of_terms(one)
        ]
    return hits


def _of_terms(terms: Statement) -> Hit:
    return Hit(terms, OPEN, terms.note or 'must be read', terms.evidence, 'terms')


def _of_family(terms: Statement, answers: list[Sequence[Reason]]) -> Hit:
    """What a name that may mean several licenses says; no clause of one of them is quoted."""
    failed = [[one for one in answer if one.status == FAILS] for answer in answers]
    if all(failed):
        return Hit(terms, FAILS, failed[0][0].said, terms.evidence, failed[0][0].said)
    first = next((one[0] for one in failed if one), None)
    if first is not None:
        text = f'depends on which license of that name is meant: {first.said}'
        return Hit(terms, OPEN, text, terms.evidence, first.said)
    reason = next(one[0] for one in answers if one)
    return Hit(terms, OPEN, reason.said, terms.evidence, reason.said)


def _judge_choices(terms: Statement, test: RecordTest) -> list[Hit]:
    """A license expression: who gets the work chooses, so one choice that passes is enough."""
    answers = [
        [(record, reason) for record in choice for reason in test(record)]
        for choice in terms.choices
    ]
    if not all(answers):
        return []
    failing = all(any(reason.status == FAILS for _, reason in answer) for answer in answers)
    status = FAILS if failing else OPEN
    hits = []
    for answer in answers:
        for record, reason in answer:
            if reason.status == status:
                text = f'{terms.name}: {record.title} {reason.text}'
                hits.append(Hit(terms, status, text, terms.evidence, record.key + reason.said))
                break
    return hits


def _hits(terms: Statement, record: Record, reasons: Sequence[Reason]) -> list[Hit]:
    """The reasons of one record with the places that show them.

    Where the file with the text is there, that is the clause's line, and a fact
    counts only while its words stand there.
    """
    if terms.text is None:
        return [Hit(terms, one.status, one.text, terms.evidence, one.said) for one in reasons]
    found = (_in_text(terms, record, reason) for reason in reasons)
    return [hit for hit in found if hit is not None]


def _in_text(terms: Statement, record: Record, reason: Reason) -> Hit | None:
    from owlint_rules.licenses.recognition.clause_words import CHANGED, GONE, clause_in, clauses_of

    text = terms.text
    assert text is not None
    changes = match_of(text).changes if terms.state == 'changed' else ()
    own = clauses_of(record, reason.fact, policy=terms.policy is not None)
    found = clause_in(text.text, own, changes)
    if found is None or (found.state == GONE and terms.state == 'known'):
        if terms.policy is not None:
            return None
        if clauses_of(record, reason.fact, policy=True):
            # the words stand in the policy, which the license takes in
            found = clause_in(text.text, clauses_of(record, 'use_limit'), changes)
            if found is not None and found.state != GONE:
                evidence = Evidence(text.path, found.line, _quoted(found, 'takes in a use policy'))
                return Hit(terms, reason.status, reason.text, evidence, reason.said)
        if terms.state == 'changed' and reason.fact:
            return Hit(terms, OPEN, terms.note, terms.evidence, 'terms')
        return Hit(terms, reason.status, reason.text, terms.evidence, reason.said)
    place = f'clause {found.clause.number}' if found.clause.number else 'a clause'
    if found.state == GONE:
        words = f'with changes: {place} was taken out; read the text'
        return Hit(terms, OPEN, words, terms.evidence, f'changed {reason.fact}')
    evidence = Evidence(text.path, found.line, _quoted(found))
    if found.state == CHANGED:
        words = f'with changes: {place} was changed; read line {found.line}'
        return Hit(terms, OPEN, words, evidence, f'changed {reason.fact}')
    number = f' ({found.clause.number})' if found.clause.number else ''
    words = f'{reason.said}: "{found.text}"{number}'
    return Hit(terms, reason.status, words, evidence, reason.said)


def _quoted(found: Standing, before: str = '') -> str:
    lead = before or found.clause.number
    return f'{lead}: "{found.text}"' if lead else f'"{found.text}"'


@lru_cache(maxsize=8192)
def by_marks(record: Record, fails: tuple[str, ...], opens: tuple[str, ...]) -> tuple[Reason, ...]:
    """Every mark of a record that a criterion names: those that fail it, else what leaves it open.

    A mark that cannot be told because its part was not read leaves it open.
    """
    from owlint_rules.licenses.facts.marks import REASONS, marks

    if record.undecided:
        return (Reason(OPEN, not_judged(record)),)
    known = marks(record)
    for status, names in ((FAILS, fails), (OPEN, opens)):
        found = [mark for mark in map(known.get, names) if mark is not None]
        if status == OPEN or found:
            break
    by_fact: dict[str, Reason] = {}
    for mark in found:
        reason = Reason(status, mark.reason, mark.fact, REASONS[mark.name])
        by_fact.setdefault(mark.fact, reason)
    reasons = list(by_fact.values())
    if status == OPEN:
        reasons += [
            Reason(OPEN, f'was not read where it says whether it {REASONS[name]}')
            for name in fails
            if name in known.unread
        ]
    return tuple(reasons)


def not_judged(record: Record | None) -> str:
    """Why nothing is known of a license, to be read after its name."""
    if record is not None and record.key == 'unknown':
        return '`unknown` is not a license'
    return 'has not been read, so it was not judged'
