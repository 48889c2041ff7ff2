"""Generates what is derived from the code: pages, schemas, and the tables of the README.

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
)
from tools.releases import ROOT, owlint


def rule_table() -> str:
    """The README's table of rules."""
    rows = ['| Code | Name | What it finds | Severity | Fix |', '| --- | --- | --- | --- | --- |']
    for code in RULES:
        module = load(code)
        fix = {'safe': 'yes', 'unsafe': 'unsafe'}.get(module.FIX or '', '')
        summary = summary_of(module).rstrip('.')
        link = f'[{code}](docs/rules/{code}.md)'
        rows.append(f'| {link} | {module.NAME} | {summary} | {module.SEVERITY} | {fix} |')
    return '\n'.join(rows)


def hook_table() -> str:
    """The README's table of hooks."""
    rows = ['| Hook | What it does |', '| --- | --- |']
    hooks = yaml.safe_load((ROOT / '.pre-commit-hooks.yaml').read_text(encoding='utf-8'))
    rows += [f'| `{hook["id"]}` | {hook["description"]} |' for hook in hooks]
    return '\n'.join(rows)


def rules_index() -> str:
    """docs/rules/README.md: all rules by subject."""
    lines = ['# Rules', '']
    subject = ''
    for code in RULES:
        if kind_of(code) != subject:
            subject = kind_of(code)
            lines += ['', f'## {subject}', ''] if lines[-1] else [f'## {subject}', '']
        lines.append(f'- [{code} {name_of(code)}]({code}.md): {summary_of(load(code))}')
    return '\n'.join(lines) + '\n'


def between(text: str, marker: str, content: str) -> str:
    """A text with what stands between two marker comments replaced."""
    start, end = f'<!-- {marker}: begin -->', f'<!-- {marker}: end -->'
    head, found, rest = text.partition(start)
    _, closed, tail = rest.partition(end)
    if not found or not closed:
        raise ValueError(f'a page lacks the markers {start} and {end}')
    return f'{head}{start}\n{content}\n{end}{tail}'


#: The commands whose real output the README shows.
SAMPLES = (
    ('check', '--ignore', 'unmet-claim', '.'),
    ('verdict', '--quiet', '--definition', 'open-weights', '.'),
)
SAMPLE_FOLDER = 'fixtures/releases/example'


def samples() -> str:
    """What the sample commands print."""
    folder = ROOT / SAMPLE_FOLDER
    printed = [
        f'$ owlint {" ".join(arguments)}\n{owlint(*arguments, cwd=folder).stdout}'
        for arguments in SAMPLES
    ]
    return f'```console\n$ cd {SAMPLE_FOLDER}\n' + '\n'.join(printed) + '```'


def format_table() -> str:
    """The table of docs/manifests.md."""
    rows = [('Format', 'Names', 'Recognized by', 'License statements'), ('---',) * 4]
    rows += [row.page for row in FORMATS]
    return '\n'.join('| ' + ' | '.join(cells) + ' |' for cells in rows)


def output_line() -> str:
    """The README's line of output formats."""
    return f'Output: `--format {"|".join(FINDINGS)}`, `--output FILE`.'


def generated() -> Iterator[tuple[str, str]]:
    """Each generated file of the checkout: path relative to its root, and text.

    What a later one is made from comes first.
    """

    def current(path: str) -> str:
        return (ROOT / path).read_text(encoding='utf-8')

    yield 'rules/owlint_rules/statements/prose/needed.py', needed_words.table()
    yield 'docs/schema/owlint-1.json', configuration_pages.schema_text()
    yield 'docs/schema/model-card.json', card_schema.schema_text()
    yield 'docs/schema/dataset-card.json', dataset_schema.schema_text()
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
    readme = between(current('README.md'), 'sample', samples())
    readme = between(readme, 'rules', rule_table())
    readme = between(readme, 'formats', output_line())
    yield 'README.md', between(readme, 'hooks', hook_table())


def main() -> None:
    """Rewrite the generated files."""
    for path, text in generated():
        file = ROOT / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    for page in (ROOT / 'docs' / 'rules').iterdir():
        if page.name != 'README.md' and page.stem not in RULES:
            page.unlink()


if __name__ == '__main__':
    main()
