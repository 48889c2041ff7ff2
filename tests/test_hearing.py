"""One hearing: whatever place speaks of terms, of which part and how, verdicts and checks hear it.

The product of places, parts and restrictions; each place once by default, all of it under
``--hypothesis-profile=thorough``.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearing import (
    ARTIFACTS,
    BASES,
    CODE,
    DATA,
    DOCUMENTS,
    EVERYTHING,
    HEADERS,
    RESTRICTIONS,
    WEIGHTS,
    Part,
    Terms,
    files_of,
    sources,
)
from hearing_manifests import MANIFESTS, SPDX
from hearing_words import LIMITS, bases, limits
from owlint.inputs.weights import FORMATS as WEIGHT_FORMATS
from owlint_rules.definitions.loader import load_definition
from owlint_rules.formats import FORMATS
from owlint_rules.vocab.card_keys import MISSPELLED, MODEL_KEYS
from program import put
from releases import owlint

DEFINITIONS = (
    'open-weights', 'osaid', 'osd', 'fsf', 'debian', 'four-freedoms', 'openweight', 'eu-ai-act',
    'strict',
)  # fmt: skip
#: Test of a criterion -> the part whose terms it asks about.
ASKS = {
    'license': WEIGHTS, 'no-such-clause': WEIGHTS, 'code-license': CODE, 'training-code': CODE,
    'data-license': DATA, 'open-data': DATA, 'documents-license': DOCUMENTS,
}  # fmt: skip
CRITERIA = {
    (name, item['id']): ASKS[item['test']]
    for name in DEFINITIONS
    for item in load_definition(name)['criteria']
    if item['test'] in ASKS
}
RANK = {'met': 0, 'undecided': 1, 'no evidence': 2, 'not met': 3}
States = dict[tuple[str, str], str]
SOURCES, SAID, NAMED = sources(), limits(), bases()

# ---- what is no fault --------------------------------------------------------------------------

_SOFTWARE = 'a parts list of software describes what a release may use'
#: (place, part) that a verdict does not hear, and why.
UNHEARD = {
    ('cyclonedx in json', CODE): _SOFTWARE, ('cyclonedx in xml', CODE): _SOFTWARE,
    ('spdx2 in json', CODE): _SOFTWARE, ('spdx2 in yaml', CODE): _SOFTWARE,
    ('spdx2 in tags', CODE): _SOFTWARE,
    ('settings', DATA): 'what holds for the data in general gives way to what one of them has',
}  # fmt: skip
#: Places of a base model that are not heard yet.
UNHEARD_BASES: dict[str, str] = {}
_OWN_NAME = 'a name of the publisher for the license whose text lies beside it'
#: The same of one restriction.
UNHEARD_NAMES = {
    ('card: license', WEIGHTS): _OWN_NAME,
}  # fmt: skip
#: A ``LicenseRef-`` is the publisher's own name for what a text beside it says: no finding.
REFERRING = ('sidecar of', 'REUSE.toml', 'dep5', 'file ', 'spdx')
#: What only looks so lowers a verdict and is no finding.
HINTS = {'gate select', '_name_or_path', 'axolotl in the card', 'training code', 'shell script'}
#: Keys of a card that say nothing of terms or bases, whatever they hold.
NO_TERMS = {
    'language', 'datasets', 'metrics', 'language_bcp47', 'buckets', 'language_details',
    'library_name', 'pipeline_tag', 'base_model_relation', 'new_version', 'thumbnail',
    'instance_prompt', 'mask_token', 'quantized_by', 'model_creator', 'model_name', 'model_type',
    'gated', 'model-index', 'co2_eq_emissions', 'widget', 'inference',
    'license_link',  # test_one_hearing.py: an address is no name
}  # fmt: skip
GATES = {
    'extra_gated_prompt': 'gate prompt', 'extra_gated_heading': 'gate heading',
    'extra_gated_description': 'gate description', 'extra_gated_button_content': 'gate button',
    'extra_gated_fields': 'gate checkbox', 'extra_gated_eu_disallowed': 'gate for the EU',
}  # fmt: skip


# ---- the tables of the product are the axes ---------------------------------------------------


def test_every_format_of_manifests_has_a_place() -> None:
    assert set(MANIFESTS) == {(row.name, syntax) for row in FORMATS for syntax in row.syntaxes}


def test_every_format_of_weights_has_a_place() -> None:
    assert set(HEADERS) == {row.name for row in WEIGHT_FORMATS}


def test_every_key_of_a_card_has_a_place() -> None:
    places = {name for name, _ in (*SOURCES, *SAID)} | set(NAMED)
    keys = {name.removeprefix('card: ') for name in places if name.startswith('card: ')}
    keys |= {key for key, place in GATES.items() if place in places}
    assert (keys & MODEL_KEYS) | NO_TERMS == MODEL_KEYS
    assert not keys & NO_TERMS
    for wrong, right in MISSPELLED.items():
        if right == 'base_model' or wrong in ('licence', 'licenses'):
            assert wrong in keys or wrong.replace('_', '').startswith(('base', 'lic')), wrong


# ---- running -----------------------------------------------------------------------------------


def states(folder: Path) -> States:
    done = owlint(
        'verdict', '--definition', ','.join(DEFINITIONS), '--format', 'json', '.', cwd=folder
    )
    assert done.returncode in (0, 1), done.stderr
    (one,) = json.loads(done.stdout)['releases']
    found = {
        (definition['id'], item['id']): item['status']
        for definition in one['definitions']
        for item in definition['criteria']
    }
    return {key: found[key] for key in CRITERIA}


def findings(folder: Path) -> set[tuple[str, str]]:
    done = owlint('check', '--format', 'json', '.', cwd=folder)
    assert done.returncode in (0, 1), done.stderr
    return {(item['code'], item['message']) for item in json.loads(done.stdout)['findings']}


@pytest.fixture(scope='session')
def judged(tmp_path_factory):
    """The states of a release with some parts, each release judged once."""

    @cache
    def judge(files: tuple[tuple[str, str | bytes], ...]) -> States:
        folder = tmp_path_factory.mktemp('r') / 'release'
        folder.mkdir()
        put(folder, dict(files))
        return states(folder)

    return lambda *parts: judge(tuple(files_of(*parts).items()))


#: Part -> where its terms are stated first.
FIRST = {
    WEIGHTS: ('card: license', WEIGHTS), EVERYTHING: ('card: license', WEIGHTS),
    CODE: ('header', CODE), DATA: ('data setting', DATA), DOCUMENTS: ('settings', DOCUMENTS),
}  # fmt: skip
#: Part -> what a restriction in words touches among the criteria that bar non-commercial terms.
IN_WORDS = {
    WEIGHTS: {('open-weights', 'OWM-3'), ('osd', 'OSD-6'), ('osaid', 'OSAI-1')},
    DATA: {('osd', 'OSD-data'), ('fsf', 'FSF-2'), ('debian', 'DEB-2')},
}


def touched(judged, artifact: str, terms: Terms) -> set[tuple[str, str]]:
    """The criteria that a license fails where it is stated first: met without it."""
    if not terms.tag.startswith('license: other'):
        stated = judged(SOURCES[FIRST[artifact]](terms))
        return {key for key, state in stated.items() if state != 'met' and judged()[key] == 'met'}
    part = WEIGHTS if artifact == EVERYTHING else artifact
    return {key for key, asked in CRITERIA.items() if asked == part and judged()[key] == 'met'}


def cells(config) -> dict[str, list[pytest.param]]:
    """The product, or each place once."""
    whole = config.getoption('--hypothesis-profile') == 'thorough'
    found: dict[str, list[pytest.param]] = {'license': [], 'limit': [], 'base': []}
    for kind, places, restrictions in (
        ('license', SOURCES, RESTRICTIONS), ('limit', SAID, LIMITS),
    ):  # fmt: skip
        named: dict[str, list[str]] = {}
        for name, artifact in places:
            named.setdefault(name, []).append(artifact)
        for number, (name, artifacts) in enumerate(named.items()):
            product = [(artifact, one) for one in restrictions for artifact in artifacts]
            one_each = [product[number % len(product)]] if number % 2 or ' in ' in name else []
            for artifact, one in product if whole else one_each:
                label = f'{name}, {artifact}, {one}'
                found[kind].append(pytest.param(name, artifact, one, id=label))
    for number, name in enumerate(NAMED):
        for one in BASES if whole else [list(BASES)[number % len(BASES)]]:
            found['base'].append(pytest.param(name, WEIGHTS, one, id=f'{name}, {one}'))
    return found


def pytest_generate_tests(metafunc) -> None:
    kind = metafunc.function.__name__.removeprefix('test_a_').partition('_')[0]
    if 'restriction' in metafunc.fixturenames:
        metafunc.parametrize(('source', 'artifact', 'restriction'), cells(metafunc.config)[kind])


def told(tmp_path: Path, part: Part) -> set[str]:
    """The rules with a finding that the release without the part has not."""
    put(tmp_path, files_of(part))
    return {code for code, _ in findings(tmp_path)} - {'OWL501', 'OWL502'}


# ---- the product -------------------------------------------------------------------------------


def test_the_release_without_restrictions_is_met(judged, tmp_path) -> None:
    put(tmp_path, files_of())
    assert findings(tmp_path) == set()
    asked = {CRITERIA[key] for key, state in judged().items() if state == 'met'}
    assert asked == set(ARTIFACTS) - {EVERYTHING}
    assert {state for key, state in judged().items() if key[0] in ('osd', 'osaid')} == {'met'}


def test_a_license_is_heard(judged, source, artifact, restriction, tmp_path) -> None:
    terms = RESTRICTIONS[restriction]
    part = SOURCES[source, artifact](terms)
    asked = touched(judged, artifact, terms)
    assert asked
    met = {key for key in asked if judged(part)[key] == 'met'}
    unheard = UNHEARD.get((source, artifact)) or (
        UNHEARD_NAMES.get((source, artifact)) if restriction == 'unknown' else None
    )
    assert bool(met) == bool(unheard), unheard
    refers = source.startswith(REFERRING) and terms.id not in SPDX
    if artifact == WEIGHTS and restriction != 'unknown' and not refers:
        assert told(tmp_path, part)


def test_a_limit_is_heard(judged, source, artifact, restriction, tmp_path) -> None:
    part = SAID[source, artifact](restriction)
    met = {key for key, state in judged(part).items() if state == 'met'}
    part_of = WEIGHTS if artifact == EVERYTHING else artifact
    asked = IN_WORDS.get(part_of) or {key for key, one in CRITERIA.items() if one == part_of}
    if source == 'gate for the EU':
        asked = {('open-weights', 'OWM-3')}
    assert not met & asked
    if artifact in (WEIGHTS, EVERYTHING) and source not in HINTS:
        assert told(tmp_path, part)


def test_a_base_is_heard(judged, source, artifact, restriction, tmp_path) -> None:
    part = NAMED[source](BASES[restriction])
    met = judged(part)['osd', 'OSD-6'] == 'met'
    assert met == (source in UNHEARD_BASES)
    if source not in HINTS and not met:
        assert told(tmp_path, part)


# ---- silence never helps ----------------------------------------------------------------------

GRANTED = Terms('Apache-2.0', 'Apache License 2.0', 'license: apache-2.0\n')
#: Examples of a whole release take long.
FEW = settings.default.max_examples // 7


def drawn() -> st.SearchStrategy[Part]:
    """What some place adds: a license that restricts or none that does, a limit, a base."""
    terms = st.sampled_from([GRANTED, *RESTRICTIONS.values()])
    return st.one_of(
        st.builds(lambda place, one: SOURCES[place](one), st.sampled_from(sorted(SOURCES)), terms),
        restricting(),
    )


def restricting() -> st.SearchStrategy[Part]:
    restrictions = st.sampled_from(list(RESTRICTIONS.values()))
    kinds, names = st.sampled_from(sorted(LIMITS)), st.sampled_from(sorted(BASES.values()))
    return st.one_of(
        st.builds(
            lambda place, one: SOURCES[place](one), st.sampled_from(sorted(SOURCES)), restrictions
        ),
        st.builds(lambda place, one: SAID[place](one), st.sampled_from(sorted(SAID)), kinds),
        st.builds(lambda place, one: NAMED[place](one), st.sampled_from(sorted(NAMED)), names),
    )


def fit(parts: list[Part]) -> bool:
    """Whether parts can stand in one release: no file and no key of another."""
    taken = [name for part in parts for name in part.files]
    taken += [line for part in parts for line in part.settings.splitlines() if line[:2] == '[r']
    for part in parts:
        taken += [line.partition(':')[0] for line in part.front.splitlines() if line[:1].isalpha()]
    return len(taken) == len(set(taken))


def worst(state: str) -> int:
    return min(RANK[state], RANK['undecided'])


@settings(max_examples=FEW)
@given(st.lists(drawn(), max_size=2), restricting())
def test_a_further_restriction_never_helps(judged, before, added) -> None:
    if not fit([*before, added]) or any(part.front.startswith('license:') for part in (added,)):
        return  # another tag takes the place of the first
    old, new = judged(*before), judged(*before, added)
    better = {key for key in old if RANK[new[key]] < worst(old[key])}
    assert not better


@settings(max_examples=FEW)
@given(
    restricting(), st.sampled_from(sorted(SOURCES)), st.sampled_from(['', 'LICENSE', 'train.py'])
)
def test_without_a_file_that_grants_nothing_is_better(
    tmp_path_factory, judged, part, granting, removed
) -> None:
    grants = SOURCES[granting](GRANTED)
    if not fit([part, grants]) or grants.front or not grants.files:
        return
    old = judged(part, grants)
    folder = tmp_path_factory.mktemp('r') / 'release'
    folder.mkdir()
    files = files_of(part, grants)
    put(folder, files)
    for name in [removed] if removed else grants.files:
        if name not in part.files:
            (folder / name).unlink(missing_ok=True)
    new = states(folder)
    better = {key for key in old if RANK[new[key]] < worst(old[key])}
    assert not better
