"""What manifests say about the parts of the release, in names that can be compared. No rule.

Platforms and formats have words of their own for licenses: labels, addresses,
whole texts. Here each becomes the name that the other places of a release use.
"""

from __future__ import annotations

from owlint_rules.finding import Place, Route
from owlint_rules.lazy import lazy
from owlint_rules.manifest._statements import (
    CLASSIFIER,
    LABEL,
    TEXT,
    URL,
    release_statements,
    scalar,
)
from owlint_rules.subjects import Manifest, Options, Release

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.manifest._statements import Statement

#: Formats that describe a package of software, in which the weights may well not be.
_PACKAGES = frozenset({'pyproject', 'package-json', 'codemeta', 'citation'})


def stated_for(release: Release, artifact: str) -> list[tuple[Manifest, Route, str]]:
    """(manifest, place, license) of every manifest that states one for an artifact.

    One for each manifest, at its first statement: several licenses of one
    manifest become one expression, because a manifest does not disagree with
    itself. Manifests of the Model Openness Framework are left out; they are
    read elsewhere. Package files speak of code and of nothing else.
    """
    found = []
    for manifest in release.manifests:
        if manifest.format in ('', 'mof'):
            continue
        said = release_statements(manifest, artifact)
        if artifact != 'weights' or manifest.format in _PACKAGES:
            # what holds for the whole may be meant for the weights alone
            said = [one for one in said if one.artifact == artifact]
        # what somebody concluded counts where the authors declare nothing
        said = [one for one in said if one.role == 'declared'] or said
        names = [comparable(one) for one in said]
        if not names or not all(names):
            continue  # a statement that nobody can compare leaves the whole open
        names = list(dict.fromkeys(names))
        name = names[0] if len(names) == 1 else ' OR '.join(f'({one})' for one in names)
        found.append((manifest, said[0].route, name))
    return found


def comparable(statement: Statement) -> str:
    """The license of a statement as an identifier, expression or name; '' when it has none."""
    value = statement.value
    if statement.kind == LABEL:
        from owlint_rules.vocab.kaggle import DATASET_LABELS, MODEL_LABELS

        labels = DATASET_LABELS if statement.artifact == 'data' else MODEL_LABELS
        return labels.get(value, '')
    if statement.kind == CLASSIFIER:
        from owlint_rules.vocab.classifiers import CLASSIFIERS

        return CLASSIFIERS.get(value, '')
    if statement.kind == URL:
        return _of_address(value)
    if statement.kind == TEXT:
        return name_or_text(value)
    if value in ('NONE', 'NOASSERTION', 'UNLICENSED') or 'LicenseRef-' in value:
        return ''
    return '' if value.upper().startswith('SEE LICENSE') else value


def name_or_text(value: str) -> str:
    """The license that a name, an address or a whole text stands for; '' for texts nobody knows."""
    if '://' in value[:10]:
        return _of_address(value)
    if len(value) <= 200:
        return value
    from owlint_rules.licenses.identify import identify

    match = identify(value)
    return match.spdx or match.license or '' if match.status in ('exact', 'custom') else ''


def _of_address(value: str) -> str:
    """The license that a well-known address is of."""
    from owlint_rules.vocab.spdx_ids import SPDX_BY_LOWER

    lower = value.lower().rstrip('/')
    if '://' not in lower:
        return value
    _, found, rest = lower.partition('spdx.org/licenses/')
    if found:
        return SPDX_BY_LOWER.get(rest.removesuffix('.html').removesuffix('.json'), '')
    _, found, rest = lower.partition('creativecommons.org/licenses/')
    if found:
        kind, _, version = rest.partition('/')
        return SPDX_BY_LOWER.get(f'cc-{kind}-{version.partition("/")[0]}', '')
    if 'creativecommons.org/publicdomain/zero/1.0' in lower:
        return 'CC0-1.0'
    if lower.endswith(('apache.org/licenses/license-2.0', 'apache.org/licenses/license-2.0.html')):
        return 'Apache-2.0'
    _, found, rest = lower.partition('opensource.org/licenses/')
    if not found:
        _, found, rest = lower.partition('choosealicense.com/licenses/')
        if found and rest not in SPDX_BY_LOWER:
            # the hub's own pages describe data sets with addresses there that are its tags
            from owlint_rules.vocab.hub import HUB_LICENSES

            return rest if rest in HUB_LICENSES else ''
    return SPDX_BY_LOWER.get(rest, '') if found else ''


