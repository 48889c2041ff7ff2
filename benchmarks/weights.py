"""Weight-file headers: owlint beside the formats' own libraries, in one run.

Usage, from the root of the repository (gguf, safetensors, onnx and numpy from
PyPI are compared when they are installed)::

    python benchmarks/weights.py            # all comparisons
    python benchmarks/weights.py --repeat 9

Every program reads the same file, in a process of its own, with its imports
done before the clock starts. Shown are the best CPU time of the repeats, peak
memory above that of the process before reading, and the ratio to owlint. What
is asked of each is what owlint answers: keys, and type and shape of all tensors.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / part) for part in ('hooks', 'rules', '.')]

from tools import weight_files as w  # noqa: E402

#: What each program does with a file; ``path`` and ``name`` are set before.
READERS = {
    'owlint': (
        'from owlint.inputs.weights import read_weights;'
        'import owlint.inputs.gguf, owlint.inputs.gguf_types, owlint.inputs.safetensors, '
        'owlint.inputs.safetensors_types;'
        'import owlint.inputs.gguf_bytes, owlint.inputs.gguf_tensors, owlint.inputs.gguf_texts;'
        'import owlint.inputs.onnx, owlint.inputs.other_weights, owlint.inputs.shards;'
        'import owlint.inputs.pointers, owlint_rules.model.subjects, json, codecs, array',
        'weights = read_weights(path, name); assert not weights.faults, weights.faults',
    ),
    'safetensors': (
        'from safetensors import safe_open; import numpy',
        'f = safe_open(path, "np"); f.metadata();'
        '[(s.get_dtype(), s.get_shape()) for s in map(f.get_slice, f.keys())]',
    ),
    'gguf': (
        'from gguf import GGUFReader',
        'r = GGUFReader(path); [(t.tensor_type, t.shape) for t in r.tensors]',
    ),
    'onnx': (
        'import onnx',
        'm = onnx.load(path, load_external_data=False); list(m.metadata_props)',
    ),
}

_CHILD = """
import sys, time
name, path = sys.argv[1:3]
{setup}
def memory():
    try:
        with open('/proc/self/status') as status:
            return next(int(line.split()[1]) for line in status if line.startswith('VmHWM'))
    except (OSError, StopIteration):
        return 0
before = memory()
start = time.process_time()
{work}
print(time.process_time() - start, memory() - before)
"""


def measure(reader: str, path: Path, repeat: int, limit: float) -> tuple[float, float] | None:
    """Best CPU seconds and peak memory in MB; None when the reader cannot or takes too long."""
    setup, work = READERS[reader]
    code = _CHILD.format(setup=setup, work=work)
    environment = {**os.environ, 'PYTHONPATH': os.pathsep.join(sys.path[:3])}
    best, peak = float('inf'), 0.0
    for _ in range(repeat):
        try:
            done = subprocess.run(
                [sys.executable, '-c', code, path.name, str(path)],
                env=environment, capture_output=True, text=True, timeout=limit, check=True,
            )  # fmt: skip
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
            return None
        seconds, memory = done.stdout.split()
        best, peak = min(best, float(seconds)), max(peak, int(memory) / 1024)
        if best > 2:
            break
    return best, peak


def big_safetensors(path: Path, tensors: int, each: int) -> None:
    """A sparse file with so many tensors of so many bytes."""
    header = {'__metadata__': {'format': 'pt', 'modelspec.license': 'Apache-2.0'}}
    for i in range(tensors):
        header[f'model.layers.{i // 9}.block.{i % 9}.weight'] = {
            'dtype': 'U8', 'shape': [each // 1024, 1024],
            'data_offsets': [i * each, (i + 1) * each],
        }  # fmt: skip
    head = w.raw_safetensors(json.dumps(header, separators=(',', ':')).encode())
    w.sparse(path, head, len(head) + tensors * each)


def big_gguf(path: Path, tokens: int, merges: int, tensors: int, each: int) -> None:
    """A sparse file with a tokenizer of this size."""
    texts = (w.ARRAY, (w.TEXT, [f'token{i}' for i in range(tokens)]))
    pairs = (w.ARRAY, (w.TEXT, [f'to ken{i}' for i in range(merges)]))
    head = w.Gguf().file(
        [
            *w.GGUF_ENTRIES,
            ('tokenizer.ggml.more_tokens', *texts),
            ('tokenizer.ggml.merges', *pairs),
        ],
        [(f'blk.{i}.weight', [1024, each // 4096], 0, i * each) for i in range(tensors)],
    )
    w.sparse(path, head, len(head) + tensors * each)


def big_onnx(path: Path, data: int) -> None:
    """A model with so many bytes of weights inside."""
    tensor = w.field(1, data // 4) + w.field(2, 1) + w.field(8, 'weight') + w.field(9, bytes(data))
    model = w.field(1, 8) + w.field(7, w.field(2, 'g') + w.field(5, tensor))
    path.write_bytes(model + w.field(8, w.field(2, 17)) + w.field(14, w.field(1, 'model_license')))


def main() -> int:
    parser = argparse.ArgumentParser(description='Compare readers of weight-file headers.')
    parser.add_argument('--repeat', type=int, default=5)
    parser.add_argument('--limit', type=float, default=60.0, help='seconds for one reading')
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        cases = []
        path = Path(folder)

        def case(what: str, name: str, other: str, write, *sizes: int) -> None:
            write(path / name, *sizes)
            cases.append((what, path / name, other))

        gib = 2**30
        case('safetensors, 400 tensors', 'a.safetensors', 'safetensors',
             big_safetensors, 400, 2**20)  # fmt: skip
        case('safetensors, 20,000 tensors', 'b.safetensors', 'safetensors',
             big_safetensors, 20_000, 2**20)  # fmt: skip
        case('safetensors, 100 GB (sparse)', 'c.safetensors', 'safetensors',
             big_safetensors, 400, gib // 4)  # fmt: skip
        case('GGUF, small tokenizer', 'a.gguf', 'gguf', big_gguf, 1_000, 1_000, 300, 2**20)
        case('GGUF, 128,000 tokens, 280,000 merges, 100 GB (sparse)', 'b.gguf', 'gguf',
             big_gguf, 128_000, 280_000, 400, gib // 4)  # fmt: skip
        case('ONNX, 1 MB', 'a.onnx', 'onnx', big_onnx, 2**20)
        case('ONNX, 100 MB', 'b.onnx', 'onnx', big_onnx, 100 * 2**20)
        print(f'{"":56}{"owlint":>18}  {"their own library":>30}   ratio')
        for what, file, other in cases:
            ours = measure('owlint', file, options.repeat, options.limit)
            assert ours is not None, f'owlint could not read {file.name}'
            line = f'{what:56}{ours[0] * 1000:8.2f} ms {ours[1]:4.0f} MB  '
            theirs = measure(other, file, options.repeat, options.limit)
            if theirs is None:
                print(f'{line}{other + ": not installed, fails or over limit":>30}')
            else:
                print(
                    f'{line}{other:>11} {theirs[0] * 1000:9.2f} ms {theirs[1]:4.0f} MB'
                    f'{theirs[0] / ours[0]:8.1f}'
                )
    return 0


if __name__ == '__main__':
    sys.exit(main())
