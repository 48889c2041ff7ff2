# ruff: noqa: E501 - the tables below read best with one entry a line
"""Manifests of every format: recognition, positions, license statements, limits, hostile input."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from owlint.inputs.json_tree import MAX_DEPTH, read_json_tree
from owlint.inputs.manifest import looks_like_manifest, read_manifest
from owlint.inputs.toml_tree import read_toml_tree
from owlint.inputs.xml_tree import read_xml_tree
from owlint.kinds import kinds_of
from owlint_rules.catalog import RULES, kind_of, load
from owlint_rules.formats import syntax_of
from owlint_rules.model.node import Node, route_text
from owlint_rules.model.options import Options
from owlint_rules.statements.manifests.reading import release_statements, statements_of
from owlint_rules.toml_reader import load_toml
from releases import ROOT, load_yaml

BOM = """{
  "bomFormat": "CycloneDX",
  "specVersion": "1.6",
  "metadata": {
    "licenses": [{"license": {"id": "CC0-1.0"}}],
    "component": {
      "type": "machine-learning-model", "bom-ref": "owl", "name": "owl",
      "licenses": [{"license": {"id": "Apache-2.0"}}],
      "evidence": {"licenses": [{"license": {"id": "MIT"}}]}
    }
  },
  "components": [
    {"type": "machine-learning-model", "name": "base", "licenses": [{"license": {"name": "Own"}}]},
    {"type": "data", "name": "pellets", "licenses": [{"expression": "CC-BY-4.0 OR MIT"}],
     "components": [{"type": "library", "name": "inner", "licenses": [{"license": {"id": "ISC"}}]}]}
  ]
}
"""
BOM_OF_TOOLS = """{"bomFormat": "CycloneDX", "specVersion": "1.6",
 "metadata": {
  "tools": {"components": [{"type": "application", "name": "scan", "licenses": [{"license": {"id": "Zlib"}}]}]},
  "component": {"type": "application", "name": "app", "licenses": [{"license": {"id": "ISC"}}],
   "pedigree": {"ancestors": [{"type": "machine-learning-model", "name": "old", "licenses": [{"expression": "MIT"}]}]}}},
 "formulation": [{"components": [{"type": "library", "name": "maker", "licenses": [{"license": {"id": "Unlicense"}}]}]}],
 "services": [{"name": "s", "services": [{"name": "hoot", "licenses": [{"license": {"id": "0BSD"}}]}]}]}
"""
BOM_WITH_PREFIX = """<?xml version="1.0" encoding="UTF-8"?>
<b:bom xmlns:x="urn:x" xmlns:b="http://cyclonedx.org/schema/bom/1.6" x:type="t &gt; u" version="1">
  <b:metadata>
    <b:component x:note="type" type="machine-learning-model">
      <b:name>owl</b:name>
      <b:licenses><b:license bom-ref="id"><!-- ours --><b:id> MIT </b:id></b:license></b:licenses>
    </b:component>
  </b:metadata>
