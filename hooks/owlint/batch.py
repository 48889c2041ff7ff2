"""Many releases as Arrow tables: a batch of cards or folders in, a batch of answers out.

``audit`` keeps nothing between two calls and needs nothing but its batch, so any engine that maps
batches can run it: see docs/scale.md. No row raises: what cannot be judged has an ``error``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

import pyarrow as pa

from owlint.commands.common import expand
from owlint.engine import Engine
from owlint.files import MAX_TEXT, Files
from owlint.memory import in_memory
from owlint.places import Hit
from owlint.settings import Settings
from owlint.strings import encodable
from owlint_rules.definitions.data_release import asked_of_data, is_data
from owlint_rules.definitions.evaluate import judge
from owlint_rules.definitions.facts import facts_of
from owlint_rules.definitions.loader import DEFINITIONS, load_definition
from owlint_rules.model.subjects import Release
from owlint_rules.statements.bases import base_models
from owlint_rules.statements.card import scalar_text
from owlint_rules.statements.statement import LICENSE, POLICY, STATES
from owlint_rules.text import cut, one_line

#: What the columns of a batch may be called, as in dumps of the Hub's cards; the first counts.
ID_COLUMNS = ('id', 'modelId', 'datasetId', 'model_id', 'repo_id', 'name')
CARD_COLUMNS = ('card', 'card_text', 'model_card', 'readme', 'content', 'text')
DATE_COLUMNS = ('createdAt', 'created_at', 'last_modified', 'lastModified', 'date')
TASK_COLUMNS = ('pipeline_tag', 'task')
#: The columns of rows that are folders, and of rows that nobody could read.
FOLDER, ERROR = 'folder', 'error'

#: Definition id -> the end of the names of its columns.
COLUMNS = {name: name.replace('-', '_').replace('.', '_') for name in DEFINITIONS}
#: The beginnings: for the verdict, and for its part about the terms of the license.
VERDICT, TERMS = 'verdict_', 'terms_'
_FINDING = pa.struct(
    [
        ('code', pa.string()),
        ('name', pa.string()),
        ('severity', pa.string()),
        ('path', pa.string()),
        ('line', pa.int32()),
        ('column', pa.int32()),
        ('message', pa.string()),
    ]
)
#: The columns of the answer.
SCHEMA = pa.schema(
    [
        ('id', pa.string()),
        ('year', pa.int16()),
        ('task', pa.string()),
        ('kind', pa.string()),
        ('licenses', pa.list_(pa.string())),
        ('base_models', pa.list_(pa.string())),
        ('findings', pa.list_(_FINDING)),
        *((VERDICT + column, pa.string()) for column in COLUMNS.values()),
        *((TERMS + column, pa.string()) for column in COLUMNS.values()),
        (ERROR, pa.string()),
    ]
)

#: Rules about files that a row has not, which the repository may have.
_OF_OTHER_FILES = ('OWL601', 'OWL605', 'OWL610')
#: Most entries of one list, characters of an id or a task, and of an error.
_MOST, _LONGEST, _LONGEST_ERROR = 1000, 200, 300

Batch = TypeVar('Batch', pa.RecordBatch, pa.Table)


def audit(batch: Batch, id_column: str = '', card_column: str = '') -> Batch:
    """What owlint says of each row, in the order of the rows: a batch with the columns of SCHEMA.

    A row is a card (its text or bytes) or the path of a folder in the column ``folder``. Columns
    that are not named are found by ID_COLUMNS, CARD_COLUMNS, DATE_COLUMNS and TASK_COLUMNS.
    """
    if isinstance(batch, pa.Table):
        parts = [audit(part, id_column, card_column) for part in batch.to_batches()]
        return pa.Table.from_batches(parts, SCHEMA)
    given = batch.schema.names
    ids = _texts(batch, column_of(given, ID_COLUMNS, id_column))
    cards = _texts(batch, column_of(given, CARD_COLUMNS, card_column))
    dates = _texts(batch, column_of(given, DATE_COLUMNS))
    tasks = _texts(batch, column_of(given, TASK_COLUMNS))
    folders = _texts(batch, FOLDER if FOLDER in given else None)
    errors = _texts(batch, ERROR if ERROR in given else None)
    # cards have no configuration, so what is chosen for one of them holds for all
    ignore = dict.fromkeys(_OF_OTHER_FILES, '')
    engine = Engine(Settings(isolated=True, ignore=ignore))
    rows = []
    for id, card, date, task, folder, error in zip(
        ids, cards, dates, tasks, folders, errors, strict=True
    ):
        row: dict[str, Any] = {
            'id': None if id is None else _decoded(id),
            'year': _year(date),
            'task': _decoded(task)[:_LONGEST] if task else None,
        }
        if error is not None:
            row[ERROR] = _decoded(error)
        else:
            try:
                row = {**_judged(engine, row['id'] or '', card, folder), **_stated(row)}
            except Exception as problem:
                said = f'{type(problem).__name__}: {problem}'
                row[ERROR] = cut(encodable(one_line(said)), _LONGEST_ERROR)
        rows.append(row)
    return pa.RecordBatch.from_pylist(rows, SCHEMA)


def column_of(names: Sequence[str], known: Sequence[str], asked: str = '') -> str | None:
    """The column that holds something: the one that is asked for, or the first of known names."""
    if asked:
        if asked not in names:
            raise ValueError(f'there is no column `{asked}`; there are {", ".join(names)}')
        return asked
    return next((name for name in known if name in names), None)


def _texts(batch: pa.RecordBatch, name: str | None) -> Iterator[bytes | None]:
    """The values of a column as bytes, one at a time; what is no text is written as one."""
    if name is None:
        for _ in range(batch.num_rows):
            yield None
        return
    column = batch.column(name)
    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    if pa.types.is_nested(column.type):
        column = pa.array([str(value) for value in column.to_pylist()])
    elif not _is_bytes(column.type):
        column = column.cast(pa.large_string())
    # text that is no UTF-8 is an error for Python, bytes are not
    for value in column.cast(pa.large_binary()):
        yield value.as_py()


def _is_bytes(kind: pa.DataType) -> bool:
    return bool(
        pa.types.is_string(kind)
        or pa.types.is_large_string(kind)
        or pa.types.is_binary(kind)
        or pa.types.is_large_binary(kind)
    )


def _decoded(raw: bytes) -> str:
    return raw[: 4 * _LONGEST].decode('utf-8', 'replace')


def _year(date: bytes | None) -> int | None:
    found = re.match(rb'(\d{4})\b', date or b'')
    return int(found[1]) if found else None


def _stated(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if value is not None}


def _judged(engine: Engine, id: str, card: bytes | None, folder: bytes | None) -> dict[str, Any]:
    """The columns about one card, by the engine of cards, or about one folder."""
    if folder is not None:
        files = Files()
        path = os.path.abspath(os.fsdecode(folder))
        files.bound(path)
        engine = Engine(Settings(isolated=True), files)
        inside = [file for file in expand([path], files) if engine.finder.release_of(file) == path]
        return _row(engine, path, inside)
    if card is None:
        return {ERROR: 'there is no card'}
    if len(card) > MAX_TEXT:
        return {ERROR: f'the card has over {MAX_TEXT:,} bytes'}
    with in_memory({'README.md': card}, id, engine.files, complete=False) as (path, _):
        return _row(engine, path, [os.path.join(path, 'README.md')])


def _row(engine: Engine, folder: str, files: list[str]) -> dict[str, Any]:
    # what was read for the findings is at hand for the verdicts until the next step
    hits: list[Hit] = []
    row: dict[str, Any] = {}
    for _, found in engine.hits(files):
        hits += found
        row = row or _statements(engine, folder)
    findings = sorted(
        (one.path, one.line, one.column, one.code, one.name, one.severity, one.message)
        for one in (hit.reported for hit in hits)
    )
    keys = ('path', 'line', 'column', 'code', 'name', 'severity', 'message')
    row = row or _statements(engine, folder)
    row['findings'] = [
        {key: _encoded(value) for key, value in zip(keys, one, strict=True)}
        for one in findings[:_MOST]
    ]
    return row


def _statements(engine: Engine, folder: str) -> dict[str, Any]:
    """What a release states, and its verdicts."""
    release = engine.finder.gathered
    if release is None or release.file != folder:
        release = engine.finder.gather(folder)
    if not release.headers:
        engine.finder.read_code(release)
    options = engine.selection.options_of(engine.configs.of(folder))
    facts = facts_of(release, options)
    data = is_data(release)
    row: dict[str, Any] = {
        'kind': 'dataset' if data else release.card.flavor if release.card else None,
        'task': _task(release),
        'licenses': list(dict.fromkeys(_licenses(facts.terms_of('data' if data else 'weights')))),
        'base_models': [
            encodable(base.name) for base in base_models(release) if base.certainty == STATES
        ][:_MOST],
    }
    if row['kind'] in ('model', 'dataset') or release.weights or release.manifests:
        for name, column in COLUMNS.items():
            if not data or asked_of_data(load_definition(name)):
                verdict = judge(name, release, options)
                row[VERDICT + column] = verdict.status
                row[TERMS + column] = verdict.axis_status('license') or None
    return row


def _licenses(terms: Sequence[Any]) -> Iterator[str]:
    """The licenses that terms name: the key of a record where one is meant, else what is stated."""
    for one in terms[:_MOST]:
        if one.kind == LICENSE and one.state != POLICY:
            known = one.records[0] if len(one.records) == 1 else None
            yield known.key if known is not None else encodable(one.name)[:_LONGEST]


def _task(release: Release) -> str | None:
    card = release.card
    tag = scalar_text(card.get('pipeline_tag')) if card is not None else ''
    return encodable(tag)[:_LONGEST] or None


def _encoded(value: object) -> object:
    return encodable(value) if isinstance(value, str) else value
