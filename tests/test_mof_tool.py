"""The profile ``mof`` against what the Model Openness Tool does, oddities included."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mof_manifests import CLASS_3, HEAD, evaluate, manifest, noted, status
from owlint_rules.definitions.mof_license import OPEN, OPEN_STRICT
from owlint_rules.definitions.mof_result import MofResult
from owlint_rules.vocab.mof import APPROPRIATE, BY_NAME, COMPONENTS, FLAGGED_LATER
from owlint_rules.vocab.spdx_ids import FSF_FREE, OSI_APPROVED


class TestLicenseList:
    def test_the_tools_table_has_225_open_licenses_and_one_misnomer(self) -> None:
        assert len(OPEN) == 226
        assert 'ODC-PDDL-1.0' in OPEN

    @pytest.mark.parametrize('name', sorted(FLAGGED_LATER))
    def test_a_license_that_was_approved_later_is_not_open_to_the_tool(self, name: str) -> None:
        assert name in OSI_APPROVED | FSF_FREE
        text = manifest(f'Training code={name}')
        assert status(text, 'Training code') == 'invalid'
        assert noted(evaluate(text)) == ['approved-later']
        assert status(text, 'Training code', 'mof-strict') == 'included'

    def test_the_strict_list_is_the_current_one(self) -> None:
        assert (OSI_APPROVED | FSF_FREE) <= OPEN_STRICT


class TestScalars:
    """What an unquoted value is to the tool's YAML reader decides what becomes of it."""

    @pytest.mark.parametrize(
        'written',
        [
            '0',
            '0.0',
            '.0',
            '0.',
            '+0',
            '0e5',
            '0x0',
            '0o0',
            '-0o0',
            '0_0.0',
            'false',
            'FALSE',
            '[]',
            '{}',
        ],
    )
    def test_what_php_calls_empty_is_no_license_and_inherits_none(self, written: str) -> None:
        text = manifest(f'Datasets={written}', license='{distribution: {name: MIT}}')
        result = evaluate(text)
        assert (result.rejected, result.components['Datasets'].status) == ('', 'unlicensed')
        assert noted(result) == ['empty-license']

    @pytest.mark.parametrize('written', ['0', '0.0', 'false', '[]', '{}', 'null', '~', "''", "'0'"])
    def test_an_empty_release_license_is_passed_over(self, written: str) -> None:
        license = f'{{data: {{name: {written}}}, distribution: {{name: MIT}}}}'
        assert (
            evaluate(manifest('Datasets', license=license)).components['Datasets'].license == 'MIT'
        )

    @pytest.mark.parametrize(
        'written',
        [
            '1',
            '-5',
            '+5',
            '1.',
            '.5',
            '1e3',
            '1_000',
            '1_0.5',
            '0x1F',
            '0o17',
            '.inf',
            '-.INF',
            '.nan',
            'true',
            '2024-6-3',
            '2024-06-13 10:00:00',
            '2024-06-13T10:00:00.5+02:00',
            '[MIT]',
            '{a: b}',
        ],
    )
    def test_numbers_dates_and_collections_stop_the_import(self, written: str) -> None:
        result = evaluate(manifest(f'Datasets={written}'))
        assert result.rejected == 'the license of a component is not text'

    @pytest.mark.parametrize(
        'written',
        [
            '00',
            '-0',
            '007',
            '1.5.2',
            '1e',
            '0x',
            '12:30',
            '+.inf',
            '2024-06-13 10:00',
            '+',
            '0b1',
            '99999999999999999999',
            '9' * 5000,
            'yes',
            'off',
        ],
    )
    def test_the_rest_is_text_and_an_unknown_license(self, written: str) -> None:
        result = evaluate(manifest(f'Datasets={written}'))
        assert (result.rejected, result.components['Datasets'].status) == ('', 'invalid')

    @pytest.mark.parametrize('written', ['null', 'NULL', 'nULL', '~', ''])
    def test_null_inherits(self, written: str) -> None:
        text = manifest(f'Datasets={written}', license='{data: {name: MIT}}')
        assert evaluate(text).components['Datasets'].source == 'release.license.data'


class TestImporter:
    def test_a_release_license_that_is_no_text_matters_only_where_it_is_inherited(self) -> None:
        license = '{data: {name: 5}, code: {name: MIT}}'
        result = evaluate(manifest('Training code', 'Datasets=CC-BY-4.0', license=license))
        assert result.rejected == ''
        assert result.components['Training code'].status == 'included'
        rejected = evaluate(manifest('Training code', 'Datasets', license=license))
        assert rejected.rejected == 'the name of a license is not text'

    def test_an_entry_that_a_later_one_replaces_is_not_looked_at(self) -> None:
        result = evaluate(manifest('Datasets=123', 'Datasets=CC-BY-4.0'))
        assert (result.rejected, result.components['Datasets'].status) == ('', 'included')
        assert noted(result) == ['duplicate-component']

    @pytest.mark.parametrize(
        'text',
        [
            manifest('Datasets=MIT') + '      license: CC-BY-4.0\n',
            manifest('Datasets', license='{data: {name: MIT}, data: {name: MIT}}'),
            manifest('Datasets') + 'release: {components: []}\n',
            manifest('Datasets').replace('1.0', "1.0'\n  version: '1.0"),
        ],
    )
    def test_a_repeated_key_stops_the_tools_yaml_reader(self, text: str) -> None:
        result = evaluate(text)
        assert 'stands twice in one mapping' in result.rejected
        assert evaluate(text, 'mof-strict').rejected == ''

    def test_a_key_may_stand_again_behind_null(self) -> None:
        text = manifest('Datasets=') + '      license: CC-BY-4.0\n'
        assert status(text, 'Datasets') == 'included'

    def test_the_release_license_may_stand_behind_the_components(self) -> None:
        text = HEAD + '  components: [{name: Datasets}]\n  license: {data: {name: MIT}}\n'
        assert status(text, 'Datasets') == 'included'

    def test_a_bare_name_is_a_component(self) -> None:
        """Some versions of the importer dropped an entry without license and paths."""
        text = manifest(*CLASS_3, license='{distribution: {name: Apache-2.0}}')
        assert evaluate(text).level == 3


