"""Weight files: which files they are, and what their header says.

One row for each format. Nothing here reads the weights themselves, so a file of 100 GB costs what
its header costs; nothing opens a pickle or runs code of the release.
"""

from __future__ import annotations

from collections.abc import Callable

from owlint_rules.model.subjects import Weights

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.inputs.window import Window


class WeightFormat:
    """A format of weight files, or several that start alike.

    ``title`` is what people call such a file, ``shown`` the content of one. ``endings`` are those
    of its names, in lower case, ``model_endings`` those that nothing but a model has. ``promised``
    tells that the endings promise the format: with other content such a file is broken. ``magic``
    tells by the first bytes whether a file is in the format, None where nothing marks it; the first
    row that knows them wins. ``read`` fills in the facts and faults from the file and its first
    bytes. ``reads_all`` tells that it does so whatever these are, since it says best what is wrong.
    ``sample`` is a small sound file, which tests cut off and damage; where it takes a program to
    write one, it stands in the tests.
    """

    __slots__ = (
        'endings', 'magic', 'model_endings', 'name', 'promised', 'read', 'reads_all', 'sample',
        'shown', 'title',
    )  # fmt: skip

    def __init__(
        self,
        name: str,
        title: str,
        shown: str,
        *,
        endings: tuple[str, ...],
        model_endings: tuple[str, ...] = (),
        promised: bool = True,
        magic: Callable[[bytes], bool] | None,
        read: Callable[[Window, bytes, Weights], None],
        reads_all: bool = False,
        sample: bytes = b'',
    ) -> None:
        self.name = name
        self.title = title
        self.shown = shown
        self.endings = (*model_endings, *endings)
        self.model_endings = model_endings
        self.promised = promised
        self.magic = magic
        self.read = read
        self.reads_all = reads_all
        self.sample = sample


def _safetensors(window: Window, head: bytes, weights: Weights) -> None:
    from owlint.inputs.safetensors import read_safetensors

    read_safetensors(window, weights)


def _gguf(window: Window, head: bytes, weights: Weights) -> None:
    if not head.startswith(b'GGUF'):
        weights.format = 'gguf'
        weights.faults.append(
            "the file does not start with 'GGUF'; it is of another format, cut off or an "
            'error page that was saved in its place'
        )
        return
    from owlint.inputs.gguf import read_gguf
    from owlint.inputs.shards import missing_splits

    read_gguf(window, weights)
    weights.missing_shards = missing_splits(weights)


def _onnx(window: Window, head: bytes, weights: Weights) -> None:
    from owlint.inputs.onnx import read_onnx
    from owlint.inputs.shards import missing_files

    weights.missing_shards = missing_files(read_onnx(window, weights), weights)


def _pickle(window: Window, head: bytes, weights: Weights) -> None:
    from owlint.inputs.other_weights import PICKLE

    weights.format, weights.runs_code = 'pickle', PICKLE


def _zip(window: Window, head: bytes, weights: Weights) -> None:
    from owlint.inputs.other_weights import read_zip

    read_zip(window, weights)


def _hdf5(window: Window, head: bytes, weights: Weights) -> None:
    from owlint.inputs.other_weights import read_hdf5

    read_hdf5(window, head, weights)


def _numpy(window: Window, head: bytes, weights: Weights) -> None:
    from owlint.inputs.other_weights import read_npy

    read_npy(window, weights)


def _tflite(window: Window, head: bytes, weights: Weights) -> None:
    from owlint.inputs.other_weights import read_tflite

    read_tflite(window, head, weights)


#: What can begin a pickle behind its protocol: frame, mark, global, container, number …
_FIRST_OPCODES = b'\x95(c}])\x8a\x8bKMJGXT\x8cUBC\x8e\x96NI\x88\x89\x8f.'

