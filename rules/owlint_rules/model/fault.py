"""What the validator of a format says about a manifest."""

from __future__ import annotations

from owlint_rules.model.node import Route


class Fault:
    """One departure of a document from the schema of its format.

    ``schema`` names what was measured by. ``route``, ``key`` and ``span`` lead
    to the value as in a Place; with none of them the fault is about the whole
    document. ``about_value`` tells that the value at the place itself is
    wrong, so another rule may have said so. ``severity`` is set where there is
    no judgment: the validator gave up, or does not know this version.
    """

    __slots__ = ('about_value', 'key', 'message', 'route', 'schema', 'severity', 'span')

    def __init__(
        self,
        message: str,
        *,
        schema: str = '',
        route: Route = (),
        key: bool = False,
        span: tuple[int, int] | None = None,
        about_value: bool = False,
        severity: str | None = None,
    ) -> None:
        self.message = message
        self.schema = schema
        self.route = route
        self.key = key
        self.span = span
        self.about_value = about_value
        self.severity = severity
