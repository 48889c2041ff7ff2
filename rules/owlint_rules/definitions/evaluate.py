"""Facts to criteria to verdict. A definition is data; its criteria name the tests."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from owlint_rules.definitions import (
    tests_act,
    tests_code,
    tests_data,
    tests_information,
    tests_license,
    wording,
)
from owlint_rules.definitions.data_release import asked_of_data, described, is_data
from owlint_rules.definitions.facts import facts_of
from owlint_rules.definitions.judged_terms import NOTHING_STATED
from owlint_rules.definitions.loader import ALIASES, DEFINITIONS, OWN_EVALUATION, load_definition
from owlint_rules.definitions.shape import DefinitionError, check_shape
from owlint_rules.definitions.verdict import (
    MET,
    NO_EVIDENCE,
    NOT_MET,
    STATUSES,
    UNDECIDED,
    Answered,
    Criterion,
    Verdict,
    once,
)
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release
from owlint_rules.statements.base_terms import NOT_KNOWN, STATE_IT
from owlint_rules.statements.statement import NAME_IT, UNKNOWN_NAME
from owlint_rules.toml_reader import load_toml

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, SupportsIndex

    from owlint_rules.definitions.criterion import Answer, Item, Statuses
    from owlint_rules.definitions.facts import Facts

#: Every test that a criterion can name.
TESTS = {
    **tests_license.TESTS,
    **tests_code.TESTS,
    **tests_data.TESTS,
    **tests_information.TESTS,
    **tests_act.TESTS,
    **wording.TESTS,
}


def parse_definition(name: str, text: str) -> dict[str, Any]:
    """The data of somebody's own definition, shown as ``name``; raises DefinitionError."""
    try:
        data = load_toml(text)
    except ValueError as error:
        raise DefinitionError(f'{name}: not TOML: {error}') from None
    except RecursionError:
        raise DefinitionError(f'{name}: nested too deeply') from None
    check_shape(name, data, TESTS)
    if data['id'] in (*DEFINITIONS, *ALIASES, *OWN_EVALUATION):
        raise DefinitionError(f'{name}: the id `{data["id"]}` is taken by a definition of owlint')
    return data


def judge(definition: str | Mapping[str, Any], release: Release, options: Options) -> Verdict:
    """Judge a release against one of our definitions, or the data of another.

    Raises DefinitionError.
    """
    if not isinstance(definition, str):
        return evaluate(release, definition, options)
    if definition in OWN_EVALUATION:
        from owlint_rules.definitions.mof_verdict import judge_mof

        return judge_mof(release, definition)
    return evaluate(release, load_definition(definition), options)


#: Keys of a criterion that are no part of what is asked of a release.
_NO_PART = frozenset(
    (
        'id', 'title', 'question', 'source', 'axis', 'kind', 'next', 'optional', 'literal', 'after',
        'stands-for',
    )
)  # fmt: skip


class _Asked(Criterion):
    """A criterion made ready to be asked of releases."""

    __slots__ = (
        'after', 'answer', 'counts', 'item', 'literal', 'place', 'same', 'stands_for', 'steps',
    )  # fmt: skip

    def __init__(self, item: Mapping[str, Any], *, of_data: bool) -> None:
        shown = ('id', 'title', 'question', 'source', 'axis', 'next')
        super().__init__(*(str(item.get(key, '')) for key in shown))
        test = TESTS[item['test']]
        self.item = item
        self.answer = _described if of_data and item['test'] == 'information' else test.answer
        self.counts = of_data or not item.get('optional', False)
        self.literal = bool(item.get('literal'))
        self.after = str(item.get('after', ''))
        self.stands_for = () if of_data else tuple(item.get('stands-for', ()))
        self.steps = test.steps
        #: what several criteria may ask alike; '' where the answer depends on other criteria
        asked = sorted((key, one) for key, one in item.items() if key not in _NO_PART)
        self.same = '' if 'needs' in item else sys.intern(repr(asked))
        #: where it stands in one of our definitions
        self.place: tuple[str, bool, int] | None = None

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        # what other processes have as well goes to them by its place
        if self.place is not None:
            return _asked_at, self.place
        return super().__reduce_ex__(protocol)

    def next_step(self, status: str, evidence: Sequence[Evidence], note: str) -> str:
        """What to do about what was found; where a person must read first, that."""
        if status == NO_EVIDENCE and not evidence:
            return self.next
        if status == NOT_MET and self.axis == 'license' and not evidence:
            return _STATE_A_LICENSE
        if status == UNDECIDED and self.axis == 'license':
            if NOT_KNOWN in note:
                return STATE_IT
            if UNKNOWN_NAME in note or 'without the name of a license' in note:
                return NAME_IT
            return 'Needs human review: read the line shown.'
        for about, step in self.steps.items():
            if about == status or (about not in STATUSES and about in note):
                return step
        return '' if status == MET else self.next


