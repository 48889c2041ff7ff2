"""What a release carries: its files, each read as what it is, in one pass and within bounds."""

from __future__ import annotations

import contextlib
import os

from owlint.files import Unreadable
from owlint.globs import glob_matches
from owlint.inputs.weights import is_weight_name
from owlint.kinds import (
    is_card_name,
    is_evidence_name,
    is_license_name,
    is_script_name,
    is_settings_module,
)
from owlint.paths import from_here
from owlint.signs import is_given, is_package
from owlint_rules import formats
from owlint_rules.folders import (
    ARTIFACTS,
    ELSEWHERE,
    MODELS,
    SHOWN,
    TRIALS,
    folders_of,
    is_from_elsewhere,
    lies_in,
)
from owlint_rules.model.subjects import (
    LOCK_NAME,
    Card,
    LicenseText,
    Manifest,
    Release,
    SourceHeader,
    Weights,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.config import Config
    from owlint.files import Files
    from owlint.reader import Reader

#: Most weight files of one release whose headers are read; more are known by name.
MAX_WEIGHTS = 256
#: Most license files, and most documents and settings, of one release that are read.
_MAX_LICENSES = 100
_MAX_TEXTS = 100
#: The most bytes of each document, and of all of them.
_TEXT_BYTES = 1_000_000
_ALL_BYTES = 8_000_000
#: Most source files of a release whose headers are read for its verdict.
_MAX_HEADERS = 50
#: Most files of training code that are read for the models they load, and the bytes of each.
_MAX_TRAINING = 30
#: The same of programs that fetch weights.
_MAX_SCRIPTS = 20
_SCRIPT_BYTES = 100_000
#: How deep below a release images and charts are looked for.
_IMAGE_DEPTH = 2
_TRAINING_BYTES = 300_000
#: Most settings that are written as Python modules.
_MAX_MODULES = 10
#: Words in the paths of training code, which a look at a path finds before its patterns do.
_TRAINING_WORDS = ('train', 'tun', 'sft', 'dpo', 'lora', 'run_clm', 'run_mlm')
_PROGRAMS = ('.py', '.sh', '.ipynb')
#: What terms of use that come with a model speak of.
_MODEL_WORDS = ('model', 'weights', 'checkpoint', 'parameters')
#: Endings of source code, beside which a folder `models` holds code and no models.
_SOURCE = ('.py', '.cc', '.cpp', '.js', '.ts', '.rs', '.go', '.java', '.jl')


class Gatherer:
    """Reads the files of one release."""

    def __init__(self, release: Release, config: Config, files: Files, reader: Reader) -> None:
        self.release = release
        self.config = config
        self.files = files
        self.reader = reader
        self._bytes = 0
        #: READMEs below the release, which are heard where weights lie beside them
        self._readmes: list[tuple[str, str]] = []
        self._software = is_package(files.names(release.file))

    def take(self, path: str, inside: str) -> None:
        """Add a file, given as it opens and relative to the release."""
        release = self.release
        release.files.append(inside)
        name = inside.rpartition('/')[2]
        depth = inside.count('/')
        if is_script_name(inside):
            self._take_script(path, inside)
        if inside == LOCK_NAME:
            release.lock = self.reader.lock(path)
        elif is_weight_name(name):
            if self._is_weights(inside, name):
                self._take_weights(path)
        elif depth == 0 and name.lower() == 'readme.md':
            card = self.reader.card(path)
            if isinstance(card, Card):
                release.card = card
        elif is_license_name(name) or _is_in_licenses(inside, name):
            self._take_license(path, inside)
        elif (depth == 0 or _is_image(inside)) and formats.syntax_of(name) and not _is_hidden(name):
            manifest = self.reader.manifest(path)
            if isinstance(manifest, Manifest):
                release.manifests.append(manifest)
            elif is_evidence_name(inside):
                self._take_text(path, inside)
        elif is_evidence_name(inside):
            self._take_text(path, inside)
        elif name.lower().startswith('readme.'):
            self._readmes.append((path, inside))

    def _is_weights(self, inside: str, name: str) -> bool:
        """Whether a file that may hold weights is one of the release's own."""
        declared = self.config.release.get('weights')
        if isinstance(declared, list) and any(
            isinstance(glob, str) and glob_matches(glob, inside) for glob in declared
        ):
            return True
        return is_given(inside, name, software=self._software)

    def _take_weights(self, path: str) -> None:
        if len(self.release.weights) >= MAX_WEIGHTS:
            self.release.truncated = True
            return
        subject = self.reader.weights(path)
        if isinstance(subject, Weights) and subject.format != 'path-list':
            self.release.weights.append(subject)

    def _take_license(self, path: str, inside: str) -> None:
        if is_from_elsewhere(inside):
            return  # the license of works of others
        if len(self.release.licenses) >= _MAX_LICENSES:
            self.release.truncated = True
            return
        text = self.reader.license(path)
        if isinstance(text, LicenseText):
            self.release.licenses.append(text)

    def _take_text(self, path: str, inside: str) -> None:
        release = self.release
        if len(release.texts) >= _MAX_TEXTS or self._bytes > _ALL_BYTES:
            release.truncated = True
            return
        try:
            name = inside.rpartition('/')[2]
            if is_card_name(name) or (name.lower() == 'readme.md' and '/' in inside):
                card = self.reader.card(path)
                if isinstance(card, Card):
                    if is_card_name(name) or card.flavor == 'model':
                        release.cards.append(card)
                    release.texts[inside] = card.text
            else:
                release.texts[inside] = self.files.read(path, _TEXT_BYTES).text
        except Unreadable:
            release.truncated = True
            return
        self._bytes += len(release.texts.get(inside, ''))

    def _take_script(self, path: str, inside: str) -> None:
        scripts = self.release.scripts
        if len(scripts) >= _MAX_SCRIPTS:
            self.release.truncated = True
            return
        with contextlib.suppress(Unreadable):
            scripts[inside] = self.files.read(path, _SCRIPT_BYTES).text

    def finish(self) -> None:
        """What can be said once all files are known: what covers what, and what sidecars say."""
        release = self.release
        release.files.sort()
        self._hear_parts()
        self._assign()
        card = release.card
        if (release.weights or card is not None) and self._has_sidecars():
            from owlint.inputs.reuse import HeaderReader

            headers = HeaderReader(self.files)
            for weights in release.weights:
                weights.sidecars = headers.licenses_of(weights.file, weights.path)
            if card is not None:
                release.sidecars = headers.licenses_of(card.file, card.path)

    def _hear_parts(self) -> None:
        """Take the READMEs that lie beside weights: what they say is said of those."""
        if self._readmes and self.release.weights:
            inside = self.release.inside
            folders = {inside(one.path).rpartition('/')[0] for one in self.release.weights}
            for path, name in self._readmes:
                if name.rpartition('/')[0] in folders:
                    self._take_text(path, name)

    def _has_sidecars(self) -> bool:
        """Whether something may give licenses to files that hold none themselves."""
        folder = self.release.file
        if any(name.endswith(('.license', 'REUSE.toml')) for name in self.release.files):
            return True
        dep5 = os.path.join(self.files.root_of(folder), '.reuse', 'dep5')
        return self.files.exists(dep5) or self.files.annotated(folder)

    def _assign(self) -> None:
        """Say which artifact each license file covers: by configuration, name, folder or words."""
        from owlint_rules.licenses.recognition.covered_artifact import (
            artifact_of_component,
            stated_artifact,
        )

        release = self.release
        self._note_doubted()
        for text in release.licenses:
            if text.role == 'license' and not text.artifact:
                text.artifact = self._artifact_of_folder(text) or stated_artifact(text)
            elif text.role == 'policy' and 'terms' in text.name.lower():
                lower = text.text.lower()
                unread = not lower.strip() or lower.startswith('%pdf')
                if not unread and not any(word in lower for word in _MODEL_WORDS):
                    text.role = 'notice'  # the terms of a page or a service
        self._assign_by_documents()
        table = self.config.release.get('components')
        named: dict[str, set[str]] = {}
        for name, item in table.items() if isinstance(table, dict) else ():
            file = item.get('license-file') if isinstance(item, dict) else None
            if isinstance(file, str) and file:
                path = os.path.normpath(file).replace(os.sep, '/')
                named.setdefault(path, set()).add(artifact_of_component(str(name)))
        if not named:
            return
        known = {text.path: text for text in release.licenses}
        for path, artifacts in named.items():
            found = known.get(release.shown(path))
            if found is None and path in release.files:
                read = self.reader.license(os.path.join(from_here(release.file), path))
                if isinstance(read, LicenseText):
                    found = read
                    release.licenses.append(found)
            if found is not None:
                found.role, found.appointed = 'license', True
                found.artifact = artifacts.pop() if len(artifacts) == 1 else ''

    def _note_doubted(self) -> None:
        """Mark license files that the card tells of, and those that ought to hold its license."""
        card = self.release.card
        if card is None:
            return
        stated = card.get('license')
        tag = stated.value if stated is not None and not stated.is_null else ''
        name = card.get('license_name')
        from owlint_rules.vocab.hub import HUB_LICENSES

        if tag == 'other' and name is not None and name.value in HUB_LICENSES:
            tag = name.value  # which says as much as the tag
        for text in self.release.licenses:
            plain = text.name.partition('.')[0].lower() in ('license', 'licence', 'copying')
            text.named = not plain and text.name in card.text
            if tag == 'other':
                text.named |= name is not None
            text.doubted = bool(tag) and tag != 'other' and not text.named

    def _assign_by_documents(self) -> None:
        """Take over what README says of one of several license files (``MIT_LICENSE``: the code).

        A plain LICENSE stays what covers the rest.
        """
        open_texts = [
            text for text in self.release.licenses if text.role == 'license' and not text.artifact
        ]
        if len(open_texts) < 2:
            return
        from owlint_rules.statements.documents import files_named_for

        named = files_named_for(self.release)
        for text in open_texts:
            if text.name.partition('.')[0].lower() not in ('license', 'licence', 'copying'):
                text.artifact = named.get(text.name, '')

    def _artifact_of_folder(self, text: LicenseText) -> str:
        """The artifact that lies in a license file's folder, by the folder's name."""
        inside = self.release.inside(text.path)
        folders = folders_of(inside)
        if not folders:
            return ''
        for folder in reversed(folders):
            for artifact, names in ARTIFACTS.items():
                if folder in names:
                    return artifact
        if folders[-1] in MODELS:
            beside = inside.rpartition('/')[0] + '/'
            code = any(
                path.startswith(beside) and path.endswith(_SOURCE) for path in self.release.files
            )
            return '' if code else 'weights'
        return ''


def _is_hidden(name: str) -> bool:
    """Whether a file is hidden, and no manifest whose format has a name with a dot before it."""
    return name.startswith('.') and name.lower() not in formats.BEGIN_WITH_DOTS


#: Files of images and charts, which lie in folders of their own.
_IMAGES = frozenset(
    {
        'dockerfile', 'containerfile', 'chart.yaml', 'docker-compose.yml', 'docker-compose.yaml',
        'compose.yml', 'compose.yaml',
    }
)  # fmt: skip


def _is_image(inside: str) -> bool:
    """Whether a file further down says how an image or a chart of the release is made."""
    name = inside.rpartition('/')[2].lower()
    aside = lies_in(inside, ELSEWHERE, TRIALS, SHOWN)
    return name in _IMAGES and inside.count('/') <= _IMAGE_DEPTH and not aside


def _is_in_licenses(inside: str, name: str) -> bool:
    """Whether a file lies in a folder of license texts; the texts have the names of licenses."""
    folder = inside.rpartition('/')[0].rpartition('/')[2]
    if folder == 'LICENSES':
        return True
    return folder.lower() in ('model_licenses', 'model-licenses') and '.' not in name[-5:-3]


def read_code(release: Release, reader: Reader, files: Files) -> None:
    """Read the headers of the software components, which only verdicts look at."""
    from owlint.inputs.header import is_source_name
    from owlint_rules.definitions.facts_code import is_component_name

    for inside in release.files:
        if len(release.headers) >= _MAX_HEADERS:
            break
        if is_source_name(inside.rpartition('/')[2]) and is_component_name(inside):
            header = reader.header(os.path.join(from_here(release.file), inside))
            if isinstance(header, SourceHeader):
                release.headers.append(header)


def read_training(release: Release, files: Files) -> None:
    """Read the training code, which names the models that training began with."""
    candidates = [
        path
        for path in release.files
        if path.endswith(_PROGRAMS) and any(word in path.lower() for word in _TRAINING_WORDS)
    ]
    modules = [path for path in release.files if is_settings_module(path)][:_MAX_MODULES]
    if release.training or not (candidates or modules):
        return
    from owlint_rules.definitions.facts_code import is_training_name

    named = [path for path in candidates if is_training_name(path)]
    for inside in dict.fromkeys(named + modules):
        if len(release.training) >= _MAX_TRAINING:
            return
        if not lies_in(inside, ELSEWHERE, TRIALS, SHOWN):
            try:
                path = os.path.join(from_here(release.file), inside)
                text = files.read(path, _TRAINING_BYTES).text
            except Unreadable:
                continue
            if inside.endswith('.ipynb'):
                # quotes of the code stand behind a backslash; the lines stay
                text = text.replace('\\"', '"')
            release.training[inside] = text


def states_code(release: Release) -> bool:
    """Whether a manifest states a license of the code, which source headers may contradict."""
    if all(manifest.format in ('', 'mof') for manifest in release.manifests):
        return False
    from owlint_rules.statements.manifests.artifacts import stated_for

    return bool(stated_for(release, 'code'))
