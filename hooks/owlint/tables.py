"""What ``owlint audit`` reads and writes: batches of rows, and an answer that is written in parts.

A run that is cut off leaves the parts that are whole; the same command goes on behind them.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from itertools import islice
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from owlint import __version__
from owlint.batch import (
    CARD_COLUMNS,
    DATE_COLUMNS,
    ERROR,
    FOLDER,
    ID_COLUMNS,
    SCHEMA,
    TASK_COLUMNS,
    column_of,
)
from owlint.errors import ConfigError
from owlint.files import MAX_TEXT
from owlint.strings import encodable, shown_path

#: Rows of a batch, and batches of a part.
ROWS, BATCHES = 128, 32
#: Characters of cards from which on a batch is full.
_MAX_BATCH = 32 * 1024 * 1024
#: Longest line of a JSON Lines file; JSON writes a character in at most six.
_MAX_LINE = 6 * MAX_TEXT
#: The kinds of input by the end of their names.
PARQUET, LINES = ('.parquet',), ('.jsonl', '.ndjson')
_TEXT_COLUMNS = ('id', 'card', 'date', 'task', ERROR)


class Input:
    """Files of rows, or the folders of releases: ``batches`` of them, and how many rows (0: open).

    ``columns`` are the names of the columns of id and card, '' for those that are known.
    """

    def __init__(self, paths: list[str], folders: list[str], columns: tuple[str, str]) -> None:
        self.paths = paths
        self.folders = folders
        self.columns = columns
        self.rows = len(folders)
        for path in paths:
            if path.endswith(PARQUET):
                file = _opened(path)
                self._wanted(path, file.schema_arrow.names)
                self.rows += file.metadata.num_rows
        if not all(path.endswith(PARQUET) for path in paths):
            self.rows = 0

    def state(self) -> dict[str, Any]:
        """What must be the same for a run to go on."""
        return {
            'owlint': __version__,
            'files': [[os.path.abspath(path), os.path.getsize(path)] for path in self.paths],
            'folders': sha256('\n'.join(self.folders).encode('utf-8', 'replace')).hexdigest(),
            'columns': list(self.columns),
            'rows': [ROWS, BATCHES],
        }

    def batches(self) -> Iterator[pa.RecordBatch]:
        """All rows, in order."""
        for path in self.paths:
            read = self._parquet if path.endswith(PARQUET) else self._lines
            yield from read(path)
        folders = iter(self.folders)
        while some := list(islice(folders, ROWS)):
            ids = pa.array([encodable(path) for path in some])
            yield pa.record_batch({'id': ids, FOLDER: pa.array(map(os.fsencode, some))})

    def _parquet(self, path: str) -> Iterator[pa.RecordBatch]:
        file = _opened(path)
        names = file.schema_arrow.names
        wanted = self._wanted(path, names)
        # no threads: processes are forked beside this reader
        for batch in file.iter_batches(ROWS, columns=list(wanted.values()), use_threads=False):
            columns = [_fitting(batch.column(one)) for one in wanted.values()]
            yield pa.record_batch(columns, names=[*wanted])

    def _wanted(self, path: str, names: list[str]) -> dict[str, str]:
        """What is asked of a row -> the column that holds it."""
        try:
            found = {
                'id': column_of(names, ID_COLUMNS, self.columns[0]),
                'card': column_of(names, CARD_COLUMNS, self.columns[1]),
                'date': column_of(names, DATE_COLUMNS),
                'pipeline_tag': column_of(names, TASK_COLUMNS),
            }
        except ValueError as error:
            raise ConfigError(f'{shown_path(path)}: {error}') from None
        if found['card'] is None:
            raise ConfigError(
                f'{shown_path(path)}: no column holds cards; name it by --card-column: '
                + ', '.join(names)
            )
        return {key: name for key, name in found.items() if name is not None}

    def _lines(self, path: str) -> Iterator[pa.RecordBatch]:
        schema = pa.schema([(name, pa.large_string()) for name in _TEXT_COLUMNS])
        with open(path, 'rb') as file:
            for rows in _grouped(_rows_of(file, self.columns)):
                yield pa.RecordBatch.from_pylist(rows, schema)


def _opened(path: str) -> Any:
    try:
        return pq.ParquetFile(path, pre_buffer=False, buffer_size=1 << 20)
    except (pa.ArrowException, OSError) as error:
        said = f'{shown_path(path)}: is no Parquet file that can be read: {error}'
        raise ConfigError(said) from None


def _fitting(column: pa.Array) -> pa.Array:
    """A column without texts that are too long to be judged: their beginning says so as well."""
    import pyarrow.compute as pc

    if not (pa.types.is_string(column.type) or pa.types.is_large_string(column.type)):
        return column
    if column.nbytes <= MAX_TEXT:
        return column
    column = column.cast(pa.large_binary())
    return pc.binary_slice(column, 0, MAX_TEXT + 1)


def _grouped(rows: Iterable[dict[str, str | None]]) -> Iterator[list[dict[str, str | None]]]:
    """Rows in batches that are bounded by their number and by the length of their cards."""
    batch: list[dict[str, str | None]] = []
    size = 0
    for row in rows:
        batch.append(row)
        size += len(row.get('card') or '')
        if len(batch) == ROWS or size > _MAX_BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _rows_of(file: BinaryIO, columns: tuple[str, str]) -> Iterator[dict[str, str | None]]:
    """The rows of a JSON Lines file; a line that is none is a row with an error."""
    number = 0
    while line := file.readline(_MAX_LINE):
        number += 1
        name = f'line {number}'
        if len(line) == _MAX_LINE and not line.endswith(b'\n'):
            while (rest := file.readline(_MAX_LINE)) and not rest.endswith(b'\n'):
                pass
            yield {'id': name, ERROR: f'the line has over {_MAX_LINE:,} bytes'}
            continue
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield {'id': name, ERROR: encodable(f'no JSON: {error}')}
            continue
        if not isinstance(row, dict):
            yield {'id': name, ERROR: 'no JSON object'}
            continue
        try:
            card = row.get(column_of([*row], CARD_COLUMNS, columns[1]) or '')
            id = row.get(column_of([*row], ID_COLUMNS, columns[0]) or '')
        except ValueError as error:
            yield {'id': name, ERROR: encodable(str(error))}
            continue
        yield {
            'id': name if id is None else _text(id),
            'card': _text(card),
            'date': _text(row.get(column_of([*row], DATE_COLUMNS) or '')),
            'task': _text(row.get(column_of([*row], TASK_COLUMNS) or '')),
        }


def _text(value: object) -> str | None:
    # one character more than is judged tells that there is more
    return None if value is None else encodable(str(value)[: MAX_TEXT + 1])


class Output:
    """The answer, in parts beside the file that it will be."""

    def __init__(self, path: str, state: dict[str, Any]) -> None:
        self.path = path
        self.folder = path + '.parts'
        self._state = json.dumps(state)
        self._file = os.path.join(self.folder, 'run.json')
        #: Parts that are whole, and their rows.
        self.parts = 0
        self.rows = 0

    def start(self) -> int:
        """Make ready; the batches that an earlier run has done. Raises ConfigError."""
        if os.path.isdir(self.folder):
            try:
                with open(self._file, encoding='utf-8') as stream:
                    same = stream.read() == self._state
            except OSError:
                same = False
            if not same:
                raise ConfigError(
                    f'{shown_path(self.folder)}: parts of another run, of other files, options or '
                    'another version; take the folder away'
                )
            while os.path.exists(self._part(self.parts)):
                self.rows += pq.read_metadata(self._part(self.parts)).num_rows
                self.parts += 1
        else:
            os.mkdir(self.folder)
            with open(self._file, 'w', encoding='utf-8') as stream:
                stream.write(self._state)
        return self.parts * BATCHES

    def _part(self, number: int) -> str:
        return os.path.join(self.folder, f'{number:06}.parquet')

    def write(self, answers: Iterator[pa.RecordBatch]) -> None:
        """Write the answers to all batches, part by part."""
        while some := list(islice(answers, BATCHES)):
            part = self._part(self.parts)
            _write(part + '.tmp', [pa.Table.from_batches(some, SCHEMA)])
            os.replace(part + '.tmp', part)
            self.parts += 1

    def finish(self, look: Callable[[list[dict[str, Any]]], None]) -> None:
        """Make one file of the parts; each row is shown to ``look``."""

        def tables() -> Iterator[pa.Table]:
            for number in range(self.parts):
                table = pq.read_table(self._part(number), schema=SCHEMA)
                for batch in table.to_batches(ROWS):
                    look(batch.to_pylist())
                yield table

        whole = os.path.join(self.folder, 'whole.tmp')
        _write(whole, tables())
        os.replace(whole, self.path)
        shutil.rmtree(self.folder)


def _write(path: str, tables: Iterable[pa.Table]) -> None:
    with pq.ParquetWriter(path, SCHEMA, compression='zstd') as writer:
        for table in tables:
            writer.write_table(table)