</b:bom>
"""
SPDX3_SETS = """{"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
 {"type": "ai_AIPackage", "spdxId": "urn:owl", "name": "owl"},
 {"type": "expandedlicensing_ListedLicense", "spdxId": "https://spdx.org/licenses/MIT"},
 {"type": "expandedlicensing_DisjunctiveLicenseSet", "spdxId": "urn:set",
  "expandedlicensing_member": ["https://spdx.org/licenses/MIT", "https://spdx.org/licenses/ISC", "urn:set"]},
 {"type": "Relationship", "from": "urn:owl", "relationshipType": "hasDeclaredLicense", "to": ["urn:set"]},
 {"type": "Relationship", "from": "urn:owl", "relationshipType": "hasConcludedLicense", "to": [
  {"type": "simplelicensing_LicenseExpression", "simplelicensing_licenseExpression": "0BSD"}]}
]}
"""
SPDX_SNIPPETS = """SPDXVersion: SPDX-2.3
ExternalDocumentRef: DocumentRef-other https://example.org/other SHA1: 00
PackageName: owl
SPDXID: SPDXRef-owl
PackageLicenseDeclared: <text>MIT</text>
ExternalRef: PACKAGE-MANAGER purl pkg:pypi/owl
SnippetSPDXID: SPDXRef-part
SnippetName: a part
SnippetLicenseConcluded: ISC
LicenseInfoInSnippet: Zlib
"""
MODELFILE_QUOTES = '''# an owl
FROM owl
SYSTEM "Say "hoot" and
LISTEN"
MESSAGE user """Are you
LICENSE an owl?"""
PARAMETER stop "
"
license """a """ b"""
'''
POETRY = """[project]
name = "owl"
classifiers = ["License :: OSI Approved :: MIT License", "Topic :: Owls"]
[tool.poetry]
license = 'Apache-2.0'
"""
BOM_XML = """<?xml version="1.0"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">
  <metadata>
    <component type="machine-learning-model" bom-ref="öwl">
      <name>Öwl</name>
      <licenses>
        <license acknowledgement="concluded"><id>Apache-2.0</id></license>
      </licenses>
    </component>
  </metadata>
  <components>
    <component type="library">
      <name>lib</name>
      <licenses><expression acknowledgement="declared">MIT OR ISC</expression></licenses>
    </component>
  </components>
</bom>
"""
SPDX_TAGS = """SPDXVersion: SPDX-2.3
DataLicense: CC0-1.0
SPDXID: SPDXRef-DOCUMENT
Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-owl

# the model
PackageName: owl
SPDXID: SPDXRef-owl
PackageLicenseDeclared: Apache-2.0
PackageLicenseConcluded: NOASSERTION
PackageLicenseInfoFromFiles: MIT
PackageComment: <text>two
lines</text>

PackageName: lib
SPDXID: SPDXRef-lib
PrimaryPackagePurpose: LIBRARY
PackageLicenseDeclared: LicenseRef-Own

LicenseID: LicenseRef-Own
ExtractedText: <text>Use it.
Or not.</text>
"""
SPDX_JSON = """{
  "spdxVersion": "SPDX-2.3",
  "documentDescribes": ["SPDXRef-owl"],
  "packages": [
    {"name": "owl", "SPDXID": "SPDXRef-owl", "licenseDeclared": "Apache-2.0"},
    {"name": "lib", "SPDXID": "SPDXRef-lib", "licenseConcluded": "MIT"}
  ],
  "files": [{"fileName": "a.py", "SPDXID": "SPDXRef-a", "licenseInfoInFiles": ["ISC"]}]
}
"""
SPDX_YAML = """spdxVersion: SPDX-2.3
packages:
  - name: owl
    SPDXID: SPDXRef-owl
    licenseDeclared: Apache-2.0
"""
SPDX3 = """{
  "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld",
  "@graph": [
    {"type": "ai_AIPackage", "spdxId": "urn:owl", "name": "owl"},
    {"type": "dataset_DatasetPackage", "spdxId": "urn:d", "name": "pellets"},
    {"type": "simplelicensing_LicenseExpression", "spdxId": "urn:l1",
     "simplelicensing_licenseExpression": "Apache-2.0"},
    {"type": "simplelicensing_LicenseExpression", "spdxId": "urn:l2",
     "simplelicensing_licenseExpression": "CC-BY-4.0"},
    {"type": "Relationship", "spdxId": "urn:r1", "from": "urn:owl",
     "relationshipType": "hasConcludedLicense", "to": ["urn:l1"]},
    {"type": "Relationship", "spdxId": "urn:r2", "from": "urn:d",
     "relationshipType": "hasDeclaredLicense", "to": "urn:l2"}
  ]
}
"""
CROISSANT = """{
  "@context": {"@vocab": "https://schema.org/", "cr": "http://mlcommons.org/croissant/"},
  "@type": "sc:Dataset",
  "name": "pellets",
  "license": {"@type": "sc:CreativeWork", "url": "https://spdx.org/licenses/CC-BY-4.0"},
  "sdLicense": "https://spdx.org/licenses/CC0-1.0"
}
"""
CITATION = """cff-version: 1.2.0
message: Please cite it.
title: Owl
type: dataset
license: [MIT, Apache-2.0]
preferred-citation:
  title: The owl paper
  license: CC-BY-4.0
references:
  - title: Another
    license: ISC
"""
CODEMETA = """{"@context": "https://w3id.org/codemeta/3.0", "@type": "SoftwareSourceCode",
 "name": "owl", "license": ["https://spdx.org/licenses/MIT", {"@id": "https://spdx.org/licenses/ISC"}]}
"""
ZENODO = """{"title": "Owl", "upload_type": "software", "license": {"id": "mit"}}
"""
RO_CRATE = """{"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": [
 {"@id": "ro-crate-metadata.json", "@type": "CreativeWork", "license": "ISC", "about": {"@id": "./"}},
 {"@id": "./", "@type": "Dataset", "name": "Owls", "license": {"@id": "https://spdx.org/licenses/MIT"}},
 {"@id": "a.csv", "@type": "File", "license": "ISC"}, {"@id": "owl.onnx", "@type": "File", "license": "ISC"}]}
"""
DATAPACKAGE = """{"name": "owls", "resources": [{"name": "a", "path": "a.csv", "licenses": [{"name": "ISC"}]}],
 "licenses": [{"name": "ODC-PDDL-1.0"}, {"path": "https://spdx.org/licenses/MIT"}]}
"""
PYPROJECT = """[build-system]
requires = ["hatchling"]

[project]
name = "owl"  # [project.license]
license = 'Apache-2.0'
"""
PACKAGE = """{"name": "owl", "license": "MIT", "licenses": [{"type": "ISC"}]}
"""
KITFILE = """manifestVersion: "1.0"
package:
  name: owl-kit
  license: MIT
model:
  name: owl
  license: Apache-2.0
  parts:
    - path: adapter
      license: ISC
code:
  - path: train
    license: BSD-3-Clause
datasets:
  - name: pellets
    license: CC-BY-4.0
"""
MODELPACK = """{"descriptor": {"name": "owl", "licenses": ["Apache-2.0", "MIT"]},
 "config": {}, "modelfs": {"type": "layers", "diffIds": []}}
"""
MODELFILE = """# an owl
FROM ./owl.gguf
license MIT
LICENSE \"\"\"Two
lines\"\"\"
PARAMETER temperature 1
"""
KAGGLE = """{"ownerSlug": "lab", "modelSlug": "owl", "licenseName": "Apache 2.0"}
"""
KAGGLE_DATA = """{"id": "lab/pellets", "title": "Pellets", "licenses": [{"name": "CC0-1.0"}]}
"""
MLMODEL = """flavors:
  python_function: {}
metadata:
  license: Apache-2.0
"""
DVC = """artifacts:
  owl:
    path: owl.pt
    type: model
    meta:
      license: MIT
"""

MOF = """framework:
  name: Model Openness Framework
release:
  license:
    distribution:
      name: MIT
  components:
  - name: Model parameters (Final)
    license: Apache-2.0
"""

#: path -> (text, format, syntax, [(what, value, place, artifact, role, own)])
SAMPLES: dict[str, tuple[str, str, str, list[tuple[str, str, str, str, str, bool]]]] = {
    'mof.yml': (MOF, 'mof', 'yaml', [
        ('the release', 'MIT', 'release.license.distribution.name', '', 'declared', True),
        ('Model parameters (Final)', 'Apache-2.0', 'release.components[0].license', 'weights', 'declared', True),
    ]),
    'bom.json': (BOM, 'cyclonedx', 'json', [
        ('owl', 'Apache-2.0', 'metadata.component.licenses[0].license.id', 'weights', 'declared', True),
        ('owl', 'MIT', 'metadata.component.evidence.licenses[0].license.id', 'weights', 'observed', False),
        ('base', 'Own', 'components[0].licenses[0].license.name', 'weights', 'declared', False),
        ('pellets', 'CC-BY-4.0 OR MIT', 'components[1].licenses[0].expression', 'data', 'declared', False),
        ('inner', 'ISC', 'components[1].components[0].licenses[0].license.id', 'code', 'declared', False),
        ('this document', 'CC0-1.0', 'metadata.licenses[0].license.id', '', 'document', False),
    ]),
    'owl.cdx.xml': (BOM_XML, 'cyclonedx', 'xml', [
        ('Öwl', 'Apache-2.0', 'metadata.component.licenses[0].license.id', 'weights', 'concluded', True),
        ('lib', 'MIT OR ISC', 'components[0].licenses[0].expression.#text', 'code', 'declared', False),
    ]),
    'owl.spdx': (SPDX_TAGS, 'spdx2', 'tags', [
        ('owl', 'Apache-2.0', 'packages[0].licenseDeclared', '', 'declared', True),
        ('owl', 'MIT', 'packages[0].licenseInfoFromFiles[0]', '', 'observed', False),
        ('lib', 'LicenseRef-Own', 'packages[1].licenseDeclared', 'code', 'declared', False),
    ]),
    'owl.spdx.json': (SPDX_JSON, 'spdx2', 'json', [
        ('owl', 'Apache-2.0', 'packages[0].licenseDeclared', '', 'declared', True),
        ('lib', 'MIT', 'packages[1].licenseConcluded', '', 'concluded', False),
        ('a.py', 'ISC', 'files[0].licenseInfoInFiles[0]', '', 'observed', False),
    ]),
    'owl.spdx.yml': (SPDX_YAML, 'spdx2', 'yaml', [
        ('owl', 'Apache-2.0', 'packages[0].licenseDeclared', '', 'declared', True),
    ]),
    'owl.spdx3.json': (SPDX3, 'spdx3', 'json', [
        ('owl', 'Apache-2.0', '@graph[2].simplelicensing_licenseExpression', 'weights', 'concluded', True),
        ('pellets', 'CC-BY-4.0', '@graph[3].simplelicensing_licenseExpression', 'data', 'declared', False),
    ]),
    'croissant.json': (CROISSANT, 'croissant', 'json', [
        ('pellets', 'https://spdx.org/licenses/CC-BY-4.0', 'license.url', 'data', 'declared', True),
        ('this description', 'https://spdx.org/licenses/CC0-1.0', 'sdLicense', '', 'document', False),
    ]),
    'CITATION.cff': (CITATION, 'citation', 'yaml', [
        ('Owl', 'MIT', 'license[0]', 'data', 'declared', True),
        ('Owl', 'Apache-2.0', 'license[1]', 'data', 'declared', True),
        ('The owl paper', 'CC-BY-4.0', 'preferred-citation.license', '', 'declared', False),
        ('Another', 'ISC', 'references[0].license', '', 'declared', False),
    ]),
    'codemeta.json': (CODEMETA, 'codemeta', 'json', [
        ('owl', 'https://spdx.org/licenses/MIT', 'license[0]', 'code', 'declared', True),
        ('owl', 'https://spdx.org/licenses/ISC', 'license[1].@id', 'code', 'declared', True),
    ]),
    '.zenodo.json': (ZENODO, 'zenodo', 'json', [
        ('Owl', 'mit', 'license.id', 'code', 'declared', True),
    ]),
    'ro-crate-metadata.json': (RO_CRATE, 'ro-crate', 'json', [
        ('Owls', 'https://spdx.org/licenses/MIT', '@graph[1].license.@id', 'data', 'declared', True),
        ('owl.onnx', 'ISC', '@graph[3].license', 'weights', 'declared', True),
    ]),
    'datapackage.json': (DATAPACKAGE, 'datapackage', 'json', [
        ('owls', 'ODC-PDDL-1.0', 'licenses[0].name', 'data', 'declared', True),
        ('owls', 'https://spdx.org/licenses/MIT', 'licenses[1].path', 'data', 'declared', True),
    ]),
    'pyproject.toml': (PYPROJECT, 'pyproject', 'toml', [
        ('owl', 'Apache-2.0', 'project.license', 'code', 'declared', True),
    ]),
    'package.json': (PACKAGE, 'package-json', 'json', [
        ('owl', 'MIT', 'license', 'code', 'declared', True),
        ('owl', 'ISC', 'licenses[0].type', 'code', 'declared', True),
    ]),
    'Kitfile': (KITFILE, 'kitfile', 'yaml', [
        ('owl-kit', 'MIT', 'package.license', '', 'declared', True),
        ('owl', 'Apache-2.0', 'model.license', 'weights', 'declared', True),
        ('part 1 of the model', 'ISC', 'model.parts[0].license', 'weights', 'declared', False),
        ('code[0]', 'BSD-3-Clause', 'code[0].license', 'code', 'declared', True),
        ('pellets', 'CC-BY-4.0', 'datasets[0].license', 'data', 'declared', True),
    ]),
    'config.json': (MODELPACK, 'modelpack', 'json', [
        ('owl', 'Apache-2.0', 'descriptor.licenses[0]', 'weights', 'declared', True),
        ('owl', 'MIT', 'descriptor.licenses[1]', 'weights', 'declared', True),
    ]),
    'Modelfile': (MODELFILE, 'modelfile', 'modelfile', [
        ('the model', 'MIT', 'license[0]', 'weights', 'declared', True),
        ('the model', 'Two\nlines', 'license[1]', 'weights', 'declared', True),
    ]),
    'model-instance-metadata.json': (KAGGLE, 'kaggle', 'json', [
        ('model-instance-metadata.json', 'Apache 2.0', 'licenseName', 'weights', 'declared', True),
    ]),
    'dataset-metadata.json': (KAGGLE_DATA, 'kaggle', 'json', [
        ('Pellets', 'CC0-1.0', 'licenses[0].name', 'data', 'declared', True),
    ]),
    'MLmodel': (MLMODEL, 'mlmodel', 'yaml', [
        ('the model', 'Apache-2.0', 'metadata.license', 'weights', 'declared', True),
    ]),
    'dvc.yaml': (DVC, 'dvc', 'yaml', [
        ('owl', 'MIT', 'artifacts.owl.meta.license', 'weights', 'declared', True),
    ]),
    'tools.cdx.json': (BOM_OF_TOOLS, 'cyclonedx', 'json', [
        ('app', 'ISC', 'metadata.component.licenses[0].license.id', 'code', 'declared', True),
        ('old', 'MIT', 'metadata.component.pedigree.ancestors[0].licenses[0].expression', 'weights', 'declared', False),
        ('scan', 'Zlib', 'metadata.tools.components[0].licenses[0].license.id', 'code', 'declared', False),
        ('hoot', '0BSD', 'services[0].services[0].licenses[0].license.id', 'code', 'declared', False),
        ('maker', 'Unlicense', 'formulation[0].components[0].licenses[0].license.id', 'code', 'declared', False),
    ]),
    'prefix.cdx.xml': (BOM_WITH_PREFIX, 'cyclonedx', 'xml', [
        ('owl', 'MIT', 'metadata.component.licenses[0].license.id', 'weights', 'declared', True),
    ]),
    'sets.spdx3.json': (SPDX3_SETS, 'spdx3', 'json', [
        ('owl', 'https://spdx.org/licenses/MIT', '@graph[1].spdxId', 'weights', 'declared', True),
        ('owl', 'https://spdx.org/licenses/ISC', '@graph[2].expandedlicensing_member[1]', 'weights', 'declared', True),
        ('owl', '0BSD', '@graph[4].to[0].simplelicensing_licenseExpression', 'weights', 'concluded', True),
    ]),
    'snippets.spdx': (SPDX_SNIPPETS, 'spdx2', 'tags', [
        ('owl', 'MIT', 'packages[0].licenseDeclared', 'code', 'declared', True),
        ('a part', 'ISC', 'snippets[0].licenseConcluded', '', 'concluded', False),
        ('a part', 'Zlib', 'snippets[0].licenseInfoInSnippets[0]', '', 'observed', False),
    ]),
    'Modelfile.quotes': (MODELFILE_QUOTES, 'modelfile', 'modelfile', [
        ('the model', 'a """ b', 'license[0]', 'weights', 'declared', True),
    ]),
    'sub/pyproject.toml': (POETRY, 'pyproject', 'toml', [
        ('owl', 'Apache-2.0', 'tool.poetry.license', 'code', 'declared', True),
        ('owl', 'License :: OSI Approved :: MIT License', 'project.classifiers[0]', 'code', 'declared', True),
    ]),
}  # fmt: skip
# a format of fixtures/manifests/<format>.yaml brings its samples along
for _file in sorted((ROOT / 'fixtures' / 'manifests').glob('*.yaml')):
    for _path, _sample in load_yaml(_file)['samples'].items():
        _said = [tuple(row) for row in _sample['statements']]
        SAMPLES[_path] = (_sample['text'], _file.stem, _sample['syntax'], _said)


@pytest.mark.parametrize('path', SAMPLES)
def test_recognized_and_read(path: str) -> None:
    text, format, syntax, statements = SAMPLES[path]
    assert 'manifest' in kinds_of('some/folder/' + path)
    assert looks_like_manifest(text, path) == format
    manifest = read_manifest(path, text)
    assert (manifest.format, manifest.syntax) == (format, syntax)
    assert manifest.syntax_error is None
    assert manifest.problems == []
    found = [
        (one.what, one.value, route_text(one.route), one.artifact, one.role, one.own)
        for one in statements_of(manifest)
    ]
    assert sorted(found) == sorted(statements)


@pytest.mark.parametrize('path', SAMPLES)
def test_every_statement_stands_where_it_says(path: str) -> None:
    """The text between the offsets is the value, quotes aside; with any line ending."""
    for text in (
        SAMPLES[path][0],
        SAMPLES[path][0].replace('\n', '\r\n'),
        '\ufeff' + SAMPLES[path][0],
    ):
        manifest = read_manifest(path, text)
        assert len(statements_of(manifest)) == len(SAMPLES[path][3])
        for one in statements_of(manifest):
            start, end = manifest.locate(manifest.at(*one.route))
            written = text[start:end].strip('"\'').replace('\r\n', '\n')
            assert written == one.value.replace('\r\n', '\n')


def test_what_is_no_manifest() -> None:
    for path, text in {
        'config.json': '{"model_type": "llama", "license": "mit"}',
        'metadata.json': '{"license": "mit"}',
        'package.json': '[]',
        'bom.json': '{"type": "explosives"}',
        'bom.xml': '<bom/>',
        'compose.yaml': 'services: {}',
        'dvc.yaml': 'stages: {}',
        'pyproject.toml': '[tool.black]\nline-length = 100\n',
        'owl.spdx': 'hello',
        'Modelfile': 'hello',
        'owl.jsonld': '{"@type": "Person"}',
        'openapi.yaml': 'openapi: 3.0.0\ninfo: {license: {name: Apache 2.0}}\ncomponents: {}\n',
        'workflow.yml': 'on: push\njobs: {}\n',
        'plugin.yml': 'manifestVersion: 1\nname: plugin\n',
        'sub/bom.xml': '<project><licenses><license><name>MIT</name></license></licenses></project>',
        'bom-1.5.schema.json': '{"properties": {"bomFormat": {"enum": ["CycloneDX"]}}}',
        'spdx.json': '{"licenseListVersion": "3.29", "licenses": []}',
        'owl.spdx.rdf.xml': '<rdf:RDF xmlns:spdx="http://spdx.org/rdf/terms#"/>',
        'rdf.spdx': '<?xml version="1.0"?><rdf:RDF xmlns:spdx="http://spdx.org/rdf/terms#"/>',
        'Modelfile.notes': 'How to write one.\nFROM owl\n',
    }.items():
        assert looks_like_manifest(text, path) == '', path


def test_other_names_are_never_opened() -> None:
    """A repository with thousands of JSON files costs their names alone."""
    for name in (
        'a.json',
        'vocab.json',
        'train-00001.json',
        'data.xml',
        'a.toml',
        'x.lock',
        'a.txt',
        'package-lock.json',
        'modelfile.go',
        'Modelfile.test.ts',
        'modelfile-guide.md',
        'Kitfile.md',
        'kitfile.spec.ts',
    ):
        assert syntax_of(name) == ''
        assert 'manifest' not in kinds_of(f'data/{name}')


def test_xml_of_version_1_7() -> None:
    text = (
        '<bom xmlns="http://cyclonedx.org/schema/bom/1.7"><components>'
        '<component type="application"><name>a</name><licenses>\n'
        '<expression-detailed acknowledgement="concluded"\n expression="MIT AND LicenseRef-a">'
        '<details license-identifier="MIT"><text><![CDATA[MIT <License>]]></text></details>'
        '</expression-detailed></licenses></component></components></bom>'
    )
    manifest = read_manifest('bom.xml', text)
    (one,) = statements_of(manifest)
    assert (one.value, one.role) == ('MIT AND LicenseRef-a', 'concluded')
    start, end = manifest.locate(manifest.at(*one.route))
    assert text[start:end] == one.value
    assert check_all('bom.xml', text) == 0
    assert check_all('bom.xml', text.replace('bom/1.7', 'bom/1.6')) == 1


def test_spdx_3_that_names_licenses_without_elements() -> None:
    text = SPDX3.replace('["urn:l1"]', '["https://spdx.org/licenses/apache-2.0"]').replace(
        '"urn:l2"}', '"cc-by-4.0"}'
    )
    manifest = read_manifest('a.spdx.json', text)
    found = {one.value: (one.what, one.kind, one.role) for one in statements_of(manifest)}
    assert found['https://spdx.org/licenses/apache-2.0'] == ('owl', 'url', 'concluded')
    assert found['cc-by-4.0'] == ('pellets', 'expression', 'declared')


def test_release_statements() -> None:
    kit = read_manifest('Kitfile', KITFILE)
    assert [one.value for one in release_statements(kit, 'weights')] == ['Apache-2.0']
    assert [one.value for one in release_statements(kit, 'documents')] == ['MIT']
    bom = read_manifest('bom.json', BOM)
    assert [one.value for one in release_statements(bom, 'weights')] == ['Apache-2.0']


# ---- readers against the standard ones ---------------------------------------------------------


def value_of(node: Node | None) -> Any:
    assert node is not None
    if node.kind == 'map':
        return {key.value: value_of(value) for key, value in node.value}
    if node.kind == 'list':
        return [value_of(item) for item in node.value]
    read = {
        'str': str, 'int': int, 'float': float, 'bool': 'true'.__eq__, 'null': lambda _: None,
    }  # fmt: skip
    return read[node.type](node.value)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(), inner, max_size=5),
)


@given(JSON, st.booleans(), st.sampled_from([None, 1, '\t']))
def test_json_as_the_standard_reader_reads_it(value: Any, ascii: bool, indent: Any) -> None:
    text = json.dumps(value, ensure_ascii=ascii, indent=indent)
    tree = read_json_tree(text)
    assert tree.error is None
    assert value_of(tree.node) == json.loads(text)


@given(st.text(alphabet='{}[]",:\\u0d8 truefalsn1.eE-+\n\x01', max_size=40))
def test_json_is_refused_where_the_standard_reader_refuses_it(text: str) -> None:
    def constant(name: str) -> Any:
        raise ValueError(name)

    try:
        json.loads(text, parse_constant=constant)
        right = True
    except ValueError:
        right = False
    tree = read_json_tree(text)
    assert (tree.error is None) == right
    if tree.error is not None:
        assert 0 <= tree.error[1] <= len(text)


@given(JSON)
def test_json_positions(value: Any) -> None:
    """What stands between a node's offsets reads as the node's value."""
    text = json.dumps(value, indent=2)
    root = read_json_tree(text).node
    assert root is not None
    for _, node in root.walk():
        assert json.loads(text[node.start : node.end]) == value_of(node)


TOML_LINES = st.sampled_from(
    [
        'a.b = 1', '"x y" = "q\\u0041\\n"', '[t]', '[t.u]', '[[l]]', '[[l.m]]', '[ "a" . b ]',
        'k = [1, "a", {z = 1, y.w = 2}]', "s = '''\nab'c'''", 'd = 2020-01-01 10:00:00', '# c',
        'm = """\\\n  x ""y"""', 'z = {}', 'f = -1.5e3', ' i = 0xff # t', 'n = [\n  1, # x\n  2,\n]',
        "e = ''", 'b = true', 'q = """a"""""', '[l.n]', 'x',
    ]
)  # fmt: skip


