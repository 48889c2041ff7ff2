"""A suppression comment names no rule, or one that does not exist.

## What it does
Reports `owlint: ignore` comments without rules in brackets or with a word that
is neither a code, a prefix nor a name of a rule. Such a comment does nothing.

## Why it matters
Its author believes that the finding is dealt with.

## Example
```yaml
license: foo  # owlint: ignore our own id
```

## Use instead
```yaml
license: foo  # owlint: ignore[license-not-in-list] our own id
```

## Fix safety
No fix: which rule was meant is a guess.

## References
- docs/suppressions.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.run import Run

CODE = 'OWL803'
SEVERITY = WARNING


def check(run: Run, options: Options) -> Iterator[Finding]:
    """One finding for each comment that does nothing, and each name of no rule in another."""
    for comment in run.comments:
        if comment.error:
            yield Finding(f'this comment suppresses nothing: {comment.error}', run.place(comment))
            continue
        for problem in comment.unknown:
            yield Finding(problem, run.place(comment))
