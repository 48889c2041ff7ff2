"""Facts to criteria to verdict. A definition is data; the tests it names are listed here."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

from owlint_rules.definitions.shape import DefinitionError as DefinitionError
from owlint_rules.definitions.shape import check_shape
from owlint_rules.definitions.verdict import (
    MET,
    NO_EVIDENCE,
    NOT_MET,
    UNDECIDED,
    CriterionResult,
    Verdict,
)
from owlint_rules.evidence import Evidence
from owlint_rules.statements.bases import NOT_KNOWN, STATE_IT
from owlint_rules.subjects import Options, Release

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.definitions.judge_license import Answer

#: Test -> the module beside this one that has it, and its name there.
TESTS: dict[str, tuple[str, str]] = {
    'license': ('judge_license', 'by_license'),
    'no-such-clause': ('judge_license', 'by_clause'),
    'written-for-models': ('judge_license', 'by_tailored'),
    'training-code': ('judge_code', 'by_training_code'),
    'component': ('judge_code', 'by_component'),
    'components': ('judge_code', 'by_components'),
    'code-license': ('judge_code', 'by_code_terms'),
    'documents-license': ('judge_code', 'by_document_terms'),
    'copyleft-source': ('judge_code', 'by_copyleft_source'),
    'data-list': ('judge_data', 'by_data_list'),
    'data-obtainable': ('judge_data', 'by_data_obtainable'),
    'data-license': ('judge_data', 'by_data_terms'),
    'data-access': ('judge_data', 'by_data_access'),
    'data-detail': ('judge_data', 'by_data_detail'),
    'generator-terms': ('judge_data', 'by_generator_terms'),
    'open-data': ('judge_data', 'by_open_data'),
    'weights-present': ('judge_information', 'by_weights'),
    'information': ('judge_information', 'by_information'),
    'datasheet': ('judge_information', 'by_datasheet'),
    'factor': ('judge_information', 'by_factor'),
    'base-model': ('judge_information', 'by_base_revision'),
    'pins': ('judge_information', 'by_pins'),
    'gate': ('judge_information', 'by_gate'),
    'final-weights': ('judge_information', 'by_final_weights'),
    'usual-form': ('judge_information', 'by_form'),
    'safe-format': ('judge_information', 'by_safe_format'),
    'quantized': ('judge_information', 'by_quantized'),
    'compute': ('judge_information', 'by_compute'),
    'weight-hashes': ('judge_information', 'by_hashes'),
    'original-form': ('judge_information', 'by_original'),
    'nobody': ('judge_information', 'by_nobody'),
    'wording': ('wording', 'by_wording'),
}
_FOLDER = os.path.dirname(__file__)
#: Bytes of a definition's file that its id, order and other names stand in.
_HEAD = 4096


def _listed() -> tuple[dict[str, str], dict[str, str]]:
    """Our definitions, id -> file in their order, and other names -> id; no TOML is parsed."""
    rows = []
    for file in os.listdir(_FOLDER):
        if file.endswith('.toml'):
            with open(os.path.join(_FOLDER, file), encoding='utf-8') as stream:
                head = stream.read(_HEAD).partition('\n[')[0]
            keys = dict(re.findall(r'^(id|order|aliases) = (.+)$', head, re.M))
            aliases = re.findall(r'"(.+?)"', keys.get('aliases', ''))
            rows.append((int(keys.get('order', _LAST)), keys['id'].strip('"'), file, aliases))
    rows.sort()
    return (
        {name: file for _, name, file, _ in rows},
        {alias: name for _, name, _, aliases in rows for alias in aliases},
    )


#: The order of a definition that states none.
_LAST = 1000
#: Definition id -> file beside this module, in the order in which they are shown; and other
#: names that people write.
DEFINITIONS, ALIASES = _listed()
_loaded: dict[str, dict[str, Any]] = {}


def load_definition(name: str) -> dict[str, Any]:
    """The data of one of our definitions, by id; raises DefinitionError."""
    name = ALIASES.get(name, name)
    if name not in DEFINITIONS:
        known = ', '.join([*DEFINITIONS, *OWN_EVALUATION])
        raise DefinitionError(f'there is no definition `{name}`; known are {known}')
    if name not in _loaded:
        with open(os.path.join(_FOLDER, DEFINITIONS[name]), encoding='utf-8') as stream:
            _loaded[name] = _parse(name, stream.read())
    return _loaded[name]


def parse_definition(name: str, text: str) -> dict[str, Any]:
    """The data of somebody's own definition, shown as ``name``; raises DefinitionError."""
    data = _parse(name, text)
    if data['id'] in (*DEFINITIONS, *ALIASES, *OWN_EVALUATION):
        raise DefinitionError(f'{name}: the id `{data["id"]}` is taken by a definition of owlint')
    return data


