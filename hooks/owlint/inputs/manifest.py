"""Release manifests: which format a text is in, and the text as a tree with positions.

A manifest of the Model Openness Framework is recognized by what it says, never
by its file name: projects call theirs ``mof.yml``, ``model.yaml`` or after the
model. Other formats are told apart in ``recognize.py``.
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


TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.inputs.tree import Tree
    from owlint.inputs.yaml_tree import Tree as YamlTree


def looks_like_manifest(head: str, path: str = 'manifest.yaml') -> str:
    """The format of a manifest by its name and the head of its text, or '' for any other file."""
    from owlint.inputs.recognize import recognize
    from owlint.kinds import manifest_syntax

    name = path.replace('\\', '/').rpartition('/')[2]
    return recognize(name, head, manifest_syntax(name))[0]


def looks_like_mof(head: str) -> bool:
    """Whether a text is a Model Openness Framework manifest, of today or before 2025-04-18."""
    has_components = 'components' in head
    if 'openness' in head or 'Openness' in head or 'OPENNESS' in head:
        if 'model openness framework' in ' '.join(head.lower().split()) and (
            _FRAMEWORK_KEY.search(head) or (has_components and _COMPONENTS_KEY.search(head))
        ):
            return True
    if not has_components or ('license' not in head and 'component_path' not in head):
        return False
    if not _COMPONENTS_KEY.search(head):
        return False
    names = {match.group(1).strip() for match in _NAME.finditer(head)}
    return len(names & BY_NAME.keys()) >= _ENOUGH_NAMES


def read_manifest(shown: str, text: str, file: str = '') -> Manifest:
    """Read a manifest; never raises.

    ``shown`` is the path as people see it, ``file`` the one that opens it. A
    text that is not of its syntax leaves ``data`` None (or what could be read)
    and says why in ``syntax_error``.
    """
    from owlint.inputs.recognize import recognize
    from owlint.kinds import manifest_syntax

    manifest = Manifest(shown, text, file=file)
    name = shown.replace('\\', '/').rpartition('/')[2]
    manifest.format, manifest.syntax = recognize(name, text[:HEAD], manifest_syntax(name) or 'yaml')
    tree = read_syntax(text, manifest.syntax)
    manifest.data = tree.node
    manifest.syntax_error = tree.error
    manifest.problems.extend(tree.problems)
    return manifest


def read_syntax(text: str, syntax: str) -> Tree | YamlTree:
    """A text as a tree, by the reader of its syntax; never raises."""
    if syntax == 'json':
        from owlint.inputs.json_tree import read_json_tree

        return read_json_tree(text)
    if syntax == 'toml':
        from owlint.inputs.toml_tree import read_toml_tree

        return read_toml_tree(text)
    if syntax == 'xml':
        from owlint.inputs.xml_tree import read_xml_tree

        return read_xml_tree(text)
    if syntax == 'tags':
        from owlint.inputs.plain_formats import read_spdx_tags

        return read_spdx_tags(text)
    if syntax == 'modelfile':
        from owlint.inputs.plain_formats import read_modelfile

        return read_modelfile(text)
    from owlint.inputs.yaml_tree import read_tree

    return read_tree(text)
