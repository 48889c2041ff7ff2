"""The components and the facts of the making that ``[release]`` and release manifests state."""

from __future__ import annotations

from owlint_rules.definitions.facts_code import IN_MANIFEST, PATTERNS, words_of
from owlint_rules.definitions.mof_license import UNLICENSED
from owlint_rules.export.licenses import StatedLicense, stated_license
from owlint_rules.export.texts import address_of, clean, line, release_path, value_of
from owlint_rules.licenses.recognition.covered_artifact import artifact_of_component
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release
from owlint_rules.statements.manifests.artifacts import component_statements
from owlint_rules.statements.manifests.mof import is_placeholder, names_no_license
from owlint_rules.statements.settings import components as configured
from owlint_rules.statements.settings import shown_config
from owlint_rules.statements.statement import license_statement
from owlint_rules.statements.texts import text_statement
from owlint_rules.vocab.mof import BY_NAME

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.facts import Facts
    from owlint_rules.statements.statement import Statement

#: Component of ``[release.components]`` -> component of the Model Openness Framework.
FRAMEWORK_NAMES = {
    **IN_MANIFEST,
    'fine-tuning-code': 'Training code',
    'weights': 'Model parameters (Final)',
    'intermediate-weights': 'Model parameters (Intermediate)',
    'datasets': 'Datasets',
    'evaluation-data': 'Evaluation data',
    'model-card': 'Model card',
    'data-card': 'Data card',
    'technical-report': 'Technical report',
    'research-paper': 'Research paper',
    'evaluation-results': 'Evaluation results',
    'sample-outputs': 'Sample model outputs',
    'metadata': 'Model metadata',
}
_KEYS = {name: key for key, name in reversed(FRAMEWORK_NAMES.items()) if key != 'fine-tuning-code'}

#: Keys of ``[release]`` that hold no fact of the making.
_STRUCTURE = frozenset({'weights', 'components', 'data', 'reproducibility'})
_MOST = 200
_LONGEST = 4_000


class ComponentPart:
    """A component of the release: what it is, where it is, under which license.

    ``key`` is its name in ``[release.components]``, ``title`` what people call
    it, ``artifact`` one of ARTIFACTS. ``license`` is what is stated for it, by
    itself or with its kind; ``alone`` tells that it is stated for it by itself.
    ``path`` is relative to the release; ``found`` tells that it is there.
    ``listed`` tells that a manifest lists it, ``unlicensed`` that the manifest
    says of it that it has no license.
    """

    __slots__ = (
        'alone', 'artifact', 'found', 'key', 'license', 'license_file', 'listed', 'path', 'title',
        'unlicensed', 'url',
    )  # fmt: skip

    def __init__(self, key: str) -> None:
        self.key = key
        self.title = words_of(key)
        self.artifact = artifact_of_component(key) or 'documents'
        self.path = ''
        self.url = ''
        self.found = False
        self.license = StatedLicense()
        self.alone = False
        self.license_file = ''
        self.listed = False
        self.unlicensed = False

    @property
    def name(self) -> str:
        """Its component of the Model Openness Framework, '' when it has none there."""
        return FRAMEWORK_NAMES.get(self.key, '')


def components(facts: Facts) -> list[ComponentPart]:
    """The components that the configuration describes, then those that only manifests list."""
    release, options = facts.release, facts.options
    found: dict[str, ComponentPart] = {}
    for key, table in list(configured(options).items())[:_MOST]:
        part = found[key] = ComponentPart(line(key, 100))
        for field in ('path', 'url'):
            value = table.get(field)
            if isinstance(value, str) and line(value):
                setattr(part, field, line(value, 2_000))
        title = table.get('name')
        if isinstance(title, str) and line(title):
            part.title = line(title)
    for key, path, unlicensed in _listed(release):
        part = found.setdefault(key, ComponentPart(key))
        part.listed, part.unlicensed = True, unlicensed
        if path and not part.path and not part.url:
            setattr(part, 'url' if '://' in path else 'path', line(path, 2_000))
    for key, part in found.items():
        part.url = address_of(part.url, '')
        inside = part.path.strip('/')
        part.found = bool(inside) and any(
            name == inside or name.startswith(inside + '/') for name in release.files
        )
        _fill_license(facts, key, part)
    return list(found.values())


