"""The JSON Schemas of cards and the rules agree, on sound cards and on the rules' cases."""

from __future__ import annotations

import datetime
import json
from functools import cache
from typing import Any

import pytest
from ruamel.yaml import YAML

from owlint.inputs.card import read_card
from owlint_rules.catalog import RULES, load
from owlint_rules.model.finding import INFO
from owlint_rules.model.options import Options
from owlint_rules.vocab.card_keys import DATASET_KEYS, MODEL_KEYS
from owlint_rules.vocab.hub import HUB_LICENSES, SUBTASKS, TASKS
from releases import ROOT, load_yaml
from tools import card_schema, dataset_schema

SCHEMAS = {'model': card_schema.schema, 'dataset': dataset_schema.schema}


@cache
def validator(flavor: str) -> Any:
    return pytest.importorskip('jsonschema').Draft202012Validator(SCHEMAS[flavor]())


SOUND = [
    card
    for name in ('sound', 'datasets')
    for card in load_yaml(ROOT / 'fixtures' / 'cards' / f'{name}.yaml')
]
#: Rules whose faults a schema can see.
SEEN = (
    'OWL108', 'OWL110', 'OWL111', 'OWL112', 'OWL120', 'OWL121', 'OWL122', 'OWL123', 'OWL125',
    'OWL126', 'OWL127', 'OWL128', 'OWL129', 'OWL132', 'OWL140', 'OWL141', 'OWL142', 'OWL143',
)  # fmt: skip
#: Cases that only the rules see, and why.
BEYOND = {
    'OWL108': 'near misses of the keyboard',
    'OWL110': 'lists with nothing in them',
    'OWL122': 'codes that the standard does not have',
    'OWL125': 'paths of checkpoints',
    'OWL126': 'paths of checkpoints',
    'OWL127': 'a merge of one',
    'OWL132': 'NaN, which JSON does not have',
    'OWL142': 'near misses below `dataset_info`, which has keys of builders too',
    'OWL143': 'near misses; other words are hints',
}


def plain(value: Any) -> Any:
    """Data of YAML as JSON has it."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def data_of(front: str) -> Any:
    """The block as editors read it, by YAML 1.2."""
    return plain(YAML(typ='safe', pure=True).load(front))


def cases() -> list:
    """The cards of the rules' cases that one YAML reader takes: (rule, name, card, findings)."""
    found = []
    for code in SEEN:
        document = load_yaml(ROOT / 'fixtures' / 'rules' / f'{code}.yaml')
        for case in document['cases']:
            text = case['files'].get('README.md')
            if isinstance(text, str) and 'config' not in case:
                found.append(pytest.param(code, text, id=f'{code}-{case["name"]}'))
    return found


def errors(code: str, text: str) -> tuple[Any, list[str], str]:
    """The data of a card, what the rule says of it beyond hints, and what it is a card of."""
    card = read_card('README.md', text)
    if card.flavor not in SCHEMAS or card.block is None or card.syntax_error or card.defect:
        pytest.skip('no card that an editor would read')
    front = text[card.block.start : card.block.end]
    module = load(code)
    said = [
        finding.message
        for finding in module.check(card, Options())
        if (finding.severity or module.SEVERITY) != INFO
    ]
    try:
        return data_of(front), said, card.flavor
    except Exception:
        pytest.skip('the YAML 1.2 reader refuses the block')


@pytest.mark.parametrize('sound', SOUND, ids=lambda card: card['front'].split('\n')[0][:40])
def test_a_sound_card_is_valid(sound: dict) -> None:
    flavor = read_card('README.md', f'---\n{sound["front"]}\n---\n').flavor
    found = validator(flavor).iter_errors(data_of(sound['front']))
    assert [error.message for error in found] == []


@pytest.mark.parametrize(('code', 'text'), cases())
def test_what_a_rule_refuses_the_schema_refuses(code: str, text: str) -> None:
    data, said, flavor = errors(code, text)
    if said and validator(flavor).is_valid(data):
        assert code in BEYOND, said


@pytest.mark.parametrize(('flavor', 'least', 'most'), [('model', 60, 22), ('dataset', 10, 6)])
def test_most_faults_are_seen_by_both(flavor: str, least: int, most: int) -> None:
    """The exceptions above stay exceptions."""
    seen = missed = 0
    for case in cases():
        code, text = case.values
        try:
            data, said, found = errors(code, text)
        except pytest.skip.Exception:
            continue
        if said and found == flavor:
            valid = validator(flavor).is_valid(data)
            seen += not valid
            missed += valid
    assert seen > least
    assert missed < most


@pytest.mark.parametrize(('code', 'text'), cases())
def test_what_the_schema_refuses_some_rule_refuses(code: str, text: str) -> None:
    data, _, flavor = errors(code, text)
    found = [error.json_path for error in validator(flavor).iter_errors(data)]
    if not found:
        return
    card = read_card('README.md', text)
    if {'tasks', 'frameworks'} & card.fields.keys():
        pytest.skip('a card for ModelScope; the schema is for cards of the hub')
    said = [
        finding.message
        for other in RULES
        if other.startswith('OWL1')
        for finding in load(other).check(card, Options())
    ]
    assert said, found


def test_every_key_and_list_of_the_rules_is_in_them() -> None:
    fields = card_schema.schema()['properties']
    assert fields.keys() >= MODEL_KEYS
    assert set(fields['license']['anyOf'][0]['enum']) == HUB_LICENSES
    assert set(fields['pipeline_tag']['enum']) == TASKS
    fields = dataset_schema.schema()['properties']
    assert fields.keys() >= DATASET_KEYS
    assert set(fields['license']['anyOf'][0]['enum']) == HUB_LICENSES
    assert set(fields['task_categories']['anyOf'][0]['enum']) == TASKS
    assert set(fields['task_ids']['anyOf'][0]['anyOf'][0]['enum']) == SUBTASKS
    assert {'licenses', 'languages'} <= fields.keys()


@pytest.mark.parametrize('module', [card_schema, dataset_schema])
def test_they_are_schemas(module: Any) -> None:
    name = 'model-card.json' if module is card_schema else 'dataset-card.json'
    text = module.schema_text()
    pytest.importorskip('jsonschema').Draft202012Validator.check_schema(json.loads(text))
    assert (ROOT / 'docs' / 'schema' / name).read_text('utf-8') == text
