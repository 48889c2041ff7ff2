"""Every fault of real cards that docs/model-card-faults.md lists has its case."""

from __future__ import annotations

import re

import pytest

from releases import ROOT, load_yaml

PAGE = ROOT / 'docs' / 'model-card-faults.md'
ROW = re.compile(r'^\| (?P<fault>.+?) \| (?P<code>OWL\d{3}) \| (?P<case>.+?) \|$', re.MULTILINE)
ROWS = [match.groups() for match in ROW.finditer(PAGE.read_text(encoding='utf-8'))]


def test_every_row_of_a_table_is_read() -> None:
    rows = [line for line in PAGE.read_text(encoding='utf-8').splitlines() if line.startswith('|')]
    heads = [line for line in rows if line.startswith(('| Fault', '| ---'))]
    assert len(rows) - len(heads) == len(ROWS)
    assert len(ROWS) > 100


@pytest.mark.parametrize(('fault', 'code', 'case'), ROWS)
def test_a_fault_has_its_case(fault: str, code: str, case: str) -> None:
    document = load_yaml(ROOT / 'fixtures' / 'rules' / f'{code}.yaml')
    found = {one['name']: one for one in document['cases']}
    assert case in found, sorted(found)
    silent = 'passes' in fault
    assert bool(found[case]['expect']) != silent
