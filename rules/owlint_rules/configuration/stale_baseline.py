"""The baseline records findings that are gone.

## What it does
Compares the counts in the file of `--baseline` with the findings in the files of this
run, and reports entries that are too high.

## Why it matters
A baseline should only shrink. As long as a fixed finding stays recorded, a new one of
the same kind in the same file is hidden.

## Example
```json
{"version": 1, "findings": {"README.md": {"OWL110": 1}}}
```
although `README.md` states its license by now.

## Use instead
`owlint check --baseline FILE --write-baseline`

## Fix safety
No fix: `--write-baseline` renews the baseline.

## References
- docs/suppressions.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.run import Run

CODE = 'OWL804'
SEVERITY = WARNING
WHY = 'the baseline hides nothing, and may hide something later'


def check(run: Run, options: Options) -> Iterator[Finding]:
    """One finding for each entry that holds back more than there is."""
    for name, code, surplus in run.stale:
        times = 'once' if surplus == 1 else f'{surplus} times'
        yield Finding(
            f'{code} is recorded for {name} {times} more than it occurs',
            run.span(0),
            help='Regenerate the baseline with --write-baseline.',
        )
