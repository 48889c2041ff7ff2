"""Whole manifests against the schemas of their formats, through the real program and libraries."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest
import ruamel.yaml
import yaml

from owlint.inputs.manifest import read_manifest
from owlint.validation import FORMATS, faults_of
from owlint.validation.json_faults import is_address
from owlint.validation.process import Worker
from owlint.validation.worker import VALIDATORS, short
from program import ROOT, complaint, environment, findings, owlint, owlint_process, put
from program import short as shortened

CYCLONEDX = """\
{
  "bomFormat": "CycloneDX",
  "specVersion": "1.7",
  "version": 1,
  "metadata": {"timestamp": "2026-01-31T12:00:00Z"},
  "components": [
    {"type": "machine-learning-model", "name": "owl", "licenses": [{"license": {"id": "MIT"}}]}
  ]
}
"""
CYCLONEDX_XML = """\
<?xml version="1.0" encoding="UTF-8"?>
<c:bom xmlns:c="http://cyclonedx.org/schema/bom/1.5" version="1">
  <c:metadata><c:timestamp>2026-01-31T12:00:00Z</c:timestamp></c:metadata>
  <c:components>
    <c:component type="library"><c:name>eule ü</c:name></c:component><c:component type="library">
      <c:name>owl</c:name></c:component>
  </c:components>
</c:bom>
"""
SPDX_TAGS = """\
SPDXVersion: SPDX-2.3
DataLicense: CC0-1.0
SPDXID: SPDXRef-DOCUMENT
DocumentName: owl
DocumentNamespace: https://example.org/owl
Creator: Tool: owl
Created: 2026-01-01T00:00:00Z

PackageName: owl
SPDXID: SPDXRef-owl
PackageDownloadLocation: https://example.org/owl.tar.gz
FilesAnalyzed: false
PackageLicenseDeclared: MIT
Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-owl
"""
SPDX_JSON = """\
{
  "spdxVersion": "SPDX-2.3",
  "dataLicense": "CC0-1.0",
  "SPDXID": "SPDXRef-DOCUMENT",
  "name": "owl",
  "documentNamespace": "https://example.org/owl",
  "creationInfo": {
    "created": "2026-01-01T00:00:00Z",
    "creators": ["Tool: owl"]
  },
  "packages": [
    {
      "SPDXID": "SPDXRef-owl",
      "name": "owl",
      "downloadLocation": "NOASSERTION",
      "supplier": "Organization: Owl",
      "filesAnalyzed": false
    },
    {
      "SPDXID": "SPDXRef-lib",
      "name": "lib",
      "downloadLocation": "https://example.org/lib.tar.gz",
      "filesAnalyzed": false
    }
  ],
  "relationships": [
    {
      "spdxElementId": "SPDXRef-DOCUMENT",
      "relationshipType": "DESCRIBES",
      "relatedSpdxElement": "SPDXRef-owl"
    }
  ]
}
"""
SPDX_YAML = """\
spdxVersion: SPDX-2.3
dataLicense: CC0-1.0
SPDXID: SPDXRef-DOCUMENT
name: owl
documentNamespace: https://example.org/owl
creationInfo:
  created: 2026-01-01T00:00:00Z
  creators: ["Tool: owl"]
packages:
- SPDXID: SPDXRef-owl
  name: owl
  downloadLocation: NOASSERTION
  filesAnalyzed: false
"""
SPDX3 = """\
{
  "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld",
  "@graph": [
    {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1",
     "created": "2026-01-01T00:00:00Z", "createdBy": ["https://example.org/lab"]},
    {"type": "Agent", "spdxId": "https://example.org/lab", "creationInfo": "_:c", "name": "Lab"},
    {"type": "ai_AIPackage", "spdxId": "https://example.org/owl", "creationInfo": "_:c",
     "name": "owl", "ai_safetyRiskAssessment": "low"},
    {"type": "SpdxDocument", "spdxId": "https://example.org/doc", "creationInfo": "_:c",
     "rootElement": ["https://example.org/owl"]}
  ]
}
"""
CITATION = """\
cff-version: 1.2.0
message: Please cite it.
title: Owl
version: 1.0
date-released: 2026-01-31
authors:
  - family-names: Owl
    given-names: Example
