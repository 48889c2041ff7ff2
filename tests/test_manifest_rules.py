"""The manifest rules on any content: they never fail, and their fixes change what they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mof_manifests import CLASS_1, HEAD, manifest, under
from owlint.inputs.manifest import read_manifest
from owlint.verify import unintended_change
from owlint_rules import catalog
from owlint_rules.catalog import load
from owlint_rules.model.finding import SAFE, SEVERITIES
from owlint_rules.model.options import Options
from owlint_rules.vocab.mof import BY_NAME

# codes OWL401 to OWL419 are those of the Model Openness Framework
RULES = [load(code) for code in catalog.RULES if 'OWL401' <= code <= 'OWL419']


def mended(rule: object, text: str, *, unsafe: bool) -> str:
    """The text after all fixes of one rule, each checked by both YAML readers."""
    for _ in range(40):
        read = read_manifest('mof.yml', text)
        before = text
        for finding in rule.check(read, Options()):  # type: ignore[attr-defined]
            start, end = read.locate(finding.place)
            assert 0 <= start <= end <= len(text)
            assert finding.message
            assert finding.severity in (None, *SEVERITIES)
            if finding.fixable is None or (finding.fixable != SAFE and not unsafe):
                continue
            fix = rule.fix(read, finding, Options())  # type: ignore[attr-defined]
            if fix is None:
                continue
            assert fix.safety == finding.fixable
            changed = text
            for edit in sorted(fix.edits, key=lambda edit: -edit.start):
                changed = changed[: edit.start] + edit.text + changed[edit.end :]
            assert changed != text
            if unintended_change(read, text, changed, fix.changes):
                continue  # the program drops such a fix and says so
            text = changed
            break
        if text == before:
            return text
    raise AssertionError('the fixes of one rule do not come to an end')


def test_there_is_a_rule_for_each_code() -> None:
    codes = sorted(rule.CODE for rule in RULES)
    assert codes == [f'OWL4{number:02}' for number in range(1, len(codes) + 1)]
    assert len({rule.NAME for rule in RULES}) == len(codes)


@pytest.mark.parametrize('rule', RULES, ids=lambda rule: rule.CODE)
def test_documentation_and_constants(rule: object) -> None:
    text = rule.__doc__ or ''
    first, _, rest = text.partition('\n')
    assert first.endswith('.')
    assert rest.startswith('\n')
    wanted = [
        'What it does',
        'Why it matters',
        'Example',
        'Use instead',
        'Fix safety',
        'References',
    ]
    assert [line[3:] for line in text.splitlines() if line.startswith('## ')] == wanted
    assert rule.KIND == 'manifest'  # type: ignore[attr-defined]
    assert (rule.FIX is not None) == hasattr(rule, 'fix')  # type: ignore[attr-defined]


@pytest.mark.parametrize('rule', RULES, ids=lambda rule: rule.CODE)
def test_other_formats_are_left_alone(rule: object) -> None:
    read = read_manifest('mof.yml', manifest('model card=Apache 2.0', 'Datasets=Unlicensed'))
    read.format = 'kitfile'
    assert list(rule.check(read, Options())) == []  # type: ignore[attr-defined]


def test_a_complete_manifest_has_no_errors_or_warnings() -> None:
    text = manifest(*under(CLASS_1), license='{distribution: {name: MIT, path: LICENSE}}').replace(
        'producer', 'repository: https://example.org/example\n  producer'
    )
    read = read_manifest('mof.yml', text)
    loud = [
        finding.message
        for rule in RULES
        for finding in rule.check(read, Options())
        if (finding.severity or rule.SEVERITY) != 'info'
    ]
    assert loud == []


def test_all_safe_fixes_together_keep_comments_and_line_endings() -> None:
    text = (
        '# ours\n'
        + HEAD.replace("'1.0'", '1.0  # of the framework').replace("'2024-12-15'", '2024-12-15')
        + '  license:\n    documentation: CC-BY 4.0  # all prose\n'
        + '  components:\n'
        + "  - name: Model card  # the README\n    license: ''\n"
        + '  - name: Training code\n    license: Apache 2.0   # see LICENSE\n'
    ).replace('\n', '\r\n')
    for _ in range(3):
        for rule in RULES:
            text = mended(rule, text, unsafe=False)
    assert text == (
        '# ours\n'
        + HEAD.replace("'1.0'", "'1.0'  # of the framework")
        + '  license:\n    document: {name: CC-BY-4.0}  # all prose\n'
        + '  components:\n'
        + '  - name: Training code\n    description: Code that trained the model.\n'
        + '    license: Apache-2.0   # see LICENSE\n'
        + '  - name: Model card  # the README\n'
        + "    description: 'Description of the model, its use and its limits.'\n"
        + "    license: 'unlicensed'\n"
    ).replace('\n', '\r\n')


SCALARS = st.sampled_from(
    [
        'MIT',
        'apache 2.0',
        'mit or gpl',
        '0',
        "''",
        '~',
        '',
        'yes',
        '1.0',
        '2024-01-01',
        '*a',
        '&a b',
        'Unlicensed',
        '"a\\tb"',
        'Component not include',
        'é ü',
        '!!binary aGk=',
        '|\n        text',
        '>-\n        a\n        b',
        '{name: MIT}',
        '[x, y]',
        'a # b',
        "'it''s'",
        'BSD-3',
        'LICENSE',
    ]
)
LINES = st.lists(
    st.tuples(
        st.sampled_from(
            [
                'description',
                'license',
                'license_path',
                'license_name',
                'location',
                'component_path',
                'name',
            ]
        ),
        SCALARS,
    ),
    max_size=4,
)
ITEMS = st.lists(
    st.tuples(
        st.sampled_from([*BY_NAME, 'model card', 'Corpus', "'Data card'"]),
        LINES,
        st.sampled_from(['', '', '    # about the next\n', '\n']),
    ),
    max_size=5,
)
RELEASE = st.lists(
    st.tuples(
        st.sampled_from(
            [
                'license',
                'version',
                'date',
                'type',
                'huggingface',
                'repository',
                'github',
                'treatment',
                'contact',
            ]
        ),
        SCALARS,
    ),
    max_size=4,
)


@given(release=RELEASE, items=ITEMS, crlf=st.booleans(), last=st.sampled_from(['\n', '']))
def test_any_content(
    release: list[tuple[str, str]],
    items: list[tuple[str, list[tuple[str, str]], str]],
    crlf: bool,
    last: str,
) -> None:
    text = HEAD + ''.join(f'  {key}: {value}\n' for key, value in release) + '  components:\n'
    for name, lines, above in items:
        text += f'{above}    - name: {name}\n'
        text += ''.join(f'      {key}: {value}\n' for key, value in lines)
    text = text.rstrip('\n') + last
    if crlf:
        text = text.replace('\n', '\r\n')
    for rule in RULES:
        once = mended(rule, text, unsafe=True)
        assert mended(rule, once, unsafe=True) == once


@pytest.mark.parametrize(
    'text',
    [
        'framework: Model Openness Framework\nrelease: 5\n',
        'framework:\n  name: Model Openness Framework\nrelease: [a, b]\n',
        HEAD + '  components: {a: b}\n  license: [x]\n',
        HEAD + '  components:\n  - \n  - []\n  - x\n',
        HEAD + '  components:\n  - &x {name: Datasets}\n  - *x\n',
        HEAD + '  ? [a]\n  : b\n  components: []\n',
        HEAD + '  components: [\n',
        '\ufeff' + HEAD + '  components: []\n',
        (HEAD + '  components: []\n').replace('\n', '\r'),
        HEAD + '  components: ' + '[' * 40_000,
    ],
)
def test_odd_shapes(text: str) -> None:
    for rule in RULES:
        mended(rule, text, unsafe=True)


def test_the_first_change_of_a_license_in_a_modelfile() -> None:
    from owlint_rules.licenses.texts import filled_text
    from owlint_rules.manifest import modelfile_license

    standard = filled_text('MIT', '2026', 'Example Lab').decode()
    text = 'FROM owl\r\nLICENSE """\r\n' + standard.replace('sell', 'lend').replace('\n', '\r\n')
    modelfile = read_manifest('Modelfile', text + '"""\r\n')
    (finding,) = modelfile_license.check(modelfile, Options())
    assert modelfile.locate(finding.place)[0] == text.index('"""') + 3
    ((place, _),) = finding.related
    start, end = modelfile.locate(place)
    assert 'lend' in text[start:end]
    assert text[start - 1] == '\n'
    assert '\n' not in text[start:end]
