"""``owlint.lock``: what the Hub said of the models and data sets that a release is made from.

Written by ``owlint lock`` and read as any file of a release is: an entry that is not what the
command writes is told, and counts as one that is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from owlint_rules.licenses.facts.lookup import find
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.node import Node, Route
from owlint_rules.model.subjects import LOCK_NAME, Manifest, Release
from owlint_rules.statements.statement import evidence_at
from owlint_rules.text import counted, listed, shown
from owlint_rules.vocab.hub_ids import is_id

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.facts.lookup import Record

VERSION = 1
#: The tables of a lock, and what is in them.
TABLES = {'models': 'base model', 'datasets': 'dataset'}
#: Most entries of a lock, most items of a list in it, and the longest text.
MAX_ENTRIES, MAX_ITEMS, MAX_TEXT = 1_000, 100, 500
#: Most faults of one lock that are told.
_MAX_FAULTS = 20

_REVISION = re.compile(r'[0-9a-f]{40}(?:[0-9a-f]{24})?')
_DATE = re.compile(r'\d{4}-\d\d-\d\d')
_HASH = re.compile(r'[0-9a-f]{64}')
#: Key of an entry -> what its text is like; '' for any text. Lists are those of LISTS.
_KEYS = {
    'revision': _REVISION, 'date': _DATE, 'id': None, 'missing': None, 'license': None,
    'license-name': None, 'license-link': None, 'base-models': None,
    'gate': re.compile('auto|manual'), 'text-file': None, 'text-license': None,
    'text-status': re.compile('exact|modified|custom|pointer|unknown'), 'text-sha256': _HASH,
}  # fmt: skip
LISTS = ('license', 'base-models')
#: What an entry says of a repository, compared to tell whether it changed.
SAID = ('missing', 'license', 'license-name', 'license-link', 'gate', 'text-file', 'text-license',
        'text-status', 'text-sha256', 'base-models')  # fmt: skip

Values = dict[str, 'str | list[str]']


class Locked:
    """An entry: ``values`` by key, texts or lists of texts, and where it stands."""

    __slots__ = ('evidence', 'name', 'table', 'values')

    def __init__(self, table: str, name: str, values: Values, evidence: Evidence) -> None:
        self.table = table
        self.name = name
        self.values = values
        self.evidence = evidence

    def text(self, key: str) -> str:
        """A text, '' where there is none."""
        value = self.values.get(key, '')
        return value if isinstance(value, str) else ''

    def texts(self, key: str) -> list[str]:
        """A text or list of texts as a list."""
        value = self.values.get(key, [])
        return [value] if isinstance(value, str) else value

    @property
    def said(self) -> str:
        """The license as the Hub gives it."""
        tags = self.texts('license')
        names = [self.text('license-name') or tag if tag == 'other' else tag for tag in tags]
        return listed(names) if names else self.text('text-license')

    @property
    def source(self) -> str:
        """Whose word it is."""
        revision = self.text('revision')[:12]
        return f'{LOCK_NAME} says (revision {revision}, {self.text("date")})'

    @property
    def is_silent(self) -> bool:
        """Whether the Hub said nothing of a license, so that what is known from elsewhere stays."""
        keys = ('license', 'text-file', 'text-license')
        return 'missing' in self.values or not any(key in self.values for key in keys)

    def terms(self) -> tuple[list[Record], str]:
        """The records that hold together, and why they may not be all that holds, else ''."""
        if 'missing' in self.values:
            return [], f'the Hub had none of this name on {self.text("date")}'
        doubt = ''
        found: dict[str, Record] = {}
        unknown = []
        for tag in self.texts('license'):
            name = (self.text('license-name') or tag) if tag == 'other' else tag
            record = find(name)
            if record is not None:
                found[record.key] = record
            else:
                unknown.append(name)
        status, held = self.text('text-status'), self.text('text-license')
        record = find(held) if held else None
        if status in ('exact', 'custom') and record is not None:
            found[record.key] = record
            # a name of the publisher's own stands for the text that goes with it
            own = 'other', self.text('license-name')
            unknown = [name for name in unknown if name not in own]
        elif status in ('modified', 'unknown', 'exact', 'custom'):
            what = (
                f'{held} with changes' if held and status == 'modified' else 'not known to owlint'
            )
            doubt = f'its license file is {what}'
        if unknown:
            doubt = f'{shown(unknown[0])} is not a license that owlint knows'
        if len(found) > 1:
            doubt = f'it is under {listed([one.title for one in found.values()])} at once'
        if not found and not doubt:
            doubt = 'it states no license'
        return list(found.values()), doubt


class Lock:
    """The entries of a lock by table and id in lower case, and its faults: (route, what)."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], Locked] = {}
        self.broken: set[tuple[str, str]] = set()
        self.faults: list[tuple[Route, str]] = []

    def fault(self, route: Route, what: str) -> None:
        """Note a fault; there may be very many."""
        if len(self.faults) < _MAX_FAULTS:
            self.faults.append((route, what))


