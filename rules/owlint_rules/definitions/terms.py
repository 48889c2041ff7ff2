"""What the release says about its terms: tags, license files, manifests, headers, base models.

No fact is a judgment: a license text that is not known stays unknown.
"""

from __future__ import annotations

import re

from owlint_rules.definitions.verdict import Evidence
from owlint_rules.licenses.lookup import candidates, find

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from owlint_rules.finding import Route
    from owlint_rules.licenses.lookup import Record
    from owlint_rules.subjects import Card, LicenseText, Manifest, Node, Options, Release


class Terms:
    """One statement of the terms that an artifact is under.

    ``state`` says how far it can be judged: ``known`` (a record, or the
    records a vague name may mean), ``changed`` (a standard text with changes:
    a person must read them), ``unknown``, ``policy`` (a use policy beside the
    license) or ``base`` (terms that come with the base model).
    ``alternative`` marks one of several licenses given side by side.
    """

    __slots__ = ('alternative', 'evidence', 'name', 'note', 'records', 'state')

    def __init__(
        self,
        name: str,
        state: str,
        evidence: Evidence,
        records: list[Record] | None = None,
        note: str = '',
        *,
        alternative: bool = False,
    ) -> None:
        self.name = name
        self.state = state
        self.evidence = evidence
        self.records = records or []
        self.note = note
        self.alternative = alternative


def line_of(text: str, offset: int) -> int:
    """The line of an offset, counted from 1."""
    return text.count('\n', 0, offset) + 1


def shown_config(release: Release) -> str:
    """The configuration file as evidence names it."""
    return release.shown('owlint.toml')


def setting(release: Release, options: Options, route: Route, text: str) -> Evidence:
    """A setting of the configuration as evidence, with its line as far as that is known."""
    from owlint_rules.configured import line_of_setting

    path, line = line_of_setting(options, route)
    return Evidence(path or shown_config(release), line, text)


def components(options: Options) -> dict[str, dict[str, object]]:
    """The components that the configuration describes, by name."""
    table = options.release.get('components')
    if not isinstance(table, dict):
        return {}
    return {str(name): item for name, item in table.items() if isinstance(item, dict)}


def value_text(node: Node | None) -> str:
    """The text of a scalar node, '' for anything else."""
    return node.value.strip() if node is not None and node.kind == 'scalar' else ''


def terms_of_name(
    name: str, evidence: Evidence, *, license_name: str = '', alternative: bool = False
) -> Terms:
    """The terms that a stated license id or name stands for."""
    stated = license_name if name == 'other' and license_name else name
    records = candidates(stated)
    state = 'known' if records else 'unknown'
    note = '' if records else f'{stated} is not a license that owlint knows'
    if name == 'other' and not license_name:
        note = 'other is stated without the name of a license'
    return Terms(stated, state, evidence, records, note, alternative=alternative)


def terms_of_text(text: LicenseText) -> Terms | None:
    """The terms of a license file, by what its text really is."""
    match = text.match
    record = find(match.license) if match.license else None
    title = match.title or match.license or match.spdx or text.name
    if text.role == 'policy':
        if record is not None and match.status in ('exact', 'custom'):
            return Terms(title, 'known', Evidence(text.path, 1, title), [record])
        note = f'{text.name} is a use policy beside the license and part of the terms; read it'
        return Terms(text.name, 'policy', Evidence(text.path, 1, 'use policy'), [], note)
    if match.status in ('exact', 'custom') and record is not None:
        return Terms(title, 'known', Evidence(text.path, 1, title), [record])
    if match.status == 'modified':
        line = match.changes[0].line if match.changes else 1
        more = len(match.changes) - 1
        others = '' if more < 1 else f' and {more} more {"change" if more == 1 else "changes"}'
        words = ' '.join(match.changes[0].text.split()) if match.changes else ''
        shown = words if len(words) <= 60 else words[:57] + '...'
        told = f' ({match.changes[0].kind}: "{shown}")' if shown else ''
        note = f'{title} with changes; read line {line}{told}{others}'
        records = [record] if record is not None else []
        return Terms(title, 'changed', Evidence(text.path, line, note), records, note)
    if match.status in ('exact', 'custom'):
        note = f'{title} is recognized, but owlint has no record of what it allows'
        return Terms(title, 'unknown', Evidence(text.path, 1, title), [], note)
    if match.status == 'pointer':
        note = f'{text.name} only points to terms that are elsewhere'
    else:
        note = f'{text.name} holds no text that owlint knows; read it'
    return Terms(text.name, 'unknown', Evidence(text.path, 1, note), [], note)


