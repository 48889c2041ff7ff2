"""What a license asks of whoever passes a model on: exact notices, display lines, names.

The sentences stand in the record (``duties``), quoted from the copy that it
names (for ``apple-amlr`` from apple/ml-mobileclip@4144bb1:LICENSE_MODELS),
because the licenses ask for these words and no others. Licenses that ask for a
notice without giving its words have none; ``branding`` says so.
"""

from __future__ import annotations

import re

from owlint_rules.licenses.facts.record import NAME, NOTICE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.facts.record import Duty, Record


def required_notices(record: Record) -> list[Duty]:
    """The notices that must stand beside the model, word for word."""
    return [duty for duty in record.duties if duty.kind == NOTICE]


def family_of(record: Record) -> str:
    """What the versions of one license share: `llama` of llama3 and llama3.1."""
    return record.key.rstrip('0123456789.').rstrip('-')


def words_of(text: str) -> str:
    """A text such that line ends, quotes and marks, ``©`` or ``(c)``, do not matter."""
    return ' '.join(re.findall(r'[^\W_]+', text.lower().replace('(c)', ' ')))


def naming_duty(record: Record) -> Duty | None:
    """The words that the name of a derived model must begin with, or None."""
    return next((duty for duty in record.duties if duty.kind == NAME), None)


def name_fits(duty: Duty, name: str) -> bool:
    """Whether a model's name begins as a naming duty asks.

    ``name`` may be a hub id; its organization is left out. Hub names cannot
    hold blanks, so ``Llama-3-8B`` begins with "Llama 3".
    """
    wanted = duty.text.lower().replace(' ', '')
    given = name.rstrip('/').rpartition('/')[2].lower()
    given = ''.join(char for char in given if char not in ' -_')
    return given.startswith(wanted)
