"""Weight files made to be slow or to fill memory: what the worst of each kind costs.

Usage, from the root of the repository::

    python benchmarks/hostile_weights.py                 # all cases, the worst first
    python benchmarks/hostile_weights.py gguf --repeat 9 # the cases of one reader
    python benchmarks/hostile_weights.py --limit 100     # exit code 1 over so many ms

Each reading is the first in a process of its own with its imports done, and
the rules for weights look at the result. Shown are the least CPU time of the
repeats, the growth of the process at its peak, the peak of Python's own
memory, and what was answered. A yardstick (a fixed loop) stands in the last
line, to tell a slow machine from slow code.

The issue behind this asks for 100 ms and 50 MB per file. ``honest`` marks files as large
as real ones get; these must be read in full.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / part) for part in ('hooks', 'rules', '.', 'benchmarks')]

from hostile_cases import CASES  # noqa: E402

#: Seconds after which a reading is given up.
TIMEOUT = 10

_CHILD = """
import sys, time
import json, codecs, array, difflib
import owlint.inputs.weights, owlint.inputs.window, owlint.inputs.flat_json
import owlint.inputs.gguf, owlint.inputs.gguf_types, owlint.inputs.gguf_texts
import owlint.inputs.gguf_bytes, owlint.inputs.gguf_tensors
import owlint.inputs.safetensors, owlint.inputs.safetensors_types
import owlint.inputs.onnx, owlint.inputs.other_weights
import owlint.inputs.shards, owlint.inputs.pointers, owlint_rules.model.subjects
import owlint_rules.weights._license_names
from owlint_rules.weights import (
    broken_weight_header, code_executing_weights, missing_shard, missing_weight_license_key,
    unknown_weight_license,
)
RULES = (
    broken_weight_header, code_executing_weights, missing_shard, missing_weight_license_key,
    unknown_weight_license,
)
owlint_rules.weights._license_names.unknown_parts('a')
name, path, trace = sys.argv[1:]

def status(key):
    try:
        with open('/proc/self/status') as lines:
            return next(int(line.split()[1]) for line in lines if line.startswith(key))
    except (OSError, StopIteration):
        return 0

if trace:
    import tracemalloc
    tracemalloc.start()
try:
    with open('/proc/self/clear_refs', 'w') as reset:
        reset.write('5')
except OSError:
    pass
before = status('VmRSS')
start = time.process_time()
weights = owlint.inputs.weights.read_weights(path, name)
findings = [finding for rule in RULES for finding in rule.check(weights, None)]
seconds = time.process_time() - start
peak = tracemalloc.get_traced_memory()[1] if trace else (status('VmHWM') - before) * 1024
texts = weights.faults or weights.unchecked
if not texts:
    texts = [f'read: {weights.tensors:,} tensors, {len(weights.metadata):,} keys']
print(seconds, peak, len(findings), len(weights.faults), len(weights.unchecked), texts[0])
"""


def read(path: Path, *, trace: bool = False) -> list[str]:
    """Seconds, bytes and the answer of one reading."""
    environment = {**os.environ, 'PYTHONPATH': os.pathsep.join(sys.path[:4])}
    try:
        done = subprocess.run(
            [sys.executable, '-c', _CHILD, path.name, str(path), 'trace' if trace else ''],
            env=environment, capture_output=True, text=True, timeout=TIMEOUT, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return f'{TIMEOUT} 0 0 0 0 no answer within {TIMEOUT} seconds'.split(' ', 5)
    if done.returncode:
        raise SystemExit(f'{path.name}: {done.stderr.strip() or done.returncode}')
    return done.stdout.strip().split(' ', 5)


def yardstick() -> float:
    """Milliseconds of a fixed piece of work."""
    best = float('inf')
    for _ in range(5):
        start = time.process_time()
        total = 0
        for number in range(1_000_000):
            total += number & 7
        best = min(best, time.process_time() - start)
    return best * 1000


def main() -> int:
    parser = argparse.ArgumentParser(description='Cost of weight files made to be slow.')
    parser.add_argument('words', nargs='*', help='only cases whose name has one of these words')
    parser.add_argument('--repeat', type=int, default=5)
    parser.add_argument('--limit', type=float, default=0, help='most ms that a file may take')
    parser.add_argument('--memory', type=float, default=50, help='most MB that a file may take')
    options = parser.parse_args()
    rows = []
    for number, (title, name, write) in enumerate(CASES):
        if options.words and not any(word in title for word in options.words):
            continue
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, f'{number}-{name}' if name.startswith('.') else name)
            write(path)
            size = path.stat().st_size
            done = [read(path)]
            if float(done[0][0]) < 2:
                done += [read(path) for _ in range(options.repeat - 1)]
            traced = float(read(path, trace=True)[1]) if float(done[0][0]) < 2 else 0
        seconds = min(float(one[0]) for one in done)
        peak = max(float(one[1]) for one in done)
        rows.append((seconds * 1000, peak / 1e6, traced / 1e6, size / 1e6, title, done[0]))
    rows.sort(reverse=True)
    print(f'{"ms":>8} {"MB":>6} {"traced":>6} {"file MB":>9}  case: answer')
    for ms, peak, traced, size, title, answer in rows:
        said = f'{answer[2]} findings, {answer[5][:100]}'
        print(f'{ms:8.1f} {peak:6.1f} {traced:6.1f} {size:9.1f}  {title}: {said}')
    print(f'yardstick: a loop of a million additions takes {yardstick():.1f} ms here')
    slow = [row for row in rows if options.limit and row[0] > options.limit]
    slow += [row for row in rows if options.limit and max(row[1], row[2]) > options.memory]
    for row in slow:
        print(f'over the limit: {row[4]}', file=sys.stderr)
    return 1 if slow else 0


if __name__ == '__main__':
    sys.exit(main())
