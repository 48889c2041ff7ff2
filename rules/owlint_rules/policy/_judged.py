"""A release against the policies that hold for it, worked out once for all rules.

What a release says of its terms is read from statements alone. Policies add up: what one of them
refuses is refused, and only an exception lifts it. What nobody knows is never allowed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from owlint_rules.definitions.data_release import is_data
from owlint_rules.definitions.facts import facts_of
from owlint_rules.definitions.judged_terms import (
    FAILS,
    OPEN,
    Reason,
    by_marks,
    judge_one,
)
from owlint_rules.licenses.facts.marks import unread
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.node import Route
from owlint_rules.model.options import Options
from owlint_rules.model.policy import Policy
from owlint_rules.model.subject import Place
from owlint_rules.model.subjects import Release
from owlint_rules.policy import _entries
from owlint_rules.policy._entries import COPYLEFT, IN_WORDS, PROPERTIES, UNKNOWN, License
from owlint_rules.statements import statement as states
from owlint_rules.statements.bases import base_licenses
from owlint_rules.statements.restrictions import MARKS_OF
from owlint_rules.statements.settings import evidence_place
from owlint_rules.statements.statement import BASE, LICENSE, STATES, Statement

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.facts.lookup import Record

#: The artifacts that a policy speaks of.
ARTIFACTS = ('weights', 'base-models', 'datasets', 'code')
DENIED, NOT_KNOWN = 'denied', 'not known'


class Entry:
    """One entry of a list: its word in small letters, and the way to it in the table."""

    __slots__ = ('route', 'word')

    def __init__(self, word: str, route: Route) -> None:
        self.word = ' '.join(word.split()).lower()
        self.route = route

    @property
    def is_property(self) -> bool:
        return self.word in PROPERTIES


class Subject:
    """What terms are judged: an artifact of a release, or a work that it names.

    ``names`` are what exceptions call it; ``sure`` is false for a base model that a release
    only seems to have, ``by_name`` where nothing but its name says so.
    """

    __slots__ = ('artifact', 'by_name', 'evidence', 'names', 'sure', 'words')

    def __init__(
        self,
        artifact: str,
        words: str,
        names: tuple[str, ...],
        evidence: Evidence | None,
        *,
        sure: bool = True,
        by_name: bool = False,
    ) -> None:
        self.artifact = artifact
        self.words = words
        self.names = names
        self.evidence = evidence
        self.sure = sure
        self.by_name = by_name

    @property
    def verb(self) -> str:
        many = self.words == 'the data' or self.words.startswith(('the weights', 'the data '))
        return 'are' if many else 'is'


class Refusal:
    """Why a policy does not let something pass.

    ``status`` is DENIED, or NOT_KNOWN where its terms do not tell. ``entry`` is what denies it,
    None for a list of what is allowed, which ``route`` leads to then. ``reason`` reads after the
    license. ``strict``: the policy denies what is not known.
    """

    __slots__ = (
        'entry',
        'evidence',
        'licenses',
        'policy',
        'reason',
        'route',
        'statement',
        'status',
        'strict',
        'subject',
    )  # fmt: skip

    def __init__(
        self,
        status: str,
        entry: Entry | None,
        route: Route,
        statement: Statement | None,
        licenses: list[License],
        reason: str,
        evidence: Evidence | None,
        *,
        strict: bool = False,
    ) -> None:
        self.status = status
        self.entry = entry
        self.route = route
        self.statement = statement
        self.licenses = licenses
        self.reason = reason
        self.evidence = evidence
        self.strict = strict
        self.policy: Policy
        self.subject: Subject

    @property
    def called(self) -> str:
        """What an exception calls the work: by its name, or by the folder of the release."""
        names = self.subject.names
        return names[0] if len(names) > 1 else _inside(names[0], self.policy.folder)

    @property
    def license(self) -> str:
        """What people call the license, '' when none is stated."""
        if self.statement is None:
            return ''
        records = [one.record for one in self.licenses if one.record is not None]
        if self.statement.kind == BASE and len(self.licenses) == len(records) == 1:
            return records[0].title
        return self.statement.name

    @property
    def is_in_words(self) -> bool:
        """Whether a sentence refuses it, and no license."""
        return self.statement is not None and self.statement.kind == states.RESTRICTION

    def says(self) -> str:
        """The license and what is said of it."""
        if self.is_in_words or self.reason.startswith(self.license):
            return self.reason
        return f'{self.license} {self.reason}'


class Lists:
    """What one policy says of one artifact."""

    __slots__ = ('allow', 'allow_route', 'deny')

    def __init__(self, policy: Policy, artifact: str) -> None:
        table = policy.table
        own = table.get(artifact, {})
        self.deny = [
            *_entries_of(own.get('deny', ()), (artifact, 'deny')),
            *_entries_of(table.get('deny', ()), ('deny',)),
        ]
        self.allow: list[Entry] | None = None
        self.allow_route: Route = ()
        for holder, route in ((table, ('allow',)), (own, (artifact, 'allow'))):
            if 'allow' in holder:
                # what a policy says of one artifact takes the place of what it says of all
                self.allow, self.allow_route = _entries_of(holder['allow'], route), route

    @property
    def unknown(self) -> Entry | None:
        """The entry that denies what is not known."""
        return next((one for one in self.deny if one.word == UNKNOWN), None)


def _entries_of(words: Iterable[str], route: Route) -> list[Entry]:
    return [Entry(word, (*route, index)) for index, word in enumerate(words)]


def refusals(release: Release, options: Options) -> list[Refusal]:
    """All that the policies refuse in a release, without what their exceptions lift."""
    known = release.cache.get('policy')
    if known is None or known[0] is not options:
        found = list(_judged(release, options)) if options.policies else []
        known = release.cache['policy'] = (options, found)
    result: list[Refusal] = known[1]
    return result


def _judged(release: Release, options: Options) -> Iterator[Refusal]:
    works = list(_works(release, options))
    bases = [(one, terms) for one, terms in works if one.artifact == 'base-models']
    for number, policy in enumerate(options.policies):
        seen: set[tuple[str, str, str]] = set()
        for artifact in ARTIFACTS:
            lists = Lists(policy, artifact)
            if not lists.deny and lists.allow is None:
                continue
            here = [(one, terms) for one, terms in works if one.artifact == artifact]
            for subject, terms in [*here, *(bases if artifact == 'weights' else ())]:
                passed_on = artifact == 'weights' and subject.artifact != artifact
                for refusal in _of_work(subject, terms, lists, passed_on=passed_on):
                    refusal.policy, refusal.subject = policy, subject
                    word = refusal.entry.word if refusal.entry is not None else 'allow'
                    if refusal.status == NOT_KNOWN:
                        word = f'not known {refusal.strict}'
                    key = subject.words, _which(refusal), word
                    if key in seen or _is_lifted(refusal, number, options):
                        continue
                    seen.add(key)
                    yield refusal


def _which(refusal: Refusal) -> str:
    keys = sorted(one.key for one in refusal.licenses)
    return ' '.join(keys) or refusal.license


# ---- what is judged --------------------------------------------------------------------------


def _works(release: Release, options: Options) -> Iterator[tuple[Subject, list[Statement]]]:
    """Everything whose terms a policy may judge, with what the release says of them.

    Base models come first: what they do not let pass is said of them, and not of the weights too.
    """
    facts = facts_of(release, options)
    at = '' if release.path == '.' else f' of {release.path}'
    for base, terms in base_licenses(release, options):
        yield (
            Subject(
                'base-models', f'the base model {base.name}', (base.name, release.file),
                base.evidence, sure=base.certainty == STATES, by_name=base.by_name,
            ),
            terms,
        )  # fmt: skip
    if not is_data(release) and _has_model(release):
        own = [one for one in facts.weight_terms if one.kind != BASE]
        yield Subject('weights', f'the weights{at}', (release.file,), None), own
    for entry in facts.data:
        words = f'the data{at}' if is_data(release) else f'the dataset {entry.name}'
        yield Subject('datasets', words, (entry.name, release.file), entry.evidence), entry.terms
    code = facts.terms_of('code')
    if code:
        yield Subject('code', f'the code{at}', (release.file,), None), code


def _has_model(release: Release) -> bool:
    card = release.card
    return bool(release.weights) or (card is not None and card.flavor == 'model')


# ---- one work against the lists of one policy ------------------------------------------------


def _of_work(
    subject: Subject, terms: list[Statement], lists: Lists, *, passed_on: bool
) -> Iterator[Refusal]:
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
                for reason in _reasons(record, entry.word):
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
            if any(one.status == FAILS for one in _reasons(license.record, entry.word)):
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


# ---- properties ------------------------------------------------------------------------------


def _test(word: str) -> Callable[[Record], list[Reason]]:
    return lambda record: _reasons(record, word)


def _nothing(record: Record) -> list[Reason]:
    """The question that every license passes which was read."""
    return by_marks(record, (), ())


def _reasons(record: Record, word: str) -> list[Reason]:
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


# ---- exceptions ------------------------------------------------------------------------------


def _is_lifted(refusal: Refusal, number: int, options: Options) -> bool:
    """Whether an exception lets it pass: one of the same file, or of a file that may loosen it."""
    refusing = options.policies[number]
    for index, policy in enumerate(options.policies):
        if index != number and (index < number or refusing.locked):
            continue
        for exception in policy.table.get('exceptions', ()):
            if not is_over(exception, options) and _is_meant(exception, policy, refusal):
                return True
    return False


def is_over(exception: dict[str, object], options: Options) -> bool:
    """Whether the date of an exception has passed; it holds on that day still."""
    return str(exception['expires'])[:10] < options.today


def _is_meant(exception: dict[str, object], policy: Policy, refusal: Refusal) -> bool:
    from owlint_rules.text import fits

    wanted = str(exception['name']).lower()
    names = {name.lower() for name in refusal.subject.names[:-1]}
    names.add(_inside(refusal.subject.names[-1], policy.folder).lower())
    if not any(fits(wanted, name) for name in names):
        return False
    allow = exception['allow']
    assert isinstance(allow, list)
    for word in (Entry(one, ()).word for one in allow):
        if refusal.status == NOT_KNOWN:
            if word == UNKNOWN:
                return True
        elif word in PROPERTIES:
            if refusal.entry is not None and refusal.entry.word == word:
                return True
        elif _is_named(word, refusal):
            return True
    return False


def _is_named(word: str, refusal: Refusal) -> bool:
    named = [_entries.names(word, license, allowing=True) for license in refusal.licenses]
    if not named and refusal.entry is not None:
        # a name of the publisher's own that is denied as such
        return word == refusal.entry.word
    return bool(named) and all(named)


def _inside(folder: str, top: str) -> str:
    """A release as a path below the folder of the configuration: ``models/barn``, ``.`` for it."""
    here, above = folder.replace('\\', '/').rstrip('/'), top.replace('\\', '/').rstrip('/')
    if here == above:
        return '.'
    return here.removeprefix(above + '/')


def place_of_refusal(release: Release, options: Options, refusal: Refusal) -> Place:
    """Where a refusal stands: the clause or statement behind it, else what names the work."""
    one, evidence = refusal.statement, refusal.evidence
    if one is not None and evidence is one.evidence and one.known_place is not None:
        return one.known_place
    words = refusal.subject.names[0] if len(refusal.subject.names) > 1 else refusal.license
    return evidence_place(release, options, evidence or refusal.subject.evidence, words)
