"""The header of a weight file does not state a license.

## What it does
Reports GGUF files without `general.license`, and safetensors files that have other
ModelSpec metadata but no `modelspec.license`. Ignores parts of a split file other than
the first, importance matrices and files without tensors, and headers that could not be
read in full.

## Why it matters
Weight files travel alone: a GGUF file is downloaded, renamed and passed on without the
card and the license text that were next to it. Only the header goes with it. Severity:
info, since neither format requires the key.

## Example
`general.architecture = llama`, `general.name = …`, no `general.license`

## Use instead
`general.license = apache-2.0`, written when the file is made: the converter of
llama.cpp takes it from the model card's `license`.

## Fix safety
No fix: owlint never writes to a weight file.

## References
- https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
- https://github.com/Stability-AI/ModelSpec
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import INFO, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Weights

CODE = 'OWL503'
SEVERITY = INFO
WHY = 'few files have the key, and the license beside them counts'


def check(weights: Weights, options: Options) -> Iterator[Finding]:
    """At most one finding."""
    metadata = weights.metadata
    if weights.faults or weights.unchecked or weights.licenses or not weights.tensors:
        return
    if weights.format == 'gguf':
        if metadata.get('general.type') != 'imatrix' and metadata.get('split.no', '0') == '0':
            yield Finding(
                'the weight file has no license metadata (general.license)',
                weights.at(),
                help='Set the license in the model card and convert the model again; the '
                'converter copies it.',
            )
    elif weights.format == 'safetensors' and any(key.startswith('modelspec.') for key in metadata):
        yield Finding(
            'the weight file has ModelSpec metadata but no modelspec.license',
            weights.at(),
            help='Write modelspec.license when the file is saved.',
        )
