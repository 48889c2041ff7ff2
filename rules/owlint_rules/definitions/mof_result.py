"""How a manifest came out under the Model Openness Framework."""

from __future__ import annotations

from owlint_rules.model.node import Route
from owlint_rules.vocab.mof import COMPONENTS, LABELS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.vocab.mof import Component

INCLUDED, OPTIONAL, MISSING = 'included', 'optional', 'missing'

INVALID, ABSENT, UNKNOWN = 'invalid', 'absent', 'unknown'


class Note:
    """Something about an evaluation that a reader should know.

    ``name`` says which oddity or rule it is, ``route`` where in the manifest.
    ``error`` marks what ``mof-strict`` counts as a mistake of the manifest.
    """

    __slots__ = ('error', 'message', 'name', 'route')

    def __init__(self, name: str, message: str, route: Route = (), *, error: bool = False) -> None:
        self.name = name
        self.message = message
        self.route = route
        self.error = error


class ComponentResult:
    """How one of the 17 components came out.

    ``status`` is ``included``, ``optional`` (an optional component, openly
    licensed), ``unlicensed``, ``invalid`` (a license that is not open or not
    known), ``missing`` (required, not listed), ``absent`` (optional, not
    listed) or ``unknown`` (the tool cannot read the manifest). ``source`` is
    where ``license`` came from: ``component``, ``release.license.<key>`` or
    ''. ``route`` leads to that license, or to the component without one.
    ``appropriate`` is None where no open license applies.
    """

    __slots__ = ('appropriate', 'component', 'license', 'route', 'source', 'status')

    def __init__(self, component: Component) -> None:
        self.component = component
        self.status = MISSING if component.required else ABSENT
        self.license = ''
        self.source = ''
        self.route: Route = ()
        self.appropriate: bool | None = None

    @property
    def listed(self) -> bool:
        return self.status not in (MISSING, ABSENT, UNKNOWN)


class MofResult:
    """The evaluation of one manifest.

    ``level`` is the class: 3, 2, 1 (best) or 0. ``classes`` holds, for each
    class, the component names by status as the tool lists them, the paper in
    the report's place included. ``rejected`` says why the tool would not
    import the manifest at all, '' when it would. ``reasons`` says, for each
    class, what its percentage rests on.
    """

    def __init__(self, profile: str) -> None:
        self.profile = profile
        self.level = 0
        self.progress: dict[int, float] = {1: 0.0, 2: 0.0, 3: 0.0}
        self.components = {c.name: ComponentResult(c) for c in COMPONENTS}
        self.classes: dict[int, dict[str, list[str]]] = {}
        self.notes: list[Note] = []
        self.rejected = ''
        self.reasons: dict[int, str] = {}

    @property
    def label(self) -> str:
        return LABELS[self.level]

    @property
    def not_appropriate(self) -> list[str]:
        """Components under an open license that is not appropriate for their type."""
        return [name for name, result in self.components.items() if result.appropriate is False]

    def badge(self, level: int) -> str:
        """What the tool's badge for a class says."""
        progress = self.progress[level]
        if progress == 100:
            return 'Qualified'
        # the tool rounds halves up, Python's round() would go to the even number
        return f'In progress ({int(progress + 0.5)}%)' if progress else 'Not met'

    def as_dict(self) -> dict[str, Any]:
        """The result as plain data, ready for JSON."""
        return {
            'profile': self.profile,
            'class': self.level,
            'label': self.label,
            'progress': {str(level): self.progress[level] for level in (1, 2, 3)},
            'reasons': {str(level): self.reasons.get(level, '') for level in (1, 2, 3)},
            'rejected': self.rejected or None,
            'components': [
                {
                    'name': result.component.name,
                    'key': result.component.key,
                    'type': result.component.type,
                    'class': result.component.level,
                    'required': result.component.required,
                    'status': result.status,
                    'license': result.license or None,
                    'source': result.source or None,
                    'type_appropriate': result.appropriate,
                }
                for result in self.components.values()
            ],
            'notes': [
                {'name': note.name, 'message': note.message, 'error': note.error}
                for note in self.notes
            ],
        }