def license_files(release: Release, artifact: str, paths: Iterable[str] = ()) -> list[LicenseText]:
    """The license files that cover an artifact.

    ``paths`` are its files, relative to the release. For each of them the
    nearest folder upwards with a license file counts, and in it the files that
    name the artifact before the general ones: the LICENSE of a folder of code
    says nothing of the weights beside it. What the configuration appoints
    wins over all.
    """
    appointed = [text for text in release.licenses if text.appointed and text.artifact == artifact]
    if appointed:
        return appointed
    texts: dict[str, list[LicenseText]] = {}
    collected = []
    for text in release.licenses:
        if text.role != 'license' or text.artifact not in ('', artifact):
            continue
        folder = _inside(release, text.path).rpartition('/')[0]
        if folder.rpartition('/')[2] == 'LICENSES':
            collected.append(text)
        else:
            texts.setdefault(folder, []).append(text)
    found: dict[str, LicenseText] = {}
    for path in list(paths) or ['']:
        folder = path.rpartition('/')[0]
        while folder and folder not in texts:
            folder = folder.rpartition('/')[0]
        here = texts.get(folder, [])
        own = [text for text in here if text.artifact == artifact]
        found.update((text.path, text) for text in own or here)
    if found:
        return list(found.values())
    # several texts in LICENSES/: which one covers what is not said by the folder
    return collected if len(collected) == 1 else []


def weight_license_files(release: Release, options: Options | None = None) -> list[LicenseText]:
    """The license files that cover the weights.

    With ``options``, a general file is left out when the configuration gives
    the weights another license and that of the file to another component.
    """
    paths = [_inside(release, weights.path) for weights in release.weights]
    found = license_files(release, 'weights', paths)
    own = component_license(options, 'weights') if options is not None else ''
    if options is None or not own:
        return found
    return [text for text in found if text.artifact or not _is_of_another(text, own, options)]


def component_license(options: Options, name: str) -> str:
    """The license that the configuration gives a component, '' when none."""
    stated = components(options).get(name, {}).get('license')
    return stated.strip() if isinstance(stated, str) else ''


def _is_of_another(text: LicenseText, own: str, options: Options) -> bool:
    """Whether a general text is the license of another component than the weights."""
    from owlint_rules.licenses.same import keys_of, keys_of_text, may_agree

    holds, wanted = keys_of_text(text.match), keys_of(own)
    if not holds or not wanted or may_agree(holds, wanted):
        return False
    return any(
        may_agree(holds, keys_of(component_license(options, name)))
        for name in components(options)
        if name != 'weights'
    )


def _inside(release: Release, path: str) -> str:
    """A shown path relative to the release."""
    return path if release.path == '.' else path.removeprefix(release.path + '/')


def manifest_license(
    release: Release, component: str, kind: str
) -> list[tuple[Manifest, Route, str, bool]]:
    """What release manifests state for a component: (manifest, place, license, for it alone).

    A component without a license of its own has the release's for its kind
    (``code``, ``data``, ``document``), else that of the distribution.
    """
    if not release.manifests:
        return []
    from owlint_rules.manifest._mof import COMPONENTS_ROUTE, components_of, text_of

    found: list[tuple[Manifest, Route, str, bool]] = []
    for manifest in release.manifests:
        for index, item in components_of(manifest):
            if text_of(item.get('name')).strip() != component or manifest.data is None:
                continue
            own = item.get('license')
            if own is not None and not own.is_null:
                route: Route = (*COMPONENTS_ROUTE, index, 'license')
                name = text_of(own).strip()
                if name and name.lower() != 'unlicensed':
                    found.append((manifest, route, name, True))
                break
            for key in (kind, 'distribution'):
                route = ('release', 'license', key, 'name')
                name = text_of(manifest.data.find(route)).strip()
                if name:
                    found.append((manifest, route, name, False))
                    break
            break
    return found


