"""Who must do what before the files can be had: the gate that the card's front matter sets up.

The Hub can also be told in its settings to ask for consent; no file of the
release shows that, so "no gate" is said of the files alone.
"""

from __future__ import annotations

import re

from owlint_rules.model.evidence import Evidence
from owlint_rules.model.subjects import Release
from owlint_rules.text import line_of

#: Fields of a form that ask who somebody is. A checkbox asks for consent, not for data.
_PERSONAL = re.compile(
    r'(?i)\b(?:name|e-?mail|birth|age|phone|address|country|affiliation|company|organi[sz]ation'
    r'|institution|employer|job|title|location|ip|gender|nationality|linkedin)\b'
)
_PERSONAL_TYPES = ('date_picker', 'country', 'ip_location')


class Gate:
    """What stands before the files: each with its place.

    ``asked`` are all keys of the gate, ``personal`` the fields that ask for
    data about a person, ``territory`` the setting that shuts out the EU.
    """

    __slots__ = ('asked', 'personal', 'territory')

    def __init__(self) -> None:
        self.asked: list[Evidence] = []
        self.personal: list[Evidence] = []
        self.territory: list[Evidence] = []

    def __bool__(self) -> bool:
        return bool(self.asked)


def gate_of(release: Release) -> Gate:
    """The gate that the card describes; empty when it describes none."""
    gate = Gate()
    card = release.card
    if card is None:
        return gate
    for name, (key, value) in card.fields.items():
        if not name.startswith('extra_gated') or value.is_null:
            continue
        line = line_of(card.text, key.start)
        if name == 'extra_gated_eu_disallowed':
            if value.kind == 'scalar' and value.value.strip().lower() in ('true', 'yes', 'on'):
                gate.territory.append(Evidence(card.path, line, 'people in the EU get no access'))
                gate.asked.append(gate.territory[-1])
            continue
        gate.asked.append(Evidence(card.path, line, name))
        if name != 'extra_gated_fields':
            continue
        for label, field in value.items():
            kind = field.value if field.kind == 'scalar' else ''
            if kind == 'checkbox':
                continue
            if kind in _PERSONAL_TYPES or _PERSONAL.search(label):
                at = line_of(card.text, field.start)
                gate.personal.append(Evidence(card.path, at, f'the form asks for "{label[:40]}"'))
    return gate
