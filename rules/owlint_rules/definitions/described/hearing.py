# ruff: noqa: E501 - patterns read better on one line
"""The parts of a document that describe architecture, training, data, settings and code."""

from __future__ import annotations

import re
from collections.abc import Sequence

from owlint_rules.definitions.described.code import TRAINING_CODE, code_named, code_run
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
    parts_of,
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
    ADVICE,
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
)
from owlint_rules.definitions.sections import real_words
from owlint_rules.lazy import Needing, lazy
from owlint_rules.statements.prose.plain import ADDRESS

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
_OF_THE_SCRIPT = Needing(
    'vae used|was enabled', lazy(r'(?i)\bVAE used for training|\bwas enabled: (?:true|false)')
)
_RUN = lazy(
    r'(?i)\binference|\bgenerat|\bdecod|\bserv|\blatency|\bthroughput|\bevaluat|\bbenchmark'
)

_THIS = lazy(r'(?i)\b(?:this|our) (?:\w+ )?model\b|本模型|このモデル|이 모델')
#: Titles of columns, and items, that may hold data or settings where no title above says so.
_PROMISE = lazy(
    r'(?i)data|corp|train|rate|\blr\b|batch|decay|warm|源|料|集|率|データ|コーパス|데이터|말뭉치|daten|donn|dato|dado|данн'
)
_RATE = lazy(r'(?i)rate|\blr\b|decay|warm|beta|batch|epoch|optim|率|taux|tasa|taxa|скорость')
_RATE_GIVEN = lazy(r'(?i)\W*(?:the )?(?:peak |base |initial )?(?:learning rate|batch size)\b')
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


def described(
    text: str, start: int = 0, *, general: str = '', own: Sequence[str] = ()
) -> dict[str, list[tuple[int, str]]]:
    """What a document describes, reading from an offset.

    ``general`` is what the whole of it is about (a data sheet), ``own`` are names of the model.
    """
    return described_by(list(parts_of(text, start, general)), own)


def described_by(parts: list[Part], own: Sequence[str] = ()) -> dict[str, list[tuple[int, str]]]:
    """What the parts of a document describe; see ``described``."""
    heard = Heard()
    parts = [part for part in parts if part.text.strip()]
    own = [*own, *_names_of(parts)]
    sizes = _sizes_of(own)
    _hear_architecture(heard, [part for part in parts if not _is_of_other_size(part, sizes)], own)
    counted: dict[tuple[str, ...], list[tuple[str, Part]]] = {}
    for part in parts:
        if part.kind == TITLE and len(part.text.split()) < 7:
            continue
        if _is_of_other_size(part, sizes):
            continue
        for component in code_named(part):
            heard.add(component, part)
        if part.kind == LISTING:
            _hear_listing(heard, part, counted)
            continue
        if part.place in SHUT or not _may_say(part):
            continue
        if NOT_SO.search(part.text) or _is_of_others(part):
            continue
        if not _value_words(part):
            continue  # what a template put there
        if ADVICE.search(part.text) or ADVICE.search(part.intro):
            continue
        if not heard.is_full('training-method'):
            _hear_method(heard, part)
        _hear_settings(part, counted)
        if not heard.is_full(TRAINING_DATA) and (said := data_said(part, own)):
            heard.add(said, part)
    for part in code_run(parts):
        heard.add(TRAINING_CODE, part)
    _settle(heard, counted)
    return heard.found


def _may_say(part: Part) -> bool:
    """A cheap look: whether a part can be about training, data or settings at all."""
    if part.place in (METHOD, SETTINGS, DATA) or is_trained(part) or _goes_on(part):
        return True
    if part.kind == CELLS and part.header:
        return _PROMISE.search(' '.join(part.header)) is not None
    return part.kind in (LISTED, CELLS) and _RATE.search(part.text) is not None


def _goes_on(part: Part) -> bool:
    """Whether a setting opens a sentence behind one that tells of the training."""
    return _RATE_GIVEN.match(part.text) is not None and TRAINED.search(part.opening) is not None


def _sizes_of(own: Sequence[str]) -> set[str]:
    return {size for name in own for size in _SIZED.findall(name)}


def _is_of_other_size(part: Part, sizes: set[str]) -> bool:
    """Whether a paragraph begins with the name of a model of another size than this one."""
    if not sizes:
        return False
    opening = re.split(r'[\s，,]', part.opening.lstrip('([“"'), maxsplit=1)[0]
    named = set(_SIZED.findall(opening))
    return bool(named) and named.isdisjoint(sizes)


def _value_words(part: Part) -> int:
    words = part.text
    if part.label and words.startswith(part.label):
        words = words[len(part.label) :]
    return real_words(words)


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
    return OTHER_MODEL.search(part.text) is not None and not _THIS.search(part.text)


