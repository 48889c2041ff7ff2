"""What a policy says of an artifact, and why it does not let something pass. Plain data."""

from __future__ import annotations

from collections.abc import Iterable

from owlint_rules.model.evidence import Evidence
from owlint_rules.model.node import Route
from owlint_rules.model.policy import Policy
from owlint_rules.policy._entries import PROPERTIES, UNKNOWN, License
from owlint_rules.statements.statement import BASE, RESTRICTION, Statement

#: The artifacts that a policy speaks of.
ARTIFACTS = ('weights', 'base-models', 'datasets', 'code')
DENIED, NOT_KNOWN = 'denied', 'not known'


class Entry:
    """One entry of a list: its word in small letters, and the way to it in the table."""

    __slots__ = ('route', 'word')

    def __init__(self, word: str, route: Route) -> None:
        self.word = ' '.join(word.split()).lower()
        self.route = route

    @property
    def is_property(self) -> bool:
        return self.word in PROPERTIES


class Subject:
    """What terms are judged: an artifact of a release, or a work that it names.

    ``name`` is that of a work, '' for an artifact; ``folder`` is where the release lies, or its
    address. ``sure`` is false for a base model that a release only seems to have, ``by_name``
    where nothing but its name says so.
    """

    __slots__ = ('artifact', 'by_name', 'evidence', 'folder', 'name', 'sure', 'words')

    def __init__(
        self,
        artifact: str,
        words: str,
        folder: str,
        name: str = '',
        evidence: Evidence | None = None,
        *,
        sure: bool = True,
        by_name: bool = False,
    ) -> None:
        self.artifact = artifact
        self.words = words
        self.folder = folder
        self.name = name
        self.evidence = evidence
        self.sure = sure
        self.by_name = by_name

    @property
    def verb(self) -> str:
        many = self.words == 'the data' or self.words.startswith(('the weights', 'the data '))
        return 'are' if many else 'is'


class Refusal:
    """Why a policy does not let something pass.

    ``status`` is DENIED, or NOT_KNOWN where its terms do not tell. ``entry`` is what denies it,
    None for a list of what is allowed, which ``route`` leads to then. ``reason`` reads after the
    license. ``strict``: the policy denies what is not known.
    """

    __slots__ = (
        'entry',
        'evidence',
        'licenses',
        'policy',
        'reason',
        'route',
        'statement',
        'status',
        'strict',
        'subject',
    )

    def __init__(
        self,
        status: str,
        entry: Entry | None,
        route: Route,
        statement: Statement | None,
        licenses: list[License],
        reason: str,
        evidence: Evidence | None,
        *,
        strict: bool = False,
    ) -> None:
        self.status = status
        self.entry = entry
        self.route = route
        self.statement = statement
        self.licenses = licenses
        self.reason = reason
        self.evidence = evidence
        self.strict = strict
        self.policy: Policy
        self.subject: Subject

    @property
    def called(self) -> str:
        """What an exception calls the work: by its name, or by the folder of the release."""
        return self.subject.name or inside(self.subject.folder, self.policy.folder)

    @property
    def license(self) -> str:
        """What people call the license, '' when none is stated."""
        if self.statement is None:
            return ''
        records = [one.record for one in self.licenses if one.record is not None]
        if self.statement.kind == BASE and len(self.licenses) == len(records) == 1:
            return records[0].title
        return self.statement.name

    @property
    def is_in_words(self) -> bool:
        """Whether a sentence refuses it, and no license."""
        return self.statement is not None and self.statement.kind == RESTRICTION

    def says(self) -> str:
        """The license and what is said of it."""
        if self.is_in_words or self.reason.startswith(self.license):
            return self.reason
        return f'{self.license} {self.reason}'


class Lists:
    """What one policy says of one artifact."""

    __slots__ = ('allow', 'allow_route', 'deny')

    def __init__(self, policy: Policy, artifact: str) -> None:
        table = policy.table
        own = table.get(artifact, {})
        self.deny = [
            *_entries_of(own.get('deny', ()), (artifact, 'deny')),
            *_entries_of(table.get('deny', ()), ('deny',)),
        ]
        self.allow: list[Entry] | None = None
        self.allow_route: Route = ()
        for holder, route in ((table, ('allow',)), (own, (artifact, 'allow'))):
            if 'allow' in holder:
                # what a policy says of one artifact takes the place of what it says of all
                self.allow, self.allow_route = _entries_of(holder['allow'], route), route

    @property
    def unknown(self) -> Entry | None:
        """The entry that denies what is not known."""
        return next((one for one in self.deny if one.word == UNKNOWN), None)


def _entries_of(words: Iterable[str], route: Route) -> list[Entry]:
    return [Entry(word, (*route, index)) for index, word in enumerate(words)]


def inside(folder: str, top: str) -> str:
    """A release as a path below the folder of the configuration: ``models/barn``, ``.`` for it."""
    here, above = folder.replace('\\', '/').rstrip('/'), top.replace('\\', '/').rstrip('/')
    if here == above:
        return '.'
    return here.removeprefix(above + '/')
