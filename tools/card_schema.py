"""A JSON Schema of a model card's front matter for editors, from the tables that the rules use.

It says what a schema can say: keys, kinds of value, closed lists. What the
rules know beyond that (near misses, files of the release, base models) it
leaves out, and nothing that it refuses is right for the rules; a test holds
both to that.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable
from typing import Any

from owlint.config import SCHEMAS
from owlint_rules.card._numbers import NO_NUMBER, NO_RESULT
from owlint_rules.card.gate_fields import FIELD_TYPES
from owlint_rules.card.null_value import MAY_BE_NULL
from owlint_rules.vocab.card_keys import (
    DOUBTFUL,
    FLAGS,
    LIST,
    MISSPELLED,
    MODEL_KEYS,
    SHAPED,
    TEXT,
    TEXT_OR_LIST,
)
from owlint_rules.vocab.hub import BASE_MODEL_RELATIONS, DATE, HUB_LICENSES, SOURCE, TASKS

FLAG = {'type': 'boolean'}
TEXT_FIELD: dict[str, Any] = {'type': 'string', 'pattern': r'\S'}
_NUMBER = {'type': 'number'}
#: As rules/owlint_rules/vocab/hub_ids.py reads ids.
_PART = r'[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?'
HUB_ID = {
    'type': 'string',
    'pattern': rf'^{_PART}(?:/{_PART})?$',
    'maxLength': 96,
    'not': {'pattern': r'--|\.\.|\.git$'},
}

_SAYS = {
    'license': 'The id of the license in the list of the hub; `other` needs a name and a link.',
    'license_name': 'For `license: other`: a short lower-case id.',
    'license_link': 'For `license: other`: an address, or the name of a file of the repository.',
    'language': 'ISO 639 codes, `code` or `multilingual`. Put `no` in quotes.',
    'datasets': 'Ids of data sets on the hub.',
    'base_model': 'The id of the model this one came from; a list for a merge.',
    'base_model_relation': 'How this model came from its base model.',
    'pipeline_tag': 'The task, one of those of the hub.',
    'model-index': 'Results of evaluations.',
    'widget': 'Examples for the widget of the page.',
    'extra_gated_fields': 'Questions of the access form: label and kind.',
    'co2_eq_emissions': 'Grams of CO2, alone or with how they came about.',
    'new_version': 'The id of the model that takes the place of this one.',
    'tags': 'Free words, in a list.',
}


def one_or_list(item: dict[str, Any]) -> dict[str, Any]:
    return {'anyOf': [item, {'type': 'array', 'items': item}]}


def _no_result() -> dict[str, Any]:
    """What is no value of a metric: nothing, or a word for it, in any letter case."""
    words = [_any_case(word).replace('?', r'\?') for word in sorted(NO_RESULT)]
    words += [rf'[+-]?\.?{_any_case(word)}' for word in sorted(NO_NUMBER)]
    pattern = rf'^\s*(?:{"|".join(words)})?\s*$'
    return {'anyOf': [{'type': 'null'}, {'type': 'string', 'pattern': pattern}]}


def _any_case(word: str) -> str:
    """A word as a pattern for any letter case: patterns of a schema have no flags."""
    return ''.join(f'[{letter}{letter.upper()}]' if letter.isalpha() else letter for letter in word)


def _results() -> dict[str, Any]:
    task = {'type': 'object', 'required': ['type'], 'properties': {'type': SCALAR}}
    dataset = {
        'type': 'object',
        'required': ['type', 'name'],
        'properties': dict.fromkeys(('type', 'name', 'config', 'split', 'revision'), SCALAR),
    }
    metric = {
        'type': 'object',
        'required': ['type', 'value'],
        'properties': {'type': SCALAR, 'value': {'not': _no_result()}},
    }
    source = {
        'type': 'object',
        'dependentRequired': {'name': ['url']},
        'properties': {'url': SCALAR},
    }
    result = {
        'type': 'object',
        'required': ['task', 'dataset', 'metrics'],
        'properties': {
            'task': task,
            'dataset': dataset,
            'metrics': {'type': 'array', 'items': metric},
            'source': source,
        },
    }
    model = {
        'type': 'object',
        'required': ['name', 'results'],
        'properties': {'name': SCALAR, 'results': {'type': 'array', 'items': result}},
    }
    return {'type': 'array', 'items': model}


SCALAR = {'type': ['string', 'number', 'boolean']}


def gate() -> dict[str, Any]:
    answer = {'anyOf': [SCALAR, {'type': 'object', 'required': ['label', 'value']}]}
    simple = sorted(FIELD_TYPES - {'select'})
    select = {
        'type': 'object',
        'required': ['type', 'options'],
        'properties': {
            'type': {'const': 'select'},
            'options': {'type': 'array', 'minItems': 1, 'items': answer},
        },
    }
    mapping = {
        'type': 'object',
        'required': ['type'],
        'properties': {'type': {'enum': simple}},
    }
    field = {'anyOf': [{'enum': simple}, mapping, select]}
    return {'type': 'object', 'additionalProperties': field}


def _fields() -> dict[str, Any]:
    emissions = {
        'anyOf': [
            _NUMBER,
            {'type': 'object', 'required': ['emissions'], 'properties': {'emissions': _NUMBER}},
        ]
    }
    own: dict[str, Any] = {
        **shared(),
        'datasets': one_or_list(HUB_ID),
        'base_model': one_or_list(HUB_ID),
        'new_version': HUB_ID,
        'pipeline_tag': {'enum': sorted(TASKS)},
        'base_model_relation': {'enum': sorted(BASE_MODEL_RELATIONS)},
        'model-index': _results(),
        'co2_eq_emissions': emissions,
        'widget': {'type': 'array', 'items': {'type': 'object', 'minProperties': 1}},
        'inference': {'type': ['boolean', 'object']},
        'tags': {'type': 'array', 'items': {'type': 'string'}},
    }
    # of the other lists one text is a hint of the rules, no fault
    kinds = ((TEXT, TEXT_FIELD), (LIST, one_or_list({'type': 'string'})), (FLAGS, FLAG))
    found = fields_of(MODEL_KEYS, own, kinds, _SAYS)
    assert {*TEXT_OR_LIST, *SHAPED} <= found.keys()
    return {**found, **misspelled(found)}


def shared() -> dict[str, Any]:
    """The fields that both kinds of card have in the same form."""
    return {
        'license': one_or_list({'enum': sorted(HUB_LICENSES)}),
        'license_link': {**TEXT_FIELD, 'not': {'pattern': r'^(?:www\.|/|~|file:|[A-Za-z]:\\)'}},
        'language': one_or_list(
            {'type': 'string', 'pattern': '^(?:[a-z]{2,3}|code|multilingual)$'}
        ),
        'extra_gated_fields': gate(),
    }


def fields_of(
    keys: Iterable[str],
    own: dict[str, Any],
    kinds: Iterable[tuple[Container[str], dict[str, Any]]],
    says: dict[str, str],
) -> dict[str, Any]:
    """The schema of each key: its own, or that of the kind of value it takes.

    Raises StopIteration for a key that is of no kind.
    """
    found: dict[str, Any] = {}
    for name in sorted(keys):
        field = own[name] if name in own else next(kind for names, kind in kinds if name in names)
        if name in MAY_BE_NULL and name != 'license':
            field = {'anyOf': [field, {'type': 'null'}]}
        found[name] = {'description': says[name], **field} if name in says else dict(field)
    return found


def misspelled(fields: Container[str]) -> dict[str, Any]:
    """Keys that stand for one of the fields and that the hub does not know."""
    return {
        wrong: {'not': {}, 'description': f'It is called `{right}`.'}
        for wrong, right in sorted(MISSPELLED.items())
        if wrong not in DOUBTFUL and wrong not in fields and right in fields
    }


def other_is_explained() -> dict[str, Any]:
    """The condition that a license which is not in the list has a name and a link."""
    other = {'anyOf': [{'const': 'other'}, {'type': 'array', 'contains': {'const': 'other'}}]}
    return {
        'if': {'required': ['license'], 'properties': {'license': other}},
        'then': {'required': ['license_name', 'license_link']},
    }


def schema() -> dict[str, Any]:
    """The schema as data."""
    return {
        '$schema': 'https://json-schema.org/draft/2020-12/schema',
        '$id': f'{SCHEMAS}model-card.json',
        'title': 'Front matter of a model card',
        'description': 'Generated from the tables of owlint. '
        f'Licenses: {SOURCE["licenses"]} ({DATE["licenses"]}).',
        'type': 'object',
        'required': ['license'],
        'properties': _fields(),
        'allOf': [
            other_is_explained(),
            {
                'if': {'required': ['base_model_relation']},
                'then': {'required': ['base_model']},
            },
        ],
    }


def schema_text() -> str:
    """The schema as its file holds it."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + '\n'
