"""The parsed things that rules look at. Readers in the program make them; rules only read them.

All offsets are character offsets into ``subject.text``, which decodes the
file's bytes one to one (a byte-order mark stays as its first character, line
endings stay as they are), so an offset always leads back to the bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from owlint_rules.finding import Place, Route

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.configured import Configuration
    from owlint_rules.header.long_form import LongForm
    from owlint_rules.licenses.identify import Match
    from owlint_rules.manifest._faults import Fault
    from owlint_rules.manifest._statements import Statement

#: Gives the first faults of a manifest, and the number of all.
Validator = Callable[['Manifest'], 'tuple[list[Fault], int]']

#: License statements of one weight header that are looked at; real ones have one to three.
STATEMENTS = 20
_LICENSE_KEYS = (
    'general.license',
    'general.license.name',
    'general.license.link',
    'modelspec.license',
    'model_license',
)

#: The five artifacts of a release that may each carry a license of their own.
ARTIFACTS = ('weights', 'code', 'data', 'documents')


#: Keys of a mapping that are looked through one by one.
_FEW = 32


class Node:
    """One value of a structured document (YAML, TOML, JSON) with its position.

    ``kind`` is ``map``, ``list`` or ``scalar``. ``value`` is a list of
    ``(key, value)`` node pairs, a list of nodes, or the scalar's text as
    written, quotes and escapes resolved. ``type`` is what the YAML 1.1 reader
    takes a scalar for: ``str``, ``bool``, ``int``, ``float``, ``null``,
    ``timestamp``, or another tag in full. ``style`` is None for a plain
    scalar, else its quote or block character. ``start`` and ``end`` are
    character offsets into the whole file.
    """

    __slots__ = ('_pairs', 'end', 'kind', 'start', 'style', 'type', 'value')

    def __init__(
        self, kind: str, value: Any, start: int, end: int, type: str, style: str | None = None
    ) -> None:
        self.kind = kind
        self.value = value
        self.start = start
        self.end = end
        self.type = type
        self.style = style

    def items(self) -> Iterator[tuple[str, Node]]:
        """Key text and value of a mapping, in file order; nothing for other kinds."""
        if self.kind == 'map':
            for key, value in self.value:
                if key.kind == 'scalar':
                    yield key.value, value

    def get(self, name: str) -> Node | None:
        """The value of a key; the last one when the key is repeated, as most readers do."""
        pair = self._pair(name)
        return None if pair is None else pair[1]

    def key(self, name: str) -> Node | None:
        """The key node of the pair that ``get`` answers with."""
        pair = self._pair(name)
        return None if pair is None else pair[0]

    def _pair(self, name: str) -> tuple[Node, Node] | None:
        if self.kind != 'map':
            return None
        pairs: list[tuple[Node, Node]] = self.value
        if len(pairs) > _FEW:
            # as many findings as keys may ask for one each
            known: tuple[int, dict[str, tuple[Node, Node]]] | None = getattr(self, '_pairs', None)
            if known is None or known[0] != len(pairs):
                by_name = {pair[0].value: pair for pair in pairs if pair[0].kind == 'scalar'}
                known = self._pairs = len(pairs), by_name
            return known[1].get(name)
        found = None
        for pair in pairs:
            if pair[0].kind == 'scalar' and pair[0].value == name:
                found = pair
        return found

    def find(self, route: Route) -> Node | None:
        """The node that a route leads to, or None."""
        node: Node | None = self
        for step in route:
            if node is None:
                return None
            if isinstance(step, int):
                if node.kind != 'list' or not 0 <= step < len(node.value):
                    return None
                node = node.value[step]
            else:
                node = node.get(step)
        return node

    def texts(self) -> list[tuple[Route, Node]]:
        """The scalars of a value that may be one text or a list of texts, with their routes."""
        if self.kind == 'scalar':
            return [((), self)]
        if self.kind == 'list':
            return [((i,), item) for i, item in enumerate(self.value) if item.kind == 'scalar']
        return []

    @property
    def is_null(self) -> bool:
        return self.kind == 'scalar' and self.type == 'null'

    def walk(self, route: Route = ()) -> Iterator[tuple[Route, Node]]:
        """This node and all below it, each once, however often it is aliased."""
        seen: set[int] = set()
        stack: list[tuple[Route, Node]] = [(route, self)]
        while stack:
            here, node = stack.pop()
            if id(node) in seen:
                continue
            seen.add(id(node))
            yield here, node
            if node.kind == 'map':
                stack.extend(
                    ((*here, key.value), value)
                    for key, value in reversed(node.value)
                    if key.kind == 'scalar'
                )
            elif node.kind == 'list':
                stack.extend(
                    ((*here, i), item) for i, item in reversed(list(enumerate(node.value)))
                )


_LINE_END = re.compile(r'\r\n|\r|\n')


def line_starts(text: str) -> list[int]:
    """The offset of each line; LF, CRLF and a bare CR end lines, as editors and YAML see them."""
    return [0, *(match.end() for match in _LINE_END.finditer(text))]


class Problem:
    """Something a reader met that keeps a file from being read as it should.

    ``name`` is the name of the ``OWL9nn`` rule that reports it.
    """

    __slots__ = ('message', 'name', 'offset')

    def __init__(self, name: str, message: str, offset: int = 0) -> None:
        self.name = name
        self.message = message
        self.offset = offset


class Subject:
    """What all subjects share: a path, a text and places in it.

    ``path`` is how the file is shown to people: relative to the working
    folder, with ``/``. ``file`` opens it. ``text`` is empty for binary files.
    """

    kind = ''

    def __init__(self, path: str, text: str = '', *, file: str = '') -> None:
        self.path = path
        self.file = file or path
        self.text = text
        self.data: Node | None = None
        self.problems: list[Problem] = []
        self._lines: list[int] | None = None

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition('/')[2]

    def at(self, *route: str | int, key: bool = False) -> Place:
        """The place of a value in the subject's data, or of its key."""
        return Place(self, route, key=key)

    def span(self, start: int, end: int | None = None) -> Place:
        """A stretch of the subject's text."""
        return Place(self, span=(start, start if end is None else end))

    @property
    def lines(self) -> list[int]:
        """The offset at which each line starts."""
        if self._lines is None:
            self._lines = line_starts(self.text)
        return self._lines

    def line(self, number: int) -> Place:
        """A whole line of the text, counted from 1, without its line ending."""
        starts = self.lines
        index = min(max(number, 1), len(starts)) - 1
        start = starts[index]
        end = starts[index + 1] if index + 1 < len(starts) else len(self.text)
        return self.span(start, start + len(self.text[start:end].rstrip('\r\n')))

    def locate(self, place: Place) -> tuple[int, int]:
        """Character offsets of a place; where a route ends early, of the last step that exists."""
        if place.span is not None:
            return place.span
        node = self.data
        if node is None:
            return 0, 0
        for index, step in enumerate(place.route):
            parent = node
            if isinstance(step, int):
                if parent.kind != 'list' or not 0 <= step < len(parent.value):
                    break
                node = parent.value[step]
            else:
                found = parent.get(step)
                if found is None:
                    break
                last = index == len(place.route) - 1
                if last and place.key:
                    found = parent.key(step) or found
                node = found
            assert node is not None
        return node.start, node.end


