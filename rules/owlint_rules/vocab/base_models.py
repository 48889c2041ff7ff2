"""Well-known base models and the license records they follow.

A card names its base model by a hub id; the table beside this module tells under
which license that model was given out. A row says whether its publisher states
the license, with the page that was read, or whether others report it, which
decides nothing. A model that is missing is unknown, not free.
"""

from __future__ import annotations

import os
from functools import lru_cache

from owlint_rules.text import fits

STATED, REPORTED, SUGGESTED = 'stated', 'reported', 'suggested'

_PREFIXES = ('https://huggingface.co/', 'http://huggingface.co/', 'https://hf.co/', 'hf.co/')
_LONGEST = 200
#: Organizations to which the hub leads names of its first years that have none (`bert-base-cased`).
_FIRST_NAMES = (
    'google-bert', 'openai-community', 'facebookai', 'distilbert', 'google-t5', 'albert', 'xlnet',
)  # fmt: skip


class Row:
    """One row of the table: a name pattern in lower case, ``*`` for any characters.

    ``license`` is the key of a record, a name that has none, or ``other``.
    """

    __slots__ = ('certainty', 'date', 'license', 'note', 'pattern', 'source')

    def __init__(
        self, pattern: str, license: str, certainty: str, source: str, date: str, note: str
    ) -> None:
        self.pattern = pattern
        self.license = license
        self.certainty = certainty
        self.source = source
        self.date = date
        self.note = note

    def __repr__(self) -> str:
        return f'Row({self.pattern!r}, {self.license!r}, {self.certainty!r})'


@lru_cache(maxsize=1)
def _lines() -> dict[str, list[str]]:
    """The lines of the table by organization, in its order."""
    path = os.path.join(os.path.dirname(__file__), 'base_models.tsv')
    found: dict[str, list[str]] = {}
    with open(path, encoding='utf-8') as file:
        for line in file:
            if line[0] != '#':
                found.setdefault(line.partition('/')[0], []).append(line.rstrip('\n'))
    return found


def rows() -> list[Row]:
    """All rows, in the order of the table."""
    return [Row(*line.split('\t')) for lines in _lines().values() for line in lines]


@lru_cache(maxsize=64)
def rows_of(organization: str) -> tuple[Row, ...]:
    """The rows of all models of an organization."""
    return tuple(Row(*line.split('\t')) for line in _lines().get(organization, ()))


def row_of(hub_id: str) -> Row | None:
    """The row of a model by its id or page on the hub; the pattern with most characters wins.

    Copies and conversions that mirrors give out have the row of the original.
    """
    name = hub_id.strip().lower()
    for prefix in _PREFIXES:
        if name.startswith(prefix):
            name = name[len(prefix) :].split('?')[0].split('#')[0].rstrip('/')
            break
    organization, slash, rest = name.partition('/')
    if len(name) > _LONGEST or not name:
        return None
    if not slash:
        found = (row_of(f'{one}/{name}') for one in _FIRST_NAMES if not name.endswith('/'))
        return next((row for row in found if row is not None), None)
    fitting = [row for row in rows_of(organization) if fits(row.pattern, f'{organization}/{rest}')]
    if fitting:
        return max(fitting, key=lambda row: len(row.pattern.replace('*', '')))
    return _original_of(organization, rest)


def _original_of(organization: str, name: str) -> Row | None:
    """The row of the model that a mirror's name repeats or converts; the note says so."""
    from owlint_rules.vocab.model_names import PUBLISHERS, originals, same_name

    for original in originals(organization, name):
        found = []
        for publisher in PUBLISHERS:
            hub_id = f'{publisher}/{original}'
            fitting = [row for row in rows_of(publisher) if same_name(row.pattern, hub_id)]
            if fitting:
                best = max(fitting, key=lambda row: len(row.pattern.replace('*', '')))
                found.append((best, hub_id))
        if len({row.license for row, _ in found}) == 1 and all(
            row.certainty == STATED for row, _ in found
        ):
            row, hub_id = found[0]
            note = f'a copy or conversion of {hub_id}' + (f'; {row.note}' if row.note else '')
            return Row(row.pattern, row.license, STATED, row.source, row.date, note)
    return None


def suggested_by(hub_id: str) -> Row | None:
    """The row of the family whose name stands in the name of a model; it decides nothing."""
    from owlint_rules.vocab.model_names import holds, long_name

    name = long_name(hub_id)
    held = [(stem, line) for stem, line in _families() if stem in name and holds(name, stem)]
    if not held:
        return None
    _, line = max(held, key=lambda one: len(one[0]))
    row = Row(*line.split('\t'))
    note = 'its name holds that of a family, which proves nothing'
    return Row(row.pattern, row.license, SUGGESTED, row.source, row.date, note)


@lru_cache(maxsize=1)
def _families() -> list[tuple[str, str]]:
    """What the names of each well-known family begin with, and the line of its row."""
    from owlint_rules.vocab.model_names import PUBLISHERS, stem_of

    lines = [line for publisher in PUBLISHERS for line in _lines().get(publisher, ())]
    return [(stem_of(line.partition('\t')[0]), line) for line in lines]


def family_of(hub_id: str) -> tuple[str, str] | None:
    """The license record key of a well-known base model and a note, or None when not sure."""
    row = row_of(hub_id)
    return (row.license, row.note) if row is not None and row.certainty == STATED else None