def _described(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    return described(facts.release)


_STATE_A_LICENSE = (
    'State a license: `license` in the model card, and its text in a file named LICENSE.'
)
#: Definition -> its data, and its criteria made ready; with whether a release of data is asked.
_ready: dict[tuple[str, bool], tuple[Mapping[str, Any], list[_Asked]]] = {}


def _asked(definition: Mapping[str, Any], *, of_data: bool) -> list[_Asked]:
    """The criteria of a definition made ready, once for all releases."""
    known = _ready.get((definition['id'], of_data))
    if known is None or known[0] is not definition:
        items = asked_of_data(definition) if of_data else definition['criteria']
        known = definition, [_Asked(item, of_data=of_data) for item in items]
        _ready[definition['id'], of_data] = known
        if definition['id'] in DEFINITIONS and definition is load_definition(definition['id']):
            for number, one in enumerate(known[1]):
                one.place = definition['id'], of_data, number
    return known[1]


def _asked_at(name: str, of_data: bool, number: int) -> _Asked:
    return _asked(load_definition(name), of_data=of_data)[number]


def evaluate(release: Release, definition: Mapping[str, Any], options: Options) -> Verdict:
    """Judge a release against a definition; suppressions and severities play no part."""
    facts = facts_of(release, options)
    known = facts.answers
    statuses: dict[str, str] = {}
    answers: list[Answered] = []
    stand_ins: list[tuple[_Asked, Sequence[Evidence]]] = []
    of_data, truncated = is_data(release), release.truncated
    for one in _asked(definition, of_data=of_data):
        answer = known.get(one.same)
        if answer is None:
            status, evidence, note = one.answer(facts, one.item, statuses)
            answer = status, once(evidence), note
            if one.same:
                known[one.same] = answer
        status, evidence, note = answer
        counts = one.counts
        if status != MET:
            if truncated and status == NOT_MET:
                if not evidence or note.startswith(NOTHING_STATED):
                    # another file may state it
                    status, note = UNDECIDED, f'not all of the release was looked at: {note}'
            if one.literal and not options.strict:
                # a reading that hardly any license passes; it is shown and does not count
                note = f'read literally, this is {status}: {note}; counted only with --strict'
                counts = False
            if one.after and counts and statuses.get(one.after, MET) == NO_EVIDENCE:
                # one gap is said once: what depends on a thing that is not there cannot be asked
                note = f'cannot be asked while {one.after} is open: {note}'
                counts = False
        elif one.stands_for:
            stand_ins.append((one, evidence))
        statuses[one.id] = status
        answers.append((one, status, evidence, note, counts))
    for stand_in, places in stand_ins:
        answers = [_stood_in(one, stand_in, places) for one in answers]
    title = f'what {definition["title"]} asks of data' if of_data else definition['title']
    verdict = Verdict(definition['id'], title, definition['version'], definition['source'], answers)
    verdict.short = str(definition.get('short', verdict.title))
    if not of_data:
        _add_extra(definition, verdict)
    return verdict


def _add_extra(definition: Mapping[str, Any], verdict: Verdict) -> None:
    """Results of a definition's own kind: a label, the count of stated factors, its words."""
    labels = definition.get('label')
    if isinstance(labels, dict):
        states = {asked.id: status for asked, status, *_ in verdict.answers}
        verdict.extra['label'] = label_of(labels, states)
    prefix = definition.get('count')
    if isinstance(prefix, str):
        counted = [one[1] for one in verdict.answers if one[0].id.startswith(prefix)]
        verdict.extra['stated'] = f'{counted.count(MET)} of {len(counted)}'
    if isinstance(definition.get('words-met'), str):
        verdict.extra['words'] = definition['words-met']


def label_of(labels: Mapping[str, Any], states: Mapping[str, str]) -> str:
    """A label by the state of one criterion (``license``) and the others that it names.

    The label is never better than the evidence: while the license is
    undecided it is the best that could still come out, said as such.
    """
    license_state = states.get(str(labels.get('license')), NO_EVIDENCE)
    others = {states.get(name, NO_EVIDENCE) for name in labels.get('others', ())}
    if license_state in (NOT_MET, NO_EVIDENCE):
        return str(labels.get('nonfree', 'non-free'))
    short = bool(others & {NOT_MET, NO_EVIDENCE})
    if license_state == UNDECIDED:
        return f'{labels.get("partial", "partial")} at best' if short else 'undecided'
    if short:
        return str(labels.get('partial', 'partial'))
    return 'undecided' if UNDECIDED in others else str(labels.get('full', 'full'))


def _stood_in(given: Answered, stand_in: _Asked, evidence: Sequence[Evidence]) -> Answered:
    """An answer where a criterion with ``stands-for`` is met, which counts for those it names."""
    asked, status, _, _, counts = given
    if asked.id in stand_in.stands_for and status == NO_EVIDENCE:
        return asked, MET, evidence, f'met through {stand_in.id}', counts
    return given
