"""Release manifests: which format a text is in, and the text as a tree with positions.

A manifest is recognized by what it says, never by its file name: projects
call theirs ``mof.yml``, ``model.yaml`` or after the model.
"""

from __future__ import annotations

import re

from owlint_rules.subjects import Manifest
from owlint_rules.vocab.mof import BY_NAME

#: Characters of a file that are enough to recognize a manifest by.
HEAD = 65_536

#: How many known component names make a manifest of a file that does not name the framework.
_ENOUGH_NAMES = 3

_FRAMEWORK_KEY = re.compile(r"""^[ \t{,]*["']?framework["']?[ \t]*:""", re.M)
_COMPONENTS_KEY = re.compile(r"""^[ \t{,]*["']?components["']?[ \t]*:""", re.M)
_NAME = re.compile(r"""\bname["']?[ \t]*:[ \t]*["']?([A-Z][A-Za-z ()]{6,40})""")


def looks_like_manifest(head: str) -> str:
    """The format of a manifest by the head of its text, or '' for any other file.

    ``mof``: the Model Openness Framework, in the syntax of today or in the one
    before 2025-04-18.
    """
    has_components = 'components' in head
    if 'openness' in head or 'Openness' in head or 'OPENNESS' in head:
        if 'model openness framework' in ' '.join(head.lower().split()) and (
            _FRAMEWORK_KEY.search(head) or (has_components and _COMPONENTS_KEY.search(head))
        ):
            return 'mof'
    if not has_components or ('license' not in head and 'component_path' not in head):
        return ''
    if not _COMPONENTS_KEY.search(head):
        return ''
    names = {match.group(1).strip() for match in _NAME.finditer(head)}
    return 'mof' if len(names & BY_NAME.keys()) >= _ENOUGH_NAMES else ''


def read_manifest(shown: str, text: str, file: str = '') -> Manifest:
    """Read a manifest; never raises.

    ``shown`` is the path as people see it, ``file`` the one that opens it. A
    text that is no YAML leaves ``data`` None and says why in ``syntax_error``.
    """
    from owlint.inputs.yaml_tree import read_tree

    manifest = Manifest(shown, text, file=file)
    manifest.format = looks_like_manifest(text[:HEAD])
    tree = read_tree(text)
    manifest.data = tree.node
    manifest.syntax_error = tree.error
    manifest.problems.extend(tree.problems)
    return manifest
