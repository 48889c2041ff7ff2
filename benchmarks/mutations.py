"""Damaged releases by the hundred thousand: no traceback, no hang, exit codes 0, 1 and 2 only.

    python benchmarks/mutations.py 200000              # inputs, some hours
    python benchmarks/mutations.py 2000 --seed 7
    python benchmarks/mutations.py 1 --first 4711      # one again, by its number

Each input is a small folder of files of the kinds that owlint reads (cards, license
texts, manifests, weight headers, configurations, sidecars, REUSE.toml ...), of which some were
damaged: bytes, lines, tokens or whole pieces changed, repeated, moved, cut, or taken from
another file. Every fourth one also has odd names. The commands run in this process, one after
another: ``check`` in all formats, ``fix``, ``verdict``, ``license`` and ``export``. An input is
made by its number and the seed alone. Inputs that fail are kept in ``--keep`` with what was said
of them; exit code 1 when there are any.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import re
import shutil
import signal
import sys
import tempfile
import traceback
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from growth_inputs import KINDS, TEXTS  # noqa: E402
from owlint import cli  # noqa: E402
from owlint.commands.export import FORMATS as EXPORTS  # noqa: E402
from owlint.report import FINDINGS  # noqa: E402
from tools import weight_files as w  # noqa: E402

#: Most seconds of CPU for one command over one input.
LONGEST = 10.0


TOKENS = [
    b'---\n', b'license: ', b'mit', b'tags:\n- ', b'no', b'[', b']', b'{', b'}', b'"', b"'", b'&a ',
    b'*a', b'<<: ', b'!!python/object:os.system ', b'!!binary ', b'|\n', b'>-\n', b'\t', b'\r',
    b'\r\n', b'\0', b'\xff', b'\xef\xbb\xbf', b'\xfe\xff', b'\xc2\x85', b'\xe2\x80\xa8',
    b'\xe2\x80\xae', b'\x1b[2J', b'\xed\xa0\x80', b'\xf0\x9f\xa6\x89', b'#', b'<!--', b'-->',
    b'<![CDATA[', b'<!DOCTYPE a [', b'&lt;', b'```\n', b'|', b'(((((((((', b'1e999', b'-0', b'0x',
    b'99999999999999999999999', b'.nan', b'null', b'true', b'~', b'\\', b'\\u0000', b'\\ud800',
    b'**', b'*', b'?', b'../', b'//', b'::error::', b'%s', b'{}', b'# owlint: ignore[OWL101] x\n',
    b'<!-- owlint: ignore-file[all] -->', b'Copyright (c) 2026 Owl\n', b'=', b'[[', b']]', b',',
    b'SPDX-License-Identifier: ', b' OR ', b' WITH ', b'You may not ', b'open-source model ',
    b'non-commercial ', b'base_model: ', b'2026-02-30', b'12:30:45', b':', b' : ', b'\n\n',
    b'    ', b'@graph',
]  # fmt: skip
ODD_NAMES = [
    '-', '--help', ':error', '#a', ' ', 'a b', '\x1b[31m', 'ü\n::error::', '\u202etxt', 'CON',
    'a' * 200, 'README.md', 'LICENSE', 'owlint.toml', 'REUSE.toml', 'x.bom.json', 'CITATION.cff',
    'm.safetensors', '.owlint-ab',
]  # fmt: skip
COMMANDS = [
    *(['check', '--format', name, '.'] for name in sorted(FINDINGS)),
    ['check', '-v', '.'],
    ['check', '--isolated', '.'],
    ['check', '--diff', '.'],
    ['check', '--diff', '--unsafe-fixes', '.'],
    ['fix', '.'],
    ['fix', '--unsafe-fixes', '.'],
    ['verdict', '--all', '.'],
    ['verdict', '--all', '--format', 'json', '.'],
    ['license', 'LICENSE'],
    ['license', '--format', 'json', 'LICENSE'],
    *(['export', '--to', name, '.'] for name in EXPORTS),
    ['init', '.'],
]


class Hang(BaseException):
    """A command took too long."""


def seeds() -> list[tuple[str, bytes]]:
    """Sound files of all kinds: (name in a release, content)."""
    found: dict[tuple[str, bytes], None] = {}
    for kind in KINDS.values():
        for name, content in kind.make(2).items():
            found[name, content if isinstance(content, bytes) else content.encode()] = None
    releases = ROOT / 'fixtures' / 'releases'
    for path in sorted(releases.rglob('*')):
        if path.is_file() and path.stat().st_size < 60_000:
            name = path.relative_to(releases).as_posix().partition('/')[2]
            found[name, path.read_bytes()] = None
    for path in sorted(TEXTS.glob('*.txt')):
        if path.stat().st_size < 20_000:
            found['LICENSE', path.read_bytes()] = None
            found[f'LICENSES/{path.name}', path.read_bytes()] = None
    for path in sorted((ROOT / 'rules' / 'owlint_rules' / 'definitions').glob('*.toml')):
        found['own.toml', path.read_bytes()] = None
    found['owlint.toml', b'claims = ["own"]\ndefinitions = ["own.toml"]\n'] = None
    found['owlint.toml', b'select = ["OWL1"]\nignore = {OWL101 = "why"}\nexclude = ["a/**"]\n'] = (
        None
    )
    found['README.md.license', b'SPDX-License-Identifier: MIT\n'] = None
    for name, content in {
        'm.safetensors': w.safetensors(metadata={'modelspec.license': 'MIT'}),
        'm.gguf': w.gguf(),
        'm.onnx': w.onnx({'model_license': 'MIT'}),
        'm.npy': b"\x93NUMPY\x01\x00\x40\x00{'descr': '<f4', 'shape': (2, 3)}",
        'm.bin': b'PK\x03\x04' + bytes(26) + b'PK\x05\x06' + bytes(18),
        'm.pt': w.LFS,
    }.items():
        found[name, content] = None
    return list(found)


def damaged(raw: bytes, dice: random.Random, others: list[tuple[str, bytes]]) -> bytes:
    """A content with one to six changes."""
    for _ in range(dice.choice((1, 1, 2, 3, 6))):
        size = len(raw)
        at = dice.randint(0, size)
        end = min(size, at + dice.choice((1, 1, 4, 30, 400)))
        way = dice.randrange(12)
        if way == 0:
            raw = raw[:at] + bytes([dice.randrange(256)]) + raw[at + 1 :]
        elif way == 1:
            raw = raw[:at] + raw[end:]
        elif way in (2, 3, 4):
            raw = (
                raw[:at]
                + dice.choice(TOKENS) * dice.choice((1, 1, 1, 2, 50))
                + raw[end - (way == 4) :]
            )
        elif way == 5:
            raw = raw[:at] + raw[at:end] * dice.choice((2, 3, 20)) + raw[end:]
        elif way == 6:
            other = dice.choice(others)[1]
            start = dice.randint(0, len(other))
            raw = raw[:at] + other[start : start + dice.choice((5, 50, 2_000))] + raw[end:]
        elif way == 7:
            lines = raw.split(b'\n')
            dice.shuffle(lines)
            raw = b'\n'.join(lines)
        elif way == 8:
            lines = raw.split(b'\n')
            here = dice.randrange(len(lines))
            lines[here] = dice.choice(
                (b'', lines[here] * 2, b'  ' + lines[here], lines[here].strip())
            )
            raw = b'\n'.join(lines)
        elif way == 9:
            raw = raw[:at]
        elif way == 10:
            words = list(re.finditer(rb'[\w.-]+', raw[:20_000]))
            if words:
                word = dice.choice(words)
                new = dice.choice(
                    (dice.choice(words).group(), dice.choice(TOKENS), word.group().upper())
                )
                raw = raw[: word.start()] + new + raw[word.end() :]
        elif dice.random() < 0.3:
            text = raw.decode('utf-8', 'replace')
            raw = text.encode(
                dice.choice(('utf-16', 'utf-16-le', 'latin-1', 'utf-8-sig')), 'replace'
            )
        if len(raw) > 400_000:
            raw = raw[:400_000]
    return raw


def write_input(folder: Path, dice: random.Random, files: list[tuple[str, bytes]]) -> None:
    """One damaged release."""
    chosen = dice.sample(files, dice.randint(1, 4))
    cards = [one for one in files if one[0] == 'README.md']
    if dice.random() < 0.7:
        chosen.insert(0, dice.choice(cards))
    spoiled = dice.randrange(len(chosen))
    for number, (name, raw) in enumerate(chosen):
        if number == spoiled or dice.random() < 0.4:
            raw = damaged(raw, dice, files)
        if dice.random() < 0.06:
            name = dice.choice(ODD_NAMES)
        elif dice.random() < 0.1:
            name = f'{dice.choice(ODD_NAMES)}/{name}'
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(raw)
        except OSError:
            continue  # a file stands where the folder should be


def run(command: list[str]) -> str:
    """What is wrong with one command over the working folder, '' for nothing."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise Hang

    screen, errors = io.TextIOWrapper(io.BytesIO(), encoding='utf-8'), io.StringIO()
    old = sys.stdout, sys.stderr
    signal.signal(signal.SIGPROF, stop)
    sys.stdout, sys.stderr = screen, errors
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    try:
        code = cli.main(command)
    except Hang:
        return f'no end within {LONGEST:.0f} s of CPU:\n' + traceback.format_exc()
    except SystemExit as error:
        code = error.code if isinstance(error.code, int) else -1
    except BaseException:
        return traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        sys.stdout, sys.stderr = old
    said = errors.getvalue()
    if code not in (0, 1, 2):
        return f'exit code {code}\n{said}'
    if 'internal error' in said or 'Traceback' in said:
        return said
    return ''


