"""The JSON Schema of owlint.toml for editors, the table of its keys, and the page of ``[release]``.

All are made from the same rows that the program checks with.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from itertools import groupby
from typing import Any

from owlint.config import SCHEMAS
from owlint.policy_table import ARTIFACTS, DATE, EXCEPTION, LISTS
from owlint.release_table import (
    ACCESS,
    BASE_MODEL,
    COMPLETENESS,
    COMPONENT,
    COMPONENTS,
    DATA,
    FACT,
    FACTORS,
    FACTS,
    NUMBER,
)
from owlint.settings import (
    CHOICE,
    FLAG,
    HEADER,
    HEADER_KEYS,
    KEYS,
    LOCKS,
    POLICY,
    REASONS,
    REASONS_BY_GLOB,
    RELEASE,
    RULE_NAMES,
    RULE_OPTIONS,
    SEVERITY,
    TEXT,
    TEXTS,
    YEAR,
    Setting,
)
from owlint_rules.licenses.facts.families import FAMILIES
from owlint_rules.licenses.facts.lookup import keys
from owlint_rules.model.finding import SEVERITIES
from owlint_rules.policy._entries import MEANINGS
from owlint_rules.text import fits

_TEXT = {'type': 'string'}
_TEXTS = {'type': 'array', 'items': {'type': 'string'}}
_TYPES: dict[str, dict[str, Any]] = {
    FACT: {'type': ['string', 'number', 'boolean', 'array', 'object']},
    TEXT: _TEXT,
    TEXTS: _TEXTS,
    NUMBER: {'type': 'number', 'minimum': 0},
    FLAG: {'type': 'boolean'},
    # a date of TOML, which editors show to a schema as text
    DATE: {'type': 'string', 'format': 'date'},
}
_RULES = {
    'description': 'codes, names or prefixes of rules',
    'oneOf': [_TEXTS, {'type': 'object', 'additionalProperties': {'type': 'string'}}],
}
#: The schemas of whole keys, by what they hold.
_HOLDS: dict[str, dict[str, Any]] = {
    **_TYPES,
    YEAR: {'type': ['string', 'integer']},
    RULE_NAMES: _TEXTS,
    REASONS: _RULES,
    REASONS_BY_GLOB: {'type': 'object', 'additionalProperties': _RULES},
    RULE_OPTIONS: {'type': 'object', 'additionalProperties': {'type': 'object'}},
    LOCKS: _TEXTS,
    SEVERITY: {'type': 'object', 'additionalProperties': {'enum': list(SEVERITIES)}},
    HEADER: {
        'type': 'object',
        'additionalProperties': False,
        'properties': {key: _TYPES[holds] for key, holds in HEADER_KEYS.items()},
    },
}
#: What docs/configuration.md calls what a key holds; the rest are tables.
_WORDS = {
    TEXT: 'text', YEAR: 'text', CHOICE: 'text', TEXTS: 'list', RULE_NAMES: 'list',
    FLAG: 'true or false', REASONS: 'list or table', LOCKS: 'list',
}  # fmt: skip


def _properties(keys: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    return {key: {**_TYPES[row[0]], 'description': row[1]} for key, row in keys.items()}


def release_schema() -> dict[str, Any]:
    """The schema of ``[release]``."""
    data = _properties(DATA)
    data['access'] = {'enum': list(ACCESS), 'description': DATA['access'][1]}
    facts = {**_properties(FACTORS), **_properties(FACTS)}
    component = {
        'type': 'object',
        'additionalProperties': False,
        'properties': _properties(COMPONENT),
    }
    base_model = _properties(BASE_MODEL)
    return {
        'type': 'object',
        'description': 'what no other file of the release says',
        'additionalProperties': False,
        'properties': {
            'weights': {**_TEXTS, 'description': 'globs of the weight files'},
            'components': {
                'type': 'object',
                'description': 'parts of the release, with their locations and licenses',
                'properties': dict.fromkeys(COMPONENTS, component),
                'additionalProperties': component,
            },
            'base-models': {
                'type': 'object',
                'description': 'licenses of base models, by their Hub ids',
                'additionalProperties': {
                    'type': 'object',
                    'additionalProperties': False,
                    'required': ['license'],
                    'properties': base_model,
                },
            },
            'data': {
                'type': 'array',
                'description': 'the datasets that the model was trained on',
                'items': {
                    'type': 'object',
                    'additionalProperties': False,
                    'required': ['name'],
                    'properties': data,
                },
            },
            'data-complete': {
                'enum': [True, *COMPLETENESS],
                'description': 'how complete the list of data is',
            },
            'reproducibility': {
                'type': 'object',
                'description': 'facts that are needed to repeat the training',
                'additionalProperties': False,
                'properties': facts,
            },
            **facts,
        },
    }


def policy_schema() -> dict[str, Any]:
    """The schema of ``[policy]``."""
    lists = _properties(LISTS)
    artifacts = {
        name: {
            'type': 'object', 'description': says, 'additionalProperties': False,
            'properties': lists,
        }
        for name, says in ARTIFACTS.items()
    }  # fmt: skip
    exceptions = {
        'type': 'array',
        'description': 'exceptions of a policy, with their reasons and last days',
        'items': {
            'type': 'object',
            'additionalProperties': False,
            'required': list(EXCEPTION),
            'properties': _properties(EXCEPTION),
        },
    }
    return {
        'type': 'object',
        'additionalProperties': False,
        'properties': {**lists, **artifacts, 'exceptions': exceptions},
    }


def policy_tables() -> str:
    """The tables of docs/policy.md: keys of the table and of exceptions, and the properties."""
    lines = ['| Key | Type | Meaning |', '|---|---|---|']
    lines += [f'| `{key}` | list | {says} |' for key, (_, says) in LISTS.items()]
    lines += [f'| `{key}` | table | the same lists for {says} |' for key, says in ARTIFACTS.items()]
    lines += ['', '| Key of `[[policy.exceptions]]` | Type | Meaning |', '|---|---|---|']
    words = {TEXT: 'text', TEXTS: 'list', DATE: 'date'}
    lines += [f'| `{key}` | {words[kind]} | {says} |' for key, (kind, says) in EXCEPTION.items()]
    lines += ['', '| Property | Licenses that have it |', '|---|---|']
    lines += [f'| `{word}` | {says} |' for word, says in MEANINGS.items()]
    lines += ['', '| Family | Records |', '|---|---|']
    for family, patterns in FAMILIES.items():
        known = [f'`{key}`' for key in sorted(keys()) if any(fits(one, key) for one in patterns)]
        lines.append(f'| `{family}` | {", ".join(known)} |')
    return '\n'.join(lines)


def schema() -> dict[str, Any]:
    """The schema of a whole owlint.toml."""
    return {
        '$schema': 'https://json-schema.org/draft/2020-12/schema',
        '$id': f'{SCHEMAS}owlint-1.json',
        'title': 'owlint.toml',
        'type': 'object',
        'additionalProperties': False,
        'properties': {key: _schema_of(row) for key, row in KEYS.items()},
    }


def _schema_of(row: Setting) -> dict[str, Any]:
    """The schema of one key."""
    if row.holds == RELEASE:
        return release_schema()
    if row.holds == POLICY:
        return {**policy_schema(), 'description': row.help}
    schema = {'enum': list(row.choices)} if row.holds == CHOICE else _HOLDS[row.holds]
    return {**schema, **({'description': row.help} if row.help else {})}


def catalog_text() -> str:
    """The schemas as a catalog of SchemaStore; those of outputs and cards have no file names."""
    schemas = [
        ('owlint.toml', 'Settings of owlint', 'owlint-1', ['owlint.toml']),
        ('Model card', 'Front matter of a model card on the Hub', 'model-card', []),
        ('Dataset card', 'Front matter of a dataset card on the Hub', 'dataset-card', []),
        ('owlint check', 'What `owlint check --format json` prints', 'check-1', []),
        ('owlint verdict', 'What `owlint verdict --format json` prints', 'verdict-1', []),
        ('owlint license', 'What `owlint license --format json` prints', 'license-1', []),
    ]
    entries = [
        {
            'name': name,
            'description': description,
            **({'fileMatch': files} if files else {}),
            'url': f'{SCHEMAS}{file}.json',
        }
        for name, description, file, files in schemas
    ]
    catalog = {
        '$schema': 'https://json.schemastore.org/schema-catalog.json',
        'version': 1,
        'schemas': entries,
    }
    return json.dumps(catalog, indent=2) + '\n'


def schema_text() -> str:
    """The schema as it is published."""
    return json.dumps(schema(), indent=2) + '\n'


#: A page that a help names, and the link to it.
_DOC, _LINKED = r'\bdocs/([\w-]+)\.md', r'[\1](\1.md)'


def key_table() -> str:
    """The table of keys in docs/configuration.md; keys of one meaning share a row."""
    lines = ['| Key | Type | Meaning |', '|---|---|---|']
    alike = groupby(KEYS.values(), lambda row: (_WORDS.get(row.holds, 'table'), row.page))
    for (word, meaning), rows in alike:
        keys = ', '.join(f'`{row.key}`' for row in rows)
        lines.append(f'| {keys} | {word} | {re.sub(_DOC, _LINKED, meaning)} |')
    return '\n'.join(lines)


_PAGE = """\
# The release manifest: `[release]` in owlint.toml

