"""The inputs of ``growth.py``: folders in which one thing repeats ``n`` times.

Each maker answers the files of a folder by name, and what owlint is asked about
them. ``most`` is the largest ``n`` that a kind is tried with; twice as many must
stay below owlint's own limits, behind which a file is no longer read.
"""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

Content = dict[str, str | bytes]

CHECK = ('check', '--fail-on', 'never', '.')
FIX = ('check', '--diff', '--unsafe-fixes', '.')
VERDICT = ('verdict', '--all', '.')
LICENSE = ('license', 'LICENSE')
EXPORT = ('export', '--to', 'cyclonedx', '.')

TEXTS = Path(__file__).parent.parent / 'rules' / 'owlint_rules' / 'licenses' / 'texts'
SENTENCE = 'The owl sits on the branch and looks at the moon for a long time. '


class Kind(NamedTuple):
    """One thing that repeats: its maker, the smallest and largest ``n``, what is asked."""

    make: Callable[[int], Content]
    least: int
    most: int
    commands: tuple[tuple[str, ...], ...]


KINDS: dict[str, Kind] = {}


def kind(
    name: str, make: Callable[[int], Content], least: int, most: int, *commands: tuple[str, ...]
) -> None:
    """Register a kind."""
    KINDS[name] = Kind(make, least, most, commands or (CHECK,))


def card(front: str = '', body: str = '# Owl\n') -> str:
    """A model card."""
    return f'---\nlicense: mit\npipeline_tag: text-generation\n{front}---\n{body}'


def in_front(line: str, head: str = '') -> Callable[[int], Content]:
    """Cards in whose front matter a line repeats; ``{}`` is its number."""
    return lambda n: {
        'README.md': card(head + ''.join(line.replace('{}', str(i)) + '\n' for i in range(n)))
    }


def in_body(line: str, head: str = '', front: str = '', tail: str = '') -> Callable[[int], Content]:
    """Cards in whose text something repeats; ``{}`` is its number."""
    return lambda n: {
        'README.md': card(
            front, head + ''.join(line.replace('{}', str(i)) for i in range(n)) + tail
        )
    }


def in_file(name: str, line: str, head: str = '', tail: str = '') -> Callable[[int], Content]:
    """Releases with one further file in which something repeats."""
    return lambda n: {
        'README.md': card(),
        name: head + ''.join(line.replace('{}', str(i)) for i in range(n)) + tail,
    }


def as_json(name: str, whole: Callable[[int], object]) -> Callable[[int], Content]:
    """Releases with a JSON document."""
    return lambda n: {'README.md': card(), name: json.dumps(whole(n), indent=1)}


# Folders and files


def files(name: str, content: str | bytes, **others: str | bytes) -> Callable[[int], Content]:
    """Folders with many files of one content; ``{}`` in the name is the number."""
    fixed = {key.replace('_', '.'): value for key, value in others.items()}
    return lambda n: {**fixed, **{name.format(i): content for i in range(n)}}


MIT = (TEXTS / 'MIT.txt').read_text(encoding='utf-8')
APACHE = (TEXTS / 'Apache-2.0.txt').read_text(encoding='utf-8')
YAML = 'a: 1\nb: [2, 3]\n'
WEIGHTS = b'\x02\0\0\0\0\0\0\0{}'

kind(
    'folders with a YAML file, LICENSE above',
    files('f{}/a.yaml', YAML, LICENSE=MIT),
    250,
    8_000,
)
kind(
    'folders with a YAML file, README above',
    files('f{}/a.yaml', YAML, README_md='# Owls\n'),
    250,
    8_000,
)
kind('folders with a YAML file, nothing above', files('f{}/a.yaml', YAML), 250, 8_000)
kind(
    'folders with a YAML file, weights above',
    files('f{}/a.yaml', YAML, **{'model_safetensors': WEIGHTS}),
    250,
    8_000,
)
kind(
    'folders with a LICENSE and a source file, LICENSE above',
    lambda n: {**files('f{}/LICENSE', MIT, LICENSE=MIT)(n), **files('f{}/a.py', 'a = 1\n')(n)},
    125,
    4_000,
)
kind(
    'folders in a release', files('f{}/a.yaml', YAML, README_md=card()), 250, 8_000, CHECK, VERDICT
)
kind('folders with a card', files('f{}/README.md', card()), 100, 4_000, CHECK, VERDICT)
kind(
    'folders with a configuration',
    lambda n: {**files('f{}/README.md', card())(n), **files('f{}/owlint.toml', 'year = 2026\n')(n)},
    100,
    4_000,
)
kind(
    'chain of folders',
    lambda n: {'LICENSE': MIT, **{'a/' * i + 'a.yaml': YAML for i in range(n)}},
    100,
    200,
)
kind(
    'chain of nested releases',
    lambda n: {'a/' * i + 'README.md': card() for i in range(n)},
    50,
    200,
    CHECK,
    VERDICT,
)
kind(
    'chain of nested releases with licenses',
    lambda n: {
        'a/' * i + name: text
        for i in range(n)
        for name, text in (('README.md', card()), ('LICENSE', MIT))
    },
    50,
    200,
)
kind(
    'weight files',
    files('m{}.safetensors', WEIGHTS, README_md=card(), LICENSE=MIT),
    100,
    8_000,
    CHECK,
    VERDICT,
)
kind('shards', files('model-{}.safetensors', WEIGHTS, README_md=card()), 100, 8_000)
kind('license files', files('LICENSE-{}.txt', MIT, README_md=card()), 100, 4_000, CHECK, VERDICT)
kind(
    'changed license files',
    files('LICENSE-{}.txt', MIT + 'No commercial use.\n', README_md=card()),
    50,
    2_000,
    CHECK,
    VERDICT,
)
kind('license files in LICENSES', files('LICENSES/L{}.txt', MIT, README_md=card()), 100, 4_000)
kind(
    'manifests',
    files('m{}.bom.json', '{"bomFormat": "CycloneDX", "specVersion": "1.6"}', README_md=card()),
    100,
    4_000,
    CHECK,
    VERDICT,
)
kind(
    'MOF manifests',
    files(
        'mof{}.yml',
        'framework:\n  name: Model Openness Framework\nrelease:\n  name: owl\n',
        README_md=card(),
    ),
    50,
    2_000,
)
kind(
    'documents',
    files('docs/d{}.md', '# Training\n\n' + SENTENCE * 20, README_md=card()),
    100,
    8_000,
    CHECK,
    VERDICT,
)
kind(
    'source files',
    files(
        'train{}.py',
        '# SPDX-License-Identifier: MIT\na = 1\n',
        README_md=card(),
        owlint_toml='[header]\nlicense = "MIT"\n',
    ),
    100,
    4_000,
    CHECK,
    FIX,
    VERDICT,
)
kind(
    'source files without header',
    files(
        'src/train{}.py',
        'a = 1\n',
        README_md=card(),
        owlint_toml='[header]\nlicense = "MIT"\ncopyright = "2026 Owl"\n',
    ),
    100,
    2_000,
    FIX,
)
kind(
    'globs and as many files',
    lambda n: {
        **files('src/a{}.py', '# SPDX-License-Identifier: MIT\n')(n),
        'README.md': card(),
        'owlint.toml': '[header]\nlicense = "MIT"\n',
        'REUSE.toml': 'version = 1\n'
        + ''.join(
            f'[[annotations]]\npath = "src/a{i}.py"\nSPDX-License-Identifier = "MIT"\n'
            for i in range(n)
        ),
    },
    100,
    900,
)

