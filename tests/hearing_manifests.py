"""A manifest of every format that states one license for one part of a release."""

from __future__ import annotations

import json
from collections.abc import Callable

WEIGHTS, CODE, DATA, DOCUMENTS, EVERYTHING = 'weights', 'code', 'data', 'documents', 'everything'
#: Ids that SPDX lists.
SPDX = ('CC-BY-NC-4.0', 'Apache-2.0')


def written(value: object) -> str:
    return json.dumps(value, indent=1)


def bill_of_materials(type: str, license_id: str) -> dict[str, object]:
    form = 'id' if license_id in SPDX else 'name'
    one = {
        'type': type,
        'name': 'barn',
        'bom-ref': 'p',
        'licenses': [{'license': {form: license_id}}],
    }
    return {
        'bomFormat': 'CycloneDX',
        'specVersion': '1.6',
        'version': 1,
        'metadata': {'component': one},
    }


_BOM_TYPES = {WEIGHTS: 'machine-learning-model', DATA: 'data', CODE: 'application'}


def _cyclonedx(artifact: str, id: str) -> dict[str, str]:
    return {'bom.json': written(bill_of_materials(_BOM_TYPES[artifact], id))}


def _cyclonedx_xml(artifact: str, id: str) -> dict[str, str]:
    form = 'id' if id in SPDX else 'name'
    return {
        'bom.xml': '<?xml version="1.0"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/1.6" '
        f'version="1"><metadata><component type="{_BOM_TYPES[artifact]}"><name>barn</name>'
        f'<licenses><license><{form}>{id}</{form}></license></licenses></component></metadata></bom>\n'
    }


def expression(id: str) -> str:
    return id if id in SPDX else f'LicenseRef-{id}'


_PACKAGE = {WEIGHTS: 'm.safetensors', CODE: 'train.py', DATA: 'hoots.jsonl', EVERYTHING: '.'}


def _spdx(artifact: str, id: str) -> dict[str, object]:
    purpose = {CODE: 'SOURCE', WEIGHTS: 'FILE', DATA: 'DATA'}.get(artifact, 'OTHER')
    return {
        'spdxVersion': 'SPDX-2.3', 'dataLicense': 'CC0-1.0', 'SPDXID': 'SPDXRef-DOCUMENT',
        'name': 'barn', 'documentNamespace': 'https://example.org/barn',
        'creationInfo': {'created': '2026-01-01T00:00:00Z', 'creators': ['Tool: barn']},
        'packages': [{
            'name': 'barn', 'SPDXID': 'SPDXRef-m', 'downloadLocation': 'NOASSERTION',
            'primaryPackagePurpose': purpose, 'packageFileName': _PACKAGE[artifact],
            'licenseDeclared': expression(id), 'licenseConcluded': expression(id),
        }],
    }  # fmt: skip


def _spdx_tags(artifact: str, id: str) -> dict[str, str]:
    purpose = {CODE: 'SOURCE', WEIGHTS: 'FILE', DATA: 'DATA'}.get(artifact, 'OTHER')
    return {
        'barn.spdx': 'SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\nSPDXID: SPDXRef-DOCUMENT\n'
        'DocumentName: barn\nDocumentNamespace: https://example.org/barn\n\nPackageName: barn\n'
        f'SPDXID: SPDXRef-m\nPackageDownloadLocation: NONE\nPrimaryPackagePurpose: {purpose}\n'
        f'PackageFileName: {_PACKAGE[artifact]}\nPackageLicenseConcluded: {expression(id)}\n'
        f'PackageLicenseDeclared: {expression(id)}\n'
    }


_SPDX3 = {WEIGHTS: 'ai_AIPackage', DATA: 'dataset_DatasetPackage', CODE: 'software_Package'}


def _spdx3(artifact: str, id: str) -> dict[str, str]:
    graph = [
        {'type': 'SpdxDocument', 'spdxId': 'urn:doc', 'rootElement': ['urn:m']},
        {'type': _SPDX3[artifact], 'spdxId': 'urn:m', 'name': 'barn'},
        {'type': 'ai_AIPackage', 'spdxId': 'urn:n', 'name': 'barn'},
        {'type': 'simplelicensing_LicenseExpression', 'spdxId': 'urn:l',
         'simplelicensing_licenseExpression': expression(id)},
        {'type': 'Relationship', 'spdxId': 'urn:r', 'from': 'urn:m',
         'relationshipType': 'hasDeclaredLicense', 'to': ['urn:l']},
    ]  # fmt: skip
    if artifact == WEIGHTS:
        del graph[2]
    context = 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld'
    return {'barn.spdx.json': written({'@context': context, '@graph': graph})}


