"""Finds the release around a file and gathers what it carries.

A release's folder is the nearest one upwards with a model card, a release
manifest or a ``[release]`` table; where there is none, the nearest with a
README or license file that has weight files in or below it.
"""

from __future__ import annotations

import os
import re

from owlint.files import MAX_REMEMBERED, Unreadable, decode_head, why_unreadable
from owlint.kinds import RELEASE_FORMATS, artifact_of, is_license_name, manifest_syntax, role_of
from owlint_rules.lazy import lazy
from owlint_rules.subjects import (
    Card,
    LicenseText,
    Manifest,
    Release,
    SourceHeader,
    Subject,
    Unread,
    Weights,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.config import Config
    from owlint.files import Files
    from owlint.inputs.reuse import HeaderReader

#: Most weight files of one release whose headers are read; more are known by name.
MAX_WEIGHTS = 256
#: How deep below a folder without a card weight files are looked for, and among how many names.
_SEARCH_DEPTH = 3
_SEARCH_NAMES = 5_000
#: Further files that are read for evidence, by name, and the most bytes of each.
EVIDENCE_NAMES = frozenset(
    {
        'config.json', 'params.json', 'model_index.json', 'adapter_config.json',
        'generation_config.json', 'tokenizer_config.json', 'training_args.json',
        'trainer_config.json', 'hyperparameters.json', 'datasheet.md', 'data_card.md',
        'datacard.md', 'dataset_card.md', 'training.md', 'training_details.md',
        'data.md', 'model_card.md', 'modelcard.md', 'technical_report.md',
    }
)  # fmt: skip
_EVIDENCE_BYTES = 1_000_000
#: Most source files of a release whose headers are read for its verdict.
_MAX_HEADERS = 50
_MANIFEST_HEAD = 65_536
#: Most license files that are read in the folders above a release.
_MAX_ABOVE = 16
#: File names that say that they are a manifest.
_MANIFEST_NAME = lazy(r'(?i)(?<![a-z])mof(?![a-z])|openness')


#: Names that are model weights in any folder.
_MODEL_ENDINGS = ('.safetensors', '.gguf', '.onnx', '.pt', '.pth', '.ckpt', '.tflite', '.pdparams')
_MODEL_NAMES = (
    r'(?:pytorch_model|model|diffusion_pytorch_model|adapter_model|tf_model)[^/]*\.(?:bin|h5)$'
)


def _is_mof(manifest: Manifest) -> bool:
    """Whether a YAML file is a manifest of the framework, not a text that mentions it."""
    data = manifest.data
    if data is None or data.kind != 'map':
        return bool(manifest.syntax_error or manifest.problems)
    return any(data.get(name) is not None for name in ('framework', 'release', 'components'))


class Reader:
    """Reads files as subjects, each once per run of the reader."""

    def __init__(self, files: Files) -> None:
        self.files = files
        self._subjects: dict[tuple[str, str], Subject | None] = {}
        self._headers: HeaderReader | None = None

    def card(self, path: str) -> Card | Unread:
        """A README.md."""
        from owlint.inputs.card import read_card

        def read() -> Subject:
            source = self.files.read(path)
            card = read_card(show(path), source.text, path)
            card.problems.extend(source.problems)
            return card

        subject = self._once('card', path, read)
        assert isinstance(subject, Card | Unread)
        return subject

    def license(self, path: str) -> LicenseText | Unread:
        """A file of license terms; PDF files are read as far as their first bytes."""

        def read() -> Subject:
            head = self.files.read_head(path, 5)
            if head == b'%PDF-':
                text = LicenseText(show(path), '%PDF-', file=path)
            else:
                source = self.files.read(path)
                text = LicenseText(show(path), source.text, file=path)
                text.problems.extend(source.problems)
            name = path.rpartition('/')[2]
            text.artifact = artifact_of(name)
            text.role = role_of(name)
            return text

        subject = self._once('license', path, read)
        assert isinstance(subject, LicenseText | Unread)
        return subject

    def manifest(self, path: str) -> Manifest | Unread | None:
        """A file that may be a release manifest by its name, when it is one."""
        from owlint.inputs.manifest import looks_like_manifest, read_manifest

        def read() -> Subject | None:
            try:
                head = self.files.read_head(path, _MANIFEST_HEAD)
            except Unreadable:
                if _MANIFEST_NAME.search(os.path.basename(path)):
                    raise
                # nobody knows whether it was one; most files of this kind are none
                return None
            if not looks_like_manifest(decode_head(head), path):
                return None
            source = self.files.read(path)
            manifest = read_manifest(show(path), source.text, path)
            if manifest.format == 'mof' and not _is_mof(manifest):
                # it speaks of the framework somewhere inside, and is something else
                return None
            manifest.problems.extend(source.problems)
            return manifest

        subject = self._once('manifest', path, read)
        assert subject is None or isinstance(subject, Manifest | Unread)
        return subject

    def weights(self, path: str) -> Weights | Unread:
        """A weight file, by its header."""
        from owlint.inputs.weights import read_weights

        def read() -> Subject:
            self.files.check_regular(path)
            return read_weights(path, show(path))

        subject = self._once('weights', path, read)
        assert isinstance(subject, Weights | Unread)
        return subject

    def header(self, path: str) -> SourceHeader | Unread:
        """A source file's header, with what sidecars and REUSE.toml say about the file."""

        def read() -> Subject:
            if self._headers is None:
                from owlint.inputs.reuse import HeaderReader

                self._headers = HeaderReader(self.files)
            return self._headers.read(path, show(path))

        subject = self._once('header', path, read)
        assert isinstance(subject, SourceHeader | Unread)
        return subject

    def _once(self, kind: str, path: str, read: object) -> Subject | None:
        key = (kind, os.path.abspath(path))
        if key not in self._subjects:
            try:
                self._subjects[key] = read()  # type: ignore[operator]
            except (Unreadable, OSError) as error:
                subject = Unread(show(path), file=path)
                if isinstance(error, Unreadable):
                    subject.problems.append(error.problem)
                else:
                    from owlint_rules.subjects import Problem

                    reason = why_unreadable(path, error)
                    subject.problems.append(Problem('unreadable-file', reason))
                self._subjects[key] = subject
        return self._subjects[key]

    def forget(self) -> None:
        """Drop everything read so far."""
        self._subjects.clear()
        self._headers = None


def show(path: str) -> str:
    """A path as people see it, with ``/``, the same however it was written.

    Relative to the working folder; absolute when the two share nothing but the root.
    """
    full = os.path.abspath(path)
    here = os.getcwd()
    if full.startswith(here + os.sep):
        shown = full[len(here) + 1 :]
    else:
        shown = os.path.relpath(full, here)
        if shown.startswith(os.pardir) and os.path.commonpath((full, here)) == os.path.sep:
            shown = full
    return shown.replace(os.sep, '/')


class Finder:
    """Finds the release that a file belongs to."""

    def __init__(self, files: Files, reader: Reader, config_of: object) -> None:
        self.files = files
        self.reader = reader
        self._config_of = config_of
        self._strong: dict[str, bool] = {}
        self._found: dict[str, str | None] = {}
        self._license_names: dict[str, list[str]] = {}

    def trim(self) -> None:
        """Forget answers about folders once they are many."""
        if len(self._strong) + len(self._found) + len(self._license_names) > MAX_REMEMBERED:
            self._strong.clear()
            self._found.clear()
            self._license_names.clear()

    def release_of(self, path: str) -> str | None:
        """The absolute folder of the release around a file or folder, or None."""
        folder = os.path.abspath(path)
        if not os.path.isdir(folder):
            folder = os.path.dirname(folder)
        if folder not in self._found:
            self._found[folder] = self._search(folder)
        return self._found[folder]

    def _search(self, folder: str) -> str | None:
        root = self.files.root_of(folder)
        ancestors = [folder]
        while ancestors[-1] != root and os.path.dirname(ancestors[-1]) != ancestors[-1]:
            ancestors.append(os.path.dirname(ancestors[-1]))
        for here in ancestors:
            if self.is_release(here):
                return here
        for here in ancestors:
            names = self.files.names(here)
            if any(is_license_name(name) or name.lower() == 'readme.md' for name in names):
                return here if self._has_weights(here) else None
        for here in ancestors:
            if self._weights_among(self.files.names(here)):
                return here
        return None

    def is_release(self, folder: str) -> bool:
        """Whether a folder says of itself that it is a release."""
        known = self._strong.get(folder)
        if known is None:
            known = self._strong[folder] = self._says_release(folder)
        return known

    def _says_release(self, folder: str) -> bool:
        from owlint.config import CONFIG_NAME, ConfigError

        names = self.files.names(folder)
        for name in names:
            path = os.path.join(folder, name)
            if name.lower() == 'readme.md' and os.path.isfile(path):
                card = self.reader.card(os.path.relpath(path))
                if isinstance(card, Card) and card.flavor == 'model':
                    return True
        if CONFIG_NAME in names:
            try:
                config: Config = self._config_of(folder)  # type: ignore[operator]
            except ConfigError:
                # told when a file of that folder is checked; one left out has no say in this run
                return True
            if config.release and os.path.abspath(config.folder) == folder:
                return True
        for name in names:
            if not name.startswith('.') and manifest_syntax(name) == 'yaml':
                path = os.path.relpath(os.path.join(folder, name))
                manifest = self.reader.manifest(path)
                if isinstance(manifest, Manifest) and manifest.format in RELEASE_FORMATS:
                    return True
        return False

    def _weights_among(self, names: list[str]) -> bool:
        """Whether names are those of model weights for certain: ``.npy`` may be data."""
        return any(
            name.lower().endswith(_MODEL_ENDINGS) or re.match(_MODEL_NAMES, name) for name in names
        )

    def _has_weights(self, folder: str) -> bool:
        """Whether there are weights in or below a folder that belong to no release of their own."""
        depth = folder.count(os.sep) + _SEARCH_DEPTH
        seen = 0
        others: list[str] = []
        for here, names in self.files.walk(folder):
            absolute = os.path.abspath(here)
            if here.count(os.sep) > depth or any(absolute.startswith(other) for other in others):
                continue
            if absolute != folder and self.is_release(absolute):
                others.append(absolute + os.sep)
                continue
            if self._weights_among(names):
                return True
            seen += len(names)
            if seen > _SEARCH_NAMES:
                break
        return False

    def gather(self, folder: str) -> Release:
        """Read what the release in a folder carries; parts that cannot be read are left out."""
        from owlint import nearby
        from owlint.inputs.weights import is_weight_name

        relative = os.path.relpath(folder)
        release = Release(show(relative), file=folder)
        config: Config = self._config_of(folder)  # type: ignore[operator]
        left_out: list[str] = []
        for here, names in self.files.walk(relative):
            absolute = os.path.abspath(here)
            if any(absolute.startswith(other) for other in left_out):
                continue
            if absolute != folder and self.is_release(absolute):
                left_out.append(absolute + os.sep)
                continue
            prefix = os.path.relpath(here, relative).replace(os.sep, '/')
            prefix = '' if prefix == '.' else prefix + '/'
            depth = prefix.count('/')
            for name in names:
                inside = prefix + name
                release.files.append(inside)
                path = name if here == '.' else os.path.join(here, name)
                self._read_part(release, config, path, inside, depth, is_weight_name(name))
        release.files.sort()
        if relative in self.files.cut_short:
            release.truncated = True
        self._assign(release, config)
        self._look_above(release, folder)
        nearby.read_bases(release, folder, self.files, self.reader)
        nearby.read_results(release, relative, self.files)
        return release

    def _assign(self, release: Release, config: Config) -> None:
        """Say which artifact each license file covers: by configuration, name or first lines."""
        from owlint_rules.licenses.covers import artifact_of_component, stated_artifact

        for text in release.licenses:
            if text.role == 'license' and not text.artifact:
                text.artifact = stated_artifact(text)
        table = config.release.get('components')
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
                read = self.reader.license(os.path.join(os.path.relpath(release.file), path))
                if isinstance(read, LicenseText):
                    found = read
                    release.licenses.append(found)
            if found is not None:
                found.role, found.appointed = 'license', True
                found.artifact = artifacts.pop() if len(artifacts) == 1 else ''

    def _look_above(self, release: Release, folder: str) -> None:
        """Read the license files of the folders above, which may cover the release too."""
        root = self.files.root_of(folder)
        here = folder
        while here != root and os.path.dirname(here) != here:
            here = os.path.dirname(here)
            if here not in self._license_names:
                # many releases stand in one folder
                names = [name for name in self.files.names(here) if is_license_name(name)]
                self._license_names[here] = names
            for name in self._license_names[here]:
                if len(release.above) < _MAX_ABOVE:
                    text = self.reader.license(os.path.relpath(os.path.join(here, name)))
                    if isinstance(text, LicenseText) and text.role == 'license':
                        release.above.append(text)

    def read_code(self, release: Release) -> None:
        """Read the headers of the software components, which only verdicts look at."""
        from owlint.inputs.header import is_source_name
        from owlint_rules.definitions.facts import is_component_code

        for inside in release.files:
            if len(release.headers) >= _MAX_HEADERS:
                break
            if is_source_name(inside.rpartition('/')[2]) and is_component_code(inside):
                header = self.reader.header(os.path.join(os.path.relpath(release.file), inside))
                if isinstance(header, SourceHeader):
                    release.headers.append(header)

    def _read_part(
        self, release: Release, config: Config, path: str, inside: str, depth: int, weights: bool
    ) -> None:
        name = inside.rpartition('/')[2]
        folder = inside.rpartition('/')[0]
        if weights:
            if len(release.weights) < MAX_WEIGHTS:
                subject = self.reader.weights(path)
                if isinstance(subject, Weights):
                    release.weights.append(subject)
            else:
                release.truncated = True
        elif depth == 0 and name.lower() == 'readme.md':
            card = self.reader.card(path)
            if isinstance(card, Card):
                release.card = card
        elif depth <= 2 and (is_license_name(name) or folder.rpartition('/')[2] == 'LICENSES'):
            text = self.reader.license(path)
            if isinstance(text, LicenseText):
                release.licenses.append(text)
        elif depth == 0 and not name.startswith('.') and manifest_syntax(name):
            manifest = self.reader.manifest(path)
            if isinstance(manifest, Manifest):
                release.manifests.append(manifest)
                return
        if depth <= 1 and name.lower() in EVIDENCE_NAMES:
            try:
                release.texts[inside] = self.files.read(path, _EVIDENCE_BYTES).text
            except Unreadable:
                release.truncated = True
