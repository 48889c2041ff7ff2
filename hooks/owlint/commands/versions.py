"""The versions of Python and of the libraries that owlint works with, for reports of faults."""

from __future__ import annotations

import sys

#: Distributions that owlint imports, with those of its extras.
LIBRARIES = (
    'PyYAML', 'ruamel.yaml', 'tomli', 'huggingface_hub', 'cyclonedx-python-lib', 'spdx-tools',
    'spdx-python-model', 'check-jsonschema', 'validate-pyproject', 'mlcroissant', 'shtab',
)  # fmt: skip


def versions() -> str:
    """One line for Python and each library that is installed."""
    from importlib.metadata import PackageNotFoundError, version

    lines = [f'Python {sys.version.split()[0]} on {sys.platform}']
    for name in LIBRARIES:
        try:
            lines.append(f'{name} {version(name)}')
        except PackageNotFoundError:
            continue
        if name == 'PyYAML':
            import yaml

            lines[-1] += ' with libyaml' if hasattr(yaml, 'CSafeLoader') else ' without libyaml'
    return ''.join(f'  {line}\n' for line in lines)
