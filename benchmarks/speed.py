"""Speed of owlint, measured in one run and printed as ratios.

    python -m venv bench && bench/bin/pip install . pre-commit-hooks yamllint check-jsonschema reuse
    bench/bin/python benchmarks/speed.py

Measures whole processes (user and system CPU seconds of finished children,
median of several runs, the commands taking turns so that a drifting machine
drifts for all of them); what parts of a check cost is what cards.py prints. Tools that are not
installed beside this interpreter are left out. Nothing is asserted: the
budgets are printed beside what was measured.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from cards import make_card

BIN = Path(sys.executable).parent
#: Without what would have every start compile all modules anew.
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != 'PYTHONDONTWRITEBYTECODE'
}


#: A card without faults, as a hook mostly sees one.
CARD = """\
---
license: apache-2.0
language:
- en
- de
library_name: transformers
pipeline_tag: fill-mask
tags:
- owl
- fill-mask
- generated
base_model: example/owl-base-7
base_model_relation: finetune
datasets:
- example/corpus-7
- example/more-text
metrics:
- accuracy
- f1
widget:
- text: "The owl number 7 sat in the"
  example_title: Owl
- text: "In the dark it"
  example_title: Dark
model-index:
- name: owl-7
  results:
  - task:
      type: fill-mask
      name: Owls
    dataset:
      name: Corpus
      type: example/corpus-7
      config: default
      split: test
      args: default
    metrics:
    - type: accuracy
      value: 0.00007
      name: Accuracy
    - type: f1
      value: 0.50007
      name: F1
co2_eq_emissions:
  emissions: 7.5
  source: code
  training_type: fine-tuning
  geographical_location: Freiburg, Germany
  hardware_used: 8 boards
---

# Owl 7

A small model that knows the names of owls. It was trained on 7 pages.

## Training data

Pages of the public library of owls, number 7, with all their notes and drawings.

## Training procedure

Two epochs with a learning rate of 0.0001 and a batch size of 32 on eight boards.

## Limitations

