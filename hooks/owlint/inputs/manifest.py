"""Release manifests: which format a text is in, and the text as a tree with positions.

A manifest of the Model Openness Framework is recognized by what it says, never
by its file name: projects call theirs ``mof.yml``, ``model.yaml`` or after the
model. The table of formats tells all of them apart.
"""

from __future__ import annotations

from owlint_rules.formats import recognize, syntax_of
from owlint_rules.model.subjects import Manifest

#: Characters of a file that are enough to recognize a manifest by.
HEAD = 65_536

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.inputs.tree import Tree


def looks_like_manifest(head: str, path: str = 'manifest.yaml') -> str:
    """The format of a manifest by its name and the head of its text, or '' for any other file."""
    name = path.replace('\\', '/').rpartition('/')[2]
    return recognize(name, head, syntax_of(name))[0]


def read_manifest(shown: str, text: str, file: str = '') -> Manifest:
    """Read a manifest; never raises.

    ``shown`` is the path as people see it, ``file`` the one that opens it. A
    text that is not of its syntax leaves ``data`` None (or what could be read)
    and says why in ``syntax_error``.
    """
    manifest = Manifest(shown, text, file=file)
    name = shown.replace('\\', '/').rpartition('/')[2]
    manifest.format, manifest.syntax = recognize(name, text[:HEAD], syntax_of(name) or 'yaml')
    tree = read_syntax(text, manifest.syntax)
    manifest.data = tree.node
    manifest.syntax_error = tree.error
    manifest.problems.extend(tree.problems)
    return manifest


def read_syntax(text: str, syntax: str) -> Tree:
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
    if syntax == 'dockerfile':
        from owlint.inputs.plain_formats import read_dockerfile

        return read_dockerfile(text)
    from owlint.inputs.yaml_tree import read_tree

    return read_tree(text)
