"""The base models that a release names, wherever it names them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from owlint_rules.lazy import lazy
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.node import Node
from owlint_rules.model.subjects import Card, Manifest, Release
from owlint_rules.statements.base_records import base_record, known_row, locked
from owlint_rules.statements.card import scalar_text
from owlint_rules.statements.manifests.bom import own_models
from owlint_rules.statements.manifests.reading import entries
from owlint_rules.statements.manifests.reading import names_in as texts_in
from owlint_rules.statements.run_settings import bases_in_settings, names_in
from owlint_rules.statements.statement import (
    STATES,
    SUGGESTS,
    evidence_at,
)
from owlint_rules.text import bare

#: Most base models that are followed through the cards of one repository.
_MAX_CHAIN = 50
#: Most places of one text file that are read for base models.
_MAX_PLACES = 20


class Base:
    """A base model that the release names: its id, how sure that is, and where.

    ``certainty`` is SUGGESTS where it only looks so; ``by_name`` tells that nothing but the
    name of the release does, ``by_id`` that it counts although nobody knows the model: its
    id stands where that of the base stands as a rule.
    """

    __slots__ = ('by_id', 'by_name', 'certainty', 'evidence', 'name')

    def __init__(
        self,
        name: str,
        evidence: Evidence,
        certainty: str = STATES,
        *,
        by_name: bool = False,
        by_id: bool = False,
    ) -> None:
        self.by_id = by_id
        self.by_name = by_name
        self.name = name
        self.evidence = evidence
        self.certainty = certainty

    def __repr__(self) -> str:
        return f'Base({self.name!r}, {self.evidence!r}, {self.certainty!r})'


def has_base(release: Release) -> bool:
    """Whether the release says that it is made from another model: its publisher passes one on."""
    return any(base.certainty == STATES for base in base_models(release))


def base_models(release: Release) -> list[Base]:
    """The base models that the release names, each once, those of the card first.

    Of those whose cards lie in the same repository, or that are locked, also the models that
    they are based on in turn: what these ask of derivatives reaches this release.
    """
    state = state_of(release)
    known: tuple[object, list[Base]] | None = release.cache.get('bases')
    if known is None or known[0] != state:
        known = release.cache['bases'] = state, _chain(release)
    return list(known[1])


def state_of(release: Release) -> tuple[int, ...]:
    """How much of a release was read: what rests on that is found anew once it is more."""
    return len(release.nearby), len(release.training), len(release.texts), len(release.weights)


def _chain(release: Release) -> list[Base]:
    found: dict[str, Base] = {}
    for base in _named(release):
        known = found.get(base.name.lower())
        if known is None or (known.certainty == SUGGESTS and base.certainty == STATES):
            found[base.name.lower()] = base
    whole = '\n'.join(bare(name) for name in found if '/' in name)
    chain = [base for base in found.values() if not _is_named_again(base.name, whole)]
    for base in chain:
        if len(chain) >= _MAX_CHAIN:
            break
        card = release.nearby.get(base.name)
        for further in _of_card(card) if card is not None else _of_lock(release, base):
            if further.name.lower() not in found and not _is_itself(release, further.name):
                found[further.name.lower()] = further
                chain.append(further)
    return chain


def _is_named_again(name: str, whole: str) -> bool:
    """Whether a name without an owner is part of a whole one: "Whisper" of openai/whisper-small."""
    return bool(whole) and '/' not in name and bare(name) in whole


def _of_lock(release: Release, base: Base) -> Iterator[Base]:
    """What a base model is made from in turn, as the Hub said."""
    entry = locked(release, base.name)
    if entry is None:
        return
    where = entry.evidence
    for name in entry.texts('base-models'):
        yield Base(
            name,
            Evidence(where.path, where.line, f'base model {name} of {base.name}'),
            base.certainty,
        )


def named_bases(release: Release) -> list[Base]:
    """The base models that the release names for certain."""
    return [base for base in base_models(release) if base.certainty == STATES]


def _named(release: Release) -> Iterator[Base]:
    for card in (release.card, *release.cards):
        if card is not None:
            yield from _of_card(card)
            yield from _shown_in(release, card)
    for name, text in release.texts.items():
        yield from _of_settings_file(release, name, text)
    for weights in release.weights:
        for base in weights.base_models:
            yield Base(base, Evidence(weights.path, 0, f'base model {base} in the header'))
    yield from _of_metadata(release)
    yield from _of_manifests(release)
    yield from _of_training_code(release)
    from owlint_rules.statements.documents import base_statements

    words = [Base(one.name, one.evidence, one.certainty) for one in base_statements(release)]
    yield from words or _of_title(release)


def _shown_in(release: Release, card: Card) -> Iterator[Base]:
    """The base in the settings of a training run that a card shows."""
    found = _SHOWN.finditer(card.text, card.body) if 'base_model' in card.text else iter(())
    for match in islice(found, _MAX_PLACES):
        if not _is_itself(release, match.group(1)):
            place = card.span(*match.span(1))
            evidence = evidence_at(place, match.group().strip())
            yield Base(match.group(1), evidence, SUGGESTS, by_id=True)


def _of_title(release: Release) -> Iterator[Base]:
    """A well-known model that the name of the release holds: ``Merle-Llama-3-8B``."""
    from owlint_rules.statements.prose.pieces import BASE_NAMES

    card, found = release.card, _title(release.card)
    if card is None or found is None:
        return
    title = found.group(1).strip()
    lower = title.lower()
    if not any(name in lower for name in BASE_NAMES if name != '/'):
        return
    from owlint_rules.statements.prose.bases import known_in_name

    for name in known_in_name(title):
        if not _is_itself(release, name):
            place = card.span(card.body + found.start(1), card.body + found.end(1))
            yield Base(name, evidence_at(place, f'named "{title}"'), SUGGESTS, by_name=True)


def _title(card: Card | None) -> re.Match[str] | None:
    """The first heading of a card near its head."""
    if card is None:
        return None
    return re.search(r'^#[ \t]+([^\n]{1,200})', card.text[card.body : card.body + 2_000], re.M)


def _of_manifests(release: Release) -> Iterator[Base]:
    """The model that a Modelfile begins with, unless it is a file beside it."""
    for manifest in release.manifests:
        if manifest.format == 'cyclonedx' and manifest.data is not None:
            yield from _of_pedigree(release, manifest, manifest.data)
        data = manifest.data if manifest.format == 'modelfile' else None
        start = data.get('from') if data is not None else None
        for route, node in start.texts() if start is not None else ():
            name = _START.match(scalar_text(node))
            if name is None or _is_itself(release, name.group(1)):
                continue
            evidence = evidence_at(manifest.at('from', *route), f'FROM {scalar_text(node)}')
            yield Base(_hub_id(name.group(1), name.group(2) or ''), evidence)


def _of_pedigree(release: Release, manifest: Manifest, data: Node) -> Iterator[Base]:
    """The models that the one of a bill of materials descends from."""
    for route, item in own_models(data):
        listed = item.find(('pedigree', 'ancestors'))
        for index, one in entries(listed):
            address = _PURL.match(scalar_text(one.get('purl')))
            name = address.group(1) if address else scalar_text(one.get('name'))
            if name and not _is_itself(release, name):
                place = manifest.at(*route, 'pedigree', 'ancestors', index)
                yield Base(name, evidence_at(place, f'descends from {name}'))


_PURL = lazy(r'pkg:huggingface/([\w.-]+/[\w.-]+)')


def _hub_id(name: str, size: str) -> str:
    """The id of a model that a library calls ``gemma2:9b``, its name there when none is known."""
    if '/' in name:
        return name
    from owlint_rules.statements.prose.bases import known_id

    short = name + size.replace(':', '-')
    return known_id(short) or known_id(re.sub(r'(?<=[a-z])(?=\d)', '-', short, count=1)) or name


def _of_card(card: Card) -> Iterator[Base]:
    for key in card.fields:
        node = card.get(key) if _BASE_KEY.fullmatch(key) else None
        # people also write a mapping for each
        for route, item in islice(texts_in(node, 'name', 'id', 'model', 'repo'), _MAX_CHAIN):
            name = scalar_text(item)
            if name:
                yield Base(name, evidence_at(card.at(key, *route), f'{key}: {name}'))
    tags = card.get('tags')
    for route, item in tags.texts() if tags is not None else ():
        tag = scalar_text(item)
        match = _TAG.fullmatch(tag)
        if match is not None:
            yield Base(match.group(1), evidence_at(card.at('tags', *route), f'tags: {tag}'))


#: The key of the Hub, and others that people write for it or beside it.
_BASE_KEY = lazy(
    r'(?i)base[-_ ]?models?|(?:fine[-_]?tuned|duplicated|merged|quantized|distilled)[-_]from'
    r'|(?:parent|source)[-_]model'
)
#: How the Hub's listings name a base among the tags, which people copy.
_TAG = lazy(r'base_model:(?:(?:finetune|adapter|quantized|merge):)?([\w.-]+/[\w.-]+)')
#: The same key in the settings that a card shows, and what a Modelfile begins with.
_SHOWN = lazy(r'^[ \t]*base_model[ \t]*:[ \t]*["\']?([\w.-]+/[\w.-]+)["\']?[ \t]*$', re.MULTILINE)
_START = lazy(
    r'(?i)(?!\S*\.(?:gguf|bin|safetensors)$)(?!sha256)(?:(?:https?://)?(?:hf\.co|huggingface\.co|ollama\.com)/)?'
    r'(?:library/)?([a-z0-9][\w.-]*(?:/[\w.-]+)?)(:[\w.-]+)?$'
)
#: What loads the model that is trained, and other models that code of training loads.
_TRAINED = lazy(r'AutoModelFor\w{1,40}\.from_pretrained\(|--(?:base_model|model_name_or_path)[ =]')
_OTHER_MODELS = lazy(
    r'(?i)teacher|reward|judge|critic|draft|ref(?:erence)?_|embed|guard|tokenizer|eval'
)
_TRAINING_CODE = lazy(
    r'from_pretrained\(\s*(?:pretrained_model_name_or_path\s*=\s*)?["\']([\w.-]+/[\w.-]+)["\']'
    r'|\b[A-Za-z_]{0,40}(?:[Bb]ase|BASE|[Mm]odel|MODEL|[Cc]heckpoint|CHECKPOINT)[A-Za-z_.]{0,40}\s*=\s*'
    r'["\']?([\w.-]+/[\w.-]+)'
    r'|--(?:base_model|model(?:_name|_id|_path|_name_or_path|_id_or_path)?'
    r'|pretrain(?:ed_model(?:_name_or_path)?)?)[ =]["\']?([\w.-]+/[\w.-]+)'
    r'|\bhf://([\w.-]+/[\w.-]+)'
)


def _of_settings_file(release: Release, path: str, text: str) -> Iterator[Base]:
    """Bases in the settings of an adapter, of a merge, of a training run, of the model itself."""
    for one in bases_in_settings(path, text):
        name = _known_in(release, one.value) if one.known else one.value
        if name and not (one.certainty == SUGGESTS and _is_itself(release, name)):
            line = text.count('\n', 0, one.start) + 1
            words = f'base model {name}'
            if one.known and one.value not in (name, name.rpartition('/')[2]):
                words += f', as {one.value} suggests'
            evidence = Evidence(release.shown(path), line, words)
            own = one.certainty == SUGGESTS and _is_shown_in_use(release, name)
            yield Base(name, evidence, one.certainty, by_id=not one.known and not own)


def _is_shown_in_use(release: Release, name: str) -> bool:
    """Whether the card shows how a model of this name is used, as it does with its own."""
    card = release.card
    short = _squeezed(name.rpartition('/')[2])
    title = _title(card)
    if card is None or (title is not None and short in _squeezed(title.group(1))):
        return True
    return re.search(rf'["\'/ ]{re.escape(name)}["\']', card.text[card.body :]) is not None


def _squeezed(name: str) -> str:
    return re.sub(r'[^a-z0-9]', '', name.lower())


def _known_in(release: Release, value: str) -> str:
    """The model that somebody knows by a name or path of a folder, '' for none."""
    for name in names_in(value):
        for id in (name, '' if '/' in name else _hub_id(name.replace('-', ' '), '')):
            if id and (known_row(id) is not None or base_record(release, id) is not None):
                return id
    return ''


def _of_metadata(release: Release) -> Iterator[Base]:
    """The model that a LoRA was trained on, as kohya's scripts note it in the header."""
    for weights in release.weights:
        value = weights.metadata.get('ss_sd_model_name', '')
        name = _known_in(release, value.removesuffix('.safetensors').removesuffix('.ckpt'))
        if name and not _is_itself(release, name):
            evidence = Evidence(weights.path, 0, f'ss_sd_model_name {value} in the header')
            yield Base(name, evidence, SUGGESTS)


