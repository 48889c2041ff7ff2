"""Generates what is derived from the code: pages, their tables and outputs, and schemas.

``python -m tools.docs`` rewrites them in a checkout; a test fails when they
are stale.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from owlint.commands.explain import rule_page, summary_of
from owlint.report import FINDINGS
from owlint_rules.catalog import RULES, kind_of, load, name_of
from owlint_rules.formats import FORMATS
from tools import (
    card_schema,
    configuration_pages,
    dataset_schema,
    definition_pages,
    hook_patterns,
    needed_words,
    page_runs,
    precision,
)
from tools.releases import ROOT


def hook_table() -> str:
    """The table of docs/pre-commit.md."""
    rows = ['| Hook | What it does |', '| --- | --- |']
    hooks = yaml.safe_load((ROOT / '.pre-commit-hooks.yaml').read_text(encoding='utf-8'))
    rows += [f'| `{hook["id"]}` | {hook["description"]} |' for hook in hooks]
    return '\n'.join(rows)


#: What is above the rules of a subject.
SUBJECTS = {
    'card': 'Model cards, dataset cards and Spaces',
    'license': 'License texts',
    'header': 'Headers of source files',
    'manifest': 'Manifests',
    'weights': 'Weight files',
    'release': 'Whole releases',
    'policy': 'Policies',
    'configuration': 'Configuration',
}


def rules_index() -> str:
    """docs/rules/README.md: all rules by subject."""
    lines = [
        '# Rules',
        '',
        '`owlint explain CODE` prints the page of a rule. Fix: *yes* is applied by',
    ]
    lines += ['`owlint fix`, *unsafe* only with `--unsafe-fixes`.']
    subject = ''
    for code in RULES:
        module = load(code)
        # the rules of policies read releases, and are about something else
        here = 'policy' if RULES[code].startswith('policy.') else kind_of(code)
        if here != subject:
            subject = here
            lines += ['', f'## {SUBJECTS.get(subject, subject.capitalize())}', '']
            lines += ['| Code | Name | What it finds | Severity | Fix |', '| --- ' * 5 + '|']
        fix = {'safe': 'yes', 'unsafe': 'unsafe'}.get(module.FIX or '', '')
        summary = summary_of(module).rstrip('.')
        cells = f'[{code}]({code}.md)', f'`{name_of(code)}`', summary, module.SEVERITY, fix
        lines.append('| ' + ' | '.join(cells) + ' |')
    return '\n'.join(lines) + '\n'


def between(text: str, marker: str, content: str) -> str:
    """A text with what stands between two marker comments replaced."""
    start, end = f'<!-- {marker}: begin -->', f'<!-- {marker}: end -->'
    head, found, rest = text.partition(start)
    _, closed, tail = rest.partition(end)
    if not found or not closed:
        raise ValueError(f'a page lacks the markers {start} and {end}')
    return f'{head}{start}\n{content}\n{end}{tail}'


def format_table() -> str:
    """The table of docs/manifests.md."""
    rows = [('Format', 'Names', 'Recognized by', 'License statements'), ('---',) * 4]
    rows += [row.page for row in FORMATS]
    return '\n'.join('| ' + ' | '.join(cells) + ' |' for cells in rows)


def output_line() -> str:
    """The line of output formats in docs/command-line.md."""
    return f'Output: `--format {"|".join(FINDINGS)}`, `--output FILE`.'


def action_table() -> str:
    """The inputs of the action, in docs/ci.md."""
    action = yaml.safe_load((ROOT / 'action.yml').read_text(encoding='utf-8'))
    rows = ['| Input | Default | Meaning |', '| --- | --- | --- |']
    for name, row in action['inputs'].items():
        default = f'`{row["default"]}`' if row['default'] else ''
        rows.append(f'| `{name}` | {default} | {row["description"]} |')
    return '\n'.join(rows)


def generated() -> Iterator[tuple[str, str]]:
    """Each generated file of the checkout: path relative to its root, and text.

    What a later one is made from comes first.
    """

    def current(path: str) -> str:
        return (ROOT / path).read_text(encoding='utf-8')

    yield 'rules/owlint_rules/statements/prose/needed.py', needed_words.table()
    yield 'rules/owlint_rules/definitions/described/needed.py', needed_words.cues_table()
    yield 'docs/schema/owlint-1.json', configuration_pages.schema_text()
    yield 'docs/schema/model-card.json', card_schema.schema_text()
    yield 'docs/schema/dataset-card.json', dataset_schema.schema_text()
    yield 'docs/schema/catalog.json', configuration_pages.catalog_text()
    path = 'docs/configuration.md'
    yield path, between(current(path), 'keys', configuration_pages.key_table())
    path = 'docs/policy.md'
    yield path, between(current(path), 'policy', configuration_pages.policy_tables())
    path = 'docs/manifests.md'
    yield path, between(current(path), 'formats', format_table())
    path = '.pre-commit-hooks.yaml'
    yield path, hook_patterns.hooks_file(current(path))
    yield 'docs/release-manifest.md', configuration_pages.page()
    yield from definition_pages.generated()
    for code in RULES:
        yield f'docs/rules/{code}.md', rule_page(load(code)) + '\n'
    yield 'docs/rules/README.md', rules_index()
    yield 'docs/precision.md', precision.page()
    path = 'docs/command-line.md'
    yield path, between(current(path), 'formats', output_line())
    path = 'docs/ci.md'
    yield path, between(current(path), 'action', action_table())
    path = 'docs/pre-commit.md'
    yield path, between(current(path), 'hooks', hook_table())


def main() -> None:
    """Rewrite the generated files."""
    for path, text in generated():
        file = ROOT / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    for page in page_runs.pages():
        page.write_bytes(page_runs.renewed(page).encode())
    for page in (ROOT / 'docs' / 'rules').iterdir():
        if page.name != 'README.md' and page.stem not in RULES:
            page.unlink()


if __name__ == '__main__':
    main()
