"""Verdicts as JSON: the shape of docs/schema/verdict-1.json."""

from __future__ import annotations

import json

from owlint.report.context import Context
from owlint.report.verdicts.table import doubts
from owlint.result import Judged

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.definitions.verdict import CriterionResult, Verdict
    from owlint_rules.model.evidence import Evidence


def render(judged: list[Judged], context: Context) -> str:
    """The verdicts of all releases."""
    data = {
        'version': 1,
        'releases': [plain(one) for one in judged],
        'skipped': [{'path': path, 'reason': why} for path, why in context.skipped],
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + '\n'


def plain(one: Judged) -> dict[str, Any]:
    """One release."""
    return {
        'path': one.path,
        'name': one.name,
        'found': one.found,
        'lacks': one.lacks,
        'model': one.model,
        'date': one.date or None,
        'licenses': [
            {
                'title': license.title,
                'link': license.link or None,
                'doubt': license.doubt,
                'places': [_place(place) for place in license.places],
                'answers': [
                    {'question': question, 'answer': answer} for question, answer in license.answers
                ],
            }
            for license in one.licenses
        ],
        'undecided': [
            {
                'criteria': doubt.ids,
                'note': doubt.note,
                'who': doubt.who,
                'places': [_place(place) for place in doubt.places],
            }
            for doubt in doubts(one, 'undecided')
        ],
        'claims': sorted(one.claims),
        'definitions': [_verdict(verdict) for verdict in one.verdicts],
        'suppressed': [
            {
                'code': finding.code,
                'name': finding.name,
                'path': finding.path,
                'line': finding.line,
                'message': finding.message,
                'reason': finding.reason,
            }
            for finding in one.suppressed
        ],
    }


def _place(one: Evidence) -> dict[str, Any]:
    return {'path': one.path, 'line': one.line or None, 'text': one.text}


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        'id': verdict.id,
        'title': verdict.title,
        'version': verdict.version,
        'source': verdict.source,
        'status': verdict.status,
        'axes': {axis: verdict.axis_status(axis) or None for axis in ('license', 'information')},
        'criteria': [_criterion(item) for item in verdict.criteria],
        **{key: value for key, value in verdict.extra.items() if key != 'words'},
    }


def _criterion(item: CriterionResult) -> dict[str, Any]:
    return {
        'id': item.id,
        'title': item.title,
        'question': item.question,
        'source': item.source,
        'axis': item.axis,
        'counts': item.counts,
        'status': item.status,
        'evidence': [_place(one) for one in item.evidence],
        'note': item.note,
        'next': item.next_step,
    }