def _of_training_code(release: Release) -> Iterator[Base]:
    """Models that training code of the release loads by their name."""
    for path, text in release.training.items():
        for index, match in enumerate(_TRAINING_CODE.finditer(text)):
            if index >= _MAX_PLACES:
                return
            base = match.group(match.lastindex or 0)
            unknown = known_row(base) is None and base_record(release, base) is None
            trained = not unknown or _is_trained(text, match)
            if not trained or _is_itself(release, base):
                continue  # tokenizers, encoders and teachers are loaded in the same way
            if unknown and _is_shown_in_use(release, base):
                continue
            line = text.count('\n', 0, match.start()) + 1
            evidence = Evidence(release.shown(path), line, f'loads {base}')
            yield Base(base, evidence, SUGGESTS, by_id=unknown)


def _is_trained(text: str, match: re.Match[str]) -> bool:
    """Whether a line surely loads the model that is trained."""
    start = text.rfind('\n', 0, match.start()) + 1
    line = text[max(start, match.start() - 200) : match.end()]
    return _TRAINED.search(line) is not None and _OTHER_MODELS.search(line) is None


def _is_itself(release: Release, name: str) -> bool:
    """Whether a model's settings call it by its own name."""
    folder = release.file.replace('\\', '/').rstrip('/').rpartition('/')[2].lower()
    heading = _title(release.card)
    title = heading.group(1).lower() if heading else ''
    short = name.rpartition('/')[2].lower()
    return (
        short in (folder, title.strip())
        or short.replace('-', ' ') == title.replace('-', ' ').strip()
    )