class Unread(Subject):
    """A file that could not be read at all; its problems say why."""

    kind = 'input'


class Block:
    """The front matter of a card, as the hub's client cuts it out.

    ``start`` and ``end`` are the offsets of the YAML text between the two
    ``---`` lines; ``opening`` and ``closing`` are those of the lines themselves.
    """

    __slots__ = ('closing', 'end', 'opening', 'start')

    def __init__(self, opening: int, start: int, end: int, closing: int) -> None:
        self.opening = opening
        self.start = start
        self.end = end
        self.closing = closing


class Card(Subject):
    """A README.md with, or meant to have, front matter.

    ``flavor`` is ``model``, ``dataset``, ``space``, ``template`` or ``other``
    (front matter of some other tool, or an ordinary README); rules about
    model cards look at ``model`` only. ``block`` is None when the hub's client
    would find no front matter; ``defect`` then names what is wrong with the
    nearest thing to it (see the card reader). ``lost_at`` is then where that
    thing stands, and ``lost`` the same when it is certain that it was meant as
    front matter. ``syntax_error`` is the YAML reader's own message with its
    offset. ``cache`` holds what rules work out once for all of them.
    """

    kind = 'card'

    def __init__(self, path: str, text: str, *, file: str = '') -> None:
        super().__init__(path, text, file=file)
        self.flavor = 'other'
        self.block: Block | None = None
        self.defect = ''
        self.defect_at = 0
        self.lost: Block | None = None
        self.lost_at: Block | None = None
        self.syntax_error: tuple[str, int] | None = None
        self.body = 0
        self.cache: dict[str, Any] = {}
        self._fields: dict[str, tuple[Node, Node]] | None = None

    @property
    def fields(self) -> dict[str, tuple[Node, Node]]:
        """Key and value nodes of the front matter by name; a repeated key counts last."""
        if self._fields is None:
            data = self.data
            if data is None or data.kind != 'map':
                self._fields = {}
            else:
                self._fields = {
                    pair[0].value: pair for pair in data.value if pair[0].kind == 'scalar'
                }
        return self._fields

    def get(self, name: str) -> Node | None:
        """A top-level value of the front matter."""
        return self.data.get(name) if self.data is not None else None


