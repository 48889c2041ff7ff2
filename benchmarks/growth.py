"""How the time of owlint grows when one thing in its input doubles.

    python benchmarks/growth.py                    # every kind, some minutes
    python benchmarks/growth.py mentions tags      # kinds whose names hold a word
    python benchmarks/growth.py --quick            # small sizes and a generous bound, for CI
    python benchmarks/growth.py --count tags       # instructions instead of seconds, by Valgrind

For each kind of input (``growth_inputs.py``) the real program runs as a whole
process over ``n`` and ``2n`` of a thing, with ``n`` doubled until the work is
long enough to be measured. Times are user and system CPU seconds of the finished
child, the least of several runs, less what a run with one such thing takes. A
linear kind has the ratio 2; more than 2.3 is marked. Exit code 1 when a kind is
above ``--bound``, however often it was measured.

Seconds depend on what else the machine does. With ``--count`` Cachegrind counts
the instructions of each run, which are the same on a busy machine: one run of
each size, a hundred times slower. A kind that is above 2.3 by seconds and not by
instructions waits for memory and does no more work.
"""

from __future__ import annotations

import argparse
import os
import re
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
#: What counts instructions, the part of the work that is enough where nothing is lost in noise, and
#: how many times slower it may be.
COUNTING = ('valgrind', '--tool=cachegrind', '--cache-sim=no', '--cachegrind-out-file=/dev/null')
COUNTED = re.compile(r'I +refs: +([0-9,]+)')
PART, SLOWER = 0.25, 150
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


def used(command: list[str], folder: Path, count: bool) -> float:
    """CPU seconds of one finished process, or its instructions in thousand millions."""
    longest = LONGEST * SLOWER if count else LONGEST

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (longest, longest))

    process = subprocess.Popen(
        [*COUNTING, *command] if count else command,
        cwd=folder,
        env={**os.environ, 'PYTHONHASHSEED': '0'},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        preexec_fn=limit,
    )
    assert process.stderr is not None
    said = process.stderr.read().decode(errors='replace')
    process.stderr.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise Endless(f'exit code {process.returncode}: {said.strip()[:200]}')
    if count:
        counted = COUNTED.search(said)
        assert counted is not None, said
        return int(counted[1].replace(',', '')) / 1e9
    return usage.ru_utime + usage.ru_stime


class Measure:
    """Measures one kind with one command; inputs are written once and reused."""

    def __init__(self, kind: Kind, command: tuple[str, ...], home: Path) -> None:
        self.kind = kind
        # many files are shared among processes, and starting these is no growth
        alone = ('--jobs', '1') if command[0] in ('check', 'verdict') else ()
        self.command = [str(BIN), *command, *alone]
        self.home = home
        self.least: dict[int, float] = {}

    def least_of(self, n: int, runs: int, count: bool = False) -> float:
        """The least that some more runs over ``n`` things used."""
        folder = self.home / str(n)
        if not folder.exists():
            write(folder, self.kind.make(n))
        for _ in range(runs):
            one = used(self.command, folder, count)
            self.least[n] = min(one, self.least.get(n, one))
        return self.least[n]

    def enough(self, quick: bool, part: float = 1) -> int:
        """An ``n`` whose work can be measured."""
        n = self.kind.least
        if quick:
            return min(4 * n, self.kind.most)
        base = self.least_of(1, 1)
        while n < self.kind.most and self.least_of(n, 1) - base < ENOUGH * part:
            n *= 2
        return n

    def counted(self, n: int) -> float:
        """How many more instructions ``2n`` takes than ``n``."""
        self.least.clear()
        base, one, two = (self.least_of(size, 1, count=True) for size in (1, n, 2 * n))
        return (two - base) / (one - base)

    def ratio(self, n: int, runs: int) -> float:
        """How much longer ``2n`` takes than ``n``, both without what one thing takes."""
        base, one, two = (self.least_of(size, runs) for size in (1, n, 2 * n))
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
    parser.add_argument('--count', action='store_true', help='instructions, by Valgrind')
    parser.add_argument('--bound', type=float, help=f'fail above this ratio (default {MARK})')
    parser.add_argument('--runs', type=int, default=3, help='runs of each size (default 3)')
    options = parser.parse_args()
    bound = options.bound or (3.5 if options.quick else MARK)
    bad = []
    unit = '10^9' if options.count else 'CPU s'
    print(f'| Input | n | {unit} | 2n: {unit} | Ratio | |')
    print('| --- | ---: | ---: | ---: | ---: | --- |')
    for name, kind, command in selected(options.words):
        with tempfile.TemporaryDirectory() as home:
            measure = Measure(kind, command, Path(home))
            try:
                n = measure.enough(options.quick, PART if options.count else 1)
                if options.count:
                    ratio = measure.counted(n)
                else:
                    ratio = measure.ratio(n, 1 if options.quick else options.runs)
                for _ in range(4):
                    if ratio <= bound or options.count:
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
