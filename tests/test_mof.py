"""The Model Openness Framework's evaluation: classes, licenses, types, report and paper."""

from __future__ import annotations

import pytest

from mof_manifests import (
    CLASS_1,
    CLASS_2,
    CLASS_3,
    evaluate,
    manifest,
    noted,
    status,
    under,
    without,
)
from owlint_rules.vocab.mof import BY_NAME, COMPONENTS, REQUIRED_TOTAL

both = pytest.mark.parametrize('profile', ['mof', 'mof-strict'])


def test_the_framework_has_17_components() -> None:
    assert len(COMPONENTS) == len(BY_NAME) == 17
    assert len({c.number for c in COMPONENTS}) == 17
    for level, names in ((3, CLASS_3), (2, CLASS_2), (1, CLASS_1)):
        assert len(names) == REQUIRED_TOTAL[level]
    assert {c.name for c in COMPONENTS if not c.required} == {
        'Sample model outputs',
        'Supporting libraries and tools',
        'Model metadata',
    }


class TestClasses:
    @both
    @pytest.mark.parametrize(
        ('names', 'level', 'progress'),
        [
            (CLASS_1, 1, (100, 100, 100)),
            (CLASS_2, 2, (10 / 14 * 100, 100, 100)),
            (CLASS_3, 3, (0, 60, 100)),
            ([], 0, (0, 0, 0)),
            (['Model card'], 0, (0, 0, 1 / 6 * 100)),
            (without(CLASS_1, 'Data card'), 0, (0, 0, 5 / 6 * 100)),
            (without(CLASS_1, 'Training code'), 3, (0, 90, 100)),
            (without(CLASS_1, 'Datasets'), 2, (13 / 14 * 100, 100, 100)),
        ],
    )
    def test_progress_and_class(
        self, profile: str, names: list[str], level: int, progress: tuple[float, ...]
    ) -> None:
        result = evaluate(manifest(*under(names)), profile)
        assert result.level == level
        assert [result.progress[i] for i in (1, 2, 3)] == pytest.approx(progress)

    @both
    def test_a_class_shows_progress_only_once_the_one_below_is_complete(self, profile: str) -> None:
        names = without(CLASS_1, 'Model card', 'Research paper')
        result = evaluate(manifest(*under(names)), profile)
        assert result.progress == pytest.approx({3: 5 / 6 * 100, 2: 0, 1: 0})
        assert result.reasons[2] == '0, because class 3 is not complete'
        assert result.reasons[3] == '5 of 6 required components'

    @both
    def test_optional_unlicensed_and_invalid_components_count_nothing(self, profile: str) -> None:
        text = manifest(
            'Model card=MIT',
            'Sample model outputs=MIT',
            'Data card=unlicensed',
            'Datasets=CC-BY-NC-4.0',
        )
        result = evaluate(text, profile)
        assert result.progress[3] == pytest.approx(100 / 6)
        assert {n: r.status for n, r in result.components.items() if r.listed} == {
            'Model card': 'included',
            'Sample model outputs': 'optional',
            'Data card': 'unlicensed',
            'Datasets': 'invalid',
        }
        assert result.components['Model metadata'].status == 'absent'
        assert result.components['Model architecture'].status == 'missing'
        assert 'Datasets' in result.classes[1]['invalid']
        assert 'Datasets' not in result.classes[2]['invalid']
        assert result.classes[3]['optional'] == ['Sample model outputs']

    def test_labels_and_badges(self) -> None:
        result = evaluate(manifest(*under(CLASS_3)))
        assert result.label == 'Class III - Open Model'
        assert [result.badge(i) for i in (3, 2, 1)] == ['Qualified', 'In progress (60%)', 'Not met']
        assert evaluate(manifest()).label == 'Unclassified'
        assert evaluate(manifest(*under(CLASS_1))).label == 'Class I - Open Science Model'

    def test_badges_round_halves_up(self) -> None:
        result = evaluate(manifest())
        result.progress[3] = 62.5
        assert result.badge(3) == 'In progress (63%)'

    def test_plain_data(self) -> None:
        data = evaluate(manifest(*under(CLASS_3)), 'mof-strict').as_dict()
        assert data['class'] == 3
        assert data['progress'] == {'1': 0.0, '2': 60.0, '3': 100.0}
        assert len(data['components']) == 17
        assert data['components'][0] == {
            'name': 'Model architecture',
            'key': 'model-architecture',
            'type': 'code',
            'class': 3,
            'required': True,
            'status': 'included',
            'license': 'MIT',
            'source': 'component',
            'type_appropriate': True,
        }


