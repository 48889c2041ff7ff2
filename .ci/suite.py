"""Runs the suite on all cores, in processes that each collect and run files of their own.

Workers that share one run would each collect all of it, and report each test to another process:
of 12,000 short tests that is a tenth of the time. Arguments are pytest's; with one that names a
file or folder of tests it is an ordinary run.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTEST = (sys.executable, '-m', 'pytest')
#: A number of tests in the last line of a run.
COUNT = re.compile(r'(\d+) (passed|failed|errors?|skipped|deselected|xfailed|xpassed|warnings?)')
#: No test was chosen: no fault of a part.
NOTHING = 5


def run(part: list[str], arguments: list[str]) -> tuple[int, bytes]:
    """Run some files: the exit code, and what was printed."""
    done = subprocess.run(
        [*PYTEST, *arguments, *part], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    return done.returncode, done.stdout


def main(arguments: list[str]) -> int:
    """Run the suite; a part that was ended by a signal failed too."""
    if any((ROOT / one.partition('::')[0]).exists() for one in arguments):
        return subprocess.run([*PYTEST, *arguments], cwd=ROOT).returncode
    files = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob('tests/test_*.py'))
    cores = os.cpu_count() or 1
    # a core that is done early takes another part
    parts = 2 * cores
    codes = []
    counts: Counter[str] = Counter()
    with ThreadPoolExecutor(cores) as pool:
        for done in as_completed(
            pool.submit(run, files[number::parts], arguments) for number in range(parts)
        ):
            code, output = done.result()
            codes.append(code)
            sys.stdout.buffer.write(output)
            sys.stdout.flush()
            last = output.decode(errors='replace').rstrip().rpartition('\n')[2]
            for number, kind in COUNT.findall(last):
                counts[kind] += int(number)
    wrong = sum(code not in (0, NOTHING) for code in codes)
    told = ', '.join(f'{number} {kind}' for kind, number in sorted(counts.items()))
    print(f'=== {told} in {parts} parts, of which {wrong} failed ===')
    return 1 if wrong else min(codes)


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
