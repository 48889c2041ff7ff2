"""A suppression comment gives no reason.

## What it does
Asks for a reason behind the bracket of `owlint: ignore[...]`. For information only.

## Why it matters
Reports and verdicts show suppressed findings with their reason. Whoever reads
them wants to know why somebody looked away.

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

from owlint_rules.finding import INFO, Finding
from owlint_rules.subjects import Options, Subject

CODE = 'OWL802'
SEVERITY = INFO


def check(subject: Subject, options: Options) -> Iterator[Finding]:
    """The engine reports these findings itself; there is no subject to look at."""
    yield from ()
