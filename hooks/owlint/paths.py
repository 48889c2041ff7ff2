"""Paths as people see them."""

from __future__ import annotations

import os

from owlint.mounts import MOUNTS, mount_of
from owlint_rules.lazy import lazy

#: The names of our temporary files.
_TEMPORARY = lazy(r'\.owlint-[0-9a-f]{16}\.tmp')


def show(path: str) -> str:
    """A path as people see it, with ``/``, the same however it was written.

    Relative to the working folder; absolute when the two share nothing but the root. What stands
    for a repository elsewhere is shown as that.
    """
    full = os.path.abspath(path)
    mount = mount_of(full) if MOUNTS else None
    if mount is not None:
        inside = full[len(mount.folder) :].replace(os.sep, '/')
        return mount.name + inside if mount.name else inside[1:] or '.'
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


def is_leftover(path: str) -> bool:
    """Whether a path has the name of a temporary file of ours, which is nobody's input."""
    return '.owlint-' in path and bool(_TEMPORARY.fullmatch(os.path.basename(path)))
