"""What configuration and command line tell the rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.model.configuration import Configuration
    from owlint_rules.model.fault import Fault
    from owlint_rules.model.node import Route
    from owlint_rules.model.policy import Policy
    from owlint_rules.model.subject import Place
    from owlint_rules.model.subjects import Manifest

_NOTHING: Mapping[str, Any] = MappingProxyType({})

#: Gives the first faults of a manifest, and the number of all.
Validator = Callable[['Manifest'], 'tuple[list[Fault], int]']


class Options:
    """What configuration and command line tell the rules.

    ``stated_license`` comes from ``--license`` or the configuration: the
    license that the release is under when no file says so. ``year`` and
    ``holder`` fill copyright lines and come from nowhere else.
    ``definitions`` are those of the configuration's own, by id.
    ``configuration`` is the file they come from, for places in it. ``validator``
    gives the first faults of a manifest and the number of all, where whole
    documents are to be validated. ``every`` asks for all findings, beyond the
    number that anybody reads: a fix mends them in one step. ``policies`` hold for the release,
    those of an organization and of folders above first; ``today`` is the date as ``2026-11-30``.
    """

    stated_license: str = ''
    year: str = ''
    holder: str = ''
    header: Mapping[str, Any] = _NOTHING
    release: Mapping[str, Any] = _NOTHING
    claims: Sequence[str] = ()
    definitions: Mapping[str, Mapping[str, Any]] = _NOTHING
    rules: Mapping[str, Mapping[str, Any]] = _NOTHING
    strict: bool = False
    add_license_from_file: bool = False
    configuration: Configuration | None = None
    validator: Validator | None = None
    every: bool = False
    policies: Sequence[Policy] = ()
    today: str = ''

    def __init__(self, **values: Any) -> None:
        for name, value in values.items():
            if name not in Options.__annotations__:
                raise TypeError(f'there is no option {name}')
            setattr(self, name, value)

    def rule(self, code: str) -> Mapping[str, Any]:
        """The configuration table of one rule, empty when there is none."""
        return self.rules.get(code, {})


def place_of(options: Options, route: Route) -> Place | None:
    """Where a setting stands, None when it does not come from a file."""
    file = options.configuration
    return file.place(route) if file is not None else None


def line_of_setting(options: Options, route: Route) -> tuple[str, int]:
    """Path and line of a setting; ('', 0) when it does not come from a file."""
    place = place_of(options, route)
    if place is None:
        return '', 0
    from bisect import bisect_right

    start, _ = place.subject.locate(place)
    return place.subject.path, bisect_right(place.subject.lines, start)
