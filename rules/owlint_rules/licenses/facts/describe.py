"""A license record in plain words: what may I do with a model under this license?"""

from __future__ import annotations

from owlint_rules.licenses.facts.abbreviations import plain
from owlint_rules.licenses.facts.marks import marks, unread
from owlint_rules.licenses.facts.record import (
    ARGUABLE,
    CLAUSE,
    DISPLAY,
    NAME,
    NOTICE,
    OTHER_WORKS,
    PRODUCT,
    TECHNOLOGY,
    UNREAD,
)
from owlint_rules.licenses.facts.tied_rights import tie

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Set

    from owlint_rules.licenses.facts.record import Record

_GRADES = {
    'Y': 'yes',
    'N': 'no',
    'C': 'on conditions, or only inside the allowed purpose',
    'P': 'yes, within the use restrictions',
    '?': 'not read',
}
_PURPOSE = {
    'Y': 'any purpose',
    'N': 'some purposes only',
    'C': 'on conditions',
    'P': 'any purpose outside the use restrictions',
    '?': 'not read',
}
_DERIVATIVES = {
    'Y': 'yes; copies and notices that it asks for aside',
    'P': 'only when the restrictions, or a copy of the agreement, are passed on',
    'S': 'no, the same license stays on derivatives',
    'C': 'the text sets conditions or does not speak of it',
    'N': 'no, changed versions may not be passed on',
    '?': 'not read',
}
_BY_LINK = {
    'Y': 'may be given as a link, or none is asked for',
    'N': 'the text asks for a copy or the notice itself, not a link',
    '?': 'whether a link is enough is arguable or was not read',
    'n/a': 'nothing may be passed on',
}
_DUTY = {
    NOTICE: 'Put this notice beside the model',
    DISPLAY: 'Show these words',
    NAME: 'Begin the name of the derived model with',
}
#: Clauses that the last criteria of the Open Source Definition ask for.
_TIES = {
    PRODUCT: 'Tied to a product',
    OTHER_WORKS: 'Conditions on other works',
    TECHNOLOGY: 'Tied to a technology',
}
#: Fields with words of their own, and what to call them when they were not read.
_WORDS = {
    'use_restrictions': 'use restrictions',
    'user_threshold': 'user threshold',
    'territory': 'territory',
    'trains_other_models': 'training other models',
    'branding': 'naming and notices',
    'acceptance': 'acceptance',
    'patents': 'patents',
    'trademarks': 'trademarks',
    'termination': 'termination',
}


def not_read(record: Record) -> list[str]:
    """The parts of the license that nobody has read for this record."""
    grades = {
        'any_purpose': 'purposes',
        'commercial_use': 'commercial use',
        'modification': 'changes',
        'redistribution': 'passing on',
        'derivatives_own_terms': 'terms of derivatives',
    }
    found = [
        label
        for field, label in (*grades.items(), *_WORDS.items())
        if unread(getattr(record, field))
    ]
    if any(tie(record, kind)[0] == UNREAD for kind in _TIES):
        found.append('ties to a product, to other works or to a technology')
    return found


def describe(record: Record) -> str:
    """What one may do under a license, with the clauses, what was not read, and the source."""
    lines: list[tuple[str, str]] = []

    def add(label: str, text: str) -> None:
        differs = record.versions and text.startswith(('not read', 'not known'))
        lines.append((label, 'differs by version' if differs else text))

    limits = record.use_restrictions
    nothing = record.any_purpose == record.modification == record.redistribution == 'N'
    purpose = 'no right to use is given' if nothing else _PURPOSE[record.any_purpose]
    if limits not in ('none', '-') and not unread(limits):
        purpose += f'{":" if nothing else "; what limits it:"} {plain(limits)}'
    add('Use', purpose)
    commercial = _GRADES[record.commercial_use]
    if record.commercial_use == 'C':
        commercial = 'on conditions'
    add('Commercial use', commercial)
    add('Change it', _GRADES[record.modification])
    add('Pass it on', _GRADES[record.redistribution])
    add('Own terms for derivatives', _DERIVATIVES[record.derivatives_own_terms])
    threshold = record.user_threshold
    add('Size of user', 'no threshold' if threshold == 'no' else plain(threshold))
    territory = record.territory
    add('Countries', _countries(territory))
    if not nothing:
        add('Training other models', _training(record.trains_other_models))
        add('Naming and notices', plain(record.branding))
        for duty in record.duties:
            add(f'  {_DUTY[duty.kind]}', f'"{duty.text}", {duty.when}{_clause(duty.clause)}')
        add('Notices by link', _BY_LINK[record.notice_by_reference])
        for kind, label in _TIES.items():
            answer, words = tie(record, kind)
            # a bar on training other models has its line above
            if answer in (CLAUSE, ARGUABLE) and 'training_bar' not in marks(record):
                add(label, f'it {words}')
        add('Acceptance', plain(record.acceptance))
        add('Patents', plain(record.patents))
        add('Trademarks', plain(record.trademarks))
        termination = record.termination
        add('End', 'nothing is recorded' if termination == '-' else plain(termination))
    missing = not_read(record)
    if missing:
        add('Differs by version' if record.versions else 'Not read', ', '.join(missing))
    if record.note:
        add('Note', plain(record.note))
    if record.dated:
        add('Dates', record.dated)
    add('Published at', '-' if record.url == '-' else plain(record.url))
    add('Read in', record.source or 'no full text was read')
    # an id that differs from another by case alone says nothing new
    names: dict[str, str] = {}
    for name in (*record.spdx_ids, *record.hub_ids):
        names.setdefault(name.lower(), name)
    title = names.pop(record.title.lower(), record.title)
    head = title + (f' ({", ".join(names.values())})' if names else '')
    return '\n'.join([head, *(f'{label}: {text}' for label, text in lines)])


