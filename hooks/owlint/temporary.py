"""The temporary file that takes a file's place: its name, its lock, what it takes over.

A run that is killed leaves its temporary file behind. While a run lives it holds
a lock on that file, which the system drops with the process, so that the next
run can tell what it may remove.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterable
from contextlib import suppress

from owlint.paths import is_leftover

#: Seconds after which a temporary file is nobody's any more, where locks do not tell.
_STALE = 3600


def create_temporary(folder: str) -> tuple[int, str]:
    """A new file in a folder, open and locked: its handle and its path. Raises OSError."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL
    for name in ('O_BINARY', 'O_CLOEXEC', 'O_NOFOLLOW', 'O_NOINHERIT'):
        flags |= getattr(os, name, 0)
    while True:
        path = os.path.join(folder, f'.owlint-{os.urandom(8).hex()}.tmp')
        handle = os.open(path, flags, 0o600)
        # another run may have taken it for a leftover before it was locked
        if _lock(handle) is not False and _is_at(handle, path):
            return handle, path
        os.close(handle)


def remove_leftovers(folders: Iterable[str]) -> list[str]:
    """Remove what runs that were killed have left in some folders; the paths."""
    removed = []
    for folder in folders:
        try:
            names = os.listdir(folder or '.')
        except OSError:
            continue
        for name in sorted(names):
            path = os.path.join(folder, name)
            if is_leftover(name) and _remove(path):
                removed.append(path)
    return removed


def _remove(path: str) -> bool:
    """Remove a temporary file of a run of this user that has ended."""
    try:
        state = os.lstat(path)
        mine = not hasattr(os, 'geteuid') or state.st_uid == os.geteuid()
        if not stat.S_ISREG(state.st_mode) or not mine:
            return False
        flags = os.O_RDWR | getattr(os, 'O_NOFOLLOW', 0) | getattr(os, 'O_NONBLOCK', 0)
        handle = os.open(path, flags)
    except OSError:
        return False
    try:
        locked = _lock(handle)
        if locked is False or (locked is None and time.time() - state.st_mtime < _STALE):
            return False
        if not _is_at(handle, path):
            return False
        if os.name != 'nt':
            os.unlink(path)
            return True
    except OSError:
        return False
    finally:
        os.close(handle)
    # Windows removes no open file, whoever holds it open
    with suppress(OSError):
        os.unlink(path)
        return True
    return False


def _lock(handle: int) -> bool | None:
    """Lock an open file; False when another process has it, None where there are no locks."""
    try:
        import fcntl
    except ImportError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


def _is_at(handle: int, path: str) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.lstat(path))
    except OSError:
        return False


def take_over(old: str, new: str) -> list[str]:
    """Give a new file owner, attributes, access lists and mode of an old one.

    The answer says what is lost, in clauses. Extended attributes, among them
    POSIX access lists, are those of Linux. What the kernel's security modules
    keep there is theirs to set.
    """
    state = os.stat(old)
    lost = []
    made = os.stat(new)
    if (made.st_uid, made.st_gid) != (state.st_uid, state.st_gid):
        # the superuser may, and has a reason to: everybody's files are its to write; anybody else
        # may at most set a group of their own
        try:
            os.chown(new, state.st_uid, state.st_gid)
        except (OSError, AttributeError):
            lost.append('its owner or group is not kept')
    lost += [f'its attribute {name} is not kept' for name in _lost_attributes(old, new)]
    # after the access lists, which bring a mode of their own; the mask in them is this mode's
    os.chmod(new, stat.S_IMODE(state.st_mode))
    if state.st_nlink > 1:
        lost.append('another name of it (a hard link) keeps the old text')
    return lost


def _lost_attributes(old: str, new: str) -> list[str]:
    """Copy extended attributes; the names of those that could not be set."""
    if not hasattr(os, 'listxattr'):
        return []
    try:
        names, inherited = os.listxattr(old), os.listxattr(new)
    except OSError:
        return []  # this file system has none
    lost = []
    for name in inherited:
        # the folder's default access list is not the file's
        if name not in names and not name.startswith('security.'):
            with suppress(OSError):
                os.removexattr(new, name)
    for name in names:
        try:
            value = os.getxattr(old, name)
            if name not in inherited or os.getxattr(new, name) != value:
                os.setxattr(new, name, value)
        except OSError:
            if not name.startswith('security.'):
                lost.append(name)
    return lost
