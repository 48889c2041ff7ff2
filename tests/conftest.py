"""How the suite runs: how many examples of a property are tried, and what is not done twice."""

from __future__ import annotations

import gc
import tempfile

import pytest
from hypothesis import HealthCheck, settings

#: What stands for both: no test is timed, and examples of whole releases take long to make.
_COMMON = {
    'deadline': None,
    'suppress_health_check': [HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
}
# the same examples every time, so that a change is what makes a test fail
settings.register_profile('quick', max_examples=30, derandomize=True, **_COMMON)
# for a daily job and before a release: other examples every time, and many
settings.register_profile('thorough', max_examples=2000, print_blob=True, **_COMMON)
settings.load_profile('quick')


def pytest_configure(config: pytest.Config) -> None:
    """The same examples whatever modules are loaded: hypothesis takes constants from their code.

    To parse all of it takes seconds in each process, so that the daily job alone has them.
    """
    if config.getoption('--hypothesis-profile', None) != 'thorough':
        try:
            from hypothesis.internal.conjecture import providers
        except ImportError:  # older ones take none
            return
        providers.is_local_module_file = lambda path: False


def pytest_collection_finish(session: pytest.Session) -> None:
    """The modules and tests stay to the end: to look at them for garbage each time takes long."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@pytest.fixture(scope='session')
def thorough(pytestconfig: pytest.Config) -> bool:
    """Whether to try whole products of cases, under ``--hypothesis-profile=thorough``."""
    return pytestconfig.getoption('--hypothesis-profile', None) == 'thorough'


@pytest.fixture
def hub(monkeypatch, tmp_path):
    """A Hub that the client asks, an empty cache of the client and a folder for temporary files."""
    pytest.importorskip('huggingface_hub', reason='the extra owlint[hub] is not installed')
    from huggingface_hub import constants

    from hub_server import Hub

    for name in ('HF_TOKEN', 'HUGGING_FACE_HUB_TOKEN'):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / 'temporary').mkdir()
    (tmp_path / 'here').mkdir()
    monkeypatch.setattr(tempfile, 'tempdir', str(tmp_path / 'temporary'))
    with Hub() as hub:
        for name, value in {
            'ENDPOINT': hub.url, 'HF_HUB_CACHE': str(tmp_path / 'cache'),
            'HUGGINGFACE_CO_URL_TEMPLATE': hub.url + '/{repo_id}/resolve/{revision}/{filename}',
            'HF_TOKEN_PATH': str(tmp_path / 'token'), 'HF_HUB_DISABLE_TELEMETRY': True,
            'HF_HUB_OFFLINE': False, 'HF_HUB_DOWNLOAD_TIMEOUT': 10,
        }.items():  # fmt: skip
            monkeypatch.setattr(constants, name, value)
        hub.here = tmp_path / 'here'
        yield hub
    assert list((tmp_path / 'temporary').iterdir()) == []
