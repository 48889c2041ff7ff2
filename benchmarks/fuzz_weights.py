"""Coverage-guided fuzzing of the weight readers; run by hand.

Usage, from the root of the repository, with ``pip install atheris``::

    python benchmarks/fuzz_weights.py gguf -max_total_time=60
    python benchmarks/fuzz_weights.py safetensors CORPUS -runs=1000000 -max_len=4096

The first argument is the target: gguf, safetensors, onnx, index, numpy, archive,
pointer or any (names and bytes at random). Everything behind it is libFuzzer's;
a folder there keeps the corpus between runs. The seeds are sound files written
on the spot. A target fails on any exception, on more than one second for one
input, and when an answer is longer than a report could show.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / part) for part in ('hooks', 'rules', '.')]

with atheris.instrument_imports(include=['owlint.inputs', 'owlint_rules.model.subjects']):
    import owlint.inputs.flat_json
    import owlint.inputs.gguf
    import owlint.inputs.gguf_bytes
    import owlint.inputs.gguf_tensors
    import owlint.inputs.gguf_texts
    import owlint.inputs.gguf_types
    import owlint.inputs.onnx
    import owlint.inputs.other_weights
    import owlint.inputs.pointers
    import owlint.inputs.safetensors
    import owlint.inputs.safetensors_types
    import owlint.inputs.shards
    import owlint.inputs.weights
    import owlint.inputs.window  # noqa: F401

from owlint.inputs.weights import read_weights  # noqa: E402
from tools import weight_files as w  # noqa: E402

#: Target -> name of the file and sound contents to start from.
TARGETS = {
    'gguf': ('m.gguf', [w.gguf(version, order) for version in (1, 2, 3) for order in '<>']),
    'safetensors': ('m.safetensors', [w.safetensors(metadata={'modelspec.license': 'MIT'})]),
    'onnx': ('m.onnx', [w.onnx({'model_license': 'MIT'}), w.onnx(external='m.data')]),
    'index': (
        'm.safetensors.index.json',
        [json.dumps({'metadata': {'total_size': 1}, 'weight_map': {'a': 'b'}}).encode()],
    ),
    'numpy': ('m.npy', [b"\x93NUMPY\x01\x00\x40\x00{'descr': '<f4', 'shape': (2, 3)}"]),
    'archive': ('m.bin', [b'PK\x03\x04' + bytes(26) + b'PK\x05\x06' + bytes(18)]),
    'pointer': ('m.pt', [w.LFS, w.XET]),
    'any': ('', []),
}
NAMES = ('m.gguf', 'm.safetensors', 'm.onnx', 'm.bin', 'm.pt', 'm.h5', 'm.npy', 'm.tflite')


def main() -> None:
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f'usage: fuzz_weights.py {{{",".join(TARGETS)}}} [libFuzzer options]')
    name, seeds = TARGETS[sys.argv.pop(1)]
    with tempfile.TemporaryDirectory() as folder:
        corpus = os.path.join(folder, 'corpus')
        os.mkdir(corpus)
        for number, seed in enumerate(seeds):
            Path(corpus, str(number)).write_bytes(seed)

        def one(data: bytes) -> None:
            shown = name or NAMES[data[0] % len(NAMES) if data else 0]
            path = os.path.join(folder, shown)
            with open(path, 'wb') as stream:
                stream.write(data if name else data[1:])
            weights = read_weights(path, shown)
            for text in (*weights.faults, *weights.unchecked):
                assert text.isprintable(), text
                assert len(text) < 2_000, text
            assert len(weights.faults) <= 22

        options = [*sys.argv, '-timeout=1']
        if not any(not option.startswith('-') for option in sys.argv[1:]):
            options.append(corpus)
        else:
            for seed in sorted(os.listdir(corpus)):  # a folder of the user's gets the seeds, too
                target = next(option for option in sys.argv[1:] if not option.startswith('-'))
                os.makedirs(target, exist_ok=True)
                Path(target, f'seed-{seed}').write_bytes(Path(corpus, seed).read_bytes())
        atheris.Setup(options, one)
        atheris.Fuzz()


if __name__ == '__main__':
    main()
