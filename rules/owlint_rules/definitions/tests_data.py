"""The training data: are they listed, can they be had, and under which terms?"""

from __future__ import annotations

from owlint_rules.definitions.criterion import Test
from owlint_rules.definitions.facts_data import data_terms
from owlint_rules.definitions.judged_terms import judge_all, judge_terms, record_test, touched_by
from owlint_rules.definitions.tests_license import marks_fault
from owlint_rules.definitions.verdict import MET, NO_EVIDENCE, NOT_MET, UNDECIDED
from owlint_rules.model.evidence import Evidence
from owlint_rules.text import first_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.criterion import Answer, Item, Statuses
    from owlint_rules.definitions.facts import Facts
    from owlint_rules.definitions.facts_data import DataEntry

_NONE = 'the release names no dataset'
_SHOWN = 5
#: Licenses of a database that leave its contents to other rights (both: section 2.4).
_DATABASE_ONLY = frozenset({'odc-by', 'odbl'})


def _names(entries: list[DataEntry]) -> str:
    return first_of([entry.name[:60] for entry in entries], _SHOWN)


def _places(entries: list[DataEntry]) -> list[Evidence]:
    return [entry.evidence for entry in entries[:_SHOWN]]


def _trouble(entry: DataEntry) -> Evidence:
    known = entry.known
    assert known is not None
    text = f'{entry.name}: {known.note} ({known.source})'
    return Evidence(entry.evidence.path, entry.evidence.line, text)


