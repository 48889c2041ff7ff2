"""A suppression comment names no rule, or one that does not exist.

## What it does
Reports `owlint: ignore` comments without rules in brackets, or with a word that is not
a code, a prefix or a name of a rule. Such a comment has no effect.

## Why it matters
Its author believes that the finding is suppressed.

## Example
```yaml
license: foo  # owlint: ignore our own id
```

## Use instead
```yaml
license: foo  # owlint: ignore[license-not-in-list] our own id
```

## Fix safety
No fix: the intended rule would be a guess.

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
WHY = 'the comment does nothing'


def check(run: Run, options: Options) -> Iterator[Finding]:
    """One finding for each comment that does nothing, and each name of no rule in another."""
    for comment in run.comments:
        if comment.error:
            yield Finding(f'this comment suppresses nothing: {comment.error}', run.place(comment))
            continue
        for problem in comment.unknown:
            yield Finding(problem, run.place(comment))
