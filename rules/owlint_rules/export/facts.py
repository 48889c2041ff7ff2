"""What an export says of a release: names, licenses and origins, each as the release states it."""

from __future__ import annotations

from owlint_rules.definitions.facts_data import looks_like_hub_id
from owlint_rules.definitions.mof_license import spdx_id
from owlint_rules.definitions.terms import base_models, value_text
from owlint_rules.licenses.expression import parse_expression
from owlint_rules.manifest._values import NO_LICENSE
from owlint_rules.vocab.spdx_ids import SPDX_IDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from owlint_rules.definitions.facts_all import AllFacts
    from owlint_rules.definitions.terms import Terms
    from owlint_rules.definitions.verdict import Evidence
    from owlint_rules.subjects import Release

#: Most parts of a kind that are written out.
MOST = 1_000


class StatedLicense:
    """A license as an export can say it.

    ``expression`` is an SPDX expression, '' when no list has the license;
    ``name`` is then what the release calls it. Both are '' when nothing is
    stated or the places that state it disagree; ``note`` says which.
    """

    __slots__ = ('evidence', 'expression', 'name', 'note')

    def __init__(
        self,
        expression: str = '',
        name: str = '',
        note: str = '',
        evidence: Evidence | None = None,
    ) -> None:
        self.expression = expression
        self.name = name
        self.note = note
        self.evidence = evidence


class Part:
    """A model, a data set or a base model of the release."""

    __slots__ = ('license', 'location', 'name')

    def __init__(self, name: str, license: StatedLicense, location: str = '') -> None:
        self.name = name
        self.license = license
        self.location = location


class Exported:
    """All that an export says of one release."""

    def __init__(self, facts: AllFacts) -> None:
        release = facts.release
        self.name = name_of(release)
        self.license = stated_license(facts.terms_of('weights'))
        found = {one.architecture for one in release.weights if one.architecture}
        self.architectures = sorted(found)
        card = release.card
        self.task = value_text(card.get('pipeline_tag')) if card is not None else ''
        self.files = [
            (release_path(release, one.path), one.pointer.get('oid', '') if one.pointer else '')
            for one in release.weights[:MOST]
        ]
        self.data = []
        for entry in facts.data[:MOST]:
            # what is known of a data set from elsewhere is no statement of this release
            known = f'{entry.known.title}: ' if entry.known is not None else ''
            own = [one for one in entry.terms if not known or known not in one.evidence.text]
            place = address_of(entry.location, 'datasets/')
            self.data.append(Part(entry.name, stated_license(own), place))
        for stated in (self.license, *(part.license for part in self.data)):
            where = stated.evidence
            if where is not None:
                path = release_path(release, where.path)
                stated.evidence = type(where)(path, where.line, where.text)
        names = dict.fromkeys(name for name, _ in base_models(release))
        self.bases = [
            Part(name, StatedLicense(), address_of(name, '')) for name in list(names)[:MOST]
        ]


def name_of(release: Release) -> str:
    """The name of a release: that of the card's only model, of the weights, or of the folder."""
    for weights in release.weights:
        name = weights.metadata.get('general.name') or weights.metadata.get('modelspec.title')
        if name and name.strip():
            return name.strip()[:200]
    import os

    folder = os.path.basename(os.path.abspath(release.file or release.path))
    return folder or 'model'


def release_path(release: Release, path: str) -> str:
    """A shown path relative to its release."""
    return path if release.path == '.' else path.removeprefix(release.path + '/')


def address_of(place: str, kind: str) -> str:
    """An address for a hub id or an address, '' for anything else."""
    if '://' in place:
        return place if not any(char.isspace() for char in place) else ''
    if looks_like_hub_id(place) and place.isascii():
        return f'https://huggingface.co/{kind}{place}'
    return ''


def stated_license(stated: Iterable[Terms]) -> StatedLicense:
    """The one license that all places state, as far as that is certain."""
    terms = [
        one
        for one in stated
        if one.state not in ('policy', 'base') and one.name.lower() not in NO_LICENSE
    ]
    if not terms:
        return StatedLicense(note='the release states no license')
    if any(one.state == 'changed' for one in terms):
        return StatedLicense(
            note='the license is a known text with changes', evidence=terms[0].evidence
        )
    names: dict[str, Terms] = {}
    for one in terms:
        names.setdefault(_identifier(one) or one.name, one)
    first = terms[0].evidence
    if all(one.alternative for one in terms):
        ids = [_identifier(one) for one in terms]
        if all(ids):
            return StatedLicense(' OR '.join(dict.fromkeys(ids)), evidence=first)
    if len(names) > 1:
        said = ', '.join(name[:60] for name in list(names)[:5])
        return StatedLicense(note=f'the release states several licenses: {said}', evidence=first)
    name = next(iter(names))
    if parse_expression(name).valid:
        return StatedLicense(name, evidence=first)
    return StatedLicense(name=name[:200], evidence=first)


def _identifier(terms: Terms) -> str:
    """The SPDX identifier or expression of a statement, '' when there is none."""
    known = spdx_id(terms.name)
    if known:
        return known
    expression = parse_expression(terms.name)
    if expression.valid and not expression.faults:
        return terms.name
    if len(terms.records) == 1:
        listed = [name for name in terms.records[0].spdx_ids if name in SPDX_IDS]
        if len(listed) == 1:
            return str(listed[0])
    return ''


def digest_of(*parts: object) -> str:
    """A hash that is the same for the same facts, for the ids that documents need."""
    import hashlib

    return hashlib.sha256(repr(parts).encode('utf-8', 'backslashreplace')).hexdigest()
