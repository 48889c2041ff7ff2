"""The JSON Schema of model cards and the rules agree, on sound cards and on the rules' cases."""

from __future__ import annotations

import datetime
import json
from typing import Any

import jsonschema
import pytest
import yaml
from ruamel.yaml import YAML

from owlint.card_schema import schema, schema_text
from owlint.inputs.card import read_card
from owlint_rules.card._keys import MODEL_KEYS
from owlint_rules.catalog import RULES, load
from owlint_rules.finding import INFO
from owlint_rules.subjects import Options
from owlint_rules.vocab.hub import HUB_LICENSES, TASKS
from releases import ROOT

VALIDATOR = jsonschema.Draft202012Validator(schema())
SOUND = yaml.safe_load((ROOT / 'fixtures' / 'cards' / 'sound.yaml').read_text(encoding='utf-8'))
#: Rules whose faults a schema can see.
SEEN = (
    'OWL108', 'OWL110', 'OWL111', 'OWL112', 'OWL120', 'OWL121', 'OWL122', 'OWL123', 'OWL125',
    'OWL126', 'OWL127', 'OWL128', 'OWL129', 'OWL132',
)  # fmt: skip
#: Cases that only the rules see, and why.
BEYOND = {
    'OWL108': 'near misses of the keyboard',
    'OWL110': 'lists with nothing in them',
    'OWL122': 'codes that the standard does not have',
    'OWL125': 'paths of checkpoints',
    'OWL126': 'paths of checkpoints',
    'OWL127': 'a merge of one',
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
        document = yaml.safe_load((ROOT / 'fixtures' / 'rules' / f'{code}.yaml').read_text('utf-8'))
        for case in document['cases']:
            text = case['files'].get('README.md')
            if isinstance(text, str) and 'config' not in case:
                found.append(pytest.param(code, text, id=f'{code}-{case["name"]}'))
    return found


def errors(code: str, text: str) -> tuple[Any, list[str]]:
    """The data of a model card, and what the rule says of it beyond hints."""
    card = read_card('README.md', text)
    if card.flavor != 'model' or card.block is None or card.syntax_error or card.defect:
        pytest.skip('no model card that an editor would read')
    front = text[card.block.start : card.block.end]
    module = load(code)
    said = [
        finding.message
        for finding in module.check(card, Options())
        if (finding.severity or module.SEVERITY) != INFO
    ]
    try:
        return data_of(front), said
    except Exception:
        pytest.skip('the YAML 1.2 reader refuses the block')


@pytest.mark.parametrize('sound', SOUND, ids=lambda card: card['front'].split('\n')[0][:40])
def test_a_sound_card_is_valid(sound: dict) -> None:
    if sound.get('flavor', 'model') != 'model':
        pytest.skip('the schema is for model cards')
    assert [error.message for error in VALIDATOR.iter_errors(data_of(sound['front']))] == []


@pytest.mark.parametrize(('code', 'text'), cases())
def test_what_a_rule_refuses_the_schema_refuses(code: str, text: str) -> None:
    data, said = errors(code, text)
    valid = VALIDATOR.is_valid(data)
    if said and valid:
        assert code in BEYOND, said


def test_most_faults_are_seen_by_both() -> None:
    """The exceptions above stay exceptions."""
    seen = missed = 0
    for case in cases():
        code, text = case.values
        try:
            data, said = errors(code, text)
        except pytest.skip.Exception:
            continue
        if said:
            seen += not VALIDATOR.is_valid(data)
            missed += VALIDATOR.is_valid(data)
    assert seen > 60
    assert missed < 20


@pytest.mark.parametrize(('code', 'text'), cases())
def test_what_the_schema_refuses_some_rule_refuses(code: str, text: str) -> None:
    data, _ = errors(code, text)
    found = [error.json_path for error in VALIDATOR.iter_errors(data)]
    if not found:
        return
    card = read_card('README.md', text)
    said = [
        finding.message
        for other in RULES
        if other.startswith('OWL1')
        for finding in load(other).check(card, Options())
    ]
    assert said, found


def test_every_key_and_list_of_the_rules_is_in_it() -> None:
    fields = schema()['properties']
    assert fields.keys() >= MODEL_KEYS
    assert set(fields['license']['anyOf'][0]['enum']) == HUB_LICENSES
    assert set(fields['pipeline_tag']['enum']) == TASKS


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(schema_text()))
    assert (ROOT / 'docs' / 'schema' / 'model-card.json').read_text('utf-8') == schema_text()
