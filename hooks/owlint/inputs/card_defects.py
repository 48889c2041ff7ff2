"""What keeps a front matter from being found, and which lines its author meant.

Only cards whose block is lost or broken come here, so sound cards pay nothing.
"""

from __future__ import annotations

import re

from owlint.inputs.card_names import CARD_KEYS, flavor_of_names, key_names
from owlint_rules.model.subjects import Block, Card

#: How far into a README a displaced block is looked for, in characters, and how long it may be.
_SEARCHED = 20_000
_LONGEST = 100_000
#: Most lines of dashes that are looked at.
_TRIES = 40

#: Something meant as an opening or closing line.
_OPENING = re.compile(r'^[ \t]*-{3,}[ \t]*\r?$', re.MULTILINE)
_CLOSING = re.compile(r'^[ \t]*(?:-{3,}|\.\.\.)[ \t]*\r?$', re.MULTILINE)
_FENCE = re.compile(r'^[ ]{0,3}(?:```|~~~)', re.MULTILINE)
_LONE_CR = re.compile(r'\r(?!\n)')
_COMMENTED = re.compile(r'\s*#')
#: Lines that can stand at the left edge of YAML that is a mapping.
_YAML_LINE = re.compile(
    r'(?:[A-Za-z][\w.-]*[ \t]*:(?:[ \t]|$)|- |-$|["\'][^"\']+["\'][ \t]*:|[\]}])'
)
#: Lines with which the Markdown body begins.
_BODY_LINE = re.compile(r'(?:#{1,6}[ \t]|<|!\[|\[!\[|\*\*|>[ \t])')


def find_displaced(card: Card, shift: int) -> None:
    """Name what keeps the nearest thing to a block from being found."""
    text = card.text
    if '\r' in text[:_LONGEST]:
        from owlint.inputs.card_names import BLOCK

        # same length, so offsets stay true
        unix = _LONE_CR.sub('\n', text)
        found = BLOCK.match(unix, shift)
        if unix != text and found:
            if not _speaks(key_names(unix, found.start(2), found.end(2)), first=True):
                return
            card.defect, card.defect_at = 'bare-cr', text.index('\r')
            opening = unix.index('-', shift)
            closing = unix.index('-', found.start(3))
            card.lost_at = Block(opening, found.start(2), found.end(2), closing)
            if _is_card_mapping(unix, found.start(2), found.end(2), strict=False):
                card.lost = card.lost_at
            return
    fences = [match.start() for match in _FENCE.finditer(text, 0, _SEARCHED)]
    for count, dashes in enumerate(_OPENING.finditer(text, shift, _SEARCHED)):
        if count == _TRIES:
            return
        if sum(fence < dashes.start() for fence in fences) % 2:
            continue
        if _try(card, shift, dashes):
            return


def _try(card: Card, shift: int, opening: re.Match[str]) -> bool:
    """Whether the lines behind some dashes are a lost block; then the card says so."""
    text = card.text
    start = _next_line(text, opening.end())
    limit = start + _LONGEST
    closing = _CLOSING.search(text, start, limit)
    end = closing.start() if closing else _yaml_end(text, start, limit)
    names = key_names(text, start, end)
    if not names or not _starts_with_key(text, start, end):
        return False
    first = not text[shift : opening.start()].strip()
    if not _speaks(names, first=first) or (not first and closing is None):
        return False
    meant = Block(
        opening.start(),
        start,
        _line_before(text, end) if closing else end,
        closing.start() if closing else end,
    )
    line = opening.group().rstrip('\r')
    last = closing.group().rstrip('\r') if closing else ''
    if not first:
        card.defect, card.defect_at = 'text-before', opening.start()
        sure = line == last == '---' and _stands_alone(text, opening.start())
    elif line.strip(' \t') != '---' or line.endswith((' ', '\t')):
        card.defect, card.defect_at = 'opening', opening.start()
        sure = closing is not None
    elif closing is None:
        card.defect, card.defect_at = 'unclosed', opening.start()
        sure = _body_follows(text, end)
    else:
        card.defect, card.defect_at = 'closing', closing.start()
        sure = True
    card.lost_at = meant
    if sure and _is_card_mapping(text, meant.start, meant.end, strict=closing is None):
        card.lost = meant
    return True


