"""What the headers of weight files, and the files beside them, say about their license."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from owlint_rules.lazy import lazy
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.subject import Subject
from owlint_rules.model.subjects import Release, Weights
from owlint_rules.statements.addresses import LONGEST_NAME, license_at
from owlint_rules.statements.statement import (
    RESTRICTION,
    STATES,
    SUGGESTS,
    WORDS,
    Statement,
    evidence_at,
    license_statement,
)
from owlint_rules.text import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


SOURCE, SIDECAR, SETTINGS = 'weight-header', 'sidecar', 'configuration-file'
#: A license in JSON; `other` and words that name none say nothing.
_LICENSE_KEY = lazy(r'"_?license"\s*:\s*"(?!other"|unknown"|none")([^"\\\n]{2,80})"', re.IGNORECASE)

#: Settings of the model itself.
_SETTINGS = frozenset(
    {
        'config.json', 'model_index.json', 'params.json', 'generation_config.json',
        'adapter_config.json', 'tokenizer_config.json',
    }
)  # fmt: skip
#: The same at the top of settings in YAML, by convention.
_LICENSE_LINE = lazy(
    r'^license(?:_id|_name)?[ \t]*:[ \t]*["\']?(?!other\b|unknown|none|null|see )'
    r'([A-Za-z][^"\'#\n{}\[\]:|>]{1,80})["\']?[ \t]*(?:#|$)',
    re.IGNORECASE | re.MULTILINE,
)
_YAML_SETTINGS = frozenset({'config', 'model', 'model_config', 'model-config', 'metadata'})
#: A comment in JSON, which has none of its own.
_COMMENT_KEY = lazy(
    r'"_?(?:comments?|notes?|notice|disclaimer|terms|usage)"\s*:\s*"([^"\\\n]{12,600})"',
    re.IGNORECASE,
)


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
    found: list[Statement] = []
    for name, text in release.texts.items():
        file = name.rpartition('/')[2].lower()
        stem, _, ending = file.rpartition('.')
        in_yaml = ending in ('yml', 'yaml') and stem in _YAML_SETTINGS
        if file not in _SETTINGS and not in_yaml:
            continue
        path = release.shown(name)
        subject = Subject(path, text, file=os.path.join(release.file, *name.split('/')))
        for comment in _COMMENT_KEY.finditer(text):
            found += _of_words(subject, comment)
        match = (_LICENSE_LINE if in_yaml else _LICENSE_KEY).search(text)
        if match is not None:
            value = match.group(1).rstrip()
            place = subject.span(match.start(1), match.start(1) + len(value))
            found.append(
                license_statement(
                    value, evidence_at(place, f'license: {value}'), source=SETTINGS,
                    certainty=SUGGESTS if in_yaml else STATES, place=place, where=path,
                )
            )  # fmt: skip
    return found


def _of_words(subject: Subject, comment: re.Match[str]) -> Iterator[Statement]:
    """The limits that a comment in settings puts on the weights."""
    from owlint_rules.statements.prose import statements_of_text

    for passage in statements_of_text(comment.group(1)):
        if passage.kind == RESTRICTION and passage.artifact in ('weights', 'everything'):
            place = subject.span(*comment.span(1))
            evidence = evidence_at(place, f'"{one_line(passage.words)}"')
            yield Statement(
                passage.restriction, WORDS, evidence,
                note=f'{evidence.path}:{evidence.line} says "{one_line(passage.words)}"',
                kind=RESTRICTION, source=SETTINGS, certainty=passage.certainty, place=place,
            )  # fmt: skip


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
