"""Policies through the real command line: one file gates a repository, and nobody loosens it."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owlint_rules.definitions.verdict import MET
from owlint_rules.licenses.facts.families import FAMILIES
from owlint_rules.licenses.facts.lookup import keys, record
from owlint_rules.model.configuration import Configuration
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.node import Node
from owlint_rules.model.options import Options
from owlint_rules.model.policy import Policy
from owlint_rules.model.subjects import Release
from owlint_rules.policy._entries import PROPERTIES, fault_of, meaning_of, names
from owlint_rules.policy._judged import refusals
from owlint_rules.policy._refusal import DENIED
from owlint_rules.statements.statement import BASE, license_statement
from owlint_rules.text import fits
from owlint_rules.vocab.hub import HUB_LICENSES
from owlint_rules.vocab.spdx_ids import SPDX_BY_LOWER
from program import complaint, environment, findings, owlint, put, short
from releases import copy_release
from tools import weight_files

NC = '---\nlicense: cc-by-nc-4.0\n---\n# Barn\n'
MIT = '---\nlicense: mit\n---\n# Barn\n'
DENY = '[policy]\ndeny = ["non-commercial"]\n'


def denied(*arguments: str, cwd: Path, **more: object) -> list[str]:
    """Where OWL701 stands, and how severe it is."""
    found = findings('--select', 'OWL701', *arguments, cwd=cwd, **more)
    return [f'{one} {item["severity"]}' for one, item in zip(short(found), found, strict=True)]


# ---- ten lines gate a repository -----------------------------------------------------------


GATE = """\
[policy]
deny = ["non-commercial", "unknown"]
[policy.weights]
allow = ["apache-2.0", "mit", "llama"]
[[policy.exceptions]]
name = "models/m07"
allow = ["non-commercial", "cc-by-nc-4.0"]
reason = "for the museum"
expires = 2999-12-31
"""


def test_ten_lines_gate_fifty_models_in_one_run(tmp_path: Path) -> None:
    bases = ('CohereForAI/aya-23-8B', 'mistralai/Mistral-7B-v0.1', 'example-lab/barn-7b')
    for number in range(50):
        license_id = 'cc-by-nc-4.0' if number % 10 == 7 else 'apache-2.0'
        card = f'---\nlicense: {license_id}\nbase_model: {bases[number % 3]}\n---\n# Barn\n'
        put(tmp_path, {f'models/m{number:02}/README.md': card})
        put(tmp_path, {f'models/m{number:02}/model.safetensors': weight_files.safetensors()})
    put(tmp_path, {'owlint.toml': GATE})
    done = owlint('check', '--select', 'OWL7', '--format', 'json', '.', cwd=tmp_path)
    assert done.returncode == 1
    found = json.loads(done.stdout)['findings']
    by_model: dict[str, list[str]] = {}
    for item in found:
        by_model.setdefault(item['path'].split('/')[1], []).append(item['message'] + item['help'])
        assert 'owlint.toml:2' in item['message'] or 'owlint.toml:4' in item['message']
    for number in range(50):
        said = '\n'.join(by_model.get(f'm{number:02}', ()))
        if number % 3 == 0:
            assert 'base model CohereForAI/aya-23-8B is under' in said
            assert 'does not allow commercial use' in said
            assert '"hereby incorporated by reference into this Public License"' in said
        elif number % 3 == 2:
            assert 'terms of the base model example-lab/barn-7b are not known' in said
        assert (f'weights of models/m{number:02} are under cc-by-nc-4.0' in said) == (
            number % 10 == 7 and number != 7
        )
    assert {f'm{number:02}' for number in range(50) if number % 3 == 1 and number % 10 != 7} - set(
        by_model
    )


def test_a_zoo_by_its_releases(tmp_path: Path) -> None:
    here = copy_release('model-zoo', tmp_path)
    put(here, {'owlint.toml': '[policy.weights]\nallow = ["mit"]\n'})
    found = findings('--select', 'OWL7', '.', cwd=here)
    assert found
    assert all('(owlint.toml:2)' in item['message'] for item in found)


def test_a_verdict_does_not_change_with_a_policy(tmp_path: Path) -> None:
    here = copy_release('permissive-complete', tmp_path)
    before = owlint('verdict', '--format', 'json', '.', cwd=here).stdout
    config = here / 'owlint.toml'
    old = config.read_text(encoding='utf-8') if config.exists() else ''
    config.write_text(old + '\n[policy]\ndeny = ["apache-2.0", "mit"]\n', encoding='utf-8')
    assert owlint('verdict', '--format', 'json', '.', cwd=here).stdout == before


# ---- dates ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ('day', 'holds'), [('1893455999', True), ('1893542399', True), ('1893542400', False)]
)
def test_an_exception_holds_on_its_last_day(tmp_path: Path, day: str, holds: bool) -> None:
    """The last second of the year before, and the last of that day and the first after it."""
    rest = 'allow = ["non-commercial"]\nreason = "a test"\nexpires = 2030-01-01\n'
    text = f'{DENY}[[policy.exceptions]]\nname = "."\n{rest}'
    put(tmp_path, {'README.md': NC, 'owlint.toml': text})
    env = environment(SOURCE_DATE_EPOCH=day)
    codes = [item['code'] for item in findings('--select', 'OWL7', '.', cwd=tmp_path, env=env)]
    assert codes == ([] if holds else ['OWL701', 'OWL703'])


# ---- one policy below others ---------------------------------------------------------------


def test_a_file_of_the_repository(tmp_path: Path) -> None:
    put(tmp_path, {'README.md': NC, 'owlint.toml': 'extend = "rules/acme.toml"\n',
                   'rules/acme.toml': DENY + '[rules]\n'})  # fmt: skip
    (item,) = findings('--select', 'OWL701', '.', cwd=tmp_path)
    assert '(rules/acme.toml:2)' in item['message']
    assert item['path'] == 'README.md'


def site(folder: Path, text: str, name: str = 'acme-policy') -> dict[str, str]:
    """Variables under which a distribution with a configuration is installed."""
    put(folder, {
        'acme_policy/__init__.py': 'raise SystemExit("imported")\n',
        'acme_policy/owlint.toml': text,
        'acme_policy-1.dist-info/METADATA':
            'Metadata-Version: 2.1\nName: acme-policy\nVersion: 1\n',
        'acme_policy-1.dist-info/entry_points.txt':
            f'[owlint.configurations]\n{name} = acme_policy\n',
    })  # fmt: skip
    env = environment()
    env['PYTHONPATH'] += os.pathsep + str(folder)
    return env


def test_an_installed_configuration_and_its_code_is_not_run(tmp_path: Path) -> None:
    env = site(tmp_path / 'site', 'locked = ["policy"]\n' + DENY)
    here = put(tmp_path / 'work', {'README.md': NC, 'owlint.toml': 'extend = "acme-policy"\n'})
    (item,) = findings('--select', 'OWL701', '.', cwd=here, env=env)
    assert 'owlint.toml:3)' in item['message']


def test_what_lies_in_the_working_folder_is_not_installed(tmp_path: Path) -> None:
    env = site(tmp_path, DENY)
    put(tmp_path, {'README.md': NC, 'owlint.toml': 'extend = "acme-policy"\n'})
    said = complaint(owlint('check', '.', cwd=tmp_path, env=env))
    assert 'owlint.toml:1:10: `extend`: acme-policy: neither a .toml file nor' in said


LOOSE = """\
extend = "acme.toml"
ignore = ["OWL7"]
select = ["OWL1"]
per-file-ignores = { "**" = ["OWL"] }
severity = { OWL = "info" }
[[policy.exceptions]]
name = "."
allow = ["non-commercial"]
reason = "we like it"
expires = 2999-12-31
"""


def test_what_is_locked_cannot_be_loosened(tmp_path: Path) -> None:
    card = NC.replace('license', '# owlint: ignore[OWL701] we like it\nlicense')
    put(tmp_path, {'README.md': card, 'owlint.toml': LOOSE,
                   'acme.toml': 'locked = ["policy"]\n' + DENY})  # fmt: skip
    found = findings('.', cwd=tmp_path)
    assert ('OWL701', 'error', False) in {
        (item['code'], item['severity'], item['suppressed']) for item in found
    }


def test_what_is_not_locked_can(tmp_path: Path) -> None:
    put(tmp_path, {'README.md': NC, 'owlint.toml': LOOSE, 'acme.toml': DENY})
    assert not denied('.', cwd=tmp_path)


def test_exceptions_of_the_repository_hold_below_it_too(tmp_path: Path) -> None:
    """They loosen what is not locked, for folders with a configuration of their own as well."""
    rest = 'allow = ["non-commercial"]\nreason = "why"\nexpires = 2999-12-31\n'
    for lock, expected in (('', []), ('locked = ["policy"]\n', ['a/README.md:2:10 OWL701 error'])):
        put(tmp_path, {
            'acme.toml': lock + DENY, 'a/README.md': NC, 'a/owlint.toml': 'strict = true\n',
            'owlint.toml': f'extend = "acme.toml"\n[[policy.exceptions]]\nname = "a"\n{rest}',
        })  # fmt: skip
        assert denied('.', cwd=tmp_path) == expected


def test_a_baseline_does_not_hold_back_what_is_locked(tmp_path: Path) -> None:
    for lock, codes in (('', []), ('locked = ["policy"]\n', ['README.md:2:10 OWL701'])):
        put(tmp_path, {'README.md': NC, 'owlint.toml': 'extend = "acme.toml"\n',
                       'acme.toml': lock + DENY})  # fmt: skip
        owlint('check', '--baseline', 'b.json', '--write-baseline', '.', cwd=tmp_path)
        found = short(findings('--select', 'OWL7', '--baseline', 'b.json', '.', cwd=tmp_path))
        assert found == codes


def test_a_locked_key_is_a_fault(tmp_path: Path) -> None:
    put(tmp_path, {'README.md': NC, 'owlint.toml': 'extend = "a.toml"\nexclude = ["**"]\n',
                   'a.toml': 'locked = ["exclude"]\n'})  # fmt: skip
    said = complaint(owlint('check', '.', cwd=tmp_path))
    assert 'owlint.toml:2:1: `exclude` is locked by a.toml' in said


def test_locks_reach_through_a_chain(tmp_path: Path) -> None:
    put(tmp_path, {'README.md': NC, 'owlint.toml': LOOSE.replace('acme', 'team'),
                   'team.toml': 'extend = "acme.toml"\n',
                   'acme.toml': 'locked = ["policy"]\n' + DENY})  # fmt: skip
    assert denied('.', cwd=tmp_path) == ['README.md:2:10 OWL701 error']


def test_the_command_line_puts_a_file_below_all(tmp_path: Path) -> None:
    acme = put(tmp_path / 'else', {'acme.toml': 'locked = ["policy"]\n' + DENY}) / 'acme.toml'
    here = put(tmp_path / 'work', {
        'README.md': NC, 'a/README.md': NC, 'a/owlint.toml': 'ignore = ["OWL7"]\n',
        'b/README.md': NC, 'b/owlint.toml': '[',
    })  # fmt: skip
    expected = [f'{name}README.md:2:10 OWL701 error' for name in ('', 'a/', 'b/')]
    assert denied('--extend', str(acme), '.', cwd=here) == expected
    assert not denied('.', cwd=here)
    assert denied('--isolated', '--extend', str(acme), '.', cwd=here) == expected


def test_a_policy_holds_from_within_its_folders(tmp_path: Path) -> None:
    """Whoever works in a folder with a configuration of its own is below the policy, too."""
    put(tmp_path, {'owlint.toml': DENY + '[severity]\nOWL701 = "warning"\n', '.git/HEAD': '',
                   'models/barn/README.md': NC, 'models/barn/owlint.toml': 'ignore = ["OWL7"]\n',
                   'models/owl/README.md': MIT, 'models/owl/owlint.toml': '\n'})  # fmt: skip
    (tmp_path / '.git' / 'objects').mkdir()
    (tmp_path / '.git' / 'refs').mkdir()
    expected = ['README.md:2:10 OWL701 warning']
    assert denied('README.md', cwd=tmp_path / 'models' / 'barn') == expected
    assert not denied('README.md', cwd=tmp_path / 'models' / 'owl')


@pytest.mark.parametrize(
    ('text', 'said'),
    [
        ('extend = "https://acme.example/owlint.toml"', 'an address; owlint loads nothing'),
        ('extend = "http://acme.example/x"', 'an address; owlint loads nothing'),
        ('extend = "nowhere.toml"', 'nowhere.toml: cannot be read'),
        ('extend = "../outside.toml"', '../outside.toml: lies outside of the repository'),
        ('extend = "/etc/hostname.toml"', 'lies outside of the repository'),
        ('extend = "link.toml"', 'link.toml: lies outside of the repository'),
        ('extend = "owlint.toml"', 'owlint.toml: extends itself'),
        ('extend = "folder.toml"', 'folder.toml: cannot be read'),
        ('extend = "pipe.toml"', 'pipe.toml: cannot be read'),
        ('extend = "a.toml"', '`extend`: b.toml: extends itself'),
        ('extend = "large.toml"', 'large.toml: cannot be read'),
        ('extend = "fault.toml"', 'fault.toml:1:1: `polcy` is not a known key'),
        ('extend = "pyproject.toml"', 'pyproject.toml: has no [tool.owlint] table'),
        ('extend = "c0.toml"', 'more than 8 configurations extend one another'),
        ('extend = 1', '`extend` must be text'),
        ('locked = ["polcy"]', 'there is no rule `polcy`'),
        ('severity = { OWL701 = "fatal" }', 'must be info, warning or error'),
        ('severity = { OWL799 = "info" }', 'there is no rule `OWL799`'),
        ('[policy]\ndeny = "mit"', 'owlint.toml:2:1: `policy.deny` must be a list of texts'),
        ('[policy]\ndeny = ["mit",\n "non-comercial"]', 'owlint.toml:3:2: `policy.deny[1]`'),
        ('[policy]\ndeny = ["non-comercial"]', 'did you mean `non-commercial`?'),
        ('[policy]\nallow = ["unknown"]', 'an unknown license passes no list'),
        ('[policy]\nallow = ["LicenseRef-barn"]', 'name it in an exception'),
        ('[policy]\ndeny = ["zebra-*"]', 'fits no license'),
        ('[policy]\ndeny = ["************"]', 'is not the name of a license'),
        ('[policy.wieghts]\ndeny = []', 'did you mean `weights`?'),
        ('[policy.weights]\ndenny = []', 'owlint.toml:2:1: `policy.weights.denny`'),
        (
            '[[policy.exceptions]]\nname = "a"\nreason = "b"\nexpires = 2030-01-01',
            '`policy.exceptions[0]` needs `allow`',
        ),
        ('[policy.exceptions]\nname = "a"', 'write [[policy.exceptions]] above each'),
        (
            '[[policy.exceptions]]\nname="a"\nallow=["mit"]\nreason="b"\nexpires="2030-01-01"',
            'owlint.toml:5:1: `policy.exceptions[0].expires` must be a date without quotes',
        ),
        (
            '[[policy.exceptions]]\nname="a"\nallow=["mit"]\nreason=" "\nexpires=2030-01-01',
            'owlint.toml:4:1: `policy.exceptions[0].reason` must be text',
        ),
    ],
)
def test_faults(tmp_path: Path, text: str, said: str) -> None:
    put(tmp_path, {'outside.toml': DENY})
    here = put(tmp_path / 'work', {
        'README.md': NC, 'owlint.toml': text, 'folder.toml/x': '', 'fault.toml': 'polcy = 1\n',
        'a.toml': 'extend = "b.toml"\n', 'b.toml': 'extend = "b.toml"\n',
        'large.toml': '#' * 1_000_001, 'pyproject.toml': '[project]\nname = "owlint-x"\n',
        **{f'c{number}.toml': f'extend = "c{number + 1}.toml"\n' for number in range(12)},
    })  # fmt: skip
    if sys.platform == 'win32' and ('pipe' in text or 'link' in text):
        pytest.skip('no named pipes, and links for administrators alone')
    if sys.platform != 'win32':
        os.mkfifo(here / 'pipe.toml')
        (here / 'link.toml').symlink_to(tmp_path / 'outside.toml')
    assert said in complaint(owlint('check', '.', cwd=here))
    # the same in a folder of somebody else is a finding at its place, and ends nothing
    outer = put(tmp_path / 'outer', {'owlint.toml': DENY})
    os.rename(here, outer / 'work')
    found = findings('--select', 'OWL701,OWL805', '.', cwd=outer)
    assert {item['code'] for item in found} == {'OWL701', 'OWL805'}


def test_a_policy_above_with_a_fault_is_named(tmp_path: Path) -> None:
    put(tmp_path, {'owlint.toml': '', 'a/owlint.toml': '[policy]\ndeny = ["x"]\n',
                   'a/b/owlint.toml': '', 'a/b/README.md': NC})  # fmt: skip
    found = findings('--select', 'OWL805', '.', cwd=tmp_path)
    assert short(found) == ['a/owlint.toml:2:9 OWL805']


# ---- severities ----------------------------------------------------------------------------


def test_severities_by_code_name_and_prefix(tmp_path: Path) -> None:
    put(tmp_path, {'README.md': NC, 'owlint.toml': DENY})
    for table, severity, code in (
        ('', 'error', 1),
        ('severity = { OWL701 = "info" }\n', 'info', 0),
        ('severity = { policy-denied = "warning", OWL = "info" }\n', 'warning', 1),
        ('severity = { OWL7 = "info", OWL = "error" }\n', 'info', 0),
    ):
        put(tmp_path, {'owlint.toml': table + DENY})
        done = owlint('check', '--select', 'OWL701', '--format', 'json', '.', cwd=tmp_path)
        assert done.returncode == code
        assert [item['severity'] for item in json.loads(done.stdout)['findings']] == [severity]


# ---- properties ----------------------------------------------------------------------------

WORDS = [*PROPERTIES, *FAMILIES, 'mit', 'apache-2.0', 'llama3.1', 'cc-by-nc-*', '*', 'gpl', '0BSD']
LICENSES = [
    'mit', 'apache-2.0', 'cc-by-nc-4.0', 'agpl-3.0', 'llama3.1', 'openrail', 'gemma', '0BSD',
    'barn-license', 'MIT OR CC-BY-NC-4.0', 'GPL-3.0-only AND MIT', 'unknown', 'MIT OR barn', '',
]  # fmt: skip
BASES = ['CohereForAI/aya-23-8B', 'meta-llama/Llama-3.1-8B', 'example-lab/barn-7b', '']
BODIES = ['', 'The weights are for research use only.', 'No use in the European Union.']


def _no_tree(text: str) -> Node | None:
    return None


def judged(release: Release, table: dict[str, object]) -> list[tuple[str, str, str]]:
    """(what, license, status) of each refusal."""
    policy = Policy(table, Configuration('owlint.toml', '', _no_tree), '/work')
    options = Options(policies=[policy], today='2026-11-30')
    return [(one.subject.words, one.license, one.status) for one in refusals(release, options)]


@st.composite
def releases(draw: st.DrawFn) -> Release:
    from owlint.inputs.card import read_card

    license_id, base = draw(st.sampled_from(LICENSES)), draw(st.sampled_from(BASES))
    lines = []
    if license_id:
        lines += [f'license: other\nlicense_name: "{license_id}"']
    if base:
        lines += [f'base_model: {base}']
    body = draw(st.sampled_from(BODIES))
    text = '---\n' + '\n'.join([*lines, 'library_name: transformers']) + f'\n---\n# Owl\n\n{body}\n'
    release = Release('.', file='/work')
    release.card = read_card('README.md', text)
    release.files = ['README.md']
    return release


lists = st.lists(st.sampled_from(WORDS), max_size=4)
tables = st.fixed_dictionaries(
    {'deny': lists},
    optional={
        'allow': st.lists(st.sampled_from([one for one in WORDS if one != 'unknown']), max_size=4),
        'weights': st.fixed_dictionaries({'deny': lists}),
        'base-models': st.fixed_dictionaries({'deny': lists}),
    },
)


@given(releases(), tables, st.sampled_from(WORDS), st.sampled_from(['', 'weights', 'base-models']))
def test_one_more_entry_of_deny_never_removes_a_finding(
    release: Release, table: dict, word: str, artifact: str
) -> None:
    def both(policy: dict) -> tuple[set, set]:
        found = judged(release, policy)
        pairs = {(words, license_id) for words, license_id, _ in found}
        return pairs, {one for one in found if one[2] == DENIED}

    more = {**table, 'exceptions': []}
    holder = more if not artifact else dict(more.get(artifact, {'deny': []}))
    holder['deny'] = [*holder.get('deny', []), word]
    if artifact:
        more[artifact] = holder
    assert all(less <= found for less, found in zip(both(table), both(more), strict=True))


@given(releases(), st.lists(st.sampled_from([one for one in WORDS if one != 'unknown'])))
def test_an_unknown_license_passes_no_list(release: Release, allow: list[str]) -> None:
    from owlint_rules.definitions.facts import facts_of
    from owlint_rules.definitions.judged_terms import judge_all

    terms = [one for one in facts_of(release, Options()).weight_terms if one.kind != BASE]
    # what a verdict cannot tell of a license that is asked nothing is not known
    known = judge_all(terms, lambda record: [])[0] == MET
    found = judged(release, {'allow': allow})
    if not known and release.card is not None:
        explicit = release.card.get('license_name')
        settled = explicit is not None and explicit.value == '0BSD' and '0BSD' in allow
        assert settled or found


def test_every_license_is_named_by_its_ids() -> None:
    for name in (*keys(), *HUB_LICENSES, *SPDX_BY_LOWER.values()):
        if name in ('other', 'unknown'):
            continue
        assert not fault_of(name, allowing=True), name
        (items,) = meaning_of(license_statement(name, Evidence('README.md', 1, name)))
        assert items[0], name
        assert all(names(name, one, allowing=True) for one in items[0]), name


def test_families_hold_records() -> None:
    for family, patterns in FAMILIES.items():
        for pattern in patterns:
            assert any(fits(pattern, key) for key in keys()), (family, pattern)


def test_properties_are_told_apart() -> None:
    """Each property has licenses that have it and licenses that have not, of those read."""
    from owlint_rules.policy._work import reasons_of

    for word in PROPERTIES:
        if word == 'unknown':
            continue
        found = {bool(reasons_of(one, word)) for one in map(record, keys()) if one is not None}
        assert found == {True, False}, word


# ---- a gate by verdicts --------------------------------------------------------------------


@pytest.mark.parametrize(
    ('name', 'definition', 'codes'),
    [
        ('owpl-complete', 'open-weights', (0, 0, 0)),
        ('llama-finetune-as-mit', 'open-weights', (0, 1, 1)),
        ('permissive-no-data', 'open-weights', (0, 0, 1)),
    ],
)
def test_a_verdict_fails_a_run_where_that_is_asked(
    tmp_path: Path, name: str, definition: str, codes: tuple[int, ...]
) -> None:
    here = copy_release(name, tmp_path)
    for more, code in zip(([], ['not-met'], ['undecided']), codes, strict=True):
        options = [f'--fail-on={word}' for word in more]
        done = owlint('verdict', '--isolated', '--definition', definition, *options, cwd=here)
        assert done.returncode == code, done.stdout.decode()
