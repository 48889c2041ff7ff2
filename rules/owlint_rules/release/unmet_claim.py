"""A release claims a definition that it does not meet.

## What it does
Judges the release against every definition in `claims` of the configuration, and
reports each criterion that counts and is not met, with its evidence.

## Why it matters
A claim is a promise to whoever downloads the model. This rule keeps it: it
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

from owlint_rules.finding import ERROR, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from owlint_rules.definitions.verdict import Evidence
    from owlint_rules.finding import Place
    from owlint_rules.subjects import Options, Release, Subject

CODE = 'OWL603'
NAME = 'unmet-claim'
KIND = 'release'
SINCE = '0.1.0'
SEVERITY = ERROR
FIX = None
OPTIONS: dict[str, str] = {}

_STATES = {
    'not met': 'fails',
    'no evidence': 'shows nothing for',
    'undecided': 'leaves undecided',
}


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each unmet criterion of each claimed definition."""
    if not options.claims:
        return
    from owlint_rules.definitions.evaluate import DefinitionError, evaluate, load_definition

    for claim in options.claims:
        try:
            definition = load_definition(claim)
        except DefinitionError as error:
            yield Finding(f'the claim `{claim}` cannot be judged: {error}', _place(release))
            continue
        verdict = evaluate(release, definition, options)
        for criterion in verdict.unmet():
            evidence = criterion.evidence[0] if criterion.evidence else None
            reason = criterion.note or criterion.question
            yield Finding(
                f'claims {verdict.title}, but {_STATES[criterion.status]} {criterion.id} '
                f'({criterion.title}): {reason}',
                _place(release, evidence),
                help=criterion.next_step or criterion.question,
            )


def _place(release: Release, evidence: Evidence | None = None) -> Place:
    """The evidence's own place when its subject is at hand, else the card's first line."""
    subjects: list[Subject] = [*release.licenses, *release.manifests, *release.headers]
    if release.card is not None:
        subjects.insert(0, release.card)
    if evidence is not None:
        for subject in subjects:
            if subject.path == evidence.path:
                return subject.line(max(evidence.line, 1))
    return (subjects[0] if subjects else release).span(0)
