"""An SPDX document uses a `LicenseRef-` name that it does not define.

## What it does
Compares the `LicenseRef-` names in all license expressions of an SPDX document with
those that the document defines: `hasExtractedLicensingInfos` in SPDX 2,
`simplelicensing_customIdToUri` or a license element in SPDX 3. Also reports definitions
without a text and, in SPDX 2, `DocumentRef-` names that are not among the external
document references.

## Why it matters
A `LicenseRef-` name means only what the document defines. Without its text, nobody
knows the terms, and the document does not validate.

## Example
```text
PackageLicenseDeclared: LicenseRef-OwlTerms
```

## Use instead
```text
PackageLicenseDeclared: LicenseRef-OwlTerms

LicenseID: LicenseRef-OwlTerms
ExtractedText: <text>You may use the owl ...</text>
```

## Fix safety
No fix: the text must come from the author.

## References
- SPDX Specification 2.3, chapter 10
- SPDX Specification 3.0.1, SimpleLicensing
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.licenses.names.expression import parse_expression
from owlint_rules.manifest._rewrite import within
from owlint_rules.model.finding import ERROR, Finding
from owlint_rules.model.node import Node
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import entries, scalar, statements_of
from owlint_rules.text import shown

CODE = 'OWL430'
SEVERITY = ERROR
WHY = 'the document is not valid, and nobody can find the text'


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each name without definition, at its first use, and each without text."""
    if manifest.format not in ('spdx2', 'spdx3') or manifest.data is None:
        return
    defined = _defined(manifest.data)
    for index, item in entries(manifest.data.get('hasExtractedLicensingInfos')):
        if not scalar(item.get('extractedText')):
            yield Finding(
                f'`{shown(scalar(item.get("licenseId"))) or "this license"}` is defined without '
                'its text',
                manifest.at('hasExtractedLicensingInfos', index),
                help='Add the license text as extractedText.',
            )
    told: set[str] = set()
    documents = _documents(manifest.data)
    for statement in statements_of(manifest):
        for name in parse_expression(statement.value).ids:
            if manifest.format == 'spdx2' and name.startswith('DocumentRef-'):
                other = name.partition(':')[0]
                if other not in documents and other not in told:
                    told.add(other)
                    start = statement.value.find(name)
                    yield Finding(
                        f'the document `{shown(other)}` is not named in this one',
                        within(manifest, statement.route, start, start + len(other)),
                        help='Name it among the external document references.',
                    )
            if not name.startswith('LicenseRef-') or name in defined or name in told:
                continue
            if manifest.format == 'spdx3' and _mapped(manifest.data, statement.route, name):
                continue
            told.add(name)
            start = statement.value.find(name)
            yield Finding(
                f'`{shown(name)}` is not defined in this document',
                within(manifest, statement.route, start, start + len(name)),
                help='Define it with its text, or write the SPDX identifier of the license.',
            )


def _documents(data: Node) -> set[str]:
    """The names that an SPDX 2 document gives other documents."""
    listed = data.get('externalDocumentRefs')
    found = set()
    for item in listed.value if listed is not None and listed.kind == 'list' else ():
        found.add(scalar(item.get('externalDocumentId')) or scalar(item).partition(' ')[0])
    return found


def _defined(data: Node) -> set[str]:
    found = {
        scalar(item.get('licenseId')) for _, item in entries(data.get('hasExtractedLicensingInfos'))
    }
    for _, item in entries(data.get('@graph')):
        identifier = scalar(item.get('spdxId')) or scalar(item.get('@id'))
        name = identifier.replace('#', '/').rpartition('/')[2]
        if name.startswith('LicenseRef-'):
            found.add(name)
    return found


def _mapped(data: Node, route: tuple[str | int, ...], name: str) -> bool:
    """Whether the expression element itself says where the name is defined."""
    element = data.find(route[:-1])
    pairs = element.get('simplelicensing_customIdToUri') if element is not None else None
    return any(scalar(item.get('key')) == name for _, item in entries(pairs))
