"""What all versions of a license say, for a name that does not say which version is meant.

A label alone may stand for texts of several models and dates. What every one of
them says is certain whichever is meant; where they differ, the fact is not known.
"""

from __future__ import annotations

from owlint_rules.licenses.facts.record import UNREAD, Clause, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_DIFFERS = 'not known: the versions differ'
#: Facts in words, and how the answers that mean a limit begin.
_WORDS = (
    'use_restrictions',
    'user_threshold',
    'territory',
    'trains_other_models',
    'branding',
    'acceptance',
    'patents',
    'trademarks',
    'termination',
)
#: Flags that differ make the part that would show them unknown.
_SHOWN_IN = {
    'registration': 'acceptance',
    'guardrail_clause': 'termination',
    'revocable': 'termination',
    'no_reverse_engineering': 'use_restrictions',
    'lawful_use_only': 'use_restrictions',
    'restriction_not_safety_oriented': 'use_restrictions',
    'duty_above_scale': 'branding',
}


def common(key: str, title: str, versions: list[Record]) -> Record | None:
    """A record of what all versions say; None when they differ in what no part of it can show."""
    from owlint_rules.licenses.facts.marks import marks

    first, *others = versions
    found = [marks(one) for one in versions]
    shared = {name for name in found[0].names if all(name in one for one in found)}
    any_of = {name for one in found for name in one.names}
    grades = ''.join(
        letters.pop() if len(letters) == 1 else '?'
        for letters in (
            {one.any_purpose for one in versions},
            {one.commercial_use for one in versions},
            {one.modification for one in versions},
            {one.redistribution for one in versions},
            {one.derivatives_own_terms for one in versions},
        )
    )
    flags = tuple(flag for flag in first.flags if all(flag in one.flags for one in others))
    differing = {flag for one in versions for flag in one.flags if flag not in flags}
    if differing - set(_SHOWN_IN) or {'change_limit', 'scale'} & (any_of - shared):
        return None
    words: dict[str, Any] = {field: _words(field, versions) for field in _WORDS}
    words.update((_SHOWN_IN[flag], _DIFFERS) for flag in differing)
    names = tuple(one.key for one in versions)
    return Record(
        key,
        grades,
        title=title,
        notice_by_reference=_same([one.notice_by_reference for one in versions], '?'),
        url=first.url,
        source=first.source,
        dated='the name does not say which of these texts is meant: ' + ', '.join(names),
        versions=names,
        flags=flags,
        ties={
            kind: first.ties[kind]
            if all(one.ties.get(kind) == first.ties.get(kind) for one in others)
            else (UNREAD, 'depends on the version, which the name does not say')
            for kind in dict.fromkeys(kind for one in versions for kind in one.ties)
        },
        duties=tuple(
            duty
            for duty in first.duties
            if all(
                any((duty.kind, duty.text) == (two.kind, two.text) for two in one.duties)
                for one in others
            )
        ),
        clauses=tuple(_clauses(versions)),
        **words,
    )


def _same(values: list[str], other: str) -> str:
    return values[0] if len(set(values)) == 1 else other


def _words(field: str, versions: list[Record]) -> str:
    """The words that all have, those of each when all set a limit, else that they differ."""
    from owlint_rules.licenses.facts.marks import FIELDS, marks

    said = list(dict.fromkeys(getattr(one, field) for one in versions))
    if len(said) == 1:
        return str(said[0])
    named = [{mark.name for mark in marks(one) if FIELDS[mark.name] == field} for one in versions]
    if all(one == named[0] for one in named):
        return '; in another version: '.join(said)
    return _DIFFERS


def _clauses(versions: list[Record]) -> list[Clause]:
    """One clause for each fact that all versions quote, with the words of each."""
    found = []
    for fact in dict.fromkeys(fact for clause in versions[0].clauses for fact in clause.facts):
        first = [_first(one, fact) for one in versions]
        clauses = [clause for clause in first if clause is not None]
        if len(clauses) == len(versions):
            words = dict.fromkeys(clause.words for clause in clauses)
            number = _same([clause.number for clause in clauses], 'number differs by version')
            found.append(Clause(fact, '" or "'.join(words), number))
    return found


def _first(record: Record, fact: str) -> Clause | None:
    return next((one for one in record.clauses if fact in one.facts and not one.policy), None)
