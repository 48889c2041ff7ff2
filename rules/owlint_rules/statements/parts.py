"""What a release states for its code and its data: manifests, configuration, files, headers."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy

from owlint_rules.folders import is_from_elsewhere
from owlint_rules.licenses.recognition.covered_artifact import artifact_of_component
from owlint_rules.licenses.recognition.equivalence import (
    grant_of,
    keys_of,
    keys_of_text,
    may_agree,
)
from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Place
from owlint_rules.model.subjects import LicenseText, Release
from owlint_rules.statements.card import scalar_text
from owlint_rules.statements.documents import document_statements, page_statements
from owlint_rules.statements.manifests.artifacts import (
    manifest_parts,
    manifest_statements,
    stated_for,
)
from owlint_rules.statements.settings import component_license, components, setting_place
from owlint_rules.statements.statement import LICENSE, STATES, WORDS, Statement


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
    general = _general(release, options) if artifact == 'code' else None
    for text in release.licenses:
        own = text.artifact == artifact or text.path in packed or text is general
        if text.role == 'license' and own:
            match = match_of(text)
            if match.status in ('exact', 'custom'):
                found.append((match.spdx or match.license or '', text.path, text.line(1)))
    found = [one for one in found if one[0]]
    return found + _of_headers(release, found[0][0]) if found and artifact == 'code' else found


def with_what_is_beside(
    terms: list[Statement], release: Release, artifact: str, others: Iterable[Statement] = ()
) -> list[Statement]:
    """The terms of code, data or documents, joined by whatever else the release says of them.

    What agrees with them, or gives them a name of the publisher's own, adds nothing. Where no
    terms count first nothing does: a sentence on one of several parts grants nothing for all.
    """
    if not terms:
        return []
    from owlint_rules.statements.weights import only_names_again

    found = list(terms)
    words = [one for one in document_statements(release) if _counts(one)]
    words += [one for one in page_statements(release) if _counts(one) and artifact == 'data']
    said = [one for one in words if one.artifact == artifact]
    if artifact != 'data' and not any(one.kind == LICENSE for one in said):
        # what covers a repository covers no data that are elsewhere
        said += [one for one in words if one.artifact == 'everything']
    for one in (*others, *manifest_statements(release, artifact), *said):
        agrees = bool(one.keys) and any(may_agree(one.keys, other.keys) for other in terms)
        if not agrees and not only_names_again(one, terms):
            found.append(copy(one))
            found[-1].beside = True
    return found


def _counts(one: Statement) -> bool:
    """Whether words state a license or restrict; a hint of a license may be that of anything."""
    return one.state == WORDS or (one.kind == LICENSE and one.certainty == STATES)


def contradicted_settings(release: Release, options: Options) -> list[tuple[str, str, LicenseText]]:
    """(component, its license in the configuration, the text for it that holds another one)."""
    by_artifact: dict[str, list[str]] = {}
    for name in components(options):
        artifact = artifact_of_component(name)
        if artifact != 'weights' and component_license(options, name):
            by_artifact.setdefault(artifact, []).append(name)
    found = []
    for text in release.licenses:
        names = by_artifact.get(text.artifact)
        if not names or text.role != 'license':
            continue
        held = keys_of_text(match_of(text))
        wanted = [keys_of(component_license(options, name)) for name in names]
        if not held or not all(wanted):
            continue
        wanted += [one.keys for part, one in manifest_parts(release) if part == text.artifact]
        if not any(may_agree(held, keys) for keys in wanted):
            found.append((names[0], component_license(options, names[0]), text))
    return found


def part_conflict(name: str, artifact: str, release: Release, options: Options) -> str:
    """The first statement that gives a part another license: a sentence, '' for none."""
    for component, _, text in contradicted_settings(release, options):
        if artifact_of_component(component) == artifact:
            return f'{text.path} holds another license; let both say the same first.'
    keys = keys_of(name)
    for other, where, _ in part_statements(release, artifact, options):
        if keys and keys_of(other) and not may_agree(keys, keys_of(other)):
            return f'{where} states {other}; let both say the same first.'
    return ''


def _general(release: Release, options: Options) -> LicenseText | None:
    """The general license file of the top folder, unless it is that of the weights or of a part."""
    from owlint_rules.statements.weights import stated_licenses

    texts = [text for text in release.licenses if text.role == 'license']
    general = [text for text in texts if not text.artifact and '/' not in release.inside(text.path)]
    if len(general) != 1 or any(text.artifact in ('code', 'weights') for text in texts):
        return None
    held = keys_of_text(match_of(general[0]))
    if any(may_agree(held, one.keys) for one in stated_licenses(release, options)):
        return None
    return general[0]


def _configured(release: Release, artifact: str, options: Options) -> list[tuple[str, str, Place]]:
    """What the configuration says of a part: of several components, that it may be any of them."""
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
        names = [scalar_text(node) for _, node in listed.texts()] if listed is not None else []
        found.update(release.shown(name) for name in names)
    return found if len(found) == 1 else set()


def _of_headers(release: Release, name: str) -> list[tuple[str, str, Place]]:
    """What the source headers say, where none of them says what the package does.

    A file from elsewhere may rightly have another license than the rest.
    """
    found = []
    grant = grant_of(name)
    for header in release.headers:
        if is_from_elsewhere(release.inside(header.path)):
            continue
        for tag in header.tags:
            if tag.name == 'SPDX-License-Identifier':
                its = grant_of(tag.value)
                if may_agree(keys_of(tag.value), keys_of(name)) and grant in ('', its or grant):
                    return []
                found.append((tag.value, header.path, header.span(tag.start, tag.end)))
    return found
