"""The base models that a release names, and the terms that come with them.

No fact is a judgment: a base model outside the table of known families says nothing.
"""

from __future__ import annotations

import re

from owlint_rules.definitions.terms import Terms, line_of, value_text
from owlint_rules.definitions.verdict import Evidence
from owlint_rules.licenses.lookup import find
from owlint_rules.subjects import Card, Release

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.lookup import Record

#: Most base models that are followed through the cards of one repository.
_MAX_CHAIN = 50


def base_models(release: Release) -> list[tuple[str, Evidence]]:
    """The base models that card, weights and adapter configuration name.

    Of those whose cards lie in the same repository also the models that they
    are based on in turn: what these ask of derivatives reaches this release.
    """
    found = named_bases(release)
    seen = {name for name, _ in found}
    for name, _ in found:
        card = release.nearby.get(name)
        if card is not None and len(found) < _MAX_CHAIN:
            further = [item for item in _bases_of_card(card) if item[0] not in seen]
            seen.update(item[0] for item in further)
            found.extend(further)
    return found


def base_record(release: Release, name: str) -> Record | None:
    """The license record of a base model, None when it is not known.

    What the base's own card in the same repository states goes before the
    table of well-known models.
    """
    card = release.nearby.get(name)
    if card is not None:
        stated = value_text(card.get('license'))
        record = find(value_text(card.get('license_name')) if stated == 'other' else stated)
        if record is not None or (stated and stated != 'other'):
            return record
    from owlint_rules.vocab.base_models import family_of

    family = family_of(name)
    if family is None and ('/' in name or '\\' in name):
        from owlint_rules.card._hub_ids import judge

        # a path of the download cache or the address of a page names the id
        family = family_of(judge(name, 'models')[1])
    return find(family[0]) if family is not None else None


def _bases_of_card(card: Card) -> list[tuple[str, Evidence]]:
    node = card.get('base_model')
    found = []
    for _, item in node.texts()[:_MAX_CHAIN] if node is not None else ():
        name = item.value.strip()
        if name and not item.is_null:
            line = line_of(card.text, item.start)
            found.append((name, Evidence(card.path, line, f'base_model: {name}')))
    return found


def named_bases(release: Release) -> list[tuple[str, Evidence]]:
    """The base models that the release itself names."""
    found = _bases_of_card(release.card) if release.card is not None else []
    for name, text in release.texts.items():
        if name.rpartition('/')[2] == 'adapter_config.json':
            match = re.search(r'"base_model_name_or_path"\s*:\s*"([^"\\]+)"', text)
            if match:
                evidence = Evidence(
                    release.shown(name),
                    line_of(text, match.start()),
                    f'base model {match.group(1)}',
                )
                found.append((match.group(1), evidence))
    for weights in release.weights:
        for base in weights.base_models:
            found.append((base, Evidence(weights.path, 0, f'base model {base} in the header')))
    return found


def base_terms(release: Release) -> list[Terms]:
    """Terms that a derivative inherits from its known base models.

    A base whose license lets derivatives choose their own terms adds nothing.
    """
    found = []
    for name, evidence in base_models(release):
        record = base_record(release, name)
        if record is None or record.derivatives_own_terms == 'Y':
            continue
        note = f'{record.title} comes with the base model {name}; read what it asks of derivatives'
        if record.derivatives_own_terms in ('C', '?'):
            found.append(Terms(record.title, 'unknown', evidence, [record], note))
        else:
            # without the base model's name a reader looks for this license in the release
            found.append(
                Terms(f'{record.title} of the base model {name}', 'base', evidence, [record], note)
            )
    return found
