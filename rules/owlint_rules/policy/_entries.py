"""What an entry of a policy's list means: a property of licenses, or licenses by their names.

An entry that means nothing would forbid nothing, so it is a fault of the configuration.
"""

from __future__ import annotations

from owlint_rules.licenses.facts.families import FAMILIES
from owlint_rules.licenses.facts.lookup import FAMILIES as TAGS
from owlint_rules.licenses.facts.lookup import candidates, find, keys
from owlint_rules.licenses.recognition.equivalence import keys_of, keys_of_text, may_agree
from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.statements.statement import Statement, choices_of
from owlint_rules.text import did_you_mean, fits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.facts.lookup import Record

UNKNOWN = 'unknown'
COPYLEFT = 'copyleft'
#: Property -> the marks of licenses that have it.
PROPERTIES: dict[str, tuple[str, ...]] = {
    'non-commercial': ('non_commercial', 'non_commercial_sharing'),
    COPYLEFT: (),
    'user-threshold': ('threshold', 'threshold_on_use'),
    'field-of-use': ('use_limit', 'use_limit_to_judge', 'change_limit'),
    'training-bar': ('training_bar',),
    'territory': ('territory', 'territory_to_judge'),
    UNKNOWN: (),
}
#: Property -> what it says, for the documentation.
MEANINGS = {
    'non-commercial': 'no commercial use, or no passing on for money',
    COPYLEFT: 'derivatives must stay under the same license',
    'user-threshold': 'other terms above a number of users or an income',
    'field-of-use': 'some uses are forbidden (RAIL, Llama, Gemma, research only)',
    'training-bar': 'no use of the model or its outputs to train other models',
    'territory': 'people in some countries get no rights',
    UNKNOWN: 'terms that nobody has stated, or that owlint has not read; in `deny` alone',
}
#: Property -> the restrictions in words that are just it.
IN_WORDS = {
    'non-commercial': ('non-commercial', 'research-only'),
    'user-threshold': ('threshold',),
    'field-of-use': ('field-of-use', 'research-only'),
    'training-bar': ('training-other-models',),
    'territory': ('territory',),
}
#: Longest entry, and most stars in it.
_LONGEST, _MOST_STARS = 120, 8


class License:
    """One license that a statement may mean: a key to compare, names, and its record if known."""

    __slots__ = ('key', 'names', 'record')

    def __init__(self, key: str, record: Record | None = None, name: str = '') -> None:
        self.key = key
        self.record = record
        self.names = {key, *([' '.join(name.split()).lower()] if name else [])}
        if record is not None and record.key == key:
            self.names.update(one.lower() for one in (*record.hub_ids, *record.spdx_ids))
            self.names.update(one.lower() for one in record.names)

    def __repr__(self) -> str:
        return f'License({self.key!r})'


#: What a statement may mean: choices, each with all licenses that it takes, each with the licenses
#: that its name may stand for (none when nobody knows the name).
Meaning = list[list[list[License]]]


def meaning_of(statement: Statement) -> Meaning:
    """The licenses that a statement names."""
    name = statement.name
    if statement.text is not None:
        match = match_of(statement.text)
        parts = match.parts or [match]
        return [[_of_keys(keys_of_text(part), part.spdx or part.license or '') for part in parts]]
    if ' ' in name:
        choices = choices_of(name, _licenses)
        if choices:
            return choices
    if statement.records and not keys_of(name):
        return [[[License(one.key, one, name) for one in statement.records]]]
    return [[_licenses(name)]]


def _licenses(name: str) -> list[License]:
    found = _of_keys(keys_of(name), name)
    if not found:
        found = [License(one.key, one, name) for one in candidates(name)]
    # a name that nobody knows can still be the one that a list denies
    return found


def _of_keys(known: frozenset[str], name: str) -> list[License]:
    single = len(known) == 1
    return [License(key, find(key), name if single else '') for key in sorted(known)]


def names(word: str, license: License, *, allowing: bool = False) -> bool:
    """Whether an entry that is no property names a license.

    ``allowing``: the id of a license that is only a part of this one does not.
    """
    lower = ' '.join(word.split()).lower()
    record = license.record
    borrowed = allowing and record is not None and record.borrows_ids
    own = {license.key} if borrowed else license.names
    if lower in FAMILIES:
        of_record = {license.key, record.key if record is not None else license.key}
        return any(fits(pattern, one) for pattern in FAMILIES[lower] for one in of_record)
    if '*' in lower:
        return any(fits(lower, one) for one in own)
    if lower in own:
        return True
    meant = keys_of(lower)
    if meant:
        return may_agree(meant, frozenset({license.key}))
    return record is not None and any(one.key == record.key for one in candidates(lower))


def fault_of(word: str, *, allowing: bool) -> str:
    """What is wrong with an entry, to be read after it; '' when it means something."""
    lower = ' '.join(word.split()).lower()
    if lower in PROPERTIES:
        if lower == UNKNOWN and allowing:
            return 'cannot be allowed: an unknown license passes no list; write an exception'
        return ''
    if not lower or len(lower) > _LONGEST or lower.count('*') > _MOST_STARS:
        return 'is not the name of a license'
    if lower in FAMILIES or lower in TAGS or candidates(lower) or keys_of(lower):
        return '' if lower not in _OPEN else 'names no license'
    is_own = lower.startswith('licenseref-')
    if '*' in lower:
        if is_own or any(fits(lower, name) for name in _known_names()):
            return ''
        return 'fits no license that owlint or the SPDX list knows'
    if is_own and not allowing:
        return ''
    hint = did_you_mean(lower, [*PROPERTIES, *FAMILIES, *_known_names()])
    if is_own:
        hint = '; name it in an exception with its reason'
    return f'is neither a property, a family nor a license that is known{hint}'


#: Tags that stand for no license.
_OPEN = ('other',)


def _known_names() -> list[str]:
    from owlint_rules.licenses.facts.records.aliases import ALIASES
    from owlint_rules.vocab.hub import HUB_LICENSES
    from owlint_rules.vocab.spdx_ids import SPDX_BY_LOWER

    return [*keys(), *ALIASES, *HUB_LICENSES, *SPDX_BY_LOWER]
