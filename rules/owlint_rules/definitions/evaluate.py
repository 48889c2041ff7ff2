"""Facts to criteria to verdict. A definition is data; the tests it names are the functions here."""

from __future__ import annotations

import os

from owlint_rules.definitions.facts import DATASHEET_TOPICS, Facts, Terms
from owlint_rules.definitions.license_part import FAILS, license_part
from owlint_rules.definitions.verdict import (
    MET,
    NO_EVIDENCE,
    NOT_MET,
    UNDECIDED,
    CriterionResult,
    Evidence,
    Verdict,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from owlint_rules.licenses.lookup import Record
    from owlint_rules.subjects import Options, Release

#: Definition id -> file beside this module.
DEFINITIONS = {'open-weights': 'open-weights.toml'}

_FOLDER = os.path.dirname(__file__)
_loaded: dict[str, dict[str, Any]] = {}

#: What a test answers with: status, evidence, note.
Answer = tuple[str, list[Evidence], str]

ENOUGH = 'something is there; whether it is true and enough is for a person to say'


class DefinitionError(Exception):
    """A definition that is not there or not of the right shape; one sentence."""


def load_definition(name: str) -> dict[str, Any]:
    """The data of a definition, by id or by the path of a TOML file; raises DefinitionError."""
    if name in _loaded:
        return _loaded[name]
    from owlint_rules.toml_reader import load_toml

    path = os.path.join(_FOLDER, DEFINITIONS[name]) if name in DEFINITIONS else name
    if name not in DEFINITIONS and not name.endswith('.toml'):
        known = ', '.join([*DEFINITIONS, *OWN_EVALUATION])
        raise DefinitionError(f'there is no definition `{name}`; known are {known}')
    try:
        with open(path, encoding='utf-8') as stream:
            data = load_toml(stream.read())
    except OSError as error:
        reason = (error.strerror or 'cannot be read').lower()
        raise DefinitionError(f'{name}: {reason}') from None
    except ValueError as error:
        raise DefinitionError(f'{name}: not TOML: {error}') from None
    _check_shape(name, data)
    if name not in DEFINITIONS and data['id'] in DEFINITIONS:
        raise DefinitionError(f'{name}: the id `{data["id"]}` is taken by a definition of owlint')
    _loaded[name] = _loaded[data['id']] = data
    return data


def _check_shape(name: str, data: dict[str, Any]) -> None:
    for key in ('id', 'title', 'version', 'source'):
        if not isinstance(data.get(key), str):
            raise DefinitionError(f'{name}: `{key}` must be text')
    criteria = data.get('criteria')
    if not isinstance(criteria, list) or not criteria:
        raise DefinitionError(f'{name}: there must be at least one [[criteria]]')
    for item in criteria:
        identity = item.get('id') if isinstance(item, dict) else None
        if not isinstance(identity, str):
            raise DefinitionError(f'{name}: a criterion lacks its `id`')
        for key in ('title', 'question', 'source', 'test', 'axis'):
            if not isinstance(item.get(key), str):
                raise DefinitionError(f'{name}: `{key}` of {identity} must be text')
        if item['test'] not in TESTS:
            known = ', '.join(TESTS)
            raise DefinitionError(f'{name}: {identity}: no test `{item["test"]}`; known: {known}')
        if item['axis'] not in ('license', 'information'):
            raise DefinitionError(f'{name}: `axis` of {identity} must be license or information')


#: Definitions that are evaluated by code of their own, because they count in their own way.
OWN_EVALUATION = ('mof', 'mof-strict')


def judge(name: str, release: Release, options: Options) -> Verdict:
    """Judge a release against a definition, given by id or file; raises DefinitionError."""
    if name in OWN_EVALUATION:
        from owlint_rules.definitions.mof_verdict import judge_mof

        return judge_mof(release, name)
    return evaluate(release, load_definition(name), options)


def evaluate(release: Release, definition: Mapping[str, Any], options: Options) -> Verdict:
    """Judge a release against a definition; suppressions and severities play no part."""
    facts = Facts(release, options)
    results = []
    for item in definition['criteria']:
        status, evidence, note = TESTS[item['test']](facts, item, definition)
        counts = not item.get('optional', False)
        if item.get('literal') and status != MET and not options.strict:
            # a reading that hardly any license passes; by default it is shown and does not count
            note = f'read literally, this is {status}: {note}; counted only with --strict'
            counts = False
        results.append(
            CriterionResult(
                item['id'],
                item['title'],
                item['question'],
                item['source'],
                item['axis'],
                status,
                evidence,
                note,
                _next_step(item, status, evidence),
                counts,
            )
        )
    _apply_stand_ins(definition, results)
    return Verdict(
        definition['id'], definition['title'], definition['version'], definition['source'], results
    )


def _next_step(item: Mapping[str, Any], status: str, evidence: list[Evidence]) -> str:
    """What to do about a criterion; where a person must read first, that."""
    if status == NO_EVIDENCE and evidence:
        return 'Write what belongs below the heading.'
    if status == NOT_MET and item['axis'] == 'license' and not evidence:
        return 'State a license: `license` in the model card, and its text in a file named LICENSE.'
    if status == UNDECIDED and item['axis'] == 'license':
        return 'Read the place shown; what it means for this question only a person can say.'
    if status == UNDECIDED and item['test'] in ('training-code', 'component'):
        return (
            'State its license where it stands: in an SPDX line at its head or a LICENSE beside it.'
        )
    return '' if status == MET else str(item.get('next', ''))


def _apply_stand_ins(definition: Mapping[str, Any], results: list[CriterionResult]) -> None:
    """A met criterion with ``stands-for`` counts for the criteria it names."""
    by_id = {result.id: result for result in results}
    for item in definition['criteria']:
        stand_in = by_id[item['id']]
        if stand_in.status != MET:
            continue
        for name in item.get('stands-for', ()):
            result = by_id.get(name)
            if result is not None and result.status == NO_EVIDENCE:
                result.status = MET
                result.evidence = list(stand_in.evidence)
                result.note = f'met through {stand_in.id}'
                result.next_step = ''


# ---- tests ----------------------------------------------------------------------------------


def _weights_present(
    facts: Facts, item: Mapping[str, Any], definition: Mapping[str, Any]
) -> Answer:
    if facts.weights:
        return MET, facts.weights[:5], ''
    return NO_EVIDENCE, [], 'no weight file or pointer to one is in the release'


def _information(facts: Facts, item: Mapping[str, Any], definition: Mapping[str, Any]) -> Answer:
    found, empty = facts.topics.get(item['topic'], ([], []))
    if found:
        return MET, found[:5], ENOUGH
    if empty:
        return (
            NO_EVIDENCE,
            empty[:5],
            'there is a heading, but nothing below it except template text',
        )
    return NO_EVIDENCE, [], 'nothing in the release speaks of it'


def _datasheet(facts: Facts, item: Mapping[str, Any], definition: Mapping[str, Any]) -> Answer:
    best: tuple[str, set[str]] = ('', set())
    for path, topics in facts.datasheets:
        if len(topics) > len(best[1]):
            best = (path, topics)
    missing = [topic for topic in DATASHEET_TOPICS if topic not in best[1]]
    if not missing:
        return MET, [Evidence(best[0], 0, 'a data sheet with all points')], ENOUGH
    return NO_EVIDENCE, [], 'no document of the release answers all points of a data sheet'


def _license(facts: Facts, item: Mapping[str, Any], definition: Mapping[str, Any]) -> Answer:
    part = definition.get('license-part', definition['id'])
    literal = bool(item.get('literal'))
    return judge_terms(facts.weight_terms, part, item['id'], literal=literal)


def judge_terms(terms: list[Terms], part: str, criterion: str, *, literal: bool = False) -> Answer:
    """What all stated terms together mean for one criterion.

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
        status, reason = _judge_one(one, part, criterion, literal=literal)
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
            evidence = [
                Evidence(one.evidence.path, one.evidence.line, _joined(one.name, ': ', reason))
                for one, reason in pairs
            ]
            # a tag and a text of one license say the same thing once
            said = {
                (_records_of(one), reason): _joined(one.name, ' ', reason)
                for one, reason in reversed(pairs)
            }
            return status, evidence, '; '.join(reversed(said.values()))
    return MET, [one.evidence for one in passes], ''


def _joined(name: str, between: str, reason: str) -> str:
    """A name and what is said of it, unless that begins with the name."""
    return reason if reason.startswith(name) else name + between + reason


def _records_of(terms: Terms) -> str:
    return ' '.join(record.key for record in terms.records) or terms.name


def _judge_one(
    terms: Terms, part: str, criterion: str, *, literal: bool = False
) -> tuple[str, str]:
    """('fails', 'open' or '', reason) of one statement of terms."""
    if terms.state == 'policy' or (terms.state == 'unknown' and not terms.records):
        return 'open', terms.note
    answers = [_judge_record(record, part, criterion, literal) for record in terms.records]
    fails = [answer for answer in answers if answer[0] == FAILS]
    if fails and len(fails) == len(answers):
        return FAILS, fails[0][1]
    if terms.state in ('changed', 'unknown') or not answers:
        return 'open', terms.note or 'must be read'
    if fails:
        return 'open', 'depends on which license of that name is meant: ' + fails[0][1]
    opens = [answer for answer in answers if answer[0]]
    return opens[0] if opens else ('', '')


def _judge_record(record: Record, part: str, criterion: str, literal: bool) -> tuple[str, str]:
    found = [row for row in license_part(record, part) if row[0] == criterion]
    if not found:
        return '', ''
    found.sort(key=lambda row: row[1] != FAILS)
    _, status, reason, _ = found[0]
    if literal and record.notice_by_reference == 'N':
        # the text asks for a copy; only a literal reading makes that a failure
        return FAILS, 'asks for a copy of the notice or the license, not a link'
    return status, reason


def _training_code(facts: Facts, item: Mapping[str, Any], definition: Mapping[str, Any]) -> Answer:
    return _judge_code(*facts.training_code, 'training code')


def _component(facts: Facts, item: Mapping[str, Any], definition: Mapping[str, Any]) -> Answer:
    return _judge_code(*facts.component(item['component']), item['component'].replace('-', ' '))


def _judge_code(files: list[Evidence], terms: list[Terms], what: str) -> Answer:
    if not files:
        return NO_EVIDENCE, [], f'no {what} is in the release or named by it'
    if not terms:
        return UNDECIDED, files, f'{what} is there, but no file says under which license'
    bad: list[Terms] = []
    unclear: list[Terms] = []
    for one in terms:
        if one.state != 'known':
            unclear.append(one)
        elif not all(_is_open_software(record) for record in one.records):
            bad.append(one)
    if bad:
        note = '; '.join(f'{one.name} is not an open source license' for one in bad)
        return NOT_MET, [one.evidence for one in bad], note
    if unclear:
        return UNDECIDED, [one.evidence for one in unclear], unclear[0].note
    return (
        MET,
        files + [one.evidence for one in terms],
        f'it is declared; whether it is the {what} that was used is for a person to say',
    )


#: Dedications to the public domain that the OSI has not approved as licenses.
_PUBLIC_DOMAIN = ('cc0-1.0', 'pddl', 'unlicense')


def _is_open_software(record: Record) -> bool:
    return 'osi_approved' in record.flags or record.key in _PUBLIC_DOMAIN


def _open_data(facts: Facts, item: Mapping[str, Any], definition: Mapping[str, Any]) -> Answer:
    texts = [
        text
        for text in facts.release.licenses
        if text.artifact == 'data' and text.role == 'license'
    ]
    if not texts:
        return NO_EVIDENCE, [], 'the release states no license for the training data'
    from owlint_rules.definitions.facts import terms_of_text

    terms = [one for one in map(terms_of_text, texts) if one is not None]
    status, evidence, note = judge_terms(terms, 'osd', 'OSD-6')
    return status, evidence, note or ENOUGH


TESTS: dict[str, Callable[[Facts, Mapping[str, Any], Mapping[str, Any]], Answer]] = {
    'weights-present': _weights_present,
    'information': _information,
    'datasheet': _datasheet,
    'license': _license,
    'training-code': _training_code,
    'component': _component,
    'open-data': _open_data,
}
