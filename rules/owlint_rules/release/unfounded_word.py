"""The release calls itself more than its verdict supports.

## What it does
Reports claims about this model in a model card, its tags and the descriptions in
release manifests that its verdict does not support: "open source", "open-source AI",
"open weights", "fully open", "truly open", "free software", "MIT-licensed" and similar.
A claim is reported only if no definition that supports the word is met, or might be met
after review; the finding shows which words the terms of the weights support.

Words about other models, tools, data and communities, negations, quotations, code and
names are not claims. If it is unclear whether a sentence is about this model, nothing
is reported.

## Why it matters
"Open source" has been used for licenses with a list of forbidden uses and for weights
of undisclosed origin; people who rely on the word learn too late what it did not mean.
The Open Source AI Definition (section on models and weights) reserves the word for
releases with data information and code; the Open Weights Definition has its own.

## Example
A card with `license: llama3.1` that says: This is a fully open-source model.

## Use instead
The weights are available under a restricted license, the Llama 3.1 Community License.

## Fix safety
No fix: only the author can change the wording.

## References
- docs/verdicts.md
- `owlint verdict --definition osaid` shows what is missing
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import INFO, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Place
from owlint_rules.model.subjects import Release
from owlint_rules.text import cut, sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.facts import Facts
    from owlint_rules.definitions.verdict import CriterionResult
    from owlint_rules.definitions.wording import Claim

CODE = 'OWL620'
SEVERITY = WARNING
WHY = 'a reader relies on the word, and the evidence may be elsewhere'

_TAGS = {
    'open-source': 'open source',
    'opensource': 'open source',
    'open-source-ai': 'open source',
    'open-weights': 'open weights',
    'open-weight': 'open weights',
    'fully-open': 'fully open',
    'truly-open': 'fully open',
    'free-software': 'free software',
}
_NAMED = {'mit': 'mit', 'apache': 'apache-2.0', 'cc0': 'cc0-1.0'}
#: Words that say more than once in a card say it once here.
_MOST = 3


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each place of a word that the verdict does not carry."""
    claims = list(_claims(release))
    if not claims:
        return
    from owlint_rules.definitions.facts import facts_of

    facts = facts_of(release, options)
    # many mentions of a word are one question
    answers: dict[tuple[str, str], tuple[str, str, str, str] | None] = {}
    said: dict[str, int] = {}
    for claim, place in claims:
        asked = claim.kind, claim.name.lower()
        if asked not in answers:
            answers[asked] = _against(claim, facts, release, options)
        answer = answers[asked]
        if answer is None:
            continue
        said[claim.kind] = said.get(claim.kind, 0) + 1
        if said[claim.kind] > _MOST:
            continue
        reason, note, severity, instead = answer
        yield Finding(
            f'the release does not support "{claim.words}"; {reason}',
            place,
            severity=severity,
            help=f'{note}Say "{instead}", or show what is missing.',
        )


def _claims(release: Release) -> Iterator[tuple[Claim, Place]]:
    from owlint_rules.definitions.wording import Claim, claims_of, claims_of_card

    card = release.card
    if card is not None and card.flavor == 'model':
        tags = card.get('tags')
        for route, node in tags.texts() if tags is not None else []:
            kind = _TAGS.get(node.value.strip().lower().replace('_', '-').replace(' ', '-'))
            if kind is not None:
                claim = Claim(kind, node.value.strip(), node.start, node.end)
                yield claim, card.at('tags', *route)
        for claim in claims_of_card(card):
            yield claim, card.span(claim.start, claim.end)
    for manifest in release.manifests:
        if manifest.data is None:
            continue
        for route, node in manifest.data.walk():
            if route and route[-1] == 'description' and node.kind == 'scalar':
                for claim in claims_of(node.value):
                    yield claim, manifest.at(*route)


def _against(
    claim: Claim, facts: Facts, release: Release, options: Options
) -> tuple[str, str, str, str] | None:
    """(reason, its evidence, severity, words instead) when nothing carries the word, else None."""
    from owlint_rules.definitions.evaluate import judge
    from owlint_rules.definitions.verdict import MET, NOT_MET, UNDECIDED
    from owlint_rules.definitions.wording import CARRIED_BY, right_words

    instead = right_words(facts)
    if claim.kind == 'licensed':
        reason = _other_license(claim, facts)
        return (reason, '', WARNING, instead) if reason else None
    verdicts = [judge(name, release, options) for name in CARRIED_BY[claim.kind]]
    if any(verdict.status in (MET, UNDECIDED) for verdict in verdicts):
        return None
    nearest = verdicts[0]
    unmet = [item for item in nearest.unmet() if item.status != UNDECIDED]
    licensed = [item.id for item in unmet if item.status == NOT_MET and item.axis == 'license']
    if licensed:
        words = f'{nearest.title} is not met ({", ".join(licensed)})'
        note = unmet_note(unmet)
        return words, f'{sentence(note)} ', WARNING, instead
    missing = ', '.join(f'{item.id} {item.title}' for item in unmet[:3])
    return f'{nearest.title} needs {missing}', '', INFO, instead


def unmet_note(items: list[CriterionResult]) -> str:
    """The note of the first criterion about the license, shortened."""
    for item in items:
        if item.note and item.axis == 'license':
            return cut(item.note, 120, '...')
    return 'see the license'


def _other_license(claim: Claim, facts: Facts) -> str:
    """Why a license that is named in passing is not that of the weights; '' when it may be."""
    from owlint_rules.licenses.facts.lookup import find

    word = claim.name.lower().replace(' ', '-')
    first = word.split('-')[0]
    record = find(_NAMED.get(first, word)) or find(_NAMED.get(word, first))
    stated = [one for one in facts.weight_terms if one.records]
    if record is None or not stated:
        return ''
    others = [one for one in stated if all(item.key != record.key for item in one.records)]
    if not others:
        return ''
    if any(one.state in ('changed', 'unknown') for one in others):
        return ''
    return f'the weights are under {others[0].name}'
