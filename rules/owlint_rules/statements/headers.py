"""What the headers of weight files, and the files beside them, say about their license."""

from __future__ import annotations

import os
import re

from owlint_rules.lazy import lazy
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.subject import Subject
from owlint_rules.model.subjects import Release, Weights
from owlint_rules.statements.addresses import LONGEST_NAME, license_at
from owlint_rules.statements.statement import Statement, evidence_at, license_statement
from owlint_rules.text import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


SOURCE, SIDECAR, SETTINGS = 'weight-header', 'sidecar', 'configuration-file'
#: A license in JSON; `other` and words that name none say nothing.
_LICENSE_KEY = lazy(r'"license"\s*:\s*"(?!other"|unknown"|none")([^"\\\n]{2,80})"', re.IGNORECASE)


def header_statements(release: Release) -> list[Statement]:
    """The licenses that weight files and their sidecars state."""
    found: list[Statement] = []
    for weights in release.weights:
        found += _of_header(weights)
        for path, line, value in weights.sidecars:
            evidence = Evidence(path, line, f'SPDX-License-Identifier: {value}')
            found.append(
                license_statement(value, evidence, source=SIDECAR, place=weights.at(), where=path)
            )
    return found + _of_settings(release)


def _of_settings(release: Release) -> list[Statement]:
    """The license in the settings of the model itself."""
    found = []
    for name, text in release.texts.items():
        settings = name.rpartition('/')[2].lower() in ('config.json', 'model_index.json')
        match = _LICENSE_KEY.search(text) if settings else None
        if match is not None:
            path = release.shown(name)
            file = os.path.join(release.file, *name.split('/'))
            place = Subject(path, text, file=file).span(*match.span(1))
            evidence = evidence_at(place, f'license: {match.group(1)}')
            found.append(
                license_statement(
                    match.group(1), evidence, source=SETTINGS, place=place, where=path
                )
            )
    return found


def _of_header(weights: Weights) -> list[Statement]:
    """The license, else its name, else its link; what stands behind a license only describes it."""
    stated = {key: value.strip() for key, value in weights.licenses}
    plain = [key for key in stated if not key.endswith(('.link', '.name'))]
    said = [key for key in plain if stated[key].lower() not in ('other', 'unknown', '')]
    if not said:
        said = [key for key in stated if key.endswith('.name')] or plain
    if not said:
        said = [key for key in stated if license_at(stated[key])]
    found = []
    for key in said:
        value = stated[key]
        evidence = Evidence(weights.path, 0, f'{key}: {one_line(value, 60)}')
        more: dict[str, Any] = {
            'source': SOURCE,
            'place': weights.at(),
            'where': f'{weights.path} ({key})',
        }
        if len(value) > LONGEST_NAME and '://' not in value[:10]:
            from owlint_rules.licenses.recognition.identify import identify
            from owlint_rules.statements.texts import match_statement

            name = f'the text in {key} of {weights.name}'
            found.append(match_statement(identify(value), name, evidence, carried=True, **more))
        else:
            found.append(license_statement(license_at(value) or value, evidence, **more))
    return found
