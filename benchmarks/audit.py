"""Cost of ``owlint audit``: CPU, time and memory for some thousand cards of realistic length.

    python benchmarks/audit.py            # 2,000 cards, 2 processes
    python benchmarks/audit.py 10000 -j 8

The cards are those of ``cards.py`` with bodies that bring them to 7.4 kB on average, the mean of
the cards of 1,381 repositories: paragraphs, tables, lists and code. CPU is that of all processes,
memory the peak of what all of them hold together, pages that several share counted once (Linux).
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from cards import make_card

ROOT = Path(__file__).parent.parent
#: Mean length of the cards, in characters.
MEAN = 7400
CODE = 'from transformers import pipeline\n\npipe = pipeline("text-generation", model="a/b")\n'
PARTS = (
    'The model reads notes of a library and writes the names of the owls that are in them. It was '
    'compared with two others on a set of pages that was kept apart, and made fewer mistakes.\n',
    '| Name | Split | Score | Loss |\n| --- | --- | --- | --- |\n'
    + ''.join(f'| board-{row} | test | 0.{row}7 | 1.{row} |\n' for row in range(12)),
    '- temperature: 0.7\n- top_p: 0.9\n- the longest answer has 512 tokens\n- seed: 42\n',
    f'```python\n{CODE}print(pipe("An owl sat in"))\n```\n',
    '<p align="center"><img src="https://example.org/owl.png" width="400"></p>\n',
)


def long_card(number: int) -> str:
    """A card with a body; most are short, some very long, as published ones are."""
    chance = random.Random(number)
    card = make_card(number)
    wanted = chance.lognormvariate(8.17, 1.1)
    topic = 0
    while len(card) < wanted:
        topic += 1
        card += f'\n## Part {topic}\n\n' + ''.join(
            chance.choice(PARTS) + '\n' for _ in range(chance.randint(1, 4))
        )
    return card


def memory_of(process: int) -> int:
    """The bytes that a process and its children hold, shared pages in equal parts (Linux)."""
    home = Path('/proc', str(process))
    try:
        held = (home / 'smaps_rollup').read_text().split('\nPss:')[1].split()[0]
        children = (home / 'task' / str(process) / 'children').read_text().split()
    except (OSError, IndexError):
        return 0  # it has ended, or this is another system
    return 1024 * int(held) + sum(memory_of(int(child)) for child in children)


def main() -> None:
    """Print what an audit costs."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    parser = argparse.ArgumentParser(description='what an audit costs')
    parser.add_argument('cards', nargs='?', type=int, default=2000)
    parser.add_argument('-j', '--jobs', type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table = os.path.join(folder, 'cards.parquet')
        cards = [long_card(number) for number in range(options.cards)]
        ids = [f'lab/owl-{number}' for number in range(options.cards)]
        pq.write_table(pa.table({'modelId': ids, 'card': cards}), table, row_group_size=1000)
        length = sum(map(len, cards)) / len(cards)
        command = [sys.executable, '-m', 'owlint', 'audit', table, '-j', str(options.jobs)]
        start = time.monotonic()
        process = subprocess.Popen(
            [*command, '-o', os.path.join(folder, 'out.parquet')],
            stdout=subprocess.DEVNULL, cwd=folder,
            env={**os.environ, 'PYTHONPATH': f'{ROOT / "hooks"}{os.pathsep}{ROOT / "rules"}'},
        )  # fmt: skip
        most = 0
        while process.poll() is None:
            most = max(most, memory_of(process.pid))
            time.sleep(0.2)
        if process.returncode:
            sys.exit(process.returncode)
        seconds = time.monotonic() - start
        written = os.path.getsize(os.path.join(folder, 'out.parquet'))
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = used.ru_utime + used.ru_stime
    print(f'{options.cards:,} cards of {length:,.0f} characters, {options.jobs} processes')
    print(f'{seconds:.1f} s, {cpu:.1f} s CPU: {1000 * cpu / options.cards:.2f} ms CPU a card')
    print(f'{most / 1e6:.0f} MB at most in all, {used.ru_maxrss / 1024:.0f} MB in one process')
    print(f'{written / options.cards:,.0f} bytes of answer a card')


if __name__ == '__main__':
    main()
