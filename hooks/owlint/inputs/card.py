"""README.md to a card: the front matter as the hub's client cuts it out, and what it is a card of.

The cut is the regular expression that the hub's client and server share
(huggingface_hub@ee0a4510, repocard.py): optional white space, a line of
exactly three dashes, the YAML, a line of three dashes with optional blanks.
"""

from __future__ import annotations

import re

from owlint_rules.subjects import Block, Card, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.subjects import Node

_BLOCK = re.compile(r'(\s*---(?:\r\n|\r|\n))([\S\s]*?)((?:\r\n|\r|\n)---[ \t]*(?:\r\n|\n|\Z))')
_EMPTY = re.compile(r'\s*---(?:\r\n|\r|\n)---[ \t]*(?:\r\n|\n|\Z)')
#: Something meant as an opening line: dashes with blanks around, at the start or after some text.
_OPENING = re.compile(r'^[ \t]*-{3,}[ \t]*\r?$', re.MULTILINE)
_CLOSING = re.compile(r'^[ \t]*(?:-{3,}|\.\.\.)[ \t]*\r?$', re.MULTILINE)
_KEY_LINE = re.compile(r'^[A-Za-z][\w.-]*[ \t]*:(?:[ \t\r]|$)', re.MULTILINE)

#: How far into a README a displaced block is looked for, in characters.
_SEARCHED = 20_000

_STRONG = frozenset(
    {
        'pipeline_tag', 'library_name', 'base_model', 'base_model_relation', 'model-index',
        'datasets', 'widget', 'inference', 'license_name', 'license_link', 'metrics',
        'co2_eq_emissions', 'quantized_by', 'model_creator', 'model_name', 'model_type',
        'instance_prompt', 'extra_gated_prompt', 'extra_gated_fields', 'new_version',
    }
)  # fmt: skip
_WEAK = frozenset({'license', 'licence', 'language', 'tags', 'thumbnail', 'licenses', 'languages'})
_DATASET = frozenset(
    {
        'dataset_info', 'configs', 'task_categories', 'size_categories', 'annotations_creators',
        'language_creators', 'source_datasets', 'pretty_name', 'task_ids', 'paperswithcode_id',
        'multilinguality', 'viewer',
    }
)  # fmt: skip
_SPACE = frozenset({'sdk', 'app_file', 'app_port', 'colorFrom', 'colorTo', 'emoji', 'sdk_version'})
#: Keys of site generators; with them the weak keys say nothing.
_SITE = frozenset(
    {
        'layout', 'permalink', 'sidebar_label', 'sidebar_position', 'slug', 'draft', 'nav_order',
        'menu', 'weight', 'date', 'categories', 'author', 'authors', 'excerpt', 'toc', 'hide_title',
        'aliases', 'summary', 'published', 'redirect_from', 'parent', 'has_children', 'title',
    }
)  # fmt: skip
#: Keys that make a displaced or unclosed block worth speaking about.
CARD_KEYS = _STRONG | _WEAK | _DATASET


def read_card(shown: str, text: str, file: str = '') -> Card:
    """Read a README.md; never raises.

    ``defect`` is one of: '' (a block at the top, or none and nothing like
    one), ``bom`` (older clients lose the block), ``blank-lines`` (the datasets
    library loses it), ``bare-cr``, ``text-before``, ``opening``, ``closing``,
    ``unclosed``, ``empty``.
    """
    from owlint.inputs.yaml_tree import read_tree

    card = Card(shown, text, file=file)
    shift = 1 if text.startswith('\ufeff') else 0
    found = _BLOCK.match(text, shift)
    if found:
        head = found.group(1)
        opening = shift + len(head) - len(head.lstrip())
        closing = found.start(3) + len(found.group(3)) - len(found.group(3).lstrip('\r\n'))
        block = Block(opening, found.start(2), found.end(2), closing)
        if shift:
            card.defect = 'bom'
        elif found.group(0).replace('\r\n', '').count('\r'):
            card.defect, card.defect_at = 'bare-cr', text.index('\r')
        elif opening:
            card.defect = 'blank-lines'
        if card.defect == 'bare-cr':
            # the client's expression wants LF or CRLF behind the closing line
            pass
        card.block = block
        card.body = found.end()
    elif _EMPTY.match(text, shift):
        card.defect, card.defect_at = 'empty', shift
        card.body = _EMPTY.match(text, shift).end()  # type: ignore[union-attr]
    else:
        _find_displaced(card, shift)
    if card.block is not None:
        tree = read_tree(text, card.block.start, card.block.end)
        card.data = tree.node
        card.syntax_error = tree.error
        card.problems.extend(tree.problems)
    card.flavor = _flavor(card)
    if card.defect in ('text-before', 'opening', 'closing', 'unclosed'):
        # what stands there is only worth a finding when it is a card's block
        keys = {match.group().rstrip(': \t\r') for match in _KEY_LINE.finditer(text[:_SEARCHED])}
        if keys & CARD_KEYS and not keys & (_SITE | _SPACE):
            card.flavor = 'dataset' if keys & _DATASET and not keys & _STRONG else 'model'
        else:
            card.defect = ''
    return card


def _find_displaced(card: Card, shift: int) -> None:
    """Name what keeps the nearest thing to a block from being found."""
    text = card.text
    head = text[:_SEARCHED]
    opening = _OPENING.search(head, shift)
    if opening is None:
        if '\r' in head and '\n' not in head and '---' in head:
            card.defect, card.defect_at = 'bare-cr', head.index('\r')
        return
    start = opening.end() + 1
    closing = _CLOSING.search(text[: _SEARCHED * 4], start)
    keys = _KEY_LINE.search(head, start, closing.start() if closing else len(head))
    # the first key must follow the dashes at once: elsewhere they are a horizontal rule
    gap = head[start : keys.start()] if keys else ''
    if keys is None or any(line.strip() and not line.startswith('#') for line in gap.splitlines()):
        return
    line = opening.group().rstrip('\r')
    if text[shift : opening.start()].strip():
        card.defect, card.defect_at = 'text-before', opening.start()
    elif closing is None:
        card.defect, card.defect_at = 'unclosed', opening.start()
    elif line != '---':
        card.defect, card.defect_at = 'opening', opening.start()
    elif closing.group().strip('\r') != '---':
        card.defect, card.defect_at = 'closing', closing.start()


def _flavor(card: Card) -> str:
    data = card.data
    if card.block is not None and card.syntax_error is not None:
        raw = card.text[card.block.start : card.block.end]
        if '{{' in raw or '{%' in raw:
            return 'template'
        names = {match.group().rstrip(': \t\r') for match in _KEY_LINE.finditer(raw)}
    elif data is not None and data.kind == 'map':
        names = {key.value for key, _ in data.value if key.kind == 'scalar'}
        if _has_template(data):
            return 'template'
    elif card.block is not None and data is not None:
        # no mapping: a card by its place only, which the release knows
        return 'other'
    else:
        return 'other'
    if 'sdk' in names or len(names & _SPACE) >= 2:
        return 'space'
    strong = names & _STRONG
    if names & _DATASET and len(names & _DATASET) >= len(strong):
        return 'dataset'
    if strong or (names & _WEAK and not names & _SITE):
        return 'model'
    return 'other'


def _has_template(data: Node) -> bool:
    return any(
        node.kind == 'scalar' and ('{{' in node.value or '{%' in node.value)
        for _, node in data.walk()
    )


def problem_of_encoding(card: Card) -> Problem | None:
    """The encoding problem of a card, if it has one: the hub reads nothing but UTF-8."""
    for problem in card.problems:
        if problem.name == 'not-utf-8':
            return problem
    return None
