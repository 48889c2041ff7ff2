"""What the EU AI Act asks of general-purpose models: documentation, compute, what is lifted."""

from __future__ import annotations

import re

from owlint_rules.definitions.act.passages import quoted
from owlint_rules.definitions.act.rows import NEARLY, PARTS, ROWS, SUMMARY
from owlint_rules.definitions.criterion import Test
from owlint_rules.definitions.judged_terms import criterion_of, judged
from owlint_rules.definitions.tests_information import ENOUGH, card_fields
from owlint_rules.definitions.verdict import MET, NO_EVIDENCE, NOT_MET, UNDECIDED
from owlint_rules.lazy import Needing, lazy
from owlint_rules.model.evidence import Evidence
from owlint_rules.statements.bases import named_bases
from owlint_rules.statements.card import scalar_text
from owlint_rules.text import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.act.passages import Line, Passage, Reading
    from owlint_rules.definitions.act.rows import Row
    from owlint_rules.definitions.criterion import Answer, Item, Statuses
    from owlint_rules.definitions.facts import Facts

_NOTHING = 'no section, item, sentence, field or file about it was found'
#: What is answered where nothing is found, by who may expect the row; what nobody but authorities
#: may ask for is no fault when it is missing.
_OWED: dict[str, Answer] = {
    owed: (NO_EVIDENCE, [], f'{_NOTHING}; {words}' if words else _NOTHING)
    for owed, words in (
        ('', ''),
        ('public', 'owed to the public'),
        ('authorities', 'authorities may ask for it, so this is not a fault'),
        ('builders', 'owed to those who build on the model, and not in public'),
        ('voluntary', 'voluntary'),
    )
}
#: Neither an answer nor anything that comes near one.
_SILENT: Answer = NO_EVIDENCE, [], ''
_MOST = 3


