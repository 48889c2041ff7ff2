"""What the front matter of a model card states: license tags, the name and link behind `other`."""

from __future__ import annotations

from owlint_rules.lazy import lazy
from owlint_rules.licenses.recognition.equivalence import may_agree
from owlint_rules.model.node import Node
from owlint_rules.model.subjects import Card, Release
from owlint_rules.statements.statement import (
    RESTRICTION,
    SUGGESTS,
    WORDS,
    Statement,
    evidence_at,
    license_statement,
)
from owlint_rules.text import one_line
from owlint_rules.vocab.hub import HUB_LICENSES

SOURCE = 'card-tag'
#: Tags that keep a model from use in trade.
_NO_TRADE = lazy(r'^(?:non[-_ ]?commercial|no[-_ ]commercial|research[-_ ](?:use[-_ ])?only)\b')


def scalar_text(node: Node | None) -> str:
    """The text of a scalar without blanks around it, '' for anything else and for null."""
    if node is None or node.kind != 'scalar' or node.is_null:
        return ''
    return str(node.value).strip()


def card_statements(release: Release) -> list[Statement]:
    """The licenses that its cards state in front matter; below the tag `other`, license_name."""
    cards = [release.card] if release.card is not None else []
    return [one for card in (*cards, *release.cards) for one in _of_card(card)]


def _of_card(card: Card) -> list[Statement]:
    """The licenses of one card, looked for once; nobody may change them."""
    known: list[Statement] | None = card.cache.get('licenses')
    if known is None:
        known = card.cache['licenses'] = _licenses_of(card)
    return known


def _licenses_of(card: Card) -> list[Statement]:
    stated = card.get('license')
    if stated is None:
        return []
    license_name = scalar_text(card.get('license_name'))
    tags = [(route, scalar_text(node)) for route, node in stated.texts()]
    tags = [(route, name) for route, name in tags if name]
    found = []
    for route, name in tags:
        place, words = card.at('license', *route), f'license: {name}'
        if name == 'other' and license_name:
            place, words = card.at('license_name'), f'license_name: {license_name}'
        elif name == 'other' and (linked := link_statement(card)) is not None:
            found.append(linked)
            continue
        found.append(
            license_statement(
                name,
                evidence_at(place, words),
                license_name=license_name,
                source=SOURCE,
                # findings stand at the tag, which decides what the hub shows
                place=card.at('license', *route),
                where=card.path,
                alternative=len(tags) > 1,
            )
        )
    return found


def contrary_fields(release: Release) -> list[Statement]:
    """Licenses that ``license_link``, ``license_name`` or ``tags`` say against the tag.

    A name that nobody knows may be that of any license.
    """
    found: list[Statement] = []
    for card in (release.card, *release.cards):
        if card is not None:
            if 'contrary' not in card.cache:
                card.cache['contrary'] = _contrary_fields(card)
            found += card.cache['contrary']
    return found


def _contrary_fields(card: Card) -> list[Statement]:
    found = []
    stated = _of_card(card)
    tags = [one for one in stated if one.keys]
    for key, said in (
        ('license_link', link_statement(card, source='license-link')),
        ('license_name', _name_statement(card)),
    ):
        if said is None or not tags:
            continue
        if not any(said.keys and may_agree(one.keys, said.keys) for one in tags):
            said.place, said.where = card.at(key), f'{key} of {card.path}'
            found.append(said)
    return [*found, *_of_tags(card, tags), *_of_other_keys(card, stated)]


def _of_other_keys(card: Card, stated: list[Statement]) -> list[Statement]:
    """What keys say that the Hub does not read and that people write beside or for the tag."""
    from owlint_rules.statements.addresses import license_at

    found = []
    for key in card.fields:
        if not _LICENSE_KEY.search(key) or key in _READ or _OF_OTHERS.search(key):
            continue
        value = card.get(key)
        for route, node in value.texts() if value is not None else ():
            text = scalar_text(node)
            name = license_at(text) if '://' in text else text
            if not name or name.lower() in _NO_NAME or len(name) > _LONG:
                continue
            place = card.at(key, *route)
            said = license_statement(
                name, evidence_at(place, f'{key}: {text}'), source='license-key', place=place,
                where=f'{key} of {card.path}',
            )  # fmt: skip
            if not any(said.keys and may_agree(one.keys, said.keys) for one in stated):
                found.append(said)
    return found


#: Keys that speak of a license and are not those of the Hub (``licence``, ``model_license``).
_LICENSE_KEY = lazy(r'(?i)licen[cs]e|lisence|liscen|lincense')
_READ = ('license', 'license_name', 'license_link', 'license_details')
_OF_OTHERS = lazy(r'(?i)data|code|software|script|tokenizer|base|notice|file|path|version|info')
_NO_NAME = frozenset({'other', 'unknown', 'none', 'null', 'custom', 'see license', 'license'})
#: Longer values are sentences and not names.
_LONG = 60


def _of_tags(card: Card, stated: list[Statement]) -> list[Statement]:
    """What the list of ``tags`` hints at: people put there what no other field has a place for."""
    listed = card.get('tags')
    found = []
    for route, node in listed.texts() if listed is not None and stated else ():
        tag = scalar_text(node)
        name = tag.lower().removeprefix('license:').strip()
        no_trade = _NO_TRADE.search(name) and not name.startswith('cc-')
        named = name != tag.lower() or (name.startswith('cc-') and name in HUB_LICENSES)
        if not no_trade and not named:
            continue
        place = card.at('tags', *route)
        evidence = evidence_at(place, f'tags: {tag}')
        if no_trade:
            note = f'{evidence.path}:{evidence.line} has the tag "{one_line(tag)}"'
            found.append(
                Statement(
                    'non-commercial', WORDS, evidence, note=note, kind=RESTRICTION, source=SOURCE,
                    certainty=SUGGESTS, place=place, where=card.path,
                )
            )  # fmt: skip
        else:
            said = license_statement(
                name, evidence, source='license-tag', certainty=SUGGESTS, place=place,
                where=f'tags of {card.path}',
            )  # fmt: skip
            if not any(said.keys and may_agree(one.keys, said.keys) for one in stated):
                found.append(said)
    return found


def _name_statement(card: Card) -> Statement | None:
    """The license that ``license_name`` names, whatever the tag is."""
    name = scalar_text(card.get('license_name'))
    if not name:
        return None
    words = f'license_name: {name}'
    return license_statement(
        name, evidence_at(card.at('license_name'), words), source='license-link'
    )


def link_statement(card: Card, source: str = SOURCE) -> Statement | None:
    """The license that ``license_link`` leads to, when it is the address of a known text."""
    from owlint_rules.statements.addresses import license_at

    link = scalar_text(card.get('license_link'))
    name = license_at(link) if '://' in link else ''
    if not name:
        return None
    place = card.at('license_link')
    return license_statement(
        name,
        evidence_at(place, f'license_link: {link}'),
        source=source,
        place=card.at('license'),
        where=card.path,
    )
