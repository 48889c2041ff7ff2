"""What the files of a release say about how its model came from another. No rule of its own."""

from __future__ import annotations

from owlint_rules.lazy import lazy
from owlint_rules.model.subjects import Release

#: Tensor types that are not the result of quantization.
_FULL = frozenset({'F64', 'F32', 'F16', 'BF16', 'I64', 'I32', 'BOOL'})
#: Methods in `quantization_config` that store the weights in fewer bits.
_METHOD = lazy(r'"quant_method"\s*:\s*"([A-Za-z0-9_.-]{1,40})"')
_MERGE_FILES = ('mergekit_config.yml', 'mergekit_config.yaml')
_ADAPTER_FILES = (
    'adapter_model.safetensors',
    'adapter_model.bin',
    'pytorch_lora_weights.safetensors',
    'pytorch_lora_weights.bin',
)
#: Names of files that hold a whole model.
_WHOLE = lazy(r'(?:model|pytorch_model|diffusion_pytorch_model|consolidated)[.-]')


def adapter_file(release: Release) -> str:
    """The file that shows that the release is an adapter and no whole model, '' when none does."""
    names = [name for name in ('adapter_config.json', *_ADAPTER_FILES) if name in release.files]
    if not names:
        return gguf_adapter(release)
    for weights in release.weights:
        inside = release.inside(weights.path)
        if '/' not in inside and not inside.startswith(('adapter_', 'pytorch_lora')):
            return ''  # the adapter merged into a whole model beside it, perhaps
    return names[0]


def gguf_adapter(release: Release) -> str:
    """An adapter in GGUF form, where the release has nothing else."""
    files = [one for one in release.weights if one.format == 'gguf']
    if files and len(files) == len(release.weights):
        if all(one.metadata.get('general.type') == 'adapter' for one in files):
            return release.inside(files[0].path)
    return ''


def merge_file(release: Release) -> str:
    """The recipe of a merge, '' when there is none."""
    return next((name for name in _MERGE_FILES if name in release.files), '')


def quantization(release: Release) -> tuple[str, str]:
    """(file, how) when all weights of the release are quantized, else ('', '')."""
    config = release.texts.get('config.json', '')
    method = _METHOD.search(config) if '"quantization_config"' in config else None
    if method is not None:
        return 'config.json', method.group(1)
    files = [one for one in release.weights if one.format not in ('safetensors-index', 'pointer')]
    if not files or any(one.format != 'gguf' for one in files):
        return '', ''
    for one in files:
        types = set(one.dtypes) - _FULL
        if types:
            return release.inside(one.path), 'GGUF ' + max(types, key=lambda name: one.dtypes[name])
    return '', ''


def is_whole_and_full(release: Release) -> str:
    """A weight file when all of them are whole models in full precision, else ''.

    Only safetensors say both for certain; a configuration that speaks of
    quantization leaves it open.
    """
    config = release.texts.get('config.json')
    if config is None or 'quant' in config.lower():
        return ''
    files = [one for one in release.weights if one.format != 'safetensors-index']
    if not files or adapter_file(release):
        return ''
    for one in files:
        if one.format != 'safetensors' or one.faults or one.unchecked or not one.dtypes:
            return ''
        if not set(one.dtypes) <= _FULL or not set(one.dtypes) & {'F16', 'BF16', 'F32', 'F64'}:
            return ''
    names = [release.inside(one.path) for one in files]
    whole = [name for name in names if _WHOLE.match(name.rpartition('/')[2])]
    return whole[0] if len(whole) == len(names) else ''
