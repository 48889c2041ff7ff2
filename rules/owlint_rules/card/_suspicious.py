"""Plain values that the two YAML readers may take for different things, or for no text.

Apart from the rule about them, because every card is asked and few have one.
"""

from __future__ import annotations

from owlint_rules.card._values import reads_as_number_12, scan
from owlint_rules.model.node import Node
from owlint_rules.model.subjects import Card
from owlint_rules.vocab.card_keys import TEXT_PARTS, TOP_TEXT

#: Words that YAML 1.1 takes for true or false and YAML 1.2 for text.
YES_NO = {'yes': 'true', 'no': 'false', 'on': 'true', 'off': 'false'}

_TEXT_NAMES = TOP_TEXT | TEXT_PARTS


def suspicious(card: Card) -> list[Node]:
    """The values, and keys, that the rule about ambiguous words must look at; worked out once."""
    known: list[Node] | None = card.cache.get('suspicious')
    if known is not None:
        return known
    found = card.cache['suspicious'] = []
    for node, name in scan(card).odd:
        kind = node.type
        if kind == 'str':
            if not reads_as_number_12(node.value):
                continue
        elif kind == 'bool':
            if node.value.lower() not in YES_NO and name not in _TEXT_NAMES:
                continue
        elif name not in _TEXT_NAMES and (kind == 'timestamp' or not differs_by_form(node.value)):
            continue
        found.append(node)
    return found


def differs_by_form(number: str) -> bool:
    """Whether a number of YAML 1.1 is text or another number for YAML 1.2."""
    digits = number.lstrip('+-')
    if '_' in digits or ':' in digits:
        return True
    return len(digits) > 1 and digits[0] == '0' and digits.isdecimal()