license: MIT
"""
PYPROJECT = """\
[build-system]
requires = ["hatchling"]

[project]
name = "owl"
version = "1.0"
license = "MIT"
classifiers = ["Programming Language :: Python :: 3"]
dependencies = ["pyyaml>=6"]

[tool.anything]
goes = 1
"""
_CONTEXT = {
    '@language': 'en', '@vocab': 'https://schema.org/', 'cr': 'http://mlcommons.org/croissant/',
    'dct': 'http://purl.org/dc/terms/', 'sc': 'https://schema.org/', 'citeAs': 'cr:citeAs',
    'conformsTo': 'dct:conformsTo', 'extract': 'cr:extract', 'field': 'cr:field',
    'column': 'cr:column', 'fileObject': 'cr:fileObject', 'recordSet': 'cr:recordSet',
    'source': 'cr:source', 'md5': 'cr:md5', 'data': {'@id': 'cr:data', '@type': '@json'},
    'dataType': {'@id': 'cr:dataType', '@type': '@vocab'},
    'examples': {'@id': 'cr:examples', '@type': '@json'},
}  # fmt: skip
_DATA = {
    '@type': 'sc:Dataset',
    'name': 'owls',
    'description': 'Names of owls.',
    'conformsTo': 'http://mlcommons.org/croissant/1.0',
    'license': 'https://spdx.org/licenses/MIT',
    'url': 'https://example.org/owls',
    'version': '1.0.0',
    'datePublished': '2026-01-31',
    'distribution': [
        {
            '@type': 'cr:FileObject',
            '@id': 'owls.csv',
            'name': 'owls.csv',
            'contentUrl': 'owls.csv',
            'encodingFormat': 'text/csv',
            'sha256': '48a7c257f3c90b2a3e529ddd2cca8f4f1bd8e49ed244ef53927649504ac55354',
        }
    ],
    'recordSet': [
        {
            '@type': 'cr:RecordSet',
            '@id': 'owls',
            'name': 'owls',
            'field': [
                {
                    '@type': 'cr:Field',
                    '@id': 'owls/name',
                    'name': 'name',
                    'dataType': 'sc:Text',
                    'source': {
                        'fileObject': {'@id': 'owls.csv'},
                        'extract': {'column': 'name'},
                    },
                }
            ],
        }
    ],
}
CROISSANT = json.dumps({'@context': _CONTEXT, **_DATA}, indent=1)

#: format -> (file name, a sound document)
GOOD = {
    'cyclonedx JSON': ('bom.json', CYCLONEDX),
    'cyclonedx XML': ('bom.xml', CYCLONEDX_XML),
    'spdx2 tags': ('owl.spdx', SPDX_TAGS),
    'spdx2 JSON': ('owl.spdx.json', SPDX_JSON),
    'spdx2 YAML': ('owl.spdx.yaml', SPDX_YAML),
    'spdx3': ('owl.spdx3.json', SPDX3),
    'citation': ('CITATION.cff', CITATION),
    'pyproject': ('pyproject.toml', PYPROJECT),
    'croissant': ('croissant.json', CROISSANT),
}
#: format, what is replaced by what, where the fault is found, a piece of the message
BAD = [
    ('cyclonedx JSON', '"version": 1', '"version": "1"', '4:14', 'the text `1` should be a whole'),
    ('cyclonedx JSON', '"version"', '"vershun"', '4:3', '`vershun` is not a known key here'),
    ('cyclonedx JSON', '2026-01-31T12:00:00Z', 'today', '5:29', 'is not a date with time'),
    ('cyclonedx JSON', ', "name": "owl"', '', '7:5', 'the required key `name` is missing'),
    ('cyclonedx JSON', '"specVersion": "1.7"', '"specVersion": "9.0"', '1:1', 'not validated: '),
    ('cyclonedx JSON', '"specVersion": "1.7"', '"specVersion": "new"', '3:18', '`new` is no'),
    ('cyclonedx JSON', '  "specVersion": "1.7",\n', '', '1:1', 'key `specVersion` is missing'),
    ('cyclonedx XML', '2026-01-31T12:00:00Z', 'today', '3:28', '`today` is not of the type date'),
    ('cyclonedx XML', '<c:name>owl</c:name>', '<c:nam>owl</c:nam>', '6:8',
     '`nam` is not expected here'),
    ('cyclonedx XML', '<c:component type="library">\n', '<c:component type="libary">\n', '5:89',
     'did you mean `library`?'),
    ('cyclonedx XML', '<c:component type="library">\n', '<c:component>\n', '5:71',
     'the required attribute `type` is missing'),
    ('cyclonedx XML', 'version="1">', 'version="one">', '2:63', '`one` is not'),
    ('spdx2 tags', 'https://example.org/owl.tar.gz', 'nowhere', '11:26', '`downloadLocation`'),
    ('spdx2 tags', 'FilesAnalyzed: false', 'FilesAnalyzed: no', '12:16', 'FilesAnalyzed must be'),
    ('spdx2 tags', 'DESCRIBES', 'EATS', '14:15', '`EATS` is no relationship type'),
    ('spdx2 tags', 'DESCRIBES SPDXRef-owl', 'DESCRIBES SPDXRef-owls', '14:15', 'SPDXRef-owls'),
    ('spdx2 tags', 'SPDXID: SPDXRef-owl\n', '', '9:1', 'is missing: `SPDXID`'),
    ('spdx2 tags', 'SPDX-2.3', 'SPDX-2.three', '1:14', '`SPDX-2.three` is not a version of SPDX'),
    ('spdx2 tags', 'FilesAnalyzed', 'Analyzed', '12:11', 'this tag is unknown'),
    ('spdx2 JSON', 'https://example.org/lib.tar.gz', 'nowhere', '22:27', '`downloadLocation`'),
    ('spdx2 JSON', 'Organization: Owl', 'Owl', '16:19', '`Owl` is not a `Person:`'),
    ('spdx2 JSON', '"2026-01-01T00:00:00Z"', '"now"', '8:16', '`now` is not a date with time'),
    ('spdx2 JSON', '["Tool: owl"]', '[1]', '7:19', 'not of the type that is expected here'),
    ('spdx2 JSON', '"name": "lib"', '"name": 7', '21:15', '`7` is not a value of the right type'),
    ('spdx2 JSON', '      "name": "lib",\n', '', '19:5', 'the required field `name` is missing'),
    ('spdx2 JSON', '"DESCRIBES"', '"EATS"', '29:27', '`EATS` is no relationship type'),
    ('spdx2 JSON', '"SPDXRef-owl"\n', '"SPDXRef-x"\n', '30:29', '"SPDXRef-x" in the SPDX document'),
    ('spdx2 JSON', '"CC0-1.0"', '"MIT"', '3:18', '`dataLicense` must be "CC0-1.0"'),
    ('spdx2 YAML', 'NOASSERTION', 'nowhere', '12:21', '`downloadLocation` must be'),
    ('spdx2 YAML', '2026-01-01T00:00:00Z', 'soon', '7:12', '`soon` is not a date with time'),
    ('spdx3', '"low"', '"tiny"', '8:48', '`tiny` is not one of the allowed values: `high`, `low`'),
    ('spdx3', '"name": "owl"', '"naem": "owl"', '8:6', '`naem` is not a property of `ai_AIPa'),
    ('spdx3', '"Agent"', '"Agend"', '6:14', '`Agend` is not a type of SPDX 3'),
    ('spdx3', ' "creationInfo": "_:c", "name": "Lab"', ' "name": "Lab"', '6:5',
     '`creationInfo` is missing'),
    ('spdx3', '2026-01-01T00:00:00Z', 'now', '5:17', '`now` is not a date with time'),
    ('spdx3', '"spdxId": "https://example.org/owl", ', '', '7:5', 'key `spdxId` is missing'),
    ('spdx3', '/3.0.1/', '/3.0.0/', '1:1', 'not validated: '),
    ('citation', 'title: Owl\n', '', '1:1', 'the required key `title` is missing'),
    ('citation', '2026-01-31', '2026-31-01', '5:16', '`2026-31-01` is not a date'),
    ('citation', 'given-names', 'first-name', '8:5', '`first-name` is not a known key here'),
    ('citation', 'cff-version: 1.2.0', 'cff-version: 1.1.0', '1:1', 'not validated: '),
    ('pyproject', 'version = "1.0"', 'version = "one"', '6:11', '`one` is not a version'),
    ('pyproject', 'Python :: 3', 'Python :: owl', '8:16', 'is not a classifier'),
    ('pyproject', '"pyyaml>=6"', '"a b"', '9:17', '`a b` is not a requirement'),
    ('pyproject', 'requires = ["hatchling"]', 'requires = 7', '2:12', '`7` should be a list'),
    ('pyproject', 'name = "owl"\n', '', '4:2', 'the required key `name` is missing'),
    ('pyproject', 'dependencies', 'dependencys', '9:1', '`dependencys` is not a known key'),
    ('croissant', '   "encodingFormat": "text/csv",\n', '', '39:3',
     'the required `encodingFormat`'),
    ('croissant', '2026-01-31', 'soon', '37:19', 'Dates or DateTimes'),
    ('croissant', '       "@id": "owls.csv"', '       "@id": "other"', '61:15', 'other'),
]  # fmt: skip


def missing(kind: str) -> str:
    """The package that validates a format and is not here, '' when all of it is."""
    _, modules, package = VALIDATORS[kind.partition(' ')[0]]
    return '' if all(map(find_spec, modules)) else package


def needs(*kinds: str) -> None:
    """Skip a test where a format cannot be validated; the tests of the others run."""
    for kind in kinds:
        if missing(kind):
            pytest.skip(f'{kind} is validated with {missing(kind)}, which is not installed')


def judged(folder: Path, *paths: str) -> list[dict]:
    return findings('--validate', '--isolated', '--select', 'OWL436,OWL9', *paths, cwd=folder)


@pytest.fixture(scope='module')
def all_judged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict]]:
    """The findings of one run over all documents, by their folders: `good 0`, `bad 0` ..."""
    folder = tmp_path_factory.mktemp('documents')
    for number, (kind, (name, text)) in enumerate(GOOD.items()):
        if not missing(kind):
            put(folder, {f'good {number}/{name}': text})
    for number, (kind, old, new, _, _) in enumerate(BAD):
        name, text = GOOD[kind]
        assert old in text
        if missing(kind):
            continue
        put(folder, {f'bad {number}/{name}': text.replace(old, new)})
    found: dict[str, list[dict]] = {}
    for item in judged(folder, '.'):
        found.setdefault(item['path'].partition('/')[0], []).append(item)
    return found


@pytest.mark.parametrize('number', range(len(GOOD)), ids=list(GOOD))
def test_a_sound_document_passes(number: int, all_judged: dict[str, list[dict]]) -> None:
    needs(list(GOOD)[number])
    assert f'good {number}' not in all_judged


@pytest.mark.parametrize('number', range(len(BAD)), ids=[f'{item[0]} {item[2]!r}' for item in BAD])
def test_a_fault_is_found_where_it_is(number: int, all_judged: dict[str, list[dict]]) -> None:
    kind, _, _, at, message = BAD[number]
    needs(kind)
    found = all_judged.get(f'bad {number}', [])
    shown = [f'{item["line"]}:{item["column"]} {item["message"]} {item["help"]}' for item in found]
    assert [line.partition(' ')[0] for line in shown] == [at], shown
    assert message.lower() in shown[0].lower()
    assert found[0]['severity'] == ('info' if message.startswith('not validated') else 'error')


def test_every_format_has_a_sound_and_a_bad_document() -> None:
    kinds = {kind.partition(' ')[0] for kind in GOOD}
    assert kinds == set(FORMATS) == set(VALIDATORS)
    assert {item[0] for item in BAD} == set(GOOD)


def test_places_behind_a_byte_order_mark_and_windows_line_ends(tmp_path: Path) -> None:
    needs('cyclonedx', 'spdx2')
    text = '\ufeff' + SPDX_TAGS.replace('FilesAnalyzed: false', 'FilesAnalyzed: no')
    bom = CYCLONEDX_XML.replace('2026-01-31T12:00:00Z', 'today')
    put(tmp_path, {'owl.spdx': text.replace('\n', '\r\n'), 'bom.xml': '\ufeff' + bom})
    assert shortened(judged(tmp_path, 'owl.spdx', 'bom.xml')) == [
        'bom.xml:3:28 OWL436',
        'owl.spdx:12:16 OWL436',
    ]


def test_what_is_shown_is_a_handful(tmp_path: Path) -> None:
    needs('cyclonedx')
    components = ',\n'.join(f'{{"type": "libary", "name": "owl{i}"}}' for i in range(60))
    text = f'{{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [\n{components}]}}'
    put(tmp_path, {'bom.json': text})
    found = judged(tmp_path, 'bom.json')
    assert [item['line'] for item in found] == [2, 3, 4, 5, 6, 7]
    assert found[-1]['message'] == 'CycloneDX 1.6 schema: 55 more faults from here on'


def test_a_value_that_another_rule_speaks_of_is_not_told_twice(tmp_path: Path) -> None:
    needs('citation')
    put(tmp_path, {'CITATION.cff': CITATION.replace('MIT', 'Frob')})
    both = findings('--validate', '--isolated', '--kind', 'manifest', 'CITATION.cff', cwd=tmp_path)
    assert shortened(both) == ['CITATION.cff:9:10 OWL422']
    assert shortened(judged(tmp_path, 'CITATION.cff')) == ['CITATION.cff:9:10 OWL436']


# ---- asked for or not -------------------------------------------------------------------------


def test_the_configuration_asks_for_it_too(tmp_path: Path) -> None:
    needs('citation')
    put(tmp_path, {'CITATION.cff': CITATION.replace('title', 'titel')})
    options = ('--kind', 'manifest', 'CITATION.cff')
    plain = [item['code'] for item in findings(*options, cwd=tmp_path)]
    assert plain == ['OWL437']
    put(tmp_path, {'owlint.toml': 'validate = true\n'})
    asked = [item['code'] for item in findings(*options, cwd=tmp_path)]
    assert sorted(asked) == ['OWL436', 'OWL436', 'OWL437']
    put(tmp_path, {'owlint.toml': 'validate = "yes"\n'})
    said = complaint(owlint('check', *options, cwd=tmp_path))
    assert said == 'owlint.toml:1:1: `validate` must be true or false'


def test_a_suppression_counts_as_unused_only_where_the_rule_ran(tmp_path: Path) -> None:
    needs('citation')
    line = '# owlint: ignore[OWL436] other tools read it\n'
    put(tmp_path, {'CITATION.cff': CITATION.replace('title: Owl\n', f'{line}title: 7\n')})
    options = ('--isolated', '--kind', 'manifest', 'CITATION.cff')
    assert findings(*options, cwd=tmp_path) == []
    found = findings('--validate', *options, cwd=tmp_path)
    assert [(item['code'], item['suppressed']) for item in found] == [('OWL436', True)]
    put(tmp_path, {'CITATION.cff': CITATION.replace('title: Owl\n', f'{line}title: Owl\n')})
    assert [item['code'] for item in findings('--validate', *options, cwd=tmp_path)] == ['OWL801']


def run_python(code: str, *arguments: str, folder: Path, **more: str) -> tuple[int, str, str]:
    run = subprocess.run(
        [sys.executable, '-c', code, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding='utf-8',
        env=environment(**more),
        timeout=120,
        check=False,
    )
    return run.returncode, run.stdout, run.stderr


_LIST_MODULES = (
    'import sys\n'
    'from owlint.cli import main\n'
    'code = main(sys.argv[1:])\n'
    'sys.stderr.write(" ".join(sys.modules))\n'
    'sys.exit(code)\n'
)
LIBRARIES = {module for _, modules, _ in VALIDATORS.values() for module in modules} | {'rdflib'}


def test_a_run_that_does_not_validate_imports_nothing_for_it(tmp_path: Path) -> None:
    put(tmp_path, dict(GOOD.values()))
    code, _, modules = run_python(
        _LIST_MODULES, 'check', '--isolated', '--kind', 'manifest', '.', folder=tmp_path
    )
    assert code == 1, 'the Croissant file states the license of data in a form of its own'
    imported = set(modules.split())
    assert 'owlint_rules.manifest.unknown_license_in_manifest' in imported
    assert not imported & (LIBRARIES | {'subprocess', 'socket', 'threading.local'})
    assert not any(name.startswith('owlint.validation') for name in imported)
    assert 'owlint_rules.manifest.schema_violation' not in imported


def test_a_run_that_validates_imports_no_library_itself(tmp_path: Path) -> None:
    needs('cyclonedx')
    put(tmp_path, {'bom.json': CYCLONEDX})
    code, _, modules = run_python(_LIST_MODULES, 'check', '--validate', 'bom.json', folder=tmp_path)
    assert code == 0
    assert 'owlint.validation.process' in modules.split()
    assert not set(modules.split()) & LIBRARIES


# ---- without the libraries --------------------------------------------------------------------


@pytest.fixture
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of packages with what owlint itself needs and nothing else."""
    folder = tmp_path_factory.mktemp('packages')
    (folder / 'yaml').symlink_to(Path(yaml.__file__).parent)
    (folder / 'ruamel').mkdir()
    (folder / 'ruamel' / 'yaml').symlink_to(Path(ruamel.yaml.__file__).parent)
    if sys.version_info < (3, 11):
        import tomli

        (folder / 'tomli').symlink_to(Path(tomli.__file__).parent)
    return folder


