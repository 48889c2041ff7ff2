"""How far a long run is: a line of a terminal, and of nothing else."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from owlint.cli import main
from owlint.commands import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    bar = progress.Progress(2000, 'rows')
    bar.done = bar.skipped = 1000
    bar.add(500)
    assert bar.line(60, 'lab/owl') == 'lab/owl: 1,500 of 2,000 rows, 1 min 0 s left'
    assert progress.Progress(0, 'rows').line(5) == '0 rows'
    for screen, shows in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, 'stderr', screen)
        monkeypatch.setattr(progress, '_FIRST', 0.0)
        bar = progress.Progress(2, 'rows')
        bar.add(1, 'evil\x1b[2J')
        bar.end()
        assert ('1 of 2 rows' in screen.getvalue()) is shows
        assert '\x1b[2J' not in screen.getvalue()
        assert not shows or screen.getvalue().endswith('\r\x1b[K')
        monkeypatch.setattr(progress, '_FIRST', 100.0)
        short = progress.Progress(2, 'rows')
        before = screen.getvalue()
        short.add(1)
        assert screen.getvalue() == before


@pytest.mark.parametrize(
    ('command', 'line'),
    [(['check', '.'], '2 of 2 files'), (['verdict', '--all', '.'], '2 of 2 releases')],
)
def test_long_runs_show_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], line: str
) -> None:
    for name in ('a', 'b'):
        (tmp_path / name).mkdir()
        (tmp_path / name / 'README.md').write_text('---\nlicense: mit\n---\n# Owl\n')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(progress, '_FIRST', 0.0)
    monkeypatch.setattr(progress, '_BETWEEN', 0.0)
    reports = []
    for screen in (Terminal(), io.StringIO()):
        monkeypatch.setattr(sys, 'stderr', screen)
        monkeypatch.setattr(sys, 'stdout', io.StringIO())
        main([*command])
        reports.append(sys.stdout.getvalue())
        if screen.isatty():
            assert line in screen.getvalue()
            assert screen.getvalue().endswith('\r\x1b[K')
        else:
            assert screen.getvalue() == ''
    assert reports[0] == reports[1]
