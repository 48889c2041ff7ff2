"""A weight file is of a format that can run code when it is loaded.

## What it does
Reports pickles and formats based on them (`.bin`, `.pt`, `.pth`, `.ckpt`, `.pkl`,
`.joblib`, `.pdparams`), NumPy arrays of Python objects and Keras models with Lambda
layers. They are recognized by their first bytes and by the names in the archive; owlint
never unpickles a file. If only a Git LFS or xet pointer is available, or the bytes
match no format, the file name decides and the finding says so. Files that a trainer
writes to resume a run (`training_args.bin`, `optimizer.pt`) are an info.

## Why it matters
A pickle is a small program that rebuilds objects, and it can call any function on the
machine that loads it. Whoever publishes, copies or replaces such a file decides what
runs there. Formats that contain only numbers and text cannot do that, and they load
faster.

## Example
`pytorch_model.bin`

## Use instead
`model.safetensors` (`safetensors.torch.save_model`), a GGUF file for llama.cpp
and its relatives, or an ONNX file for other runtimes. A pickle that must stay
for old programs can be named in `per-file-ignores`.

## Fix safety
No fix: converting the file requires loading it.

## References
- https://docs.python.org/3/library/pickle.html (the warning at its top)
- https://huggingface.co/docs/hub/security-pickle
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.folders import is_run_state
from owlint_rules.model.finding import INFO, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Weights

CODE = 'OWL502'
SEVERITY = WARNING
WHY = 'the file is what it says, but to load it is to trust its source'


def check(weights: Weights, options: Options) -> Iterator[Finding]:
    """One finding for a file that is, or seems to be, of such a format."""
    if weights.runs_code:
        state = is_run_state(weights.path)
        guessed = weights.format == 'pointer' or weights.runs_code.startswith('by its name')
        yield Finding(
            f'loading this file can execute arbitrary code: {weights.runs_code}',
            weights.at(),
            severity=INFO if state else None,
            help='Leave it out of the release: it is the state of a training run.'
            if state
            else 'Publish the weights as safetensors, GGUF or ONNX; they contain only numbers '
            'and text.',
            confidence='low' if guessed else 'high',
        )
