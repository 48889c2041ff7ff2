"""What a card has that rules may ask about, by a few cheap looks.

The table of rules (``catalog.NEEDS``) names these traits; nothing here knows a rule. A look may
find a trait too many, which costs an import, never one too few, which would silence a rule.
"""

from __future__ import annotations

from owlint_rules.card._bare_headings import bare_headings
from owlint_rules.card._suspicious import suspicious
from owlint_rules.card._values import ALL_FLAVORS, scan
from owlint_rules.model.node import Node
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.statements.prose import may_say_more_of
from owlint_rules.vocab.card_keys import (
    DATASET_FLAGS,
    DATASET_LISTS,
    DATASET_TEXT,
    KNOWN_KEYS,
    LIST,
    SPACE_KEYS,
    TEXT,
    TEXT_OR_LIST,
    USUAL_LANGUAGES,
)
from owlint_rules.vocab.hub import HUB_LICENSES, LIBRARIES, TASKS

_VAGUE = frozenset({'cc', 'gpl', 'lgpl', 'gfdl', 'bsd', 'openrail', 'unknown', 'other'})
#: Fields that the rule about placeholders reads, and how placeholders begin.
_NAMING = frozenset(
    {
        'license', 'license_name', 'license_link', 'base_model', 'datasets', 'language',
        'pipeline_tag', 'library_name', 'new_version', 'model_name', 'model_creator',
    }
)  # fmt: skip
_STARTS = (
    '?', '[', '<', '{', '$', 'more', 'info', 'need', 'tb', 'to', 'fix', 'xxx', 'insert', 'fill',
    'your', 'my', 'place', 'change', 'n/a', 'na', 'none',
)  # fmt: skip
_TEXTS = TEXT | DATASET_TEXT
_LISTS = LIST | DATASET_LISTS


def traits_of(card: Card, options: Options) -> set[str]:
    """The keys of a card's front matter, and what a look at it found; nothing for other READMEs."""
    if card.flavor not in ALL_FLAVORS:
        return set()
    fields = card.fields
    if card.flavor == 'space':
        return _of_space(card)
    traits = set(fields)
    if card.defect:
        traits.add('defect')
    elif card.block is None:
        traits.add('no front matter')
    if card.syntax_error is not None:
        traits.add('broken YAML')
    data = card.data
    if data is None or data.kind != 'map':
        traits.add('no mapping')
    if data is None:
        return traits
    found = scan(card)
    if found.unsafe:
        traits.add('broken YAML')
    if found.repeated:
        traits.add('repeated key')
    if suspicious(card):
        traits.add('ambiguous word')
    _look_at_text(card, traits)
    if bare_headings(card):
        traits.add('bare heading')
    if not fields.keys() <= KNOWN_KEYS:
        traits.add('unknown key')
    license = fields.get('license')
    if license is None or license[1].kind != 'scalar':
        traits.add('odd license')
    else:
        value = license[1].value
        if value not in HUB_LICENSES or value in _VAGUE:
            traits.add('odd license')
    for name, (_, node) in fields.items():
        _look_at(name, node, traits)
    return traits


def _of_space(card: Card) -> set[str]:
    """What is worth a look in the card of a Space, which is seldom seen."""
    traits = {'space', 'odd license', 'odd datasets', 'odd base_model', 'repeated key'}
    if card.syntax_error is not None or (card.data is not None and scan(card).unsafe):
        traits.add('broken YAML')
    if not card.fields.keys() <= KNOWN_KEYS | SPACE_KEYS:
        traits.add('unknown key')
    return traits


def _look_at(name: str, node: Node, traits: set[str]) -> None:
    """What a single field may be guilty of."""
    kind = node.kind
    if kind == 'scalar':
        if not node.value.strip() or node.type == 'null':
            traits.add('null')
        if name in _LISTS or name in DATASET_FLAGS:
            traits.add('odd type')
        if name in _NAMING:
            _look_at_name(name, node, traits)
        return
    if name in _TEXTS or kind == 'map':
        traits.add('odd type')
    if name in _NAMING and kind == 'map':
        traits.add('placeholder')
    if kind == 'list' and (name in _LISTS or name in TEXT_OR_LIST or name in _TEXTS):
        naming = name in _NAMING
        for item in node.value:
            if item.kind != 'scalar':
                traits.update(('odd type', 'placeholder'))
            else:
                if item.type == 'null':
                    traits.add('null')
                if naming:
                    _look_at_name(name, item, traits)


def _look_at_name(name: str, node: Node, traits: set[str]) -> None:
    """What a value that names something may be guilty of."""
    value = node.value
    if value.lstrip().lower().startswith(_STARTS) or '/<' in value:
        traits.add('placeholder')
    if name == 'base_model':
        if not _is_plain_id(value):
            traits.add('odd base_model')
    elif name == 'datasets':
        if not _is_plain_id(value):
            traits.add('odd datasets')
    elif name == 'language':
        if value not in USUAL_LANGUAGES:
            traits.add('odd language')
    elif name == 'pipeline_tag':
        if value not in TASKS:
            traits.add('odd pipeline_tag')
    elif name == 'library_name' and value not in LIBRARIES:
        traits.add('odd library_name')


def _is_plain_id(text: str) -> bool:
    """Whether a text is certainly an id; an odd one may be called none here."""
    first, _, second = text.partition('/')
    return (
        len(text) <= 96
        and text.isascii()
        and _is_plain_part(first)
        and (second == '' or _is_plain_part(second))
        and not text.endswith(('/', '.git'))
        and not second.startswith(('checkpoint', 'global_step', 'step', 'epoch'))
        and not first.startswith(('checkpoint', 'global_step', 'step', 'epoch'))
    )


def _is_plain_part(part: str) -> bool:
    return (
        part.replace('-', '').replace('_', '').replace('.', '').isalnum()
        and part[0] not in '-.'
        and part[-1] not in '-.'
        and '--' not in part
        and '..' not in part
    )


def _look_at_text(card: Card, traits: set[str]) -> None:
    """What the text below the front matter may be guilty of."""
    text, start = card.text, card.body
    if text.find('eeded', start) >= 0 or text.find('EEDED', start) >= 0:
        traits.add('placeholder')
    else:
        brace = text.find('{', start)
        if brace >= 0 and (text.find('{{', brace) >= 0 or text.find('{%', brace) >= 0):
            traits.add('placeholder')
    stated = card.get('license')
    tags = [node.value.strip() for _, node in stated.texts()] if stated is not None else []
    if tags and may_say_more_of(card, start, tags):
        traits.add('words on terms')