class LicenseText(Subject):
    """A file that states license terms.

    ``artifact`` is the part of the release it covers, from its name or the
    configuration: one of ARTIFACTS, or '' for the whole release. ``role`` is
    ``license``, ``policy`` (use policies are terms too), ``notice`` or
    ``copyright``. ``appointed`` tells that the configuration says what it covers.
    """

    kind = 'license'

    def __init__(self, path: str, text: str, *, file: str = '') -> None:
        super().__init__(path, text, file=file)
        self.artifact = ''
        self.role = 'license'
        self.appointed = False
        self._match: Match | None = None

    @property
    def match(self) -> Match:
        """What the text is; recognized at the first question and then remembered."""
        if self._match is None:
            from owlint_rules.licenses.identify import identify

            self._match = identify(self.text)
        return self._match


class Tag:
    """A machine-readable line of a source header: ``SPDX-License-Identifier: MIT``."""

    __slots__ = ('end', 'name', 'start', 'value')

    def __init__(self, name: str, value: str, start: int, end: int) -> None:
        self.name = name
        self.value = value
        self.start = start
        self.end = end


class SourceHeader(Subject):
    """The comment lines at the head of a source file.

    ``style`` is a key of the comment style table, '' when the language is not
    known. ``tags`` are the SPDX tags found, with offsets of their values.
    ``insert_at`` is where a new header goes (after shebang, encoding line and
    XML declaration), -1 when no place is safe. ``generated`` tells files that
    no person edits.

    ``notices`` are copyright lines without a tag. ``long_form`` is license
    wording in the head comment (see header/long_form.py). ``elsewhere`` are
    the statements about this file in its ``.license`` file or a REUSE.toml,
    named by ``elsewhere_path``; ``own_counts`` is False when these take the
    place of the file's own tags. ``reuse`` tells that the repository follows
    the REUSE specification. ``scoped_path`` is the path relative to the
    configuration's folder, for its globs; the shown path when ''.
    """

    kind = 'header'

    def __init__(self, path: str, text: str, *, file: str = '') -> None:
        super().__init__(path, text, file=file)
        self.style = ''
        self.tags: list[Tag] = []
        self.insert_at = 0
        self.generated = False
        self.notices: list[Tag] = []
        self.long_form: LongForm | None = None
        self.elsewhere: list[tuple[str, str]] = []
        self.elsewhere_path = ''
        self.own_counts = True
        self.reuse = False
        self.scoped_path = ''


class Manifest(Subject):
    """A release manifest; ``format`` says which (``mof`` …), ``data`` holds it.

    ``syntax`` is what it is written in: ``yaml``, ``json``, ``toml``, ``xml``,
    ``tags`` (SPDX tag-value) or ``modelfile``. ``data`` has the same shape in
    each of them.
    """

    kind = 'manifest'

    def __init__(self, path: str, text: str, *, file: str = '') -> None:
        super().__init__(path, text, file=file)
        self.format = ''
        self.syntax = 'yaml'
        self.syntax_error: tuple[str, int] | None = None
        self._statements: list[Statement] | None = None

    @property
    def statements(self) -> list[Statement]:
        """What it says about licenses, in file order; read at the first question."""
        if self._statements is None:
            from owlint_rules.manifest._statements import statements_of

            self._statements = statements_of(self)
        return self._statements


