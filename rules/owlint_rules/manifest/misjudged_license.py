"""The Model Openness Tool judges this license differently from the framework.

## What it does
Reports licenses of components that the tool's own tables get wrong: PDDL-1.0, which it
knows only as `ODC-PDDL-1.0` and so treats as not open; CC0-1.0, which it calls
appropriate for documents but not for data; and the ten licenses that the SPDX list
calls OSI-approved or free today but did not in May 2024, the version of the list that
the tool uses. Severity: info.

## Why it matters
The tool can show a lower class than the release earned, without any mistake in the
manifest. The profile `mof-strict` judges these licenses as the framework intends.

## Example
```yaml
- name: Datasets
  license: PDDL-1.0
```

## Use instead
The license is right as it is; report the difference to the tool if it matters.

## Fix safety
No fix: nothing is wrong here.

## References
- Model Openness Tool: lfai/model_openness_tool, commit 8b5d30e (2026-05-11), license table
- SPDX License List 3.24 (2024-05) and 3.29
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.definitions.mof import evaluate_mof
from owlint_rules.model.finding import INFO, Finding
from owlint_rules.model.node import Route
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.mof import release_of
from owlint_rules.vocab.mof import FLAGGED_LATER

CODE = 'OWL416'
SEVERITY = INFO
WHY = 'the manifest is right: only the tool judges otherwise'


_NAMES = ('PDDL-1.0', 'CC0-1.0', *sorted(FLAGGED_LATER))
#: By the name of a note; an empty reason: the note says it.
_WHY = {
    'approved-later': '',
    'pddl': 'the Model Openness Tool knows PDDL-1.0 only by the wrong identifier ODC-PDDL-1.0',
    'cc0': 'the Model Openness Tool calls CC0-1.0 appropriate for documents only, not for data',
}


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each license of a component that the tool's tables have wrong."""
    if release_of(manifest) is None:
        return
    if not any(name in manifest.text for name in _NAMES):
        return
    seen: set[Route] = set()
    for note in evaluate_mof(manifest.data).notes:
        if note.name in _WHY and note.route not in seen:
            seen.add(note.route)
            yield Finding(_WHY[note.name] or note.message, manifest.at(*note.route))
