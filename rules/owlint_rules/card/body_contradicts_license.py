"""The text of the card contradicts its license tag.

## What it does
Compares the license tags with the sentences, list items, tables and badges of the card
that state terms of the model, in English, Chinese, Japanese, Korean, German, French,
Spanish, Portuguese, Italian and Russian, and by plain words in 19 further languages (Arabic,
Dutch, Hindi, Indonesian, Polish, Swedish, Turkish, Ukrainian, Vietnamese ...). Reports a
restriction that no tagged license has ("for research purposes only" with `apache-2.0`), or
another license ("the weights are released under CC BY-NC 4.0").
Ignores sentences about data, code, a demo or other models, and negations, quotations,
the past tense, questions and advice. The finding quotes the first such line.

## Why it matters
When tag and text disagree, nobody knows which terms apply (bytedance/UNO#70 asks
exactly that), and verdicts leave the affected criteria undecided. Of 1,596 cards with
an Apache, MIT or BSD tag (2024), 41 mention non-commercial or research use.

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
No fix: only the author knows which of the two applies.

## References
- https://github.com/bytedance/UNO/issues/70
- docs/verdicts.md, terms of a release
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import texts
from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.prose.passage import Passage

CODE = 'OWL131'
SEVERITY = WARNING
WHY = 'one of the two is wrong, and only a person knows which'


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for the first passage that contradicts the tags."""
    if card.flavor != 'model' or card.data is None:
        return
    tags = [node.value.strip() for _, node in texts(card, 'license') if node.value.strip()]
    if tags == ['other']:
        # a known name is a license as much as a tag is
        tags = [node.value.strip() for _, node in texts(card, 'license_name')]
    if not tags or 'other' in tags:
        return
    from owlint_rules.statements.prose import passages_of
    from owlint_rules.statements.prose.passage import STATES

    passages = passages_of(card, card.body)
    # a card that lists several repositories gives each its license
    several = len({one.about for one in passages if one.about}) > 1
    agreed = {one.choice for one in passages if one.choice and not _contradiction(one, tags)}
    for passage in passages:
        if passage.choice in agreed:
            continue  # the tag is one of those that the line lets people choose from
        if passage.artifact not in ('weights', 'everything') or passage.certainty != STATES:
            continue
        if several and '/' in passage.about:
            continue
        words = _contradiction(passage, tags)
        if words:
            quoted = shown(_line(card.text, passage.start), 100)
            yield Finding(
                f'the license is {" or ".join(tags[:3])}, but this line {words}: "{quoted}"',
                card.span(passage.start, passage.end),
                confidence='low',
                help='If the line is about this model, correct the license tag or the line.',
            )
            return


def _contradiction(passage: Passage, tags: list[str]) -> str:
    """What a passage says against the tags, to be read after "this line"; '' when it agrees."""
    from owlint_rules.licenses.facts.lookup import candidates
    from owlint_rules.statements.restrictions import WORDS_OF, says_the_same

    if passage.kind == 'restriction':
        records = [record for tag in tags for record in candidates(tag)]
        if not records or says_the_same(passage.restriction, records):
            return ''
        return WORDS_OF.get(passage.restriction, '')
    named = passage.license
    if passage.kind != 'license' or named is None or not named.ids:
        return ''
    from owlint_rules.licenses.recognition.equivalence import keys_of, may_agree

    stated = frozenset().union(*(keys_of(tag) for tag in tags))
    if not stated or not named.keys or may_agree(stated, named.keys):
        return ''
    meant = {record.key for tag in tags for record in candidates(tag)}
    if any(record.key in meant for one in named.ids for record in candidates(one)):
        return ''  # one of those that a vague tag may mean
    return f'names {" or ".join(named.ids[:2])}'


def _line(text: str, offset: int) -> str:
    """The line of an offset; of a long one what stands around it."""
    first = max(text.rfind('\n', 0, offset) + 1, offset - 60)
    last = text.find('\n', offset)
    return text[first : last if last >= 0 else len(text)].strip()
