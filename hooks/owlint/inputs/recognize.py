"""Which format a release manifest is in, by the head of its text.

Names narrow down which files are looked at (see ``kinds.py``); what a file
says decides. Only where a format prescribes a name and marks its content in no
way (package.json, Kaggle's metadata files) the name is part of the answer.
"""

from __future__ import annotations

import re

_BOM = (r'"bomFormat"\s*:\s*"CycloneDX"', 0)
#: The version may stand behind thousands of packages; the document's own id is the same in all.
_SPDX2 = (r'"spdxVersion"\s*:\s*"SPDX-2|"SPDXID"\s*:\s*"SPDXRef-DOCUMENT"', 0)
_CODEMETA = (r'"@context"\s*:[^{}]{0,400}codemeta', re.I)
_DATASET = (r'"@type"\s*:\s*\[?\s*"(?:sc:|schema:|https?://schema\.org/)?Dataset"', 0)
_MODELPACK = (r'"modelfs"\s*:\s*\{', 0)
_KAGGLE_DATASET = (r'"id"\s*:\s*"[\w-]+/[\w-]+"', 0)
_KAGGLE = {
    'model-metadata.json': '"ownerSlug"',
    'model-instance-metadata.json': '"modelSlug"',
    'dataset-metadata.json': '"licenses"',
}
_SPDX2_VERSION = (r"""spdxVersion["']?[ \t]*:[ \t]*["']?SPDX-2""", 0)
_KIT_PARTS = 'package|model|datasets|code|docs|prompts'
_PROJECT = (r"""^[ \t]*\[?[ \t]*["']?project["']?[ \t]*[\].=]""", re.M)
_POETRY = (r'^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*poetry[ \t]*\]', re.M)
_SPDX2_TAGS = (r'^SPDXVersion:[ \t]*SPDX-2', re.M)
_FROM = (r'^[ \t]*from[ \t]+\S', re.M | re.I)
#: What a Modelfile begins with, behind comments.
_FIRST = (r'(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*([A-Za-z]+)[ \t\n]', 0)


def _has(pattern: tuple[str, int], head: str) -> bool:
    """Search with a pattern that is compiled at its first use: most files need none of them."""
    return re.search(pattern[0], head, pattern[1]) is not None


def _has_key(words: str, head: str) -> bool:
    """Whether YAML has one of these keys at its outermost level, as far as a pattern can tell."""
    if head.lstrip().startswith('{'):
        return _has((rf"""[{{,\s]["']?(?:{words})["']?\s*:""", 0), head)
    return _has((rf"""^["']?(?:{words})["']?[ \t]*:""", re.M), head)


def recognize(name: str, head: str, syntax: str) -> tuple[str, str]:
    """(format, syntax) of a file by its name and the head of its text; format '' for none.

    The syntax is the one that the name promises, unless the text shows
    another: JSON is written into ``.spdx`` files too.
    """
    head = head.removeprefix('\ufeff')
    if syntax in ('json', 'tags', 'yaml') and head.lstrip(' \t\r\n').startswith('{'):
        found = _json(name.lower(), head)
        if found:
            return found, 'json'
        # JSON is YAML as well; what the framework's manifests say is looked for there
        syntax = 'yaml'
    test = _TESTS.get(syntax)
    return (test(name.lower(), head), syntax) if test is not None else ('', syntax)


def _json(name: str, head: str) -> str:
    if 'bomFormat' in head and _has(_BOM, head):
        return 'cyclonedx'
    if ('spdxVersion' in head or 'SPDXRef-DOCUMENT' in head) and _has(_SPDX2, head):
        return 'spdx2'
    if 'spdx.org/rdf/3' in head:
        return 'spdx3'
    if 'mlcommons.org/croissant' in head or ('"cr:' in head and _has(_DATASET, head)):
        return 'croissant'
    if name == 'codemeta.json' or ('codemeta' in head and _has(_CODEMETA, head)):
        return 'codemeta'
    if name == 'package.json':
        return 'package-json' if '"name"' in head or '"license' in head else ''
    if '"modelfs"' in head and '"descriptor"' in head and _has(_MODELPACK, head):
        return 'modelpack'
    if name in _KAGGLE and _KAGGLE[name] in head:
        return 'kaggle'
    if name == 'dataset-metadata.json' and '"title"' in head and _has(_KAGGLE_DATASET, head):
        return 'kaggle'
    return ''


def _yaml(name: str, head: str) -> str:
    if 'openness' in head or 'Openness' in head or 'OPENNESS' in head or 'components' in head:
        from owlint.inputs.manifest import looks_like_mof

        if looks_like_mof(head):
            return 'mof'
    if 'cff-version' in head and _has_key('cff-version', head):
        return 'citation'
    if (
        'manifestVersion' in head
        and _has_key('manifestVersion', head)
        and _has_key(_KIT_PARTS, head)
    ):
        return 'kitfile'
    if 'spdxVersion' in head and _has_key('spdxVersion', head) and _has(_SPDX2_VERSION, head):
        return 'spdx2'
    if name == 'mlmodel':
        return 'mlmodel' if _has_key('flavors', head) else ''
    if name == 'dvc.yaml':
        return 'dvc' if _has_key('artifacts', head) else ''
    return ''


def _xml(name: str, head: str) -> str:
    return 'cyclonedx' if '://cyclonedx.org/schema/bom/' in head else ''


def _toml(name: str, head: str) -> str:
    return 'pyproject' if _has(_PROJECT, head) or _has(_POETRY, head) else ''


def _tags(name: str, head: str) -> str:
    if _has(_SPDX2_TAGS, head):
        return 'spdx2'
    return ''


def _modelfile(name: str, head: str) -> str:
    if not _has(_FROM, head):
        return ''
    # documents and programs of such a name speak of `from` in their midst
    first = re.match(_FIRST[0], head.replace('\r\n', '\n'))
    from owlint.inputs.plain_formats import INSTRUCTIONS

    return 'modelfile' if first is not None and first.group(1).lower() in INSTRUCTIONS else ''


_TESTS = {'yaml': _yaml, 'xml': _xml, 'toml': _toml, 'tags': _tags, 'modelfile': _modelfile}
