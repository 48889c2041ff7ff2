"""Write a Model Openness Framework manifest for a release, from what its files show.

A component is listed when a file says so by its name; a license when its text
or the card states it. The license file next to a component counts before one
for its kind at the root, and that before the one of the whole release. What no
file says is left empty for a person to fill in.
"""

from __future__ import annotations

import re

from owlint_rules.definitions.mof_license import UNLICENSED, spdx_id
from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.subjects import LicenseText, Release
from owlint_rules.quoting import needs_quotes, quoted
from owlint_rules.vocab.mof import (
    COMPONENTS,
    FRAMEWORK,
    FRAMEWORK_DATE,
    FRAMEWORK_VERSION,
    PAPERS,
)
from owlint_rules.yaml_edit import as_scalar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.vocab.mof import Component

_CODE = r'\.(?:py|sh|ipynb|cpp|cu|rs|jl|js|ts)$'
_DATA = r'\.(?:jsonl?|csv|tsv|parquet|arrow|txt|tar|zip)(?:\.(?:gz|zst|xz|bz2))?$'
_TEXT = r'\.(?:md|pdf|html|tex|rst|txt)$'

#: Component name -> what its files are called. The first component that matches gets the file.
_NAMES = tuple(
    (name, re.compile(pattern, re.I))
    for name, pattern in (
        (
            'Data preprocessing code',
            rf'(?:^|/)(?:pre-?process|prepare|tokeni[sz]e_|clean_)[^/]*{_CODE}',
        ),
        (
            'Evaluation code',
            rf'(?:^|/)(?:eval|evaluate|evaluation|benchmark)(?:[_-][^/]*)?{_CODE}'
            rf'|(?:^|/)(?:eval|evaluation)/[^/]*{_CODE}',
        ),
        (
            'Training code',
            rf'(?:^|/)(?:pre-?train|train|training|fine-?tune)(?:[_-][^/]*)?{_CODE}'
            rf'|(?:^|/)(?:train|training)/[^/]*{_CODE}',
        ),
        (
            'Inference code',
            rf'(?:^|/)(?:infer|inference|generate|predict|serve|sample|chat)'
            rf'(?:[_-][^/]*)?{_CODE}',
        ),
        ('Model architecture', rf'(?:^|/)(?:modeling|modelling)_[^/]*{_CODE}|(?:^|/)model\.py$'),
        (
            'Evaluation results',
            r'(?:^|/)(?:eval(?:uation)?[_-]?)?results?(?:[^/]*|/[^/]+)\.(?:json|csv|md|ya?ml)$'
            r'|(?:^|/)\.eval_results/',
        ),
        (
            'Sample model outputs',
            r'(?:^|/)(?:samples?|sample[_-]outputs?|outputs)/'
            r'|(?:^|/)sample[_-]outputs?[^/]*$',
        ),
        (
            'Data card',
            rf'(?:^|/)(?:data-?_?card|data-?_?sheet|datasheet)[^/]*{_TEXT}'
            r'|(?:^|/)(?:data|dataset|datasets)/README\.md$',
        ),
        ('Technical report', rf'(?:^|/)(?:[^/]*[_-])?(?:technical|tech)?[_-]?report[^/]*{_TEXT}'),
        ('Research paper', r'(?:^|/)(?:[^/]*[_-])?paper[^/]*\.(?:pdf|tex|md)$'),
        (
            'Evaluation data',
            rf'(?:^|/)(?:data|dataset|datasets)/[^/]*(?:eval|test|valid)[^/]*{_DATA}'
            rf'|(?:^|/)(?:eval|test)(?:[_-]data|set)/[^/]+{_DATA}',
        ),
        ('Datasets', rf'(?:^|/)(?:data|dataset|datasets)/(?:[^/]+/)*[^/]+{_DATA}'),
    )
)
_CHECKPOINT = re.compile(r'(?:^|/)(?:checkpoint|ckpt|step)[_-]?[0-9]{2,}/', re.I)
_NOT_IDSTRING = re.compile(r'[^A-Za-z0-9.-]+')

#: Which license file covers which component: by the component's type, weights apart.
_ARTIFACT = {'code': 'code', 'data': 'data', 'document': 'documents'}


def init_manifest(release: Release) -> str:
    """The manifest's text. What is not known stays empty, and a comment says so."""
    found = found_components(release)
    whole = _at_root(release, '')
    distribution, note = _license_of(release, whole)
    if not distribution:
        distribution, note = _card_license(release)
    linked = _link(release)
    lines = [
        *head_lines(linked=bool(linked)),
        f'  name: {yaml_text(_name(release))}',
        "  producer: ''  # who publishes the release",
    ]
    base = _card_value(release, 'base_model')
    if base:
        lines.append(f'  origin: {yaml_text(base)}')
    if linked:
        lines.append(f'  huggingface: {linked}')
    path = _path_of(release, whole)
    if distribution:
        lines += ['  license:', '    distribution:', f'      name: {yaml_text(distribution)}{note}']
        if path:
            lines.append(f'      path: {yaml_text(path)}')
    else:
        lines.append('  license: {}')
    lines.append('  components:' if found else '  components: []')
    for component in COMPONENTS:
        if component.name not in found:
            continue
        lines += [
            f'    - name: {component.name}',
            f'      description: {yaml_text(component.about)}',
        ]
        files = _covering(release, component, found[component.name])
        own, note = _license_of(release, files)
        if own:
            lines.append(f'      license: {yaml_text(own)}{note}')
            lines.append(f'      license_path: {yaml_text(_path_of(release, files))}')
        elif len(files) > 1 or (not distribution and len(whole) > 1):
            lines.append(f'      license: {UNLICENSED}  # several license files: state which holds')
        elif files:
            lines.append(f'      license: {UNLICENSED}  # the license file points to it: state it')
        elif not distribution:
            lines.append(f'      license: {UNLICENSED}')
        elif component.name in PAPERS:
            # what a document inherits is told to be checked; a card speaks of its whole repository
            lines.append(f'      license: {yaml_text(distribution)}')
        lines.append(f'      component_path: {yaml_text(found[component.name])}')
    return '\n'.join(lines) + '\n'


