"""Whether a document of a known format is about a model or data at all. No rule."""

from __future__ import annotations

from owlint_rules.model.node import Node
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import entries, scalar
from owlint_rules.statements.manifests.spdx import is_software_address, is_software_package

#: Types of CycloneDX components that make a release of models or data of a document.
_MODEL_TYPES = frozenset({'machine-learning-model', 'data'})
#: Types of the component that a document is about which make it one about software.
_SOFTWARE_TYPES = frozenset(
    {
        'application', 'framework', 'library', 'container', 'platform', 'operating-system',
        'device', 'device-driver', 'firmware', 'file',
    }
)  # fmt: skip
_SPDX3_MODELS = ('ai_AIPackage', 'dataset_DatasetPackage')


def is_about_others(manifest: Manifest) -> bool:
    """Whether a document is a parts list of software, or no description of a dataset.

    A document that could not be read whole may still speak of a model behind the fault.
    """
    data = manifest.data
    if manifest.syntax_error is not None or manifest.problems or data is None or data.kind != 'map':
        return False
    if manifest.format == 'cyclonedx':
        return _is_software_bom(data)
    if manifest.format == 'spdx2':
        return _is_software_spdx(data)
    if manifest.format == 'spdx3':
        return not any(name in manifest.text for name in _SPDX3_MODELS)
    return manifest.format == 'croissant' and not _is_dataset(data)


def _is_software_bom(data: Node) -> bool:
    """Whether the main component, or all that have none above them, are software."""
    from owlint_rules.statements.manifests.bom import holders

    for _, item in holders(data):
        if scalar(item.get('type')) in _MODEL_TYPES or item.get('modelCard') is not None:
            return False
    main = data.find(('metadata', 'component'))
    if main is not None:
        return scalar(main.get('type')) in _SOFTWARE_TYPES
    parts = [item for _, item in entries(data.get('components'))]
    return bool(parts) and all(is_software_address(scalar(item.get('purl'))) for item in parts)


def _is_software_spdx(data: Node) -> bool:
    packages = [item for _, item in entries(data.get('packages'))]
    software = [item for item in packages if is_software_package(item)]
    return bool(software) and all(item in software or _is_folder(item) for item in packages)


def _is_folder(package: Node) -> bool:
    """Whether a package only stands for the folder that a scanner looked through."""
    return scalar(package.get('primaryPackagePurpose')).upper() in ('FILE', 'OTHER', 'ARCHIVE') or (
        'DocumentRoot' in scalar(package.get('SPDXID'))
    )


def _is_dataset(data: Node) -> bool:
    """Whether the outermost thing is a dataset, by its type, or has none."""
    stated = data.get('@type')
    if stated is None or data.get('@graph') is not None:
        return True
    names = [one for _, one in stated.texts()] if stated.kind == 'list' else [stated]
    return any(scalar(one).rpartition(':')[2].rpartition('/')[2] == 'Dataset' for one in names)
