"""What is generated from the code, or must agree with it."""

from __future__ import annotations

import re
from pathlib import Path

from owlint.cli import COMMANDS
from owlint_rules.catalog import RULES
from tools import docs

ROOT = Path(__file__).parent.parent


def test_generated_files_are_fresh() -> None:
    stale = [
        path
        for path, text in docs.generated()
        if not (ROOT / path).is_file() or (ROOT / path).read_text(encoding='utf-8') != text
    ]
    assert not stale, 'run: python -m tools.docs'


def test_every_rule_page_belongs_to_a_rule() -> None:
    pages = {path.stem for path in (ROOT / 'docs' / 'rules').glob('*.md')}
    assert pages == {*RULES, 'README'}


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / 'README.md').read_text(encoding='utf-8')
    for command in COMMANDS:
        assert f'owlint {command}' in readme


def test_files_named_in_rule_references_exist() -> None:
    for page in (ROOT / 'docs' / 'rules').glob('OWL*.md'):
        for name in re.findall(
            r'^- (docs/\S+\.md)', page.read_text(encoding='utf-8'), re.MULTILINE
        ):
            assert (ROOT / name).exists(), f'{page.name}: {name}'
