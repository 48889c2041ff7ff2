"""Properties of all card rules over generated and mutated cards.

No exception; every place lies in the file; a fix changes what it declares and
nothing else, for both YAML readers; what was fixed is not reported again; a
second run changes nothing.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owlint.fix import apply_edits
from owlint.inputs.card import read_card
from owlint.verify import unintended_change
from owlint_rules.catalog import RULES, load
from owlint_rules.model.finding import SAFE, SEVERITIES
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card

MODULES = [load(code) for code in RULES if code.startswith('OWL1')]
OPTIONS = Options()

KEYS = (
    'license', 'licence', 'License', 'licenses', 'license_name', 'license_link', 'language',
    'languages', 'tags', 'tag', 'datasets', 'Datasets', 'metrics', 'base_model', 'model_index',
    'base_model_relation', 'pipeline_tag', 'pipeline-tag', 'library_name', 'model-index', 'widget',
    'inference', 'new_version', 'co2_eq_emissions', 'extra_gated_fields', 'extra_gated_prompt',
    'thumbnail', 'own_key', 'size_categories', 'task_categories', 'language_bcp47', '"license"',
)  # fmt: skip
SCALARS = (
    'mit', 'MIT', 'other', 'Apache 2.0', "'apache-2.0'", '"MIT"', 'gpl-3.0-or-later', 'llama3',
    'license', 'no', 'No', 'yes', 'off', 'true', '', 'null', '~', "''", '1.10', '24_700_000',
    '2024-01-01', '0777', '1:30', '1e-5', '.nan', 'en', 'English', 'zh-CN', 'EN', 'en, fr', 'jp',
    'text-generation', 'Text Generation', 'text2text-generation', 'Transformers', 'a/b', './out',
    'models--a--b', 'https://huggingface.co/a/b', 'https://huggingface.co/datasets/a/b', '=',
    'a b', '{license}', '"{license}"', '???', '[TODO]', '<a>/<b>', 'fine-tuned', 'merge', 'select',
    '&x mit', '*x', '!!python/tuple [1]', 'a: b', '# comment', 'x # comment', '|\n  a\n  b',
    '>-\n  a',
    './LICENSE', 'LICENSE', '<https://example.org/a>', 'ü', '\U0001f989', 'a\tb', '\tmit', '[', '"',
    'Example License', '[mit, MIT]', '[en, no, zh-CN]', '[a, null]', '[]', '{}', '{a: 1, a: 1}',
    '\n- a\n- no\n- null\n-', '\n  - MIT\n  - Apache-2.0', '\n  a: 1\n  b: 2', '\n\t- a',
    '\n  text: a\n  src: b', '\n- name: a\n  results: []', '\n- name: a\n  results:\n  - task: {}',
)  # fmt: skip
OPENINGS = (
    '---\n', '---\n', '---\n', '\ufeff---\n', '\n---\n', '----\n', '--- \n', '# T\n\n---\n', '',
)  # fmt: skip
CLOSINGS = ('---\n', '---\n', '---\n', '---', '----\n', '  ---\n', '...\n', '--- \n', '')
BODIES = (
    '', '# A model\n', 'Text.\n\n---\nMore.\n', '[More Information Needed]\n', '{{ x }}\n',
    'For non-commercial use only.\n', '# T\n\n```yaml\n---\nlicense: mit\n---\n```\n',
)  # fmt: skip

lines = st.tuples(st.sampled_from(KEYS), st.sampled_from(SCALARS)).map(
    lambda pair: f'{pair[0]}: {pair[1]}\n'
)


@st.composite
def cards(draw: st.DrawFn) -> str:
    """A card with any faults, in any line ending, sometimes with characters changed."""
    front = ''.join(draw(st.lists(lines, max_size=6)))
    text = draw(st.sampled_from(OPENINGS)) + front
    text += draw(st.sampled_from(CLOSINGS)) + draw(st.sampled_from(BODIES))
    text = text.replace('\n', draw(st.sampled_from(['\n', '\n', '\n', '\r\n', '\r'])))
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(text)))
        span = draw(st.integers(0, 3))
        new = draw(st.sampled_from(['', '\n', ' ', '-', ':', '\t', '\x00', '"', '\r']))
        text = text[:at] + new + text[at + span :]
    return text


def read(text: str) -> Card:
    card = read_card('README.md', text)
    if card.flavor == 'other' and card.block is None:
        # what the engine does when weights stand beside the card
        card.flavor = 'model'
    return card


def fixed_once(module, text: str) -> tuple[str, bool]:
    """The text after one safe fix of a rule, and whether there was one that both readers accept."""
    card = read(text)
    for finding in module.check(card, OPTIONS):
        if finding.fixable != SAFE:
            continue
        fix = module.fix(card, finding, OPTIONS)
        assert fix is not None, f'{module.CODE} promised a fix: {finding.message}'
        assert fix.safety == SAFE
        after = apply_edits(text, fix.edits)
        assert after != text, f'{module.CODE} fixed nothing: {finding.message}'
        if not unintended_change(card, text, after, fix.changes):
            return after, True
    return text, False


@given(cards())
def test_no_exception_and_every_place_is_in_the_file(text: str) -> None:
    card = read(text)
    for module in MODULES:
        for finding in module.check(card, OPTIONS):
            start, end = card.locate(finding.place)
            assert 0 <= start <= end <= len(text)
            assert (finding.severity or module.SEVERITY) in SEVERITIES
            assert finding.message
            assert '\n' not in finding.message
            for place, _ in finding.related:
                start, end = card.locate(place)
                assert 0 <= start <= end <= len(text)


@given(cards(), st.data())
def test_fixing_ends_and_leaves_nothing_fixable(text: str, data: st.DataObject) -> None:
    module = data.draw(st.sampled_from([one for one in MODULES if one.FIX]))
    for _ in range(40):
        before = read(text)
        said = [finding.message for finding in module.check(before, OPTIONS)]
        text, changed = fixed_once(module, text)
        if not changed:
            return
        after = [finding.message for finding in module.check(read(text), OPTIONS)]
        # a block that was hidden may show a further fault of the same kind once it is found
        assert after != said or module.CODE in ('OWL102', 'OWL103', 'OWL104'), text
    pytest.fail(f'{module.CODE} never comes to an end: {text!r}')


@given(cards())
def test_all_fixes_together_come_to_an_end(text: str) -> None:
    seen = {text}
    for _ in range(200):
        for module in MODULES:
            if module.FIX:
                new, changed = fixed_once(module, text)
                if changed:
                    assert new not in seen, f'{module.CODE} goes in a circle'
                    seen.add(new)
                    text = new
                    break
        else:
            return
    pytest.fail('the fixes never come to an end')


@given(cards())
def test_line_endings_outside_of_fixes_stay(text: str) -> None:
    """A fix for anything but line endings adds only line endings that the card has already."""
    for module in MODULES:
        if not module.FIX or module.CODE == 'OWL102':
            continue
        new, changed = fixed_once(module, text)
        if changed and '\r\n' in text and '\n' not in text.replace('\r\n', ''):
            assert '\n' not in new.replace('\r\n', ''), module.CODE
