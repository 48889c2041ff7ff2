"""A derivative carries a license that its base model does not allow.

## What it does
Looks up the base models that the card, the adapter configuration or the weight
header names in a dated table of model families, and compares their terms with
the license the release states. Where a base model lies in the same repository,
its card is read instead of the table. Base models that are in neither say
nothing. Terms that let derivatives choose their own license but keep a limit of
the base (no commercial use, say) are a warning where the chosen one has none.

## Why it matters
Llama, Gemma, the RAIL family and others pass their restrictions on: a fine-tune
tagged `apache-2.0` promises rights that its publisher does not have. In a sample
of 251 pairs on the hub 15 were permissive tags over a base that is not
(model cards of 2024); in a study of 2.2 million models 89.7 % of the derivatives
were incompatible (LISCAN.AI, IEEE TSE 2026).

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
No fix: the license of a release is its publisher's to state.

## References
- The license record of the base model: `owlint explain llama3.1`
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.finding import ERROR, WARNING, Finding
from owlint_rules.subjects import Options, Release

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.lookup import Record
    from owlint_rules.release._statements import Statement

CODE = 'OWL604'
SEVERITY = ERROR


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each base model whose terms rule out a stated license."""
    from owlint_rules.definitions.bases import base_models, base_record

    bases = base_models(release)
    if not bases:
        return
    from owlint_rules.licenses.derivatives import allows_relicensing
    from owlint_rules.licenses.lookup import find
    from owlint_rules.release._statements import stated

    card = release.card
    statements = stated(release, options)
    seen: set[str] = set()
    for base, evidence in bases:
        record = base_record(release, base)
        if record is None or base.lower() in seen:
            continue
        seen.add(base.lower())
        told: set[str] = set()
        for one in statements:
            child = find(one.name) or _meant(one)
            allowed, reason, clause = allows_relicensing(record, child)
            sheds = allowed is None and child is not None and _keeps_limits(record, child)
            if (allowed is not False and not sheds) or one.name.lower() in told:
                continue
            told.add(one.name.lower())
            detail = f' ({clause})' if clause else ''
            related = []
            if card is not None and card.get('base_model') is not None:
                related.append((card.at('base_model'), f'{base} is under {record.title}'))
            says = 'does not say what' if sheds else 'is not a license that'
            asks = 'still asks' if sheds else 'allows'
            yield Finding(
                f'{one.name} {says} the base model {base} ({record.title}) {asks}: '
                f'{reason}{detail}',
                one.place,
                severity=WARNING if sheds else None,
                help='State the license of the base model; '
                f'`owlint explain {record.key}` shows its terms.',
                related=related,
                data=evidence,
            )


def _meant(statement: Statement) -> Record | None:
    """The record of a misspelled name that can mean one license alone (`apache2`)."""
    from owlint_rules.licenses.lookup import find

    key = next(iter(statement.keys)) if len(statement.keys) == 1 else ''
    return find(key) if key and not key.endswith('*') else None


def _keeps_limits(base: Record, child: Record) -> bool:
    """Whether both licenses were read and the derivative's leaves out a limit of the base's."""
    return base.derivatives_own_terms == 'Y' and not base.undecided and not child.undecided
