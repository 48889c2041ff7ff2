"""A license is one that the policy of the organization denies.

## What it does
Checks the terms of the weights, the base models, the datasets and the code of a release
against `[policy]` of the configuration and the policies that apply above it: a license
that a `deny` list names, or that an `allow` list does not name, is denied. The finding
quotes the clause of the license and the line of the policy. A base model that is only
inferred is a warning or an info.

## Why it matters
Whether a license is free is one question; whether a company may build on it is another.
A policy answers the second once, for all models of a repository, before they are used.

## Example
```toml
[policy.base-models]
deny = ["non-commercial"]
```
and a card that says `base_model: CohereForAI/aya-23-8B`.

## Use instead
A base model whose license passes, or an exception with a reason and a date.
```toml
[[policy.exceptions]]
name = "CohereForAI/aya-23-8B"
allow = ["non-commercial"]
reason = "agreement of 2026-03-02 with the publisher"
expires = 2027-03-01
```

## Fix safety
No fix.

## References
- docs/policy.md
- `owlint explain` shows the record of a license
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, INFO, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.policy._refusal import Refusal

CODE = 'OWL701'
SEVERITY = ERROR
WHY = 'the organization does not allow it'


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each work and each entry that refuses it."""
    if not options.policies:
        return
    from owlint_rules.policy._judged import place_of_refusal, refusals
    from owlint_rules.policy._refusal import DENIED

    for one in refusals(release, options):
        if one.status != DENIED:
            continue
        line = one.policy.line(one.route)
        subject = one.subject
        yield Finding(
            f'{subject.words} {subject.verb} {_denied(one, line)}',
            place_of_refusal(release, options, one),
            severity=None if subject.sure else INFO if subject.by_name else WARNING,
            confidence='high' if subject.sure else 'low',
            help='Use a work whose license passes, or ask for an exception: '
            f'[[policy.exceptions]] with `name = "{one.called}"`, a reason and a date.',
            related=[(one.policy.place(one.route), 'the policy')],
        )


def _denied(one: Refusal, line: str) -> str:
    """What denies a work: the license or the words, the entry and its line, and the clause."""
    if one.entry is None:
        return f'under {one.license}, which is not allowed ({line})'
    by = f'denied by `{one.entry.word}` ({line})'
    if one.is_in_words:
        return f'{by}; {one.reason}'
    return f'under {one.license}, {by}' + (f'; it {one.reason}' if one.entry.is_property else '')
