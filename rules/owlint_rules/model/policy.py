"""A policy of the reader's: which licenses an organization allows. Plain data."""

from __future__ import annotations

from collections.abc import Mapping

from owlint_rules.model.configuration import Configuration
from owlint_rules.model.node import Route
from owlint_rules.model.subject import Place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Policy:
    """The table ``[policy]`` of one file.

    ``configuration`` is that file. ``locked`` tells that exceptions of other files do not lift
    what it refuses. ``folder`` is what the paths of its exceptions are relative to.
    """

    __slots__ = ('configuration', 'folder', 'locked', 'table')

    def __init__(
        self,
        table: Mapping[str, Any],
        configuration: Configuration,
        folder: str,
        *,
        locked: bool = False,
    ) -> None:
        self.table = table
        self.configuration = configuration
        self.folder = folder
        self.locked = locked

    def __repr__(self) -> str:
        return f'Policy({self.configuration.path!r}, locked={self.locked})'

    def place(self, route: Route) -> Place:
        """The place of an entry of the table, which the file holds."""
        place = self.configuration.place(('policy', *route))
        return place if place is not None else self.configuration.span(0)

    def line(self, route: Route) -> str:
        """The entry as people name its place: ``owlint.toml:4``."""
        start, _ = self.configuration.locate(self.place(route))
        line = self.configuration.text.count('\n', 0, start) + 1
        return f'{self.configuration.path}:{line}'
