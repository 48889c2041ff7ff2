"""A suppression comment gives no reason.

## What it does
Reports `owlint: ignore[...]` comments without a reason after the bracket. Severity:
info.

## Why it matters
Reports and verdicts show suppressed findings with their reason, so that readers know
why a finding was suppressed.

## Example
```yaml
license: foo  # owlint: ignore[OWL111]
```

## Use instead
```yaml
license: foo  # owlint: ignore[OWL111] our hub knows this id
```

## Fix safety
No fix: only a person knows the reason.

## References
- docs/suppressions.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import INFO, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.run import Run

CODE = 'OWL802'
SEVERITY = INFO
WHY = 'the comment works, and only its reader misses something'


def check(run: Run, options: Options) -> Iterator[Finding]:
    """One finding for each comment without a reason."""
    for comment in run.comments:
        if not comment.error and not comment.reason:
            yield Finding(
                'this suppression gives no reason',
                run.place(comment),
                help='Write the reason after the bracket; reports show it.',
            )