def head_lines(*, linked: bool) -> list[str]:
    """The first lines of every manifest, down to the key ``release``."""
    missing = '  # owlint: ignore[OWL414] add a huggingface or repository link'
    return [
        'framework:',
        f'  name: {FRAMEWORK}',
        f"  version: '{FRAMEWORK_VERSION}'",
        f"  date: '{FRAMEWORK_DATE}'",
        'release:' + ('' if linked else missing),
    ]


def found_components(release: Release) -> dict[str, str]:
    """Component name -> the first file, or the folder when there are several in one."""
    files: dict[str, list[str]] = {}
    weights = {release.inside(one.path) for one in release.weights}
    for path in weights:
        final = not _CHECKPOINT.search(path)
        name = 'Model parameters (Final)' if final else 'Model parameters (Intermediate)'
        files.setdefault(name, []).append(path)
    if release.card is not None and release.card.flavor == 'model':
        files['Model card'] = [release.inside(release.card.path)]
    taken = {path for paths in files.values() for path in paths}
    for path in release.files:
        if path in taken:
            continue
        for name, pattern in _NAMES:
            if pattern.search(path):
                files.setdefault(name, []).append(path)
                break
    return {name: _shared(sorted(paths)) for name, paths in files.items()}


def _shared(paths: list[str]) -> str:
    """One path for several files: the folder they share, at the root the index of the parts."""
    if len(paths) == 1:
        return paths[0]
    shared = paths[0].split('/')[:-1]
    for path in paths[1:]:
        folders = path.split('/')[:-1]
        same = 0
        while same < min(len(shared), len(folders)) and shared[same] == folders[same]:
            same += 1
        del shared[same:]
    if shared:
        return '/'.join(shared) + '/'
    return next((path for path in paths if path.endswith('.index.json')), './')


def _in_folder(release: Release, folder: str, artifacts: tuple[str, ...]) -> list[LicenseText]:
    """The license files that lie directly in a folder and cover one of these artifacts."""
    return [
        one
        for one in release.licenses
        if one.role == 'license'
        and one.artifact in artifacts
        and release.inside(one.path).rpartition('/')[0] == folder
    ]


def _at_root(release: Release, artifact: str) -> list[LicenseText]:
    """The release's own license files; those of the folder ``LICENSES`` where it has no other."""
    return _in_folder(release, '', (artifact,)) or _in_folder(release, 'LICENSES', (artifact,))


def _covering(release: Release, component: Component, path: str) -> list[LicenseText]:
    """The license files that are about one component rather than about the whole release."""
    artifact = _ARTIFACT[component.type]
    if component.name.startswith('Model parameters'):
        artifact = 'weights'
    folder = path.rpartition('/')[0].removeprefix('.')
    while folder:
        files = _in_folder(release, folder, ('', artifact))
        if files:
            return files
        folder = folder.rpartition('/')[0]
    return _at_root(release, artifact)


def _license_of(release: Release, files: list[LicenseText]) -> tuple[str, str]:
    """The license in the one file there is, and a comment where it is no standard text."""
    if len(files) != 1:
        return '', ''
    match = match_of(files[0])
    if match.status == 'exact' and match.spdx and not match.policy:
        return match.spdx, ''
    if match.status == 'pointer':
        return '', ''
    if match.status == 'custom' and match.spdx:
        return match.spdx, '  # not a standard text: read it'
    name = files[0].name.rpartition('.')[0] or files[0].name
    if not files[0].artifact and '/' not in release.inside(files[0].path):
        # terms of its own may have a name, which the card gives
        name = _card_value(release, 'license_name') or name
    stem = _NOT_IDSTRING.sub('-', name).strip('-.')
    return f'LicenseRef-{stem or "own"}', '  # not a standard text: read it'


def _path_of(release: Release, files: list[LicenseText]) -> str:
    return release.inside(files[0].path) if len(files) == 1 else ''


def _card_value(release: Release, key: str) -> str:
    """A value of the card that is one text."""
    if release.card is None:
        return ''
    node = release.card.get(key)
    texts = node.texts() if node is not None else []
    return texts[0][1].value if len(texts) == 1 and not texts[0][1].is_null else ''


def _card_license(release: Release) -> tuple[str, str]:
    tag = _card_value(release, 'license')
    known = spdx_id(tag)
    if known:
        return known, '  # as the card states it'
    name = _card_value(release, 'license_name') or tag
    name = _NOT_IDSTRING.sub('-', name).strip('-.')
    if not name or name.lower() in ('other', 'unknown'):
        return '', ''
    return f'LicenseRef-{name}', '  # as the card states it'


def _name(release: Release) -> str:
    folder = (release.file if release.path == '.' else release.path).replace('\\', '/')
    name = folder.rstrip('/').rpartition('/')[2]
    return name if name not in ('', '.', '..') else 'release'


def _link(release: Release) -> str:
    """The Hub address of this very release, when its card gives one that ends in its name."""
    if release.card is None:
        return ''
    name = re.escape(_name(release))
    match = re.search(rf'https://huggingface\.co/[\w.-]+/{name}(?![\w.-])', release.card.text)
    return match.group() if match else ''


def yaml_text(text: str) -> str:
    """A text as a YAML scalar, plain where that is certain to be text."""
    return quoted(text) if needs_quotes(text) else as_scalar(text)