# Front matter

kind("keys of one's own", in_front('key{}: {}'), 1_000, 32_000, CHECK, FIX)
kind('keys that are near to known ones', in_front('licens{}: {}'), 250, 8_000, CHECK, FIX)
kind('duplicate keys', in_front('tags: a{}'), 500, 16_000, CHECK, FIX)
kind('duplicate licenses', in_front('license: MIT'), 500, 16_000, CHECK, FIX)
kind(
    'duplicate keys in one line',
    lambda n: {'README.md': '---\n{' + ', '.join(['license: MIT'] * n) + '}\n---\n'},
    500,
    16_000,
    CHECK,
    FIX,
)
kind('tags', in_front('- tag{}', 'tags:\n'), 1_000, 32_000, CHECK, FIX)
kind('tags `no`', in_front('- no', 'tags:\n'), 500, 16_000, CHECK, FIX)
kind(
    'tags `no` in one line',
    lambda n: {'README.md': card('tags: [' + ', '.join(['no'] * n) + ']\n')},
    500,
    16_000,
    CHECK,
    FIX,
)
kind('tags that are numbers', in_front('- {}', 'tags:\n'), 500, 16_000, CHECK, FIX)
kind('empty tags', in_front('-', 'tags:\n'), 500, 16_000, CHECK, FIX)
kind('languages', in_front('- en', 'language:\n'), 500, 16_000, CHECK, FIX)
kind('unknown languages', in_front('- Owlish {}', 'language:\n'), 250, 8_000, CHECK, FIX)
kind('languages by name', in_front('- English', 'language:\n'), 500, 16_000, FIX)
kind('base models', in_front('- owl/base-{}', 'base_model:\n'), 500, 16_000, CHECK, FIX, VERDICT)
kind(
    'base models by address',
    in_front('- https://huggingface.co/owl/base-{}', 'base_model:\n'),
    500,
    8_000,
    FIX,
)
kind(
    'known base models',
    in_front('- meta-llama/Llama-3.1-8B', 'base_model:\n'),
    250,
    8_000,
    CHECK,
    VERDICT,
)
kind('datasets', in_front('- owl/data-{}', 'datasets:\n'), 500, 16_000, CHECK, FIX, VERDICT)
kind('known datasets', in_front('- wikipedia', 'datasets:\n'), 500, 16_000, CHECK, VERDICT)
kind('metrics', in_front('- metric{}', 'metrics:\n'), 500, 16_000, CHECK)
kind(
    'licenses',
    lambda n: {'README.md': '---\nlicense:\n' + '- MIT\n' * n + '---\n'},
    500,
    16_000,
    CHECK,
    FIX,
    VERDICT,
)
kind(
    'license expression',
    lambda n: {'README.md': '---\nlicense: ' + ' OR '.join(['MIT'] * n) + '\n---\n'},
    250,
    16_000,
    CHECK,
    VERDICT,
)
kind(
    'license expression in parentheses',
    lambda n: {'README.md': '---\nlicense: ' + '(' * n + 'MIT' + ')' * n + '\n---\n'},
    250,
    16_000,
    CHECK,
)
kind(
    'license name',
    lambda n: {'README.md': card('license_name: ' + 'owl-license-' * n + '\n')},
    250,
    16_000,
)
kind('widgets', in_front('- text: yes\n  src: {}', 'widget:\n'), 500, 8_000, CHECK, FIX)
kind(
    'results',
    in_front(
        '- task: {type: t}\n  dataset: {name: d, type: e}\n  metrics: [{type: m, value: {}}]',
        'model-index:\n- name: owl\n  results:\n',
    ),
    250,
    4_000,
    CHECK,
    FIX,
)
kind(
    'models in the index',
    in_front('- name: owl\n  results: []', 'model-index:\n'),
    250,
    8_000,
    CHECK,
    FIX,
)
kind('aliases', in_front('- *a', 'x: &a [b]\ny:\n'), 500, 8_000, CHECK, FIX)
kind('merge keys', in_front('m{}: {<<: *a}', 'x: &a {b: c}\n'), 250, 4_000, CHECK, FIX)
kind('depth', lambda n: {'README.md': card('a: ' + '[' * n + ']' * n + '\n')}, 100, 16_000)
kind('lines of one text', in_front('  some words', 'description: |\n'), 2_000, 64_000, CHECK, FIX)
kind(
    'quoted text',
    lambda n: {'README.md': card('description: "' + 'its \\u00e9 ' * n + '"\n')},
    2_000,
    64_000,
)
kind('comments in YAML', in_front('# a remark {}'), 2_000, 64_000, CHECK, FIX)
kind(
    'suppression comments in YAML',
    in_front('key{}: no  # owlint: ignore[OWL106] as meant'),
    250,
    900,
    CHECK,
    FIX,
)

