"""The text says something else about the license than the tag does.

## What it does
Looks for words that forbid commercial use in the text of a card whose tag is a
permissive license, for sentences such as "the model is released under CC
BY-NC 4.0", and for sections "License" and items "License: MIT", that name
another license than any tag does; quotes the first such line. It is a hint
with low confidence: about a third of the first kind of lines mean the model.

## Why it matters
When tag and text disagree, nobody knows which terms hold (bytedance/UNO#70
asks exactly that). 41 of 1,596 cards with an Apache, MIT or BSD tag (2024)
mention non-commercial or research use; of the first 30, read by eye, about 10
are real contradictions, the others speak of data or of both kinds of use.

## Example
```markdown
---
license: apache-2.0
---
The model is for non-commercial use only.
```

## Use instead
```markdown
---
license: cc-by-nc-4.0
---
The model is for non-commercial use only.
```

## Fix safety
No fix: which of the two holds is a question for the author.

## References
- https://github.com/bytedance/UNO/issues/70
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import texts
from owlint_rules.finding import INFO, Finding
from owlint_rules.subjects import Card, Options
from owlint_rules.text import shown

CODE = 'OWL131'
SEVERITY = INFO

_PERMISSIVE = frozenset(
    'apache-2.0 mit bsd bsd-2-clause bsd-3-clause isc zlib unlicense cc0-1.0 cc-by-4.0 '  # noqa: SIM905
    'cdla-permissive-2.0 openmdw-1.0 openmdw-1.1'.split()
)
_WORDS = (
    'non-commercial', 'noncommercial', 'non commercial', 'research purposes only',
    'research use only', 'not for commercial', 'no commercial use', 'cannot be used commercially',
    'only for research', 'for research only',
)  # fmt: skip
#: Pieces of them; few texts have one, and looking for these is cheap.
_PIECES = ('ommercial', 'OMMERCIAL', 'esearch', 'ESEARCH')
_UNDER = ('ensed under', 'eased under', 'ibuted under', 'ilable under', 'lished under')
#: Most places of one piece that are looked at.
_MOST = 50
#: Words on the line that show that something else than the model is meant.
_OTHERWISE = (
    'commercial and non', 'commercial or non', 'commercial & non', 'commercial/non', 'dataset',
    'data ', 'data.', 'corpus', 'both commercial', 'not non-commercial', 'non-commercial and comm',
    'non-commercial or comm', 'previous', 'v1 ', 'unlike',
)  # fmt: skip


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One hint for the first line that forbids what the tag allows."""
    if card.flavor != 'model' or card.data is None:
        return
    licenses = [node.value for _, node in texts(card, 'license')]
    if not licenses:
        return
    yield from _first(_other_name(card, licenses), _other_value(card, licenses))
    if not _PERMISSIVE.issuperset(licenses):
        return
    for first, last in sorted(_lines(card)):
        written = card.text[first:last]
        line = written.lower()
        word = next((word for word in _WORDS if word in line), '')
        if word and not any(other in line for other in _OTHERWISE):
            start = first + (line.index(word) if len(line) == len(written) else 0)
            yield Finding(
                f'the license is {licenses[0]}, and this line may say otherwise: '
                f'"{shown(written, 100)}"',
                card.span(start, start + len(word)),
                confidence='low',
                help='If the line is about the model, change the tag or the line.',
            )
            return


def _first(*hints: Iterator[Finding]) -> Iterator[Finding]:
    """The first hint of all: one place is enough to send a person there."""
    for some in hints:
        for hint in some:
            yield hint
            return


#: What a section or an item is called whose whole content is the license of the model.
_TITLES = frozenset({'license', 'licence', 'licensing', 'licenses', 'model license'})
#: Words in the heading above that make it the license of something else.
_ELSEWHERE = ('data', 'corp', 'base', 'code', 'source', 'tool', 'bench', 'party', 'softw', 'eval')
_LONGEST_VALUE = 200


def _other_value(card: Card, licenses: list[str]) -> Iterator[Finding]:
    """One hint for the first section or item "License" that holds the name of another license."""
    text = card.text
    for first, last in sorted(_lines(card, ('icens', 'ICENS', 'icenc'))):
        line = text[first:last].strip()
        if line.startswith('#'):
            if _title(line) not in _TITLES:
                continue
            level = len(line) - len(line.lstrip('#'))
            found = _only_line(text, last)
        elif line[:1] in ('-', '*', '+') and '**' in line:
            head, colon, value = line[1:].replace('**', '').partition(':')
            if not colon or _title(head) not in _TITLES or not value.strip():
                continue
            level, value = 7, text[first:last].partition(':')[2].strip().lstrip('* ')
            start = text.rfind(value, first, last)
            found = (start, value) if start >= 0 else None
        else:
            continue
        if found is None or _about_something_else(text[card.body : first], level):
            continue
        start, value = found
        named = _license_named(value)
        if named is None or licenses[0] == 'other':
            continue
        from owlint_rules.card._license_ids import hub_id_of

        if any(one.startswith(named) or hub_id_of(one) == named for one in licenses):
            continue
        yield Finding(
            f'the license is {licenses[0]}, and this line names {named}: "{shown(value, 100)}"',
            card.span(start, start + len(value)),
            confidence='low',
            help='If the line is about the model, change the tag or the line.',
        )
        return