def texts_only(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: texts_only(item) for key, item in value.items()}
    if isinstance(value, list):
        return [texts_only(item) for item in value]
    return value if isinstance(value, str) else 'no text'


def node_texts(node: Node) -> Any:
    if node.kind == 'map':
        return {key.value: node_texts(value) for key, value in node.value}
    if node.kind == 'list':
        return [node_texts(item) for item in node.value]
    return node.value if node.type == 'str' else 'no text'


@given(
    st.lists(TOML_LINES, max_size=8).map('\n'.join)
    | st.text(alphabet='[]{}="\'.,#\n ab1-\\', max_size=40)
)
def test_toml_as_the_standard_reader_reads_it(text: str) -> None:
    try:
        wanted = load_toml(text)
    except ValueError:
        assert read_toml_tree(text).error is not None
        return
    tree = read_toml_tree(text)
    assert tree.error is None
    if not tree.problems:
        assert tree.node is not None
        assert node_texts(tree.node) == texts_only(wanted)


def test_toml_positions() -> None:
    text = '[project]\nname = "owl"\n[project.license]\ntext = \'MIT\'\n[[tool.x]]\na.b = "é" # c\nc = 1\n'
    node = read_toml_tree(text).node
    assert node is not None
    for route, written in {
        ('project', 'license', 'text'): "'MIT'",
        ('tool', 'x', 0, 'a', 'b'): '"é"',
        ('tool', 'x', 0, 'c'): '1',
    }.items():
        found = node.find(route)
        assert found is not None
        assert text[found.start : found.end] == written