# Text of a card

kind(
    'mentions of "open-source"',
    in_body('This is an open-source model.\n'),
    125,
    12_000,
    CHECK,
    VERDICT,
)
kind('mentions on one line', in_body('This is an open-source model. '), 125, 12_000, CHECK, VERDICT)
kind('mentions in paragraphs', in_body('This is a fully open model.\n\n'), 125, 12_000)
kind(
    'mentions in descriptions',
    as_json(
        'owl.bom.json',
        lambda n: {
            'bomFormat': 'CycloneDX',
            'specVersion': '1.6',
            'components': [
                {'type': 'library', 'name': f'c{i}', 'description': 'Our model is open source.'}
                for i in range(n)
            ],
        },
    ),
    125,
    4_000,
)
kind(
    'licenses named in the text',
    in_body('The model is released under the GPL-3.0 license. '),
    125,
    12_000,
    CHECK,
    VERDICT,
)
kind(
    'licenses named in paragraphs',
    in_body('License: the weights are under the Llama 3 license.\n\n'),
    125,
    12_000,
    CHECK,
    VERDICT,
)
kind('"MIT-licensed"', in_body('We release the MIT-licensed model.\n'), 125, 12_000)
kind(
    'restrictions in the text',
    in_body('You may not use this model commercially.\n'),
    125,
    12_000,
    CHECK,
    VERDICT,
)
kind(
    'suppression comments',
    in_body('<!-- owlint: ignore[OWL101] as meant -->\ntext\n\n'),
    100,
    950,
    CHECK,
)
kind(
    'suppression comments in a fence',
    in_body('<!-- owlint: ignore[OWL101] as meant -->\n', '```\n', '', '```\n'),
    1_000,
    64_000,
)
kind(
    'suppression comments behind a long text',
    lambda n: {
        'README.md': card(
            '',
            (SENTENCE + '\n') * (8 * n)
            + '<!-- owlint: ignore[OWL101] as meant -->\n\ntext\n\n' * n,
        )
    },
    100,
    950,
)
kind('sections', in_body('## Section {}\n\nWords of it.\n\n'), 500, 16_000, CHECK, VERDICT)
kind(
    'sections about training',
    in_body('## Training data\n\nPages of the library.\n\n'),
    250,
    8_000,
    CHECK,
    VERDICT,
)
kind('empty sections', in_body('## Training data\n\n'), 250, 8_000, CHECK, VERDICT)
kind('headings of HTML', in_body('<h2>License</h2>\n'), 500, 16_000, CHECK, VERDICT)
kind('open tags of HTML', in_body('<details>\n'), 500, 32_000, CHECK, VERDICT)
kind('opened comments', in_body('<!-- '), 500, 64_000, CHECK, VERDICT)
kind('fences', in_body('```\na = {}\n```\n'), 500, 32_000, CHECK, VERDICT)
kind('opened fences', in_body('~~~\n```\n'), 500, 32_000, CHECK, VERDICT)
kind('back ticks', in_body('`a '), 2_000, 64_000, CHECK, VERDICT)
kind('brackets', in_body('['), 2_000, 64_000, CHECK, VERDICT)
kind('open links', in_body('[a]('), 2_000, 64_000, CHECK, VERDICT)
kind('parentheses', in_body('('), 2_000, 64_000, CHECK, VERDICT)
kind(
    'links',
    in_body('See [owls {}](https://huggingface.co/owl/owl-{}) for more.\n'),
    500,
    16_000,
    CHECK,
    VERDICT,
)
kind('links to licenses', in_body('[license](LICENSE-{}) '), 500, 16_000, CHECK, VERDICT)
kind(
    'rows of tables',
    in_body('| {} | open | MIT |\n', '| a | b | License |\n|---|---|---|\n'),
    500,
    32_000,
    CHECK,
    VERDICT,
)
kind('tables', in_body('| License | MIT |\n|---|---|\n| a | b |\n\n'), 500, 16_000, CHECK, VERDICT)
kind('list items', in_body('- item {} of the list\n'), 1_000, 64_000, CHECK, VERDICT)
kind('placeholders', in_body('[More Information Needed]\n\n'), 500, 16_000, CHECK, VERDICT)
kind('stars', in_body('*'), 2_000, 128_000, CHECK, VERDICT)
kind('blanks', in_body(' '), 2_000, 256_000, CHECK, VERDICT)
kind('blank lines', in_body('\n'), 2_000, 256_000, CHECK, VERDICT)
kind('dashes', in_body('-'), 2_000, 256_000, CHECK, VERDICT)
kind('quotations', in_body('> words of others\n'), 500, 32_000, CHECK, VERDICT)
kind('rules of dashes', in_body('---\n'), 500, 64_000, CHECK, VERDICT)
kind('one long word', in_body('owl'), 2_000, 256_000, CHECK, VERDICT)
kind('one long line', in_body(SENTENCE), 500, 32_000, CHECK, VERDICT)
kind('long text', in_body(SENTENCE + '\n'), 500, 32_000, CHECK, VERDICT)
kind('addresses', in_body('https://example.org/owl/{} '), 500, 32_000, CHECK, VERDICT)
kind(
    'base models in the text',
    in_body('It is fine-tuned from [owl/base-{}](https://huggingface.co/owl/base-{}).\n'),
    250,
    8_000,
    CHECK,
    VERDICT,
)
kind(
    'datasets in the text',
    in_body('It was trained on the [C4](https://huggingface.co/datasets/a/c{}) dataset.\n'),
    250,
    8_000,
    CHECK,
    VERDICT,
)

