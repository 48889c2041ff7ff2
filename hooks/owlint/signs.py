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
#: Folders whose name says that they are a part of something.
_PARTS = WEIGHTS | MODELS | DATA | DOCUMENTS | ASSETS | CARDS
#: Folders that serve the work on software, besides those of tests and examples.
_TOOLS = frozenset(
    {'recipes', 'recipe', 'egs', 'scripts', 'tools', 'utils', 'configs', 'config', 'conf', 'docker'}
)
_MODEL_ONLY = ('.safetensors', '.gguf', '.onnx', '.tflite')
_MODEL_STEMS = ('pytorch_model', 'model', 'diffusion_pytorch_model', 'adapter_model', 'tf_model')
#: A heading over weights, and a link to weights.
_ZOO_HEADING = lazy(
    r'(?im)^(?:#{1,4}[ \t]+|\*\*)[^\n]{0,60}?'
    r'(?:model[ -]zoo|(?:pre-?trained|model|released?|download)'
    r'[ -]+(?:the )?(?:weights|models?|checkpoints?)|checkpoints?\b|weights\b|model card)'
)
_ENDINGS = r'\.(?:pth?|ckpt|safetensors|gguf|pdparams)\b'
_HUB = (
    r'https?://(?:huggingface\.co|modelscope\.cn/models|hf\.co)/'
    r'(?!datasets/|spaces/|papers/|docs/|collections/|blog/)[\w.-]+/[\w.-]+'
)
_FILE = (
    rf'(?i)\]\([^)\s]+\.(?:pth?|ckpt|safetensors|gguf|bin|onnx|pdparams)\)|https?://\S+{_ENDINGS}'
)
_WEIGHTS_FILE = lazy(_FILE)
_WEIGHTS_LINK = lazy(f'{_FILE}|{_HUB}')
#: The address of weights or of the page that has them.
_ADDRESS = lazy(rf'(?i){_HUB}|https?://[^\s)\]<>"]+?{_ENDINGS}')


def is_model_file(name: str) -> bool:
    """Whether a name is that of model weights for certain: ``.npy`` may be data."""
    lower = name.lower()
    if lower.endswith(MODEL_ENDINGS) or is_index_name(lower):
        return True
    stem, _, ending = lower.rpartition('.')
    return ending in ('bin', 'h5') and stem.startswith(_MODEL_STEMS)


def holds_model(names: list[str]) -> bool:
    """Whether a file among these names holds a model by its format, and no mere pickle."""
    return any(name.lower().endswith(_MODEL_ONLY) for name in names)


def weights_address(text: str) -> str:
    """The first address of weights below a heading over weights, '' for none."""
    heading = _ZOO_HEADING.search(text)
    found = _ADDRESS.search(text, heading.end()) if heading is not None else None
    return found.group().rstrip('.') if found is not None else ''


def is_package(names: list[str]) -> bool:
    """Whether a folder with these names is one of a software package."""
    return not _PACKAGE_FILES.isdisjoint(names)


#: Folders in which no release is looked for that does not say so itself.
_ASIDE = TRIALS | SHOWN | ELSEWHERE | _TOOLS


def is_aside(folder: str, root: str, kinds: Set[str] = _ASIDE) -> bool:
    """Whether a folder belongs to tests, examples or works of others within its repository."""
    if folder == root:
        return False
    return lies_in(folder[len(root) :].replace(os.sep, '/') + '/', kinds)


def enters(folder: str) -> bool:
    """Whether a folder below may hold what is given to people, by its own name."""
    return not lies_in(os.path.basename(folder) + '/', TRIALS, SHOWN, ELSEWHERE)


def snapshot_name(folder: str) -> str:
    """``org/name@revision`` of a snapshot in the hub's download cache, '' for other folders."""
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
            return SAYS_SO
        has_readme = any(name.lower() == 'readme.md' for name in names)
        # a folder `weights` with a README is a part of the release around it
        is_part = not _PARTS.isdisjoint(folders_of(os.path.basename(folder) + '/'))
        if is_part:
            return NOTHING
        if self._has_card(names) or (has_readme and self.holds_weights(folder, names)):
            return CARRIES
        return HINTS if self._hints(folder, names) else NOTHING

    def _says_so(self, folder: str, names: list[str]) -> bool:
        for name in names:
            path = os.path.join(folder, name)
            if name.lower() == 'readme.md' and os.path.isfile(path):
                card = self.reader.card(from_here(path))
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
            if name.startswith('.') or formats.syntax_of(name) != 'yaml':
                continue
            manifest = self.reader.manifest(from_here(os.path.join(folder, name)))
            if isinstance(manifest, Manifest):
                row = formats.BY_NAME.get(manifest.format)
                if row is not None and row.is_release:
                    found[name] = _name_in(manifest)
                    if stop and len(set(found.values()) - {''}) > 1:
                        return {}
        return dict(list(found.items())[:1]) if stop else found

    def holds_weights(self, folder: str, names: list[str]) -> bool:
        """Whether weights lie in a folder; a folder named like a file is none."""
        return any(
            is_model_file(name) and not os.path.isdir(os.path.join(folder, name)) for name in names
        )

    def _has_card(self, names: list[str]) -> bool:
        return any(is_card_name(name) and 'template' not in name.lower() for name in names)

    def _hints(self, folder: str, names: list[str]) -> bool:
        for name in names:
            lower = name.lower()
            if lower in ('model_licenses', 'model-licenses', 'model_cards', 'model-cards'):
                return True
            if name == 'Modelfile' or (is_license_name(name) and _is_for_a_model(name)):
                return True
            # software documents model cards, too
            if lower in DOCUMENTS and not is_package(names):
                inner = os.path.join(folder, name)
                if os.path.isdir(inner) and self._has_card(self.files.names(inner)):
                    return True
        return self._offers_weights(folder, names)

    def _offers_weights(self, folder: str, names: list[str]) -> bool:
        """Whether the README of a repository has a heading over weights and links to some."""
        if folder != self.files.root_of(folder):
            return False
        # a library tells which models of others it loads; one that gives out files is a release
        link = _WEIGHTS_FILE if is_package(names) else _WEIGHTS_LINK
        for name in names:
            if name.lower() == 'readme.md':
                card = self.reader.card(from_here(os.path.join(folder, name)))
                text = card.text if isinstance(card, Card) and card.flavor == 'other' else ''
                return bool(link.search(text) and _ZOO_HEADING.search(text))
        return False


def _is_for_a_model(name: str) -> bool:
    """Whether a license or policy by its name is that of a model: LICENSE-MODEL, USE_POLICY."""
    lower = name.lower()
    return artifact_of(name) == 'weights' or 'use_policy' in lower.replace('-', '_')


def _name_in(manifest: Manifest) -> str:
    """What a manifest calls its release."""
    data = manifest.data
    node = data.find(('release', 'name')) if data is not None else None
    if node is None and data is not None:
        node = data.find(('package', 'name'))
    return str(node.value) if node is not None and node.kind == 'scalar' else ''
