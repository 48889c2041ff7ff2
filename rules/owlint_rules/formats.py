"""The formats of release manifests: one row each, and which of them a file is in.

Names narrow down which files are looked at; what a file says decides. Only where a format
prescribes a name and marks its content in no way (package.json, Kaggle's metadata files) the
name is part of the answer. A test asks for samples and cases of every row; the table of
``docs/manifests.md``, the patterns of the hooks and their sentence are made from the rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable


class Format:
    """A format of release manifests.

    ``title`` is what people call it, in the sentence of the hook too. ``files`` are the names
    that its files may have, in lower case: whole names, ``*.ending``, ``name.*`` and ``name-*``
    (but for programs and pages about them), or ``*word*`` for JSON and XML files with a word in
    their name. ``syntaxes`` are what it is written in, that of names without a telling ending
    first. ``recognize`` tells by name (in lower case), head of the text and syntax whether a file
    is in the format. ``statements`` names the function that yields its license statements, as
    ``module:function`` below
    ``owlint_rules.statements.manifests``. ``is_release`` tells that a folder with such a file
    is the release that it describes, ``of_package`` that it describes a package of software, in
    which the weights may well not be. ``page`` is its line of ``docs/manifests.md``: what is read,
    names, recognized by, license statements.
    """

    __slots__ = (
        'files', 'is_release', 'name', 'of_package', 'page', 'recognize', 'statements', 'syntaxes',
        'title',
    )  # fmt: skip

    def __init__(
        self,
        name: str,
        title: str,
        *,
        files: tuple[str, ...],
        syntaxes: tuple[str, ...],
        recognize: Callable[[str, str, str], bool],
        statements: str,
        page: tuple[str, str, str, str],
        is_release: bool = False,
        of_package: bool = False,
    ) -> None:
        self.name = name
        self.title = title
        self.files = files
        self.syntaxes = syntaxes
        self.recognize = recognize
        self.statements = statements
        self.page = page
        self.is_release = is_release
        self.of_package = of_package


#: Instructions of an Ollama Modelfile.
INSTRUCTIONS = frozenset(
    {
        'from', 'license', 'template', 'system', 'adapter', 'draft', 'renderer', 'parser',
        'parameter', 'message', 'requires',
    }
)  # fmt: skip

_BOM = (r'"bomFormat"\s*:\s*"CycloneDX"', 0)
#: The version may stand behind thousands of packages; the document's own id is the same in all.
_SPDX2 = (r'"spdxVersion"\s*:\s*"SPDX-2|"SPDXID"\s*:\s*"SPDXRef-DOCUMENT"', 0)
_SPDX2_VERSION = (r"""spdxVersion["']?[ \t]*:[ \t]*["']?SPDX-2""", 0)
_SPDX2_TAGS = (r'^SPDXVersion:[ \t]*SPDX-2', re.M)
_CODEMETA = (r'"@context"\s*:[^{}]{0,400}codemeta', re.I)
_DATASET = (r'"@type"\s*:\s*\[?\s*"(?:sc:|schema:|https?://schema\.org/)?Dataset"', 0)
_MODELPACK = (r'"modelfs"\s*:\s*\{', 0)
_KAGGLE_DATASET = (r'"id"\s*:\s*"[\w-]+/[\w-]+"', 0)
_KAGGLE = {
    'model-metadata.json': '"ownerSlug"',
    'model-instance-metadata.json': '"modelSlug"',
    'dataset-metadata.json': '"licenses"',
}
_ANY_KEY = (r'^[A-Za-z]\w*:', re.M)
_KIT_PARTS = 'package|model|datasets|code|docs|prompts'
_PROJECT = (r"""^[ \t]*(?:\[[ \t]*)?["']?project["']?[ \t]*[\].=]""", re.M)
_POETRY = (r'^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*poetry[ \t]*\]', re.M)
_FROM = (r'^[ \t]*from[ \t]+\S', re.M | re.I)
#: What a Modelfile begins with, behind comments.
_FIRST = r'(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*([A-Za-z]+)[ \t\n]'
_FRAMEWORK_KEY = (r"""^[ \t{,]*["']?framework["']?[ \t]*:""", re.M)
_COMPONENTS_KEY = (r"""^[ \t{,]*["']?components["']?[ \t]*:""", re.M)
_COMPONENT = r"""\bname["']?[ \t]*:[ \t]*["']?([A-Z][A-Za-z ()]{6,40})"""
#: How many known component names make a manifest of a file that does not name the framework.
_ENOUGH_NAMES = 3


def _has(pattern: tuple[str, int], head: str) -> bool:
    """Search with a pattern that is compiled at its first use: most files need none of them."""
    return re.search(pattern[0], head, pattern[1]) is not None


def _has_key(words: str, head: str) -> bool:
    """Whether YAML has one of these keys at its outermost level, as far as a pattern can tell."""
    if _is_object(head):
        return _has((rf"""[{{,\s]["']?(?:{words})["']?\s*:""", 0), head)
    return _has((rf"""^["']?(?:{words})["']?[ \t]*:""", re.M), head)


def _is_object(head: str) -> bool:
    return head.lstrip(' \t\r\n').startswith('{')


def _mof(name: str, head: str, syntax: str) -> bool:
    """A manifest of the Model Openness Framework, of today or before 2025-04-18."""
    has_components = 'components' in head
    if 'openness' in head or 'Openness' in head or 'OPENNESS' in head:
        if 'model openness framework' in ' '.join(head.lower().split()) and (
            _has(_FRAMEWORK_KEY, head) or (has_components and _has(_COMPONENTS_KEY, head))
        ):
            return True
    if not has_components or ('license' not in head and 'component_path' not in head):
        return False
    if not _has(_COMPONENTS_KEY, head):
        return False
    from owlint_rules.vocab.mof import BY_NAME

    names = {match.group(1).strip() for match in re.finditer(_COMPONENT, head)}
    return len(names & BY_NAME.keys()) >= _ENOUGH_NAMES


def _cyclonedx(name: str, head: str, syntax: str) -> bool:
    if syntax == 'json':
        return 'bomFormat' in head and _has(_BOM, head)
    return '://cyclonedx.org/schema/bom/' in head


def _spdx2(name: str, head: str, syntax: str) -> bool:
    if syntax == 'json':
        return ('spdxVersion' in head or 'SPDXRef-DOCUMENT' in head) and _has(_SPDX2, head)
    if syntax == 'tags':
        return _has(_SPDX2_TAGS, head)
    return 'spdxVersion' in head and _has_key('spdxVersion', head) and _has(_SPDX2_VERSION, head)


def _spdx3(name: str, head: str, syntax: str) -> bool:
    return 'spdx.org/rdf/3' in head


def _croissant(name: str, head: str, syntax: str) -> bool:
    return 'mlcommons.org/croissant' in head or ('"cr:' in head and _has(_DATASET, head))


def _citation(name: str, head: str, syntax: str) -> bool:
    return name == 'citation.cff' or ('cff-version' in head and _has_key('cff-version', head))


def _codemeta(name: str, head: str, syntax: str) -> bool:
    return name == 'codemeta.json' or ('codemeta' in head and _has(_CODEMETA, head))


def _zenodo(name: str, head: str, syntax: str) -> bool:
    return name == '.zenodo.json'


def _ro_crate(name: str, head: str, syntax: str) -> bool:
    return name == 'ro-crate-metadata.json' and 'w3id.org/ro/crate' in head


def _datapackage(name: str, head: str, syntax: str) -> bool:
    return name == 'datapackage.json' and ('"resources"' in head or '"licenses"' in head)


def _pyproject(name: str, head: str, syntax: str) -> bool:
    return _has(_PROJECT, head) or _has(_POETRY, head)


def _package_json(name: str, head: str, syntax: str) -> bool:
    return name == 'package.json' and ('"name"' in head or '"license' in head)


def _kitfile(name: str, head: str, syntax: str) -> bool:
    if name == 'kitfile':
        return _has(_ANY_KEY, head)
    return (
        'manifestVersion' in head
        and _has_key('manifestVersion', head)
        and _has_key(_KIT_PARTS, head)
    )


def _modelpack(name: str, head: str, syntax: str) -> bool:
    return (
        name != 'package.json'
        and '"modelfs"' in head
        and '"descriptor"' in head
        and _has(_MODELPACK, head)
    )


def _modelfile(name: str, head: str, syntax: str) -> bool:
    if not _has(_FROM, head):
        return False
    # documents and programs of such a name speak of `from` in their midst
    first = re.match(_FIRST, head.replace('\r\n', '\n'))
    return first is not None and first.group(1).lower() in INSTRUCTIONS


def _kaggle(name: str, head: str, syntax: str) -> bool:
    if name in _KAGGLE and _KAGGLE[name] in head:
        return True
    return name == 'dataset-metadata.json' and '"title"' in head and _has(_KAGGLE_DATASET, head)


def _mlmodel(name: str, head: str, syntax: str) -> bool:
    return name == 'mlmodel' and _has_key('flavors', head)


def _spacy(name: str, head: str, syntax: str) -> bool:
    return '"spacy_version"' in head and '"lang"' in head


def _dvc(name: str, head: str, syntax: str) -> bool:
    return name == 'dvc.yaml' and _has_key('artifacts', head)


_LICENSE_LABEL = (
    r"""(?im)(?:image\.licenses|label-schema\.license|artifacthub\.io/license)["']?[ \t]*[:= ]"""
    r"""|^(?:[ \t]*label)?[ \t]+["']?licenses?["']?[ \t]*[:= ]""",
    0,
)


def _labels(name: str, head: str, syntax: str) -> bool:
    if 'licen' not in head or not _has(_LICENSE_LABEL, head):
        return False
    if syntax == 'dockerfile':
        return _has(_FROM, head)
    if name.startswith('chart.'):
        return _has_key('apiVersion', head) and _has_key('annotations', head)
    if name.startswith('bentofile.'):
        return _has_key('labels', head)
    return 'image.licenses' in head and _has_key('services', head)


def _bioimageio(name: str, head: str, syntax: str) -> bool:
    return (
        'format_version' in head
        and (name in ('rdf.yaml', 'bioimageio.yaml') or name.endswith('.rdf.yaml'))
        and _has_key('format_version', head)
    )


def _dataset_infos(name: str, head: str, syntax: str) -> bool:
    return name == 'dataset_infos.json' and '"features"' in head


#: The first format that recognizes a text has it.
FORMATS = (
    Format(
        'mof', 'Model Openness Framework', files=('*.yml', '*.yaml', '*openness*', '*mof*'),
        syntaxes=('yaml',), recognize=_mof, statements='packages:mof', is_release=True,
        page=(
            'Model Openness Framework',
            '`*.yml`, `*.yaml`, `*mof*.json`',
            'framework name, component names',
            'release and components',
        ),
    ),
    Format(
        'cyclonedx', 'CycloneDX', files=('*bom*', '*cyclonedx*', '*cdx*'),
        syntaxes=('json', 'xml'), recognize=_cyclonedx, statements='bom:cyclonedx',
        page=(
            'CycloneDX 1.5 to 1.7, JSON and XML',
            'names with `bom`, `cdx` or `cyclonedx`',
            '`bomFormat`, XML namespace',
            'components at any depth, evidence, the document',
        ),
    ),
    Format(
        'spdx2', 'SPDX', files=('*.spdx', '*spdx*', '*bom*', '*.yml', '*.yaml'),
        syntaxes=('tags', 'json', 'yaml'), recognize=_spdx2, statements='spdx:spdx2',
        page=(
            'SPDX 2.3: tag-value, JSON, YAML',
            '`*.spdx`, names with `spdx` or `bom`, `*.yml`',
            "`SPDXVersion`, `spdxVersion`, the document's id",
            'packages, files, snippets',
        ),
    ),
    Format(
        'spdx3', 'SPDX', files=('*spdx*', '*bom*', '*.jsonld'),
        syntaxes=('json',), recognize=_spdx3, statements='spdx:spdx3',
        page=(
            'SPDX 3.0 JSON-LD',
            'names with `spdx` or `bom`, `*.jsonld`',
            'context of SPDX 3',
            'license expressions, listed licenses and sets, with their relationships',
        ),
    ),
    Format(
        'croissant', 'Croissant', files=('*croissant*', 'metadata.json', '*.jsonld'),
        syntaxes=('json',), recognize=_croissant, statements='datasets:croissant',
        page=(
            'Croissant 1.0, 1.1',
            'names with `croissant`, `metadata.json`, `*.jsonld`',
            'its context',
            '`license`, `sdLicense`',
        ),
    ),
    Format(
        'citation', 'CITATION.cff', files=('*.cff',),
        syntaxes=('yaml',), recognize=_citation, statements='packages:citation',
        of_package=True,
        page=(
            'Citation file',
            '`CITATION.cff`, `*.cff`',
            'its name, `cff-version`',
            '`license`, also of references',
        ),
    ),
    Format(
        'codemeta', 'codemeta.json', files=('codemeta.json', '*.jsonld'),
        syntaxes=('json',), recognize=_codemeta, statements='packages:codemeta',
        of_package=True,
        page=(
            'CodeMeta',
            '`codemeta.json`, `*.jsonld`',
            'its context',
            '`license`',
        ),
    ),
    Format(
        'zenodo', 'Zenodo', files=('.zenodo.json',),
        syntaxes=('json',), recognize=_zenodo, statements='packages:zenodo',
        of_package=True,
        page=(
            'Zenodo',
            '`.zenodo.json`',
            'its name',
            '`license`',
        ),
    ),
    Format(
        'ro-crate', 'RO-Crate', files=('ro-crate-metadata.json',),
        syntaxes=('json',), recognize=_ro_crate, statements='datasets:ro_crate',
        of_package=True,
        page=(
            'RO-Crate',
            '`ro-crate-metadata.json`',
            'its name and context',
            '`license` of the root',
        ),
    ),
    Format(
        'datapackage', 'Data Package', files=('datapackage.json',),
        syntaxes=('json',), recognize=_datapackage, statements='datasets:datapackage',
        of_package=True,
        page=(
            'Data Package',
            '`datapackage.json`',
            'its name, `resources`, `licenses`',
            '`licenses` of the package',
        ),
    ),
    Format(
        'pyproject', 'pyproject.toml', files=('pyproject.toml',),
        syntaxes=('toml',), recognize=_pyproject, statements='packages:pyproject',
        of_package=True,
        page=(
            'Python package',
            '`pyproject.toml`',
            '`[project]`, `[tool.poetry]`',
            "`license`, its old table, classifiers, Poetry's `license`",
        ),
    ),
    Format(
        'package-json', 'package.json', files=('package.json',),
        syntaxes=('json',), recognize=_package_json, statements='packages:package_json',
        of_package=True,
        page=(
            'JavaScript package',
            '`package.json`',
            'its name',
            '`license`, also in old forms',
        ),
    ),
    Format(
        'kitfile', 'Kitfile', files=('kitfile', 'kitfile.*', '*.yml', '*.yaml'),
        syntaxes=('yaml',), recognize=_kitfile, statements='kits:kitfile',
        is_release=True,
        page=(
            'KitOps Kitfile',
            '`Kitfile`, `Kitfile.*`, `*.yml`',
            'its name, `manifestVersion`',
            'package, model and its parts, code, datasets',
        ),
    ),
    Format(
        'modelpack', 'ModelPack', files=('config.json', 'model-config.json', '*modelpack*'),
        syntaxes=('json',), recognize=_modelpack, statements='kits:modelpack',
        page=(
            'ModelPack configuration',
            '`config.json`, `model-config.json`, names with `modelpack`',
            '`modelfs`, `descriptor`',
            '`descriptor.licenses`',
        ),
    ),
    Format(
        'modelfile', 'Modelfile', files=('modelfile', 'modelfile.*', 'modelfile-*', '*.modelfile'),
        syntaxes=('modelfile',), recognize=_modelfile, statements='kits:modelfile',
        page=(
            'Ollama Modelfile',
            '`Modelfile`, `Modelfile.*`, `*.modelfile`',
            '`FROM`',
            'the text behind `LICENSE`',
        ),
    ),
    Format(
        'kaggle', 'Kaggle', files=tuple(_KAGGLE),
        syntaxes=('json',), recognize=_kaggle, statements='datasets:kaggle',
        page=(
            'Kaggle',
            '`model-metadata.json`, `model-instance-metadata.json`, `dataset-metadata.json`',
            'its keys',
            '`licenseName`, `licenses`',
        ),
    ),
    Format(
        'spacy', 'spaCy pipeline', files=('meta.json', '*_sm-*', '*_md-*', '*_lg-*', '*_trf-*'),
        syntaxes=('json',), recognize=_spacy, statements='kits:spacy', is_release=True,
        page=(
            'spaCy pipeline',
            '`meta.json`, names with a size such as `_sm-`',
            '`spacy_version`',
            '`license`',
        ),
    ),
    Format(
        'mlmodel', 'MLmodel', files=('mlmodel',),
        syntaxes=('yaml',), recognize=_mlmodel, statements='kits:mlmodel',
        page=(
            'MLflow',
            '`MLmodel`',
            '`flavors`',
            '`metadata.license`, by convention',
        ),
    ),
    Format(
        'dvc', 'dvc.yaml', files=('dvc.yaml',),
        syntaxes=('yaml',), recognize=_dvc, statements='kits:dvc',
        page=(
            'DVC',
            '`dvc.yaml`',
            '`artifacts`',
            '`artifacts.*.meta.license`, by convention',
        ),
    ),
    Format(
        'bioimageio', 'bioimage.io', files=('rdf.yaml', '*.rdf.yaml', 'bioimageio.yaml'),
        syntaxes=('yaml',), recognize=_bioimageio, statements='labels:bioimageio',
        page=(
            'bioimage.io description',
            '`rdf.yaml`, `*.rdf.yaml`, `bioimageio.yaml`',
            'its name, `format_version`',
            '`license`',
        ),
    ),
    Format(
        'dataset-infos', 'dataset_infos.json', files=('dataset_infos.json',),
        syntaxes=('json',), recognize=_dataset_infos, statements='labels:dataset_infos',
        page=(
            'Information on data sets by the library `datasets`',
            '`dataset_infos.json`',
            'its name, `features`',
            '`license` of each configuration',
        ),
    ),
    Format(
        'labels', 'labels of images and charts',
        files=(
            'dockerfile', 'dockerfile.*', 'dockerfile-*', '*.dockerfile', 'containerfile',
            'chart.yaml', 'bentofile.yaml', '*.yml', '*.yaml',
        ),
        syntaxes=('dockerfile', 'yaml'), recognize=_labels, statements='labels:labels',
        of_package=True,
        page=(
            'Labels of container images, Helm charts and Bentos',
            '`Dockerfile`, `Containerfile`, Compose files, `Chart.yaml`, `bentofile.yaml`',
            '`FROM`, `services`, `annotations`, `labels`, with a license among them',
            '`org.opencontainers.image.licenses`, `artifacthub.io/license`, '
            '`org.label-schema.license`; `license` and `licenses`, by convention',
        ),
    ),
)  # fmt: skip
BY_NAME = {row.name: row for row in FORMATS}


def recognize(name: str, head: str, syntax: str) -> tuple[str, str]:
    """(format, syntax) of a file by its name and the head of its text; format '' for none.

    The syntax is the one that the name promises, unless the text shows
    another: JSON is written into ``.spdx`` files too.
    """
    head = head.removeprefix('\ufeff')
    lower = name.lower()
    if syntax in ('json', 'tags', 'yaml') and _is_object(head):
        found = _first(lower, head, 'json')
        if found:
            return found, 'json'
        # JSON is YAML as well; what the framework's manifests say is looked for there
        syntax = 'yaml'
    elif syntax == 'json':
        return '', syntax
    return _first(lower, head, syntax), syntax


def _first(name: str, head: str, syntax: str) -> str:
    for row in FORMATS:
        if syntax in row.syntaxes and row.recognize(name, head, syntax):
            return row.name
    return ''


# ---- names ---------------------------------------------------------------------------------

#: What endings promise. Names without one of these promise the first syntax of their format.
_PROMISED = {
    'yml': 'yaml', 'yaml': 'yaml', 'cff': 'yaml', 'json': 'json', 'jsonld': 'json', 'xml': 'xml',
    'toml': 'toml', 'spdx': 'tags',
}  # fmt: skip
#: Endings of programs and pages about Modelfiles and Kitfiles, which are none.
_NO_MANIFEST = (
    r'(?:[^/]*\.)?(?:py|go|rs|js|ts|tsx|sh|c|cc|cpp|h|md|mdx|rst|html?|json|xml|ipynb|png|svg)$'
)
_WHOLE: dict[str, str] = {}
_ENDINGS: dict[str, str] = {}
_BEGINNINGS: dict[str, str] = {}
_WORDS: dict[str, None] = {}
for _row in FORMATS:
    for _pattern in _row.files:
        _ending = _pattern.rpartition('.')[2]
        _syntax = _PROMISED.get(_ending, _row.syntaxes[0])
        if _pattern.startswith('*.'):
            _ENDINGS.setdefault(_ending, _syntax)
        elif _pattern.startswith('*'):
            _WORDS[_pattern.strip('*')] = None
        elif _pattern.endswith('*'):
            _BEGINNINGS[_pattern[:-1]] = _syntax
        else:
            _WHOLE[_pattern] = _syntax

#: Names of manifests among the hidden files.
BEGIN_WITH_DOTS = frozenset(name for name in _WHOLE if name.startswith('.'))


def syntax_of(name: str) -> str:
    """What a file that may be a release manifest is written in, '' for any other name.

    Only names that some format prescribes or that say what they hold: a
    repository may have thousands of other JSON files.
    """
    lower = name.lower()
    whole = _WHOLE.get(lower)
    if whole is not None:
        return whole
    _, dot, ending = lower.rpartition('.')
    if dot and ending in _ENDINGS:
        return _ENDINGS[ending]
    if dot and ending in ('json', 'xml'):
        return ending if any(word in lower for word in _WORDS) else ''
    for beginning, syntax in _BEGINNINGS.items():
        if lower.startswith(beginning):
            return '' if re.match(_NO_MANIFEST, lower[len(beginning) :]) else syntax
    return ''


def files_pattern() -> str:
    """The same as a pattern for whole names in any case, for the hook."""
    endings = '|'.join(map(re.escape, _ENDINGS))
    words = '|'.join(map(re.escape, _WORDS))
    return '|'.join(
        [
            *map(re.escape, _WHOLE),
            *(rf'{re.escape(one)}(?!{_NO_MANIFEST})[^/]*' for one in _BEGINNINGS),
            rf'[^/]*\.(?:{endings})',
            rf'[^/]*(?:{words})[^/]*\.(?:json|xml)',
        ]
    )