def main() -> int:
    """Run them; the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or '').splitlines()[0])
    parser.add_argument('count', type=int, help='how many inputs')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--first', type=int, default=0, help='number of the first one')
    parser.add_argument('--keep', default='mutations-failed', help='folder for inputs that fail')
    options = parser.parse_args()
    keep = Path(options.keep).resolve()
    os.environ['OWLINT_TRACEBACK'] = '1'
    files = seeds()
    failed: dict[str, int] = {}
    home = Path(tempfile.mkdtemp())
    try:
        for number in range(options.first, options.first + options.count):
            dice = random.Random(options.seed * 1_000_003 + number)
            folder = home / str(number)
            (folder / '.git').mkdir(parents=True)
            write_input(folder, dice, files)
            os.chdir(folder)
            command = dice.choice(COMMANDS)
            wrong = run(command)
            os.chdir(home)
            if wrong:
                cause = wrong.strip().splitlines()[-1][:160]
                failed[cause] = failed.get(cause, 0) + 1
                if failed[cause] <= 3:
                    print(f'{number}: {" ".join(command)}: {cause}', flush=True)
                    shutil.copytree(folder, keep / str(number), dirs_exist_ok=True)
                    (keep / f'{number}.txt').write_text(f'{command}\n{wrong}', encoding='utf-8')
            shutil.rmtree(folder)
            if (number + 1) % 5_000 == 0:
                print(f'{number + 1:,} inputs', file=sys.stderr, flush=True)
    finally:
        os.chdir('/')
        shutil.rmtree(home, ignore_errors=True)
    print(f'{options.count:,} inputs, {sum(failed.values()):,} failed')
    for cause, count in sorted(failed.items(), key=lambda item: -item[1]):
        print(f'{count:>6,}  {cause}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