#: What people ask of a license first, in the order in which it is answered.
QUESTIONS = (
    'May I use it commercially?',
    'May I change it?',
    'May I sell it or pass it on?',
    'What must I ship with it?',
)


def answers(record: Record) -> list[tuple[str, str]]:
    """The answers of a license to QUESTIONS, in its record's words."""
    if record.any_purpose == record.modification == record.redistribution == 'N':
        nothing = 'no right is given'
        return [(question, nothing) for question in QUESTIONS]
    commercial = 'on conditions' if record.commercial_use == 'C' else _GRADES[record.commercial_use]
    threshold, limits = record.user_threshold, record.use_restrictions
    if threshold != 'no':
        commercial += f'; size of user: {plain(threshold)}'
    if limits not in ('none', '-') and not unread(limits):
        commercial += f'; limits of use: {plain(limits)}'
    change = _GRADES[record.modification]
    if record.modification not in 'N?':
        own = _DERIVATIVES[record.derivatives_own_terms]
        change += f'; under terms of your own: {own}'
    sell = _GRADES[record.redistribution]
    if record.redistribution not in 'N?' and record.commercial_use != 'Y':
        free = {'N': 'not for money', '?': 'for money: not read'}
        sell += f'; {free.get(record.commercial_use, "for money: as commercial use allows")}'
    ship = [] if record.branding in ('none', '-') else [plain(record.branding)]
    ship += [f'{_DUTY[one.kind].lower()}: "{one.text}", {one.when}' for one in record.duties]
    if record.notice_by_reference in 'YN':
        ship.append(_BY_LINK[record.notice_by_reference])
    return list(
        zip(QUESTIONS, (commercial, change, sell, '; '.join(ship) or 'nothing'), strict=True)
    )


def version_of(record: Record, keys: Set[str]) -> str:
    """Which license of a record about several versions is meant, by the keys of a name; '' if open.

    The one license of another record is that one in any case.
    """
    versions = {bare_id(name) for name in record.spdx_ids}
    if len(versions) > 1:
        versions &= keys
    return next(iter(versions)) if len(versions) == 1 else ''


def bare_id(name: str) -> str:
    """An SPDX id in small letters, without what it says about later versions."""
    return name.lower().removesuffix('-only').removesuffix('-or-later')


def text_link(record: Record, keys: Set[str] = frozenset()) -> str:
    """Where the text of a license can be read, '' where no address or no version is known."""
    version = version_of(record, keys)
    if not version and len(record.spdx_ids) > 1:
        return ''
    for name in record.spdx_ids:
        if not name.startswith('LicenseRef-') and bare_id(name) == version:
            return f'https://spdx.org/licenses/{name}.html'
    address = record.url.split(' ')[0]
    if address.startswith(('https://', 'http://')):
        return address
    repository, at, rest = (record.source or '').partition('@')
    commit, colon, path = rest.partition(':')
    if not at or not colon or repository.count('/') != 1:
        return ''
    return f'https://github.com/{repository}/blob/{commit}/{path.replace(" ", "%20")}'


def _countries(words: str) -> str:
    if words == 'no' or words.startswith('no: '):
        return 'all' + words[len('no') :].replace(':', ';', 1)
    if words.startswith('trade-control lists'):
        return f'all but those on {plain(words)}'
    return plain(words)


def _training(words: str) -> str:
    for start, said in (('yes', 'barred'), ('no ban', 'not barred'), ('no', 'not barred')):
        if words == start or words.startswith(
            (f'{start};', f'{start}:', f'{start},', f'{start} (')
        ):
            return said + plain(words[len(start) :])
    return plain(words)


def _clause(number: str) -> str:
    if not number:
        return ''
    return f' (clause {number})' if number[0] in '0123456789IVX' else f' ({number})'