Cards, license files, manifests and weight headers contain much of what definitions require. Facts
for which none of them has a field belong in the table `[release]` of `owlint.toml` (or
`[tool.owlint.release]` of `pyproject.toml`), next to the model card. A folder with such a table is
a release.

```toml
#:schema https://raw.githubusercontent.com/owlint/owlint/main/docs/schema/owlint-1.json
claims = ["open-weights"]

[release]
weights = ["*.safetensors"]
parameters = 7e9
training-tokens = 2e12
data-complete = "complete"

[release.components.training-code]
path = "train/"
license = "Apache-2.0"

[[release.data]]
name = "example-lab/owl-pellets"
revision = "3f2c9aa"
license = "CC-BY-4.0"
access = "linked"

[release.reproducibility]
training-commit = "59a53e3"
seed = [42, 43]
hardware = "64 cards of 80 GB"
libraries = "train/requirements.lock"
```

The first line tells editors where the schema is ([schema/owlint-1.json](schema/owlint-1.json)). An
unknown key or a value of the wrong type is an error with file, line, column and the closest key: a
misspelled key would otherwise silently have no effect.

A non-empty key counts as a statement by the publisher. owlint does not verify it, and a verdict
shows the key as its evidence. Leave out what you do not know.

## `[release]`

| Key | Type | Meaning |
| --- | --- | --- |
| `weights` | list of globs | which files are the weights |
| `data-complete` | {completeness} | how complete the list of data is |
{facts}

