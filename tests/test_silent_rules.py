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


def test_a_plain_release_needs_only_some_of_the_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / 'README.md').write_text(
        '---\nlicense: mit\npipeline_tag: translation\n---\n# Owl\n\nIt names owls.\n',
        encoding='utf-8',
    )
    monkeypatch.chdir(tmp_path)
    release = Engine(Settings(isolated=True)).finder.gather(str(tmp_path))
    silent = _applicable.silent(release, Options())
    assert {'OWL603', 'OWL604', 'OWL611', 'OWL620', 'OWL624', 'OWL630'} <= silent
    assert not silent & {'OWL601', 'OWL602', 'OWL605'}
    assert _applicable.silent(release, Options(claims=['open-weights'])) == set()