# License texts


def license_text(make: Callable[[int], str]) -> Callable[[int], Content]:
    """Releases whose LICENSE repeats something."""
    return lambda n: {'README.md': card(), 'LICENSE': make(n)}


for title, text in {
    'copyright lines above MIT': (
        lambda n: ''.join(f'Copyright (c) 20{i % 100:02d} Owl {i % 1000}\n' for i in range(n)) + MIT
    ),
    'the same copyright line': lambda n: 'Copyright (c) 2026 Owl\n' * n + MIT,
    'copyright lines alone': lambda n: ''.join(f'Copyright (c) Owl {i}\n' for i in range(n)),
    'copyright lines below MIT': lambda n: MIT + 'Copyright (c) 2026 Owl\n' * n,
    'clauses': lambda n: (
        MIT + ''.join(f'{i}. You may not use the Model for purpose {i}.\n' for i in range(n))
    ),
    'clauses alone': lambda n: (
        'Owl License\n\n'
        + ''.join(f'{i}. You may not use the Model commercially.\n\n' for i in range(n))
    ),
    'grants': lambda n: 'Owl License\n\n' + 'You may use, copy and distribute it.\n' * n,
    'licenses named': lambda n: 'Licensed under the MIT license.\n' * n,
    'licenses named in one line': lambda n: 'Licensed under the Apache License 2.0. ' * n,
    'words of one line': lambda n: SENTENCE * n,
    'lines of words': lambda n: (SENTENCE + '\n') * n,
    'SPDX lines': lambda n: 'SPDX-License-Identifier: MIT\n' * n,
    'rules of stars': lambda n: '*' * n,
    'addresses in a license': lambda n: 'http://www.apache.org/licenses/LICENSE-2.0\n' * n,
    'headings of a license': lambda n: ''.join(f'## {i} MIT License\n\n' for i in range(n)),
    'tags in a license': lambda n: '<p>' * n + MIT,
}.items():
    kind(title, license_text(text), 250, 16_000, CHECK, LICENSE)
kind('MIT repeated', license_text(lambda n: MIT * n), 8, 512, CHECK, LICENSE)
kind(
    'MIT repeated and changed',
    license_text(lambda n: ''.join(MIT + f'Not for use {i}.\n' for i in range(n))),
    8,
    512,
    CHECK,
    LICENSE,
)
kind('Apache repeated', license_text(lambda n: APACHE * n), 2, 64, CHECK, LICENSE)
kind(
    'texts one after another',
    license_text(
        lambda n: ''.join(
            path.read_text(encoding='utf-8') for path in sorted(TEXTS.glob('*.txt'))[:n]
        )
    ),
    3,
    15,
    LICENSE,
)

# Manifests


def cyclonedx(n: int, component: Callable[[int], object]) -> dict[str, object]:
    """A bill of materials."""
    return {
        'bomFormat': 'CycloneDX',
        'specVersion': '1.6',
        'components': [component(i) for i in range(n)],
    }


def licensed(i: int) -> dict[str, object]:
    """A component whose license is written in a way that a fix mends."""
    return {
        'type': 'machine-learning-model',
        'bom-ref': f'c{i}',
        'name': f'c{i}',
        'version': '1',
        'licenses': [{'license': {'name': 'Apache 2.0'}}],
    }


def nested(n: int) -> dict[str, object]:
    """Components in one another."""
    inner: dict[str, object] = {'type': 'library', 'name': 'last'}
    for i in range(n):
        inner = {'type': 'library', 'name': f'c{i}', 'components': [inner]}
    return {'bomFormat': 'CycloneDX', 'specVersion': '1.6', 'components': [inner]}


def padded(n: int) -> dict[str, object]:
    """A large document with ten findings that a fix mends."""
    whole = cyclonedx(10, licensed)
    whole['properties'] = [{'name': f'p{i}', 'value': 'v' * 20} for i in range(n)]
    return whole


def spdx3(n: int) -> dict[str, object]:
    """An SPDX 3 graph: packages, licenses and what ties them."""
    graph: list[object] = [
        {
            'type': 'CreationInfo',
            '@id': '_:c',
            'specVersion': '3.0.1',
            'createdBy': ['urn:o'],
            'created': '2026-01-01T00:00:00Z',
        }
    ]
    for i in range(n):
        graph.append(
            {'type': 'ai_AIPackage', 'spdxId': f'urn:p{i}', 'creationInfo': '_:c', 'name': f'p{i}'}
        )
        graph.append(
            {
                'type': 'simplelicensing_LicenseExpression',
                'spdxId': f'urn:l{i}',
                'creationInfo': '_:c',
                'simplelicensing_licenseExpression': 'MIT',
            }
        )
        graph.append(
            {
                'type': 'Relationship',
                'spdxId': f'urn:r{i}',
                'creationInfo': '_:c',
                'relationshipType': 'hasDeclaredLicense',
                'from': f'urn:p{i}',
                'to': [f'urn:l{i}'],
            }
        )
    return {'@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': graph}


def spdx2(n: int) -> dict[str, object]:
    """An SPDX 2.3 document."""
    return {
        'spdxVersion': 'SPDX-2.3',
        'SPDXID': 'SPDXRef-DOCUMENT',
        'name': 'owl',
        'dataLicense': 'CC0-1.0',
        'packages': [
            {
                'name': f'p{i}',
                'SPDXID': f'SPDXRef-{i}',
                'licenseDeclared': 'Apache 2.0',
                'downloadLocation': 'NOASSERTION',
            }
            for i in range(n)
        ],
        'relationships': [
            {
                'spdxElementId': 'SPDXRef-DOCUMENT',
                'relationshipType': 'DESCRIBES',
                'relatedSpdxElement': f'SPDXRef-{i}',
            }
            for i in range(n)
        ],
        'hasExtractedLicensingInfos': [
            {'licenseId': f'LicenseRef-{i}', 'extractedText': 'Words.'} for i in range(n)
        ],
    }