#: A license, and the status it gives a required component.
_LICENSES = {
    'MIT': 'included',
    'CC-BY-4.0': 'included',
    'CDLA-Permissive-2.0': 'included',
    'GPL-3.0': 'included',
    'OpenMDW-1.0': 'included',
    'unlicensed': 'unlicensed',
    "''": 'unlicensed',
    'apache-2.0': 'invalid',
    'CC-BY-NC-4.0': 'invalid',
    'Pending evaluation': 'invalid',
    'curl': 'invalid',
}
_TYPED = ('distribution', 'code', 'data', 'document')


def _expected(listed: dict[str, str | None], globals_: dict[str, str]) -> tuple[int, list[float]]:
    """Class and progress by counting, written apart from the code under test."""
    status: dict[str, str] = {}
    for name, own in listed.items():
        type = BY_NAME[name].type
        inherited = [globals_[k] for k in (type, 'distribution') if globals_.get(k, "''") != "''"]
        license = own if own is not None else [*inherited, 'unlicensed'][0]
        status[name] = _LICENSES[license]
    good = {name for name, one in status.items() if one == 'included'}
    report = 'Technical report' in good
    paper = 'Research paper' in good
    counts = {}
    for level in (3, 2, 1):
        wanted = {c.name for c in COMPONENTS if c.required and c.level >= level}
        if level > 1 and not report and paper:
            wanted |= {'Research paper'}
        counts[level] = len(good & wanted)
    progress = [0.0, 0.0, 0.0]
    progress[2] = counts[3] / 6 * 100
    if counts[3] >= 6:
        progress[1] = counts[2] / 10 * 100
    if counts[3] >= 6 and counts[2] >= 10:
        progress[0] = counts[1] / (13 if paper and not report else 14) * 100
    level = 0
    for index, value in ((3, progress[2]), (2, progress[1]), (1, progress[0])):
        if value == 100:
            level = index
    return level, progress


def _appropriate(result: MofResult) -> set[str]:
    return {
        name
        for name, one in result.components.items()
        if one.status in ('included', 'optional')
        and one.license not in APPROPRIATE[one.component.type]
    }


_OPEN_MOSTLY = st.one_of(
    st.sampled_from([None, 'MIT', 'CC-BY-4.0', 'OpenMDW-1.0']), st.sampled_from(sorted(_LICENSES))
)


@given(
    listed=st.dictionaries(st.sampled_from(sorted(BY_NAME)), _OPEN_MOSTLY, max_size=17),
    full=st.booleans(),
    gone=st.sets(st.sampled_from(sorted(BY_NAME)), max_size=2),
    globals_=st.dictionaries(st.sampled_from(_TYPED), st.sampled_from(sorted(_LICENSES))),
)
def test_class_and_progress_are_what_counting_gives(
    listed: dict[str, str | None], full: bool, gone: set[str], globals_: dict[str, str]
) -> None:
    if full:  # otherwise hardly any example would come near a class
        listed = {**dict.fromkeys(BY_NAME, 'MIT'), **dict(list(listed.items())[:2])}
        listed = {name: one for name, one in listed.items() if name not in gone}
    license = '{' + ', '.join(f'{k}: {{name: {v}}}' for k, v in globals_.items()) + '}'
    items = [name if one is None else f'{name}={one}' for name, one in listed.items()]
    result = evaluate(manifest(*items, license=license))
    level, progress = _expected(listed, globals_)
    assert result.level == level
    assert [result.progress[i] for i in (1, 2, 3)] == pytest.approx(progress)
    assert set(result.not_appropriate) == _appropriate(result)
    assert {name for name, one in result.components.items() if one.listed} == set(listed)


class TestCheckout:
    """The developer script that runs over a checkout of the tool."""

    SCRIPT = Path(__file__).parent.parent / 'benchmarks' / 'mof_checkout.py'

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, str(self.SCRIPT), *arguments], capture_output=True, text=True
        )

    def test_counts_and_findings(self, tmp_path: Path) -> None:
        models = tmp_path / 'models'
        models.mkdir()
        full = {'license': '{distribution: {name: Apache 2.0}}'}
        for name, text in (
            ('a.yml', manifest(*(f'{one}=MIT' for one in CLASS_3))),
            ('b.yaml', manifest(*CLASS_3, **full)),
            ('c.yml', manifest('Datasets=5')),
            ('d.yml', 'on: push\n'),
        ):
            (models / name).write_text(text, encoding='utf-8')
        done = self.run(str(tmp_path), '--list')
        assert (done.returncode, done.stderr) == (0, '')
        lines = [line.split() for line in done.stdout.splitlines()]
        assert ['III', '1', '2'] in lines
        assert ['none', '2', '1'] in lines
        assert ['class', '1'] in lines
        assert ['OWL402', 'invalid-manifest-schema', '1', '1'] in lines
        assert 'a.yml: mof 3 0.00/60.00/100.00' in done.stdout
        assert '1 not recognized as a manifest of the framework: d.yml' in done.stdout
        assert '1 the tool would not import: c.yml: the license of a component' in done.stdout

    def test_no_manifests(self, tmp_path: Path) -> None:
        assert self.run(str(tmp_path)).returncode == 2
        assert self.run(str(tmp_path / 'nothing')).returncode == 2