#: The weights in the vocabulary of the Model Openness Framework, which counts them as data.
WEIGHTS_COMPONENT = ('Model parameters (Final)', 'data')


def manifest_terms(release: Release, component: str, kind: str) -> tuple[list[Terms], bool]:
    """The terms that manifests state for a component, and whether they are for it alone."""
    found, alone = [], False
    for manifest, route, name, own in manifest_license(release, component, kind):
        start, _ = manifest.locate(manifest.at(*route))
        evidence = Evidence(manifest.path, line_of(manifest.text, start), f'{component}: {name}')
        found.append(terms_of_name(name, evidence))
        alone |= own
    return found, alone


def card_terms(release: Release) -> list[Terms]:
    """The terms that the card's front matter states."""
    card = release.card
    stated = card.get('license') if card is not None else None
    if card is None or stated is None:
        return []
    name_node = card.get('license_name')
    license_name = name_node.value if name_node is not None and name_node.kind == 'scalar' else ''
    values = [node for _, node in stated.texts() if not node.is_null and node.value.strip()]
    found = []
    for node in values:
        name = node.value.strip()
        where, text = node, f'license: {name}'
        if name == 'other' and name_node is not None and license_name.strip():
            where, text = name_node, f'license_name: {license_name.strip()}'
        evidence = Evidence(card.path, line_of(card.text, where.start), text)
        found.append(
            terms_of_name(
                name, evidence, license_name=license_name.strip(), alternative=len(values) > 1
            )
        )
    return found


#: Most base models that are followed through the cards of one repository.
_MAX_CHAIN = 50


def base_models(release: Release) -> list[tuple[str, Evidence]]:
    """The base models that card, weights and adapter configuration name.

    Of those whose cards lie in the same repository also the models that they
    are based on in turn: what these ask of derivatives reaches this release.
    """
    found = named_bases(release)
    seen = {name for name, _ in found}
    for name, _ in found:
        card = release.nearby.get(name)
        if card is not None and len(found) < _MAX_CHAIN:
            further = [item for item in _bases_of_card(card) if item[0] not in seen]
            seen.update(item[0] for item in further)
            found.extend(further)
    return found


def base_record(release: Release, name: str) -> Record | None:
    """The license record of a base model, None when it is not known.

    What the base's own card in the same repository states goes before the
    table of well-known models.
    """
    card = release.nearby.get(name)
    if card is not None:
        stated = value_text(card.get('license'))
        record = find(value_text(card.get('license_name')) if stated == 'other' else stated)
        if record is not None or (stated and stated != 'other'):
            return record
    from owlint_rules.vocab.base_models import family_of

    family = family_of(name)
    if family is None and ('/' in name or '\\' in name):
        from owlint_rules.card._hub_ids import judge

        # a path of the download cache or the address of a page names the id
        family = family_of(judge(name, 'models')[1])
    return find(family[0]) if family is not None else None


def _bases_of_card(card: Card) -> list[tuple[str, Evidence]]:
    node = card.get('base_model')
    found = []
    for _, item in node.texts()[:_MAX_CHAIN] if node is not None else ():
        name = item.value.strip()
        if name and not item.is_null:
            line = line_of(card.text, item.start)
            found.append((name, Evidence(card.path, line, f'base_model: {name}')))
    return found