def _parse(name: str, text: str) -> dict[str, Any]:
    from owlint_rules.toml_reader import load_toml

    try:
        data = load_toml(text)
    except ValueError as error:
        raise DefinitionError(f'{name}: not TOML: {error}') from None
    except RecursionError:
        raise DefinitionError(f'{name}: nested too deeply') from None
    check_shape(name, data, TESTS)
    return data


#: Definitions that are evaluated by code of their own, because they count in their own way.
OWN_EVALUATION = ('mof', 'mof-strict')


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


def evaluate(release: Release, definition: Mapping[str, Any], options: Options) -> Verdict:
    """Judge a release against a definition; suppressions and severities play no part."""
    from owlint_rules.definitions.facts_all import facts_of

    facts = facts_of(release, options)
    facts.statuses = {}
    results = []
    for item in definition['criteria']:
        status, evidence, note = _run_test(facts, item, definition)
        facts.statuses[item['id']] = status
        counts = not item.get('optional', False)
        if item.get('literal') and status != MET and not options.strict:
            # a reading that hardly any license passes; by default it is shown and does not count
            note = f'read literally, this is {status}: {note}; counted only with --strict'
            counts = False
        after = item.get('after')
        if counts and status != MET and facts.statuses.get(after, MET) == NO_EVIDENCE:
            # one gap is said once: what depends on a thing that is not there cannot be asked
            note = f'cannot be asked while {after} is open: {note}'
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
                _next_step(item, status, evidence, note),
                counts,
            )
        )
    _apply_stand_ins(definition, results)
    verdict = Verdict(
        definition['id'], definition['title'], definition['version'], definition['source'], results
    )
    _add_extra(definition, verdict)
    return verdict


def _run_test(facts: Any, item: Mapping[str, Any], definition: Mapping[str, Any]) -> Answer:
    module, function = TESTS[item['test']]
    from importlib import import_module

    test = getattr(import_module(f'owlint_rules.definitions.{module}'), function)
    answer: Answer = test(facts, item, definition)
    return answer


def _add_extra(definition: Mapping[str, Any], verdict: Verdict) -> None:
    """Results of a definition's own kind: a label, the count of stated factors, its words."""
    states = {item.id: item.status for item in verdict.criteria}
    labels = definition.get('label')
    if isinstance(labels, dict):
        verdict.extra['label'] = label_of(labels, states)
    prefix = definition.get('count')
    if isinstance(prefix, str):
        counted = [status for name, status in states.items() if name.startswith(prefix)]
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


def _next_step(item: Mapping[str, Any], status: str, evidence: list[Evidence], note: str) -> str:
    """What to do about a criterion; where a person must read first, that."""
    if status == NO_EVIDENCE and evidence and item['test'] == 'information':
        return 'Write what belongs below the heading.'
    if status == NOT_MET and item['axis'] == 'license' and not evidence:
        return 'State a license: `license` in the model card, and its text in a file named LICENSE.'
    if status == UNDECIDED and item['axis'] == 'license':
        if NOT_KNOWN in note:
            return STATE_IT
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