def croissant(n: int) -> dict[str, object]:
    """Metadata of a data set."""
    return {
        '@context': {'@vocab': 'https://schema.org/', 'cr': 'http://mlcommons.org/croissant/'},
        '@type': 'sc:Dataset',
        'conformsTo': 'http://mlcommons.org/croissant/1.0',
        'name': 'owls',
        'license': ['MIT'] * n,
        'distribution': [
            {'@type': 'cr:FileObject', '@id': f'f{i}', 'name': f'f{i}'} for i in range(n)
        ],
    }


kind(
    'components',
    as_json(
        'owl.bom.json',
        lambda n: cyclonedx(n, lambda i: {'type': 'library', 'name': f'c{i}', 'version': '1'}),
    ),
    250,
    8_000,
    CHECK,
    VERDICT,
)
kind(
    'components with licenses',
    as_json('owl.bom.json', lambda n: cyclonedx(n, licensed)),
    125,
    4_000,
    CHECK,
    FIX,
    VERDICT,
)
kind('nested components', as_json('owl.bom.json', nested), 7, 28)
kind('ten findings in a long document', as_json('owl.bom.json', padded), 1_000, 8_000, FIX)
kind(
    'components in XML',
    lambda n: {
        'README.md': card(),
        'owl.bom.xml': '<?xml version="1.0"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components>\n'
        + ''.join(
            f'<component type="library"><name>c{i}</name><licenses><license><name>Apache 2.0'
            '</name></license></licenses></component>\n'
            for i in range(n)
        )
        + '</components></bom>\n',
    },
    125,
    4_000,
    CHECK,
    FIX,
)
kind(
    'elements of an SPDX 3 graph', as_json('owl.spdx3.json', spdx3), 125, 4_000, CHECK, FIX, VERDICT
)
kind('packages of SPDX 2', as_json('owl.spdx.json', spdx2), 125, 4_000, CHECK, FIX, VERDICT)
kind(
    'packages in tags',
    in_file(
        'owl.spdx',
        'PackageName: p{}\nSPDXID: SPDXRef-{}\nPackageLicenseDeclared: Apache 2.0\n',
        'SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\n',
    ),
    250,
    8_000,
    CHECK,
    FIX,
)
kind('licenses of a Croissant file', as_json('croissant.json', croissant), 125, 4_000, CHECK, FIX)
kind(
    'components of a MOF manifest',
    in_file(
        'mof.yml',
        '  - name: Model card\n    description: c{}\n    location: README.md\n    license: MIT\n',
        'framework:\n  name: Model Openness Framework\n  version: "1.0"\nrelease:\n  name: owl\n'
        '  components:\n',
    ),
    125,
    4_000,
    CHECK,
    FIX,
    VERDICT,
)
kind(
    'authors of a CITATION',
    in_file(
        'CITATION.cff',
        '- family-names: Owl{}\n',
        'cff-version: 1.2.0\nmessage: m\ntitle: t\nlicense: apache 2.0\nauthors:\n',
    ),
    250,
    8_000,
    CHECK,
    FIX,
)
kind(
    'licenses of a CITATION',
    in_file(
        'CITATION.cff', '- apache 2.0\n', 'cff-version: 1.2.0\nmessage: m\ntitle: t\nlicense:\n'
    ),
    250,
    8_000,
    CHECK,
    FIX,
)
kind(
    'keys of a codemeta file',
    as_json(
        'codemeta.json',
        lambda n: {
            '@context': 'https://doi.org/10.5063/schema/codemeta-2.0',
            'license': ['MIT'] * n,
            **{f'k{i}': i for i in range(n)},
        },
    ),
    250,
    8_000,
    CHECK,
    FIX,
)
kind(
    'lines of a Modelfile',
    in_file('Modelfile', 'PARAMETER stop {}\n', 'FROM llama3\n'),
    500,
    16_000,
)
kind(
    'licenses of a Modelfile',
    in_file('Modelfile', 'LICENSE """MIT\nLicense"""\n', 'FROM llama3\n'),
    250,
    8_000,
)
kind(
    'parts of a Kitfile',
    in_file(
        'Kitfile',
        '- name: c{}\n  path: c{}\n  license: apache 2.0\n',
        'manifestVersion: "1.0"\npackage:\n  name: owl\ncode:\n',
    ),
    250,
    8_000,
    CHECK,
    FIX,
)
kind(
    'classifiers of a project',
    in_file(
        'pyproject.toml',
        '  "License :: OSI Approved :: MIT License",\n',
        '[project]\nname = "owl"\nversion = "1"\nlicense = "apache 2.0"\nclassifiers = [\n',
        ']\n',
    ),
    250,
    8_000,
    CHECK,
    FIX,
)
kind(
    'tables of a project',
    in_file(
        'pyproject.toml', '[tool.t{}]\na = 1\n', '[project]\nname = "owl"\nlicense = "apache 2.0"\n'
    ),
    250,
    8_000,
    CHECK,
    FIX,
)

# Configuration and headers


def headers(reuse: str, paths: str = 'src/{}.py', name: str = 'REUSE.toml') -> Content:
    """A few source files below one REUSE.toml."""
    return {
        'README.md': card(),
        'owlint.toml': '[header]\nlicense = "MIT"\n',
        name: reuse,
        **{paths.format('a' * 40 + str(i)): 'a = 1\n' for i in range(10)},
    }


