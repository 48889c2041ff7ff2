"""The interface for programs in Python: see docs/python.md; docs/stability.md says what stays.

What the functions return has the attributes that the JSON of the commands has as keys, with the
same meaning: docs/schema/check-1.json, verdict-1.json and license-1.json.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

from owlint import __version__
from owlint.commands import license as texts
from owlint.commands import verdict as judging
from owlint.commands.check import check_kinds, use_baseline
from owlint.commands.common import check_drive, expand, no_such, without_excluded, words
from owlint.decoding import decode
from owlint.engine import Engine
from owlint.errors import ConfigError as Error
from owlint.files import Files
from owlint.fix import add_replacements
from owlint.memory import in_memory
from owlint.paths import show
from owlint.report.context import Context
from owlint.report.findings import json as findings_json
from owlint.report.verdicts import json as verdicts_json
from owlint.settings import Settings
from owlint.strings import clean, shown_path
from owlint_rules.model.subjects import LicenseText
from owlint_rules.text import counted

__all__ = [
    'Answer', 'Change', 'Clause', 'Criterion', 'Definition', 'Doubt', 'Edit', 'Error', 'Evidence',
    'Fact', 'Finding', 'Fix', 'Identified', 'License', 'Part', 'Related', 'Release', 'Report',
    'Suppressed', 'check', 'identify', 'releases', 'verdict',
]  # fmt: skip

Path = str | os.PathLike[str]
Severity = Literal['error', 'warning', 'info']
Status = Literal['met', 'not met', 'no evidence', 'undecided']
Kind = Literal['card', 'license', 'header', 'manifest', 'weights', 'release']


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another place that a finding speaks of; counted as in ``Finding``."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A stretch of a file and the text that takes its place; with ``create`` a new file."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    create: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """What would mend a finding; ``fixable`` of the finding says whether it is safe."""

    title: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule has found; lines and columns count from 1, ends are exclusive."""

    code: str
    name: str
    url: str
    severity: Severity
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    fixable: Literal['safe', 'unsafe'] | None
    suppressed: bool
    suppressed_by: Literal['comment', 'ignore', 'per-file-ignores', 'baseline'] | None
    reason: str
    help: str
    place: str
    confidence: Literal['high', 'low']
    fingerprint: str
    related: tuple[Related, ...]
    fix: Fix | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The answer of ``check``: findings in the order of paths and lines, and what was looked at."""

    findings: tuple[Finding, ...]
    files_checked: int
    looked_at: Mapping[str, int]
    left_out: int
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A place and its words; ``line`` is None where the file as a whole is meant."""

    path: str
    line: int | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a license says to a question that people ask."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class License:
    """A license of the weights, where it is stated, and why it may not hold ('' for nothing)."""

    title: str
    link: str | None
    doubt: str
    places: tuple[Evidence, ...]
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Why criteria are undecided, and who could settle that."""

    criteria: tuple[str, ...]
    note: str
    who: str
    places: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """How the release stands to one question of a definition; ``next`` is what to do."""

    id: str
    title: str
    question: str
    source: str
    axis: str
    counts: bool
    status: Status
    evidence: tuple[Evidence, ...]
    note: str
    next: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """The verdict by one definition; ``extra`` is what only some have, as the class of the MOF."""

    id: str
    title: str
    version: str
    source: str
    status: Status
    axes: Mapping[str, Status | None]
    criteria: tuple[Criterion, ...]
    extra: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppressed:
    """A finding about the release that its own files hold back."""

    code: str
    name: str
    path: str
    line: int
    message: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The answer of ``verdict``: what a release is, and how it stands to each definition."""

    path: str
    name: str
    found: tuple[str, ...]
    lacks: tuple[str, ...]
    model: str
    date: str | None
    licenses: tuple[License, ...]
    undecided: tuple[Doubt, ...]
    claims: tuple[str, ...]
    definitions: tuple[Definition, ...]
    suppressed: tuple[Suppressed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Where a text differs from that of the license."""

    kind: Literal['added', 'removed', 'replaced']
    line: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause that a person should read, and the criteria that it touches."""

    kind: str
    line: int
    text: str
    criteria: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What the license grants, asks for or forbids, and whether its clause stands in the text."""

    fact: str
    state: Literal['stands', 'changed', 'gone']
    number: str
    line: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of several licenses in a text."""

    status: str
    license: str | None
    spdx: str | None
    line: int
    end_line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Identified:
    """The answer of ``identify``: which license a text is, and how it differs from it."""

    status: Literal['exact', 'modified', 'custom', 'pointer', 'unknown']
    license: str | None
    spdx: str | None
    title: str
    variant: str
    similarity: float
    changes: tuple[Change, ...]
    clauses: tuple[Clause, ...]
    facts: tuple[Fact, ...]
    notes: tuple[str, ...]
    parts: tuple[Part, ...]


def check(
    *paths: Path,
    files: Mapping[str, str | bytes] | None = None,
    name: str = '',
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    kinds: Iterable[Kind] = (),
    strict: bool = False,
    validate: bool = False,
    config: str = '',
    isolated: bool = False,
) -> Report:
    """What ``owlint check`` finds in files and folders, or in a release of texts in memory.

    ``files`` are texts by their path in that release, ``name`` is its name, as ``org/name``. The
    other arguments are the options of the command. Raises Error where the command would end with
    exit code 2.
    """
    settings = Settings(
        select=_words(select),
        ignore=dict.fromkeys(_words(ignore), ''),
        kinds=tuple(kinds),
        strict=strict,
        validate=validate,
        config=config,
        isolated=isolated,
    )
    check_kinds(settings)
    with _given(paths, files, name) as (folders, given):
        engine = Engine(settings, given)
        expanded = without_excluded(expand(folders, given), engine.configs)
        if files is None:
            use_baseline(settings, engine)
        result = engine.check(expanded, add_replacements)
        context = Context(version=__version__, rules=engine.configs.home().plugin_rules)
    found = [findings_json.plain(one, context) for one in result.findings]
    return Report(
        findings=tuple(_read(Finding, one) for one in found),
        files_checked=result.files_checked,
        looked_at=result.looked_at,
        left_out=result.left_out,
        notes=tuple(result.notes),
    )


def verdict(
    path: Path = '',
    *,
    files: Mapping[str, str | bytes] | None = None,
    name: str = '',
    definitions: str | Iterable[str] = (),
    strict: bool = False,
    config: str = '',
    isolated: bool = False,
) -> Release:
    """What ``owlint verdict`` says of the release at a path, or of one of texts in memory.

    ``files`` are texts by their path in that release, ``name`` is its name, as ``org/name``.
    ``definitions`` are ids or the paths of definition files; none stands for all. Raises Error
    where nothing can be judged.
    """
    settings = Settings(strict=strict, config=config, isolated=isolated)
    with _given((path,) if path else (), files, name) as (folders, given):
        engine = Engine(settings, given)
        folder = folders[0] if files is not None else _release_at(folders[0], engine)
        judged = judging.judge(engine, folder, _words(definitions))
        data = verdicts_json.plain(judged)
    for one in data['definitions']:
        known = {field.name for field in fields(Definition)}
        one['extra'] = {key: one.pop(key) for key in one.keys() - known}
    return _read(Release, data)


def releases(path: Path = '.', *, config: str = '', isolated: bool = False) -> tuple[str, ...]:
    """The folders of all releases in and below a folder, as ``owlint verdict --all`` finds them."""
    engine = Engine(Settings(config=config, isolated=isolated))
    folders = judging.folders_of([_existing(path)], engine, {}, every=True)
    return tuple(map(show, folders))


def identify(text: str | bytes) -> Identified:
    """Which license a text is, as ``owlint license`` says."""
    subject = LicenseText('-', decode(_raw(text)).text)
    data = texts.plain(subject)
    del data['path']
    return _read(Identified, data)


@contextmanager
def _given(
    paths: Iterable[Path], files: Mapping[str, str | bytes] | None, name: str
) -> Iterator[tuple[list[str], Files]]:
    """The paths to work on, and the files as they are seen: of the disk, or of memory."""
    named = [_existing(path) for path in paths]
    if bool(named) == (files is not None):
        raise Error('either paths or `files` say what is looked at')
    if files is None:
        yield named, Files()
        return
    contents = {path: _raw(content) for path, content in files.items()}
    with in_memory(contents, name) as (folder, given):
        yield [folder], given


def _existing(path: Path) -> str:
    found = os.fspath(path)
    if not os.path.lexists(found):
        raise no_such(found)
    check_drive(found)
    return found


def _release_at(path: str, engine: Engine) -> str:
    """The folder of the one release that a path stands for."""
    folders = judging.folders_of([path], engine, {}, every=False)
    if len(folders) != 1:
        many = counted(len(folders), 'release')
        raise Error(f'{shown_path(path)}: {many} here, and not one; `releases` lists them')
    return folders[0]


def _words(given: str | Iterable[str]) -> list[str]:
    return words([given] if isinstance(given, str) else given)


def _raw(text: str | bytes) -> bytes:
    return text.encode('utf-8', 'surrogatepass') if isinstance(text, str) else text


Shape = TypeVar('Shape')


def _read(shape: type[Shape], data: Mapping[str, Any]) -> Shape:
    """One of the classes above from the JSON that has its attributes as keys."""
    return cast(Shape, _value(shape, clean(data)))


def _value(kind: Any, value: Any) -> Any:
    if is_dataclass(kind) and value is not None:
        hints = _hints(cast(type, kind))
        return cast(type, kind)(**{key: _value(hints[key], one) for key, one in value.items()})
    if get_origin(kind) is tuple:
        return tuple(_value(get_args(kind)[0], one) for one in value)
    if get_origin(kind) is UnionType:
        return _value(get_args(kind)[0], value)
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
