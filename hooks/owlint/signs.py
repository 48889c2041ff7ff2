"""What tells that a folder is a release of a model: what it says of itself, and what lies in it.

``SAYS_SO``: a model card with front matter, a manifest of the release, a
``[release]`` table, a snapshot of a hub: a release wherever it lies.
``CARRIES``: a README beside weights, or a card under another name. ``HINTS``: a
license or use policy for a model, a list of weights to download. The last two
are none of software, which has tests, examples and works of others.
"""

from __future__ import annotations

import os

from owlint.config import CONFIG_NAME
from owlint.inputs.weights import MODEL_ENDINGS, is_index_name
from owlint.kinds import artifact_of, is_card_name, is_license_name
from owlint.mounts import MOUNTS
from owlint.paths import from_here
from owlint_rules import formats
from owlint_rules.folders import (
    ASSETS,
    CARDS,
    DATA,
    DOCUMENTS,
    ELSEWHERE,
    MODELS,
    SHOWN,
    TRIALS,
    WEIGHTS,
    folders_of,
    lies_in,
)
from owlint_rules.lazy import lazy
from owlint_rules.model.subjects import Card, Manifest
from owlint_rules.statements.downloads import weights_named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Set

    from owlint.config import Config
    from owlint.files import Files
    from owlint.reader import Reader

NOTHING, HINTS, CARRIES, SAYS_SO = range(4)

#: Names of files that a hub puts beside a model when it is downloaded, or asks for.
_HUB_FILES = frozenset({'.mdl', '.msc', 'model-metadata.json', 'model-instance-metadata.json'})
#: Files of a package: its README tells how to use software, which may load models of others.
_PACKAGE_FILES = frozenset(
    {'pyproject.toml', 'setup.py', 'setup.cfg', 'package.json', 'Cargo.toml'}
)
#: Files and folders of hosts of code, and those that a model on the Hub has beside its weights.
_CODE_HOSTS = frozenset({'.github', '.gitlab-ci.yml', '.travis.yml', '.circleci', 'CMakeLists.txt'})
_HUB_MARKS = frozenset(
    {
        '.gitattributes', 'config.json', 'model_index.json', 'adapter_config.json', 'params.json',
        'tokenizer_config.json', 'tokenizer.json', 'generation_config.json',
    }
)  # fmt: skip
#: Folders whose name says that they are a part of something.
_PARTS = WEIGHTS | MODELS | DATA | DOCUMENTS | ASSETS | CARDS
#: The file by which a folder is a pipeline of networks, each in a folder below.
_PIPELINE = 'model_index.json'
#: Folders that serve the work on software, besides those of tests and examples.
_TOOLS = frozenset(
    {'recipes', 'recipe', 'egs', 'scripts', 'tools', 'utils', 'configs', 'config', 'conf', 'docker'}
)
#: Folders in which no release is looked for that does not say so itself.
_ASIDE = TRIALS | SHOWN | ELSEWHERE | _TOOLS
#: Folders with what software loads for its work, as a detector of speech, and the formats of such
#: helpers: in them a name must say that a model is given.
_HELPERS = ('.onnx', '.tflite')
_BROUGHT_ALONG = frozenset({'asset', 'assets', 'resource', 'resources', 'lib', 'libs'})
#: Words in the names of files that are no weights, whatever their format.
_NO_WEIGHTS = ('tokenizer', 'vocab', 'mel_filters', 'prompt', 'embeddings_cache', 'speaker_stats')
#: Words in the names of arrays and pickles that are weights.
_WEIGHT_WORDS = ('weight', 'param', 'model', 'checkpoint', 'ckpt', 'adapter', 'lora', 'flax')
_MODEL_ONLY = ('.safetensors', '.gguf', '.onnx', '.tflite')
_MODEL_STEMS = ('pytorch_model', 'model', 'diffusion_pytorch_model', 'adapter_model', 'tf_model')
#: A sentence about the terms of weights, which a README of others' models has not.
_TERMS = lazy(
    r'(?i)\b(?:(?:model|pre-?trained) (?:weights|checkpoints|parameters)|code and weights'
    r'|open-weights? models)\b'
    r'[^.\n]{0,60}\b(?:released|licensed|distributed|available|provided)\b[^.\n]{0,20}\bunder\b'
)


def is_model_file(name: str) -> bool:
    """Whether a name is that of model weights for certain: ``.npy`` may be data."""
    lower = name.lower()
    if any(word in lower for word in _NO_WEIGHTS):
        return False
    if lower.endswith(MODEL_ENDINGS) or is_index_name(lower):
        return True
    stem, _, ending = lower.rpartition('.')
    return ending in ('bin', 'h5') and stem.startswith(_MODEL_STEMS)


