"""What an export says of a release: names, licenses and origins, each as the release states it."""

from __future__ import annotations

from owlint_rules.export.licenses import StatedLicense, observed_licenses, stated_license
from owlint_rules.export.texts import address_of, line, release_path
from owlint_rules.model.subjects import Release
from owlint_rules.statements.bases import base_models
from owlint_rules.statements.settings import shown_config

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.facts import Facts
    from owlint_rules.definitions.facts_data import DataEntry
    from owlint_rules.export.card_facts import Metric
    from owlint_rules.export.parts import ComponentPart

#: Most parts of a kind that are written out.
MOST = 1_000

#: What [[release.data]] says of a data set beside its name, license and address.
_DETAILS = ('access', 'reason', 'size', 'labels', 'filters', 'generator')


class Part:
    """A model, a dataset or a base model of the release.

    ``revision`` is the one that was used, ``sha256`` the stated hash of it.
    ``details`` are further statements as (key, text).
    """

    __slots__ = ('details', 'license', 'location', 'name', 'revision', 'sha256')

    def __init__(self, name: str, license: StatedLicense, location: str = '') -> None:
        self.name = name
        self.license = license
        self.location = location
        self.revision = ''
        self.sha256 = ''
        self.details: list[tuple[str, str]] = []


class WeightFile:
    """A weight file by its path in the release; ``sha256`` where a pointer to it names one."""

    __slots__ = ('path', 'sha256', 'size')

    def __init__(self, path: str, sha256: str = '', size: str = '') -> None:
        self.path = path
        self.sha256 = sha256
        self.size = size


class Exported:
    """All that an export says of one release."""

    def __init__(self, facts: Facts) -> None:
        from owlint_rules.export import card_facts, parts, stated

        release = facts.release
        self.known = facts
        self.config = shown_config(release)
        plain = stated.PlainFacts(release, facts.options)
        self.name = plain.name
        self.version, self.date = plain.version, plain.date
        self.producer, self.authors = plain.producer, plain.authors
        self.hub, self.repository = plain.hub, plain.repository
        self.model_type, self.family = plain.model_type, plain.family
        self.treatment, self.contact, self.origin = plain.treatment, plain.contact, plain.origin
        #: What the release says in several ways, so that it is not written.
        self.notes = plain.notes
        self.license = stated_license(facts.terms_of('weights'), release)
        self.observed = observed_licenses(facts)
        self.architectures = stated.architectures(release)
        self.card_path = _card_path(release)
        self.task = card_facts.task(release)
        self.library = card_facts.text(release, 'library_name')
        self.relation = card_facts.text(release, 'base_model_relation')
        self.languages = card_facts.texts(release, 'language')
        self.tags = card_facts.texts(release, 'tags')
        self.license_link = card_facts.link(release)
        self.emissions = card_facts.emissions(release)
        self.limitations = _limitations(facts)
        self.metrics: list[Metric] = card_facts.metrics(release)
        self.files = [_weight_file(release, one) for one in release.weights[:MOST]]
        self.data = [_data_part(facts, entry) for entry in facts.data[:MOST]]
        self.components: list[ComponentPart] = parts.components(facts)
        #: What [release] says of the making of the model: (key, text), with the places of files.
        self.settings = parts.settings(facts)
        self.bases = _bases(release, dict(self.settings))
        self.tests = _tests(self.metrics)

    def setting(self, *keys: str) -> str:
        """The text of the first of some keys of ``[release]`` that is there, else ''."""
        for key in keys:
            for name, text in self.settings:
                if name == key:
                    return text
        return ''

    @property
    def hub_id(self) -> str:
        """The id of the release on the Hub, from the address that it gives of itself."""
        return self.hub.removeprefix('https://huggingface.co/') if self.hub else ''


def keys_of(part: Part) -> list[str]:
    """What two mentions of one dataset have in common: its name or its address."""
    return [key.lower() for key in (part.name, part.location) if key]


def _card_path(release: Release) -> str:
    card = release.card
    if card is None or card.flavor != 'model':
        return ''
    return release_path(release, card.path)


def _limitations(facts: Facts) -> str:
    """Where the release writes about limitations, for formats that want words on them."""
    written, _ = facts.topics.get('limitations', ([], []))
    places = [
        f'{release_path(facts.release, one.path)}:{one.line}, {line(one.text)}'
        for one in written[:20]
    ]
    return 'see ' + '; '.join(places) if places else ''


def _weight_file(release: Release, weights: object) -> WeightFile:
    from owlint_rules.model.subjects import Weights

    assert isinstance(weights, Weights)
    kind, _, value = weights.pointer.get('oid', '').partition(':')
    known = kind == 'sha256' and is_sha256(value)
    size = weights.pointer.get('size', '')
    return WeightFile(
        release_path(release, weights.path),
        value.lower() if known else '',
        size if size.isascii() and size.isdigit() else '',
    )


def is_sha256(text: str) -> bool:
    """Whether a text is a hash of that kind in hexadecimal digits."""
    return len(text) == 64 and all(char in '0123456789abcdefABCDEF' for char in text)


def _data_part(facts: Facts, entry: DataEntry) -> Part:
    # what is known of a data set from elsewhere is no statement of this release
    known = f'{entry.known.title}: ' if entry.known is not None else ''
    own = [one for one in entry.terms if not known or known not in one.evidence.text]
    place = address_of(entry.location, 'datasets/')
    part = Part(line(entry.name), stated_license(own, facts.release), place)
    part.revision = line(entry.details.get('revision', ''))
    stated = entry.details.get('sha256', '')
    if is_sha256(stated):
        part.sha256 = stated.lower()
    elif stated:
        part.details.append(('sha256', line(stated)))
    part.details += [
        (key, line(entry.details[key], 2_000)) for key in _DETAILS if key in entry.details
    ]
    if entry.synthetic:
        part.details.append(('synthetic', 'true'))
    if entry.location and not place:
        part.details.append(('location', line(entry.location)))
    return part


def _bases(release: Release, settings: dict[str, str]) -> list[Part]:
    names = list(dict.fromkeys(line(base.name) for base in base_models(release)))
    bases = [Part(name, StatedLicense(), address_of(name, '')) for name in names if name][:MOST]
    revision = settings.get('base-model-revision', '')
    if revision and len(bases) == 1:
        bases[0].revision = revision
    return bases


def _tests(metrics: list[Metric]) -> list[Part]:
    """The datasets that the stated results were measured on."""
    found: dict[str, Part] = {}
    for metric in metrics:
        name = metric.dataset
        if name and name.lower() not in found and len(found) < MOST:
            part = Part(name, StatedLicense(), address_of(metric.dataset_id, 'datasets/'))
            part.revision = metric.revision
            found[name.lower()] = part
        elif name and found.get(name.lower()) is not None:
            part = found[name.lower()]
            # results of two revisions: which of them the data set is named for is not said
            if part.revision != metric.revision:
                part.revision = ''
    return list(found.values())
