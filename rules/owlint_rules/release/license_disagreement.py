"""Statements about the license of the weights disagree.

## What it does
Compares all statements of the license of the weights and shows them side by side if
they differ: the card's tag, the license files (by the text that they contain or the
license that they name), sentences of README files, model cards and notices, release
manifests, the headers of weight files and files next to them, and the configuration.
Licenses of other artifacts (code, data, documents) may legitimately differ and are
ignored; so are unknown texts and names. A warning: the license agrees everywhere, and a
document beside the card, or what people agree to before they get the files
(`extra_gated_prompt` …), restricts what it allows. For the text of the card itself see
OWL131.

Also reports a part of the release (code, data, documents) whose file contains a
different license from the one that the configuration states for it, and manifests and
package files (`pyproject.toml`, `package.json`, `CITATION.cff`, `codemeta.json` …) that
disagree about the code or the data with each other, with the configuration, with the
license file that the package names, or with all source headers. `GPL-3.0-only` and
`GPL-3.0-or-later` disagree; `gpl-3.0` leaves it open and agrees with both. Several
licenses side by side (`MIT OR Apache-2.0`, two tags, two files) agree with each of
them.

## Why it matters
Users who rely on the wrong one of two statements use the model without a license. Real
releases: a repository whose LICENSE is CC BY-NC while the Hub's card says MIT
(EnVision-Research/DVD issue 21), a card that differs from LICENSE
(facebookresearch/ImageBind issue 5).

## Example
`README.md` says `license: mit`; `LICENSE` holds the Llama 3.1 agreement.

## Use instead
One license in all places.

## Fix safety
No fix: only the publisher knows which statement is right. (OWL611 can set a missing tag
from the license text.)

## References
- docs/verdicts.md, terms of a release
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from owlint_rules.licenses.recognition.equivalence import (
    Keys,
    grant_of,
    keys_of,
    keys_of_text,
    may_agree,
)
from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.finding import ERROR, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Place
from owlint_rules.model.subjects import Release
from owlint_rules.statements.card import SOURCE as TAG
from owlint_rules.statements.statement import STATES
from owlint_rules.text import first_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.statement import Statement

CODE = 'OWL602'
SEVERITY = ERROR
WHY = 'nobody can tell which license counts'

#: Places that say the same are named up to this many, the rest counted.
_NAMED = 3


class _StatedKeys:
    """One place and what it says: the keys to compare, the words to show.

    ``grant`` is a GNU license with what it says about later versions, '' where that is open.
    """

    __slots__ = ('grant', 'keys', 'place', 'says', 'where')

    def __init__(self, keys: Keys, says: str, where: str, place: Place, *, grant: str = '') -> None:
        self.grant = grant
        self.keys = keys
        self.says = says
        self.where = where
        self.place = place


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding with all places that disagree, and one for each part that does."""
    said = _about_weights(release, options)
    disagreeing = _disagreeing(said)
    if disagreeing:
        yield _finding(*disagreeing)
    else:
        yield from _restricted(release, options)
    told: set[str] = set()
    if release.manifests:
        yield from _about_manifests(release, options, told)
    yield from _about_parts(release, options, told)


def _disagreeing(said: list[_StatedKeys]) -> tuple[_StatedKeys, list[_StatedKeys]] | None:
    """A place and those that disagree with it; None where all may mean one license."""
    if not said:
        return None
    others = [one for one in said if not may_agree(said[0].keys, one.keys)]
    if others:
        return said[0], others
    # one name says that later versions will do, another that they will not
    explicit = [one for one in said if one.grant]
    others = [one for one in explicit if one.grant != explicit[0].grant]
    for one in explicit if others else ():
        one.says = one.grant
    return (explicit[0], others) if others else None