def without_libraries(folder: Path, bare: Path, *arguments: str) -> subprocess.CompletedProcess:
    """Run the program with the standard library and the packages of a folder alone."""
    paths = os.pathsep.join(map(str, (ROOT / 'hooks', ROOT / 'rules', bare)))
    return subprocess.run(
        [sys.executable, '-S', '-m', 'owlint', *arguments],
        cwd=folder,
        capture_output=True,
        env=environment(PYTHONPATH=paths),
        timeout=60,
    )


@pytest.mark.parametrize('kind', GOOD)
def test_a_missing_library_is_named(kind: str, tmp_path: Path, bare: Path) -> None:
    name, text = GOOD[kind]
    put(tmp_path, {name: text})
    said = complaint(without_libraries(tmp_path, bare, 'check', '--validate', name))
    format_name, extra = FORMATS[kind.partition(' ')[0]]
    package = VALIDATORS[kind.partition(' ')[0]][2]
    assert said.startswith(f'{name}: validating {format_name} needs {package}, ')
    assert f"pip install 'owlint[{extra}]'" in said


def test_formats_without_a_validator_need_no_library(tmp_path: Path, bare: Path) -> None:
    put(tmp_path, {
        'package.json': '{"name": "owl", "license": "MIT"}\n',
        'README.md': '---\nlicense: mit\n---\n# owl\n',
    })  # fmt: skip
    done = without_libraries(tmp_path, bare, 'check', '--validate', '--kind', 'manifest', '.')
    assert done.returncode == 0, done.stderr


