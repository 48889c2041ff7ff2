"""What a license record amounts to: the few marks that definitions ask about.

A mark is read off one field of the record by a fixed rule and keeps that field
and its words, so that every verdict can show the clause it rests on.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.facts.record import Record

#: Words in a field that mean: looked for, not there; or nobody has looked.
_NOTHING = ('no', '')

#: Mark -> what it says about the license, to be read after "the license".
REASONS = {
    'use_limit': 'limits what the model may be used for',
    'change_limit': 'forbids changing or passing on the model for some purposes',
    'use_limit_to_judge': 'limits what the model may be used for; whether the limits are '
    'specific, proportionate and about safety is for a person to judge',
    'non_commercial': 'does not allow commercial use',
    'non_commercial_sharing': 'does not allow passing the model on for money',
    'commercial_condition': 'allows some commercial uses only, or under a further license',
    'training_bar': 'bars use of the model or its outputs to train other models',
    'threshold': 'sets other terms above a number of users or an income',
    'threshold_on_use': 'sets other terms above a number of users or an income',
    'territory': 'leaves out people in some countries',
    'territory_to_judge': 'leaves out people in some countries for its multimodal models; whether '
    'this is one is for a person to say',
    'registration': 'asks for a form, a request or an authorization',
    'guardrail': 'ends rights when a safety guardrail is bypassed',
    'reverse_engineering': 'forbids reverse engineering',
    'scale': 'adds a duty above a number of users or an income',
    'lawful': 'allows lawful uses only',
    'no_sharing_of_changes': 'does not allow passing on changed versions',
    'modification_denied': 'does not allow changes',
    'change_condition': 'does not say in plain words that it may be changed',
    'redistribution_denied': 'does not allow passing the model on',
    'sharing_condition': 'does not say in plain words that everybody may pass it on',
    'terms_passed_on': 'asks that its terms, or a copy of them, stay with derivatives',
    'revocable': 'can be taken back',
    'not_safety_oriented': 'limits fields or conduct without a safety reason',
    'notice_copy': 'asks for a copy of the notice or the license, not a link',
    'notice_unsettled': 'asks for notices; whether a link is enough is not settled',
    'not_osi_approved': 'is not an OSI-approved license',
    'not_fsf_listed': 'is not on the FSF list that was read',
    'invariant_sections': 'allows invariant sections, which Debian accepts only when unused',
}

#: Mark -> the record field whose words are its evidence.
FIELDS = {
    'use_limit': 'use_restrictions',
    'change_limit': 'use_restrictions',
    'use_limit_to_judge': 'use_restrictions',
    'non_commercial': 'use_restrictions',
    'non_commercial_sharing': 'use_restrictions',
    'commercial_condition': 'use_restrictions',
    'training_bar': 'trains_other_models',
    'threshold': 'user_threshold',
    'threshold_on_use': 'user_threshold',
    'territory': 'territory',
    'territory_to_judge': 'territory',
    'registration': 'acceptance',
    'guardrail': 'termination',
    'reverse_engineering': 'use_restrictions',
    'scale': 'branding',
    'lawful': 'use_restrictions',
    'no_sharing_of_changes': 'use_restrictions',
    'modification_denied': 'use_restrictions',
    'change_condition': 'note',
    'redistribution_denied': 'use_restrictions',
    'sharing_condition': 'note',
    'terms_passed_on': 'branding',
    'revocable': 'termination',
    'not_safety_oriented': 'use_restrictions',
    'notice_copy': 'branding',
    'notice_unsettled': 'branding',
    'not_osi_approved': 'flags',
    'not_fsf_listed': 'flags',
    'invariant_sections': 'note',
}

#: Marks that rest on the clause of another: the fact whose words they quote.
FACTS = {
    'use_limit_to_judge': 'use_limit',
    'not_safety_oriented': 'use_limit',
    'non_commercial_sharing': 'non_commercial',
    'threshold_on_use': 'threshold',
    'territory_to_judge': 'territory',
}

#: Mark -> the field that decides it; while that is unread, the mark is unknown, not absent.
DECIDED_BY = {
    'use_limit': 'any_purpose',
    'non_commercial': 'commercial_use',
    'training_bar': 'trains_other_models',
    'threshold': 'user_threshold',
    'threshold_on_use': 'user_threshold',
    'territory': 'territory',
    'registration': 'acceptance',
    'guardrail': 'termination',
    'reverse_engineering': 'use_restrictions',
    'no_sharing_of_changes': 'derivatives_own_terms',
    'modification_denied': 'modification',
    'redistribution_denied': 'redistribution',
    'revocable': 'termination',
}


class Mark:
    """One mark: its name, the record field that shows it, and the words it rests on.

    These are the license's own where the record quotes them, else the field's.
    """

    __slots__ = ('clause', 'fact', 'field', 'name')

    def __init__(self, name: str, fact: str, field: str, clause: str) -> None:
        self.name = name
        #: The fact whose clause shows the mark.
        self.fact = fact
        self.field = field
        self.clause = clause

    @property
    def reason(self) -> str:
        """What the mark says, to be read after "the license", with the clause."""
        from owlint_rules.licenses.facts.abbreviations import plain

        said = REASONS[self.name]
        return f'{said}: {plain(self.clause)}' if self.clause else said

    def __repr__(self) -> str:
        return f'Mark({self.name!r}, {self.clause!r})'


class Marks:
    """The marks of one record, by name."""

    __slots__ = ('_found', 'unread')

    def __init__(self, found: dict[str, Mark], unread: frozenset[str]) -> None:
        self._found = found
        #: Names of marks that cannot be told because that part was not read.
        self.unread = unread

    def __contains__(self, name: object) -> bool:
        return name in self._found

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._found.values())

    def get(self, name: str) -> Mark | None:
        return self._found.get(name)

    @property
    def names(self) -> list[str]:
        return list(self._found)


def unread(words: str) -> bool:
    """Whether a field says that this part of the license was not read."""
    return words == '?' or words.startswith(('not read', 'not known'))


def _nothing(words: str) -> bool:
    """Whether a field says that the text has nothing of the kind, or that nobody has looked."""
    return words in _NOTHING or words.startswith(('no:', 'no;', 'not read', 'not known'))


def _words(record: Record, fact: str, field: str) -> str:
    """What a mark rests on: the license's words with their place, else the record's."""
    for clause in record.clauses:
        if fact in clause.facts:
            place = 'use policy' if clause.policy else clause.number
            return f'"{clause.words}"' + (f' ({place})' if place else '')
    words = '' if field == 'flags' else getattr(record, field)
    return '' if words in ('none', '-') or unread(words) else words


@lru_cache(maxsize=1024)
def marks(record: Record) -> Marks:
    """The marks of a record by the rules of the license table (2026-11)."""
    flags = record.flags
    names: list[str] = []

    def mark(name: str, holds: bool) -> bool:
        if holds:
            names.append(name)
        return holds

    purpose = record.any_purpose
    use_limit = mark(
        'use_limit', purpose in ('N', 'P') or (purpose == 'C' and 'lawful_use_only' not in flags)
    )
    non_commercial = mark('non_commercial', record.commercial_use == 'N')
    clauses = {fact for clause in record.clauses for fact in clause.facts}
    mark(
        'non_commercial_sharing',
        (non_commercial and record.redistribution != 'Y') or 'non_commercial_sharing' in clauses,
    )
    mark(
        'training_bar',
        record.trains_other_models.startswith(('yes', 'outputs research', 'data produced')),
    )
    threshold = mark(
        'threshold',
        not _nothing(record.user_threshold)
        and not record.user_threshold.startswith('display duty only'),
    )
    mark('threshold_on_use', threshold and record.commercial_use != 'Y')
    mark('commercial_condition', record.commercial_use == 'C' and not threshold)
    territory = record.territory
    outside = not _nothing(territory) and not territory.startswith('trade-control lists')
    some_models = territory.startswith('for multimodal models only')
    mark('territory', outside and not some_models)
    mark('territory_to_judge', outside and some_models)
    mark('registration', 'registration' in flags)
    mark('guardrail', 'guardrail_clause' in flags)
    mark('reverse_engineering', 'no_reverse_engineering' in flags)
    mark('scale', 'duty_above_scale' in flags)
    mark('lawful', 'lawful_use_only' in flags)
    mark('no_sharing_of_changes', record.derivatives_own_terms == 'N')
    mark('modification_denied', record.modification == 'N')
    mark('change_condition', record.modification == 'C' and not non_commercial)
    mark('redistribution_denied', record.redistribution == 'N')
    mark('sharing_condition', record.redistribution == 'C' and not non_commercial)
    osi = 'osi_approved' in flags
    copyleft = osi or 'copyleft' in flags
    mark('terms_passed_on', record.derivatives_own_terms in ('P', 'S') and not copyleft)
    mark('change_limit', 'change_limit' in clauses)
    mark('revocable', 'revocable' in flags)
    other = mark('not_safety_oriented', 'restriction_not_safety_oriented' in flags)
    mark('use_limit_to_judge', use_limit and not non_commercial and not other)
    mark('notice_copy', record.notice_by_reference == 'N')
    mark('notice_unsettled', record.notice_by_reference == '?')
    mark('not_osi_approved', not osi)
    invariant = mark('invariant_sections', 'invariant sections' in record.note)
    mark('not_fsf_listed', 'fsf_free' not in flags and not invariant)

    found: dict[str, Mark] = {}
    for name in names:
        field = FIELDS[name]
        fact = name if name in clauses else FACTS.get(name, name)
        found[name] = Mark(name, fact, field, _words(record, fact, field))
    missing = frozenset(
        name
        for name, field in DECIDED_BY.items()
        if name not in found and unread(getattr(record, field))
    )
    return Marks(found, missing)
