"""What of a checkout is published: what git tracks, would track, or is asked to ignore."""

from __future__ import annotations

import os
from collections.abc import Iterable

from owlint.files import Files, is_checkout


class Listed:
    """Paths that git lists, relative to the root of a checkout; a folder stands for all in it."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names = frozenset(names)

    def __bool__(self) -> bool:
        return bool(self._names)

    def __contains__(self, path: str) -> bool:
        if not self._names:
            return False
        folder = path.rstrip('/')
        found = path in self._names or folder + '/' in self._names
        while not found and '/' in folder:
            folder = folder.rpartition('/')[0]
            found = folder + '/' in self._names
        return found


def only_staged_counts() -> bool:
    """Whether a commit is under way: then what is not staged is no part of it."""
    return os.environ.get('PRE_COMMIT') == '1'


class Tracking:
    """Answers of git about the checkouts around folders, each asked once."""

    def __init__(self, files: Files) -> None:
        self.files = files
        self._ignored: dict[str, Listed] = {}
        self._untracked: dict[str, Listed] = {}

    def ignored(self, folder: str) -> Listed:
        """What git leaves out of the checkout around a folder; asked if it has rules for that."""
        root = self.files.root_of(folder)
        if root not in self._ignored:
            rules = (os.path.join(here, '.gitignore') for here in {root, folder})
            if not (is_checkout(root) and any(map(os.path.isfile, rules))):
                # another folder of the checkout may have rules
                return Listed()
            self._ignored[root] = _not_tracked(root, ignored=True)
        return self._ignored[root]

    def untracked(self, folder: str) -> Listed:
        """What git would commit of the checkout around a folder once it is added."""
        root = self.files.root_of(folder)
        if root not in self._untracked:
            asked = is_checkout(root)
            self._untracked[root] = _not_tracked(root, ignored=False) if asked else Listed()
        return self._untracked[root]

    def inside(self, path: str) -> str:
        """A path from the working folder as one relative to the root of its checkout."""
        absolute = os.path.abspath(path)
        root = self.files.root_of(os.path.dirname(absolute))
        return absolute[len(root) + 1 :].replace(os.sep, '/')


def _not_tracked(root: str, *, ignored: bool) -> Listed:
    """What git does not track in a checkout: what it is asked to ignore, or else the rest.

    Empty where git does not answer.
    """
    options = ['--ignored'] if ignored else []
    from owlint.git import run_git

    answer = run_git(
        '-C', root, 'ls-files', '-z', '--others', '--exclude-standard', '--directory', *options
    )
    return Listed(os.fsdecode(name) for name in (answer or b'').split(b'\0') if name)
