"""The ``[release]`` table of the configuration: its keys, and what is wrong with one.

One description serves the check, the JSON Schema for editors and the page of
documentation. Imported only when a configuration has such a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from owlint.settings import FLAG, TEXT, TEXTS
from owlint_rules.model.node import Route

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


#: What a key may hold besides: ``fact`` is a text, number, flag, or a list or table of these.
FACT, NUMBER = 'fact', 'number'

#: How complete the list of data is, and how a data set can be had.
COMPLETENESS = ('complete', 'partial', 'undisclosed')
ACCESS = ('released', 'linked', 'obtainable', 'unshareable')

#: key -> (what it holds, what it says, the number of the factor in the strict position's list)
FACTORS: dict[str, tuple[str, str, str]] = {
    'labels': (FACT, 'how the data were labeled, and by whom', 'STR-F2'),
    'architecture': (FACT, 'structure of the network, or the file that describes it', 'STR-F3'),
    'hyperparameters': (FACT, 'training parameters, or the file that holds them', 'STR-F4'),
    'training-commit': (FACT, 'commit of the training program', 'STR-F5'),
    'libraries': (FACT, 'versions of the libraries: a lock file, or the versions', 'STR-F6'),
    'container': (FACT, 'container that the training ran in, with its digest', 'STR-F6'),
    'seed': (FACT, 'seeds of the random number generators', 'STR-F7'),
    'hardware': (FACT, 'devices that the training ran on, and how many', 'STR-F8'),
    'os': (FACT, 'operating system and driver versions', 'STR-F9'),
    'init': (FACT, 'how the weights were initialized', 'STR-F10'),
    'tokenizer': (FACT, 'tokenizer with its revision, and what it was trained on', 'STR-F11'),
    'dtype': (FACT, 'numeric precision of training and of the weights', 'STR-F12'),
    'determinism': (FACT, 'what makes two runs differ', 'STR-F13'),
    'compute': (FACT, 'device hours, time or cost', 'STR-F14'),
    'training-flop': (NUMBER, 'operations of the training, in FLOP', 'STR-F14'),
    'base-model': (FACT, 'base model and chain of models, or that there is none', 'STR-F15'),
    'base-model-revision': (FACT, 'revision of the base model', 'STR-F15'),
    'post-training': (FACT, 'steps of alignment after the pre-training', 'STR-F16'),
    'data-curation': (FACT, 'how data were selected, cleaned and filtered', 'STR-F17'),
    'synthetic-data': (FACT, 'data written by models, and by which', 'STR-F18'),
    'evaluation': (FACT, 'evaluation data, with revisions', 'STR-F19'),
    'contamination': (FACT, 'how evaluation data were kept out of training', 'STR-F19'),
    'inference': (FACT, 'settings of the deployment', 'STR-F20'),
    'docs': (FACT, 'documentation of script, data and labels', 'STR-F21'),
    'data-order': (FACT, 'the order in which the data were seen', ''),
    'reproduction': (FACT, 'a second run and what came of it', 'STR-9'),
}

#: Further facts of ``[release]`` that definitions ask for.
FACTS: dict[str, tuple[str, str]] = {
    'parameters': (NUMBER, 'number of parameters of the model'),
    'training-tokens': (NUMBER, 'number of tokens that it was trained on'),
    'training-method': (FACT, 'how it was trained, or the file that describes it'),
    'training-data': (FACT, 'what it was trained on, or the file that describes it'),
    'data-size': (FACT, 'amount of training data'),
    'data-withheld-reason': (FACT, 'reason why data are not released'),
    'content-summary': (FACT, 'the public summary of the training content'),
    'copyright-policy': (FACT, 'the policy to comply with copyright law'),
    'attribution': (FACT, 'people whose work is in the data'),
}

#: Keys of ``[[release.data]]``.
DATA: dict[str, tuple[str, str]] = {
    'name': (TEXT, 'name of the dataset; its Hub id if it has one'),
    'url': (TEXT, 'its URL; a name such as `owner/name` refers to the Hub'),
    'revision': (FACT, 'revision that was used'),
    'sha256': (FACT, 'hash of the data that were used'),
    'license': (TEXT, 'its license: an SPDX identifier or expression, or a Hub tag'),
    'access': (TEXT, 'how it is available'),
    'reason': (FACT, 'why it cannot be shared'),
    'size': (FACT, 'amount of it that was used'),
    'labels': (FACT, 'how it was labeled'),
    'filters': (FACT, 'what was filtered out of it'),
    'generator': (FACT, 'the model that generated it'),
    'synthetic': (FLAG, 'whether a model generated it'),
}

#: Keys of one component.
COMPONENT: dict[str, tuple[str, str]] = {
    'name': (TEXT, 'its name, if any'),
    'path': (TEXT, 'its file or folder in the release'),
    'url': (TEXT, 'its URL, if it is not in the release'),
    'license': (TEXT, 'its license: an SPDX identifier or expression, or a Hub tag'),
    'license-file': (TEXT, 'the file of the release with the text of that license'),
}

#: Keys of one base model in ``[release.base-models]``.
BASE_MODEL: dict[str, tuple[str, str]] = {
    'license': (TEXT, 'its license, as its publisher states it'),
    'source': (TEXT, 'where that is stated'),
}
#: The components that definitions ask about.
COMPONENTS = (
    'weights',
    'intermediate-weights',
    'architecture-code',
    'training-code',
    'fine-tuning-code',
    'data-processing-code',
    'inference-code',
    'evaluation-code',
    'libraries',
    'tokenizer',
    'user-interface',
    'datasets',
    'evaluation-data',
    'documents',
    'model-card',
    'data-card',
    'technical-report',
    'research-paper',
    'evaluation-results',
    'sample-outputs',
    'metadata',
)

#: Words that people write for a key, where the nearest spelling would not lead there.
_MEANT = {
    'hash': 'sha256', 'checksum': 'sha256', 'location': 'url', 'link': 'url', 'source': 'url',
    'filter': 'filters', 'label': 'labels', 'commit': 'training-commit', 'initialization': 'init',
    'precision': 'dtype', 'operating-system': 'os', 'gpus': 'hardware', 'gpu': 'hardware',
    'alignment': 'post-training', 'documentation': 'docs', 'lockfile': 'libraries',
    'dependencies': 'libraries', 'flops': 'training-flop', 'deployment': 'inference',
}  # fmt: skip

_KINDS = {
    FACT: 'a text, number or flag, or a list or table of these',
    TEXT: 'text',
    TEXTS: 'a list of texts',
    NUMBER: 'a number that is not negative',
    FLAG: 'true or false',
}


def faults(table: Mapping[str, Any], *, any_component: bool = False) -> Iterator[tuple[Route, str]]:
    """What is wrong with a ``[release]`` table: (route below it, sentence without a subject).

    ``any_component`` takes component names that only definitions of one's own know.
    """
    facts = {**{key: (kind, '') for key, (kind, _, _) in FACTORS.items()}, **FACTS}
    outer = [
        *facts, 'weights', 'components', 'data', 'data-complete', 'reproducibility', 'base-models',
    ]  # fmt: skip
    for key, value in table.items():
        if key == 'weights':
            yield from _kind((key,), TEXTS, value)
        elif key == 'data-complete':
            if value is not True and value not in COMPLETENESS:
                yield (key,), f'must be one of {", ".join(COMPLETENESS)}'
        elif key == 'reproducibility':
            if not isinstance(value, dict):
                yield (key,), 'must be a table'
                continue
            for name, item in value.items():
                if name in facts:
                    yield from _kind((key, name), facts[name][0], item)
                elif name in outer:
                    yield (key, name), f'belongs in [release] itself: `release.{name}`'
                else:
                    yield (key, name), 'is not a known key' + _nearest(name, facts)
        elif key == 'components':
            yield from _components(value, any_component)
        elif key == 'data':
            yield from _data(value)
        elif key == 'base-models':
            yield from _base_models(value)
        elif key in facts:
            yield from _kind((key,), facts[key][0], value)
        else:
            yield (key,), 'is not a known key' + _nearest(key, outer)


def _components(value: Any, any_name: bool) -> Iterator[tuple[Route, str]]:
    if not isinstance(value, dict):
        yield ('components',), 'must be a table of components'
        return
    for name, item in value.items():
        if name not in COMPONENTS and not any_name:
            hint = _nearest(name, COMPONENTS) or '; ' + _listed(COMPONENTS)
            yield ('components', name), 'is not a component that definitions ask about' + hint
        if not isinstance(item, dict):
            yield ('components', name), 'must be a table with `path`, `url` or `license`'
            continue
        for key, inner in item.items():
            if key in COMPONENT:
                yield from _kind(('components', name, key), COMPONENT[key][0], inner)
            else:
                yield ('components', name, key), 'is not a known key' + _nearest(key, COMPONENT)


def _base_models(value: Any) -> Iterator[tuple[Route, str]]:
    if not isinstance(value, dict):
        yield ('base-models',), 'must be a table of base models: `"org/name" = { license = "..." }`'
        return
    for name, item in value.items():
        if not isinstance(item, dict) or not isinstance(item.get('license'), str):
            yield ('base-models', name), 'must be a table with `license` and `source`'
            continue
        for key, inner in item.items():
            if key in BASE_MODEL:
                yield from _kind(('base-models', name, key), BASE_MODEL[key][0], inner)
            else:
                yield ('base-models', name, key), 'is not a known key' + _nearest(key, BASE_MODEL)


def _data(value: Any) -> Iterator[tuple[Route, str]]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        yield ('data',), 'must be a list of tables: write [[release.data]] above each'
        return
    for index, item in enumerate(value):
        if not item.get('name'):
            yield ('data', index), 'needs a `name`'
        for key, inner in item.items():
            if key not in DATA:
                yield ('data', index, key), 'is not a known key' + _nearest(key, DATA)
                continue
            yield from _kind(('data', index, key), DATA[key][0], inner)
            if key == 'access' and isinstance(inner, str) and inner not in ACCESS:
                yield ('data', index, key), f'must be one of {", ".join(ACCESS)}'


def _kind(route: Route, kind: str, value: Any) -> Iterator[tuple[Route, str]]:
    if kind == FACT:
        good = _is_fact(value)
    elif kind == TEXT:
        good = isinstance(value, str)
    elif kind == TEXTS:
        good = isinstance(value, list) and all(isinstance(item, str) for item in value)
    elif kind == FLAG:
        good = isinstance(value, bool)
    else:
        good = isinstance(value, int | float) and not isinstance(value, bool)
        good = good and 0 <= value < float('inf')
    if not good:
        yield route, f'must be {_KINDS[kind]}'


def _is_fact(value: Any, depth: int = 0) -> bool:
    if isinstance(value, list):
        return depth < 4 and all(_is_fact(item, depth + 1) for item in value)
    if isinstance(value, dict):
        return depth < 4 and all(_is_fact(item, depth + 1) for item in value.values())
    # dates and times are texts to whoever reads them
    return value is not None


def _nearest(word: str, known: Any) -> str:
    from owlint_rules.text import did_you_mean

    meant = _MEANT.get(word.lower().replace('_', '-'), '')
    if meant in known:
        return f'; did you mean `{meant}`?'
    return did_you_mean(word.replace('_', '-'), known)


def _listed(names: tuple[str, ...]) -> str:
    return 'known are ' + ', '.join(names)
