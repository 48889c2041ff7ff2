"""Folders that stand for a repository elsewhere.

Such a folder holds the names of the repository, as empty files, so that whoever looks for a file
finds it; what is in a file is read from where it lies. Nothing here knows of a network.
"""

from __future__ import annotations

import os
from collections.abc import Callable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from io import RawIOBase


class Mount:
    """One folder: what people call it and its files.

    ``name`` stands before the paths of its files, ``release`` is what people call the release in
    it ('' for none). ``files`` are size and opener by absolute path. ``is_cut`` tells whether the
    repository has more than was looked at. ``remove`` takes the folder away.
    """

    __slots__ = ('files', 'folder', 'is_cut', 'name', 'release', 'remove')

    def __init__(
        self,
        folder: str,
        name: str,
        release: str,
        remove: Callable[[], None],
        is_cut: Callable[[], bool],
    ) -> None:
        self.folder = folder
        self.name = name
        self.release = release
        self.remove = remove
        self.is_cut = is_cut
        self.files: dict[str, tuple[int, Callable[[], RawIOBase]]] = {}


#: The folders of this run, by absolute path.
MOUNTS: dict[str, Mount] = {}


def mount_of(path: str) -> Mount | None:
    """The mount that an absolute path lies in."""
    for folder, mount in MOUNTS.items():
        if path == folder or path.startswith(folder + os.sep):
            return mount
    return None


def elsewhere(file: str) -> tuple[int, Callable[[], RawIOBase]] | None:
    """Size and opener of a file whose content lies elsewhere, None for all others."""
    if not MOUNTS:
        return None
    path = os.path.abspath(file)
    mount = mount_of(path)
    return mount.files.get(path) if mount is not None else None


def remove_all() -> None:
    """Take the folders of this run away."""
    while MOUNTS:
        MOUNTS.popitem()[1].remove()
