"""A file names other files of the same model, and they are not there.

## What it does
Checks that the files that a model consists of are in the same folder: those named by
shard indexes (`model.safetensors.index.json`, `pytorch_model.bin.index.json` and their
variants), by the names of split GGUF files (`…-00001-of-00003.gguf`) and by external
data in ONNX files. A Git LFS or xet pointer counts as the file.

## Why it matters
Without its shards the model cannot be loaded: nobody can get the weights that the
release promises, and requirement 1 of the Open Weights Definition is that they are
available.

## Example
An index that names `model-00002-of-00002.safetensors`, next to
`model-00001-of-00002.safetensors` alone.

## Use instead
All shards, or an index of those that are there.

## Fix safety
No fix: only somebody who has the weights can add them.

## References
- https://huggingface.co/docs/safetensors/metadata_parsing
- https://github.com/onnx/onnx/blob/main/docs/ExternalData.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Weights

CODE = 'OWL505'
SEVERITY = ERROR
WHY = 'the model cannot be loaded'

#: Names that a message lists; a model may have hundreds of shards.
_LISTED = 4


def check(weights: Weights, options: Options) -> Iterator[Finding]:
    """One finding that lists the missing files."""
    missing = weights.missing_shards
    if not missing:
        return
    listed = ', '.join(repr(name) for name in missing[:_LISTED])
    if len(missing) > _LISTED:
        listed += f' and {len(missing) - _LISTED:,} more'
    count = 'a file that is' if len(missing) == 1 else f'{len(missing):,} files that are'
    where = 'this index' if weights.format.endswith('-index') else 'this file'
    yield Finding(
        f'{where} names {count} not in its folder: {listed}',
        weights.at(),
        help='Add the missing files (a Git LFS pointer is enough), or regenerate the index.',
        data=list(missing),
    )