def part_statements(
    release: Release, artifact: str, options: Options
) -> list[tuple[str, str, Place]]:
    """(license, what says so, where) for the code or data of a release.

    From manifests, and where there are any, from the configuration, from
    license files that are for this part by their name or by what the package
    says, and from source headers.
    """
    found = [
        (name, manifest.path, manifest.at(*route))
        for manifest, route, name in stated_for(release, artifact)
    ]
    if not found:
        return []
    found += _configured(release, artifact, options)
    packed = _packed(release) if artifact == 'code' else set()
    for text in release.licenses:
        if text.role == 'license' and (text.artifact == artifact or text.path in packed):
            match = text.match
            if match.status in ('exact', 'custom'):
                found.append((match.spdx or match.license or '', text.path, text.line(1)))
    found = [one for one in found if one[0]]
    return found + _of_headers(release, found[0][0]) if found and artifact == 'code' else found


def _configured(release: Release, artifact: str, options: Options) -> list[tuple[str, str, Place]]:
    """What the configuration says of a part: of several components, that it may be any of them."""
    from owlint_rules.definitions.terms import component_license, components
    from owlint_rules.licenses.covers import artifact_of_component
    from owlint_rules.release._statements import setting_place

    named = {
        name: component_license(options, name)
        for name in components(options)
        if artifact_of_component(name) == artifact and component_license(options, name)
    }
    found = []
    if named:
        first = next(iter(named))
        place = setting_place(release, options, 'release', 'components', first, 'license')
        stated = list(dict.fromkeys(named.values()))
        name = stated[0] if len(stated) == 1 else ' OR '.join(f'({one})' for one in stated)
        found.append((name, f'[release.components.{first}] of the configuration', place))
    header = options.header.get('license')
    if artifact == 'code' and isinstance(header, str) and header.strip():
        place = setting_place(release, options, 'header', 'license')
        found.append((header.strip(), '[header] of the configuration', place))
    return found


def _packed(release: Release) -> set[str]:
    """The path of the one license file that a Python package names beside its license.

    Patterns catch what they find, and of several files some may be those of others.
    """
    found: set[str] = set()
    for manifest in release.manifests:
        data = manifest.data
        if manifest.format != 'pyproject' or data is None:
            continue
        listed = data.find(('project', 'license-files'))
        names = [scalar(node) for _, node in listed.texts()] if listed is not None else []
        found.update(release.shown(name) for name in names)
    return found if len(found) == 1 else set()


#: Folders for code of others, which has the licenses of others.
_FROM_ELSEWHERE = lazy(
    r'(?:^|/)(?:third[-_]?part(?:y|ies)|vendor(?:ed|s)?|extern(?:al)?s?|node_modules|deps)/'
)


def _of_headers(release: Release, name: str) -> list[tuple[str, str, Place]]:
    """What the source headers say, where none of them says what the package does.

    A file from elsewhere may rightly have another license than the rest.
    """
    from owlint_rules.licenses.same import grant_of, keys_of, may_agree

    found = []
    grant = grant_of(name)
    for header in release.headers:
        if _FROM_ELSEWHERE.search(header.path.lower()):
            continue
        for tag in header.tags:
            if tag.name == 'SPDX-License-Identifier':
                its = grant_of(tag.value)
                if may_agree(keys_of(tag.value), keys_of(name)) and grant in ('', its or grant):
                    return []
                found.append((tag.value, header.path, header.span(tag.start, tag.end)))
    return found
