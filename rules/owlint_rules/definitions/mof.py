"""The Model Openness Framework's class of a release, computed from its manifest.

Two profiles. ``mof`` gives what the Model Openness Tool gives, its oddities
included (lfai/model_openness_tool at commit 8b5d30e, 2026-05-11); each oddity
that touched the result is recorded as a note. ``mof-strict`` gives what the
framework means: unknown names are errors, other spellings and SPDX expressions
are understood, and what is marked as not included is not included.
"""

from __future__ import annotations

from owlint_rules.definitions.mof_license import UNLICENSED
from owlint_rules.finding import Route
from owlint_rules.subjects import Node
from owlint_rules.vocab.mof import COMPONENTS, LABELS, PAPER, REPORT, REQUIRED_TOTAL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.vocab.mof import Component

PROFILES = ('mof', 'mof-strict')

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


def evaluate_mof(node: Node | None, profile: str = 'mof') -> MofResult:
    """Evaluate a manifest; never raises on any content.

    ``node`` is the whole document (None: nothing in it). A profile other than
    those of PROFILES is a ValueError, a mistake of the caller.
    """
    if profile not in PROFILES:
        raise ValueError(f'unknown profile {profile!r}, use one of {", ".join(PROFILES)}')
    result = MofResult(profile)
    if profile == 'mof':
        from owlint_rules.definitions.mof_tool import Rejected, read_as_tool

        try:
            read_as_tool(node, result)
        except Rejected as stop:
            result.rejected = str(stop)
            result.notes.append(Note('not-imported', str(stop), stop.route))
            for one in result.components.values():
                _clear(one)
            return result
    else:
        from owlint_rules.definitions.mof_strict import read_strictly

        read_strictly(node, result)
    _judge(result)
    return result


def _clear(one: ComponentResult) -> None:
    one.status = UNKNOWN
    one.license = one.source = ''
    one.route = ()
    one.appropriate = None


def _judge(result: MofResult) -> None:
    """Lists, percentages and class from the status of each component."""
    strict = result.profile == 'mof-strict'
    for level in (3, 2, 1):
        lists: dict[str, list[str]] = {
            MISSING: [],
            INCLUDED: [],
            INVALID: [],
            UNLICENSED: [],
            OPTIONAL: [],
        }
        for required in (True, False):
            for name, one in result.components.items():
                component = one.component
                if component.level >= level and component.required is required:
                    if one.status != ABSENT:
                        lists[one.status].append(name)
        result.classes[level] = lists
    report = result.components[REPORT]
    paper = result.components[PAPER]
    stands_in = paper.status == INCLUDED if strict else paper.listed
    if report.status != INCLUDED and stands_in:
        for level in (3, 2, 1):
            missing = result.classes[level][MISSING]
            if REPORT in missing:
                missing.remove(REPORT)
            if level > 1:
                result.classes[level][paper.status].append(PAPER)
        if paper.status == INCLUDED:
            text = 'the research paper stands in for the technical report'
        else:
            text = (
                'the research paper is listed, so the technical report is not called missing;'
                f' being {paper.status}, it does not fill its place'
            )
        result.notes.append(Note('paper-for-report', text, paper.route))
    _progress(result, report, paper)


def _progress(result: MofResult, report: ComponentResult, paper: ComponentResult) -> None:
    blocked = 0
    for level in (3, 2, 1):
        included = len(result.classes[level][INCLUDED])
        total = REQUIRED_TOTAL[level]
        if blocked:
            result.reasons[level] = f'0, because class {blocked} is not complete'
            continue
        if included < total:
            # asked before class I lets the paper take the report's place: the gate comes first
            blocked = level
        reason = ''
        if level == 1 and report.status != INCLUDED and paper.status == INCLUDED:
            total -= 1
            reason = ', the paper in place of the report'
        progress = min(100.0, included / total * 100)
        result.progress[level] = progress
        result.reasons[level] = f'{included} of {total} required components{reason}'
        if progress == 100.0:
            result.level = level
