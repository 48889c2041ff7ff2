"""Paths as people see them."""

from __future__ import annotations

import os


def show(path: str) -> str:
    """A path as people see it, with ``/``, the same however it was written.

    Relative to the working folder; absolute when the two share nothing but the root.
    """
    full = os.path.abspath(path)
    shown = from_here(full)
    if shown.startswith(os.pardir) and os.path.commonpath((full, os.getcwd())) == os.path.sep:
        shown = full
    return shown.replace(os.sep, '/')


def from_here(full: str) -> str:
    """An absolute path as one from the working folder, without a look at each of its steps."""
    here = os.getcwd()
    if full.startswith(here + os.sep):
        return full[len(here) + 1 :]
    return os.path.relpath(full, here)
