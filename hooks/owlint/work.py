"""The work of a run: each file once, in batches, and what was found about a release or a file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from owlint.errors import ConfigFault
from owlint.files import Files
from owlint.result import Reported
from owlint_rules.model.finding import ERROR, INFO, SEVERITIES, WARNING
from owlint_rules.model.subject import Subject
from owlint_rules.model.subjects import Card, Manifest, Weights

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.config import Config
    from owlint.places import Hit

    #: The folder of a release, None for a file that belongs to none, and its files.
    Group = tuple[str | None, list[str]]

#: Formats that describe a package; and lists of parts, of software where there is no model.
_PACKAGES = frozenset({'pyproject', 'package-json'})
_SOFTWARE = _PACKAGES | {'cyclonedx', 'spdx2', 'spdx3'}
#: Files that a process is sent at a time.
_BATCH = 32


class Part:
    """What was found about one release, or about one file that belongs to none: plain data.

    ``shared`` are findings in configurations, which other releases may have as well. ``checked``
    and ``judged`` are paths of files and releases as they are shown; ``looked_at`` counts what the
    files were, ``left_out`` those that were not looked at. ``faults`` and ``unlisted`` are
    those that another process met and this one may not know. ``files`` counts all that were given.
    """

    __slots__ = (
        'checked', 'faults', 'files', 'judged', 'left_out', 'looked_at', 'reported', 'shared',
        'unlisted',
    )  # fmt: skip

    def __init__(self, files: int = 0) -> None:
        self.files = files
        self.reported: list[Reported] = []
        self.shared: list[Reported] = []
        self.checked: list[str] = []
        self.judged: list[str] = []
        self.looked_at: dict[str, int] = {}
        self.left_out = 0
        self.faults: list[ConfigFault] = []
        self.unlisted: dict[str, str] = {}

    def count(self, kind: str, subject: Subject) -> None:
        """Count what was looked at; a README that is the card of nothing is a file like others."""
        if kind != 'card' or not isinstance(subject, Card) or subject.flavor != 'other':
            self.looked_at[kind] = self.looked_at.get(kind, 0) + 1


def batches(groups: Iterable[Group]) -> Iterator[list[Group]]:
    """Groups in batches of some files each, so that sending them costs little."""
    batch: list[Group] = []
    size = 0
    for group in groups:
        batch.append(group)
        size += len(group[1])
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def once(paths: Iterable[str], files: Files) -> dict[str, str]:
    """Each file once, by absolute path: however it is written, and through linked folders."""
    by_real: dict[str, tuple[str, str]] = {}
    for path in paths:
        absolute = os.path.abspath(path)
        folder, name = os.path.split(absolute)
        real = os.path.join(files.real(folder), name)
        if real not in by_real or absolute == real:
            by_real[real] = absolute, os.path.normpath(path)
    return dict(by_real.values())


def apply_settings(finding: Reported, file: str, config: Config) -> None:
    """Set the severity, and suppress by the configuration's ``ignore`` and ``per-file-ignores``."""
    finding.severity = config.severity_of(finding.code) or finding.severity
    finding.locked = config.locks_rule(finding.code)
    if finding.locked:
        return
    for prefix, reason in config.ignore.items():
        if finding.code.startswith(prefix):
            finding.suppressed, finding.suppressed_by, finding.reason = True, 'ignore', reason
            return
    if not config.per_file_ignores:
        return
    relative = os.path.relpath(os.path.abspath(file), config.folder).replace(os.sep, '/')
    for number in config.ignored_files.matching(relative):
        for prefix, reason in config.per_file_ignores[number][1].items():
            if finding.code.startswith(prefix):
                finding.suppressed = True
                finding.suppressed_by = 'per-file-ignores'
                finding.reason = reason
                return


def order(finding: Reported) -> tuple[str, int, int, str, str]:
    return finding.path, finding.line, finding.column, finding.code, finding.message


def least(subject: Subject, *, released: bool) -> str:
    """The mildest severity that is told of a file unless its rule is selected by name.

    How a package states its license is no matter of the model; where none is released, test
    data that can run code is none either, nor hints about parts of the software.
    """
    if isinstance(subject, Manifest):
        return WARNING if subject.format in (_PACKAGES if released else _SOFTWARE) else INFO
    return ERROR if isinstance(subject, Weights) and not released else INFO


def ease(hits: list[Hit], subject: Subject) -> None:
    """Where no model is released, a package that contradicts itself stops nobody."""
    if isinstance(subject, Manifest) and subject.format in _PACKAGES:
        for hit in hits:
            if (hit.finding.severity or hit.rule.SEVERITY) == WARNING:
                hit.finding.severity = INFO


def matters(hit: Hit, least: str) -> bool:
    return SEVERITIES.index(hit.finding.severity or hit.rule.SEVERITY) >= SEVERITIES.index(least)