_COMPONENT = {
    WEIGHTS: 'Model parameters (Final)', CODE: 'Training code', DATA: 'Datasets',
    DOCUMENTS: 'Model card',
}  # fmt: skip


def _mof(artifact: str, id: str) -> dict[str, str]:
    head = 'framework: {name: Model Openness Framework, version: "1.0"}\nrelease:\n  name: Barn\n'
    path = {WEIGHTS: 'm.safetensors', CODE: 'train.py', DATA: 'hoots.jsonl', DOCUMENTS: 'README.md'}
    if artifact == EVERYTHING:
        head += f'  license: {{distribution: {{name: {id}}}}}\n'
        listed = [f'  - name: {name}\n' for name in _COMPONENT.values()]
    else:
        name = _COMPONENT[artifact]
        listed = [f'  - name: {name}\n    license: {id}\n    component_path: {path[artifact]}\n']
    return {'mof.yml': head + '  version: "1"\n  components:\n' + ''.join(listed)}


def _kitfile(artifact: str, id: str) -> dict[str, str]:
    lines = {
        WEIGHTS: f'model: {{name: barn, path: m.safetensors, license: {id}}}',
        CODE: f'code:\n- {{path: train.py, license: {id}}}',
        DATA: f'datasets:\n- {{name: hoots, path: hoots.jsonl, license: {id}}}',
        DOCUMENTS: f'docs:\n- {{path: README.md, license: {id}}}',
        EVERYTHING: f'package: {{name: barn, license: {id}}}\nmodel: {{path: m.safetensors}}',
    }
    return {'Kitfile': f'manifestVersion: "1.0"\n{lines[artifact]}\n'}


def _citation(artifact: str, id: str) -> dict[str, str]:
    kind = 'type: dataset\n' if artifact == DATA else ''
    return {
        'CITATION.cff': 'cff-version: 1.2.0\nmessage: Cite it.\ntitle: Barn\n'
        f'authors: [{{name: Barn Lab}}]\n{kind}license: {id}\n'
    }


def _codemeta(artifact: str, id: str) -> dict[str, str]:
    return {
        'codemeta.json': written({
            '@context': 'https://doi.org/10.5063/schema/codemeta-2.0',
            '@type': 'SoftwareSourceCode', 'name': 'barn',
            'license': f'https://spdx.org/licenses/{id}' if id in SPDX else id,
        })
    }  # fmt: skip


def _zenodo(artifact: str, id: str) -> dict[str, str]:
    kind = 'dataset' if artifact == DATA else 'software'
    return {'.zenodo.json': written({'title': 'Barn', 'upload_type': kind, 'license': id})}


def _ro_crate(artifact: str, id: str) -> dict[str, str]:
    root = {'@id': './', '@type': 'Dataset', 'license': {'@id': f'https://spdx.org/licenses/{id}'}}
    graph = [root if id in SPDX else root | {'license': id}]
    return {
        'ro-crate-metadata.json': written({
            '@context': 'https://w3id.org/ro/crate/1.1/context', '@graph': graph,
        })
    }  # fmt: skip


def _croissant(artifact: str, id: str) -> dict[str, str]:
    address = f'https://spdx.org/licenses/{id}' if id in SPDX else id
    return {
        'croissant.json': written({
            '@context': {'@vocab': 'https://schema.org/', 'cr': 'http://mlcommons.org/croissant/'},
            '@type': 'sc:Dataset', 'name': 'barn/hoots', 'license': address,
            'conformsTo': 'http://mlcommons.org/croissant/1.0',
        })
    }  # fmt: skip


def _kaggle(artifact: str, id: str) -> dict[str, str]:
    label = {'CC-BY-NC-4.0': 'CC BY-NC 4.0', 'Apache-2.0': 'Apache 2.0'}.get(id, id)
    if artifact == DATA:
        return {
            'dataset-metadata.json': written({
                'title': 'Hoots', 'id': 'barn/hoots', 'licenses': [{'name': label}],
            })
        }  # fmt: skip
    return {
        'model-instance-metadata.json': written({
            'ownerSlug': 'barn', 'modelSlug': 'barn', 'instanceSlug': 'base',
            'framework': 'pyTorch', 'licenseName': label,
        })
    }  # fmt: skip


def _dvc(artifact: str, id: str) -> dict[str, str]:
    kind = {WEIGHTS: 'model', DATA: 'dataset'}[artifact]
    return {
        'dvc.yaml': f'artifacts:\n  barn:\n    path: m.safetensors\n    type: {kind}\n'
        f'    meta:\n      license: {id}\n'
    }