def named_bases(release: Release) -> list[tuple[str, Evidence]]:
    """The base models that the release itself names."""
    found = _bases_of_card(release.card) if release.card is not None else []
    for name, text in release.texts.items():
        if name.rpartition('/')[2] == 'adapter_config.json':
            match = re.search(r'"base_model_name_or_path"\s*:\s*"([^"\\]+)"', text)
            if match:
                evidence = Evidence(
                    release.shown(name),
                    line_of(text, match.start()),
                    f'base model {match.group(1)}',
                )
                found.append((match.group(1), evidence))
    for weights in release.weights:
        for base in weights.base_models:
            found.append((base, Evidence(weights.path, 0, f'base model {base} in the header')))
    return found


def base_terms(release: Release) -> list[Terms]:
    """Terms that a derivative inherits from its known base models.

    A base whose license lets derivatives choose their own terms adds nothing.
    """
    found = []
    for name, evidence in base_models(release):
        record = base_record(release, name)
        if record is None or record.derivatives_own_terms == 'Y':
            continue
        note = f'{record.title} comes with the base model {name}; read what it asks of derivatives'
        if record.derivatives_own_terms in ('C', '?'):
            found.append(Terms(record.title, 'unknown', evidence, [record], note))
        else:
            # without the base model's name a reader looks for this license in the release
            found.append(
                Terms(f'{record.title} of the base model {name}', 'base', evidence, [record], note)
            )
    return found


def weight_terms(release: Release, options: Options) -> list[Terms]:
    """Every statement of the terms of the weights, the most explicit first."""
    found: list[Terms] = []
    own = components(options).get('weights', {}).get('license')
    if isinstance(own, str) and own:
        route: Route = ('release', 'components', 'weights', 'license')
        evidence = setting(release, options, route, f'weights: license = {own}')
        found.append(terms_of_name(own, evidence))
    elif options.stated_license:
        evidence = _stated_license(options)
        found.append(terms_of_name(options.stated_license, evidence))
    stated, alone = manifest_terms(release, *WEIGHTS_COMPONENT)
    found += stated
    texts = weight_license_files(release, options)
    if alone:
        # the manifest takes the weights out of what the general files cover
        texts = [text for text in texts if text.artifact]
    for text in texts:
        terms = terms_of_text(text)
        if terms is not None:
            found.append(terms)
    found += [terms for terms in card_terms(release) if not _names_a_file(release, terms, texts)]
    for weights in release.weights:
        for key, value in weights.licenses:
            if key.endswith(('.link', '.name')):
                continue
            evidence = Evidence(weights.path, 0, f'{key}: {value[:60]}')
            found.append(terms_of_name(value.strip(), evidence))
    known = {record.key for terms in found for record in terms.records}
    for text in release.licenses:
        if text.role == 'policy' and not _policy_is_counted(known):
            terms = terms_of_text(text)
            if terms is not None:
                found.append(terms)
    found += base_terms(release)
    return found


def _stated_license(options: Options) -> Evidence:
    """The license of the configuration as evidence; it may come from the command line instead."""
    from owlint_rules.configured import place_of

    text = f'license = {options.stated_license}'
    place = place_of(options, ('license',))
    if place is not None:
        subject = place.subject
        start, end = subject.locate(place)
        if options.stated_license in subject.text[start:end]:
            return Evidence(subject.path, line_of(subject.text, start), text)
    return Evidence('--license', 0, text)


def _names_a_file(release: Release, terms: Terms, texts: list[LicenseText]) -> bool:
    """Whether an unknown name in the card only labels a license file, whose text is what counts."""
    card = release.card
    if card is None or terms.state != 'unknown' or not texts:
        return False
    if value_text(card.get('license')) != 'other':
        return False
    return '://' not in value_text(card.get('license_link'))


def _policy_is_counted(records: set[str]) -> bool:
    """Whether a license already found has its use policy among its facts (Llama, Gemma)."""
    for key in records:
        record = find(key)
        if record is not None and re.search(
            r'\bAUP\b|use policy', record.use_restrictions, re.IGNORECASE
        ):
            return True
    return False
