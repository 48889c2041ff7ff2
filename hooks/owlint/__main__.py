"""``python -m owlint``."""

from __future__ import annotations

import os
import sys


def _leave_working_folder() -> None:
    """Take the working folder, which ``-m`` puts first, off the path: no code of a release runs."""
    if getattr(sys.flags, 'safe_path', False) or not sys.path:
        return
    try:
        here = os.path.realpath(os.getcwd())
    except OSError:
        here = ''
    if not sys.path[0] or os.path.realpath(sys.path[0]) == here:
        del sys.path[0]


_leave_working_folder()

from owlint.cli import entry  # noqa: E402

entry()
