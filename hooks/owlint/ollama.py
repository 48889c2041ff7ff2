"""The store of Ollama: a manifest for each model and tag, whose parts are blobs named by hash."""

from __future__ import annotations

import json
import os

from owlint.files import Unreadable
from owlint_rules.model.subjects import LicenseText, Release, Weights

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.files import Files
    from owlint.reader import Reader

_PARTS = 'application/vnd.ollama.image.'
_LONGEST = 65_536
#: The registry and the owner that names of models leave out.
_USUAL = ('registry.ollama.ai', 'library')


def store_of(folder: str) -> str:
    """The store that a folder of manifests lies in, '' for other folders."""
    store, found, _ = (folder + os.sep).partition(os.sep + 'manifests' + os.sep)
    return store if found and os.path.isdir(os.path.join(store, 'blobs')) else ''


def manifests_in(folder: str, files: Files) -> frozenset[str]:
    """The names of the manifests in a folder of the store."""
    if not store_of(folder):
        return frozenset()
    return frozenset(name for name in files.names(folder) if _parts(folder, name, files))


def name_of(path: str) -> str:
    """What Ollama calls the model of a manifest: ``owl:7b``; '' for other paths."""
    folder, tag = os.path.split(path)
    store = store_of(folder)
    if not store or os.path.isdir(path):
        return ''
    steps = folder[len(os.path.join(store, 'manifests')) + 1 :].split(os.sep)
    for usual in _USUAL:
        if len(steps) > 1 and steps[0] == usual:
            steps.pop(0)
    return f'{"/".join(steps)}:{tag}'


def gather(path: str, release: Release, files: Files, reader: Reader) -> None:
    """Read the weights and license texts that a manifest names."""
    folder, name = os.path.split(path)
    blobs = os.path.join(store_of(folder), 'blobs')
    for kind, digest in _parts(folder, name, files):
        blob = os.path.join(blobs, digest.replace(':', '-'))
        if kind in ('model', 'adapter') and os.path.isfile(blob):
            weights = reader.weights(blob)
            if isinstance(weights, Weights):
                release.weights.append(weights)
        elif kind == 'license' and os.path.isfile(blob):
            text = reader.license(blob)
            if isinstance(text, LicenseText):
                text.artifact = 'weights'
                release.licenses.append(text)


def _parts(folder: str, name: str, files: Files) -> list[tuple[str, str]]:
    """The parts that a manifest of the store lists: kind and digest; none for other files."""
    try:
        data = json.loads(files.read_bytes(os.path.join(folder, name), _LONGEST))
        layers = [(one['mediaType'], one['digest']) for one in data['layers']]
    except (Unreadable, ValueError, LookupError, TypeError, RecursionError):
        return []
    return [
        (kind[len(_PARTS) :], digest)
        for kind, digest in layers
        if isinstance(kind, str) and kind.startswith(_PARTS) and _is_digest(digest)
    ]


def _is_digest(digest: object) -> bool:
    """Whether a digest is one and no path that leads elsewhere."""
    return isinstance(digest, str) and digest.startswith('sha256:') and digest[7:].isalnum()
