"""Manifests that the tests of the Model Openness Framework write, and ways to evaluate them."""

from __future__ import annotations

from owlint.inputs.manifest import read_manifest
from owlint_rules.definitions.mof import evaluate_mof
from owlint_rules.definitions.mof_result import MofResult
from owlint_rules.vocab.mof import COMPONENTS

HEAD = """framework:
  name: Model Openness Framework
  version: '1.0'
  date: '2024-12-15'
release:
  name: example-7b
  producer: Example Lab
"""

CLASS_3 = [c.name for c in COMPONENTS if c.level == 3 and c.required]
CLASS_2 = CLASS_3 + [c.name for c in COMPONENTS if c.level == 2 and c.required]
CLASS_1 = CLASS_2 + [c.name for c in COMPONENTS if c.level == 1 and c.required]


def manifest(*items: str, license: str = '{}') -> str:
    """A manifest; an item is a name, or a name and what is written behind ``license:``."""
    lines = [f'{HEAD}  license: {license}\n  components:']
    for item in items:
        name, sep, text = item.partition('=')
        lines.append(f'    - name: {name}')
        if sep:
            lines.append(f'      license: {text}')
    return '\n'.join(lines) + ('' if items else ' []') + '\n'


def evaluate(text: str, profile: str = 'mof') -> MofResult:
    read = read_manifest('mof.yml', text)
    assert read.syntax_error is None
    assert read.format == 'mof'
    return evaluate_mof(read.data, profile)


def status(text: str, name: str, profile: str = 'mof') -> str:
    return evaluate(text, profile).components[name].status


def noted(result: MofResult) -> list[str]:
    return [note.name for note in result.notes]


def under(names: list[str], text: str = 'MIT') -> list[str]:
    return [f'{name}={text}' for name in names]


def without(names: list[str], *gone: str) -> list[str]:
    return [name for name in names if name not in gone]
