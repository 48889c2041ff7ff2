"""What the words of a release say about its terms: README, model cards, notices, gate prompts."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from copy import copy

from owlint_rules.lazy import lazy
from owlint_rules.licenses.recognition.equivalence import keys_of
from owlint_rules.model.subject import Subject
from owlint_rules.model.subjects import ARTIFACTS, Card, Release
from owlint_rules.statements.card import scalar_text
from owlint_rules.statements.prose.passage import CHOSEN, CODE, EVERYTHING, OPEN, WEIGHTS
from owlint_rules.statements.statement import (
    BASE,
    LICENSE,
    RESTRICTION,
    STATES,
    SUGGESTS,
    UNKNOWN,
    WORDS,
    Statement,
    evidence_at,
    license_statement,
    line_at,
)
from owlint_rules.text import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.model.node import Node
    from owlint_rules.statements.prose.passage import Passage

#: A heading that says what its section is about and names no license.
_HEADING = lazy(
    r'(?i)#{1,6}[ \t\d.]{0,20}'
    r'(?:models?|weights?|parameters?|checkpoints?|code|data|and|[ \t])+licen[sc]es?$'
)
#: Questions about people and not about their use of the model.
_NO_USE = lazy(
    r'(?i)\b(?:fields? of|areas?|subjects?|disciplines?|degrees?|levels?|topics?|domains?|education'
    r'|languages?|country)\b'
)
#: Terms of a name that nobody has read, which a gate asks to accept.
_TERMS = lazy(
    r'(?i)\b(?:accept|agree(?:ing)? (?:to|with)|consent to|comply with|abide by|bound by)\b'
    r'[^.;\n]{0,60}?'
    r'\b(?:terms|licen[cs]e|agreement|polic(?:y|ies)|conditions)\b'
)
_NO_TERMS = lazy(r'(?i)\bprivacy\b|\bpersonal data\b|\bcontact information\b|\bshare\b')
#: A checkbox for some people alone.
_AUDIENCE = lazy(
    r'(?i)\bI(?: am|\'m)(?: an?)? (?:[a-z]+ ){0,2}?'
    r'(?:student|researcher|academic|scientist|scholar)s?\b'
)
#: The proper name of a publisher's own license.
PROPER = lazy(
    r'\b[A-Z][\w.-]{1,40} (?:[A-Z0-9][\w.-]* ){0,4}'
    r'(?:(?:Community|Research|Model|Commercial|Proprietary|Evaluation|Use) ){1,3}'
    r'(?:Licen[cs]e|Agreement)'
)
PROSE, GATE = 'card-prose', 'gate'
#: A comment behind the tag; templates have examples there.
_COMMENT = lazy(
    r'(?im)^(?P<key>license(?:_name)?)[ \t]*:[^#\n]*[ \t]#[ \t]*'
    r'(?!example|e\.g|owlint|or\b|one of|option|choice|choose|any|other|was\b)(?P<words>\S[^\n]*)'
)
#: Keys of front matter that hold words of terms, and those that hold nothing else.
_SAYING = ('extra_gated', 'license_details', 'description:', 'restrictions:', 'terms')
_RESTRICTING = ('usage_restrictions', 'use_restrictions', 'restrictions', 'terms', 'terms_of_use')


class _Script(Subject):
    """The comments of a program that fetches weights."""


def documents_of(release: Release) -> Iterator[tuple[Subject, int]]:
    """The documents whose words may state terms, each with the offset where its text begins."""
    card = release.card
    if card is not None and (card.flavor != 'dataset' or not release.weights):
        yield card, card.body
    cards = {one.path: one for one in release.cards}
    for name, text in release.texts.items():
        if not name.lower().endswith(('.json', '.toml', '.yml', '.yaml')):
            other = cards.get(release.shown(name))
            if other is not None:
                yield other, other.body
            else:
                file = os.path.join(release.file, *name.split('/'))
                yield Subject(release.shown(name), text, file=file), 0
    for name, text in release.scripts.items():
        from owlint_rules.statements.comments import comments_of

        file = os.path.join(release.file, *name.split('/'))
        yield _Script(release.shown(name), comments_of(text), file=file), 0
    for terms in release.licenses:
        # terms of use are in words of their own, which no record knows
        if terms.role == 'notice' or 'terms' in terms.name.lower():
            yield terms, 0


def _passages(release: Release) -> list[tuple[Subject, Passage]]:
    """All that the documents say, read once for a release."""
    known: list[tuple[Subject, Passage]] | None = release.cache.get('passages')
    if known is None:
        from owlint_rules.statements.prose import may_name_base_of, may_say_more_of, passages_of

        known = []
        tags = _tags(release.card)
        for subject, start in documents_of(release):
            if tags and not (
                may_name_base_of(subject, start) or may_say_more_of(subject, start, tags)
            ):
                continue  # it repeats the tag at most
            known += [
                (subject, passage)
                for passage in _newest(
                    subject, passages_of(subject, start, general=_general(release, subject))
                )
                if not _HEADING.search(subject.text, *_line_of(subject.text, passage))
            ]
        release.cache['passages'] = known
    return known


#: A list of changes, the newest first.
_HISTORY = lazy(r'(?i)(?:^|/)(?:changelog|changes|history|releases|release[_-]notes)[^/]*$')


def _newest(subject: Subject, passages: Iterable[Passage]) -> Iterator[Passage]:
    """What a document says; of a list of changes no more than the newest on the weights."""
    if isinstance(subject, _Script):
        from owlint_rules.statements.comments import is_about_download

        for passage in passages:
            about_download = passage.artifact == CODE and is_about_download(
                subject.text, passage.start, passage.end
            )
            if passage.artifact == WEIGHTS or about_download:
                said = copy(passage)
                # whose weights they are, other words of the release say
                said.artifact, said.certainty = WEIGHTS, SUGGESTS
                yield said
        return
    if not _HISTORY.search(subject.path):
        yield from passages
        return
    for passage in passages:
        if passage.artifact == WEIGHTS and passage.kind in (LICENSE, RESTRICTION):
            said = copy(passage)  # what was heard is kept for others
            said.certainty = SUGGESTS
            yield said
            return


def _general(release: Release, subject: Subject) -> str:
    """What words without a noun are about: in the README of code without weights all of it."""
    if _HISTORY.search(subject.path) or isinstance(subject, _Script):
        return CODE
    bare = isinstance(subject, Card) and subject.block is None and subject is release.card
    return EVERYTHING if bare and not release.weights else WEIGHTS


def _line_of(text: str, passage: Passage) -> tuple[int, int]:
    """Where the line of a passage begins, and where the passage ends."""
    return text.rfind('\n', 0, passage.start) + 1, passage.end


def _tags(card: Card | None) -> list[str]:
    stated = card.get('license') if card is not None else None
    tags = [scalar_text(node) for _, node in stated.texts()] if stated is not None else []
    return [tag for tag in tags if tag]


def files_named_for(release: Release) -> dict[str, str]:
    """The license files that the documents name for one artifact alone: name -> artifact."""
    found: dict[str, set[str]] = {}
    for _, passage in _passages(release):
        if passage.kind == LICENSE:
            name = passage.words.strip('`*[]().,; ').rpartition('/')[2]
            found.setdefault(name, set()).add(passage.artifact)
    return {
        name: next(iter(artifacts))
        for name, artifacts in found.items()
        if len(artifacts) == 1 and not artifacts.isdisjoint(ARTIFACTS)
    }


def document_statements(release: Release) -> list[Statement]:
    """Licenses and restrictions that the documents state, for every artifact.

    What a document says of several models one by one stands side by side.
    """
    found: list[tuple[Passage, Statement]] = []
    passages = _passages(release)
    together: dict[tuple[int, int, str], list[Passage]] = {}
    for subject, passage in passages:
        if passage.choice:
            key = (id(subject), passage.choice, passage.artifact)
            together.setdefault(key, []).append(passage)
    for subject, passage in passages:
        key = (id(subject), passage.choice, passage.artifact)
        choice = _choice(passage, together[key]) if passage.choice else [passage]
        statement = _statement(subject, passage, choice) if choice else None
        if statement is not None:
            found.append((passage, statement))
    models = {passage.about for passage, _ in found if passage.about}
    for passage, statement in found:
        several = len(models) > 1 and bool(passage.about)
        statement.alternative = several or passage.chooser == OPEN
    return [statement for _, statement in found]


def _choice(passage: Passage, together: list[Passage]) -> list[Passage]:
    """The licenses among which a recipient chooses, told by the first of them alone."""
    known = all(one.license is not None and len(one.license.ids) == 1 for one in together)
    if passage.chooser != CHOSEN or len(together) < 2 or not known:
        return [passage]
    return together if passage is together[0] else []


def page_statements(release: Release) -> list[Statement]:
    """What license pages in words of their own say of each artifact."""
    from owlint_rules.licenses.recognition.recognized import match_of
    from owlint_rules.statements.prose import passages_of

    pages = [
        text
        for text in release.licenses
        if text.role == 'license' and match_of(text).status in ('unknown', 'pointer')
    ]
    found = [_statement(page, passage) for page in pages for passage in passages_of(page)]
    return [one for one in found if one is not None]


def _statement(
    subject: Subject, passage: Passage, choice: Sequence[Passage] = ()
) -> Statement | None:
    """What a passage says, with all licenses of the choice that it begins."""
    choice = choice or [passage]
    place = subject.span(passage.start, passage.end)
    evidence = evidence_at(place, ' or '.join(f'"{one_line(one.words)}"' for one in choice))
    if passage.kind == RESTRICTION:
        where = f'{evidence.path}:{evidence.line}'
        return Statement(
            passage.restriction,
            WORDS,
            evidence,
            note=f'{where} says "{one_line(passage.words)}"',
            kind=RESTRICTION,
            artifact=passage.artifact,
            source=PROSE,
            certainty=passage.certainty,
            place=place,
        )
    if passage.kind != LICENSE or passage.license is None:
        return None
    named = passage.license
    if not named.name and not named.ids:
        return None
    ids = [one.license.ids[0] for one in choice if one.license is not None and one.license.ids]
    found = license_statement(
        ' OR '.join(ids) if len(choice) > 1 or len(named.ids) == 1 else named.name,
        evidence,
        artifact=passage.artifact,
        source=PROSE,
        certainty=passage.certainty,
        place=place,
        where=f'{evidence.path}:{evidence.line}',
    )
    if found.state == UNKNOWN and len(named.ids) > 1:
        from owlint_rules.licenses.facts.lookup import candidates

        found.records = [record for one in named.ids for record in candidates(one)]
        found.state = 'known' if found.records else UNKNOWN
    found.kind = LICENSE
    return found


def base_statements(release: Release) -> list[Statement]:
    """The base models that the documents name."""
    found = []
    for subject, passage in _passages(release):
        base = passage.base
        if passage.kind != BASE or base is None or base.relation == 'data-generator':
            continue
        place = subject.span(passage.start, passage.end)
        found.append(
            Statement(
                base.name,
                UNKNOWN,
                evidence_at(place, f'"{one_line(passage.words)}"'),
                kind=BASE,
                certainty=passage.certainty,
                place=place,
            )
        )
    return found


def gate_statements(release: Release) -> list[Statement]:
    """What front matter says in words: what people agree to before they get the files, notes."""
    card = release.card
    front = card.text[: card.body] if card is not None else ''
    if card is None or not (' #' in front or any(key in card.text for key in _SAYING)):
        return []
    known: list[Statement] | None = release.cache.get('gate')
    if known is None:
        known = release.cache['gate'] = list(_gate_statements(card))
    return known


def _gate_statements(card: Card) -> Iterator[Statement]:
    from owlint_rules.statements.prose import statements_of_text

    others = {'code', 'data', 'documents', 'other-model'}
    yield from _of_fields(card)
    if card.flavor == 'dataset':
        others.remove('data')
    for name, (_, value) in card.fields.items():
        if not name.startswith('extra_gated') or value.is_null:
            continue
        if name == 'extra_gated_eu_disallowed':
            if scalar_text(value).lower() in ('true', 'yes', 'on'):
                yield _asked(
                    card, name, (), 'territory', f'{name}: true', 'shuts out people in the EU'
                )
            continue
        for label, field in value.items():
            yield from _chosen(card, name, label, field)
        texts = (
            [((), value.value)]
            if value.kind == 'scalar'
            else [((label,), label) for label, _ in value.items()]
        )
        for route, text in texts:
            passages = list(statements_of_text(text, gate=True))
            heard = any(
                one.kind == RESTRICTION or (one.license is not None and one.license.ids)
                for one in passages
            )
            terms = None if heard else _TERMS.search(text)
            own = PROPER.search(text) if terms is not None else None
            if own is not None:
                words = one_line(own.group())
                place = card.at(name, *route, key=bool(route))
                yield license_statement(
                    words, evidence_at(place, f'{name}: "{words}"'), source=GATE,
                    certainty=SUGGESTS, place=place, where=f'{name} of {card.path}',
                )  # fmt: skip
            elif terms is not None and not _NO_TERMS.search(text):
                words = one_line(terms.group())
                yield _asked(
                    card, name, route, 'policy', f'{name}: "{words}"', f'asks to "{words}"',
                    SUGGESTS,
                )  # fmt: skip
            audience = _AUDIENCE.search(text) if route and not heard else None
            if audience is not None:
                words = one_line(audience.group())
                yield _asked(
                    card, name, route, 'research-only', f'{name}: "{words}"',
                    f'asks to confirm "{words}"', SUGGESTS,
                )  # fmt: skip
            for passage in passages:
                if passage.artifact in others:
                    continue
                words = one_line(passage.words)
                if passage.kind == LICENSE and (named := _named(passage)):
                    place = card.at(name, *route, key=bool(route))
                    where = f'{name} of {card.path}'
                    yield license_statement(
                        named, evidence_at(place, f'{name}: "{words}"'),
                        source=GATE, certainty=SUGGESTS, place=place, where=where,
                    )  # fmt: skip
                if passage.kind != RESTRICTION:
                    continue
                yield _asked(
                    card, name, route, passage.restriction, f'{name}: "{words}"',
                    f'asks to agree to "{words}"', passage.certainty,
                )  # fmt: skip


def _of_fields(card: Card) -> Iterator[Statement]:
    """What the fields of the front matter that take sentences say of the weights."""
    from owlint_rules.statements.prose import statements_of_text

    texts = [(key, scalar_text(card.get(key))) for key in ('license_details', 'description')]
    for key in _RESTRICTING:
        texts.append(
            (key, f'# License\n\n{words}' if (words := scalar_text(card.get(key))) else '')
        )
    comment = _COMMENT.search(card.text, 0, card.body)
    if comment is not None:
        texts.append((comment.group('key'), f'# License\n\n{comment.group("words")}'))
    for key, text in texts:
        place = card.at(key)
        words = f'{key}: "{one_line(text, 60)}"'
        if key == 'license_details' and 0 < len(text) < 80 and keys_of(text):
            yield license_statement(
                text, evidence_at(place, words), source=PROSE, place=place,
                where=f'{key} of {card.path}',
            )  # fmt: skip
            continue
        for passage in statements_of_text(text) if text else ():
            if passage.artifact not in (WEIGHTS, EVERYTHING):
                continue
            if passage.kind == RESTRICTION:
                yield Statement(
                    passage.restriction, WORDS, evidence_at(place, words),
                    note=f'{card.path}:{line_at(place)} says "{one_line(passage.words)}"',
                    kind=RESTRICTION, source=PROSE, certainty=passage.certainty, place=place,
                )  # fmt: skip
            elif passage.kind == LICENSE and (named := _named(passage)):
                yield license_statement(
                    named, evidence_at(place, words), source=PROSE,
                    certainty=passage.certainty, place=place, where=f'{key} of {card.path}',
                )  # fmt: skip


def _named(passage: Passage) -> str:
    """The license that words name, by its id or by the proper name of one that nobody knows."""
    named = passage.license
    if named is None:
        return ''
    return named.ids[0] if named.ids else named.name if PROPER.search(named.name) else ''


def _chosen(card: Card, name: str, label: str, field: Node) -> Iterator[Statement]:
    """The restriction of a question about the use whose answers all are limited ones."""
    listed = field.get('options') if field.kind == 'map' else None
    if listed is None or _NO_USE.search(label):
        return
    from owlint_rules.statements.prose.limits import uses_of_choice

    options = [
        scalar_text(one.get('label') or one.get('value') if one.kind == 'map' else one)
        for one in (listed.value if listed.kind == 'list' else ())
    ]
    restriction = uses_of_choice(options)
    if restriction:
        words = one_line(f'{label}: {", ".join(options)}')
        note = f'lets people choose no other use than "{words}"'
        yield _asked(
            card, name, (label,), restriction, f'{name}: "{words}"', note, SUGGESTS
        )  # fmt: skip


def _asked(
    card: Card,
    name: str,
    route: tuple[str, ...],
    restriction: str,
    words: str,
    note: str,
    certainty: str = STATES,
) -> Statement:
    place = card.at(name, *route, key=bool(route))
    evidence = evidence_at(place, words)
    return Statement(
        restriction,
        WORDS,
        evidence,
        note=f'{card.path}:{evidence.line} {note}',
        kind=RESTRICTION,
        source=GATE,
        certainty=certainty,
        place=place,
    )
