"""The TOML reader: the standard one, or tomli before Python 3.11; imported when there is TOML."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def load_toml(text: str) -> dict[str, Any]:
    """Parse TOML; raises ValueError with line and column in its message."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    data: dict[str, Any] = tomllib.loads(text)
    return data