kind(
    'stars in a path of REUSE.toml',
    lambda n: headers(
        f'version = 1\n[[annotations]]\npath = "{"**a" * n}b"\nSPDX-License-Identifier = "MIT"\n'
    ),
    4,
    20_000,
)
kind(
    'single stars in a path of REUSE.toml',
    lambda n: headers(
        f'version = 1\n[[annotations]]\npath = "src/{"*a" * n}b"\nSPDX-License-Identifier = "MIT"\n'
    ),
    4,
    20_000,
)
kind(
    'stars in a dep5',
    lambda n: headers(
        f'Files: {"*a" * n}b\nCopyright: 2026 Owl\nLicense: MIT\n', name='.reuse/dep5'
    ),
    4,
    20_000,
)
kind(
    'annotations',
    lambda n: headers(
        'version = 1\n'
        + ''.join(
            f'[[annotations]]\npath = "src/*{i}.py"\nSPDX-License-Identifier = "MIT"\n'
            for i in range(n)
        )
    ),
    100,
    950,
)
kind(
    'paths of one annotation',
    lambda n: headers(
        'version = 1\n[[annotations]]\npath = ['
        + ', '.join(f'"**/b{i}*"' for i in range(n))
        + ']\nSPDX-License-Identifier = "MIT"\n'
    ),
    100,
    8_000,
)
kind(
    'paragraphs of a dep5',
    lambda n: headers(
        '\n\n'.join(f'Files: *b{i}*\nCopyright: 2026 Owl\nLicense: MIT' for i in range(n)),
        name='.reuse/dep5',
    ),
    100,
    950,
)
kind(
    'stars in a glob of the configuration',
    lambda n: {
        'README.md': card(),
        'a' * 100 + '.md': 'text\n',
        'owlint.toml': f'exclude = ["{"**/*a*" * n}b"]\n',
    },
    4,
    20_000,
)
kind(
    'ignores for files',
    lambda n: {
        'README.md': card('tags: a\n'),
        'owlint.toml': '[per-file-ignores]\n'
        + ''.join(f'"*{i}.md" = ["OWL106"]\n' for i in range(n)),
    },
    250,
    4_000,
)
kind(
    'components of the configuration',
    lambda n: {
        'README.md': card(),
        'owlint.toml': ''.join(
            f'[[release.data]]\nname = "d{i}"\nlicense = "MIT"\n' for i in range(n)
        ),
    },
    250,
    4_000,
    CHECK,
    VERDICT,
)
kind(
    'tags of a header',
    lambda n: {**headers('version = 1\n'), 'src/b.py': '# SPDX-License-Identifier: MIT\n' * n},
    250,
    16_000,
    CHECK,
    FIX,
)
kind(
    'copyright lines of a header',
    lambda n: {
        **headers('version = 1\n'),
        'src/b.py': ''.join(
            f'# SPDX-FileCopyrightText: 20{i % 100:02d} Owl {i}\n' for i in range(n)
        ),
    },
    250,
    16_000,
    CHECK,
    FIX,
)
kind(
    'suppression comments in source',
    lambda n: {
        **headers('version = 1\n'),
        'src/b.py': 'a = 1  # owlint: ignore[OWL301] as meant\n' * n,
    },
    250,
    950,
)

# Weights


