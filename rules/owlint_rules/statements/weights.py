"""Every statement about the terms of the weights, from every source, the most explicit first."""

from __future__ import annotations

from copy import copy

from owlint_rules.lazy import lazy
from owlint_rules.licenses.facts.duties import family_of, required_notices, words_of
from owlint_rules.licenses.facts.lookup import find
from owlint_rules.licenses.recognition.equivalence import may_agree
from owlint_rules.licenses.recognition.naming import may_label
from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Place
from owlint_rules.model.subjects import LicenseText, Release
from owlint_rules.statements.base_records import base_record
from owlint_rules.statements.base_terms import base_terms
from owlint_rules.statements.bases import Base, base_models, has_base, state_of
from owlint_rules.statements.card import card_statements, contrary_fields, scalar_text
from owlint_rules.statements.documents import (
    GATE,
    PROPER,
    PROSE,
    document_statements,
    gate_statements,
)
from owlint_rules.statements.files import has_code, weight_texts
from owlint_rules.statements.headers import header_statements
from owlint_rules.statements.manifests.artifacts import (
    WEIGHTS_COMPONENT,
    component_statements,
    manifest_statements,
    publication_statements,
    unlicensed_weights,
)
from owlint_rules.statements.settings import evidence_place, home, weights_setting
from owlint_rules.statements.statement import KNOWN, STATES, UNKNOWN, Statement
from owlint_rules.statements.texts import text_statement
from owlint_rules.text import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.facts.lookup import Record


#: Words of names that a text gives to any license, also to the one of the tag.
_COMMON = lazy(
    r'(?i)\b(?:the|an?|of|for|its|our|your|their|this|see|same|own|under|free|standard|public'
    r'|permissive|(?:open[- ]?)?source|software|project|repo(?:sitory)?|code|data(?:set)?|files?'
    r'|user|use|usage|service|licen[sc](?:e|ing)|licenza|licencia|licença|lizenz|agreement|terms'
    r'|notice|legal|details|full|text|main|original|default|base)\b'
    r'|许可证?|协议|协定|授权书?|开源|的|[本该此]|使用|許諾|契約|利用規約|ライセンス|라이[선센]스|이용 ?약관'  # noqa: E501
    r'|[\W\d_]'
)
_PROPER = lazy('[A-Z\u3041-\uffff]')


def stated_licenses(release: Release, options: Options) -> list[Statement]:
    """The licenses that card, manifests, configuration and headers name for the weights."""
    mof, _ = component_statements(release, *WEIGHTS_COMPONENT)
    own = weights_setting(release, options)
    return [
        *card_statements(release),
        *contrary_fields(release),
        *mof,
        *unlicensed_weights(release),
        *manifest_statements(release, 'weights'),
        *([own] if own is not None else []),
        *header_statements(release),
    ]


def weight_license_texts(release: Release, options: Options) -> list[Statement]:
    """What the license files that cover the weights say."""
    others = [*stated_licenses(release, options), *_own_words(prose_statements(release))]
    return weight_texts(release, options, others, _alone(release))


def _own_words(prose: list[Statement]) -> list[Statement]:
    """Sentences without the notices that licenses prescribe, which tell no parts apart."""
    return [one for one in prose if not (_in_notice(one) and notice_of(one))]


def prose_statements(release: Release) -> list[Statement]:
    """What documents say of the weights; the notice that a base model requires speaks of that."""
    found = [
        one for one in document_statements(release) if one.artifact in ('weights', 'everything')
    ]
    if any(map(_is_of_the_base, found)) and has_base(release):
        # the terms of a base that is named are known as such
        found = [one for one in found if not _is_of_the_base(one)]
    if not any(_in_notice(one) for one in found):
        return found
    bases = [
        record
        for base in base_models(release)
        if base.certainty == STATES and (record := base_record(release, base.name)) is not None
    ]
    notices = [words_of(duty.text) for record in bases for duty in required_notices(record)]
    # that of another version of the base's license is the matter of OWL605
    families = {family_of(record) for record in bases}

    def is_of_base(one: Statement) -> bool:
        other = notice_of(one)
        line = words_of(_line_of(one))
        return (other is not None and family_of(other) in families) or any(
            line in text for text in notices
        )

    return [one for one in found if not (_in_notice(one) and is_of_base(one))]


