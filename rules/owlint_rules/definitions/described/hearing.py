# ruff: noqa: E501 - patterns read better on one line
"""The parts of a document that describe architecture, training, data, settings and code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from owlint_rules.definitions.described.code import TRAINING_CODE, code_named, code_run
from owlint_rules.definitions.described.cues import Cues, bits_in
from owlint_rules.definitions.described.data import TRAINING_DATA, data_said
from owlint_rules.definitions.described.names import is_placeholder
from owlint_rules.definitions.described.parts import (
    CELLS,
    LISTED,
    LISTING,
    SENTENCE,
    TITLE,
    Part,
    is_trained,
)
from owlint_rules.definitions.described.places import (
    ARCHITECTURE,
    ASIDE,
    DATA,
    EVALUATION,
    GUIDE,
    METHOD,
    SETTINGS,
    SHUT,
)
from owlint_rules.definitions.described.sources import KNOWN
from owlint_rules.definitions.described.words import (
    COMPONENT,
    EPOCHS,
    FAMILY,
    METHODS,
    NOT_SO,
    OPTIMIZER,
    OTHER_MODEL,
    SETTING_WORDS,
    SIZE,
    TELLING,
    TRAINED,
    advises,
)
from owlint_rules.definitions.sections import real_words
from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.plain import ADDRESS
from owlint_rules.text import small_letters

#: The topics whose words are heard; the others go by their headings.
TOPICS = ('architecture', 'training-method', 'training-data', 'hyperparameters')
#: Most places that are kept for one topic.
_ENOUGH = 4
#: A program, not settings.
_PROGRAM = lazy(
    r'(?m)^\s*(?:import |from \w[\w.]* import|pip3? |python3? |!|\$ |>>> |git |curl |wget |docker |conda |torchrun|accelerate |export |#!/|cd |def |ollama|vllm|npm )|from_pretrained|--\w'
)
#: Settings that say little alone, and those that describe the course of an optimization.
_WEAK = frozenset(
    {'epochs', 'run', 'optimizer', 'schedule', 'accumulation', 'rank', 'alpha', 'dropout'}
)
_COURSE = frozenset({'optimizer', 'schedule', 'warmup'})
_ASIDE_OF_COURSE = frozenset({'batch', 'accumulation', 'clipping'})
_MERGE = lazy(r'(?m)^\s*merge_method\s*:\s*\S')
#: What a block of code is introduced with that holds the training itself.
_RECORD = lazy(
    r'(?i)\b(?:was|were|is|been)? ?used (?:to|for) (?:the )?(?:pre-?|fine-?)?(?:train|tun)(?:e|ing)?\b(?! your)|\b(?:was|were) (?:pre-?|fine-?)?(?:trained|tuned) (?:with|using|by) (?:the )?(?:following|this) (?:script|command|code|config\w*)\b'
)
#: The data of a training tool's configuration.
_DATASETS = lazy(r'datasets\s*:\s*$')
_CONFIGURED = lazy(r'\s*-?\s*path\s*:\s*["\']?([^\s"\']{2,200})')
_BASE = lazy(
    r'(?i)(?:based on|built (?:up)?on|tuned (?:version )?(?:from|of|on)|version of|initiali[sz]ed (?:from|with)|derived from|distilled from|created from) (?:the |an? )?(?:[\w./-]+ ){0,2}$'
)
#: What the script for DreamBooth says of each of its models.
_OF_THE_SCRIPT = Cues(r'\bVAE used for training|\bwas enabled: (?:true|false)')
_RUN = lazy(
    r'(?i)\binference|\bgenerat|\bdecod|\bserv|\blatency|\bthroughput|\bevaluat|\bbenchmark'
)

_THIS = Cues(r'\b(?:this|our) (?:\w+ )?model\b|本模型|このモデル|이 모델')
#: Titles of columns, and items, that may hold data or settings where no title above says so.
_PROMISE = lazy(
    r'(?i)data|corp|train|rate|\blr\b|batch|decay|warm|源|料|集|率|データ|コーパス|데이터|말뭉치|daten|donn|dato|dado|данн'
)
_RATE = Cues(r'rate|\blr\b|decay|warm|beta|batch|epoch|optim|率|taux|tasa|taxa|скорость')
_RATE_GIVEN = Cues(r'^\W*(?:the )?(?:peak |base |initial )?(?:learning rate|batch size)\b')
#: The bits of what tells an architecture, and of settings.
_BUILT = FAMILY.bit | SIZE.bit | COMPONENT.bit | TELLING.bit
_SET = sum({pattern.bit for _, pattern in SETTING_WORDS}) | EPOCHS.bit | OPTIMIZER.bit
_GAP = lazy(r'[\s，,]')
_SIZED = lazy(r'(?<![\d.])(\d+(?:\.\d+)?)[bB](?![A-Za-z])')


class Heard:
    """What a document says: topic -> (line, words), in the order of the text."""

    __slots__ = ('found',)

    def __init__(self) -> None:
        self.found: dict[str, list[tuple[int, str]]] = {}

    def is_full(self, topic: str) -> bool:
        return len(self.found.get(topic, ())) >= _ENOUGH

    def add(self, topic: str, part: Part) -> None:
        places = self.found.setdefault(topic, [])
        if len(places) < _ENOUGH:
            words = part.text
            for shown, url in part.links:
                if shown == ADDRESS:
                    words = words.replace(ADDRESS, url, 1)
            if (part.line, words) not in places:
                places.append((part.line, words))


def described_by(parts: list[Part], own: Sequence[str] = ()) -> dict[str, list[tuple[int, str]]]:
    """What the parts of a document describe; ``own`` are names of the model."""
    heard = Heard()
    parts = [part for part in parts if part.text.strip()]
    own = [*own, *_names_of(parts)]
    sizes = _sizes_of(own)
    ours = [part for part in parts if not _is_of_other_size(part, sizes)] if sizes else parts
    _hear_architecture(heard, ours, own)
    counted: dict[tuple[str, ...], list[tuple[str, Part]]] = {}
    for part in ours:
        if part.kind == TITLE and len(part.text.split()) < 7:
            continue
        if part.links:
            for component in code_named(part):
                heard.add(component, part)
        if part.kind == LISTING:
            _hear_listing(heard, part, counted)
            continue
        if part.place in SHUT:
            continue
        part.look()
        if not _may_say(part):
            continue
        method = not heard.is_full('training-method') and _tells_method(part)
        settings = _settings_of(part)
        data = '' if heard.is_full(TRAINING_DATA) else data_said(part, own)
        if not (method or settings or data) or _is_no_word_on_it(part):
            continue
        if method:
            heard.add('training-method', part)
        if settings:
            counted.setdefault(part.titles, []).extend((name, part) for name in settings)
        if data:
            heard.add(data, part)
    for part in code_run(parts):
        heard.add(TRAINING_CODE, part)
    _settle(heard, counted)
    return heard.found


def _may_say(part: Part) -> bool:
    """A cheap look: whether a part can be about training, data or settings at all."""
    if part.place in (METHOD, SETTINGS, DATA) or is_trained(part) or _goes_on(part):
        return True
    if part.kind == CELLS and part.header:
        return _promises(part.header)
    return part.kind in (LISTED, CELLS) and part.has(_RATE)


@lru_cache(maxsize=8)
def _promises(header: tuple[str, ...]) -> bool:
    return _PROMISE.search(' '.join(header)) is not None


def _is_no_word_on_it(part: Part) -> bool:
    """Whether a part says what was not done, what users may do, of other models, or nothing."""
    return bool(
        advises(part.small, part.may)
        or part.has(NOT_SO)
        or not _has_value(part)  # what a template put there
        or (part.intro and advises(small_letters(part.intro), part.around))
        or _is_of_others(part)
    )


def _goes_on(part: Part) -> bool:
    """Whether a setting opens a sentence behind one that tells of the training."""
    return part.has(_RATE_GIVEN) and TRAINED.search(part.opening) is not None


def _sizes_of(own: Sequence[str]) -> set[str]:
    return {size for name in own for size in _SIZED.findall(name)}


def _is_of_other_size(part: Part, sizes: set[str]) -> bool:
    """Whether a paragraph begins with the name of a model of another size than this one."""
    opening = _GAP.split(part.opening.lstrip('([“"'), maxsplit=1)[0]
    named = set(_SIZED.findall(opening))
    return bool(named) and named.isdisjoint(sizes)


def _has_value(part: Part) -> bool:
    words = part.text
    if part.label and words.startswith(part.label):
        words = words[len(part.label) :]
    return real_words(words) > 0


def _names_of(parts: list[Part]) -> list[str]:
    """The words of the title of a document, which is mostly the name of its model."""
    for part in parts[:3]:
        if part.kind == TITLE:
            return [
                word
                for word in re.findall(r'[\w.-]{3,}', part.text)[:6]
                if word.lower() not in ('model', 'card', 'for')
            ]
    return []


def _is_of_others(part: Part) -> bool:
    return part.has(OTHER_MODEL) and not part.has(_THIS)


def _hear_architecture(heard: Heard, parts: list[Part], own: Sequence[str]) -> None:
    family: list[Part] = []
    sizes: list[Part] = []
    for part in parts:
        if part.kind == TITLE or part.place in (EVALUATION, ASIDE):
            continue
        if part.kind == LISTING and (part.place in ('', GUIDE) or _PROGRAM.search(part.text)):
            continue
        if not part.look() & _BUILT:
            continue
        size = _size_in(part)
        if part.place == GUIDE and not size:
            continue
        built = part.has(COMPONENT)
        if family and not size and not built:
            continue
        here = _family_in(part, own)
        if part.place == GUIDE and not here:
            continue
        telling = here or part.has(TELLING)
        if not (size or built or telling) or part.has(_OF_THE_SCRIPT) or _is_of_others(part):
            continue
        if here and (size or built) and not advises(part.small, part.may):
            heard.add('architecture', part)
            if len(heard.found['architecture']) > 2:
                return
            continue
        if telling:
            family.append(part)
        if size or (built and (part.kind == LISTED or part.place == ARCHITECTURE)):
            sizes.append(part)
    if 'architecture' not in heard.found and family and sizes:
        heard.add('architecture', family[0])
        heard.add('architecture', sizes[0])


def _family_in(part: Part, own: Sequence[str]) -> bool:
    """Whether a family of networks is named; the name of the model itself tells none."""
    if not part.may & FAMILY.bit:
        return False
    names = ' '.join(own).lower()
    for match in FAMILY.finditer(part.small):
        at = match.start()
        while at and (part.small[at - 1].isalnum() or part.small[at - 1] in '_.-'):
            at -= 1
        whole = part.small[at : match.end()]
        if not re.search(r'[\d-]', whole) or whole not in names:
            return True
    return False


def _size_in(part: Part) -> bool:
    if not part.may & SIZE.bit:
        return False
    pairs = zip(part.header, part.cells, strict=False)
    if any(cell and SIZE.find(small_letters(f'{title} {cell}')) for title, cell in pairs):
        return True
    if re.search(r'\d', part.text) is None:
        return False
    for match in SIZE.finditer(part.small):
        if not _BASE.search(part.small[max(0, match.start() - 60) : match.start()]):
            return True
    return False


def _is_all_links(part: Part) -> bool:
    """Whether a part only leads elsewhere: the titles of links, and little between them."""
    if not part.links:
        return False
    rest = part.text
    for shown, _ in part.links:
        rest = rest.replace(shown, ' ', 1)
    return len(re.findall(r'[^\W\d_]{2,}', METHODS.without(rest))) < 3


def _tells_method(part: Part) -> bool:
    if not part.may & (METHODS.bit | OPTIMIZER.bit):
        return False
    inside = part.place in (METHOD, SETTINGS) or is_trained(part)
    course = part.place == METHOD or (part.place == SETTINGS and part.kind == SENTENCE)
    named = inside and (part.has(METHODS) or (course and part.has(OPTIMIZER)))
    return named and not _is_all_links(part)


def _settings_of(part: Part) -> list[str]:
    """The settings that a part names; see ``_settle`` for how many of a section are enough."""
    inside = part.place in (METHOD, SETTINGS) or is_trained(part) or _goes_on(part)
    listed = part.kind in (LISTED, CELLS)
    if not inside and not listed:
        return []
    if part.kind == CELLS and _compares(part.header):
        return []
    found = _settings_in(part.small, part.may)
    if part.kind == CELLS and part.header and not found:
        for title, cell in zip(part.header, part.cells, strict=False):
            if re.match(r'\W*\d', cell):
                small = small_letters(f'{title}: {cell}')
                found += _settings_in(small, bits_in(small))
    if part.has(EPOCHS):
        found.append('run' if part.place == METHOD else 'epochs')
    if part.has(OPTIMIZER):
        found.append('optimizer')
    return [] if found == ['batch'] and (_RUN.search(part.text) or not inside) else found


def _settings_in(small: str, may: int) -> list[str]:
    """The settings that a text in small letters names, of those that it may."""
    if not may & _SET:
        return []
    return [name for name, cues in SETTING_WORDS if cues.fits(small, may)]


@lru_cache(maxsize=8)
def _compares(header: tuple[str, ...]) -> bool:
    """Whether columns are models of several makers."""
    names = [
        re.match(r'\W*([^\W\d_]{2,})', title) for title in header[1:] if re.search(r'\d', title)
    ]
    return len({name.group(1).lower() for name in names if name}) > 1


def _hear_listing(
    heard: Heard, part: Part, counted: dict[tuple[str, ...], list[tuple[str, Part]]]
) -> None:
    if _MERGE.search(part.text):
        heard.add('training-method', part)
    record = part.intro != '' and _RECORD.search(part.intro) is not None
    if not record and (part.place in SHUT or _PROGRAM.search(part.text)):
        return
    part.look()
    found: list[tuple[str, Part]] = []
    data: list[Part] = []
    listed = False
    settings = [one for one in SETTING_WORDS if part.may & one[1].bit]
    recorded = record and part.may & KNOWN.bit != 0
    worth = settings or recorded or 'datasets' in part.text
    lines = zip(part.text.split('\n'), part.small.split('\n'), strict=True)
    for number, (line, small) in enumerate(lines if worth else ()):
        names = [name for name, cues in settings if cues.find(small)]
        source = _CONFIGURED.match(line) if listed else None
        named = (source and not is_placeholder(source.group(1))) or (recorded and KNOWN.find(small))
        if names or named:
            one = Part(LISTING, line.strip(), part.line + number, part.place, part.titles)
            found += [(name, one) for name in names]
            data += [one] if named else []
        listed = _DATASETS.match(line) is not None or (listed and line[:1] in ' \t-#')
    if not record and part.place not in (METHOD, SETTINGS, DATA):
        if not ({'rate'} < {name for name, _ in found}):
            return
    if part.has(METHODS):
        heard.add('training-method', part)
    for one in data:
        heard.add(TRAINING_DATA, one)
    counted.setdefault(part.titles, []).extend(found)


def _settle(heard: Heard, counted: dict[tuple[str, ...], list[tuple[str, Part]]]) -> None:
    """What the settings amount to: in a section a rate or batch, or two others; in all a course."""
    for found in counted.values():
        names = {name for name, _ in found}
        strong = names & {'rate', 'batch'}
        if strong or len(names - _WEAK) > 1:
            for name, part in found:
                if name in (strong or names):
                    heard.add('hyperparameters', part)
    whole = [one for found in counted.values() for one in found if one[0] not in _ASIDE_OF_COURSE]
    names = {name for name, _ in whole}
    if (names & _COURSE and len(names) > 1) or {'run', 'rate'} <= names:
        for _, part in whole:
            heard.add('training-method', part)