class Weights(Subject):
    """A weight file, known by its header alone.

    ``format`` is ``safetensors``, ``gguf``, ``onnx``, ``pickle``, ``hdf5``,
    ``tflite``, ``numpy``, ``safetensors-index``, ``pointer`` (Git LFS or xet:
    the file is present in the release, its bytes are elsewhere) or ''.
    ``metadata`` are the header's own keys that matter (license, base model …)
    as text. ``faults`` are violations of the format, in plain words;
    ``unchecked`` says what was beyond the reader's limits, so nothing is known
    of it. ``title`` is what people call a file of the format, ``usual`` that common
    runtimes load it. ``dtypes`` counts parameters per tensor type. ``runs_code`` says why
    loading the file can run code, '' when it cannot. ``missing_shards`` are
    files that the header or index names and that are not beside it. ``sidecars``
    are the licenses that a ``.license`` file or a REUSE.toml gives it: (shown
    path, line, expression).
    """

    kind = 'weights'

    def __init__(self, path: str, *, file: str = '') -> None:
        super().__init__(path, '', file=file)
        self.format = ''
        self.title = 'weight file'
        self.usual = False
        self.size = 0
        self.metadata: dict[str, str] = {}
        self.base_models: list[str] = []
        self.datasets: list[str] = []
        self.architecture = ''
        self.dtypes: dict[str, int] = {}
        self.parameters = 0
        self.tensors = 0
        self.faults: list[str] = []
        self.unchecked: list[str] = []
        self.runs_code = ''
        self.missing_shards: list[str] = []
        self.pointer: dict[str, str] = {}
        self.sidecars: list[tuple[str, int, str]] = []

    @property
    def licenses(self) -> list[tuple[str, str]]:
        """The header's license statements as (key, value), those that a format defines first.

        There are at most STATEMENTS of them. A value may be a whole text; a single line that
        is too long for a name or an expression is cut, and ends in an ellipsis so that nobody
        takes it for one.
        """
        own = [key for key in _LICENSE_KEYS if self.metadata.get(key)]
        for key, value in self.metadata.items():
            if len(own) >= STATEMENTS:
                break
            if value and key not in _LICENSE_KEYS and 'license' in key.lower():
                own.append(key)
        found = []
        for key in own:
            value = self.metadata[key]
            if len(value) > 1_000 and (key not in _LICENSE_KEYS or '\n' not in value):
                value = value[:400] + ' …'
            found.append((key, value))
        return found


class Release(Subject):
    """A folder with a model in it, and what was read of it.

    ``path`` is the folder ('.' for the working folder itself). ``files`` are
    the paths of all its files relative to it, sub-releases left out.
    ``texts`` are other documents that were read for evidence (configuration
    of the model, data sheets, further cards), by relative path; ``cards`` are
    those of them that are model cards by their name. ``above`` are the license
    files of the folders above, up to the repository's root: not part of the
    release, but they may cover it in the repository. ``nearby`` are the cards
    of base models, and of their base models, that lie in the same repository,
    by the name that the base model is called by. ``results`` are the files of
    ``.eval_results``, in which the hub keeps results of evaluations. ``training``
    are the texts of training code, by relative path. ``cache`` holds what is
    worked out once for all rules and verdicts.
    """

    kind = 'release'

    def __init__(self, path: str, *, file: str = '') -> None:
        super().__init__(path, '', file=file)
        self.files: list[str] = []
        self.card: Card | None = None
        self.cards: list[Card] = []
        self.licenses: list[LicenseText] = []
        self.above: list[LicenseText] = []
        self.manifests: list[Manifest] = []
        self.weights: list[Weights] = []
        self.headers: list[SourceHeader] = []
        self.nearby: dict[str, Card] = {}
        self.results: list[Manifest] = []
        self.texts: dict[str, str] = {}
        self.training: dict[str, str] = {}
        self.truncated = False
        self.cache: dict[str, Any] = {}

    def shown(self, relative: str) -> str:
        """A file of the release as it is shown to people."""
        return relative if self.path == '.' else f'{self.path}/{relative}'

    def inside(self, shown: str) -> str:
        """The way back from ``shown``; a path that is not of the release stays as it is."""
        return shown if self.path == '.' else shown.removeprefix(self.path + '/')


class Options:
    """What configuration and command line tell the rules.

    ``stated_license`` comes from ``--license`` or the configuration: the
    license that the release is under when no file says so. ``year`` and
    ``holder`` fill copyright lines and come from nowhere else.
    ``definitions`` are those of the configuration's own, by id.
    ``configuration`` is the file they come from, for places in it. ``validator``
    gives the first faults of a manifest and the number of all, where whole
    documents are to be validated. ``every`` asks for all findings, beyond the
    number that anybody reads: a fix mends them in one step.
    """

    def __init__(
        self,
        *,
        stated_license: str = '',
        year: str = '',
        holder: str = '',
        header: Mapping[str, Any] | None = None,
        release: Mapping[str, Any] | None = None,
        claims: Sequence[str] = (),
        definitions: Mapping[str, Mapping[str, Any]] | None = None,
        rules: Mapping[str, Mapping[str, Any]] | None = None,
        strict: bool = False,
        add_license_from_file: bool = False,
        configuration: Configuration | None = None,
        validator: Validator | None = None,
        every: bool = False,
    ) -> None:
        self.validator = validator
        self.every = every
        self.configuration = configuration
        self.stated_license = stated_license
        self.year = year
        self.holder = holder
        self.header = dict(header or {})
        self.release = dict(release or {})
        self.claims = list(claims)
        self.definitions = dict(definitions or {})
        self.rules = dict(rules or {})
        self.strict = strict
        self.add_license_from_file = add_license_from_file

    def rule(self, code: str) -> Mapping[str, Any]:
        """The configuration table of one rule, empty when there is none."""
        return self.rules.get(code, {})
