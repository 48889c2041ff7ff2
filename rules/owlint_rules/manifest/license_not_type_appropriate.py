"""A component is under an open license that is meant for another type of content.

## What it does
Lists each component whose license the Model Openness Tool does not call appropriate for
its type (code, data or document), with the license that applies and its origin.
Severity: info. Warns about a model card, report or paper that states no license and so
inherits that of the software.

## Why it matters
The framework prefers open source licenses for code, open data licenses for data and
open content licenses for documents. The tool warns about the rest, but the class does
not depend on it: since version 1.1, an open license is enough. Its lists are short;
GPL-3.0-only code is on none of them. A paper is seldom under the license of the code:
listings that inherit it are the most frequent mistake in the tool's collection
(lfai/model_openness_tool issue 80).

## Example
```yaml
- name: Model parameters (Final)
  license: Apache-2.0
```

## Use instead
```yaml
- name: Model parameters (Final)
  license: CDLA-Permissive-2.0
```

## Fix safety
No fix: owlint never chooses a license for you.

## References
- Model Openness Tool: lfai/model_openness_tool, commit 8b5d30e (2026-05-11), license table
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.definitions.mof import evaluate_mof
from owlint_rules.model.finding import INFO, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.mof import (
    COMPONENTS_ROUTE,
    component_name,
    components_of,
    release_of,
)
from owlint_rules.vocab.mof import PAPERS
from owlint_rules.vocab.spdx_ids import OSI_APPROVED

CODE = 'OWL417'
SEVERITY = INFO
WHY = 'the license is open, and meant for other content'


_OF_THE_CODE = ('release.license.distribution', 'release.license.code')
_TYPES = {'code': 'code', 'data': 'data', 'document': 'documents'}


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each component that the tool would warn about."""
    if release_of(manifest) is None:
        return
    result = evaluate_mof(manifest.data)
    placed = {component_name(item): index for index, item in components_of(manifest)}
    for name in PAPERS:
        one = result.components[name]
        if name in placed and one.source in _OF_THE_CODE and _is_for_code(one.license):
            yield Finding(
                f'{name} inherits {one.license}, a license for software, from `{one.source}`',
                manifest.at(*COMPONENTS_ROUTE, placed[name]),
                severity=WARNING,
                help='State the license that the document itself is under.',
            )
    for name in result.not_appropriate:
        one = result.components[name]
        if name not in placed:
            continue  # an unknown name counted as Datasets: unknown-component
        if one.component.type == 'data' and one.license == 'CC0-1.0':
            continue  # misjudged-license
        if name in PAPERS and one.source in _OF_THE_CODE and _is_for_code(one.license):
            continue
        kind = _TYPES[one.component.type]
        whence = f', inherited from `{one.source}`,' if one.source != 'component' else ''
        route = (*COMPONENTS_ROUTE, placed[name], 'license')
        yield Finding(
            f'{name}: {one.license}{whence} is open but not on the list of licenses for {kind}',
            manifest.at(*route),
            help='The class does not change; the Model Openness Tool shows a warning.',
        )


def _is_for_code(license: str) -> bool:
    """Whether a license was written for software alone."""
    return license in OSI_APPROVED and not license.startswith(('CC', 'GFDL', 'OFL', 'OGL'))
