"""A suppression comment holds nothing back.

## What it does
Reports `owlint: ignore[...]` comments, and single names in their brackets, for
which there is no finding any more. Only rules that ran are judged.

## Why it matters
A suppression that outlived its finding hides the next one of that kind. In a
legal file nobody will notice.

## Example
```yaml
license: mit  # owlint: ignore[OWL111] our own id
```

## Use instead
```yaml
license: mit
```

## Fix safety
No fix: the reason in the comment may still be worth keeping.

## References
- docs/suppressions.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.finding import WARNING, Finding
from owlint_rules.subjects import Options, Subject

CODE = 'OWL801'
SEVERITY = WARNING


def check(subject: Subject, options: Options) -> Iterator[Finding]:
    """The engine reports these findings itself; there is no subject to look at."""
    yield from ()
