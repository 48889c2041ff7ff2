"""Every statement of the terms that the weights are under, and the files that cover them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from owlint_rules.definitions.bases import base_terms
from owlint_rules.definitions.terms import (
    WEIGHTS_COMPONENT,
    Terms,
    card_terms,
    component_license,
    components,
    line_of,
    manifest_terms,
    setting,
    terms_of_name,
    terms_of_text,
    value_text,
)
from owlint_rules.definitions.verdict import Evidence
from owlint_rules.finding import Route
from owlint_rules.licenses.lookup import find
from owlint_rules.subjects import LicenseText, Options, Release


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
        folder = release.inside(text.path).rpartition('/')[0]
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
    paths = [release.inside(weights.path) for weights in release.weights]
    found = license_files(release, 'weights', paths)
    own = component_license(options, 'weights') if options is not None else ''
    if options is None or not own:
        return found
    return [text for text in found if text.artifact or not _is_of_another(text, own, options)]


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
