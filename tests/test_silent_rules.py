"""Release rules that the engine does not even import really have nothing to say."""

from __future__ import annotations

from pathlib import Path

import pytest

import releases
from owlint.engine import Engine, Settings
from owlint_rules.catalog import load
from owlint_rules.release import _applicable
from owlint_rules.subjects import Options

ROOT = Path(__file__).parent.parent
NAMES = sorted(path.name for path in (ROOT / 'fixtures' / 'releases').iterdir())


@pytest.mark.parametrize('name', NAMES)
def test_what_is_called_silent_is_silent(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = releases.copy_release(name, tmp_path)
    # without its configuration, so that the short cut is taken
    for config in folder.rglob('owlint.toml'):
        config.unlink()
    monkeypatch.chdir(tmp_path)
    engine = Engine(Settings(isolated=True))
    found = engine.finder.release_of(str(folder))
    if found is None:
        return
    release = engine.finder.gather(found)
    options = Options()
    for code in _applicable.silent(release, options):
        assert list(load(code).check(release, options)) == [], code