It knows owls and nothing else. Do not ask it about herons.
"""

#: Composes the front matter of all cards, and what the hub's library makes of them.
COMPOSE = """
import glob, yaml
for name in glob.glob('front/*.yaml'):
    try:
        yaml.compose(open(name, 'rb'), Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        pass
"""
LOAD = """
from huggingface_hub import ModelCard
for name in open('paths.txt').read().split():
    try:
        ModelCard.load(name)
    except Exception:
        pass
"""
#: More names than this do not fit a command line everywhere.
MOST_NAMES = 1_000


def make_cards(folder: Path, count: int) -> list[str]:
    """Write cards of realistic size, each in a folder of its own."""
    paths = []
    for number in range(count):
        path = folder / f'owl-{number:05d}' / 'README.md'
        path.parent.mkdir(parents=True)
        path.write_text(make_card(number), encoding='utf-8', newline='')
        paths.append(str(path.relative_to(folder)))
    return paths


def front_matter(text: str) -> str:
    return text.replace('\r\n', '\n').split('---\n')[1]


def cpu_of(command: list[str], folder: Path) -> tuple[float, int]:
    """CPU seconds of one finished process, and its peak memory in KiB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, usage.ru_maxrss


def compare(
    commands: dict[str, list[str]], folder: Path, runs: int
) -> dict[str, tuple[float, int]]:
    """Median CPU seconds and peak memory of commands that take turns."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    memory: dict[str, int] = dict.fromkeys(commands, 0)
    warm = runs > 1  # a first turn for the disk; one over thousands of files takes minutes
    for turn in range(runs + warm):
        for name, command in commands.items():
            used, peak = cpu_of(command, folder)
            if turn >= warm:
                seconds[name].append(used)
                memory[name] = max(memory[name], peak)
    return {name: (statistics.median(values), memory[name]) for name, values in seconds.items()}


def installed(command: list[str]) -> bool:
    return Path(command[0]).exists()


def table(title: str, rows: dict[str, tuple[float, int]], base: str) -> None:
    print(f'\n{title}\n')
    print('| Command | CPU ms | Ratio | Peak MiB |')
    print('| --- | ---: | ---: | ---: |')
    reference = rows[base][0]
    for name, (seconds, peak) in rows.items():
        print(f'| {name} | {seconds * 1000:.0f} | {seconds / reference:.2f} | {peak / 1024:.0f} |')


def cold_start(folder: Path, runs: int) -> None:
    card = 'owl/README.md'
    text = CARD
    (folder / 'owl').mkdir()
    (folder / card).write_text(text, encoding='utf-8')
    (folder / 'front.yaml').write_text(front_matter(text), encoding='utf-8')
    (folder / 'schema.json').write_text(json.dumps({'type': 'object'}), encoding='utf-8')
    licensed = folder / 'licensed'
    licensed.mkdir()
    (licensed / 'README.md').write_text(text, encoding='utf-8')
    root = Path(__file__).parent.parent
    (licensed / 'LICENSE').write_bytes((root / 'LICENSE').read_bytes())
    changed = folder / 'changed'
    changed.mkdir()
    (changed / 'README.md').write_text(text, encoding='utf-8')
    (changed / 'LICENSE').write_bytes(
        (root / 'LICENSE').read_bytes() + b'\nThe Work may not be used for commercial purposes.\n'
    )
    (folder / 'source.py').write_text('# SPDX-License-Identifier: MIT\n', encoding='utf-8')
    python = sys.executable
    base = 'python -c "import argparse, re, yaml"'
    commands = {
        base: [python, '-c', 'import argparse, re, yaml'],
        'owlint check --kind card (one card)': [
            str(BIN / 'owlint'), 'check', '--kind', 'card', card,
        ],
        'owlint check (one card)': [str(BIN / 'owlint'), 'check', card],
        'owlint check (card + LICENSE)': [str(BIN / 'owlint'), 'check', 'licensed/README.md'],
        'owlint check (card + changed LICENSE)': [str(BIN / 'owlint'), 'check', 'changed/LICENSE'],
        'check-yaml (pre-commit-hooks)': [str(BIN / 'check-yaml'), 'front.yaml'],
        'yamllint': [str(BIN / 'yamllint'), 'front.yaml'],
        'check-jsonschema': [
            str(BIN / 'check-jsonschema'), '--schemafile', 'schema.json', 'front.yaml',
        ],
        'reuse lint-file': [str(BIN / 'reuse'), 'lint-file', 'source.py'],
    }  # fmt: skip
    commands = {name: command for name, command in commands.items() if installed(command)}
    table('Cold start, whole process', compare(commands, folder, runs), base)
    print('\nBudgets: one card 1.5, card + LICENSE 2, card + changed LICENSE 3.')


def many_cards(folder: Path, counts: list[int], runs: int) -> None:
    """Whole processes over the same cards: on one core and on all, and what others take."""
    for count in counts:
        part = folder / f'cards-{count}'
        part.mkdir()
        paths = make_cards(part, count)
        (part / 'paths.txt').write_text('\n'.join(paths), encoding='utf-8')
        (part / 'front').mkdir()
        for number, path in enumerate(paths):
            block = front_matter((part / path).read_bytes().decode())
            (part / 'front' / f'{number:05d}.yaml').write_text(block, encoding='utf-8')
        owlint = str(BIN / 'owlint')
        base = 'compose the front matter (libyaml)'
        blocks = [f'front/{number:05d}.yaml' for number in range(count)]
        commands = {base: [sys.executable, '-c', COMPOSE]}
        for cores, jobs in (('one core', '1'), ('all cores', str(os.cpu_count() or 1))):
            commands[f'owlint check --kind card, {cores}'] = [
                owlint,
                'check',
                '--kind',
                'card',
                '--fail-on',
                'never',
                '-j',
                jobs,
                '.',
            ]
            commands[f'owlint check, {cores}'] = [
                owlint,
                'check',
                '--fail-on',
                'never',
                '-j',
                jobs,
                '.',
            ]
            commands[f'owlint verdict --all, {cores}'] = [
                owlint,
                'verdict',
                '--all',
                '-j',
                jobs,
                '.',
            ]
        if count <= MOST_NAMES:
            for tool in ('check-yaml', 'yamllint'):
                if installed([str(BIN / tool)]):
                    commands[tool] = [str(BIN / tool), *blocks]
        if find_spec('huggingface_hub'):
            commands['ModelCard.load (huggingface_hub)'] = [sys.executable, '-c', LOAD]
        times = compare(commands, part, runs if count <= MOST_NAMES else 1)
        table(f'{count:,} cards, whole process', times, base)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else '')
    parser.add_argument('--runs', type=int, default=9)
    parser.add_argument('--cards', type=int, nargs='*', default=[1, 100, 10_000])
    options = parser.parse_args()
    if not installed([str(BIN / 'owlint')]):
        parser.error('owlint is not installed beside this interpreter')
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ('cold', 'many'):
            (folder / part).mkdir()
        cold_start(folder / 'cold', options.runs)
        many_cards(folder / 'many', options.cards, max(3, options.runs // 3))


if __name__ == '__main__':
    main()
