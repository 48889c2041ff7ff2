"""What recognition answers with: a match, its changes and its clauses."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.clauses import Clause
    from owlint_rules.licenses.recognition.copyright import Copyright

EXACT, MODIFIED, CUSTOM, POINTER, UNKNOWN = 'exact', 'modified', 'custom', 'pointer', 'unknown'


class Change:
    """One difference from the reference text.

    ``kind`` is ``added``, ``removed`` or ``replaced``; ``line`` counts from 1
    in the file (for removed words: where they would stand). ``text`` is for
    people; ``old`` and ``new`` are the words of the reference and of the file.
    ``restricts`` says that a word in it can take away rights.
    """

    __slots__ = ('kind', 'line', 'new', 'old', 'restricts', 'text')

    def __init__(
        self, kind: str, line: int, old: str, new: str, *, restricts: bool = False
    ) -> None:
        self.kind = kind
        self.line = line
        self.old = old
        self.new = new
        self.restricts = restricts
        if kind == 'replaced':
            self.text = f'"{_short(old)}" became "{_short(new)}"'
        else:
            self.text = _short(new if kind == 'added' else old)

    def __repr__(self) -> str:
        return f'Change({self.kind!r}, {self.line}, {self.text!r})'


class Placeholder:
    """A slot that somebody should have filled, as it stands in the file."""

    __slots__ = ('line', 'text')

    def __init__(self, line: int, text: str) -> None:
        self.line = line
        self.text = text

    def __repr__(self) -> str:
        return f'Placeholder({self.line}, {self.text!r})'


class Match:
    """What a text is.

    ``status``: ``exact`` (a standard text, harmless edits aside), ``modified``
    (a known text with ``changes``), ``custom`` (a known text that no SPDX id
    names, unchanged), ``pointer`` (a short text that sends the reader
    elsewhere), ``unknown``. ``license`` is the key of the license record, or
    the SPDX id in lower case; ``variant`` says which reference text it is.
    ``similarity`` is information, nothing was decided by it. ``parts`` lists
    the licenses of a file that holds several, each with its lines;
    ``policy`` says that the text is a use policy beside a license, not one.
    """

    __slots__ = (
        'changes', 'clauses', 'copyrights', 'end_line', 'license', 'notes', 'parts',
        'placeholders', 'policy', 'similarity', 'spdx', 'start_line', 'status', 'title', 'variant',
    )  # fmt: skip

    def __init__(self, status: str) -> None:
        self.status = status
        self.license: str | None = None
        self.spdx: str | None = None
        self.title = ''
        self.variant = ''
        self.similarity = 0.0
        self.changes: list[Change] = []
        self.clauses: list[Clause] = []
        self.notes: list[str] = []
        self.parts: list[Match] = []
        self.placeholders: list[Placeholder] = []
        self.copyrights: list[Copyright] = []
        self.policy = False
        self.start_line = 1
        self.end_line = 1

    def __repr__(self) -> str:
        return f'Match({self.status!r}, {self.license!r}, {len(self.changes)} changes)'

    @property
    def version(self) -> str:
        """Another name of ``variant``: which text of the license this is."""
        return self.variant


def _short(text: str, limit: int = 400) -> str:
    """Text for a message: one line, not without end."""
    text = ' '.join(text.split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + '…'
