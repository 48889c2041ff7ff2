"""The front matter does not begin in the way every reader requires.

## What it does
Reports front matter that some reader does not find because of what precedes it or how
its first line is written: text, blank lines or a byte-order mark before it, an opening
line with trailing blanks or more than three dashes, and lines that end with a lone
carriage return.

## Why it matters
The Hub's client and server extract the block with one regular expression
(`huggingface_hub/repocard.py`, huggingface_hub@ee0a4510); what it does not match is
silently lost. Measured with version 2.4.0 of the client:

- text, a heading or a comment first, `--- ` or `----` as first line: lost for the
  client, the server's expression and the `datasets` library;
- lone carriage returns: lost for the client and the server's expression;
- a byte-order mark: lost for clients of the 1.x versions and for `datasets`;
- blank lines first: lost for `datasets` alone, so this is an info on a model card and a
  warning on a dataset card.

Of 58,737 cards of four dumps, 282 have fields that no reader finds; 1,347 begin with
blank lines, 11 with `----`.

## Example
```markdown
# My model

---
license: mit
---
```

## Use instead
```markdown
---
license: mit
---
# My model
```

## Fix safety
Safe: moves the block to the top, or removes what hides it; the lines of the block do
not change. Offered only where the lines are certainly meant as front matter: a mapping
with keys of a card, between two lines that consist of dashes only.

## References
- https://huggingface.co/docs/hub/model-cards
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import HUB_FLAVORS
from owlint_rules.model.finding import ERROR, INFO, SAFE, WARNING, Edit, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import newline_of
from owlint_rules.yaml_edit import whole_lines

CODE = 'OWL102'
SEVERITY = ERROR
WHY = 'the Hub does not see the fields at all'
FIX = SAFE


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for the first thing that hides the block."""
    defect = card.defect
    if defect not in _FIXES or card.flavor not in HUB_FLAVORS or card.problems:
        return
    severity = ERROR
    help_text = ''
    at = card.defect_at
    end = at
    if defect == 'bom':
        severity = WARNING
        end = 1
        message = 'byte-order mark before the front matter: some readers find no fields'
        help_text = 'Save the file as UTF-8 without a byte-order mark.'
    elif defect == 'bare-cr':
        end = at + 1
        if card.block is None:
            message = 'lines end with lone carriage returns, so readers find no front matter'
        else:
            severity = WARNING
            message = 'a front-matter line ends with a lone carriage return'
        help_text = 'Save the file with LF or CRLF line endings.'
    elif defect == 'blank-lines':
        severity = WARNING if card.flavor == 'dataset' else INFO
        assert card.block is not None
        end = card.block.opening
        message = 'white space before the front matter: the `datasets` library ignores the block'
        help_text = 'Make `---` the first line of the file.'
    elif defect == 'text-before':
        end = at + 3
        message = 'text before the front matter: the Hub finds none of its fields'
        help_text = 'Move the block to the top of the file.'
    else:
        end = whole_lines(card, at, at)[1]
        written = card.text[at:end].rstrip('\r\n')
        end = at + len(written)
        message = (
            f'the front matter opens with `{written}` instead of `---`: the Hub finds none of '
            'its fields'
        )
        help_text = 'Write exactly three dashes, with nothing before or after them.'
    sound = card.data is not None and card.syntax_error is None
    yield Finding(
        message,
        card.span(at, end),
        severity=severity,
        help=help_text,
        fixable=SAFE if sound or card.lost is not None else None,
    )


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Remove what hides the block, or move the block to the top."""
    edits = _FIXES[card.defect](card)
    if not edits:
        return None
    return Fix('make the front matter the first thing of the file', edits)


def _without_mark(card: Card) -> list[Edit]:
    return [Edit(0, 1, '')] if card.text.startswith('\ufeff') else []


def _without_blank(card: Card) -> list[Edit]:
    return [Edit(0, card.block.opening, '')] if card.block is not None else []


def _with_line_feeds(card: Card) -> list[Edit]:
    import re

    text = card.text
    # all of them when nothing else ends a line, else those of the block
    end = len(text) if card.block is None or '\n' not in text else card.body
    eol = '\r\n' if '\r\n' in text else '\n'
    first = text.find('\r')
    if first < 0:
        return []
    return [Edit(first, end, re.sub(r'\r(?!\n)', eol, text[first:end]))]


def _on_top(card: Card) -> list[Edit]:
    lost = card.lost
    if lost is None:
        return []
    first, _ = whole_lines(card, lost.opening, lost.opening)
    _, last = whole_lines(card, lost.closing, lost.closing)
    moved = card.text[first:last]
    if not moved.endswith(('\n', '\r')):
        moved += newline_of(card.text)
    top = 1 if card.text.startswith('\ufeff') else 0
    return [Edit(top, top, moved), Edit(first, last, '')]


def _opened(card: Card) -> list[Edit]:
    lost = card.lost
    if lost is None:
        return []
    edits = []
    # with a wrong last line too, the block would end somewhere else
    for at in (lost.opening, lost.closing):
        first, last = whole_lines(card, at, at)
        written = card.text[first:last].rstrip('\r\n')
        if written != '---':
            edits.append(Edit(first, first + len(written), '---'))
    return edits


_FIXES = {
    'bom': _without_mark,
    'blank-lines': _without_blank,
    'bare-cr': _with_line_feeds,
    'text-before': _on_top,
    'opening': _opened,
}
