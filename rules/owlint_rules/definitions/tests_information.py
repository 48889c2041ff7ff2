"""What the release shows and tells: weights, sections with real content, keys, wording."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from owlint_rules.definitions.criterion import Test
from owlint_rules.definitions.verdict import MET, NO_EVIDENCE, NOT_MET, UNDECIDED
from owlint_rules.folders import is_run_state
from owlint_rules.model.evidence import Evidence
from owlint_rules.statements.bases import named_bases
from owlint_rules.text import line_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.criterion import Answer, Item, Statuses
    from owlint_rules.definitions.facts import Facts

ENOUGH = 'evidence was found; its accuracy is not checked'
VAGUE = 'these words fit any model; they name no source of the training data'

#: What people call the topics that definitions ask about; a topic that is missing is its own name.
TOPIC_WORDS = {
    'data-provenance': 'provenance',
    'data-scope': 'scope and characteristics',
    'data-collection': 'how the data were obtained',
    'data-selection': 'how they were selected',
    'data-labeling': 'labeling',
    'data-cleaning': 'processing and cleaning',
    'training-data': 'the training data',
    'training-method': 'the training method',
    'hyperparameters': 'hyper-parameters',
}
#: What nothing is said of.
_UNHEARD: tuple[list[Evidence], list[Evidence]] = [], []
#: What papers about a model are about.
_IN_PAPERS = frozenset(('architecture', *TOPIC_WORDS))


_NAMED = (
    'weights are named, not in the release; `url` in [release.components.weights] would state it'
)


def by_weights(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """Weight files, or pointers to them, are in the release."""
    whole = [where for where in facts.weights if not is_run_state(where.path)]
    if whole:
        return MET, whole[:5], ''
    if facts.weights:
        if facts.named_weights:
            return UNDECIDED, facts.named_weights[:3], _NAMED
        return NO_EVIDENCE, facts.weights[:3], 'only the state of a training run is here'
    return _no_weights(facts)


def _no_weights(facts: Facts) -> Answer:
    """No weights lie here: what is at an address of some was not read."""
    if facts.weights:
        return UNDECIDED, facts.weights[:3], 'the weights are not in the release'
    if facts.named_weights:
        return UNDECIDED, facts.named_weights[:3], _NAMED
    return NO_EVIDENCE, [], 'no weight file or pointer to one is in the release'


def by_information(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """A sentence, list, table, file or field describes ``topic`` (or any of ``topics``)."""
    topics = item.get('topics') or [item['topic']]
    heard = facts.topics
    found: list[Evidence] = []
    empty: list[Evidence] = []
    missing: list[str] = []
    for topic in topics:
        here, bare = heard.get(topic, _UNHEARD)
        found += here
        empty += bare
        if not here:
            missing.append(topic)
    fields = card_fields(facts, item['fields']) if 'fields' in item else []
    found += fields
    if 'training-data' in missing and facts.vague_data:
        # what the rule on vague provenance objects to earns nothing here either
        return NO_EVIDENCE, facts.vague_data[:4], VAGUE
    if item.get('all') and missing and found:
        return NO_EVIDENCE, found[:5], f'nothing was found on {_words_of(*missing)}'
    if found:
        parts = f'; nothing was found on {_words_of(*missing)}' if missing and not fields else ''
        return MET, found[:5], ENOUGH + parts
    if 'training-data' in topics:
        stated, where = facts.data_complete
        if stated == 'undisclosed' and where is not None:
            return NOT_MET, [*empty[:4], where], 'the release says that its data are not disclosed'
    if empty:
        note = 'only an empty heading, template text or a refusal was found'
        return NO_EVIDENCE, empty[:5], note
    if facts.papers and not _IN_PAPERS.isdisjoint(topics):
        note = 'a paper is in the release, in a format that owlint does not read'
        return UNDECIDED, facts.papers[:3], note
    return NO_EVIDENCE, [], _nothing_on(*topics)


@lru_cache(maxsize=256)
def _nothing_on(*topics: str) -> str:
    return f'no sentence, list, table, field or file about {_words_of(*topics)} was found'


def _words_of(*topics: str) -> str:
    return ', '.join(TOPIC_WORDS.get(topic, topic.replace('-', ' ')) for topic in topics)


def card_fields(facts: Facts, names: Sequence[str]) -> list[Evidence]:
    """The fields of the card's front matter with something in them, of some names."""
    card = facts.release.card
    found = []
    for name in names:
        node = card.get(name) if card is not None else None
        if card is not None and node is not None and not node.is_null and node.value:
            line = line_of(card.text, node.start)
            found.append(Evidence(card.path, line, f'{name} in the front matter'))
    return found