def lock_of(release: Release) -> Lock:
    """The lock of a release, empty where it has none; read once."""
    known = release.cache.get('lock')
    if known is None:
        known = release.cache['lock'] = read_lock(release.lock) if release.lock else Lock()
    assert isinstance(known, Lock)
    return known


def read_lock(file: Manifest) -> Lock:
    """The entries of a lock; never raises."""
    lock = Lock()
    if file.syntax_error is not None:
        lock.fault((), f'cannot be read: {file.syntax_error[0]}')
        return lock
    data = file.data
    if data is None or data.kind != 'map':
        lock.fault((), 'is no table')
        return lock
    version = data.get('version')
    if version is None or version.type != 'int' or version.value != str(VERSION):
        lock.fault(('version',), f'has not version {VERSION}, which is what this owlint reads')
        return lock
    for name, node in data.items():
        if name in TABLES and node.kind == 'map':
            _read_table(lock, file, name, node)
        elif name != 'version':
            lock.fault((name,), f'holds `{shown(name)}`, which no lock has')
    return lock


def _read_table(lock: Lock, file: Manifest, table: str, node: Node) -> None:
    for name, entry in node.items():
        if len(lock.entries) + len(lock.broken) >= MAX_ENTRIES:
            lock.fault((table,), f'has more than {counted(MAX_ENTRIES, "entry", "entries")}')
            return
        key = table, name.lower()
        route: Route = (table, name)
        values: Values = {}
        wrong = '' if is_id(name) else 'is no id of the Hub'
        wrong = wrong or ('' if entry.kind == 'map' else 'is no table')
        for field, value in entry.items() if not wrong else ():
            texts = _texts(value, field)
            if texts is None:
                route, wrong = (
                    (table, name, field),
                    f'has a value of `{shown(field)}` that no lock has',
                )
                break
            values[field] = texts
        if not wrong and not {'date'} <= set(values):
            wrong = 'has no `date`'
        if not wrong and 'missing' not in values and 'revision' not in values:
            wrong = 'has no `revision`'
        if wrong:
            lock.broken.add(key)
            lock.fault(route, f'`{shown(name)}` {wrong}')
        else:
            where = evidence_at(file.at(table, name, key=True), name)
            lock.entries[key] = Locked(table, name, values, where)


def _texts(node: Node, field: str) -> str | list[str] | None:
    """A value of an entry, None for one that no lock has."""
    if field not in _KEYS:
        return None
    items: Iterable[Node] = [node]
    if node.kind == 'list':
        if field not in LISTS or len(node.value) > MAX_ITEMS:
            return None
        items = node.value
    found = []
    pattern = _KEYS[field]
    for item in items:
        text = item.value if item.kind == 'scalar' and item.type == 'str' else None
        if text is None or not text or len(text) > MAX_TEXT:
            return None
        if pattern is not None and not pattern.fullmatch(text):
            return None
        found.append(text)
    return found if node.kind == 'list' else found[0]
