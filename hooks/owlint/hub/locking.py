"""What goes into ``owlint.lock``: the Hub is asked for each base model and dataset, to the root."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable

from owlint.decoding import decode
from owlint.errors import ConfigError
from owlint.hub.address import Address
from owlint.hub.client import Gated, NotThere, Repository, repository_at
from owlint.kinds import artifact_of, is_license_name, role_of
from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.subjects import LicenseText, Release
from owlint_rules.quoting import quoted
from owlint_rules.statements.bases import named_bases
from owlint_rules.statements.card import scalar_text
from owlint_rules.statements.lock import LISTS, MAX_ITEMS, MAX_TEXT, SAID, VERSION, Values
from owlint_rules.text import one_line
from owlint_rules.vocab.hub_ids import id_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

Key = tuple[str, str]
#: Most repositories that one lock leads to, and bytes of a card or license text that are read.
MAX_NAMES, _MAX_BYTES = 200, 1_000_000

_HEAD = """\
# What the Hub says of the models and datasets that this release is made from.
# `owlint lock` writes it, and `owlint lock --check` tells what has changed on the Hub since.
"""


def follow(
    names: Iterable[tuple[Key, str]],
    old: dict[Key, tuple[str, Values]],
    ask: Callable[[str, str], Values],
) -> dict[Key, tuple[str, Values]]:
    """The entries of all that is named, and of the base models of base models.

    What stands in ``old`` is taken from there; the rest is asked for.
    """
    found: dict[Key, tuple[str, Values]] = {}
    waiting = list(names)
    while waiting:
        key, name = waiting.pop()
        if key in found:
            continue
        if len(found) >= MAX_NAMES:
            raise ConfigError(f'the release leads to more than {MAX_NAMES} models and datasets')
        found[key] = old[key] if key in old else (name, ask(key[0], name))
        bases = found[key][1].get('base-models', [])
        for base in [bases] if isinstance(bases, str) else bases:
            waiting.append((('models', base.lower()), base))
    return found


def entry_of(table: str, name: str, date: str, before: Values | None = None) -> Values:
    """What the Hub says of a repository, in three requests at most; raises ConfigError.

    ``before`` is what it said earlier: of a revision that is the same still the rest is too.
    """
    address = Address(table[:-1], name)
    try:
        repository = repository_at(address)
    except NotThere:
        return {'missing': 'not on the Hub, or private', 'date': date}
    values: Values = {'date': date, 'revision': repository.sha}
    if before is not None and before.get('revision') == repository.sha:
        values = {**before, 'date': date}
        values.pop('gate', None)
    else:
        _read(repository, table, values)
        if repository.is_closed and before is not None:
            # whoever has no access sees less, which is no change
            kept = {
                key: value for key, value in before.items() if key.startswith(('text-', 'base-'))
            }
            values.update(kept)
    if repository.gate:
        values['gate'] = repository.gate
    return values


def _read(repository: Repository, table: str, values: Values) -> None:
    """The rest of an entry, from card and license text."""
    if repository.id.lower() != repository.address.id.lower():
        values['id'] = repository.id
    card = _card(repository)
    fields = repository.card if card is None else None
    for key, field in (
        ('license', 'license'), ('license-name', 'license_name'), ('license-link', 'license_link'),
    ):  # fmt: skip
        stated: Any = fields.get(field) if fields is not None else None
        if card is not None and card.card is not None:
            node = card.card.get(field)
            stated = [scalar_text(one) for _, one in node.texts()] if node is not None else []
        texts = _texts(stated)
        if texts:
            values[key] = texts if len(texts) > 1 and key in LISTS else texts[0]
    if table == 'models':
        listed = fields.get('base_model') if fields is not None else None
        bases = _texts(listed) if card is None else [one.name for one in named_bases(card)]
        ids = {id_of(one) for one in bases} - {'', repository.address.id, repository.id}
        if ids:
            values['base-models'] = sorted(ids, key=str.lower)[:MAX_ITEMS]
    _read_license(repository, values)


def _texts(stated: Any) -> list[str]:
    items = stated if isinstance(stated, list) else [stated]
    texts = [one_line(one, MAX_TEXT) for one in items[:MAX_ITEMS] if isinstance(one, str)]
    return [text for text in texts if text]


def _card(repository: Repository) -> Release | None:
    """A release that is nothing but the card of a repository, None where it cannot be read."""
    from owlint.inputs.card import read_card

    raw = _whole(repository, 'README.md')
    if raw is None:
        return None
    # cards call the model by the name of its repository
    release = Release('.', file=f'/{repository.id}')
    release.card = read_card('README.md', decode(raw).text, 'README.md')
    return release


def _read_license(repository: Repository, values: Values) -> None:
    path = _license_file(repository.files, values.get('license-link', ''))
    raw = _whole(repository, path) if path else None
    if raw is None:
        return
    values['text-file'] = path
    values['text-sha256'] = hashlib.sha256(raw).hexdigest()
    if raw.startswith(b'%PDF-'):
        values['text-status'] = 'unknown'
        return
    match = match_of(LicenseText(path, decode(raw).text))
    known = match.license or match.spdx or ''
    several = len({part.license for part in match.parts}) > 1
    values['text-status'] = 'unknown' if several or not known else match.status
    if known and not several:
        values['text-license'] = known


def _license_file(files: Iterable[str], link: str | list[str]) -> str:
    """The license text of the model or data: the one that the card leads to, or LICENSE."""
    found = [
        path
        for path in files
        if '/' not in path
        and len(path) <= MAX_TEXT
        and is_license_name(path)
        and role_of(path) == 'license'
        and artifact_of(path) not in ('code', 'documents')
    ]
    last = link.rpartition('/')[2] if isinstance(link, str) else ''
    if last in found:
        return last
    plain = [path for path in found if path.upper().startswith(('LICENSE', 'LICENCE'))]
    return min(plain or found, key=lambda path: (len(path), path), default='')


def _whole(repository: Repository, path: str) -> bytes | None:
    """All of a small file; None where there is none, or it is long or gated."""
    if not 0 < repository.files.get(path, 0) <= _MAX_BYTES:
        return None
    try:
        return repository.whole(path)
    except Gated:
        repository.is_closed = True
        return None


def changes(name: str, before: Values, now: Values) -> list[str]:
    """What the Hub says differently than before, a sentence each."""
    said = []
    for key in SAID:
        old, new = (_shown(values.get(key)) for values in (before, now))
        if old == new:
            continue
        if key == 'missing':
            said.append(f'{name}: {"is back on the Hub" if old else "is gone from the Hub"}')
            if new:
                break
        elif 'missing' not in before:
            said.append(f'{name}: {key} was {old or "not there"}, and is {new or "gone"}')
    return said


def _shown(value: str | list[str] | None) -> str:
    return ', '.join(value) if isinstance(value, list) else value or ''


def lock_text(entries: dict[Key, tuple[str, Values]]) -> str:
    """The text of a lock: sorted, one key a line."""
    lines = [_HEAD + f'version = {VERSION}']
    for (table, _), (name, values) in sorted(entries.items(), key=lambda one: one[0]):
        lines += ['', f'[{table}.{quoted(name)}]']
        for key, value in sorted(values.items()):
            texts = [quoted(one) for one in value] if isinstance(value, list) else None
            lines.append(
                f'{key} = ' + (quoted(str(value)) if texts is None else f'[{", ".join(texts)}]')
            )
    return '\n'.join(lines) + '\n'
