"""The license in a Modelfile is not the text of a known license.

## What it does
Checks that the text of every `LICENSE` instruction is a known license text. Reports a
name without a text, a modified text, and an unknown one.

## Why it matters
Ollama shows this text as the license to everyone who pulls the model. With a bare name,
users must guess the terms, and a text with one changed word is a different license from
what it seems.

## Example
```text
FROM ./owl.gguf
LICENSE Apache-2.0
```

## Use instead
```text
FROM ./owl.gguf
LICENSE "Apache License
Version 2.0, January 2004
... the whole text ..."
```

## Fix safety
No fix: owlint never writes a license text into another file.

## References
- Ollama documentation: Modelfile, LICENSE
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import INFO, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Place, line_starts
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import TEXT, statements_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.manifests.reading import Statement


CODE = 'OWL434'
SEVERITY = INFO
WHY = 'Ollama passes on any text as a license'

#: Texts up to this length are names or pointers, not terms.
_SHORT = 200


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each license that is not a known text as it should be."""
    for statement in statements_of(manifest):
        if manifest.format != 'modelfile' or statement.kind != TEXT:
            continue
        place = manifest.at(*statement.route)
        text = statement.value
        if not text:
            yield Finding('this license is empty', place, severity=WARNING)
            continue
        if len(text) <= _SHORT:
            from owlint_rules.definitions.mof_license import spdx_id

            known = spdx_id(text)
            what = f'the name of {known}' if known else 'a short text'
            yield Finding(
                f'the license is {what}; Ollama shows it as the whole terms of the model',
                place,
                help='Put the license text there, between three double quotes.',
            )
            continue
        from owlint_rules.licenses.recognition.identify import identify

        match = identify(text)
        if match.status == 'modified':
            title = match.title or match.spdx or match.license or 'a known license'
            change = match.changes[0].text if match.changes else ''
            where = _line(manifest, statement, match.changes[0].line if match.changes else 0)
            # no comment can stand within the text, so the finding stands where it begins
            yield Finding(
                f'this is {title} with changes' + (f': {change[:120]}' if change else ''),
                place,
                severity=WARNING,
                help='Take the text as it was published, or say that these are terms of your own.',
                related=[(where, 'the first change')],
            )
        elif match.status == 'unknown':
            yield Finding(
                'this license text is none that owlint knows', place, help='Read it yourself.'
            )


def _line(manifest: Manifest, statement: Statement, number: int) -> Place:
    """A line of the license text, counted from 1, as a place in the file."""
    node = manifest.data.find(statement.route) if manifest.data is not None else None
    if node is None or number < 1:
        return manifest.at(*statement.route)
    start = node.start + len(node.value) - len(node.value.lstrip())
    starts = line_starts(statement.value)
    if number > len(starts):
        return manifest.at(*statement.route)
    begin = start + starts[number - 1]
    end = manifest.text.find('\n', begin)
    return manifest.span(begin, max(begin, min(node.end, end if end >= 0 else node.end)))
