"""A policy of the reader's: which licenses an organization allows. Plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from owlint_rules.model.configuration import Configuration
from owlint_rules.model.node import Route
from owlint_rules.model.subject import Place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Policy:
    """The table ``[policy]`` of one file.

    ``configuration`` is that file. ``exceptions`` are those that lift what it refuses: its own, and
    those of files that may loosen it. ``folder`` is what their paths are relative to.
    """

    __slots__ = ('configuration', 'exceptions', 'folder', 'table')

    def __init__(
        self,
        table: Mapping[str, Any],
        configuration: Configuration,
        folder: str,
        exceptions: Sequence[Mapping[str, Any]] = (),
    ) -> None:
        self.table = table
        self.configuration = configuration
        self.folder = folder
        self.exceptions = [*(exceptions or self.own_exceptions)]

    @property
    def own_exceptions(self) -> Sequence[Mapping[str, Any]]:
        """The exceptions that its own file makes."""
        found: Sequence[Mapping[str, Any]] = self.table.get('exceptions', ())
        return found

    def __repr__(self) -> str:
        return f'Policy({self.configuration.path!r})'

    def place(self, route: Route) -> Place:
        """The place of an entry of the table, which the file holds."""
        place = self.configuration.place(('policy', *route))
        return place if place is not None else self.configuration.span(0)

    def line(self, route: Route) -> str:
        """The entry as people name its place: ``owlint.toml:4``."""
        start, _ = self.configuration.locate(self.place(route))
        line = self.configuration.text.count('\n', 0, start) + 1
        return f'{self.configuration.path}:{line}'
