"""Whole documents against the schemas of their formats, by the libraries that are kept for them.

The libraries are an extra of the program and run in a process of their own
(``worker.py``), which is started at the first manifest that is validated: what
they import, print, use up or die of stays there. Nothing of this package is
imported by a run that does not validate.
"""

from __future__ import annotations

from owlint.errors import ConfigError
from owlint.validation.process import Worker
from owlint_rules.model.fault import Fault
from owlint_rules.model.finding import WARNING
from owlint_rules.model.subjects import Manifest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


#: format -> (name for people, the extra that brings its validator)
FORMATS = {
    'cyclonedx': ('CycloneDX', 'validate'),
    'spdx2': ('SPDX 2', 'validate'),
    'spdx3': ('SPDX 3', 'validate'),
    'citation': ('the Citation File Format', 'validate'),
    'pyproject': ('pyproject.toml', 'validate'),
    'croissant': ('Croissant', 'validate-croissant'),
}
#: Answers that are kept: a fix run looks at the same text several times.
_KEPT = 64

_worker: Worker | None = None
_answers: dict[tuple[str, str, str], dict[str, Any]] = {}


def faults_of(manifest: Manifest) -> tuple[list[Fault], int]:
    """What the validator of a manifest's format says about it; nothing where there is none.

    The first faults, and the number of all.

    Only a manifest that was read whole and without an error is handed over.
    Raises ConfigError when the library for the format is not installed.
    """
    if manifest.format not in FORMATS or manifest.data is None:
        return [], 0
    if manifest.syntax_error is not None or manifest.problems:
        return [], 0
    answer = _ask(manifest)
    name, extra = FORMATS[manifest.format]
    if answer.get('missing'):
        raise ConfigError(
            f'{manifest.path}: validating {name} needs {answer["missing"]}, which is not '
            f"installed; `pip install 'owlint[{extra}]'` brings it (a pre-commit hook takes it as "
            'one of its `additional_dependencies`)'
        )
    if answer.get('failed'):
        message = f'not validated: the validator of {name} failed: {answer["failed"]}'
        return [Fault(message, severity=WARNING)], 1
    from owlint.validation.positions import fault_at

    faults = [fault_at(manifest, answer['schema'], item) for item in answer['faults']]
    return faults, answer['total']


def _ask(manifest: Manifest) -> dict[str, Any]:
    global _worker
    key = (manifest.format, manifest.syntax, manifest.text)
    known = _answers.get(key)
    if known is not None:
        return known
    request: dict[str, Any] = {'format': manifest.format, 'syntax': manifest.syntax}
    if manifest.syntax == 'yaml':
        from owlint.validation.plain import plain

        assert manifest.data is not None
        request['data'] = plain(manifest.data)
    else:
        request['text'] = manifest.text.removeprefix('\ufeff')
    if _worker is None:
        _worker = Worker()
    answer = _worker.ask(request)
    if len(_answers) >= _KEPT:
        _answers.clear()
    _answers[key] = answer
    return answer
