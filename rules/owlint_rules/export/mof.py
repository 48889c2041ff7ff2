"""A release as a manifest of the Model Openness Framework (YAML).

A component is listed when configuration or manifests state it, or when a file
is named like one. Its license is left to the license of the release where the
two are the same; where the places disagree it is written as ``unlicensed``,
which the framework reads as "no license known", and a comment says why.
"""

from __future__ import annotations

from owlint_rules.definitions.mof_init import found_components, head_lines, yaml_text
from owlint_rules.definitions.mof_license import UNLICENSED
from owlint_rules.export import parts
from owlint_rules.export.licenses import StatedLicense, stated_license
from owlint_rules.export.texts import id_of, line, release_path
from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.evidence import Evidence
from owlint_rules.quoting import needs_quotes, quoted
from owlint_rules.statements.card import card_statements, scalar_text
from owlint_rules.statements.files import license_files
from owlint_rules.statements.statement import license_statement
from owlint_rules.statements.texts import text_statement as of_text
from owlint_rules.text import line_of
from owlint_rules.vocab.mof import (
    ARCHITECTURES,
    COMPONENTS,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.export.facts import Exported
    from owlint_rules.export.parts import ComponentPart
    from owlint_rules.statements.statement import Statement
    from owlint_rules.vocab.mof import Component


#: The framework's type of a model -> tasks of the hub whose outcome is of that type.
_TASKS = {
    'language': 'fill-mask multiple-choice question-answering sentence-similarity summarization '
    'table-question-answering table-to-text text-classification text-generation text-ranking '
    'text-retrieval token-classification translation zero-shot-classification',
    'vision': 'depth-estimation image-classification image-feature-extraction image-segmentation '
    'keypoint-detection mask-generation object-detection video-classification '
    'zero-shot-image-classification zero-shot-object-detection',
    'image': 'image-to-image text-to-image unconditional-image-generation',
    'audio': 'audio-classification audio-to-audio automatic-speech-recognition text-to-audio '
    'text-to-speech voice-activity-detection',
    'video': 'image-to-video text-to-video video-to-video',
    '3d': 'image-to-3d text-to-3d',
    'multimodal': 'any-to-any audio-text-to-text document-question-answering image-text-to-image '
    'image-text-to-text image-text-to-video image-to-text video-text-to-text '
    'visual-document-retrieval visual-question-answering',
}

#: Components that owlint knows by file names, by their keys in the configuration.
_KEYS = {name: key for key, name in reversed(parts.FRAMEWORK_NAMES.items())}


def document(facts: Exported, *, version: str, created: str) -> str:
    """The manifest's text. What is not known stays empty, and a comment says so."""
    whole = _whole(facts)
    lines = [
        *head_lines(linked=bool(facts.hub or facts.repository)),
        *(f'  # {_comment(note)}' for note in facts.notes),
        f'  name: {yaml_text(facts.name)}',
    ]
    if facts.version:
        lines.append(f'  version: {_quoted(facts.version)}')
    if facts.date:
        lines.append(f"  date: '{facts.date}'")
    lines += _license_lines(facts, whole)
    kind = facts.model_type
    said = ''
    if not kind:
        kind = next((name for name, tasks in _TASKS.items() if facts.task in tasks.split()), '')
        said = f'  # by the task of the card, {facts.task}' if kind else ''
    if kind:
        lines.append(f'  type: {yaml_text(kind)}{said}')
    stated = facts.setting('architecture')
    family = facts.family or (stated if stated in ARCHITECTURES else '')
    if family:
        lines.append(f'  architecture: {yaml_text(family)}')
    if facts.treatment:
        lines.append(f'  treatment: {yaml_text(facts.treatment)}')
    if facts.bases:
        lines.append(f'  origin: {yaml_text(", ".join(one.name for one in facts.bases[:20]))}')
    elif facts.origin:
        lines.append(f'  origin: {yaml_text(facts.origin)}')
    if facts.producer:
        lines.append(f'  producer: {yaml_text(facts.producer)}')
    else:
        lines.append("  producer: ''  # who publishes the release")
    if facts.contact:
        lines.append(f'  contact: {yaml_text(facts.contact)}')
    if facts.repository:
        lines.append(f'  repository: {yaml_text(facts.repository)}')
    if facts.hub:
        lines.append(f'  huggingface: {yaml_text(facts.hub)}')
    lines += _component_lines(facts, whole)
    return '\n'.join(lines) + '\n'


def _comment(text: str) -> str:
    # a suppression in a text of the release is no suppression of the manifest's
    return line(text, 500).replace('owlint:', 'owlint ')


def _quoted(text: str) -> str:
    """A version as text, whatever it looks like."""
    return quoted(text) if needs_quotes(text) else "'" + text.replace("'", "''") + "'"


# ---- licenses ------------------------------------------------------------------------------


def _whole(facts: Exported) -> StatedLicense:
    """The license of the distribution: what general license files, card and manifests state."""
    if facts.license.several:
        return facts.license
    release = facts.known.release
    texts = license_files(release, '')
    terms: list[Statement] = [one for one in map(of_text, texts) if one is not None]
    for manifest in release.manifests:
        route = ('release', 'license', 'distribution', 'name')
        if manifest.format != 'mof' or manifest.data is None:
            continue
        node = manifest.data.find(route)
        if node is not None and node.kind == 'scalar' and not node.is_null and node.value.strip():
            where = Evidence(manifest.path, line_of(manifest.text, node.start), node.value)
            terms.append(license_statement(node.value.strip(), where))
    card = release.card
    only_label = bool(texts) and card is not None and scalar_text(card.get('license')) == 'other'
    # a name of one's own below `other` is the label of the text in the license file
    terms += [one for one in card_statements(release) if one.state != 'unknown' or not only_label]
    return stated_license(terms, release)


def _license_lines(facts: Exported, whole: StatedLicense) -> list[str]:
    kinds = [
        (key, part)
        for key, part in (('document', one) for one in facts.components if one.key == 'documents')
        if part.alone
    ]
    name, note = _name(whole)
    if not name and not kinds:
        reason = '' if whole.note.startswith('the release states no') else whole.note
        return [f'  license: {{}}{"  # " + _comment(reason) if reason else ""}']
    lines = ['  license:']
    if name:
        lines += ['    distribution:', f'      name: {yaml_text(name)}{note}']
        path = _file_of(facts, whole)
        if path:
            lines.append(f'      path: {yaml_text(path)}')
    for key, part in kinds:
        own, note = _name(part.license)
        lines += [f'    {key}:', f'      name: {yaml_text(own or UNLICENSED)}{note}']
        path = part.license_file or _file_of(facts, part.license)
        if path:
            lines.append(f'      path: {yaml_text(path)}')
    return lines


def _name(stated: StatedLicense) -> tuple[str, str]:
    """A license as the manifest writes it, and a comment on it."""
    if stated.expression:
        return stated.expression, ''
    if stated.name:
        name = id_of(stated.name) or 'terms'
        return f'LicenseRef-{name}', '  # the release calls it ' + _comment(stated.name)
    if stated.evidence is not None and not stated.several:
        stem = stated.evidence.path.rpartition('/')[2]
        stem = id_of(stem.rpartition('.')[0] or stem)
        return f'LicenseRef-{stem or "own"}', '  # not a standard text: read it'
    return '', f'  # {_comment(stated.note)}' if stated.several else ''


def _file_of(facts: Exported, stated: StatedLicense) -> str:
    """The license file that states a license."""
    release = facts.known.release
    files = {release_path(release, text.path) for text in release.licenses}
    path = stated.evidence.path if stated.evidence is not None else ''
    if path in files:
        return path
    # the card or the configuration states it first; the file with its text may be there too
    same = [
        release_path(release, text.path)
        for text in license_files(release, '')
        if match_of(text).status == 'exact' and match_of(text).spdx == stated.expression
    ]
    return same[0] if len(same) == 1 else ''


# ---- components ----------------------------------------------------------------------------


def _component_lines(facts: Exported, whole: StatedLicense) -> list[str]:
    paths = found_components(facts.known.release)
    stated: dict[str, list[ComponentPart]] = {}
    for part in facts.components:
        if part.path or part.url or part.alone or part.listed or part.name in paths:
            stated.setdefault(part.name, []).append(part)
    lines = []
    for component in COMPONENTS:
        given = stated.get(component.name, [])
        if component.name == 'Datasets' and not given and component.name not in paths:
            lines += _data_lines(facts, component, whole)
        elif given or component.name in paths:
            lines += _one(facts, component, given, paths.get(component.name, ''), whole)
    left = [part.key for part in stated.get('', []) if part.key != 'documents']
    if left:
        lines.append(f'    # without a component in the framework: {_comment(", ".join(left))}')
    if not any(not text.lstrip().startswith('#') for text in lines):
        return ['  components: []', *lines]
    return ['  components:', *lines]


def _one(
    facts: Exported,
    component: Component,
    given: list[ComponentPart],
    path: str,
    whole: StatedLicense,
) -> list[str]:
    part = given[0] if given else parts.part_of(facts.known, _KEYS[component.name])
    license = part.license
    for other in given[1:]:
        if (other.license.expression, other.license.name) != (license.expression, license.name):
            both = f'{part.key} and {other.key} have different licenses'
            license = StatedLicense(note=both, several=True)
    if component.name == 'Datasets' and not part.alone:
        license = _license_of_data(facts) or license
    lines = _head(component)
    if part.unlicensed and not part.alone:
        lines.append(f'      license: {UNLICENSED}')
    else:
        lines += _license_of(facts, license, part.license_file, whole)
    where = part.path or part.url or path
    if where:
        missing = bool(part.path) and not part.found
        lines.append(
            f'      component_path: {yaml_text(where)}'
            + ('  # not found in this folder' if missing else '')
        )
    return lines


def _head(component: Component) -> list[str]:
    return [
        f'    - name: {component.name}',
        f'      description: {yaml_text(component.about)}',
    ]


def _license_of(
    facts: Exported, license: StatedLicense, file: str, whole: StatedLicense
) -> list[str]:
    own, note = _name(license)
    inherited, _ = _name(whole)
    if own == inherited and own:
        return []
    if not own:
        if inherited and not license.several:
            return []
        return [f'      license: {UNLICENSED}{note}']
    path = file or _file_of(facts, license)
    return [
        f'      license: {yaml_text(own)}{note}',
        *([f'      license_path: {yaml_text(path)}'] if path else []),
    ]


def _license_of_data(facts: Exported) -> StatedLicense | None:
    """The license of all datasets together: each one's, joined; None without datasets."""
    if not facts.data:
        return None
    names = []
    for part in facts.data:
        if not part.license.expression:
            what = 'is on no list' if part.license.name else 'is not stated'
            if part.license.several:
                what = 'is stated in several ways'
            unknown = f'the license of {part.name} {what}'
            return StatedLicense(note=unknown, several=True)
        names.append(part.license.expression)
    names = list(dict.fromkeys(names))
    if len(names) > 1:
        names = [f'({name})' if ' OR ' in name else name for name in names]
    return StatedLicense(' AND '.join(names))


def _data_lines(facts: Exported, component: Component, whole: StatedLicense) -> list[str]:
    """The datasets that the release lists, when it says that everybody can have all of them."""
    if not facts.data:
        return []
    access = [dict(part.details).get('access', '') for part in facts.data]
    complete = facts.setting('data-complete') not in ('partial', 'undisclosed')
    if not complete or not all(one in ('released', 'linked') for one in access):
        return ['    # Datasets: not listed; the release does not say that all of them can be had']
    license = _license_of_data(facts)
    assert license is not None
    places = [part.location for part in facts.data if part.location]
    lines = _head(component) + _license_of(facts, license, '', whole)
    if places:
        rest = f'  # and {len(places) - 1} more' if len(places) > 1 else ''
        lines.append(f'      component_path: {yaml_text(places[0])}{rest}')
    return lines