def test_repeated_keys_are_kept() -> None:
    node = read_json_tree('{"a": 1, "a": 2}').node
    assert node is not None
    assert [key.value for key, _ in node.value] == ['a', 'a']


# ---- hostile input -----------------------------------------------------------------------------

BOMB = (
    '<!DOCTYPE bom [<!ENTITY a "aaaaaaaaaa">'
    + ''.join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip('abcdefgh', 'bcdefghi', strict=True)
    )
    + ']><bom xmlns="http://cyclonedx.org/schema/bom/1.6">&i;</bom>'
)


def test_entity_bombs_are_refused() -> None:
    tree = read_xml_tree(BOMB)
    assert tree.node is None
    assert [problem.name for problem in tree.problems] == ['too-complex']


@pytest.mark.parametrize(
    ('read', 'text'),
    [
        (read_json_tree, '[' * 100_000),
        (read_json_tree, '{"a":' * 100_000),
        (read_json_tree, '[' * MAX_DEPTH + '[1]' + ']' * MAX_DEPTH),
        (read_json_tree, '[' + '1,' * 300_000 + '1]'),
        (read_json_tree, ' ' * 9_000_000),
        (read_toml_tree, 'a = ' + '[' * 50_000),
        (read_toml_tree, 'a = ' + '{b = ' * 50_000),
        (read_toml_tree, '.'.join('a' * 50_000) + ' = 1'),
        (read_toml_tree, 'a = 1\n' * 300_000),
        (read_xml_tree, '<a>' * 50_000),
        (read_xml_tree, '<a>' + '<b/>' * 300_000 + '</a>'),
    ],
    ids=range(11),
)
def test_limits(read: Any, text: str) -> None:
    tree = read(text)
    assert tree.node is None
    assert [problem.name for problem in tree.problems] == ['too-complex']


