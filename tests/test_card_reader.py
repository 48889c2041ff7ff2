"""The card reader: where the front matter is cut out, what hides it, and what it is a card of.

The cut follows the hub's client; its cases are the ones that were measured
with huggingface_hub 2.4.0, with js-yaml and with the datasets library.
"""

from __future__ import annotations

import re

import pytest

from owlint.inputs.card import read_card

#: The expression that the hub's client and server share, written from its description.
CLIENT = re.compile(r'^(\s*---(?:\r\n|\r|\n))([\S\s]*?)((?:\r\n|\r|\n)---[ \t]*(\r\n|\n|$))')

BODY = '# A model\n\nText.\n'


def cut(text: str) -> str | None:
    """What the reader takes for the YAML of a card."""
    card = read_card('README.md', text)
    if card.block is None:
        return None
    return text[card.block.start : card.block.end]


@pytest.mark.parametrize(
    ('text', 'yaml', 'defect'),
    [
        ('---\nlicense: mit\n---\n' + BODY, 'license: mit', ''),
        ('---\r\nlicense: mit\r\n---\r\n', 'license: mit', ''),
        ('---\nlicense: mit\n---', 'license: mit', ''),
        ('---\nlicense: mit\n---\n---\n', 'license: mit', ''),
        ('\ufeff---\nlicense: mit\n---\n', 'license: mit', 'bom'),
        ('\n\n---\nlicense: mit\n---\n', 'license: mit', 'blank-lines'),
        ('  ---\nlicense: mit\n---\n', 'license: mit', 'blank-lines'),
        ('---\nlicense: mit\n---  \n' + BODY, 'license: mit', 'closing-blanks'),
        ('---\nlicense: mit\n---\t\n' + BODY, 'license: mit', 'closing-blanks'),
        ('---\rlicense: mit\r---\r' + BODY, None, 'bare-cr'),
        ('---\rlicense: mit\r---', 'license: mit', 'bare-cr'),
        ('# T\n\n---\nlicense: mit\ntags: [a]\n---\n', None, 'text-before'),
        ('<!-- c -->\n---\nlicense: mit\ntags: [a]\n---\n', None, 'text-before'),
        ('--- \nlicense: mit\n---\n', None, 'opening'),
        ('----\nlicense: mit\n---\n', None, 'opening'),
        ('---\nlicense: mit\n  ---\n' + BODY, None, 'closing'),
        ('---\nlicense: mit\n----\n' + BODY, None, 'closing'),
        ('---\nlicense: mit\n...\n' + BODY, None, 'closing'),
        ('---\nlicense: mit\n\n' + BODY, None, 'unclosed'),
        ('---\n---\n' + BODY, None, 'empty'),
        ('', None, ''),
        (BODY, None, ''),
        ('---\n\nA line between rules.\n\n---\n', '\nA line between rules.\n', ''),
    ],
)
def test_cut(text: str, yaml: str | None, defect: str) -> None:
    card = read_card('README.md', text)
    assert cut(text) == yaml
    assert card.defect == defect


@pytest.mark.parametrize(
    'text',
    [
        '---\nlicense: mit\n---\nbody',
        '---\r\nlicense: mit\r\ntags:\r\n- a\r\n---\r\nbody\r\n',
        '\n \n---\na: 1\n---\n',
        '---\na: |\n  ---\n  text\n---\nbody',
        '---\na: 1\n----\nb: 2\n---\n',
        '---\na: 1\n --- \n---\n',
        '---\na: 1\n---x\n---\n',
        '--- \na: 1\n---\n',
        'x\n---\na: 1\n---\n',
        '---\na: 1\n---\r',
    ],
)
def test_cut_agrees_with_the_expression_of_the_client(text: str) -> None:
    found = CLIENT.match(text)
    assert cut(text) == (found.group(2) if found else None)


def test_a_horizontal_rule_is_not_the_end_of_a_block_that_was_never_closed() -> None:
    text = '---\nlicense: mit\n\n# Title\n\nSome words.\n\n---\n\nMore.\n'
    card = read_card('README.md', text)
    assert card.defect == 'unclosed'
    assert card.block is not None
    assert card.lost is not None
    assert text[card.lost.start : card.lost.end] == 'license: mit'


@pytest.mark.parametrize(
    ('text', 'meant'),
    [
        ('# T\n\n---\nlicense: mit\ntags: [a]\n---\n', 'license: mit\ntags: [a]'),
        ('----\nlicense: mit\n---\n', 'license: mit'),
        ('---\r\nlicense: mit\r\n----\r\n# T\r\n', 'license: mit'),
        ('---\nlicense: mit\n...\n# T\n', 'license: mit'),
        ('---\nlicense: mit\nown_key: x\n----\n# T\n', 'license: mit\nown_key: x'),
        # nobody can tell where these end, or whether they are fields at all
        ('---\nlicense: mit\n\nProse.\n', None),
        ('---\nlicense: mit\nown_key: x\n\n# T\n', None),
        ('---\nlicense: mit\n\n# tags of it\ntags: [a]\n', None),
        ('----\nlicense: [mit\n---\n', None),
        ('Title\n---\nlicense: mit\ntags: [a]\n---\n', None),
    ],
)
def test_what_was_certainly_meant(text: str, meant: str | None) -> None:
    lost = read_card('README.md', text).lost
    assert (text[lost.start : lost.end] if lost else None) == meant


