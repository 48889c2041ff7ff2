"""Every command in README and pages is run, and prints what stands below it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from releases import ROOT
from tools.page_runs import PageError, pages, reasons, renewed, run_page

PAGES = {path.relative_to(ROOT).as_posix(): path for path in pages()}


@pytest.mark.parametrize('page', PAGES)
def test_the_commands_of_a_page_print_what_it_shows(page: str) -> None:
    text = PAGES[page].read_text(encoding='utf-8')
    assert renewed(PAGES[page]) == text, 'run: python -m tools.docs'


def test_pages_run_owlint_and_leave_little_out() -> None:
    texts = [path.read_text(encoding='utf-8') for path in PAGES.values()]
    assert sum(text.count('\n$ owlint ') for text in texts) > 40
    for reason in (reason for text in texts for reason in reasons(text)):
        assert re.match('needs |makes |runs ', reason), reason


CARD = 'New file `README.md`:\n\n```markdown\n---\nlicense: MIT\n---\n# Owl\n```\n\n'


def test_an_output_that_is_stale_is_renewed(tmp_path: Path) -> None:
    page = CARD + '```console\n$ owlint check -q --select OWL111 .\nnothing\n\n$ echo $?\n0\n```\n'
    text = run_page(page, tmp_path)
    assert '\nREADME.md:2:10: OWL111 license-not-in-list: ' in text
    assert text.endswith('\n\n$ echo $?\n1\n```\n')
    assert 'nothing' not in text


def test_files_are_written_anew_and_samples_begin_anew(tmp_path: Path) -> None:
    again = 'Now `README.md` is:\n\n```markdown\n# Owl\n```\n\n'
    page = CARD + again + '```console\n$ cat README.md\n```\n<!-- sample: modified-mit -->\n'
    page += '\n```console\n$ ls\n...\nx\n```\n'
    text = run_page(page, tmp_path)
    assert '$ cat README.md\n# Owl\n```' in text
    assert text.endswith('$ ls\n...\nmodel.safetensors\n```\n')


@pytest.mark.parametrize(
    ('page', 'words'),
    [
        ('```console\n$ owlint chek\n```\n', 'exit code 2'),
        ('```sh\nowlint check --nothing\nowlint check\n```\n', 'exit code 2'),
        ('```console\n$ curl example.org\n```\n', 'not run here'),
        ('```sh\npython -c "1/0"\n```\n', 'ZeroDivisionError'),
        ('```sh\npip install owlint\n```\n', 'not run here'),
        (CARD + CARD, 'there already'),
        (CARD.replace('New file `README.md`:', 'Now `README.md` is:'), 'not there'),
        ('```console\nowlint check\n```\n', 'without a command'),
    ],
)
def test_a_page_that_cannot_be_run_is_refused(page: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(PageError, match=words):
        run_page(page, tmp_path)


def test_a_wrong_use_may_be_shown_with_its_exit_code(tmp_path: Path) -> None:
    text = run_page('```console\n$ owlint chek\n$ echo $?\n```\n', tmp_path)
    assert 'did you mean `check`' in text
    assert text.endswith('$ echo $?\n2\n```\n')


def test_what_is_not_run_stays_as_it_is(tmp_path: Path) -> None:
    page = '<!-- not run: needs the network -->\n\n```console\n$ pip install owlint\n```\n'
    assert run_page(page, tmp_path) == page
    assert list(reasons(page)) == ['needs the network']


def test_programs_beside_owlint(tmp_path: Path) -> None:
    page = CARD + '```console\n$ git init -q\n$ git add README.md\n$ owlint check\n```\n'
    page += '```console\n$ owlint fix - --stdin-filename README.md < README.md > fixed.md\n'
    page += '$ cat fixed.md\n$ python -c "print(3)"\n```\n'
    text = run_page(page, tmp_path)
    assert 'license: mit\n' in text
    assert '$ python -c "print(3)"\n3\n' in text
