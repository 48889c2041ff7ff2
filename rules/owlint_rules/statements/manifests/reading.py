"""What release manifests of every format say about licenses, as one list of statements.

No rule of its own. Each format names a function (``formats.py``) that walks the manifest's data
and yields a statement for every place that states a license, right or wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.formats import BY_NAME
from owlint_rules.lazy import load
from owlint_rules.model.node import Node, Route
from owlint_rules.model.subjects import Manifest

#: What a field holds by its format: an SPDX expression, one SPDX identifier, a free name,
#: an address, a label of the platform's own, a license text, nothing that is prescribed, or a
#: classifier of a Python package.
EXPRESSION, ID, NAME, URL, LABEL, TEXT, FREE, CLASSIFIER = (
    'expression',
    'id',
    'name',
    'url',
    'label',
    'text',
    'free',
    'classifier',
)

#: Words that stand where a license should and name none.
NO_LICENSE = frozenset(
    {
        '', 'unknown', 'other', 'none', 'undefined', 'null', 'n/a', 'na', 'tbd', 'todo',
        'public', 'custom', 'see license', 'unspecified', 'not specified', 'noassertion',
        'license', 'licence', 'license.txt', 'license.md',
    }
)  # fmt: skip
#: Endings of files that hold weights and nothing else.
WEIGHT_FILES = ('.safetensors', '.gguf', '.onnx', '.pt', '.pth', '.ckpt', '.tflite', '.keras')
#: Most statements of one manifest that are looked at.
MAX_STATEMENTS = 20_000


class Statement:
    """One place of a manifest that says which license something has.

    ``what`` names the thing as people know it. ``artifact`` is one of
    ARTIFACTS or '' for the whole of what the manifest describes. ``value`` is
    the text as written, ``route`` its place. ``kind`` is what the format wants
    there. ``role`` is ``declared``, ``concluded``, ``observed`` or ``document``
    (the license of the manifest itself). ``own`` tells that it is about the
    release and not about something that it uses or cites.
    """

    __slots__ = ('artifact', 'kind', 'own', 'role', 'route', 'value', 'what')

    def __init__(
        self,
        what: str,
        value: str,
        route: Route,
        kind: str = EXPRESSION,
        *,
        artifact: str = '',
        role: str = 'declared',
        own: bool = True,
    ) -> None:
        self.what = what
        self.value = value
        self.route = route
        self.kind = kind
        self.artifact = artifact
        self.role = role
        self.own = own

    def __repr__(self) -> str:
        return f'Statement({self.what!r}, {self.value!r}, {self.route!r}, {self.kind!r})'


def statements_of(manifest: Manifest) -> list[Statement]:
    """What a manifest says about licenses, in file order; nothing when it could not be read.

    Read at the first question and then remembered.
    """
    known: list[Statement] | None = manifest.cache.get('statements')
    if known is None:
        known = manifest.cache['statements'] = _read(manifest)
    return known


def _read(manifest: Manifest) -> list[Statement]:
    row = BY_NAME.get(manifest.format)
    if row is None or manifest.data is None or manifest.data.kind != 'map':
        return []
    reader = load('statements.manifests.' + row.statements)
    found: list[Statement] = []
    for statement in reader(manifest, manifest.data):
        found.append(statement)
        if len(found) >= MAX_STATEMENTS:
            break
    return found


def scalar(node: Node | None) -> str:
    """The text of a scalar without blanks around it, '' for anything else and for null."""
    if node is None or node.kind != 'scalar' or node.type == 'null':
        return ''
    return str(node.value).strip()


def entries(node: Node | None) -> Iterator[tuple[int, Node]]:
    """The mappings of a list with their positions."""
    if node is not None and node.kind == 'list':
        for index, item in enumerate(node.value):
            if item.kind == 'map':
                yield index, item


def names_in(node: Node | None, *keys: str) -> Iterator[tuple[Route, Node]]:
    """The texts of a value that is one text, a mapping with one under a key, or a list of these.

    Answers with routes below the value.
    """
    if node is None:
        return
    items = (
        [((i,), item) for i, item in enumerate(node.value)] if node.kind == 'list' else [((), node)]
    )
    for route, item in items:
        if item.kind == 'scalar' and not item.is_null:
            yield route, item
        elif item.kind == 'map':
            for key in keys:
                found = item.get(key)
                if found is not None and found.kind == 'scalar' and not found.is_null:
                    yield (*route, key), found
                    break


def release_statements(manifest: Manifest, artifact: str) -> list[Statement]:
    """What a manifest says about one artifact of the release that it describes.

    Statements about the artifact itself count; only where there are none, those
    for the whole of what the manifest describes. What was only observed in
    files, and the license of the manifest itself, are left out.
    """
    own = [
        one
        for one in statements_of(manifest)
        if one.own and one.role in ('declared', 'concluded') and one.value
    ]
    return [one for one in own if one.artifact == artifact] or [
        one for one in own if not one.artifact
    ]
