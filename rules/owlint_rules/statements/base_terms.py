"""The terms that base models bring.

A base that is named and whose terms are not known is unknown, never free.
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.evidence import Evidence
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release
from owlint_rules.statements.base_records import base_record, known_row, locked
from owlint_rules.statements.bases import Base, base_models
from owlint_rules.statements.card import scalar_text
from owlint_rules.statements.settings import stated_bases
from owlint_rules.statements.statement import (
    BASE,
    LIMITS,
    PASSED_ON,
    SUGGESTS,
    UNKNOWN,
    Statement,
    license_statement,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.facts.lookup import Record

#: What is said of a base model whose terms nobody has stated, and what to do about it.
NOT_KNOWN = 'its terms are not known'
STATE_IT = (
    'Run `owlint lock`, or state the license of the base model in owlint.toml, under '
    '[release.base-models]: '
    '"org/name" = { license = "...", source = "where it says so" }.'
)


def _what_is_said(name: str) -> str:
    """What the table says of a model whose terms it does not decide, behind a sentence."""
    row = known_row(name)
    if row is None:
        from owlint_rules.vocab.base_models import suggested_by

        family = suggested_by(name)
        return f'; its name suggests a model under {family.license}' if family else ''
    license = row.note.partition(';')[0] if row.license == 'other' else row.license
    if row.certainty == 'stated':
        return f'; it is under {license}, which owlint has not read'
    return f'; reported to be under {license} ({row.source}), which nobody has checked'


def base_terms(release: Release, options: Options) -> list[Statement]:
    """What the base models mean for the terms of the weights.

    Terms that derivatives must pass on bind as they are. Terms that let
    derivatives choose their own still limit the base's material, so what the
    base fails is left to a person. An unknown base leaves everything open.
    """
    found = []
    stated = stated_bases(options)
    for base in base_models(release):
        record = base_record(release, base.name, options)
        said = stated.get(base.name.lower())
        hinted = base.certainty == SUGGESTS and said is None
        if record is None and hinted and not base.by_id and known_row(base.name) is None:
            continue
        evidence = base.evidence
        if said is not None:
            source = f', source {said[1]}' if said[1] else ''
            words = f'{evidence.text}; under {said[0]}, as owlint.toml says{source}'
            evidence = Evidence(evidence.path, evidence.line, words)
        entry = locked(release, base.name)
        terms, doubt = entry.terms() if entry is not None else ([], '')
        other = evidence
        if entry is not None:
            words = f'{entry.name}: {entry.said or doubt}, as {entry.source}'
            other = Evidence(entry.evidence.path, entry.evidence.line, words)
        if record is None:
            name = f'base model {base.name}'
            note = f'{name}: {NOT_KNOWN}{_what_is_said(base.name)}'
            if said is not None:
                note = f'{name}: {said[0]} is not a license that owlint knows'
            elif doubt:
                note = f'{name}: {NOT_KNOWN}: {doubt}'
            found.append(_statement(base, name, UNKNOWN, other if doubt else evidence, [], note))
        elif not any(one.key == record.key for one in terms):
            found.append(_of_record(base, record, evidence))
        if record is not None and entry is not None and doubt and not entry.is_silent:
            name = f'base model {base.name}'
            found.append(_statement(base, name, UNKNOWN, other, [], f'{name}: {doubt}'))
        # what was locked joins what is known from elsewhere, and never takes its place
        found += [_of_record(base, one, other) for one in terms]
    return found


def _of_record(base: Base, record: Record, evidence: Evidence) -> Statement:
    """What a license of a base model means for what is made from it."""
    if record.derivatives_own_terms in ('C', '?'):
        what = f'{record.title} comes with the base model {base.name}'
        note = f'{what}; read what it asks of derivatives'
        return _statement(base, record.title, UNKNOWN, evidence, [record], note)
    # without the base model's name a reader looks for this license in the release
    state = LIMITS if record.derivatives_own_terms == 'Y' else PASSED_ON
    title = f'{record.title} of the base model {base.name}'
    return _statement(base, title, state, evidence, [record], '')


def base_licenses(release: Release, options: Options) -> Iterator[tuple[Base, list[Statement]]]:
    """Each base model with what is said of its own license, by whoever says so.

    What the configuration states does not take the place of what is known of the model: a reader
    who asks what a release is made from hears both.
    """
    stated = stated_bases(options)
    for base in base_models(release):
        said = stated.get(base.name.lower())
        row = known_row(base.name)
        if base.certainty == SUGGESTS and said is None and row is None:
            continue
        names = [said[0]] if said is not None else []
        card = release.nearby.get(base.name)
        if card is not None:
            tag = scalar_text(card.get('license'))
            names.append(scalar_text(card.get('license_name')) if tag == 'other' else tag)
        if row is not None and row.certainty == 'stated':
            names.append(row.license)
        entry = locked(release, base.name)
        records, doubt = entry.terms() if entry is not None else ([], '')
        names += [record.key for record in records]
        terms = [
            license_statement(
                name, base.evidence, kind=BASE, source='base-model', certainty=base.certainty
            )
            for name in dict.fromkeys(names)
            if name
        ]
        heard = entry is not None and not entry.is_silent
        if (doubt and heard) or not terms:
            note = f'{NOT_KNOWN}: {doubt}' if doubt else f'{NOT_KNOWN}{_what_is_said(base.name)}'
            terms.append(_statement(base, '', UNKNOWN, base.evidence, [], note))
        yield base, terms


def _statement(
    base: Base, name: str, state: str, evidence: Evidence, records: list[Record], note: str
) -> Statement:
    return Statement(
        name,
        state,
        evidence,
        records,
        note,
        kind=BASE,
        source='base-model',
        certainty=base.certainty,
    )