def test_a_number_of_a_million_digits_is_refused() -> None:
    error = read_json_tree('[' + '1' * 1_000_000 + ']').error
    assert error is not None
    assert error[1] == 1


def check_all(path: str, text: str) -> int:
    """Run every manifest rule and every fix over a text; how many findings."""
    manifest = read_manifest(path, text)
    options = Options()
    count = 0
    for code in RULES:
        if kind_of(code) != 'manifest':
            continue
        rule = load(code)
        for finding in rule.check(manifest, options):
            count += 1
            start, end = finding.place.subject.locate(finding.place)
            assert 0 <= start <= len(text), (code, finding.message)
            assert start <= end <= len(text), (code, finding.message)
            assert finding.message
            assert '\n' not in finding.message
            assert len(finding.message) < 600
            if finding.fixable:
                fix = rule.fix(manifest, finding, options)
                assert fix is not None, (code, finding.message)
    return count


@pytest.mark.parametrize('path', SAMPLES)
def test_cut_off_anywhere(path: str, thorough: bool) -> None:
    text = SAMPLES[path][0]
    for end in range(0, len(text), 1 if thorough else 3):
        check_all(path, text[:end])


#: Examples of each of many files.
FEW = settings.default.max_examples // 4
PIECES = st.sampled_from(
    ['"', "'", '{', '}', '[', ']', ':', ',', '\n', 'null', '1', 'license', 'MIT OR', '<', '>', '&', '\x00',
     '\r', '\t', '"""', '- ', '*a', '&a ', '(', 'é', '\ud7ff', '\U0001f989', 'x' * 3000]
)  # fmt: skip


