"""Whether two names mean the same license, told only where it is certain.

A hub tag, an SPDX id, a name in words and a recognized text go by different
names for one license. What they may mean is a set of keys; names that say
nothing, or that nobody knows, have none and are never compared.
"""

from __future__ import annotations

import re

from owlint_rules.lazy import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.facts.record import Record
    from owlint_rules.licenses.recognition.match import Match

#: Tags of families whose members are known by how their names begin.
_PREFIXES = {
    'cc': 'cc', 'bsd': 'bsd-', 'gpl': 'gpl-', 'lgpl': 'lgpl-', 'gfdl': 'gfdl',
}  # fmt: skip
_NOTHING = frozenset({'', 'other', 'unknown', 'none', 'custom', 'proprietary', 'unlicensed'})
_LONGEST = 80
#: ``CC-BY-3.0-DE`` is the German port of the license that the hub calls cc-by-3.0.
_PORT = lazy(r'(cc-[a-z-]+-[1-3]\.\d)-[a-z]{2,3}')
_OPERATOR = lazy(r'\s(?:or|and|with)\s', re.IGNORECASE)

Keys = frozenset[str]


def keys_of(name: str) -> Keys:
    """What a stated license name may mean; empty when that cannot be compared.

    ``gpl-*`` stands for all names that begin so.
    """
    lower = ' '.join(name.split()).lower()
    if lower in _NOTHING or '://' in lower or len(lower) > _LONGEST:
        return frozenset()
    if '(' in lower or (' ' in lower and _OPERATOR.search(f' {lower} ')):
        from owlint_rules.licenses.names.expression import parse_expression

        expression = parse_expression(name)
        if not expression.valid:
            return frozenset()
        parts = [keys_of(one) for one in expression.ids]
        return frozenset().union(*parts) if all(parts) else frozenset()
    if '-with-' in lower:
        from owlint_rules.licenses.names.expression import successor
        from owlint_rules.vocab.spdx_ids import SPDX_BY_LOWER

        expression_of_it = successor(SPDX_BY_LOWER.get(lower, ''))
        if ' ' in expression_of_it:
            return keys_of(expression_of_it)  # a deprecated id of a license with its exception
    key = _key(lower)
    if not key:
        from owlint_rules.licenses.names.expression import nickname

        guess = nickname(name)
        key = _key(guess.lower()) if guess else ''
    if not key:
        from owlint_rules.licenses.facts.lookup import FAMILIES, candidates

        found = () if lower in FAMILIES else candidates(lower)
        return frozenset(one.key for one in found if not _has_versions(one))
    return frozenset({key})


def keys_of_text(match: Match) -> Keys:
    """The licenses that a recognized text holds."""
    found: set[str] = set()
    for part in match.parts or [match]:
        found |= keys_of(part.spdx or part.license or '')
    return frozenset(found)


_GRANT = lazy(r'(?:a|l)?gpl-\d\.\d(?:-only|-or-later|\+)|gfdl-\d\.\d(?:-only|-or-later)')


def grant_of(name: str) -> str:
    """What a GNU name says about later versions, as its SPDX identifier in small letters.

    '' for names that leave it open (the hub's tags, the texts) and for all other licenses.
    """
    lower = name.strip().lower()
    if _GRANT.fullmatch(lower) is None:
        return ''
    return f'{lower[:-1]}-or-later' if lower.endswith('+') else lower


def may_agree(one: Keys, other: Keys) -> bool:
    """Whether two statements have a license in common."""
    return any(_meets(a, b) for a in one for b in other)


def _meets(one: str, other: str) -> bool:
    if one.endswith('*'):
        return other.rstrip('*').startswith(one[:-1])
    if other.endswith('*'):
        return one.startswith(other[:-1])
    return one == other


def _key(lower: str) -> str:
    if lower in _PREFIXES:
        return _PREFIXES[lower] + '*'
    from owlint_rules.licenses.facts.lookup import FAMILIES, find

    if lower in FAMILIES:
        return ''
    record = find(lower)
    if record is not None and not _has_versions(record):
        return record.key
    if record is None:
        from owlint_rules.vocab.spdx_ids import SPDX_BY_LOWER

        if lower not in SPDX_BY_LOWER:
            from owlint_rules.licenses.texts import find as find_text

            text = find_text(lower)
            return text.id.lower() if text is not None else ''
    # one record for several versions, or none at all: the name itself tells them apart
    name = _unversioned(lower)
    port = _PORT.fullmatch(name)
    if port:
        name = port.group(1)
    if record is not None and name not in _names_in(record):
        return ''  # the record's own key, which leaves the version open
    return name


def _unversioned(lower: str) -> str:
    """A GNU name without "only" and "or later", which share one text."""
    for ending in ('-only', '-or-later', '+'):
        lower = lower.removesuffix(ending)
    return lower


def _names_in(record: Record) -> set[str]:
    """The hub and SPDX names of a record, without those that only refer to a list."""
    names = {_unversioned(name.lower()) for name in (*record.hub_ids, *record.spdx_ids)}
    return {name for name in names if not name.startswith('licenseref-')}


def _has_versions(record: Record) -> bool:
    """Whether one record stands for several licenses."""
    for names in (record.hub_ids, record.spdx_ids):
        known = {_unversioned(name.lower()) for name in names}
        if len({name for name in known if not name.startswith('licenseref-')}) > 1:
            return True
    return False
