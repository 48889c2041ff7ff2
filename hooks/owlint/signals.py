"""The signals that end a run, and how a write is finished before they do.

``_signal`` is what Python's own ``signal`` is made of; importing that one would
cost every run half a millisecond.
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]
from collections.abc import Callable

TYPE_CHECKING = False
if TYPE_CHECKING:
    Handler = Callable[[int, object], object]

#: Numbers of the signals that end a run; each system has some of them.
ENDING: tuple[int, ...] = tuple(
    int(getattr(_signal, name))
    for name in ('SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK')
    if hasattr(_signal, name)
)
#: What a run that is ended says it has done, from those parts of it that do something.
accounts: list[Callable[[], str]] = []


def ending(number: int) -> str:
    """What has happened to a run that a signal ended, and what it had done by then."""
    word = 'interrupted' if number == _signal.SIGINT else 'terminated'
    return '; '.join([word, *(account() for account in [*accounts])])


def exit_code(number: int) -> int:
    """The exit code after a signal, as a shell counts: 130 for SIGINT, 143 for SIGTERM."""
    return 128 + number


def on_ending(handler: Handler | None) -> None:
    """Install a handler for every signal that ends a run and is not ignored (``nohup``).

    Without one the system ends the process.
    """
    for number in ENDING:
        if _signal.getsignal(number) not in (_signal.SIG_IGN, None):
            _signal.signal(number, handler or _signal.SIG_DFL)


class Held:
    """Within it a signal that ends the run only sets ``received``; it comes into force after it.

    May be nested. In another thread than the main one it holds nothing.
    """

    def __init__(self) -> None:
        self.received = 0
        self._before: dict[int, object] = {}

    def __enter__(self) -> Held:
        try:
            for number in ENDING:
                handler = _signal.getsignal(number)
                if handler not in (_signal.SIG_IGN, None):
                    self._before[number] = handler
                    _signal.signal(number, self._remember)
        except ValueError:  # only the main thread may
            self._before.clear()
        return self

    def _remember(self, number: int, frame: object) -> None:
        self.received = self.received or number

    def __exit__(self, *error: object) -> None:
        for number, handler in self._before.items():
            _signal.signal(number, handler)
        if self.received:
            _signal.raise_signal(self.received)
