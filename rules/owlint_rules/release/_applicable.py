"""Which release rules have nothing to say, told without importing them.

Most commits touch a plain release: a card, perhaps a license and weights, and no
configuration. Every condition here is the one its rule begins with.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.subjects import Options, Release

#: Words without which no promise about openness can stand (OWL620).
PROMISING = ('open', 'licensed', 'libre', 'software')
#: Words without which no text says what made its data (OWL624).
GENERATING = (
    'generated', 'synthesi', 'distilled', 'written', 'produced', 'created', 'annotated', 'labeled',
    'labelled', 'augmented',
)  # fmt: skip

#: Rules that speak only where the card has a key.
_BY_KEY = {
    'OWL622': 'datasets',
    'OWL623': 'datasets',
    'OWL630': 'license_link',
    'OWL631': 'base_model_relation',
}
#: Rules about what configuration, manifests, policies or results say.
_BY_FILES = ('OWL603', 'OWL609', 'OWL610')
_ABOUT_BASES = ('OWL604', 'OWL606')


def silent(release: Release, options: Options) -> set[str]:
    """Codes of rules that need not run; empty where configuration or manifests say more."""
    card = release.card
    configured = options.claims or options.release or options.header or options.stated_license
    if card is None or configured or release.manifests:
        return set()
    keys = card.fields
    codes = {code for code, key in _BY_KEY.items() if key not in keys}
    codes.update(_BY_FILES)
    if not release.results:
        codes.add('OWL633')
    if not any(text.role == 'policy' for text in release.licenses):
        codes.add('OWL608')
    if 'license' in keys:
        codes.add('OWL611')
    if 'base_model' in keys:
        codes.add('OWL632')
    elif not release.texts and not any(weights.base_models for weights in release.weights):
        codes.update(_ABOUT_BASES)
    if 'base_model' not in keys or not any(weights.base_models for weights in release.weights):
        codes.add('OWL634')
    if not any(weights.dtypes for weights in release.weights):
        codes.add('OWL635')
    lower = card.text.lower()
    if not any(word in lower for word in PROMISING):
        codes.add('OWL620')
    if 'datasets' not in keys and not any(word in lower for word in GENERATING):
        codes.add('OWL624')
    return codes
