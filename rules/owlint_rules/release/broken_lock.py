"""The lock is not what `owlint lock` writes.

## What it does
Reports an `owlint.lock` that is not valid TOML, is too long or has another version, and
each entry with an unknown key or invalid value.

## Why it matters
A lock is evidence of the licenses of base models and datasets. A lock that cannot be
read counts as missing, so the terms of these models are unknown again.

## Example
```toml
version = 1

[models."example-lab/barn"]
license = 3
```

## Use instead
```sh
owlint lock --update
```

## Fix safety
No fix: `owlint lock` queries the Hub, which a hook never does.

## References
- docs/hub.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import LOCK_NAME, Release
from owlint_rules.statements.lock import lock_of

CODE = 'OWL641'
SEVERITY = ERROR
WHY = 'nothing can be compared with the lock'


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each fault."""
    file = release.lock
    if file is None:
        return
    for route, what in lock_of(release).faults:
        at = file.syntax_error[1] if file.syntax_error is not None and not route else 0
        yield Finding(
            f'{LOCK_NAME}: {what}' if route and what.startswith('`') else f'{LOCK_NAME} {what}',
            file.at(*route) if route else file.span(at),
            help='Run `owlint lock --update`.',
        )
