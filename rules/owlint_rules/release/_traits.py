"""What a release has that rules may ask about, by a few cheap looks.

The table of rules (``catalog.NEEDS``) names these traits; nothing here knows a rule. Most commits
touch a plain release: a card, perhaps a license and weights, and no configuration.
"""

from __future__ import annotations

from owlint_rules.definitions.promising import may_promise
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release
from owlint_rules.statements.prose import may_name_base_of
from owlint_rules.statements.prose.pieces import BASE_NAMES

#: Words without which no text says what made its data.
GENERATING = (
    'generated', 'synthesi', 'distilled', 'written', 'produced', 'created', 'annotated', 'labeled',
    'labelled', 'augmented', 'outputs', 'answers', 'responses', 'completions',
)  # fmt: skip


def traits_of(release: Release, options: Options) -> set[str] | None:
    """The keys of the release's card, and what a look at its files found.

    None, for anything, where configuration or manifests say more.
    """
    card = release.card
    configured = options.claims or options.release or options.header or options.stated_license
    if card is None or configured or options.policies or release.manifests:
        return None
    traits = set(card.fields)
    for key in ('license', 'base_model'):
        if key not in traits:
            traits.add(f'no {key}')
    if release.lock is not None:
        traits.add('lock')
    if release.results:
        traits.add('results')
    if release.cards:
        traits.add('other cards')
    if release.texts or release.training:
        traits.add('texts')
    if any(text.role == 'policy' for text in release.licenses):
        traits.add('policy')
    for weights in release.weights:
        if weights.base_models or 'ss_sd_model_name' in weights.metadata:
            traits.add('weights with base models')
        if weights.dtypes:
            traits.add('weights with types')
    lower = card.text.lower()
    if may_name_base_of(card, card.body) or _named_after(lower, card.body):
        traits.add('words on bases')
    if may_promise(lower):
        traits.add('promising words')
    if any(word in lower for word in GENERATING):
        traits.add('generating words')
    return traits


def _named_after(lower: str, body: int) -> bool:
    """Whether the first heading of a card holds the name of a well-known model."""
    start = lower.find('# ', body, body + 2_000)
    heading = lower[start : lower.find('\n', start)] if start >= 0 else ''
    return any(name in heading for name in BASE_NAMES if name != '/')
