"""The software of a release beyond the training code: which parts are there, and their terms."""

from __future__ import annotations

import re

from owlint_rules.model.evidence import Evidence
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release
from owlint_rules.statements.documents import document_statements
from owlint_rules.statements.files import license_files
from owlint_rules.statements.manifests.artifacts import component_statements
from owlint_rules.statements.settings import components, setting
from owlint_rules.statements.statement import LICENSE, STATES, Statement, license_statement
from owlint_rules.statements.texts import text_statement
from owlint_rules.text import line_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.statement import Statement

_SOURCE = r'\.(?:py|sh|ipynb|jl|cpp|cc|c|cu|rs|go|swift|js|ts|lua)$'
#: Component -> what its files are called. Names decide that something is there, no more.
PATTERNS: dict[str, str] = {
    'training-code': (
        r'(?:^|/)(?:(?:pre-?|post-?)?train(?:er|ing)?|fine-?tun(?:e|ing)|sft|dpo|run_clm|run_mlm)'
        rf'[^/]*{_SOURCE}|(?:^|/)(?:train(?:ing)?|trainer|pretraining)/[^/]*{_SOURCE}'
    ),
    'fine-tuning-code': rf'(?:^|/)[^/]*(?:fine-?tun|lora|sft)[^/]*{_SOURCE}',
    'user-interface': r'(?:^|/)(?:app|gradio_app|webui|demo|chat_ui)\.py$|(?:^|/)(?:ui|webui)/',
    'data-processing-code': (
        rf'(?:^|/)[^/]*(?:pre-?_?process|prepare_|dedup|tokeni[sz]e_|clean_|filter_|data_?(?:prep'
        rf'|pipeline|processing))[^/]*{_SOURCE}'
        rf'|(?:^|/)(?:data_?(?:processing|prep|pipeline)|preprocessing)/[^/]*{_SOURCE}'
    ),
    'evaluation-code': (
        rf'(?:^|/)(?:[^/]*_)?(?:eval(?:uate|uation)?|benchmark|validate|validation)[^/]*{_SOURCE}'
        rf'|(?:^|/)(?:eval(?:uation)?|benchmarks?)/[^/]*{_SOURCE}'
    ),
    'inference-code': (
        rf'(?:^|/)(?:[^/]*_)?(?:infer(?:ence)?|generate|predict|sample|chat|serve|run)[^/]*{_SOURCE}'
        rf'|(?:^|/)(?:inference|serving)/[^/]*{_SOURCE}'
    ),
    'architecture-code': (
        rf'(?:^|/)(?:model(?:l?ing)?(?:_[^/]*)?|architecture|network)[^/]*{_SOURCE}'
    ),
    'tokenizer': r'(?:^|/)(?:tokenizer[^/]*\.(?:json|model|py)|vocab\.(?:json|txt)|merges\.txt'
    r'|spiece\.model|[^/]*\.tiktoken)$',
    'libraries': r'(?:^|/)(?:requirements[^/]*\.txt|pyproject\.toml|setup\.(?:py|cfg)'
    r'|environment\.ya?ml|poetry\.lock|uv\.lock|Pipfile(?:\.lock)?|conda-lock\.yml|Dockerfile)$',
}
_COMPILED = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in PATTERNS.items()}

#: Longer paths are not looked at: a pattern costs the square of the length.
_LONGEST = 240

#: Components as the Model Openness Framework names them.
IN_MANIFEST = {
    'training-code': 'Training code',
    'data-processing-code': 'Data preprocessing code',
    'inference-code': 'Inference code',
    'evaluation-code': 'Evaluation code',
    'architecture-code': 'Model architecture',
    'libraries': 'Supporting libraries and tools',
}
#: What a person calls a component.
WORDS = {
    'data-processing-code': 'code that processes the data',
    'evaluation-code': 'evaluation code',
    'inference-code': 'inference code',
    'architecture-code': 'architecture code',
    'fine-tuning-code': 'fine-tuning code',
    'libraries': 'list of libraries',
}


def words_of(component: str) -> str:
    """A component in plain words."""
    return WORDS.get(component, component.replace('-', ' '))


def component_files(
    release: Release, options: Options, component: str
) -> tuple[list[Evidence], list[Statement]]:
    """The files of a component and the terms stated for them."""
    declared = components(options).get(component, {})
    table = ('release', 'components', component)
    path, license_id = declared.get('path'), declared.get('license')
    listed, _ = component_statements(release, IN_MANIFEST.get(component, ''), 'code')
    present: list[str] = []
    files: list[Evidence] = []
    if isinstance(path, str):
        inside = path.strip('/')
        present = [
            name for name in release.files if name == inside or name.startswith(inside + '/')
        ]
    elif isinstance(url := declared.get('url'), str):
        files = [setting(release, options, (*table, 'url'), f'{component} at {url}')]
    else:
        pattern = _COMPILED[component]
        present = [name for name in release.files if len(name) < _LONGEST and pattern.search(name)]
        if not present:
            files = [Evidence(one.evidence.path, one.evidence.line, component) for one in listed]
    files = files or [Evidence(release.shown(name), 0, component) for name in present[:3]]
    if not files:
        return [], []
    if isinstance(license_id, str) and license_id:
        evidence = setting(
            release, options, (*table, 'license'), f'{component}: license = {license_id}'
        )
        return files, [license_statement(license_id, evidence)]
    terms = _of_headers(release, {evidence.path for evidence in files}) or listed
    if not terms:
        texts = license_files(release, 'code', present[:3])
        own = [text for text in texts if text.artifact == 'code']
        # a general file says less of the code than a sentence about the code
        terms = [*map(text_statement, own)] or _in_words(release) or [*map(text_statement, texts)]
    return files, terms


def _in_words(release: Release) -> list[Statement]:
    """What the documents say of the code apart from the weights."""
    return [
        one
        for one in document_statements(release)
        if one.artifact == 'code' and one.kind == LICENSE and one.certainty == STATES
    ]


def _of_headers(release: Release, paths: set[str]) -> list[Statement]:
    found = []
    for header in release.headers:
        if header.path in paths:
            for tag in header.tags:
                if tag.name == 'SPDX-License-Identifier':
                    line = line_of(header.text, tag.start)
                    evidence = Evidence(header.path, line, f'{tag.name}: {tag.value}')
                    found.append(license_statement(tag.value, evidence))
    return found


def is_component_name(path: str) -> bool:
    """Whether a file looks like a part of the software that definitions ask for."""
    return len(path) < _LONGEST and any(
        pattern.search(path) for name, pattern in _COMPILED.items() if name != 'libraries'
    )


def is_training_name(path: str) -> bool:
    """Whether a file looks like code that trained the model or tuned it."""
    return len(path) < _LONGEST and any(
        _COMPILED[name].search(path) for name in ('training-code', 'fine-tuning-code')
    )


def document_terms(release: Release, options: Options) -> list[Statement]:
    """The terms of the documents: configuration, own license file, else the general one."""
    found = []
    license_id = components(options).get('documents', {}).get('license')
    if isinstance(license_id, str) and license_id:
        route = ('release', 'components', 'documents', 'license')
        evidence = setting(release, options, route, f'documents: license = {license_id}')
        found.append(license_statement(license_id, evidence))
        return found
    for text in license_files(release, 'documents'):
        terms = text_statement(text)
        if terms is not None:
            found.append(terms)
    return found
