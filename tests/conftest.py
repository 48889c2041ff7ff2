"""How the suite runs: how many examples of a property are tried."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

#: What stands for both: no test is timed, and examples of whole releases take long to make.
_COMMON = {
    'deadline': None,
    'suppress_health_check': [HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
}
# the same examples every time, so that a change is what makes a test fail
settings.register_profile('quick', max_examples=100, derandomize=True, **_COMMON)
# for a daily job and before a release: other examples every time, and many
settings.register_profile('thorough', max_examples=2000, print_blob=True, **_COMMON)
settings.load_profile('quick')


@pytest.fixture(scope='session')
def thorough(pytestconfig: pytest.Config) -> bool:
    """Whether to try whole products of cases, under ``--hypothesis-profile=thorough``."""
    return pytestconfig.getoption('--hypothesis-profile') == 'thorough'