class TestResolution:
    @both
    @pytest.mark.parametrize(
        ('name', 'license', 'source'),
        [
            ('Training code', 'MIT', 'release.license.code'),
            ('Datasets', 'CC-BY-4.0', 'release.license.data'),
            ('Model card', 'Apache-2.0', 'release.license.distribution'),
            ('Data card=CC0-1.0', 'CC0-1.0', 'component'),
        ],
    )
    def test_the_license_that_applies(
        self, profile: str, name: str, license: str, source: str
    ) -> None:
        release = '{distribution: {name: Apache-2.0}, code: {name: MIT}, data: {name: CC-BY-4.0}}'
        result = evaluate(manifest(name, license=release), profile)
        one = result.components[name.partition('=')[0]]
        assert (one.status, one.license, one.source) == ('included', license, source)

    @both
    def test_null_inherits_but_unlicensed_and_empty_text_do_not(self, profile: str) -> None:
        text = manifest(
            'Model card=',
            'Data card=~',
            'Technical report=unlicensed',
            "Evaluation results=''",
            license='{distribution: {name: MIT}}',
        )
        result = evaluate(text, profile)
        found = {n: r.status for n, r in result.components.items() if r.listed}
        assert found == {
            'Model card': 'included',
            'Data card': 'included',
            'Technical report': 'unlicensed',
            'Evaluation results': 'unlicensed',
        }

    @both
    @pytest.mark.parametrize(
        'license',
        [
            '{}',
            "{distribution: {name: ''}}",
            '{distribution: {name: }}',
            '{code: }',
            '{distribution: {path: LICENSE}}',
            '{distribution: {name: unlicensed}}',
        ],
    )
    def test_no_license_at_any_level(self, profile: str, license: str) -> None:
        assert (
            status(manifest('Model card', license=license), 'Model card', profile) == 'unlicensed'
        )

    @both
    def test_an_empty_type_license_falls_back_to_the_distribution(self, profile: str) -> None:
        text = manifest('Model card', license="{document: {name: ''}, distribution: {name: MIT}}")
        assert status(text, 'Model card', profile) == 'included'

    @both
    def test_the_place_of_the_license_is_told(self, profile: str) -> None:
        text = manifest('Model card', 'Data card=MIT', license='{code: {name: MIT}}')
        result = evaluate(text, profile)
        assert result.components['Data card'].route == ('release', 'components', 1, 'license')
        assert result.components['Model card'].route == ('release', 'components', 0)


class TestOpen:
    @both
    @pytest.mark.parametrize(
        'license',
        [
            'MIT',
            'GPL-3.0',
            'LGPL-2.1',
            'CC0-1.0',
            'CC-BY-2.5-AU',
            'CC-BY-SA-2.1-JP',
            'ODbL-1.0',
            'CDLA-Sharing-1.0',
            'GFDL-1.3',
            'OGL-UK-3.0',
            'OpenMDW-1.0',
            'BSD-3-Clause',
            'EUPL-1.2',
        ],
    )
    def test_open(self, profile: str, license: str) -> None:
        assert status(manifest(f'Datasets={license}'), 'Datasets', profile) == 'included'

    @both
    @pytest.mark.parametrize(
        'license',
        [
            'CC-BY-NC-4.0',
            'CC-BY-ND-4.0',
            'C-UDA-1.0',
            'CC-PDDC',
            'FreeBSD-DOC',
            'MulanPSL-1.0',
            'JSON',
            'llama3',
            'OpenRAIL',
            'Gemma',
            'nobody-knows-this',
        ],
    )
    def test_not_open(self, profile: str, license: str) -> None:
        assert status(manifest(f'Datasets={license}'), 'Datasets', profile) == 'invalid'

    @pytest.mark.parametrize(
        ('license', 'meant'),
        [
            ('apache-2.0', 'Apache-2.0'),
            ('Apache 2.0', 'Apache-2.0'),
            ('MIT License', 'MIT'),
            ('BSD-3', 'BSD-3-Clause'),
            ('CC BY-SA 4.0', 'CC-BY-SA-4.0'),
            ('Apache License, Version 2.0', 'Apache-2.0'),
            ('MIT OR Apache-2.0', 'MIT OR Apache-2.0'),
            ('mit and cc-by-4.0', 'MIT AND CC-BY-4.0'),
            ('PDDL-1.0', 'PDDL-1.0'),
            ('"CC-BY-NC-4.0 OR MIT"', 'CC-BY-NC-4.0 OR MIT'),
        ],
    )
    def test_only_the_strict_profile_reads_by_meaning(self, license: str, meant: str) -> None:
        text = manifest(f'Datasets={license}')
        assert status(text, 'Datasets') == 'invalid'
        one = evaluate(text, 'mof-strict').components['Datasets']
        assert (one.status, one.license) == ('included', meant)
        assert {'inexact-license', 'pddl'} & set(noted(evaluate(text)))

    @both
    @pytest.mark.parametrize(
        'license',
        [
            'MIT AND CC-BY-NC-4.0',
            'MIT AND LicenseRef-Own',
            'LicenseRef-Own',
            'MIT AND',
            '(MIT',
            'MIT WITH no-such-exception',
            'GPL',
        ],
    )
    def test_not_open_in_either_profile(self, profile: str, license: str) -> None:
        assert status(manifest(f'Datasets={license}'), 'Datasets', profile) == 'invalid'

    def test_exceptions_and_or_later(self) -> None:
        for license in ('GPL-2.0-only WITH Classpath-exception-2.0', 'EUPL-1.1+', 'GPL-2.0+'):
            assert status(manifest(f'Training code={license}'), 'Training code', 'mof-strict') == (
                'included'
            )

    def test_the_wrong_name_of_pddl(self) -> None:
        wrong, right = manifest('Datasets=ODC-PDDL-1.0'), manifest('Datasets=PDDL-1.0')
        assert status(wrong, 'Datasets') == 'included'
        assert status(right, 'Datasets') == 'invalid'
        assert noted(evaluate(wrong)) == noted(evaluate(right)) == ['pddl']
        for text in (wrong, right):
            one = evaluate(text, 'mof-strict').components['Datasets']
            assert (one.status, one.license) == ('included', 'PDDL-1.0')