def find_wrong_end(card: Card) -> None:
    """A block that the client cuts too long, at a horizontal rule of the body."""
    block = card.block
    assert block is not None
    text = card.text
    end = _yaml_end(text, block.start, block.end)
    closing = _CLOSING.search(text, block.start, block.end)
    if closing is not None and closing.start() <= _next_line(text, end):
        meant = Block(
            block.opening, block.start, _line_before(text, closing.start()), closing.start()
        )
        name = 'closing'
    elif end < block.end and _body_follows(text, end, block.end):
        meant = Block(block.opening, block.start, end, end)
        name = 'unclosed'
    else:
        return
    if not key_names(text, meant.start, meant.end) & CARD_KEYS:
        return
    if not _is_card_mapping(text, meant.start, meant.end, strict=name == 'unclosed'):
        return
    card.defect, card.defect_at = name, meant.closing if name == 'closing' else block.opening
    card.lost = card.lost_at = meant


def _speaks(names: set[str], *, first: bool) -> bool:
    """Whether lost lines with these keys are worth a finding."""
    found = names & CARD_KEYS
    if not found or flavor_of_names(names) not in ('model', 'dataset'):
        return False
    # between two horizontal rules of an ordinary README one weak word proves nothing
    return first or len(found) > 1


def _starts_with_key(text: str, start: int, end: int) -> bool:
    """The first key follows the dashes at once: elsewhere they are a horizontal rule."""
    for line in text[start:end].splitlines():
        if line.strip() and not _COMMENTED.match(line):
            return bool(_YAML_LINE.match(line)) and not line.startswith('-')
    return False


def _stands_alone(text: str, at: int) -> bool:
    """Dashes right under a line of text are a heading's underline."""
    before = text[:at].rstrip(' \t')
    lines = before.splitlines()
    return not lines or not lines[-1].strip() or lines[-1].rstrip().endswith('-->')


def _next_line(text: str, at: int) -> int:
    """The start of the line after the one that ``at`` is in."""
    found = text.find('\n', at)
    return len(text) if found < 0 else found + 1


def _line_before(text: str, at: int) -> int:
    """The end of the line before the one that starts at ``at``."""
    if at and text[at - 1] == '\n':
        at -= 1
        if at and text[at - 1] == '\r':
            at -= 1
    return at


def _yaml_end(text: str, start: int, limit: int) -> int:
    """Where the lines that can be YAML end: the end of the last that is not blank."""
    limit = min(limit, len(text))
    at = end = start
    blank = False
    while at < limit:
        after = min(_next_line(text, at), limit)
        line = text[at:after].rstrip('\r\n')
        if not line.strip():
            blank = True
        else:
            indented = line[0] in ' \t'
            comment = line[0] == '#' and not blank
            if not (indented or comment or _YAML_LINE.match(line)):
                break
            end = at + len(line)
            blank = False
        at = after
    return end


def _body_follows(text: str, at: int, limit: int | None = None) -> bool:
    """Nothing, or what can only be Markdown, with no field of a card further down."""
    rest = text[at:limit].lstrip()
    if not rest:
        return True
    if not _BODY_LINE.match(rest):
        return False
    return not key_names(rest, 0, min(len(rest), _SEARCHED)) & CARD_KEYS


def _is_card_mapping(text: str, start: int, end: int, *, strict: bool) -> bool:
    """Whether some lines are a mapping with a card's keys; ``strict``: with no others."""
    from owlint.inputs.yaml_tree import read_tree

    tree = read_tree(text, start, end)
    if tree.error or tree.problems or tree.node is None or tree.node.kind != 'map':
        return False
    names = {name for name, _ in tree.node.items()}
    if len(names) != len(tree.node.value) or not names & CARD_KEYS:
        return False
    if strict:
        from owlint_rules.vocab.card_keys import KNOWN_KEYS

        return names <= KNOWN_KEYS
    return not any(' ' in name for name in names)
