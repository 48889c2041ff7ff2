"""What a release says against a license whose text or tag a fix would write."""

from __future__ import annotations

from owlint_rules.licenses.facts.derivatives import LIMITS, allows_relicensing
from owlint_rules.licenses.facts.lookup import find
from owlint_rules.licenses.facts.marks import marks
from owlint_rules.licenses.recognition.equivalence import keys_of, may_agree
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release
from owlint_rules.statements.base_records import base_record
from owlint_rules.statements.bases import base_models
from owlint_rules.statements.documents import PROSE
from owlint_rules.statements.statement import POLICY, STATES, WORDS
from owlint_rules.statements.weights import weight_statements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.facts.lookup import Record
    from owlint_rules.vocab.base_models import Row


def conflict_with(name: str, release: Release, options: Options) -> str:
    """Why a license must not be written for the weights: a sentence, '' when nothing speaks so."""
    return base_conflict(name, release, options) or _contradiction(name, release, options)


def base_conflict(name: str, release: Release, options: Options) -> str:
    """Why the terms of a known base model keep owlint from inserting a license, else ''.

    They rule it out, or whether they do is for a person to say.
    """
    child = find(name)
    for base in base_models(release):
        record = base_record(release, base.name, options)
        guess = _family_of(base.name) if record is None and not base.by_name else None
        if guess is not None and base.certainty == STATES:
            record = find(guess.license)
        if record is None or base.by_name:
            continue
        allowed, reason, clause = allows_relicensing(record, child)
        # what a person must decide (None) is no ground for a program to write a license
        if allowed is not True and not _only_lawful(record):
            detail = f' ({clause})' if clause else ''
            what = f'is under {record.title}'
            if guess is not None:
                what = f'may be under {record.title}, as its name suggests'
            return f'The base model {base.name} {what}: {reason}{detail}.'
    return ''


def _family_of(name: str) -> Row | None:
    from owlint_rules.vocab.base_models import suggested_by  # few releases have a base nobody knows

    return suggested_by(name)


def _only_lawful(record: Record) -> bool:
    """Whether a license leaves derivatives their own terms and asks for lawful use, no more.

    What the law forbids no license of a derivative can allow.
    """
    limits = {mark.name for mark in marks(record)} & set(LIMITS)
    return record.derivatives_own_terms == 'Y' and limits == {'lawful'}


def _contradiction(name: str, release: Release, options: Options) -> str:
    """The first statement that restricts the weights, or puts them under another license."""
    keys = keys_of(name)
    for one in weight_statements(release, options):
        # whether words that only suggest a limit are one, a person must decide
        if one.state in (WORDS, POLICY):
            return f'{one.note[0].upper()}{one.note[1:]}.'
        if one.certainty != STATES and one.source != PROSE:
            continue
        if one.kind == 'license' and one.keys and keys and not may_agree(one.keys, keys):
            return f'{one.where} states {one.name}; let both say the same first.'
    return ''