def part_of(facts: Facts, key: str) -> ComponentPart:
    """A component that only its files tell of, with the license that is stated for its kind."""
    part = ComponentPart(key)
    _fill_license(facts, key, part)
    return part


def _fill_license(facts: Facts, key: str, part: ComponentPart) -> None:
    own, part.license_file = own_terms(facts.release, facts.options, key)
    part.alone = bool(own)
    if part.unlicensed and not own:
        part.license = StatedLicense(note='the release says that it has no license')
        return
    if key == 'weights':
        own = facts.terms_of('weights')
    part.license = stated_license(own or _terms_of_kind(facts, key, part), facts.release)
    where = part.license.evidence
    if own or where is None:
        return
    release = facts.release
    general = {release_path(release, one.path) for one in release.licenses if not one.artifact}
    whole = stated_license(facts.terms_of('weights'), release)
    if whole.several and where.path in general:
        # what the general file says is in dispute, for whatever it may cover
        part.license = StatedLicense(note=whole.note, evidence=where, several=True)


def _listed(release: Release) -> list[tuple[str, str, bool]]:
    """(key, path, whether without license) of what manifests of the framework list."""
    from owlint_rules.statements.manifests.mof import (
        component_name,
        components_of,
        has_old_syntax,
        text_of,
    )

    found: dict[str, tuple[str, bool]] = {}
    for manifest in release.manifests:
        if manifest.format != 'mof':
            continue
        old = has_old_syntax(manifest)
        for _, item in components_of(manifest):
            name = component_name(item).strip()
            stated = text_of(item.get('license_name' if old else 'license'))
            if name not in BY_NAME or is_placeholder(stated):
                continue
            path = text_of(item.get('location' if old else 'component_path')).strip()
            key = _KEYS[name]
            known, bare = found.get(key, ('', False))
            bare = bare or stated.strip().lower() == UNLICENSED or names_no_license(stated)
            found[key] = (known or path, bare)
    return [(key, path, bare) for key, (path, bare) in found.items()]


def own_terms(release: Release, options: Options, key: str) -> tuple[list[Statement], str]:
    """What is stated for one component by itself, and the file with the text of its license."""
    table = configured(options).get(key, {})
    found: list[Statement] = []
    stated = table.get('license')
    if isinstance(stated, str) and stated.strip():
        where = Evidence(shown_config(release), 0, f'{key}: license = {stated}')
        found.append(license_statement(stated.strip(), where))
    file = table.get('license-file')
    path = ''
    if isinstance(file, str) and file:
        import os

        path = os.path.normpath(file).replace(os.sep, '/')
        for text in release.licenses:
            if text.path == release.shown(path):
                terms = text_statement(text)
                found += [terms] if terms is not None else []
    name = FRAMEWORK_NAMES.get(key, '')
    if name:
        listed, alone = component_statements(release, name, BY_NAME[name].type)
        found += [one for one in listed if alone]
    return found, clean(path)


def _terms_of_kind(facts: Facts, key: str, part: ComponentPart) -> list[Statement]:
    """What is stated for the kind that a component is of."""
    if part.artifact == 'weights':
        return facts.terms_of('weights')
    if part.artifact == 'code' and key in PATTERNS:
        return facts.code(key)[1]
    if part.artifact == 'data':
        from owlint_rules.definitions.facts_data import data_terms

        return data_terms(facts.release, facts.options)
    if part.artifact == 'documents':
        return facts.terms_of('documents')
    return []


def settings(facts: Facts) -> list[tuple[str, str]]:
    """The facts of the making: (key, text) of ``[release]`` and ``[release.reproducibility]``."""
    table = facts.options.release
    inner = table.get('reproducibility')
    found: dict[str, str] = {}
    for one in (inner, table):
        for key, value in list(one.items())[:_MOST] if isinstance(one, dict) else ():
            name = line(str(key), 100).replace('_', '-')
            if (one is table and name in _STRUCTURE) or value in (None, '', [], {}):
                continue
            text = clean(value_of(value))[:_LONGEST]
            if name and text:
                found.setdefault(name, text)
    return list(found.items())