FORMATS = (
    WeightFormat(
        'gguf', 'GGUF file', 'GGUF', endings=(), model_endings=('.gguf',),
        magic=lambda head: head.startswith(b'GGUF'), read=_gguf, reads_all=True,
    ),
    # before pickle: the length of a header may look like the first bytes of one
    WeightFormat(
        'safetensors', 'safetensors file', 'safetensors', endings=(),
        model_endings=('.safetensors',), read=_safetensors, reads_all=True,
        magic=lambda head: (
            len(head) > 8 and head[8] == 0x7B and int.from_bytes(head[:8], 'little') < 1 << 27
        ),
    ),
    WeightFormat(
        'onnx', 'ONNX file', 'ONNX', endings=(), model_endings=('.onnx',),
        magic=None, read=_onnx, reads_all=True,
    ),
    # archives of PyTorch, NumPy and Keras; the reader tells them apart
    WeightFormat(
        'zip', 'weight file', 'a zip archive', endings=('.keras', '.npz'), promised=False,
        magic=lambda head: head.startswith((b'PK\x03\x04', b'PK\x05\x06')), read=_zip,
    ),
    WeightFormat(
        'hdf5', 'HDF5 file', 'HDF5', endings=('.h5', '.hdf5'),
        magic=lambda head: head.startswith(b'\x89HDF\r\n\x1a\n'), read=_hdf5,
    ),
    WeightFormat(
        'numpy', 'NumPy file', 'a NumPy array', endings=('.npy',),
        magic=lambda head: head.startswith(b'\x93NUMPY'), read=_numpy,
    ),
    WeightFormat(
        'tflite', 'TFLite file', 'TFLite', endings=(), model_endings=('.tflite',),
        magic=lambda head: head[4:8] == b'TFL3', read=_tflite,
    ),
    WeightFormat(
        'pickle', 'weight file', 'a Python pickle',
        endings=('.bin', '.pkl', '.pickle', '.joblib'),
        model_endings=('.pt', '.pth', '.ckpt', '.pdparams'), promised=False,
        magic=lambda head: (
            len(head) > 2 and head[0] == 0x80 and 2 <= head[1] <= 5 and head[2] in _FIRST_OPCODES
        ),
        read=_pickle,
    ),
    # known by their names alone
    WeightFormat(
        'other', 'weight file', 'a weight file', endings=('.msgpack', '.pb'),
        model_endings=(
            '.nemo', '.caffemodel', '.pdiparams', '.weights', '.mlmodel', '.mnn', '.rknn', '.hef',
            '.litertlm', '.pte', '.ptl', '.ort', '.llamafile', '.skops', '.mar', '.pth.tar', '.t7',
        ),
        promised=False, magic=None, read=lambda window, head, weights: None,
    ),
)  # fmt: skip

#: Endings of names, in lower case, of files that may hold weights or list files that do.
WEIGHT_ENDINGS = (
    *(ending for row in FORMATS for ending in row.endings),
    '.safetensors.index.json', '.bin.index.json',
)  # fmt: skip
#: Endings of files that are model weights in any folder.
MODEL_ENDINGS = tuple(ending for row in FORMATS for ending in row.model_endings)
#: ``COPYING.weights`` holds terms.
_TERMS = ('license', 'licence', 'copying', 'notice')
_PROMISED = {ending: row for row in FORMATS if row.promised for ending in row.endings}
#: Formats that common runtimes load, and what people call a file of one.
_TITLES = {
    **{row.name: row.title for row in FORMATS},
    'pointer': 'pointer file',
    'safetensors-index': 'shard index',
}


def is_weight_name(name: str) -> bool:
    """Whether a file of this name may hold weights, or lists files that do."""
    name = name.lower()
    if name.startswith(_TERMS):
        return False
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

    weights = Weights(shown, file=file)
    window = open_window(file)
    with window.raw:
        weights.size = window.size
        _read(window, weights)
    weights.usual = weights.format in _TITLES
    if weights.format == 'pickle-index':
        weights.title = 'shard index'
    else:
        weights.title = _TITLES.get(weights.format, weights.title)
    return weights


def _read(window: Window, weights: Weights) -> None:
    from owlint.inputs.other_weights import HEAD, PICKLE, is_path_list, is_pickle_name
    from owlint.inputs.pointers import is_pointer, read_pointer

    name = weights.name.lower()
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
    promised = _PROMISED.get(name[max(0, name.rfind('.')) :])
    if not head:
        weights.format = promised.name if promised is not None else ''
        weights.faults.append('the file is empty')
        return
    found = next((row for row in FORMATS if row.magic is not None and row.magic(head)), None)
    if promised is not None and found is not None and found is not promised:
        weights.faults.append(
            f'the name promises {promised.shown}, but the content is {found.shown}'
        )
    row = found or promised
    if row is not None and (row is found or row.reads_all):
        row.read(window, head, weights)
    elif row is not None:
        weights.format = row.name
        weights.faults.append(
            f'the file does not start like {row.shown}; it is of another format or broken'
        )
    if not weights.format and name.endswith('.pth') and is_path_list(head):
        weights.format = 'path-list'
    elif not weights.format and not name.endswith('.bin') and is_pickle_name(name):
        # Old protocols and compressed pickles have no mark of their own.
        weights.format = 'pickle'
        weights.runs_code = f'by its name {PICKLE}'
