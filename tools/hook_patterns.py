"""What the published hooks take: made from the patterns by which the readers choose files.

``.pre-commit-hooks.yaml`` is written by hand but for its lines ``files`` and ``exclude`` and the
list of formats in the sentence of the hook for manifests.
"""

from __future__ import annotations

import re

from owlint import kinds
from owlint.inputs.weights import WEIGHT_ENDINGS
from owlint_rules.formats import FORMATS, files_pattern

_CARDS = rf'(?:^|/){kinds.CARD}$'
_MANIFESTS = {'files': rf'(?i)(?:^|/)(?:{files_pattern()})$', 'exclude': r'(?:^|/)\.'}
_WEIGHTS = '|'.join(map(re.escape, WEIGHT_ENDINGS)) + r'|\.(?:safetensors|bin)\.index\.[^/]+\.json'

#: Hook -> its lines; those of a hook that is not named here are written by hand.
PATTERNS = {
    'owlint-model-card': {'files': _CARDS},
    'owlint-license': {
        'files': rf'(?:^|/)(?:{kinds.LICENSE})$|(?:^|/){kinds.LICENSES_FOLDER}$|{_CARDS}',
        'exclude': kinds.OTHER,
    },
    'owlint-manifest': _MANIFESTS,
    'owlint-validate': _MANIFESTS,
    'owlint-weights': {'files': rf'(?i)(?:{_WEIGHTS})$'},
}


def hooks_file(text: str) -> str:
    """``.pre-commit-hooks.yaml`` with the lines of today."""
    begin, *hooks = re.split(r'^(?=- id: )', text, flags=re.MULTILINE)
    return begin + ''.join(map(_hook, hooks))


def _hook(text: str) -> str:
    name = text.partition('\n')[0].removeprefix('- id: ')
    for key, pattern in PATTERNS.get(name, {}).items():
        old = re.search(rf'^  {key}: .*$', text, re.MULTILINE)
        if old is None:
            raise ValueError(f'the hook {name} lacks its line `{key}`')
        text = text.replace(old.group(), f"  {key}: '{pattern}'")
    if name == 'owlint-manifest':
        titles = ', '.join(dict.fromkeys(row.title for row in FORMATS))
        return re.sub(r'(?<=by their content: ).*?(?=\."$)', titles, text, flags=re.MULTILINE)
    return text
