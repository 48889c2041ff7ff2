"""A manifest departs from the schema of its format, as the format's own validator sees it.

## What it does
Checks each manifest with the validator of its format: CycloneDX (JSON and XML), SPDX 2
(tag-value, JSON, YAML), SPDX 3, `CITATION.cff`, `pyproject.toml` and Croissant. Runs
only with `--validate` or `validate = true` in the configuration, and requires the
libraries of `pip install 'owlint[validate]'` (for Croissant,
`owlint[validate-croissant]`). Shows the first errors of a file and counts the rest. If
a validator does not know the version of a document, an `info` says that it was not
validated.

## Why it matters
Tools that import a manifest reject what does not fit its schema, or silently drop the
parts that they do not understand.

## Example
```json
{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"type": "model"}]}
```

## Use instead
```json
{
  "bomFormat": "CycloneDX",
  "specVersion": "1.6",
  "components": [{"type": "machine-learning-model", "name": "owl"}]
}
```

## Fix safety
No fix: a schema shows what is wrong, not what was meant.

## References
- CycloneDX 1.2 to 1.7, schemas as shipped with cyclonedx-python-lib
- SPDX 2.3, as implemented by spdx-tools; SPDX 3.0.1 model, as shipped with spdx-python-model
- Citation File Format 1.2.0, schema as shipped with check-jsonschema
- validate-pyproject; mlcroissant
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.fault import Fault
from owlint_rules.model.finding import ERROR, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Place
from owlint_rules.model.subjects import Manifest
from owlint_rules.text import counted

CODE = 'OWL436'
SEVERITY = ERROR
WHY = "the format's own validator refuses the manifest"

#: Faults of a file that are shown: one fault often brings others along.
SHOWN = 5


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each of the first faults, and one for all others."""
    if options.validator is None:
        return
    faults, total = options.validator(manifest)
    placed = [(manifest.locate(_place(manifest, fault)), fault) for fault in faults]
    placed.sort(key=lambda pair: pair[0][0])
    faults = []
    said = set()
    for where, fault in placed:
        # what is wrong with a value is said once
        if fault.about_value and where in said:
            total -= 1
            continue
        said.add(where)
        faults.append(fault)
    for fault in faults[:SHOWN]:
        yield Finding(
            f'{fault.schema}: {fault.message}' if fault.schema else fault.message,
            _place(manifest, fault),
            severity=fault.severity,
            # the rules about licenses say more of one than that no schema lists it
            weak=fault.about_value,
        )
    more = total - SHOWN
    if more > 0 and len(faults) > SHOWN:
        yield Finding(
            f'{faults[0].schema}: {counted(more, "more fault")} from here on',
            _place(manifest, faults[SHOWN]),
            help='Fix those that are shown first; others often go with them.',
        )


def _place(manifest: Manifest, fault: Fault) -> Place:
    if fault.span is not None:
        return manifest.span(*fault.span)
    if fault.route:
        return manifest.at(*fault.route, key=fault.key)
    return manifest.line(1)