class TestTypeAppropriate:
    @pytest.mark.parametrize(
        ('item', 'tool', 'strict'),
        [
            ('Training code=Apache-2.0', True, True),
            ('Training code=GPL-3.0-only', False, True),
            ('Training code=CC-BY-4.0', False, False),
            ('Datasets=CC0-1.0', False, True),
            ('Datasets=CC-BY-4.0', False, True),
            ('Datasets=CDLA-Permissive-2.0', True, True),
            ('Datasets=Apache-2.0', False, False),
            ('Model card=CC0-1.0', True, True),
            ('Model card=Apache-2.0', True, True),
            ('Model card=MIT', False, False),
            ('Model card=CC-BY-3.0', False, True),
            ('Model card=OpenMDW-1.0', True, True),
            ('Datasets=CC-BY-NC-4.0', None, None),
            ('Datasets=unlicensed', None, None),
        ],
    )
    def test_by_profile(self, item: str, tool: bool | None, strict: bool | None) -> None:
        name = item.partition('=')[0]
        assert evaluate(manifest(item)).components[name].appropriate is tool
        assert evaluate(manifest(item), 'mof-strict').components[name].appropriate is strict

    @both
    def test_it_never_changes_the_class(self, profile: str) -> None:
        result = evaluate(manifest(*under(CLASS_1, 'GPL-3.0-only')), profile)
        assert result.level == 1
        assert 'Datasets' in result.not_appropriate

    def test_cc0_for_data_is_noted_in_the_tool_profile(self) -> None:
        assert noted(evaluate(manifest('Datasets=CC0-1.0'))) == ['cc0']
        assert noted(evaluate(manifest('Model card=CC0-1.0'))) == []


class TestReportAndPaper:
    LACKING = without(CLASS_3, 'Technical report')

    @both
    def test_an_open_paper_fills_the_place_of_a_missing_report(self, profile: str) -> None:
        result = evaluate(manifest(*under([*self.LACKING, 'Research paper'])), profile)
        assert result.level == 3
        assert 'Technical report' not in result.classes[3]['missing']
        assert 'Research paper' in result.classes[3]['included']
        assert result.components['Technical report'].status == 'missing'
        assert 'paper-for-report' in noted(result)

    @both
    @pytest.mark.parametrize('report', ['unlicensed', 'CC-BY-NC-4.0'])
    def test_it_fills_the_place_of_a_report_without_open_license(
        self, profile: str, report: str
    ) -> None:
        items = [*under([*self.LACKING, 'Research paper']), f'Technical report={report}']
        assert evaluate(manifest(*items), profile).level == 3

    @both
    def test_class_one_asks_for_13_when_only_the_paper_is_there(self, profile: str) -> None:
        result = evaluate(manifest(*under(without(CLASS_1, 'Technical report'))), profile)
        assert result.level == 1
        assert result.reasons[1] == (
            '13 of 13 required components, the paper in place of the report'
        )
        lacking = without(CLASS_1, 'Technical report', 'Datasets')
        assert evaluate(manifest(*under(lacking)), profile).progress[1] == pytest.approx(1200 / 13)

    @both
    def test_a_report_does_not_replace_the_paper(self, profile: str) -> None:
        result = evaluate(manifest(*under(without(CLASS_1, 'Research paper'))), profile)
        assert result.level == 2
        assert result.progress[1] == pytest.approx(1300 / 14)

    @pytest.mark.parametrize('paper', ['unlicensed', 'CC-BY-NC-4.0'])
    def test_a_paper_without_open_license_only_hides_the_gap(self, paper: str) -> None:
        text = manifest(*under(self.LACKING), f'Research paper={paper}')
        result = evaluate(text)
        state = result.components['Research paper'].status
        assert result.progress[3] == pytest.approx(500 / 6)
        assert 'Technical report' not in result.classes[3]['missing']
        assert 'Research paper' in result.classes[3][state]
        strict = evaluate(text, 'mof-strict')
        assert 'Technical report' in strict.classes[3]['missing']
        assert not any(name.startswith('paper-for-report') for name in noted(strict))

    @both
    def test_with_both_the_progress_is_capped(self, profile: str) -> None:
        result = evaluate(manifest(*under(CLASS_1)), profile)
        assert result.progress == {1: 100.0, 2: 100.0, 3: 100.0}
        assert not any(name.startswith('paper-for-report') for name in noted(result))
