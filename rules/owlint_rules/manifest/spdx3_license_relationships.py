"""An SPDX 3 package does not have exactly one concluded and one declared license.

## What it does
Counts the relationships `hasConcludedLicense` and `hasDeclaredLicense` of every AI
package and dataset package.

## Why it matters
The AI and Dataset profiles require exactly one of each; a document with fewer or more
does not conform, and tools do not know which license applies. Two of the three AI
packages in SPDX's own examples lack the concluded one.

## Example
```json
{"type": "Relationship", "from": "urn:owl", "relationshipType": "hasDeclaredLicense",
 "to": ["urn:mit"]}
```
and no other relationship of `urn:owl` about licenses.

## Use instead
```json
{"type": "Relationship", "from": "urn:owl", "relationshipType": "hasConcludedLicense",
 "to": ["urn:mit"]}
```
next to the one above.

## Fix safety
No fix: only the author of the document knows the concluded license.

## References
- SPDX Specification 3.0.1, AI profile and Dataset profile, conformance
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import scalar
from owlint_rules.statements.manifests.spdx import Graph, element_id, element_type
from owlint_rules.text import shown

CODE = 'OWL431'
SEVERITY = WARNING
WHY = 'the profile of the format asks for both, and readers show what is there'

_TITLES = {'ai_AIPackage': 'AI package', 'dataset_DatasetPackage': 'dataset package'}


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each package and each of the two relationships that is not there once."""
    if manifest.format != 'spdx3' or manifest.data is None:
        return
    graph = Graph(manifest.data)
    for route, package in graph.packages:
        title = _TITLES.get(element_type(package))
        if title is None:
            continue
        name = shown(scalar(package.get('name')) or element_id(package))
        for what in ('hasConcludedLicense', 'hasDeclaredLicense'):
            relations = graph.licenses.get((element_id(package), what), [])
            count = sum(max(1, len(targets)) for _, _, targets in relations)
            if count == 1:
                continue
            many = 'none' if not count else str(count)
            places = [(manifest.at(*where), 'one of them') for where, _, _ in relations]
            yield Finding(
                f'the {title} {name} should have exactly one `{what}` and has {many}',
                manifest.at(*route, 'name') if package.get('name') else manifest.at(*route),
                help='Where nothing was concluded, NoAssertionLicense says so.'
                if what == 'hasConcludedLicense'
                else 'Join several licenses in one license expression.',
                related=places,
            )