def by_data_list(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """Each dataset is listed with its place; whether all are listed nobody sees."""
    entries = facts.data
    if not entries:
        return NO_EVIDENCE, [], _NONE
    lost = [entry for entry in entries if not entry.location and not entry.details.get('reason')]
    if lost:
        return (
            NO_EVIDENCE,
            _places(lost),
            f'no URL or Hub id for: {_names(lost)}',
        )
    stated, where = facts.data_complete
    places = _places(entries) + ([where] if where is not None else [])
    if stated in ('partial', 'undisclosed'):
        return NO_EVIDENCE, places, f'the release says itself that its list is {stated}'
    said = 'the release says that the list is complete; ' if stated else ''
    return MET, places, f'{said}whether every dataset is listed needs review'


def by_data_obtainable(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """The data themselves are released, or can be had freely at a stated place."""
    entries = facts.data
    if not entries:
        return NO_EVIDENCE, [], _NONE
    shut = [entry for entry in entries if entry.access == 'unshareable']
    if shut:
        return (
            NOT_MET,
            _places(shut),
            f'the release says that these cannot be shared: {_names(shut)}',
        )
    stated, where = facts.data_complete
    if stated == 'undisclosed' and where is not None:
        return NOT_MET, [where], 'the release says that its data are not disclosed'
    lost = [entry for entry in entries if not entry.location and entry.access != 'released']
    if lost:
        return NO_EVIDENCE, _places(lost), f'no URL or Hub id for: {_names(lost)}'
    gone = [
        entry
        for entry in entries
        if entry.known is not None and entry.known.trouble in ('availability', 'both')
    ]
    if gone:
        note = (
            f'known to be hard to come by: {_names(gone)}; find out whether the place still answers'
        )
        return UNDECIDED, [_trouble(entry) for entry in gone[:_SHOWN]], note
    paid = [entry for entry in entries if entry.access == 'obtainable']
    if paid:
        return (
            UNDECIDED,
            _places(paid),
            f'"obtainable" may mean a fee or a contract: {_names(paid)}',
        )
    return MET, _places(entries), 'a place is stated; that it answers is not checked here'


def by_data_terms(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """Every dataset is under terms that pass the criterion's license question."""
    entries = facts.data
    if not entries:
        return NO_EVIDENCE, [], _NONE
    test = record_test(item)
    open_entries: list[DataEntry] = []
    databases: list[DataEntry] = []
    disputed: list[DataEntry] = []
    passed: list[Evidence] = []
    for entry in entries:
        if entry.known is not None and entry.known.trouble in ('rights', 'both'):
            note = f'{entry.name} is known for its rights: {entry.known.note}'
            return NOT_MET, [_trouble(entry)], note
        if entry.known is not None and entry.known.trouble == 'terms':
            disputed.append(entry)
            continue
        if not entry.terms:
            open_entries.append(entry)
            continue
        status, places, note = judge_all(entry.terms, test, touched_by(item))
        if status == NOT_MET:
            return NOT_MET, places, f'{entry.name}: {note}'
        if status == UNDECIDED:
            open_entries.append(entry)
        elif any(record.key in _DATABASE_ONLY for one in entry.terms for record in one.records):
            databases.append(entry)
        else:
            passed += places
    if disputed and not open_entries and not databases:
        note = (
            f'written by a model whose terms bar training rival models: {_names(disputed)}; '
            'whether that binds you needs review'
        )
        return UNDECIDED, [_trouble(entry) for entry in disputed[:_SHOWN]], note
    open_entries += disputed
    if databases and not open_entries:
        note = (
            'the license covers the database and not what it holds (2.4): '
            f'{_names(databases)}; '
            'whether the contents may be used needs review'
        )
        return UNDECIDED, _places(databases), note
    open_entries += databases
    if open_entries:
        note = f'no license is stated, or none that could be judged, for {_names(open_entries)}'
        return UNDECIDED, _places(open_entries), note
    return MET, passed[:_SHOWN], 'declared by the publisher; not checked'


def by_data_access(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """Anybody can get the data without login or form; only the contrary can be seen in files."""
    status, places, note = by_data_obtainable(facts, item, statuses)
    if status == MET:
        note = 'a place is stated; whether it asks for a login or a form is not checked here'
    return status, places, note


def by_data_detail(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """Every dataset has one of the ``details`` (revision, labels, filters …)."""
    entries = [entry for entry in facts.data if not item.get('synthetic') or entry.synthetic]
    if not entries:
        if item.get('synthetic') and facts.data:
            return NO_EVIDENCE, [], 'no dataset is declared as synthetic'
        return NO_EVIDENCE, [], _NONE
    wanted = item['details']
    without = [entry for entry in entries if not any(name in entry.details for name in wanted)]
    if without:
        words = ' or '.join(wanted)
        return NO_EVIDENCE, _places(without), f'no {words} is stated for {_names(without)}'
    return MET, _places(entries), ''


def by_generator_terms(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """No generator of synthetic data has terms that bar training other models on its output."""
    from owlint_rules.licenses.facts.generators import generator_terms

    synthetic = [entry for entry in facts.data if entry.synthetic]
    for entry in synthetic:
        found = generator_terms(entry.details.get('generator', ''))
        if found is not None:
            where = Evidence(entry.evidence.path, entry.evidence.line, f'{entry.name}: {found[1]}')
            note = (
                f'{entry.name} was written by a model whose terms ({found[0]}) bar training others'
            )
            return UNDECIDED, [where], note
    if not synthetic:
        return NO_EVIDENCE, [], 'no dataset is declared as synthetic'
    unnamed = [entry for entry in synthetic if 'generator' not in entry.details]
    if unnamed:
        return NO_EVIDENCE, _places(unnamed), f'no generator is named for {_names(unnamed)}'
    return MET, _places(synthetic), 'no known term of theirs prohibits it'


def by_open_data(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """The license that the release states for its data has no limit on the field of use."""
    terms = data_terms(facts.release, facts.options)
    terms += [one for entry in facts.data for one in entry.terms]
    if not terms:
        return NO_EVIDENCE, [], 'the release states no license for the training data'
    status, evidence, note = judge_terms(terms, 'osd', 'OSD-6')
    return (
        status,
        evidence,
        note or 'evidence was found; its accuracy is not checked',
    )


TESTS = {
    'data-list': Test(by_data_list),
    'data-obtainable': Test(by_data_obtainable),
    'data-license': Test(by_data_terms, check=marks_fault),
    'data-access': Test(by_data_access),
    'data-detail': Test(by_data_detail, needs='details'),
    'generator-terms': Test(by_generator_terms),
    'open-data': Test(by_open_data),
}