def is_package(names: list[str]) -> bool:
    """Whether a folder with these names is one of a software package."""
    return not _PACKAGE_FILES.isdisjoint(names)


def is_of_code_host(names: list[str]) -> bool:
    """Whether a folder with these names is a repository of code, and surely none of the Hub.

    Its README is no model card, whatever weights lie beside it.
    """
    code = is_package(names) or not _CODE_HOSTS.isdisjoint(names)
    return code and _HUB_MARKS.isdisjoint(names)


def is_given(inside: str, name: str, *, software: bool) -> bool:
    """Whether a file that may hold weights is one that a release gives to people.

    ``inside`` is its path in the release. Software brings arrays and pickles along, so there a
    folder of weights or the name must say that they are a model's.
    """
    if lies_in(inside, TRIALS, SHOWN, ELSEWHERE):
        return False
    lower = name.lower()
    if any(word in lower for word in _NO_WEIGHTS):
        return False
    named = lies_in(inside, WEIGHTS, MODELS) or any(word in lower for word in _WEIGHT_WORDS)
    if lower.endswith(_MODEL_ONLY) or is_index_name(lower):
        helper = lower.endswith(_HELPERS) and lies_in(inside, _BROUGHT_ALONG)
        return named or not helper
    if lies_in(inside, ASSETS, _TOOLS):
        return lies_in(inside, WEIGHTS)
    if lower.endswith(('.npy', '.npz')) or lies_in(inside, DATA) or (software and '/' in inside):
        return named
    return True


def is_aside(folder: str, root: str, kinds: Set[str] = _ASIDE) -> bool:
    """Whether a folder belongs to tests, examples or works of others within its repository."""
    if folder == root:
        return False
    return lies_in(folder[len(root) :].replace(os.sep, '/') + '/', kinds)


def is_part(folder: str) -> bool:
    """Whether a folder is a part of a release by its name: so is ``weights``, with a README."""
    return not _PARTS.isdisjoint(folders_of(os.path.basename(folder) + '/'))


def enters(folder: str) -> bool:
    """Whether a folder below may hold what is given to people, by its own name."""
    return not lies_in(os.path.basename(folder) + '/', TRIALS, SHOWN, ELSEWHERE)


def snapshot_name(folder: str) -> str:
    """``org/name@revision`` of a snapshot of the Hub, '' for other folders."""
    if folder in MOUNTS:
        return MOUNTS[folder].release
    above, revision = os.path.split(folder)
    above, snapshots = os.path.split(above)
    name = os.path.basename(above)
    if snapshots != 'snapshots' or not name.startswith('models--'):
        return ''
    return f'{name[len("models--") :].replace("--", "/")}@{revision}'


