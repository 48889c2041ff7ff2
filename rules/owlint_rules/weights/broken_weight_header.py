"""The header of a weight file breaks its format.

## What it does
Checks the headers of safetensors, GGUF and ONNX files, shard indexes, NumPy and HDF5
files and Git LFS and xet pointers, and reports violations of the format: a truncated
file, impossible lengths and counts, tensors that overlap or leave gaps, duplicate keys,
text that is not UTF-8, types that do not exist. Parts beyond owlint's limits are a
warning: they were not checked.

## Why it matters
A file with an invalid header loads in one program and fails in another, or loads with
other numbers. Most such files are incomplete uploads. The rest were made to attack the
program that reads them and do not belong in a release.

## Example
A `model.safetensors` of 3 GB whose tensors end at 4.9 GB.

## Use instead
The whole file, uploaded again from where it was written; its size and hash are
in the Git LFS pointer.

## Fix safety
No fix: owlint never writes to a weight file.

## References
- https://github.com/huggingface/safetensors#format
- https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
- https://github.com/onnx/onnx/blob/main/docs/IR.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Weights

CODE = 'OWL501'
SEVERITY = ERROR
WHY = 'no program can load the file'


def check(weights: Weights, options: Options) -> Iterator[Finding]:
    """One finding per fault, and a warning for what could not be checked."""
    for fault in weights.faults:
        yield Finding(
            f'broken {weights.title}: {fault}',
            weights.at(),
            help="Upload the file again, or write it again with its format's library.",
        )
    for text in weights.unchecked:
        yield Finding(
            f'not fully checked {weights.title}: {text}',
            weights.at(),
            severity=WARNING,
            help='This may be harmless; verify where the file came from.',
        )
