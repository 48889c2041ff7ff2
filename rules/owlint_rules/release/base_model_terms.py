"""A derivative carries a license that its base model does not allow.

## What it does
Compares the license that the release states with the terms of its base models, taken
from a dated table of model families. Base models are those named by the card, its
sentences, settings files, training code or weight headers. If a base model is in the
same repository, its card is used instead of the table; `[release.base-models]` of
owlint.toml takes precedence over both, and `owlint.lock` (docs/hub.md) covers base
models that are in none of them. A base model that no source covers is an info: its
terms are unknown, and verdicts leave open what depends on them. A warning: terms that
let derivatives choose their license but keep a limit of the base (for example, no
commercial use), and an agreement other than the one that must accompany the model
(`llama3` for a Llama 3.1 base).

## Why it matters
Llama, Gemma, the RAIL family and others extend their restrictions to derivatives: a
fine-tune tagged `apache-2.0` promises rights that its publisher does not have. In a
sample of 251 pairs on the Hub, 15 were permissive tags over a base that is not (model
cards of 2024); in a study of 2.2 million models, 89.7 % of the derivatives were
incompatible (LISCAN.AI, IEEE TSE 2026).

## Example
```yaml
license: mit
base_model: meta-llama/Llama-3.1-8B
```

## Use instead
```yaml
license: llama3.1
base_model: meta-llama/Llama-3.1-8B
```

## Fix safety
No fix: only the publisher can state the license of a release.

## References
- The license record of the base model: `owlint explain llama3.1`
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, INFO, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.facts.lookup import Record
    from owlint_rules.statements.bases import Base
    from owlint_rules.statements.statement import Statement

CODE = 'OWL604'
SEVERITY = ERROR
WHY = 'the stated license gives rights that its giver does not have'


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each base model whose terms rule out a stated license."""
    from owlint_rules.statements.base_records import base_record
    from owlint_rules.statements.bases import base_models

    bases = base_models(release)
    if not bases:
        return
    from owlint_rules.licenses.facts.derivatives import STILL, allows_relicensing
    from owlint_rules.licenses.facts.lookup import find
    from owlint_rules.statements.statement import STATES
    from owlint_rules.statements.weights import (
        base_place,
        stated_licenses,
        weight_license_texts,
    )
    from owlint_rules.vocab.hub_ids import judge

    statements = stated_licenses(release, options)
    if not statements:
        statements = [one for one in weight_license_texts(release, options) if one.keys]
    for named in bases:
        base = named.name
        record = base_record(release, base, options)
        if record is None:
            # what leads to a folder and to no id is the matter of base-model-id
            folder = named.name[:1] in './~' or '\\' in named.name
            fault, right = judge(named.name, 'models') if folder else ('', '')
            stated = named.certainty == STATES and not (fault and not right)
            if stated and (statements or options.claims):
                yield _unknown(release, options, named)
            continue
        told: set[object] = set()
        for one in statements:
            child = find(one.name) or _meant(one)
            allowed, reason, clause = allows_relicensing(record, child)
            sheds = allowed is None and _sheds(record, child, named)
            if (allowed is not False and not sheds) or (one.keys or one.name.lower()) in told:
                continue
            told.add(one.keys or one.name.lower())
            detail = f' Clause: {clause}.' if '"' in clause else ''
            related = []
            if named.evidence.line:
                where = base_place(release, options, named)
                related.append((where, f'{base} is under {record.title}'))
            sure = allowed is False and named.certainty == STATES
            who = f'the base model {base} ({record.title})'
            if allowed is False:
                message = f'{one.name} is not a license that {who} allows; {reason}'
            else:
                message = f'{one.name} drops a limit of {who}; it {reason.removeprefix(STILL)}'
                if not reason.startswith(STILL):
                    message = f'{one.name} is not the license of {who}; {reason}'
                if reason.startswith('whether'):
                    message = f'{one.name} may not be a license that {who} allows'
            yield Finding(
                message,
                one.place,
                severity=None if sure else INFO if named.by_name else WARNING,
                confidence='high' if named.certainty == STATES else 'low',
                help='State the license of the base model; '
                f'`owlint explain {record.key}` shows its terms.{detail}',
                related=related,
                data=named.evidence,
            )


def _unknown(release: Release, options: Options, named: Base) -> Finding:
    """A base model whose terms nobody has stated: all that rests on them stays undecided."""
    from owlint_rules.statements.base_records import locked
    from owlint_rules.statements.base_terms import STATE_IT
    from owlint_rules.statements.settings import home, stated_bases
    from owlint_rules.statements.weights import base_place

    stated = stated_bases(options).get(named.name.lower())
    what = 'its license is not known to owlint'
    entry = locked(release, named.name)
    if entry is not None:
        what = f'{entry.terms()[1]} ({entry.evidence.path})'
    if stated is not None:
        what = f'{stated[0]}, which owlint.toml states for it, is not a license that owlint knows'
    return Finding(
        f'the terms of the base model {named.name} are not known: {what}',
        base_place(release, options, named) if named.evidence.line else home(release),
        severity=INFO,
        help=STATE_IT,
    )


def _meant(statement: Statement) -> Record | None:
    """The record of a misspelled name that can mean one license alone (`apache2`)."""
    from owlint_rules.licenses.facts.lookup import find

    key = next(iter(statement.keys)) if len(statement.keys) == 1 else ''
    return find(key) if key and not key.endswith('*') else None


def _sheds(base: Record, child: Record | None, named: Base) -> bool:
    """Whether a derivative's license leaves out what its base model asks for.

    Limits that stay although derivatives may have terms of their own, and another agreement of
    a family whose agreements must go along (``llama3`` over a Llama 3.1 base).
    """
    if child is None or base.undecided or child.undecided or named.certainty != 'states':
        return False
    if base.derivatives_own_terms == 'P':
        # both have limits: it is another agreement that the derivative carries
        return child.derivatives_own_terms in ('P', 'Y', 'S')
    return base.derivatives_own_terms in ('Y', 'C')
