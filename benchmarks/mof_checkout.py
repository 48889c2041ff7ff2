"""Evaluate and check every manifest of a local checkout of the Model Openness Tool.

    python benchmarks/mof_checkout.py CHECKOUT          # reads CHECKOUT/models/*.yml and *.yaml
    python benchmarks/mof_checkout.py CHECKOUT --list   # also one line for each manifest

Prints how many manifests are in each class, by the tool's count (``mof``) and by
the framework's meaning (``mof-strict``), how many the two judge differently, and
how often each manifest rule has a finding. Nothing is written or fetched. Exit
code 1 when any file makes owlint fail, 2 when there is no manifest.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / 'hooks'), str(ROOT / 'rules')]

# ruff: noqa: E402 - the program is found by the path above
from owlint.decoding import decode
from owlint.engine import Engine
from owlint.inputs.manifest import read_manifest
from owlint.settings import Settings
from owlint_rules.definitions.mof import PROFILES, evaluate_mof
from owlint_rules.definitions.mof_result import MofResult

LEVELS = (1, 2, 3, 0)


class Tally:
    """What was counted over all files."""

    def __init__(self) -> None:
        self.levels: dict[str, Counter[int]] = {profile: Counter() for profile in PROFILES}
        self.other_class: list[str] = []
        self.other_progress: list[str] = []
        self.other_status: list[str] = []
        self.rejected: list[str] = []
        self.foreign: list[str] = []
        self.crashed: list[str] = []
        #: (code, rule) -> file -> number of findings
        self.findings: dict[tuple[str, str], Counter[str]] = {}


def manifests(checkout: Path) -> list[Path]:
    """The model files of a checkout; the folder itself when it has no ``models``."""
    folder = checkout / 'models' if (checkout / 'models').is_dir() else checkout
    return sorted(path for path in folder.iterdir() if path.suffix in ('.yml', '.yaml'))


def evaluate(path: Path, tally: Tally) -> dict[str, MofResult]:
    """Both profiles of one file; nothing for a file that is no manifest of the framework."""
    read = read_manifest(path.name, decode(path.read_bytes()).text)
    if read.format != 'mof':
        tally.foreign.append(path.name)
        return {}
    results = {profile: evaluate_mof(read.data, profile) for profile in PROFILES}
    for profile, result in results.items():
        tally.levels[profile][result.level] += 1
    tool, meant = results.values()
    if tool.rejected:
        tally.rejected.append(f'{path.name}: {tool.rejected}')
    if tool.level != meant.level:
        tally.other_class.append(path.name)
    if tool.progress != meant.progress:
        tally.other_progress.append(path.name)
    if any(one.status != meant.components[name].status for name, one in tool.components.items()):
        tally.other_status.append(path.name)
    return results


def check(path: Path, tally: Tally) -> None:
    """The findings of the manifest rules about one file."""
    engine = Engine(Settings(isolated=True, kinds=('manifest',)))
    for finding in engine.check([str(path)]).findings:
        if not finding.suppressed:
            files = tally.findings.setdefault((finding.code, finding.name), Counter())
            files[path.name] += 1


def report(tally: Tally, count: int) -> None:
    """Print the tables."""
    print(f'{count} files')
    for names, what in (
        (tally.foreign, 'not recognized as a manifest of the framework'),
        (tally.rejected, 'the tool would not import'),
    ):
        if names:
            print(f'{len(names)} {what}: {", ".join(names)}')
    print(f'\n{"class":<12}' + ''.join(f'{profile:>12}' for profile in PROFILES))
    for level in LEVELS:
        label = {1: 'I', 2: 'II', 3: 'III', 0: 'none'}[level]
        print(f'{label:<12}' + ''.join(f'{tally.levels[p][level]:>12}' for p in PROFILES))
    print('\nJudged differently by the two profiles')
    for names, what in (
        (tally.other_class, 'class'),
        (tally.other_progress, 'a percentage'),
        (tally.other_status, "a component's status"),
    ):
        print(f'  {what:<22}{len(names):>6}')
    width = max((len(name) for _, name in tally.findings), default=4) + 2
    print(f'\n{"rule":<8}{"name":<{width}}{"findings":>9}{"files":>7}')
    for (code, name), files in sorted(tally.findings.items()):
        print(f'{code:<8}{name:<{width}}{files.total():>9}{len(files):>7}')
    if tally.crashed:
        print(f'\nowlint failed on {len(tally.crashed)}: {", ".join(tally.crashed)}')


def main() -> int:
    parser = argparse.ArgumentParser(description='Run over a checkout of the Model Openness Tool.')
    parser.add_argument('checkout', type=Path, help='folder with models/*.yml')
    parser.add_argument('--list', action='store_true', help='one line for each manifest')
    options = parser.parse_args()
    paths = manifests(options.checkout) if options.checkout.is_dir() else []
    if not paths:
        print(f'{options.checkout}: no models/*.yml here', file=sys.stderr)
        return 2
    tally = Tally()
    for path in paths:
        try:
            results = evaluate(path, tally)
            check(path, tally)
        except Exception:
            traceback.print_exc()
            tally.crashed.append(path.name)
            continue
        if options.list and results:
            shown = '  '.join(
                f'{profile} {result.level} '
                + '/'.join(f'{result.progress[level]:.2f}' for level in (1, 2, 3))
                for profile, result in results.items()
            )
            print(f'{path.name}: {shown}')
    report(tally, len(paths))
    return 1 if tally.crashed else 0


if __name__ == '__main__':
    sys.exit(main())
