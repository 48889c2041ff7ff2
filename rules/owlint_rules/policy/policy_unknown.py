"""The policy of the organization cannot be answered: terms are not known.

## What it does
Reports works whose terms are not stated, unknown to owlint, a modified version of a
known text, or stated in words that a person must interpret, if `[policy]` of the
configuration applies to them. It is an error where the policy denies `unknown` or has
an `allow` list, which an unknown license never passes, and an info where the policy
only denies some licenses: it may be one of them.

## Why it matters
Nobody can rely on terms that no one has read. Half of the base models that cards name
are in no table.

## Example
```toml
[policy.base-models]
deny = ["non-commercial", "unknown"]
```
and a card that says `base_model: example-lab/barn-7b`.

## Use instead
The license of the base model, as its publisher states it, where that is known.
```toml
[release.base-models]
"example-lab/barn-7b" = { license = "apache-2.0", source = "its model card, 2026-11-01" }
```

## Fix safety
No fix.

## References
- docs/policy.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, INFO, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release
from owlint_rules.text import sentence

CODE = 'OWL702'
SEVERITY = ERROR
WHY = 'the organization asks for known terms'


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each license of a work that nobody can judge."""
    if not options.policies:
        return
    from owlint_rules.policy._judged import place_of_refusal, refusals
    from owlint_rules.policy._refusal import NOT_KNOWN

    for one in refusals(release, options):
        if one.status != NOT_KNOWN:
            continue
        line = one.policy.line(one.route)
        subject = one.subject
        asked = f'denies `{one.entry.word}`' if one.entry is not None else 'allows known terms only'
        severity = INFO if not one.strict or subject.by_name else None
        yield Finding(
            f'the terms of {subject.words} are not known, and the policy {asked} ({line})',
            place_of_refusal(release, options, one),
            severity=severity if subject.sure or severity else WARNING,
            confidence='high' if subject.sure else 'low',
            help=sentence(one.says()) + ' State its license, or ask for an exception: '
            f'[[policy.exceptions]] with `name = "{one.called}"` and `allow = ["unknown"]`.',
            related=[(one.policy.place(one.route), 'the policy')],
        )
