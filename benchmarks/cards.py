"""Cost of the card rules: time against composing the same YAML, and memory against their number.

    python benchmarks/cards.py            # 1, 100, 1,000 and 10,000 cards

The cards are made in the mix of published ones: 7.4 kB on average (see
card_bodies.py); most front matters have a dozen lines, some carry the results of
a board with hundreds of entries, one text in forty is a template's, one card in
eight has a fault, one in twelve CRLF. Times are CPU seconds of this
process, medians of several runs; memory is the peak of a process of its own.
Budget: all card rules together at most as much as libyaml's compose, and no
more memory for more cards.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / 'hooks'), str(ROOT / 'rules')]

from card_bodies import make_body  # noqa: E402

#: Two of three tags of the 83 cards (see card_bodies.py) are Apache or MIT.
LICENSES = (
    *('apache-2.0',) * 6, *('mit',) * 3,
    'cc-by-4.0', 'llama3.1', 'gemma', 'cc-by-nc-4.0', 'openrail',
)  # fmt: skip
TASKS = ('text-generation', 'image-classification', 'translation', 'fill-mask', 'text-to-image')
FAULTS = (
    'license: MIT', 'license: other', 'licence: license', 'language: no', 'tags: owl', 'datasets:',
    'license: Apache 2.0', 'base_model: ./out/checkpoint-500', 'language: English',
    'pipeline_tag: text2text-generation', 'model-index:\n- name: owl\n  results: []',
)  # fmt: skip
TEMPLATE = """
# Model Card

## Uses

### Direct Use

[More Information Needed]

## Training Details

[More Information Needed]
"""


def make_card(number: int) -> str:
    """One card; the same number gives the same card."""
    chance = random.Random(number)
    lines = [f'license: {chance.choice(LICENSES)}', 'library_name: transformers']
    lines.append(f'pipeline_tag: {chance.choice(TASKS)}')
    lines += ['language:', '- en', '- de', 'tags:', '- owl', f'- owl-{number}', '- pytorch']
    if chance.random() < 0.5:
        lines += [f'base_model: example/base-{number}', 'datasets:', '- example/corpus', '- squad']
    if chance.random() < 0.3:
        lines += ['metrics:', '- accuracy', 'widget:', f'- text: "The owl {number} sat in"']
    if chance.random() < 0.35:
        lines += ['model-index:', f'- name: owl-{number}', '  results:']
        for index in range(300 if chance.random() < 0.03 else chance.randint(1, 5)):
            lines += [
                '  - task:', '      type: Classification', '    dataset:',
                f'      type: board/task-{index}', f'      name: Board {index}',
                '      config: default', '      split: test', '    metrics:',
                '    - type: accuracy', f'      value: 0.{number}{index}',
            ]  # fmt: skip
    if chance.random() < 0.12:
        fault = chance.choice(FAULTS)
        name = fault.partition(':')[0]
        lines = [line for line in lines if not line.startswith(f'{name}:')]
        lines.append(fault)
    body = TEMPLATE if chance.random() < 0.025 else make_body(number, chance)
    text = '---\n' + '\n'.join(lines) + '\n---\n' + body
    return text.replace('\n', '\r\n') if chance.random() < 0.08 else text


def median(part: object, runs: int) -> float:
    """CPU seconds of a function, the first run left out."""
    times = []
    for turn in range(runs + 1):
        start = time.process_time()
        part()  # type: ignore[operator]
        if turn:
            times.append(time.process_time() - start)
    return statistics.median(times)


def in_process(count: int, runs: int) -> None:
    """Compose, reading, and rules of the same cards in one process."""
    import yaml

    from owlint.inputs.card import read_card
    from owlint_rules.catalog import RULES, load, worth_running
    from owlint_rules.model.options import Options

    texts = [make_card(number) for number in range(count)]
    cards = [read_card('README.md', text) for text in texts]
    blocks = [
        card.text[card.block.start : card.block.end] for card in cards if card.block is not None
    ]
    modules = {code: load(code) for code in RULES if code.startswith('OWL1')}
    options = Options()
    found = 0

    def compose() -> None:
        for block in blocks:
            try:
                yaml.compose(block, Loader=yaml.CSafeLoader)
            except yaml.YAMLError:
                continue

    def read() -> None:
        for text in texts:
            read_card('README.md', text)

    def fresh() -> None:
        for card in cards:
            card.cache.clear()
            card._fields = None

    def rules() -> None:
        """As the engine runs them."""
        nonlocal found
        fresh()
        found = 0
        for card in cards:
            for code in worth_running(modules, 'card', card, options):
                for _ in modules[code].check(card, options):
                    found += 1

    def every_rule() -> None:
        fresh()
        for card in cards:
            for module in modules.values():
                for _ in module.check(card, options):
                    pass

    parts = {
        'compose the blocks (libyaml)': compose,
        'read the cards': read,
        'card rules, as the engine runs them': rules,
        'card rules, each on each card': every_rule,
    }
    times = {name: median(part, runs) for name, part in parts.items()}
    base = times['compose the blocks (libyaml)']
    size = sum(map(len, blocks)) / count
    print(f'\n{count:,} cards, {size:.0f} characters of YAML each, {found} findings\n')
    print('| Part | us per card | Ratio |')
    print('| --- | ---: | ---: |')
    for name, seconds in times.items():
        print(f'| {name} | {seconds / count * 1e6:.0f} | {seconds / base:.2f} |')


def whole_process(counts: list[int]) -> None:
    """`owlint check --kind card` over folders of cards: time and peak memory."""
    print('\n| Cards | CPU ms | us per card | Peak MiB |\n| ---: | ---: | ---: | ---: |')
    environment = {**os.environ, 'PYTHONPATH': os.pathsep.join(sys.path[:2])}
    with tempfile.TemporaryDirectory() as folder:
        for count in counts:
            part = Path(folder, str(count))
            for number in range(count):
                path = part / f'{number // 100:03}' / f'owl-{number}' / 'README.md'
                path.parent.mkdir(parents=True)
                path.write_text(make_card(number), encoding='utf-8', newline='')
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            command = [sys.executable, '-m', 'owlint', 'check', '--kind', 'card', '.']
            process = subprocess.Popen(
                command,
                cwd=part,
                env=environment,
                stdout=subprocess.DEVNULL,
            )
            _, _, usage = os.wait4(process.pid, 0)
            process.returncode = 0
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            print(
                f'| {count:,} | {used * 1000:.0f} | {used / count * 1e6:.0f} '
                f'| {usage.ru_maxrss / 1024:.0f} |'
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--cards', type=int, nargs='*', default=[1, 100, 1_000, 10_000])
    parser.add_argument('--runs', type=int, default=5)
    options = parser.parse_args()
    # first, while this process is small: a child begins with the peak of its parent
    whole_process(options.cards)
    for count in options.cards:
        if count <= 1_000:
            in_process(count, options.runs)


if __name__ == '__main__':
    main()
