"""The claims that releases do not keep, as SARIF: a result for each criterion that is not met.

Verdicts without a claim are information and have no place in a scanner's list.
Suppressions play no part: what a release claims is judged, not what it hides.
"""

from __future__ import annotations

from owlint.report.context import Context
from owlint.result import Judged, Region, Reported, Result

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.verdict import CriterionResult, Verdict

_STATES = {
    'not met': 'fails',
    'no evidence': 'has no evidence for',
    'undecided': 'leaves undecided',
}


def render(judged: list[Judged], context: Context) -> str:
    """One SARIF log with one run."""
    from owlint.report.findings import sarif

    result = Result()
    for one in judged:
        for verdict in one.unmet_claims():
            result.findings += [_finding(one, verdict, item) for item in verdict.unmet()]
    result.files_checked = len(judged)
    context.exit_code = 1 if result.findings else 0
    return sarif.render(result, context)


def _finding(one: Judged, verdict: Verdict, item: CriterionResult) -> Reported:

    first = item.evidence[0] if item.evidence else None
    path, line = (first.path, max(first.line, 1)) if first is not None else (_card(one), 1)
    reason = f': {item.note}' if item.note else ''
    finding = Reported(
        code='OWL603',
        name='unmet-claim',
        severity='error',
        region=Region(path, line, 1, line, 1),
        message=f'claims {verdict.title}, but {_STATES[item.status]} {item.id} '
        f'({item.title}){reason}',
        place=f'{verdict.id}/{item.id}',
        help=item.next_step or item.question,
        fingerprint=f'{verdict.id}/{item.id}/{item.status}',
    )
    finding.related = [
        (Region(place.path, max(place.line, 1), 1, max(place.line, 1), 1), place.text)
        for place in item.evidence[1:5]
    ]
    return finding


def _card(one: Judged) -> str:
    """The release's card, where a criterion that nothing speaks of would be answered."""
    return 'README.md' if one.path == '.' else f'{one.path}/README.md'