def _hear_architecture(heard: Heard, parts: list[Part], own: Sequence[str]) -> None:
    family: list[Part] = []
    sizes: list[Part] = []
    for part in parts:
        if part.kind == TITLE or part.place in (EVALUATION, ASIDE) or _is_of_others(part):
            continue
        if part.kind == LISTING and (part.place in ('', GUIDE) or _PROGRAM.search(part.text)):
            continue
        if _OF_THE_SCRIPT.search(part.text):
            continue
        size = _size_in(part)
        if part.place == GUIDE and not size:
            continue
        built = COMPONENT.search(part.text) is not None
        if family and not size and not built:
            continue
        here = _family_in(part, own)
        if part.place == GUIDE and not here:
            continue
        if here and (size or built) and not ADVICE.search(part.text):
            heard.add('architecture', part)
            if len(heard.found['architecture']) > 2:
                return
            continue
        if here or TELLING.search(part.text):
            family.append(part)
        if size or (built and (part.kind == LISTED or part.place == ARCHITECTURE)):
            sizes.append(part)
    if 'architecture' not in heard.found and family and sizes:
        heard.add('architecture', family[0])
        heard.add('architecture', sizes[0])


def _family_in(part: Part, own: Sequence[str]) -> bool:
    """Whether a family of networks is named; the name of the model itself tells none."""
    names = ' '.join(own).lower()
    text = part.text.lower()
    for match in FAMILY.finditer(text):
        word = re.search(r'[\w.-]*$', text[: match.start()])
        whole = (word.group() if word else '') + match.group()
        if not re.search(r'[\d-]', whole) or whole not in names:
            return True
    return False


def _size_in(part: Part) -> bool:
    if part.kind == CELLS and part.header:
        pairs = zip(part.header, part.cells, strict=False)
        if SIZE.search('\n'.join(f'{title} {cell}' for title, cell in pairs if cell)):
            return True
    if re.search(r'\d', part.text) is None:
        return False
    text = part.text.lower()
    for match in SIZE.finditer(text):
        if not _BASE.search(text[max(0, match.start() - 60) : match.start()]):
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


def _hear_method(heard: Heard, part: Part) -> None:
    inside = part.place in (METHOD, SETTINGS) or is_trained(part)
    course = part.place == METHOD or (part.place == SETTINGS and part.kind == SENTENCE)
    named = inside and (METHODS.search(part.text) or (course and OPTIMIZER.search(part.text)))
    if named and not _is_all_links(part):
        heard.add('training-method', part)


def _hear_settings(part: Part, counted: dict[tuple[str, ...], list[tuple[str, Part]]]) -> None:
    """Collect settings by section; one rate or batch, or two others, are enough."""
    inside = part.place in (METHOD, SETTINGS) or is_trained(part) or _goes_on(part)
    listed = part.kind in (LISTED, CELLS)
    if not inside and not listed:
        return
    if part.kind == CELLS and _compares(part.header):
        return
    found = [name for name, pattern in SETTING_WORDS if pattern.search(part.text)]
    if part.kind == CELLS and part.header and not found:
        for title, cell in zip(part.header, part.cells, strict=False):
            if re.match(r'\W*\d', cell):
                found += [
                    name for name, pattern in SETTING_WORDS if pattern.search(f'{title}: {cell}')
                ]
    if EPOCHS.search(part.text):
        found.append('run' if part.place == METHOD else 'epochs')
    if OPTIMIZER.search(part.text):
        found.append('optimizer')
    if found == ['batch'] and (_RUN.search(part.text) or not inside):
        return
    for name in found:
        counted.setdefault(part.titles, []).append((name, part))


def _compares(header: Sequence[str]) -> bool:
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
    record = _RECORD.search(part.intro) is not None
    if not record and (part.place in SHUT or _PROGRAM.search(part.text)):
        return
    found: list[tuple[str, Part]] = []
    data: list[Part] = []
    listed = False
    for number, line in enumerate(part.text.split('\n')):
        one = Part(LISTING, line.strip(), part.line + number, part.place, part.titles)
        found += [(name, one) for name, pattern in SETTING_WORDS if pattern.search(line)]
        source = _CONFIGURED.match(line) if listed else None
        if (source and not is_placeholder(source.group(1))) or (record and KNOWN.search(line)):
            data.append(one)
        listed = _DATASETS.match(line) is not None or (listed and line[:1] in ' \t-#')
    if not record and part.place not in (METHOD, SETTINGS, DATA):
        if not ({'rate'} < {name for name, _ in found}):
            return
    if METHODS.search(part.text):
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
