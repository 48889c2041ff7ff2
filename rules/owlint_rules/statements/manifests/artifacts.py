"""What release manifests of every format state for one artifact of the release."""

from __future__ import annotations

from owlint_rules.folders import DATA, lies_in
from owlint_rules.formats import BY_NAME
from owlint_rules.model.node import Route
from owlint_rules.model.subjects import Manifest, Release
from owlint_rules.statements.addresses import LONGEST_NAME, license_at, license_in_value
from owlint_rules.statements.manifests.mof import names_no_license
from owlint_rules.statements.manifests.reading import (
    CLASSIFIER,
    LABEL,
    TEXT,
    URL,
    release_statements,
)
from owlint_rules.statements.statement import (
    SUGGESTS,
    UNKNOWN,
    UNLICENSED,
    Statement,
    evidence_at,
    license_statement,
)
from owlint_rules.text import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.match import Match
    from owlint_rules.statements.manifests.reading import Statement as ManifestStatement

NO_LICENSE = frozenset({'', '0', 'unlicensed', 'other', 'unknown', 'none', 'proprietary'})

SOURCE = 'manifest'

#: The weights in the vocabulary of the Model Openness Framework, which counts them as data.
WEIGHTS_COMPONENT = ('Model parameters (Final)', 'data')


def comparable(statement: ManifestStatement) -> str:
    """The license of a statement as an identifier, expression or name; '' when it has none."""
    value = statement.value
    if statement.kind == LABEL:
        from owlint_rules.vocab.kaggle import DATASET_LABELS, MODEL_LABELS
        from owlint_rules.vocab.spdx_ids import SPDX_IDS

        labels = DATASET_LABELS if statement.artifact == 'data' else MODEL_LABELS
        if value in labels:
            return labels[value]
        # no label of the site, and what its author means is clear
        return value if value in SPDX_IDS else ''
    if statement.kind == CLASSIFIER:
        from owlint_rules.vocab.classifiers import CLASSIFIERS

        return CLASSIFIERS.get(value, '')
    if statement.kind == URL:
        return license_at(value) if '://' in value else value
    if statement.kind == TEXT:
        return license_in_value(value)
    if value in ('NONE', 'NOASSERTION', 'UNLICENSED') or 'LicenseRef-' in value:
        return ''
    return '' if value.upper().startswith('SEE LICENSE') else value


def _declared(manifest: Manifest, artifact: str) -> list[ManifestStatement]:
    """What one manifest declares for an artifact, its own words before what others concluded."""
    said = release_statements(manifest, artifact)
    if artifact != 'weights' or BY_NAME[manifest.format].of_package:
        # what holds for the whole may be meant for the weights alone
        said = [one for one in said if one.artifact == artifact]
    return [one for one in said if one.role == 'declared'] or said


def stated_for(release: Release, artifact: str) -> list[tuple[Manifest, Route, str]]:
    """(manifest, place, license) of every manifest that states one for an artifact.

    One for each manifest, at its first statement: several licenses of one
    manifest become one expression, because a manifest does not disagree with
    itself. Manifests of the Model Openness Framework are left out; see
    ``component_license_in``. Package files speak of code and of nothing else.
    """
    found = []
    for manifest in release.manifests:
        if manifest.format in ('', 'mof'):
            continue
        said = _declared(manifest, artifact)
        names = list(dict.fromkeys(comparable(one) for one in said))
        if not names or not all(names):
            continue  # a statement that nobody can compare leaves the whole open
        name = names[0] if len(names) == 1 else ' OR '.join(f'({one})' for one in names)
        found.append((manifest, said[0].route, name))
    return found


def manifest_statements(release: Release, artifact: str) -> list[Statement]:
    """What manifests state for an artifact, each license once for each manifest.

    Several licenses of one manifest stand side by side: which part of the
    artifact has which is not said. A text is judged as a text.
    """
    found: list[Statement] = []
    # whoever asks next, and the next manifest, may ask about the same text
    known: dict[str, Match] = release.cache.setdefault('texts in manifests', {})
    for manifest in release.manifests:
        if manifest.format in ('', 'mof'):
            continue
        of_this: dict[str, Statement] = {}
        for one in _declared(manifest, artifact):
            statement = _statement(manifest, one, known)
            if statement is not None:
                of_this.setdefault(statement.name, statement)
        for statement in of_this.values():
            statement.artifact = artifact
            statement.alternative = len(of_this) > 1
            found.append(statement)
    return found


#: Formats that describe a publication as a whole, which software is by default.
_OF_PUBLICATIONS = frozenset({'citation', 'codemeta', 'zenodo', 'ro-crate', 'datapackage'})
#: Formats that describe what a package brings along, weights included.
_OF_PACKAGES = frozenset({'pyproject', 'package-json', 'labels'})
#: What a classifier says that stands for no license and yet limits the use of a package.
_LIMITS = 'License :: Free '
#: Files that a data set consists of; without any of them, a publication of data is one of weights.
_DATA_FILES = ('.csv', '.tsv', '.parquet', '.jsonl', '.arrow')


