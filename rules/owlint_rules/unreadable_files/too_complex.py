"""A YAML text exceeds the limits of size, depth or aliases.

## What it does
Reports YAML with more than 64 levels of nesting, more than a million characters or
200,000 values, or an anchor that contains itself.

## Why it matters
Such a text makes parsers run out of stack or memory; libyaml's composer crashes the
whole process at about 30,000 levels. No real card comes close.

## Example
```yaml
a: &a [*a]
```

## Use instead
Plain values.

## Fix safety
No fix.

## References
- docs/limits.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Subject
from owlint_rules.unreadable_files._problems import findings

CODE = 'OWL904'
SEVERITY = ERROR
WHY = 'nothing in the file was checked'


def check(subject: Subject, options: Options) -> Iterator[Finding]:
    """One finding for each problem of this name that the reader met."""
    return findings(subject, 'too-complex', 'Simplify the document.')