def test_the_extras_bring_what_the_validators_need() -> None:
    from owlint_rules.toml_reader import load_toml

    project = load_toml((ROOT / 'pyproject.toml').read_text(encoding='utf-8'))['project']
    extras = project['optional-dependencies']
    for kind, (_, extra) in FORMATS.items():
        package = VALIDATORS[kind][2]
        assert any(line.startswith(package + '>=') for line in extras[extra]), package


# ---- hostile input ----------------------------------------------------------------------------


@contextmanager
def listening():
    """A server on this machine, and the connections that were made to it."""
    connections: list[object] = []
    with socket.create_server(('127.0.0.1', 0)) as server:
        server.settimeout(0.2)
        ended = threading.Event()

        def serve() -> None:
            while not ended.is_set():
                try:
                    connection, address = server.accept()
                except TimeoutError:
                    continue
                connection.close()
                connections.append(address)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield server.getsockname()[1], connections
        finally:
            ended.set()
            thread.join()


def test_nothing_is_fetched(tmp_path: Path) -> None:
    needs('croissant', 'spdx3')
    with listening() as (port, connections):
        address = f'http://127.0.0.1:{port}/context.jsonld'
        import_it = json.loads(CROISSANT)
        import_it['@context']['@import'] = address
        inner = json.loads(CROISSANT)
        inner['recordSet'][0]['@context'] = address
        # the library itself would ask for them
        code = (
            'import json, sys, mlcroissant\n'
            'try: mlcroissant.Dataset(jsonld=json.loads(sys.argv[1]))\n'
            'except Exception: pass\n'
        )
        run_python(code, json.dumps(inner), folder=tmp_path)
        assert connections
        connections.clear()
        put(tmp_path, {
            'croissant.json': json.dumps(inner),
            'b/croissant.json': json.dumps(import_it),
            'owl.spdx3.json': SPDX3.replace('https://spdx.org/rdf/3.0.1', address + '/rdf/3.0.1'),
        })  # fmt: skip
        found = judged(tmp_path, '.')
        assert connections == []
    refused = [item for item in found if 'owlint does not use the network' in item['message']]
    assert {item['path'] for item in refused} == {'croissant.json', 'b/croissant.json'}
    assert {item['severity'] for item in refused} == {'warning'}