def notices_in_files(release: Release) -> list[tuple[Record, Place]]:
    """The exact notices of licenses that the NOTICE files hold, and where."""
    said = [one for one in document_statements(release) if _in_notice(one)]
    return [(record, one.place) for one in said if (record := notice_of(one)) is not None]


def notice_of(one: Statement) -> Record | None:
    """The license whose exact notice a statement of a document is."""
    records = [record for key in one.keys if (record := find(key)) is not None]
    line = words_of(_line_of(one))
    for record in records:
        if any(line in words_of(duty.text) for duty in required_notices(record)):
            return record
    return None


def _in_notice(one: Statement) -> bool:
    subject = one.place.subject
    return isinstance(subject, LicenseText) and subject.role == 'notice'


def _line_of(one: Statement) -> str:
    """The whole lines that a statement of a document stands on."""
    text = one.place.subject.text
    start, end = one.place.subject.locate(one.place)
    last = text.find('\n', end)
    return text[text.rfind('\n', 0, start) + 1 : len(text) if last < 0 else last]


def _alone(release: Release) -> str:
    """The license that a MOF manifest gives the weights apart from the rest, '' for none."""
    statements, alone = component_statements(release, *WEIGHTS_COMPONENT)
    return statements[0].name if alone else ''


def weight_statements(release: Release, options: Options) -> list[Statement]:
    """All that the release says about the terms of its weights; findings and verdicts ask."""
    state = state_of(release)
    known: tuple[Options, object, list[Statement]] | None = release.cache.get('weight-terms')
    if known is None or known[0] is not options or known[1] != state:
        known = release.cache['weight-terms'] = options, state, _weight_statements(release, options)
    return list(known[2])


def _weight_statements(release: Release, options: Options) -> list[Statement]:
    own = weights_setting(release, options)
    mof, alone = component_statements(release, *WEIGHTS_COMPONENT)
    manifests = manifest_statements(release, 'weights')
    tags = card_statements(release)
    headers = header_statements(release)
    prose = prose_statements(release)
    certain = [*([own] if own is not None else []), *mof, *manifests, *tags, *_own_words(prose)]
    texts = weight_texts(release, options, certain, mof[0].name if alone else '')
    found = [*([own] if own is not None else []), *mof, *unlicensed_weights(release)]
    found += [*manifests, *texts]
    found += [one for tag in tags if (one := _without_file(release, tag, texts)) is not None]
    found += [*headers, *contrary_fields(release)]
    found += [
        one
        for one in publication_statements(release, code=has_code(release))
        if not any(one.keys and may_agree(one.keys, other.keys) for other in found)
    ]
    found += [one for one in prose if not only_names_again(one, found)]
    found += [
        one
        for one in gate_statements(release)
        if not any(one.keys and may_agree(one.keys, other.keys) for other in found)
        and not only_names_again(one, found)
    ]
    known = {record.key for one in found for record in one.records}
    found += [
        text_statement(text)
        for text in release.licenses
        if (text.role == 'policy' or match_of(text).policy)
        and text.artifact in ('', 'weights')
        and not _policy_is_counted(known)
    ]
    return found + base_terms(release, options)


def _without_file(release: Release, tag: Statement, texts: list[Statement]) -> Statement | None:
    """A license of the card, None for a name of a license file, whose text is what counts."""
    card = release.card
    if card is None or tag.state != UNKNOWN or not texts:
        return tag
    if scalar_text(card.get('license')) != 'other':
        return tag
    if '://' not in scalar_text(card.get('license_link')):
        return None
    # the address is that of the publisher's page; the one text beside the label has its name
    held = [one.text for one in texts if one.text is not None and one.state == KNOWN]
    if len(texts) != 1 or not held:
        return tag
    title = match_of(held[0]).title
    if may_label(tag.name, title):
        return None
    tag = copy(tag)  # others ask for what the card says
    tag.note = (
        f'the card calls the license {one_line(tag.name)} and {held[0].path} holds {title}; '
        'whether that is one license only a person can say'
    )
    return tag


