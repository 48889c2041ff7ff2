"""The software of a release beyond the training code: which parts are there, and their terms."""

from __future__ import annotations

import re

from owlint_rules.folders import ELSEWHERE, SHOWN, TRIALS, lies_in
from owlint_rules.lazy import lazy
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release
from owlint_rules.statements.card import card_statements
from owlint_rules.statements.documents import document_statements
from owlint_rules.statements.files import license_files
from owlint_rules.statements.manifests.artifacts import component_statements
from owlint_rules.statements.parts import with_what_is_beside
from owlint_rules.statements.settings import components, setting
from owlint_rules.statements.statement import LICENSE, STATES, Statement, license_statement
from owlint_rules.statements.texts import text_statement
from owlint_rules.text import line_of
from owlint_rules.vocab.mof import BY_NAME

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.statement import Statement

_SOURCE = r'\.(?:py|sh|ipynb|jl|cpp|cc|c|cu|rs|go|swift|js|ts|lua)$'
#: Component -> what its files are called. Names decide that something is there, no more.
PATTERNS: dict[str, str] = {
    'training-code': (
        rf'(?:^|/)(?:[^/]*_)?(?:(?:pre-?|post-?)?train(?:er|ing)?|run_clm|run_mlm)(?![a-z])[^/]*'
        rf'{_SOURCE}|(?:^|/)(?:(?:pre|post)?train(?:ing)?|trainer|pretraining)/[^/]*{_SOURCE}'
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
#: Code that tunes a finished model: it trained this one only where this one is a fine-tune.
_TUNING = (
    rf'(?:^|/)[^/]*(?:fine-?_?tun(?:e|ing)|sft|dpo|lora)[^/]*{_SOURCE}'
    rf'|(?:^|/)(?:fine-?_?tun(?:e|ing)|loras?|dreambooth|textual_inversion)/(?:[^/]+/)*[^/]*{_SOURCE}'
)
_COMPILED = {name: lazy(pattern, re.IGNORECASE) for name, pattern in PATTERNS.items()}

_TUNES = lazy(_TUNING, re.IGNORECASE)

#: What trains a tokenizer, or a head on the finished model to measure it; what shows or quantizes
#: the finished model, and what needs no training.
_TRAINS_ANOTHER = lazy(
    r'(?:^|/)(?:eval(?:uation)?s?|downstream|prob(?:e|es|ing)|linear_?(?:prob(?:e|es|ing)|eval)'
    r'|docs?|documentation|quanti[sz](?:e|ation))/'
    r'|train(?:ing)?[_-]?free|(?:example|demo|tutorial)(?:s|_[^/]*)?\.\w+$'
    r'|(?:tokeni[sz]er|sentencepiece|_bpe|_spm|prob(?:e|es|ing)|linear_?eval(?:uation)?|knn)'
    r'(?![a-z])[^/]*$',
    re.IGNORECASE,
)

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
        present = _files_of(release, component)
        if not present:
            files = [Evidence(one.evidence.path, one.evidence.line, component) for one in listed]
    files = files or [Evidence(release.shown(name), 0, component) for name in present[:3]]
    if not files:
        return [], []
    if isinstance(license_id, str) and license_id:
        evidence = setting(
            release, options, (*table, 'license'), f'{component}: license = {license_id}'
        )
        stated = [license_statement(license_id, evidence)]
        return files, with_what_is_beside(stated, release, 'code', listed)
    own_words = _of_headers(release, {evidence.path for evidence in files})
    terms = own_words or listed
    if not terms:
        texts = license_files(release, 'code', present[:3])
        own = [text for text in texts if text.artifact == 'code']
        # a general file says less of the code than a sentence about the code
        terms = [*map(text_statement, own)] or _in_words(release) or [*map(text_statement, texts)]
        if not terms and present:
            terms = [one for one in card_statements(release) if _covers_works(one)]
    return files, with_what_is_beside(terms, release, 'code', listed if own_words else ())


def _files_of(release: Release, component: str) -> list[str]:
    """The files of a component by their names; code of others and of tests is none."""
    pattern = _COMPILED[component]
    found = []
    copied = tuple(_copied_folders(release))
    for name in release.files:
        if len(name) >= _LONGEST or lies_in(name, ELSEWHERE) or name.startswith(copied):
            continue
        if component == 'training-code':
            tunes = _TUNES.search(name) is not None
            if lies_in(name, TRIALS, SHOWN) or not (tunes or pattern.search(name)):
                continue
            if _TRAINS_ANOTHER.search(name):
                continue
            if not tunes or _was_used(release, name):
                found.append(name)
        elif pattern.search(name) and (component in _ALSO_TRIALS or not lies_in(name, TRIALS)):
            found.append(name)
    return found


_NOT_GIVEN = (
    r'(?:(?:is|are|was|were|will|be)(?: not|n.t)|cannot|can.?t|never|not) (?:be )?'
    r'(?:yet |currently |publicly |being )?'
    r'(?:releas|includ|publish|provid|available|public|open|shar|part of)'
    r'|(?:is|are|remains?|stays?|kept) (?:\w+ )?'
    r'(?:proprietary|closed|private|internal|confidential)\b'
)
_TRAINED_WITH = r'(?:code|scripts?|software|pipeline|framework|recipes?|stack)'
_TRAINED = r'(?:pre-?|post-?)?train'
_KEPT_BACK = lazy(
    rf'\b{_TRAINED}(?:ing)? {_TRAINED_WITH}\b[^.;\n]{{0,40}}? (?:{_NOT_GIVEN})'
    rf'|\b{_TRAINED_WITH} (?:used |needed )?(?:for|to|of|behind|that) (?:the )?{_TRAINED}\w*'
    rf'[^.;\n]{{0,40}}? (?:{_NOT_GIVEN})'
    r'|\b(?:not|n.t|never|cannot) (?:be )?(?:plan to |intend to |able to |going to )?'
    r'(?:releas|publish|shar|provid|open-sourc|includ|disclos)\w* '
    rf'(?:our |the |its |any )?(?:\w+ ){{0,2}}?{_TRAINED}ing {_TRAINED_WITH}\b'
    r'|训练(?:代码|脚本|程序)[^。\n]{0,12}'
    r'(?:不|未|没有|无法)(?:会|予|被)?(?:公开|开源|提供|发布|包含)'
    r'|(?:不|未|没有|无法)(?:会|予)?(?:公开|开源|提供|发布|包含)\w{0,6}'
    r'训练(?:代码|脚本|程序)',
    re.IGNORECASE,
)


def kept_back(release: Release) -> list[Evidence]:
    """Where a document says that the code of the training is not given."""
    from owlint_rules.definitions.facts_information import documents

    found = []
    for document, start in documents(release):
        said = _KEPT_BACK.search(document.text, start)
        if said is not None:
            line = line_of(document.text, said.start())
            found.append(Evidence(document.path, line, ' '.join(said.group().split())))
    return found


def _copied_folders(release: Release) -> list[str]:
    """Folders below other folders that are projects of their own: a copied work of others."""
    known: list[str] | None = release.cache.get('copied-folders')
    if known is not None:
        return known
    held: dict[str, set[str]] = {}
    for name in release.files:
        folder, _, base = name.rpartition('/')
        if folder.count('/') >= 1 and (base in _PROJECT or base.upper().startswith('LICEN')):
            held.setdefault(folder, set()).add('built' if base in _PROJECT else 'licensed')
    found = [f'{folder}/' for folder, kinds in held.items() if len(kinds) > 1]
    release.cache['copied-folders'] = found
    return found


_PROJECT = ('setup.py', 'pyproject.toml')
#: Components whose files lie in folders that elsewhere only try something out.
_ALSO_TRIALS = ('evaluation-code', 'libraries', 'tokenizer')
#: A script that adapts a model to what its users have.
_GUIDE = lazy(r'(?i)(?:^|/)(?:dreambooth|textual_inversion)/|demo|example|tutorial')
_USED = (
    r'(?i)\b(?:train|tun|made|produced|created)\w*\b[^.\n]{0,80}'
    r'\b(?:with|using|by|in|from|running)\b[^.\n]{0,60}'
)
#: A sentence that tells readers what they can do says nothing of what was done.
_TO_READERS = lazy(r'\byour?\b', re.IGNORECASE)


def _was_used(release: Release, path: str) -> bool:
    """Whether a tuning script made this model: it is a fine-tune, or a document says so."""
    card = release.card
    if card is not None:
        base = card.get('base_model')
        if base is not None and not base.is_null and base.value and not _GUIDE.search(path):
            return True
    name = path.rpartition('/')[2]
    texts = [card.text] if card is not None else []
    texts += [text for other, text in release.texts.items() if other.lower().endswith('.md')]
    used = re.compile(_USED + re.escape(name))
    return any(
        name in sentence and used.search(sentence) and not _TO_READERS.search(sentence)
        for text in texts
        if name in text
        for sentence in re.split(r'[.!?] |\n', text)
    )


def _covers_works(statement: Statement) -> bool:
    """Whether the words of a license in a card cover any work of the repository.

    Those of the open source licenses do; agreements on a model or on data name what they cover.
    """
    return bool(statement.records) and all(
        'osi_approved' in record.flags for record in statement.records
    )


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
        if header.path not in paths:
            continue
        for tag in header.tags if header.own_counts else ():
            if tag.name == _TAG:
                line = line_of(header.text, tag.start)
                evidence = Evidence(header.path, line, f'{tag.name}: {tag.value}')
                found.append(license_statement(tag.value, evidence))
        # what a `.license` file or a REUSE.toml says of it
        for name, value in header.elsewhere:
            if name == _TAG and value:
                evidence = Evidence(header.elsewhere_path, 0, f'{name}: {value}')
                found.append(license_statement(value, evidence))
    return found


_TAG = 'SPDX-License-Identifier'


_PAPER = re.compile(
    r'(?i)(?:^|/)[^/]*(?:paper|technical[-_ ]?report|tech[-_ ]?report|whitepaper|model[-_ ]?card'
    r'|data[-_ ]?sheet)[^/]*\.(?:pdf|tex|docx?)$'
)


def papers(release: Release) -> list[Evidence]:
    """The papers among the files, by their names."""
    return [
        Evidence(release.shown(name), 0, 'a paper')
        for name in release.files
        if len(name) < _LONGEST and _PAPER.search(name)
    ]


def is_component_name(path: str) -> bool:
    """Whether a file looks like a part of the software that definitions ask for."""
    return len(path) < _LONGEST and any(
        pattern.search(path) for name, pattern in _COMPILED.items() if name != 'libraries'
    )


def is_training_name(path: str) -> bool:
    """Whether a file looks like code that trained the model or tuned it."""
    return len(path) < _LONGEST and any(
        pattern.search(path)
        for pattern in (_COMPILED['training-code'], _COMPILED['fine-tuning-code'], _TUNES)
    )


def document_terms(release: Release, options: Options) -> list[Statement]:
    """The terms of the documents: configuration, own license file, else the general one."""
    listed = [
        one
        for name, component in BY_NAME.items()
        if release.manifests and component.type == 'document'
        for one in component_statements(release, name, 'document')[0]
    ]
    for path, at, value in release.sidecars:
        evidence = Evidence(path, at, f'{_TAG}: {value}')
        listed.append(license_statement(value, evidence, where=path))
    return with_what_is_beside(_document_terms(release, options), release, 'documents', listed)


def _document_terms(release: Release, options: Options) -> list[Statement]:
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
    # the license of a card is that of the repository which the card stands in
    return found or card_statements(release)
