"""A key appears twice in one mapping of a release manifest.

## What it does
Reports the second and later pair with the same key in one mapping of a JSON or YAML
manifest.

## Why it matters
Most readers silently keep the last pair, some the first, and some reject the file. If a
license is stated twice, different tools see different licenses.

## Example
```json
{"name": "owl", "license": "MIT", "license": "Apache-2.0"}
```

## Use instead
```json
{"name": "owl", "license": "Apache-2.0"}
```

## Fix safety
No fix: it is uncertain which of the two was meant.

## References
- RFC 8259, section 4
- YAML 1.2.2, section 3.2.1.3
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.text import shown

CODE = 'OWL421'
SEVERITY = ERROR
WHY = 'readers take different ones of the two values'

#: Most findings about one file.
_MOST = 50


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding at each repeated key."""
    if manifest.syntax not in ('json', 'yaml') or manifest.format in ('', 'mof'):
        return
    if manifest.data is None:
        return
    count = 0
    for _, node in manifest.data.walk():
        if node.kind != 'map':
            continue
        seen: dict[str, int] = {}
        for key, _ in node.value:
            if key.kind != 'scalar':
                continue
            first = seen.setdefault(key.value, key.start)
            if first == key.start:
                continue
            count += 1
            if count > _MOST:
                return
            yield Finding(
                f'the key `{shown(key.value)}` is repeated here; most readers keep only '
                'the last one',
                manifest.span(key.start, key.end),
                help='Keep the one that is right.',
                related=[(manifest.span(first), 'the first one')],
            )