def by_datasheet(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """One document that answers every point of Annex IV(2)(d)."""
    from owlint_rules.definitions.facts_information import DATASHEET_TOPICS

    best: tuple[str, set[str]] = ('', set())
    for path, topics in facts.datasheets:
        if len(topics) > len(best[1]):
            best = (path, topics)
    missing = [topic for topic in DATASHEET_TOPICS if topic not in best[1]]
    if not missing:
        return MET, [Evidence(best[0], 0, 'a data sheet with all points')], ENOUGH
    return NO_EVIDENCE, [], 'no document of the release answers all points of a data sheet'


def by_factor(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """Something is stated: a key of [release], a field, a section, a file, a number after a word.

    ``keys`` are keys of [release] or [release.reproducibility]; ``fields`` of
    the card; ``topics`` of sections; ``components`` of files; ``config`` of
    JSON files; ``details`` of the data entries; ``words`` of the text before a
    number. The first that is there counts: that it is right nobody sees.
    """
    stated = facts.setting(*item['keys']) if 'keys' in item else None
    if stated is not None:
        return MET, [stated[1]], ''
    places = card_fields(facts, item['fields']) if 'fields' in item else []
    for topic in item.get('topics', ()):
        places += facts.topics.get(topic, _UNHEARD)[0][:2]
    for component in item.get('components', ()):
        places += facts.code(component)[0][:2]
    if item.get('config'):
        where = facts.in_texts(item['config'])
        places += [where] if where is not None else []
    if item.get('header') == 'dtypes':
        places += [
            Evidence(weights.path, 0, f'{", ".join(sorted(weights.dtypes)[:4])} in the header')
            for weights in facts.release.weights
            if weights.dtypes
        ][:2]
    if item.get('details') and facts.data:
        wanted = item['details']
        if all(any(name in entry.details for name in wanted) for entry in facts.data):
            places += [entry.evidence for entry in facts.data[:2]]
    for word in item.get('words', ()):
        where = facts.said(word)
        places += [where] if where is not None else []
    if places:
        return MET, places[:4], 'stated; whether it is right needs review'
    keys = ' or '.join(item.get('keys', ()))
    hint = f'; `{keys}` in [release.reproducibility] would state it' if keys else ''
    return NO_EVIDENCE, [], f'not stated in the release{hint}'


def by_base_revision(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """The base models that the release names; a release from scratch may say so in [release]."""
    found = [base.evidence for base in named_bases(facts.release)]
    if found:
        return MET, found[:4], 'the chain is followed as far as families are known'
    stated = facts.setting('base-model')
    if stated is not None:
        return MET, [stated[1]], ''
    return NO_EVIDENCE, [], 'no base model is named, and nothing says that there is none'


def by_pins(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """Datasets, base models and libraries are pinned to a revision or hash."""
    loose = []
    places: list[Evidence] = []
    for entry in facts.data:
        if entry.details.get('revision') or entry.details.get('sha256'):
            places.append(entry.evidence)
        elif entry.access != 'released':
            loose.append(f'the dataset {entry.name[:60]}')
    bases = named_bases(facts.release)
    if bases and facts.setting('base-model-revision') is None:
        loose.append(f'the base model {bases[0].name[:60]}')
    libraries = facts.setting('libraries')
    lock = re.compile(r'(?:^|/)(?:[^/]*\.lock|[^/]*lock\.(?:json|ya?ml))$')
    locks = [name for name in facts.release.files if lock.search(name)]
    if libraries is not None:
        places.append(libraries[1])
    elif locks:
        places.append(Evidence(facts.release.shown(locks[0]), 0, 'locked libraries'))
    else:
        loose.append('the libraries')
    if not facts.data:
        return NO_EVIDENCE, places, 'the release names no dataset that could be pinned'
    if loose:
        return NO_EVIDENCE, places, f'no revision or hash is stated for {", ".join(loose[:5])}'
    return MET, places[:5], 'stated; that every place answers is not checked here'


def by_gate(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """No form asks for personal data before the files can be had."""
    gate = facts.gate
    if gate.personal:
        note = 'the form asks who people are; whether that is for security alone no file shows'
        return UNDECIDED, gate.personal[:5], note
    if gate:
        return UNDECIDED, gate.asked[:5], 'there is a form before the files can be had'
    return MET, [], 'no file sets up a form; the settings of the Hub may still have one'


_CHECKPOINT = re.compile(r'(?i)(?:^|/)(?:checkpoint|step|global_step|iter)[-_]?\d+/')


def by_final_weights(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """Weights that are more than checkpoints or partial states of a training run."""
    if not facts.weights:
        return _no_weights(facts)
    final = [
        where
        for where in facts.weights
        if not _CHECKPOINT.search(where.path) and not is_run_state(where.path)
    ]
    if final:
        return MET, final[:3], ''
    return NOT_MET, facts.weights[:3], 'only checkpoints of a training run are here, by their names'


def by_form(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """Weights in a form that practitioners load, as far as headers show."""
    if not facts.release.weights:
        return _no_weights(facts)
    odd = [weights for weights in facts.release.weights if weights.faults]
    if odd:
        places = [Evidence(one.path, 0, one.faults[0]) for one in odd[:3]]
        return UNDECIDED, places, 'a header could not be read as its format asks'
    strange = [weights for weights in facts.release.weights if not weights.usual]
    if strange:
        places = [Evidence(one.path, 0, one.format or 'unknown format') for one in strange[:3]]
        return UNDECIDED, places, 'a format that owlint does not know'
    return MET, facts.weights[:3], 'all headers are of common formats'


def by_safe_format(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """Weights in a documented format whose loading runs no code."""
    if not facts.release.weights:
        return _no_weights(facts)
    bad = [weights for weights in facts.release.weights if weights.runs_code]
    if bad:
        return (
            NOT_MET,
            [Evidence(one.path, 0, one.runs_code) for one in bad[:3]],
            ('loading these files can run code'),
        )
    return by_form(facts, item, statuses)


_QUANTIZED_NAME = re.compile(
    r'(?i)(?:^|[-_./])(?:i?q[1-8](?:_[a-z0-9]+)*|int[248]|[248]-?bits?|awq|gptq|bnb|nf4|fp4|fp8|mxfp4'
    r'|quant(?:i[sz]ed)?|exl2)(?:$|[-_./])'
)


def by_quantized(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """Quantized weights say by name, folder or card that they are."""
    quantized = [
        weights
        for weights in facts.release.weights
        if _QUANTIZED_NAME.search(weights.path)
        or any(re.match(r'(?i)i?q\d|tq\d|mxfp4', dtype) for dtype in weights.dtypes)
    ]
    if not quantized:
        return MET, [], 'no file looks quantized by its name or header'
    places = [Evidence(one.path, 0, 'quantized weights') for one in quantized[:3]]
    if item.get('deployed'):
        return UNDECIDED, places, 'whether this is what its publisher deploys no file shows'
    card = facts.release.card
    said = card is not None and _QUANTIZED_NAME.search(
        ' '.join(card.text.split()).replace(' ', '/')
    )
    unnamed = [one for one in quantized if not _QUANTIZED_NAME.search(one.path)]
    if unnamed and not said:
        return NOT_MET, places, 'neither name nor card says that these weights are quantized'
    return MET, places, 'told apart by name, folder or card'


def by_nobody(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """What no file can show; a person must judge."""
    return UNDECIDED, [], str(item.get('note', 'no file can show this; a person must judge'))


_SUMS = re.compile(
    r'(?i)(?:^|/)(?:sha(?:256|512)(?:sums?)?(?:\.txt)?|checksums?[^/]*|[^/]+\.sha(?:256|512))$'
)


def by_hashes(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """The weights have published hashes: a file of sums, or pointers that carry them."""
    sums = [name for name in facts.release.files if _SUMS.search(name)]
    if sums:
        return MET, [Evidence(facts.release.shown(name), 0, 'hashes') for name in sums[:3]], ''
    pointers = [weights for weights in facts.release.weights if weights.format == 'pointer']
    files = [weights for weights in facts.release.weights if weights.format != 'safetensors-index']
    if pointers and len(pointers) == len(files):
        return MET, [Evidence(one.path, 0, 'hash in the pointer') for one in pointers[:3]], ''
    return NO_EVIDENCE, [], 'no file of the release gives hashes of the weights'


def by_original(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """Quantized or converted weights come with the original, or name it."""
    quantized = [
        weights
        for weights in facts.release.weights
        if _QUANTIZED_NAME.search(weights.path) or weights.format == 'gguf'
    ]
    if not quantized or len(quantized) < len(facts.weights):
        return MET, facts.weights[:2], ''
    bases = [base.evidence for base in named_bases(facts.release)]
    if bases:
        return MET, bases[:2], 'the original is named'
    places = [Evidence(one.path, 0, 'a finished form') for one in quantized[:3]]
    return (
        NO_EVIDENCE,
        places,
        'only quantized or converted weights are here, and no original is named',
    )


def _topic_fault(item: Item) -> str:
    topics = item.get('topic') or item.get('topics')
    return '' if topics else 'the test `information` needs `topic`'


TESTS = {
    'weights-present': Test(
        by_weights, steps={'weights are named, ': 'State `url` in [release.components.weights].'}
    ),
    'information': Test(
        by_information,
        check=_topic_fault,
        steps={
            VAGUE: 'Name each dataset and its place, or say why it cannot be shared.',
            NO_EVIDENCE: 'Write what belongs below the heading.',
        },
    ),
    'datasheet': Test(by_datasheet),
    'factor': Test(by_factor),
    'base-model': Test(by_base_revision),
    'pins': Test(by_pins),
    'gate': Test(by_gate),
    'final-weights': Test(by_final_weights),
    'usual-form': Test(by_form),
    'safe-format': Test(by_safe_format),
    'quantized': Test(by_quantized),
    'weight-hashes': Test(by_hashes),
    'original-form': Test(by_original),
    'nobody': Test(by_nobody),
}