def _finding(first: _StatedKeys, others: list[_StatedKeys], *, about: str = 'license') -> Finding:
    groups: dict[str, list[str]] = {}
    for one in others:
        groups.setdefault(one.says, []).append(_short(one))
    parts = [f'{_short(first)} says {first.says}']
    for says, places in groups.items():
        shown = places[:_NAMED]
        if len(places) > _NAMED:
            more = len(places) - _NAMED
            shown.append(f'{more} more file' + ('s' if more > 1 else ''))
        one_place = len(shown) == 1
        who = shown[0] if one_place else ', '.join(shown[:-1]) + ' and ' + shown[-1]
        parts.append(f'{who} {"says" if one_place else "say"} {says}')
    help_text = 'Make all of them state the same license.'
    if about == 'license' and any(one.place.subject.kind == 'license' for one in others):
        help_text += ' A license file for the code alone is named LICENSE-CODE.'
    return Finding(
        f'{about} statements disagree: {first_of(parts, _NAMED)}',
        first.place,
        help=help_text,
        related=[(one.place, f'{one.where} says {one.says}') for one in others],
    )


def _short(one: _StatedKeys) -> str:
    return one.where.replace('] of the configuration', ']')


def _about_weights(release: Release, options: Options) -> list[_StatedKeys]:
    """What is said of the weights, the card first."""
    from owlint_rules.statements.card import card_statements
    from owlint_rules.statements.weights import stated_licenses, weight_license_texts

    found: list[_StatedKeys] = []
    tags = card_statements(release)
    # several tags of one card are a choice; another card says something of its own
    for card in dict.fromkeys(one.where for one in tags):
        of_card = [one for one in tags if one.where == card]
        if all(one.keys for one in of_card):
            keys: Keys = frozenset().union(*(one.keys for one in of_card))
            found.append(_StatedKeys(keys, _words(keys), card, of_card[0].place))
    named = bool(found) or not any(one.label for one in tags)
    texts = [one for one in weight_license_texts(release, options) if one.certainty == STATES]
    # a notice goes with one license and offers no other
    offered: Keys = frozenset().union(*(one.keys for one in texts if not _is_notice(one)))
    if (
        sum(not _is_notice(one) for one in texts) > 1
        and found
        and may_agree(offered, found[0].keys)
    ):
        # one of several texts is the stated one: the others are a choice, no contradiction
        texts = [one for one in texts if may_agree(one.keys, found[0].keys)]
    elif all(one.alternative for one in texts):
        texts = []  # each is that of one model among several
    words = _in_words(release, told_by_card=bool(tags))
    if any(len(one.keys) > 1 and all(_says(one, text) for text in texts) for one in words):
        texts = []  # the texts of a choice that words put
    others = _joined([one for one in stated_licenses(release, options) if one.source != TAG])
    found += [one for one in others if one.place.subject.kind == 'manifest']
    for text in texts:
        one = _said_by_text(text, found, named=named)
        if one is not None:
            found.append(one)
    found += [one for one in others if one.place.subject.kind != 'manifest']
    return found + words


def _says(words: _StatedKeys, text: Statement) -> bool:
    """Whether a license file holds one of the licenses that words name."""
    return bool(text.keys) and may_agree(words.keys, text.keys)


def _restricted(release: Release, options: Options) -> Iterator[Finding]:
    """Words outside of the card's text, or of its gate, that take away what the license gives."""
    from owlint_rules.statements.documents import gate_statements
    from owlint_rules.statements.restrictions import WORDS_OF, says_the_same
    from owlint_rules.statements.statement import WORDS
    from owlint_rules.statements.weights import prose_statements, stated_licenses

    stated = stated_licenses(release, options)
    records = [record for one in stated for record in one.records]
    if not stated or not all(one.records for one in stated):
        return
    told = [one for one in prose_statements(release) if one.place.subject is not release.card]
    keys: Keys = frozenset().union(*(one.keys for one in stated))
    found = []
    for one in (*told, *gate_statements(release)):
        if one.state != WORDS:
            other = bool(one.keys) and not may_agree(one.keys, keys)
            words = f'names {one.name}' if other else ''
        else:
            known = says_the_same(one.name, records) or one.certainty != STATES
            words = '' if known else WORDS_OF.get(one.name, '')
        if words:
            found.append((one.place, words))
    if found:
        place, words = found[0]
        yield Finding(
            f'the license is {stated[0].name}, but this place {words}',
            place,
            severity=WARNING,
            confidence='low',
            help='If it is about this model, correct the license or these words.',
            related=[(where, f'this place {says}') for where, says in found[1:]],
        )


