"""A JSON Schema of a dataset card's front matter for editors, from the tables that the rules use.

The counterpart of card_schema.py, with the fields of dataset cards: what the
rules about them refuse and a schema can say.
"""

from __future__ import annotations

import json
from typing import Any

from owlint.config import SCHEMAS
from owlint_rules.card.size_categories import SIZES
from owlint_rules.vocab.card_keys import DATASET_FLAGS, DATASET_KEYS, DATASET_LISTS, DATASET_TEXT
from owlint_rules.vocab.hub import DATE, SOURCE, SUBTASKS, TASKS
from tools.card_schema import (
    FLAG,
    SCALAR,
    TEXT_FIELD,
    fields_of,
    gate,
    misspelled,
    one_or_list,
    other_is_explained,
    shared,
)

_WORD = {'type': 'string'}

_SAYS = {
    'license': 'The id of the license in the list of the hub; `other` needs a name and a link.',
    'language': 'ISO 639 codes, `code` or `multilingual`. Put `no` in quotes.',
    'pretty_name': 'The name as people write it.',
    'size_categories': 'How many rows there are, as one of the classes of the hub.',
    'task_categories': 'Tasks of the hub that the data are for.',
    'task_ids': 'Subtasks of the hub that the data are for.',
    'configs': 'Which files make up which configuration and split.',
    'dataset_info': 'Features, splits and sizes; tools write it.',
    'viewer': 'false turns the viewer of the page off.',
    'source_datasets': '`original`, or the data sets that these data come from.',
    'extra_gated_fields': 'Questions of the access form: label and kind.',
    'tags': 'Free words, in a list.',
}


def _configs() -> dict[str, Any]:
    names = one_or_list(_WORD)
    split = {
        'type': 'object',
        'required': ['split', 'path'],
        'properties': {'split': SCALAR, 'path': names},
    }
    files = {'anyOf': [_WORD, {'type': 'array', 'items': {'anyOf': [SCALAR, split]}}]}
    config = {
        'type': 'object',
        'required': ['config_name'],
        'properties': {
            'config_name': SCALAR,
            'data_files': files,
            'default': {'type': 'boolean'},
        },
    }
    return {'type': 'array', 'items': config}


def _info() -> dict[str, Any]:
    named = {'type': 'object', 'required': ['config_name']}
    return {
        'anyOf': [
            {'type': 'object'},
            {'type': 'array', 'maxItems': 1, 'items': {'type': 'object'}},
            {'type': 'array', 'items': named},
        ]
    }


def _fields() -> dict[str, Any]:
    questions = gate()
    # another word may be right for an older card; a task of the hub stands in the wrong field
    subtask = {'anyOf': [{'enum': sorted(SUBTASKS)}, {**_WORD, 'not': {'enum': sorted(TASKS)}}]}
    own: dict[str, Any] = {
        **shared(),
        'language_details': one_or_list(_WORD),
        'size_categories': one_or_list({'enum': [*SIZES, 'unknown']}),
        'task_categories': one_or_list({'enum': sorted(TASKS)}),
        'task_ids': one_or_list(subtask),
        'tags': {'type': 'array', 'items': _WORD},
        'configs': _configs(),
        'dataset_info': _info(),
        'extra_gated_fields': {'anyOf': [questions, {'type': 'array', 'items': questions}]},
        'train-eval-index': {'type': 'array', 'items': {'type': 'object'}},
    }
    kinds = (
        (DATASET_TEXT, TEXT_FIELD), (DATASET_LISTS, one_or_list(_WORD)), (DATASET_FLAGS, FLAG),
    )  # fmt: skip
    found = fields_of(DATASET_KEYS, own, kinds, _SAYS)
    return {**found, **misspelled(found)}


def schema() -> dict[str, Any]:
    """The schema as data."""
    return {
        '$schema': 'https://json-schema.org/draft/2020-12/schema',
        '$id': f'{SCHEMAS}dataset-card.json',
        'title': 'Front matter of a dataset card',
        'description': 'Generated from the tables of owlint. '
        f'Licenses: {SOURCE["licenses"]} ({DATE["licenses"]}); '
        f'subtasks: {SOURCE["subtasks"]} ({DATE["subtasks"]}).',
        'type': 'object',
        'required': ['license'],
        'properties': _fields(),
        'allOf': [other_is_explained()],
    }


def schema_text() -> str:
    """The schema as its file holds it."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + '\n'
