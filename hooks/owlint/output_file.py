"""Files of the user's choice that a run writes to."""

from __future__ import annotations

import errno
import os

from owlint.files import LEADS_OUT
from owlint_rules.lazy import lazy

#: Paths that stand for something this process or another has open already.
_OPEN_FILE = lazy(r'/dev/(?:stdout|stderr|fd/\d+)|/proc/(?:self|\d+)/fd/\d+')

#: Longest file that a report takes the place of; a longer one was none of ours.
_MAX_REPLACED = 256 * 1024 * 1024


def replace_file(path: str, data: bytes) -> None:
    """Write a file of the user's choice: whole or not at all, or into a device or pipe.

    A link is followed inside of the repository, never out of it: a checkout
    can bring a link of the very name that a run writes to. Raises OSError.
    """
    from owlint.files import Files, Unreadable
    from owlint.writing import write_atomically

    files = Files()
    if os.path.isdir(path):
        raise IsADirectoryError(errno.EISDIR, 'it is a folder')
    is_open = _OPEN_FILE.fullmatch(os.path.abspath(path)) is not None
    if not is_open and files.leads_out(path):
        raise OSError(errno.ELOOP, LEADS_OUT)
    if is_open or (os.path.exists(path) and not os.path.isfile(path)):
        # a terminal, a pipe, /dev/null: nothing that could be replaced; what is behind an open
        # file may hold something already
        with open(path, 'ab') as device:
            device.write(data)
        return
    path = os.path.realpath(path)
    old = None
    if os.path.exists(path):
        try:
            old = files.read_bytes(path, _MAX_REPLACED)
        except Unreadable as error:
            raise OSError(errno.EINVAL, error.problem.message) from None
    write_atomically(path, data, expected=old)
