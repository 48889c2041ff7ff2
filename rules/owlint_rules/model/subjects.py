"""The parsed things that rules look at. Readers in the program make them; rules only read them.

All offsets are character offsets into ``subject.text``, which decodes the
file's bytes one to one (a byte-order mark stays as its first character, line
endings stay as they are), so an offset always leads back to the bytes.
"""

from __future__ import annotations

from owlint_rules.model.node import Node
from owlint_rules.model.subject import Place, Subject

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


class Block:
    """The front matter of a card, as the Hub's client cuts it out.

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
    model cards look at ``model`` only. ``block`` is None when the Hub's client
    would find no front matter; ``defect`` then names what is wrong with the
    nearest thing to it (see the card reader). ``lost_at`` is then where that
    thing stands, and ``lost`` the same when it is certain that it was meant as
    front matter. ``syntax_error`` says what is wrong with the YAML, with its
    offset.
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
    ``cache`` holds what the text was recognized as.
    """

    kind = 'license'

    def __init__(self, path: str, text: str, *, file: str = '') -> None:
        super().__init__(path, text, file=file)
        self.artifact = ''
        self.role = 'license'
        self.appointed = False
        #: whether the card states the id of another license, whose text this ought to be
        self.doubted = False
        #: whether the card names the license of this file, or a README the file
        self.named = False
        #: for a short text, the license texts of the folders above
        self.above: list[LicenseText] = []


class Tag:
    """A machine-readable line of a source header: ``SPDX-License-Identifier: MIT``."""

    __slots__ = ('end', 'name', 'start', 'value')

    def __init__(self, name: str, value: str, start: int, end: int) -> None:
        self.name = name
        self.value = value
        self.start = start
        self.end = end


class SharedStatements(Subject):
    """A file that states the licenses of many others (REUSE.toml, dep5); told of once for all."""

    kind = 'configuration'


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
    named by ``elsewhere_path``, and ``elsewhere_places`` where those of a REUSE.toml stand, None
    for others; ``own_counts`` is False when these take the place of the file's own tags.
    ``reuse`` tells that the repository follows the REUSE specification. ``scoped_path`` is the
    path relative to the configuration's folder, for its globs; the shown path when ''.
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
        self.elsewhere_places: list[Place | None] = []
        self.elsewhere_path = ''
        self.own_counts = True
        self.reuse = False
        self.scoped_path = ''


class Manifest(Subject):
    """A release manifest; ``format`` says which (``mof`` …), ``data`` holds it.

    ``syntax`` is what it is written in: ``yaml``, ``json``, ``toml``, ``xml``,
    ``tags`` (SPDX tag-value) or ``modelfile``. ``data`` has the same shape in
    each of them. ``unmatched`` are patterns in it that no file beside it matches. ``beside``
    are the license files beside that of a package in which no model shows. ``cache``
    holds the license statements that were read of it.
    """

    kind = 'manifest'

    def __init__(self, path: str, text: str, *, file: str = '') -> None:
        super().__init__(path, text, file=file)
        self.format = ''
        self.syntax = 'yaml'
        self.syntax_error: tuple[str, int] | None = None
        self.unmatched: frozenset[str] = frozenset()
        self.beside: list[LicenseText] = []


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
            if len(value) > 1_000 and '\n' not in value:
                value = value[:400] + ' …'
            found.append((key, value))
        return found


#: What `owlint lock` writes beside the card.
LOCK_NAME = 'owlint.lock'


class Release(Subject):
    """A folder with a model in it, and what was read of it.

    ``path`` is the folder ('.' for the working folder itself). ``files`` are
    the paths of all its files relative to it, sub-releases left out, and
    ``ignored`` those that git leaves out, so that what is published lacks them;
    ``untracked`` those that git does not know yet, as far as that was asked.
    ``texts`` are other documents that were read for evidence (configuration
    of the model, data sheets, further cards), by relative path; ``cards`` are
    those of them that are model cards by their name. ``above`` are the license
    files of the folders above, up to the repository's root: not part of the
    release, but they may cover it in the repository. ``nearby`` are the cards
    of base models, and of their base models, that lie in the same repository,
    by the name that the base model is called by. ``results`` are the files of
    ``.eval_results``, in which the Hub keeps results of evaluations. ``training``
    are the texts of training code, by relative path, ``scripts`` those of programs that fetch
    weights or build images of them. ``lock`` is its owlint.lock.
    ``sidecars`` are the licenses that a ``.license`` file or a REUSE.toml gives its card.
    ``cache`` holds what is worked out once for all rules and verdicts.
    """

    kind = 'release'

    def __init__(self, path: str, *, file: str = '') -> None:
        super().__init__(path, '', file=file)
        self.files: list[str] = []
        self.ignored: list[str] = []
        self.untracked: list[str] = []
        self.card: Card | None = None
        self.cards: list[Card] = []
        self.licenses: list[LicenseText] = []
        self.above: list[LicenseText] = []
        self.manifests: list[Manifest] = []
        self.lock: Manifest | None = None
        self.weights: list[Weights] = []
        self.headers: list[SourceHeader] = []
        self.nearby: dict[str, Card] = {}
        self.results: list[Manifest] = []
        self.texts: dict[str, str] = {}
        self.training: dict[str, str] = {}
        self.scripts: dict[str, str] = {}
        self.sidecars: list[tuple[str, int, str]] = []
        self.truncated = False

    def shown(self, relative: str) -> str:
        """A file of the release as it is shown to people."""
        return relative if self.path == '.' else f'{self.path}/{relative}'

    def read_text(self, relative: str) -> Subject | None:
        """A settings file, a document or code of the release by itself, when it was read."""
        read = (self.texts, self.training, self.scripts)
        text = next((known[relative] for known in read if known.get(relative)), '')
        return Subject(self.shown(relative), text, file=f'{self.file}/{relative}') if text else None

    def inside(self, shown: str) -> str:
        """The way back from ``shown``; a path that is not of the release stays as it is."""
        return shown if self.path == '.' else shown.removeprefix(self.path + '/')


class LongForm:
    """What a head comment says: ``name`` is an SPDX id, POINTER or OTHER, ``text`` its words.

    Where the words leave the version open, ``name`` is a family: GPL, LGPL,
    AGPL or BSD. ``start`` and ``end`` are offsets in the text that was given.
    """

    __slots__ = ('end', 'name', 'start', 'text')

    def __init__(self, name: str, text: str, start: int, end: int) -> None:
        self.name = name
        self.text = text
        self.start = start
        self.end = end