def test_the_working_folder_is_not_imported_from(tmp_path: Path) -> None:
    needs('cyclonedx')
    trap = 'open("trapped", "w").close()\n'
    put(tmp_path, {
        'bom.json': CYCLONEDX, 'cyclonedx.py': trap, 'jsonschema.py': trap,
        'lxml/__init__.py': trap, 'sitecustomize.py': trap,
    })  # fmt: skip
    done = owlint_process('check', '--validate', '--isolated', 'bom.json', cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b'')
    assert not (tmp_path / 'trapped').exists()


def test_files_beyond_the_limits_are_not_handed_over(tmp_path: Path) -> None:
    needs('cyclonedx')
    deep = '[' * 200 + ']' * 200
    entity = CYCLONEDX_XML.replace('<c:bom', '<!DOCTYPE bom [<!ENTITY a "b">]>\n<c:bom', 1)
    put(tmp_path, {
        'deep.bom.json': CYCLONEDX.replace('"version": 1', f'"version": {deep}'),
        'broken.bom.json': CYCLONEDX[:-5],
        'bom.xml': entity,
    })  # fmt: skip
    found = judged(tmp_path, '.')
    assert sorted({(item['path'], item['code']) for item in found}) == [
        ('bom.xml', 'OWL904'),
        ('deep.bom.json', 'OWL904'),
    ]


