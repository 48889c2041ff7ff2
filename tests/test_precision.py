"""Every finding in the judged repositories has a judgment, and every judgment its finding."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from program import owlint
from test_repositories import write_shape
from tools.precision import JUDGMENTS, TARGETS, USEFUL, judgments, shapes

JUDGED = judgments()


@pytest.mark.parametrize('shape', shapes(), ids=lambda shape: shape['name'])
def test_every_finding_is_judged_and_none_is_stale(shape: dict, tmp_path: Path) -> None:
    write_shape(shape, tmp_path)
    found = json.loads(owlint('check', '--format', 'json', '.', cwd=tmp_path).stdout)['findings']
    said = [
        f'{one["path"]}:{one["line"]}:{one["column"]} {one["code"]} {one["severity"]}'
        for one in found
    ]
    judged = [
        f'{one["path"]}:{one["at"]} {one["code"]} {one["severity"]}'
        for one in JUDGED.get(shape['name'], [])
    ]
    missing, stale = Counter(said) - Counter(judged), Counter(judged) - Counter(said)
    assert not missing, f'judge these in fixtures/judged/judgments.yaml: {sorted(missing)}'
    assert not stale, f'these are found no longer: {sorted(stale)}'


def test_judgments_name_repositories_and_give_reasons() -> None:
    assert set(JUDGED) <= {shape['name'] for shape in shapes()}
    for one in (item for found in JUDGED.values() for item in found):
        assert one['judgment'] in JUDGMENTS
        assert one['reason'].strip()


def test_libraries_are_silent() -> None:
    assert [name for name in JUDGED if name.startswith('library')] == []


@pytest.mark.parametrize('severity', TARGETS)
def test_the_share_that_is_right_and_useful(severity: str) -> None:
    told = [item for found in JUDGED.values() for item in found if item['severity'] == severity]
    useful = sum(item['judgment'] == USEFUL for item in told)
    assert 100 * useful >= TARGETS[severity] * len(told)
