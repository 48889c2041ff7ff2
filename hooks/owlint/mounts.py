"""Folders that stand for a repository elsewhere, or for files that are only in memory.

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

    ``name`` stands before the paths of its files, '' for nothing, ``release`` is what people call
    the release in it ('' for none). ``files`` are size and opener by absolute path. ``is_cut``
    tells whether the repository has more than was looked at. ``remove`` takes the folder away.
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


#: The longest step, and the most steps, of a path in such a folder.
_LONGEST, _DEEPEST = 200, 16
#: The folders of this run, by absolute path.
MOUNTS: dict[str, Mount] = {}


def mount_of(path: str) -> Mount | None:
    """The mount that an absolute path lies in."""
    for folder, mount in list(MOUNTS.items()):  # another thread may add one
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


def new_folder(name: str) -> str:
    """The real path of a new folder in a temporary one of its own."""
    import tempfile

    where = tempfile.gettempdir()
    if os.path.splitdrive(where)[0] != os.path.splitdrive(os.getcwd())[0]:
        where = os.getcwd()  # no path leads from one drive to another
    # as a clone would be called: cards and settings name the model by it
    folder = os.path.join(os.path.realpath(tempfile.mkdtemp(prefix='owlint-', dir=where)), name)
    os.mkdir(folder)
    return folder


def within(folder: str, path: str) -> str:
    """A path of a repository in a folder, '' for one that might lead out of it."""
    parts = path.split('/')
    odd = len(parts) > _DEEPEST or any(map(_is_odd, parts))
    return '' if odd else os.path.join(folder, *parts)


def _is_odd(part: str) -> bool:
    """Whether a step of a path may mean something else than a name in its folder."""
    return (
        part in ('', '.', '..')
        or part.lower().rstrip('. ') == '.git'
        or len(part) > _LONGEST
        or not set('\\\0').isdisjoint(part)
        or (os.name == 'nt' and (':' in part or part != part.rstrip('. ')))
    )


def remove_all() -> None:
    """Take the folders of this run away."""
    while MOUNTS:
        MOUNTS.popitem()[1].remove()