@pytest.mark.parametrize(
    ('name', 'text'),
    [
        ('bom.json', CYCLONEDX.replace('"owl"', '"' + '\\ud800' * 9 + '"')),
        ('bom.xml', CYCLONEDX_XML.replace('UTF-8', 'UTF-16')),
        ('bom.xml', CYCLONEDX_XML.replace('owl', '&#xe9;' * 2000)),
        ('owl.spdx', SPDX_TAGS + 'PackageLicenseConcluded: ' + '(' * 50_000 + '\n'),
        ('owl.spdx', SPDX_TAGS + 'PackageComment: <text>' + 'x' * 100_000 + '\n'),
        ('owl.spdx.json', SPDX_JSON.replace('"packages": [', '"packages": [7, null, [],')),
        ('owl.spdx.json', SPDX_JSON.replace('"creationInfo": {', '"creationInfo": [], "x": {')),
        ('owl.spdx.yaml', SPDX_YAML.replace('- SPDXID', '- [1]\n- SPDXID')),
        ('owl.spdx3.json', SPDX3.replace('"_:c"', '{"@context": {}, "type": ["x"]}')),
        ('owl.spdx3.json', SPDX3.replace('"@graph": [', '"@graph": [[], 7, null, {},')),
        ('croissant.json', CROISSANT.replace('"cr:RecordSet"', '{"a": [null]}')),
        ('croissant.json', CROISSANT.replace('"http://mlcommons.org/croissant/1.0"', '[[{}]]')),
        ('CITATION.cff', CITATION + 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n? [1]\n: 2\n'),
        ('CITATION.cff', CITATION + '<<: {title: 7}\nkeywords: [0x1f, 1_000, .inf, ~, yes]\n'),
        ('pyproject.toml', PYPROJECT.replace('[tool.anything]', '[[tool]]')),
        ('pyproject.toml', PYPROJECT + '"a.b" = {"c[0]" = 1}\n[tool.setuptools."x.y"]\n'),
    ],
)
def test_odd_documents_are_judged_or_refused_in_words(name: str, text: str, tmp_path: Path) -> None:
    needs(read_manifest(name, text).format)
    put(tmp_path, {name: text})
    found = findings('--validate', '--isolated', '--kind', 'manifest', name, cwd=tmp_path)
    for item in found:
        assert item['message'].isprintable()
        assert len(item['message']) < 500
        assert 'Traceback' not in item['message']


def test_a_validator_that_takes_too_long_is_given_up() -> None:
    needs('cyclonedx', 'citation')
    worker = Worker()
    try:
        many = ', '.join(['{"type": "library", "name": "owl"}'] * 20_000)
        text = f'{{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{many}]}}'
        late = worker.ask({'format': 'cyclonedx', 'syntax': 'json', 'text': text}, seconds=0.01)
        assert late == {'failed': 'it had not finished after 0.01 seconds'}
        request = {'format': 'citation', 'syntax': 'yaml', 'data': {'cff-version': '1.2.0'}}
        again = worker.ask(request)
        assert again['total'] > 0, 'a new process answers the next request'
    finally:
        worker.stop()


def test_a_process_that_dies_is_an_answer() -> None:
    needs('pyproject')
    worker = Worker()
    try:
        # a request that is none ends the process: the program never sends one
        gone = worker.ask({'format': 'no such format'})
        assert gone == {'failed': 'it ended without an answer, perhaps for want of memory'}
        request = {'format': 'pyproject', 'syntax': 'toml', 'text': PYPROJECT}
        assert worker.ask(request)['total'] == 0
    finally:
        worker.stop()


def test_long_and_commanding_texts_are_cut() -> None:
    assert short('a\x1b[31m\n b') == 'a\ufffd[31m b'
    assert len(short('x' * 10_000)) == 301


def test_a_manifest_that_was_not_read_is_not_asked_about() -> None:
    for name, text in (('bom.json', CYCLONEDX[:-4]), ('config.yaml', 'a: 1\n')):
        assert faults_of(read_manifest(name, text)) == ([], 0)


@pytest.mark.parametrize(
    ('address', 'right'),
    [
        ('https://example.org/a?b=c#d', True), ('', True), ('a/b', True), ('./a:b', True),
        ('urn:uuid:1', True), ('//host/path', True),
        ('https://beispiel.example/ü', True), ('%41', True), ('#a', True),
        ('a b', False), ('1a:b', False), ('%zz', False), ('a#b#c', False), ('a<b', False),
        ('https://example.org/[a]', False), ('\x00', False), (':a', False),
    ],
)  # fmt: skip
def test_addresses_are_judged_as_the_grammar_says(address: str, right: bool) -> None:
    """The quick check agrees with the full grammar that it stands for."""
    assert is_address(address) is right
    syntax = pytest.importorskip('rfc3987_syntax')
    assert syntax.is_valid_syntax('iri_reference', address) is right


def test_a_numeric_host_is_an_address() -> None:
    assert is_address('http://[::1]:80/')
