"""A license in a manifest is a deprecated SPDX identifier.

## What it does
Reports deprecated identifiers such as `GPL-3.0`, `GPL-2.0+` or `BSD-2-Clause-FreeBSD`
in every field for SPDX identifiers, expressions and URLs on spdx.org.

## Why it matters
`GPL-3.0` does not say whether later versions are included, which makes a difference to
anyone who combines works. Validators warn about deprecated names, and some reject them.

## Example
```toml
license = "GPL-2.0+"
```

## Use instead
```toml
license = "GPL-2.0-or-later"
```

## Fix safety
Safe if the list names one successor with the same meaning (`+` becomes `-or-later`).
`GPL-3.0` needs a person: only the author knows whether `-only` or `-or-later` was
meant.

## References
- SPDX License List 3.29
- SPDX Specification 3.0.1, annex B (license expressions)
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.manifest._rewrite import rewritten, within
from owlint_rules.manifest._values import deprecated, spdx_statements
from owlint_rules.model.finding import INFO, SAFE, WARNING, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import URL, statements_of

CODE = 'OWL423'
SEVERITY = WARNING
WHY = 'tools still know the old id'
FIX = SAFE

_PACKAGES = ('pyproject', 'package-json')


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each deprecated identifier."""
    addresses = [one for one in statements_of(manifest) if one.kind == URL]
    seen: set[int] = set()
    for statement in [*spdx_statements(manifest), *addresses]:
        node = manifest.data.find(statement.route) if manifest.data is not None else None
        if id(node) in seen:  # an alias is the same text again
            continue
        seen.add(id(node))
        for wrong in deprecated(statement):
            fixable = wrong.right and rewritten(manifest, node, wrong.right) is not None
            yield Finding(
                f'{statement.what[:60]}: {wrong.message}',
                within(manifest, statement.route, wrong.start, wrong.end),
                # package tools still take it, and it says no less of the model
                severity=INFO if manifest.format in _PACKAGES else WARNING,
                fixable=SAFE if fixable else None,
                data=(statement.route, wrong.right),
            )


def fix(manifest: Manifest, finding: Finding, options: Options) -> Fix | None:
    """Write the successor that the list names."""
    route, right = finding.data
    assert manifest.data is not None
    edit = rewritten(manifest, manifest.data.find(route), right)
    return Fix(f'write `{right}`', [edit], changes=[route]) if edit is not None else None
