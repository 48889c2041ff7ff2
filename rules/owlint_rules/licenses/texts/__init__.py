"""The standard license texts that owlint inserts, byte for byte.

Nothing here changes a text: what is handed out has the hash recorded in
``proofs.py``, but for the two slots of the short licenses when asked to fill
them. ``table.py`` says where every text comes from.
"""

from __future__ import annotations

import os.path
from collections.abc import Iterator

from owlint_rules.licenses.texts.proofs import PROOFS

#: Slots of the short licenses. The Apache appendix has brackets too, but those belong to the text.
YEAR, HOLDER = b'[year]', b'[fullname]'
SLOTTED = ('MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'Zlib')


class Text:
    """One standard text: its file in this folder and the hashes that prove it."""

    __slots__ = ('blob', 'file', 'id', 'sha256', 'size')

    def __init__(self, id: str, file: str, size: int, sha256: str, blob: str) -> None:
        self.id = id
        self.file = file
        self.size = size
        self.sha256 = sha256
        self.blob = blob


def ids() -> Iterator[str]:
    """The ids of all standard texts."""
    return iter(PROOFS)


def find(id: str) -> Text | None:
    """The text for a license id, letter case aside; ids of the GPL family share one text."""
    low = id.strip().lower()
    for known in PROOFS:
        if known.lower() == low:
            return Text(known, *PROOFS[known])
    from owlint_rules.licenses.texts.table import ALIASES

    known = ALIASES.get(low, '')
    return Text(known, *PROOFS[known]) if known in PROOFS else None


def standard_text(id: str) -> bytes:
    """The bytes of a standard text, its slots unfilled.

    Raises ValueError when owlint has no text to insert for the id.
    """
    text = find(id)
    if text is None:
        raise ValueError(f'owlint has no text to insert for {id!r}; it has {", ".join(ids())}')
    with open(os.path.join(os.path.dirname(__file__), text.file), 'rb') as file:
        return file.read()


def needs(id: str) -> tuple[str, ...]:
    """What must be known to insert a text: ``('year', 'holder')`` for the short licenses."""
    text = find(id)
    return ('year', 'holder') if text is not None and text.id in SLOTTED else ()


def filled_text(id: str, year: str, holder: str) -> bytes:
    """A standard text with its slots for year and holder filled.

    Texts without slots come back as they are. Raises ValueError that names
    what is missing, or says why a value cannot stand in a copyright line.
    """
    data = standard_text(id)
    wanted = needs(id)
    if not wanted:
        return data
    values = {'year': str(year).strip(), 'holder': str(holder).strip()}
    missing = [name for name in wanted if not values[name]]
    if missing:
        raise ValueError(
            f'the copyright line of {id} needs a {" and a ".join(missing)}: '
            'give it in the configuration or as an argument'
        )
    for name, value in values.items():
        if not value.isprintable():
            raise ValueError(f'the {name} {value!r} holds line breaks or control characters')
        if len(value) > 200:
            raise ValueError(f'the {name} is longer than 200 characters')
    head, _, tail = data.partition(YEAR)
    between, _, rest = tail.partition(HOLDER)
    return b''.join((head, values['year'].encode(), between, values['holder'].encode(), rest))
