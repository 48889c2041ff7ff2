"""License records, the names they are found by, and what they mean for each definition."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from owlint_rules.definitions.judged_terms import (
    FAILS,
    OPEN,
    Judged,
    Reason,
    judge_all,
    record_test,
    touched_by,
)
from owlint_rules.definitions.loader import DEFINITIONS as SHIPPED
from owlint_rules.definitions.loader import load_definition
from owlint_rules.licenses.facts import lookup
from owlint_rules.licenses.facts.describe import describe
from owlint_rules.licenses.facts.lookup import (
    FAMILIES,
    VERSIONS,
    at_address,
    candidates,
    find,
    keys,
    left_open,
    record,
)
from owlint_rules.licenses.facts.marks import DECIDED_BY, FIELDS, REASONS, marks
from owlint_rules.licenses.facts.records.aliases import ALIASES
from owlint_rules.licenses.facts.records.names import FAMILY_MEMBERS
from owlint_rules.licenses.recognition.index import INDEX
from owlint_rules.model.evidence import Evidence
from owlint_rules.statements.restrictions import MARKS_OF
from owlint_rules.statements.statement import KNOWN, RESTRICTION, WORDS, Statement
from owlint_rules.vocab.hub import HUB_LICENSES
from owlint_rules.vocab.spdx_ids import DEPRECATED_SPDX_IDS, FSF_FREE, OSI_APPROVED, SPDX_IDS
from tools import license_names

DATA = os.path.join(os.path.dirname(__file__), 'data', 'license_part.txt')
DEFINITIONS = ('open-weights', 'osaid', 'osd', 'openweight', 'fsf', 'eu-ai-act')
with open(DATA, encoding='utf-8') as _file:
    ROWS = [line.rstrip('\n').split(' | ') for line in _file if not line.startswith('#')]
ALL = [known for known in map(record, keys()) if known is not None]


def reasons(known: lookup.Record, definition: str) -> dict[str, list[Reason]]:
    """What a license alone means for each license criterion of a definition."""
    return {
        item['id']: record_test(item)(known)
        for item in load_definition(definition)['criteria']
        if item['test'] == 'license' and item['axis'] == 'license'
    }


def cell(known: lookup.Record, definition: str) -> str:
    """The same in one line: the criteria that fail, else those left open."""
    if known.undecided:
        return 'not decided'
    found = reasons(known, definition)
    literal = {item['id'] for item in load_definition(definition)['criteria'] if 'literal' in item}
    failed = [
        criterion
        for criterion, given in found.items()
        if criterion not in literal and any(one.status == FAILS for one in given)
    ]
    left = [criterion for criterion, given in found.items() if given]
    if failed:
        return ' '.join(['fails', *sorted(failed)])
    return ' '.join(['open', *sorted(left)]) if left else 'ok'


def test_the_index_of_names_is_that_of_the_records() -> None:
    for path, text in license_names.index().items():
        assert path.read_text(encoding='utf-8') == text, 'run: python -m tools.license_names'
    assert {key: record(key) for key in keys()} == {known.key: known for known in ALL}


@pytest.mark.parametrize('known', ALL, ids=lambda known: known.key)
def test_record_is_whole(known: lookup.Record) -> None:
    for name in lookup.Record.__slots__:
        getattr(known, name)
    grades = (
        known.any_purpose,
        known.commercial_use,
        known.modification,
        known.redistribution,
    )
    assert set(grades) <= set('YNCP?')
    assert known.derivatives_own_terms in 'YPSCN?'
    assert known.notice_by_reference in ('Y', 'N', '?', 'n/a')
    assert set(known.hub_ids) <= HUB_LICENSES
    for spdx in known.spdx_ids:
        assert spdx.startswith('LicenseRef-') or spdx in SPDX_IDS - DEPRECATED_SPDX_IDS
    # every name of a record finds a record, its own unless it only borrows the name
    assert find(known.key) is known
    assert find(known.title) is known
    for name in (*known.hub_ids, *known.spdx_ids):
        assert find(name) is not None
    # the source is a pinned copy, or the record says that the text was not read
    if known.source is not None:
        assert re.fullmatch(
            r'(?:[\w.-]+/[\w.-]+@[0-9a-f]{7}|pypi:[\w.-]+==[\d.]+):.+', known.source
        )


@pytest.mark.parametrize('row', ROWS, ids=lambda row: row[0])
def test_license_part_of_each_definition(row: list[str]) -> None:
    key, *cells = row
    known = record(key)
    assert known is not None
    assert [cell(known, definition) for definition in DEFINITIONS] == cells


def test_every_record_has_a_row() -> None:
    assert [row[0] for row in ROWS] == list(dict.fromkeys(row[0] for row in ROWS))
    assert {row[0] for row in ROWS} == set(keys())


@pytest.mark.parametrize(
    ('name', 'key'),
    [
        ('MIT', 'mit'),
        ('mit', 'mit'),
        ('  Apache-2.0 ', 'apache-2.0'),
        ('gpl-3.0', 'gpl-2.0/3.0'),
        ('GPL-3.0-only', 'gpl-2.0/3.0'),
        ('GPL-3.0-or-later', 'gpl-2.0/3.0'),
        ('GPL-2.0+', 'gpl-2.0/3.0'),
        ('LGPL-2.1-or-later', 'lgpl-2.1/3.0'),
        ('agpl-3.0', 'agpl-3.0'),
        ('cc-by-3.0', 'cc-by-2.0/2.5/3.0'),
        ('CC-BY-SA-4.0', 'cc-by-sa-3.0/4.0'),
        ('cc-by-nc-4.0', 'cc-by-nc-2.0/3.0/4.0'),
        ('epl-2.0', 'epl-1.0/2.0'),
        ('GFDL-1.3-only', 'gfdl'),
        ('llama3', 'llama3'),
        ('llama3.1', 'llama3.1'),
        ('gemma', 'gemma-tou'),
        ('openrail++', 'openrail++-m'),
        ('deepseek', 'deepseek-model-1.0'),
        ('deepseek-license', 'deepseek-model-1.0'),
        ('tongyi-qianwen', 'tongyi-qianwen'),
        ('tongyi-qianwen-license-agreement', 'tongyi-qianwen'),
        ('flux-1-dev-non-commercial-license', 'flux-1-dev-non-commercial-license'),
        ('flux-dev-license', 'flux1-dev-nc-1.1.1'),
        ('LicenseRef-scancode-qwen-2024', 'qwen-2024'),
        ('OpenMDW-1.0', 'openmdw-1.0'),
        ('openmdw-1.1', 'openmdw-1.1'),
        ('NOASSERTION', 'unknown'),
        ('NONE', 'no-license'),
        ('kimi-k2 (modified MIT)', 'kimi-k2'),
    ],
)
def test_names_lead_to_their_record(name: str, key: str) -> None:
    found = find(name)
    assert found is not None
    assert found.key == key


def test_names_that_say_too_little_or_are_not_known_lead_nowhere() -> None:
    for name in ('cc', 'gpl', 'lgpl', 'bsd', 'openrail', 'other', 'qwen'):
        assert find(name) is None
        assert left_open(name)
    for name in (
        'BlueOak-1.0.0',
        'MIT-0',
        '0BSD',
        'GPL-1.0-only',
        'cc-by-1.0',
        '',
        'apache license',
    ):
        assert find(name) is None
        assert record(name) is None
        assert candidates(name) == []
    assert {known.key for known in candidates('qwen')} == {'tongyi-qianwen', 'qwen-2024'}
    assert [known.key for known in candidates('mit')] == ['mit']
    assert record('MIT') is None, 'record() wants the key itself'


def test_a_name_leads_to_its_record_however_it_is_written() -> None:
    for known in ALL:
        if known.key in ('no-license', 'all-rights-reserved', 'unknown'):
            continue
        for name in (*known.names, known.title):
            for other in (name.upper(), name.replace('-', ' '), name.replace(' ', '_')):
                found = {one.key for one in candidates(f'The {other} License')}
                # a name of several versions stands for what all of them say
                found.update(*(FAMILY_MEMBERS.get(key, '').split() for key in [*found]))
                assert not found or known.key in found or name in FAMILIES, other


@pytest.mark.parametrize(
    ('name', 'keys'),
    [
        ('Coqui Public Model License', 'coqui-cpml-1.0.0'),
        ('coqui-public-model-license', 'coqui-cpml-1.0.0'),
        ('META LLAMA 3 COMMUNITY LICENSE AGREEMENT', 'llama3'),
        ('CreativeML Open RAIL++-M', 'openrail++-m'),
        ('creativeml openrail-m', 'creativeml-openrail-m'),
        ('DeepSeek Model License', 'deepseek-model-1.0'),
        ('apple sample code license', 'apple-ascl-style'),
        ('MIT License', 'mit'),
        # another maker, no maker at all, a number that no version has, a license of a purpose
        ('Acme Public Model License', ''),
        ('Community License', ''),
        ('Open Model License', ''),
        ('Llama 9 Community License', ''),
        ('Apache License', ''),
        ('Apache License 3.0', ''),
        ('MIT-0', ''),
        ('MIT Research License', ''),
        ('Modified MIT Research License', ''),
        ('msrla', 'ms-research-license'),
        ('NVIDIA Open Model License', 'nvidia-open-model-license'),
        ('msxla', ''),
    ],
)
def test_names_in_other_words(name: str, keys: str) -> None:
    assert ' '.join(known.key for known in candidates(name)) == keys


def test_a_name_without_its_version_may_mean_every_version() -> None:
    assert {'llama2', 'llama3', 'llama3.1', 'llama4'} <= {
        known.key for known in candidates('Llama License')
    }
    assert 'which of' in left_open('Llama License')


def test_an_identifier_of_a_text_leads_to_the_record_of_this_text() -> None:
    origin = re.compile(r'scancode-toolkit \S+ as (\S+)$')
    texts = {}
    for number in range(len(INDEX.rows)):
        ref = INDEX.ref(number)
        kept = origin.search(ref.variant)
        if kept:
            texts[f'LicenseRef-scancode-{kept.group(1)}'] = ref
    for id, ref in texts.items():
        found = find(id)
        if found is not None:
            assert (found.key, 'policy' in ref.flags) == (ref.license, False), id
    assert sum(find(id) is not None for id in texts) > 20


def test_an_address_leads_to_the_terms_that_its_publisher_keeps_there() -> None:
    for known in ALL:
        for page in known.addresses:
            assert page == page.lower()
            name = at_address(f'https://{page}.html')
            # where the texts of several dates stood, what all of them say
            assert find(name) is known or (name in VERSIONS and name in known.families)
    assert at_address('https://llama.com/llama3_1/license/') == 'llama3.1'
    assert at_address('https://www.example.org/llama3/terms') == ''


def test_every_hub_tag_has_a_record_or_says_what_it_leaves_open() -> None:
    assert [tag for tag in sorted(HUB_LICENSES) if find(tag) is None and tag not in FAMILIES] == []


def test_families_and_aliases_point_at_records() -> None:
    known = set(keys())
    assert set(ALIASES.values()) <= known
    assert not set(ALIASES) & known
    assert not set(FAMILIES) & (known | set(ALIASES))
    assert {key for _, names in FAMILIES.values() for key in names} <= known
    assert all(name == name.lower() for name in (*ALIASES, *known, *FAMILIES))
    assert all(candidates(name) and left_open(name) for name in FAMILY_MEMBERS)
    assert set(VERSIONS) <= set(FAMILY_MEMBERS) - set(FAMILIES) - set(ALIASES) - known
    assert all(known.hub_ids for known in ALL if known.tag_note)


def test_osi_and_fsf_marks_agree_with_the_spdx_list() -> None:
    for known in ALL:
        listed = [spdx for spdx in known.spdx_ids if spdx in SPDX_IDS]
        if not listed:
            assert not {'osi_approved', 'fsf_free'} & set(known.flags)
            continue
        assert ('osi_approved' in known.flags) == all(spdx in OSI_APPROVED for spdx in listed)
        if 'fsf_free' in known.flags:
            assert any(spdx in FSF_FREE for spdx in listed)
        if all(spdx in FSF_FREE for spdx in listed):
            assert 'fsf_free' in known.flags


def test_marks_carry_the_clause_they_rest_on() -> None:
    llama2 = record('llama2')
    assert llama2 is not None
    known = marks(llama2)
    bar = known.get('training_bar')
    assert bar is not None
    assert bar.field == 'trains_other_models'
    assert bar.clause == '"to improve any other large language model" (1.b.v)'
    assert '1.b.v' in bar.reason
    threshold = known.get('threshold')
    assert threshold is not None
    assert '700 million' in threshold.clause
    assert 'territory' not in known
    assert set(DECIDED_BY) <= set(FIELDS) == set(REASONS)


def test_a_criterion_names_every_reason_the_heaviest_first() -> None:
    llama2, large = record('llama2'), record('hunyuan-large')
    assert llama2 is not None
    assert large is not None
    assert [one.fact for one in reasons(llama2, 'open-weights')['OWM-5']] == [
        'threshold',
        'use_limit',
        'training_bar',
    ]
    assert [one.fact for one in reasons(large, 'open-weights')['OWM-5']][:2] == [
        'territory',
        'threshold',
    ]


def test_what_was_not_read_is_left_open_never_met() -> None:
    for known in ALL:
        if known.undecided:
            for definition in DEFINITIONS:
                for criterion, given in reasons(known, definition).items():
                    assert [one.status for one in given] == [OPEN], criterion
    # facts of a text that is known from quotes, without the clause on countries
    seallms = record('seallms')
    assert seallms is not None
    given = reasons(seallms, 'open-weights')
    assert given['OWM-3'][0].status == FAILS
    assert given['OWM-7'][0].status == OPEN
    assert any('was not read' in one.text for one in given['OWM-7'])


def test_unread_fields_never_make_a_mark() -> None:
    for known in ALL:
        found = marks(known)
        assert not found.unread & set(found.names)
        for mark in found:
            assert not mark.clause.startswith('not read')
        if known.user_threshold == 'not read':
            assert 'threshold' not in found
        if known.trains_other_models == 'not read':
            assert 'training_bar' not in found


def test_one_question_loads_one_family() -> None:
    code = (
        'import sys; from owlint_rules.licenses.facts.lookup import find; find("llama3.1");'
        'print(*sorted(m for m in sys.modules if ".licenses." in m and ".records." in m));'
        'print(*[m for m in ("dataclasses", "typing", "json", "inspect", "re")'
        ' if m in sys.modules])'
    )
    out = subprocess.run(
        [sys.executable, '-S', '-c', code],
        env={**os.environ, 'PYTHONPATH': os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        encoding='utf-8',
        check=True,
    ).stdout
    folder = 'owlint_rules.licenses.facts.records'
    modules = f'{folder}.aliases {folder}.meta_llama {folder}.names'
    assert out.split('\n')[:2] == [modules, '']


#: Marks that rest on two grades, or on one that is itself not known when versions differ.
GRADED = {
    'commercial_condition',
    'non_commercial_sharing',
    'notice_copy',
    'terms_passed_on',
    'use_limit_to_judge',
}


@pytest.mark.parametrize('name', VERSIONS)
def test_a_name_of_several_versions_states_what_all_of_them_say(name: str) -> None:
    known = find(name)
    assert known is not None
    assert known.versions
    each = [marks(one) for one in map(record, known.versions) if one is not None]
    assert len(each) == len(known.versions)
    said = marks(known)
    every = set.intersection(*(set(one.names) for one in each))
    # what versions differ in may be lost, never won
    assert set(said.names) <= every | {'notice_unsettled'}
    some = set.union(*(set(one.names) for one in each)) - every
    assert not some & set(said.names)
    assert some - said.unread <= GRADED


def test_versions_that_differ_leave_it_open() -> None:
    exaone, yi, hunyuan = (
        find(name) for name in ('exaone', 'yi-license', 'tencent-hunyuan-community')
    )
    assert exaone is not None
    assert yi is not None
    assert hunyuan is not None
    assert (exaone.commercial_use, exaone.redistribution) == ('N', '?')
    assert (yi.any_purpose, yi.commercial_use) == ('?', '?')
    assert {'threshold', 'territory', 'training_bar'} <= set(marks(hunyuan).names)
    assert 'differs by version' in describe(exaone)
    assert find('exaone-heron') is None


def test_terms_answer_together_what_touches_none_of_them() -> None:
    """Questions about marks that no statement has share one answer: that of each by itself."""
    items = [
        item
        for name in SHIPPED
        for item in load_definition(name)['criteria']
        if item['test'] == 'license'
    ]
    where = Evidence('README.md', 2, 'license')
    words = [Statement(one, WORDS, where, kind=RESTRICTION) for one in MARKS_OF]
    answers = set()
    for known in ALL:
        license = Statement(known.title, KNOWN, where, [known])
        for terms in ([license], [license, words[len(known.key) % len(words)]]):
            judged = Judged(terms)
            for item in items:
                answer = judged.answer(item)
                assert answer == judge_all(terms, record_test(item), touched_by(item)), item['id']
                answers.add(answer[0])
    assert answers == {'met', 'not met', 'undecided'}


@pytest.mark.parametrize(
    ('name', 'key'),
    [
        ('glm-4', 'glm-4-9b'),
        ('sai-nc-community', 'stability-nc-research'),
        ('stable-audio-community', 'stability-community-2024'),
        ('glm-4.5', None),
        ('stable-video-community', None),
    ],
)
def test_names_of_licenses_on_the_hub(name: str, key: str | None) -> None:
    assert [one.key for one in candidates(name)] == ([key] if key else [])