def tensors(n: int) -> bytes:
    """A safetensors file of many tensors and metadata."""
    header = json.dumps(
        {
            '__metadata__': {f'k{i}': 'v' for i in range(n // 10)},
            **{
                f'model.layers.{i}.w': {
                    'dtype': 'F32',
                    'shape': [1],
                    'data_offsets': [4 * i, 4 * i + 4],
                }
                for i in range(n)
            },
        }
    ).encode()
    return len(header).to_bytes(8, 'little') + header + bytes(4 * n)


kind(
    'tensors',
    lambda n: {'README.md': card(), 'model.safetensors': tensors(n)},
    1_000,
    16_000,
    CHECK,
    VERDICT,
)
kind(
    'weights in an index',
    as_json(
        'model.safetensors.index.json',
        lambda n: {
            'metadata': {'total_size': n},
            'weight_map': {f't{i}': f'm-{i}.safetensors' for i in range(n)},
        },
    ),
    500,
    16_000,
    CHECK,
    VERDICT,
)

# Reports, and statements that meet one another

FORMATS = tuple(
    ('check', '--fail-on', 'never', '--format', name, '.')
    for name in ('json', 'sarif', 'github', 'gitlab', 'junit', 'markdown')
)
VERBOSE = ('check', '-v', '--fail-on', 'never', '.')


kind(
    'findings in one line',
    lambda n: {'README.md': card('tags: [' + ', '.join(['no'] * n) + ']\n')},
    100,
    250,
    VERBOSE,
    *FORMATS,
)
kind(
    'files with findings',
    files('f{}/README.md', card('tags: a\nlanguage: no\n')),
    50,
    2_000,
    VERBOSE,
    *FORMATS,
)
kind(
    'names in a suppression comment',
    lambda n: {'README.md': card('tags: a  # owlint: ignore[' + 'OWL106, ' * n + 'x] why\n')},
    250,
    8_000,
)
kind(
    'unknown names in a suppression comment',
    lambda n: {
        'README.md': card(
            'tags: a  # owlint: ignore[' + ', '.join(f'unknown-{i}' for i in range(n)) + '] why\n'
        )
    },
    100,
    8_000,
)
kind(
    'unknown names in suppression comments',
    in_body('<!-- owlint: ignore[mising-license-{}] -->\ntext\n\n'),
    100,
    950,
)
kind(
    'entries of a baseline',
    lambda n: {
        'README.md': card(),
        'owlint.toml': 'baseline = "b.json"\n',
        'b.json': json.dumps(
            {
                'version': 1,
                'findings': {f'f{i}/README.md': {'OWL106': 1} for i in range(n)},
            }
        ),
        **{f'f{i}/README.md': card('tags: a\n') for i in range(min(n, 200))},
    },
    100,
    4_000,
)
kind(
    'manifests with licenses',
    lambda n: {
        'README.md': card(),
        **{
            f'm{i}.bom.json': json.dumps(
                {
                    'bomFormat': 'CycloneDX',
                    'specVersion': '1.6',
                    'metadata': {
                        'component': {
                            'type': 'machine-learning-model',
                            'name': 'owl',
                            'licenses': [{'license': {'id': ('MIT', 'ISC', 'Zlib')[i % 3]}}],
                        }
                    },
                }
            )
            for i in range(n)
        },
    },
    50,
    2_000,
    CHECK,
    VERDICT,
)


def weights(license: str) -> bytes:
    """A safetensors file that states a license."""
    header = json.dumps({'__metadata__': {'modelspec.license': license}}).encode()
    return len(header).to_bytes(8, 'little') + header


kind(
    'weight files with licenses',
    lambda n: {
        'README.md': card(),
        **{f'm{i}.safetensors': weights(('MIT', 'GPL-3.0', 'mine')[i % 3]) for i in range(n)},
    },
    50,
    250,
    CHECK,
    VERDICT,
)
kind(
    'licenses of a license folder',
    lambda n: {
        'README.md': card(),
        **{
            f'LICENSE-{i}': path.read_bytes()
            for i, path in zip(range(n), sorted(TEXTS.glob('*.txt')) * 80, strict=False)
        },
    },
    20,
    800,
    CHECK,
    VERDICT,
)

# Front matter that is not where it belongs

kind(
    'keys below a title',
    lambda n: {
        'README.md': '# Owl\n---\nlicense: mit\n'
        + ''.join(f'key{i}: a\n' for i in range(n))
        + '---\n'
    },
    1_000,
    32_000,
    CHECK,
    FIX,
)
kind(
    'keys of a block that is not closed',
    lambda n: {'README.md': '---\nlicense: mit\n' + ''.join(f'key{i}: a\n' for i in range(n))},
    1_000,
    32_000,
    CHECK,
    FIX,
)
kind('blocks', lambda n: {'README.md': '---\nlicense: mit\n---\n\n' * n}, 500, 16_000, CHECK, FIX)
kind(
    'opened blocks',
    lambda n: {'README.md': '# a\n---\nlicense: mit\n' * n},
    500,
    16_000,
    CHECK,
    FIX,
)
kind(
    'lines that end with CR',
    lambda n: {'README.md': card('', 'words of the owl\n' * n).replace('\n', '\r')},
    1_000,
    32_000,
    CHECK,
    FIX,
)
kind(
    'definitions of links', in_body('[a{}]: https://example.org/{}\n'), 500, 16_000, CHECK, VERDICT
)
kind('uses of links', in_body('[a][b{}] '), 500, 32_000, CHECK, VERDICT)
kind('characters that nobody sees', in_body('a\u200b\u202e '), 500, 64_000, CHECK, VERDICT)
kind('letters beyond ASCII', in_body('Eule \U0001f989 ü '), 500, 64_000, CHECK, VERDICT)

# Sentences without an end

for title, words in {
    'licenses named in one sentence': 'under the MIT license, ',
    'restrictions in one sentence': 'you may not use it commercially, ',
    'mentions in one sentence': 'this is an open-source model, ',
    'bases in one sentence': 'fine-tuned from Llama 3.1 8B, ',
    'nouns in one sentence': 'the weights and the code and ',
    'datasets in one sentence': 'trained on the C4 dataset, ',
}.items():
    kind(title, in_body(words), 125, 8_000, CHECK, VERDICT)

# Runs of one sign in places that patterns read

for title, sign, places in (
    ('blanks', ' ', ('# a{}x\n', '| Data |{}x\n', '|--|{}x\n', '> {}x\n')),
    ('number signs', '#', ('# a{}x\n', '{}\n')),
    ('hyphens', '-', ('creativecommons0{}x license\n', 'see {}\n', '|{}x\n')),
    ('digits', '9', ('trained for {} days\n', 'Qwen{}x\n', '{}\n')),
    ('letters', 'a', ('{} released under the MIT license\n', 'License: {}\n')),
    ('dots', 'a.', ('see {}\n', 'https://{}\n')),
):
    kind(
        f'{title} in the lines of a card',
        lambda n, sign=sign, places=places: {
            'README.md': card('', ''.join(place.replace('{}', sign * n) for place in places))
        },
        1_000,
        64_000,
        CHECK,
        VERDICT,
    )
for title, sign, begin in (
    ('blanks', ' ', ']('),
    ('hyphens', '-', 'See '),
    ('dots', 'a.', '# '),
    ('slashes', './', 'See '),
    ('prefixes', 'un', '# '),
    ('scripts', '<script>', '</b>'),
    ('slots', ' ', '[copyright holder,'),
):
    kind(
        f'{title} in a license text',
        lambda n, sign=sign, begin=begin: {'LICENSE': f'{begin}{sign * n}x\n\n{MIT}'},
        1_000,
        64_000,
        LICENSE,
    )
    kind(
        f'{title} alone in a license text',
        lambda n, sign=sign, begin=begin: {'LICENSE': f'{begin}{sign * n}x\n'},
        1_000,
        64_000,
        LICENSE,
    )
kind(
    'blanks in a manifest and in front matter',
    lambda n: {
        'README.md': card(f'license_name:\t{" " * n}\tx\nlicense_link: "https://a{"." * n}"\n'),
        'a.toml': ' ' * n + 'x = 1\n',
        'pyproject.toml': ' ' * n + '[project]\nname = "owl"\n',
    },
    1_000,
    64_000,
    CHECK,
    FIX,
)

# Other ordinary things that there are many of

#: What makes an empty repository of a folder for git itself.
REPOSITORY: Content = {
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.git/objects/.keep': '',
    '.git/refs/.keep': '',
}
kind(
    'files that git ignores',
    lambda n: {
        **REPOSITORY,
        '.gitignore': 'out-*\n',
        'README.md': card(),
        **{f'out-{i}.json': '{}' for i in range(n)},
    },
    500,
    16_000,
    CHECK,
    VERDICT,
)
kind(
    'broken configurations',
    lambda n: {f'f{i}/{name}': text for i in range(n) for name, text in BROKEN.items()},
    250,
    4_000,
)
BROKEN = {'owlint.toml': 'ignore = 3\n', 'README.md': card()}
kind(
    'configurations',
    lambda n: {f'f{i}/{name}': text for i in range(n) for name, text in OBEYED.items()},
    250,
    4_000,
)
OBEYED = {'owlint.toml': 'ignore = ["OWL101"]\n', 'README.md': card()}
kind(
    'license files of source files',
    lambda n: {
        'REUSE.toml': 'version = 1\n',
        **{f'src/{i}.bin{end}': text for i in range(n) for end, text in SIDECARS.items()},
    },
    250,
    4_000,
)
SIDECARS = {'': 'x', '.license': 'SPDX-FileCopyrightText: 2026 A\nSPDX-License-Identifier: MIT\n'}
kind(
    'models of a merge',
    in_file('mergekit_config.yml', '  - model: org/owl-{}\n', 'merge_method: ties\nmodels:\n'),
    250,
    4_000,
    CHECK,
    VERDICT,
)
kind('images', in_body('![An owl](images/owl-{}.png)\n\n'), 500, 8_000, CHECK, VERDICT)
kind('footnotes', in_body('An owl[^{}] sits.\n\n[^{}]: A note.\n\n'), 250, 4_000, CHECK, VERDICT)
kind('nested HTML', in_body('<div class="a">', tail='text'), 1_000, 32_000, CHECK, VERDICT)
kind(
    'lines of a configuration of a model',
    as_json('config.json', lambda n: {'model_type': 'owl', **{f'k{i}': i for i in range(n)}}),
    1_000,
    16_000,
    CHECK,
    VERDICT,
)


def gguf(n: int) -> bytes:
    """A GGUF file without tensors and with many metadata."""
    keys = [f'general.k{i}'.encode() for i in range(n)]
    entries = (struct.pack('<Q', len(key)) + key + struct.pack('<II', 4, 1) for key in keys)
    return b'GGUF' + struct.pack('<IQQ', 3, 0, n) + b''.join(entries)


kind(
    'metadata of a GGUF file',
    lambda n: {'README.md': card(), 'owl.gguf': gguf(n)},
    1_000,
    16_000,
    CHECK,
    VERDICT,
)

# Settings for as many files, and what names one thing in many places

kind(
    'files left out one by one',
    lambda n: {
        'README.md': card(),
        'owlint.toml': 'exclude = [' + ', '.join(f'"x{i}.json"' for i in range(n)) + ']\n',
        **{f'x{i}.json': '{}' for i in range(n)},
    },
    100,
    3_200,
)
kind(
    'ignores for as many files',
    lambda n: {
        'owlint.toml': '[per-file-ignores]\n'
        + ''.join(f'"f{i}/*" = ["OWL106"]\n' for i in range(n)),
        **{f'f{i}/README.md': card('tags: a\n') for i in range(n)},
    },
    50,
    800,
)
kind('models of a Modelfile', in_file('Modelfile', 'FROM llama3.{}\n'), 125, 2_000, CHECK, VERDICT)
kind(
    'base models of cards',
    lambda n: {f'f{i}/README.md': BASED.format(i) for i in range(n)},
    50,
    800,
)
BASED = card('base_model: owl/barn-{}\n')
kind(
    'headings about the license',
    in_body('## License\n\nMIT\n\n'),
    250,
    8_000,
    CHECK,
    VERDICT,
)
kind(
    'columns of a table',
    lambda n: {'README.md': card('', '\n'.join('|' + one * n for one in COLUMNS))},
    500,
    16_000,
    CHECK,
    VERDICT,
)
COLUMNS = (' License |', '---|', ' MIT |')
kind(
    'words of several languages',
    in_body(
        'Das Modell steht unter der MIT-Lizenz.\n\nLe modèle est publié sous licence MIT.\n\n'
        '本模型采用 MIT 许可证发布。\n\nМодель под лицензией MIT.\n\n'
    ),
    60,
    2_000,
    CHECK,
    VERDICT,
)
kind(
    'answers of a gate',
    in_front('    - use {}', 'extra_gated_fields:\n  Use:\n    type: select\n    options:\n'),
    500,
    8_000,
    CHECK,
    FIX,
    VERDICT,
)
kind(
    'data sets of the front matter by name and license',
    in_front('- {name: owl{}, license: MIT}', 'datasets:\n'),
    250,
    4_000,
    CHECK,
    FIX,
)
kind(
    'shards of an index',
    lambda n: {
        'README.md': card(),
        'model.safetensors.index.json': json.dumps(
            {'weight_map': {f't{i}': SHARD.format(i, n) for i in range(n)}}
        ),
        **{SHARD.format(i, n): WEIGHTS for i in range(n)},
    },
    100,
    3_200,
    CHECK,
    VERDICT,
)
SHARD = 'model-{:05d}-of-{:05d}.safetensors'
kind(
    'texts of the metadata of weights',
    lambda n: {'README.md': card(), 'm.safetensors': stated(n)},
    1_000,
    16_000,
    CHECK,
    VERDICT,
)


def stated(n: int) -> bytes:
    """A safetensors file with many metadata."""
    header = json.dumps({'__metadata__': {f'modelspec.k{i}': 'MIT' for i in range(n)}}).encode()
    return len(header).to_bytes(8, 'little') + header


kind(
    'notices',
    files('d{}/NOTICE', 'Owl\nCopyright 2026 Owl\n', README_md=card(), LICENSE=APACHE),
    100,
    3_200,
    CHECK,
    VERDICT,
)
kind(
    'licenses of one component',
    as_json(
        'owl.bom.json',
        lambda n: {
            'bomFormat': 'CycloneDX',
            'specVersion': '1.6',
            'metadata': {
                'component': {
                    'type': 'machine-learning-model',
                    'name': 'owl',
                    'licenses': [{'license': {'id': 'MIT'}}] * n,
                }
            },
        },
    ),
    250,
    4_000,
    CHECK,
    FIX,
    VERDICT,
)
kind(
    'licenses that nobody knows',
    in_front('- owl-{}', 'licenses:\n'),
    250,
    4_000,
    CHECK,
    FIX,
    VERDICT,
)
