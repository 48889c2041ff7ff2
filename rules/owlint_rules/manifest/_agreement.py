"""What manifests say about the parts of the release, in names that can be compared. No rule.

Platforms and formats have words of their own for licenses: labels, addresses,
whole texts. Here each becomes the name that the other places of a release use.
"""

from __future__ import annotations

from owlint_rules.manifest._statements import LABEL, TEXT, URL, release_statements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.finding import Place, Route
    from owlint_rules.manifest._statements import Statement
    from owlint_rules.subjects import Manifest, Release

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
    if statement.kind == URL:
        return _of_address(value)
    if statement.kind == TEXT:
        if len(value) <= 200:
            return value
        from owlint_rules.licenses.identify import identify

        match = identify(value)
        return match.spdx or match.license or '' if match.status in ('exact', 'custom') else ''
    if value in ('NONE', 'NOASSERTION', 'UNLICENSED') or 'LicenseRef-' in value:
        return ''
    return '' if value.upper().startswith('SEE LICENSE') else value


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


def part_statements(release: Release, artifact: str) -> list[tuple[str, str, Place]]:
    """(license, what says so, where) for the code or data of a release.

    From manifests, and from license files whose name says that they are for
    this part.
    """
    found = [
        (name, manifest.path, manifest.at(*route))
        for manifest, route, name in stated_for(release, artifact)
    ]
    if not found:
        return []
    for text in release.licenses:
        if text.artifact == artifact and text.role == 'license':
            match = text.match
            if match.status in ('exact', 'custom'):
                found.append((match.spdx or match.license or '', text.path, text.line(1)))
    return [one for one in found if one[0]]
