"""Weight files: which files they are, and what their header says.

Nothing here reads the weights themselves, so a file of 100 GB costs what its
header costs; nothing opens a pickle or runs code of the release.
"""

from __future__ import annotations

from owlint_rules.subjects import Weights

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.inputs.window import Window

#: Endings of names, in lower case, of files that may hold weights.
WEIGHT_ENDINGS = (
    '.safetensors', '.gguf', '.onnx', '.bin', '.pt', '.pth', '.ckpt', '.pkl', '.pickle', '.joblib',
    '.pdparams', '.h5', '.hdf5', '.keras', '.tflite', '.npy', '.npz', '.safetensors.index.json',
    '.bin.index.json',
)  # fmt: skip

#: Format that an ending promises; other endings are used for several formats.
_PROMISES = {
    '.safetensors': 'safetensors', '.gguf': 'gguf', '.h5': 'hdf5', '.hdf5': 'hdf5',
    '.tflite': 'tflite', '.npy': 'numpy',
}  # fmt: skip
_SHOWN = {
    'gguf': 'GGUF', 'zip': 'a zip archive', 'hdf5': 'HDF5', 'numpy': 'a NumPy array',
    'tflite': 'TFLite', 'pickle': 'a Python pickle', 'safetensors': 'safetensors',
}  # fmt: skip


def is_weight_name(name: str) -> bool:
    """Whether a file of this name may hold weights, or lists files that do."""
    name = name.lower()
    return name.endswith(WEIGHT_ENDINGS) or is_index_name(name)


def is_index_name(name: str) -> bool:
    """Whether a name is that of an index of shards (``model.safetensors.index.fp16.json``)."""
    name = name.lower()
    return name.endswith('.json') and ('.safetensors.index.' in name or '.bin.index.' in name)


def read_weights(file: str, shown: str) -> Weights:
    """What the header of a weight file says.

    ``file`` opens it, ``shown`` is its path for people. Every defect of the
    content is in ``faults``; OSError says that the file cannot be opened or
    read, and is the only error.
    """
    from owlint.inputs.window import open_window
    from owlint_rules.subjects import Weights

    weights = Weights(shown, file=file)
    window = open_window(file)
    with window.raw:
        weights.size = window.size
        _read(window, weights)
    return weights


def _read(window: Window, weights: Weights) -> None:
    from owlint.inputs.other_weights import HEAD, format_of, is_pickle_name, read_other
    from owlint.inputs.pointers import is_pointer, read_pointer

    name = weights.name.lower()
    promised = _PROMISES.get(name[max(0, name.rfind('.')) :], '')
    head = window.read(0, HEAD)
    if is_pointer(head):
        read_pointer(head, weights)
        if is_pickle_name(name):
            weights.runs_code = 'named like a Python pickle; the file itself is not here to be seen'
        return
    if is_index_name(name):
        from owlint.inputs.shards import read_index

        read_index(window, weights)
        return
    if not head:
        weights.format = 'onnx' if name.endswith('.onnx') else promised
        weights.faults.append('the file is empty')
        return
    found = format_of(head)
    if name.endswith('.onnx'):
        promised = 'onnx'
    if promised and found and found != promised:
        weights.faults.append(
            f'the name promises {"ONNX" if promised == "onnx" else _SHOWN[promised]}, '
            f'but the content is {_SHOWN[found]}'
        )
    what = found or promised
    if what == 'safetensors':
        from owlint.inputs.safetensors import read_safetensors

        read_safetensors(window, weights)
    elif what == 'gguf':
        if found != 'gguf':
            weights.format = 'gguf'
            weights.faults.append(
                "the file does not start with 'GGUF': it is of another format, cut off or an "
                'error page that was saved in its place'
            )
            return
        from owlint.inputs.gguf import read_gguf
        from owlint.inputs.shards import missing_splits

        read_gguf(window, weights)
        weights.missing_shards = missing_splits(weights)
    elif what == 'onnx':
        from owlint.inputs.onnx import read_onnx
        from owlint.inputs.shards import missing_files

        weights.missing_shards = missing_files(read_onnx(window, weights), weights)
    elif found:
        read_other(window, head, weights, found)
    elif promised:
        weights.format = promised
        weights.faults.append(
            f'the file does not start like {_SHOWN[promised]}: it is of another format or broken'
        )
    if not weights.format and not name.endswith('.bin') and is_pickle_name(name):
        # Old protocols and compressed pickles have no mark of their own.
        from owlint.inputs.other_weights import PICKLE

        weights.format = 'pickle'
        weights.runs_code = f'by its name {PICKLE}'
