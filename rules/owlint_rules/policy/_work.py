"""One work, by the statements of its terms, against the lists of one policy.

What nobody knows is never allowed; what an expression lets one choose from passes with one choice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from owlint_rules.definitions.judged_terms import FAILS, OPEN, Reason, by_marks, judge_one
from owlint_rules.licenses.facts.marks import unread
from owlint_rules.model.evidence import Evidence
from owlint_rules.policy import _entries
from owlint_rules.policy._entries import COPYLEFT, IN_WORDS, PROPERTIES, UNKNOWN, License
from owlint_rules.policy._refusal import DENIED, NOT_KNOWN, Entry, Lists, Refusal
from owlint_rules.statements import statement as states
from owlint_rules.statements.restrictions import MARKS_OF
from owlint_rules.statements.statement import BASE, LICENSE, STATES, Statement

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.facts.lookup import Record


def of_work(terms: list[Statement], lists: Lists, *, passed_on: bool) -> Iterator[Refusal]:
    """What refuses a work; ``passed_on`` for what a base model means for the weights."""
    if not any(one.kind in (LICENSE, BASE) and one.state != states.POLICY for one in terms):
        yield from _unknown(lists, None, [], 'no license is stated', None)
    for one in terms:
        yield from _of_statement(one, lists, passed_on=passed_on)


def _of_statement(one: Statement, lists: Lists, *, passed_on: bool) -> Iterator[Refusal]:
    meaning = _entries.meaning_of(one) if one.kind != states.RESTRICTION else [[]]
    if len(meaning) > 1:
        answers = [list(_of_choice(one, choice, lists, passed_on=passed_on)) for choice in meaning]
        if all(answers):
            # who gets the work chooses: it is denied only where each choice is
            open_ones = [found for found in answers if all(r.status != DENIED for r in found)]
            yield from open_ones[0] if open_ones else answers[0]
        return
    licenses = [one for item in meaning[0] for one in item]
    if one.choices:
        # an expression without a choice: all of its licenses count
        yield from _of_choice(one, meaning[0], lists, passed_on=passed_on)
        return
    yield from _by_name(one, meaning[0], lists, passed_on=passed_on)
    yield from _by_property(one, licenses, lists)


def _of_choice(
    one: Statement, items: list[list[License]], lists: Lists, *, passed_on: bool
) -> Iterator[Refusal]:
    """One choice of an expression, from the records of its licenses."""
    yield from _by_name(one, items, lists, passed_on=passed_on)
    for item in items:
        records = [license.record for license in item if license.record is not None]
        settled = _is_settled(item, lists)
        if len(records) < max(len(item), 1) and not settled:
            yield from _unknown(lists, one, item, 'has not been read', one.evidence)
        for entry in lists.deny if not settled else ():
            for record in records if entry.is_property else ():
                for reason in reasons_of(record, entry.word):
                    status = DENIED if reason.status == FAILS else NOT_KNOWN
                    yield from _refused(status, entry, lists, one, item, reason.text, one.evidence)


def _by_name(
    one: Statement, items: list[list[License]], lists: Lists, *, passed_on: bool
) -> Iterator[Refusal]:
    """What the names of licenses refuse: entries that deny them, and a list that lacks them."""
    known = one.kind != states.RESTRICTION and one.state != states.POLICY
    for entry in lists.deny if known and not passed_on else ():
        if entry.is_property:
            continue
        for item in items:
            hits = [_entries.names(entry.word, license) for license in item]
            if not item and entry.word == ' '.join(one.name.split()).lower():
                hits = [True]
            if any(hits):
                sure = all(hits) and one.certainty == STATES
                text = 'is denied by its name' if all(hits) else 'may be the license that is denied'
                status = DENIED if sure or one.kind == BASE else NOT_KNOWN
                yield from _refused(status, entry, lists, one, item, text, one.evidence)
    if lists.allow is None or not known:
        return
    for item in items:
        if passed_on and any(
            license.record is not None and license.record.derivatives_own_terms == 'Y'
            for license in item
        ):
            continue  # derivatives choose their own license
        hits = [_is_allowed(license, lists.allow) for license in item]
        if all(hits):
            continue  # a name that nobody knows is spoken of as such
        status = NOT_KNOWN if any(hits) else DENIED
        reason = 'may be one that is not allowed' if any(hits) else 'is not among the allowed'
        yield Refusal(status, None, lists.allow_route, one, item, reason, one.evidence, strict=True)


def _is_allowed(license: License, allow: list[Entry]) -> bool:
    for entry in allow:
        if not entry.is_property:
            if _entries.names(entry.word, license, allowing=True):
                return True
        elif license.record is not None:
            if any(one.status == FAILS for one in reasons_of(license.record, entry.word)):
                return True
    return False


def _is_settled(item: list[License], lists: Lists) -> bool:
    """Whether licenses of the SPDX list that owlint has no record of are allowed by their ids."""
    allow = [
        entry for entry in lists.allow or () if not entry.is_property and '*' not in entry.word
    ]
    return bool(item) and all(
        license.record is None and _is_allowed(license, allow) for license in item
    )


def _by_property(one: Statement, licenses: list[License], lists: Lists) -> Iterator[Refusal]:
    """What the facts of a license refuse, with the clause, and what is not known of it."""
    if one.state == states.UNKNOWN and _is_settled(licenses, lists):
        return
    denied = False
    for entry in lists.deny:
        if not entry.is_property or entry.word == UNKNOWN:
            continue
        for hit in judge_one(one, _test(entry.word), _touches(entry.word)):
            exact = one.state == states.WORDS and one.name in IN_WORDS.get(entry.word, ())
            sure = one.certainty == STATES and (hit.status == FAILS or exact)
            status = DENIED if sure or (hit.status == FAILS and one.kind == BASE) else NOT_KNOWN
            denied = denied or status == DENIED
            yield from _refused(status, entry, lists, one, licenses, hit.text, hit.evidence)
    # words that nobody has asked about still restrict what a list allows
    restricted = one.state == states.WORDS and lists.allow is not None and not denied
    for hit in judge_one(one, _nothing, lambda restriction: restricted):
        yield from _unknown(lists, one, licenses, hit.text, hit.evidence)
    if len(one.records) > 1:
        words = f'may be one of {len(one.records)} licenses'
        unknown = lists.unknown
        if unknown is not None:
            yield from _refused(NOT_KNOWN, unknown, lists, one, licenses, words, one.evidence)


def _refused(
    status: str,
    entry: Entry,
    lists: Lists,
    one: Statement | None,
    licenses: list[License],
    reason: str,
    evidence: Evidence | None,
) -> Iterator[Refusal]:
    if status == NOT_KNOWN:
        yield from _unknown(lists, one, licenses, reason, evidence, entry)
    else:
        yield Refusal(status, entry, entry.route, one, licenses, reason, evidence)


def _unknown(
    lists: Lists,
    one: Statement | None,
    licenses: list[License],
    reason: str,
    evidence: Evidence | None,
    entry: Entry | None = None,
) -> Iterator[Refusal]:
    """What is not known is denied by a list of what is allowed, and where `unknown` is denied."""
    denying = lists.unknown
    if denying is not None:
        entry, route, strict = denying, denying.route, True
    elif lists.allow is not None:
        entry, route, strict = None, lists.allow_route, True
    else:
        entry = entry or lists.deny[0]
        route, strict = entry.route, False
    yield Refusal(NOT_KNOWN, entry, route, one, licenses, reason, evidence, strict=strict)


def _test(word: str) -> Callable[[Record], Sequence[Reason]]:
    return lambda record: reasons_of(record, word)


def _nothing(record: Record) -> Sequence[Reason]:
    """The question that every license passes which was read."""
    return by_marks(record, (), ())


def reasons_of(record: Record, word: str) -> Sequence[Reason]:
    """What a record says to a property: why it has it, or that this was not read."""
    if word != COPYLEFT:
        return by_marks(record, PROPERTIES[word], ())
    if record.undecided:
        return by_marks(record, (), ())
    if COPYLEFT in record.flags or record.derivatives_own_terms == 'S':
        return [Reason(FAILS, 'asks that derivatives stay under the same license')]
    if unread(record.derivatives_own_terms):
        return [Reason(OPEN, 'was not read where it says which license derivatives may have')]
    return []


def _touches(word: str) -> Callable[[str], bool]:
    """Which restrictions in words may mean a property."""
    marks = set(PROPERTIES[word])
    return lambda restriction: not marks.isdisjoint(MARKS_OF.get(restriction, ()))