def _is_notice(one: Statement) -> bool:
    return one.text is not None and one.text.role == 'notice'


def _in_words(release: Release, *, told_by_card: bool) -> list[_StatedKeys]:
    """What sentences say of the weights; those of a card with tags are the matter of OWL131."""
    from owlint_rules.statements.weights import prose_statements

    said = [
        one
        for one in prose_statements(release)
        if one.keys
        and one.certainty == STATES
        and not (told_by_card and one.place.subject is release.card)
    ]
    places = Counter(one.where for one in said if one.alternative)
    # several on one line are a choice; those of other lines may be of one model each
    return _joined([one for one in said if not one.alternative or places[one.where] > 1])


def _joined(statements: list[Statement]) -> list[_StatedKeys]:
    """What places say; several licenses of one manifest are a choice and no contradiction."""
    found: dict[object, _StatedKeys] = {}
    for one in statements:
        if not one.keys:
            continue
        place = one.where if one.alternative else id(one)
        known = found.get(place)
        if known is None:
            grant = grant_of(one.name)
            found[place] = _StatedKeys(
                one.keys, _words(one.keys), one.where, one.place, grant=grant
            )
        else:
            known.keys |= one.keys
            known.says, known.grant = _words(known.keys), ''
    return list(found.values())


def _said_by_text(
    statement: Statement, found: list[_StatedKeys], *, named: bool
) -> _StatedKeys | None:
    """What a license file says; a changed text under its old name is the matter of OWL202.

    With ``named`` False the card has a name of its own for the license, which
    a changed text should have.
    """
    text, keys = statement.text, statement.keys
    if text is None or not keys:
        return None
    match = match_of(text)
    if match.status == 'unknown':
        return None
    if match.status != 'modified' or len(match.parts) > 1:
        grant = grant_of(match.spdx or '') if match.status == 'pointer' else ''
        return _StatedKeys(keys, _words(keys), text.path, text.line(1), grant=grant)
    if not named or not found or any(may_agree(keys, one.keys) for one in found):
        return None
    line = match.changes[0].line if match.changes else 1
    return _StatedKeys(keys, f'{_words(keys)} with changes', text.path, text.line(line))


def _about_parts(release: Release, options: Options, told: set[str]) -> Iterator[Finding]:
    """Parts whose license in the configuration is not that of the file for them.

    Those that were told about with their manifests are left out.
    """
    from owlint_rules.statements.parts import contradicted_settings
    from owlint_rules.statements.settings import setting_place

    for name, license_id, text in contradicted_settings(release, options):
        if text.artifact in told:
            continue
        held = _words(keys_of_text(match_of(text)))
        yield Finding(
            f'[release.components.{name}] of the configuration says {_words(keys_of(license_id))}, '
            f'{text.path} says {held}',
            setting_place(release, options, 'release', 'components', name, 'license'),
            help='Make both say the same.',
            related=[(text.line(1), f'{text.path} says {held}')],
        )


def _about_manifests(release: Release, options: Options, told: set[str]) -> Iterator[Finding]:
    """Manifests and package files that disagree about the code or the data.

    Adds the parts that it tells about to ``told``.
    """
    from owlint_rules.statements.parts import part_statements

    for part in ('code', 'data'):
        said = []
        for name, where, place in part_statements(release, part, options):
            keys = keys_of(name)
            if keys:
                said.append(_StatedKeys(keys, _words(keys), where, place, grant=grant_of(name)))
        disagreeing = _disagreeing(said)
        if disagreeing:
            told.add(part)
            yield _finding(*disagreeing, about=f'{part} license')


def _words(keys: Keys) -> str:
    return ' or '.join(sorted(key.removesuffix('-*').removesuffix('*') for key in keys))
