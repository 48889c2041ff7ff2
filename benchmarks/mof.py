"""Time the Model Openness Framework's evaluation of many manifests in one process.

Run it from the repository: ``PYTHONPATH=hooks:rules python benchmarks/mof.py``.
The yardstick is the 17 ms that one manifest takes in the Model Openness Tool.
"""

from __future__ import annotations

import random
import sys
import time

from owlint.inputs.manifest import read_manifest
from owlint_rules.definitions.mof import evaluate_mof
from owlint_rules.vocab.mof import COMPONENTS

#: What the tool takes for one manifest, in milliseconds.
TOOL = 17.0
LICENSES = ('Apache-2.0', 'MIT', 'CC-BY-4.0', 'unlicensed', 'apache-2.0', 'CC-BY-NC-4.0', '', None)


def generated(seed: int) -> str:
    """One manifest of the size that real ones have (8 to 17 components, some 3 KB)."""
    pick = random.Random(seed)
    lines = [
        'framework:',
        '  name: Model Openness Framework',
        "  version: '1.0'",
        "  date: '2024-12-15'",
        'release:',
        f'  name: example-{seed}',
        '  version: 7B',
        "  date: '2026-01-31'",
        '  license:',
        '    distribution:',
        f'      name: {pick.choice(LICENSES) or "MIT"}',
        '      path: LICENSE',
        '  type: language',
        '  architecture: transformer decoder',
        '  treatment: pre-trained',
        '  producer: Example Lab',
        '  huggingface: https://huggingface.co/example-lab/example',
        '  components:',
    ]
    for component in COMPONENTS:
        if pick.random() < 0.25:
            continue
        lines += [f'    - name: {component.name}', f'      description: {component.about!r}']
        license = pick.choice(LICENSES)
        if license is not None:
            lines.append(f'      license: {license!r}')
        lines.append(f'      license_path: https://example.org/{component.key}/LICENSE')
        lines.append(f'      component_path: https://example.org/{component.key}')
    return '\n'.join(lines) + '\n'


def best_of(times: int, texts: list[str], profile: str) -> tuple[float, float]:
    """Milliseconds for one manifest, reading and evaluating, the best of several runs."""
    reading = evaluating = float('inf')
    for _ in range(times):
        read = evaluated = 0.0
        for text in texts:
            start = time.process_time()
            manifest = read_manifest('mof.yml', text)
            middle = time.process_time()
            evaluate_mof(manifest.data, profile)
            read += middle - start
            evaluated += time.process_time() - middle
        reading = min(reading, read)
        evaluating = min(evaluating, evaluated)
    return reading / len(texts) * 1000, evaluating / len(texts) * 1000


def main() -> int:
    """Print milliseconds and ratios; exit code 1 when it is less than 20 times as fast."""
    texts = [generated(seed) for seed in range(300)]
    size = sum(map(len, texts)) / len(texts)
    print(f'{len(texts)} manifests, {size:.0f} characters each on average')
    ok = True
    for profile in ('mof', 'mof-strict'):
        reading, evaluating = best_of(5, texts, profile)
        whole = reading + evaluating
        print(
            f'{profile}: {whole:.3f} ms each (reading {reading:.3f}, evaluating {evaluating:.3f}), '
            f'{TOOL / whole:.0f} times as fast as {TOOL:.0f} ms'
        )
        ok = ok and whole * 20 <= TOOL
    return 0 if ok else 1


if __name__ == '__main__':
    sys.exit(main())
