"""Globs of the configuration: matched in time that grows with the lengths, whatever they hold."""

from __future__ import annotations


def glob_matches(glob: str, path: str) -> bool:
    """Whether a path relative to the configuration's folder matches a glob.

    ``*`` and ``?`` stay within one folder, ``**`` crosses folders, a glob
    without ``/`` matches the name in any folder, one that ends with ``/``
    everything below a folder.
    """
    if '/' not in glob:
        path = path.rpartition('/')[2]
    glob = glob.lstrip('/')
    if glob.endswith('/'):
        glob += '**'
    steps: list[str] = []
    for step in glob.split('/'):
        if not (step == '**' and steps and steps[-1] == '**'):
            steps.append(step)
    # which numbers of leading steps of the path the glob so far can have matched
    names = path.split('/')
    reached = {0}
    for number, step in enumerate(steps):
        if step == '**':
            last = number == len(steps) - 1
            # at the end it stands for something below, in the middle also for nothing
            reached = set(range(min(reached) + last, len(names) + 1))
        else:
            reached = {
                end + 1 for end in reached if end < len(names) and _step_matches(step, names[end])
            }
        if not reached:
            return False
    return len(names) in reached


def _step_matches(glob: str, name: str) -> bool:
    """Whether a name matches a glob of ``*`` and ``?``; goes back to the last star only."""
    at = start = 0
    star = -1
    while start < len(name):
        if at < len(glob) and glob[at] == '*':
            star, retry = at, start
            at += 1
        elif at < len(glob) and glob[at] in ('?', name[start]):
            at += 1
            start += 1
        elif star >= 0:
            retry += 1
            at, start = star + 1, retry
        else:
            return False
    return not glob[at:].strip('*')