def only_names_again(prose: Statement, found: list[Statement]) -> bool:
    """Whether a sentence gives an unknown name to terms that another place states in full."""
    if prose.state != UNKNOWN or prose.kind != 'license' or prose.source not in (PROSE, GATE):
        return False
    return any(
        one.records
        and (
            (one.source == 'license-file' and _may_go_by(prose.name, one))
            or (one.source == 'card-tag' and not _other(prose))
        )
        for one in found
    )


def _may_go_by(name: str, of_text: Statement) -> bool:
    """Whether a license file may be what a sentence calls by a name; a proper name is checked."""
    from owlint_rules.statements.prose.names import is_unnamed

    if of_text.text is not None and is_unnamed(name):
        return not match_of(of_text.text).spdx  # a standard license is not the publisher's own
    if '://' in name and 'licen' not in name.lower():
        return False  # a page of terms
    if PROPER.search(name) is None or of_text.text is None:
        return True
    return may_label(name, match_of(of_text.text).title or '')


def _other(prose: Statement) -> bool:
    """Whether a sentence has the proper name of a license that is nobody's standard one.

    It may as well lead to a page, to a base model without a name, or call the terms proprietary
    or the publisher's own.
    """
    from owlint_rules.statements.prose.names import is_unnamed

    if is_unnamed(prose.name):
        return True
    if _PROPER.search(_COMMON.sub(' ', prose.name)) or '://' in prose.name:
        return True
    return prose.name.lower() == 'proprietary' or _is_of_the_base(prose)


def _is_of_the_base(prose: Statement) -> bool:
    """Whether a sentence gives the license of "the base model", which it does not name."""
    if prose.state != UNKNOWN or prose.kind != 'license':
        return False
    from owlint_rules.statements.prose.values import is_of_the_base

    return is_of_the_base(prose.name)


def _policy_is_counted(records: set[str]) -> bool:
    """Whether a license already found has its use policy among its facts (Llama, Gemma)."""
    for key in records:
        record = find(key)
        words = record.use_restrictions.lower() if record is not None else ''
        if 'aup' in words.split() or 'use policy' in words:
            return True
    return False


def records_of(release: Release, options: Options) -> list[tuple[Record, Place, str]]:
    """The license records that bind the release, each once: (record, place, why it binds).

    They are those of its single tag or setting, of the recognized texts that
    cover the weights, and of its known base models.
    """
    found: dict[str, tuple[Record, Place, str]] = {}
    tags = card_statements(release)
    own = weights_setting(release, options)
    bases = [
        record
        for base in base_models(release)
        if base.certainty == STATES
        and (record := base_record(release, base.name, options)) is not None
        and record.derivatives_own_terms == 'P'
    ]

    def is_another_version(record: Record) -> bool:
        # an agreement that must go along binds, and not the other one that was put in its place
        return bool(bases) and record.derivatives_own_terms == 'P' and record not in bases

    for one in tags if len(tags) == 1 else [own] if own is not None else []:
        record = find(one.name)
        if record is not None and not is_another_version(record):
            found.setdefault(record.key, (record, one.place, 'the stated license'))
    for one in weight_license_texts(release, options):
        text = one.text
        if one.state != KNOWN or one.certainty != STATES or text is None or match_of(text).parts:
            continue
        for record in one.records:
            if not is_another_version(record):
                why = f'the license in {text.name}'
                found.setdefault(record.key, (record, text.line(1), why))
    for base in base_models(release):
        record = base_record(release, base.name, options) if base.certainty == STATES else None
        if record is not None:
            why = f'the base model {base.name}'
            found.setdefault(record.key, (record, base_place(release, options, base), why))
    return list(found.values())


def base_place(release: Release, options: Options, base: Base) -> Place:
    """Where the base model is named, as far as that is a place in a text that was read."""
    if base.evidence.line:
        return evidence_place(release, options, base.evidence, base.name)
    card = release.card
    if card is not None and card.get('base_model') is not None:
        return card.at('base_model')
    if card is not None and card.get('license') is not None:
        return card.at('license')
    return home(release)
