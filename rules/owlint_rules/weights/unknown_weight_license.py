"""The license key in the header of a weight file names no known license.

## What it does
Checks `general.license` (GGUF), `modelspec.license` (safetensors) and `model_license`
(ONNX). Accepted are identifiers and expressions of the SPDX License List, `LicenseRef-`
identifiers, values of the Hub's `license` list, names of licenses that owlint has a
record of, their usual long names ("Apache License 2.0"), and comma-separated lists of
these, as the GGUF converter writes. Where the key may contain a link or the text of the
license (safetensors, ONNX), such a value is ignored. In GGUF files, a link belongs in
`general.license.link`, and `other` needs that key or `general.license.name`.

## Why it matters
The header states the terms of each copy of the file. GGUF asks for an SPDX expression
there, so that programs can read it; a misspelled name tells programs nothing and people
little.

## Example
`general.license = apache-2`, `general.license = see readme`

## Use instead
`general.license = Apache-2.0`; for terms of one's own `general.license = other`
with `general.license.name` and `general.license.link`.

## Fix safety
No fix: owlint never writes to a weight file.

## References
- https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
- https://github.com/Stability-AI/ModelSpec
- https://github.com/onnx/onnx/blob/main/docs/MetadataProps.md
- https://spdx.org/licenses/
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Weights

CODE = 'OWL504'
SEVERITY = WARNING
WHY = 'a file that is passed on alone states no license that programs know'

#: License keys per format, and whether a link or a whole text may stand there.
_KEYS = {
    'gguf': ('general.license', False),
    'safetensors': ('modelspec.license', True),
    'onnx': ('model_license', True),
}
#: From this length on a value is taken for the text of a license.
_TEXT = 400


def check(weights: Weights, options: Options) -> Iterator[Finding]:
    """At most one finding."""
    key, free = _KEYS.get(weights.format, ('', False))
    raw = weights.metadata.get(key, '').strip()
    value = ' '.join(raw[: _TEXT + 1].split())
    if not value:
        return
    from owlint_rules.weights._license_names import is_link, nearest_license, unknown_parts

    if len(raw) >= _TEXT:
        if not free:
            yield Finding(
                f'{key} contains a whole license text; expected an SPDX identifier',
                weights.at(),
                help=f'Name the license in {key} and ship the text next to the file.',
            )
        return
    if is_link(value):
        if not free:
            yield Finding(
                f'{key} contains the link {value!r}; links belong in {key}.link',
                weights.at(),
                help=f'Name the license in {key}: an SPDX identifier, or other.',
            )
        return
    if value.lower() == 'other':
        named = any(weights.metadata.get(f'{key}.{part}') for part in ('name', 'link'))
        if not free and not named:
            yield Finding(
                f'{key} is `other` without {key}.name or {key}.link',
                weights.at(),
                help=f'Write the name of the license to {key}.name and its address to {key}.link.',
            )
        return
    unknown = unknown_parts(value)
    if unknown:
        listed = ' and '.join(repr(part) for part in unknown[:3])
        known = 'is not a license' if len(unknown) == 1 else 'are not licenses'
        near = nearest_license(unknown[0])
        yield Finding(
            f'{key} is {value!r}, which {known} that owlint knows'
            if unknown == [value]
            else f'{key} is {value!r}; {listed} in it {known} that owlint knows',
            weights.at(),
            help=(f'Did you mean {near}? ' if near else '')
            + 'Write an SPDX identifier or expression, or a Hub license id.',
        )