@pytest.mark.parametrize(
    'text',
    [
        '# How to write a card\n\n```yaml\n---\nlicense: mit\nbase_model: a/b\n---\n```\n',
        '# Tool\n\nText.\n\n---\nlicense: MIT\n---\n',
        '# Tool\n\n---\n\nNote: something\n\n---\n',
        'Title\n-----\nlicense: see below\n',
        '# Notes\n\n---\nlayout: page\ntags: [a]\nlanguage: en\n---\n',
        '---\nHello: world\n\nText\n',
    ],
)
def test_ordinary_markdown_has_no_defect(text: str) -> None:
    card = read_card('README.md', text)
    assert card.defect == ''
    assert card.flavor == 'other'


@pytest.mark.parametrize(
    ('front', 'flavor'),
    [
        ('license: mit', 'model'),
        ('tags: [a]\nlanguage: en', 'model'),
        ('pipeline_tag: text-generation', 'model'),
        ('tags: [generated_from_trainer]', 'model'),
        ('tags:\n- Text-Classification\n- x', 'model'),
        ('tags: [recipes, notes]', 'other'),
        ('tags: recipes\nfoo: bar', 'other'),
        ('title: A model\nlicense: apache-2.0', 'model'),
        ('title: A model\nbase_model: a/b\ntags: [x]', 'model'),
        ('licence: mit', 'model'),
        ('license: [mit', 'model'),
        ('- license: mit\n- tags: [a]', 'model'),
        # sites: Jekyll, Docusaurus, Hugo, VitePress
        ('layout: default\ntitle: Home\npermalink: /', 'other'),
        ('layout: post\ntitle: News\ntags: [a]\nlicense: mit', 'other'),
        ('sidebar_label: Intro\nsidebar_position: 1\ntags: [a]', 'other'),
        ('title: "A post"\ndate: 2024-01-01\ndraft: false\ntags: [x]\ncategories: [y]', 'other'),
        ('title: A post\nlicense: CC BY-SA', 'other'),
        ('outline: deep\nhead: []\nlanguage: en', 'other'),
        ('title: Notes\ntags: [a]', 'other'),
        ('name: my-skill\ndescription: what it does', 'other'),
        ('foo: bar', 'other'),
        # Spaces
        ('title: Demo\nemoji: x\ncolorFrom: red\nsdk: gradio\nlicense: mit', 'space'),
        ('sdk: docker\ntags: [a]\ndatasets: [a/b]', 'space'),
        ('title: Demo\nemoji: x\ncolorFrom: red\nlicense: mit', 'space'),
        # datasets
        ('license: mit\ntask_categories:\n- summarization\nsize_categories: [n<1K]', 'dataset'),
        ('dataset_info:\n  features: []', 'dataset'),
        ('license: mit\nconfigs:\n- config_name: a\n  data_files: x.csv', 'dataset'),
        # templates
        ('{{ card_data }}', 'template'),
        ('license: "{{ license }}"\ntags: [a]', 'template'),
        ('license: {{ license }}\ntags: [a]', 'template'),
        ('{% if license %}\nlicense: x\n{% endif %}', 'template'),
        # brackets in free text are no template
        ("license: mit\nprompt_template: '{{ .System }}'", 'model'),
        ("license: mit\nwidget:\n- text: '{{ user }}'", 'model'),
    ],
)
def test_flavor(front: str, flavor: str) -> None:
    assert read_card('README.md', f'---\n{front}\n---\n{BODY}').flavor == flavor


@pytest.mark.parametrize(
    'text',
    [
        '# my-package\n\n[![npm](https://img.shields.io/x.svg)](https://example.org)\n\n'
        '## Install\n\n```sh\nnpm install my-package\n```\n\n---\n\nlicense: MIT\n',
        '# Library\n\n----\n\n## License\n\nMIT\n',
    ],
)
def test_readme_of_a_package_is_no_card(text: str) -> None:
    card = read_card('README.md', text)
    assert card.flavor == 'other'
    assert card.block is None
    assert card.defect == ''


def test_tabs_that_only_libyaml_takes_are_an_error() -> None:
    card = read_card('README.md', '---\nlicense:\tgpl-3.0\ntags: [a]\n---\n')
    assert card.data is not None
    assert card.syntax_error is not None
    assert card.syntax_error[1] == len('---\nlicense:')


def test_offsets_lead_to_the_text() -> None:
    text = '\ufeff---\r\nlicense: mit\r\ntags:\r\n- "ü b"\r\n---\r\nBody\r\n'
    card = read_card('README.md', text)
    assert card.data is not None
    tag = card.data.find(('tags', 0))
    assert tag is not None
    assert text[tag.start : tag.end] == '"ü b"'
    assert text[card.body :] == 'Body\r\n'
    assert card.block is not None
    assert text[card.block.closing :].startswith('---\r\nBody')


@pytest.mark.parametrize(
    'text',
    [
        '---\n' * 30_000,
        '----\nlicense: mit\n' * 5_000,
        '# x\n\n' + '---\nlicense: mit\ntags: [a]\n\n' * 3_000,
        '---\n' + '[' * 50_000 + '\n---\n',
        '---\n' + 'a: &a [*a]\n' + '---\n',
        '---\n' + ' ' * 500_000 + '\n---\n',
        '\r' * 200_000 + '---\rlicense: mit\r---\r',
        '---\nlicense: mit\n' + '\t' * 40_000 + '\n---\n',
        '---\n' + 'a\t' * 40_000 + '\n---\n',
        '```\n' * 20_000 + '---\nlicense: mit\ntags: [a]\n---\n',
        '\x00\x01---\nlicense: mit\n---\n',
        '---\nlicense: \x07\n---\n',
        '---\nlicense: mit\x85tags: [a]\u2028\n---\n',
    ],
)
def test_hostile_text_is_read_quietly(text: str) -> None:
    card = read_card('README.md', text)
    assert card.text == text
