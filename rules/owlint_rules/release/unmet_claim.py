"""A release claims a definition that it does not meet.

## What it does
Judges the release against every definition in `claims` of the configuration, and
reports the required criteria that are not met, with their evidence.

## Why it matters
A claim is a promise to everyone who downloads the model. This rule enforces it: it
fails the commit that breaks it.

## Example
```toml
claims = ["open-weights"]
```
and a card that says `license: llama3.1`.

## Use instead
A release that meets the definition, or no claim.

## Fix safety
No fix.

## References
- docs/verdicts.md
- `owlint verdict` prints the whole verdict
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release
from owlint_rules.statements.settings import evidence_place
from owlint_rules.text import sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.verdict import CriterionResult

CODE = 'OWL603'
SEVERITY = ERROR
WHY = 'the release promises what it does not keep'

#: Most files that are named as not tracked yet.
_SHOWN = 5
_STATES = {
    'not met': 'fails',
    'no evidence': 'has no evidence for',
    'undecided': 'leaves undecided',
}


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each reason that leaves criteria of a claimed definition unmet."""
    if not options.claims:
        return
    from owlint_rules.definitions.evaluate import judge
    from owlint_rules.definitions.shape import DefinitionError

    for index, claim in enumerate(options.claims):
        try:
            verdict = judge(options.definitions.get(claim, claim), release, options)
        except DefinitionError as error:
            from owlint_rules.model.options import place_of

            place = place_of(options, ('claims', index)) or evidence_place(release, options, None)
            yield Finding(f'the claim `{claim}` cannot be judged: {error}', place)
            continue
        # one reason at one place is one finding, however many criteria it touches
        groups: dict[tuple[str, str, str, int], list[CriterionResult]] = {}
        for criterion in verdict.unmet():
            first = criterion.evidence[0] if criterion.evidence else None
            reason = criterion.note or criterion.question
            where = (first.path, first.line) if first is not None else (criterion.id, 0)
            groups.setdefault((criterion.status, reason, *where), []).append(criterion)
        for (status, reason, _, _), group in groups.items():
            first = group[0].evidence[0] if group[0].evidence else None
            names = ', '.join(f'{item.id} ({item.title})' for item in group)
            step = group[0].next_step or group[0].question
            yield Finding(
                f'claims {verdict.title}, but {_STATES[status]} {names}',
                evidence_place(release, options, first),
                help=f'{_to_add(release)}{sentence(_first_of(reason))} {step}',
            )


def _first_of(reason: str) -> str:
    """The first of several reasons, and how many more `owlint verdict` shows."""
    parts: list[str] = []
    for part in reason.split('; '):
        # a quotation may hold the mark, and "read line 2" belongs to what is to be read
        if parts and (part.startswith('read ') or parts[-1].count('"') % 2):
            parts[-1] += f'; {part}'
        else:
            parts.append(part)
    more = len(parts) - 1
    return parts[0] + (f' (`owlint verdict` shows {more} more)' if more else '')


def _to_add(release: Release) -> str:
    """The command that makes files a part of the commit which were left out of the verdict."""
    if not release.untracked:
        return ''
    names = ' '.join(release.untracked[:_SHOWN])
    more = ' ...' if len(release.untracked) > _SHOWN else ''
    return f'What is not tracked yet does not count: `git add {names}{more}`. '