def _title(heading: str) -> str:
    """The words of a heading, without numbers, emoji and marks."""
    return ''.join(one for one in heading.lower() if one.isalpha() or one == ' ').strip()


def _only_line(text: str, after: int) -> tuple[int, str] | None:
    """The one line that a section consists of, with its place; None for more or nothing."""
    start = after
    found = None
    for line in text[after : after + 4 * _LONGEST_VALUE].splitlines(keepends=True):
        if line.lstrip().startswith('#'):
            break
        if line.strip():
            if found is not None:
                return None
            found = (start + len(line) - len(line.lstrip()), line.strip())
        start += len(line)
    return found if found is not None and len(found[1]) <= _LONGEST_VALUE else None


def _about_something_else(before: str, level: int) -> bool:
    """Whether the heading above is about data, code or another model, or a fence is open."""
    lines = before.splitlines()
    if sum(line.lstrip().startswith(('```', '~~~')) for line in lines) % 2:
        return True
    for line in reversed(lines):
        depth = len(line) - len(line.lstrip('#'))
        if 0 < depth < level:
            return depth > 1 and any(word in line.lower() for word in _ELSEWHERE)
    return False


def _license_named(value: str) -> str | None:
    """The id of the hub for a value that is the name of a license and nothing else."""
    name = value.rstrip('.')
    if name.startswith('[') and name.endswith(')'):
        name = name[1:].partition('](')[0]
    name = name.strip(' \t*_`.[]')
    if name.lower().startswith('the '):
        name = name[4:]
    from owlint_rules.card._license_ids import hub_id_of

    for one in (name, name[:-7].strip() if name.lower().endswith('license') else name):
        found = hub_id_of(one) if 0 < len(one) <= 60 else None
        if found is not None:
            return found
    return None


def _other_name(card: Card, licenses: list[str]) -> Iterator[Finding]:
    """One hint for the first sentence that puts the model under a license that no tag names."""
    lines = _lines(card, _UNDER)
    if not lines:
        return
    import re

    from owlint_rules.card._license_ids import hub_id_of

    # compiled at the first need: most cards have no such sentence
    sentence = re.compile(
        r'(?:model|weights?|checkpoints?|repository|project|work|it)\b[^.\n]{0,60}?'
        r'\b(?:licensed|released|distributed|available|published)[ \t]+under[ \t]+'
        r'(?:the[ \t]+|an?[ \t]+)?[*_`\[]*([A-Za-z][A-Za-z0-9 .+-]{1,50}?)[*_`\]]*'
        r'(?:[ \t]+licen[sc]e\b|[ \t]*(?:[,;(\r]|\.?[ \t]*$|\.[ \t]))',
        re.IGNORECASE,
    )
    for first, last in sorted(lines):
        written = card.text[first:last]
        found = sentence.search(written)
        if found is None or any(
            other in written.lower() for other in (*_OTHERWISE, 'code', 'base')
        ):
            continue
        named = hub_id_of(found.group(1).strip())
        if named is None or any(named == one or hub_id_of(one) == named for one in licenses):
            continue
        if licenses[0] == 'other' or any(one.startswith(named) for one in licenses):
            continue  # a name of its own, and `gpl` in the text of a card under gpl-3.0
        yield Finding(
            f'the license is {licenses[0]}, and this line names {named}: "{shown(written, 100)}"',
            card.span(first + found.start(1), first + found.end(1)),
            confidence='low',
            help='If the line is about the model, change the tag or the line.',
        )
        return


def _lines(card: Card, pieces: tuple[str, ...] = _PIECES) -> set[tuple[int, int]]:
    """The lines of the text that hold one of the pieces."""
    text = card.text
    found = set()
    for piece in pieces:
        at = text.find(piece, card.body)
        for _ in range(_MOST):
            if at < 0:
                break
            first = text.rfind('\n', 0, at) + 1
            last = text.find('\n', at)
            last = len(text) if last < 0 else last
            # a paragraph on one line is looked at around the piece alone
            found.add((max(first, at - 500), min(last, at + 500)))
            at = text.find(piece, min(last, at + 500))
    return found
