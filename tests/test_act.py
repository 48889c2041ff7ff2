"""What a release documents of a general-purpose model: there, vague, named or missing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from owlint.commands.verdict import judge
from owlint.engine import Engine, Settings
from owlint_rules.definitions.act.rows import ROWS, TITLES
from owlint_rules.definitions.verdict import CriterionResult
from tools.needed_words import parser

HEAD = '---\nlicense: apache-2.0\n---\n# Nightjar 7B\n\n'

#: Row -> a card's text that answers it, and the line whose words are the evidence.
ANSWERED = {
    'ART-1': ('## Training procedure\n\nPre-trained with AdamW in two stages.', 'AdamW'),
    'ART-2': ('## Evaluation\n\n| Set | Accuracy |\n| --- | --- |\n| BarnQA | 71.2 |', '71.2'),
    'ART-4': ('## Limitations\n\nIt was not trained on numbers above one million.', 'not trained'),
    'ART-5': ('## Change log\n\n- 2026-03-01: first version', '2026-03-01'),
    'XI-1a1': ('## Intended use\n\nAnswering short questions about owls in English.', 'short'),
    'XI-1a2': ('## Downstream use\n\nMeant for retrieval assistants of bird clubs.', 'retrieval'),
    'XI-1c1': ('The model was released on 3 March 2026 for everybody.', '3 March 2026'),
    'XI-1c2': ('## Availability\n\nWeights on Hugging Face, an API of our own.', 'Hugging Face'),
    'XI-1d2': ('Nightjar has 7.2 billion parameters in all.', '7.2 billion'),
    'XI-1e1': ('## Inputs and outputs\n\nText goes in, text comes out.', 'Text goes in'),
    'XI-1e2': ('## Prompt format\n\nA JSON object with two keys.', 'JSON'),
    'XI-2a': ('## How to use\n\n```python\nimport nightjar\n```', 'a block of code'),
    'XI-2b3': ('## Design choices\n\nNo dropout, because it slowed training down.', 'because'),
    'XI-2b4': ('- Training objective: cross-entropy of the next token', 'cross-entropy'),
    'XI-2c0': ('Train, validation and test sets hold 90, 5 and 5 % of the notes.', 'validation'),
    'XI-2c2': ('## Training data\n\nNotes of BarnOwl-2020 and wikipedia.', 'BarnOwl-2020'),
    'XI-2c3': ('## Training data\n\nExact duplicates were found with minhash.', 'minhash'),
    'XI-2c4': ('It was trained on 2.1 trillion tokens of notes.', '2.1 trillion'),
    'XI-2c6': ('## Data collection\n\nCrawled from pages of bird clubs.', 'Crawled'),
    'XI-2c7': ('## Data mixture\n\nSampling weights of 70 % notes and 30 % code.', '70 %'),
    'XI-2c8': ('## Training data\n\nPages with CSAM were removed by hash lists.', 'CSAM'),
    'XI-2d1': ('The training took 8.4 x 10^22 FLOPs in all.', '10^22'),
    'XI-2d2': ('- **Hours used:** 1,280', '1,280'),
    'XI-2d3': ('- **Hardware Type:** 64 x A100', 'A100'),
    'XI-2e': ('## Environmental impact\n\nAbout 31 MWh, measured at the rack.', '31 MWh'),
    'XII-1d': ('## Hardware requirements\n\nA GPU with 16 GB.', '16 GB'),
    'XII-1e': ('It needs transformers>=4.44 and torch.', 'transformers>=4.44'),
    'XII-2b': ('| Context length | 8,192 tokens |', '8,192'),
    'A-53c': (
        '## Copyright policy\n\nOur crawler obeys robots.txt and reservations of rights.',
        'robots.txt',
    ),
    'A-54': ('- **Authorised representative:** Barn GmbH, owls@example.org', 'owls@example.org'),
    'MF-2': ('- **Developed by:** Example Lab, owls@example.org', 'owls@example.org'),
    'CR-5': ('Rightsholders write to takedown@example.org with complaints.', 'takedown@'),
    'T-23': ('### 2.3 Data crawled\n\n- [x] Yes, by OwlBot from 2024 to 2025', 'OwlBot'),
    'T-26': ('### 2.6 Other sources\n\nNo.', 'No.'),
}

#: Texts that look like an answer: (row, text, a word of the note).
TRAPS = {
    'publicly available data': (
        'XI-2c2', '## Training data\n\nTrained on publicly available data.', 'vague',
    ),
    'a copyright notice': (
        'A-53c', '## Copyright\n\n© 2026 Example Lab. All rights reserved.', 'vague',
    ),
    'all relevant laws': (
        'T-23', '### 2.3 Data crawled\n\nfollows all relevant laws and regulations', 'vague',
    ),
    'a data card of its own': (
        'A-53d', '## Training data summary\n\nNotes of bird clubs, filtered by hand.', 'template',
    ),
    'exempt': ('A-53d', 'Open source, therefore exempt from the AI Act.', 'no file'),
    'signatory': ('A-53c', 'Signatory of the Code of Practice.', 'no section'),
    'emissions': ('XI-2e', '## Environmental impact\n\nEmitted 7.2 t CO2eq.', 'vague'),
    'devices without hours': ('XI-2d1', 'Trained on 64 A100.', 'no section'),
    'no duration': ('XI-2d2', '- **Hardware Type:** 64 x A100', 'no section'),
    'the class and no task': (
        'XI-1a1', '## Intended use\n\ngeneral-purpose AI model', 'vague',
    ),
    'a cutoff is no release': (
        'XI-1c1', '- **Release date:** knowledge cutoff March 2025', 'vague',
    ),
    'errors': ('ART-4', '## Limitations\n\nThe model may produce errors.', 'vague'),
    'a size on disk': ('XI-1d2', '- **Size:** 14 GB', 'vague'),
    'a template': ('ART-4', '## Limitations\n\n[More Information Needed]', 'no section'),
    'a disclaimer is no method': ('XI-2c9', '## Bias\n\nThe model may be biased.', 'vague'),
    'what users do': (
        'ART-1', '## Training\n\nDownload weights pretrained on BarnNet, put them into a folder.',
        'vague',
    ),
    'a run of users': ('XI-2b2', '## Training\n\nExample: train Barn with SGD.', 'vague'),
    'another paper': (
        'XI-2c8', '## References\n\nPages with CSAM in the data were removed by others.',
        'no section',
    ),
    'code of others': ('XI-2c4', '```\ntrained on 2 trillion tokens\n```', 'no section'),
}  # fmt: skip


def rows_of(folder: Path, definition: str) -> dict[str, CriterionResult]:
    """The criteria of one verdict about a folder."""
    (verdict,) = judge(Engine(Settings()), str(folder), [definition]).verdicts
    return {item.id: item for item in verdict.criteria}


def judged(
    folder: Path, text: str, definition: str = 'eu-gpai', head: str = HEAD
) -> dict[str, CriterionResult]:
    (folder / 'README.md').write_text(head + text + '\n', encoding='utf-8')
    return rows_of(folder, definition)


@pytest.mark.parametrize('row', ANSWERED)
def test_what_answers_is_shown_with_its_line(row: str, tmp_path: Path) -> None:
    text, words = ANSWERED[row]
    assert judged(tmp_path, 'An owl.')[row].status != 'met', 'met without a word about it'
    item = judged(tmp_path, text)[row]
    assert item.status == 'met', item.note
    (place, *_) = [one for one in item.evidence if words in one.text]
    lines = (HEAD + text).split('\n')
    if not place.text.startswith('a block'):
        assert words in lines[place.line - 1]


@pytest.mark.parametrize('name', TRAPS)
def test_what_only_looks_like_an_answer(name: str, tmp_path: Path) -> None:
    row, text, note = TRAPS[name]
    item = judged(tmp_path, text)[row]
    assert item.status == 'no evidence', item
    assert note in item.note


def test_only_the_summary_counts(tmp_path: Path) -> None:
    items = judged(tmp_path, 'An owl.')
    assert [name for name, item in items.items() if item.counts] == ['A-53d']
    assert all(
        'Art' in item.source
        or 'Annex' in item.source
        or 'template' in item.source
        or 'Code of Practice' in item.source
        or 'recital' in item.source
        or 'guidelines' in item.source
        for item in items.values()
    )


def test_a_summary_by_its_title(tmp_path: Path) -> None:
    link = '[Public summary of training content](https://example.org/summary.pdf)'
    item = judged(tmp_path, f'More: {link}')['A-53d']
    assert (item.status, item.evidence[0].line) == ('met', 6)
    (tmp_path / 'Nightjar_EU_Public_Summary.pdf').write_bytes(b'%PDF-1.7')
    file = judged(tmp_path, 'An owl.')['A-53d']
    assert file.status == 'met'
    assert file.evidence[0].path.endswith('Nightjar_EU_Public_Summary.pdf')


def test_a_summary_by_its_parts(tmp_path: Path) -> None:
    parts = (
        '## 1. General information\n\nProvider: Example Lab\n\n## 2. List of data sources\n\n'
        '### 2.3 Data crawled\n\nNo crawlers were used.\n\n### 2.4 User data\n\nNo.\n\n'
        '## 3. Data processing aspects\n\n### 3.1 Opt-outs\n\nrobots.txt is obeyed.\n'
    )
    assert judged(tmp_path, parts)['A-53d'].status == 'met'
    # the headings alone are not the template's answers
    bare = (
        '## 1. General information\n\n## 2. List of data sources\n\n## 3. Data processing aspects'
    )
    assert judged(tmp_path, bare)['A-53d'].status == 'no evidence'


def test_the_summary_of_the_base_is_not_that_of_the_change(tmp_path: Path) -> None:
    link = '[public summary of training content](https://example.org/s.pdf) of the base model'
    head = '---\nlicense: mit\nbase_model: example-lab/owl-7b\n---\n'
    items = judged(tmp_path, link, head=head)
    assert items['A-53d'].status == 'no evidence'
    assert items['GPAI-M'].status == 'undecided'


def test_a_named_policy_is_for_a_person(tmp_path: Path) -> None:
    text = '## Legal\n\nSee our [Copyright policy](https://example.org/copyright).'
    for definition, row in (('eu-gpai', 'A-53c'), ('eu-ai-act', 'EU-R1')):
        item = judged(tmp_path, text, definition)[row]
        assert (item.status, item.evidence[0].line) == ('undecided', 8)
    notice = judged(tmp_path, TRAPS['a copyright notice'][1], 'eu-ai-act')['EU-R1']
    assert notice.status == 'no evidence'


def test_the_act_asks_for_the_summary_by_the_template(tmp_path: Path) -> None:
    vague = '## Training data summary\n\nTrained on a diverse mix of publicly available data.'
    assert judged(tmp_path, vague, 'eu-ai-act')['EU-R2'].status == 'no evidence'
    text = 'See the [public summary of the training content](https://example.org/a.pdf).'
    assert judged(tmp_path, text, 'eu-ai-act')['EU-R2'].status == 'met'


@pytest.mark.parametrize(
    ('flop', 'task', 'base', 'states'),
    [
        ('5e23', 'text-generation', '', ('met', 'met')),
        ('5e23', 'image-classification', '', ('not met', 'met')),
        ('5e23', 'automatic-speech-recognition', '', ('undecided', 'met')),
        ('5e21', 'text-generation', '', ('not met', 'met')),
        ('5e21', 'text-generation', 'example-lab/owl-405b', ('undecided', 'undecided')),
        ('2e25', 'text-generation', 'example-lab/owl-405b', ('met', 'not met')),
    ],
)
def test_compute_and_what_comes_out(
    flop: str, task: str, base: str, states: tuple[str, str], tmp_path: Path
) -> None:
    head = f'---\nlicense: mit\npipeline_tag: {task}\n' + (f'base_model: {base}\n' if base else '')
    (tmp_path / 'owlint.toml').write_text(f'[release]\ntraining-flop = {flop}\n')
    for definition, rows in (('eu-ai-act', ('EU-0', 'EU-S')), ('eu-gpai', ('GPAI-0', 'GPAI-S'))):
        items = judged(tmp_path, '# Owl', definition, f'{head}---\n')
        assert tuple(items[row].status for row in rows) == states


def test_the_exception_stands_beside_what_it_lifts(tmp_path: Path) -> None:
    assert judged(tmp_path, 'An owl.')['GPAI-F'].status == 'met'
    head = '---\nlicense: cc-by-nc-4.0\n---\n'
    item = judged(tmp_path, '# Owl', 'gpai', head)['GPAI-F']
    assert item.status == 'not met'
    assert 'EU-L2' in item.note


def test_titles_are_looked_for_in_small_letters() -> None:
    """What has a capital would never be found there."""
    assert len(TITLES.pattern) > 1_000
    assert re.search('[A-Z]', re.sub(r'\\.', '', TITLES.pattern)) is None


def needs_a_digit(parts: Any) -> bool:
    """Whether all that a pattern, taken apart, matches has a digit."""
    for code, given in parts:
        kind = str(code)
        if kind == 'IN' and all(str(one) == 'CATEGORY_DIGIT' for _, one in given):
            return True
        if kind == 'LITERAL' and chr(given).isdigit():
            return True
        if kind == 'BRANCH' and all(map(needs_a_digit, given[1])):
            return True
        if kind == 'SUBPATTERN' and needs_a_digit(given[-1]):
            return True
        if kind in ('MAX_REPEAT', 'MIN_REPEAT') and given[0] > 0 and needs_a_digit(given[2]):
            return True
    return False


def test_sentences_with_a_figure_have_a_digit() -> None:
    """They are looked for in no line without one; the others may stand in any line."""
    said = {
        name: needs_a_digit(parser.parse(row.sentence.cues.pattern))
        for name, row in ROWS.items()
        if row.sentence is not None
    }
    assert said == {name: ROWS[name].figure for name in said}
    assert set(said.values()) == {True, False}


@pytest.mark.parametrize(
    ('title', 'words', 'row'),
    [
        ('HOURS USED', '1,280', 'XI-2d2'),
        ('FLOPs', '8.4 x 10^22 FLOPs', 'XI-2d1'),
        ('2) **Training Data**', 'Notes of BarnOwl-2020.', 'XI-2c2'),
    ],
)
def test_titles_in_any_letters(title: str, words: str, row: str, tmp_path: Path) -> None:
    assert judged(tmp_path, f'## {title}\n\n{words}')[row].status == 'met'
    other = judged(tmp_path, f'## Owls and {title}\n\n| A | {words[:1]} |')[row]
    assert other.status == 'no evidence'
    assert 'no section' in other.note


@pytest.mark.parametrize(
    ('title', 'words', 'row'),
    [
        ('Capabilities', 'Finds owls in pictures of BarnOwl-2020.', 'ART-3'),
        ('Use Policy', 'See [the policy](https://owl.example/policy).', 'XI-1b'),
        ('Usage Policies', 'See [the policy](https://owl.example/policy).', 'XI-1b'),
        ('Modalities', 'Text in, text out: `utf-8`.', 'XI-1e1'),
        ('Respect of Rights', 'We followed robots.txt.', 'T-31'),
    ],
)
def test_titles_are_whole_words(title: str, words: str, row: str, tmp_path: Path) -> None:
    """A stem in front of the end of a word would be the title of nothing."""
    assert judged(tmp_path, f'## {title}\n\n{words}')[row].status == 'met'
    assert judged(tmp_path, f'## {title}\n\nsoon')[row].status != 'met'
