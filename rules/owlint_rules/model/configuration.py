"""The configuration file as a place: what a release says in it is shown with line and column.

Rules get settings as plain values (``Options``). This is the way back from a
setting to the place it was written at.
"""

from __future__ import annotations

from collections.abc import Callable

from owlint_rules.model.subject import Subject

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.model.node import Node, Route
    from owlint_rules.model.subject import Place


class Configuration(Subject):
    """The file that the settings come from; composed when a place in it is first asked for.

    ``root`` leads to owlint's own table: empty in owlint.toml, ``tool.owlint``
    in pyproject.toml.
    """

    kind = 'configuration'

    def __init__(
        self,
        path: str,
        text: str,
        compose: Callable[[str], Node | None],
        *,
        file: str = '',
        root: Route = (),
    ) -> None:
        super().__init__(path, text, file=file)
        self.root = root
        self._compose = compose
        self._composed = False

    def place(self, route: Route) -> Place | None:
        """The place of a setting; None when the file does not hold it.

        An entry of a list of tables stands where its ``name`` does, a table at its key.
        """
        if not self._composed:
            self._composed = True
            self.data = self._compose(self.text)
        whole = (*self.root, *route)
        node = self.data.find(whole) if self.data is not None else None
        if node is None:
            return None
        last = whole[-1] if whole else 0
        if isinstance(last, int) and node.get('name') is not None:
            return self.at(*whole, 'name')
        # of a table the key, which says more than the bracket that it begins with
        return self.at(*whole, key=node.kind != 'scalar' and isinstance(last, str))
