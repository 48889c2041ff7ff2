"""What a license ties its rights to: a product, other works, a technology.

The last three criteria of the Open Source Definition ask for clauses that no
other fact holds. A text on the OSI's list passes them by its approval. For the
others the record says (``ties``) what the copy that was read holds: nothing of
the kind, or a clause with its number. One that makes a policy part of itself
that was not read stays open.
"""

from __future__ import annotations

from owlint_rules.licenses.facts.record import CLAUSE, NONE, OTHER_WORKS, UNREAD

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.facts.record import Record

_NOTHING = (NONE, '')


def tie(record: Record, kind: str) -> tuple[str, str]:
    """How a license answers one of TIES: (answer, words to be read after its name).

    The answer is NONE for a text without such a clause and for the texts on
    the OSI's list, which were approved against these criteria.
    """
    flags = record.flags
    if 'osi_approved' in flags or 'osd_conformant_terms' in flags:
        return _NOTHING
    if record.source is None and record.any_purpose == record.modification == 'N':
        return CLAUSE, 'grants no rights'
    if kind == OTHER_WORKS:
        from owlint_rules.licenses.facts.marks import marks

        barred = marks(record).get('training_bar')
        if barred is not None:
            return CLAUSE, barred.reason
    if record.source is None:
        return UNREAD, 'was not read for a clause of this kind'
    return record.ties.get(kind, _NOTHING)
