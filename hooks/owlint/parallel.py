"""Releases in several processes: each has an engine of its own, and results keep their order."""

from __future__ import annotations

import gc
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import TypeVar

from owlint.engine import Engine
from owlint.errors import ConfigError
from owlint.files import Files
from owlint.mounts import remove_all
from owlint.settings import Settings
from owlint.signals import on_ending

Item = TypeVar('Item')
Answer = TypeVar('Answer')

#: Pieces of work that wait for each process.
_WAITING = 4

_engines: list[Engine] = []


def in_processes(
    engine: Engine, jobs: int, work: Callable[[Engine, Item], Answer], items: Iterable[Item]
) -> Iterator[Answer]:
    """The answers to pieces of work, in their order; what one of them raises is raised here."""
    # forking starts fastest where it is safe
    context = get_context('fork' if sys.platform == 'linux' else 'spawn')
    given = engine.settings, engine.selection.every, engine.files.anew(), gc.get_threshold()
    pool = ProcessPoolExecutor(jobs, context, initializer=_start, initargs=given)
    waiting: deque[Future[Answer]] = deque()
    try:
        for item in items:
            waiting.append(pool.submit(_call, work, item))
            if len(waiting) >= jobs * _WAITING:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenExecutor:
        reason = 'a process of this run was ended from outside, perhaps because memory ran out'
        raise ConfigError(reason) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _start(settings: Settings, every: bool, files: Files, threshold: tuple[int, int, int]) -> None:
    gc.set_threshold(*threshold)
    on_ending(None)  # the first process says what happened
    Thread(target=_end_with, args=(parent_process(),), daemon=True).start()
    _engines[:] = [Engine(settings, files, every=every)]


def _end_with(parent: BaseProcess) -> None:
    """End this process when the first one has ended, however that came."""
    parent.join()
    remove_all()
    os._exit(1)


def _call(work: Callable[[Engine, Item], Answer], item: Item) -> Answer:
    return work(_engines[0], item)