Every key of `[release.reproducibility]` is allowed here as well.

## `[release.reproducibility]`

Facts that are needed to repeat the training. The last column is the factor in the definition
`strict`.

| Key | Type | Meaning | Factor |
| --- | --- | --- | --- |
{factors}

## `[[release.data]]`

One table for each dataset. Its name is required.

| Key | Type | Meaning |
| --- | --- | --- |
{data}

`access` is one of {access}: in the release itself; at a stated location for everybody; available
from others, possibly for a fee; not shared, with the `reason`.

## `[release.components.<name>]`

| Key | Type | Meaning |
| --- | --- | --- |
{component}

Names: {components}. A configuration with `definitions` or `plugins` of its own may use others.

## `[release.base-models]`

Each key is the Hub id of a base model. The values are the publisher's statement: verdicts show
them as such, and they take precedence over owlint's own facts about the model.

```toml
[release.base-models]
"example-lab/barn-7b" = {{ license = "apache-2.0", source = "its model card, 2026-11-01" }}
```

| Key | Type | Meaning |
| --- | --- | --- |
{base_model}
"""


def page() -> str:
    """docs/release-manifest.md."""

    def rows(keys: Mapping[str, tuple[str, ...]]) -> str:
        words = {FACT: 'anything', TEXT: 'text', TEXTS: 'texts', NUMBER: 'number', FLAG: 'flag'}
        return '\n'.join(
            '| ' + ' | '.join([f'`{key}`', words[row[0]], *row[1:]]) + ' |'
            for key, row in keys.items()
        )

    def words(names: tuple[str, ...]) -> str:
        return ', '.join(f'`{name}`' for name in names)

    return _PAGE.format(
        completeness=words(COMPLETENESS),
        facts=rows(FACTS),
        factors=rows(FACTORS),
        data=rows(DATA),
        access=words(ACCESS),
        component=rows(COMPONENT),
        base_model=rows(BASE_MODEL),
        components=words(COMPONENTS),
    )
