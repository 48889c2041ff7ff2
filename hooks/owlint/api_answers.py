"""What the functions of ``owlint.api`` return: JSON of the commands as plain classes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

from owlint.strings import clean, encodable

Severity = Literal['error', 'warning', 'info']
Status = Literal['met', 'not met', 'no evidence', 'undecided']


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


Shape = TypeVar('Shape')


def read(shape: type[Shape], data: Mapping[str, Any]) -> Shape:
    """One of the classes above from the JSON that has its attributes as keys."""
    return cast(Shape, _reader(cast(Any, shape))(data))


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of a type from its JSON; each type is looked at once."""
    if kind is str:
        return encodable
    if is_dataclass(kind):
        shape = cast(type, kind)
        readers = {name: _reader(hint) for name, hint in get_type_hints(shape).items()}
        return lambda value: shape(**{name: readers[name](one) for name, one in value.items()})
    origin = get_origin(kind)
    if origin not in (tuple, UnionType):
        return _as_it_is if origin is Literal or kind in (bool, int, float) else clean
    inner = _reader(get_args(kind)[0])
    if origin is tuple:
        return lambda value: tuple(map(inner, value))
    return lambda value: None if value is None else inner(value)


def _as_it_is(value: Any) -> Any:
    return value
