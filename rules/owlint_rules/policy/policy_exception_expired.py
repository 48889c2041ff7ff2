"""An exception of the policy has expired.

## What it does
Reports exceptions of `[policy]` whose `expires` date has passed. They no longer have an
effect: what they allowed is denied again.

## Why it matters
An exception has an end date so that somebody reviews it. Expired exceptions that are
neither removed nor renewed make a list that people stop reading.

## Example
```toml
[[policy.exceptions]]
name = "CohereForAI/aya-23-8B"
allow = ["non-commercial"]
reason = "for the evaluation of spring 2024"
expires = 2024-06-30
```

## Use instead
A new date, after somebody has looked again; or no exception.

## Fix safety
No fix.

## References
- docs/policy.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release

CODE = 'OWL703'
SEVERITY = WARNING
WHY = 'the organization has to decide again'


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each exception that is over."""
    for policy in options.policies:
        for index, exception in enumerate(policy.own_exceptions):
            from owlint_rules.policy._exceptions import is_over

            if is_over(exception, options):
                yield Finding(
                    f'the exception for {exception["name"]} ended on {exception["expires"]}',
                    policy.place(('exceptions', index, 'expires')),
                    help='Take it out, or renew it once its reason '
                    f'("{exception["reason"]}") has been reviewed.',
                )
