"""What the headers of weight files, and the files beside them, say about their license."""

from __future__ import annotations

from owlint_rules.model.evidence import Evidence
from owlint_rules.model.subjects import Release, Weights
from owlint_rules.statements.addresses import LONGEST_NAME, license_at
from owlint_rules.statements.statement import Statement, license_statement
from owlint_rules.text import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


SOURCE, SIDECAR = 'weight-header', 'sidecar'


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
