"""``owlint explain org/name``: which license a well-known model is under, and who says so."""

from __future__ import annotations

from owlint_rules.licenses.facts.lookup import FAMILIES, find
from owlint_rules.vocab.base_models import REPORTED, SUGGESTED, row_of, suggested_by

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.vocab.base_models import Row

#: How sure a row is, to be read after "License".
_SURE = {
    REPORTED: 'reported by others, which decides nothing',
    SUGGESTED: 'suggested by its name alone, which decides nothing',
}


def explain(word: str) -> str:
    """The page of a model, or '' when the word is no id of the Hub or the model is not known."""
    if '/' not in word:
        return ''
    row = row_of(word) or suggested_by(word)
    return _page(word, row) if row is not None else ''


def _page(word: str, row: Row) -> str:
    record = find(row.license)
    name = row.license
    if row.license == 'other':
        name = row.note.partition(';')[0]
    elif record is not None and record.title != row.license:
        name = f'{record.title} ({row.license})'
    sure = _SURE.get(row.certainty, 'stated by its publisher')
    lines = [word, f'License: {name}, {sure}', f'Row: {row.pattern}']
    lines.append(f'Source: {row.source} ({row.date})')
    if row.note:
        lines.append(f'Note: {row.note}')
    if record is not None:
        lines.append(f'What it says: owlint explain "{record.key}"')
    elif row.license not in FAMILIES:
        lines.append('What it says: there is no record of this license')
    return '\n'.join(lines)