@settings(max_examples=FEW)
@given(st.data())
@pytest.mark.parametrize('path', SAMPLES)
def test_never_an_exception(path: str, data: st.DataObject) -> None:
    """Real files with pieces put in, taken out and swapped."""
    text = SAMPLES[path][0]
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 30)))
        text = text[:start] + data.draw(PIECES | st.just('')) + text[end:]
    check_all(path, text)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.sampled_from(['', 'MIT', 'mit', 'a b', 'é"\\']),
        lambda inner: st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ['licenses', 'license', 'id', 'name', 'expression', 'components', 'metadata', 'type',
                 'component', 'packages', 'licenseDeclared', '@graph', 'spdxId', 'from', 'to',
                 'relationshipType', 'descriptor', 'modelCard', 'modelParameters', 'datasets', 'ref',
                 'evidence', 'hasExtractedLicensingInfos', 'relationships', 'files', 'licenseName']
            ),
            inner,
            max_size=4,
        ),
        max_leaves=25,
    ),
    st.sampled_from(
        [
            ('bom.json', {'bomFormat': 'CycloneDX', 'specVersion': '1.5'}),
            ('a.spdx.json', {'spdxVersion': 'SPDX-2.3'}),
            ('a.spdx.json', {'@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld'}),
            ('croissant.json', {'@context': 'http://mlcommons.org/croissant/1.0'}),
            ('codemeta.json', {'@context': 'https://w3id.org/codemeta/3.0'}),
            ('package.json', {'name': 'owl'}),
            ('.zenodo.json', {}),
            ('ro-crate-metadata.json', {'@context': 'https://w3id.org/ro/crate/1.1/context'}),
            ('datapackage.json', {'resources': []}),
            ('config.json', {'modelfs': {}, 'descriptor': {}}),
            ('dataset-metadata.json', {'licenses': []}),
            ('model-instance-metadata.json', {'modelSlug': 'owl'}),
        ]
    ),
)  # fmt: skip
def test_fields_of_any_shape(value: Any, base: tuple[str, dict[str, Any]]) -> None:
    """Right keys with wrong kinds of values below them."""
    path, head = base
    document = {**head, **value} if isinstance(value, dict) else {**head, 'license': value}
    check_all(path, json.dumps(document))


def test_nothing_heavy_for_other_files(tmp_path: Path) -> None:
    """A folder without manifests imports none of their readers."""
    import subprocess

    (tmp_path / 'README.md').write_text('---\nlicense: mit\n---\n# x\n', encoding='utf-8')
    root = Path(__file__).parent.parent
    code = (
        f'import sys; sys.path[:0] = [{str(root / "hooks")!r}, {str(root / "rules")!r}]\n'
        'from owlint.cli import main\n'
        'main(["check", "README.md"])\n'
        'print([name for name in sys.modules if name.startswith("owlint.inputs.") '
        'and name.endswith(("json_tree", "toml_tree", "xml_tree", "recognize"))])\n'
    )
    run = subprocess.run(
        [sys.executable, '-I', '-c', code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines()[-1] == '[]'
