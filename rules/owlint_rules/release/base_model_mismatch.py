"""The header of a weight file names another base model than the card.

## What it does
Compares `base_model` of the card with the base models in the headers of GGUF files
(`general.base_model.*`) and with `modelspec.merged_from` of safetensors files. They
agree if one name is part of the other, if both belong to one known family, if the
card's base is the model that the header describes (a quantized copy keeps the header of
the original), or if a card in the same repository leads from one to the other.

## Why it matters
The base model decides which license terms apply (a name, a notice, a use policy). A
header copied from another model, or a card copied from another release, sends readers
to the wrong terms.

## Example
`base_model: example/small-owl` in the card, and
`general.base_model.0.repo_url = https://huggingface.co/example/big-heron` in `owl.gguf`.

## Use instead
The same base model in both places.

## Fix safety
No fix: either side may be wrong, and owlint never writes to a weight file.

## References
- https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
- https://github.com/Stability-AI/ModelSpec
- https://huggingface.co/docs/hub/model-cards#specifying-a-base-model
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release, Weights
from owlint_rules.text import bare, listed

CODE = 'OWL634'
SEVERITY = WARNING
WHY = 'the files and the card disagree, and either may be right'

#: Base models of one side that are compared; merges have a few dozen.
_MOST = 50


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for all files that name the same other base models."""
    card = release.card
    node = card.get('base_model') if card is not None else None
    if card is None or node is None or not any(one.base_models for one in release.weights):
        return
    from owlint_rules.statements.bases import base_models

    header = {base for one in release.weights for base in one.base_models}
    stated = [item.value.strip() for _, item in node.texts()[:_MOST] if not item.is_null]
    stated = [name for name in stated if name]
    if not stated:
        return
    # what the cards of the bases in this repository are based on is no contradiction either
    further = [base.name for base in base_models(release) if base.name not in header]
    seen: dict[tuple[str, ...], list[Weights]] = {}
    for one in release.weights:
        bases = tuple(one.base_models[:_MOST])
        if bases and not _agree([*stated, *further], [*bases, *_own_names(one)]):
            seen.setdefault(bases, []).append(one)
    for bases, files in seen.items():
        first, more = files[0].path, len(files) - 1
        who, its = f'{first} names', 'its header'
        if more:
            who, its = f'{first} and {more} more file{"s" * (more > 1)} name', 'their headers'
        yield Finding(
            f'{who} the base model {_listed(bases)} in {its}, but the card says {_listed(stated)}',
            card.at('base_model'),
            confidence='low',
            help='Make both say the same.',
            related=[(file.at(), f'base model {_listed(bases)}') for file in files],
        )


def _own_names(weights: Weights) -> list[str]:
    """What the header calls the model itself, and where it says that it was converted from."""
    keys = (
        'general.name', 'general.basename', 'general.source.url', 'general.source.repo_url',
        'general.source.huggingface.repository', 'general.repo_url', 'general.url',
        'modelspec.title',
    )  # fmt: skip
    return [weights.metadata[key] for key in keys if weights.metadata.get(key)]


def _agree(stated: list[str], found: list[str]) -> bool:
    shorts = [short for name in stated if (short := _short(name))]
    for name in found:
        short = _short(name)
        if not short or any(short in other or other in short for other in shorts):
            return True
    families = {family for name in stated if (family := _family(name))}
    return any(_family(name) in families for name in found)


def _family(name: str) -> str:
    """The license of a known family that has its own, '' for all other names."""
    from owlint_rules.vocab.base_models import family_of

    found = family_of(name)
    return found[0] if found is not None and found[0] not in ('apache-2.0', 'mit') else ''


def _short(name: str) -> str:
    """The last part of a name, letters and digits alone."""
    return bare(name[:400].rstrip('/').rpartition('/')[2])


def _listed(names: list[str] | tuple[str, ...]) -> str:
    shown = [' '.join(name.split())[:80] for name in names[:2]]
    if len(names) > 2:
        shown.append(f'{len(names) - 2} more')
    return listed(shown)
