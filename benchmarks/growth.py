"""How the time of owlint grows when one thing in its input doubles.

    python benchmarks/growth.py                    # every kind, some minutes
    python benchmarks/growth.py mentions tags      # kinds whose names hold a word
    python benchmarks/growth.py --quick            # small sizes and a generous bound, for CI

For each kind of input (``growth_inputs.py``) the real program runs as a whole
process over ``n`` and ``2n`` of a thing, with ``n`` doubled until the work is
long enough to be measured. Times are user and system CPU seconds of the finished
child, the least of several runs, less what a run with one such thing takes. A
linear kind has the ratio 2; more than 2.3 is marked. Exit code 1 when a kind is
above ``--bound``, however often it was measured.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from growth_inputs import KINDS, Content, Kind

BIN = Path(sys.executable).parent / 'owlint'
MARK = 2.3
#: Work that is long enough to be measured, and work that is lost in the noise, in seconds of CPU.
ENOUGH, NOISE = 0.4, 0.05
#: Longest run of one process, in seconds of CPU; behind it a kind counts as endless.
LONGEST = 30


class Endless(Exception):
    """A run that did not finish, or not as it should."""


def write(folder: Path, content: Content) -> None:
    """Write the files of one input."""
    (folder / '.git').mkdir(parents=True)
    for name, text in content.items():
        # a path of many folders may be too long for one call
        here = folder
        *parents, last = name.split('/')
        handle = os.open(here, os.O_RDONLY)
        for parent in parents:
            with suppress(FileExistsError):
                os.mkdir(parent, dir_fd=handle)
            inner = os.open(parent, os.O_RDONLY, dir_fd=handle)
            os.close(handle)
            handle = inner
        file = os.open(last, os.O_WRONLY | os.O_CREAT, 0o644, dir_fd=handle)
        os.close(handle)
        with os.fdopen(file, 'wb') as stream:
            stream.write(text if isinstance(text, bytes) else text.encode())


def cpu(command: list[str], folder: Path) -> float:
    """CPU seconds of one finished process."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))

    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=limit
    )
    assert process.stderr is not None
    said = process.stderr.read().decode(errors='replace')
    process.stderr.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise Endless(f'exit code {process.returncode}: {said.strip()[:200]}')
    return usage.ru_utime + usage.ru_stime


class Measure:
    """Measures one kind with one command; inputs are written once and reused."""

    def __init__(self, kind: Kind, command: tuple[str, ...], home: Path) -> None:
        self.kind = kind
        self.command = [str(BIN), *command]
        self.home = home
        self.least: dict[int, float] = {}

    def seconds(self, n: int, runs: int) -> float:
        """The least CPU seconds of some more runs over ``n`` things."""
        folder = self.home / str(n)
        if not folder.exists():
            write(folder, self.kind.make(n))
        for _ in range(runs):
            used = cpu(self.command, folder)
            self.least[n] = min(used, self.least.get(n, used))
        return self.least[n]

    def enough(self, quick: bool) -> int:
        """An ``n`` whose work can be measured."""
        n = self.kind.least
        if quick:
            return min(4 * n, self.kind.most)
        base = self.seconds(1, 1)
        while n < self.kind.most and self.seconds(n, 1) - base < ENOUGH:
            n *= 2
        return n

    def ratio(self, n: int, runs: int) -> float:
        """How much longer ``2n`` takes than ``n``, both without what one thing takes."""
        base, one, two = self.seconds(1, runs), self.seconds(n, runs), self.seconds(2 * n, runs)
        # what is lost in the noise is not long enough to be called growth
        return (two - base) / max(one - base, NOISE)


def selected(words: list[str]) -> list[tuple[str, Kind, tuple[str, ...]]]:
    """Kinds whose names hold one of the words, each with each of its commands."""
    return [
        (
            f'{name}: {command[1].lstrip("-") if command[1] == "--diff" else command[0]}',
            kind,
            command,
        )
        for name, kind in KINDS.items()
        if not words or any(word in name for word in words)
        for command in kind.commands
    ]


def main() -> int:
    """Measure and print; the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or '').splitlines()[0])
    parser.add_argument('words', nargs='*', help='kinds whose names hold one of these')
    parser.add_argument('--quick', action='store_true', help='small sizes, bound 3.5')
    parser.add_argument('--bound', type=float, help=f'fail above this ratio (default {MARK})')
    parser.add_argument('--runs', type=int, default=3, help='runs of each size (default 3)')
    options = parser.parse_args()
    bound = options.bound or (3.5 if options.quick else MARK)
    bad = []
    print('| Input | n | CPU s | 2n: CPU s | Ratio | |')
    print('| --- | ---: | ---: | ---: | ---: | --- |')
    for name, kind, command in selected(options.words):
        with tempfile.TemporaryDirectory() as home:
            measure = Measure(kind, command, Path(home))
            try:
                n = measure.enough(options.quick)
                ratio = measure.ratio(n, 1 if options.quick else options.runs)
                for _ in range(4):
                    if ratio <= bound:
                        break
                    # a busy machine is no fault: the least of more runs
                    ratio = measure.ratio(n, 2)
            except Endless as error:
                n = max(measure.least, default=1)
                print(f'| {name} | {n:,} | | | | **{error}** |', flush=True)
                bad.append(name)
                continue
        mark = '**above the bound**' if ratio > bound else 'over 2.3' if ratio > MARK else ''
        one, two = measure.least[n], measure.least[2 * n]
        print(f'| {name} | {n:,} | {one:.2f} | {two:.2f} | {ratio:.1f} | {mark} |', flush=True)
        if ratio > bound:
            bad.append(name)
    if bad:
        print(f'\nMore than linear: {"; ".join(bad)}', file=sys.stderr)
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
