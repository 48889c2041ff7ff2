"""How often what rules say of the judged repositories is right and useful: docs/precision.md.

The shapes of repositories, and what a maintainer of each would say of every finding in it, are data
of the tests; a test holds the judgments against what the rules say now.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from owlint_rules.catalog import RULES, load
from owlint_rules.model.finding import SEVERITIES
from tools.releases import ROOT, load_yaml

USEFUL, NOISE, WRONG = 'right and useful', 'right, not useful', 'wrong'
JUDGMENTS = (USEFUL, NOISE, WRONG)
FOLDER = ROOT / 'fixtures' / 'judged'
TARGETS = {'error': 98, 'warning': 90, 'info': 80}


def shapes() -> list[dict[str, Any]]:
    """All judged repositories: those of the tests about releases, and those of the Hub."""
    return [
        *load_yaml(ROOT / 'tests' / 'data' / 'repositories.yaml'),
        *load_yaml(FOLDER / 'hub.yaml'),
    ]


def judgments() -> dict[str, list[dict[str, Any]]]:
    """Repository -> its findings with path, position, code, severity, judgment and reason."""
    return dict(load_yaml(FOLDER / 'judgments.yaml'))


def page() -> str:
    """docs/precision.md."""
    told = [item for found in judgments().values() for item in found]
    silent = len(shapes()) - sum(bool(found) for found in judgments().values())
    lines = [
        '# Precision',
        '',
        f'{len(shapes())} repositories in the shapes of published ones are in the test data, '
        'libraries among them, with what owlint',
        f'finds in each. Each of the {len(told)} findings was judged as a maintainer of that '
        f'repository would; nothing is found in {silent} of them.',
        'A test fails for a finding that nobody judged.',
        'The judgments and their reasons are in `fixtures/judged/judgments.yaml`.',
        '',
        '| Severity | Findings | Right and useful | Right, not useful | Wrong | Share | Target |',
        '| --- | --- | --- | --- | --- | --- | --- |',
    ]
    for severity in reversed(SEVERITIES):
        of_it = [item for item in told if item['severity'] == severity]
        lines.append(f'| {severity} | {_cells(of_it)} | {TARGETS[severity]} % |')
    lines += [
        '',
        '| Rule | Name | Findings | Right and useful | Right, not useful | Wrong | Share |',
        '| --- | --- | --- | --- | --- | --- | --- |',
    ]
    for code in RULES:
        of_it = [item for item in told if item['code'] == code]
        if of_it:
            lines.append(f'| [{code}](rules/{code}.md) | {load(code).NAME} | {_cells(of_it)} |')
    silent_rules = len(RULES) - len({item['code'] for item in told})
    lines += ['', f'The other {silent_rules} rules find nothing in these repositories.', '']
    return '\n'.join(lines)


def _cells(found: list[dict[str, Any]]) -> str:
    count = Counter(item['judgment'] for item in found)
    share = f'{100 * count[USEFUL] / len(found):.0f} %' if found else ''
    return ' | '.join([str(len(found)), *(str(count[one]) for one in JUDGMENTS), share])
