"""A section that definitions of openness require is only a heading.

## What it does
Checks the headings about architecture, training method, training data, hyperparameters,
hardware, seeds, evaluation, limitations, intended use and copyright, and reports those
with nothing below them but template text: "More information needed", `[optional]`, `{{
… }}`, comments, "TODO".

## Why it matters
Definitions of openness require this information (the Open Source AI Definition 1.0 for
"data information", the Open Weights Definition for architecture and training). A
heading alone looks like an answer but is not one; `owlint verdict` counts it as no
evidence. Of 25,109 cards from early 2023, 5,375 say "More information needed"
somewhere; environment, limitations and evaluation are the sections most often left
empty (Liang et al., arXiv 2402.05160).

## Example
```markdown
## Training Data

[More Information Needed]
```

## Use instead
```markdown
## Training Data

Pages of the public library of owls, 2019 to 2024, listed in data.md.
```

## Fix safety
No fix: only the author can write the section.

## References
- https://huggingface.co/docs/hub/model-card-annotated
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.lazy import lazy
from owlint_rules.model.finding import INFO, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import heading_title

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.sections import Section

CODE = 'OWL133'
_NEEDED = lazy(r'(?i)\binformation needed\b')
SEVERITY = WARNING
WHY = 'the definition does not count a heading as a description'

#: The topics that definitions ask for, as people call them.
_ASKED = {
    'architecture': 'the architecture',
    'training-method': 'the training method',
    'training-data': 'the training data',
    'hyperparameters': 'the hyper-parameters',
    'hardware': 'the hardware',
    'seeds': 'the seeds',
    'evaluation': 'the evaluation',
    'limitations': 'the limitations',
    'intended-use': 'the intended use',
    'copyright': 'the copyright policy',
}
#: Most headings that are reported of one card.
_MOST = 20


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each heading, the innermost where several stand in each other."""
    if card.flavor != 'model' or card.block is None:
        return
    from owlint_rules.card._bare_headings import bare_headings

    lines = bare_headings(card)
    if not lines:
        return
    from owlint_rules.definitions.sections import sections_in, topics_of

    lines = {line for line in lines if _may_be_asked(card, line)}
    if not lines:
        return
    sections = sections_in(card, card.body)
    empty: list[tuple[int, str]] = []
    for index, section in enumerate(sections):
        if section.level > 6 or section.words or section.line not in lines:
            continue
        topic = next((name for name in topics_of(section.title) if name in _ASKED), '')
        if topic:
            empty.append((index, topic))
    for count, (index, topic) in enumerate(empty):
        section = sections[index]
        if count >= _MOST:
            return
        if count + 1 < len(empty) and _encloses(sections, index, empty[count + 1][0]):
            continue
        following = sections[index + 1] if index + 1 < len(sections) else None
        if following is not None and following.level > max(6, section.level):
            continue  # a list of labels is what the section says
        end = len(card.text) if following is None else card.lines[following.line - 1]
        if _NEEDED.search(card.text, card.lines[section.line - 1], end):
            continue  # the placeholder in it is told once for the card
        # `## Evaluation` right before `## MMLU`: the author's levels, not a gap
        sibling = _is_bare(card, section, following) and not topics_of(following.title)  # type: ignore[union-attr]
        yield Finding(
            f'"{section.title[:60]}" is an empty section: it should describe {_ASKED[topic]}',
            card.line(section.line),
            severity=INFO if sibling else None,
            confidence='low' if sibling else 'high',
            help='Write the section, or delete the heading.',
        )


def _may_be_asked(card: Card, line: int) -> bool:
    """Whether a heading may be about a topic; those without number signs are not looked at."""
    from owlint_rules.definitions.sections import topics_of

    place = card.line(line).span
    words = card.text[slice(*place)].strip() if place is not None else ''
    title = heading_title(words).lstrip('#').strip()
    return not words.startswith('#') or not _ASKED.keys().isdisjoint(topics_of(title))


def _encloses(sections: list[Section], outer: int, inner: int) -> bool:
    """Whether one section stands in another."""
    between = sections[outer + 1 : inner + 1]
    return all(section.level > sections[outer].level for section in between)


def _is_bare(card: Card, section: Section, following: Section | None) -> bool:
    """Whether another heading comes at once, with no template's text between."""
    if following is None:
        return False
    between = card.text[card.lines[section.line - 1] : card.lines[following.line - 1]]
    return '\n' not in between.strip()