def by_documented(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """A passage, sentence, field or file that answers a row (``row``) with something specific."""
    stated = facts.setting(*item['keys']) if 'keys' in item else None
    if stated is not None:
        return MET, [stated[1]], ENOUGH
    if item['row'] == 'license':
        return _license(facts)
    answer = _documented(facts, ROWS[item['row']])
    if answer[2]:
        return answer
    return _OWED.get(item.get('owed', ''), _OWED[''])


def _license(facts: Facts) -> Answer:
    """A license of the weights that is known, or named at least."""
    known = [one.evidence for one in facts.weight_terms if one.records]
    if known:
        return MET, known[:_MOST], ''
    named = [one.evidence for one in facts.weight_terms if one.kind == 'license']
    if named:
        return UNDECIDED, named[:_MOST], 'a license is named that owlint does not know'
    return NO_EVIDENCE, [], 'no license of the weights is stated'


def _documented(facts: Facts, row: Row) -> Answer:
    """What the release says to a row, read no further than there is enough; no note for nothing."""
    known = facts.answers.get(row)
    if known is None:
        reading = facts.reading
        told = row.beyond or reading.may_tell(row)
        known = facts.answers[row] = _best(facts, reading, row) if told else _SILENT
    return known


def _best(facts: Facts, reading: Reading, row: Row) -> Answer:
    stated: list[Evidence] = []
    vague: list[Evidence] = []
    named: list[Evidence] = []
    refused: list[Evidence] = []
    if row.beyond:
        _from_files(facts, row, stated, vague)
    for passage, also in reading.about.get(row, ()):
        if row.code and passage.code and not also:
            stated.append(Evidence(passage.path, passage.code, 'a block of code'))
        for line in passage.lines:
            if len(stated) >= _MOST:
                break
            if also:
                if not line.says(row.answer) or _is_vague(row, line):
                    continue
                found = stated
            elif line.refuses:
                found = refused
            elif _is_vague(row, line):
                found = vague
            elif line.points:
                found = named
            else:
                found = stated if line.says(row.answer) else vague
            if len(found) < _MOST:
                found.append(line.evidence)
    if row.sentence is not None and not stated:
        said = reading.saying(row.sentence, figure=row.figure)
        stated += [line.evidence for line in said if not _is_vague(row, line)]
    if stated:
        return MET, stated[:_MOST], ENOUGH
    for path, number, words, _ in reading.links if row.links is not None else ():
        if row.links is not None and row.links.search(words):
            named.append(Evidence(path, number, quoted(words)))
    if named:
        return UNDECIDED, named[:_MOST], 'a document is named; what it says was not read'
    if refused:
        return NO_EVIDENCE, refused[:_MOST], 'the release says that it does not say this'
    if vague:
        return NO_EVIDENCE, vague[:_MOST], 'vague: the words name nothing specific'
    return _SILENT


def _is_vague(row: Row, line: Line) -> bool:
    return row.vague is not None and line.says(row.vague)


def _from_files(facts: Facts, row: Row, stated: list[Evidence], vague: list[Evidence]) -> None:
    """What answers a row, or says something near it, outside of the words of documents."""
    release = facts.release
    for file in release.files if row.files is not None else ():
        if row.files is not None and row.files.search(file):
            stated.append(Evidence(release.shown(file), 0, 'a file about it'))
    stated += card_fields(facts, row.fields)
    vague += card_fields(facts, row.weak)
    if row.config:
        where = facts.in_texts(row.config)
        stated += [where] if where is not None else []
    if row.topic:
        stated += facts.topics.get(row.topic, ([], []))[0]
    total = sum(one.parameters for one in release.weights) if row.count else 0
    if total:
        words = f'{total:,} parameters in the headers of the weights'
        stated.append(Evidence(release.weights[0].path, 0, words))
    for key in row.keys:
        said = facts.setting(key)
        stated += [said[1]] if said is not None else []


#: Rows of the template that no other data card has.
_OWN_ROWS = ('summary-crawled', 'summary-users', 'summary-reservations', 'summary-private')
_SUMMARY = Needing('summary', lazy(SUMMARY, re.IGNORECASE))


def by_summary(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """The public summary of training content: by its title as a file or link, or by its parts."""
    stated = facts.setting(*item['keys']) if 'keys' in item else None
    if stated is not None:
        return MET, [stated[1]], ENOUGH
    known = facts.answers.get(SUMMARY)
    if known is None:
        known = facts.answers[SUMMARY] = _summary(facts)
    return known


def _summary(facts: Facts) -> Answer:
    release, reading = facts.release, facts.reading
    titled = [
        Evidence(release.shown(name), 0, 'a file of this title')
        for name in release.files
        if _SUMMARY.search(name.rpartition('/')[2])
    ]
    for path, number, words, address in reading.links:
        if _SUMMARY.search(words) or _SUMMARY.search(address.rpartition('/')[2]):
            titled.append(Evidence(path, number, quoted(words)))
    note = 'its title is there; whether it follows the template is for a person to say'
    if titled:
        bases = [base.name.rpartition('/')[2].lower() for base in named_bases(release)]
        own = [one for one in titled if not _speaks_of(facts, one, bases)]
        if not own:
            note = 'it is that of the base model; data of a modification need one of their own'
            return NO_EVIDENCE, titled[:_MOST], note
        return MET, own[:_MOST], note
    parts = [one for one, _ in reading.about.get(PARTS, ())]
    if len({one.title.lower() for one in parts}) >= 2:
        own_rows = [name for name in _OWN_ROWS if _documented(facts, ROWS[name])[0] == MET]
        if len(own_rows) >= 2:
            return MET, _sections(parts), 'parts of the template are there; ' + ENOUGH
    near = [one for one, _ in reading.about.get(NEARLY, ())]
    if near:
        note = 'not by the template: what it asks on crawlers, users or reservations is missing'
        return NO_EVIDENCE, _sections(near), note
    return NO_EVIDENCE, [], 'no file, link or section of this title was found'


def _sections(passages: list[Passage]) -> list[Evidence]:
    return [Evidence(one.path, one.line, f'section "{one.title[:60]}"') for one in passages[:_MOST]]


def _speaks_of(facts: Facts, where: Evidence, bases: list[str]) -> bool:
    """Whether the line of a link says that it is about a base model."""
    lines = {(one.path, one.number): one.words for one in facts.reading.lines}
    words = lines.get((where.path, where.line), '').lower()
    return bool(bases) and ('base model' in words or any(base in words for base in bases))


#: Tasks by the hub's names: language, or images and films from text; such as are narrow.
_GENERAL = frozenset(
    {
        'text-generation', 'text2text-generation', 'image-text-to-text', 'audio-text-to-text',
        'video-text-to-text', 'any-to-any', 'visual-question-answering', 'text-to-image',
        'text-to-video', 'summarization', 'question-answering', 'table-question-answering',
        'document-question-answering',
    }
)  # fmt: skip
_NARROW = frozenset(
    {
        'automatic-speech-recognition', 'text-to-speech', 'text-to-audio', 'translation',
        'image-to-text', 'image-to-image', 'fill-mask',
    }
)  # fmt: skip
_CAUSAL = re.compile(r'ForCausalLM|ForConditionalGeneration')


def by_compute(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """Training compute against a limit in FLOP, ``above`` or ``below`` it, and kinds of output."""
    stated, where = _flop(facts)
    if where is None:
        note = (
            'the compute of the training is not stated; '
            '`training-flop`, or `parameters` and `training-tokens`, in [release] would state it'
        )
        return NO_EVIDENCE, [], note
    limit = float(item.get('above', item.get('below', 0)))
    words = f'about {stated:.1e} FLOP; the value to compare with is {limit:.0e}'
    over = stated > limit
    bases = [base.evidence for base in named_bases(facts.release)]
    if bases and not over:
        note = f'{words}; the training of the base model counts too, and its compute is not stated'
        return UNDECIDED, [where, *bases[:1]], note
    if 'below' in item:
        return (NOT_MET if over else MET), [where], words
    if not over or not item.get('output'):
        return (MET if over else NOT_MET), [where], words
    return _by_output(facts, where, words)


def _by_output(facts: Facts, where: Evidence, words: str) -> Answer:
    """A model above the guide value: whether its output is of a kind that the guidelines name."""
    card = facts.release.card
    task = scalar_text(card.get('pipeline_tag')) if card is not None else ''
    causal = any(
        _CAUSAL.search(text) for name, text in facts.release.texts.items() if 'config' in name
    )
    if task in _GENERAL or (not task and causal):
        return MET, [where], words
    if not task or task in _NARROW:
        what = f'{task} is a narrow task' if task else 'what comes out of it is not stated'
        return UNDECIDED, [where], f'{words}; {what}, so that a person must say whether it counts'
    return NOT_MET, [where], f'{words}; {task} gives neither language nor images or films from text'


def _flop(facts: Facts) -> tuple[float, Evidence | None]:
    """FLOP as stated, or estimated as six times parameters times tokens."""
    stated = facts.setting('training-flop')
    if stated is not None and _is_number(stated[0]):
        return float(stated[0]), stated[1]
    parameters, tokens = facts.setting('parameters'), facts.setting('training-tokens')
    if parameters is not None and tokens is not None:
        if _is_number(parameters[0]) and _is_number(tokens[0]):
            return 6.0 * float(parameters[0]) * float(tokens[0]), tokens[1]
    return 0.0, None


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value < 1e40


def by_modification(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """Whether the release is a changed model of somebody, by the base models that it names."""
    bases = named_bases(facts.release)
    if not bases:
        return MET, [], 'no base model is named'
    note = (
        f'made from {one_line(bases[0].name)[:60]}: the duties are about the change alone, and '
        'fall on its maker where it took more than a third of the compute of the original'
    )
    return UNDECIDED, [base.evidence for base in bases[:_MOST]], note


#: The criteria of the exception that the license decides.
_EXCEPTION = ('EU-L1', 'EU-L2', 'EU-L3', 'EU-L4', 'EU-D1', 'EU-D2', 'EU-D3', 'EU-D4', 'EU-M1')


def by_exception(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """The license conditions of the open-source exception, as ``eu-ai-act`` judges them."""
    terms = judged(facts, 'weights')
    answers = {name: terms.answer(criterion_of('eu-ai-act', name)) for name in _EXCEPTION}
    for state in (NOT_MET, UNDECIDED):
        names = [name for name, answer in answers.items() if answer[0] == state]
        if names:
            places = answers[names[0]][1]
            note = f'{", ".join(names)} of `eu-ai-act` {"fail" if state == NOT_MET else "are open"}'
            return state, places[:_MOST], note
    note = (
        'the license stands in no condition’s way; then Annexes XI and XII and the representative '
        'are not owed, the copyright policy and the summary stay'
    )
    return MET, answers['EU-L2'][1][:_MOST], note


def _row_fault(item: Item) -> str:
    row = item['row']
    return '' if row in ROWS else f'no row `{row}`; known: {", ".join(ROWS)}'


TESTS = {
    'documented': Test(by_documented, needs='row', check=_row_fault),
    'public-summary': Test(by_summary),
    'compute': Test(by_compute),
    'modification': Test(by_modification),
    'exception': Test(by_exception),
}