Maker = Callable[[str, str], 'dict[str, str]']
#: (format, syntax) -> the artifacts that it can express, and the files of a manifest.
MANIFESTS: dict[tuple[str, str], tuple[tuple[str, ...], Maker]] = {
    ('mof', 'yaml'): ((WEIGHTS, CODE, DATA, DOCUMENTS, EVERYTHING), _mof),
    ('cyclonedx', 'json'): ((WEIGHTS, CODE, DATA), _cyclonedx),
    ('cyclonedx', 'xml'): ((WEIGHTS, CODE, DATA), _cyclonedx_xml),
    ('spdx2', 'json'): (
        (WEIGHTS, CODE, EVERYTHING), lambda a, i: {'barn.spdx.json': written(_spdx(a, i))},
    ),
    ('spdx2', 'yaml'): (
        (WEIGHTS, CODE, EVERYTHING), lambda a, i: {'barn-spdx.yml': written(_spdx(a, i))},
    ),
    ('spdx2', 'tags'): ((WEIGHTS, CODE, EVERYTHING), _spdx_tags),
    ('spdx3', 'json'): ((WEIGHTS, CODE, DATA), _spdx3),
    ('croissant', 'json'): ((DATA,), _croissant),
    ('citation', 'yaml'): ((CODE, DATA), _citation),
    ('codemeta', 'json'): ((CODE,), _codemeta),
    ('zenodo', 'json'): ((CODE, DATA), _zenodo),
    ('ro-crate', 'json'): ((DATA,), _ro_crate),
    ('datapackage', 'json'): (
        (DATA,),
        lambda a, i: {
            'datapackage.json': written({'licenses': [{'name': i}], 'resources': []})
        },
    ),
    ('pyproject', 'toml'): (
        (CODE,),
        lambda a, i: {
            'pyproject.toml': f'[project]\nname = "barn"\nversion = "1"\nlicense = "{i}"\n'
        },
    ),
    ('package-json', 'json'): (
        (CODE,),
        lambda a, i: {
            'package.json': written({'name': 'barn', 'version': '1.0.0', 'license': i})
        },
    ),
    ('kitfile', 'yaml'): ((WEIGHTS, CODE, DATA, DOCUMENTS, EVERYTHING), _kitfile),
    ('modelpack', 'json'): (
        (WEIGHTS,),
        lambda a, i: {
            'modelpack.json': written({
                'descriptor': {'name': 'barn', 'licenses': [i]},
                'config': {'architecture': 'transformer'},
                'modelfs': {'type': 'layers', 'diffIds': []},
            })
        },
    ),
    ('modelfile', 'modelfile'): (
        (WEIGHTS,), lambda a, i: {'Modelfile': f'FROM ./m.gguf\nLICENSE {i}\n'},
    ),
    ('kaggle', 'json'): ((WEIGHTS, DATA), _kaggle),
    ('spacy', 'json'): (
        (WEIGHTS,),
        lambda a, i: {
            'meta.json': written({
                'lang': 'en', 'name': 'barn', 'version': '1.0', 'spacy_version': '>=3.7',
                'pipeline': ['ner'], 'license': i,
            })
        },
    ),
    ('mlmodel', 'yaml'): (
        (WEIGHTS,),
        lambda a, i: {
            'MLmodel': f'flavors:\n  pytorch: {{model_data: data}}\nmetadata: {{license: {i}}}\n'
        },
    ),
    ('dvc', 'yaml'): ((WEIGHTS, DATA), _dvc),
    ('bioimageio', 'yaml'): (
        (WEIGHTS, DATA),
        lambda a, i: {
            'rdf.yaml': f'type: {"model" if a == WEIGHTS else "dataset"}\nformat_version: 0.5.3\n'
            f'name: barn\nlicense: {i}\n'
        },
    ),
    ('dataset-infos', 'json'): (
        (DATA,),
        lambda a, i: {'dataset_infos.json': written({'default': {'features': {}, 'license': i}})},
    ),
    ('labels', 'dockerfile'): (
        (CODE,),
        lambda a, i: {
            'Dockerfile': f'FROM python\nLABEL org.opencontainers.image.licenses="{i}"\n'
        },
    ),
    ('labels', 'yaml'): (
        (CODE,),
        lambda a, i: {
            'Chart.yaml': 'apiVersion: v2\nname: barn\nversion: 0.1.0\n'
            f'annotations:\n  artifacthub.io/license: {i}\n'
        },
    ),
}  # fmt: skip
