"""What a rule says: a finding at a place, and the fix that would mend it.

Plain classes with slots instead of dataclasses or named tuples: importing
``dataclasses`` or ``typing`` would cost every commit several milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from owlint_rules.model.node import Route
from owlint_rules.model.subject import Place
from owlint_rules.text import clauses, sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.model.subject import Subject

#: Severities, mildest first. ``--fail-on`` compares positions in this tuple.
INFO, WARNING, ERROR = 'info', 'warning', 'error'
SEVERITIES = (INFO, WARNING, ERROR)

#: A safe fix never changes what a file says; an unsafe one may, so a person must ask for it.
SAFE, UNSAFE = 'safe', 'unsafe'


class Edit:
    """Replace the characters ``start`` to ``end`` of one subject's text by ``text``."""

    __slots__ = ('end', 'start', 'text')

    def __init__(self, start: int, end: int, text: str) -> None:
        self.start = start
        self.end = end
        self.text = text

    def __repr__(self) -> str:
        return f'Edit({self.start}, {self.end}, {self.text!r})'


class NewFile:
    """A file that a fix creates; never one that exists.

    ``path`` is relative to the folder that the finding's subject stands in
    (for a release: to the release), with ``/`` between its parts.
    """

    __slots__ = ('content', 'path')

    def __init__(self, path: str, content: bytes) -> None:
        self.path = path
        self.content = content


class Fix:
    """How to mend one finding.

    ``edits`` apply to ``subject`` (the finding's own when None). ``changes``
    lists the routes of structured data that may differ afterwards: the fix
    engine parses a YAML file before and after with two readers and drops the
    fix when anything else changed. ``None`` means that the data must stay
    exactly as it was.
    """

    __slots__ = ('changes', 'edits', 'new_files', 'safety', 'subject', 'title')

    def __init__(
        self,
        title: str,
        edits: Sequence[Edit] = (),
        *,
        safety: str = SAFE,
        new_files: Sequence[NewFile] = (),
        changes: Iterable[Route] = (),
        subject: Subject | None = None,
    ) -> None:
        self.title = title
        self.edits = list(edits)
        self.safety = safety
        self.new_files = list(new_files)
        self.changes = [tuple(route) for route in changes]
        self.subject = subject


class Finding:
    """One thing a rule has to say.

    A message is one clause: what a rule writes behind a semicolon goes to the help.
    ``severity`` None means the rule's own. ``fixable`` is SAFE, UNSAFE or None;
    when set, the rule's ``fix`` can be asked for the edits, and ``data`` is
    what it needs to remember for that. ``help`` is the next step for a person,
    one sentence. ``confidence`` is ``high`` or ``low``: a rule that guesses
    says so. ``related`` are further places that belong to the same finding. A
    ``weak`` finding is dropped where another one says more about the same value.
    """

    __slots__ = (
        'confidence',
        'data',
        'fixable',
        'help',
        'message',
        'place',
        'related',
        'severity',
        'weak',
    )

    def __init__(
        self,
        message: str,
        place: Place,
        *,
        severity: str | None = None,
        fixable: str | None = None,
        help: str = '',
        confidence: str = 'high',
        related: Sequence[tuple[Place, str]] = (),
        data: Any = None,
        weak: bool = False,
    ) -> None:
        self.message, *more = clauses(message)
        self.place = place
        self.severity = severity
        self.fixable = fixable
        self.help = ' '.join([*map(sentence, more), help]).rstrip()
        self.confidence = confidence
        self.related = list(related)
        self.data = data
        self.weak = weak
