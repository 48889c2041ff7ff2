"""What is known of a model by its name: its license record, its row in the table of models."""

from __future__ import annotations

from owlint_rules.licenses.facts.lookup import find
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release
from owlint_rules.statements.card import scalar_text
from owlint_rules.statements.settings import stated_bases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.facts.lookup import Record
    from owlint_rules.statements.lock import Locked
    from owlint_rules.vocab.base_models import Row


def base_record(release: Release, name: str, options: Options | None = None) -> Record | None:
    """The license record of a base model, None when it is not known.

    What the publisher states in the configuration goes first, then what the
    base's own card in the same repository says, then the table of well-known models, and last
    what the Hub said when the release was locked.
    """
    stated = stated_bases(options).get(name.lower()) if options is not None else None
    if stated is not None:
        return find(stated[0])
    card = release.nearby.get(name)
    if card is not None:
        tag = scalar_text(card.get('license'))
        record = find(scalar_text(card.get('license_name')) if tag == 'other' else tag)
        if record is not None or (tag and tag != 'other'):
            return record
    row = known_row(name)
    if row is not None and row.certainty == 'stated':
        return find(row.license)
    entry = locked(release, name)
    records, doubt = entry.terms() if entry is not None else ([], '')
    return records[0] if records and not doubt else None


def locked(release: Release, name: str, table: str = 'models') -> Locked | None:
    """What the lock says of a base model or data set that the release names."""
    if not release.lock:
        return None  # hardly any release has one, and reading it takes a module of its own
    from owlint_rules.statements.lock import lock_of
    from owlint_rules.vocab.hub_ids import id_of

    return lock_of(release).entries.get((table, id_of(name, table).lower()))


def known_row(name: str) -> Row | None:
    """The row of a well-known model by its id, its page or its path in a download cache."""
    from owlint_rules.vocab.base_models import row_of

    row = row_of(name)
    if row is None and ('/' in name or '\\' in name):
        from owlint_rules.vocab.hub_ids import judge

        row = row_of(judge(name, 'models')[1])
    return row