def publication_statements(release: Release, *, code: bool) -> list[Statement]:
    """What citation and package files state, as a hint: without ``code`` they mean the weights.

    An image holds the weights whatever code lies beside them.
    """
    found = []
    held = any(path.endswith(_DATA_FILES) or lies_in(path, DATA) for path in release.files)
    for artifact in ('code',) if held else ('code', 'data'):
        for one in manifest_statements(release, artifact):
            subject = one.place.subject
            if not isinstance(subject, Manifest):
                continue
            if code and subject.format != 'labels':
                continue
            packed = artifact == 'code' and subject.format in _OF_PACKAGES
            limits = one.state != UNKNOWN or one.name.startswith(_LIMITS)
            if subject.format in _OF_PUBLICATIONS or (packed and limits):
                one.artifact, one.certainty = 'weights', SUGGESTS
                one.note = f'stands in {subject.path}, which describes all that lies here'
                found.append(one)
    return found


def _statement(
    manifest: Manifest, one: ManifestStatement, known: dict[str, Match]
) -> Statement | None:
    value = one.value
    if value in ('NONE', 'NOASSERTION') or not value:
        return None
    place = manifest.at(*one.route)
    evidence = evidence_at(place, f'{one.what}: {one_line(value, 60)}')
    is_text = (
        one.kind == TEXT
        and (len(value) > LONGEST_NAME or '\n' in value.strip())
        and '://' not in value[:10]
    )
    if is_text:
        from owlint_rules.licenses.recognition.identify import identify
        from owlint_rules.statements.texts import match_statement

        if value not in known:
            known[value] = identify(value)
        return match_statement(
            known[value], 'the license text', evidence, source=SOURCE, place=place, carried=True
        )
    return license_statement(comparable(one) or value, evidence, source=SOURCE, place=place)


def component_license_in(
    release: Release, component: str, kind: str
) -> list[tuple[Manifest, Route, str, bool]]:
    """What MOF manifests state for a component: (manifest, place, license, for it alone).

    A component without a license of its own has the release's for its kind
    (``code``, ``data``, ``document``), else that of the distribution.
    """
    if not release.manifests:
        return []
    from owlint_rules.statements.manifests.mof import COMPONENTS_ROUTE, components_of, text_of

    found: list[tuple[Manifest, Route, str, bool]] = []
    for manifest in release.manifests:
        for index, item in components_of(manifest):
            if text_of(item.get('name')).strip() != component or manifest.data is None:
                continue
            own = item.get('license')
            if own is not None and not own.is_null:
                route: Route = (*COMPONENTS_ROUTE, index, 'license')
                name = text_of(own).strip()
                if name and name.lower() != UNLICENSED and not names_no_license(name):
                    found.append((manifest, route, name, True))
                break
            for key in (kind, 'distribution'):
                route = ('release', 'license', key, 'name')
                name = text_of(manifest.data.find(route)).strip()
                if name and not names_no_license(name):
                    found.append((manifest, route, name, False))
                    break
            break
    return found


def unlicensed_weights(release: Release) -> list[Statement]:
    """Where MOF manifests say that the weights are without a license."""
    from owlint_rules.statements.manifests.mof import COMPONENTS_ROUTE, components_of, text_of

    found = []
    for manifest in release.manifests:
        for index, item in components_of(manifest):
            stated = text_of(item.get('license')).strip()
            if text_of(item.get('name')).strip() != WEIGHTS_COMPONENT[0]:
                continue
            if stated.lower() == UNLICENSED:
                place = manifest.at(*COMPONENTS_ROUTE, index, 'license')
                note = f'{manifest.path} says that the weights are released without a license'
                evidence = evidence_at(place, f'{WEIGHTS_COMPONENT[0]}: {stated}')
                found.append(
                    Statement(UNLICENSED, UNKNOWN, evidence, note=note, source=SOURCE, place=place)
                )
    return found


def component_statements(
    release: Release, component: str, kind: str
) -> tuple[list[Statement], bool]:
    """What MOF manifests state for a component, and whether for it alone."""
    found, alone = [], False
    for manifest, route, name, own in component_license_in(release, component, kind):
        place = manifest.at(*route)
        evidence = evidence_at(place, f'{component}: {name}')
        found.append(license_statement(name, evidence, source=SOURCE, place=place))
        alone |= own
    return found, alone


def manifest_parts(release: Release) -> list[tuple[str, Statement]]:
    """The components of release manifests that state a license of their own, but the weights."""
    if not release.manifests:
        return []
    from owlint_rules.licenses.recognition.covered_artifact import artifact_of_component
    from owlint_rules.statements.manifests.mof import COMPONENTS_ROUTE, components_of, text_of
    from owlint_rules.statements.statement import statement_at

    found = []
    for manifest in release.manifests:
        for index, item in components_of(manifest):
            name = text_of(item.get('name')).strip()
            license_id = text_of(item.get('license')).strip()
            artifact = artifact_of_component(name)
            if artifact == 'weights' or license_id.lower() in NO_LICENSE or len(license_id) > 200:
                continue
            if names_no_license(license_id):
                continue
            path = text_of(item.get('license_path')).strip().removeprefix('./')
            if path and (path in release.files or '://' in path):
                continue
            place = manifest.at(*COMPONENTS_ROUTE, index, 'license')
            found.append((artifact, statement_at(license_id, place, name)))
    return found
