"""The Model Openness Framework's class of a release, computed from its manifest.

Two profiles. ``mof`` gives what the Model Openness Tool gives, its oddities
included (lfai/model_openness_tool at commit 8b5d30e, 2026-05-11); each oddity
that touched the result is recorded as a note. ``mof-strict`` gives what the
framework means: unknown names are errors, other spellings and SPDX expressions
are understood, and what is marked as not included is not included.
"""

from __future__ import annotations

from owlint_rules.definitions.mof_license import UNLICENSED
from owlint_rules.definitions.mof_result import (
    ABSENT,
    INCLUDED,
    INVALID,
    MISSING,
    OPTIONAL,
    UNKNOWN,
    ComponentResult,
    MofResult,
    Note,
)
from owlint_rules.model.node import Node
from owlint_rules.vocab.mof import PAPER, REPORT, REQUIRED_TOTAL

TYPE_CHECKING = False
if TYPE_CHECKING:
    pass

PROFILES = ('mof', 'mof-strict')


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
