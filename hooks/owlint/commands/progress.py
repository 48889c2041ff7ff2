"""How far a long run is, in one line of a terminal from the first second on."""

from __future__ import annotations

import sys
import time

from owlint.commands.output import progress

#: Seconds before anything is shown, and between two lines.
_FIRST, _BETWEEN = 1.0, 0.2


class Progress:
    """Counts what is done; ``total`` is 0 where nobody knows how much there is."""

    def __init__(self, total: int, of: str) -> None:
        self.total = total
        self.of = of
        self.done = 0
        self.skipped = 0
        self._shows = sys.stderr is not None and sys.stderr.isatty()
        self._start = time.monotonic()
        self._next = self._start + _FIRST

    def add(self, count: int, at: str = '') -> None:
        """Say that some more is done; ``at`` is what was looked at."""
        self.done += count
        now = time.monotonic()
        if self._shows and now >= self._next:
            self._next = now + _BETWEEN
            progress(self.line(now - self._start, at))

    def line(self, seconds: float, at: str = '') -> str:
        """What is shown after some seconds."""
        said = f'{at}: ' if at else ''
        if not self.total:
            return f'{said}{self.done:,} {self.of}'
        rest = (self.total - self.done) * seconds / max(1, self.done - self.skipped)
        return f'{said}{self.done:,} of {self.total:,} {self.of}, {_time(rest)} left'

    def end(self) -> None:
        """Take the line away."""
        if self._shows:
            progress('')


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f'{hours} h {minutes} min'
    return f'{minutes} min {rest} s' if minutes else f'{rest} s'
