"""The training data as the release lists them: names, places, licenses, access, synthetic parts.

A name in a list is not a dataset; an entry says what is known of it, and what
nobody said stays empty.
"""

from __future__ import annotations

from collections.abc import Mapping

from owlint_rules.definitions.described.names import is_benchmark, is_placeholder
from owlint_rules.lazy import lazy
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.node import Route
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release
from owlint_rules.statements.base_records import locked
from owlint_rules.statements.manifests.artifacts import component_license_in
from owlint_rules.statements.parts import with_what_is_beside
from owlint_rules.statements.settings import components, setting
from owlint_rules.statements.statement import KNOWN, UNKNOWN, Statement, license_statement
from owlint_rules.statements.texts import text_statement
from owlint_rules.text import line_of
from owlint_rules.vocab.hub_ids import id_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.lock import Locked
    from owlint_rules.vocab.datasets import KnownData

#: How a data set can be had, as ``access`` of an entry says it.
ACCESS = ('released', 'linked', 'obtainable', 'unshareable')
#: How complete the list of data is, as ``data-complete`` of [release] says it.
COMPLETENESS = ('complete', 'partial', 'undisclosed')
_FIELDS = (
    'url',
    'revision',
    'sha256',
    'access',
    'generator',
    'labels',
    'filters',
    'size',
    'reason',
)
_MOST = 1_000
#: What the card's list may hold: hub ids, the oldest of which have no owner, and addresses.
_HUB_NAME = lazy(r'[\w.-]{1,96}(?:/[\w.-]{1,96})?|https?://\S{1,300}')


class DataEntry:
    """One dataset that the release names, with the place it is named at.

    ``details`` holds what [release] says of it (``url``, ``revision``,
    ``access`` …); ``terms`` the licenses stated for it; ``location`` where it
    can be had: a hub id or an address, '' when nobody says. ``route`` leads to
    its table in the configuration, empty for those that stand elsewhere.
    """

    __slots__ = (
        'details', 'evidence', 'known', 'location', 'name', 'route', 'synthetic', 'terms',
    )  # fmt: skip

    def __init__(self, name: str, evidence: Evidence) -> None:
        from owlint_rules.vocab.datasets import known_data

        self.name = name
        self.evidence = evidence
        self.location = ''
        self.route: Route = ()
        self.terms: list[Statement] = []
        self.details: dict[str, str] = {}
        self.synthetic = False
        self.known: KnownData | None = known_data(name)

    @property
    def access(self) -> str:
        """One of ACCESS, or '' when nobody says."""
        stated = self.details.get('access', '')
        return stated if stated in ACCESS else ''


def looks_like_hub_id(name: str) -> bool:
    """Whether a name leads somewhere on the Hub: ``owner/name``."""
    owner, slash, rest = name.partition('/')
    return bool(owner and slash and rest) and '/' not in rest and ' ' not in name


def hub_name(entry: DataEntry) -> str:
    """The id of a dataset on the Hub, '' for one that is named in words or lies elsewhere."""
    for name in (entry.name, entry.location):
        found = id_of(name, 'datasets')
        # a word alone is an id where ids are listed
        if found and ('/' in name or entry.location == entry.name):
            return found
    return ''


def data_entries(release: Release, options: Options) -> list[DataEntry]:
    """Every dataset that card, configuration and manifests name, each once."""
    found: dict[str, DataEntry] = {}

    def entry(name: str, evidence: Evidence) -> DataEntry:
        return found.setdefault(' '.join(name.split()).lower(), DataEntry(name, evidence))

    for index, name, table in _configured(options):
        where = setting(release, options, ('release', 'data', index), f'data: {name}')
        license_at = setting(
            release, options, ('release', 'data', index, 'license'), f'{name}: license'
        )
        one = entry(name, where)
        one.route = one.route or ('release', 'data', index)
        _fill(one, table, license_at)
    card = release.card
    listed = card.get('datasets') if card is not None else None
    if card is not None and listed is not None:
        for _, node in listed.texts()[:_MOST]:
            name = node.value.strip()
            if node.is_null or not name or is_placeholder(name) or is_benchmark(name):
                continue
            where = Evidence(card.path, line_of(card.text, node.start), f'datasets: {name}')
            one = entry(name, where)
            if not one.location and _HUB_NAME.fullmatch(name):
                one.location = name
    for manifest, route, name, _ in component_license_in(release, 'Datasets', 'data'):
        start, _ = manifest.locate(manifest.at(*route))
        where = Evidence(manifest.path, line_of(manifest.text, start), f'Datasets: {name}')
        one = entry('Datasets', where)
        one.terms.append(license_statement(name, where))
    component = components(options).get('datasets', {})
    path = component.get('path')
    if isinstance(path, str) and _is_inside(release, path):
        where = Evidence(release.shown(path.strip('/')), 0, f'data in {path}')
        one = entry(str(component.get('name') or path), where)
        one.location = one.location or path
        one.details.setdefault('access', 'released')
    elif isinstance(url := component.get('url'), str):
        route = ('release', 'components', 'datasets', 'url')
        where = setting(release, options, route, f'data at {url}')
        one = entry(str(component.get('name') or url), where)
        one.location = one.location or url
    _general_terms(release, options, list(found.values()))
    return list(found.values())


