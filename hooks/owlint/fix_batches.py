"""Fixes of many files: planned batch by batch, here or in other processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from owlint.engine import Engine
from owlint.fix import FixRun, plan_fixes
from owlint.work import batches

TYPE_CHECKING = False
if TYPE_CHECKING:
    Batch = list[str]
    Planned = tuple[Batch, FixRun]
    Spread = Callable[[Callable[[Engine, Batch], Planned], Iterable[Batch]], Iterable[Planned]]


def plan_all(
    paths: Iterable[str], engine: Engine, unsafe: bool, run: FixRun, spread: Spread
) -> Iterator[int]:
    """Work out all fixes batch by batch, each on the files as they are; how many files each held.

    Where two batches change one file, the later one is worked out again on what the former made
    of it. So the answer is the same, however many processes there are.
    """
    groups = batches(engine.groups(paths))
    work = ([path for _, members in batch for path in members] for batch in groups)
    for members, part in spread(partial(_plan_batch, unsafe=unsafe), work):
        if not run.changes.keys().isdisjoint(part.changes):
            files = engine.files.anew()
            files.overlay.update(engine.files.overlay)
            files.overlay.update({path: after for path, (_, after) in run.changes.items()})
            part = plan_fixes(members, engine.settings, unsafe=unsafe, files=files)
        run.take(part)
        yield len(members)


def _plan_batch(engine: Engine, members: list[str], *, unsafe: bool) -> tuple[list[str], FixRun]:
    files = engine.files.anew()
    files.overlay.update(engine.files.overlay)
    part = plan_fixes(members, engine.settings, unsafe=unsafe, files=files)
    part.states.clear()  # they are large, and nobody needs them any more
    return members, part
