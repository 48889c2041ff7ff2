"""Which card rules can have anything to say about a card, by a few cheap looks.

Loading a rule's module costs more than running it. A sound card needs none of
them, so the engine can ask here first. The answer may name a rule that then
says nothing, never leave out one that would speak; a test holds it to that.
"""

from __future__ import annotations

from owlint_rules.card._bare_headings import bare_headings
from owlint_rules.card._keys import (
    DATASET_FLAGS,
    DATASET_LISTS,
    DATASET_TEXT,
    KNOWN_KEYS,
    LIST,
    TEXT,
    TEXT_OR_LIST,
    USUAL_LANGUAGES,
)
from owlint_rules.card._suspicious import suspicious
from owlint_rules.card._values import HUB_FLAVORS, scan
from owlint_rules.vocab.hub import HUB_LICENSES, LIBRARIES, TASKS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.subjects import Card, Node

#: Rules that look at a field as soon as it is there.
_BY_FIELD = {
    'license_name': ('OWL114', 'OWL115'),
    'license_link': ('OWL115', 'OWL116'),
    'base_model_relation': ('OWL127',),
    'model-index': ('OWL128',),
    'extra_gated_fields': ('OWL129',),
    'new_version': ('OWL132',),
    'co2_eq_emissions': ('OWL132',),
    'widget': ('OWL120', 'OWL132'),
    'inference': ('OWL132',),
    'gated': ('OWL120',),
    'extra_gated_eu_disallowed': ('OWL120',),
    'size_categories': ('OWL140',),
    'task_categories': ('OWL141',),
    'task_ids': ('OWL143',),
    'configs': ('OWL142',),
    'dataset_info': ('OWL142',),
}
_LICENSE_RULES = ('OWL110', 'OWL111', 'OWL112', 'OWL113')
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


def applicable(card: Card) -> set[str]:
    """The codes of the card rules that may find something in a card."""
    codes: set[str] = set()
    if card.flavor not in HUB_FLAVORS:
        return codes
    if card.defect:
        codes.update(('OWL102', 'OWL103', 'OWL105'))
    elif card.block is None:
        codes.add('OWL101')
    if card.syntax_error is not None:
        codes.add('OWL104')
    data = card.data
    if data is None or data.kind != 'map':
        codes.add('OWL105')
    if data is None:
        return codes
    found = scan(card)
    if found.unsafe:
        codes.add('OWL104')
    if found.repeated:
        codes.add('OWL106')
    if suspicious(card):
        codes.add('OWL107')
    _look_at_text(card, codes)
    if bare_headings(card):
        codes.add('OWL133')
    fields = card.fields
    if not fields.keys() <= KNOWN_KEYS:
        codes.add('OWL108')
    license = fields.get('license')
    if license is None or license[1].kind != 'scalar':
        codes.update(_LICENSE_RULES)
    else:
        value = license[1].value
        if value not in HUB_LICENSES or value in _VAGUE:
            codes.update(_LICENSE_RULES)
    for name, (_, node) in fields.items():
        codes.update(_BY_FIELD.get(name, ()))
        _look_at(name, node, codes)
    return codes


def _look_at(name: str, node: Node, codes: set[str]) -> None:
    """What a single field may be guilty of."""
    kind = node.kind
    if kind == 'scalar':
        if not node.value.strip() or node.type == 'null':
            codes.add('OWL121')
        if name in _LISTS or name in DATASET_FLAGS:
            codes.add('OWL120')
        if name in _NAMING:
            _look_at_name(name, node, codes)
        return
    if name in _TEXTS or kind == 'map':
        codes.add('OWL120')
    if name in _NAMING and kind == 'map':
        codes.add('OWL130')
    if kind == 'list' and (name in _LISTS or name in TEXT_OR_LIST or name in _TEXTS):
        naming = name in _NAMING
        for item in node.value:
            if item.kind != 'scalar':
                codes.update(('OWL120', 'OWL130'))
            else:
                if item.type == 'null':
                    codes.add('OWL121')
                if naming:
                    _look_at_name(name, item, codes)


def _look_at_name(name: str, node: Node, codes: set[str]) -> None:
    """What a value that names something may be guilty of."""
    value = node.value
    if value.lstrip().lower().startswith(_STARTS) or '/<' in value:
        codes.add('OWL130')
    if name == 'base_model':
        if not _is_plain_id(value):
            codes.add('OWL126')
    elif name == 'datasets':
        if not _is_plain_id(value):
            codes.add('OWL125')
    elif name == 'language':
        if value not in USUAL_LANGUAGES:
            codes.add('OWL122')
    elif name == 'pipeline_tag':
        if value not in TASKS:
            codes.add('OWL123')
    elif name == 'library_name' and value not in LIBRARIES:
        codes.add('OWL124')


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


def _look_at_text(card: Card, codes: set[str]) -> None:
    """What the text below the front matter may be guilty of."""
    text, start = card.text, card.body
    if text.find('eeded', start) >= 0 or text.find('EEDED', start) >= 0:
        codes.add('OWL130')
    else:
        brace = text.find('{', start)
        if brace >= 0 and (text.find('{{', brace) >= 0 or text.find('{%', brace) >= 0):
            codes.add('OWL130')
    for piece in ('ommercial', 'OMMERCIAL', 'esearch', 'ESEARCH', 'ed under', 'ble under'):
        if text.find(piece, start) >= 0:
            codes.add('OWL131')
            return
    for piece in ('icens', 'ICENS', 'icenc'):
        at = text.find(piece, start)
        for _ in range(20):
            if at < 0:
                break
            if text[text.rfind('\n', 0, at) + 1 : at].lstrip()[:1] in ('#', '-', '*', '+'):
                codes.add('OWL131')
                return
            at = text.find(piece, at + 5)
