"""License and policy files: which of them cover an artifact, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable

from owlint_rules.folders import DOCUMENTS, is_from_elsewhere
from owlint_rules.lazy import lazy
from owlint_rules.licenses.recognition.equivalence import Keys, keys_of, keys_of_text, may_agree
from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import LicenseText, Release
from owlint_rules.statements.settings import component_license, components
from owlint_rules.statements.statement import KNOWN, STATES, SUGGESTS, Statement
from owlint_rules.statements.texts import text_statement

#: A license that names the model as often as this is one for models.
_SPEAKS_OF_MODELS = 3
#: What the name of a file says that is the license of something, and not a license.
_SAYS_LICENSE = lazy(
    r'(?i)licen|copying|terms|agreement|eula|policy|notice|许可|授權|利用規約|ライセンス|라이선스'
)
#: The name of a file right behind the name of a license.
_SEE = lazy(
    r'(?i)[`*_]{0,3}(?: (?:licen[sc]e|lizenz|licencia|licença|licenza))?'
    r'(?: ?(?:许可证|协议|许可|ライセンス|라이선스))?'
    r'[,.;，。；]?[ (（\[]{0,3}'
    r'(?:(?:please )?(?:see|cf\.|read|as (?:found|given|stated) in|found in|details in'
    r'|siehe|s\.|voir|cf|véase|ver|veja|vedi|см\.'
    r'|请?(?:详见|参见|参阅|见|参考)|(?:詳細は|詳しくは)|자세한 내용은)[ ：:]{0,2})'
    r'(?:the |our |die |le |el |o |il )?(?:file |datei |fichier |archivo |файл )?[`*_\["“]{0,3}'
    r'(?P<file>[\w.-]{1,60}?)(?=[`*_\]"”)）]|[.,;]?(?:\s|$)|[^\x00-\x7f])'
)
#: Endings of source files; loading code that the hub expects beside weights is none of these.
_SOURCE = lazy(r'(?i)\.(?:py|ipynb|cc|cpp|c|cu|h|hpp|rs|go|java|kt|swift|js|ts|tsx|jl|lua|m)$')
_HUB_CODE = lazy(
    r'(?i)(?:^|/)(?:(?:modell?ing|configuration|tokeni[sz]ation|(?:image_|video_|feature_)?process(?:or|ing)'
    r'|feature_extraction|generation|handler|pipeline)[^/]*\.py|__init__\.py)$'
)


def license_files(release: Release, artifact: str, paths: Iterable[str] = ()) -> list[LicenseText]:
    """The license files that cover an artifact.

    ``paths`` are its files, relative to the release. For each of them the
    nearest folder upwards with a license file counts, and in it the files that
    name the artifact before the general ones: the LICENSE of a folder of code
    says nothing of the weights beside it. What the configuration appoints
    wins over all; files that name the artifact count wherever they lie.
    """
    appointed = [text for text in release.licenses if text.appointed and text.artifact == artifact]
    if appointed:
        return appointed
    texts: dict[str, list[LicenseText]] = {}
    collected: list[LicenseText] = []
    named: list[LicenseText] = []
    for text in release.licenses:
        if text.role != 'license' or text.artifact not in ('', artifact) or match_of(text).policy:
            continue
        inside = release.inside(text.path)
        if is_from_elsewhere(inside):
            continue
        folder = _covered_folder(inside)
        if folder.rpartition('/')[2] == 'LICENSES' or _is_one_of_many(inside):
            (named if text.artifact == artifact else collected).append(text)
            continue
        texts.setdefault(folder, []).append(text)
        if text.artifact == artifact and artifact:
            named.append(text)
    found: dict[str, LicenseText] = {}
    for path in list(paths) or ['']:
        folder = path.rpartition('/')[0]
        while folder and folder not in texts:
            folder = folder.rpartition('/')[0]
        here = texts.get(folder, [])
        own = [text for text in here if text.artifact == artifact]
        found.update((text.path, text) for text in own or here)
    if named and not any(text.artifact == artifact for text in found.values()):
        # what covers the artifact says so; the general file then is for the rest
        return named
    found.update((text.path, text) for text in named)
    if found:
        return list(found.values())
    # several texts in LICENSES/: which one covers what is not said by the folder
    return collected if len(collected) == 1 else []


def _is_one_of_many(path: str) -> bool:
    """Whether a text with the name of a license lies among documents, for whatever has that."""
    folder, _, name = path.rpartition('/')
    return folder.rpartition('/')[2].lower() in DOCUMENTS and not _SAYS_LICENSE.search(name)


def _covered_folder(path: str) -> str:
    """The folder that a license file is about: a folder of documents speaks for the one above."""
    folder = path.rpartition('/')[0]
    while folder.rpartition('/')[2].lower() in DOCUMENTS and not folder.endswith('LICENSES'):
        folder = folder.rpartition('/')[0]
    return folder


def weight_texts(
    release: Release, options: Options, others: list[Statement], alone: str = ''
) -> list[Statement]:
    """What the license files say that cover the weights.

    ``others`` are the statements of all other sources. ``alone`` is the
    license that a manifest gives the weights alone, apart from the rest.
    """
    paths = [release.inside(weights.path) for weights in release.weights]
    texts = license_files(release, 'weights', paths)
    own = component_license(options, 'weights')
    found: list[Statement] = []
    for text in texts:
        if text.artifact or text.appointed:
            found.append(text_statement(text))
            continue
        keys = keys_of(alone)
        statement = text_statement(text)
        if alone and not (keys and may_agree(statement.keys, keys)):
            continue  # the manifest takes the weights out of what the general files cover
        if own and _is_of_another(statement, own, options):
            continue
        if _told_apart(statement, others) or _is_left_to_choose(statement, others):
            continue
        reason = '' if _is_for_models(statement) else _not_covered(release, others)
        if reason:
            statement = text_statement(text, certainty=SUGGESTS, note=f'{text.name} {reason}')
        found.append(statement)
    if not texts and not others:
        found += _from_above(release)
    _mark_alternatives(found)
    return found


def _is_for_models(statement: Statement) -> bool:
    """Whether a license is one that is written for models, so that it covers the weights."""
    text = statement.text
    if text is None or text.text.lower().count('model') < _SPEAKS_OF_MODELS:
        return False
    return bool(statement.records) and not any(
        spdx.partition('-')[0] != 'LicenseRef' for one in statement.records for spdx in one.spdx_ids
    )


def _from_above(release: Release) -> list[Statement]:
    """The license of the repository around a release that states none: it may cover it too."""
    nearest = release.above[:1]
    reason = 'lies above the release; nothing says that it covers the weights'
    return [
        text_statement(text, certainty=SUGGESTS, note=f'{text.path} {reason}') for text in nearest
    ]


def _is_of_another(statement: Statement, own: str, options: Options) -> bool:
    """Whether a general text is the license of another component than the weights."""
    holds, wanted = statement.keys, keys_of(own)
    if not holds or not wanted or may_agree(holds, wanted):
        return False
    return any(
        may_agree(holds, keys_of(component_license(options, name)))
        for name in components(options)
        if name != 'weights'
    )


def _told_apart(statement: Statement, others: list[Statement]) -> bool:
    """Whether the release states other terms for the weights alone than a general file holds."""
    return any(
        one.source == 'card-prose'
        and one.artifact == 'weights'
        and one.certainty == STATES
        and one.kind == 'license'
        and not (one.keys and may_agree(one.keys, statement.keys))
        and not _leads_to(one, statement.text)
        for one in others
    )


def _is_left_to_choose(statement: Statement, others: list[Statement]) -> bool:
    """Whether a text is that of a license which an expression offers beside another one."""
    keys = {record.key for record in statement.records}
    return statement.state == KNOWN and any(
        one.certainty == STATES
        and any(keys <= {record.key for record in choice} for choice in one.choices)
        and any(keys.isdisjoint(record.key for record in choice) for choice in one.choices)
        for one in others
    )


def _leads_to(sentence: Statement, text: LicenseText | None) -> bool:
    """Whether a sentence says that the license it names stands in a file: "MIT (see LICENSE)"."""
    document = sentence.place.subject
    match = _SEE.match(document.text, document.locate(sentence.place)[1])
    return match is not None and text is not None and match.group('file') == text.name


def _not_covered(release: Release, others: list[Statement]) -> str:
    """Why a general license file does not surely cover the weights, '' when it does."""
    said = any(
        one.certainty == STATES and one.kind == 'license' and one.source != 'weight-header'
        for one in others
    )
    if said or _is_hub_style(release):
        return ''
    if not release.weights:
        return 'lies in a repository without the weights; nothing says that it covers them'
    return 'is next to code; nothing says that it covers the weights'


def _is_hub_style(release: Release) -> bool:
    """Whether a folder holds a model and no code but what loads it, as on the hub."""
    if not release.weights:
        return False
    card = release.card
    if card is not None and card.block is not None and card.flavor == 'model':
        return True
    return not has_code(release)


def has_code(release: Release) -> bool:
    """Whether a release holds source files, apart from the code that the Hub loads a model with."""
    return any(
        _SOURCE.search(path) and not _HUB_CODE.search(path)
        for path in release.files
        if len(path) < 240
    )


def _mark_alternatives(found: list[Statement]) -> None:
    """Several files for weights with several licenses: which model has which is not said."""
    named = [one for one in found if one.keys and one.artifact == 'weights']
    if any(not may_agree(one.keys, named[0].keys) for one in named[1:]):
        for one in named:
            one.alternative = True


def holds(texts: Iterable[LicenseText], keys: Keys) -> bool:
    """Whether one of some texts is that of a license."""
    return bool(keys) and any(may_agree(keys_of_text(match_of(text)), keys) for text in texts)