def _configured(options: Options) -> list[tuple[int, str, Mapping[str, object]]]:
    """The entries of [[release.data]] that have a name, with their number in the list."""
    listed = options.release.get('data')
    if not isinstance(listed, list):
        return []
    return [
        (index, str(table['name']), table)
        for index, table in enumerate(listed[:_MOST])
        if isinstance(table, dict) and isinstance(table.get('name'), str) and table['name']
    ]


def is_said(value: object) -> bool:
    """Whether a setting holds anything: blanks, empty lists and lists of such do not."""
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, dict):
        return any(map(is_said, value.values()))
    if isinstance(value, list):
        return any(map(is_said, value))
    return value is not None


def _fill(entry: DataEntry, table: Mapping[str, object], where: Evidence) -> None:
    for key in _FIELDS:
        value = table.get(key)
        if isinstance(value, list):
            value = ', '.join(str(item) for item in value)
        if value and is_said(value):
            entry.details[key] = str(value)
    entry.location = entry.details.get('url', '')
    if not entry.location and looks_like_hub_id(entry.name):
        entry.location = entry.name
    entry.synthetic = table.get('synthetic') is True or 'generator' in entry.details
    license_id = table.get('license')
    if isinstance(license_id, str) and license_id:
        evidence = Evidence(where.path, where.line, f'{entry.name}: license = {license_id}')
        entry.terms.append(license_statement(license_id, evidence))


def _is_inside(release: Release, path: str) -> bool:
    inside = path.strip('/')
    return any(name == inside or name.startswith(inside + '/') for name in release.files)


def _general_terms(release: Release, options: Options, entries: list[DataEntry]) -> None:
    """Terms stated for the data as a whole hold for each entry without terms of its own."""
    general = _general_data_terms(release, options)
    for entry in entries:
        if entry.terms:
            texts = _data_texts(release)
            entry.terms = with_what_is_beside(entry.terms, release, 'data', texts)
            continue
        entry.terms = list(general)
        if not general and entry.known is not None and entry.known.license:
            note = Evidence(
                entry.evidence.path,
                entry.evidence.line,
                f'{entry.known.title}: {entry.known.license} ({entry.known.source})',
            )
            entry.terms = [license_statement(entry.known.license, note)]
        said = locked(release, hub_name(entry), 'datasets')
        if not entry.terms and said is not None:
            entry.terms = _locked_terms(said)
        entry.terms = with_what_is_beside(entry.terms, release, 'data')


def _locked_terms(said: Locked) -> list[Statement]:
    """What the Hub said of a dataset when the release was locked."""
    records, doubt = said.terms()
    where = said.evidence
    words = f'{said.name}: {said.said or doubt}, as {said.source}'
    evidence = Evidence(where.path, where.line, words)
    if doubt or not records:
        return [Statement(said.name, UNKNOWN, evidence, [], f'{said.name}: {doubt}')]
    return [Statement(said.said, KNOWN, evidence, records)]


def data_terms(release: Release, options: Options) -> list[Statement]:
    """The terms that the release states for its data as a whole."""
    return with_what_is_beside(_general_data_terms(release, options), release, 'data')


def _general_data_terms(release: Release, options: Options) -> list[Statement]:
    """Those of configuration and license files."""
    found = []
    license_id = components(options).get('datasets', {}).get('license')
    if isinstance(license_id, str) and license_id:
        route = ('release', 'components', 'datasets', 'license')
        evidence = setting(release, options, route, f'datasets: license = {license_id}')
        found.append(license_statement(license_id, evidence))
    return found + _data_texts(release)


def _data_texts(release: Release) -> list[Statement]:
    """What the license files for the data hold."""
    return [
        text_statement(text)
        for text in release.licenses
        if text.artifact == 'data' and text.role == 'license'
    ]


def completeness(release: Release, options: Options) -> tuple[str, Evidence | None]:
    """What the release says of its list of data: one of COMPLETENESS or '', and where."""
    stated = options.release.get('data-complete')
    if stated is True:
        stated = 'complete'
    if isinstance(stated, str) and stated in COMPLETENESS:
        route = ('release', 'data-complete')
        return stated, setting(release, options, route, f'data-complete = {stated}')
    return '', None
