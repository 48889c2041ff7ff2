"""One thing that a release says about its terms, as plain data."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.equivalence import Keys

#: What a statement may be about. ``everything`` is the code and the weights together.
WEIGHTS, CODE, DATA, DOCUMENTS, EVERYTHING = 'weights', 'code', 'data', 'documents', 'everything'
#: The same for what is no artifact of the release itself.
DEMO, OUTPUT, OTHER_MODEL = 'demo', 'output', 'other-model'
#: What a statement may say.
LICENSE, RESTRICTION, PERMISSION, BASE = 'license', 'restriction', 'permission', 'base'
#: How sure it is: the words bind, or they only advise, intend or hint.
STATES, SUGGESTS = 'states', 'suggests'
#: Who chooses among several licenses: the recipient, or the words leave it open.
CHOSEN, OPEN = 'chosen', 'open'
#: What a restriction limits.
RESTRICTIONS = (
    'non-commercial', 'research-only', 'field-of-use', 'policy', 'registration',
    'no-redistribution', 'territory', 'threshold', 'training-other-models', 'no-changes',
    'other',
)  # fmt: skip
#: How a release relates to its base model.
RELATIONS = (
    'finetune', 'adapter', 'quantized', 'merge', 'distilled', 'data-generator', 'unknown',
)  # fmt: skip


class NamedLicense:
    """A license as some words name it.

    ``name`` is as written ('' for a bare pointer: "see the LICENSE file"),
    ``ids`` are the ids of the hub or of SPDX that it may mean (several for a
    name without its version, none for an unknown one), ``keys`` the same in
    the form that ``licenses.equivalence`` compares, ``link`` the address or file that
    the words lead to.
    """

    __slots__ = ('ids', 'keys', 'link', 'name')

    def __init__(
        self, name: str, ids: tuple[str, ...] = (), keys: Keys = frozenset(), link: str = ''
    ) -> None:
        self.name = name
        self.ids = ids
        self.keys = keys
        self.link = link

    def __repr__(self) -> str:
        return f'NamedLicense({self.name!r}, {self.ids!r}, link={self.link!r})'


class Base:
    """A model that the release was made from: ``name`` is ``org/name`` when ``is_id``, else words.

    ``relation`` is one of RELATIONS.
    """

    __slots__ = ('is_id', 'name', 'relation')

    def __init__(self, name: str, relation: str, *, is_id: bool) -> None:
        self.name = name
        self.relation = relation
        self.is_id = is_id

    def __repr__(self) -> str:
        return f'Base({self.name!r}, {self.relation!r})'


class Passage:
    """One place that says something about the terms of an artifact.

    ``license`` is set for the kind ``license``, ``restriction`` (one of
    RESTRICTIONS) for ``restriction``, ``base`` for ``base``. ``start`` and
    ``end`` are character offsets into the text that was read, and ``words`` is
    what stands there. ``about`` is the name of the one model that a row or an
    item speaks of, '' when it is not told apart. ``choice`` is the same for all
    licenses of one choice, 0 for none, and ``chooser`` who makes it.
    """

    __slots__ = (
        'about', 'artifact', 'base', 'certainty', 'choice', 'chooser', 'end', 'kind', 'license',
        'restriction', 'source', 'start', 'words',
    )  # fmt: skip

    def __init__(
        self,
        artifact: str,
        kind: str,
        start: int,
        end: int,
        words: str,
        *,
        certainty: str = STATES,
        license: NamedLicense | None = None,
        restriction: str = '',
        base: Base | None = None,
        source: str = 'card-prose',
        about: str = '',
    ) -> None:
        self.artifact = artifact
        self.kind = kind
        self.start = start
        self.end = end
        self.words = words
        self.certainty = certainty
        self.license = license
        self.restriction = restriction
        self.base = base
        self.source = source
        self.about = about
        self.choice, self.chooser = 0, ''

    def __repr__(self) -> str:
        what = self.license or self.restriction or self.base or ''
        return (
            f'Passage({self.artifact}, {self.kind}, {what}, {self.certainty}, '
            f'{self.start}-{self.end}, {self.words!r})'
        )
