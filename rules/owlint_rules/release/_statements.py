"""What a release states about its license, place by place. No rule of its own."""

from __future__ import annotations

from owlint_rules.finding import Place
from owlint_rules.licenses.same import Keys, keys_of, keys_of_text, may_agree
from owlint_rules.subjects import LicenseText, Options, Release, Subject

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.lookup import Record


class Statement:
    """One place that names a license.

    ``name`` is what it says, ``keys`` what that may mean (empty: not
    comparable), ``where`` what people call the place. ``label`` is a
    ``license_name`` of the publisher's own below the tag `other`.
    """

    __slots__ = ('keys', 'label', 'name', 'place', 'where')

    def __init__(self, name: str, place: Place, where: str, *, label: bool = False) -> None:
        self.keys: Keys = keys_of(name)
        self.name = _short(name)
        self.place = place
        self.where = _short(where)
        self.label = label


def _short(text: str) -> str:
    """A name as a message can hold it: one line, not without end."""
    line = ' '.join(text[:400].split())
    return line if len(line) <= 120 else line[:119] + '…'


def home(release: Release) -> Place:
    """Where a finding stands that belongs to no single file: the card's or first text's start."""
    subjects: list[Subject] = [*release.licenses, *release.manifests, *release.weights]
    if release.card is not None:
        subjects.insert(0, release.card)
    return (subjects[0] if subjects else release).at()


def setting_place(release: Release, options: Options, *route: str | int) -> Place:
    """Where a setting stands; without a configuration file, where findings about a release do."""
    from owlint_rules.configured import place_of

    return place_of(options, route) or home(release)


def card_statements(release: Release) -> list[Statement]:
    """What the card's front matter states; below the tag `other`, its license_name."""
    card = release.card
    node = card.get('license') if card is not None else None
    if card is None or node is None:
        return []
    found = []
    for route, value in node.texts():
        name = '' if value.is_null else value.value.strip()
        if not name:
            continue
        given = card.get('license_name') if name == 'other' else None
        label = given.value.strip() if given is not None and given.kind == 'scalar' else ''
        place = card.at('license', *route)
        found.append(Statement(label or name, place, card.path, label=bool(label)))
    return found


def manifest_statements(release: Release) -> list[Statement]:
    """What release manifests state for the weights, else for the whole release."""
    if not release.manifests:
        return []
    from owlint_rules.definitions.terms import WEIGHTS_COMPONENT, manifest_license

    found = [
        Statement(name, manifest.at(*route), manifest.path)
        for manifest, route, name, _ in manifest_license(release, *WEIGHTS_COMPONENT)
    ]
    from owlint_rules.manifest._agreement import stated_for

    others = [
        Statement(name, manifest.at(*where), manifest.path)
        for manifest, where, name in stated_for(release, 'weights')
    ]
    if found:
        return found + others
    route = ('release', 'license', 'distribution', 'name')
    for manifest in release.manifests:
        given = manifest.data.find(route) if manifest.data is not None else None
        if given is not None and given.kind == 'scalar' and given.value.strip():
            found.append(Statement(given.value.strip(), manifest.at(*route), manifest.path))
    return found + others


def configured(release: Release, options: Options) -> list[Statement]:
    """What configuration or command line state for the weights."""
    from owlint_rules.definitions.terms import component_license

    own = component_license(options, 'weights')
    if own:
        where = '[release.components.weights] of the configuration'
        place = setting_place(release, options, 'release', 'components', 'weights', 'license')
        return [Statement(own, place, where)]
    if options.stated_license:
        place = setting_place(release, options, 'license')
        return [Statement(options.stated_license, place, 'the configuration or --license')]
    return []


def stated(release: Release, options: Options) -> list[Statement]:
    """All statements for the weights, the card's first."""
    return [
        *card_statements(release),
        *manifest_statements(release),
        *configured(release, options),
    ]


def weight_texts(release: Release, options: Options) -> list[LicenseText]:
    """The license files that cover the weights, as far as the release says what covers them."""
    from owlint_rules.definitions.terms import WEIGHTS_COMPONENT, manifest_license
    from owlint_rules.definitions.weight_terms import weight_license_files

    texts = weight_license_files(release, options)
    own = [name for _, _, name, alone in manifest_license(release, *WEIGHTS_COMPONENT) if alone]
    if own:
        # the manifest takes the weights out of what the general files cover
        keys = keys_of(own[0])
        texts = [
            text
            for text in texts
            if text.artifact or not keys or may_agree(keys_of_text(text.match), keys)
        ]
    return texts


def holds(texts: list[LicenseText], keys: Keys) -> bool:
    """Whether one of some texts is that of a license."""
    return bool(keys) and any(may_agree(keys_of_text(text.match), keys) for text in texts)


def records_of(release: Release, options: Options) -> list[tuple[Record, Place, str]]:
    """The license records that bind the release, each once: (record, place, why it binds).

    They are those of its single statements, of the recognized texts that
    cover the weights, and of its known base models.
    """
    from owlint_rules.definitions.bases import base_models, base_record
    from owlint_rules.licenses.lookup import find

    found: dict[str, tuple[Record, Place, str]] = {}
    said = card_statements(release)
    for one in (said if len(said) == 1 else []) or configured(release, options):
        record = find(one.name)
        if record is not None:
            found.setdefault(record.key, (record, one.place, 'the stated license'))
    for text in weight_texts(release, options):
        match = text.match
        if match.status not in ('exact', 'custom') or match.policy or match.parts:
            continue
        record = find(match.license or match.spdx or '')
        if record is not None:
            found.setdefault(record.key, (record, text.line(1), f'the license in {text.name}'))
    for base, _ in base_models(release):
        record = base_record(release, base)
        if record is not None:
            found.setdefault(record.key, (record, base_place(release), f'the base model {base}'))
    return list(found.values())


def base_place(release: Release) -> Place:
    """Where the base model is named, as far as that is a place in a readable text."""
    card = release.card
    if card is not None:
        for key in ('base_model', 'license'):
            if card.get(key) is not None:
                return card.at(key)
    return home(release)
