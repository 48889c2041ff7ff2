"""Writing files in one step: a temporary file takes a file's place.

A run that is killed leaves its temporary file behind. While a run lives it holds
a lock on that file, which the system drops with the process, so that the next
run can tell what it may remove.
"""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Iterable
from contextlib import suppress

from owlint.paths import is_leftover
from owlint.signals import Held

#: Seconds after which a temporary file is nobody's any more, where locks do not tell.
_STALE = 3600


def write_atomically(file: str, content: bytes, *, expected: bytes | None) -> list[str]:
    """Put new content in place of a file in one step; what of the old file is lost, in clauses.

    ``expected`` is what the file must still hold (None: it must not exist); a
    file that holds the new content by now is as good. Mode, owner, extended
    attributes and access lists stay where the system allows. Raises OSError and
    leaves the old file whole when anything fails, the disk being full included.
    A signal that ends the run waits until the file is written.
    """
    with Held():
        return _write(file, content, expected)


def _write(file: str, content: bytes, expected: bytes | None) -> list[str]:
    if os.path.islink(file):
        raise OSError(errno.ELOOP, 'it is a link; fix the file that it leads to')
    if os.path.lexists(file):
        mode = os.stat(file).st_mode
        if not stat.S_ISREG(mode):
            raise OSError(errno.EINVAL, 'it is not a regular file')
        if _holds(file, content):
            return []  # another run was faster
        if not mode & 0o222:
            # a rename would get past this protection: it asks the folder only
            raise OSError(errno.EACCES, 'it is read-only')
    if expected is None:
        os.makedirs(os.path.dirname(file) or '.', exist_ok=True)
    handle, temporary = create_temporary(os.path.dirname(file))
    try:
        with os.fdopen(handle, 'wb') as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
            if os.name == 'nt':
                stream.close()  # an open file has no other name there
            if expected is None:
                _put_new(temporary, file, content)
                return []
            lost = take_over(file, temporary)
            # the last thing before the rename: an editor may have saved the file meanwhile
            before = os.stat(file)
            if not _holds(file, expected) or _marks(os.stat(file)) != _marks(before):
                if _holds(file, content):
                    return []
                raise OSError(errno.EBUSY, 'it changed while owlint was running')
            os.replace(temporary, file)
            return lost
    finally:
        if os.path.lexists(temporary):
            os.unlink(temporary)


def _put_new(temporary: str, file: str, content: bytes) -> None:
    """Give a new file its name, unless another has got it meanwhile."""
    umask = os.umask(0)
    os.umask(umask)
    os.chmod(temporary, 0o666 & ~umask)
    # a link fails where a rename would replace a file that has appeared meanwhile
    try:
        os.link(temporary, file)
    except (OSError, AttributeError):
        if not os.path.lexists(file):
            os.rename(temporary, file)
        elif not _holds(file, content):
            raise OSError(errno.EEXIST, 'it exists by now') from None


def _holds(file: str, content: bytes) -> bool:
    """Whether a file holds these bytes and no others."""
    with open(file, 'rb') as stream:
        return stream.read(len(content) + 1) == content


def _marks(state: os.stat_result) -> tuple[int, ...]:
    """What changes when somebody writes a file or puts another in its place."""
    return state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns


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
    """Remove a temporary file of a run of this user that has ended; whether it held anything.

    An empty one may be that of a live run, which has not locked it yet and makes another.
    """
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
            return state.st_size > 0
    except OSError:
        return False
    finally:
        os.close(handle)
    # Windows removes no open file, whoever holds it open
    with suppress(OSError):
        os.unlink(path)
        return state.st_size > 0
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