class Signs:
    """Looks for signs of a release in folders."""

    def __init__(self, files: Files, reader: Reader, config_of: Callable[[str], Config]) -> None:
        self.files = files
        self.reader = reader
        self._config_of = config_of

    def rank(self, folder: str) -> int:
        """How plainly a folder (an absolute path) is a release, wherever it lies."""
        names = self.files.names(folder)
        if self._says_so(folder, names):
            return NOTHING if self._is_network(folder) else SAYS_SO
        has_readme = any(name.lower() == 'readme.md' for name in names)
        if is_part(folder):
            return NOTHING
        if self._has_card(names) or (has_readme and self.holds_weights(folder, names)):
            return NOTHING if self._is_network(folder) else CARRIES
        return HINTS if self._hints(folder, names) else NOTHING

    def _is_network(self, folder: str) -> bool:
        """Whether a folder holds a network of the pipeline above it, of which a card is a part."""
        above = os.path.dirname(folder)
        return folder != self.files.root_of(folder) and self.files.exists(
            os.path.join(above, _PIPELINE)
        )

    def _says_so(self, folder: str, names: list[str]) -> bool:
        for name in names:
            if name.lower() == 'readme.md':
                card = self.reader.card(from_here(os.path.join(folder, name)))
                if isinstance(card, Card) and card.flavor == 'model':
                    return True
        if CONFIG_NAME in names:
            config = self._config_of(folder)
            if config.release and os.path.abspath(config.folder) == folder:
                return True
        if not _HUB_FILES.isdisjoint(names) or snapshot_name(folder):
            return True
        return len(self.release_manifests(folder, names, stop=True)) == 1

    def release_manifests(
        self, folder: str, names: list[str], *, stop: bool = False
    ) -> dict[str, str]:
        """The manifests in a folder that describe a release: name of the file -> of the release.

        With ``stop``, none where they describe several: then each file is a release of its own.
        """
        found: dict[str, str] = {}
        for name in names:
            if name.startswith('.') or not _may_describe(name):
                continue
            manifest = self.reader.manifest(from_here(os.path.join(folder, name)))
            if isinstance(manifest, Manifest) and _describes_model(manifest):
                found[name] = _name_in(manifest)
                if stop and len(set(found.values()) - {''}) > 1:
                    return {}
        return dict(list(found.items())[:1]) if stop else found

    def holds_weights(
        self, folder: str, names: list[str], root: str = '', *, software: bool = False
    ) -> bool:
        """Whether weights lie in a folder, as seen from a release around it: ``root``.

        A folder named like a file is none.
        """
        inside = os.path.relpath(folder, root).replace(os.sep, '/') + '/' if root else ''
        inside = '' if inside == './' else inside
        return any(
            is_model_file(name)
            and is_given(inside + name, name, software=software)
            and not self.files.is_folder(os.path.join(folder, name))
            for name in names
        )

    def _has_card(self, names: list[str]) -> bool:
        return any(is_card_name(name) and 'template' not in name.lower() for name in names)

    def _hints(self, folder: str, names: list[str]) -> bool:
        for name in names:
            lower = name.lower()
            if lower in ('model_licenses', 'model-licenses', 'model_cards', 'model-cards'):
                parts = self.files.names(os.path.join(folder, name))
                if any(part.lower() != 'readme.md' and 'template' not in part for part in parts):
                    return True
            if name == 'Modelfile' or _is_zoo(name):
                return True
            if is_license_name(name) and _is_for_a_model(name):
                if not self.files.is_folder(os.path.join(folder, name)):
                    return True
            inner = os.path.join(folder, name)
            if lower in DOCUMENTS and self.files.is_folder(inner):
                parts = self.files.names(inner)
                # software documents model cards, too
                if not is_package(names) and self._has_card(parts):
                    return True
                if any(_is_zoo(part) for part in parts) and folder == self.files.root_of(folder):
                    return True
        return self._offers_weights(folder, names)

    def _offers_weights(self, folder: str, names: list[str]) -> bool:
        """Whether the README of a repository has a heading over weights and links to some."""
        if folder != self.files.root_of(folder):
            return False
        for name in names:
            if name.lower() == 'readme.md':
                card = self.reader.card(from_here(os.path.join(folder, name)))
                text = card.text if isinstance(card, Card) and card.flavor == 'other' else ''
                software = is_package(names)
                return weights_named(text, software=software) is not None or bool(
                    _TERMS.search(text)
                )
        return False


def _is_zoo(name: str) -> bool:
    """Whether a document lists weights by its name."""
    return name.lower().replace('-', '_') == 'model_zoo.md'


def _is_for_a_model(name: str) -> bool:
    """Whether a license or policy by its name is that of a model: LICENSE-MODEL, USE_POLICY."""
    squeezed = name.lower().replace('-', '_')
    return artifact_of(name) == 'weights' or 'use_policy' in squeezed or 'usage_policy' in squeezed


#: Words in the names of parts lists in JSON, and of the metadata of pipelines.
_LISTS = ('bom', 'cdx', 'cyclonedx', 'spdx', 'meta.json', '_sm-', '_md-', '_lg-', '_trf-')


def _may_describe(name: str) -> bool:
    """Whether a file may be a manifest that describes a model, by its name."""
    syntax = formats.syntax_of(name)
    lower = name.lower()
    return syntax == 'yaml' or (syntax == 'json' and any(word in lower for word in _LISTS))


def _describes_model(manifest: Manifest) -> bool:
    """Whether a manifest is one of a release: by its format, or as the parts list of a model."""
    row = formats.BY_NAME.get(manifest.format)
    if row is None or row.is_release:
        return row is not None
    return any(word in manifest.text for word in _MODEL_TYPES.get(manifest.format, ()))


_MODEL_TYPES = {'cyclonedx': ('"machine-learning-model"',), 'spdx3': ('ai_AIPackage',)}
#: Where a manifest has the name of what it describes.
_NAMES: tuple[tuple[str, ...], ...] = (
    ('release', 'name'), ('package', 'name'), ('metadata', 'component', 'name'), ('name',),
)  # fmt: skip


def _name_in(manifest: Manifest) -> str:
    """What a manifest calls its release."""
    data = manifest.data
    lang = data.find(('lang',)) if data is not None and manifest.format == 'spacy' else None
    spoken = f'{lang.value}_' if lang is not None and lang.kind == 'scalar' else ''
    for route in _NAMES:
        node = data.find(route) if data is not None else None
        if node is not None and node.kind == 'scalar':
            return f'{spoken}{node.value}'
    return ''
