"""Every rule of the table has its module, its documentation and its cases."""

from __future__ import annotations

import re

import pytest

from owlint_rules.catalog import RULES, kind_of, load, name_of
from owlint_rules.model.finding import SAFE, SEVERITIES, UNSAFE
from releases import ROOT, load_yaml

HEADINGS = (
    'What it does', 'Why it matters', 'Example', 'Use instead', 'Fix safety', 'Options',
    'References',
)  # fmt: skip
CODES = sorted(RULES)
#: What the digit of a code says: the folder of the rule, which is the subject it reads.
FAMILIES = {
    '1': 'card', '2': 'license', '3': 'header', '4': 'manifest', '5': 'weights', '6': 'release',
    '7': 'release', '8': 'configuration', '9': 'input',
}  # fmt: skip
PACKAGE = ROOT / 'rules' / 'owlint_rules'


def headings(docstring: str) -> list[str]:
    """Headings outside code blocks."""
    text = re.sub(r'^```.*?^```', '', docstring, flags=re.DOTALL | re.MULTILINE)
    return re.findall(r'^## (.+)$', text, re.MULTILINE)


def test_codes_and_names() -> None:
    assert list(RULES) == sorted(RULES)
    names = [name_of(code) for code in RULES]
    assert len(names) == len(set(names))
    for code, name in zip(RULES, names, strict=True):
        assert re.fullmatch(r'OWL[1-9][0-9]{2}', code)
        assert kind_of(code) == FAMILIES[code[3]], code
        assert re.fullmatch(r'[a-z0-9]+(-[a-z0-9]+)*', name)


def test_every_rule_module_is_in_the_table() -> None:
    """A module with a CODE that the table leaves out would never run."""
    listed = set(RULES.values())
    missing = []
    for folder in sorted({module.partition('.')[0] for module in listed}):
        for path in sorted((PACKAGE / folder).glob('*.py')):
            text = path.read_text(encoding='utf-8')
            if re.search(r"^CODE = '", text, re.MULTILINE):
                module = f'{folder}.{path.stem}'
                if module not in listed:
                    missing.append(module)
    assert not missing


@pytest.mark.parametrize('code', CODES)
def test_module(code: str) -> None:
    module = load(code)
    assert code == module.CODE
    assert name_of(code) == module.NAME
    assert kind_of(code) == module.KIND
    assert module.SEVERITY in SEVERITIES
    assert 10 <= len(module.WHY) <= 90, 'no reason for its severity'
    assert module.WHY[-1] not in '.:;'
    assert module.FIX in (SAFE, UNSAFE, None)
    assert re.fullmatch(r'\d+\.\d+\.\d+', module.SINCE)
    assert callable(module.check)
    assert callable(getattr(module, 'fix', None)) == (module.FIX is not None)


@pytest.mark.parametrize('code', CODES)
def test_docstring(code: str) -> None:
    module = load(code)
    doc = module.__doc__
    assert doc is not None
    first, _, rest = doc.partition('\n')
    assert first.endswith('.')
    assert len(first) <= 97
    assert rest.startswith('\n')
    found = headings(doc)
    assert found == [name for name in HEADINGS if name in found]
    required = [name for name in HEADINGS if name != 'Options']
    assert [name for name in required if name not in found] == []
    assert ('Options' in found) == bool(module.OPTIONS)
    options = doc.partition('## Options\n')[2].partition('\n## ')[0]
    for name, meaning in module.OPTIONS.items():
        assert f'`{name}`' in options
        assert meaning
    for name in found:
        body = doc.partition(f'## {name}\n')[2].partition('\n## ')[0]
        assert body.strip(), f'nothing below {name}'


@pytest.mark.parametrize('code', CODES)
def test_case_file_exists(code: str) -> None:
    path = ROOT / 'fixtures' / 'rules' / f'{code}.yaml'
    assert path.is_file(), f'no cases for {code}'
    cases = load_yaml(path)['cases']
    safe = [case for case in cases if 'fixed' in case and not case.get('unsafe')]
    unsafe = [case for case in cases if 'fixed' in case and case.get('unsafe')]
    module = load(code)
    if module.FIX == SAFE:
        assert safe, 'no case shows the fix'
    elif module.FIX == UNSAFE:
        assert unsafe, 'no case shows the fix'
    else:
        assert not safe
        assert not unsafe
