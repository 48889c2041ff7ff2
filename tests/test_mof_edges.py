"""The Model Openness Framework at the edges: what the tool does there, and what was meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mof_manifests import (
    CLASS_3,
    HEAD,
    evaluate,
    manifest,
    noted,
    status,
)
from owlint.inputs.manifest import looks_like_manifest, read_manifest
from owlint_rules.definitions.mof import evaluate_mof
from owlint_rules.definitions.mof_license import (
    parse_expression,
    spdx_id,
    strict_license,
)
from owlint_rules.statements.manifests.mof import is_placeholder
from owlint_rules.vocab.mof import BY_NAME
from owlint_rules.vocab.spdx_ids import SPDX_IDS

both = pytest.mark.parametrize('profile', ['mof', 'mof-strict'])


class TestOddities:
    """Section by section what the tool does at the edges, and what the framework means."""

    @pytest.mark.parametrize('name', ['model card', 'Model Card', 'Tokenizer', 'Model card.'])
    def test_an_unknown_name_is_datasets_to_the_tool(self, name: str) -> None:
        text = manifest(f'{name}=CC-BY-4.0')
        result = evaluate(text)
        assert result.components['Datasets'].status == 'included'
        assert result.components['Model card'].status == 'missing'
        assert 'unknown-component' in noted(result)
        strict = evaluate(text, 'mof-strict')
        assert strict.components['Datasets'].status == 'missing'
        assert [n.error for n in strict.notes if n.name == 'unknown-component'] == [True]

    def test_unknown_names_overwrite_real_datasets(self) -> None:
        result = evaluate(manifest('Datasets=CC-BY-4.0', 'Corpus=unlicensed'))
        assert result.components['Datasets'].status == 'unlicensed'

    def test_the_last_of_two_entries_wins(self) -> None:
        text = manifest('Datasets=CC-BY-4.0', 'Datasets=CC-BY-NC-4.0')
        assert status(text, 'Datasets') == 'invalid'
        turned = manifest('Datasets=CC-BY-NC-4.0', 'Datasets=CC-BY-4.0')
        assert status(turned, 'Datasets') == 'included'
        assert noted(evaluate(turned)) == ['duplicate-component']
        # the strict profile believes the less open statement, in any order
        assert status(text, 'Datasets', 'mof-strict') == 'invalid'
        assert status(turned, 'Datasets', 'mof-strict') == 'invalid'

    def test_the_last_entry_replaces_the_first_wholly(self) -> None:
        text = manifest('Datasets=CC-BY-4.0', 'Datasets')
        assert status(text, 'Datasets') == 'unlicensed'

    @pytest.mark.parametrize(
        'license', ['123', '1.0', '[MIT]', '{name: MIT}', 'true', '2024-06-13']
    )
    def test_a_license_that_is_no_text_stops_the_import(self, license: str) -> None:
        result = evaluate(manifest('Model card=MIT', f'Datasets={license}'))
        assert result.rejected == 'the license of a component is not text'
        assert result.level == 0
        assert {one.status for one in result.components.values()} == {'unknown'}
        strict = evaluate(manifest('Model card=MIT', f'Datasets={license}'), 'mof-strict')
        assert strict.components['Model card'].status == 'included'
        assert strict.components['Datasets'].status == 'invalid'
        assert 'license-type' in noted(strict)

    @pytest.mark.parametrize('license', ['yes', 'no', 'on', "'123'", '1:30'])
    def test_words_that_only_yaml_1_1_takes_for_something_else(self, license: str) -> None:
        result = evaluate(manifest(f'Datasets={license}'))
        assert (result.rejected, result.components['Datasets'].status) == ('', 'invalid')

    @pytest.mark.parametrize('license', ['Unlicensed', 'UNLICENSED'])
    def test_unlicensed_in_another_case(self, license: str) -> None:
        text = manifest(f'Datasets={license}')
        assert status(text, 'Datasets') == 'invalid'
        assert noted(evaluate(text)) == ['unlicensed-case']
        assert status(text, 'Datasets', 'mof-strict') == 'unlicensed'

    @pytest.mark.parametrize(
        ('license', 'note'), [("'0'", 'zero-license'), ("''", 'empty-license')]
    )
    def test_zero_and_empty_text_inherit_nothing(self, license: str, note: str) -> None:
        text = manifest(f'Datasets={license}', license='{distribution: {name: MIT}}')
        assert status(text, 'Datasets') == 'unlicensed'
        assert noted(evaluate(text)) == [note]

    @both
    def test_a_release_license_called_zero_is_skipped(self, profile: str) -> None:
        release = "{data: {name: '0'}, distribution: {name: MIT}}"
        result = evaluate(manifest('Datasets', license=release), profile)
        assert result.components['Datasets'].license == 'MIT'
        assert 'zero-license' in noted(result)

    @pytest.mark.parametrize('license', ['Apache-2.0', '{distribution: Apache-2.0}'])
    def test_a_release_license_as_text(self, license: str) -> None:
        text = manifest('Model card', license=license)
        assert status(text, 'Model card') == 'unlicensed'
        assert noted(evaluate(text)) == ['string-license']
        strict = evaluate(text, 'mof-strict')
        assert strict.components['Model card'].license == 'Apache-2.0'
        assert 'string-license' in noted(strict)

    def test_the_key_documentation(self) -> None:
        text = manifest('Model card', license='{documentation: {name: CC-BY-4.0}}')
        assert status(text, 'Model card') == 'unlicensed'
        assert noted(evaluate(text)) == ['ignored-license-key']
        assert status(text, 'Model card', 'mof-strict') == 'included'

    @pytest.mark.parametrize(
        ('text', 'reason'),
        [
            (HEAD + '  license: {}\n', '`release.components` is missing'),
            (HEAD + '  components:\n', '`release.components` is not a list'),
            (HEAD + '  components: [Model card]\n', 'a component has no `name`'),
            (HEAD + '  components: [{license: MIT}]\n', 'a component has no `name`'),
            (HEAD + '  components: [{name: 5}]\n', 'the name of a component is not text'),
            (
                HEAD + '  license: {data: {name: 5}}\n  components: [{name: Datasets}]\n',
                'the name of a license is not text',
            ),
            (HEAD.partition('release')[0], 'the manifest has no `release` mapping'),
        ],
    )
    def test_what_the_importer_cannot_read(self, text: str, reason: str) -> None:
        result = evaluate(text)
        assert result.rejected == reason
        assert result.progress == {1: 0.0, 2: 0.0, 3: 0.0}
        assert result.as_dict()['rejected'] == reason
        assert evaluate(text, 'mof-strict').rejected == ''

    @pytest.mark.parametrize(
        'license',
        [
            'Component not included',
            'Component not include',
            'Component Component not included',
            'Component not include.',
            'Component Not Include',
            'Pending evaluation',
            'Component not included but listed sources',
        ],
    )
    def test_placeholders(self, license: str) -> None:
        text = manifest(f'Datasets={license}')
        assert status(text, 'Datasets') == 'invalid'
        assert 'placeholder' in noted(evaluate(text))
        assert status(text, 'Datasets', 'mof-strict') == 'missing'

    def test_the_old_syntax(self) -> None:
        text = HEAD + (
            '  components:\n'
            '  - {name: Model card, license_name: CC-BY-4.0, location: README.md}\n'
            '  - {name: Datasets, license_name: Component not included}\n'
            '  - {name: Data card, license_name: License not specified}\n'
        )
        tool = evaluate(text)
        assert {n: r.status for n, r in tool.components.items() if r.listed} == {
            'Model card': 'unlicensed',
            'Datasets': 'unlicensed',
            'Data card': 'unlicensed',
        }
        assert set(noted(tool)) == {'old-syntax'}
        strict = evaluate(text, 'mof-strict')
        assert {n: r.status for n, r in strict.components.items() if r.listed} == {
            'Model card': 'included',
            'Data card': 'unlicensed',
        }

    def test_unknown_licenses_are_errors_in_the_strict_profile(self) -> None:
        result = evaluate(manifest('Datasets=Example Terms'), 'mof-strict')
        assert [(n.name, n.error) for n in result.notes] == [('unknown-license', True)]


class TestNames:
    @pytest.mark.parametrize(
        ('text', 'name'),
        [
            ('the MIT License', 'MIT'),
            ('Apache v2.0', 'Apache-2.0'),
            ('CC-BY 4.0 International', 'CC-BY-4.0'),
            ('The Unlicense', 'Unlicense'),
            ('odc-by', 'ODC-By-1.0'),
            ('CC0', 'CC0-1.0'),
            (' MIT ', 'MIT'),
            ('GPL', ''),
            ('BSD', ''),
            ('CC BY', ''),
            ('OpenMDW', ''),
            ('', ''),
            ('license', ''),
            ('Llama 2', ''),
            ('x' * 10_000, ''),
        ],
    )
    def test_spelling(self, text: str, name: str) -> None:
        assert spdx_id(text) == name

    def test_every_spdx_identifier_is_itself(self) -> None:
        for name in SPDX_IDS:
            assert spdx_id(name) == name
            assert not is_placeholder(name)

    @pytest.mark.parametrize(
        'text', ['(' * 5000 + 'MIT' + ')' * 5000, 'MIT OR ' * 500, 'MIT ' * 400, 'a(b', ')', 'OR']
    )
    def test_expressions_that_are_none(self, text: str) -> None:
        assert parse_expression(text) is None
        assert strict_license(text) is None

    def test_brackets_are_kept_where_they_mean_something(self) -> None:
        found = parse_expression('mit AND (apache-2.0 or (isc))')
        assert str(found) == 'MIT AND (Apache-2.0 OR ISC)'


class TestRecognition:
    def test_by_content_alone(self) -> None:
        assert looks_like_manifest(manifest('Model card')) == 'mof'
        assert looks_like_manifest(manifest().replace('\n', '\r\n')) == 'mof'
        assert looks_like_manifest('framework: {name: model openness framework}') == 'mof'
        as_json = '{"framework": {"name": "Model Openness Framework"}, "release": {}}'
        assert looks_like_manifest(as_json) == 'mof'

    def test_without_the_name_of_the_framework(self) -> None:
        old = 'release:\n  components:\n' + ''.join(
            f'  - name: {name}\n    license_name: MIT\n' for name in CLASS_3
        )
        assert looks_like_manifest(old) == 'mof'

    @pytest.mark.parametrize(
        'text',
        [
            '',
            'name: build\non: push\n',
            'nav:\n- About the Model Openness Framework: mof.md\n',
            'components:\n- name: web\n  license: MIT\n',
            'framework: pytorch\n',
            'components:\n- name: Datasets\nlicense: MIT\n',
        ],
    )
    def test_other_files(self, text: str) -> None:
        assert looks_like_manifest(text) == ''

    def test_a_broken_manifest_is_still_one(self) -> None:
        read = read_manifest('a.yml', HEAD + '  bad: [\n')
        assert (read.format, read.data) == ('mof', None)
        assert read.syntax_error is not None
        assert evaluate_mof(read.data).rejected
        assert evaluate_mof(None, 'mof-strict').level == 0

    def test_a_wrong_profile_is_the_callers_mistake(self) -> None:
        with pytest.raises(ValueError, match='unknown profile'):
            evaluate_mof(None, 'mot')


VALUES = st.recursive(
    st.sampled_from(
        [
            'MIT',
            '0',
            "''",
            '~',
            'yes',
            '1.0',
            '2024-01-01',
            'Unlicensed',
            '"a\\tb"',
            'Component not included',
            'MIT OR',
            'Model card',
            'é',
            '!!binary aGk=',
        ]
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: '[' + ', '.join(items) + ']'),
        st.dictionaries(
            st.sampled_from(['name', 'license', 'distribution', 'document', 'code', 'path']),
            inner,
            max_size=3,
        ).map(lambda d: '{' + ', '.join(f'{k}: {v}' for k, v in d.items()) + '}'),
    ),
    max_leaves=6,
)


@given(
    release=VALUES,
    items=st.lists(st.tuples(st.sampled_from([*BY_NAME, 'Corpus', '5']), VALUES), max_size=6),
)
def test_any_content_is_evaluated(release: str, items: list[tuple[str, str]]) -> None:
    text = manifest(*(f'{name}={value}' for name, value in items), license=release)
    read = read_manifest('mof.yml', text)
    for profile in ('mof', 'mof-strict'):
        result = evaluate_mof(read.data, profile)
        assert result.level in (0, 1, 2, 3)
        assert all(0 <= p <= 100 for p in result.progress.values())
        assert (result.level == 0) == (result.progress[3] < 100)
